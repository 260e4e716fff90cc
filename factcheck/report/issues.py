"""Report -> a flat list of what is to be looked at, each with its place: for formats that know a place and a message.

An issue is one place: a conflict that stands in three places is three issues. Supports are none. What is suppressed is
given apart, for the formats that know suppression. Wording is left to the formats, but for the sentences shared here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from enum import StrEnum

from factcheck.model.claims import Citation, Claim, Severity
from factcheck.model.objections import is_missing, severity_of
from factcheck.model.outcome import FailOn
from factcheck.model.records import NamedTuple
from factcheck.model.results import ClaimResult, Evidence, Place, Report, Stance
from factcheck.model.text import Position, Span
from factcheck.report.excerpt import deciding, excerpt, flowing, located, visible
from factcheck.report.options import DEFAULT_OPTIONS, RenderOptions

NO_TEXT = (".docx", ".docm", ".pdf")
"""Suffixes of files that are no text: lines and offsets are those of the text that was taken from them, and mean
nothing to a program that opens the file."""

_LONGEST_WORDS = 480  # characters of a claim or reason in a message; a long sentence has 300


class IssueKind(StrEnum):
    """What an issue is about."""

    CONFLICT = "conflict"
    OUTDATED = "outdated"
    """A value that was right on another day."""
    MISSING = "missing"
    REMARK = "remark"
    """Something that is wrong in a text or a claims file, whatever the facts."""
    SKIPPED = "skipped"


class Issue(NamedTuple):
    """One place to look at. Issues sort as they are read: file by file, from top to bottom."""

    path: str
    start: Position
    """Line 0 where the whole file is meant."""
    rule: str
    """The claim's id; for anything else a word behind ``factcheck:``, which no id can be."""
    kind: IssueKind
    severity: Severity
    reason: str
    """Why, in one line."""
    place: Place | None = None
    """The deciding words; None where only the start is known."""
    result: ClaimResult | None = None
    evidence: Evidence | None = None
    copy: int = 0
    """0 for the passage itself, from 1 on for the other places where the same words stand."""
    words: str = ""
    """What a remark is about."""

    @property
    def is_in_text(self) -> bool:
        """Whether line and column say something to a program that opens the file."""
        return self.start.line > 0 and is_text(self.path)

    @property
    def label(self) -> str:
        """The place in words, where lines say little: "page 3, line 12"."""
        return self.place.label if self.place is not None else ""

    @property
    def where(self) -> str:
        """The place for people: "draft.md:7:53", "draft.pdf, page 3, line 12"."""
        return _in_words(self.path, self.start, self.label)


def is_text(path: str) -> bool:
    """Say whether the lines and columns of a place are those of the file on disk.

    >>> is_text("draft.md"), is_text("Draft.DOCX")
    (True, False)
    """
    return not path.lower().endswith(NO_TEXT)


def issues(report: Report, options: RenderOptions = DEFAULT_OPTIONS) -> list[Issue]:
    """Return what is to be looked at, in the order of the files; claims that no text mentions if they are demanded."""
    found = [issue for result in report.results for issue in _of_result(result, options.fail_on)]
    if not options.quiet:
        found += _remarks(report)
    found += (
        Issue(path, Position(0, 0), "factcheck:skipped", IssueKind.SKIPPED, Severity.ERROR, f"not checked: {reason}")
        for path, reason in report.skipped
    )
    return sorted(found, key=_reading_order)


def suppressed_issues(report: Report) -> list[Issue]:
    """Return the conflicts that are not held against the texts."""
    found = (issue for result in report.results for item in result.suppressed for issue in _conflicts(result, item))
    return sorted(found, key=_reading_order)


def conflicts(result: ClaimResult) -> Iterator[Issue]:
    """Yield the conflicts with one claim, best first."""
    for evidence in result.evidence:
        if evidence.stance is Stance.CONFLICTS:
            yield from _conflicts(result, evidence)


def first_supports(result: ClaimResult, most: int) -> Sequence[Evidence]:
    """Return the best passages that bear a claim out; all that conflict stand before them."""
    first = bisect_left(result.evidence, True, key=lambda evidence: evidence.stance is Stance.SUPPORTS)
    return result.evidence[first : first + most]


def missing(result: ClaimResult) -> Issue:
    """Return the issue that no text mentions a claim: at its place in the claims file, since there is no other."""
    claim = result.claim
    start = Position(claim.line, claim.column)
    return Issue(claim.path, start, claim.id, IssueKind.MISSING, Severity.ERROR, result.why_missing, result=result)


def where(evidence: Evidence) -> str:
    """Return the place of a passage for people."""
    place = _deciding_place(evidence)
    return _in_words(evidence.path, place.start, place.label)


