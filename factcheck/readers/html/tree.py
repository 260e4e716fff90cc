"""Tokens of HTML -> what opens and closes in which order, as browsers put missing and misplaced tags right.

Gives events and, for each element, what it is to a reader and what it stands in. Works token by token, so that Markdown
can be mixed with HTML. Nothing walks up the tree: deep and broken pages take no longer than others.
"""

from __future__ import annotations

from enum import Enum

from factcheck.model.records import NamedTuple
from factcheck.model.text import BlockKind
from factcheck.readers.html import elements
from factcheck.readers.html.nodes import Element, Inside, describe, enclosed, surroundings
from factcheck.readers.html.tokens import Part, Token

_REPEATED = 3  # browsers go on so often with the same mark-up that was not closed


class What(Enum):
    """What an event is."""

    OPEN = "an element begins"
    CLOSE = "an element ends"
    TEXT = "text"
    LITERAL = "text without character references"
    COMMENT = "comment"


class Event(NamedTuple):
    """One step through a page."""

    what: What
    start: int
    end: int
    element: Element
    """That opens or closes; that a text or comment stands in."""
    words: str = ""


class Tree:
    """Takes tokens, gives events."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.page = Element("")
        """That which all others stand in."""
        self._stack = [self.page]
        self._open: dict[str, list[Element]] = {}
        self._number = 0
        self._parted = True  # since the last words

    def take(self, token: Token) -> None:
        """Take the next token."""
        if token.part is Part.START:
            self._start(token)
        elif token.part is Part.END:
            self._end(token)
        elif token.part is Part.COMMENT:
            self._event(What.COMMENT, token.start, token.end, self._stack[-1], token.words)
        else:
            self._text(token)

    def finish(self, at: int) -> None:
        """Close what is still open at the end."""
        self._stack[0].last = len(self.events) + len(self._stack)
        while len(self._stack) > 1:
            self._pop(at, at)

    def _text(self, token: Token) -> None:
        element = self._stack[-1]
        what = What.TEXT if token.part is Part.TEXT else What.LITERAL
        self._event(what, token.start, token.end, element, token.words)
        if element.inside.hidden or not token.words or token.words.isspace():
            return
        row = element.inside.row
        if self._parted and row and row.passages:
            row.passages[-1] += 1
        self._parted = False

    def _start(self, token: Token) -> None:
        tag = token.words
        if tag in elements.IGNORED or (tag in elements.CELLS and not self._stack[-1].inside.tables):
            return
        self._imply_ends(tag, token)
        element = Element(tag, token.attributes, token.start, token.end)
        outside = self._stack[-1].inside
        describe(element, outside)
        self._enter(element, outside)
        if tag in elements.VOID or token.is_empty:
            self._pop(token.end, token.end)

    def _enter(self, element: Element, outside: Inside) -> None:
        inside = surroundings(element, outside)
        is_special = element.tag in elements.SPECIAL or element.tag in elements.ENCLOSING
        element.specials = self._stack[-1].specials + is_special
        if element.tag in elements.ENCLOSING or element.tag in elements.LISTS:
            self._number += 1
            inside = enclosed(element.tag, inside, self._number)
        if element.tag == "table" and outside.row and outside.row.passages:
            outside.row.passages[-1] += 2
        if element.tag in ("td", "th") and outside.row:
            outside.row.passages.append(0)
        element.inside = inside
        self._push(element, element.start, element.end)

    def _push(self, element: Element, start: int, end: int) -> None:
        self._parted = self._parted or element.is_block
        element.first = len(self.events)
        outer = self._stack[-1]
        element.outer = outer.outer if outer.tag in elements.FORMATTING else outer
        self._event(What.OPEN, start, end, element)
        self._stack.append(element)
        self._open.setdefault(_family(element.tag), []).append(element)

    def _imply_ends(self, tag: str, token: Token) -> None:
        """Close what cannot hold `tag`: a paragraph a list, an item the next one."""
        at = token.start, token.end
        if tag in elements.BLOCK and (self._open.get("svg") or self._open.get("math")):
            self._close_innermost("svg", *at)
            self._close_innermost("math", *at)
        if tag in elements.CLOSES_P:
            self._close_innermost("p", *at)
        for sibling in elements.SIBLINGS.get(tag, ()):
            self._close_innermost(sibling, *at)
        if tag in elements.CELLS:  # what was opened between the cells
            while self._stack[-1].tag not in elements.CELL_PARENTS:
                self._pop(*at)
        if tag in elements.HEADINGS and self._stack[-1].tag in elements.HEADINGS:
            self._pop(*at)
        if tag == "a" and (link := self._innermost("a")):
            self._close_mark_up(link, *at)

    def _end(self, token: Token) -> None:
        tag = token.words
        if tag == "br":  # browsers take it for a line break
            self._start(token._replace(part=Part.START))
            return
        element = self._innermost(tag)
        if element is None:
            if tag == "p":  # browsers put an empty one there
                self._start(token._replace(part=Part.START, attributes=""))
                self._pop(token.end, token.end)
            return
        if tag in elements.SPECIAL or tag in elements.ENCLOSING:
            self._close(element, token.start, token.end)
        else:
            self._close_mark_up(element, token.start, token.end)

    def _close_mark_up(self, element: Element, start: int, end: int) -> None:
        if element.specials == self._stack[-1].specials:
            self._close(element, start, end)
        elif element.tag in elements.FORMATTING:  # misnested: it ends, what opened in it goes on
            element.is_open = False
            self._open[_family(element.tag)].pop()
            element.last = len(self.events)
            self._event(What.CLOSE, start, end, element)

    def _innermost(self, tag: str) -> Element | None:
        """Return the innermost open element of that tag, if its end tag would reach it from here."""
        found = self._open.get(_family(tag))
        if not found:
            return None
        one, here = found[-1].inside, self._stack[-1].inside
        if tag in elements.TABLE_PARTS:
            return found[-1] if one.tables == here.tables else None
        if tag in elements.LIST_PARTS:
            return found[-1] if one.lists == here.lists else None
        return found[-1] if one.general == here.general else None

    def _close_innermost(self, tag: str, start: int, end: int) -> None:
        element = self._innermost(tag)
        if element:
            self._close(element, start, end)

    def _close(self, element: Element, start: int, end: int) -> None:
        """Close an element and all that opened in it; words struck out stay so until their own end tag."""
        unfinished: list[Element] = []
        while self._stack[-1] is not element:
            inner = self._pop(start, end)
            if inner.is_open and inner.unread and inner.tag in elements.FORMATTING:
                unfinished.append(inner)
        self._pop(start, end)
        if element.tag not in elements.ENCLOSING:
            for inner in reversed(unfinished[:_REPEATED]):
                again = Element(inner.tag, inner.attributes, end, end)
                again.unread = True
                self._enter(again, self._stack[-1].inside)

    def _pop(self, start: int, end: int) -> Element:
        element = self._stack.pop()
        self._parted = self._parted or element.is_block
        row = element.inside.row
        if element.tag == "tr" and row and len(row.passages) > 1 and max(row.passages) == 1:
            row.is_line = True
            element.kind = BlockKind.ROW
        if element.is_open:
            self._open[_family(element.tag)].pop()
            element.last = len(self.events)
            self._event(What.CLOSE, start, end, element)
        return element

    def _event(self, what: What, start: int, end: int, element: Element, words: str = "") -> None:
        self.events.append(Event(what, start, end, element, words))


def _family(tag: str) -> str:
    """Return the name under which open elements are kept: the end tag of any heading ends a heading."""
    return "h1" if tag in elements.HEADINGS else tag
