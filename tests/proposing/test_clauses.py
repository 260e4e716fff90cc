"""The words in which a fact of a sentence is proposed."""

import pytest

from factcheck.coverage.items import find_items
from factcheck.model.claims import ClaimSet
from factcheck.pipeline import Checker
from factcheck.proposing.clauses import Clauses
from factcheck.readers import read_text

CUT = [
    # text, the words of a fact, the first words for it
    ("Seventeen divers searched the wreck, the harbour office said on Thursday.", "Seventeen", "Seventeen divers searched the wreck"),
    ("The harbour office said that 17 divers had searched the wreck.", "17", "17 divers had searched the wreck"),
    ("The harbour office said on Thursday that 17 divers had searched the wreck.", "17", "17 divers had searched the wreck"),
    ("Maria Ferrante, who runs Corran Steel, joined the firm in 2011.", "2011", "Maria Ferrante joined the firm in 2011"),
    ("Maria Ferrante, the chief executive of Corran Steel, resigned on 3 May.", "Maria Ferrante", "Maria Ferrante is the chief executive of Corran Steel"),
    ("The court fined chief executive Maria Ferrante.", "Maria Ferrante", "The court fined chief executive Maria Ferrante"),
    ("Joan Pettifer, 72, has lived on the quay since 1981.", "72", "Joan Pettifer is 72"),
    ("Joan Pettifer, 72, a retired ferry pilot, has lived on the quay since 1981.", "Joan Pettifer", "Joan Pettifer is a retired ferry pilot"),
    ("The charge was denied by the managing director, Piers Halden.", "Piers Halden", "Piers Halden is the managing director"),
    ("Dunmore, which has 9,000 people, voted on Thursday.", "Dunmore", "Dunmore has 9,000 people"),
    ("The building belongs to Halden Interiors, a family firm that employs 230 people.", "230 people", "Halden Interiors employs 230 people"),
    ("The firm, which owned 46 ships, was sold.", "46", "The firm owned 46 ships"),
    ("The council closed 12 libraries in March, and sold two of the buildings to Brandt Homes.", "two", "The council sold two of the buildings to Brandt Homes"),
    ("But the council closed 12 libraries in March, and 46 people lost their posts.", "12", "The council closed 12 libraries in March"),
    ("OSLO, April 2, 2023 — The ferry carried 40 cars on its first day, a record for the line.", "40", "The ferry carried 40 cars on its first day, a record for the line"),
    ("Maria Ferrante runs the firm. She joined it in 2011, after a decade at the yard.", "2011", "Maria Ferrante joined it in 2011, after a decade at the yard"),
]  # fmt: skip

WHOLE = [
    # texts of which nothing may be left out
    ("The bank will close 12 branches if the merger fails.", "12"),
    ("Unless the council pays, 12 nurses will lose their posts.", "12"),
    ("The union claimed that 40 men were sacked.", "40"),
    ("The minister denied that 40 men were sacked.", "40"),
    ("The firm did not say that 40 men were sacked.", "40"),
    ("The firm hopes to sell 30 ships.", "30"),
    ("People who had paid £500 were refunded.", "£500"),
    ("The yard no longer has 30 cranes.", "30"),
    ("Divers from 12 countries searched the wreck.", "12"),
    ("Four people were taken from a house in Kessel Road, Dunmore, on Friday.", "Four"),
    ("Toll on the bridge rises to £4.", "£4"),
    ("Bill: £28.6m", "£28.6m"),
    ("It cost £86,000 to build.", "£86,000"),
]


def first_cut(source: str, words: str) -> str:
    text = Checker(ClaimSet(())).read(read_text(source))
    items = find_items(text)
    place = next(item.places[0] for item in items if words in item.words)
    words = next(Clauses(text, place, items).cuts()).words
    return words[:1].upper() + words[1:]


@pytest.mark.parametrize(("source", "words", "wanted"), CUT)
def test_the_clause_around_a_fact_is_cut_out(source: str, words: str, wanted: str) -> None:
    assert first_cut(source, words) == wanted


@pytest.mark.parametrize(("source", "words"), WHOLE)
def test_what_would_say_another_thing_is_left_whole(source: str, words: str) -> None:
    assert first_cut(source, words) == source.rstrip(".")


def test_the_day_of_an_attribution_is_no_claim() -> None:
    text = Checker(ClaimSet(())).read(read_text("Seventeen divers searched the wreck, the office said on Thursday."))
    items = find_items(text)
    thursday = next(item.places[0] for item in items if item.words == "Thursday")
    assert not list(Clauses(text, thursday, items).cuts())
