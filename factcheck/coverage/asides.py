"""The facts of a document -> the same, those set aside that somebody has taken on without a claim, and why.

A comment ``factcheck: cq`` and an entry under ``aside`` set aside what no claim backs. A conflict is set aside only by
what suppresses it; what a claim backs needs neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.model.claims import Claim
from factcheck.model.coverage import Coverage, Covered, SetAside, State
from factcheck.model.results import Evidence, Suppression
from factcheck.model.text import Span

_Suppressed = Mapping[tuple[str, Span], Suppression]


def settle_asides(
    coverage: Coverage, asides: Sequence[SetAside], claims: Sequence[Claim], found: Mapping[int, Iterable[Evidence]]
) -> tuple[Coverage, frozenset[int]]:
    """Return the facts with those set aside that `asides` cover, and the indexes of the asides that cover any.

    `found` is the evidence for each of `claims`, by index, after it was said which conflicts are suppressed.
    """
    suppressed = dict(_suppressed(claims, found))
    facts = [_without_suppressed(fact, suppressed) for fact in coverage.facts]
    used: set[int] = set()
    for index, aside in enumerate(asides):
        for at in _covered(facts, aside):
            if facts[at].state is State.UNBACKED:
                facts[at] = facts[at]._replace(state=State.SET_ASIDE, reason=aside.reason)
                used.add(index)
            elif facts[at].state is State.SET_ASIDE:
                used.add(index)
    return Coverage(tuple(facts)), frozenset(used)


def _suppressed(
    claims: Sequence[Claim], found: Mapping[int, Iterable[Evidence]]
) -> Iterator[tuple[tuple[str, Span], Suppression]]:
    for claim, evidence in found.items():
        for passage in evidence:
            if passage.suppression is not None:
                for finding in passage.findings:
                    start = passage.span.start
                    marks = Span(start + finding.marks.start, start + finding.marks.end)
                    yield (claims[claim].id, marks), passage.suppression


def _without_suppressed(fact: Covered, suppressed: _Suppressed) -> Covered:
    """Return a fact set aside if all that conflicts in it is suppressed."""
    reasons = [suppressed.get((conflict.claim, conflict.marks)) for conflict in fact.conflicts]
    held = [conflict for conflict, reason in zip(fact.conflicts, reasons, strict=True) if reason is None]
    if not fact.conflicts or len(held) == len(reasons):
        return fact
    if held:
        state = State.OUTDATED if all(conflict.outdated for conflict in held) else State.CONFLICTING
        return fact._replace(state=state, conflicts=tuple(held))
    first = next(reason for reason in reasons if reason is not None)
    return fact._replace(state=State.SET_ASIDE, conflicts=(), reason=first.reason or f"known: {first.by}")


def _covered(facts: Sequence[Covered], aside: SetAside) -> list[int]:
    """Return the facts that an aside is about: those in its stretches, or those that stand right before their ends."""
    inside = [
        (index, span)
        for index, fact in enumerate(facts)
        for span in fact.item.spans
        if any(span.start < stretch.end and stretch.start < span.end for stretch in aside.stretches)
    ]
    if aside.behind:
        last = max((span.end for _, span in inside), default=-1)
        inside = [pair for pair in inside if pair[1].end == last]
    return list(dict.fromkeys(index for index, _ in inside))
