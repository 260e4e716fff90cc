"""Entries under ``aside`` in claims files: words of documents that no claim has to back.

Takes the entries and the documents of a run one by one; says where the words of an entry stand, and in the end which
entries set nothing aside any longer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.model.claims import Aside
from factcheck.model.coverage import SetAside
from factcheck.model.results import Notice, RemarkKind
from factcheck.model.text import Document, Span
from factcheck.suppression.ignores import covers


class Asides:
    """The entries of one run."""

    def __init__(self, entries: Sequence[Aside]) -> None:
        self._entries = entries
        self._used: set[Aside] = set()
        self._read: set[Aside] = set()  # those whose document took part

    def of(self, document: Document) -> list[tuple[Aside, SetAside]]:
        """Return the entries that mean a document, each with what it sets aside there, however it is spaced."""
        own = [entry for entry in self._entries if covers(entry, document.path)]
        self._read.update(own)
        return [(entry, SetAside(tuple(_places(entry.words, document.text)), entry.reason)) for entry in own]

    def use(self, entry: Aside) -> None:
        """Note that an entry has set something aside."""
        self._used.add(entry)

    def notices(self) -> Iterator[Notice]:
        """Yield the entries whose documents took part and that set nothing aside, once all documents are known."""
        for entry in self._entries:
            if entry in self._read and entry not in self._used:
                reason = f'nothing unbacked is left in {entry.document} for "{entry.words}" to set aside: take it out'
                yield Notice(entry.path, entry.line, entry.column, RemarkKind.UNUSED_IGNORE, reason)


def _places(words: str, text: str) -> Iterator[Span]:
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    for found in re.finditer(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE):
        yield Span(*found.span())
