"""A draft against itself: what it contradicts is found, and figures of another thing, time or place are left alone."""

import pytest

from factcheck.itself import check_itself
from factcheck.model.claims import ClaimSet
from factcheck.model.results import OWN, RemarkKind, Stance, Verdict
from factcheck.pipeline import Checker, run
from factcheck.prepared import prepare
from factcheck.readers import read_text

DATED = "---\ndate: 2024-05-14\n---\n"
FOUND = {
    "headline": (
        "# 17 divers search wreck of the Heron\n\nIt lies off Sandhaven.\n\n"
        "Seven divers searched the wreck of the Heron on Monday, the coastguard said.\n",
        "Seven divers, not 17 as in the headline (1:3)",
    ),
    "the line below it": (
        "# Council sells Marlow library for £2.4m\n\nMarlow library was sold by the council for £4.2m on Friday.\n",
        "£4.2m, not £2.4m as in the headline (1:3)",
    ),
    "another currency": (
        "# Maud Steel lost €4 billion last year\n\nIts head left.\n\nMaud Steel lost ¥4 billion last year, it said.\n",
        "¥4 billion, not €4 billion as in the headline (1:3)",
    ),
    "list": (
        "# The vote in Marlow\n\n- Turnout in Marlow: 41 per cent\n- Ballots spoilt: 12\n\n"
        "The turnout in Marlow was 51 per cent, the council said.\n",
        "51 per cent, not 41 per cent as in the list (3:3)",
    ),
    "body": (
        "The festival drew visitors from abroad.\n\nThe Sandhaven jazz festival sold 14,000 tickets this summer.\n\n"
        "It rained.\n\nIts director was pleased.\n\n"
        "In all, the Sandhaven jazz festival sold 41,000 tickets this summer.\n",
        "41,000 tickets, not 14,000 as in line 3",
    ),
    "digits in another order": (
        "The council expects the higher charges to bring in £1.4m a year.\n\nSo it said.\n\nNobody asked.\n\n"
        "Its leader, Mary Holt, said the higher charges would bring in £4.1m a year.\n",
        "£4.1m, not £1.4m as in line 1",
    ),
    "items": (
        "## Five reasons to stay\n\n- The sea\n- The air\n- The food\n- The rent\n",
        "Five, but the list beneath has 4 items",
    ),
    "announced": (
        "Three councillors voted against:\n\n- Ana Reyes\n- Tom Holt\n",
        "Three, but the list beneath has 2 items",
    ),
    "parts": (
        "The fire killed 17 people: nine men, five women and two children.\n",
        "17, but its parts add up to 16",
    ),
    "column": (
        "| Ward | Votes |\n|---|---|\n| North | 1,200 |\n| South | 1,100 |\n| Total | 2,400 |\n",
        "2,400, but the column adds up to 2,300",
    ),
    "share": (
        "In all, 37 of the 120 homes, or 41 per cent, are empty.\n",
        "41 per cent, but the numbers beside it make 30.8%",
    ),
    "rise": (
        "Sales rose from £400m to £500m, an increase of 20 per cent.\n",
        "20 per cent, but the numbers beside it make 25%",
    ),
    "age": (
        f"{DATED}Ana Reyes, 47, spoke first. Ms Reyes was born in 1971.\n",
        "47, but 52 or 53 by the date of birth",
    ),
    "age at death": (
        "Ana Reyes, who was born on 3 May 1950, died on 4 June 2019 aged 67.\n",
        "67, but 69 by the date of birth",
    ),
}
LEFT = {
    "another currency of something else": (
        "# Maud Steel lost €4 billion last year\n\nIts head left.\n\nIts rival Corran lost ¥4 billion last year, it said.\n"
    ),
    "the same, converted beside it": (
        "# Maud Steel lost €4 billion last year\n\nIts head left.\n\n"
        "Maud Steel lost €4 billion ($4.3 billion) last year, it said.\n"
    ),
    "converted": (
        "# Maud Steel lost €4.1 billion last year\n\nIts head left.\n\n"
        "In its home currency Maud Steel lost 45.8 billion kroner, or €4.1 billion.\n"
    ),
    "the same, rounded": "# Sandhaven sells 14,000 jazz tickets\n\nSandhaven sold 14,120 jazz tickets, it said.\n",
    "another year": (
        "The Sandhaven jazz festival sold 14,000 tickets in 2023.\n\nThe weather was fine.\n\n"
        "The Sandhaven jazz festival sold 41,000 tickets in 2024.\n"
    ),
    "before": (
        "The Sandhaven ferry currently carries 120 cars.\n\nWork began in May.\n\n"
        "The previous Sandhaven ferry carried 80 cars.\n"
    ),
    "another place": (
        "The council closed 12 libraries in Marlow last year.\n\nReaders wept.\n\n"
        "The council closed seven libraries in Wenbury last year.\n"
    ),
    "another thing": "# 17 divers search wreck\n\nThe divers wore wetsuits.\n\nSeven officers stood on the quay.\n",
    "a sum": (
        "# Eight officers are investigated over the Marlow raid\n\n"
        "Five police officers and three former officers are investigated over the Marlow raid.\n"
    ),
    "lines of one table": "| Ward | Votes |\n|---|---|\n| North | 1,200 |\n| South | 1,100 |\n",
    "times of a log": "7.20am\n\nThe pumps start.\n\n7.45am\n\nThe pumps stop.\n",
    "short sentences": "It took seven answers.\n\nShe had an hour.\n\nShe answered with two words.\n",
    "items that add up": "Seven boats sank:\n\n- Heron: 4 boats\n- Marlow: 3 boats\n",
    "as many items": "## Four reasons to stay\n\n- The sea\n- The air\n- The food\n- The rent\n",
    "a count of something else": "## Five dead in Marlow\n\n- The fire\n- The fire service\n",
    "parts that add up": "The fire killed 16 people: nine men, five women and two children.\n",
    "parts that are not all": "The fire killed 17 people: nine men died in the hall.\n",
    "shares that were rounded": "| Party | Share |\n|---|---|\n| Red | 33.3% |\n| Blue | 33.3% |\n| Grey | 33.3% |\n| Total | 100% |\n",
    "a share that was rounded": "In all, 37 of the 120 homes, or 31 per cent, are empty.\n",
    "a share of something else": "In all, 37 of the 120 homes are empty, and rents rose by 41 per cent.\n",
    "a rise that is right": "Sales rose from £400m to £500m, an increase of 25 per cent.\n",
    "an age that is right": f"{DATED}Ana Reyes, 52, spoke first. Ms Reyes was born in 1971.\n",
    "an age of long ago": f"{DATED}Ana Reyes was 23 when she came. She was born in 1971.\n",
    "somebody else's age": f"{DATED}Tom Holt, 30, spoke first. Ana Reyes was born in 1971.\n",
}


