"""Paths, however a file was named, made comparable."""

from __future__ import annotations

import os
from functools import lru_cache


@lru_cache(maxsize=1024)
def real(path: str) -> str:
    """Return the path of a file without links in it."""
    return os.path.realpath(path)
