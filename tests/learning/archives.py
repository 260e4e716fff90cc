"""The archives that tables are built from: published packages, each known by its hash."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path


def archive(folder: Path, name: str, inputs: Mapping[str, str]) -> Path:
    """Return the path of an archive in `folder`; exits where its bytes are not those whose SHA-256 `inputs` gives."""
    path = folder / name
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != inputs[name]:
        raise SystemExit(f"{name}: SHA-256 is {digest}, expected {inputs[name]}")
    return path
