"""The grammar of workflow commands is that of GitHub's documentation and of its runner, written again here: no program
that reads them can be installed."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_cases import CONFLICTS, CREW, EMPTY, HOSTILE, LIVED_IN, claim, hostile_report, passage, place, report

from factcheck.model.outcome import FailOn
from factcheck.model.results import ClaimResult, Verdict
from factcheck.model.text import Position
from factcheck.report.github import render
from factcheck.report.options import RenderOptions

KNOWN = {"file", "line", "endLine", "col", "endColumn", "title"}


class Command(NamedTuple):
    name: str
    properties: dict[str, str]
    message: str


def unescaped(text: str, codes: str) -> str:
    for character in codes:
        text = text.replace(f"%{ord(character):02X}", character)
    return text.replace("%25", "%")


def parsed(line: str) -> Command:
    """Read one line as the runner does, and refuse what it would quietly drop."""
    assert line.startswith("::")
    head, separator, data = line[2:].partition("::")
    assert separator
    name, _, joined = head.partition(" ")
    assert name in {"error", "warning", "notice"}
    properties = {}
    for pair in joined.split(","):
        key, separator, value = pair.partition("=")
        assert separator
        assert value
        assert key in KNOWN - set(properties)
        properties[key] = unescaped(value, "\r\n:,")
    for key in ("endLine", "col", "endColumn"):
        assert key not in properties or "line" in properties
    if properties.get("line") != properties.get("endLine"):
        assert not {"col", "endColumn"} & set(properties), "the runner drops columns of several lines"
        assert int(properties["line"]) < int(properties["endLine"])
    elif "col" in properties:
        assert 1 <= int(properties["col"]) <= int(properties["endColumn"])
    return Command(name, properties, unescaped(data, "\r\n"))


def commands(text: str) -> list[Command]:
    # .NET ends lines at \r and \n alone
    lines = text.replace("\r", "\n").split("\n")
    assert lines.pop() == ""
    return [parsed(line) for line in lines]


def test_a_whole_report() -> None:
    assert render(LIVED_IN) == (
        "::error file=claims.yaml,line=36,endLine=36,col=5,endColumn=5,title=factcheck%3A inquiry"
        "::no text says: an inquiry was opened\n"
        "::warning file=claims.yaml,line=61,endLine=61,col=3,endColumn=3,title=factcheck%3A unused-ignore"
        '::no conflict of "boats-burnt" is left\n'
        "::error file=drafts/harbour fire.md,line=1,endLine=1,col=19,endColumn=30,title=factcheck%3A boats-burnt"
        "::seven boats, not 17 boats%0AClaim: 17 boats burnt (as of 2025-05-30; Harbour office, Fire log)\n"
        "::notice file=drafts/harbour fire.md,line=3,endLine=3,col=14,endColumn=23,title=factcheck%3A berths"
        "::40 berths, not 44 berths%0AClaim: the pier has 44 berths\n"
        "::notice file=drafts/harbour fire.md,line=6,endLine=6,col=1,endColumn=24,title=factcheck%3A berths"
        "::40 berths, not 44 berths%0AClaim: the pier has 44 berths\n"
        "::warning file=drafts/harbour fire.md,line=7,endLine=7,col=15,endColumn=29,title=factcheck%3A weekday"
        "::3 June 2025 is a Wednesday\n"
        "::warning file=drafts/harbour fire.md,line=8,endLine=8,col=1,endColumn=11,title=factcheck%3A crews"
        "::nine, not 12: right on 2025-05-29, outdated since%0AClaim: 12 crews came\n"
        "::error file=letters/mayor.docx,title=factcheck%3A crews"
        "::Nine crews, not 12 crews (paragraph 2)%0AClaim: 12 crews came\n"
        "::error file=notes/locked.pdf,title=factcheck%3A skipped::not checked: it is protected by a password\n"
    )


def test_nothing_to_look_at_is_an_empty_report() -> None:
    assert render(EMPTY) == ""


def test_what_is_suppressed_is_left_out() -> None:
    told = render(LIVED_IN)
    assert "damage" not in told
    assert "Ten crews" not in told


def test_a_run_that_demands_all_claims_names_the_missing() -> None:
    silent = ClaimResult(claim("captain", "Ann Lund was the captain"), Verdict.NOT_FOUND, ())
    assert render(report(silent)) == ""
    [command] = commands(render(report(silent), RenderOptions(fail_on=frozenset({FailOn.MISSING}))))
    assert command.message == "no text says: Ann Lund was the captain"


def test_columns_are_given_only_where_all_is_on_one_line() -> None:
    evidence = passage(CONFLICTS, "seven\ncrew", "seven\ncrew", "17 crew")
    two_lines = place(0, 10, 1, 1)._replace(end=Position(2, 5))
    wrapped = evidence._replace(findings=(evidence.findings[0]._replace(place=two_lines),))
    [command] = commands(render(report(CREW._replace(evidence=(wrapped,)))))
    assert command.properties == {"file": "ferry.md", "line": "1", "endLine": "2", "title": "factcheck: crew-rescued"}


@pytest.mark.parametrize("words", [HOSTILE, "a\n::error::b", "a\r::stop-commands::x", "\n\n::add-mask::e", "100%0A"])
def test_no_word_of_a_draft_becomes_a_command(words: str) -> None:
    found = commands(render(hostile_report(words)))
    assert len(found) == 5
    assert {command.name for command in found} == {"error", "warning"}


@given(st.text(st.characters(codec=None, exclude_categories=()), min_size=1, max_size=40))
def test_any_words_arrive_as_they_are_shown(words: str) -> None:
    rendered = render(hostile_report(words))
    rendered.encode()
    for command in commands(rendered):
        assert command.properties["title"].startswith("factcheck: ")
        assert "\n" not in command.message.replace("\nClaim: ", "")
    assert rendered == render(hostile_report(words))


@pytest.mark.parametrize(
    ("path", "written"), [("C:\\drafts\\a,b.md", "C%3A\\drafts\\a%2Cb.md"), ("50%.md", "50%25.md"), ("a\nb", "a\\x0ab")]
)
def test_paths_are_escaped(path: str, written: str) -> None:
    evidence = passage(CONFLICTS, "Seven.", "Seven", "17", path=path)
    assert f"file={written},line=" in render(report(CREW._replace(evidence=(evidence,))))
