"""Who does what to whom, and what is what: the same relations in any dress, and other ones left apart."""

from __future__ import annotations

import pytest

from factcheck.reading.syntax import Syntax
from factcheck.text.words import tokenize


def relation(text: str, one: str, other: str) -> str:
    tokens = tokenize(text)
    places = {token.text: at for at, token in enumerate(tokens)}
    return Syntax(tokens).frames.relation(places[one], places[other])


DRESSES = [
    "Acme bought Bolt",
    "Bolt was bought by Acme",
    "Acme, which bought Bolt last year, is in Leeds",
    "Bolt, bought by Acme last year, is in Leeds",
    "The board of Acme bought Bolt",
    "Acme opened a mill and bought Bolt",
    "Acme wants to sell the mill that it bought from the state",
]


@pytest.mark.parametrize("text", DRESSES[:5])
def test_who_acts_on_whom_is_the_same_in_any_dress(text: str) -> None:
    assert relation(text, "Acme", "bought") == "agent"
    assert relation(text, "Bolt", "bought") == "patient"
    assert relation(text, "Acme", "Bolt") == "agent patient"
    assert relation(text, "Bolt", "Acme") == "patient agent"


SHARED = [
    ("Acme opened a mill and bought Bolt", "Acme", "bought", "agent"),
    ("Hale wants to sell the farm to Morton", "Hale", "sell", "agent"),
    ("The letter was written by Hale and signed by Morton", "letter", "signed", "patient"),
    ("The letter was written by Hale and signed by Morton", "Morton", "signed", "agent"),
    ("The union turned down the offer and went on strike", "union", "went", "agent"),
    ("It was the first officer, Tom Rehn, who landed the plane.", "Rehn", "landed", "agent"),
]


@pytest.mark.parametrize(("text", "one", "verb", "role"), SHARED)
def test_a_subject_is_shared_by_verbs(text: str, one: str, verb: str, role: str) -> None:
    assert relation(text, one, verb) == role


APART = [
    ("The letter was written by Hale and signed by Morton", "Hale", "signed"),
    ("Acme bought Bolt. Leeds is rainy", "Acme", "rainy"),
    ("The union turned down the offer and went on strike", "offer", "went"),
]


@pytest.mark.parametrize(("text", "one", "verb"), APART)
def test_an_argument_of_one_verb_is_none_of_another(text: str, one: str, verb: str) -> None:
    assert relation(text, one, verb) not in ("agent", "patient")


ATTRIBUTES = [
    ("The mirror is silver", "mirror", "silver"),
    ("a silver mirror with a long handle", "mirror", "silver"),
    ("Mayor: Ann Poe", "Mayor", "Poe"),
    ("Ann Poe, the mayor of Leeds, opened the bridge", "Poe", "mayor"),
    ("Ann Poe was the mayor", "Poe", "mayor"),
    ("Leeds council's bridge fell", "council's", "bridge"),
]


@pytest.mark.parametrize(("text", "one", "other"), ATTRIBUTES)
def test_what_is_what_is_the_same_in_any_dress(text: str, one: str, other: str) -> None:
    assert relation(text, one, other) == relation(text, other, one) == "attribute"
