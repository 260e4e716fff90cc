"""Hedges: under which of them a number may stand, and how it is rounded there."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor

from factcheck.facts.hedges import lean_of
from factcheck.facts.scanning import norm_at
from factcheck.model.facts import Hedge, Quantity
from factcheck.verdict.rewriting.pair import Pair

_ROUND = 10
"""What small round numbers are rounded to: of "nearly 30" the ten, not the one."""
_NEAR = Fraction(1, 8)
"""How far a rounded number may be off, as a share: from there on "more than 10" hides that it was 17."""
_OPEN = {Hedge.MORE, Hedge.LEAST}
_DETERMINING = frozenset(
    """
    a all an another both each every exactly first her his its just last my next only other our precisely the their
    these this those what whose your
    """.split()
)


def takes_hedge(pair: Pair) -> bool:
    """Whether "about" or "up to" can stand before the value: not in "the seven officers" and "only seven"."""
    at = pair.found.first
    before = norm_at(pair.tokens, at - 1)
    owned = at > 0 and pair.tokens[at - 1].text.endswith(("'s", "s'"))
    return before not in _DETERMINING and not owned and pair.behind != "-"


def lean_to(quantity: Quantity) -> int:
    """Return on which side of its number an "about" lies: -1 for "nearly", 1 for "just over", else 0."""
    if quantity.hedge is not Hedge.ABOUT:
        return 0
    return lean_of(quantity.number, quantity.low, quantity.high)


def rounded_under(number: Fraction, found: Quantity) -> Iterator[Fraction]:
    """Yield a number rounded as the passage rounds, to the side that its hedge leaves open; none that is far off."""
    step = Fraction(_ROUND) if found.step == 1 and found.number % _ROUND == 0 else found.step
    steps = number / step
    if found.hedge is Hedge.ABOUT and not lean_to(found):
        yield from (rounded for rounded in (round(steps) * step, number) if _is_near(rounded, number))
        return
    rounded = (ceil(steps) - 1 if found.hedge in _OPEN or lean_to(found) > 0 else floor(steps) + 1) * step
    if step > 1 and _is_near(rounded, number):
        yield rounded


def _is_near(rounded: Fraction, number: Fraction) -> bool:
    return abs(rounded - number) <= abs(number) * _NEAR
