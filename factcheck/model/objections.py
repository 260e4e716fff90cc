"""What a run objects to: the one rule behind the exit status, and behind what reports call a failure.

Takes the results of claims and the levels of ``--fail-on``. As with linters, what is below the level is shown and
fails nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model.claims import Severity
from factcheck.model.outcome import ExitStatus, FailOn
from factcheck.model.results import ClaimResult, Evidence, Report, Stance, Verdict

DEFAULT = frozenset({FailOn.CONFLICT})

_LEVELS = (Severity.INFO, Severity.WARNING, Severity.ERROR)


def severity_of(result: ClaimResult, evidence: Evidence) -> Severity:
    """Return how much a conflicting passage weighs: a value that was right on another day is a warning at most."""
    severity = result.claim.severity
    return Severity.WARNING if evidence.is_outdated and severity is Severity.ERROR else severity


def is_missing(result: ClaimResult) -> bool:
    """Say whether no text mentions the claim; a conflict that is suppressed mentions it."""
    return result.verdict is Verdict.NOT_FOUND and not result.suppressed and not result.is_known_missing


def objects_to(result: ClaimResult, evidence: Evidence, levels: Iterable[FailOn] = DEFAULT) -> bool:
    """Say whether a run with `levels` fails on one passage."""
    levels = frozenset(levels)
    if evidence.stance is not Stance.CONFLICTS or not levels - {FailOn.NEVER}:
        return False
    if evidence.is_outdated:
        return FailOn.OUTDATED in levels and result.claim.severity is not Severity.INFO
    lowest = Severity.WARNING if FailOn.WARNING in levels else Severity.ERROR
    return _LEVELS.index(result.claim.severity) >= _LEVELS.index(lowest)


def objects(result: ClaimResult, levels: Iterable[FailOn] = DEFAULT) -> bool:
    """Say whether a run with `levels` fails on the claim."""
    levels = frozenset(levels)
    if not levels - {FailOn.NEVER}:
        return False
    if is_missing(result):
        return result.is_demanded or FailOn.MISSING in levels
    return any(objects_to(result, evidence, levels) for evidence in result.evidence)


def is_uncovered(report: Report, levels: Iterable[FailOn], fail_under: int | None) -> bool:
    """Say whether a run objects to facts that nothing backs; those set aside count neither way."""
    covered = [text.coverage for text in report.inputs if text.coverage is not None]
    backed = sum(coverage.backed for coverage in covered)
    wanted = sum(coverage.wanted for coverage in covered)
    if fail_under is not None and 100 * backed < fail_under * wanted:
        return True
    return FailOn.UNBACKED in frozenset(levels) and backed < wanted


def status_of(report: Report, levels: Iterable[FailOn] = DEFAULT, *, fail_under: int | None = None) -> ExitStatus:
    """Return what a run with `levels` ends with; an input that could not be read goes before any objection.

    With `fail_under` it also objects if fewer of the facts are backed, in percent of those that are not set aside.
    """
    if report.skipped:
        return ExitStatus.FAILED
    levels = frozenset(levels)
    if is_uncovered(report, levels, fail_under):
        return ExitStatus.OBJECTION
    return ExitStatus.OBJECTION if any(objects(result, levels) for result in report.results) else ExitStatus.CLEAN
