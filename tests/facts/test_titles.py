"""Titles: which words are one, which office they name, and which families shut each other out."""

import pytest

from factcheck.facts.titles import (
    COMPOUND_HEADS,
    FAMILIES,
    HEADS,
    RANKS,
    head_of_title,
    is_plural_title,
    is_title,
)

OFFICES = [
    # words, office
    ("director", "director"),
    ("regional director", "director"),
    ("chief executive officer", "chief_executive"),
    ("chief executive", "chief_executive"),
    ("managing director", "managing_director"),
    ("deputy chief constable", "chief_constable"),
    ("detective inspector", "inspector"),
    ("chairwoman", "chairman"),
    ("chair", "chairman"),
    ("head teacher", "headteacher"),
    ("spokesperson", "spokesman"),
    ("prime minister", "prime_minister"),
]


@pytest.mark.parametrize(("words", "office"), OFFICES)
def test_the_office_of_a_title(words: str, office: str) -> None:
    assert head_of_title(tuple(words.split()))[0] == office


@pytest.mark.parametrize("words", ["harbour", "the red", "mother of two", "holbrook", "constabulary", "direction", ""])
def test_words_that_name_no_office(words: str) -> None:
    assert head_of_title(tuple(words.split())) == ("", 0, 0)


@pytest.mark.parametrize("word", ["dr", "supt", "councillors", "captain", "mayor", "sir", "dci"])
def test_titles(word: str) -> None:
    assert is_title(word)


@pytest.mark.parametrize("word", ["holbrook", "officers'", "harbour", "boats", "red", "wednesday", "captaincy"])
def test_no_titles(word: str) -> None:
    assert not is_title(word)


@pytest.mark.parametrize(
    ("word", "plural"), [("councillors", True), ("directors", True), ("boss", False), ("bus", False)]
)
def test_plural_titles(word: str, plural: bool) -> None:
    assert is_plural_title(word) is plural


def test_the_tables_speak_of_offices_that_can_be_read() -> None:
    offices = HEADS | set(COMPOUND_HEADS.values())
    assert offices >= frozenset().union(*FAMILIES)
    assert offices >= RANKS


HELD_AT_ONCE = [
    ("commander", "superintendent"),
    ("spokesman", "president"),
    ("senator", "president"),
    ("canon", "vicar"),
]


@pytest.mark.parametrize(("first", "second"), HELD_AT_ONCE)
def test_offices_that_one_person_may_hold_at_once_share_no_family(first: str, second: str) -> None:
    assert not any(first in family and second in family for family in FAMILIES)
