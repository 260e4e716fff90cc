"""A source and the stretches of it that nobody reads -> the text, its blocks and the map between the two.

For documents whose source is made by their reader: marks of notes and hyphens at line ends stand in it, for whoever
looks a place up, and not in the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from factcheck.model.text import IDENTITY, Block, OffsetMap, Span


def line_starts(lines: Iterable[str]) -> list[int]:
    """Return where each of some lines starts in the source that they make, one below the other."""
    return list(accumulate((len(line) + 1 for line in lines), initial=0))[:-1]


def leave_out(
    source: str, omitted: Sequence[Span], blocks: Iterable[Block]
) -> tuple[str, OffsetMap, tuple[Block, ...]]:
    """Return `source` without the `omitted` stretches, the map back to it, and `blocks`, which count in it, moved.

    >>> text, to_source, blocks = leave_out("17 officers² fled", [Span(11, 12)], [Block(Span(0, 17))])
    >>> text, to_source.span(Span(12, 16)), blocks[0].span
    ('17 officers fled', Span(start=13, end=17), Span(start=0, end=16))
    """
    if not omitted:
        return source, IDENTITY, tuple(blocks)
    runs: list[tuple[int, int, int]] = []
    length = 0
    for before, after in pairwise([Span(0, 0), *omitted, Span(len(source), len(source))]):
        if kept := after.start - before.end:
            runs.append((length, before.end, kept))
            length += kept
    text = "".join(source[origin : origin + kept] for _, origin, kept in runs)
    to_source = OffsetMap(runs)
    moved = (_moved(block, to_source, text) for block in blocks)
    return text, to_source, tuple(block for block in moved if block.span.start < block.span.end)


def _moved(block: Block, to_source: OffsetMap, text: str) -> Block:
    start, end = map(to_source.derived, block.span)
    words = text[start:end]
    return block._replace(span=Span(end - len(words.lstrip()), start + len(words.rstrip())))
