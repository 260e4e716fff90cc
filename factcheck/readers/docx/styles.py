"""The styles of a Word file -> what each makes of its paragraphs and words.

A style is known by its name, which Word writes in English whatever the language of its menus (the identifier is
translated: "berschrift1"), by its outline level, and by the style that it is based on.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from xml.etree.ElementTree import Element

from factcheck.model.records import NamedTuple
from factcheck.readers.docx.package import attribute

_HEADING = r"(?:heading|überschrift|titre|titolo|título|kop|rubrik) ?[1-9]"  # the last ones: other programs'
_TITLES = frozenset(("title", "titel", "titre"))
_QUOTES = frozenset(("quote", "intense quote", "block text", "quotations"))
_UNREAD = r"(?:toc|index|table of figures|contents|illustration index|source code|verbatim)(?: .*)?"
_OUTLINE_LEVELS = frozenset("012345678")
_OFF = frozenset(("0", "false", "off", "none"))


class Role(Enum):
    """What a paragraph is."""

    BODY = auto()
    TITLE = auto()
    HEADING = auto()
    QUOTE = auto()
    UNREAD = auto()
    """A table of contents, an index, code."""


class Style(NamedTuple):
    """One style, all that it is based on included."""

    role: Role = Role.BODY
    listed: bool = False
    hidden: bool = False
    struck: bool = False


_PLAIN = Style()


class Styles:
    """All styles of a file, by identifier."""

    def __init__(self, part: Element | None) -> None:
        elements = [] if part is None else part.findall("style")
        self._elements = {attribute(element, "styleId"): element for element in elements}
        self._known: dict[str | None, Style] = {None: _PLAIN}
        default = next((e for e in elements if attribute(e, "type") == "paragraph" and _on(e, "default")), None)
        self._default = attribute(default, "styleId") if default is not None else None

    def paragraph(self, properties: Element | None) -> Style:
        """Return the style of a paragraph, what its own properties say included."""
        named = value(properties, "pStyle")
        style = self.named(self._default if named is None else named)
        return style if properties is None else _with(style, properties)

    def run(self, properties: Element | None, paragraph: Style) -> Style:
        """Return the style of a run of words in a paragraph; of it, only what is hidden or struck out counts.

        What both the paragraph's style and the run's own style switch on is off: they are switches. What stands in
        the run itself is final.
        """
        if properties is None:
            return paragraph
        style = self.named(value(properties, "rStyle"))
        hidden, struck = paragraph.hidden ^ style.hidden, paragraph.struck ^ style.struck
        return paragraph._replace(
            hidden=switch(properties, "vanish", hidden),
            struck=switch(properties, "strike", switch(properties, "dstrike", struck)),
        )

    def named(self, identifier: str | None) -> Style:
        """Return the style with this identifier, the plain one if there is none."""
        chain: dict[str | None, None] = {}  # a set in order
        at = identifier
        while at not in self._known and at in self._elements and at not in chain:
            chain[at] = None
            at = value(self._elements[at], "basedOn")
        style = self._known.get(at, _PLAIN)
        for name in reversed(chain):
            style = self._known[name] = _derived(self._elements[name], style)
        return style


def value(parent: Element | None, name: str) -> str | None:
    """Return the value of the child `name`, if there is one."""
    child = None if parent is None else parent.find(name)
    return None if child is None else attribute(child, "val")


def switch(properties: Element | None, name: str, default: bool) -> bool:
    """Tell whether the switch `name` is on: it is when it stands there without a value."""
    child = None if properties is None else properties.find(name)
    return default if child is None else (attribute(child, "val") or "1") not in _OFF


def _derived(element: Element, base: Style) -> Style:
    name = (value(element, "name") or "").lower()
    run = element.find("rPr")
    style = base._replace(
        role=_role(name, base.role),
        hidden=switch(run, "vanish", base.hidden),
        struck=switch(run, "strike", switch(run, "dstrike", base.struck)),
    )
    properties = element.find("pPr")
    return style if properties is None else _with(style, properties)


def _role(name: str, base: Role) -> Role:
    if re.fullmatch(_UNREAD, name):
        return Role.UNREAD
    if name in _TITLES:
        return Role.TITLE
    if name in _QUOTES:
        return Role.QUOTE
    return Role.HEADING if re.fullmatch(_HEADING, name) else base


def _with(style: Style, properties: Element) -> Style:
    """Return `style` with what a paragraph's properties add: an outline level, a list."""
    level = value(properties, "outlineLvl")
    if level is not None and style.role in (Role.BODY, Role.HEADING):
        style = style._replace(role=Role.HEADING if level in _OUTLINE_LEVELS else Role.BODY)
    numbering = properties.find("numPr")
    return style if numbering is None else style._replace(listed=value(numbering, "numId") != "0")


def _on(element: Element, name: str) -> bool:
    return (attribute(element, name) or "0") not in _OFF
