import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_cases import (
    CAPTAIN,
    CONFLICTS,
    CREW,
    DEPTH,
    EMPTY,
    FULL,
    HEARING,
    PASSENGERS,
    PORT,
    SUPPORTS,
    claim,
    passage,
    place,
    report,
)

from factcheck.model.claims import Citation
from factcheck.model.facts import Relation
from factcheck.model.results import ClaimResult, Input, Skipped, Verdict
from factcheck.report.options import RenderOptions
from factcheck.report.text import render

NARROW = """\
6 claims against ferry.md (41 sentences): 1 conflicting, 1 mixed, 1 supported,
3 not found, 1 input skipped

CONFLICTING  crew-rescued: 17 crew were taken off the ferry (as of 2024-03-02)
             note      The coastguard corrected its first figure.
             source    Estuary Gazette, Ferry crew all safe, 2024-03-03 (and 1
                       more)

             ferry.md:7:53 conflicts: seven crew, not 17 crew
             | Lifeboats from three harbours had by then taken off
             | [[seven crew]], the coastguard said, and brought them to the
             | pier.
             found     seven crew
             expected  17 crew
             also at   ferry.md:30:1

MIXED        wreck-depth: the wreck lies at 31 metres (warning)
             ferry.md:4:15 conflicts: 13 metres, not 31 metres
             | The wreck, at [[13 metres]], is a dive for beginners.
             found     13 metres
             expected  31 metres

             ferry.md:9:13 supports: 31 metres as expected
             | She lies in [[31 metres]] of water.

MISSING      hearing: the hearing opens on 4 May
             claims.yaml:12:5 is required, and no text says it
             nearest   ferry.md:20:21 Hearings are due in [[spring]].

SUPPORTED    passengers: 212 passengers
             ferry.md:2:1 [[More than 200 passengers]] were aboard. (and 1 more)
             why       more than 200 admits 212

NOT FOUND    captain, home-port

SKIPPED      notes/scan.bin: it is not text
"""


def test_a_whole_report_at_80_columns() -> None:
    assert render(FULL) == NARROW


def test_more_columns_show_more() -> None:
    wide = render(FULL, RenderOptions(width=160))
    assert "not found, 1 input skipped" in wide.splitlines()[0]
    assert 80 < max(map(len, wide.splitlines())) <= 120


def test_colour_takes_the_place_of_brackets() -> None:
    coloured = render(FULL, RenderOptions(colour=True))
    assert "\x1b[1;4;31mseven crew\x1b[0m" in coloured
    assert "[[" not in coloured


@pytest.mark.parametrize("width", [40, 80, 160])
def test_colour_is_the_only_control(width: int) -> None:
    bare = re.sub(r"\x1b\[[0-9;]*m", "", render(FULL, RenderOptions(width=width, colour=True)))
    assert bare.replace("\n", "").isprintable()
    assert all(line == line.rstrip() for line in bare.splitlines())


def test_a_text_without_conflict_says_so_first() -> None:
    assert render(report(PASSENGERS, PORT), RenderOptions(width=100)).splitlines()[0] == (
        "2 claims against ferry.md (41 sentences): nothing conflicts, 1 supported, 1 not found"
    )


def test_silence_is_one_line() -> None:
    assert render(EMPTY) == (
        "2 claims against empty.txt (0 sentences): nothing conflicts, 2 not found\n\nNOT FOUND    captain, home-port\n"
    )


def test_several_texts_are_counted() -> None:
    texts = (Input("a.md", 1_000), Input("b.md", 234))
    assert render(report(CAPTAIN, inputs=texts)).startswith("1 claim against 2 texts (1,234 sentences): ")


def test_ten_thousand_silent_claims_do_not_fill_the_screen() -> None:
    silent = [CAPTAIN._replace(claim=claim(f"claim-{number}", "x")) for number in range(10_000)]
    shown = render(report(*silent))
    assert shown.rstrip().endswith("and 9,800 more")
    assert len(shown) < 5_000


def test_conflicts_come_before_mixed_and_missing_before_supported() -> None:
    heads = re.findall(r"^[A-Z]{2,}(?: FOUND)?", render(FULL), re.MULTILINE)
    assert heads == ["CONFLICTING", "MIXED", "MISSING", "SUPPORTED", "NOT FOUND", "SKIPPED"]


def test_only_the_words_that_differ_are_marked_in_a_conflict() -> None:
    first, second = passage(CONFLICTS, "Two boats took off 9 crew.", "9 crew", "17 crew"), "Two boats"
    agreeing = passage(SUPPORTS, first.quote, second, "two boats").findings
    both = first._replace(findings=(*agreeing, *first.findings))
    shown = render(report(ClaimResult(CREW.claim, Verdict.CONFLICTING, (both,))))
    assert "| Two boats took off [[9 crew]]." in shown
    assert shown.count("found ") == 1


