"""Measures, percentages and ages: the units that stand behind a number.

Takes tokens and a number, gives what it is a number of; reads compounds of two units ("5ft 10in", "two hours and 41
minutes") and fractions of a unit ("half a mile") whole. Money, hedges and ranges are left to others.
"""

from __future__ import annotations

from fractions import Fraction

from factcheck.facts.amounts import Amount, Denomination, amount, counts_plural, surface
from factcheck.facts.number_words import ARTICLES
from factcheck.facts.numbers import read_fraction, read_number
from factcheck.facts.numerals import Form, Numeral, past_hyphen
from factcheck.facts.scanning import Tokens, ends_phrase, norm_at, touches
from factcheck.facts.units import FORMS, LETTERS, PERSON_AGE, UNITS, Unit
from factcheck.model.facts import Kind

PERCENT = "%"
POINT = "point"
_COMPOUNDED = frozenset({"m", "kg", "s"})
_EXTENTS = frozenset({"across", "deep", "high", "long", "tall", "thick", "wide"})
_AROUND_METRES = _EXTENTS | {"above", "at", "away", "below", "by", "from", "in", "of", "off", "short", "to", "up"}
_FEET = frozenset({"feet", "foot", "ft"})
_DETERMINERS = frozenset("a an her his its my our that the their these this those your".split())
_OLD = frozenset({"old", "olds"})


def unit_after(tokens: Tokens, numeral: Numeral) -> tuple[Denomination, int] | None:
    """Return the percentage, age or measure that a number is made by what stands behind it, and the index after that.

    >>> from factcheck.text.words import tokenize
    >>> tokens = tokenize("an 11-year-old jet")
    >>> unit_after(tokens, read_number(tokens, 1))[0].kind
    <Kind.AGE: 'age'>
    """
    at = past_hyphen(tokens, numeral.last)
    if numeral.form is Form.VAGUE and norm_at(tokens, at) == "of":
        at += 1
    return _percent(tokens, at) or _age(tokens, at) or _measure(tokens, at, numeral)


def _percent(tokens: Tokens, at: int) -> tuple[Denomination, int] | None:
    norm, follower = norm_at(tokens, at), norm_at(tokens, at + 1)
    if norm == "per" and follower == "cent":
        last = at + 2
    elif norm in ("%", "percent", "pct", "percentage") or (norm == "pc" and touches(tokens, at)):
        last = at + 1
    elif norm == "basis" and follower in ("point", "points"):
        return Denomination(Kind.PERCENT, POINT, surface(tokens, at, at + 2), Fraction(1, 100)), at + 2
    else:
        return None
    point_at = past_hyphen(tokens, last)
    if norm_at(tokens, point_at) in ("point", "points"):
        return Denomination(Kind.PERCENT, POINT, surface(tokens, at, point_at + 1)), point_at + 1
    return Denomination(Kind.PERCENT, PERCENT, surface(tokens, at, last)), last


def _age(tokens: Tokens, at: int) -> tuple[Denomination, int] | None:
    """Read "years old", "-year-old", "months of age"."""
    factor = PERSON_AGE.get(norm_at(tokens, at))
    if factor is None:
        return (Denomination(Kind.AGE, "year", "yo"), at + 1) if norm_at(tokens, at) in ("yo", "y.o") else None
    last = past_hyphen(tokens, at + 1)
    if norm_at(tokens, last) in _OLD:
        last += 1
    elif norm_at(tokens, last) == "of" and norm_at(tokens, last + 1) == "age":
        last += 2
    else:
        return None
    return Denomination(Kind.AGE, "year", tokens[at].text, factor), last


def _measure(tokens: Tokens, at: int, numeral: Numeral) -> tuple[Denomination, int] | None:
    found = _unit(tokens, at, numeral)
    if found is None:
        return None
    unit, last = found
    return Denomination(Kind.MEASURE, unit.canonical, surface(tokens, at, last), unit.factor, unit.offset), last


