"""Judgements of one text -> those that stand, after the claims have competed for its words; evidence -> verdict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.model.results import Evidence, Stance, Verdict
from factcheck.verdict.judgement import Comparison, Judgement


def settle(judgements: Sequence[Judgement]) -> list[Judgement]:
    """Drop the conflicts whose words bear out another claim that the sentence is more about.

    A conflict is never dropped because the text says it right elsewhere: a text that says both disagrees with itself.
    """
    borne_out = _borne_out(judgements)
    return [judgement for judgement in judgements if not _bears_out(judgement, borne_out)]


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


def decide(evidence: Iterable[Evidence]) -> Verdict:
    """Return the verdict that the evidence for one claim adds up to."""
    stances = {item.stance for item in evidence}
    if Stance.CONFLICTS in stances:
        return Verdict.MIXED if Stance.SUPPORTS in stances else Verdict.CONFLICTING
    return Verdict.SUPPORTED if Stance.SUPPORTS in stances else Verdict.NOT_FOUND
