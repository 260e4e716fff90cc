"""Another base of a rate: £29 a month for £29 a week."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.facts.calendar import PERIODS
from factcheck.facts.scanning import norm_at
from factcheck.matching.bind import Binding, Bound, How, neighbours, related_roots
from factcheck.model.facts import Fact
from factcheck.reading.rates import EACH, IN_ALL, Rate, rates_of
from factcheck.text.net import Link
from factcheck.verdict.differences.difference import Difference, Sort
from factcheck.verdict.differences.roles import role_of


def find_rates(binding: Binding) -> Iterator[Difference]:
    """Yield the base of a rate that stands where the claim's does: the month of "£29 a month", of "monthly"."""
    rates = rates_of(binding.statement)
    for rate, expected in rates_of(binding.wording.statement):
        place = _place_of(binding, rate, expected)
        if place is None:
            continue
        bound = binding.bounds[place]
        base = next((at for at, other in enumerate(binding.bounds) if other.part.at == rate.last - 1), place)
        alike = [other for other, fact in rates if _are_alike(expected, fact)]
        if bound.is_here and bound.fact is not None:
            alike = [other for other, fact in rates if fact is bound.fact]
        elif expected is None and any(other.base == rate.base for other in alike):
            continue
        for other in alike:
            if _is_other_base(rate.base, other.base):
                role = role_of(binding, base, other.last - 1)
                yield Difference(Sort.RATE, base, other.first, other.last, role, 1.0)


def lost_rates(binding: Binding) -> list[Bound]:
    """Return the periods of the claim's rates that a passage has not: "a week" of "twice a week"."""
    rates = rates_of(binding.wording.statement)
    bases = {rate.last - 1: rate.base for rate, fact in rates if fact is None or rate.base in PERIODS}
    wanted = [bound for bound in binding.bounds if bound.part.at in bases and not _is_said(binding, bound)]
    if not wanted:
        return []
    passage = (binding.at(offset) for offset in neighbours(binding.text, binding.focus))
    told = {rate.base for statement in passage for rate, _ in rates_of(statement)}
    return [] if EACH in told else [bound for bound in wanted if bases[bound.part.at] not in told]


def _is_said(binding: Binding, bound: Bound) -> bool:
    """Whether the passage has the word of a period, and not of a certain one: "last month"."""
    if bound.how is How.ABSENT or bound.link is Link.NEAR:
        return False
    return not bound.is_here or norm_at(binding.statement.tokens, bound.at - 1) not in _CERTAIN


_CERTAIN = frozenset("last next one same that the this".split())


def _place_of(binding: Binding, rate: Rate, fact: Fact | None) -> int | None:
    """Return the part that a rate of the claim belongs to: its value, or without one its base."""
    return next(
        (
            place
            for place, bound in enumerate(binding.bounds)
            if (bound.part.fact is fact if fact is not None else bound.part.at == rate.last - 1)
        ),
        None,
    )


def _are_alike(one: Fact | None, other: Fact | None) -> bool:
    if one is None or other is None:
        return one is other
    return one.kind is other.kind


def _is_other_base(one: str, other: str) -> bool:
    if one == other or not one or not other:
        return False
    if {one, other} <= PERIODS | {EACH, IN_ALL}:
        return True
    related = related_roots(one, other)
    return related is None or related[0] not in (Link.SAME, Link.IMPLIES, Link.IMPLIED, Link.NEAR)
