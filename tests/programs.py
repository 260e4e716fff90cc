"""Programs from outside that some tests run: found, or else the test is skipped; with the reason, and never in CI."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

REQUIRED = "FACTCHECK_PROGRAMS"
"""Set to ``required``, a program that is missing fails the test."""
NODE_MODULES = "FACTCHECK_NODE_MODULES"
"""The folder ``node_modules`` in which the packages of `node_module` were installed."""


def program(*names: str) -> str:
    """Return the path of the first of these programs that is installed."""
    for name in names:
        if found := shutil.which(name):
            return found
    return _missing(f"{' or '.join(names)} is not installed")


def node_module(name: str) -> Path:
    """Return the folder of an installed package of Node."""
    folder = os.environ.get(NODE_MODULES)
    if folder and (Path(folder) / name).is_dir():
        return Path(folder) / name
    return Path(_missing(f"the Node package {name} is not in ${NODE_MODULES}"))


def chromium_command(profile: Path) -> list[str]:
    """Return the command that starts a browser without a window, with a profile of its own and no word to anybody."""
    return [
        program("chromium", "chromium-browser"),
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        f"--user-data-dir={profile}",
    ]


def _missing(reason: str) -> str:
    if os.environ.get(REQUIRED) == "required":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
