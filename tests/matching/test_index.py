"""Which claims a sentence may be about: none too few, and typing slips found without taking other words for them."""

from __future__ import annotations

from functools import partial

import pytest

from factcheck.document.texts import read_document
from factcheck.matching.index import ClaimIndex, value_key
from factcheck.matching.wording import read_claims
from factcheck.model.claims import Claim
from factcheck.readers import read_text
from factcheck.settings import DEFAULTS

not_yet = partial(pytest.mark.xfail, strict=True)


def index_of(*claims: str) -> ClaimIndex:
    return ClaimIndex(read_claims([Claim(f"c{at}", text) for at, text in enumerate(claims)], DEFAULTS), DEFAULTS)


def candidates(index: ClaimIndex, text: str) -> list[str]:
    """Give the claims that the last sentence of `text` may be about."""
    *_, passage = read_document(read_text(text), index.corrected).passages(DEFAULTS)
    return [wording.text for wording in index.candidates(passage.statement, passage.before)]


FOUND = [
    ("17 divers searched the flooded quarry", "Seven divers searched the quarry."),
    ("17 divers searched the flooded quarry", "The quarry has been searched by divers."),
    ("17 divers searched the flooded quarry", "In all, 17 divers went down."),
    ("The firm bought the dairy for £4m", "The dairy was purchased by the firm."),
    ("Mara Ellingham won the marathon", "The marathon went to Ellingham."),
    ("The treaty was signed on 23 June 2022", "It was signed on 23 June 2022."),
    ("Harwick Rovers beat Dunmore Town 3-1", "Dunmore Town were beaten 3-1."),
    ("The committee recommended an audit", "The comittee recommended an audit."),
    ("The committee recommended an audit", "An audit was reccommended by the committee."),
    ("The minister signed the parliamentary petition", "The parlaimentary petition was signed."),
    ("3,500 documents", "5,300 documents have been examined."),
    ("Wheat prices rose", "Wheat prices fell."),
    ("Nurses at the clinic walked out", "The nurses were angry. They walked out of the clinic."),
]
LEFT = [
    ("17 divers searched the flooded quarry", "Snow is forecast."),
    ("17 divers searched the flooded quarry", "Seven cyclists crossed the pass."),
    ("17 divers searched the flooded quarry", "The 17 runners set off."),
    ("The firm bought the dairy for £4m", "The dairy sells cheese."),
    ("Mara Ellingham won the marathon", "The bishop opened a bakery."),
    ("The treaty was signed on 23 June 2022", "On 24 June 2022 it rained."),
    ("Harwick Rovers beat Dunmore Town 3-1", "The choir sang 3-1 for the referendum."),
    ("The committee recommended an audit", "The village holds a fair."),
    ("The minister signed the parliamentary petition", "The petitioner sang."),
    ("Nurses at the clinic walked out", "Nobody came."),
    ("The company signed a contract", "The contrast could be seen from space."),
    ("Wheat prices rose", "Wheat was sown."),
    ("Mara Ellingham won the marathon", "Nothing in it."),
]


@pytest.mark.parametrize(("claim", "text"), FOUND)
def test_a_sentence_asks_for_the_claims_it_may_be_about(claim: str, text: str) -> None:
    assert candidates(index_of(claim), text) == [claim]


@pytest.mark.parametrize(("claim", "text"), LEFT)
def test_a_sentence_asks_for_no_others(claim: str, text: str) -> None:
    assert candidates(index_of(claim), text) == []


def test_candidates_come_in_the_order_of_the_claims() -> None:
    index = index_of("divers searched the quarry", "divers searched the lake", "divers found the car in the quarry")
    texts = [wording.text for wording in index.wordings]
    assert candidates(index, "Divers searched the lake, the quarry and the car.") == texts


SLIPS = [
    # written, the word of the claims
    ("comittee", "committee"),
    ("commmittee", "committee"),
    pytest.param(
        "parlaiment",
        "parliament",
        marks=not_yet(
            reason="a slip is looked for after its ending is cut off, so that a word whose ending differs is missed"
        ),
    ),
    pytest.param(
        "goverment",
        "government",
        marks=not_yet(
            reason="a slip is looked for after its ending is cut off, so that a word whose ending differs is missed"
        ),
    ),
]
OTHER_WORDS = [
    # another letter makes another word; a short word has too many neighbours
    ("contrast", "contract"),
    ("county", "country"),
    ("trail", "trial"),
    ("causal", "casual"),
    ("diary", "dairy"),
]


@pytest.mark.parametrize(("written", "meant"), SLIPS)
def test_a_typing_slip_is_read_as_the_word_of_the_claims(written: str, meant: str) -> None:
    index = index_of(f"the {meant} sat")
    (wording,) = index.wordings
    (root,) = {term.root for term in wording.terms} - {"sit"}
    assert candidates(index, f"The {written} sat.") == [wording.text]
    assert index.corrected(read_root(written)) == root


@pytest.mark.parametrize(("written", "meant"), OTHER_WORDS)
def test_another_word_is_not_taken_for_a_slip(written: str, meant: str) -> None:
    index = index_of(f"the {meant} sat")
    assert index.corrected(read_root(written)) == read_root(written)


def test_a_word_that_the_claims_know_is_never_corrected() -> None:
    index = index_of("the contract was signed", "the contrast was striking")
    assert index.corrected("contrast") == "contrast"
    assert index.corrected("contract") == "contract"


def read_root(word: str) -> str:
    (statement,) = read_document(read_text(f"the {word}"), lambda root: root).statements
    return statement.roots[1]


SAME_KEY = [
    ("17 divers", "seventeen divers"),
    ("£2.4m", "£2.4 million"),
    ("5 km", "5,000 metres"),
    ("23 June 2022", "June 23, 2022"),
    ("won 3-1", "beaten 3-1"),
    ("about 50 trees", "50 trees"),
]
OTHER_KEY = [
    ("17 divers", "7 divers"),
    ("£5", "$5"),
    ("5 km", "5 miles"),
    ("5%", "5 km"),
    ("23 June 2022", "23 June 2021"),
    ("won 3-1", "won 1-3"),
]


def key_of(text: str) -> str:
    (statement,) = read_document(read_text(text), lambda root: root).statements
    return value_key(statement.facts[0])


@pytest.mark.parametrize(("one", "other"), SAME_KEY)
def test_equal_values_share_a_key_however_they_are_spelt(one: str, other: str) -> None:
    assert key_of(one) == key_of(other) != ""


@pytest.mark.parametrize(("one", "other"), OTHER_KEY)
def test_other_values_have_other_keys(one: str, other: str) -> None:
    assert key_of(one) != key_of(other)
