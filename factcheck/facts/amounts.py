"""A number with its unit: what the readers of money, measures and ranges hand to each other.

Also the small looks ahead by which they tell what a number counts. Reads nothing itself.
"""

from __future__ import annotations

from fractions import Fraction

from factcheck.facts.calendar import FUNCTION_WORDS
from factcheck.facts.numerals import Form, Numeral
from factcheck.facts.scanning import Tokens, norm_at, touches
from factcheck.model.facts import Hedge, Kind
from factcheck.model.records import NamedTuple


class Denomination(NamedTuple):
    """What a number is a number of, and how it becomes one of the canonical unit."""

    kind: Kind
    unit: str = ""
    surface: str = ""
    factor: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)


BARE = Denomination(Kind.COUNT)


class Amount(NamedTuple):
    """A number in a canonical unit, with the tokens that state it, hedges left out."""

    first: int
    last: int
    """Index after its last token."""
    value: Fraction
    step: Fraction
    denomination: Denomination
    numeral: Numeral
    """The number alone, of a range its higher end."""
    reach: tuple[Fraction, Fraction] | None = None
    """The ends of a range or of a vague number."""
    hedge: Hedge = Hedge.NONE

    @property
    def kind(self) -> Kind:
        """The kind of fact that it states."""
        return self.denomination.kind

    @property
    def bare(self) -> bool:
        """Whether it is a number without a unit."""
        return self.denomination is BARE


def amount(
    numeral: Numeral, denomination: Denomination = BARE, *, first: int | None = None, last: int | None = None
) -> Amount:
    """Return `numeral` counted in `denomination`."""
    value, step, reach = numeral.value, numeral.step, numeral.reach
    if denomination is not BARE:
        factor, offset = denomination.factor, denomination.offset
        value, step = value * factor + offset, step * factor
        reach = reach and (reach[0] * factor + offset, reach[1] * factor + offset)
    return Amount(
        numeral.first if first is None else first,
        numeral.last if last is None else last,
        value,
        step,
        denomination,
        numeral,
        reach,
        Hedge.VAGUE if numeral.form is Form.VAGUE else Hedge.NONE,
    )


def surface(tokens: Tokens, first: int, last: int) -> str:
    """Return the words of a unit as they stand, one blank between those that do not touch.

    >>> from factcheck.text.words import tokenize
    >>> surface(tokenize("90 km/h"), 1, 4)
    'km/h'
    """
    words = [tokens[first].text]
    for at in range(first + 1, last):
        words.append(tokens[at].text if touches(tokens, at) else " " + tokens[at].text)
    return "".join(words)


_PLURALS = frozenset(
    """
    aircraft cattle children clergy crew deer feet fish geese horsemen lives men mice people personnel police sheep
    staff teeth troops women
    """.split()
)
_NOT_PLURAL = frozenset(
    """
    across always anonymous becomes besides comes says hours' lens minus news plus politics series sometimes takes times
    towards unless versus whereas yes years'
    """.split()
)


def plural_at(tokens: Tokens, at: int) -> bool:
    """Tell whether the word at `at` looks like a noun in the plural: "officers", "MPs", "people"."""
    norm = norm_at(tokens, at)
    if norm in _PLURALS:
        return True
    text = tokens[at].text if 0 <= at < len(tokens) else ""
    if len(norm) < 3 or text[-1:] != "s" or norm[-2] in "siu" or norm in _NOT_PLURAL or norm in FUNCTION_WORDS:
        return False
    return norm[0].isalpha() and (len(norm) > 3 or text[:1].isupper())


def counts_plural(tokens: Tokens, at: int, reach: int = 4) -> bool:
    """Tell whether a noun in the plural begins at `at`, after at most three other words: "police officers"."""
    for index in range(at, min(at + reach, len(tokens))):
        norm = tokens[index].norm
        if norm == "-" and index > at:
            continue
        if not norm[0].isalpha() or norm in FUNCTION_WORDS or norm == "of":
            return False
        if plural_at(tokens, index):
            return True
    return False
