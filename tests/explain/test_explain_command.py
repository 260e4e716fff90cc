"""`factcheck explain` from end to end: what it takes, what it prints, how it ends."""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, get_args

import pytest

from factcheck.cli import main
from factcheck.cli.options import ExplanationFormat
from factcheck.report.explanation import FORMATS

CLAIMS = """\
claims:
  - id: hives
    claim: the beekeeper lost 23 hives in the flood
    also: ["23 hives drowned"]
  - id: wall
    claim: the sea wall is 400 metres long
  - id: said
    claim: '"We never had a chance," said Ottoline Marsh'
"""
DRAFT = "# The flood\n\nThe beekeeper lost **32** hives in the flood.\n\nThe beekeeper lost his boat.\n"


class Outcome(NamedTuple):
    status: int
    stdout: str
    stderr: str


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


Explain = Callable[..., Outcome]


@pytest.fixture
def explain(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Explain:
    (tmp_path / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def call(*arguments: str, stdin: bytes | None = None) -> Outcome:
        monkeypatch.setattr(sys, "stdin", Terminal() if stdin is None else io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as ended:
            main(["explain", *arguments])
        captured = capsys.readouterr()
        return Outcome(int(ended.value.code or 0), captured.out, captured.err)

    return call


def test_it_shows_the_reading_then_the_passages(explain: Explain) -> None:
    status, shown, errors = explain("hives", "draft.md")
    assert (status, errors) == (0, "")
    lines = shown.splitlines()
    assert lines[0] == "hives: conflicting"
    assert lines.index("claim: the beekeeper lost 23 hives in the flood") < lines.index("also: 23 hives drowned")
    assert any(line.startswith("  value      23: quantity of hives, decides, weight ") for line in lines)
    assert "draft.md:3:22 taken: 32 hives, not 23" in lines
    assert "  | The beekeeper lost 32 hives in the flood." in lines
    assert any(line.startswith("draft.md:5:1 left: lacks ") for line in lines)


def test_each_passage_has_a_table_with_a_row_for_each_part(explain: Explain) -> None:
    lines = explain("hives", "draft.md").stdout.splitlines()
    first = lines.index("  | The beekeeper lost 32 hives in the flood.") + 1
    table = [re.split(r"\s{2,}", line.strip(), maxsplit=4) for line in lines[first : first + 6]]
    assert table[0] == ["part", "claim", "text", "relation", "why"]
    assert [row[:4] for row in table[1:]] == [
        ["word", "beekeeper", "beekeeper", "same"],
        ["word", "lost", "lost", "same"],
        ["value*", "23 hives", "32 hives", "other"],
        ["word", "hives", "hives", "same"],
        ["word", "flood", "flood", "same"],
    ]
    assert lines[first + 6].startswith("  differs    32 hives, not 23 hives: ")


def test_a_sum_ends_in_its_total_and_what_is_needed(explain: Explain) -> None:
    shown = " ".join(explain("hives", stdin=b"The beekeeper lost 23 hives in the flood.").stdout.split())
    assert re.search(r" about .*: \+\d+\.\d\d in all, \d+\.\d\d needed", shown)


def test_a_conflict_is_explained_and_no_objection(explain: Explain) -> None:
    assert explain("hives", "draft.md").status == 0


def test_json_holds_the_same(explain: Explain) -> None:
    found: dict[str, Any] = json.loads(explain("hives", "draft.md", "-f", "json").stdout)
    assert (found["id"], found["verdict"], found["texts"]) == ("hives", "conflicting", 1)
    assert [wording["key"] for wording in found["wordings"]] == ["claim", "also"]
    first = found["near"][0]
    assert (first["taken"], first["why"]) == (True, "taken: 32 hives, not 23")
    assert first["absent"] == []
    assert [part["words"] for part in found["wordings"][0]["parts"] if part["decides"]] == ["23"]
    [value] = [part for part in first["parts"] if part["kind"] == "value"]
    assert (value["claim"], value["text"], value["relation"], value["decides"]) == (
        "23 hives",
        "32 hives",
        "other",
        True,
    )
    difference = first["difference"]
    assert (difference["claim"], difference["text"], difference["sort"]) == ("23 hives", "32 hives", "value")
    assert difference["sure"] == value["sure"]
    assert difference["total"] >= difference["needed"]
    assert set(difference["terms"][0]) == {"name", "words", "value", "points"}
    place = first["passage"]["findings"][0]
    assert DRAFT[place["start"] : place["end"]].startswith("32")
    assert (place["line"], place["column"]) == (3, 22)
    assert first["advice"]["key"] == "unlike"


def test_without_a_text_the_reading_is_shown_alone(explain: Explain) -> None:
    status, shown, errors = explain("hives")
    assert (status, errors) == (0, "")
    assert shown.startswith("hives: no text was given\n")
    assert "23: quantity of hives, decides" in shown


def test_piped_text_needs_no_path(explain: Explain) -> None:
    shown = explain("hives", stdin=b"The beekeeper lost 32 hives in the flood.").stdout
    assert "<stdin>:1:20 taken: 32 hives, not 23" in shown


def test_a_dash_is_standard_input_and_its_name_says_its_kind(explain: Explain) -> None:
    shown = explain("hives", "-", "--stdin-filename", "desk.md", stdin=DRAFT.encode()).stdout
    assert "desk.md:3:22 taken: 32 hives, not 23" in shown


def test_a_text_in_which_nothing_came_near_is_named(explain: Explain) -> None:
    assert explain("wall", "draft.md").stdout.endswith("draft.md nothing came near\n")
    assert explain("said", "draft.md").stdout.endswith(
        "draft.md nothing came near: only words in quotation marks decide\n"
    )


def test_it_can_go_to_a_file(explain: Explain) -> None:
    assert explain("hives", "draft.md", "-o", "why.txt") == (0, "", "")
    assert Path("why.txt").read_text("utf-8").startswith("hives: conflicting\n")


def test_lines_fit_the_width(explain: Explain, monkeypatch: pytest.MonkeyPatch) -> None:
    for width in (40, 50, 120):
        monkeypatch.setenv("COLUMNS", str(width))
        assert max(map(len, explain("hives", "draft.md").stdout.splitlines())) <= width


@pytest.mark.parametrize("format_name", get_args(ExplanationFormat))
def test_nothing_in_a_text_is_obeyed(explain: Explain, format_name: str) -> None:
    shown = explain("hives", "-f", format_name, stdin="The beekeeper lost \x1b[2J32 hives.\u202e".encode()).stdout
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_what_cannot_be_read_is_said_and_fails_the_run(explain: Explain) -> None:
    Path("scan.txt").write_bytes(bytes(range(256)) * 8)
    status, shown, errors = explain("hives", "scan.txt", "draft.md")
    assert status == 2
    assert errors.startswith("Skipped: scan.txt: ")
    assert "draft.md:3:22" in shown


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["hive", "draft.md"], 'did you mean "hives"?'),
        (["hives", "none.md"], "none.md"),
        (["hives", "draft.md", "-c", "none.yaml"], "none.yaml"),
        (["hives", "draft.md", "-o", "none/why.txt"], "none"),
        (["hives", "draft.md", "-f", "plain"], "'text', 'json'"),
        ([], "CLAIM-ID"),
    ],
)
def test_a_run_that_cannot_be_made_shows_nothing(explain: Explain, arguments: list[str], named: str) -> None:
    status, shown, errors = explain(*arguments)
    assert (status, shown) == (2, "")
    assert named in errors
    assert "Traceback" not in errors


def test_every_format_has_a_name_on_the_command_line() -> None:
    assert list(get_args(ExplanationFormat)) == list(FORMATS)


def test_its_help_is_plain_text(explain: Explain) -> None:
    status, shown, _ = explain("--help")
    assert status == 0
    assert shown.isascii()
