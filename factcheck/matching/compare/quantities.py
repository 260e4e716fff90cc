"""Two quantities, or two scores -> how the found one stands to the expected one.

Takes values already matched by role (the same thing counted, of the same subject), gives a relation, or None where
nothing follows from one for the other: another dimension, a part beside a whole. Which facts belong together is left to
the matcher.
"""

from __future__ import annotations

from fractions import Fraction

from factcheck.facts.hedges import interval, lean_of
from factcheck.facts.superlatives import are_opposite
from factcheck.facts.units import FAMILIES, MONEY, names_country, unit_named
from factcheck.model.claims import Tolerance
from factcheck.model.facts import Hedge, Quantity, Relation, Score, Share
from factcheck.model.records import NamedTuple
from factcheck.thresholds import OPEN_END

_NOTHING = Fraction(0)
_WILD = 10
"""How many times off a vague number ("dozens") may be: an order of size says no more."""
_BEYOND = 2
"""Between `OPEN_END` and this many times the number an open hedge settles nothing: "at least three" beside
five."""
_ROUNDED = Fraction(1, 20)
"""What rounding to the last digit spelt may change at most, as a share: "3.5m" is 3,512,000, "4m" is not 3,600,000."""
_CONVERTED = Fraction(1, 10)
"""The same where a journalist has converted a unit: "6 miles" for 10 km."""


def compare_quantities(expected: Quantity, found: Quantity, *, tolerance: Tolerance | None) -> Relation | None:
    """Return the relation of `found` to `expected`, None if they do not compare.

    >>> from factcheck.facts.quantities import extract_quantities
    >>> from factcheck.text.words import tokenize
    >>> value = lambda text: extract_quantities(tokenize(text))[0].value
    >>> compare_quantities(value("6,214 votes"), value("more than 6,000"), tolerance=None)
    <Relation.WITHIN: 'within'>
    """
    pair = _as_ratio(expected, found)
    if pair is None:
        return None
    expected, found = _as_temperatures(*pair)
    if expected.unit != found.unit and not _same_money(expected, found):
        if {expected.unit, found.unit} == {"%", "point"}:  # 4% more of 50% are two points
            return Relation.DIFFERS if expected.number == found.number else None
        if are_opposite(expected.unit, found.unit):  # the largest, the smallest
            return Relation.DIFFERS if expected.number == found.number else None
        return Relation.DIFFERS if {expected.unit, found.unit} <= MONEY else None
    expected, found = _left_out(expected, found), _left_out(found, expected)
    if Share.ADDITION in (expected.share, found.share) and expected.share is not found.share:
        return None
    if Share.NONE in (expected.share, found.share):
        return _compare_none(expected, found)
    if expected.share is not found.share and any(_is_open_rest(side) for side in (expected, found)):
        return Relation.DIFFERS if expected.number == found.number else None  # "all but six", "only six"
    if Share.ALL in (expected.share, found.share) and not {expected.share, found.share} <= {Share.ALL, Share.WHOLE}:
        return _compare_all(expected, found)
    relation = _Comparison(expected, found, tolerance).relation()
    whole = expected.unit != "%" and (expected.share in _WHOLES) != (found.share in _WHOLES)
    others = None not in (expected.whole, found.whole) and expected.whole != found.whole
    if (whole or others) and relation is Relation.DIFFERS:
        # "five of the officers" does not say how many officers there are, but not that there are three
        return relation if whole and _exceeds(expected, found) else None
    return relation


def compare_scores(expected: Score, found: Score) -> Relation | None:
    """Return the relation of two scores, None where one has more parts than the other.

    A score told from the other side is the same result: "lost 4-6, 6-3" and "won 6-4, 3-6".

    >>> compare_scores(Score(((54, 45),)), Score(((55, 44),)))
    <Relation.DIFFERS: 'differs'>
    """
    if expected.pairs == found.pairs:
        return Relation.SAME
    if len(expected.pairs) != len(found.pairs):
        return None
    turned = tuple((right, left) for left, right in found.pairs)
    return Relation.WITHIN if expected.pairs == turned else Relation.DIFFERS


