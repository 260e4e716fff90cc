"""Two values -> how one stands to the other, by their kind: the table of comparisons."""

from __future__ import annotations

from factcheck.matching.compare.moments import compare_moments
from factcheck.matching.compare.quantities import compare_quantities, compare_scores
from factcheck.model.claims import Tolerance
from factcheck.model.facts import Fact, Hedge, Kind, Moment, Quantity, Relation, Score, Share

COMPARABLE: dict[Kind, frozenset[Kind]] = {
    Kind.COUNT: frozenset({Kind.COUNT, Kind.PERCENT, Kind.RATIO}),
    Kind.MONEY: frozenset({Kind.MONEY}),
    Kind.PERCENT: frozenset({Kind.PERCENT, Kind.RATIO, Kind.COUNT}),
    Kind.RATIO: frozenset({Kind.RATIO, Kind.PERCENT, Kind.COUNT}),
    Kind.MEASURE: frozenset({Kind.MEASURE}),
    Kind.AGE: frozenset({Kind.AGE}),
    Kind.MULTIPLE: frozenset({Kind.MULTIPLE}),
    Kind.RANK: frozenset({Kind.RANK}),
    Kind.SCORE: frozenset({Kind.SCORE}),
    Kind.DATE: frozenset({Kind.DATE}),
    Kind.TIME: frozenset({Kind.TIME}),
}
"""Which kinds of value a kind may be compared with."""


def compare(expected: Fact, found: Fact, tolerance: Tolerance | None) -> Relation | None:
    """Return the relation of `found` to `expected`, None where they cannot be compared."""
    if found.kind not in COMPARABLE.get(expected.kind, ()):
        return None
    a, b = expected.value, found.value
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return compare_quantities(a, b, tolerance=tolerance)
    if isinstance(a, Moment) and isinstance(b, Moment):
        return compare_moments(a, b)
    if isinstance(a, Score) and isinstance(b, Score):
        return compare_scores(a, b)
    return None


def agree_in_number(expected: Fact, found: Fact) -> Relation | None:
    """Let the same number agree across a part and a whole, which do not compare: "three of the men", "three men"."""
    a, b = expected.value, found.value
    if isinstance(a, Quantity) and isinstance(b, Quantity) and expected.kind is found.kind is Kind.COUNT:
        if b.share is Share.SUM:
            return Relation.SAME if a.number == b.number and a.hedge is Hedge.NONE else None
        shares = {a.share, b.share}
        if a.number == b.number and a.hedge == b.hedge and shares == {Share.PART, Share.WHOLE}:
            return Relation.SAME
        if shares == {Share.REST} and a.whole is not None and b.whole is None:
            return Relation.SAME if a.whole - a.number == b.number else Relation.DIFFERS
    return None