def _unit(tokens: Tokens, at: int, numeral: Numeral) -> tuple[Unit, int] | None:
    """Return the longest name of a unit at `at`, and the index after it."""
    for words in FORMS.get(norm_at(tokens, at), ()):
        if any(norm_at(tokens, at + i) != word for i, word in enumerate(words)):
            continue
        if len(words) > 1 or _is_unit(tokens, at, numeral):
            last = at + len(words)
            if words[0] == "deg" and norm_at(tokens, last) == ".":
                last += 1
            return UNITS[" ".join(words)], last
    return None


def _is_unit(tokens: Tokens, at: int, numeral: Numeral) -> bool:
    """Tell whether a single word that names a unit names it here."""
    norm = tokens[at].norm
    if norm in LETTERS:
        return numeral.form is Form.DIGITS and _is_letter_unit(tokens, at, numeral)
    if norm in ("pound", "pounds"):
        return True  # money had its turn
    if norm in ("stone", "foot") and numeral.value.denominator != 1:
        return True
    if norm == "century" or norm == "second":
        return norm_at(tokens, at - 1) == "-" or numeral.value == 1 or numeral.value.denominator != 1
    return touches(tokens, at) or not tokens[at].text.istitle() or len(norm) < 3


def _is_letter_unit(tokens: Tokens, at: int, numeral: Numeral) -> bool:
    """Tell whether a letter or preposition is a unit: glued to a figure, or among words of extent."""
    text, norm = tokens[at].text, tokens[at].norm
    if text not in (LETTERS[norm], LETTERS[norm][:1], LETTERS[norm][-1:]):
        return False
    glued = touches(tokens, at)
    if norm == "s":
        return glued and numeral.value.denominator != 1 and numeral.step < 1  # not "1980s"
    if norm == "in":
        ends = norm_at(tokens, at + 1) in ("", ".", ")") and norm_at(tokens, numeral.first - 1) in ("is", "was", "(")
        return glued or ends or norm_at(tokens, at + 1) in _EXTENTS or norm_at(tokens, numeral.first - 1) in _FEET
    if norm == "st":
        return glued or norm_at(tokens, at + 1)[:1].isdecimal()
    return glued or norm in ("g", "h", "kt", "l", "m", "t")


def is_million(tokens: Tokens, at: int, numeral: Numeral) -> bool:
    """Tell whether the "m" at `at` is a million, not a metre: "3.5m documents", not "31m tall".

    >>> from factcheck.text.words import tokenize
    >>> tokens = tokenize("2.6m households")
    >>> is_million(tokens, 1, read_number(tokens, 0))
    True
    """
    if norm_at(tokens, at) != "m" or numeral.form is not Form.DIGITS or numeral.value >= 1000:
        return False
    follower = norm_at(tokens, at + 1)
    if follower in _EXTENTS or (follower in _AROUND_METRES and not _counts_before(tokens, numeral.first)):
        return False
    if follower.endswith(("hurdles", "finals", "races", "sprints", "heats", "medals", "titles", "champions")):
        return False
    return counts_plural(tokens, at + 1) or _counts_before(tokens, numeral.first)


_COUNTED = frozenset(
    "audience audiences circulation downloads population populations subscribers users viewers visitors votes".split()
)


def _counts_before(tokens: Tokens, at: int) -> bool:
    return any(norm_at(tokens, index) in _COUNTED for index in range(max(at - 5, 0), at))


