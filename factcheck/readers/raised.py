"""Words and the raised digits behind them -> what a reader makes of these: the mark of a note, a power, a unit.

Shared by the readers of laid-out documents, which know what is raised and what is not: "officers²" is officers and a
note, "km²" a unit, "10⁶" a number. On the line, as "officers2" or "106", they would be other words and numbers.
"""

from __future__ import annotations

import re

_RAISED = str.maketrans("0123456789+-−()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ")
_LEVEL = {raised: level for level, raised in _RAISED.items() if chr(level) not in "+−-()n"}
_POWER = r"[+−-]?\d{1,3}"
_POWER_OF_UNIT = r"[23]|[+−-]\d"
_AMOUNT = r"[£$€]\s?[\d.,]+\s?[a-z]{1,2}$"  # "£2.3m" and a mark: money has no square
_MARKS = r"[\d*†‡§¶,;\s\[\]()–-]+"
_LETTER = r"[a-z]"
_BEFORE_LETTER = r"[a-z]{3}$|[.,;:!?”\"’)]$"
_REACH = 40
"""Characters. What stands farther back decides nothing, and odd texts stay quick."""
_UNITS = frozenset("km dm cm mm µm nm mi ft in yd dam".split())


def raised(words: str, before: str) -> tuple[str, bool]:
    """Return raised `words` as they can stand on the line behind `before`, and whether they only mark a note.

    >>> raised("2", "The 17 officers"), raised("2", "an area of 40 km"), raised("6", "10"), raised("th", "the 19")
    (('²', True), ('²', False), ('⁶', False), ('th', False))
    """
    before = before[-_REACH:]
    if re.fullmatch(_LETTER, words):
        return words, re.search(_BEFORE_LETTER, before) is not None
    if not re.fullmatch(_MARKS, words):
        return words, False
    number = re.fullmatch(_POWER, words) and before[-1:].isdigit()
    last = re.search(r"[^\W\d_]*$", before)
    unit = last is not None and (len(last.group()) == 1 or last.group() in _UNITS)
    power = number or (re.fullmatch(_POWER_OF_UNIT, words) and unit and not re.search(_AMOUNT, before))
    return power_of(words), not power


def level_of(words: str) -> str:
    """Return raised characters as they are on the line: the opposite of `power_of`.

    >>> level_of("¹²")
    '12'
    """
    return words.translate(_LEVEL)


def power_of(words: str) -> str:
    """Return `words` in raised characters, as far as there are any.

    >>> power_of("-2")
    '⁻²'
    """
    return words.translate(_RAISED)
