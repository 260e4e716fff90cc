"""Text and positions in it.

Three texts, each mapped to the one before, so that nothing is ever searched for again:

* ``Document.source``: the file as it stands on disk, decoded; what lines, columns and offsets of a report count.
* ``Document.text``: what a reader reads (no markup, no link targets); what is quoted.
* ``Document.folded``: the same with quotation marks, dashes, spaces and accents evened out; what is analysed.

All positions are half-open and count code points.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from operator import attrgetter

from factcheck.model.records import NamedTuple


class Span(NamedTuple):
    """Start and end, half-open, in code points of one text."""

    start: int
    end: int


class OffsetMap:
    """Where each character of a derived text stands in the text it was made from.

    Built of runs ``(start, origin, length)``: `length` characters of the derived text from `start` on stand, one for
    one, from `origin` on in the original. A character made of several original ones (``&amp;``, a letter with a
    combining accent) is a run of its own with a fourth member, the number of original characters. Without runs it is
    the identity.

    >>> OffsetMap([(0, 2, 3), (3, 7, 1, 5), (4, 12, 2)]).span(Span(1, 4))
    Span(start=3, end=12)
    """

    __slots__ = ("_end", "_origins", "_starts", "_widths")

    def __init__(self, runs: Sequence[tuple[int, int, int] | tuple[int, int, int, int]] = ()) -> None:
        self._starts = [run[0] for run in runs]
        self._origins = [run[1] for run in runs]
        self._widths = [run[3] if len(run) == 4 else 0 for run in runs]
        self._end = runs[-1][0] + runs[-1][2] if runs else 0

    def span(self, span: Span) -> Span:
        """Return the span of the original text that `span` of the derived text was made from."""
        if not self._starts:
            return span
        start, first_end = self._character(span.start)
        if span.end <= span.start:
            return Span(start, start)
        end = self._character(span.end - 1)[1] if span.end - 1 > span.start else first_end
        return Span(start, end)

    def derived(self, offset: int) -> int:
        """Return the offset in the derived text of the first character made from `offset` of the original or later.

        >>> OffsetMap([(0, 2, 3), (3, 7, 1, 5), (4, 12, 2)]).derived(6)
        3
        """
        if not self._starts:
            return offset
        run = bisect_left(self._origins, offset)
        if run < len(self._origins) and self._origins[run] == offset:
            return self._starts[run]
        following = self._starts[run] if run < len(self._starts) else self._end
        if run == 0 or self._widths[run - 1]:
            return following
        return min(self._starts[run - 1] + offset - self._origins[run - 1], following)

    def _character(self, offset: int) -> tuple[int, int]:
        run = max(bisect_right(self._starts, offset) - 1, 0)
        width = self._widths[run]
        if width:
            return self._origins[run], self._origins[run] + width
        start = self._origins[run] + offset - self._starts[run]
        return start, start + 1


IDENTITY = OffsetMap()


class BlockKind(StrEnum):
    """What a block of a document is to its reader."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    QUOTE = "quote"
    ROW = "row"
    CAPTION = "caption"
    """the words under a picture"""


class Block(NamedTuple):
    """A stretch of `Document.text` that no sentence crosses the edge of."""

    span: Span
    kind: BlockKind = BlockKind.PARAGRAPH


class Landmark(NamedTuple):
    """Where a stretch of a document stands as people would say it: "page 3, line 12". It holds up to the next one."""

    start: int
    """In `Document.source`."""
    label: str


class Origin(NamedTuple):
    """Where a stretch of a document stands in a file that is no text, for whoever writes into that file."""

    start: int
    """In `Document.source`."""
    length: int
    element: int
    """The place of the element that holds it among all elements of the main part, from 0."""
    skipped: int
    """Characters of the element before it."""


class Comment(NamedTuple):
    """A comment in the markup, which no reader sees and which may tell factcheck what to leave alone."""

    span: Span
    """In `Document.source`, its marks included."""
    words: str
    """What stands between its marks."""
    at: int
    """The offset in `Document.text` before which it stands."""


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """One input: its text, where it came from, and how its offsets map back to the file."""

    path: str
    """The name under which it is reported."""
    source: str
    """The file as it stands on disk, decoded, line ends and byte-order mark included. For a file that is no text (DOCX,
    PDF) the text that was taken from it, a line for each paragraph or line of a page."""
    text: str
    """What a reader reads."""
    blocks: tuple[Block, ...]
    """In order, over `text`; they need not touch."""
    to_source: OffsetMap = IDENTITY
    """From `text` to `source`."""
    folded: str = ""
    """`text` evened out for analysis."""
    to_text: OffsetMap = IDENTITY
    """From `folded` to `text`."""
    date: date | None = None
    """The day it was written, from front matter or a date line."""
    title: str | None = None
    """From front matter or the first heading."""
    landmarks: tuple[Landmark, ...] = ()
    """In order; none where line and column say enough."""
    comments: tuple[Comment, ...] = ()
    """In order."""
    origins: tuple[Origin, ...] = ()
    """In order, over the words of a Word document but for its notes."""
    warnings: tuple[str, ...] = ()
    """What the user should know about how it was read."""

    def landmark(self, offset: int) -> str:
        """Return the label of the place in `source` that `offset` lies in; empty if it has none."""
        at = bisect_right(self.landmarks, offset, key=attrgetter("start"))
        return self.landmarks[at - 1].label if at else ""


class Token(NamedTuple):
    """One word, number or mark of a sentence."""

    start: int
    """Offset in `Document.folded`."""
    end: int
    text: str
    """As it stands in the folded text."""
    norm: str
    """Lower case, without accents and without a possessive ending; equal for words that differ only in spelling
    habits."""


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """The unit that is quoted."""

    index: int
    """Its place in the document, from 0."""
    span: Span
    """In `Document.folded`."""
    tokens: tuple[Token, ...]
    block: int = 0
    """Index of its block."""
    kind: BlockKind = BlockKind.PARAGRAPH


class Position(NamedTuple):
    """Line and column, both from 1, columns in code points."""

    line: int
    column: int


class Locator:
    r"""Lines and columns of offsets in one source text; ``\n``, ``\r\n`` and a lone ``\r`` end a line.

    >>> Locator("one\r\ntwo").position(5)
    Position(line=2, column=1)
    """

    __slots__ = ("_starts",)

    def __init__(self, source: str) -> None:
        starts = [0]
        at = 0
        for line in source.splitlines(keepends=True):
            at += len(line)
            if line.endswith(("\n", "\r")):
                starts.append(at)
        self._starts = starts

    def position(self, offset: int) -> Position:
        """Return the line and column of `offset`."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)
