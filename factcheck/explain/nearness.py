"""One claim and a text that was judged -> the passages that came nearest it, each with the proof of its stance.

Nothing is judged here: what is shown is what the `Checker` kept of the run.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.explain.proofs import prove, prove_quotation
from factcheck.explain.sums import sum_of_about, sum_of_difference
from factcheck.model.claims import Claim
from factcheck.model.explanation import Near
from factcheck.model.records import NamedTuple
from factcheck.model.results import Evidence, Stance
from factcheck.pipeline import Judged
from factcheck.verdict.decide import bears_out
from factcheck.verdict.evidence import EvidenceWriter
from factcheck.verdict.judgement import Judgement, surest

_LEAST = 0.25
"""Share of a claim that a passage needs to be shown though it decided nothing."""
_DOES = {Stance.SUPPORTS: "support the claim", Stance.CONFLICTS: "conflict with the claim"}
_ORDER = (Stance.CONFLICTS, Stance.SUPPORTS, Stance.NEITHER)


class Passage(NamedTuple):
    """A passage that came near a claim."""

    near: Near
    judgement: Judgement | None
    """None for a quotation."""


def find_near(claims: Sequence[Claim], index: int, judged: Judged, evidence: Sequence[Evidence]) -> list[Passage]:
    """Return the passages near the claim `index`, what decided first; `evidence` is what `judged` gave for it."""
    writer = EvidenceWriter(judged.text)
    standing = {judgement.sentence: judgement for judgement in judged.standing if _is_of(judgement, index)}
    given = dict(zip(standing, evidence, strict=False))
    found: list[Passage] = []
    for first in judged.judgements:
        if not _is_of(first, index):
            continue
        judgement = standing.get(first.sentence, first)
        item = given.get(judgement.sentence)
        taken = item is not None and item.stance is not Stance.NEITHER and item.suppression is None
        if not taken and judgement.candidate.share < _LEAST:
            continue
        why = _why_taken(item) if item is not None and taken else _why_left(judgement, item, claims, judged)
        shown = item if item is not None else writer.passage(judgement)
        found.append(Passage(_near(shown, judgement, taken=taken, why=why), judgement))
    for item in evidence[len(standing) :]:
        taken = item.suppression is None
        why = _why_taken(item) if taken else _suppressed(item)
        found.append(Passage(Near(item, taken, why, prove_quotation(item)), None))
    return sorted(found, key=_rank)


def _is_of(judgement: Judgement, index: int) -> bool:
    return judgement.binding.wording.claim == index


def _near(evidence: Evidence, judgement: Judgement, *, taken: bool, why: str) -> Near:
    wording = judgement.binding.wording
    here = sum(bound.part.weight * bound.worth for bound in judgement.binding.bounds if bound.is_here)
    return Near(
        evidence,
        taken,
        why,
        prove(judgement),
        wording.text,
        here / wording.weight if wording.weight else 0.0,
        judgement.candidate.share,
        sum_of_about(judgement),
        sum_of_difference(judgement),
    )


def _why_taken(evidence: Evidence) -> str:
    return f"taken: {evidence.reason}"


def _suppressed(evidence: Evidence) -> str:
    assert evidence.suppression is not None
    return f"left: ignored by a {evidence.suppression.by}: {evidence.suppression.reason}"


def _why_left(judgement: Judgement, evidence: Evidence | None, claims: Sequence[Claim], judged: Judged) -> str:
    if evidence is not None and evidence.suppression is not None:
        return _suppressed(evidence)
    if judgement.obstacles:
        words = [obstacle.words for obstacle in judgement.obstacles]
        return "left: " + "; ".join(filter(None, (*words, _rival(judgement, claims, judged))))
    bearers = bears_out(judgement, judged.in_force)
    if bearers:
        rival = "its words bear out " + " and ".join(claims[claim].id for claim in bearers)
    else:
        rival = "on the day of the text another claim of its history is in force"
    return f"left: by itself it would {_DOES[judgement.stance]} ({judgement.reason or 'says the same'}), but {rival}"


def _rival(judgement: Judgement, claims: Sequence[Claim], judged: Judged) -> str:
    """Return which claim took the words that differ; nothing where none did."""
    found = surest(judgement.sure)
    if found is None or not dict(judgement.candidate.differences)[found].get("bears out another"):
        return ""
    takers = [
        claims[other.binding.wording.claim].id
        for other in judged.standing
        if other.stance is Stance.SUPPORTS and other.sentence == judgement.sentence and other.claim != judgement.claim
    ]
    return f"its words bear out {' and '.join(takers)}" if takers else "its words are rather another claim's"


def _rank(passage: Passage) -> tuple[bool, int, float, float, int]:
    near = passage.near
    evidence = near.evidence
    return not near.taken, _ORDER.index(evidence.stance), -evidence.score, -near.around, evidence.place.span.start
