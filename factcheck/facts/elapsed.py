"""Times that something took, as they are timed: "2:24:10", "1:02:33.5". Hours, minutes, seconds, joined by colons.

Takes tokens and a place, gives the seconds that are read there. Two numbers alone ("14:52", "3:1") may be a clock, a
score or a ratio, and are left to these; so are the hours of a clock with its seconds ("at 14:52:10", "10:15:30 GMT"),
and numbers that go on with a further colon.
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


def read_elapsed(tokens: Tokens, at: int) -> tuple[Quantity, int] | None:
    """Give the time that begins at `at`, in seconds, and the index after it.

    >>> from factcheck.text.words import tokenize
    >>> read_elapsed(tokenize("2:24:10"), 0)[0].number
    Fraction(8650, 1)
    """
    if any(norm_at(tokens, at + colon) != ":" for colon in _COLONS):
        return None
    hours, minutes, seconds = (norm_at(tokens, at + number) for number in (0, 2, 4))
    joined = all(touches(tokens, at + place) for place in range(1, 5))
    if not joined or not _is_elapsed(hours, minutes, seconds):
        return None
    if norm_at(tokens, at + 5) == ":" or (norm_at(tokens, at - 1) == ":" and touches(tokens, at)):
        return None
    if norm_at(tokens, at - 1) in _CLOCK_BEFORE or norm_at(tokens, at + 5) in _CLOCK_BEHIND:
        return None
    number = Fraction(int(hours) * 3600 + int(minutes) * 60) + Fraction(seconds)
    step = Fraction(1, 10 ** len(seconds.partition(".")[2]))
    return Quantity(number, number, number, "s", step=step, surface_unit="hours minutes seconds"), at + 5


def _is_elapsed(hours: str, minutes: str, seconds: str) -> bool:
    return bool(
        re.fullmatch(_WHOLE, hours, re.ASCII)
        and re.fullmatch(_REST, minutes, re.ASCII)
        and minutes.isdecimal()
        and re.fullmatch(_REST, seconds, re.ASCII)
    )
