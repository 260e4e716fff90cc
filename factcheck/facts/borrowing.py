"""Bare numbers that take their unit from the value before them: "from 12 years to nine", "by 87 per cent to 13".

Takes tokens, a number without a unit and the value read last, gives the number in that unit.
"""

from __future__ import annotations

from fractions import Fraction

from factcheck.facts.amounts import Amount, Denomination, amount, counts_plural
from factcheck.facts.ranges import CHANGING
from factcheck.facts.scanning import Tokens, ends_phrase, norm_at
from factcheck.facts.units import MONEY, unit_named
from factcheck.model.facts import Fact, Kind, Quantity

_SINCE = 12
"""Tokens between a value and the "to" behind which its unit is not repeated: "was 12 weeks in May and rose to 18"."""


def borrow_unit(tokens: Tokens, found: Amount, before: Fact) -> Amount | None:
    """Return a bare number in the unit of the value before it where it goes on with it, else None.

    >>> from factcheck.facts.quantities import extract_quantities
    >>> from factcheck.text.words import tokenize
    >>> [fact.value.surface_unit for fact in extract_quantities(tokenize("It was cut from 12 years to nine."))]
    ['years', 'years']
    """
    link = found.first - 1
    if norm_at(tokens, link) not in ("to", "against") or not isinstance(before.value, Quantity):
        return None
    if not ends_phrase(tokens, found.last) or counts_plural(tokens, found.last) or not _goes_on(tokens, link, before):
        return None
    denomination = _denomination(before.kind, before.value)
    return None if denomination is None else amount(found.numeral, denomination, first=found.first, last=found.last)


def _goes_on(tokens: Tokens, link: int, before: Fact) -> bool:
    """Tell whether the number behind `link` is the other end of a change or of a division."""
    opening = norm_at(tokens, before.first - 1)
    if norm_at(tokens, link) == "against":
        return opening == "by" and before.last == link
    if before.last == link:
        return opening == "from" or (opening == "by" and before.kind is Kind.PERCENT)
    return norm_at(tokens, link - 1) in CHANGING and link - before.last <= _SINCE


def _denomination(kind: Kind, value: Quantity) -> Denomination | None:
    if value.unit in MONEY or kind is Kind.PERCENT:
        factor = Fraction(1)
    elif kind is Kind.MEASURE and (unit := unit_named(value.surface_unit)) is not None:
        if unit.offset:
            return None
        factor = unit.factor
    else:
        return None
    return Denomination(kind, value.unit, value.surface_unit, factor)