def shown(text: str) -> str:
    """Return words of a draft or claim on one line, cut to what a message has room for."""
    return excerpt(text, limit=_LONGEST_WORDS).text


def message(issue: Issue) -> str:
    """Return what is wrong, with the place in words where lines say little, as one line."""
    return shown(issue.reason) + in_brackets(issue.place)


def in_brackets(place: Place | None) -> str:
    """Return what is added to words at a place that lines say little of: " (page 3, line 12)"."""
    return f" ({flowing(place.label)})" if place is not None and place.label else ""


def stated(claim: Claim) -> str:
    """Return the claim with all that is known of it: what to hold the draft against.

    >>> stated(Claim("sea", "17 crew", sources=(Citation("Log", "Lifeboat station"), Citation("Gazette"))))
    '17 crew (Lifeboat station, Log; Gazette)'
    """
    details = [f"as of {claim.as_of.isoformat()}"] if claim.as_of else []
    details += filter(None, map(citation, claim.sources))
    return shown(claim.text) + (f" ({shown('; '.join(details))})" if details else "")


def citation(source: Citation) -> str:
    """Name a source: publisher, title and date, or else what there is of it."""
    parts = (source.publisher, source.title, source.date.isoformat() if source.date else "")
    return ", ".join(flowing(part) for part in parts if part) or flowing(source.url or source.quote)


def web_address(source: Citation) -> str:
    """Return the address of a source in a form that is safe to link to; empty if it has none on the web.

    >>> web_address(Citation(url="https://gazette.example/a b?q=(1)"))
    'https://gazette.example/a%20b?q=%281%29'
    >>> web_address(Citation(url="javascript:alert(1)"))
    ''
    """
    scheme, separator, rest = source.url.strip().partition("://")
    if not separator or not rest or scheme.lower() not in ("http", "https"):
        return ""
    from urllib.parse import quote

    quoted = quote(rest, safe="/?#:@!$&*+,;=%-._~", errors="backslashreplace")
    return f"{scheme.lower()}://" + re.sub("%(?![0-9A-Fa-f]{2})", "%25", quoted)


def _of_result(result: ClaimResult, fail_on: frozenset[FailOn]) -> Iterator[Issue]:
    yield from conflicts(result)
    if is_missing(result) and (result.is_demanded or FailOn.MISSING in fail_on):
        yield missing(result)


def _conflicts(result: ClaimResult, evidence: Evidence) -> Iterator[Issue]:
    kind = IssueKind.OUTDATED if evidence.is_outdated else IssueKind.CONFLICT
    severity = severity_of(result, evidence)
    places = [(evidence.path, _deciding_place(evidence)), *evidence.also_at]
    for copy, (path, place) in enumerate(places):
        claim_id = result.claim.id
        yield Issue(path, place.start, claim_id, kind, severity, evidence.reason, place, result, evidence, copy)


def _in_words(path: str, start: Position, label: str) -> str:
    label = flowing(label)
    if start.line < 1 or not is_text(path):
        return f"{visible(path)}, {label}" if label else visible(path)
    return located(path, start) + (f" ({label})" if label else "")


def _deciding_place(evidence: Evidence) -> Place:
    """Return the place of the first deciding words, or of the sentence where no word decided."""
    places = (finding.place for finding in deciding(evidence))
    return min(places, key=lambda place: (place.start, place.end), default=evidence.place)


def _remarks(report: Report) -> Iterator[Issue]:
    for text in report.inputs:
        for remark in text.remarks:
            place, rule = remark.place, f"factcheck:{remark.kind}"
            kind, severity = IssueKind.REMARK, Severity.WARNING
            yield Issue(text.path, place.start, rule, kind, severity, remark.reason, place, words=remark.words)
        for fact in text.coverage.facts if text.coverage is not None else ():
            if fact.is_unbacked:
                near = f" (nearest: {fact.nearest.claim.id})" if fact.nearest is not None else ""
                reason = f"no claim backs this {fact.item.kind}: {fact.item.words}{near}"
                place, words = fact.places[0], fact.item.words
                kind, severity = IssueKind.REMARK, Severity.WARNING
                yield Issue(text.path, place.start, "factcheck:unbacked", kind, severity, reason, place, words=words)
    for notice in report.notices:
        start, rule = Position(notice.line, notice.column), f"factcheck:{notice.kind}"
        yield Issue(notice.path, start, rule, IssueKind.REMARK, Severity.WARNING, notice.reason, words=notice.reason)


def _reading_order(issue: Issue) -> tuple[str, Position, str, str, Span]:
    span = issue.place.span if issue.place is not None else Span(0, 0)
    return issue.path, issue.start, issue.rule, issue.reason, span
