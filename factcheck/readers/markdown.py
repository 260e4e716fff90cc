"""Markdown -> Document, by the parser's events, each with its exact range in the source.

The text is what a reader reads: headings, paragraphs, items, quotes, rows of tables. Front matter, code blocks, HTML,
link targets, images, footnote marks and struck-out words are left out; words in inline code are kept. Whatever is kept
is mapped to where it stands, so that nothing has to be searched for again.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, cast

from factcheck.model.text import Block, BlockKind, Document, OffsetMap, Span
from factcheck.readers import metadata

_LEAVES = {"Heading": BlockKind.HEADING, "TableHead": BlockKind.ROW, "TableRow": BlockKind.ROW}
_CONTAINERS = {"Item": BlockKind.ITEM, "BlockQuote": BlockKind.QUOTE}
_INLINE = frozenset(("Emphasis", "Strong", "Strikethrough", "Superscript", "Subscript", "Link", "Image", "TableCell"))
_UNREAD = frozenset(("CodeBlock", "HtmlBlock", "Image", "Strikethrough"))
_UNREAD_HTML = r"(?i)<(/?)(?:script|style|template)\b"
_LINE_BREAK = r"(?i)<br\b"
_SURROGATES = "[\ud800-\udfff]"


def read(source: str, path: str) -> Document:
    r"""Give the document of a Markdown text.

    >>> document = read("# Ferry *runs* again\n\nIt [carried](http://a.example) 40 cars &amp; 12 vans.\n", "news.md")
    >>> [(block.kind.value, document.text[slice(*block.span)]) for block in document.blocks]
    [('heading', 'Ferry runs again'), ('paragraph', 'It carried 40 cars & 12 vans.')]
    """
    mark = len(source) - len(source.removeprefix("\ufeff"))
    front = metadata.front(source[mark:])
    builder = _Builder(source)
    for name, value, start, end in _events(source, mark + front.end):
        builder.take(name, value, start, end)
    builder.end_block()
    text, blocks = builder.text(), tuple(builder.blocks)
    first_heading = next((text[slice(*block.span)] for block in blocks if block.kind is BlockKind.HEADING), None)
    return Document(
        path=path,
        source=source,
        text=text,
        blocks=blocks,
        to_source=OffsetMap(builder.runs),
        date=front.date or metadata.own_date(text[slice(*block.span)] for block in blocks),
        title=front.title or first_heading,
    )


def _events(source: str, begin: int) -> Iterator[tuple[str, str, int, int]]:
    """Give each event as its name, its tag or words, and its range in code points of `source`."""
    from pyromark import Options, events_with_range  # only Markdown pays for it

    options = (
        Options.ENABLE_TABLES
        | Options.ENABLE_FOOTNOTES
        | Options.ENABLE_STRIKETHROUGH
        | Options.ENABLE_TASKLISTS
        | Options.ENABLE_HEADING_ATTRIBUTES
        | Options.ENABLE_GFM
    )
    body = re.sub(_SURROGATES, "\ufffd", source[begin:])  # the parser takes no half characters; the length stays
    offsets = _Offsets(body)
    for event, place in events_with_range(body, options=options):
        name, value = (event, "") if isinstance(event, str) else next(iter(cast(dict[str, Any], event).items()))
        tag = value if isinstance(value, str) else next(iter(value)) if isinstance(value, dict) else ""
        yield name, tag, begin + offsets.point(place["start"]), begin + offsets.point(place["end"])


class _Offsets:
    """Code-point offsets of UTF-8 offsets in one text."""

    def __init__(self, text: str) -> None:
        self._ends: list[int] = []
        self._surplus = [0]
        if text.isascii():
            return
        surplus = 0
        for match in re.finditer(r"[^\x00-\x7f]", text):
            surplus += len(match.group().encode()) - 1
            self._ends.append(match.end() + surplus)
            self._surplus.append(surplus)

    def point(self, byte: int) -> int:
        return byte - self._surplus[bisect_right(self._ends, byte)]


class _Builder:
    """Takes the events one by one and puts text, map and blocks together."""

    def __init__(self, source: str) -> None:
        self.runs: list[tuple[int, int, int] | tuple[int, int, int, int]] = []
        self.blocks: list[Block] = []
        self._source = source
        self._parts: list[str] = []
        self._length = 0
        self._read_to = 0  # where in the source the last words ended
        self._first: int | None = None  # the first part of the block being gathered
        self._start = 0  # where in the text it starts
        self._pipes: list[int] = []  # between table cells, put into the text once a further cell has words
        self._containers: list[BlockKind] = []
        self._leaf: BlockKind | None = None
        self._unread = 0  # how deep in what is not read
        self._hidden = False  # between inline <script> and </script>

    def text(self) -> str:
        """Give all that was read."""
        return "".join(self._parts)

    def take(self, name: str, value: str, start: int, end: int) -> None:
        """Take one event."""
        if name == "Start":
            self._open(value, start)
        elif name == "End":
            self._close(value)
        elif name == "InlineHtml":
            self._html(start, end)
        elif name == "Rule":
            self.end_block()
        elif self._unread or self._hidden:
            return
        elif name == "Text":
            self._words(value, start, end)
        elif name == "Code":
            self._code(value, start, end)
        elif name in ("SoftBreak", "HardBreak"):
            self._words("\n", start, end)

    def end_block(self) -> None:
        """End the block being gathered, if any."""
        if self._first is not None:
            words = "".join(self._parts[self._first :])
            span = Span(self._length - len(words.lstrip()), self._start + len(words.rstrip()))
            kind = self._leaf or (self._containers[-1] if self._containers else BlockKind.PARAGRAPH)
            if span.start < span.end:
                self.blocks.append(Block(span, kind))
        self._first = None
        self._pipes = []
        self._hidden = False

    def _open(self, tag: str, start: int) -> None:
        self._unread += tag in _UNREAD
        if tag == "TableCell" and self._first is not None and self._source[start - 1] == "|":
            self._pipes.append(start - 1)
        if tag not in _INLINE:
            self.end_block()
            self._leaf = _LEAVES.get(tag)
        if tag in _CONTAINERS:
            self._containers.append(_CONTAINERS[tag])

    def _close(self, tag: str) -> None:
        self._unread -= tag in _UNREAD
        if tag not in _INLINE:
            self.end_block()
            self._leaf = None
        if tag in _CONTAINERS:
            self._containers.pop()

    def _html(self, start: int, end: int) -> None:
        markup = self._source[start:end]
        if match := re.match(_UNREAD_HTML, markup):
            self._hidden = not match.group(1)
        elif re.match(_LINE_BREAK, markup) and not self._unread:
            self._words("\n", start, end)

    def _code(self, words: str, start: int, end: int) -> None:
        """Take inline code: the range covers its backticks, and a blank on each side where there is one."""
        ticks = (end - start - len(self._source[start:end].strip("`"))) // 2
        for edge in (ticks, ticks + 1):
            inner = self._source[start + edge : end - edge]
            if inner.replace("\n", " ") == words:
                return self._words(words, start + edge, end - edge)
        return self._words(words, start, end)

    def _words(self, words: str, start: int, end: int) -> None:
        if self._first is None:
            self._part_blocks(start)
        for pipe in self._pipes:
            for at in range(pipe - self._source[pipe - 1].isspace(), pipe + 1 + self._source[pipe + 1].isspace()):
                self._emit(self._source[at], at, at + 1)
        self._pipes = []
        self._emit(words, start, end)
        self._read_to = end

    def _part_blocks(self, start: int) -> None:
        """Begin a block, behind a line end if the source has one there, as it nearly always does."""
        line_end = self._source.find("\n", self._read_to, start)
        if self.blocks and line_end >= 0:
            self._emit("\n", line_end, line_end + 1)
        self._first, self._start = len(self._parts), self._length

    def _emit(self, words: str, start: int, end: int) -> None:
        """Add `words`, which stand in the source between `start` and `end`, one for one or (an entity) all for all."""
        length = len(words)
        if length == end - start:
            words = self._source[start:end]
            before = self.runs[-1] if self.runs else None
            if before and len(before) == 3 and before[0] + before[2] == self._length and before[1] + before[2] == start:
                self.runs[-1] = (before[0], before[1], before[2] + length)
            else:
                self.runs.append((self._length, start, length))
        else:
            self.runs.extend((self._length + index, start, 1, end - start) for index in range(length))
        self._parts.append(words)
        self._length += length