def _as_ratio(expected: Quantity, found: Quantity) -> tuple[Quantity, Quantity] | None:
    """Return both in per cent where one is and the other is a part of a known whole; None where only one can be."""
    if expected.unit == "%" and found.unit == "":
        ratio = _percentage(found)
        return (expected, ratio) if ratio else None
    if found.unit == "%" and expected.unit == "":
        ratio = _percentage(expected)
        return (ratio, found) if ratio else None
    return expected, found


def _percentage(part: Quantity) -> Quantity | None:
    if part.whole is None or part.whole == 0 or part.share not in (Share.PART, Share.REST):
        return None
    value = 100 * part.number / part.whole
    low, high = interval(value, part.hedge, lean_of(part.number, part.low, part.high))
    return Quantity(value, low, high, unit="%", hedge=part.hedge)


def _as_temperatures(expected: Quantity, found: Quantity) -> tuple[Quantity, Quantity]:
    """Read bare degrees in the scale of the other side: "34.8 degrees" beside "38.4C"."""
    if {expected.unit, found.unit} != {"degree", "C"}:
        return expected, found
    surface = (found if expected.unit == "degree" else expected).surface_unit
    return _in_scale(expected, surface), _in_scale(found, surface)


def _in_scale(side: Quantity, surface: str) -> Quantity:
    scale = unit_named(surface)
    if side.unit != "degree" or scale is None:
        return side
    return side._replace(
        number=scale.convert(side.number),
        low=None if side.low is None else scale.convert(side.low),
        high=None if side.high is None else scale.convert(side.high),
        unit="C",
        surface_unit=surface,
    )


def _same_money(one: Quantity, other: Quantity) -> bool:
    """Tell whether two currencies may be one: "$" in an Australian paper is A$, and "US$" is not."""
    if names_country(one) and names_country(other):
        return False
    return other.unit in FAMILIES.get(one.unit, ()) or one.unit in FAMILIES.get(other.unit, ())


def _compare_none(expected: Quantity, found: Quantity) -> Relation | None:
    """Compare "none of the 17" with another count."""
    if expected.number == found.number:
        return Relation.SAME
    none, other = (expected, found) if expected.share is Share.NONE else (found, expected)
    if (
        other.share in _WHOLES
        and other.number != none.whole
        and (other.share is not Share.ALL or none.whole is not None)
    ):
        return None
    return Relation.DIFFERS


def _is_open_rest(side: Quantity) -> bool:
    """Tell whether a rest is told by what is left out alone: "all but six"."""
    return side.share is Share.REST and side.whole is None


def _left_out(side: Quantity, other: Quantity) -> Quantity:
    """Return what is left out of a rest where the other side tells no more: "all but one of the 17", "all but one"."""
    if side.share is not Share.REST or side.whole is None or not _is_open_rest(other):
        return side
    number = side.whole - side.number
    return side._replace(number=number, low=number, high=number, whole=None)


def _exceeds(one: Quantity, other: Quantity) -> bool:
    """Tell whether one of two is a part of a whole that is not named, and more than the other."""
    part, whole = (one, other) if one.share is Share.PART else (other, one)
    exact = part.hedge is Hedge.NONE and whole.hedge is Hedge.NONE
    return part.share is Share.PART and part.whole is None and exact and part.number > whole.number


def _compare_all(expected: Quantity, found: Quantity) -> Relation | None:
    """Compare "all eight" with a part of a whole, which has to be the same whole where one is named."""
    every, part = (expected, found) if expected.share is Share.ALL else (found, expected)
    if part.number == every.number:
        return Relation.SAME
    return Relation.DIFFERS if part.whole in (None, every.number) and part.number < every.number else None


