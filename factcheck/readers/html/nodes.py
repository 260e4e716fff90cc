"""An element of a page: what it is to a reader, and what everything inside it stands in.

Settled once, when it opens, from its tag, its attributes and the element around it. Which elements are open, and where
they end, is left to `factcheck.readers.html.tree`.
"""

from __future__ import annotations

import re

from factcheck.model.records import NamedTuple
from factcheck.model.text import BlockKind
from factcheck.readers.html import elements
from factcheck.readers.references import unescape

_PAIR = r"""=?([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*))?)?"""
_TELLING = r"(?i)hidden|sr-only|screen-reader|style|role|open|title"
_NOT_SHOWN = r"(?i)\b(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b"
_CHANGING = elements.SECTIONS | elements.HEADINGS | {"a", "blockquote", "table", "tr"}


class Row:
    """A row of a table."""

    __slots__ = ("is_line", "passages")

    def __init__(self) -> None:
        self.passages: list[int] = []
        """How many blocks of words each cell holds."""
        self.is_line = False
        """Whether it reads as one line, as rows of figures do: several cells, one block of words in each at most."""


class Inside(NamedTuple):
    """What everything in an element stands in."""

    heading: Element | None = None
    row: Row | None = None
    in_article: bool = False
    in_section: bool = False
    in_quote: bool = False
    in_link: bool = False
    """To another page, or navigation."""
    hidden: bool = False
    """Not shown at all."""
    unread: int = 0
    """How many elements that are not read."""
    general: int = 0
    """The number of the innermost element that keeps end tags inside from closing what is outside."""
    lists: int = 0
    """The same for `li`."""
    tables: int = 0
    """The same for `td`."""


class Element:
    """An element of a page."""

    __slots__ = (
        *("attributes", "end", "first", "hidden", "inside", "is_block", "is_open"),
        *("kind", "last", "linked", "outer", "prose", "role", "size", "specials", "start", "tag", "unread"),
    )

    def __init__(self, tag: str, attributes: str = "", start: int = 0, end: int = 0) -> None:
        self.tag = tag
        self.attributes = attributes
        self.start, self.end = start, end
        """Of its start tag, in the source."""
        self.first = self.last = -1
        """Its events: the one that opens it and the one that closes it."""
        self.is_open = True
        self.role = tag
        """The tag that it stands for."""
        self.unread = False
        """Whether what is inside is no part of the text."""
        self.hidden = False
        """Whether it is not shown at all, so that it does not even part what is around it."""
        self.is_block = tag in elements.BLOCK
        self.kind: BlockKind | None = None
        self.inside = Inside()
        self.outer: Element | None = None
        """What it stands in; not the mark-up of words, which may end before it does."""
        self.size = self.linked = self.prose = 0
        """Bytes of text, of links in it and of running prose; counted by `factcheck.readers.html.blocks`."""
        self.specials = 0
        """How many elements it lies in, itself among them, that the end tag of mark-up in the line stops at."""

    def get(self, name: str) -> str | None:
        """Return an attribute, without blanks around it; the first of that name counts."""
        for match in re.finditer(_PAIR, self.attributes):
            if match[1].lower() == name:
                return unescape(match[2] or match[3] or match[4] or "").strip()
        return None


def describe(element: Element, outside: Inside) -> None:
    """Settle what an element is to a reader."""
    tag = element.tag
    element.kind = elements.KINDS.get(tag)
    element.hidden = tag in elements.UNSEEN
    is_note = False
    if element.attributes and re.search(_TELLING, element.attributes):
        role = (element.get("role") or "").lower()
        is_note = role in elements.NOTES
        element.role = elements.ROLES.get(role, tag)
        element.kind = element.kind or elements.KINDS.get(element.role)
        element.hidden = element.hidden or role in elements.NOTE_MARKS or _is_hidden(element)
        if tag == "div" and element.get("title") in ("header", "footer"):
            element.role = element.get("title") or tag  # the running heads of LibreOffice
    if tag == "dialog" and element.get("open") is None:
        element.hidden = True
    if element.role == "header":
        element.unread = not outside.in_section
    elif element.role == "footer":
        element.unread = not outside.in_quote  # there it names who is quoted
    else:
        element.unread = element.role in elements.UNREAD or (element.role == "dialog" and tag != "dialog")
    element.unread = element.hidden or (element.unread and not is_note)


def _is_hidden(element: Element) -> bool:
    if element.get("hidden") is not None:
        return True
    if element.get("aria-hidden") == "true" and element.tag != "figcaption":  # pandoc marks all captions so
        return True
    classes = (element.get("class") or "").split()
    return bool(re.search(_NOT_SHOWN, element.get("style") or "")) or not elements.SCREEN_READERS_ONLY.isdisjoint(
        classes
    )


def surroundings(element: Element, outside: Inside) -> Inside:
    """Return what everything in `element` stands in, but for the scope that it opens."""
    tag = element.tag
    if not element.unread and element.role not in _CHANGING:
        return outside
    changes: dict[str, object] = {}
    if element.unread:
        changes["unread"] = outside.unread + 1
        changes["hidden"] = outside.hidden or element.hidden
        changes["in_link"] = outside.in_link or element.role == "nav"
    if element.role in elements.SECTIONS:
        changes["in_section"] = True
        changes["in_article"] = outside.in_article or element.role == "article"
    if tag in elements.HEADINGS:
        changes["heading"] = element
    elif tag == "blockquote":
        changes["in_quote"] = True
    elif tag == "a":
        href = element.get("href")
        changes["in_link"] = outside.in_link or bool(href and not href.startswith("#"))
    elif tag == "table":
        changes["row"] = None
    elif tag == "tr":
        changes["row"] = Row()
    return outside._replace(**changes)  # type: ignore[arg-type]


def enclosed(tag: str, inside: Inside, number: int) -> Inside:
    """Return `inside` for an element that keeps end tags inside it from closing those outside; `number` is its own."""
    if tag in ("table", "template"):
        return inside._replace(general=number, lists=number, tables=number)
    if tag in elements.ENCLOSING:
        return inside._replace(general=number, lists=number)
    return inside._replace(lists=number)
