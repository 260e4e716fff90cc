"""The words of a page -> segments: words side by side on one line with no more than an ordinary gap between them.

Whether two segments on one height belong to one line, to two columns or to two cells is settled in
`factcheck.readers.pdf.layout`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from factcheck.model.text import Span
from factcheck.readers.pdf.words import Word
from factcheck.readers.raised import raised

WORD_GAP = 0.7
"""Of the size of type. Words farther apart may be in two columns; where they are not, they are joined again."""
_SAME_LINE = 0.3
_RAISED = (0.1, 0.75)
"""How far above its line, in the size of the line, the mark of a note or a power stands."""
_SMALLER = 0.85
_NARROWEST_BLANK = 0.08


class Segment:
    """Words side by side."""

    __slots__ = ("_text", "bold", "order", "size", "words", "x0", "x1", "y")

    def __init__(self, words: Sequence[Word], order: int) -> None:
        self._text: tuple[str, list[Span]] | None = None
        self.words = tuple(words)
        self.order = order
        """Its place in the order in which the page is drawn."""
        length = dict.fromkeys((word.size for word in words), 0)
        for word in words:
            length[word.size] += len(word.text)
        self.size = max(length, key=lambda size: (length[size], size))
        on_line = [word for word in words if word.size == self.size]
        self.y = on_line[0].y
        self.x0 = min(word.x0 for word in words)
        self.x1 = max(word.x1 for word in words)
        self.bold = all(word.bold for word in on_line)

    def level(self, other: Segment) -> bool:
        """Whether the two stand on one line."""
        return abs(self.y - other.y) < _SAME_LINE * max(self.size, other.size)

    def gaps(self) -> list[float]:
        """Return the widths of the blanks between its words."""
        return [other.x0 - one.x1 for one, other in pairwise(self.words) if not other.glued]

    def text(self) -> tuple[str, list[Span]]:
        """Return the words with blanks between them, and where marks of notes stand in that."""
        if self._text is None:
            self._text = self._put_together()
        return self._text

    def _put_together(self) -> tuple[str, list[Span]]:
        text, marks = "", list[Span]()
        before: Word | None = None
        for word in self.words:
            high = word.size < _SMALLER * self.size and word.y - self.y > _RAISED[0] * word.size
            shown, mark = raised(word.text, text) if high else (word.text, False)
            if before is not None and not word.glued and not _touch(before, word):
                text += " "
            if mark:
                marks.append(Span(len(text), len(text) + len(shown)))
            text += shown
            before = word
        return text, marks


def segments(words: Iterable[Word]) -> list[Segment]:
    """Return the segments of a page from top to bottom.

    Words are first taken in the order in which they are drawn, which keeps raised ones with their line; what was
    drawn at another time (bold words, links) is then put where it stands.
    """
    drawn = [Segment(run, order) for order, run in enumerate(_runs(words))]
    drawn.sort(key=lambda segment: (-round(segment.y), segment.x0))
    done: list[Segment] = []
    for segment in drawn:
        at = _neighbour(done, segment)
        if at is None:
            done.append(segment)
        else:
            both = sorted((*done[at].words, *segment.words), key=lambda word: word.x0)
            done[at] = Segment(both, min(done[at].order, segment.order))
    return done


def _runs(words: Iterable[Word]) -> Iterator[list[Word]]:
    run: list[Word] = []
    base: Word | None = None  # the first of the largest words of the run
    for word in words:
        if base is not None and not _follows(run[-1], word, base):
            yield run
            run, base = [], None
        run.append(word)
        base = word if base is None or word.size > base.size else base
    if run:
        yield run


def _follows(last: Word, word: Word, base: Word) -> bool:
    """Whether `word` stands right behind `last`, on the line of `base` or raised above it."""
    size = max(last.size, word.size)
    if not -0.5 * size < word.x0 - last.x1 < WORD_GAP * size:
        return False
    if abs(word.y - base.y) < _SAME_LINE / 2 * size:
        return True
    smaller = min(word.size, base.size) < _SMALLER * max(word.size, base.size)
    rise = (word.y - base.y) / size if word.size < base.size else (base.y - word.y) / size
    return smaller and -0.5 < rise < _RAISED[1]


def _neighbour(done: Sequence[Segment], segment: Segment) -> int | None:
    """Return the index of the segment that this one continues, among the last ones."""
    for at in range(len(done) - 1, max(len(done) - 40, -1), -1):
        other = done[at]
        size = max(segment.size, other.size)
        if other.y - segment.y > 2 * size:
            return None
        gap = max(segment.x0 - other.x1, other.x0 - segment.x1)
        if segment.level(other) and -0.3 * size < gap < WORD_GAP * size:
            return at
    return None


def _touch(before: Word, word: Word) -> bool:
    return abs(word.x0 - before.x1) < _NARROWEST_BLANK * before.size


def rows(found: Iterable[Segment]) -> Iterator[list[Segment]]:
    """Yield the segments that stand on one height together, from left to right, the rows from top to bottom."""
    row: list[Segment] = []
    for segment in sorted(found, key=lambda segment: -segment.y):
        if row and not row[0].level(segment):
            yield sorted(row, key=lambda other: other.x0)
            row = []
        row.append(segment)
    if row:
        yield sorted(row, key=lambda other: other.x0)
