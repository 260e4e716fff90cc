"""Times that something took, as they are timed: "2:24:10", "1:02:33.5", "1:58.42", "1h 04m".

Takes tokens and a place, gives the seconds that are read there. Hours, minutes and seconds are joined by colons or
stand before their letters. Two whole numbers with a colon ("14:52", "3:1") may be a clock, a score or a ratio, and are
left to these; so are the hours of a clock with its seconds ("at 14:52:10", "10:15:30 GMT"), and numbers that go on with
a further colon.
"""

from __future__ import annotations

import re
from fractions import Fraction

from factcheck.facts.scanning import Tokens, norm_at, touches
from factcheck.model.facts import Quantity

_CLOCK_BEFORE = frozenset("after at before by from since till until".split())
_CLOCK_BEHIND = frozenset("am bst cest cet edt est gmt p.m pdt pm pst utc".split())
_WHOLE, _REST = r"\d{1,3}", r"[0-5]\d(?:\.\d{1,3})?"
_COLONS = (1, 3)  # where they stand among the five tokens
_LETTERS = {"h": 3600, "m": 60, "s": 1}


def read_elapsed(tokens: Tokens, at: int) -> tuple[Quantity, int] | None:
    """Return the time that begins at `at`, in seconds, and the index after it.

    >>> from factcheck.text.words import tokenize
    >>> [read_elapsed(tokenize(time), 0)[0].number for time in ("2:24:10", "1:58.5", "1h 04m")]
    [Fraction(8650, 1), Fraction(237, 2), Fraction(3840, 1)]
    """
    behind = norm_at(tokens, at + 1)
    if behind in _LETTERS:
        return _lettered(tokens, at)
    if behind != ":":
        return None
    colons = 2 if norm_at(tokens, at + _COLONS[1]) == ":" else 1
    last = at + 2 * colons + 1
    if not all(touches(tokens, place) for place in range(at + 1, last)):
        return None
    *larger, seconds = (norm_at(tokens, place) for place in range(at, last, 2))
    if not _is_elapsed(larger, seconds) or (colons == 1 and "." not in seconds):
        return None
    if norm_at(tokens, last) == ":" or (norm_at(tokens, at - 1) == ":" and touches(tokens, at)):
        return None
    clock = colons > 1 and norm_at(tokens, at - 1) in _CLOCK_BEFORE
    if clock or norm_at(tokens, last) in _CLOCK_BEHIND:
        return None
    minutes = sum(int(part) * 60**power for power, part in enumerate(reversed(larger)))
    return _seconds(minutes * 60 + Fraction(seconds), seconds), last


def _seconds(number: Fraction, seconds: str) -> Quantity:
    step = Fraction(1, 10 ** len(seconds.partition(".")[2]))
    return Quantity(number, number, number, "s", step=step, surface_unit="hours minutes seconds")


def _is_elapsed(larger: list[str], seconds: str) -> bool:
    whole = re.fullmatch(_WHOLE, larger[0], re.ASCII) and all(part.isdecimal() for part in larger)
    return bool(whole) and all(re.fullmatch(_REST, part, re.ASCII) for part in (*larger[1:], seconds))


def _lettered(tokens: Tokens, at: int) -> tuple[Quantity, int] | None:
    """Read "18h 41m 07s", "4m 07.5s": two parts or more, each glued to its letter, each smaller than the last."""
    total, factor, written, last = Fraction(0), 0, "", at
    while (smaller := _LETTERS.get(norm_at(tokens, last + 1), 0)) and touches(tokens, last + 1):
        written = norm_at(tokens, last)
        if (factor and smaller >= factor) or not re.fullmatch(r"\d{1,3}(?:\.\d{1,3})?", written, re.ASCII):
            break
        total, factor, last = total + Fraction(written) * smaller, smaller, last + 2
    return (_seconds(total, written), last) if last > at + 2 else None
