"""The lines of all pages in the order in which they are read -> paragraphs, headings, items and rows of tables.

A paragraph ends where the page shows it: by white, an indent, another size or weight of type, a line that stops
although the next word would have fitted. One that is broken off at the foot of a column or page is put together again
with what continues it, and notes or captions that stand between come after it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.model.records import NamedTuple
from factcheck.model.text import BlockKind
from factcheck.readers.pdf.lines import BULLET, Line
from factcheck.readers.raised import level_of

_WHITE = 1.25
"""Of the usual distance of lines: more is white between paragraphs."""
_USUAL = 1.2
"""Of the size of type: how far apart lines usually are, where a page has too few to tell."""
_WIDEST = 1.5
_OFTEN = 3
"""Times. Before a distance is seen so often it may be one of paragraphs, when it is more than `_WIDEST`."""
_SAME_SIZE = 0.08
_INDENT = 0.8
"""Of the size of type."""
_NEAR = 4
"""Lines before and after that show how wide lines are there: text may run around a picture."""
_LARGE = 1.15
"""Of the size of most type: what is larger is a heading."""
_SMALL = 0.97
_NOTE = r"(\d{1,3}|[*†‡§]+)\s*(?=[^\d\s.,%:])"
_LONGEST_HEADING = 120
_MOST_BETWEEN = 8
"""Notes, captions and the like between the two halves of a paragraph."""
_CLOSED = r"[.!?…:;][\"'”’)\]]*$"
_ABBREVIATED = r"(?:\b[A-Z]|\b(?:Capt|Col|Dr|Gen|Gov|Hon|Lt|Mr|Mrs|Ms|No|Prof|Rep|Rev|Sen|Sgt|St))\.$"
_HYPHENS = "-\u00ad\u2010"


class PlacedLine(NamedTuple):
    """A line and where it stands."""

    line: Line
    page: int
    number: int
    """Of the line on its page, as it is read."""
    mark: int = 0
    """How much of the line is the number of the note that starts there."""


class Paragraph(NamedTuple):
    """Lines that belong together."""

    lines: tuple[PlacedLine, ...]
    kind: BlockKind


def paragraphs(pages: Sequence[Sequence[Line]]) -> list[Paragraph]:
    """Return the paragraphs of a document."""
    lengths: Counter[float] = Counter()
    for line in (line for found in pages for line in found):
        lengths[round(line.size, 1)] += len(line.text)
    body = lengths.most_common(1)[0][0] if lengths else 1.0
    marks = [set[str](), *map(_marks, pages)]  # the note itself may have to go on the next page
    placed = [item for page, found in enumerate(pages, 1) for item in _placed(page, found, marks[page - 1 :][:2], body)]
    distances = _distances(placed)
    groups = [group for flow in _flows(placed) for group in _parted(flow, distances)]
    return _rejoined([Paragraph(tuple(group), _kind(group, body)) for group in groups])


def _marks(found: Sequence[Line]) -> set[str]:
    return {level_of(line.text[start:end]) for line in found for start, end in line.marks if start}


def _placed(page: int, found: Sequence[Line], marks: Sequence[set[str]], body: float) -> Iterator[PlacedLine]:
    """Yield the lines of a page with their places, and where notes start that one of `marks` refers to."""
    for number, line in enumerate(found, 1):
        start = re.match(_NOTE, line.text) if line.size < _SMALL * body else None
        if start is not None and any(start.group(1) in known for known in marks):
            yield PlacedLine(line, page, number, start.end())
        else:
            raised = line.marks[0].end if line.marks and not line.marks[0].start else 0
            yield PlacedLine(line, page, number, raised)


def _flows(placed: Sequence[PlacedLine]) -> Iterator[list[PlacedLine]]:
    """Yield the stretches in which each line stands right below the one before."""
    flow: list[PlacedLine] = []
    for item in placed:
        if flow and not _below(flow[-1], item):
            yield flow
            flow = []
        flow.append(item)
    if flow:
        yield flow


def _below(one: PlacedLine, other: PlacedLine) -> bool:
    overlap = one.line.x0 < other.line.x1 and other.line.x0 < one.line.x1
    return one.page == other.page and one.line.y > other.line.y and overlap


def _distances(placed: Sequence[PlacedLine]) -> dict[int, float]:
    """Return for each size of type the usual distance of two lines."""
    seen: dict[int, Counter[float]] = defaultdict(Counter)
    for one, other in pairwise(placed):
        if _below(one, other) and _alike(one.line, other.line):
            seen[round(one.line.size)][round(one.line.y - other.line.y, 1)] += 1
    return {size: _usual(counted, size) for size, counted in seen.items()}


def _usual(counted: Counter[float], size: int) -> float:
    distance, times = counted.most_common(1)[0]
    return distance if times >= _OFTEN else min(distance, _WIDEST * size)


def _parted(flow: Sequence[PlacedLine], distances: dict[int, float]) -> Iterator[list[PlacedLine]]:
    group = [flow[0]]
    for at in range(1, len(flow)):
        near = [item.line for item in flow[max(at - _NEAR, 0) : at + _NEAR]]
        right = max(line.x1 for line in near if _alike(line, flow[at].line))
        if _ends(group, flow[at], right, distances):
            yield group
            group = []
        group.append(flow[at])
    yield group


def _ends(group: Sequence[PlacedLine], following: PlacedLine, right: float, distances: dict[int, float]) -> bool:
    """Whether a paragraph ends before the line `following`, which stands below it."""
    last, line = group[-1].line, following.line
    size = max(last.size, line.size)
    usual = distances.get(round(line.size), _USUAL * size)
    if not _alike(last, line) or last.cells > 1 or line.cells > 1 or following.mark or re.match(BULLET, line.text):
        return True
    if last.y - line.y > _WHITE * max(usual, _USUAL * size * 0.8):
        return True
    if last.text[-1] in _HYPHENS:
        return False
    return _indented(group, line) or (not _within_sentence(last, line) and _would_have_fitted(last, line, right))


def _alike(one: Line, other: Line) -> bool:
    return one.bold == other.bold and abs(one.size - other.size) <= _SAME_SIZE * max(one.size, other.size)


def _indented(group: Sequence[PlacedLine], line: Line) -> bool:
    """Whether `line` starts a paragraph by its edge: indented, or back at the edge that others hang from."""
    first, last = group[0].line, group[-1].line
    step = _INDENT * line.size
    hanging = re.match(BULLET, first.text) is not None
    if line.x0 > last.x0 + step:
        centred = abs((line.x0 + line.x1) - (last.x0 + last.x1)) < step
        return not centred and not (hanging and len(group) == 1)
    back = line.x0 < last.x0 - step
    return back and (len(group) > 1) and first.x0 < last.x0 - step


def _within_sentence(last: Line, line: Line) -> bool:
    return not _is_closed(last) and line.text[0].islower()


def _is_closed(line: Line) -> bool:
    """Whether a line may end a sentence."""
    marked = line.marks and line.marks[-1].end == len(line.text)
    words = line.text[: line.marks[-1].start] if marked else line.text
    return re.search(_CLOSED, words) is not None and re.search(_ABBREVIATED, words) is None


def _would_have_fitted(last: Line, line: Line, right: float) -> bool:
    """Whether the first word of `line` would have fitted behind `last`, which was ended on purpose then."""
    width = (line.x1 - line.x0) / len(line.text)
    word = line.text.split(maxsplit=1)[0]
    return last.x1 + (len(word) + 1.5) * width < right


def _kind(group: Sequence[PlacedLine], body: float) -> BlockKind:
    first = group[0].line
    text = " ".join(item.line.text for item in group)
    if first.cells > 1:
        return BlockKind.ROW
    if re.match(BULLET, first.text):
        return BlockKind.ITEM
    short = len(text) <= _LONGEST_HEADING
    large = first.size >= _LARGE * body
    return BlockKind.HEADING if short and (large or (first.bold and text[-1] not in ".!?")) else BlockKind.PARAGRAPH


def _rejoined(parts: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs with those put together that a column or page has broken in two."""
    done: list[Paragraph] = []
    taken: set[int] = set()
    for at, part in enumerate(parts):
        if at in taken:
            continue
        joined, end = part, at
        while (found := _continuation(joined, parts, end)) is not None:
            taken.add(found)
            joined, end = Paragraph((*joined.lines, *parts[found].lines), joined.kind), found
        done.append(joined)
    return done


def _continuation(part: Paragraph, parts: Sequence[Paragraph], at: int) -> int | None:
    """Return the index of the paragraph that goes on with the sentence which `part`, broken off, has left open."""
    last = part.lines[-1]
    if part.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM) or _is_closed(last.line):
        return None
    for index in range(at + 1, min(at + 1 + _MOST_BETWEEN, len(parts))):
        first = parts[index].lines[0]
        starts = not _below(parts[index - 1].lines[-1], first)
        if parts[index].kind is not BlockKind.PARAGRAPH or not _alike(last.line, first.line):
            continue
        if first.page > last.page + 1 or not (first.line.text[0].islower() or (starts and _is_full(part))):
            return None
        return index if starts or index > at + 1 else None
    return None


def _is_full(part: Paragraph) -> bool:
    """Whether the last line of several is as long as the others, so that it was only broken off."""
    widths = [item.line.x1 - item.line.x0 for item in part.lines]
    return len(widths) > 1 and widths[-1] > 0.9 * max(widths)
