r"""Offsets in code points <-> lines and characters as an editor counts them.

Everything behind this module counts code points from the start of the text. Editors count lines from 0, ended by
``\n``, ``\r\n`` or a lone ``\r`` and by nothing else, and in a line the units of an encoding that is agreed on when
the editor connects: UTF-16 unless it asks for another.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from enum import StrEnum
from itertools import accumulate

from factcheck.model.records import NamedTuple
from factcheck.model.text import Span

_LINE_END = re.compile(r"\r\n|\r|\n")


class Encoding(StrEnum):
    """What the characters of a line are counted in; the values are those of the protocol."""

    UTF8 = "utf-8"
    UTF16 = "utf-16"
    UTF32 = "utf-32"


class LineCharacter(NamedTuple):
    """A position as the protocol has it: both from 0."""

    line: int
    character: int


class Lines:
    r"""The lines of one text.

    >>> lines = Lines("one\r\n😀 two")
    >>> lines.position(7), lines.offset(LineCharacter(1, 3))
    (LineCharacter(line=1, character=3), 7)
    """

    __slots__ = ("_encoding", "_known", "_starts", "_text")

    def __init__(self, text: str, encoding: Encoding = Encoding.UTF16) -> None:
        self._text = text
        self._encoding = encoding
        self._known: dict[int, _Wide] = {}
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def position(self, offset: int) -> LineCharacter:
        """Return the position of `offset`; between the two characters of a line end, that of the line end."""
        offset = min(max(offset, 0), len(self._text))
        line = bisect_right(self._starts, offset) - 1
        start, end = self.span(line)
        column = min(offset, end) - start
        places, more = self._wide(line)
        return LineCharacter(line, column + more[bisect_left(places, column)])

    def offset(self, position: LineCharacter) -> int:
        """Return the offset of a position.

        Behind the end of a line it is that of the line end, behind the last line that of the end of the text; within
        a character it is where the character starts.
        """
        line, character = position
        if line >= len(self._starts):
            return len(self._text)
        if line < 0 or character <= 0:
            return self._starts[max(line, 0)]
        start, end = self.span(line)
        return start + min(_column(*self._wide(line), character), end - start)

    def span(self, line: int) -> Span:
        """Return where a line stands, its end left out."""
        start = self._starts[line]
        if line + 1 == len(self._starts):
            return Span(start, len(self._text))
        end = self._starts[line + 1]
        end -= 2 if self._text[start:end].endswith("\r\n") else 1
        return Span(start, end)

    def line_at(self, offset: int) -> int:
        """Return the line, from 0, that `offset` stands in."""
        return bisect_right(self._starts, offset) - 1

    def __len__(self) -> int:
        return len(self._starts)

    def _wide(self, line: int) -> _Wide:
        known = self._known.get(line)
        if known is None:
            start, end = self.span(line)
            known = self._known[line] = _wide(self._text[start:end], self._encoding)
        return known


_Wide = tuple[list[int], list[int]]
"""Where the characters of a line stand that count for more than one, and by how many units what stands before each of
them, and before the end, is longer than its characters are many."""


def _wide(line: str, encoding: Encoding) -> _Wide:
    if encoding is Encoding.UTF32 or line.isascii():
        return [], [0]
    widths = [(at, width) for at, character in enumerate(line) if (width := _width(character, encoding)) > 1]
    return [at for at, _ in widths], [0, *accumulate(width - 1 for _, width in widths)]


def _column(places: list[int], more: list[int], units: int) -> int:
    """Return how many whole characters fit into `units`; behind the end of a line as many as there are units."""
    before = bisect_right(range(len(places)), units, key=lambda at: places[at] + 1 + more[at + 1])
    column = units - more[before]
    return min(column, places[before]) if before < len(places) else column


class Edited:
    """A text under change, kept as its lines, so that each change costs what it touches and not the whole text."""

    def __init__(self, text: str, encoding: Encoding) -> None:
        self._lines = _split(text)
        self._encoding = encoding

    def __str__(self) -> str:
        return "".join(self._lines)

    def replace(self, start: LineCharacter, end: LineCharacter, new: str) -> None:
        """Put `new` in place of what stands between two positions."""
        (first, at), (last, until) = sorted((self._place(start), self._place(end)))
        lines = self._lines
        before, behind = max(first - 1, 0), min(last + 2, len(lines))  # the lines beside it: a line end may close up
        rest = (lines[last][until:], *lines[last + 1 : behind])
        made = _split("".join((*lines[before:first], lines[first][:at], new, *rest)))
        if behind < len(lines):
            made.pop()  # the next line, which is there
        lines[before:behind] = made

    def _place(self, position: LineCharacter) -> tuple[int, int]:
        line, character = position
        if line >= len(self._lines):
            return len(self._lines) - 1, len(self._lines[-1])
        if line < 0 or character <= 0:
            return max(line, 0), 0
        text = _LINE_END.sub("", self._lines[line])
        return line, min(_column(*_wide(text, self._encoding), character), len(text))


def _split(text: str) -> list[str]:
    """Return the lines of `text` with their ends; the last has none."""
    starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
    return [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


def _width(character: str, encoding: Encoding) -> int:
    code = ord(character)
    if encoding is Encoding.UTF16:
        return 2 if code > 0xFFFF else 1
    return 1 if code < 0x80 else 2 if code < 0x800 else 3 if code < 0x10000 else 4
