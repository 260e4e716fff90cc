"""``factcheck lint`` from end to end."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest
from jsonschema import Draft202012Validator
from programs import node_module

from factcheck.cli.options import LintFormat
from factcheck.model.complaints import RULES, Code
from factcheck.report.lint import FORMATS

CLAIMS = """\
claims:
  - id: early
    claim: The Almgren bridge opened in 1931
  - id: late
    claim: The Almgren bridge opened in 1934
    review_after: 2024-05-01
  - {id: mayor, claim: The mayor is Rut Sand, status: draft}
"""
SOUND = "- The Almgren bridge opened in 1931\n- {claim: The mayor is Rut Sand, status: draft}\n"
DAY = ("--date", "2024-06-01")

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def folder(working_folder: Path) -> Path:
    (working_folder / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    (working_folder / "sound.yaml").write_text(SOUND, encoding="utf-8")
    return working_folder


def test_what_is_wrong_is_told_in_the_order_of_the_file(command: Command) -> None:
    assert command("lint", *DAY) == (
        1,
        "claims.yaml:5:5: error conflicting-claims\n"
        "  late: it contradicts early: The Almgren bridge opened in 1931\n"
        "claims.yaml:6:5: warning review-due\n"
        "  late: it has to be looked at again since 2024-05-01\n"
        "claims.yaml:7:47: info unchecked-claim\n"
        "  mayor: its status is draft: nobody has checked it yet\n"
        "\n"
        "1 error, 1 warning, 1 for information in 3 claims. `factcheck lint --explain\n"
        "CODE` says what a code means.\n",
        "",
    )


def test_lines(command: Command) -> None:
    assert command("lint", *DAY, "-f", "plain")[1] == (
        "claims.yaml:5:5: error conflicting-claims late: it contradicts early: The Almgren bridge opened in 1931\n"
        "claims.yaml:6:5: warning review-due late: it has to be looked at again since 2024-05-01\n"
        "claims.yaml:7:47: info unchecked-claim mayor: its status is draft: nobody has checked it yet\n"
    )


def test_information_fails_nothing(command: Command) -> None:
    status, out, _ = command("lint", "-c", "sound.yaml")
    assert status == 0
    assert "1 for information in 2 claims." in out
    assert command("lint", "-c", "sound.yaml", "--ignore", "unchecked-claim") == (
        0,
        "Nothing to object to in 2 claims.\n",
        "",
    )


def test_what_is_ignored_is_left_out(command: Command) -> None:
    status, out, _ = command("lint", *DAY, "--ignore", "conflicting-claims", "--ignore", "review-due", "-f", "plain")
    assert status == 0
    assert [line.split()[2] for line in out.splitlines()] == ["unchecked-claim"]


def test_the_day_may_be_given(command: Command) -> None:
    assert "review-due" not in command("lint", "--date", "2024-04-30")[1]


def test_claims_are_looked_for_as_by_a_check(command: Command, folder: Path) -> None:
    (folder / "factcheck.toml").write_text('claims = "sound.yaml"\n', encoding="utf-8")
    assert "sound.yaml:2" in command("lint")[1]
    assert "claims.yaml:5" in command("lint", "-c", "claims.yaml")[1]


@pytest.mark.parametrize("code", RULES)
def test_each_code_is_explained(command: Command, code: str) -> None:
    status, out, _ = command("lint", "--explain", code)
    assert status == 0
    assert out.startswith(f"{code} (")
    assert RULES[Code(code)].summary in " ".join(out.split())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--explain", "duplicate"], "'duplicate-claim'"),
        (["--ignore", "duplicate"], "'--ignore'"),
        (["--date", "June"], '--date: "June" is no day'),
        (["-c", "none.yaml"], "none.yaml"),
        (["-o", "./claims.yaml"], "claims.yaml: this run reads it: name another file to write to"),
        (["-o", "no/folder/x.json"], "no/folder/x.json"),
    ],
)
def test_what_cannot_be_done_is_told(command: Command, arguments: list[str], said: str) -> None:
    status, out, err = command("lint", *arguments)
    assert (status, out) == (2, "")
    assert said in err


def test_a_broken_claims_file_is_reported_as_by_a_check(command: Command, folder: Path) -> None:
    (folder / "claims.yaml").write_text("- {id: a, claim: x y z, tolerence: 2}\n", encoding="utf-8")
    status, out, err = command("lint")
    assert (status, out) == (2, "")
    assert err.startswith("claims.yaml:1:")


def test_json_is_as_its_schema_says(command: Command) -> None:
    schema = json.loads(command("schema", "lint")[1])
    report = json.loads(command("lint", *DAY, "-f", "json")[1])
    Draft202012Validator(schema).validate(report)
    assert report["summary"] == {"claims": 3, "error": 1, "warning": 1, "info": 1}
    assert report["complaints"][0] == {
        "code": "conflicting-claims",
        "severity": "error",
        "claim": "late",
        "path": "claims.yaml",
        "line": 5,
        "column": 5,
        "message": "it contradicts early: The Almgren bridge opened in 1931",
        "others": [{"claim": "early", "path": "claims.yaml", "line": 2, "column": 5}],
    }
    assert set(schema["properties"]["complaints"]["items"]["properties"]["code"]["enum"]) == set(RULES)
    report["complaints"][0]["code"] = "other"
    assert not Draft202012Validator(schema).is_valid(report)


def test_sarif_is_as_its_schema_says(command: Command, folder: Path) -> None:
    assert command("lint", *DAY, "-f", "sarif", "-o", "lint.sarif") == (1, "", "")
    log = json.loads((folder / "lint.sarif").read_text("utf-8"))
    [run] = log["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == list(RULES)
    first = run["results"][0]
    assert (first["ruleId"], first["level"]) == ("conflicting-claims", "error")
    assert first["locations"][0]["physicalLocation"]["region"] == {"startLine": 5, "startColumn": 5}
    assert [place["physicalLocation"]["region"]["startLine"] for place in first["relatedLocations"]] == [2]
    schema = json.loads((node_module("@microsoft/sarif-multitool-linux") / "sarif-2.1.0.json").read_text("utf-8-sig"))
    Draft202012Validator(schema).validate(log)


def test_workflow_commands(command: Command) -> None:
    assert command("lint", *DAY, "-f", "github")[1].splitlines()[1] == (
        "::warning file=claims.yaml,line=6,endLine=6,col=5,endColumn=5,title=factcheck%3A review-due::"
        "late: it has to be looked at again since 2024-05-01"
    )


def test_what_a_claims_file_says_is_shown_and_never_obeyed(command: Command, folder: Path) -> None:
    hostile = CLAIMS.replace("The Almgren bridge", '"The Almgren \\e[2J\\u202e bridge').replace("31\n", '31"\n')
    (folder / "claims.yaml").write_text(hostile.replace("34\n", '34"\n'), encoding="utf-8")
    for name in FORMATS:
        out = command("lint", *DAY, "-f", name)[1]
        assert "Almgren" in out
        assert "\x1b" not in out
        assert "\u202e" not in out


def test_the_formats_are_those_of_the_reports() -> None:
    assert list(get_args(LintFormat)) == list(FORMATS)
