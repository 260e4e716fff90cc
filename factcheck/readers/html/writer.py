"""Words and gaps in the order in which they are read -> text, blocks, comments, and where each character came from.

What HTML and Markdown have in common. What is read, and what parts blocks, is left to those who write.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model.records import NamedTuple
from factcheck.model.text import Block, BlockKind, Comment, Span

_FEW = 100
"""Characters; what may be rewritten is shorter, and nesting cannot make it slow."""

Run = tuple[int, int, int] | tuple[int, int, int, int]


class Bookmark(NamedTuple):
    """A place in what was written, to go back to."""

    parts: int
    length: int
    runs: int
    last: Run | None
    """The last run as it was: it may have grown since."""
    blocks: int
    first: int | None
    read_to: int
    gap: Span | None


class Writer:
    """Puts text, map, blocks and comments together."""

    def __init__(self, source: str) -> None:
        self.runs: list[Run] = []
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self.kinds: list[BlockKind] = []
        """What the blocks to come stand in, innermost last."""
        self.is_line_start = False
        """Whether the last that was written is a line end within a block."""
        self.source = source
        self._parts: list[str] = []
        self._length = 0
        self._read_to = 0  # where in the source the last words ended
        self._first: int | None = None  # the first part of the block being gathered
        self._start = 0  # where in the text it starts
        self._gap: Span | None = None  # blanks, put into the text once words follow
        self._cell_gap: Sequence[tuple[str, int, int]] = ()  # likewise what stands between two cells of a row

    @property
    def has_words(self) -> bool:
        """Whether the block being gathered has words yet."""
        return self._first is not None

    def text(self) -> str:
        """Return all that was written."""
        return "".join(self._parts)

    def copy(self, start: int, end: int) -> None:
        """Write what stands in the source between `start` and `end`, as it is."""
        self._begin(start, end)
        self._copy(start, end)

    def put(self, words: str, start: int, end: int) -> None:
        """Write `words`; each character of them is made of all that stands in the source between `start` and `end`."""
        self._begin(start, end)
        self._put(words, start, end)

    def space(self, start: int, end: int) -> None:
        """Note blanks in the source: one is written if words follow in the same block, and they were the first."""
        if self._gap is None and self._first is not None and not self.is_line_start:
            self._gap = Span(start, end)

    def line_end(self, start: int, end: int) -> None:
        """Write a line end within a block, without the blanks around it."""
        if self._first is not None:
            self._gap = None
            self.put("\n", start, end)
            self.is_line_start = True

    def cell(self, pieces: Sequence[tuple[str, int, int]]) -> None:
        """Note what parts the cells of a row: it is written once a further cell of the row has words."""
        if self._first is not None:
            self._cell_gap = (*self._cell_gap, *pieces)

    def part(self) -> None:
        """End the block being gathered, if any."""
        if self._first is not None:
            words = "".join(self._parts[self._first :])
            span = Span(self._length - len(words.lstrip()), self._start + len(words.rstrip()))
            if span.start < span.end:
                self.blocks.append(Block(span, self.kinds[-1] if self.kinds else BlockKind.PARAGRAPH))
        self._first = self._gap = None
        self._cell_gap = ()
        self.is_line_start = False

    def comment(self, words: str, start: int, end: int) -> None:
        """Note a comment that stands here."""
        self.comments.append(Comment(Span(start, end), words, self._length))

    def bookmark(self) -> Bookmark:
        """Return the place that has been reached."""
        last = self.runs[-1] if self.runs else None
        runs, blocks = len(self.runs), len(self.blocks)
        return Bookmark(len(self._parts), self._length, runs, last, blocks, self._first, self._read_to, self._gap)

    def since(self, mark: Bookmark) -> str | None:
        """Return the few words written since; None if they are many, or a block has ended since."""
        if len(self.blocks) != mark.blocks or self._length - mark.length > _FEW:
            return None
        return "".join(self._parts[mark.parts :])

    def before(self, mark: Bookmark, length: int) -> str:
        """Return the last characters of the block that were written before, with the blank that would have followed."""
        parts = self._parts[max(mark.first or 0, mark.parts - length) : mark.parts] if mark.first is not None else []
        return ("".join(parts) + (" " if mark.gap else ""))[-length:]

    def take_back(self, mark: Bookmark) -> None:
        """Unwrite what was written since; no block may have ended."""
        del self._parts[mark.parts :], self.runs[mark.runs :]
        if mark.last is not None:
            self.runs[-1] = mark.last
        self._length, self._first, self._read_to, self._gap = mark.length, mark.first, mark.read_to, mark.gap
        for index in range(len(self.comments) - 1, -1, -1):
            if self.comments[index].at <= mark.length:
                break
            self.comments[index] = self.comments[index]._replace(at=mark.length)

    def _begin(self, start: int, end: int) -> None:
        """Go on to words at `start`: begin a block, or write what was noted since the last words."""
        if self._first is None:
            self._part_blocks(start)
        elif self._cell_gap:
            for words, first, last in self._cell_gap:
                self._put(words, first, last)
        elif self._gap and self._gap.end <= start:
            self._put(" ", *self._gap)
        self._gap = None
        self._cell_gap = ()
        self.is_line_start = False
        self._read_to = end

    def _part_blocks(self, start: int) -> None:
        """Begin a block, behind a line end: one in the source if there is any, else what stands there parts them."""
        if self.blocks and start > self._read_to:
            line_end = self.source.find("\n", self._read_to, start)
            self._put("\n", *((line_end, line_end + 1) if line_end >= 0 else (self._read_to, start)))
        self._first, self._start = len(self._parts), self._length

    def _put(self, words: str, start: int, end: int) -> None:
        if words == self.source[start:end]:
            self._copy(start, end)
            return
        at = self._length
        self.runs.extend((at + index, start, 1, end - start) for index in range(len(words)))
        self._parts.append(words)
        self._length += len(words)

    def _copy(self, start: int, end: int) -> None:
        at, length = self._length, end - start
        before = self.runs[-1] if self.runs else None
        if before and len(before) == 3 and before[0] + before[2] == at and before[1] + before[2] == start:
            self.runs[-1] = (before[0], before[1], before[2] + length)
        else:
            self.runs.append((at, start, length))
        self._parts.append(self.source[start:end])
        self._length += length
