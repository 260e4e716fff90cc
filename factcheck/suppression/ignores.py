"""Entries under ``ignore`` in claims files: conflicts that are known and accepted, for documents that hold no comments.

Takes the entries and, one by one, the conflicts of a run; says of each whether an entry covers it, and in the end which
entries ignore nothing any longer. An entry that has run out covers nothing.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import PurePath

from factcheck.model.claims import Ignore
from factcheck.model.results import Evidence, Notice, RemarkKind, SuppressedBy, Suppression
from factcheck.model.text import Document


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
        """Give the entries whose documents took part and had nothing to ignore, once all conflicts were asked about."""
        for entry in self._entries:
            if entry in self._read and entry not in self._used:
                yield Notice(entry.path, entry.line, entry.column, RemarkKind.UNUSED_IGNORE, self._reason(entry))

    def _reason(self, entry: Ignore) -> str:
        if self._has_run_out(entry):
            return f'"{entry.claim}" in {entry.document} was to be ignored until {entry.until}: look at it again'
        return f'no conflict of "{entry.claim}" is left in {entry.document} for this to ignore: take it out'

    def _has_run_out(self, entry: Ignore) -> bool:
        return entry.until is not None and self._today > entry.until


def covers(entry: Ignore, path: str) -> bool:
    """Say whether `entry` means the document of `path`.

    Its pattern is read from the right, as in a .gitignore: a name means files of that name in any folder; with folders
    it is seen from the folder of the claims file.

    >>> covers(Ignore("crew", "archive/*.docx", "quoted", path="desk/claims.yaml"), "desk/archive/june.docx")
    True
    """
    folder = os.path.dirname(os.path.abspath(entry.path))
    seen = os.path.relpath(os.path.abspath(path), folder)
    return PurePath(seen).match(os.path.normpath(entry.document))
