"""Claims files -> `ClaimSet`, or one `ClaimsError` with every mistake of all files and its place.

Takes paths of files and folders. The steps are those of `load_claims`: find the files, read each into entries and
faults, see that ids are unique over all of them, and only then either raise or build the claims.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import MappingProxyType
from typing import Any

from factcheck.claims.files import list_files, read_source
from factcheck.claims.ids import IdMaker
from factcheck.claims.schema import Contents, Entry, nearest, read_contents
from factcheck.claims.values import Reading
from factcheck.claims.yaml_tree import read_tree
from factcheck.errors import ClaimsError, FactcheckError, Fault, Problem
from factcheck.model.claims import Aside, Claim, ClaimSet, Ignore
from factcheck.model.records import NamedTuple
from factcheck.model.text import Locator

Paths = str | os.PathLike[str] | Sequence[str | os.PathLike[str]]

MAX_EXCERPT = 160
"""A longer line would fill the terminal; a mistake further right is shown without it."""


class _File(NamedTuple):
    """One claims file, read as far as it can be."""

    path: str
    text: str
    locator: Locator
    contents: Contents
    faults: list[Fault]


def load_claims(paths: Paths, *, texts: Mapping[str, str] = MappingProxyType({})) -> ClaimSet:
    """Load the claims of files and of folders of files.

    `texts` are those of files that an editor has not saved yet, by the real path of each.
    Raises `ClaimsError` with every mistake in any of the files.
    """
    named = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
    if not named:
        raise FactcheckError("no claims file is given: name one with --claims")
    problems: list[Problem] = []
    with _collector_paused():
        files = [_read_file(path, texts) for path in list_files(named, problems)]
        _report_repeated_ids(files)
        for file in files:
            problems += _locate(file)
        if problems:
            raise _error(problems)
        claims = tuple(_build(files))
        _report_unknown_ids(files, [claim.id for claim in claims])
        if problems := [problem for file in files for problem in _locate(file)]:
            raise _error(problems)
        titles = tuple(file.contents.title for file in files if file.contents.title)
        ignores = (Ignore(**_fields(file, entry)) for file in files for entry in file.contents.ignores)
        asides = (Aside(**_fields(file, entry)) for file in files for entry in file.contents.asides)
        return ClaimSet(claims, titles, tuple(ignores), tuple(asides))


def _error(problems: list[Problem]) -> ClaimsError:
    return ClaimsError(sorted(set(problems), key=lambda p: (p.path, p.line, p.column, p.message)))


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Keep the garbage collector from walking a tree that only grows: nodes form no cycles. It halves the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _read_file(path: str, texts: Mapping[str, str]) -> _File:
    unsaved = texts.get(os.path.realpath(path)) if texts else None
    text, fault = read_source(path) if unsaved is None else (unsaved, None)
    contents, faults = Contents(), [fault] if fault else []
    if fault is None:
        tree = read_tree(text)
        faults = tree.faults
        if not tree.broken:
            reading = Reading()
            contents = read_contents(tree.root, reading)
            faults += reading.faults
    return _File(path, text, Locator(text), contents, faults)


def _report_repeated_ids(files: list[_File]) -> None:
    first: dict[str, tuple[_File, int]] = {}
    for file in files:
        for entry in file.contents.entries:
            if (offset := entry.id_offset) is None:
                continue
            given = entry.fields["id"]
            if given in first:
                file.faults.append(Fault(offset, _repeated(given, file, offset, *first[given])))
            else:
                first[given] = file, offset


def _repeated(given: str, file: _File, offset: int, other: _File, other_offset: int) -> str:
    if file is other and offset == other_offset:
        return f'id "{given}" is given again by an alias of its claim: write that claim out, with an id of its own'
    line, column = other.locator.position(other_offset)
    return f'id "{given}" is already given at {other.path}:{line}:{column}'


def _report_unknown_ids(files: list[_File], ids: list[str]) -> None:
    """Report each ignore of a claim that there is not; only then, since ids may be made from words of any file."""
    known = set(ids)
    for file in files:
        for ignore in file.contents.ignores:
            if (name := ignore.fields["claim"]) not in known:
                near = nearest(name, ids)
                advice = f': did you mean "{near}"?' if near else ""
                file.faults.append(Fault(ignore.id_offset, f'no claim has the id "{name}"{advice}'))


def _locate(file: _File) -> Iterator[Problem]:
    for offset, message, earlier in file.faults:
        if offset is None:
            yield Problem(file.path, 0, 0, message)
            continue
        if earlier is not None:
            message = f"{message}, first on line {file.locator.position(earlier).line}"
        line, column = file.locator.position(offset)
        yield Problem(file.path, line, column, message, _excerpt(file.text, offset - column + 1, column))


def _excerpt(text: str, start: int, column: int) -> str:
    if column > MAX_EXCERPT:
        return ""
    ends = [end for mark in "\r\n" if (end := text.find(mark, start, start + MAX_EXCERPT)) >= 0]
    line = text[start : min(ends, default=start + MAX_EXCERPT)]
    # One for one, so that the caret stays below its character; control characters could act on a terminal.
    return "".join(c if c.isprintable() else " " if c == "\t" else "\N{REPLACEMENT CHARACTER}" for c in line)


def _build(files: list[_File]) -> Iterator[Claim]:
    given = {entry.fields["id"] for file in files for entry in file.contents.entries if entry.id_offset is not None}
    maker = IdMaker(given)
    for file in files:
        for entry in file.contents.entries:
            yield _build_claim(file, entry, maker)


def _build_claim(file: _File, entry: Entry, maker: IdMaker) -> Claim:
    fields = _fields(file, entry)
    return Claim(**fields) if entry.id_offset is not None else Claim(maker.make(fields["text"]), **fields)


def _fields(file: _File, entry: Entry) -> dict[str, Any]:
    """Return the fields of an entry, with where it stands."""
    line, column = file.locator.position(entry.offset)
    return {**entry.fields, "path": file.path, "line": line, "column": column}
