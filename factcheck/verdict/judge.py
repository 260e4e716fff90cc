"""A candidate -> what it does to its claim: the table.

* A difference that is surely one makes the passage conflict with the claim.
* A passage supports the claim where it has every deciding part, nothing in it may well differ, and it is about it.
* Everything else is silence, shown with the part that is missing.

Whether a passage is about the claim and whether a difference is one are weighed; whether the parts agree is not.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from factcheck.matching.bind import Binding
from factcheck.matching.sections import Sections
from factcheck.model.claims import Claim
from factcheck.model.results import Stance
from factcheck.thresholds import CONFLICT, SUPPORT, SUPPORT_NAMED, WORD_FOR_WORD
from factcheck.verdict.bars import BARS
from factcheck.verdict.bars.refusals import lost_refusals
from factcheck.verdict.bars.rewording import find_replaced
from factcheck.verdict.bounds import is_only_supposed
from factcheck.verdict.candidates import Candidate
from factcheck.verdict.certainty import certainty, is_told_besides
from factcheck.verdict.deciding import is_lacking, lacking, lacks_only_named, need_not_be_named, unquoted
from factcheck.verdict.differences.converse import may_be_converse
from factcheck.verdict.differences.difference import Difference, Sort
from factcheck.verdict.differences.rates import lost_rates
from factcheck.verdict.event import MANY, evidence_decided
from factcheck.verdict.features import Standing, probability, sum_up
from factcheck.verdict.judgement import Cause, Judgement, Obstacle, is_doubt, surest, surest_by_part
from factcheck.verdict.weights import ABOUT, EVENT_DECIDED
from factcheck.verdict.wording import (
    STRANGE,
    SUPPOSED,
    UNSURE,
    word_agreement,
    word_difference,
    word_doubt,
    word_lacks,
    word_replaced,
    word_unlike,
)


def _is_called_otherwise(binding: Binding, difference: Difference) -> bool:
    """Whether the bearer of a name is called otherwise than by the claim's title: "the mayor, Ana Reyes".

    It may be another, or hold both offices, however unsure that they differ.
    """
    if difference.office is not None:
        return True
    if difference.sort is not Sort.DESCRIPTOR:
        return False
    title = binding.bounds[difference.place].part
    return any(bound.is_here and bound.name is not None and bound.part.first == title.last for bound in binding.bounds)


def _is_of_another_kind(difference: Difference) -> bool:
    """Whether a person is put for a place or a body, or the other way round: hardly the error beside another."""
    return difference.sort is Sort.NAME and not difference.kin


def judge(candidate: Candidate, claim: Claim) -> Judgement:
    """Say what a passage does to a claim."""
    known = candidate.made.judgement(lambda: _judge(candidate, claim))
    return Judgement(candidate=candidate, claim=claim, **known)


def _judge(candidate: Candidate, claim: Claim) -> Judgement:
    binding = candidate.binding
    sure = {difference: certainty(binding, difference, features) for difference, features in candidate.differences}
    stated = not is_only_supposed(binding) and not candidate.standing.setting.is_strange
    conflicts = [d for d in surest_by_part(sure).values() if sure[d] >= CONFLICT] if stated else []
    conflicts = [difference for difference in conflicts if not may_be_converse(binding, difference, sure)]
    conflicts = [difference for difference in conflicts if not _is_of_another_kind(difference)] or conflicts
    agreeing = tuple(
        comparison for bound in binding.bounds if (comparison := word_agreement(binding, bound)) is not None
    )
    features = candidate.about(sure)
    about = sum_up(features, ABOUT)
    likely = _likely(about, features)
    if conflicts:
        differing = tuple(word_difference(binding, difference, sure[difference]) for difference in conflicts)
        score = max(sure[difference] for difference in conflicts)
        against = {comparison.place for comparison in differing}
        kept = tuple(comparison for comparison in agreeing if comparison.place not in against)
        comparisons = (*differing, *kept)
        return Judgement(Stance.CONFLICTS, score, comparisons, candidate, claim, about, features=features, sure=sure)
    missing = tuple(binding.wording.statement.words(p.first, p.last) for p in lacking(binding))
    kept_from = tuple(_obstacles(binding, sure, likely, candidate.standing))
    obstacles = kept_from or tuple(_bars(binding))
    stance = Stance.NEITHER if obstacles else Stance.SUPPORTS
    return Judgement(stance, likely, agreeing, candidate, claim, about, missing, obstacles, features, sure)


def look_again(judgement: Judgement, sections: Sections, decided: Collection[int]) -> Judgement:
    """Return what a passage does to a claim once it is known which claims its text `decided` at the first look.

    The report of another matter by the same people has much of many claims, and decides few. A support is weighed
    again then, if that makes it less likely that the text tells of the event; a sure difference is one all the same.
    """
    standing, features = judgement.candidate.standing, judgement.features
    if judgement.stance is not Stance.SUPPORTS or standing.is_alone or standing.setting.claims < MANY:
        return judgement
    claim = judgement.binding.wording.claim
    besides = evidence_decided(claim, sections.claims(standing.section), decided)
    event = probability(sum_up({**standing.evidence, **besides}, EVENT_DECIDED))
    if event >= standing.event:
        return judgement
    features = {**features, "event": event, "event and words": event * features["words"]}
    about = sum_up(features, ABOUT)
    likely = _likely(about, features)
    candidate = judgement.candidate._replace(standing=standing._replace(event=event))
    judgement = judgement._replace(candidate=candidate, score=likely, about=about, features=features)
    if likely >= (SUPPORT_NAMED if judgement.missing else SUPPORT):
        return judgement
    return judgement._replace(stance=Stance.NEITHER, obstacles=(Obstacle(Cause.UNSURE, UNSURE),))


def _likely(about: int, features: Mapping[str, float]) -> float:
    return max(probability(about), WORD_FOR_WORD * features["word for word"])


def may_decide(candidate: Candidate) -> bool:
    """Whether a passage may support its claim or conflict with it, told before anything is weighed."""
    if candidate.standing.setting.is_strange or is_only_supposed(candidate.binding):
        return False
    binding = candidate.binding
    return bool(candidate.differences) or not lacking(binding) or lacks_only_named(binding)


def is_better(judgement: Judgement, alike: Candidate) -> bool:
    """Whether a passage has more of the claim than of a look-alike.

    Where it conflicts, a value in the place of a wording's own counts as its own, unless the other wording has it.
    """
    own = judgement.candidate
    if judgement.stance is not Stance.CONFLICTS:
        return own.share > alike.share
    return _filled(own, alike.binding) > _filled(alike, own.binding)


def _filled(candidate: Candidate, rival: Binding) -> float:
    """Return the share of a wording that a passage has, values in the place of its own counted that no rival has."""
    binding = candidate.binding
    taken = {bound.at for bound in rival.bounds if bound.is_here}
    others = {
        difference.place
        for difference, _ in candidate.differences
        if difference.sort is Sort.VALUE and taken.isdisjoint(range(difference.first, difference.last))
    }
    missing = sum(binding.bounds[place].part.weight * (1.0 - binding.bounds[place].worth) for place in others)
    return candidate.share + missing / binding.wording.weight


def leave_to(alike: Candidate, judgement: Judgement) -> Judgement:
    """Return a judgement that decides nothing, since the passage has as much of a look-alike of the claim."""
    obstacle = Obstacle(Cause.UNLIKE, word_unlike(alike.binding))
    return judgement._replace(stance=Stance.NEITHER, obstacles=(obstacle, *judgement.obstacles))


def _obstacles(
    binding: Binding, sure: Mapping[Difference, float], about: float, standing: Standing
) -> Iterator[Obstacle]:
    """Yield what keeps a passage from supporting the claim; a part that may differ is not told again as missing."""
    if standing.setting.is_strange:
        yield Obstacle(Cause.STRANGE, STRANGE)
    if is_only_supposed(binding):
        yield Obstacle(Cause.SUPPOSED, SUPPOSED)
    doubtful = surest({difference: sure[difference] for difference in sure if is_doubt(difference, sure[difference])})
    if doubtful is None:
        otherwise = (d for d in sure if _is_called_otherwise(binding, d) and not is_told_besides(binding, d))
        doubtful = next(otherwise, None)
    instead = doubtful.place if doubtful is not None else -1
    missing = [bound for place, bound in enumerate(binding.bounds) if place != instead and is_lacking(bound, binding)]
    if about >= SUPPORT_NAMED and not standing.is_alone and need_not_be_named(binding):
        missing = []
    if missing := [*missing, *lost_refusals(binding), *lost_rates(binding)]:
        yield Obstacle(Cause.LACKS, word_lacks(binding, missing))
    if altered := unquoted(binding):
        yield Obstacle(Cause.LACKS, f"does not have the words '{altered[0]}'")
    if doubtful is not None:
        yield Obstacle(Cause.MAY_DIFFER, word_doubt(binding, doubtful, sure[doubtful]))
    if about < SUPPORT:
        yield Obstacle(Cause.UNSURE, UNSURE)


def _bars(binding: Binding) -> Iterator[Obstacle]:
    """Yield what bars a passage from a support that nothing else keeps it from: each is looked for in the sentence."""
    yield from (Obstacle(Cause.MAY_DIFFER, words) for bar, words in BARS if bar(binding))
    if replaced := find_replaced(binding):
        yield Obstacle(Cause.MAY_DIFFER, word_replaced(binding, *replaced))
