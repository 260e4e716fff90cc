import re

from report_cases import CAPTAIN, CONFLICTS, CREW, EMPTY, FULL, HEARING, SUPPORTS, claim, passage, report

from factcheck.model.results import ClaimResult, Verdict
from factcheck.report.plain import render

LINE = re.compile(r"(?P<path>.+?):(?P<line>\d+):(?P<column>\d+): (?P<verdict>\w+) (?P<id>\S+): (?P<reason>.+)")


def test_a_whole_report() -> None:
    assert render(FULL) == (
        "claims.yaml:12:5: missing hearing: no text says: the hearing opens on 4 May\n"
        "ferry.md:2:1: supported passengers: more than 200 admits 212\n"
        "ferry.md:4:15: conflicting wreck-depth: 13 metres, not 31 metres\n"
        "ferry.md:7:53: conflicting crew-rescued: seven crew, not 17 crew\n"
        "ferry.md:9:13: supported wreck-depth: 31 metres as expected\n"
        "ferry.md:12:5: supported passengers: 212 passengers as expected\n"
        "ferry.md:30:1: conflicting crew-rescued: seven crew, not 17 crew\n"
    )


def test_every_line_can_be_taken_apart() -> None:
    assert all(LINE.fullmatch(line) for line in render(FULL).splitlines())


def test_silence_is_no_line() -> None:
    assert render(EMPTY) == ""
    assert render(report(CAPTAIN)) == ""


def test_a_required_claim_that_is_missing_is_shown_where_it_stands() -> None:
    assert render(report(HEARING)).startswith("claims.yaml:12:5: missing hearing: ")


def test_lines_are_in_the_order_of_numbers_not_of_digits() -> None:
    passages = tuple(passage(SUPPORTS, "Nine.", "Nine", "9", line=line) for line in (10, 9, 100))
    lines = render(report(ClaimResult(CAPTAIN.claim, Verdict.SUPPORTED, passages))).splitlines()
    assert [line.split(":")[1] for line in lines] == ["9", "10", "100"]


def test_a_reason_stays_on_its_line() -> None:
    evidence = passage(CONFLICTS, "a\nb", "a\nb", "17", reason="a\r\nb \x1b[31m", path="odd\nname.md")
    hostile = ClaimResult(CREW.claim._replace(id="crew"), Verdict.CONFLICTING, (evidence,))
    assert render(report(hostile)) == "odd\\x0aname.md:1:1: conflicting crew: a b \\x1b[31m\n"


def test_the_same_line_is_given_once() -> None:
    evidence = passage(SUPPORTS, "Nine.", "Nine", "9")
    assert render(report(ClaimResult(claim("x", "9"), Verdict.SUPPORTED, (evidence, evidence)))).count("\n") == 1
