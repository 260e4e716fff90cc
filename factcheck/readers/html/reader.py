"""Events of HTML -> what a reader reads, written down: blanks and character references as browsers show them.

Which part of a page is read is left to `factcheck.readers.html.story`.
"""

from __future__ import annotations

import re

from factcheck.readers.html import elements
from factcheck.readers.html.marks import Notation, notation
from factcheck.readers.html.nodes import Element
from factcheck.readers.html.tree import Event, What
from factcheck.readers.html.writer import Bookmark, Writer
from factcheck.readers.raised import power_of
from factcheck.readers.references import unescape

_PIECES = r"""
    (?P<blank>[ \t\n\f\r]++)
  | (?P<reference>&(?:\#(?:[0-9]++|[xX][0-9a-fA-F]++);?|[a-zA-Z][a-zA-Z0-9]{1,31};?))
  | (?P<unseen>\u00ad)
  | [^ \t\n\f\r&\u00ad]++ (?: [ ][^ \t\n\f\r&\u00ad]++ )*+ | &
"""
_LINES = r"""
    (?P<parting>(?:\r\n?+|\n)[ \t\f]*+(?:\r\n?+|\n))
  | (?P<line_end>\r\n?|\n)
  | (?P<reference>&(?:\#(?:[0-9]++|[xX][0-9a-fA-F]++);?|[a-zA-Z][a-zA-Z0-9]{1,31};?))
  | [^\r\n&]++ | &
"""
_CODE = frozenset(("code", "kbd", "samp"))
_PREFORMATTED = frozenset(("listing", "pre"))
_QUOTES = (("“", "”"), ("‘", "’"))
_NEAR = 12  # how many characters before a raised number tell what it is


