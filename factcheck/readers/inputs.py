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
from typing import BinaryIO

from factcheck.errors import InputError
from factcheck.model.records import NamedTuple
from factcheck.model.results import Skipped
from factcheck.readers import BINARY_READERS, READERS, Reading, read_bytes, read_file

STDIN = "-"
_SUFFIXES = tuple(suffix for suffix in (*READERS, *BINARY_READERS) if suffix)

_LEFT_OUT = (".", "~$")


class Planned(NamedTuple):
    """One input that is to be read."""

    path: str
    """The name under which it is reported."""
    stdin: bool = False
    problem: str = ""
    """Why it is known beforehand that there is nothing to read."""


def plan(paths: Sequence[str], *, stdin_name: str | None = None) -> tuple[Planned, ...]:
    """Give what is to be read, folders walked, each file once however often it is named.

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


def listed(path: str, *, stdin: BinaryIO | None = None) -> list[str]:
    """Give the files whose names a file holds, or standard input for ``-``: one a line, or each ended by a zero byte.

    As in a folder, files of a kind that is not read are passed over: a list comes from ``git diff --name-only``, say.
    Raises `InputError` if the list cannot be read.
    """
    try:
        data = (stdin or sys.stdin.buffer).read() if path == STDIN else _bytes(path)
    except OSError as error:
        raise InputError(path, (error.strerror or "cannot be read").lower()) from None
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):  # what a shell of Windows writes
        data = data.decode("utf-16", "replace").encode()
    data = data.removeprefix(codecs.BOM_UTF8)
    names = data.split(b"\0") if b"\0" in data else [_unquoted(line) for line in data.splitlines()]
    files = [os.fsdecode(name) for name in names if name.strip()]
    return [file for file in files if file.lower().endswith(_SUFFIXES) or os.path.isdir(file)]


def _unquoted(name: bytes) -> bytes:
    r"""Give a name as it is, where git has put it in quotation marks: those with letters outside of ASCII.

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


def _bytes(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def gather(planned: Sequence[Planned], *, stdin: BinaryIO | None = None) -> Iterator[Reading | Skipped]:
    """Read one input after the other. Raises `InputError` if the only one cannot be read."""
    alone = len(planned) == 1
    return (read(item, stdin) if alone else attempt(item, stdin) for item in planned)


def attempt(item: Planned, stdin: BinaryIO | None = None) -> Reading | Skipped:
    """Read one input of several."""
    try:
        return read(item, stdin)
    except InputError as error:
        return Skipped(error.path, error.reason)


def read(item: Planned, stdin: BinaryIO | None = None) -> Reading:
    """Read one input. Raises `InputError` if it cannot be read."""
    if item.problem:
        raise InputError(item.path, item.problem)
    if item.stdin:
        return read_bytes((stdin or sys.stdin.buffer).read(), item.path)
    return read_file(item.path)


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
    """Give the files of a folder in order of their names, hidden ones and the lock files of Word left out."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Planned(folder, problem=(error.strerror or "cannot be opened").lower())
        return
    for entry in entries:
        path = os.path.normpath(entry.path)
        if entry.name.startswith(_LEFT_OUT):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(path)
        elif entry.name.lower().endswith(_SUFFIXES) and (entry.is_file() or entry.is_symlink()):
            yield Planned(path)
