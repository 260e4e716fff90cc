"""``factcheck test`` from end to end."""

import json
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest
from jsonschema import Draft202012Validator

from factcheck.cli.options import ExampleFormat
from factcheck.report.examples import FORMATS

CLAIMS = """\
claims:
  - id: guests
    claim: The choir sang for 340 guests in Bergholt
    tags: [choir]
    examples:
      supports: ["In Bergholt the choir sang for 340 guests."]
      unrelated: ["In Bergholt the choir sang for 430 guests."]
  - {id: seats, claim: The hall has 520 seats}
"""

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def folder(working_folder: Path) -> Path:
    (working_folder / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    return working_folder


def test_what_failed_is_told_with_its_proof_and_what_to_write(command: Command) -> None:
    status, out, err = command("test")
    assert (status, err) == (1, "")
    lines = out.splitlines()
    assert lines[0] == "FAILED  claims.yaml:2:5 guests: unrelated: In Bergholt the choir sang for 430"
    assert "        wanted  it does neither" in lines
    assert "        came    conflicting: 430 guests, not 340" in lines
    assert any(line.split()[:4] == ["value*", "340", "guests", "430"] for line in lines)
    assert lines[-5:] == [
        "        write   - id: guests",
        "                  claim: The choir sang for 340 guests in Bergholt",
        "                  unlike: [In Bergholt the choir sang for 430 guests.]",
        "",
        "1 passed, 1 failed in 2 claims",
    ]


@pytest.mark.parametrize(
    ("arguments", "status", "last"),
    [
        (["--only", "seats"], 0, "0 passed in 1 claim"),
        (["--tag", "choir"], 1, "1 passed, 1 failed in 1 claim"),
        (["--require-examples"], 1, "1 passed, 2 failed in 2 claims"),
        (["--only", "seats", "--require-examples"], 1, "0 passed, 1 failed in 1 claim"),
    ],
)
def test_the_counts_and_the_status(command: Command, arguments: list[str], status: int, last: str) -> None:
    got = command("test", *arguments)
    assert (got[0], got[1].splitlines()[-1]) == (status, last)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--only", "guest"], '--only: no claim has the id "guest": did you mean "guests"?'),
        (["-c", "none.yaml"], "none.yaml"),
        (["-o", "./claims.yaml"], "claims.yaml: this run reads it: name another file to write to"),
        (["-o", "no/folder/x.xml"], "no/folder/x.xml"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(command: Command, arguments: list[str], said: str) -> None:
    status, out, err = command("test", *arguments)
    assert (status, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1


def test_lines(command: Command) -> None:
    told = (
        "claims.yaml:2:5: failed guests: unrelated: conflicting: 430 guests, not 340: "
        "In Bergholt the choir sang for 430 guests.\n"
        "claims.yaml:8:5: failed seats: no examples\n"
    )
    assert command("test", "--require-examples", "-f", "plain") == (1, told, "")
    assert command("test", "--only", "seats", "-f", "plain") == (0, "", "")


def test_json_is_as_its_schema_says(command: Command) -> None:
    schema = json.loads(command("schema", "test")[1])
    report = json.loads(command("test", "--require-examples", "-f", "json")[1])
    Draft202012Validator(schema).validate(report)
    assert report["summary"] == {"claims": 2, "passed": 1, "failed": 2}
    assert [example["passed"] for example in report["examples"]] == [True, False]
    assert report["lacking"] == [{"id": "seats", "path": "claims.yaml", "line": 8, "column": 5}]
    report["examples"][1].pop("reason")
    assert not Draft202012Validator(schema).is_valid(report)


def test_junit_has_a_test_for_each_example(command: Command, folder: Path) -> None:
    assert command("test", "--require-examples", "-f", "junit", "-o", "examples.xml") == (1, "", "")
    [suite] = ET.parse(folder / "examples.xml").getroot()
    assert (suite.get("tests"), suite.get("failures")) == ("3", "2")
    cases = [(case.get("name"), [child.tag for child in case]) for case in suite]
    assert cases == [
        ("guests: supports: In Bergholt the choir sang for 340 guests.", []),
        ("guests: unrelated: In Bergholt the choir sang for 430 guests.", ["failure"]),
        ("seats: examples", ["failure"]),
    ]
    assert suite[1][0].get("message") == "conflicting: 430 guests, not 340"
    assert (suite[1].get("file"), suite[1].get("line")) == ("claims.yaml", "2")


def test_what_a_claims_file_says_is_shown_and_never_obeyed(command: Command, folder: Path) -> None:
    hostile = CLAIMS.replace("for 430 guests.", "for 430 guests. \\e[2J<b>&\\u202e")
    (folder / "claims.yaml").write_text(hostile, encoding="utf-8")
    for name in FORMATS:
        out = command("test", "-f", name)[1]
        assert "\x1b" not in out
        assert "\u202e" not in out
    ET.fromstring(command("test", "-f", "junit")[1].encode())


def test_the_formats_are_those_of_the_reports() -> None:
    assert list(get_args(ExampleFormat)) == list(FORMATS)
