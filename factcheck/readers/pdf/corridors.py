"""Two segments on one height and all the others of a page -> what the gap between them is: a blank, cells, columns.

It is a blank unless a white corridor runs through several lines there. The corridor parts columns if what stands on
either side of it was drawn (nearly always: written) one side after the other, or is prose on both; it parts the cells
of a table if what stands behind it is aligned.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import Enum, auto
from itertools import pairwise
from statistics import median

from factcheck.model.records import NamedTuple
from factcheck.readers.pdf.segments import Segment

_NARROWEST = 0.5
"""Of the size of type."""
_FEWEST_LINES = 3
"""On each side of a corridor; over fewer lines gaps meet by chance."""
_LONGEST_JUMP = 6.0
"""In the size of type. A corridor does not run on over more white."""
_SLACK = 1.0
"""Points by which a gutter may lie elsewhere on another page."""
_SHORT = 12
"""Characters. What is shorter line for line is no column, however it was drawn. Convention."""
_PROSE_SHARE = 3
"""One line in this many has to go on in the next; in the cells of tables few do."""
_LONG = 20
"""Characters. The lines of a column of prose are longer, those of most cells are not. Convention."""
_ALIGNED = 0.15
"""Of the size of type: edges that differ by less stand on one vertical."""
_COLUMN_STARTS = 0.5
"""Share of lines that start at the edge of a column: some are indented."""
_CELLS_ALIGNED = 0.66


class Gap(Enum):
    """What parts two segments on one height."""

    BLANK = auto()
    CELLS = auto()
    COLUMNS = auto()


class _Corridor(NamedTuple):
    left: float
    right: float
    top: float
    bottom: float
    parts: Gap


class Corridors:
    """The corridors of one page, each found and judged once."""

    def __init__(self, segments: Sequence[Segment], gutters: list[tuple[float, float]]) -> None:
        self._falling = sorted(segments, key=lambda segment: -segment.y)
        self._known: list[_Corridor] = []
        self._gutters = gutters
        """Left and right of what has parted columns so far, on pages before as well: few lines are enough there."""

    def between(self, one: Segment, other: Segment) -> Gap:
        """Say what parts `one` and `other`, which stands to the right of it on the same height."""
        for known in self._known:
            if one.x1 <= known.left and known.right <= other.x0 and known.bottom <= one.y <= known.top:
                return known.parts
        corridor = self._follow(one, other)
        self._known.append(corridor)
        if corridor.parts is Gap.COLUMNS:
            self._gutters.append((corridor.left, corridor.right))
        return corridor.parts

    def _follow(self, one: Segment, other: Segment) -> _Corridor:
        left, right = one.x1, other.x0
        at = self._falling.index(one)
        passed: list[Segment] = []
        for way in (reversed(self._falling[:at]), self._falling[at:]):
            left, right, more = _extend(left, right, one, way)
            passed.extend(more)
        before = list(_nearest((s for s in passed if s.x1 <= left), left))
        after = list(_nearest((s for s in passed if s.x0 >= right), right))
        heights = [segment.y for segment in passed] or [one.y]
        known = any(left < start + _SLACK and end < right + _SLACK for start, end in self._gutters)
        parts = _judged(before, after, right, known=known)
        return _Corridor(left, right, max(heights), min(heights), parts)


def _extend(
    left: float, right: float, start: Segment, segments: Iterable[Segment]
) -> tuple[float, float, list[Segment]]:
    """Follow the white between `left` and `right` up or down; give what is left of it, and the segments beside it."""
    passed: list[Segment] = []
    y = start.y
    for segment in segments:
        if abs(segment.y - y) > _LONGEST_JUMP * start.size:
            break
        new_left = max(left, segment.x1) if segment.x0 <= left else left
        new_right = min(right, segment.x0) if segment.x1 >= right else right
        inside = segment.x0 > left and segment.x1 < right
        if inside or new_right - new_left < _NARROWEST * start.size:
            break
        left, right, y = new_left, new_right, segment.y
        passed.append(segment)
    return left, right, passed


def _nearest(segments: Iterable[Segment], edge: float) -> Iterator[Segment]:
    """Yield of the segments on one side of a corridor the one of each row that stands at its edge."""
    row: list[Segment] = []
    for segment in sorted(segments, key=lambda segment: -segment.y):
        if row and not row[0].level(segment):
            yield min(row, key=lambda other: min(abs(other.x1 - edge), abs(other.x0 - edge)))
            row = []
        row.append(segment)
    if row:
        yield min(row, key=lambda other: min(abs(other.x1 - edge), abs(other.x0 - edge)))


def _judged(before: Sequence[Segment], after: Sequence[Segment], right: float, *, known: bool) -> Gap:
    """Say what a corridor that ends at `right` parts; `known` is one where columns were parted before."""
    enough = min(len(before), len(after)) >= _FEWEST_LINES
    at_edge = sum(segment.x0 - right < _ALIGNED * segment.size for segment in after)
    if at_edge >= _COLUMN_STARTS * len(after) and (
        (known and _changes(before, after) <= 1) or ((known or enough) and _are_columns(before, after))
    ):
        return Gap.COLUMNS
    if not enough:
        return Gap.BLANK
    starts = _share_aligned(after, lambda segment: segment.x0)
    middles = _share_aligned(after, lambda segment: (segment.x0 + segment.x1) / 2)
    numbers = sum(any(map(str.isdigit, segment.text()[0])) for segment in after) * 2 >= len(after)
    # Ends alone tell nothing: those of justified lines are on one vertical, too.
    ends = _share_aligned(after, lambda segment: segment.x1) if numbers else 0.0
    return Gap.CELLS if max(starts, middles, ends) >= _CELLS_ALIGNED else Gap.BLANK


def _are_columns(before: Sequence[Segment], after: Sequence[Segment]) -> bool:
    lengths = [median(len(segment.text()[0]) for segment in side) for side in (before, after)]
    if _changes(before, after) <= 1 + min(len(before), len(after)) // 10 and min(lengths) >= _SHORT:
        return True
    return min(lengths) >= _LONG and _is_prose(before) and _is_prose(after)


def _changes(before: Sequence[Segment], after: Sequence[Segment]) -> int:
    """Count how often the page was drawn on the other side of a corridor."""
    sides = [side for _, side in sorted([(s.order, 0) for s in before] + [(s.order, 1) for s in after])]
    return sum(one != other for one, other in pairwise(sides))


def _is_prose(column: Sequence[Segment]) -> bool:
    texts = [segment.text()[0] for segment in column]
    running = sum(one[-1:] not in ".!?" and other[:1].islower() for one, other in pairwise(texts))
    return running * _PROSE_SHARE >= len(texts) - 1


def _share_aligned(column: Sequence[Segment], edge: Callable[[Segment], float]) -> float:
    """Return the share of segments whose `edge` stands on one vertical."""
    usual = median(map(edge, column))
    return sum(abs(edge(segment) - usual) < _ALIGNED * segment.size for segment in column) / len(column)
