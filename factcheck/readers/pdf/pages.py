"""The bytes of a PDF file -> the words on its pages, each with its place and size, by the library pypdfium2.

Left out is what is no part of the text: running heads and watermarks that are marked as such, words in another
direction than most of the page, off the page or not drawn. Which words belong together, and in which order they are
read, is worked out by the modules next to this one.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from factcheck.model.records import NamedTuple
from factcheck.readers.pdf.words import Word, WordReader, turned

_DAMAGED = "the file is damaged or was cut off: get a fresh copy, or save it as PDF again"
_OTHER = "this is not a PDF file, or a damaged one: get a fresh copy, or save it as PDF again"
_START = b"%PDF-"
_START_WITHIN = 1024
_MOST_WORDS = 500_000
"""A thousand pages."""
_PASSWORD = "it is protected with a password: save a copy without one"


class UnreadableError(Exception):
    """Says what is wrong with a file."""


class Page(NamedTuple):
    """One page, turned so that most of its words are upright."""

    words: tuple[Word, ...]
    """In the order in which they are drawn."""
    bottom: float
    top: float


class Info(NamedTuple):
    """What the file says of itself, as it says it."""

    title: str
    created: str
    modified: str
    creator: str


def read_pages(data: bytes) -> tuple[list[Page], Info]:
    """Return the pages of a PDF file, and what it says of itself. Raises `UnreadableError` for what is none."""
    import pypdfium2  # type: ignore[import-untyped]  # of an extra, and slow to import

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        protected = "password" in str(error).lower()
        damaged = _DAMAGED if _START in data[:_START_WITHIN] else _OTHER
        raise UnreadableError(_PASSWORD if protected else damaged) from None
    try:
        words = document.get_metadata_dict()
        info = Info(words["Title"], words["CreationDate"], words["ModDate"], words["Creator"])
        pages: list[Page] = []
        count = 0
        for index in range(len(document)):
            pages.append(_page(document, index, pypdfium2.raw))
            count += len(pages[-1].words)
            if count > _MOST_WORDS:
                raise UnreadableError(f"it has more than {_MOST_WORDS:,} words, which no draft has")
    except pypdfium2.PdfiumError:
        raise UnreadableError(_DAMAGED) from None
    finally:
        document.close()
    return pages, info


def _page(document: Any, index: int, raw: Any) -> Page:
    page = document[index]
    text = page.get_textpage()
    try:
        corners = page.get_bbox()
        found = list(WordReader(text, raw).words())
    finally:
        text.close()
        page.close()
    turns = Counter(look.turn for _, look in found).most_common(1)
    turn = turns[0][0] if turns else 0
    left, bottom, right, top = turned(*corners, turn=turn)
    unseen = sum(look.unseen for _, look in found) * 2 > len(found)
    all_apart = sum(look.apart for _, look in found) * 2 > len(found)  # some programs mark whatever they do not know
    words = tuple(
        word
        for word, look in found
        if look.turn == turn
        and look.straight
        and look.unseen == unseen
        and (all_apart or not look.apart)
        and left <= (word.x0 + word.x1) / 2 <= right
        and bottom <= word.y <= top
    )
    return Page(words, bottom, top)
