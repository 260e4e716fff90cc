"""Another base of a rate: £29 a month for £29 a week."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.bind import Binding, related_roots
from factcheck.reading.rates import EACH, IN_ALL, PERIODS, rate_of
from factcheck.text.net import Link
from factcheck.verdict.differences.difference import Difference, Sort
from factcheck.verdict.differences.roles import role_of


def find_rates(binding: Binding) -> Iterator[Difference]:
    """Yield the base of a rate that stands where the claim's does: the month of "£29 a month"."""
    ours, theirs = binding.wording.statement, binding.statement
    for place, bound in enumerate(binding.bounds):
        expected = bound.part.fact
        rate = rate_of(ours, expected) if expected is not None else None
        if expected is None or rate is None:
            continue
        base = next((at for at, other in enumerate(binding.bounds) if other.part.at == rate.last - 1), place)
        found = [bound.fact] if bound.is_here and bound.fact is not None else theirs.facts
        for fact in found:
            other = rate_of(theirs, fact) if fact.kind is expected.kind else None
            if other is not None and _is_other_base(rate.base, other.base):
                role = role_of(binding, base, other.last - 1)
                yield Difference(Sort.RATE, base, other.first, other.last, role, 1.0)


def _is_other_base(one: str, other: str) -> bool:
    if one == other or not one or not other:
        return False
    if {one, other} <= PERIODS | {EACH, IN_ALL}:
        return True
    related = related_roots(one, other)
    return related is None or related[0] not in (Link.SAME, Link.IMPLIES, Link.IMPLIED, Link.NEAR)
