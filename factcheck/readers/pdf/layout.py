"""The segments of a page -> its lines in the order in which they are read: column by column, tables row by row.

Segments on one height make up a line, or the row of a table, unless a corridor parts them. Lines under each other make
up stacks. What is read first is settled between stacks: above before below where they overlap, left before right unless
something across both stands between them (after Breuel, "High performance document layout analysis", 2003).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from factcheck.model.records import NamedTuple
from factcheck.readers.pdf.corridors import Corridors, Gap
from factcheck.readers.pdf.lines import Line, Part, put_together
from factcheck.readers.pdf.segments import Segment, rows

_COLUMN = 3
"""Lines. Side by side with another stack of so many, a stack is a column."""
_BREAK = 2.5
"""In the size of type: lines farther apart are in stacks of their own."""
_JUMPS = 0.2
"""Share of lines that are not drawn right after one above them: few column by column, half and more row by row."""
_MOST_STACKS = 150
"""Comparing each with each takes its time; a page in more pieces has no columns that could be told."""


class _Stack(NamedTuple):
    """Lines under each other with nothing beside them in between."""

    lines: tuple[Line, ...]
    x0: float
    x1: float
    top: float
    bottom: float
    first: int
    """The place of the line drawn first, and of the one drawn last."""
    last: int


def lines(pages: Iterable[Sequence[Segment]]) -> list[list[Line]]:
    """Return the lines of each page in the order in which they are read."""
    gutters: list[tuple[float, float]] = []
    return [_lines_of_page(segments, gutters) for segments in pages]


def _lines_of_page(segments: Sequence[Segment], gutters: list[tuple[float, float]]) -> list[Line]:
    corridors = Corridors(segments, gutters)
    parts: list[Part] = []
    for row in rows(segments):
        gaps = [corridors.between(*both) for both in pairwise(row)]
        starts = [0, *(at for at, gap in enumerate(gaps, 1) if gap is Gap.COLUMNS), len(row)]
        parts.extend(Part(row[start:end], gaps[start : end - 1]) for start, end in pairwise(starts))
    found = put_together(parts)
    drawn = _is_drawn_in_order(found)
    stacks = _stacks(found, drawn=drawn)
    columns = [stack for stack in stacks if len(stack.lines) >= _COLUMN]
    several = drawn or any(_beside(*both) for both in combinations(columns, 2))
    if not several or len(stacks) > _MOST_STACKS:
        return found
    return [line for stack in _in_order(stacks, drawn=drawn) for line in stack.lines]


def _is_drawn_in_order(found: Sequence[Line]) -> bool:
    """Whether a page was drawn column by column, as most are, and not height by height or in no order."""
    drawn = sorted(found, key=lambda line: line.order)
    jumps = sum(other.y >= one.y or not _overlap(one, other) for one, other in pairwise(drawn))
    return jumps <= max(1, _JUMPS * len(drawn))


def _stacks(found: Sequence[Line], *, drawn: bool) -> list[_Stack]:
    """Chain each line to the one above it, where that is the only one there and has no other below it."""
    above = _above(found)
    below = Counter(index for over in above for index in over)
    rank = {id(line): at for at, line in enumerate(sorted(found, key=lambda line: line.order))}
    chains: dict[int, list[Line]] = {}
    for at, line in enumerate(found):
        one = above[at][0] if len(above[at]) == 1 else -1
        near = one >= 0 and found[one].y - line.y < _BREAK * max(line.size, found[one].size)
        next_drawn = one >= 0 and rank[id(line)] == rank[id(found[one])] + 1
        chains[at] = chains.pop(one) if near and below[one] == 1 and (next_drawn or not drawn) else []
        chains[at].append(line)
    return [_stack(chain) for chain in chains.values()]


def _stack(chain: Sequence[Line]) -> _Stack:
    return _Stack(
        lines=tuple(chain),
        x0=min(line.x0 for line in chain),
        x1=max(line.x1 for line in chain),
        top=chain[0].y,
        bottom=chain[-1].y,
        first=min(line.order for line in chain),
        last=max(line.order for line in chain),
    )


def _above(found: Sequence[Line]) -> list[list[int]]:
    """Return for each line, which come from top to bottom, the ones that can be seen from it looking up."""
    seen: list[tuple[float, float, int]] = []  # what shows of each line from below
    ancestors: list[int] = []  # as bits
    above: list[list[int]] = []
    for at, line in enumerate(found):
        over = {index for x0, x1, index in seen if x0 < line.x1 and line.x0 < x1}
        nearest = [i for i in over if not any(ancestors[other] >> i & 1 for other in over)]
        bits = 0
        for index in over:
            bits |= ancestors[index] | 1 << index
        ancestors.append(bits)
        above.append(nearest)
        seen = [part for entry in seen for part in _showing(entry, line)]
        seen.append((line.x0, line.x1, at))
    return above


def _showing(entry: tuple[float, float, int], line: Line) -> Iterator[tuple[float, float, int]]:
    x0, x1, index = entry
    if x1 <= line.x0 or line.x1 <= x0:
        yield entry
        return
    if line.x0 - x0 > line.size:
        yield x0, line.x0, index
    if x1 - line.x1 > line.size:
        yield line.x1, x1, index


def _beside(one: _Stack, other: _Stack) -> bool:
    return one.bottom < other.top and other.bottom < one.top


def _in_order(stacks: Sequence[_Stack], *, drawn: bool) -> list[_Stack]:
    """Return the stacks in an order that keeps to "before", from top to bottom where that leaves a choice."""
    waiting = sorted(stacks, key=lambda stack: (-stack.top, stack.x0))
    firsts = {
        id(stack): {id(one) for one in stacks if one is not stack and _before(one, stack, stacks, drawn=drawn)}
        for stack in stacks
    }
    order: list[_Stack] = []
    while waiting:
        left = set(map(id, waiting))
        free = next((at for at, stack in enumerate(waiting) if not firsts[id(stack)] & left), 0)  # 0: a circle
        order.append(waiting.pop(free))
    return order


def _before(one: _Stack, other: _Stack, stacks: Sequence[_Stack], *, drawn: bool) -> bool:
    if _overlap(one, other):
        return one.top > other.top
    if drawn and (one.bottom > other.top or other.bottom > one.top):  # one all above the other: as they were drawn
        return one.last < other.first
    return one.x0 < other.x0 and not any(
        one.top < between.bottom and between.top < other.bottom and _overlap(one, between) and _overlap(between, other)
        for between in stacks
    )


def _overlap(one: _Stack | Line, other: _Stack | Line) -> bool:
    return one.x0 < other.x1 and other.x0 < one.x1
