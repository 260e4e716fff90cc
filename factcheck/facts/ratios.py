"""Parts and multiples: "half", "two-thirds", "one in five", "twice", "tripled", "three times as many".

Takes tokens and a place, gives the amount that begins there: a ratio in per cent, so that it compares with percentages,
a multiple in times. Fractions of a unit ("half a mile") are measures and read there.
"""

from __future__ import annotations

from fractions import Fraction

from factcheck.facts.amounts import Amount, Denomination, amount, counts_plural
from factcheck.facts.calendar import MONTHS
from factcheck.facts.number_words import ARTICLES, SCALES
from factcheck.facts.numbers import read_fraction, read_number
from factcheck.facts.numerals import Form, Numeral, is_year, past_hyphen
from factcheck.facts.scanning import Tokens, ends_phrase, norm_at, touches
from factcheck.facts.units import PERSON_AGE, UNITS
from factcheck.model.facts import Kind

RATIO = Denomination(Kind.RATIO, "%", "", Fraction(100))
PARTS_OF_HUNDRED = Denomination(Kind.RATIO, "%")
TIMES = Denomination(Kind.MULTIPLE, "times", "times")

_HUNDREDTHS = frozenset("c cent cents p pence".split())
_POUNDS = frozenset("dollar euro pound".split())
_ROUND_WHOLES = frozenset({*range(2, 11), 20, 25, 50, 100, 200, 500, 1000, 10_000, 100_000, 10**6})
_MULTIPLES = {
    "twice": Fraction(2),
    "thrice": Fraction(3),
    "double": Fraction(2),
    "doubled": Fraction(2),
    "doubling": Fraction(2),
    "triple": Fraction(3),
    "tripled": Fraction(3),
    "tripling": Fraction(3),
    "trebled": Fraction(3),
    "trebling": Fraction(3),
    "quadrupled": Fraction(4),
    "quadrupling": Fraction(4),
    "quintupled": Fraction(5),
    "halved": Fraction(1, 2),
    "halving": Fraction(1, 2),
    "twofold": Fraction(2),
    "threefold": Fraction(3),
    "fourfold": Fraction(4),
    "fivefold": Fraction(5),
    "sixfold": Fraction(6),
    "sevenfold": Fraction(7),
    "eightfold": Fraction(8),
    "ninefold": Fraction(9),
    "tenfold": Fraction(10),
}
_COMPARED = frozenset(
    """
    as bigger faster greater her higher his its larger likelier longer more my normal our that the their this those what
    """.split()
)
"""Words after "twice" and "three times" that make them a multiple, not a frequency."""
_VERBS = frozenset(word for word in _MULTIPLES if word.endswith(("ed", "ing", "fold")))
_NO_PART = frozenset(
    """
    back board brother hearted hour marathon mast moon past price sister term time timer way
    """.split()
)
"""Words behind "half" with which it makes another word."""
_NO_HALF = frozenset({"first", "second", "final", "opening", "other", "top", "bottom", "better", "next", "last"})

STARTERS = _MULTIPLES.keys() | {"half", "quarter", "third"}


def read_ratio(tokens: Tokens, at: int) -> Amount | None:
    """Return the ratio or multiple that begins at `at`.

    >>> from factcheck.text.words import tokenize
    >>> read_ratio(tokenize("one in five"), 0).value, read_ratio(tokenize("twice the size"), 0).value
    (Fraction(20, 1), Fraction(2, 1))
    """
    return _fraction(tokens, at) or _in_the_pound(tokens, at) or _one_in(tokens, at) or _multiple(tokens, at)


def _in_the_pound(tokens: Tokens, at: int) -> Amount | None:
    """Read "43p in the pound", "12 cents of every dollar"."""
    top = read_number(tokens, at)
    if top is None or top.form not in (Form.DIGITS, Form.WORDS) or not 0 < top.value < 100:
        return None
    link = top.last + 1
    if norm_at(tokens, top.last) not in _HUNDREDTHS or norm_at(tokens, link) not in ("in", "of", "on", "out"):
        return None
    link += norm_at(tokens, link) == "out"
    if norm_at(tokens, link + 1) not in ("each", "every", "the") or norm_at(tokens, link + 2) not in _POUNDS:
        return None
    return amount(top._replace(last=link + 3), PARTS_OF_HUNDRED)


def _fraction(tokens: Tokens, at: int) -> Amount | None:
    part = read_fraction(tokens, at)
    if part is None or part.value >= 1 or not _is_part(tokens, part):
        return None
    return amount(part, RATIO)._replace(step=Fraction(1))


