"""Judgements of one text -> those that stand, after the claims have competed for its words; evidence -> verdict."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date

from factcheck.matching.bind import Binding
from factcheck.matching.parts import PartKind
from factcheck.model.facts import Moment
from factcheck.model.results import Evidence, Stance, Verdict
from factcheck.thresholds import CONFLICT, OF_THE_EVENT, VETO_ELSEWHERE
from factcheck.verdict.deciding import is_lacking
from factcheck.verdict.differences.difference import Difference
from factcheck.verdict.event import MANY
from factcheck.verdict.judgement import Cause, Comparison, Judgement, Obstacle
from factcheck.verdict.wording import OF_ANOTHER, word_doubt


def settle(judgements: Sequence[Judgement]) -> list[Judgement]:
    """Return the judgements that stand.

    A conflict is dropped whose words bear out another claim that the sentence is more about, but never because the text
    says it right elsewhere: a text that says both disagrees with itself. Where no conflict stands, a claim is not borne
    out while another sentence may well contradict it, though not surely.
    """
    borne_out = _borne_out(judgements)
    standing = [judgement for judgement in judgements if not _bears_out(judgement, borne_out)]
    doubts = _doubts(standing)
    return [_doubted(judgement, doubts.get(judgement.binding.wording.claim, ())) for judgement in standing]


def leave_lone(judgements: Sequence[Judgement], decided: Collection[int]) -> list[Judgement]:
    """Return what stands, but for what a text says of one claim alone, naming nobody, if it hardly tells of the event.

    The report of another match has the ground, the referee and many words of this one, and by chance a crowd or a fine.
    On 271 labelled stories 33 of 35 such conflicts and 22 of 27 supports were wrong; a support word for word stays.
    The text `decided` these claims, by index, at the first look or by what it quotes.
    """
    if len(decided_claims(judgements).union(decided)) != 1:
        return list(judgements)
    return [_left(judgement) if _may_be_by_chance(judgement) else judgement for judgement in judgements]


def decided_claims(judgements: Iterable[Judgement]) -> set[int]:
    """Return the claims, by index, that judgements support or contradict."""
    return {judgement.binding.wording.claim for judgement in judgements if judgement.stance is not Stance.NEITHER}


def _may_be_by_chance(judgement: Judgement) -> bool:
    standing = judgement.candidate.standing
    if judgement.stance is Stance.NEITHER or standing.is_alone or standing.setting.claims < MANY:
        return False
    if judgement.stance is Stance.SUPPORTS and judgement.features["word for word"]:
        return False
    named = any(bound.is_here and bound.part.name is not None for bound in judgement.binding.bounds)
    return standing.event < OF_THE_EVENT and not named


def _left(judgement: Judgement) -> Judgement:
    return judgement._replace(stance=Stance.NEITHER, obstacles=(Obstacle(Cause.UNSURE, OF_ANOTHER),))


def bears_out(judgement: Judgement, judgements: Sequence[Judgement]) -> tuple[int, ...]:
    """Return the claims that the words of a conflict bear out, for which `settle` drops it; none where it stands."""
    return _bears_out(judgement, _borne_out(judgements))


def _borne_out(judgements: Sequence[Judgement]) -> dict[int, list[tuple[int, Comparison, float]]]:
    """Return for each sentence the claims that it supports, with what agrees in it and how sure that is."""
    borne_out: dict[int, list[tuple[int, Comparison, float]]] = {}
    for judgement in judgements:
        if judgement.stance is Stance.SUPPORTS:
            claim = judgement.binding.wording.claim
            borne_out.setdefault(judgement.sentence, []).extend(
                (claim, comparison, judgement.score) for comparison in judgement.comparisons
            )
    return borne_out


def _bears_out(judgement: Judgement, borne_out: dict[int, list[tuple[int, Comparison, float]]]) -> tuple[int, ...]:
    supports = borne_out.get(judgement.sentence)
    if judgement.stance is not Stance.CONFLICTS or not supports:
        return ()
    claim = judgement.binding.wording.claim
    claims: list[int] = []
    for different in judgement.comparisons:
        if different.relation.agrees:
            continue
        bearers = [
            other
            for other, comparison, score in supports
            if other != claim and comparison.found.start == different.found.start and score >= judgement.score - 0.2
        ]
        if not bearers:
            return ()
        claims += bearers
    return tuple(dict.fromkeys(claims))


_Doubt = tuple[Judgement, Difference]


def _doubts(judgements: Sequence[Judgement]) -> dict[int, list[_Doubt]]:
    """Return for each claim without a conflict what may well contradict it, in the sentences that decide nothing."""
    contradicted = {judgement.binding.wording.claim for judgement in judgements if judgement.stance is Stance.CONFLICTS}
    decided = _decided(judgements)
    doubts: dict[int, list[_Doubt]] = {}
    for judgement in judgements:
        claim = judgement.binding.wording.claim
        if judgement.stance is Stance.NEITHER and not judgement.is_unstated and claim not in contradicted:
            doubts.setdefault(claim, []).extend(_may_differ(judgement, decided.get(judgement.sentence, ())))
    return doubts


def _decided(judgements: Sequence[Judgement]) -> dict[int, set[int]]:
    """Return for each sentence the tokens that decide what it does to a claim: the claim's parts, or what differs."""
    decided: dict[int, set[int]] = {}
    for judgement in judgements:
        tokens = decided.setdefault(judgement.sentence, set())
        if judgement.stance is Stance.SUPPORTS:
            tokens.update(bound.at for bound in judgement.binding.bounds if bound.is_here)
        elif judgement.stance is Stance.CONFLICTS:
            for difference, certainty in judgement.sure.items():
                if certainty >= CONFLICT:
                    tokens.update(range(difference.first, difference.last))
    return decided


