"""Claims "Label: value" as the sentences that they stand for."""

from __future__ import annotations

import pytest

from factcheck.matching.labels import label_head, label_readings

READINGS = [
    ("Birthplace: Tartu", ["born in Tartu"]),
    ("Birthplace of the tenor: Tartu", ["the tenor born in Tartu"]),
    ("The tenor's birthplace: Tartu", ["tenor born in Tartu"]),
    ("Owner of the mill: Ada Finch", ["the mill owned by Ada Finch"]),
    ("Mill owner: Ada Finch", ["mill owned by Ada Finch"]),
    ("Final venue: Leck Hall", ["held at Leck Hall", "played at Leck Hall", "Leck Hall hosting"]),
    ("Name of the barge: Wren", ["the barge Wren", "the barge called Wren", "the barge named Wren"]),
    ("Nationality of the cook: Finnish", ["Finnish cook"]),
    ("Kick-off: 3pm", ["kicking off at 3pm", "starting at 3pm"]),
    ("Start of the fair: 4 May", ["the fair starting on 4 May", "the fair beginning on 4 May"]),
    ("Start of the fair: from 4 May", ["the fair starting from 4 May", "the fair beginning from 4 May"]),
    ("Date of the fair: May 2019", ["the fair in May 2019"]),
    ("Day of the vote: Wednesday", ["the vote on Wednesday"]),
    ("Deadline for bids: 31 March", ["bids by 31 March"]),
    ("Year of birth: 1961", ["born in 1961"]),
    ("Year the mill closed: 2009", ["the mill closed in 2009"]),
    ("Day on which the mill closed: Friday", ["the mill closed on Friday"]),
    ("Founded: 1921", ["founded in 1921"]),
    ("Mill closed: 2009", ["mill closed in 2009"]),
    ("Opened by: Ada Finch", ["opened by Ada Finch"]),
    ("Born: Tartu", ["born in Tartu"]),
    ("Arrested: Tom Poe", ["Tom Poe arrested"]),
    ("Injured in the fire: 12", ["12 people injured in the fire"]),
    ("Deaths in the fire: 12", ["12 people died in the fire"]),
    ("Deaths: 12", ["12 people died"]),
    ("Fatalities: 12", ["12 people died", "12 people killed"]),
    ("Nurses hired: 150", ["150 nurses hired"]),
    ("Number of boats in the race: 40", ["40 boats in the race"]),
    ("Votes against the plan: 41", ["41 voting against the plan", "41 opposing the plan"]),
    ("Price of a ticket: £12", ["a ticket costing £12"]),
    ("Fine: £400", ["fined £400"]),
    ("Sentence: four years", ["jailed for four years", "sentenced to four years"]),
    ("Length of the strike: nine days", ["the strike lasting nine days", "the strike for nine days"]),
    ("Height of the spire: 96 metres", ["the spire 96 metres high", "the spire 96 metres tall"]),
    ("Verdict: not guilty", ["found not guilty"]),
    ("Cause of death: cancer", ["died of cancer", "killed by cancer"]),
    ("Final score: Halden 3 Corvane 1", ["Halden beat Corvane 3-1"]),
    ("Result: Halden 1, Corvane 2", ["Corvane beat Halden 2-1"]),
    ("Score: Halden 2 Corvane 2", ["Halden drew 2-2 with Corvane"]),
]
NONE_KNOWN = [
    "The mill was founded in 1921",
    "The bell rang at 10:30",
    "Mayor: Ann Lee",
    "Previous owner: Ada Finch",  # who no longer owns it
    "Second owner of the mill: Ada Finch",
    "Main owner of the mill: Ada Finch",
    "Site: Leck",  # "in Leck" says nothing
    "Closing date: 31 March",
    "Runner-up: Ada Finch",
    "Mill-owning family in the race: Finch",
    'Verdict: "a sad day for Leck"',
    "Fine: £400 (£200 suspended)",
    "Length of the bridge that crosses the Leck below the old mill at Harn: 40 metres",
    "Ada Finch: 34",
    "Fine:",
    ": £400",
]


@pytest.mark.parametrize(("claim", "readings"), READINGS)
def test_a_label_is_read_as_what_it_says(claim: str, readings: list[str]) -> None:
    assert list(label_readings(claim)) == readings


@pytest.mark.parametrize("claim", NONE_KNOWN)
def test_what_is_no_label_or_none_that_is_known_has_no_reading(claim: str) -> None:
    assert not label_readings(claim)


@pytest.mark.parametrize(
    ("label", "head"),
    [
        ("deaths in the floods", "deaths"),
        ("number of patients", "number"),
        ("patients waiting", "waiting"),
        ("cost", "cost"),
    ],
)
def test_the_word_that_a_label_is_about(label: str, head: str) -> None:
    words = label.split()
    assert words[label_head(words)] == head
