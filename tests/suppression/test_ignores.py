"""Entries under `ignore` of a claims file: which documents they cover, until when, and what is said of those left over."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path

import pytest

from factcheck.claims.load import load_claims
from factcheck.model.claims import Ignore
from factcheck.model.results import RemarkKind, Report, SuppressedBy, Verdict
from factcheck.pipeline import run
from factcheck.readers import read_text
from factcheck.suppression.ignores import covers

COVERED = [
    # claims file, pattern, document
    ("claims.yaml", "june.docx", "june.docx"),
    ("claims.yaml", "june.docx", "desk/june.docx"),
    ("claims.yaml", "*.docx", "desk/june.docx"),
    ("claims.yaml", "desk/*.docx", "desk/june.docx"),
    ("claims.yaml", "./desk/june.docx", "desk/june.docx"),
    ("desk/claims.yaml", "june.docx", "desk/june.docx"),
    ("desk/claims.yaml", "archive/june.docx", "desk/archive/june.docx"),
    ("desk/claims.yaml", "../june.docx", "june.docx"),
    ("claims.yaml", "/june.docx", "june.docx"),
    ("claims.yaml", "archive", "desk/archive/june.docx"),
    ("claims.yaml", "archive/", "archive/1998/june.docx"),
    ("claims.yaml", "archive/**", "archive/1998/june.docx"),
    ("claims.yaml", "desk/**/june.docx", "desk/1998/05/june.docx"),
    ("claims.yaml", "desk/**/june.docx", "desk/june.docx"),
    ("claims.yaml", "./", "june.docx"),
]
NOT_COVERED = [
    ("claims.yaml", "june.docx", "june.doc"),
    ("claims.yaml", "june.docx", "in-june.docx"),
    ("claims.yaml", "desk/june.docx", "june.docx"),
    ("claims.yaml", "desk/june.docx", "archive/june.docx"),
    ("claims.yaml", "*.docx", "june.docx.txt"),
    ("claims.yaml", "archive/*.docx", "old/archive/june.docx"),
    ("claims.yaml", "/june.docx", "desk/june.docx"),
    ("claims.yaml", "desk/*", "archive/desk/june.docx"),
    ("claims.yaml", "*/june.docx", "desk/1998/june.docx"),
    ("claims.yaml", "June.docx", "june.docx"),
]
FILE = """\
claims:
  - {id: divers, claim: 17 divers searched the wreck}
  - {id: boats, claim: nine boats left the harbour}
ignore:
  - {claim: divers, document: log*.txt, reason: the log is quoted as it was, until: 2024-06-30}
"""
WRONG = "Seven divers searched the wreck. Four boats left the harbour.\n"
RIGHT = "Seventeen divers searched the wreck.\n"
DAY = date(2024, 6, 30)


@pytest.mark.parametrize(("claims", "pattern", "document"), COVERED)
def test_a_document_that_is_covered(claims: str, pattern: str, document: str) -> None:
    assert covers(Ignore("divers", pattern, "why", path=claims), document)


@pytest.mark.parametrize("pattern", ["**/a/" * 30 + "c", "*/" * 3_000 + "c", "**/" * 3_000 + "c"])
def test_a_pattern_of_many_folders_is_no_riddle(
    pattern: str, within_half_a_minute: Callable[[], AbstractContextManager[None]]
) -> None:
    with within_half_a_minute():
        assert not covers(Ignore("divers", pattern, "why", path="claims.yaml"), "a/" * 60 + "b")


@pytest.mark.parametrize(("claims", "pattern", "document"), NOT_COVERED)
def test_a_document_that_is_not(claims: str, pattern: str, document: str) -> None:
    assert not covers(Ignore("divers", pattern, "why", path=claims), document)


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    Path("claims.yaml").write_text(FILE)

    def run_on(texts: dict[str, str], today: date = DAY) -> Report:
        return run(load_claims("claims.yaml"), [read_text(text, name) for name, text in texts.items()], today=today)

    return run_on


def test_what_is_covered_is_left_out_of_the_verdict_and_kept_with_its_reason(check) -> None:
    divers, boats = check({"log-1.txt": WRONG}).results
    assert divers.verdict is Verdict.NOT_FOUND
    [left_out] = divers.suppressed
    assert left_out.suppression.by is SuppressedBy.CLAIMS_FILE
    assert left_out.suppression.reason == "the log is quoted as it was"
    assert (left_out.suppression.path, left_out.suppression.line) == ("claims.yaml", 5)
    assert boats.verdict is Verdict.CONFLICTING


def test_another_document_is_judged(check) -> None:
    assert check({"draft.txt": WRONG}).results[0].verdict is Verdict.CONFLICTING


def test_a_support_beside_what_is_covered_decides(check) -> None:
    report = check({"log-1.txt": WRONG, "draft.txt": RIGHT})
    assert report.results[0].verdict is Verdict.SUPPORTED
    assert report.notices == ()


def test_it_holds_until_the_end_of_its_last_day(check) -> None:
    report = check({"log-1.txt": WRONG}, today=date(2024, 7, 1))
    assert report.results[0].verdict is Verdict.CONFLICTING
    [notice] = report.notices
    assert notice.kind is RemarkKind.UNUSED_IGNORE
    assert notice.reason == '"divers" in log*.txt was to be ignored until 2024-06-30: look at it again'
    assert (notice.path, notice.line, notice.column) == ("claims.yaml", 5, 5)


def test_one_that_ignores_nothing_is_reported(check) -> None:
    [notice] = check({"log-1.txt": RIGHT}).notices
    assert notice.reason == 'no conflict of "divers" is left in log*.txt for this to ignore: take it out'


def test_nothing_is_said_of_one_whose_document_took_no_part(check) -> None:
    assert check({"draft.txt": RIGHT}).notices == ()
