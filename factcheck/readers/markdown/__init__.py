"""Markdown -> Document, by the parser's events, each with its exact range in the source.

The text is what a reader reads: the title and description of the front matter, headings, paragraphs, items, quotes,
rows of tables, the words of links and of pictures, the texts of footnotes. Code blocks, link targets, marks of
footnotes and struck-out words are left out; words in inline code are kept. HTML is read as on a page of its own: what
Markdown opens and closes takes part in that as the tags that it stands for.

A picture that begins or ends its paragraph, or has a line to itself, is a block; one within a sentence stays in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.model.text import BlockKind, Comment, Document, OffsetMap, Span
from factcheck.readers import metadata
from factcheck.readers.html.writer import Writer
from factcheck.readers.markdown.events import Body, Event, parse

if TYPE_CHECKING:
    from factcheck.readers.front_matter import Field
    from factcheck.readers.markdown.html import Mixture

_BLOCKS: dict[str, BlockKind | None] = {
    "BlockQuote": BlockKind.QUOTE,
    "FootnoteDefinition": None,
    "Heading": BlockKind.HEADING,
    "Item": BlockKind.ITEM,
    "List": None,
    "Paragraph": None,
    "Table": None,
    "TableHead": BlockKind.ROW,
    "TableRow": BlockKind.ROW,
}
_INLINE = frozenset(("Emphasis", "Strong", "Strikethrough", "Superscript", "Subscript", "Link", "Image", "TableCell"))
_FENCE = r":{3,}[ \t]*(?:\{[^{}]*\}|[\w-]+)?[ \t]*:*[ \t]*"
"""The mark of a fenced div: ``::: {.box}``, ``:::note``."""
_RAISED = r"(?<=\w)(?:\^(?P<raised>[^\s^~]{1,12})\^|~(?P<lowered>[^\s^~]{1,12})~)"
"""Pandoc's ``km^2^`` and ``H~2~O``."""
_TITLE = "title"
_NEAR = 12
"""How many characters before a raised number tell what it is."""


def read(source: str, path: str) -> Document:
    r"""Return the document of a Markdown text.

    >>> document = read("# Ferry *runs* again\n\nIt [carried](http://a.example) 40 cars &amp; 12 vans.\n", "news.md")
    >>> [(block.kind.value, document.text[slice(*block.span)]) for block in document.blocks]
    [('heading', 'Ferry runs again'), ('paragraph', 'It carried 40 cars & 12 vans.')]
    """
    mark = len(source) - len(source.removeprefix("\ufeff"))
    front = metadata.front(source[mark:])
    writer = Writer(source)
    for field in front.fields:
        _write_field(field, mark, writer)
    in_front = len(writer.blocks)
    body, comments = _body(source, mark + front.end, path)
    _Renderer(source, writer, _outline(source, writer)).render(parse(body))
    text, blocks = writer.text(), tuple(writer.blocks)
    to_source = OffsetMap(writer.runs)
    lines = [text[slice(*block.span)] for block in blocks[in_front:]]
    others = (
        Comment(span, source[span.start + 3 : span.end - 3], min(to_source.derived(span.start), len(text)))
        for span in comments
    )
    return Document(
        path=path,
        source=source,
        text=text,
        blocks=blocks,
        to_source=to_source,
        date=front.date or metadata.own_date(lines),
        title=front.title or metadata.heading_of(text, blocks[in_front:]),
        comments=tuple(sorted((*writer.comments, *others))),
    )


def _body(source: str, start: int, path: str) -> tuple[Body, Sequence[Span]]:
    """Return what is to be parsed, and the comments that the parser does not know."""
    if path.lower().endswith(".mdx"):
        from factcheck.readers.markdown import mdx

        return mdx.body(source, start)
    return Body.of(source, start), ()


def _outline(source: str, writer: Writer) -> _Outline | Mixture:
    if "<" not in source:
        return _Outline(writer)
    from factcheck.readers.markdown.html import Mixture  # most texts have none

    return Mixture(source, writer)


def _write_field(field: Field, base: int, writer: Writer) -> None:
    writer.kinds.append(BlockKind.HEADING if field.name == _TITLE else BlockKind.PARAGRAPH)
    for words, start, end in field.pieces:
        writer.put(words, base + start, base + end)
    writer.part()
    writer.kinds.pop()


