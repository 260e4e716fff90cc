"""What a number in a text is read as, and the small looks that its readers share. Reads nothing itself."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction

from factcheck.facts.scanning import Tokens, norm_at, touches
from factcheck.model.records import NamedTuple


class Form(Enum):
    """How a numeral is spelt."""

    DIGITS = "digits"
    WORDS = "words"
    ORDINAL = "ordinal"
    VAGUE = "vague"


class Numeral(NamedTuple):
    """A number as it stands in a text."""

    first: int
    last: int
    """Index after its last token."""
    value: Fraction
    step: Fraction
    """The rounding that its spelling shows."""
    form: Form
    scale: int = 1
    """The word or letter for thousands or more at its end, which shows that it may be rounded: a million in "3.5m"."""
    reach: tuple[Fraction, Fraction] | None = None
    """Of a vague numeral, the least and the greatest value that it brings to mind."""


def step_of(number: int) -> Fraction:
    """Return the rounding that an integer shows: its trailing zeros, from a hundred on.

    >>> step_of(3000), step_of(40), step_of(412)
    (Fraction(1000, 1), Fraction(1, 1), Fraction(1, 1))
    """
    step = 1
    if abs(number) >= 100:
        while number % (step * 10) == 0:
            step *= 10
    return Fraction(step)


def is_year(numeral: Numeral, tokens: Tokens) -> bool:
    """Tell whether a numeral is spelt as a year: four figures from 1500 to 2399, no separator."""
    text = tokens[numeral.first].text
    return numeral.last == numeral.first + 1 and len(text) == 4 and text.isdecimal() and 1500 <= int(text) <= 2399


def past_hyphen(tokens: Tokens, at: int) -> int:
    """Return the index after a hyphen inside a compound, else `at`."""
    hyphen = norm_at(tokens, at) == "-" and touches(tokens, at) and touches(tokens, at + 1)
    return at + 1 if hyphen else at
