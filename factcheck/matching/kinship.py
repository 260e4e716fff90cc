"""How likely one value stands where the other was meant, judged by the two values alone.

The principle for terse claims and thin frames: a wrong figure in a draft is nearly always the right one with a slip in
it (digits swapped, one digit changed, millions for billions, miles for kilometres) or one of the same size from an
older version of the same story. Values of one kin need less of a frame around them to conflict; strangers need nearly
all of it.
"""

from __future__ import annotations

from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal
from enum import StrEnum
from fractions import Fraction
from math import log10

from factcheck.facts.units import as_written
from factcheck.model.facts import Fact, Moment, Quantity, Score

STRANGERS = 0.2


class Slip(StrEnum):
    """How a writer comes to put one value for another."""

    NONE = ""
    SWAPPED = "swapped"
    """The digits in another order: 3,142 for 3,412, 7.14am for 4.17am."""
    MISHEARD = "misheard"
    """One number that sounds like another: nineteen for nine or ninety."""
    UNIT = "unit"
    """The same number of a unit that can be converted: four weeks for four days, 3.4 megawatts for 3.4 gigawatts."""
    SIZE = "size"
    """The same digits at another size: 4,800 for 48,000. In news of another day this is as often no slip."""


def kinship(expected: Fact, found: Fact) -> float:
    """Return 0 to 1: 1 where a slip of the pen turns one value into the other, 0.2 where nothing connects them."""
    a, b = expected.value, found.value
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return _quantities(a, b)
    if isinstance(a, Moment) and isinstance(b, Moment):
        return _moments(a, b)
    if isinstance(a, Score) and isinstance(b, Score):
        return _scores(a, b)
    return STRANGERS


def slip_of(expected: Fact, found: Fact) -> Slip:
    """Say by which slip the one value may have been put for the other.

    >>> from factcheck.facts import read_facts
    >>> from factcheck.text.words import tokenize
    >>> pairs = ("3,412 dogs, 3,142 dogs", "9 ships, 19 ships", "four days, four weeks", "£21m, £210m")
    >>> [slip_of(*read_facts(tokenize(text))).value for text in pairs]
    ['swapped', 'misheard', 'unit', 'size']
    """
    a, b = expected.value, found.value
    if isinstance(a, Quantity) and isinstance(b, Quantity) and not (a.share or b.share):
        less, more = sorted((a.number, b.number))
        if are_swapped(digits_of(a), digits_of(b)) and more < 10 * less:
            return Slip.SWAPPED
        if _sound_alike(less, more):
            return Slip.MISHEARD
        if less == more or digits_of(a) != digits_of(b):
            return Slip.NONE
        return Slip.UNIT if as_written(a) == as_written(b) else Slip.SIZE
    if isinstance(a, Moment) and isinstance(b, Moment):
        return _slip_of_moment(a, b)
    if isinstance(a, Score) and isinstance(b, Score) and are_swapped(_written(a), _written(b)):
        return Slip.SWAPPED
    return Slip.NONE


def apart(expected: Fact, found: Fact) -> float:
    """Return how many sizes two numbers are apart, from 0 to 1, a factor of ten thousand and more being 1.

    >>> from factcheck.facts import read_facts
    >>> from factcheck.text.words import tokenize
    >>> [round(apart(*read_facts(tokenize(text))), 2) for text in ("40 dogs, 31 dogs", "4,000 dogs, five dogs")]
    [0.03, 0.73]
    """
    a, b = expected.value, found.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.number * b.number <= 0:
        return 0.0
    if digits_of(a) == digits_of(b):
        return 0.0
    ratio = _quotient(a.number.numerator * b.number.denominator, b.number.numerator * a.number.denominator)
    return min(abs(log10(ratio)) / _FAR, 1.0) if -_FAR <= ratio.adjusted() < _FAR else 1.0


_FAR = 4


def are_swapped(one: str, other: str) -> bool:
    """Whether two rows of digits or letters are the same in another order."""
    return one != other and sorted(one) == sorted(other)


def _sound_alike(less: Fraction, more: Fraction) -> bool:
    """Whether the two are four and fourteen, four and forty, or fourteen and forty."""
    if less.denominator != 1:
        return False
    return (2 < less < 10 and more in (less + 10, less * 10)) or (12 < less < 20 and more == (less - 10) * 10)