@pytest.mark.parametrize(
    ("relation", "shown"),
    [
        (Relation.DIFFERS, "found     none\n"),
        (Relation.MISSPELT, "found     none\n"),
        (Relation.DENIED, "found     none (the opposite)\n"),
        (Relation.OUTDATED, "found     none (of another day)\n"),
    ],
)
def test_a_difference_that_the_values_do_not_show_is_named(relation: Relation, shown: str) -> None:
    evidence = passage(CONFLICTS, "none came", "none", "17", relation=relation)
    assert shown in render(report(ClaimResult(PORT.claim, Verdict.CONFLICTING, (evidence,))))


def test_many_quotes_of_one_claim_are_cut_short() -> None:
    many = tuple(passage(CONFLICTS, "Seven crew.", "Seven", "17", line=line) for line in range(1, 21))
    shown = render(report(ClaimResult(CREW.claim, Verdict.CONFLICTING, many)))
    assert shown.count("| [[Seven]] crew.") == 5
    assert "15 more that conflict" in shown


def test_many_other_places_are_cut_short() -> None:
    also_at = tuple(("ferry.md", place(0, 1, line, 1)) for line in range(2, 22))
    evidence = passage(CONFLICTS, "Seven crew.", "Seven", "17", also_at=also_at)
    assert "and 14 more" in render(report(ClaimResult(CREW.claim, Verdict.CONFLICTING, (evidence,))))


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        (Citation("A title", "A paper"), "source    A paper, A title\n"),
        (Citation(url="https://paper.example/x"), "source    https://paper.example/x\n"),
        (Citation(quote="17 crew"), "source    17 crew\n"),
    ],
)
def test_a_source_is_named_as_far_as_it_is_known(source: Citation, shown: str) -> None:
    sourced = DEPTH._replace(claim=DEPTH.claim._replace(sources=(source,)))
    assert shown in render(report(sourced))


def test_the_nearest_passage_is_shown_for_what_is_missing() -> None:
    assert "nearest" in render(report(HEARING))
    assert "nearest" not in render(report(HEARING._replace(related=())))


def test_a_quote_stands_below_a_long_path() -> None:
    evidence = passage(
        SUPPORTS, "She lies in 31 metres of water.", "31 metres", "31", path="drafts/monday/" * 3 + "a.md"
    )
    shown = render(report(ClaimResult(PORT.claim, Verdict.SUPPORTED, (evidence,)))).splitlines()
    assert [line.strip() for line in shown[-2:]] == [
        "drafts/monday/drafts/monday/drafts/monday/a.md:1:13",
        "She lies in [[31 metres]] of water.",
    ]


HOSTILE = "[red]a[/red] \x1b[2J\x9b31m \u202eb :boom: \x00"


@pytest.mark.parametrize("colour", [False, True])
def test_nothing_in_a_draft_or_a_claim_is_obeyed(colour: bool) -> None:
    citation = Citation(HOSTILE, HOSTILE, None, HOSTILE, HOSTILE)
    hostile = claim(HOSTILE, HOSTILE, note=HOSTILE, sources=(citation,), path=HOSTILE, required=True)
    evidence = passage(
        CONFLICTS, f"{HOSTILE} end", HOSTILE, HOSTILE, path=HOSTILE, also_at=((HOSTILE, place(0, 1, 1, 1)),)
    )
    results = [ClaimResult(hostile, verdict, (evidence,)) for verdict in Verdict if verdict is not Verdict.NOT_FOUND]
    results.append(ClaimResult(hostile, Verdict.NOT_FOUND, (), (evidence,)))
    results.append(ClaimResult(hostile._replace(required=False), Verdict.NOT_FOUND, ()))
    skipped = (Skipped(HOSTILE, HOSTILE),)
    shown = render(report(*results, inputs=(Input(HOSTILE, 1),), skipped=skipped), RenderOptions(colour=colour))
    bare = re.sub(r"\x1b\[[0-9;]*m", "", shown) if colour else shown
    assert bare.replace("\n", "").isprintable()
    assert "[red]a[/red]" in bare
    assert r"\x1b[2J" in bare
    assert ":boom:" in bare


@given(st.text(min_size=1, max_size=200), st.integers(40, 120))
def test_any_quote_can_be_shown(quote: str, width: int) -> None:
    evidence = passage(CONFLICTS, quote, quote, "17")
    shown = render(report(ClaimResult(CREW.claim, Verdict.CONFLICTING, (evidence,))), RenderOptions(width=width))
    shown.encode()
