"""Report -> its claims as the page lists them: numbered, by how urgent they are, with the words for each state."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum

from factcheck.model.facts import Relation
from factcheck.model.objections import is_missing
from factcheck.model.records import NamedTuple
from factcheck.model.results import ClaimResult, Evidence, Finding, Place, Report, Stance, SuppressedBy, Verdict
from factcheck.report.excerpt import deciding

_MONTHS = "January February March April May June July August September October November December".split()


class Status(StrEnum):
    """Under which heading a claim is listed, the most urgent first."""

    CONFLICTING = "conflicting"
    MIXED = "mixed"
    MISSING = "missing"
    """required, and no text mentions it"""
    OUTDATED = "outdated"
    """all that conflicts was right on another day"""
    SUPPORTED = "supported"
    IGNORED = "ignored"
    """nothing but conflicts that are left out of the verdict"""
    NOT_FOUND = "not found"


class Entry(NamedTuple):
    """One claim of the page."""

    number: int
    """From 1: what conflicts in the order of the texts, in which one steps through it, then the rest in the order of
    the page. The same in the list, in the text and on the sign-off sheet."""
    result: ClaimResult
    status: Status

    @property
    def anchor(self) -> str:
        """The id of its card."""
        return f"claim-{self.number}"

    @property
    def passages(self) -> tuple[Evidence, ...]:
        """All that the texts say of it, what is left out of the verdict last."""
        return self.result.evidence + self.result.suppressed


def entries(report: Report) -> list[Entry]:
    """Return the claims of `report` in the order of the page."""
    groups: dict[Status, list[ClaimResult]] = {status: [] for status in Status}
    for result in report.results:
        groups[_status(result)].append(result)
    order = {text.path: at for at, text in reversed(list(enumerate(report.inputs)))}
    listed = [
        (_first_step(result, order), result, status)
        for status, results in groups.items()
        for result in sorted(results, key=lambda result: _first_step(result, order))
    ]
    by_step = sorted(range(len(listed)), key=lambda at: listed[at][0])
    numbers = {at: number for number, at in enumerate(by_step, 1)}
    return [Entry(numbers[at], result, status) for at, (_, result, status) in enumerate(listed)]


_NO_STEP = sys.maxsize, 0


def _first_step(result: ClaimResult, order: Mapping[str, int]) -> tuple[int, int]:
    """Return where one first stops for a claim when stepping through what conflicts: the text, and the place in it."""
    conflicting = (evidence for evidence in result.evidence if evidence.stance is Stance.CONFLICTS)
    return min(((order.get(e.path, len(order)), place_of(e).span.start) for e in conflicting), default=_NO_STEP)


def count(listed: Sequence[Entry]) -> dict[Status, int]:
    """Return the number of claims under each heading that has any."""
    numbers = dict.fromkeys(Status, 0)
    for entry in listed:
        numbers[entry.status] += 1
    return {status: number for status, number in numbers.items() if number}


def place_of(evidence: Evidence) -> Place:
    """Return the place to look at: the first deciding words, or the sentence where no word decided."""
    return min((f.place for f in deciding(evidence)), key=lambda place: place.span, default=evidence.place)


def where(path: str, place: Place) -> str:
    """Name a place as editors do: by line and column, or in words where a file has no lines.

    >>> from factcheck.model.text import Position, Span
    >>> where("a.md", Place(Span(0, 1), Position(3, 7), Position(3, 8)))
    'a.md:3:7'
    >>> where("a.pdf", Place(Span(0, 1), Position(3, 7), Position(3, 8), "page 1, line 3"))
    'a.pdf, page 1, line 3'
    """
    return path + within(place)


def within(place: Place) -> str:
    """Return what follows the path in the name of a place."""
    return f", {place.label}" if place.label else f":{place.start.line}:{place.start.column}"


def day(moment: date) -> str:
    """Return a date as newspapers write it.

    >>> day(date(2024, 3, 2))
    '2 March 2024'
    """
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"


def difference(finding: Finding) -> str:
    """Name what kind of difference it is where the two values do not show it."""
    return {
        Relation.DENIED: "the opposite",
        Relation.OUTDATED: "of another day",
        Relation.MISSPELT: "a spelling",
        Relation.MISQUOTED: "a misquotation",
    }.get(finding.relation, "")


def why_ignored(evidence: Evidence) -> str:
    """Say what keeps a conflict out of the verdict, in whose words."""
    suppression = evidence.suppression
    if suppression is None:
        return "left out of the verdict"
    by = {
        SuppressedBy.DIRECTIVE: "ignored by a comment in the text",
        SuppressedBy.CLAIMS_FILE: "ignored by the claims file",
        SuppressedBy.BASELINE: "known from the baseline",
        SuppressedBy.UNCHANGED: "in lines that have not changed",
    }[suppression.by]
    place = f" ({suppression.path}:{suppression.line})" if suppression.path else ""
    return f"{by}{place}" + (f": {suppression.reason}" if suppression.reason else "")


def _status(result: ClaimResult) -> Status:
    conflicts = [evidence for evidence in result.evidence if evidence.stance is Stance.CONFLICTS]
    if conflicts and all(evidence.is_outdated for evidence in conflicts):
        return Status.OUTDATED
    if result.verdict is Verdict.NOT_FOUND:
        if result.suppressed:
            return Status.IGNORED
        return Status.MISSING if result.is_demanded and is_missing(result) else Status.NOT_FOUND
    return Status(result.verdict.value)