def compound(tokens: Tokens, found: Amount) -> Amount:
    """Read on over smaller units: "two hours and 41 minutes", "5ft 10in", "a year and a half".

    >>> from factcheck.text.words import tokenize
    >>> tokens = tokenize("5ft 10in")
    >>> numeral = read_number(tokens, 0)
    >>> denomination, last = unit_after(tokens, numeral)
    >>> compound(tokens, amount(numeral, denomination, last=last)).value
    Fraction(889, 500)
    """
    denomination = found.denomination
    if found.kind is not Kind.MEASURE or denomination.unit not in _COMPOUNDED or found.reach is not None:
        return found
    half = _and_a_half(tokens, found)
    if half is not None:
        return half
    at = found.last
    at += norm_at(tokens, at) == ","
    at += norm_at(tokens, at) == "and"
    numeral = read_number(tokens, at)
    if numeral is None or numeral.form not in (Form.DIGITS, Form.WORDS):
        return found
    smaller = _smaller(tokens, numeral, denomination, linked=at > found.last)
    if smaller is None:
        return found
    part, last = smaller
    value = numeral.value * part.factor
    if at > found.last and norm_at(tokens, last) in ("ago", "later", "earlier"):
        return found  # "for three months and two days ago left": a date of its own
    if part.factor >= denomination.factor or abs(value) >= denomination.factor * 2:
        return found
    longer = denomination._replace(surface=f"{denomination.surface} {part.surface}".strip())
    whole = found._replace(last=last, value=found.value + value, step=numeral.step * part.factor, denomination=longer)
    return compound(tokens, whole._replace(denomination=longer._replace(factor=part.factor)))


def _smaller(
    tokens: Tokens, numeral: Numeral, denomination: Denomination, *, linked: bool
) -> tuple[Denomination, int] | None:
    """Return the unit of the second part of a compound."""
    found = _measure(tokens, past_hyphen(tokens, numeral.last), numeral)
    if found is not None:
        return found if found[0].unit == denomination.unit else None
    inches = denomination.surface in _FEET and not linked and numeral.value < 12
    if inches and not counts_plural(tokens, numeral.last):
        return Denomination(Kind.MEASURE, "m", "", UNITS["in"].factor), numeral.last
    return None


def _and_a_half(tokens: Tokens, found: Amount) -> Amount | None:
    opener = norm_at(tokens, found.last + 1)
    if norm_at(tokens, found.last) != "and" or (opener not in ARTICLES and opener != "half"):
        return None
    part = read_fraction(tokens, found.last + 1)
    if part is None or norm_at(tokens, part.last) == "of":
        return None
    behind = norm_at(tokens, part.last)
    if opener == "half" and (not ends_phrase(tokens, part.last) or behind in _DETERMINERS):
        return None  # "an hour and half", not "two hours and half the night"
    factor = found.denomination.factor
    step = factor / part.value.denominator
    return found._replace(last=part.last, value=found.value + part.value * factor, step=step)


def read_part_of_unit(tokens: Tokens, at: int) -> Amount | None:
    """Return "half an hour", "three-quarters of a mile", "1/4 mile", or "an hour" before more or as an extent.

    >>> from factcheck.text.words import tokenize
    >>> read_part_of_unit(tokenize("half an hour"), 0).value
    Fraction(1800, 1)
    """
    part = read_fraction(tokens, at)
    if part is not None:
        last = past_hyphen(tokens, part.last)
        last += norm_at(tokens, last) == "of"
        last += norm_at(tokens, last) in ARTICLES
        found = _measure(tokens, last, part)
        if found is None or norm_at(tokens, at - 1) in ("first", "second", "last", "other"):
            return None
        denomination, last = found
        return amount(part, denomination, last=last)._replace(step=part.value * denomination.factor)
    if norm_at(tokens, at) not in ARTICLES:
        return None
    one = Numeral(at, at + 1, Fraction(1), Fraction(1), Form.WORDS)
    found = _measure(tokens, at + 1, one)
    if found is None:
        return None
    single = amount(one, found[0], last=found[1])
    longer = compound(tokens, single)
    return longer if longer.last > single.last or _is_extent(tokens, single) else None


_TELLING_EXTENT = frozenset(
    """
    almost for last lasted lasting lasts least nearly over spend spending spends spent take taken takes taking than took
    within
    """.split()
)
"""Words before "a week" that make it how long, as "one week" is."""


def _is_extent(tokens: Tokens, found: Amount) -> bool:
    """Whether "a week" says how long: "lasts a week", "for a week", not "for a week of protest" or "£9 a week"."""
    told = norm_at(tokens, found.first - 1) in _TELLING_EXTENT
    return told and ends_phrase(tokens, found.last) and norm_at(tokens, found.last) not in ("of", "-")