def _may_differ(judgement: Judgement, decided: Collection[int]) -> Iterator[_Doubt]:
    """Yield what may well differ: not of another year or fact, nor the text's own day, nor what decides some claim."""
    today = judgement.binding.text.document.date
    for difference, features in judgement.candidate.differences:
        if judgement.sure[difference] < VETO_ELSEWHERE or features["own year"] or _is_day(difference, today):
            continue
        settled = any(at in decided for at in range(difference.first, difference.last))
        if not settled and not _is_of_another(judgement.binding, difference.place):
            yield judgement, difference


def _is_of_another(binding: Binding, place: int) -> bool:
    """Whether a sentence lacks a value or name besides the part that differs: the figure of the next ward in a list."""
    rest = (bound for at, bound in enumerate(binding.bounds) if at != place)
    return any(
        is_lacking(bound, binding) or (bound.part.kind is PartKind.VALUE and bound.part.decides and not bound.is_here)
        for bound in rest
    )


def _is_day(difference: Difference, day: date | None) -> bool:
    """Whether what differs is the day of the text, which stands above it and says nothing of when its news happened."""
    moment = difference.fact.value if difference.fact is not None else None
    if day is None or not isinstance(moment, Moment):
        return False
    return (moment.year, moment.month, moment.day) == (day.year, day.month, day.day)


def _doubted(judgement: Judgement, doubts: Sequence[_Doubt]) -> Judgement:
    """Return a judgement that decides nothing where another sentence may well contradict what it supports."""
    if judgement.stance is not Stance.SUPPORTS or not doubts:
        return judgement
    other, difference = max(doubts, key=lambda doubt: doubt[0].sure[doubt[1]])
    words = f"elsewhere {word_doubt(other.binding, difference, other.sure[difference])}"
    return judgement._replace(stance=Stance.NEITHER, obstacles=(Obstacle(Cause.MAY_DIFFER, words),))


def decide(evidence: Iterable[Evidence]) -> Verdict:
    """Return the verdict that the evidence for one claim adds up to."""
    stances = {item.stance for item in evidence}
    if Stance.CONFLICTS in stances:
        return Verdict.MIXED if Stance.SUPPORTS in stances else Verdict.CONFLICTING
    return Verdict.SUPPORTED if Stance.SUPPORTS in stances else Verdict.NOT_FOUND
