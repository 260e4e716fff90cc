"""Figures that move: claims on one subject with different days are one history, of which one is in force.

Takes the wordings of all claims and finds the histories. In a dated text only the claim that was in force on its day
counts; the others of its history are idle: they compete for no passage, and a value that one of them gives is called
outdated, not simply wrong. A text without a date is judged by all of them, which compete for its passages as ever.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from factcheck.matching.wording import Wording
from factcheck.model.claims import Claim
from factcheck.model.facts import Kind, Relation
from factcheck.model.results import Stance
from factcheck.verdict.judgement import Comparison, Judgement

_ONE_SUBJECT = 0.75
"""Share of their words that two claims with `as_of` have in common from which they are one history, if they give the
same kinds of value: "3,500 documents examined", "5,300 documents have now been examined". By hand."""


def find_histories(claims: Sequence[Claim], wordings: Sequence[Wording]) -> tuple[tuple[int, ...], ...]:
    """Return the claims, by their indexes, that tell one moving figure, each history from its first day to its last."""
    first: dict[int, Wording] = {}
    for wording in wordings:
        if claims[wording.claim].as_of is not None and _values(wording) and not wording.unlike:
            first.setdefault(wording.claim, wording)
    histories: list[list[int]] = []
    for claim, wording in first.items():
        for history in histories:
            if _is_one_subject(wording, first[history[0]]):
                history.append(claim)
                break
        else:
            histories.append([claim])
    ordered = (sorted(history, key=lambda claim: _day(claims[claim])) for history in histories)
    return tuple(tuple(history) for history in ordered if len({_day(claims[claim]) for claim in history}) > 1)


def _day(claim: Claim) -> date:
    assert claim.as_of is not None
    return claim.as_of


def _values(wording: Wording) -> list[tuple[Kind, str]]:
    """Return the kinds of the values of a wording, each with the root of what it counts."""
    roots = wording.statement.roots
    return [
        (part.fact.kind, roots[part.noun] if part.noun >= 0 else "") for part in wording.parts if part.fact is not None
    ]


def _is_one_subject(one: Wording, other: Wording) -> bool:
    if _values(one) != _values(other):
        return False
    a, b = ({part.key for part in wording.parts if part.fact is None and not part.is_light} for wording in (one, other))
    return bool(a) and len(a & b) >= _ONE_SUBJECT * len(a | b)


def find_idle(histories: Sequence[Sequence[int]], claims: Sequence[Claim], today: date | None) -> Mapping[int, int]:
    """Return the claims of histories that were not in force on `today`, each with the one that was."""
    if today is None:
        return {}
    idle: dict[int, int] = {}
    for history in histories:
        past = [claim for claim in history if _day(claims[claim]) <= today]
        if past:
            idle.update((claim, past[-1]) for claim in history if claim != past[-1])
    return idle


def keep_in_force(judged: Iterable[Judgement], idle: Mapping[int, int]) -> list[Judgement]:
    """Drop what is said of `idle` claims, and call what agrees with one of them outdated."""
    kept: list[Judgement] = []
    borne_out: dict[tuple[int, int, int], Claim] = {}
    for judgement in judged:
        current = idle.get(judgement.binding.wording.claim)
        if current is None:
            kept.append(judgement)
        elif judgement.stance is Stance.SUPPORTS:
            places = ((current, judgement.sentence, comparison.found.start) for comparison in judgement.comparisons)
            borne_out.update(dict.fromkeys(places, judgement.claim))
    return [_dated(judgement, borne_out) for judgement in kept]


def _dated(judgement: Judgement, borne_out: Mapping[tuple[int, int, int], Claim]) -> Judgement:
    """Return a judgement with the values that were right on another day called so."""
    claim, sentence = judgement.binding.wording.claim, judgement.sentence
    comparisons = tuple(
        _outdated(comparison, borne_out.get((claim, sentence, comparison.found.start)))
        for comparison in judgement.comparisons
    )
    return judgement._replace(comparisons=comparisons)


def _outdated(comparison: Comparison, claim: Claim | None) -> Comparison:
    if claim is None or comparison.relation is not Relation.DIFFERS or comparison.kind is Kind.POLARITY:
        return comparison
    reason = f"{comparison.reason}: right on {_day(claim).isoformat()}, outdated since"
    return comparison._replace(relation=Relation.OUTDATED, reason=reason)
