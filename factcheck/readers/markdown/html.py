"""Markdown mixed with HTML: what either opens and closes, as the page that it makes.

What Markdown opens counts as the tags that it stands for, so that both are read by the same rules: a paragraph in an
`aside` that Markdown parted from its tags is not read, a mark-up that was left open ends with its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.model.text import BlockKind
from factcheck.readers.html.reader import Reader
from factcheck.readers.html.tokens import Part, Token, tokens
from factcheck.readers.html.tree import Tree
from factcheck.readers.html.writer import Writer
from factcheck.readers.markdown.events import Event

_TAGS = {
    "BlockQuote": "blockquote",
    "FootnoteDefinition": "div",
    "Heading": "h1",
    "Item": "li",
    "List": "ul",
    "Paragraph": "p",
    "Strikethrough": "del",
    "Table": "table",
    "TableHead": "tr",
    "TableRow": "tr",
}
_QUOTE_MARKS = r"\n(?:[ ]{0,3}>[ ]?)+"


class Mixture:
    """What a text opens and closes by Markdown or by HTML."""

    def __init__(self, source: str, writer: Writer) -> None:
        self._source = source
        self._writer = writer
        self._tree = Tree()
        self._reader = Reader(writer)
        self._quotes = 0

    @property
    def is_reading(self) -> bool:
        """Whether words that come now are read."""
        return self._reader.is_reading

    def start(self, tag: str, at: int) -> None:
        """Open what Markdown calls `tag`."""
        self._quotes += tag == "BlockQuote"
        if name := _TAGS.get(tag):
            self._tree.take(Token(Part.START, at, at, name))
            if not self._tree.events:  # a row of a table that HTML has closed
                self._writer.part()
            elif name == "tr":
                row = self._tree.events[-1].element  # it reads as a line whatever its cells hold
                row.kind = BlockKind.ROW
                if row.inside.row:
                    row.inside.row.is_line = True
            self._flush()

    def end(self, tag: str, at: int) -> None:
        """Close it."""
        self._quotes -= tag == "BlockQuote"
        if name := _TAGS.get(tag):
            self._tree.take(Token(Part.END, at, at, name))
            self._flush()

    def read_html(self, events: Sequence[Event]) -> None:
        """Read HTML as it stands, but for what is between its lines: the marks of a quote, an indent."""
        if not events:
            return
        base = done = events[0].start
        parts: list[str] = []
        for event in events:
            words = (
                event.words if len(event.words) == event.end - event.start else self._source[event.start : event.end]
            )
            parts.extend((" " * (event.start - done), words))
            done = event.end
        for token in tokens("".join(parts), base=base):
            if token.part is Part.COMMENT and self._quotes:
                token = token._replace(words=re.sub(_QUOTE_MARKS, "\n", token.words))
            self._tree.take(token)
        self._flush()

    def _flush(self) -> None:
        for event in self._tree.events:
            self._reader.take(event)
        self._tree.events.clear()
