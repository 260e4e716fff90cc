"""Words taken from a Word document -> paragraphs and rows, each with its kind and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from xml.etree.ElementTree import Element

from factcheck.model.records import NamedTuple
from factcheck.model.text import BlockKind, Span
from factcheck.readers.docx.styles import Role, Style
from factcheck.readers.raised import raised as read_raised

LINE_BREAK = "\u2028"
"""Within a paragraph. It parts words but ends no line, so that a line of the text is a paragraph of the document."""
_BETWEEN_CELLS = " | "
_PARTED = rf"{LINE_BREAK}\s*{LINE_BREAK}\s*"  # an empty line made by hand
_SENTENCE_END = r"[.!?…][\"'”’)]*$"
_KINDS = {Role.TITLE: BlockKind.HEADING, Role.HEADING: BlockKind.HEADING, Role.QUOTE: BlockKind.QUOTE}


class Place(NamedTuple):
    """Where a paragraph stands."""

    kind: str = ""
    """"table", "text box", "footnote", "endnote"; empty for the run of the text."""
    number: int = 0
    row: int = 0


class Piece(NamedTuple):
    """Words of a paragraph that stand in one element."""

    start: int
    """In the text of the paragraph."""
    length: int
    element: Element
    skipped: int
    """Characters of the element before them."""


class Paragraph(NamedTuple):
    """A paragraph, or the row of a table."""

    text: str
    kind: BlockKind
    place: Place
    marks: tuple[Span, ...] = ()
    """Raised marks of notes in `text`, which no reader takes for words of it."""
    section: bool = False
    """Whether it is a heading that others stand under."""
    pieces: tuple[Piece, ...] = ()
    """In order; what has no element of its own is in none."""


class OpenParagraph:
    """A paragraph that is being put together."""

    def __init__(self) -> None:
        self.boxes: list[Paragraph] = []
        """Paragraphs of the text boxes that are anchored in it."""
        self._parts: list[tuple[str, bool, Element | None]] = []

    @property
    def length(self) -> int:
        """How much it holds, to tell whether anything was added."""
        return len(self._parts) + len(self.boxes)

    @property
    def text(self) -> str:
        """The words so far, as they were added."""
        return "".join(words for words, *_ in self._parts)

    def add(self, words: str, *, raised: bool, element: Element | None = None) -> None:
        """Add words, and the element whose whole text they are."""
        self._parts.append((words, raised, element))

    def paragraphs(self, style: Style, place: Place) -> Iterator[Paragraph]:
        """Yield what was put together: one paragraph, more where empty lines part it, and those of its boxes."""
        text, marks = self._joined()
        kind = _KINDS.get(style.role, BlockKind.ITEM if style.listed else BlockKind.PARAGRAPH)
        start = 0
        for part in re.split(f"({_PARTED})", text) if style.role is not Role.UNREAD else ():
            first, last = start + len(part) - len(part.lstrip()), start + len(part.rstrip())
            start += len(part)
            if first < last:
                inside = tuple(Span(a - first, b - first) for a, b in marks if first <= a and b <= last)
                pieces = tuple(self._pieces(first, last))
                yield Paragraph(text[first:last], kind, place, inside, style.role is Role.HEADING, pieces)
        yield from self.boxes

    def _pieces(self, first: int, last: int) -> Iterator[Piece]:
        """Yield where the words between two offsets stand. Raising words has changed no length."""
        at = 0
        for words, _, element in self._parts:
            start, end = max(at, first), min(at + len(words), last)
            if element is not None and start < end:
                yield Piece(start - first, end - start, element, start - at)
            at += len(words)

    def _joined(self) -> tuple[str, list[Span]]:
        parts, marks = list[str](), list[Span]()
        length = 0
        for high, group in groupby(self._parts, key=itemgetter(1)):
            words = "".join(part for part, *_ in group)
            shown, mark = read_raised(words, "".join(parts[-1:])) if high else (words, False)
            if mark:
                marks.append(Span(length, length + len(shown)))
            parts.append(shown)
            length += len(shown)
        return "".join(parts), marks


def row(cells: Sequence[Sequence[Paragraph]], place: Place) -> Iterator[Paragraph]:
    """Yield the row that cells make up, or their paragraphs one by one where a table only serves the layout."""
    own = [[paragraph for paragraph in cell if paragraph.place == place] for cell in cells]
    full = [cell for cell in own if cell]
    if len(full) < 2 or any(map(_is_prose, full)):
        yield from (paragraph for cell in cells for paragraph in cell)
        return
    text, marks, pieces = "", list[Span](), list[Piece]()
    for cell in full:
        for index, paragraph in enumerate(cell):
            text += LINE_BREAK if index else _BETWEEN_CELLS if text else ""
            marks.extend(Span(start + len(text), end + len(text)) for start, end in paragraph.marks)
            pieces.extend(piece._replace(start=piece.start + len(text)) for piece in paragraph.pieces)
            text += paragraph.text
    yield Paragraph(text, BlockKind.ROW, place, tuple(marks), pieces=tuple(pieces))
    yield from (paragraph for cell in cells for paragraph in cell if paragraph.place != place)


def _is_prose(cell: Sequence[Paragraph]) -> bool:
    return sum(re.search(_SENTENCE_END, paragraph.text) is not None for paragraph in cell) > 1
