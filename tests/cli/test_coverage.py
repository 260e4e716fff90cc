"""``factcheck coverage``, and ``check`` with what it counts, from end to end."""

import csv
import io
import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import get_args

import pytest
from jsonschema import Draft202012Validator

from factcheck.claims.load import load_claims
from factcheck.cli import main
from factcheck.cli.options import CoverageFormat
from factcheck.model.claims import Status
from factcheck.report.coverage import FILE_FORMATS, FORMATS

CLAIMS = """\
claims:
  - id: divers
    claim: 17 divers searched the wreck
    checked: {by: Ana Ruiz, on: 2024-03-14}
    sources: [{title: The log, publisher: Harbour Gazette, url: "https://gazette.example/log"}]
  - {id: cost, claim: The salvage cost £2.4m}
aside:
  - {words: 40 coins, document: draft.md, reason: the museum counts them}
"""
TEXT = """\
# Divers raise the Maud

Seventeen divers searched the wreck. The salvage cost £4.2 million. "=SUM it up," said Idris Vane, the mate.

They found 40 coins in May 1961. Did it cost £9m?
"""

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    (tmp_path / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    (tmp_path / "draft.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "done.md").write_text("Seventeen divers searched the wreck.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def call(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        captured = capsys.readouterr()
        code = ended.value.code
        return code if isinstance(code, int) else 0, captured.out, captured.err

    return call


def test_the_text_ends_with_count_and_denominator(run: Run) -> None:
    status, out, err = run("coverage", "draft.md")
    assert (status, err) == (1, "")
    assert out.splitlines()[-1] == "1 of 6 facts backed, 1 conflicting, 1 set aside, 1 more not stated"
    assert "%" not in out
    assert "cost: £4.2 million, not £2.4m" in out
    assert "left  paragraph 2 (line 3)" in out


def test_what_is_backed_ends_with_status_0(run: Run) -> None:
    assert run("coverage", "done.md")[0] == 0


@pytest.mark.parametrize(("percent", "status"), [("0", 0), ("100", 0)])
def test_fail_under_asks_for_no_more(run: Run, percent: str, status: int) -> None:
    assert run("coverage", "done.md", "--fail-under", percent)[0] == status
    assert run("coverage", "draft.md", "--fail-under", percent)[0] == 1  # it conflicts


def test_plain_lines_have_a_place_each(run: Run) -> None:
    lines = run("coverage", "draft.md", "-f", "plain")[1].splitlines()
    assert "draft.md:3:1: backed count: Seventeen divers; divers" in lines
    assert "draft.md:5:12: set aside count: 40 coins; the museum counts them" in lines
    quiet = run("coverage", "draft.md", "-f", "plain", "-q")[1].splitlines()
    assert quiet == [line for line in lines if ": unbacked " in line or ": conflicting " in line]


def test_json_keeps_to_its_schema(run: Run) -> None:
    schema = json.loads(files("factcheck.report").joinpath("coverage.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    report = json.loads(run("coverage", "draft.md", "-f", "json")[1])
    Draft202012Validator(schema).validate(report)
    counts = {"facts": 6, "conflicting": 1, "outdated": 0, "unbacked": 3, "backed": 1, "set_aside": 1, "not_stated": 1}
    assert report["summary"] == counts
    assert [one["words"] for one in report["inputs"][0]["not_stated"]] == ["£9m"]
    assert json.loads(run("schema", "coverage")[1]) == schema


def test_the_sheet_has_the_columns_of_a_desk_and_no_formulas(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("coverage", "draft.md", "-f", "csv")[1])))
    assert list(rows[0]) == [
        "fact", "sentence", "place", "source", "link", "primary or secondary", "checked by", "on", "accurate", "note"
    ]  # fmt: skip
    by_fact = {row["fact"]: row for row in rows}
    assert by_fact["Seventeen divers"]["checked by"] == "Ana Ruiz"
    assert by_fact["Seventeen divers"]["on"] == "2024-03-14"
    assert by_fact["Seventeen divers"]["link"] == "https://gazette.example/log"
    assert by_fact["Seventeen divers"]["sentence"] == "Seventeen divers searched the wreck."
    assert by_fact["Seventeen divers"]["accurate"] == "yes"
    assert by_fact["£4.2 million"]["accurate"] == "no"
    assert "'=SUM it up," in by_fact


@pytest.mark.parametrize("name", ["sheet.csv", "sheet.xlsx"])
def test_the_sheet_is_read_as_claims_by_sentence(run: Run, tmp_path: Path, name: str) -> None:
    text = "Seventeen divers searched the wreck. The salvage cost £2.4m. Seventeen divers searched the wreck in 1961.\n"
    (tmp_path / "plain.md").write_text(f"{text}Nine tugs left in 1962.\n", encoding="utf-8")
    run("coverage", "plain.md", "-o", name)
    assert run("import", name, "-o", "new.yaml")[0] == 0
    assert {claim.text: claim.status for claim in load_claims("new.yaml").claims} == {
        "Seventeen divers searched the wreck.": Status.CHECKED,
        "The salvage cost £2.4m.": Status.DRAFT,  # a claim backs it that nobody has checked
        "Seventeen divers searched the wreck in 1961.": Status.DRAFT,
        "Nine tugs left in 1962.": Status.DRAFT,
    }


@pytest.mark.parametrize("output", ["w.yaml", "./w.yaml", "link.yaml"])
def test_two_files_do_not_go_to_one_place(run: Run, tmp_path: Path, output: str) -> None:
    (tmp_path / "link.yaml").symlink_to("w.yaml")
    status, _, err = run("coverage", "draft.md", "--write-claims", "w.yaml", "-o", output)
    assert (status, err) == (
        2,
        "Error: w.yaml: two files cannot be written to one place: name another with --write-claims\n",
    )
    assert not (tmp_path / "w.yaml").exists()


def test_the_workbook_holds_the_same(run: Run, tmp_path: Path) -> None:
    calamine = pytest.importorskip("python_calamine")
    run("coverage", "draft.md", "-o", "sheet.xlsx")
    [head, *rows] = calamine.CalamineWorkbook.from_path(str(tmp_path / "sheet.xlsx")).get_sheet_by_index(0).to_python()
    assert head[0] == "fact"
    assert "=SUM it up," in [row[0] for row in rows]


def test_a_workbook_needs_a_file(run: Run) -> None:
    status, _, err = run("coverage", "draft.md", "-f", "xlsx")
    assert (status, err) == (2, "Error: --format xlsx: name a file for it with --output\n")


def test_the_page_marks_each_fact_by_its_state(run: Run, tmp_path: Path) -> None:
    run("coverage", "draft.md", "-o", "page.html")
    page = (tmp_path / "page.html").read_text("utf-8")
    for words, look in (("Seventeen divers", "support"), ("£4.2 million", "conflict"), ("40 coins", "ignored")):
        assert f'class="mark {look}"' in page.split(f">{words}</a>")[0].rpartition("<a ")[2]
    assert page.count('class="box"') == 6
    assert "http" not in page.replace("https://gazette.example/log", "").split("<body")[0].replace("http-equiv", "")


def test_programs_are_told_of_what_nothing_backs(run: Run) -> None:
    results = json.loads(run("coverage", "draft.md", "-f", "sarif")[1])["runs"][0]["results"]
    assert [one["ruleId"] for one in results].count("factcheck:unbacked") == 3
    assert run("check", "draft.md", "-f", "github", "--fail-on", "unbacked")[1].count("no claim backs this") == 3
    assert "no claim backs this" not in run("check", "draft.md", "-f", "github")[1]


def test_a_word_document_has_a_comment_at_what_nothing_backs(run: Run, tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    run("coverage", "draft.md", "-o", "draft.docx")
    comments = [comment.text for comment in docx.Document(str(tmp_path / "draft.docx")).comments]
    assert sum("no claim backs this" in comment for comment in comments) == 3
    assert any("£4.2 million, not £2.4m" in comment for comment in comments)


def test_drafts_are_written_once(run: Run, tmp_path: Path) -> None:
    run("coverage", "draft.md", "--write-claims", "new.yaml")
    texts = [claim.text for claim in load_claims(tmp_path / "new.yaml").claims]
    assert 'Idris Vane: "=SUM it up"' in texts
    assert all(claim.status == "draft" for claim in load_claims(tmp_path / "new.yaml").claims)
    before = (tmp_path / "claims.yaml").read_text("utf-8")
    run("coverage", "draft.md", "--write-claims", "claims.yaml")
    after = (tmp_path / "claims.yaml").read_text("utf-8")
    head, tail = before.split("aside:")
    assert after.startswith(head)
    assert after.endswith(f"aside:{tail}")
    run("coverage", "draft.md", "--write-claims", "claims.yaml")
    assert (tmp_path / "claims.yaml").read_text("utf-8") == after
    assert [claim.text for claim in load_claims(tmp_path / "claims.yaml").claims[2:]] == texts


def test_what_is_read_is_not_written_over(run: Run, tmp_path: Path) -> None:
    for target in (("-o", "draft.md"), ("-o", "claims.yaml"), ("--write-claims", "draft.md")):
        status, _, err = run("coverage", "draft.md", *target)
        assert status == 2
        assert "this run reads it" in err
    assert (tmp_path / "draft.md").read_text("utf-8") == TEXT


def test_an_empty_draft_has_an_empty_report(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    status, out, _ = run("coverage", "empty.txt")
    assert (status, out) == (0, "0 of 0 facts backed\n")


def test_what_cannot_be_read_is_status_2(run: Run) -> None:
    status, _, err = run("coverage", "absent.md")
    assert status == 2
    assert "absent.md" in err


@pytest.mark.parametrize(
    ("text", "arguments", "status"),
    [
        ("done.md", ["--fail-on", "unbacked"], 0),
        ("half.md", ["--fail-on", "unbacked"], 1),
        ("half.md", ["--fail-under", "50"], 0),
        ("half.md", ["--fail-under", "51"], 1),
        ("half.md", [], 0),
    ],
)
def test_check_counts_what_is_backed(run: Run, tmp_path: Path, text: str, arguments: list[str], status: int) -> None:
    (tmp_path / "half.md").write_text("Seventeen divers searched the wreck in 1961.\n", encoding="utf-8")
    found, out, _ = run("check", text, *arguments)
    assert found == status
    assert ("facts backed" in out or "fact backed" in out) is bool(arguments)


def test_check_gives_the_counts_to_programs(run: Run) -> None:
    schema = json.loads(files("factcheck.report").joinpath("report.schema.json").read_text("utf-8"))
    report = json.loads(run("check", "draft.md", "-f", "json", "--fail-under", "10")[1])
    Draft202012Validator(schema).validate(report)
    assert (report["summary"]["facts"], report["summary"]["facts_backed"]) == (6, 1)
    assert "facts" not in json.loads(run("check", "draft.md", "-f", "json")[1])["summary"]


def test_the_settings_may_say_how_much_is_to_be_backed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "half.md").write_text("Seventeen divers searched the wreck in 1961.\n", encoding="utf-8")
    (tmp_path / "factcheck.toml").write_text("fail-under = 80\n", encoding="utf-8")
    assert run("check", "half.md")[0] == 1
    assert run("coverage", "half.md")[0] == 1
    (tmp_path / "factcheck.toml").write_text("fail-under = 101\n", encoding="utf-8")
    assert run("check", "half.md")[0] == 2


def test_the_formats_are_those_that_there_are() -> None:
    assert list(get_args(CoverageFormat)) == [*FORMATS, *FILE_FORMATS]