class _Outline:
    """What a text without HTML opens and closes."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._struck_out = 0

    @property
    def is_reading(self) -> bool:
        """Whether words that come now are read."""
        return not self._struck_out

    def start(self, tag: str, at: int) -> None:
        """Open what Markdown calls `tag`."""
        self._struck_out += tag == "Strikethrough"
        if tag in _BLOCKS:
            self._writer.part()
        if kind := _BLOCKS.get(tag):
            self._writer.kinds.append(kind)

    def end(self, tag: str, at: int) -> None:
        """Close it."""
        self._struck_out -= tag == "Strikethrough"
        if tag in _BLOCKS:
            self._writer.part()
        if _BLOCKS.get(tag):
            self._writer.kinds.pop()


class _Renderer:
    """Takes the events one by one, and has written down what is read of them."""

    def __init__(self, source: str, writer: Writer, outline: _Outline | Mixture) -> None:
        self._source = source
        self._writer = writer
        self._outline = outline
        self._html: list[Event] = []  # of the block of HTML that is being gathered
        self._code = 0
        self._own_block: list[bool] = []  # for each picture that is open
        self._fenced = False  # in the line of a fenced div

    def render(self, events: Sequence[Event]) -> None:
        """Take all events."""
        followed = _followed_pictures(events)
        for index, event in enumerate(events):
            if event.name == "Start":
                self._open(event, followed.get(index, (True, True)))
            elif event.name == "End":
                self._close(event)
            elif event.name == "Html":
                self._html.append(event)
            elif event.name == "InlineHtml":
                self._read_html([event])
            elif event.name == "Rule":
                self._writer.part()
            elif self._outline.is_reading and not self._code:
                self._read(event)
        self._writer.part()

    def _open(self, event: Event, followed: tuple[bool, bool]) -> None:
        tag = event.tag
        self._code += tag == "CodeBlock"
        if tag == "TableCell":
            self._part_cells(event.start)
        elif tag == "Image":
            self._open_picture(followed)
        elif tag not in _INLINE and tag not in _BLOCKS:
            self._writer.part()
        elif tag != "Strikethrough" or not self._is_subscript(event):
            self._outline.start(tag, event.start)

    def _close(self, event: Event) -> None:
        tag = event.tag
        self._code -= tag == "CodeBlock"
        if tag == "HtmlBlock":
            self._read_html(self._html)
            self._html = []
        elif tag == "Image":
            if self._own_block.pop():
                self._writer.part()
                self._writer.kinds.pop()
        elif tag not in _INLINE and tag not in _BLOCKS:
            self._writer.part()
        elif tag != "Strikethrough" or not self._is_subscript(event):
            self._outline.end(tag, event.end)

    def _read_html(self, events: Sequence[Event]) -> None:
        if not isinstance(self._outline, _Outline):
            self._outline.read_html(events)

    def _read(self, event: Event) -> None:
        if event.name in ("SoftBreak", "HardBreak"):
            if self._fenced:
                self._writer.part()
                self._fenced = False
            elif not self._writer.is_line_start:
                self._writer.line_end(event.start, event.end)
        elif event.name == "Code":
            self._read_code(event)
        elif event.name == "Text":
            self._read_text(event)

    def _read_text(self, event: Event) -> None:
        words, start, end = event.words, event.start, event.end
        if len(words) != end - start:
            if words != "\u00ad":
                self._writer.put(words, start, end)
            return
        is_first = (not self._writer.has_words or self._writer.is_line_start) and self._source[
            start - 1 : start
        ] != "\\"
        if words[0] == ":" and is_first and (fence := re.match(_FENCE, words)):
            self._writer.part()
            self._fenced = True
            start += fence.end()
            if self._source.startswith("[", start) and words[-1] == "]":
                start, end = start + 1, end - 1
        for match in re.finditer(_RAISED, words) if "^" in words or "~" in words else ():
            first, last = event.start + match.start(), event.start + match.end()
            if first >= start:
                self._copy(start, first)
                self._read_raised(match["raised"] or "", first + 1, last - 1)
                start = last
        self._copy(start, end)

    def _read_raised(self, raised: str, start: int, end: int) -> None:
        from factcheck.readers.raised import raised as read_raised

        on_line, is_note = read_raised(raised, self._writer.before(self._writer.bookmark(), _NEAR))
        if not raised or on_line == raised:
            self._copy(start, end)
        elif not is_note:
            self._writer.put(on_line, start, end)

    def _copy(self, start: int, end: int) -> None:
        if start < end and (self._writer.has_words or not self._source[start:end].isspace()):
            self._writer.copy(start, end)

    def _read_code(self, event: Event) -> None:
        """Read inline code: its range covers the backticks, and a blank on each side where there is one."""
        words, start, end = event.words, event.start, event.end
        ticks = (end - start - len(self._source[start:end].strip("`"))) // 2
        for edge in (ticks, ticks + 1):
            if self._source[start + edge : end - edge].replace("\n", " ") == words:
                self._writer.copy(start + edge, end - edge)
                return
        self._writer.put(words, start, end)

    def _part_cells(self, start: int) -> None:
        """Note the line between two cells with a blank on each side, as it stands."""
        source, pipe = self._source, start - 1
        if pipe >= 0 and source[pipe] == "|" and self._outline.is_reading:
            blanks = range(pipe - source[pipe - 1].isspace(), pipe + 1 + source[pipe + 1].isspace())
            self._writer.cell([(source[at], at, at + 1) for at in blanks])

    def _open_picture(self, followed: tuple[bool, bool]) -> None:
        words_follow, words_follow_in_line = followed
        writer = self._writer
        is_block = not (writer.has_words and words_follow) or (writer.is_line_start and not words_follow_in_line)
        self._own_block.append(is_block)
        if is_block:
            writer.part()
            writer.kinds.append(BlockKind.CAPTION)

    def _is_subscript(self, event: Event) -> bool:
        """Whether the parser takes for struck out what is pandoc's ``H~2~O``."""
        marked = self._source[event.start : event.end]
        return (
            not marked.startswith("~~") and self._source[event.start - 1 : event.start].isalnum() and " " not in marked
        )


def _followed_pictures(events: Sequence[Event]) -> dict[int, tuple[bool, bool]]:
    """Return for each picture whether words follow it in its block, and whether they do in its line."""
    found: dict[int, tuple[bool, bool]] = {}
    pending: list[tuple[bool, bool]] = []
    in_block = in_line = False
    for index in range(len(events) - 1, -1, -1):
        event = events[index]
        if event.tag == "Image":
            if event.name == "End":
                pending.append((in_block, in_line))
            elif pending:
                found[index] = pending.pop()
                in_block, in_line = found[index]
        elif event.name in ("Start", "End"):
            in_block = in_block and event.tag in _INLINE
            in_line = in_line and event.tag in _INLINE
        elif event.name in ("SoftBreak", "HardBreak"):
            in_line = False
        elif event.name in ("Text", "Code") and not event.words.isspace():
            in_block = in_line = True
    return found
