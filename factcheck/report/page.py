"""Styled words -> lines that fit a width, with colour or without.

Takes runs of text, each with the name of a style, and breaks them into lines by the columns that a terminal gives each
character. The text is never read as markup, and has to be made safe to show before it comes here. Rich is imported for
colour alone, since that takes as long as a whole check.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from factcheck.model.records import NamedTuple
from factcheck.report.options import RenderOptions
from factcheck.report.widths import chop, columns

STYLES = {
    "": "",
    "conflicting": "bold red",
    "expected": "green",
    "found": "red",
    "id": "bold",
    "label": "dim",
    "mark of a conflict": "bold underline red",
    "mark of a support": "bold underline green",
    "missing": "bold red",
    "mixed": "bold yellow",
    "not_found": "bold",
    "place": "cyan",
    "skipped": "bold yellow",
    "supported": "bold green",
}
"""Name -> what rich calls it. The basic colours only: they follow the theme of the terminal, light or dark."""

_NARROWEST = 40
_WIDEST = 120  # prose in longer lines is hard to read, whatever the screen has room for


class Run(NamedTuple):
    """Text in one style."""

    text: str
    style: str = ""
    whole: bool = False
    """Never broken: a terminal opens ``path:line:column`` at a click only if it is in one piece."""


class _Word(NamedTuple):
    runs: Sequence[Run]
    space: Run
    """The blank before it, in the style that it stands in."""
    size: int
    """In columns."""


class Page:
    """Lines being written, one paragraph after the other."""

    def __init__(self, options: RenderOptions) -> None:
        self.width = max(_NARROWEST, min(options.width, _WIDEST))
        self.colour = options.colour
        self._lines: list[Sequence[Run]] = []
        self._parted = False

    def add(self, runs: Iterable[Run], *, first: Run | str = "", rest: str = "") -> None:
        """Add a paragraph: `first` is put before its first line, `rest` before the others."""
        if self._parted and self._lines:
            self._lines.append([])
        self._parted = False
        self._lines += _wrapped(list(runs), Run(first) if isinstance(first, str) else first, Run(rest), self.width)

    def blank(self) -> None:
        """Leave one line empty, if something stands before it and something follows."""
        self._parted = True

    def __str__(self) -> str:
        painted = _coloured if self.colour else _uncoloured
        return "".join(f"{painted(line)}\n" for line in self._lines)


def _wrapped(runs: Sequence[Run], first: Run, rest: Run, width: int) -> list[Sequence[Run]]:
    lines: list[Sequence[Run]] = []
    line = [first] if first.text else []
    at = columns(first.text)
    margin = columns(rest.text)
    empty = True
    for word in _words(runs):
        for part in _chopped(word, width - margin) if word.size > width - margin else (word,):
            if not empty and at + len(part.space.text) + part.size > width:
                lines.append(line)
                line, at, empty = ([rest] if rest.text else []), margin, True
            if not empty and part.space.text:
                line.append(part.space)
                at += 1
            line += part.runs
            at += part.size
            empty = False
    return [*lines, line]


def _words(runs: Sequence[Run]) -> Iterator[_Word]:
    """Yield the words, each with the styles that change inside it."""
    word: list[Run] = []
    space = Run("")
    for text, style, whole in runs:
        for index, piece in enumerate([text] if whole else text.split(" ")):
            if index:
                if word:
                    yield _Word(word, space, sum(columns(run.text) for run in word))
                word, space = [], Run(" ", style)
            if piece:
                word.append(Run(piece, style, whole))
    if word:
        yield _Word(word, space, sum(columns(run.text) for run in word))


def _chopped(word: _Word, width: int) -> Iterator[_Word]:
    """Cut a word that is wider than a line, such as a long address; what must not be broken may stick out."""
    space = word.space
    for text, style, whole in word.runs:
        for piece in [text] if whole else chop(text, max(width, 2)):
            yield _Word([Run(piece, style)], space, columns(piece))
            space = Run("")


def _uncoloured(line: Sequence[Run]) -> str:
    return "".join(run.text for run in line).rstrip(" ")


def _coloured(line: Sequence[Run]) -> str:
    from rich.color import ColorSystem
    from rich.style import Style

    parts = []
    for style, runs in groupby(line, key=lambda run: run.style):
        text = "".join(run.text for run in runs)
        parts.append(Style.parse(STYLES[style]).render(text, color_system=ColorSystem.STANDARD) if style else text)
    return "".join(parts).rstrip(" ")