def _side(quantity: Quantity) -> int:
    """Return on which side of its number a quantity lies: 1 above, -1 below, 0 where it may be the number itself."""
    if quantity.hedge is Hedge.MORE:
        return 1
    if quantity.hedge is Hedge.ABOUT:
        return lean_of(quantity.number, quantity.low, quantity.high)
    return -1 if quantity.hedge is Hedge.FEWER else 0


class _Bounds(NamedTuple):
    low: Fraction | None
    high: Fraction | None

    def meets(self, other: _Bounds) -> bool:
        """Tell whether some value satisfies both."""
        return (self.low is None or other.high is None or self.low <= other.high) and (
            other.low is None or self.high is None or other.low <= self.high
        )


_WHOLES = frozenset({Share.WHOLE, Share.ALL, Share.SUM})


class _Comparison:
    """One comparison of two quantities of one unit."""

    def __init__(self, expected: Quantity, found: Quantity, tolerance: Tolerance | None) -> None:
        self.expected = expected
        self.found = found
        self.tolerance = tolerance
        self.allowed = _allowed(expected, found, tolerance)
        self.strict = tolerance is not None and not tolerance.rounded and self.allowed == 0

    def relation(self) -> Relation | None:
        """Return the relation of the numbers, shares aside."""
        expected, found = self.expected, self.found
        if Hedge.VAGUE in (expected.hedge, found.hedge):
            return self._compare_vague()
        if expected.hedge is Hedge.BETWEEN and found.hedge is Hedge.BETWEEN:
            return self._compare_ranges()
        if expected.number == found.number and {_side(expected), _side(found)} == {-1, 1}:
            return Relation.DIFFERS  # "nearly half", "more than half"
        if expected.number == found.number and {expected.hedge, found.hedge} == {Hedge.LEAST, Hedge.MOST}:
            return None  # 40 is both at least and at most 40, and neither says the other
        if expected.number == found.number and Hedge.BETWEEN not in (expected.hedge, found.hedge):
            return Relation.SAME if _alike(expected.hedge, found.hedge) else Relation.WITHIN
        limits = expected.limit and found.limit and expected.hedge is found.hedge
        if limits or (expected.hedge is Hedge.NONE and found.hedge is Hedge.NONE):
            agrees = any(self._near(expected.number, number) for number in _readings(found, expected))
            return Relation.WITHIN if agrees else Relation.DIFFERS
        return self._compare_hedged()

    def _near(self, expected: Fraction, found: Fraction) -> bool:
        """Tell whether two exact numbers agree by tolerance, by the rounding of a spelling, or by conversion."""
        slack = self._slack()
        if not slack and not self.allowed:
            return expected == found
        off = abs(expected - found)
        return off <= max(self.allowed, min(slack, self._share() * max(abs(expected), abs(found))))

    def _slack(self) -> Fraction:
        """Return half the step that the coarser spelling shows, where a spelling shows rounding at all."""
        if self._converted():
            return max(self.expected.step, self.found.step) / 2
        if self.strict:
            return _NOTHING
        return max((side.step / 2 for side in (self.expected, self.found) if side.scaled), default=_NOTHING)

    def _share(self) -> Fraction:
        return _CONVERTED if self._converted() else _ROUNDED

    def _converted(self) -> bool:
        """Tell whether the two are said in different units of one dimension, or as a fraction and a percentage."""
        one, other = self.expected.surface_unit, self.found.surface_unit
        if self.expected.unit == "%":
            return bool(one) != bool(other)
        if not one or not other or self.expected.unit in MONEY:
            return False
        return one.lower() != other.lower() and (unit_named(one) is None or unit_named(one) is not unit_named(other))

    def _compare_vague(self) -> Relation:
        expected, found = self.expected, self.found
        if expected.hedge is found.hedge and expected.number == found.number:
            return Relation.SAME
        wide = [
            _widened(side) if side.hedge is Hedge.VAGUE else _Bounds(side.low, side.high) for side in (expected, found)
        ]
        return Relation.WITHIN if wide[0].meets(wide[1]) else Relation.DIFFERS

    def _compare_ranges(self) -> Relation:
        expected, found = _ends(self.expected), _ends(self.found)
        if expected == found:
            return Relation.SAME
        agrees = self._near(expected[0], found[0]) and self._near(expected[1], found[1])
        return Relation.WITHIN if agrees else Relation.DIFFERS

    def _compare_hedged(self) -> Relation | None:
        sensible = [self._sensible(side) for side in (self.expected, self.found)]
        slack = max(self.allowed, min(self._slack(), self._share() * abs(self.expected.number)))
        widened = _Bounds(
            None if sensible[0].low is None else sensible[0].low - slack,
            None if sensible[0].high is None else sensible[0].high + slack,
        )
        if widened.meets(sensible[1]):
            return Relation.WITHIN
        if not self._bounds(self.expected).meets(self._bounds(self.found)):
            return Relation.DIFFERS
        low, high = sorted((abs(self.expected.number), abs(self.found.number)))
        return None if high <= _BEYOND * low else Relation.DIFFERS

    def _bounds(self, side: Quantity) -> _Bounds:
        """Return the values that a quantity admits, hedges spelt out."""
        if side.hedge is not Hedge.ABOUT:
            return _Bounds(side.low, side.high)
        if self.strict:
            return _Bounds(side.number, side.number)
        return _Bounds(*interval(side.number, side.hedge, lean_of(side.number, side.low, side.high)))

    def _sensible(self, side: Quantity) -> _Bounds:
        """Return its bounds with the open end closed where nobody would put it so any more."""
        bounds = self._bounds(side)
        reach = abs(side.number) * OPEN_END
        if bounds.high is None:
            return _Bounds(bounds.low, side.number + reach)
        return _Bounds(side.number - reach, bounds.high) if bounds.low is None else bounds


