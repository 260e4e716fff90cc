"""A page of a PDF file, as pypdfium2 opens it -> its words, each with its place, its size and how it is drawn."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from typing import Any

from factcheck.model.records import NamedTuple

_LINE_HYPHEN = "\ufffe"
"""What the library gives for a hyphen at the end of a line; as a code, `_HYPHEN_CODE`."""
_HYPHEN_CODE = 2
_WORD = rf"[^\s\x00-\x1f{_LINE_HYPHEN}]+{_LINE_HYPHEN}?|{_LINE_HYPHEN}"
_UNSEEN = 3
"""The mode in which text is drawn that is only there to be searched and copied: over a scan, what was read in it."""
_BOLD = (b"bold", b"black", b"heavy")
_STEP = 0.12
"""Boxes of characters in a row differ in height by less than this share; more is another size, or raised."""
_UPRIGHT = math.radians(3)
_QUARTER = math.pi / 2


class Word(NamedTuple):
    """Characters between blanks, or a part of them in a size of its own."""

    text: str
    x0: float
    x1: float
    y: float
    """Of the line that it stands on, upwards from the foot of the page."""
    size: float
    bold: bool
    glued: bool
    """Whether no blank stands before it."""


class Box(NamedTuple):
    """A rectangle on the page."""

    left: float
    bottom: float
    right: float
    top: float


class Look(NamedTuple):
    """How a piece of text is drawn."""

    size: float
    turn: int
    """In quarters of a circle."""
    straight: bool
    """Whether it is along one of the axes."""
    bold: bool
    unseen: bool
    apart: bool
    """Marked by its maker as no part of the text: a running head, a page number, a watermark."""


def turned(left: float, bottom: float, right: float, top: float, *, turn: int) -> Box:
    """Return a box as it stands when the page is turned so that text turned by `turn` quarters is upright."""
    if not turn:
        return Box(left, bottom, right, top)
    if turn == 1:
        return Box(bottom, -right, top, -left)
    if turn == 2:
        return Box(-right, -top, -left, -bottom)
    return Box(-top, left, -bottom, right)


class WordReader:
    """Reads the words of one page. Each call of the library costs a microsecond or more, so that few are made."""

    def __init__(self, text: Any, raw: Any) -> None:
        self._raw = raw
        self._page = text.raw
        self._characters = self._all(text.count_chars())
        self._looks: dict[int, Look] = {}
        self._bold: dict[int, bool] = {}

    def words(self) -> Iterator[tuple[Word, Look]]:
        """Yield each word, or each part of one in a size of its own, and how it is drawn."""
        before = -1
        for match in re.finditer(_WORD, self._characters):
            start, end = match.span()
            look = self._look(start)
            for at, to, first, last in self._parts(start, end, look):
                own = look if at == start else self._look(at)
                shown = self._characters[at:to].replace(_LINE_HYPHEN, "-")
                x0, x1 = min(first.left, last.left), max(first.right, last.right)
                yield Word(shown, x0, x1, self._line(at, own.turn), own.size, own.bold, before == at), own
                before = to

    def _parts(self, start: int, end: int, look: Look) -> Iterator[tuple[int, int, Box, Box]]:
        """Yield the stretches of a word that are drawn alike, each with its first and last box.

        The mark of a note is smaller and raised. In a word of letters only the last one is looked at.
        """
        first = self._box(start, look.turn)
        last = self._box(end - 1, look.turn) if end > start + 1 else first
        if self._characters[start:end].isalpha() and not _differ(first, last, look.size):
            yield start, end, first, last
            return
        before = first
        for at in range(start + 1, end):
            box = self._box(at, look.turn)
            if _differ(before, box, look.size):
                yield start, at, first, before
                start, first = at, box
            before = box
        yield start, end, first, before

    def _all(self, count: int) -> str:
        """Return the characters of the page, one for each that the library counts."""
        buffer = (ctypes.c_ushort * (2 * count + 16))()  # with room to spare: it may give more than it counts
        length = self._raw.FPDFText_GetText(self._page, 0, count, buffer) if count > 0 else 1
        text = bytes(buffer)[: 2 * (length - 1)].decode("utf-16-le", "replace")
        if len(text) == count:
            return text
        codes = (self._raw.FPDFText_GetUnicode(self._page, at) for at in range(count))
        return "".join(_LINE_HYPHEN if code == _HYPHEN_CODE else _character(code) for code in codes)

    def _box(self, at: int, turn: int) -> Box:
        box = self._raw.FS_RECTF()
        self._raw.FPDFText_GetLooseCharBox(self._page, at, box)
        return turned(box.left, box.bottom, box.right, box.top, turn=turn)

    def _line(self, at: int, turn: int) -> float:
        x, y = ctypes.c_double(), ctypes.c_double()
        self._raw.FPDFText_GetCharOrigin(self._page, at, x, y)
        return turned(x.value, y.value, x.value, y.value, turn=turn).bottom

    def _look(self, at: int) -> Look:
        drawn = self._raw.FPDFText_GetTextObject(self._page, at)
        key = ctypes.addressof(drawn.contents) if drawn else 0
        if key not in self._looks:
            self._looks[key] = self._look_of(drawn if key else None, at)
        return self._looks[key]

    def _look_of(self, drawn: Any, at: int) -> Look:
        raw, matrix = self._raw, self._raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self._page, at, matrix)
        angle = math.atan2(matrix.b, matrix.a)
        turn = round(angle / _QUARTER)
        return Look(
            size=raw.FPDFText_GetFontSize(self._page, at) * math.hypot(matrix.c, matrix.d) or 1.0,
            turn=turn % 4,
            straight=abs(angle - turn * _QUARTER) < _UPRIGHT,
            bold=drawn is not None and self._is_bold(drawn),
            unseen=drawn is not None and raw.FPDFTextObj_GetTextRenderMode(drawn) == _UNSEEN,
            apart=drawn is not None and "Artifact" in self._marks(drawn),
        )

    def _is_bold(self, drawn: Any) -> bool:
        font = self._raw.FPDFTextObj_GetFont(drawn)
        key = ctypes.addressof(font.contents) if font else 0
        if key not in self._bold:
            name = ctypes.create_string_buffer(128)
            self._raw.FPDFFont_GetBaseFontName(font, name, len(name))
            self._bold[key] = any(word in name.value.lower() for word in _BOLD)
        return self._bold[key]

    def _marks(self, drawn: Any) -> Iterator[str]:
        for index in range(self._raw.FPDFPageObj_CountMarks(drawn)):
            mark = self._raw.FPDFPageObj_GetMark(drawn, index)
            name, length = (ctypes.c_ushort * 32)(), ctypes.c_ulong()
            self._raw.FPDFPageObjMark_GetName(mark, name, ctypes.sizeof(name), length)
            yield bytes(name)[: max(length.value - 2, 0)].decode("utf-16-le", "replace")


def _differ(one: Box, other: Box, size: float) -> bool:
    lifted = abs(one.bottom - other.bottom) > _STEP * size
    return lifted or abs((one.top - one.bottom) - (other.top - other.bottom)) > 2 * _STEP * size


def _character(code: int) -> str:
    return chr(code) if code < 0xD800 or 0xDFFF < code < 0x110000 else "\ufffd"
