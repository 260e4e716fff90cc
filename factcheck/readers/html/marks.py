"""Raised characters and links within a page: whether they are marks of notes, exponents, fractions or words."""

from __future__ import annotations

import re
from enum import Enum

from factcheck.readers.raised import raised

_NUMBER = r"\d{1,3}(?:\s*[,;]\s*\d{1,3})*"
_SIGN = r"[*†‡§¶‖#]{1,3}"
_BRACKETED = rf"[\[(](?:{_NUMBER}|{_SIGN}|[a-z]|[ivx]{{1,5}}|note\s\d+)[\])]"
_BACK = r"[↩↑⤴⏎^][\ufe0e\ufe0f]?"
_FRACTION = r"\s*(?:/|⁄|&frasl;|&#8260;|&#[xX]2044;)\s*<?[\d<s]"


class Notation(Enum):
    """What a few raised or linked characters are."""

    WORDS = "words of the text"
    NOTE = "the mark of a note, or the way back from it"
    EXPONENT = "an exponent"
    NUMERATOR = "the upper part of a fraction"


def notation(tag: str, written: str, before: str, after: str) -> Notation:
    """Tell what `written` is, the content of a `sup` or of a link within the page; `after` is source.

    >>> notation("sup", "2", "40 km", " of forest").name, notation("sup", "2", "the officers", "").name
    ('EXPONENT', 'NOTE')
    """
    words = written.strip()
    if tag == "a":
        glued = not before or not before[-1:].isspace()
        is_mark = re.fullmatch(rf"{_BRACKETED}|{_BACK}|{_SIGN}", words) or (glued and re.fullmatch(_NUMBER, words))
        return Notation.NOTE if is_mark else Notation.WORDS
    if words.isdigit() and re.match(_FRACTION, after):
        return Notation.NUMERATOR
    on_line, is_note = raised(words, before)
    if is_note:
        return Notation.NOTE
    return Notation.WORDS if on_line == words else Notation.EXPONENT