class Reader:
    """Takes events, writes what is read to `writer`."""

    def __init__(self, writer: Writer) -> None:
        self.skips = False
        """Whether all is outside of what is read, for now."""
        self.revived: frozenset[Element] = frozenset()
        """Elements that are read though they lie in what is not."""
        self._writer = writer
        self._unread = 0  # how deep in what is not read
        self._saved: list[int] = []
        self._quoted: dict[Element, str] = {}  # with the mark that closes each
        self._marks: dict[Element, Bookmark] = {}  # what may turn out to be the mark of a note
        self._counted: set[Element] = set()
        self._preformatted = 0

    @property
    def is_reading(self) -> bool:
        """Whether words that come now are read."""
        return not (self._unread or self.skips)

    def take(self, event: Event) -> None:
        """Take the next event."""
        if event.what is What.OPEN:
            self._open(event.element, event)
        elif event.what is What.CLOSE:
            self._close(event.element, event)
        elif self.is_reading:
            if event.what is What.COMMENT:
                self._writer.comment(event.words, event.start, event.end)
            else:
                self._text(event)

    def _open(self, element: Element, event: Event) -> None:
        if element in self.revived:
            self._saved.append(self._unread)
            self._unread = 0
        self._part(element, event)
        if element.kind:
            self._counted.add(element)
            self._writer.kinds.append(element.kind)
        if self.is_reading:
            self._begin(element, event)
        self._unread += self._is_unread(element)
        self._preformatted += element.tag in _PREFORMATTED

    def _close(self, element: Element, event: Event) -> None:
        if self.is_reading:
            self._finish(element, event)
        self._preformatted -= element.tag in _PREFORMATTED
        self._unread -= self._is_unread(element)
        self._part(element, event)
        if element in self._counted:
            self._counted.remove(element)
            self._writer.kinds.pop()
        if element in self.revived:
            self._unread = self._saved.pop()

    def _is_unread(self, element: Element) -> bool:
        if element in self.revived:
            return False
        return element.unread or (self._preformatted > 0 and element.tag in _CODE)

    def _part(self, element: Element, event: Event) -> None:
        """Keep apart what stands apart on the page."""
        if self.is_reading and element.is_block and not element.hidden:
            if _in_line(element):
                self._writer.space(event.start, event.end)
            else:
                self._writer.part()

    def _begin(self, element: Element, event: Event) -> None:
        tag, start, end = element.tag, event.start, event.end
        if tag == "br":
            self._line_break(element, start, end)
        elif tag in elements.APART:
            self._writer.space(start, end)
        elif tag in ("td", "th") and _in_line(element):
            self._writer.cell(((" | ", start, end),))
        elif tag == "q" and end > start:
            opening, self._quoted[element] = _QUOTES[len(self._quoted) % 2]
            self._writer.put(opening, start, end)
        elif tag == "sup" or (tag == "a" and (element.get("href") or "").startswith("#")):
            self._marks[element] = self._writer.bookmark()

    def _finish(self, element: Element, event: Event) -> None:
        closing = self._quoted.pop(element, None)
        if closing and event.end > event.start:
            self._writer.put(closing, event.start, event.end)
        mark = self._marks.pop(element, None)
        written = self._writer.since(mark) if mark else None
        if mark and written:
            self._settle(element, event, mark, written)

    def _settle(self, element: Element, event: Event, mark: Bookmark, written: str) -> None:
        """Rewrite what stands raised, or links within the page, if it is no word of the text."""
        writer, within = self._writer, (element.end, event.start)
        before = writer.before(mark, _NEAR)
        found = notation(element.tag, written, before, self._writer.source[event.end : event.end + _NEAR])
        if found is Notation.WORDS or (found is Notation.EXPONENT and within[0] >= within[1]):
            return
        writer.take_back(mark)
        if found is Notation.EXPONENT:
            writer.put(power_of(written.strip()), *within)
        elif found is Notation.NUMERATOR:
            if before[-1:].isdigit():
                writer.space(element.start, element.end)  # five and a half, not 51 halves
            writer.put(written.strip(), *within)

    def _line_break(self, element: Element, start: int, end: int) -> None:
        if _in_line(element):
            self._writer.space(start, end)
        elif self._writer.is_line_start:
            self._writer.part()  # two of them leave a line blank
        else:
            self._writer.line_end(start, end)

    def _text(self, event: Event) -> None:
        pattern = re.compile(_LINES if self._preformatted else _PIECES, re.VERBOSE)
        for match in pattern.finditer(event.words):
            start, end = event.start + match.start(), event.start + match.end()
            if match.lastgroup is None or (match.lastgroup == "reference" and event.what is What.LITERAL):
                self._writer.copy(start, end)
            elif match.lastgroup == "blank":
                self._writer.space(start, end)
            elif match.lastgroup == "reference":
                self._reference(match.group(), start)
            elif match.lastgroup == "parting":
                self._writer.part()
            elif match.lastgroup == "line_end":
                self._writer.line_end(start, end)

    def _reference(self, reference: str, start: int) -> None:
        words, width = decoded(reference)
        end = start + width
        if words in (" ", "\t", "\n", "\f"):
            self._writer.space(start, end)
        elif words and words != "\u00ad":
            self._writer.put(words, start, end)
        if width < len(reference):
            self._writer.copy(end, start + len(reference))


def decoded(reference: str) -> tuple[str, int]:
    """Return what a character reference stands for, and how many of its characters belong to it.

    >>> decoded("&eacute;"), decoded("&#146;"), decoded("&ampere"), decoded("&unknown;")
    (('é', 8), ('’', 6), ('&', 4), ('', 0))
    """
    from html.entities import html5  # a long table, which many texts do not need

    name = reference[1:]
    if name[0] == "#":
        return unescape(reference), len(reference)
    for length in range(len(name), 1, -1):
        if name[:length] in html5:
            return html5[name[:length]], length + 1
    return "", 0


def _in_line(element: Element) -> bool:
    """Whether it lies in a row of a table that reads as one line."""
    row = element.inside.row
    return row is not None and row.is_line and element.tag != "tr"