def _allowed(expected: Quantity, found: Quantity, tolerance: Tolerance | None) -> Fraction:
    """Return how far `found` may be off by the tolerance of the claim."""
    if tolerance is None:
        return _NOTHING
    unit = unit_named(expected.surface_unit) if expected.unit not in MONEY else None
    factor = unit.factor if unit else Fraction(1)
    allowed = max((tolerance.absolute or Fraction(0)) * factor, abs(expected.number) * (tolerance.percent or 0) / 100)
    if tolerance.rounded:
        allowed = max(allowed, _coarsest_step(found, factor) / 2)
    return allowed


def _coarsest_step(quantity: Quantity, factor: Fraction) -> Fraction:
    """Return the rounding that a number may have undergone at most: its trailing zeros, "40" included."""
    stated = quantity.number / factor
    step = Fraction(1)
    while stated and stated % (step * 10) == 0:
        step *= 10
    return max(quantity.step, step * factor if stated.denominator == 1 else quantity.step)


def _readings(found: Quantity, expected: Quantity) -> tuple[Fraction, ...]:
    """Return the number of `found` by each meaning of its unit: American and imperial gallons, tons short and long."""
    if not found.surface_unit and not expected.surface_unit:
        return (found.number,)
    numbers = [found.number]
    for side, other in ((found, 1), (expected, -1)):
        unit = unit_named(side.surface_unit)
        for factor in unit.readings if unit else ():
            numbers.append(found.number * (factor / unit.factor) ** other if unit else found.number)
    return tuple(numbers)


def _alike(one: Hedge, other: Hedge) -> bool:
    """Tell whether two hedges say the same: "more than" and "upwards of", but not "about" and nothing."""
    return one is other


def _widened(vague: Quantity) -> _Bounds:
    low, high = _ends(vague)
    return _Bounds(low / _WILD, high * _WILD)


def _ends(quantity: Quantity) -> tuple[Fraction, Fraction]:
    low = quantity.number if quantity.low is None else quantity.low
    return low, quantity.number if quantity.high is None else quantity.high
