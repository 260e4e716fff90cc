"""The tree of a Word document's body or notes -> its paragraphs in order, as they read once all changes are accepted.

What is inserted is in, what is deleted, moved away, hidden or struck out is left out; of fields the results are read,
of alternatives the first that holds words. Anything not known is looked into for words, so that wrappers of all kinds
(content controls, smart tags, links, direction marks) need no row here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from xml.etree.ElementTree import Element

from factcheck.readers.docx.package import attribute
from factcheck.readers.docx.paragraphs import LINE_BREAK, OpenParagraph, Paragraph, Place, row
from factcheck.readers.docx.styles import Style, Styles, switch, value
from factcheck.readers.raised import power_of

_UNREAD = frozenset(
    """
    del delInstrText delText instrText moveFrom oMathParaPr pPr rPr rt sdtEndPr sdtPr sectPr tblGrid tblPr tblPrEx tcPr
    trPr
    """.split()
)
_BLANKS = dict.fromkeys(map(ord, "\t\n\r\x85\u2028\u2029"), " ")
_SYMBOLS = {0xA0: "€", 0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷"}
"""Of the font Symbol, whose characters have no code points of their own."""
_PRIVATE = range(0xF000, 0xF100)
_CONTENTS = "Table of Contents"


class Story:
    """Walks trees and gathers paragraphs."""

    def __init__(self, styles: Styles) -> None:
        self.notes: list[tuple[str, str]] = []
        """Kind and identifier of each note that is referred to, in the order of the text."""
        self._styles = styles
        self._found: list[Paragraph] = []
        self._open = OpenParagraph()
        self._cells: list[list[Paragraph]] = []
        self._place = Place()
        self._style = Style()
        self._raised = False
        self._fields: list[bool] = []  # of each field around: whether its instructions are being passed
        self._unended: frozenset[Element] = frozenset()
        self._tables = self._boxes = 0
        self._takers: dict[str, Callable[[Element], None]] = {
            "AlternateContent": self._alternatives,
            "br": lambda _: self._add(LINE_BREAK),
            "cr": lambda _: self._add(LINE_BREAK),
            "den": self._denominator,
            "endnoteReference": self._note,
            "fldChar": self._field,
            "footnoteReference": self._note,
            "noBreakHyphen": lambda _: self._add("\u2011"),
            "p": self._paragraph,
            "ptab": lambda _: self._add(" "),
            "r": self._run,
            "sdt": self._control,
            "sup": self._superscript,
            "sym": self._symbol,
            "t": lambda element: self._add((element.text or "").translate(_BLANKS), element),
            "tab": lambda _: self._add(" "),
            "tbl": self._table,
            "tc": self._cell,
            "tr": self._row,
            "txbxContent": self._box,
            "txBody": self._box,
            **dict.fromkeys(_UNREAD, lambda _: None),
        }

    def read(self, root: Element, place: Place) -> list[Paragraph]:
        """Return the paragraphs under `root`, in order; those outside tables and boxes stand at `place`."""
        self._place = place
        self._fields = []
        self._unended = _unended_fields(root)
        return self._gather(root)

    def _gather(self, root: Element) -> list[Paragraph]:
        found, self._found, opened, self._open = self._found, [], self._open, OpenParagraph()
        self._walk(root)
        self._close(Style())  # what a deleted last paragraph mark has left open
        gathered, self._found, self._open = self._found, found, opened
        return gathered

    def _walk(self, element: Element) -> None:
        for child in element:
            self._takers.get(child.tag, self._walk)(child)

    @property
    def _read(self) -> bool:
        return not (self._style.hidden or self._style.struck or any(self._fields))

    def _add(self, words: str, element: Element | None = None) -> None:
        if self._read:
            self._open.add(words, raised=self._raised, element=element)

    def _close(self, style: Style) -> None:
        self._found.extend(self._open.paragraphs(style, self._place))
        self._open = OpenParagraph()

    @contextmanager
    def _within(self, style: Style, *, raised: bool) -> Iterator[None]:
        before = self._style, self._raised
        self._style, self._raised = style, raised
        try:
            yield
        finally:
            self._style, self._raised = before

    def _paragraph(self, element: Element) -> None:
        properties = element.find("pPr")
        style = self._styles.paragraph(properties)
        with self._within(style, raised=False):
            self._walk(element)
        if not _runs_on(properties):
            self._close(style)

    def _run(self, element: Element) -> None:
        properties = element.find("rPr")
        high = self._raised or value(properties, "vertAlign") == "superscript"
        with self._within(self._styles.run(properties, self._style), raised=high):
            for child in element:
                self._takers.get(child.tag, self._walk)(child)
                if attribute(child, "customMarkFollows"):
                    break  # the rest of the run is the mark

    def _note(self, element: Element) -> None:
        if self._read:
            kind = element.tag.removesuffix("Reference")
            self.notes.append((kind, attribute(element, "id") or ""))

    def _field(self, element: Element) -> None:
        kind = attribute(element, "fldCharType")
        if kind == "begin" and element not in self._unended:
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _alternatives(self, element: Element) -> None:
        """Read the first branch that has words in it: they are the same content for newer and older programs."""
        for branch in element:
            before = self._open.length, len(self._found)
            self._walk(branch)
            if before != (self._open.length, len(self._found)):
                return

    def _control(self, element: Element) -> None:
        properties = element.find("sdtPr")
        gallery = None if properties is None else properties.find("docPartObj")
        if not switch(properties, "showingPlcHdr", False) and value(gallery, "docPartGallery") != _CONTENTS:
            self._walk(element)

    def _box(self, element: Element) -> None:
        if not self._read:
            return
        place, number = self._place, self._boxes
        self._boxes += 1
        self._place = Place("text box", self._boxes)
        with self._within(Style(), raised=False):
            paragraphs = self._gather(element)
        if not paragraphs:
            self._boxes = number
        self._place = place
        self._open.boxes.extend(paragraphs)

    def _table(self, element: Element) -> None:
        place = self._place
        self._tables += 1
        self._place = Place("table", self._tables)
        self._walk(element)
        self._place = place

    def _row(self, element: Element) -> None:
        properties = element.find("trPr")
        if properties is not None and (properties.find("del") is not None or switch(properties, "hidden", False)):
            return
        self._place = place = self._place._replace(row=self._place.row + 1)
        cells, self._cells = self._cells, []
        self._walk(element)
        self._found.extend(row(self._cells, place))
        self._cells = cells

    def _cell(self, element: Element) -> None:
        properties = element.find("tcPr")
        if properties is None or properties.find("cellDel") is None:
            self._cells.append(self._gather(element))

    def _symbol(self, element: Element) -> None:
        try:
            code = int(attribute(element, "char") or "", 16)
        except ValueError:
            return
        if code in _PRIVATE:
            symbol = attribute(element, "font") == "Symbol"
            self._add(_SYMBOLS.get(code - _PRIVATE.start, "") if symbol else "")
        elif code in range(0x20, 0xD800) or code in range(0xE000, 0xFFFE):
            self._add(chr(code).translate(_BLANKS))

    def _superscript(self, element: Element) -> None:
        power = OpenParagraph()
        before, self._open = self._open, power
        self._walk(element)
        self._open = before
        self._add(power_of(power.text))

    def _denominator(self, element: Element) -> None:
        self._add("/")
        self._walk(element)


def _runs_on(properties: Element | None) -> bool:
    """Whether a paragraph runs on into the next: its mark is deleted or hidden, or it is a drop cap."""
    if properties is None:
        return False
    mark, frame = properties.find("rPr"), properties.find("framePr")
    if frame is not None and attribute(frame, "dropCap") in ("drop", "margin"):
        return True
    if mark is None:
        return False
    return any(mark.find(name) is not None for name in ("del", "moveFrom")) or switch(mark, "vanish", False)


def _unended_fields(root: Element) -> frozenset[Element]:
    """Return where fields begin that never end: all that follows would pass for their instructions."""
    begun: list[Element] = []
    for element in root.iter("fldChar"):
        kind = attribute(element, "fldCharType")
        if kind == "begin":
            begun.append(element)
        elif kind == "end" and begun:
            begun.pop()
    return frozenset(begun)
