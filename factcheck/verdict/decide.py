"""Judgements of one text -> those that stand, after the claims have competed for its words; evidence -> verdict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from factcheck.model.facts import Moment
from factcheck.model.results import Evidence, Stance, Verdict
from factcheck.thresholds import VETO_ELSEWHERE
from factcheck.verdict.differences.difference import Difference
from factcheck.verdict.judgement import Bar, Comparison, Judgement, Obstacle
from factcheck.verdict.wording import word_difference, word_doubt


def settle(judgements: Sequence[Judgement]) -> list[Judgement]:
    """Drop the conflicts whose words bear out another claim that the sentence is more about.

    A conflict is never dropped because the text says it right elsewhere: a text that says both disagrees with itself.
    But a claim is not borne out where another sentence may well contradict it, though not surely.
    """
    borne_out = _borne_out(judgements)
    standing = [judgement for judgement in judgements if not _bears_out(judgement, borne_out)]
    doubts = _doubts(standing, borne_out)
    return [_doubted(judgement, doubts.get(judgement.binding.wording.claim, ())) for judgement in standing]


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


def _doubts(
    judgements: Sequence[Judgement], borne_out: Mapping[int, list[tuple[int, Comparison, float]]]
) -> dict[int, list[_Doubt]]:
    """Return for each claim what may well contradict it, in the sentences that decide nothing."""
    doubts: dict[int, list[_Doubt]] = {}
    for judgement in judgements:
        if judgement.stance is Stance.NEITHER and not judgement.is_unstated:
            claim = judgement.binding.wording.claim
            doubts.setdefault(claim, []).extend(_may_differ(judgement, borne_out.get(judgement.sentence, ())))
    return doubts


def _may_differ(judgement: Judgement, supports: Sequence[tuple[int, Comparison, float]]) -> Iterator[_Doubt]:
    """Give what may well differ: not of another year, nor the text's day, nor words that bear out another claim."""
    today = judgement.binding.text.document.date
    for difference, features in judgement.candidate.differences:
        certainty = judgement.sure[difference]
        if certainty >= VETO_ELSEWHERE and not features["own year"] and not _is_day(difference, today):
            found = word_difference(judgement.binding, difference, certainty).found
            if not any(comparison.found.start == found.start for _, comparison, _ in supports):
                yield judgement, difference


def _is_day(difference: Difference, day: date | None) -> bool:
    """Whether what differs is a certain day: that of a text stands above it, and is not when its news happened."""
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
    return judgement._replace(stance=Stance.NEITHER, obstacles=(Obstacle(Bar.MAY_DIFFER, words),))


def decide(evidence: Iterable[Evidence]) -> Verdict:
    """Return the verdict that the evidence for one claim adds up to."""
    stances = {item.stance for item in evidence}
    if Stance.CONFLICTS in stances:
        return Verdict.MIXED if Stance.SUPPORTS in stances else Verdict.CONFLICTING
    return Verdict.SUPPORTED if Stance.SUPPORTS in stances else Verdict.NOT_FOUND
