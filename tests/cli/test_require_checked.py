"""``check --require-checked``, and claims that were checked and rejected, from end to end."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

CLAIMS = """\
claims:
  - {id: divers, claim: 17 divers searched the wreck, status: checked}
  - {id: cost, claim: The salvage cost £2.4m, checked: {by: Ana Ruiz, on: 2024-03-14}}
  - {id: crew, claim: Nine crew were rescued, status: draft}
  - {id: depth, claim: The wreck lies at 31 metres}
  - {id: hull, claim: The hull was 41 metres long, status: rejected, required: true}
ignore:
  - {claim: hull, document: old.txt, reason: it was printed}
"""
TEXT = "Seventeen divers searched the wreck. The hull was 38 metres long. Eight crew were rescued. The wreck lies at 31 metres.\n"

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def folder(working_folder: Path) -> None:
    (working_folder / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    (working_folder / "draft.txt").write_text(TEXT, encoding="utf-8")


def test_a_rejected_claim_takes_no_part(command: Command) -> None:
    """Also when it is read from the cache, as in the second run."""
    for _ in range(2):
        status, out, _ = command("check", "draft.txt", "-f", "json")
        assert [claim["id"] for claim in json.loads(out)["claims"]] == ["divers", "cost", "crew", "depth"]
        assert status == 1  # eight crew, not nine


def test_a_claim_that_nobody_has_checked_is_missing_but_where_a_text_contradicts_it(command: Command) -> None:
    status, out, _ = command("check", "draft.txt", "--require-checked", "-f", "plain")
    assert status == 1
    assert out.splitlines() == [
        "claims.yaml:5:5: missing depth: not checked yet: The wreck lies at 31 metres",
        "draft.txt:1:1: supported divers: Seventeen divers, as expected",
        "draft.txt:1:67: conflicting crew: Eight crew, not Nine",
    ]


@pytest.mark.parametrize("format_name", ["text", "json", "html", "junit", "markdown", "github", "sarif", "rdjsonl"])
def test_each_format_says_that_it_is_not_checked_yet(command: Command, format_name: str) -> None:
    out = command("check", "draft.txt", "--require-checked", "-f", format_name)[1]
    assert ('"unchecked": true' if format_name == "json" else "not checked yet") in out
    out = command("check", "draft.txt", "-f", format_name)[1]
    assert "not checked yet" not in out
    assert "unchecked" not in out


def test_the_report_is_still_as_its_schema_says(command: Command) -> None:
    schema = json.loads(command("schema", "report")[1])
    report = json.loads(command("check", "draft.txt", "--require-checked", "-f", "json")[1])
    Draft202012Validator(schema).validate(report)
    crew, depth = report["claims"][2:4]
    assert crew["verdict"] == "conflicting"
    assert (depth["verdict"], depth["evidence"], depth["required"]) == ("not_found", [], False)
    assert [item["reason"] for item in depth["related"]] == ["31 metres, as expected"]


def test_it_may_stand_in_the_settings(command: Command) -> None:
    Path("factcheck.toml").write_text("require-checked = true\n", encoding="utf-8")
    assert "not checked yet" in command("check", "draft.txt")[1]
    assert "not checked yet" not in command("check", "draft.txt", "--no-require-checked")[1]
    assert command("check", "draft.txt", "--only", "divers")[0] == 0
    assert command("check", "draft.txt", "--fail-on", "never")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "draft.txt", "--only", "hull"], '--only: the claim "hull" has the status rejected'),
        (["explain", "hull", "draft.txt"], 'the claim "hull" has the status rejected'),
    ],
)
def test_who_asks_for_a_rejected_claim_is_told(command: Command, arguments: list[str], said: str) -> None:
    assert command(*arguments) == (2, "", f"Error: {said} and takes no part\n")


def test_the_id_of_a_rejected_claim_stays_taken(command: Command) -> None:
    Path("claims.yaml").write_text(CLAIMS + "  - {claim: hull, document: new.txt, reason: x}\n", encoding="utf-8")
    assert command("check", "draft.txt", "-f", "plain")[2] == ""
    again = CLAIMS.replace("ignore:", "  - {id: hull, claim: The hull is of oak}\nignore:")
    Path("claims.yaml").write_text(again, encoding="utf-8")
    status, _, err = command("check", "draft.txt")
    assert status == 2
    assert 'id "hull" is already given' in err


def test_claims_that_are_all_rejected_are_no_mistake(command: Command) -> None:
    Path("claims.yaml").write_text("- {claim: The hull was 41 metres long, status: rejected}\n", encoding="utf-8")
    assert command("check", "draft.txt")[:2] == (0, "0 claims against draft.txt (4 sentences): nothing conflicts\n")
