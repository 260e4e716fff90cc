"""Figures that move: claims on one subject with different days are one history, of which one is in force.

Takes the wordings of all claims, finds the histories; takes the judgements of a dated text, leaves to each history the
claim that was in force on the text's day. A value that another claim of the history gives is called outdated then, not
simply wrong. A text without a date is judged by all of them, as ever: they compete for its passages.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from factcheck.matching.wording import Wording
from factcheck.model.claims import Claim
from factcheck.model.facts import Kind, Relation
from factcheck.model.results import Stance
from factcheck.settings import Settings
from factcheck.verdict.judgement import Comparison, Judgement

Judged = Sequence[tuple[int, Judgement]]


def find_histories(
    claims: Sequence[Claim], wordings: Sequence[Wording], settings: Settings
) -> tuple[tuple[int, ...], ...]:
    """Give the claims, by their indexes, that tell one moving figure, each history from its first day to its last."""
    first: dict[int, Wording] = {}
    for wording in wordings:
        if claims[wording.claim].as_of is not None and wording.slots and not wording.unlike:
            first.setdefault(wording.claim, wording)
    histories: list[list[int]] = []
    for claim, wording in first.items():
        for history in histories:
            if _is_one_subject(wording, first[history[0]], settings):
                history.append(claim)
                break
        else:
            histories.append([claim])
    ordered = (sorted(history, key=lambda claim: _day(claims[claim])) for history in histories)
    return tuple(tuple(history) for history in ordered if len({_day(claims[claim]) for claim in history}) > 1)


def _day(claim: Claim) -> date:
    assert claim.as_of is not None
    return claim.as_of


def _is_one_subject(one: Wording, other: Wording, settings: Settings) -> bool:
    if [(slot.fact.kind, slot.head) for slot in one.slots] != [(slot.fact.kind, slot.head) for slot in other.slots]:
        return False
    a, b = ({term.root for term in wording.terms if not term.is_light} for wording in (one, other))
    return bool(a) and len(a & b) >= settings.one_subject * len(a | b)


def keep_in_force(
    judged: Judged, histories: Sequence[Sequence[int]], claims: Sequence[Claim], today: date | None
) -> list[tuple[int, Judgement]]:
    """Drop what is said of claims that were not in force on `today`, and call what agrees with one of them outdated."""
    kept = list(judged)
    if today is None:
        return kept
    for history in histories:
        past = [claim for claim in history if _day(claims[claim]) <= today]
        if not past:
            continue
        current = past[-1]
        borne_out = {
            (judgement.sentence, comparison.found.start): claims[claim]
            for claim, judgement in kept
            if claim in history and claim != current and judgement.stance is Stance.SUPPORTS
            for comparison in judgement.comparisons
        }
        kept = [
            (claim, _dated(judgement, borne_out) if claim == current else judgement)
            for claim, judgement in kept
            if claim == current or claim not in history
        ]
    return kept


def _dated(judgement: Judgement, borne_out: dict[tuple[int, int], Claim]) -> Judgement:
    """Give a judgement with the values that were right on another day called so."""
    comparisons = tuple(
        _outdated(comparison, borne_out.get((judgement.sentence, comparison.found.start)))
        for comparison in judgement.comparisons
    )
    return judgement._replace(comparisons=comparisons)


def _outdated(comparison: Comparison, claim: Claim | None) -> Comparison:
    if claim is None or comparison.relation is not Relation.DIFFERS or comparison.kind is Kind.POLARITY:
        return comparison
    reason = f"{comparison.reason}: right on {_day(claim).isoformat()}, outdated since"
    return comparison._replace(relation=Relation.OUTDATED, reason=reason)
