"""The paths of a command line -> documents, one after the other.

First `plan` settles what there is to read, so that progress can be shown; then `gather` reads. What cannot be read is
skipped with its reason; alone it is an error. Whether a skipped input fails the run is left to the command line.
"""

from __future__ import annotations

import codecs
import os
import re
import sys
from collections.abc import Iterator, Sequence

from factcheck import files
from factcheck.errors import InputError
from factcheck.model.records import NamedTuple
from factcheck.model.results import Skipped
from factcheck.readers import BINARY_READERS, READERS, Reading, largest, read_bytes

STDIN = "-"
_SUFFIXES = tuple(suffix for suffix in (*READERS, *BINARY_READERS) if suffix)

_LOCKS = "~$"


class Planned(NamedTuple):
    """One input that is to be read."""

    path: str
    """The name under which it is reported."""
    stdin: bool = False
    problem: str = ""
    """Why it is known beforehand that there is nothing to read."""


def plan(paths: Sequence[str], *, stdin_name: str | None = None) -> tuple[Planned, ...]:
    """Return what is to be read, folders walked, each file once however often it is named.

    `stdin_name` is the name, and by its suffix the kind, of what comes on standard input.
    """
    planned: list[Planned] = []
    seen: set[str] = set()
    for path in paths:
        for item in _expand(path, stdin_name):
            key = STDIN if item.stdin else os.path.realpath(item.path)
            if key not in seen:
                seen.add(key)
                planned.append(item)
    return tuple(planned)


def listed(path: str) -> list[str]:
    """Return the files whose names a file holds, or standard input for ``-``: one a line, or each ended by a zero byte.

    As in a folder, files of a kind that is not read are passed over: a list comes from ``git diff --name-only``, say.
    Raises `InputError` if the list cannot be read.
    """
    try:
        data = _piped() if path == STDIN else files.read_bytes(path)
    except OSError as error:
        raise InputError("standard input" if path == STDIN else path, files.reason_of(error)) from None
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):  # what a shell of Windows writes
        data = data.decode("utf-16", "replace").encode()
    data = data.removeprefix(codecs.BOM_UTF8)
    names = data.split(b"\0") if b"\0" in data else [_unquoted(line) for line in data.splitlines()]
    named = [os.fsdecode(name) for name in names if name.strip()]
    return [file for file in named if file.lower().endswith(_SUFFIXES) or os.path.isdir(file)]


def _unquoted(name: bytes) -> bytes:
    r"""Return a name as it is, where git has put it in quotation marks: those with letters outside of ASCII.

    >>> _unquoted(b'"Z\\303\\274rich.md"').decode()
    'Zürich.md'
    """
    if not (len(name) > 1 and name.startswith(b'"') and name.endswith(b'"')):
        return name
    return re.sub(rb"\\([0-7]{3}|.)", _unescaped, name[1:-1])


def _unescaped(match: re.Match[bytes]) -> bytes:
    code = match[1]
    if len(code) == 3:
        return bytes([int(code, 8) & 0xFF])
    return {b"n": b"\n", b"t": b"\t", b"r": b"\r", b"a": b"\a", b"b": b"\b", b"f": b"\f", b"v": b"\v"}.get(code, code)


def _piped() -> bytes:
    return files.read_stream(None if sys.stdin is None else sys.stdin.buffer)


def gather(planned: Sequence[Planned]) -> Iterator[Reading | Skipped]:
    """Read one input after the other. Raises `InputError` if the only one cannot be read."""
    alone = len(planned) == 1
    return (read(item) if alone else attempt(item) for item in planned)


def attempt(item: Planned) -> Reading | Skipped:
    """Read one input of several."""
    try:
        return read(item)
    except InputError as error:
        return Skipped(error.path, error.reason)


def read(item: Planned) -> Reading:
    """Read one input. Raises `InputError` if it cannot be read."""
    if item.problem:
        raise InputError(item.path, item.problem)
    return read_bytes(bytes_of(item), item.path)


def bytes_of(item: Planned) -> bytes:
    """Return the bytes of one input. Raises `InputError` where they cannot be read."""
    try:
        return _piped() if item.stdin else files.read_bytes(item.path, largest(item.path))
    except OSError as error:
        raise InputError(item.path, files.reason_of(error)) from None


def _expand(path: str, stdin_name: str | None) -> list[Planned]:
    if path == STDIN:
        return [Planned(stdin_name or STDIN, stdin=True)]
    if not path:
        return [Planned('""', problem="the name of a file is empty")]
    if not os.path.isdir(path):
        return [Planned(path)]
    planned = list(_walk(path))
    if not planned:
        return [Planned(path, problem=f"there is no file to read in this folder: {', '.join(_SUFFIXES)} are read")]
    return planned


def _walk(folder: str) -> Iterator[Planned]:
    """Yield the files of a folder in order of their names, hidden ones and the lock files of Word left out."""
    problems: list[OSError] = []
    for entry in files.walk(folder, problems.append):
        if (
            entry.name.lower().endswith(_SUFFIXES)
            and not entry.name.startswith(_LOCKS)
            and (entry.is_file() or entry.is_symlink())
        ):
            yield Planned(os.path.normpath(entry.path))
    for problem in problems:
        yield Planned(os.path.normpath(problem.filename or folder), problem=files.reason_of(problem))
