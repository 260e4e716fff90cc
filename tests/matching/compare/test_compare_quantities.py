"""How one quantity stands to another."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.facts.quantities import extract_quantities
from factcheck.matching.compare.quantities import compare_quantities, compare_scores
from factcheck.model.claims import Tolerance
from factcheck.model.facts import Quantity, Relation, Score
from factcheck.text.words import tokenize


def value_in(text: str) -> Quantity:
    value = extract_quantities(tokenize(text))[0].value
    assert isinstance(value, Quantity)
    return value


def compare(expected: str, found: str, tolerance: Tolerance | None = None) -> Relation | None:
    return compare_quantities(value_in(expected), value_in(found), tolerance=tolerance)


@pytest.mark.parametrize(
    ("expected", "found"),
    [
        ("19 nurses", "nineteen nurses"),
        ("4,250 letters", "4 250 letters"),
        ("4,500 letters", "4.5 thousand letters"),
        ("£7.1m", "£7.1 million"),
        ("12%", "12 per cent"),
        ("half of them", "50%"),
        ("half of them", "one in two voters"),
        ("twice the size", "two times the size"),
        ("9th in line", "ninth in line"),
        ("$0.45", "45 cents"),
        ("2.5 tonnes", "2,500 kg"),
        ("6 hours and 20 minutes", "380 minutes"),
        ("a dozen eggs", "12 eggs"),
        ("more than 1,900 walkers", "upwards of 1,900 walkers"),
        ("at least 60 grams", "no less than 60g"),
        ("between 40 and 60 boats", "from 40 to 60 boats"),
        ("16 of the 17", "all but one of the 17"),
        ("all but one of the 17", "all but one of the officers"),
        ("twelve of the 40 ewes", "30 per cent"),
        ("A$5m", "$5m"),  # as an Australian paper writes it
        ("none of the 17", "none of the 12"),
        ("all eight nurses", "eight of the nurses"),
        ("all eight nurses", "eight nurses"),
        ("dozens of boats", "dozens of boats"),
        ("38C", "38 degrees"),
        ("100F", "100 degrees"),
        ("10km", "10 kilometres"),
        ("100 metres", "0.1 km"),
        ("about 40 boats", "about 40 boats"),
    ],
)
def test_the_same(expected: str, found: str) -> None:
    assert compare(expected, found) is Relation.SAME
    assert compare(found, expected) is Relation.SAME


@pytest.mark.parametrize(
    ("expected", "found"),
    [
        ("4,212 letters", "about 4,200 letters"),
        ("4,212 letters", "more than 4,000 letters"),
        ("3,870 letters", "nearly 4,000 letters"),
        ("4,212 letters", "at least 4,000 letters"),
        ("more than 140 divers", "140 divers"),
        ("up to 50 boats", "40 boats"),
        ("between 40 and 60 boats", "50 boats"),
        ("dozens of boats", "31 boats"),
        ("2,712,000 letters", "2.7m letters"),
        ("298 miles", "480 km"),
        ("173cm", "5ft 8in"),
        ("30 tons", "30 tonnes"),
        ("100 gallons", "378.5 litres"),
        ("100 gallons", "454.6 litres"),
        ("a third of it", "33%"),
        ("three of the 11", "27%"),
        ("twelve of the 41 ewes", "29 per cent"),
        ("nearly four times what", "four times what"),
        ("nearly half of it", "half of it"),
        ("more than half of it", "half of it"),
        ("fewer than 40 boats", "40 boats"),
        ("between 40 and 60 boats", "60 boats"),
        ("between 40 and 60 km", "between 25 and 37 miles"),
        ("dozens of boats", "about 40 boats"),
        ("dozens of boats", "3 boats"),
        ("38.4C", "101.1F"),
        ("3.5m boats", "3,512,000 boats"),
        ("10 km", "6 miles"),
        ("three of the ten nurses", "about 30%"),
        ("about three of the ten nurses", "30%"),
    ],
)
def test_within(expected: str, found: str) -> None:
    assert compare(expected, found) is Relation.WITHIN
    assert compare(found, expected) is Relation.WITHIN


@pytest.mark.parametrize(
    ("expected", "found"),
    [
        ("19 nurses", "91 nurses"),
        ("38.4C", "34.8 degrees"),
        ("101F", "38 degrees"),
        ("nearly half of it", "more than half of it"),
        ("nearly 40 boats", "just over 40 boats"),
        ("all eight carriages", "three of the eight carriages"),
        ("five of the eight", "all eight"),
        ("all but one of the 17", "all but three of the officers"),
        ("none of the 17", "all 17"),
        ("4,212 letters", "4,200 letters"),  # the text does not say that it rounds
        ("4.8%", "5%"),
        ("£4m", "£3.7m"),
        ("5,800 letters", "more than 6,000 letters"),
        ("60,000 letters", "more than 6,000 letters"),
        ("up to 50 boats", "60 boats"),
        ("4,200 letters", "nearly 4,000 letters"),
        ("dozens of boats", "31,000 boats"),
        ("85 kilometres", "85 miles"),
        ("3.4 megawatts", "3.4 gigawatts"),
        ("12 square miles", "12 square kilometres"),
        ("600 pounds of plums", "600 tons of plums"),
        ("at least 60 grams", "60 kilograms"),
        ("£10m", "$10m"),
        ("5%", "5 percentage points"),
        ("€6 million", "€6 billion"),
        ("one in five pupils", "one in four pupils"),
        ("none of the 17", "three of the 17"),
        ("aged from 3 to 88", "aged from 3 to 80"),
        ("fewer than 40 boats", "more than 40 boats"),
        ("more than 40 boats", "nearly 40 boats"),
        ("up to 50 boats", "51 boats"),
        ("up to £700", "up to £900"),
        ("between 40 and 60 boats", "61 boats"),
        ("between 40 and 60 boats", "39 boats"),
        ("between 40 and 60 boats", "between 41 and 60 boats"),
        ("between 40 and 60 boats", "between 40 and 61 boats"),
        ("between 40 and 60 km", "between 25 and 50 miles"),
        ("dozens of boats", "2 boats"),
        ("about 40 boats", "about 60 boats"),
        ("at least three goats", "seven goats"),
        ("at least three goats", "two goats"),
        ("all eight nurses", "nine nurses"),
        ("all eight nurses", "seven of the nurses"),
        ("nine of the nurses", "eight nurses"),
        ("none of the 17", "17 nurses"),
        ("none of the nurses", "all 17 nurses"),
        ("all but six nurses", "six nurses"),
        ("up to 38C", "39 degrees"),
        ("3.5m boats", "3,551,000 boats"),
        ("10 km", "7 miles"),
        ("10km", "11 kilometres"),
        ("A$10", "C$10"),
        ("three of the ten nurses", "31%"),
    ],
)
def test_differs(expected: str, found: str) -> None:
    assert compare(expected, found) is Relation.DIFFERS
    assert compare(found, expected) is Relation.DIFFERS


@pytest.mark.parametrize(
    ("expected", "found"),
    [
        ("19 nurses", "eight of the nurses"),
        ("19 nurses", "another 19"),
        ("19 nurses", "three more"),
        ("seven of the nine", "six of the eleven"),
        ("£45m", "45 kg"),
        ("25 years old", "11 years"),
        ("19 nurses", "27%"),
        ("4%", "2 percentage points"),  # 4% more of 50% are two points
        ("at least three goats", "five goats"),  # logically possible, and settles nothing
        ("none of the 17", "12 officers"),
        ("none of the nurses", "17 nurses"),
        ("all eight nurses", "nine of the nurses"),
        ("all eight nurses", "seven of the nine nurses"),
        ("all but six nurses", "seven nurses"),
        ("seven of the nurses", "eight nurses"),
        ("about nine of the nurses", "eight nurses"),
        ("nine of the ten nurses", "eight nurses"),
        ("five more nurses", "5 nurses"),
        ("at least three goats", "six goats"),
        ("up to 50 boats", "26 boats"),
        ("30%", "five of the nurses"),
        ("ten goats", "ten miles"),
    ],
)
def test_nothing_follows(expected: str, found: str) -> None:
    assert compare(expected, found) is None
    assert compare(found, expected) is None


@pytest.mark.parametrize(("expected", "found"), [("19 nurses", "19 of the nurses"), ("12 people", "a dozen of them")])
def test_an_equal_part_agrees(expected: str, found: str) -> None:
    assert compare(expected, found) is Relation.SAME


@pytest.mark.parametrize(
    ("expected", "found", "tolerance", "relation"),
    [
        ("100 goats", "104 goats", Tolerance(absolute=Fraction(5)), Relation.WITHIN),
        ("100 goats", "106 goats", Tolerance(absolute=Fraction(5)), Relation.DIFFERS),
        ("100 goats", "102 goats", Tolerance(percent=Fraction(2)), Relation.WITHIN),
        ("100 goats", "103 goats", Tolerance(percent=Fraction(2)), Relation.DIFFERS),
        ("40 miles", "42 miles", Tolerance(absolute=Fraction(2)), Relation.WITHIN),  # in the claim's unit
        ("4,212 goats", "4,200 goats", Tolerance(rounded=True), Relation.WITHIN),
        ("38 goats", "40 goats", Tolerance(rounded=True), Relation.WITHIN),
        ("4,212 goats", "4,300 goats", Tolerance(rounded=True), Relation.DIFFERS),
        ("4,212 goats", "about 4,200 goats", Tolerance(absolute=Fraction(0)), Relation.DIFFERS),
        ("4,212,000 goats", "4.2m goats", Tolerance(absolute=Fraction(0)), Relation.DIFFERS),
        ("19 nurses", "about 19 nurses", Tolerance(absolute=Fraction(0)), Relation.WITHIN),
        ("6,214 goats", "more than 6,000 goats", Tolerance(absolute=Fraction(0)), Relation.WITHIN),
    ],
)
def test_tolerance(expected: str, found: str, tolerance: Tolerance, relation: Relation) -> None:
    assert compare(expected, found, tolerance) is relation


@pytest.mark.parametrize(
    ("expected", "found", "relation"),
    [
        (((61, 38),), ((61, 38),), Relation.SAME),
        (((6, 4), (3, 6)), ((4, 6), (6, 3)), Relation.WITHIN),  # told by the loser
        (((61, 38),), ((60, 38),), Relation.DIFFERS),
        (((6, 4), (3, 6)), ((6, 4),), None),
    ],
)
def test_scores(
    expected: tuple[tuple[int, int], ...], found: tuple[tuple[int, int], ...], relation: Relation | None
) -> None:
    assert compare_scores(Score(expected), Score(found)) is relation


PHRASES = st.builds(
    "{} {:,} {}".format,
    st.sampled_from(["", "about", "nearly", "more than", "at least", "fewer than", "up to"]),
    st.integers(2, 10**6),
    st.sampled_from(["goats", "miles", "per cent", "euros", "years old"]),
)


@given(PHRASES)
def test_a_quantity_is_the_same_as_itself(text: str) -> None:
    assert compare(text, text) is Relation.SAME


@given(PHRASES, PHRASES)
def test_without_tolerance_the_order_does_not_matter(one: str, other: str) -> None:
    assert compare(one, other) is compare(other, one)