def conflicts(text: str) -> list[str]:
    report = run(ClaimSet(()), [read_text(text, "draft.md")], itself=check_itself)
    return [one.reason for result in report.results for one in result.evidence if one.stance is Stance.CONFLICTS]


@pytest.mark.parametrize("name", FOUND)
def test_what_a_text_contradicts_is_found(name: str) -> None:
    text, reason = FOUND[name]
    assert conflicts(text) == [reason]


@pytest.mark.parametrize("name", LEFT)
def test_figures_of_something_else_are_left_alone(name: str) -> None:
    assert conflicts(LEFT[name]) == []


def test_both_quotes_stand_in_the_report_with_their_words_marked() -> None:
    text, _ = FOUND["headline"]
    report = run(ClaimSet(()), [read_text(text, "draft.md")], itself=check_itself)
    [result] = report.results
    assert (result.claim.id, result.verdict) == (OWN, Verdict.MIXED)
    marked = [one.quote[slice(*one.findings[0].marks)] for one in result.evidence]
    assert marked == ["Seven divers", "17 divers"]
    assert [one.place.start.line for one in result.evidence] == [5, 1]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("# Measles tally reaches 87\n\nThe county counts its cases.\n", ["87"]),
        ("# Mill to close with loss of £14m\n\nThe mill closes.\n", ["£14m"]),
        ("# Measles tally reaches 87\n\nThe county has 87 cases.\n", []),
        ("# Nearly 90 have measles\n\nThe county has 87 cases.\n", []),
        ("# Three die in crash\n\nThe dead are Ann Poe, Tom Holt and Ida Rook.\n", []),
        ("The county counts its cases. There are 87.\n", []),
    ],
)
def test_a_number_of_the_headline_that_stands_nowhere_below_is_asked_about(text: str, asked: list[str]) -> None:
    report = run(ClaimSet(()), [read_text(text, "draft.md")], itself=check_itself)
    queries = [remark.words for remark in report.inputs[0].remarks if remark.kind is RemarkKind.QUERY]
    assert (queries, report.results) == (asked, ())


def test_a_number_that_conflicts_is_not_asked_about_as_well() -> None:
    report = run(ClaimSet(()), [read_text(FOUND["headline"][0], "draft.md")], itself=check_itself)
    assert report.inputs[0].remarks == ()


def test_a_comment_sets_a_contradiction_aside() -> None:
    text = FOUND["share"][0].rstrip() + " <!-- factcheck: ignore self as the council has it -->\n"
    report = run(ClaimSet(()), [read_text(text, "draft.md")], itself=check_itself)
    assert [result.verdict for result in report.results] == [Verdict.NOT_FOUND]
    assert report.results[0].suppressed[0].suppression is not None
    assert report.inputs[0].remarks == ()
    [unasked] = run(ClaimSet(()), [read_text(text, "draft.md")]).inputs
    assert unasked.remarks == ()


def test_claims_are_checked_as_without_it() -> None:
    claims = "17 divers searched the wreck of the Heron"
    from factcheck.model.claims import Claim

    prepared = prepare(ClaimSet((Claim("divers", claims),)))
    document = read_text(FOUND["headline"][0], "draft.md")
    alone, beside = Checker(prepared).examine(document), Checker(prepared, itself=check_itself).examine(document)
    assert alone.found == beside.found
    assert beside.own


@pytest.mark.parametrize("text", ["", "\n", "# 17\n", "|||\n|---|\n", "Total\n\n- 1\n- 2\n"])
def test_texts_of_nothing_contradict_nothing(text: str) -> None:
    assert conflicts(text) == []
