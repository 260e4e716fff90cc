"""Paths as they are written into files that lie in other folders."""

from __future__ import annotations

import os


def seen_from(folder: str, path: str) -> str:
    """Return `path` as it is seen from `folder`, with slashes; whole where no way leads there, as between drives."""
    try:
        whole = os.path.abspath(path)
        seen = os.path.relpath(whole, os.path.abspath(folder))
    except ValueError:
        seen = whole
    except OSError:  # the working folder was removed
        seen = path
    return seen.replace(os.sep, "/")
