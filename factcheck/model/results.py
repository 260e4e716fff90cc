"""What a run gives: findings, evidence, verdicts, the report. The formats word these and work nothing out again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from factcheck.model.claims import Claim
from factcheck.model.facts import Kind, Relation
from factcheck.model.records import NamedTuple
from factcheck.model.text import Document, Position, Span

if TYPE_CHECKING:
    from factcheck.model.coverage import Coverage


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
    label: str = ""
    """The same in words where lines say little: "page 3, line 12", "paragraph 7, under Findings", "00:01:02.500"."""


class Suggestion(NamedTuple):
    """What to write in place of words that conflict."""

    text: str
    """In place of the whole of `Finding.found`: "seventeen officers" for "seven officers"."""
    place: Place
    """The smallest stretch of the file that has to change: that of "seven"."""
    replacement: str
    """What to write there: "seventeen"."""


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
    suggestion: Suggestion | None = None
    """Only where something conflicts and the right words are certain."""


class SuppressedBy(StrEnum):
    """What keeps a conflict out of a verdict."""

    DIRECTIVE = "directive"
    """A comment in the text."""
    CLAIMS_FILE = "claims file"
    """An entry under ``ignore``."""
    BASELINE = "baseline"
    """It was there when the baseline was written."""
    UNCHANGED = "unchanged"
    """It stands in lines that have not changed."""


class Suppression(NamedTuple):
    """Why a conflict is not held against a text."""

    by: SuppressedBy
    reason: str = ""
    """In the words of whoever suppressed it."""
    path: str = ""
    """The file that says so."""
    line: int = 0


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
    span: Span = Span(0, 0)
    """Of the quote, in `Document.text`."""
    suppression: Suppression | None = None
    """Only under `ClaimResult.suppressed`."""

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
    suppressed: tuple[Evidence, ...] = ()
    """Conflicts that were left out of the verdict, each with its `Evidence.suppression`."""
    is_known_missing: bool = False
    """Whether the baseline says that no text mentioned it before either."""
    is_unchecked: bool = False
    """Whether it counts as not found because nobody has checked it yet."""

    @property
    def is_demanded(self) -> bool:
        """Whether a run fails where it is missing."""
        return self.claim.required or self.is_unchecked

    @property
    def why_missing(self) -> str:
        """Why it is missing, in one line."""
        return f"{'not checked yet' if self.is_unchecked else 'no text says'}: {self.claim.text}"


class RemarkKind(StrEnum):
    """What a remark is about."""

    WEEKDAY = "weekday"
    """A weekday that is not the weekday of its date."""
    DIRECTIVE = "directive"
    """A comment that is meant for factcheck and cannot be followed."""
    UNUSED_IGNORE = "unused-ignore"
    """An ignore that ignores nothing (any longer)."""


class Remark(NamedTuple):
    """Something that is wrong in a text whatever its facts: a weekday that is not the weekday of its date."""

    place: Place
    words: str
    reason: str
    kind: RemarkKind = RemarkKind.WEEKDAY


class Input(NamedTuple):
    """One text that was checked."""

    path: str
    sentences: int
    remarks: tuple[Remark, ...] = ()
    document: Document | None = None
    """Kept where a run is asked to."""
    coverage: Coverage | None = None
    """Its checkable facts, where a run is asked for them."""


class Notice(NamedTuple):
    """Something that is wrong in a claims file or baseline, and keeps no check from being made."""

    path: str
    line: int
    column: int
    kind: RemarkKind
    reason: str


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
    notices: tuple[Notice, ...] = ()

    def count_suppressed(self) -> int:
        """Return the number of claims that are not found because all that conflicts with them is suppressed."""
        return sum(result.verdict is Verdict.NOT_FOUND and bool(result.suppressed) for result in self.results)

    def count(self, verdict: Verdict) -> int:
        """Return the number of claims with `verdict`."""
        return sum(result.verdict is verdict for result in self.results)
