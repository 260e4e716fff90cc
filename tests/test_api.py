"""Checking from Python: what may be given, and what comes back."""

from pathlib import Path

import pytest

from factcheck import Claim, ClaimSet, InputError, Verdict, check
from factcheck.errors import UsageError
from factcheck.readers import read_text

DIVERS = "17 divers searched the wreck"
BOATS = "nine boats left the harbour"
CLAIMS = ClaimSet((Claim("divers", DIVERS, tags=("wreck",)), Claim("boats", BOATS)))
DRAFT = "**Seven** divers searched the wreck."


def test_a_string_is_the_text() -> None:
    assert check("Seven divers searched the wreck.", CLAIMS).results[0].verdict is Verdict.CONFLICTING


def test_a_path_is_read_by_its_kind(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text(DRAFT, encoding="utf-8")
    report = check(path, CLAIMS)
    assert report.inputs[0].path == str(path)
    assert report.results[0].evidence[0].quote == "Seven divers searched the wreck."


def test_several_texts_of_any_kind_make_one_report(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text(DRAFT, encoding="utf-8")
    report = check([path, "Seventeen divers searched the wreck.", read_text("Nothing.", "empty.txt")], CLAIMS)
    assert [text.path for text in report.inputs] == [str(path), "", "empty.txt"]
    assert report.results[0].verdict is Verdict.MIXED


def test_no_text_is_silent() -> None:
    assert [result.verdict for result in check([], CLAIMS).results] == [Verdict.NOT_FOUND, Verdict.NOT_FOUND]


def test_a_part_of_the_claims_can_be_asked_for() -> None:
    assert [result.claim.id for result in check("", CLAIMS, only=["boats"]).results] == ["boats"]
    assert [result.claim.id for result in check("", CLAIMS, tags=["wreck"]).results] == ["divers"]


def test_an_unknown_id_is_an_error() -> None:
    with pytest.raises(UsageError, match="no claim has the id"):
        check("", CLAIMS, only=["boots"])


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        check(tmp_path / "absent.txt", CLAIMS)
