"""Files and streams -> their bytes, up to a size; folders -> what is in them, however deep.

For whoever reads what a user names. What goes wrong is an `OSError`, worded by `reason_of`.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from typing import BinaryIO

LARGEST = 64 * 2**20
"""Bytes of a text, a list or a baseline: a hundred novels. What is larger, or never ends, was named by mistake."""


def read_bytes(path: str | os.PathLike[str], limit: int = LARGEST) -> bytes:
    """Return the bytes of a file. Raises `OSError` if it cannot be read or holds more than `limit`."""
    with open(path, "rb") as file:
        return read_stream(file, limit)


def read_stream(stream: BinaryIO | None, limit: int = LARGEST) -> bytes:
    """Return all that a stream has to give, None being one that is closed. Raises `OSError` as `read_bytes` does."""
    if stream is None:
        raise OSError(errno.EBADF, "it is closed")
    pieces = []
    while limit >= 0 and (piece := stream.read(min(limit + 1, _PIECE))):
        pieces.append(piece)
        limit -= len(piece)
    if limit < 0:
        size = sum(map(len, pieces)) - 1
        raise OSError(errno.EFBIG, f"larger than {size // 2**20} MB: is this the right file?")
    return b"".join(pieces)


_PIECE = 2**20  # to ask for all at once would reserve all of it


def reason_of(error: OSError) -> str:
    """Return the words of the system for what is wrong, as they stand within a sentence.

    >>> reason_of(OSError(2, "No such file or directory"))
    'no such file or directory'
    """
    words = error.strerror or str(error)
    return words[:1].lower() + words[1:]


def walk(folder: str, unreadable: Callable[[OSError], None]) -> Iterator[os.DirEntry[str]]:
    """Yield the files below `folder` in the order of their names, those of a folder in the place of its name.

    What begins with a full stop is left out, and links to folders are not followed. A folder that cannot be read is
    told to `unreadable`.
    """
    waiting = _entries(folder, unreadable)
    while waiting:
        entry = waiting.pop()
        if entry.is_dir(follow_symlinks=False):
            waiting += _entries(entry.path, unreadable)
        else:
            yield entry


def _entries(folder: str, unreadable: Callable[[OSError], None]) -> list[os.DirEntry[str]]:
    """Return what is in a folder, the last first."""
    try:
        with os.scandir(folder) as found:
            shown = [entry for entry in found if not entry.name.startswith(".")]
    except OSError as error:
        unreadable(error)
        return []
    return sorted(shown, key=lambda entry: entry.name, reverse=True)