def _is_part(tokens: Tokens, part: Numeral) -> bool:
    """Tell whether a fraction is a part of something here: not "the first half", "half-hour", "a third man"."""
    before, behind = norm_at(tokens, part.first - 1), norm_at(tokens, part.last)
    if before == "-" and touches(tokens, part.first):
        before = norm_at(tokens, part.first - 2)
    if behind in SCALES:
        return False
    single_at = part.last + (behind == "of")
    if norm_at(tokens, single_at) in ARTICLES:  # "half a dozen", "a quarter of an hour", "half of a point"
        return False
    if behind == "-" and touches(
        tokens, part.last
    ):  # "half-hour", "quarter-final", "a third-place match", but "two-thirds-full"
        return norm_at(tokens, part.last - 1) not in ("half", "quarter") and norm_at(tokens, part.first) not in ARTICLES
    if norm_at(tokens, part.last - 1) == "half":
        return before not in _NO_HALF and behind not in _NO_PART and norm_at(tokens, part.first) != "the"
    if before in _NO_HALF:
        return False
    lone = norm_at(tokens, part.first) in ARTICLES
    if lone and norm_at(tokens, part.last - 1) not in ("quarter", "half"):  # "a third man", "a fifth goal"
        by = before == "by" and ends_phrase(tokens, part.last)  # "fell by a third last year", "shot by a third man"
        return by or behind in ("of", "off", "less", "fewer", "more", "higher", "lower") or not behind[:1].isalpha()
    return norm_at(tokens, part.first) != "quarter"  # "quarter final", "the quarter"


def _one_in(tokens: Tokens, at: int) -> Amount | None:
    """Read "one in five", "two out of every three", "nine out of 10"."""
    top = read_number(tokens, at)
    if top is None or top.form not in (Form.DIGITS, Form.WORDS) or top.reach or top.value.denominator != 1:
        return None
    link = past_hyphen(tokens, top.last)
    out_of = norm_at(tokens, link) == "out" and norm_at(tokens, link + 1) == "of"
    if norm_at(tokens, link) != "in" and not out_of:
        link += 1  # "two pounds in every five", "one home in five"
        if norm_at(tokens, link) != "in" or not (norm_at(tokens, link + 1) == "every" or top.value == 1):
            return None
    every_at = past_hyphen(tokens, link + (2 if out_of else 1))
    every = norm_at(tokens, every_at) == "every"
    bottom = read_number(tokens, every_at + every)
    if (
        bottom is None
        or bottom.form not in (Form.DIGITS, Form.WORDS)
        or bottom.reach
        or not 0 < top.value < bottom.value
    ):
        return None
    if not every and not _is_rate(tokens, top, bottom):
        return None
    share = Numeral(at, bottom.last, top.value / bottom.value, Fraction(1, 100), Form.WORDS)
    return amount(share, RATIO)


def _is_rate(tokens: Tokens, top: Numeral, bottom: Numeral) -> bool:
    """Tell "one in five" from "two in 2016", "five in six days", "three in 11 games"."""
    behind = norm_at(tokens, past_hyphen(tokens, bottom.last))
    if is_year(bottom, tokens) or behind in MONTHS or behind in UNITS or behind in PERSON_AGE or behind in ("%", "per"):
        return False
    if bottom.value.denominator != 1 or int(bottom.value) not in _ROUND_WHOLES:
        return top.value == 1 and bottom.value.denominator == 1
    return top.value == 1 or bottom.value <= 10 or bottom.value % 100 == 0


def _multiple(tokens: Tokens, at: int) -> Amount | None:
    norm, behind = norm_at(tokens, at), norm_at(tokens, at + 1)
    if norm in _MULTIPLES:
        comparing = behind in _COMPARED or (norm in _VERBS and norm_at(tokens, at - 1) != "-")
        if not comparing or (norm in ("doubled", "doubling") and behind in ("down", "up", "as", "over", "back")):
            return None
        return amount(Numeral(at, at + 1, _MULTIPLES[norm], Fraction(1), Form.WORDS), TIMES)
    numeral = read_number(tokens, at)
    if numeral is None or numeral.form not in (Form.DIGITS, Form.WORDS):
        return None
    last = past_hyphen(tokens, numeral.last)
    if norm_at(tokens, last) == "fold":
        return amount(numeral, TIMES, last=last + 1)
    if (
        norm_at(tokens, last) == "times"
        and norm_at(tokens, last + 1) in _COMPARED
        and not counts_plural(tokens, last + 2, 1)
    ):
        return amount(numeral, TIMES, last=last + 1)
    return None
