"""A contrary word between two that have changed sides, which may say the same: "Porto is north of Lisbon"."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.matching.bind import Binding
from factcheck.matching.parts import PartKind
from factcheck.thresholds import VETO
from factcheck.verdict.differences.difference import Difference, Sort
from factcheck.verdict.differences.roles import preposition_before

_CONTRARY = frozenset({Sort.DESCRIPTOR, Sort.MARK, Sort.OPPOSITE, Sort.SISTER})


def may_be_converse(binding: Binding, difference: Difference, sure: Mapping[Difference, float]) -> bool:
    """Whether a difference may be none, since the passage tells the claim from the other side.

    "Porto is north of Lisbon" for "Lisbon is south of Porto", "Begum is the aunt of Iqbal" for "Iqbal is the nephew of
    Begum". It may also be another fact, "Bolt rejected Acme's offer" for "Acme accepted Bolt's offer": no support
    either. `sure` says of each difference how sure it is.
    """
    if difference.sort is Sort.SWAP:
        return any(other.sort in _CONTRARY and sure[other] >= VETO for other in sure)
    return difference.sort in _CONTRARY and _have_changed_sides(binding, difference)


def _have_changed_sides(binding: Binding, difference: Difference) -> bool:
    """Whether what stands before a word in the claim stands behind its contrary, and what stands behind it before."""
    ours = binding.bounds[difference.place].part.at
    tags = binding.wording.statement.syntax.tags
    nouns = [
        bound
        for bound in binding.bounds
        if bound.is_here
        and (bound.part.kind is PartKind.NAME or (bound.part.kind is PartKind.WORD and tags[bound.part.at] == "NOUN"))
    ]
    crossed = [bound for bound in nouns if (bound.part.at < ours) != (bound.first < difference.first)]
    if len(crossed) != len(nouns) or len({bound.part.at < ours for bound in crossed}) != 2:
        return False
    return not any(preposition_before(binding.statement, bound.first) == "by" for bound in crossed)
