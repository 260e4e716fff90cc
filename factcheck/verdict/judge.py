"""A candidate -> what it does to its claim: the table.

* A difference that is surely one makes the passage conflict with the claim.
* A passage supports the claim where it has every deciding part, nothing in it may well differ, and it is about it.
* Everything else is silence, shown with the part that is missing.

Whether a passage is about the claim and whether a difference is one are weighed; whether the parts agree is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import exp

from factcheck.matching.bind import NOUN, Binding, Bound, How
from factcheck.matching.parts import Part, PartKind
from factcheck.model.claims import Claim
from factcheck.model.results import Stance
from factcheck.thresholds import CONFLICT, SUPPORT, VETO, WORD_FOR_WORD
from factcheck.verdict.candidates import Candidate
from factcheck.verdict.differences import Difference
from factcheck.verdict.features import is_certain, sum_up, supposed_share
from factcheck.verdict.judgement import Bar, Judgement, Obstacle, surest, surest_by_part
from factcheck.verdict.weights import ABOUT, DIFFERS
from factcheck.verdict.wording import (
    STRANGE,
    SUPPOSED,
    UNSURE,
    word_agreement,
    word_difference,
    word_doubt,
    word_lacks,
    word_unlike,
)


def probability(total: int) -> float:
    """Return the probability that a sum of weights stands for.

    >>> probability(0), round(probability(200), 2)
    (0.5, 0.88)
    """
    return 1.0 / (1.0 + exp(-max(min(total / 100.0, 30.0), -30.0)))


def certainty(difference: Difference, features: Mapping[str, float]) -> float:
    """Return how sure it is that a difference contradicts the claim, from 0 to 1."""
    weighed = probability(sum_up(features, DIFFERS))
    return max(weighed, WORD_FOR_WORD) if is_certain(difference, features) else weighed


def judge(candidate: Candidate, claim: Claim) -> Judgement:
    """Say what a passage does to a claim."""
    binding = candidate.binding
    sure = {difference: certainty(difference, features) for difference, features in candidate.differences}
    stated = not is_only_supposed(binding) and not candidate.standing.setting.is_strange
    conflicts = [d for d in surest_by_part(sure).values() if sure[d] >= CONFLICT] if stated else []
    agreeing = tuple(
        comparison for bound in binding.bounds if (comparison := word_agreement(binding, bound)) is not None
    )
    features = candidate.about(sure)
    about = sum_up(features, ABOUT)
    likely = max(probability(about), WORD_FOR_WORD * features["word for word"])
    if conflicts:
        differing = tuple(word_difference(binding, difference, sure[difference]) for difference in conflicts)
        score = max(sure[difference] for difference in conflicts)
        against = {comparison.place for comparison in differing}
        kept = tuple(comparison for comparison in agreeing if comparison.place not in against)
        comparisons = (*differing, *kept)
        return Judgement(Stance.CONFLICTS, score, comparisons, candidate, claim, about, features=features, sure=sure)
    missing = tuple(binding.wording.statement.words(p.first, p.last) for p in lacking(binding))
    obstacles = tuple(_obstacles(binding, sure, likely, strange=candidate.standing.setting.is_strange))
    stance = Stance.NEITHER if obstacles else Stance.SUPPORTS
    return Judgement(stance, likely, agreeing, candidate, claim, about, missing, obstacles, features, sure)


def leave_to(alike: Candidate, judgement: Judgement) -> Judgement:
    """Return a judgement that decides nothing, since the passage has as much of a look-alike of the claim."""
    obstacle = Obstacle(Bar.UNLIKE, word_unlike(alike.binding))
    return judgement._replace(stance=Stance.NEITHER, obstacles=(obstacle, *judgement.obstacles))


def _obstacles(
    binding: Binding, sure: Mapping[Difference, float], about: float, *, strange: bool
) -> Iterator[Obstacle]:
    """Give what keeps a passage from supporting the claim; a part that may differ is not told again as missing."""
    if strange:
        yield Obstacle(Bar.STRANGE, STRANGE)
    if is_only_supposed(binding):
        yield Obstacle(Bar.SUPPOSED, SUPPOSED)
    doubtful = surest(sure)
    if doubtful is not None and sure[doubtful] < VETO:
        doubtful = None
    instead = doubtful.place if doubtful is not None else -1
    missing = [bound for place, bound in enumerate(binding.bounds) if place != instead and is_lacking(bound, binding)]
    if missing:
        yield Obstacle(Bar.LACKS, word_lacks(binding, missing))
    if doubtful is not None:
        yield Obstacle(Bar.MAY_DIFFER, word_doubt(binding, doubtful, sure[doubtful]))
    if about < SUPPORT:
        yield Obstacle(Bar.UNSURE, UNSURE)


def is_only_supposed(binding: Binding) -> bool:
    """Whether the focus asks, supposes or foretells what the claim states."""
    places = [bound.at for bound in binding.bounds if bound.is_here and bound.part.kind is not PartKind.NAME]
    return supposed_share(binding, places) > _MOSTLY


_MOSTLY = 0.5


def lacking(binding: Binding) -> list[Part]:
    """Return the deciding parts that a passage lacks."""
    return [bound.part for bound in binding.bounds if is_lacking(bound, binding)]


def is_lacking(bound: Bound, binding: Binding) -> bool:
    """Whether a part decides and the passage has it not."""
    return bound.part.decides and not is_had(bound, binding)


def is_had(bound: Bound, binding: Binding) -> bool:
    """Whether the passage has a part, or the document gives it."""
    if bound.part.kind is PartKind.VALUE:
        return bound.how is How.VALUE and bound.noun >= NOUN
    if bound.how is How.ELSEWHERE:
        return bound.part.is_subject or binding.text.is_about(bound.part.name)
    return bound.how is not How.ABSENT
