"""Two values -> how one stands to the other, by their kind: the table of comparisons."""

from __future__ import annotations

from factcheck.model.claims import Tolerance
from factcheck.model.facts import Fact, Kind, Moment, Quantity, Relation, Score
from factcheck.settings import Settings
from factcheck.verdict.compare_moments import compare_moments
from factcheck.verdict.compare_quantities import compare_quantities, compare_scores

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


def compare(expected: Fact, found: Fact, tolerance: Tolerance | None, settings: Settings) -> Relation | None:
    """Give the relation of `found` to `expected`, None where they cannot be compared."""
    if found.kind not in COMPARABLE.get(expected.kind, ()):
        return None
    a, b = expected.value, found.value
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return compare_quantities(a, b, tolerance=tolerance, settings=settings)
    if isinstance(a, Moment) and isinstance(b, Moment):
        return compare_moments(a, b)
    if isinstance(a, Score) and isinstance(b, Score):
        return compare_scores(a, b)
    return None
