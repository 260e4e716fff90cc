"""Two versions of a text -> the lines that are new in the later one.

First the lines that either version has once and both have, in the order that they keep; between these the fewest
insertions and deletions (Myers), up to so many. Where two versions differ in more, all that stands there is new. So
the time grows with the length, however often a line is repeated.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

_MOST_EDITS = 400


def changed_lines(before: Sequence[str], after: Sequence[str]) -> frozenset[int]:
    """Return the numbers, from 1, of the lines of `after` that `before` has not.

    >>> sorted(changed_lines(["one", "two", "four"], ["one", "three", "four"]))
    [2]
    """
    changed: set[int] = set()
    stretches = [(0, len(before), 0, len(after))]
    while stretches:
        first, last, start, end = stretches.pop()
        while first < last and start < end and before[first] == after[start]:
            first, start = first + 1, start + 1
        while first < last and start < end and before[last - 1] == after[end - 1]:
            last, end = last - 1, end - 1
        if first == last or start == end:
            changed.update(range(start, end))
        elif anchors := _anchors(before[first:last], after[start:end]):
            ends = [(first + old, start + new) for old, new in anchors]
            begins = [(first, start), *((old + 1, new + 1) for old, new in ends)]
            for (old, new), (old_end, new_end) in zip(begins, [*ends, (last, end)], strict=True):
                stretches.append((old, old_end, new, new_end))
        else:
            changed.update(start + at for at in _inserted(before[first:last], after[start:end]))
    return frozenset(at + 1 for at in changed)


def _anchors(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """Return where lines with words stand that both have once, as many as keep their order."""
    once, count = Counter(before), Counter(after)
    places = {line: at for at, line in enumerate(before) if once[line] == 1 == count.get(line) and line.strip()}
    common = [(places[line], at) for at, line in enumerate(after) if line in places]
    tops: list[int] = []  # of the rising runs of each length the one that ends lowest
    ends: list[int] = []
    runs: list[int] = []  # for each line the one before it in its run
    for number, (place, _) in enumerate(common):
        length = bisect_left(tops, place)
        runs.append(ends[length - 1] if length else -1)
        tops[length : length + 1] = [place]
        ends[length : length + 1] = [number]
    found: list[tuple[int, int]] = []
    number = ends[-1] if ends else -1
    while number >= 0:
        found.append(common[number])
        number = runs[number]
    return found[::-1]


def _inserted(before: Sequence[str], after: Sequence[str]) -> Iterator[int]:
    """Yield the indexes of what is inserted by the fewest edits that lead to `after`; all where it takes many."""
    furthest, steps = {1: 0}, list[dict[int, int]]()
    for edits in range(_MOST_EDITS):
        steps.append(dict(furthest))
        for way in range(-edits, edits + 1, 2):
            down = way == -edits or (way != edits and furthest.get(way - 1, -1) < furthest.get(way + 1, -1))
            old = furthest[way + 1] if down else furthest[way - 1] + 1
            while old < len(before) and old - way < len(after) and before[old] == after[old - way]:
                old += 1
            furthest[way] = old
            if old >= len(before) and old - way >= len(after):
                yield from _insertions(steps, way)
                return
    yield from range(len(after))


def _insertions(steps: Sequence[dict[int, int]], way: int) -> Iterator[int]:
    for edits in range(len(steps) - 1, 0, -1):
        furthest = steps[edits]
        down = way == -edits or (way != edits and furthest.get(way - 1, -1) < furthest.get(way + 1, -1))
        way += 1 if down else -1
        if down:
            yield furthest[way] - way