def _slip_of_moment(a: Moment, b: Moment) -> Slip:
    if a.end is not None and b.end is not None and a._replace(end=None) == b._replace(end=None):
        return _slip_of_moment(a.end, b.end)
    if a.minute and b.minute and None not in (a.hour, b.hour):
        return Slip.SWAPPED if are_swapped(f"{a.hour}{a.minute:02}", f"{b.hour}{b.minute:02}") else Slip.NONE
    differ = [
        name for name in _FIELDS if None not in (pair := (getattr(a, name), getattr(b, name))) and len({*pair}) > 1
    ]
    if differ not in (["day"], ["day", "weekday"], ["year"]):
        return Slip.NONE
    return Slip.SWAPPED if are_swapped(str(getattr(a, differ[0])), str(getattr(b, differ[0]))) else Slip.NONE


_FIELDS = ("year", "month", "day", "weekday", "hour", "minute")


def _scores(a: Score, b: Score) -> float:
    if len(a.pairs) != len(b.pairs):
        return 0.5
    near = all(
        abs(x - y) <= 1 for one, other in zip(a.pairs, b.pairs, strict=True) for x, y in zip(one, other, strict=True)
    )
    return 1.0 if near or sorted(_written(a)) == sorted(_written(b)) else 0.8


def _written(score: Score) -> str:
    return "".join(str(number) for pair in score.pairs for number in pair)


def digits_of(quantity: Quantity) -> str:
    """Return the significant digits of a number as it was written, at most twelve, scale and decimal point left out."""
    number = abs(as_written(quantity))
    return "".join(map(str, _quotient(number.numerator, number.denominator).as_tuple().digits)).strip("0")


def _quotient(one: int, other: int) -> Decimal:
    """Divide two numbers of any length; a float holds none of more than 308 digits."""
    return _TWELVE.divide(Decimal(one), Decimal(other))


_TWELVE = Context(prec=12, Emin=MIN_EMIN, Emax=MAX_EMAX)


def _quantities(a: Quantity, b: Quantity) -> float:
    x, y = a.number, b.number
    p, q = digits_of(a), digits_of(b)
    if x == y or (p == q and (len(p) > 1 or (a.scaled and b.scaled))):
        return 1.0  # another unit, a misplaced point, millions for billions
    if len(p) == len(q) and len(p) > 1:
        if sorted(p) == sorted(q):
            return 1.0
        if sum(c != d for c, d in zip(p, q, strict=True)) == 1:
            return 0.9
    if abs(len(p) - len(q)) == 1 and _is_dropped(*sorted((p, q), key=len)):
        return 0.9
    if not x or not y:
        return 0.5
    less, more = sorted((abs(x.numerator) * y.denominator, abs(y.numerator) * x.denominator))
    if 4 * less >= 3 * more:
        return 0.75
    return 0.5 if 2 * less >= more else STRANGERS


def _is_dropped(short: str, long: str) -> bool:
    """Whether one digit of `long` was left out: 17 and 7, 3,512 and 312."""
    return bool(short) and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def _moments(a: Moment, b: Moment) -> float:
    if a.end is not None and b.end is not None and a._replace(end=None) == b._replace(end=None):
        return _moments(a.end, b.end)
    pairs = [(getattr(a, name), getattr(b, name)) for name in _FIELDS]
    both = [(x, y) for x, y in pairs if x is not None and y is not None]
    different = sum(x != y for x, y in both)
    if None not in (a.hour, b.hour) and sorted(f"{a.hour}{a.minute or 0:02}") == sorted(f"{b.hour}{b.minute or 0:02}"):
        return 1.0  # 14:52 and 15:42
    if len(both) > 1 and different == 1:
        return 1.0 if len(both) > 2 or (a.part and a.part == b.part) else 0.85
    if len(both) == 1 and a.year is not None and b.year is not None:
        return 0.8 if abs(a.year - b.year) <= 10 or sorted(str(a.year)) == sorted(str(b.year)) else 0.5
    return 0.5 if different < len(both) else STRANGERS + 0.2
