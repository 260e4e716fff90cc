"""Plain text -> Document. The text is the file itself, one for one, but for a byte-order mark.

The only question is where blocks end. A blank line ends one. A single line end does so too, as news text often has one
paragraph a line, unless the lines look wrapped to a width: then a block runs on over them, and nothing is rewritten.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.model.records import NamedTuple
from factcheck.model.text import IDENTITY, Block, BlockKind, Document, OffsetMap, Span
from factcheck.readers import metadata

_SIGNS = frozenset("•◦▪●‣·*+–—-")
_BULLET = r"(?:[•◦▪●‣·*+–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+"
_WIDEST = 100
"""Nobody wraps lines by hand or machine at more than this; longer lines are paragraphs. Convention."""
_NARROWEST = 30
"""Lists, verse and headlines have shorter lines than wrapped prose. Convention."""
_FULL = 0.8
"""A line is full if with the first word of the next it would reach this share of the width: edges may be ragged."""
_ENOUGH = 3
"""One line end of this many has to be so: headings, lists and the ends of paragraphs are among them."""
_SHORT = 0.75
"""A line that would not reach this share was ended on purpose."""
_MORE_FOLLOWS = frozenset(
    """
    a about after against an and are as at because before between but by for from had has have her his in into is it its
    of on or our over said than that the their they this to under was were when where which while who will with would
    """.split()
)


class _Line(NamedTuple):
    start: int
    """Its first character after indent and bullet."""
    end: int
    content: str
    width: int
    """With indent and bullet, as it stands on the page."""
    item: bool

    @property
    def blank(self) -> bool:
        return not any(map(str.isalnum, self.content))


def read(source: str, path: str) -> Document:
    r"""Return the document of a plain text.

    >>> document = read("Ferry runs again\n\nIt carried 40 cars.\r\n", "news.txt")
    >>> [document.text[slice(*block.span)] for block in document.blocks]
    ['Ferry runs again', 'It carried 40 cars.']
    """
    mark = source.startswith("\ufeff")
    text = source[1:] if mark else source
    front = metadata.front(text)
    blocks = tuple(_blocks(list(_lines(text, front.end))))
    return Document(
        path=path,
        source=source,
        text=text,
        blocks=blocks,
        to_source=OffsetMap([(0, 1, len(text))]) if mark else IDENTITY,
        date=front.date or metadata.own_date(text[slice(*block.span)] for block in blocks),
        title=front.title,
    )


def _lines(text: str, start: int) -> Iterator[_Line]:
    at = start
    for line in text[start:].splitlines(keepends=True):
        content = line.strip()
        first = at + len(line) - len(line.lstrip())
        width = first - at + len(content)
        bullet = re.match(_BULLET, content) if _may_be_item(content) else None
        if bullet:
            first += bullet.end()
            content = content[bullet.end() :]
        yield _Line(first, first + len(content), content, width, bullet is not None)
        at += len(line)


def _may_be_item(content: str) -> bool:
    """Whether a line may open with a bullet: most do not, and the pattern need not be compiled for them."""
    return content[:1] in _SIGNS or ")" in content[1:4] or "." in content[1:4]


def _blocks(lines: Sequence[_Line]) -> Iterator[Block]:
    width = _wrapped_at(lines)
    opened: _Line | None = None
    last: _Line | None = None
    for line in lines:
        if opened and last and (line.blank or not _continues(last, line, width)):
            yield _block(opened, last)
            opened = None
        if not line.blank:
            opened, last = opened or line, line
    if opened and last:
        yield _block(opened, last)


def _block(first: _Line, last: _Line) -> Block:
    return Block(Span(first.start, last.end), BlockKind.ITEM if first.item else BlockKind.PARAGRAPH)


def _wrapped_at(lines: Sequence[_Line]) -> int:
    """Return the width that the lines of a text are wrapped at, 0 if they are not.

    They are if no line is long, and lines end within sentences because the next word would not have fitted.
    """
    breaks = [(line, after) for line, after in pairwise(lines) if not (line.blank or after.blank or after.item)]
    if not breaks:
        return 0
    widths = sorted(line.width for line, _ in breaks)
    width = widths[-1 - len(widths) // 20]  # some link may stick out
    full = sum(_reach(line, after) > width * _FULL for line, after in breaks)
    within = sum(_within_sentence(line, after) for line, after in breaks)
    wrapped = _NARROWEST <= width <= _WIDEST and min(full, within) * _ENOUGH >= len(breaks)
    return width if wrapped else 0


def _continues(line: _Line, after: _Line, width: int) -> bool:
    """Whether the end of `line` is only a wrap."""
    if not width or after.item:
        return False
    return _reach(line, after) > width * _SHORT or _within_sentence(line, after)


def _reach(line: _Line, after: _Line) -> int:
    """Return the width that `line` would have had with one more word."""
    return line.width + 1 + len(after.content.split(maxsplit=1)[0])


def _within_sentence(line: _Line, after: _Line) -> bool:
    if line.content[-1] in '.!?:;…"”':
        return False
    return after.content[0].islower() or line.content[-1] == "," or line.content.rsplit(None, 1)[-1] in _MORE_FOLLOWS
