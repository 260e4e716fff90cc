"""``factcheck compare`` and ``check --self`` from end to end, on real files."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, get_args

import pytest

from factcheck.cli import main
from factcheck.cli.options import VersionsFormat
from factcheck.report.versions import FORMATS

OLD = "# 17 divers search wreck\n\nIn all, 17 divers searched the wreck of the Heron on Monday. It cost £2.4m.\n"
NEW = OLD.replace("17 divers searched", "71 divers searched").replace(" It cost £2.4m.", "")


class Outcome(NamedTuple):
    status: int
    stdout: str
    stderr: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    for name, text in (("old.md", OLD), ("new.md", NEW), ("empty.txt", ""), ("c.yaml", "- 17 divers searched\n")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.4 broken")
    (tmp_path / "folder").mkdir()
    for name in ("one.md", "two.md"):
        (tmp_path / "folder" / name).write_text(OLD, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as ended:
            main(list(arguments))
        captured = capsys.readouterr()
        return Outcome(int(ended.value.code or 0), captured.out, captured.err)

    return call


def test_the_formats_are_those_of_the_reports() -> None:
    assert list(get_args(VersionsFormat)) == list(FORMATS)


def test_a_fact_that_differs_is_told_with_both_quotes_and_fails(run: Run) -> None:
    told = run("compare", "old.md", "new.md")
    assert told.status == 1
    assert told.stdout.startswith("old.md against new.md (2 sentences, 1 of them alike): 1 different, 1 lost\n")
    assert "[[71 divers]]" in told.stdout
    assert "[[17 divers]]" in told.stdout
    assert "£2.4m: not stated any more" in told.stdout
    assert "lost" not in run("compare", "old.md", "new.md", "--quiet", "-f", "plain").stdout


def test_one_sentence_is_counted_as_one(run: Run) -> None:
    Path("one.txt").write_text("The pier cost £5m.\n", encoding="utf-8")
    assert "(1 sentence, 1 of them alike): no fact differs" in run("compare", "one.txt", "one.txt").stdout


def test_lines_and_json_say_the_same(run: Run) -> None:
    lines = run("compare", "old.md", "new.md", "-f", "plain").stdout.splitlines()
    assert lines == [
        "new.md:3:9: different: 71 divers, not 17 (old.md:3:9)",
        "old.md:3:70: lost: £2.4m: not stated any more",
    ]
    whole = json.loads(run("compare", "old.md", "new.md", "-f", "json").stdout)
    assert whole["summary"] == {
        "sentences": 2,
        "alike": 1,
        "different": 1,
        "speaker": 0,
        "lost": 1,
        "new": 0,
    }
    assert [(change["change"], change["reason"]) for change in whole["changes"]] == [
        ("different", "71 divers, not 17"),
        ("lost", "£2.4m: not stated any more"),
    ]
    assert whole["changes"][0]["new"]["line"] == 3
    assert whole["changes"][1]["new"] is None


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("old.md", "old.md"), 0, ""),
        (("new.md", "old.md", "-q"), 1, ""),
        (("empty.txt", "empty.txt"), 0, "there is nothing to read in it"),
        (("old.md", "nope.md"), 2, "nope.md: no such file"),
        (("scan.pdf", "old.md"), 2, "scan.pdf: "),
        (("folder", "old.md"), 2, "folder: this is a folder: name one of its files"),
        (("old.md",), 2, "compare takes two versions, the old one first"),
        (("old.md", "new.md", "empty.txt"), 2, "compare takes two versions"),
        (("-", "-"), 2, "standard input can be one of the versions, not both"),
        (("old.md", "new.md", "-o", "new.md"), 2, "new.md: this run reads it"),
        (("--sealed", "old.md", "new.md"), 2, "old.md: this is no sign-off sheet"),
        (("--sealed", "nope.html", "new.md"), 2, "nope.html: no such file"),
        (("--sealed", "nope.html", "old.md", "new.md"), 2, "compare takes the new version alone"),
    ],
)
def test_how_a_run_ends(run: Run, arguments: tuple[str, ...], status: int, said: str) -> None:
    told = run("compare", *arguments)
    assert told.status == status
    assert said in told.stderr
    assert "Traceback" not in told.stderr
    assert status < 2 or (told.stderr.count("\n") == 1 and not told.stdout)


def test_a_version_may_be_piped_in(run: Run) -> None:
    assert run("compare", "old.md", "-", "--stdin-filename", "later.md", stdin=NEW.encode()).status == 1
    assert run("compare", "-", "old.md", "--stdin-filename", "was.md", stdin=OLD.encode()).status == 0


@pytest.mark.parametrize("command", ["check", "coverage"])
def test_a_sealed_sheet_stands_for_what_was_signed(run: Run, command: str) -> None:
    run(command, "--claims", "c.yaml", "old.md", "-f", "html", "-o", "sheet.html")
    same, other = run("compare", "--sealed", "sheet.html", "old.md"), run("compare", "--sealed", "sheet.html", "new.md")
    assert (same.status, other.status) == (0, 1)
    assert "(line 3, as signed off)" in other.stdout


@pytest.mark.parametrize(("was", "now"), [("Monday", "Friday"), ("<h1>", "<h1 >"), ('"sha256": "', '"sha256": "0')])
def test_an_altered_sheet_is_refused(run: Run, was: str, now: str) -> None:
    run("check", "--claims", "c.yaml", "old.md", "-f", "html", "-o", "sheet.html")
    sheet = Path("sheet.html").read_text(encoding="utf-8")
    assert was in sheet
    Path("sheet.html").write_text(sheet.replace(was, now, 1), encoding="utf-8")
    told = run("compare", "--sealed", "sheet.html", "old.md")
    assert (told.status, told.stdout) == (2, "")
    assert "sheet.html: " in told.stderr


def test_of_a_sheet_of_several_texts_the_one_is_meant_that_is_called_so(run: Run) -> None:
    run("check", "--claims", "c.yaml", "old.md", "new.md", "-f", "html", "-o", "sheet.html")
    assert run("compare", "--sealed", "sheet.html", "new.md").status == 0
    assert run("compare", "--sealed", "sheet.html", "old.md").status == 0
    told = run("compare", "--sealed", "sheet.html", "empty.txt")
    assert told.status == 2
    assert "it signs off old.md, new.md" in told.stderr


def test_words_of_a_draft_cannot_leave_the_sealed_block(run: Run) -> None:
    hostile = 'He wrote "</script><script>alert(1)</script>" on 17 walls — \u2028 and <!-- left.\n'
    Path("hostile.txt").write_text(hostile, encoding="utf-8")
    run("check", "--claims", "c.yaml", "hostile.txt", "-f", "html", "-o", "sheet.html")
    assert Path("sheet.html").read_text(encoding="utf-8").count("<script") == 2
    assert run("compare", "--sealed", "sheet.html", "hostile.txt").status == 0


def test_self_needs_no_claims_and_fails_on_a_contradiction_alone(run: Run) -> None:
    told = run("check", "--self", "new.md")
    assert told.status == 1
    assert told.stdout.startswith("new.md (2 sentences) against itself: 1 mixed\n")
    assert "71 divers, not 17 as in the headline (1:3)" in told.stdout
    assert run("check", "--self", "old.md").status == 0
    Path("asked.md").write_text("# Measles tally reaches 87\n\nThe county counts.\n", encoding="utf-8")
    asked = run("check", "--self", "asked.md", "-f", "plain")
    assert (asked.status, asked.stdout) == (
        0,
        "asked.md:1:25: remark query: 87: this stands nowhere below the headline\n",
    )


@pytest.mark.parametrize(
    "format_name", ["text", "plain", "json", "html", "sarif", "rdjsonl", "github", "junit", "markdown"]
)
def test_every_report_shows_what_a_text_contradicts_of_itself(run: Run, format_name: str) -> None:
    told = run("check", "--self", "--claims", "c.yaml", "new.md", "-f", format_name)
    assert told.status == 1
    assert "71 divers" in told.stdout
    assert "17 divers" in told.stdout


def test_self_may_stand_in_the_settings_and_be_known_from_a_baseline(run: Run) -> None:
    Path("factcheck.toml").write_text("self = true\n", encoding="utf-8")
    assert run("check", "new.md").status == 1
    assert run("check", "--no-self", "--claims", "c.yaml", "old.md").status == 0
    assert run("check", "new.md", "--write-baseline", "known.json").status == 0
    assert run("check", "new.md", "--baseline", "known.json").status == 0


def test_without_self_claims_are_still_needed(run: Run) -> None:
    assert run("check", "new.md").status == 2
    assert run("check", "--self", "--claims", "nope.yaml", "new.md").status == 2
    unknown = run("check", "--self", "--only", "nope", "new.md")
    assert unknown.status == 2
    assert 'no claim has the id "nope"' in unknown.stderr
