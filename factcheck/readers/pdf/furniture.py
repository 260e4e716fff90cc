"""The segments of all pages -> those that are text: no running heads and feet, no page numbers, no numbers of lines.

Makers of good files mark these, and `factcheck.readers.pdf.pages` has left them out already. In all others they are
known by what they are: the same words, but for their digits, at the same height of several pages; a number alone at the
edge; numbers that count the lines beside the text.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from factcheck.readers.pdf.pages import Page
from factcheck.readers.pdf.segments import Segment, rows

_MARGIN = 0.15
"""Of the height of a page: where running heads and feet stand. Convention."""
_ROWS = 3
"""A running head or foot has no more lines than this."""
_SHARE = 0.1
"""Of all pages: on so many, and on two, a running head is repeated; chapters have their own. Convention."""
_NUMBER = r"(?i)(?:pages?|pg\.?|p\.)?[\s|\[(–—-]*(?:\d{1,4}|[ivxl]{1,7})(?:\s*(?:of|/)\s*\d{1,4})?[\s|\])–—-]*"
_OF_ALL = r"(?:^|\D)(\d{1,4})\s*(?:/|of)\s*(\d{1,4})$"
_PRINTED = r"\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d\d(?:\s?[AP]M)?\b.*"
"""What browsers print at the head of a page."""
_ALONE = 1.6
"""In the size of type: a number at the edge is farther than this from the text."""
_LARGE = 1.3
_FEWEST_NUMBERS = 10
_STEPS = (1, 5, 10)

_Row = list[Segment]


def strip(pages: Sequence[Page], segments: Sequence[Sequence[Segment]]) -> list[list[Segment]]:
    """Return the segments of each page without its furniture."""
    size = median([segment.size for found in segments for segment in found] or [1.0])
    by_page = [list(rows(found)) for found in segments]
    edges = [_edges(page, found) for page, found in zip(pages, by_page, strict=True)]
    seen = Counter(key for edge in edges for key in {_key(row) for rows in edge for row in rows})
    often = max(2, len(pages) * _SHARE)
    stripped: list[list[Segment]] = []
    for number, (edge, found) in enumerate(zip(edges, by_page, strict=True), 1):
        out = _line_numbers(found)
        for side in edge:
            rest = list(side)  # from the edge inwards: what stands behind a line of the text is text
            while rest and (seen[_key(rest[0])] >= often or _is_foreign(rest, (number, len(pages)), size)):
                out.update(rest.pop(0))
        stripped.append([part for row in found for part in row if part not in out])
    return stripped


def _edges(page: Page, found: Sequence[_Row]) -> tuple[list[_Row], list[_Row]]:
    """Return the outermost rows at head and foot, from the edge inwards."""
    margin = _MARGIN * (page.top - page.bottom)
    head = [row for row in found[:_ROWS] if row[0].y > page.top - margin]
    foot = [row for row in found[: -_ROWS - 1 : -1] if row[0].y < page.bottom + margin]
    return head, foot


def _key(row: _Row) -> tuple[str, int]:
    return re.sub(r"\d+", "#", _text(row)), round(row[0].y)


def _text(row: _Row) -> str:
    return " ".join(segment.text()[0] for segment in row)


def _is_foreign(edge: Sequence[_Row], page_of_all: tuple[int, int], size: float) -> bool:
    """Whether the outermost row is what programs print around pages: a number, the page of all pages, the time."""
    text = _text(edge[0])
    if re.fullmatch(_PRINTED, text):
        return True
    counted = re.search(_OF_ALL, text)
    if counted and (int(counted.group(1)), int(counted.group(2))) == page_of_all:
        return True
    alone = len(edge) == 1 or abs(edge[0][0].y - edge[1][0].y) > _ALONE * size
    return alone and edge[0][0].size < _LARGE * size and re.fullmatch(_NUMBER, text) is not None


def _line_numbers(found: Sequence[_Row]) -> set[Segment]:
    """Return the numbers that count lines, as transcripts and bills have them: at the left, one a line, in steps."""
    first = [row[0] for row in found if len(row) == 2 and re.fullmatch(r"\d{1,9}", row[0].text()[0])]
    columns: dict[tuple[str, int], list[Segment]] = defaultdict(list)
    for segment in first:
        columns["left", round(segment.x0)].append(segment)
        columns["right", round(segment.x1)].append(segment)
    largest = max(columns.values(), key=len, default=[])
    if len(largest) < _FEWEST_NUMBERS:
        return set()
    numbers = [int(segment.text()[0]) for segment in largest]
    steps = Counter(other - one for one, other in pairwise(numbers))
    step, times = steps.most_common(1)[0]
    return set(first) if step in _STEPS and times > 0.8 * (len(numbers) - 1) else set()
