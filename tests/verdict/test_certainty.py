"""How sure a difference has to be by its weight: less for kinds that are seldom anything but an error."""

from __future__ import annotations

import pytest

from factcheck.document.texts import read_document
from factcheck.matching.bind import Binding, bind
from factcheck.matching.wording import read_claims
from factcheck.model.claims import Claim
from factcheck.readers import read_text
from factcheck.thresholds import CONFLICT, LIKELY
from factcheck.verdict.certainty import certainty, needed
from factcheck.verdict.differences import find_differences
from factcheck.verdict.event import Setting
from factcheck.verdict.features import Aside, Standing, disagreement, probability, sum_up
from factcheck.verdict.weights import DIFFERS


def bound(claim: str, text: str) -> Binding:
    wording, *_ = read_claims([Claim("c", claim)])
    surnames = [name.key for name in wording.statement.names if name.is_person]
    return bind(wording, read_document(read_text(text), str, surnames), 0, None)


TELLING = [
    # claim, text, words that differ
    ("Ilse Voll is Danish", "Ilse Voll, the Dutch engineer, left on Monday.", "Dutch"),
    ("Ilse Voll is Danish", "The Dutch engineer Ilse Voll left on Monday.", "Dutch"),
    ("A Danish tanker picked up the crew", "The crew were taken aboard by a Dutch tanker.", "Dutch"),
    ("The town met the widow of Tom Voll", "The town met the daughter of Tom Voll at the mill.", "daughter"),
    ("Corvane built the bridge", "The bridge was built by Norvane in 1998.", "Norvane"),
    ("The mill made a profit", "The mill made a loss.", "loss"),
    ("The mill sold 14,700 sacks", "The mill sold 17,400 sacks.", "17,400"),
    ("Voll was the first woman to run the mill", "Voll was the second woman to run the mill.", "second"),
    ("Sales rose by 12%", "Sales rose by 13%.", "13%"),
    ("Voll owns 31 mills", "Voll owns 37 mills.", "37"),
]

OF_NO_TELLING_KIND = [
    ("Ilse Voll is Danish", "Ilse Voll was met in the town by the mayor and a Dutch engineer.", "Dutch"),
    ("A Danish tanker picked up the crew", "The crew were taken from the tanker to a Dutch port.", "Dutch"),
    ("Ilse Voll is the widow of a miller", "The daughter of a miller met Ilse Voll.", "daughter"),
    ("Corvane built the bridge", "The bridge by Norvane Park was built in 1998.", "Norvane Park"),
    ("The mill made a profit", "A loss for the town, the mill said.", "loss"),
    ("Sales rose by 12%", "Sales rose by 71%.", "71%"),
    ("Voll owns 31 mills", "Voll owns 310 mills.", "310"),
    ("Voll owns 31 mills", "Voll owns five mills.", "five"),
]


@pytest.mark.parametrize(("claim", "text", "words"), TELLING)
def test_less_is_needed_of_a_telling_kind(claim: str, text: str, words: str) -> None:
    assert _needed(claim, text, words) < CONFLICT


@pytest.mark.parametrize(("claim", "text", "words"), OF_NO_TELLING_KIND)
def test_no_less_is_needed_of_others(claim: str, text: str, words: str) -> None:
    assert _needed(claim, text, words) == CONFLICT


def _needed(claim: str, text: str, words: str) -> float:
    binding = bound(claim, text)
    [found] = [
        difference
        for difference in find_differences(binding, None)
        if binding.statement.words(difference.first, difference.last) == words
    ]
    return needed(binding, found, {"alone": 0.0, "word for word": 0.0, "elsewhere": 0.0})


AMONG = Standing(0.6, 0.2, 0.1, event=0.9, is_alone=False, setting=Setting(names=0.5), evidence={})
EVENTS = [at / 20 for at in range(1, 20)]


def weighed_and_sure(claim: str, text: str, words: str, standing: Standing, *, elsewhere: bool) -> tuple[float, float]:
    binding = bound(claim, text)
    found = next(d for d in find_differences(binding, None) if binding.statement.words(d.first, d.last) == words)
    features = disagreement(binding, found, standing, 1, Aside(elsewhere, False, 0.0))
    return probability(sum_up(features, DIFFERS)), certainty(binding, found, features)


FAIRLY_SURE = [
    ("A Danish tanker from Leck picked up the crew", "The men were taken off by a Dutch tanker.", "Dutch"),
    ("Corvane built the bridge in Leck", "The bridge was built by Norvane.", "Norvane"),
    ("The mill in Leck sold 14,700 sacks", "It sold 17,400 sacks.", "17,400"),
    ("Sales of eels at Leck rose by 12%", "Prices rose by 13%.", "13%"),
]
"""In a text of the event too unsure by their weight, but for their kind."""


@pytest.mark.parametrize(("claim", "text", "words"), FAIRLY_SURE)
def test_a_difference_of_a_telling_kind_is_one_where_its_weight_falls_short(claim: str, text: str, words: str) -> None:
    told = [weighed_and_sure(claim, text, words, AMONG._replace(event=event), elsewhere=False) for event in EVENTS]
    assert any(LIKELY <= weighed < CONFLICT == sure for weighed, sure in told)
    assert all(sure == weighed for weighed, sure in told if weighed < LIKELY or weighed > CONFLICT)


@pytest.mark.parametrize(("claim", "text", "words"), FAIRLY_SURE)
def test_but_not_in_a_line_or_two_nor_where_the_claims_own_stands_elsewhere(claim: str, text: str, words: str) -> None:
    for event in EVENTS:
        for standing, elsewhere in ((AMONG._replace(is_alone=True), False), (AMONG, True)):
            weighed, sure = weighed_and_sure(claim, text, words, standing._replace(event=event), elsewhere=elsewhere)
            assert sure == weighed
