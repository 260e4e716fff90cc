"""Evidence -> verdict, after the claims have competed for each passage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.model.facts import Kind
from factcheck.model.records import NamedTuple
from factcheck.model.results import Evidence, Stance, Verdict
from factcheck.model.text import Span
from factcheck.settings import Settings
from factcheck.verdict.comparing import COMPARABLE
from factcheck.verdict.judgement import Comparison, Judgement


class _Claimed(NamedTuple):
    """A value that bears out a claim."""

    claim: int
    found: Span
    score: float


def settle(judgements: Sequence[tuple[int, Judgement]], settings: Settings) -> list[tuple[int, Judgement]]:
    """Drop the conflicts that are none: values that bear out another claim, and faint ones beside a clear support.

    `judgements` are those of one document, each with the index of its claim.
    """
    claimed: dict[int, list[_Claimed]] = {}
    for claim, judgement in judgements:
        if judgement.stance is Stance.SUPPORTS:
            values = [_Claimed(claim, comparison.found, judgement.score) for comparison in judgement.comparisons]
            claimed.setdefault(judgement.sentence, []).extend(values)
    agreed: dict[int, set[str]] = {}
    for claim, judgement in judgements:
        if judgement.stance is Stance.SUPPORTS:
            agreed.setdefault(claim, set()).update(comparison.expected for comparison in judgement.comparisons)
    kept = []
    for claim, judgement in judgements:
        if judgement.stance is Stance.CONFLICTS and (
            _bears_out_another(claim, judgement, claimed.get(judgement.sentence, ()), settings)
            or _is_made_up_for(judgement, agreed.get(claim), settings)
        ):
            continue
        kept.append((claim, judgement))
    return kept


def _bears_out_another(claim: int, judgement: Judgement, claimed: Sequence[_Claimed], settings: Settings) -> bool:
    """Whether every value that conflicts agrees with another claim that the sentence is more about."""
    if not claimed:
        return False
    differing = [c for c in judgement.comparisons if not c.relation.agrees and c.kind is not Kind.POLARITY]
    if not differing:
        return False
    return all(
        any(
            other != claim and _is_same_value(span, c) and score >= c.score - settings.neighbour
            for other, span, score in claimed
        )
        for c in differing
    )


def _is_same_value(claimed: Span, found: Comparison) -> bool:
    """Whether two claims speak of the same words: of values that begin alike; "four of the 17" is another than "17"."""
    if found.kind in COMPARABLE:
        return claimed.start == found.found.start
    return claimed.start < found.found.end and found.found.start < claimed.end


def _is_made_up_for(judgement: Judgement, agreed: set[str] | None, settings: Settings) -> bool:
    """Whether the support that stands beside a conflict outweighs it.

    The conflict is about a like thing of another day, or it is faint and the text says elsewhere what it denies: of a
    value, that very value of the claim.
    """
    if agreed is None:
        return False
    values = [c for c in judgement.comparisons if not c.relation.agrees and c.kind in COMPARABLE]
    return _has_own_date(judgement) or (all(c.expected in agreed for c in values) and _is_faint(judgement, settings))


def _is_faint(judgement: Judgement, settings: Settings) -> bool:
    """Whether a conflict is not sure enough to stand beside a support."""
    return judgement.alignment.wording.weight < settings.terse or judgement.score < settings.conflict + settings.mixed


def _has_own_date(judgement: Judgement) -> bool:
    """Whether a value that conflicts is dated and the claim is not: "in August the split was 5-4"."""
    alignment = judgement.alignment
    if any(slot.fact.kind is Kind.DATE for slot in alignment.wording.slots):
        return False
    statement = alignment.passage.statement
    return any(fact.kind is Kind.DATE for fact in statement.facts) and all(
        comparison.kind is not Kind.POLARITY for comparison in judgement.comparisons
    )


def decide(evidence: Iterable[Evidence]) -> Verdict:
    """Give the verdict that the evidence for one claim adds up to."""
    stances = {item.stance for item in evidence}
    if Stance.CONFLICTS in stances:
        return Verdict.MIXED if Stance.SUPPORTS in stances else Verdict.CONFLICTING
    return Verdict.SUPPORTED if Stance.SUPPORTS in stances else Verdict.NOT_FOUND
