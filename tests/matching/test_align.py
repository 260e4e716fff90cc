"""Wordings laid beside passages: what counts here, just before, elsewhere, and not at all."""

from __future__ import annotations

import pytest

from factcheck.document.texts import read_document
from factcheck.matching.align import Alignment, Match, align, role_score
from factcheck.matching.wording import read_claims
from factcheck.model.claims import Claim
from factcheck.model.facts import Kind
from factcheck.readers import read_text
from factcheck.settings import DEFAULTS


def lay(claim: str, text: str, *, at: int = -1, anchored: bool = True) -> Alignment:
    """Align a claim with one sentence of a text, the last if none is named."""
    (wording,) = read_claims([Claim("c", claim)], DEFAULTS)
    passages = list(read_document(read_text(text), lambda root: root).passages(DEFAULTS, anchored=anchored))
    return align(wording, passages[at], DEFAULTS)


def match_of(alignment: Alignment, root: str) -> Match:
    pairs = zip(alignment.wording.terms, alignment.matches, strict=True)
    return next(match for term, match in pairs if term.root == root)


def test_all_words_here_cover_the_claim() -> None:
    alignment = lay("divers searched the quarry", "The quarry was searched by divers.")
    assert alignment.coverage == alignment.here == 1.0


def test_a_synonym_counts_for_a_little_less() -> None:
    alignment = lay("the firm bought the dairy", "The firm purchased the dairy.")
    assert 0.9 < alignment.coverage < 1.0


def test_an_antonym_is_marked_as_opposite() -> None:
    assert match_of(lay("wheat prices rose", "Wheat prices fell."), "ris").opposite
    assert not match_of(lay("wheat prices rose", "Wheat prices rose."), "ris").opposite


def test_what_stands_before_counts_less_the_further_off_it_is() -> None:
    claim = "the quarry was searched"
    here = lay(claim, "The quarry was searched.")
    one = lay(claim, "It was a quarry. It was searched.")
    two = lay(claim, "It was a quarry. It rained. It was searched.")
    three = lay(claim, "It was a quarry. It rained. Snow came. It was searched.")
    assert here.coverage > one.coverage > two.coverage > three.coverage
    assert match_of(three, "quarry").degree == 0.0
    assert one.here == two.here == three.here < here.here


def test_an_antonym_counts_only_in_the_sentence_itself() -> None:
    alignment = lay("wheat prices rose", "Barley prices fell. Wheat was sown.")
    assert match_of(alignment, "ris").degree == 0.0


def test_a_name_counts_wherever_it_stands_in_the_text() -> None:
    text = "Mara Ellingham trains in the hills. Snow fell. Roads closed. Trains stopped. She won the marathon."
    alignment = lay("Mara Ellingham won the marathon", text)
    match = match_of(alignment, "ellingham")
    assert match.degree == DEFAULTS.named_in_text
    assert match.at == -1


def test_a_person_named_only_far_off_may_be_another_than_he() -> None:
    text = "Mara Ellingham trains in the hills. Snow fell. Roads closed. Trains stopped. She won the marathon."
    assert match_of(lay("Mara Ellingham won the marathon", text), "ellingham").other_since


def test_a_person_named_since_may_be_the_one_that_is_meant() -> None:
    text = "Mara Ellingham came late. Tom Pell had started by then. He won the marathon."
    match = match_of(lay("Mara Ellingham won the marathon", text), "ellingham")
    assert match.other_since
    assert lay("Mara Ellingham won the marathon", text).lacks_name


def test_the_person_just_named_is_the_one_that_is_meant() -> None:
    text = "Mara Ellingham came late. She won the marathon."
    alignment = lay("Mara Ellingham won the marathon", text)
    assert not match_of(alignment, "ellingham").other_since
    assert not alignment.lacks_name


def test_a_place_is_not_replaced_by_a_person_named_since() -> None:
    text = "The flood hit Carrow Point Harbour. Tom Pell saw it. Snow came. Roads closed. Boats were lost."
    alignment = lay("Boats were lost at Carrow Point Harbour", text)
    assert not alignment.lacks_name


NAMES_FOUND = [
    ("Mara Ellingham won the marathon", "The marathon was won by Ellingham."),
    ("Mara Ellingham won the marathon", "The marathon was won by Ms Ellingham."),
    ("Mara Ellingham won the marathon", "The marathon was won by M. Ellingham."),
    ("Ellingham won the marathon", "The marathon was won by Mara Ellingham."),
    ("The World Trade Organization met", "Ministers of the WTO met."),
    ("The Carrow Harbour Authority met", "The Carrow authority met; Carrow Harbour was calm."),
]
NAMES_ABSENT = [
    ("Mara Ellingham won the marathon", "The marathon was won by Tom Pell."),
    ("Mara Ellingham won the marathon", "The marathon was won by Tom Ellingham."),
    ("Mara Ellingham won the marathon", "The marathon was won by Mara Pell."),
    ("The World Trade Organization met", "The World Health Organization met."),
]


@pytest.mark.parametrize(("claim", "text"), NAMES_FOUND)
def test_other_forms_of_a_name_are_found(claim: str, text: str) -> None:
    assert not lay(claim, text).lacks_name


@pytest.mark.parametrize(("claim", "text"), NAMES_ABSENT)
def test_other_bearers_are_not(claim: str, text: str) -> None:
    assert lay(claim, text).lacks_name


def test_a_misspelt_name_is_found_and_marked() -> None:
    alignment = lay("Mara Ellingham won the marathon", "The marathon was won by Mara Elingham.")
    ((term, match),) = alignment.misspelt
    assert term.root == "ellingham"
    assert match.name is not None
    assert match.name.words == ("mara", "elingham")


def test_a_name_that_is_also_spelt_rightly_is_not_misspelt() -> None:
    alignment = lay("Mara Ellingham won", "Mara Ellingham won; Mara Elingham is how the board had it.")
    assert alignment.misspelt == ()


def test_a_text_without_the_claims_subject_lacks_it() -> None:
    text = "The appeal raised money."
    assert lay("the appeal raised money", text, anchored=False).lacks_name
    assert not lay("the appeal raised money", text, anchored=True).lacks_name


def test_the_value_in_the_same_frame_has_the_better_role() -> None:
    alignment = lay(
        "17 divers searched the quarry",
        "Four cyclists stopped to watch, while seven divers searched the quarry.",
    )
    (slot,) = alignment.wording.slots
    cyclists, divers = (f for f in alignment.passage.statement.facts if f.kind is Kind.COUNT)
    assert role_score(slot, divers, alignment) > role_score(slot, cyclists, alignment)


def test_the_best_role_is_the_claim_itself() -> None:
    alignment = lay("17 divers searched the quarry", "17 divers searched the quarry.")
    (slot,), (fact,) = alignment.wording.slots, alignment.passage.statement.facts
    assert role_score(slot, fact, alignment) == pytest.approx(1.0)
