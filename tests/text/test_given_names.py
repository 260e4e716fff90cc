"""Given names, of women and men."""

import hashlib
from importlib.resources import files

import pytest

from factcheck.text.given_names import given_name, is_word_too

WOMEN = """
mary siobhan aoife niamh angharad isla olivia rhoda priya lakshmi anjali fatima aisha zainab rania maria lucia marie heidi
giulia agnieszka olga ekaterina svetlana ingrid ngozi adaeze ayse eleni sakura hope grace aroha
"""
MEN = """
john nigel graham stig hamish rhys cian mohammed muhammad ahmed omar hussein tariq rahul arjun sanjay deepak hiroshi takashi
jose carlos pierre klaus giovanni piotr krzysztof dmitry sergei volodymyr mykola anders bjørn kwame kofi mehmet giorgos
thabo sione will mark bill
"""
BOTH = "andrea jean nicola robin leslie kim jordan wei ming jing yuki noor taylor morgan ashley"
NO_NAMES = """
smith jones holbrook carrow beesley noonan table report police march monday council minister president parliament norway
leeds glasgow north south west the of and hospital street hill king sister baby lord miss van bin nguyen chen
company bank university election tuesday october government school road labour conservative senate
its can are an just on my company's a é 17 – .
"""
WORDS = "grace hope will may mark bill rose summer victory joy john"
NOTHING_ELSE = "nadia siobhan dmitry priya kwame table police smith ingrid hiroshi olga"


@pytest.mark.parametrize("word", WOMEN.split())
def test_names_of_women(word):
    assert given_name(word) == "f"


@pytest.mark.parametrize("word", MEN.split())
def test_names_of_men(word):
    assert given_name(word) == "m"


@pytest.mark.parametrize("word", BOTH.split())
def test_names_of_both(word):
    assert given_name(word) == "x"


@pytest.mark.parametrize("word", ["", " ", "mary ann", *NO_NAMES.split()])
def test_words_that_are_no_given_names(word):
    assert given_name(word) == ""


@pytest.mark.parametrize("word", WORDS.split())
def test_names_that_are_words_too(word):
    assert given_name(word)
    assert is_word_too(word)


@pytest.mark.parametrize("word", NOTHING_ELSE.split())
def test_names_that_are_nothing_else_and_words_that_are_no_names(word):
    assert not is_word_too(word)


def test_the_table_is_the_one_that_the_script_writes():
    table = files("factcheck.text").joinpath("data", "given_names.txt").read_bytes()
    assert hashlib.sha256(table).hexdigest()[:16] == "73ba3a165d0125c1", "tests/learning/build_given_names.py writes it"
