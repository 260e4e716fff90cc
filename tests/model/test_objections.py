"""What a run fails on, level by level."""

import pytest

from factcheck.model.claims import Claim, Severity
from factcheck.model.facts import Kind, Relation
from factcheck.model.objections import is_missing, severity_of, status_of
from factcheck.model.outcome import ExitStatus, FailOn
from factcheck.model.results import ClaimResult, Evidence, Finding, Input, Place, Report, Skipped, Stance, Verdict
from factcheck.model.text import Position, Span

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
HERE = Place(Span(0, 4), Position(1, 1), Position(1, 5))


def passage(stance: Stance, relation: Relation = Relation.DIFFERS) -> Evidence:
    found = Finding(Kind.COUNT, relation, "17 divers", "nine", HERE, Span(0, 4))
    return Evidence(stance, 0.9, "nine", "a.md", HERE, (found,), "")


CONFLICT = passage(Stance.CONFLICTS)
OUTDATED = passage(Stance.CONFLICTS, Relation.OUTDATED)
SUPPORT = passage(Stance.SUPPORTS, Relation.SAME)


def result(
    verdict: Verdict, *evidence: Evidence, severity: Severity = ERROR, required: bool = False, **fields: object
) -> ClaimResult:
    return ClaimResult(Claim("x", "17 divers", severity=severity, required=required), verdict, evidence, **fields)


C, W, M = FailOn.CONFLICT, FailOn.WARNING, FailOn.MISSING
O, U = FailOn.OUTDATED, FailOn.UNBACKED  # noqa: E741

ROWS = [
    # result, the levels at which a run fails on it
    (result(Verdict.SUPPORTED, SUPPORT), set()),
    (result(Verdict.SUPPORTED, SUPPORT, required=True), set()),
    (result(Verdict.CONFLICTING, CONFLICT), {C, W, M, O, U}),
    (result(Verdict.MIXED, CONFLICT, SUPPORT), {C, W, M, O, U}),
    (result(Verdict.CONFLICTING, CONFLICT, severity=WARNING), {W}),
    (result(Verdict.CONFLICTING, CONFLICT, severity=INFO), set()),
    (result(Verdict.NOT_FOUND), {M}),
    (result(Verdict.NOT_FOUND, severity=INFO), {M}),
    (result(Verdict.NOT_FOUND, required=True), {C, W, M, O, U}),
    (result(Verdict.NOT_FOUND, severity=INFO, required=True), {C, W, M, O, U}),
    (result(Verdict.NOT_FOUND, required=True, is_known_missing=True), set()),
    (result(Verdict.NOT_FOUND, required=True, suppressed=(CONFLICT,)), set()),
    (result(Verdict.CONFLICTING, OUTDATED), {O}),
    (result(Verdict.CONFLICTING, OUTDATED, severity=WARNING), {O}),
    (result(Verdict.CONFLICTING, OUTDATED, severity=INFO), set()),
    (result(Verdict.CONFLICTING, OUTDATED, CONFLICT), {C, W, M, O, U}),
]


@pytest.mark.parametrize(("one", "fails"), ROWS)
def test_what_fails_a_run(one: ClaimResult, fails: set[FailOn]) -> None:
    report = Report((Input("a.md", 1),), (), (result(Verdict.SUPPORTED, SUPPORT), one))
    assert {level for level in FailOn if status_of(report, [level])} == fails


def test_levels_add_up() -> None:
    outdated = Report((Input("a.md", 1),), (), (result(Verdict.CONFLICTING, OUTDATED),))
    assert status_of(outdated, [FailOn.WARNING, FailOn.OUTDATED]) is ExitStatus.OBJECTION
    assert status_of(outdated, [FailOn.WARNING, FailOn.MISSING]) is ExitStatus.CLEAN


def test_a_skipped_input_fails_a_run_whatever_is_asked_for() -> None:
    report = Report((Input("a.md", 1),), (Skipped("b.md", "x"),), (result(Verdict.CONFLICTING, CONFLICT),))
    assert {status_of(report, [level]) for level in FailOn} == {ExitStatus.FAILED}


def test_a_suppressed_conflict_mentions_its_claim() -> None:
    assert is_missing(result(Verdict.NOT_FOUND))
    assert not is_missing(result(Verdict.NOT_FOUND, suppressed=(CONFLICT,)))


@pytest.mark.parametrize(
    ("severity", "evidence", "weight"),
    [
        (ERROR, CONFLICT, ERROR),
        (WARNING, CONFLICT, WARNING),
        (ERROR, OUTDATED, WARNING),
        (WARNING, OUTDATED, WARNING),
        (INFO, OUTDATED, INFO),
    ],
)
def test_a_value_of_another_day_weighs_less(severity: Severity, evidence: Evidence, weight: Severity) -> None:
    assert severity_of(result(Verdict.CONFLICTING, evidence, severity=severity), evidence) is weight
