"""Segments on one height, and what parts them -> one line of words, or the row of a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.model.records import NamedTuple
from factcheck.model.text import Span
from factcheck.readers.pdf.corridors import Gap
from factcheck.readers.pdf.segments import Segment

BULLET = r"(?:[•◦▪●‣·*+–—\uf0a7\uf0b7-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+"
"""What opens an item of a list."""
_BETWEEN_CELLS = " | "
_CELL_GAP = 1.5
"""Of the size of type: words farther apart on one line than justified lines have them are in cells of their own."""
_EVEN = 1.1
_STRETCHED = 4
"""Of the size of type: no line is stretched farther, but for one of two words."""
_NEAR = 3
"""In the size of type: how far away the lines are that a justified line is compared with."""
_FLUSH = 0.1
"""Of the size of type."""


class Part(NamedTuple):
    """Segments on one height that are in one column."""

    row: Sequence[Segment]
    gaps: Sequence[Gap]
    """What is between them."""


class Line(NamedTuple):
    """One line as it is read."""

    text: str
    marks: tuple[Span, ...]
    """Raised marks of notes in `text`."""
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    order: int
    """Its place in the order in which the page is drawn."""
    cells: int = 1


def put_together(parts: Sequence[Part]) -> list[Line]:
    """Return the line of each part, from top to bottom."""
    return [_line(part, justified=_is_justified(part) or _is_flush(part, parts)) for part in parts]


def _line(part: Part, *, justified: bool) -> Line:
    row = part.row
    text, marks, cells = "", list[Span](), 1
    for at, segment in enumerate(row):
        if at:
            wide = segment.x0 - row[at - 1].x1 > _CELL_GAP * segment.size or part.gaps[at - 1] is Gap.CELLS
            apart = wide and not justified and not re.fullmatch(BULLET, text + " ")
            cells += apart
            text += _BETWEEN_CELLS if apart else " "
        words, own = segment.text()
        marks.extend(Span(start + len(text), end + len(text)) for start, end in own)
        text += words
    first = max(row, key=lambda segment: len(segment.words))
    return Line(
        text=text,
        marks=tuple(marks),
        x0=row[0].x0,
        x1=row[-1].x1,
        y=first.y,
        size=first.size,
        bold=all(segment.bold for segment in row),
        order=min(segment.order for segment in row),
        cells=cells,
    )


def _is_justified(part: Part) -> bool:
    """Whether all blanks of a line are equally wide, as those are that were stretched to fill it."""
    gaps = [other.x0 - one.x1 for one, other in pairwise(part.row)]
    gaps += [gap for segment in part.row for gap in segment.gaps()]
    return len(gaps) > 1 and max(gaps) < min(_EVEN * min(gaps), _STRETCHED * part.row[0].size)


def _is_flush(part: Part, parts: Sequence[Part]) -> bool:
    """Whether a line of two words has both edges in common with a line of more words right above or below it."""
    if [len(segment.words) for segment in part.row] != [1, 1]:
        return False
    first, last = part.row
    return any(
        0 < abs(other.row[0].y - first.y) < _NEAR * first.size
        and abs(other.row[0].x0 - first.x0) < _FLUSH * first.size
        and abs(other.row[-1].x1 - last.x1) < _FLUSH * first.size
        and (len(other.row) == 1 or _is_justified(other))
        for other in parts
    )
