"""Entries under ``ignore`` in claims files: conflicts that are known and accepted, for documents that hold no comments.

Takes the entries and, one by one, the conflicts of a run; says of each whether an entry covers it, and in the end which
entries ignore nothing any longer. An entry that has run out covers nothing.
"""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterator, Sequence
from datetime import date
from fnmatch import fnmatchcase

from factcheck.model.claims import Aside, Ignore
from factcheck.model.results import Evidence, Notice, RemarkKind, SuppressedBy, Suppression
from factcheck.model.text import Document
from factcheck.suppression.paths import seen_from


class Ignores:
    """The entries of one run; a `Suppressor`."""

    def __init__(self, entries: Sequence[Ignore], today: date | None = None) -> None:
        self._today = today or date.today()
        self._entries = entries
        self._used: set[Ignore] = set()
        self._read: set[Ignore] = set()  # those whose document took part

    def take(self, document: Document) -> None:
        """Note that a document takes part in the run."""
        self._read.update(entry for entry in self._entries if covers(entry, document.path))

    def __call__(self, claim_id: str, evidence: Evidence, document: Document) -> Suppression | None:
        """Say whether an entry covers the conflict."""
        for entry in self._entries:
            if entry.claim == claim_id and not self._has_run_out(entry) and covers(entry, document.path):
                self._used.add(entry)
                return Suppression(SuppressedBy.CLAIMS_FILE, entry.reason, entry.path, entry.line)
        return None

    def notices(self) -> Iterator[Notice]:
        """Yield the entries whose documents took part and had nothing to ignore, once all conflicts are known."""
        for entry in self._entries:
            if entry in self._read and entry not in self._used:
                yield Notice(entry.path, entry.line, entry.column, RemarkKind.UNUSED_IGNORE, self._reason(entry))

    def _reason(self, entry: Ignore) -> str:
        if self._has_run_out(entry):
            return f'"{entry.claim}" in {entry.document} was to be ignored until {entry.until}: look at it again'
        return f'no conflict of "{entry.claim}" is left in {entry.document} for this to ignore: take it out'

    def _has_run_out(self, entry: Ignore) -> bool:
        return entry.until is not None and self._today > entry.until


def covers(entry: Ignore | Aside, path: str) -> bool:
    """Say whether `entry` means the document of `path`.

    As in a .gitignore, a name alone means files and folders of that name anywhere; with a slash in it, the pattern is
    seen from the folder of the claims file. ``*`` stands for any part of a name, ``**`` for any folders between, and a
    folder for all in it.

    >>> covers(Ignore("crew", "archive/*.docx", "quoted", path="desk/claims.yaml"), "desk/archive/june.docx")
    True
    """
    seen = seen_from(os.path.dirname(os.path.abspath(entry.path)), path)
    pattern = posixpath.normpath(entry.document.replace(os.sep, "/")).lstrip("/")
    if pattern != "." and "/" not in entry.document.rstrip("/").replace(os.sep, "/"):
        pattern = f"**/{pattern}"
    if pattern == ".":  # the folder of the claims file
        return not seen.startswith("../")
    return _matches(seen.split("/"), pattern.split("/"))


def _matches(names: Sequence[str], patterns: Sequence[str]) -> bool:
    """Say whether `patterns` mean a file, or a folder that it lies in, name by name."""
    reached = {0}  # how many names the patterns so far may stand for
    for pattern in patterns:
        if pattern == "**":
            reached = set(range(min(reached, default=len(names)), len(names)))
        else:
            reached = {at + 1 for at in reached if at < len(names) and fnmatchcase(names[at], pattern)}
    return bool(reached)
