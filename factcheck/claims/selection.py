"""A part of the claims, by id and by tag.

Every claim takes part in a run, also when only some are asked for: claims compete for a passage, and one that is left
out could not say that a value is its own. So the names are checked before the run, and the report is cut down after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from factcheck.errors import UsageError, did_you_mean
from factcheck.model.claims import Claim, ClaimSet
from factcheck.model.results import ClaimResult, Report, Stance, Verdict


def select(claims: ClaimSet, *, ids: Sequence[str] = (), tags: Sequence[str] = ()) -> frozenset[str]:
    """Return the ids of the claims that have one of `ids` and one of `tags`; without either, all.

    Raises `UsageError` for an id or tag that no claim has, and if nothing is left.
    """
    if rejected := {claim.id for claim in claims.rejected}.intersection(ids):
        raise UsageError(f'--only: the claim "{min(rejected)}" has the status rejected and takes no part')
    _check_known("--only", "id", ids, {claim.id for claim in claims.claims})
    _check_known("--tag", "tag", tags, {tag for claim in claims.claims for tag in claim.tags})
    chosen = frozenset(claim.id for claim in claims.claims if is_chosen(claim, ids, tags))
    if not chosen and (ids or tags):
        raise UsageError("--only and --tag together leave no claim: leave one of them out")
    return chosen


def keep(report: Report, ids: frozenset[str]) -> Report:
    """Return `report` with the claims of `ids` only."""
    return replace(report, results=tuple(result for result in report.results if result.claim.id in ids))


def require_checked(report: Report) -> Report:
    """Return `report` with the claims that nobody has checked as not found; what contradicts one is told as ever."""
    return replace(report, results=tuple(map(_unless_checked, report.results)))


def _unless_checked(result: ClaimResult) -> ClaimResult:
    if result.claim.is_checked or result.verdict in (Verdict.CONFLICTING, Verdict.MIXED):
        return result
    near = tuple(evidence._replace(stance=Stance.NEITHER) for evidence in result.evidence[:1])
    return ClaimResult(result.claim, Verdict.NOT_FOUND, (), near, is_unchecked=True)


def is_chosen(claim: Claim, ids: Sequence[str], tags: Sequence[str]) -> bool:
    """Whether a claim has one of `ids` and one of `tags`, each only if there are any."""
    return (not ids or claim.id in ids) and (not tags or not set(tags).isdisjoint(claim.tags))


def _check_known(option: str, noun: str, names: Iterable[str], known: set[str]) -> None:
    for name in names:
        if name not in known:
            advice = did_you_mean(name, known) if known else ": there is none in the claims files"
            raise UsageError(f'{option}: no claim has the {noun} "{name}"{advice}')
