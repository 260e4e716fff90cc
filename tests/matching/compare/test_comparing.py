"""Which kinds of value are compared with which, and what comes of it."""

from __future__ import annotations

from fractions import Fraction

import pytest

from factcheck.facts import read_facts
from factcheck.matching.compare import COMPARABLE, agree_in_number, compare
from factcheck.model.claims import Tolerance
from factcheck.model.facts import Fact, Kind, Relation
from factcheck.text.words import tokenize

WORDS_AND_NAMES = {
    Kind.NAME,
    Kind.TITLE,
    Kind.QUOTATION,
    Kind.SPEAKER,
    Kind.POLARITY,
    Kind.THING,
    Kind.IDENTIFIER,
    Kind.ORDER,
    Kind.RATE,
    Kind.ROLE,
}


def fact(text: str) -> Fact:
    (read,) = read_facts(tokenize(text))
    return read


def relation(one: str, other: str, tolerance: Tolerance | None = None) -> Relation | None:
    return compare(fact(one), fact(other), tolerance)


def test_every_kind_of_value_has_a_row() -> None:
    assert set(COMPARABLE) == set(Kind) - WORDS_AND_NAMES


def test_the_table_is_the_same_from_both_sides() -> None:
    assert {(a, b) for a, kinds in COMPARABLE.items() for b in kinds} == {
        (b, a) for a, kinds in COMPARABLE.items() for b in kinds
    }


AGREE = [
    ("17 divers", "seventeen divers"),
    ("£2.4m", "£2.4 million"),
    ("12%", "12 per cent"),
    ("57 km", "57 kilometres"),
    ("aged 34", "34-year-old"),
    ("one in five", "20%"),
    ("twice as many", "two times as many"),
    ("in fourth place", "came 4th"),
    ("won 3-1", "3-1"),
    ("23 June 2022", "June 2022"),
    ("at 9pm", "at 21:00"),
    ("all but four per cent", "96%"),
    ("both of the men", "two men"),
]
DIFFER = [
    ("17 divers", "seven divers"),
    ("£2.4m", "£2.4bn"),
    ("£5", "$5"),
    ("12%", "21%"),
    ("57 km", "57 miles"),
    ("aged 34", "43-year-old"),
    ("one in five", "one in three"),
    ("twice as many", "three times as many"),
    ("in fourth place", "came 5th"),
    ("won 3-1", "won 3-2"),
    ("23 June 2022", "22 June 2022"),
    ("at 9pm", "at 8pm"),
    ("all but four per cent", "four per cent"),
    ("all but six men", "six men"),
    ("one of the men", "both men"),
    ("14 cafes are to close", "41 of the cafes are to close"),
]
NOT_COMPARED = [
    # nothing follows from one for the other
    ("17 divers", "£17"),
    ("17 divers", "in 1917"),
    ("17 divers", "17 km"),
    ("17 divers", "aged 17"),
    ("£2.4m", "2.4%"),
    ("12%", "12 km"),
    ("57 km", "57 kg"),
    ("aged 34", "34%"),
    ("twice as many", "two divers"),
    ("in fourth place", "four divers"),
    ("won 3-1", "three divers"),
    ("23 June 2022", "at 9pm"),
    ("June", "in 2022"),
    ("all but six men", "nine men"),
    ("41 cafes are to close", "14 of the cafes are to close"),
]


@pytest.mark.parametrize(("one", "other"), AGREE)
def test_equal_values_agree(one: str, other: str) -> None:
    found = relation(one, other)
    assert found is not None
    assert found.agrees


@pytest.mark.parametrize(("one", "other"), DIFFER)
def test_other_values_differ(one: str, other: str) -> None:
    assert relation(one, other) is Relation.DIFFERS


@pytest.mark.parametrize(("one", "other"), NOT_COMPARED)
def test_values_of_other_kinds_are_not_compared(one: str, other: str) -> None:
    assert relation(one, other) is None
    assert relation(other, one) is None


def test_the_tolerance_of_the_claim_is_passed_on() -> None:
    assert relation("17 divers", "18 divers", Tolerance(absolute=Fraction(1))) is Relation.WITHIN
    assert relation("17 divers", "19 divers", Tolerance(absolute=Fraction(1))) is Relation.DIFFERS


RESTS = [
    # a rest of a known whole, and one told by what is left out
    ("all but two of the 17 men left", "all but two men left", Relation.SAME),
    ("all but two of the 17 men left", "all but three men left", Relation.DIFFERS),
    ("all but two men left", "all but two men left", None),
    ("all but two of the 17 men left", "15 men left", None),
    ("three more men left", "three men left", None),
]


def test_a_rest_is_told_by_what_is_left_out() -> None:
    found = [(one, other, agree_in_number(_first(one), _first(other))) for one, other, _ in RESTS]
    assert found == RESTS


def _first(text: str) -> Fact:
    return read_facts(tokenize(text))[0]
