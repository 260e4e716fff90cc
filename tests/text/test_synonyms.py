"""Synonyms and opposites: the tables' own rules, and sentences' worth of pairs on either side."""

import pytest

from factcheck.text import synonyms as tables
from factcheck.text.lemmas import root, stem
from factcheck.text.stopwords import FUNCTION
from factcheck.text.synonyms import PHRASES, antonyms, synonyms


def key(word):
    return root(stem(word))


ROWS = tables._ALIKE.strip().splitlines()
OPPOSITES = tables._OPPOSITES.strip().splitlines()

ALIKE = """
probe inquiry | sack dismiss | jail imprison | blaze fire | lorry truck | petrol gasoline | film movie | pupil student
headteacher principal | hospital infirmary | row dispute | attempt bid | oust topple | quit resign | pledge promise
unveil announce | appoint name | axe scrap | toll toll | soar surge | slump plunge | hike increase | shut close
firefighter fireman | lawmaker legislator | spokeswoman spokesman | wage salary | strike walkout | cancel axe
earthquake quake | motorist driver | funeral burial | teenager adolescent | kidnap abduct | smash smash | watchdog regulator
"""

NOT_ALIKE = """
rise fall | win lose | open close | accept reject | arrive depart | guilty innocent | alive dead | profit loss | ban allow
admit plead | vicar rector | minister secretary | university school | officer office | dog terrier | cat dog | murder die
trial court | convict acquit | injure kill | suspect convict | arrest charge | councillor minister | deputy chief
captain pilot | chairman director | mother father | north south | buy sell | lend borrow | hire fire | employer employee
"""

OPPOSITE = """
rise fall | increase decrease | soar plunge | win lose | open close | reopen close | accept refuse | approve reject
grow fall | drop grow | guilty acquit | alive dead | profit loss | support oppose | allow ban | legal illegal | strengthen weaken | pass fail
"""

NOT_OPPOSITE = """
rise soar | fall slump | win triumph | close shut | reject refuse | cut cut | dead die | kill die
open reopen | leave arrive | hospital school | morning evening | win draw | fire sack | buy sell
"""


def rows(table):
    return [row.split() for line in table.strip().splitlines() for row in line.split(" | ")]


@pytest.mark.parametrize(("first", "second"), [row for row in rows(ALIKE) if row[0] != row[1]])
def test_words_that_stand_for_one_another(first, second):
    assert key(second) in synonyms(key(first))
    assert key(first) in synonyms(key(second))


@pytest.mark.parametrize(("first", "second"), rows(NOT_ALIKE))
def test_words_that_do_not(first, second):
    assert key(second) not in synonyms(key(first))


@pytest.mark.parametrize(("first", "second"), rows(OPPOSITE))
def test_opposites(first, second):
    assert key(second) in antonyms(key(first))
    assert key(first) in antonyms(key(second))


@pytest.mark.parametrize(("first", "second"), rows(NOT_OPPOSITE))
def test_no_opposites(first, second):
    assert key(second) not in antonyms(key(first))


@pytest.mark.parametrize("row", ROWS)
def test_every_row_gives_a_word_others_of_other_roots_and_none_denies_it(row):
    word, _, others = row.partition(": ")
    keys = list(map(key, [word, *others.split()]))
    assert len(keys) >= 2
    assert keys[0] not in keys[1:]
    assert FUNCTION.isdisjoint([word, *others.split()])
    assert antonyms(keys[0]).isdisjoint(keys[1:])


def test_no_word_is_its_own_synonym_or_opposite():
    for word in {key(word) for row in [*ROWS, *OPPOSITES] for word in row.replace("|", " ").replace(":", " ").split()}:
        assert word not in synonyms(word)
        assert word not in antonyms(word)
        assert synonyms(word).isdisjoint(antonyms(word))


@pytest.mark.parametrize("table", [tables._ALIKE, tables._PHRASES, tables._OPPOSITES])
def test_the_tables_are_sorted_and_hold_no_row_twice(table):
    lines = table.strip().splitlines()
    assert lines == sorted(set(lines))


def test_words_written_as_phrases_are_phrases():
    written = {word for row in ROWS for word in row.replace(":", " ").split() if "_" in word} - {"found_establish"}
    assert {key(word) for word in written} <= set(PHRASES.values())


@pytest.mark.parametrize(
    ("phrase", "word"),
    [("ruled out", "exclude_possibility"), ("stepping down", "step_down"), ("took over", "takeover")],
)
def test_phrases_are_found_in_any_form(phrase, word):
    assert PHRASES[tuple(map(stem, phrase.split()))] == key(word)
