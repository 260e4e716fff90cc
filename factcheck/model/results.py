"""What a run gives: findings, evidence, verdicts, the report. The formats word these and work nothing out again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from factcheck.model.claims import Claim
from factcheck.model.facts import Kind, Relation
from factcheck.model.text import Position, Span


class Stance(StrEnum):
    """What one passage does to one claim."""

    SUPPORTS = "supports"
    CONFLICTS = "conflicts"
    NEITHER = "neither"
    """Only under `ClaimResult.related`."""


class Verdict(StrEnum):
    """What a text says of a claim."""

    SUPPORTED = "supported"
    CONFLICTING = "conflicting"
    MIXED = "mixed"
    NOT_FOUND = "not_found"


class Place(NamedTuple):
    """A stretch of a file on disk."""

    span: Span
    """Code-point offsets from 0, half-open."""
    start: Position
    end: Position
    """Exclusive."""


class Finding(NamedTuple):
    """One value of a claim compared with one value of a passage."""

    kind: Kind
    relation: Relation
    expected: str
    """The words of the claim."""
    found: str
    """The words of the passage."""
    place: Place
    marks: Span
    """The deciding words inside `Evidence.quote`."""


class Evidence(NamedTuple):
    """One passage judged against one claim."""

    stance: Stance
    score: float
    """How sure it is that the passage is about the claim, from 0 to 1."""
    quote: str
    """The sentence as a reader reads it."""
    path: str
    place: Place
    findings: tuple[Finding, ...]
    reason: str
    """Why, in one line: "seven officers, not 17"."""
    also_at: tuple[tuple[str, Place], ...] = ()
    """Other places (path and place) where the same words stand in the same document."""

    @property
    def is_outdated(self) -> bool:
        """Whether nothing conflicts but values that were right on another day: no error, but worth knowing."""
        against = [finding.relation for finding in self.findings if not finding.relation.agrees]
        return bool(against) and all(relation is Relation.OUTDATED for relation in against)


class ClaimResult(NamedTuple):
    """One claim with all that the texts say of it."""

    claim: Claim
    verdict: Verdict
    evidence: tuple[Evidence, ...]
    """Best first."""
    related: tuple[Evidence, ...] = ()
    """At most three passages that came near and decided nothing."""


class Remark(NamedTuple):
    """Something that is wrong in a text whatever the claims say: a weekday that is not the weekday of its date."""

    place: Place
    words: str
    reason: str


class Input(NamedTuple):
    """One text that was checked."""

    path: str
    sentences: int
    remarks: tuple[Remark, ...] = ()


class Skipped(NamedTuple):
    """One input that could not be read, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """A whole run."""

    inputs: tuple[Input, ...]
    skipped: tuple[Skipped, ...]
    results: tuple[ClaimResult, ...]
    """One for each claim, in the order of the claims files."""

    def count(self, verdict: Verdict) -> int:
        """Give the number of claims with `verdict`."""
        return sum(result.verdict is verdict for result in self.results)
