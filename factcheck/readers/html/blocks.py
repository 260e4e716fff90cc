"""Events of a page -> its lines of text, and how much each element holds: text, links, running prose.

What is not shown at all does not count. Nothing is left out here for what it is called or for where it stands.
"""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model.records import NamedTuple
from factcheck.readers.html.nodes import Element
from factcheck.readers.html.tree import Event, Tree, What

_PROSE = 60
_PROSE_OF_HEADING = 80
"""Bytes without links from which on a line is running prose; a shorter heading says what others say at length."""


class Line(NamedTuple):
    """The text between two edges of blocks: a paragraph, a label, the words of a button."""

    block: Element
    """The innermost that it stands in."""
    size: int
    linked: int
    texts: tuple[Event, ...]

    @property
    def heading(self) -> Element | None:
        """Return the heading that it stands in."""
        return self.texts[0].element.inside.heading

    @property
    def prose(self) -> int:
        """Return how much of it is running prose."""
        own = self.size - self.linked
        is_prose = own >= (_PROSE_OF_HEADING if self.heading else _PROSE) and own > self.linked
        return own if is_prose else 0


class Blocks(NamedTuple):
    """What a page holds."""

    page: Element
    elements: list[Element]
    """Those that are shown, in the order in which they open."""
    lines: list[Line]

    def around(self, inner: Iterable[Element]) -> set[Element]:
        """Return `inner` and all elements that they stand in."""
        found: set[Element] = set()
        for element in inner:
            up: Element | None = element
            while up is not None and up not in found:
                found.add(up)
                up = up.outer
        return found


def measure(tree: Tree) -> Blocks:
    """Set `size`, `linked` and `prose` of all elements; give those that are shown, with the lines in them."""
    blocks = Blocks(tree.page, [], [])
    block_of = {tree.page: tree.page}
    texts: list[Event] = []
    for event in tree.events:
        element = event.element
        if event.what is What.OPEN:
            block_of[element] = element if element.is_block or element.outer is None else block_of[element.outer]
            if not element.inside.hidden:
                blocks.elements.append(element)
        if element.inside.hidden:
            continue
        if event.what in (What.TEXT, What.LITERAL):
            if event.words and not event.words.isspace():
                texts.append(event)
        elif texts and element.is_block and event.what is not What.COMMENT:
            blocks.lines.append(_line(texts, block_of))
            texts = []
    if texts:
        blocks.lines.append(_line(texts, block_of))
    for line in blocks.lines:
        line.block.prose += line.prose
    for element in reversed(blocks.elements):
        if element.outer:
            element.outer.size += element.size
            element.outer.linked += element.linked
            element.outer.prose += element.prose
    return blocks


def _line(texts: list[Event], block_of: dict[Element, Element]) -> Line:
    size = linked = 0
    for event in texts:
        element = event.element
        length = len(
            " ".join(event.words.split()).encode("utf-8", "replace")
        )  # a sign of Chinese says what a word does
        element.size += length
        size += length
        if element.inside.in_link:
            element.linked += length
            linked += length
    return Line(block_of[texts[0].element], size, linked, tuple(texts))
