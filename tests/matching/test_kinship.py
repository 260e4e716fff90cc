"""How likely one value stands where the other was meant: slips of the pen first, strangers last."""

from __future__ import annotations

from itertools import pairwise

import pytest

from factcheck.facts import read_facts
from factcheck.matching.kinship import STRANGERS, Slip, apart, kinship, slip_of
from factcheck.model.facts import Fact
from factcheck.text.words import tokenize


def fact(text: str) -> Fact:
    (read,) = read_facts(tokenize(text))
    return read


CLOSE = [
    # values that a slip, another unit or an older version of the story makes of each other
    ("3,500 files", "5,300 files"),  # digits swapped
    ("1,462 homes", "1,426 homes"),
    ("84 seats", "48 seats"),
    ("£2.4m", "£2.4bn"),  # millions for billions
    ("£412,650", "£412,560"),
    ("1,462 homes", "1,463 homes"),  # a digit changed
    ("17 boats", "7 boats"),  # a digit left out
    ("184 seats", "18 seats"),
    ("40 boats", "36 boats"),  # of one size
    ("4.3%", "3.4%"),
    ("14 June 2022", "15 June 2022"),
    ("14 June 2022", "14 July 2022"),
    ("14 June 2022", "14 June 2021"),
    ("in 1932", "in 1923"),
    ("at 14:52", "at 15:42"),
    ("won 3-1", "won 3-2"),
]
FAR = [
    ("3,500 files", "two files"),
    ("3,500 files", "17 files"),
    ("84 seats", "9 seats"),
    ("£2.4m", "£90"),
    ("1,462 homes", "90,000 homes"),
    ("57 km", "2 metres"),
    ("40 boats", "7 boats"),
    ("4.3%", "88%"),
    ("14 June 2022", "3 May 1998"),
    ("in 1932", "in 2015"),
    ("at 14:52", "at 9:05"),
    ("£412,650", "£5"),
    ("1,462 homes", "1 home"),
    ("600 agents", "31 agents"),
    ("5 June 1944", "30 November 2001"),
]


@pytest.mark.parametrize(("one", "other"), CLOSE)
def test_values_of_one_kin_are_close(one: str, other: str) -> None:
    assert kinship(fact(one), fact(other)) >= 0.65


@pytest.mark.parametrize(("one", "other"), FAR)
def test_strangers_are_far(one: str, other: str) -> None:
    assert STRANGERS <= kinship(fact(one), fact(other)) <= 0.5


def test_the_same_number_of_another_unit_is_close() -> None:
    assert kinship(fact("57 km"), fact("57 miles")) >= 0.65


@pytest.mark.parametrize(("one", "other"), [*CLOSE, *FAR])
def test_kinship_is_the_same_from_both_sides(one: str, other: str) -> None:
    assert kinship(fact(one), fact(other)) == kinship(fact(other), fact(one))


def test_values_of_two_kinds_are_strangers() -> None:
    assert kinship(fact("17 files"), fact("in 1932")) == STRANGERS


def test_a_swap_of_digits_is_closer_than_a_changed_digit_and_that_than_a_like_size() -> None:
    swapped = kinship(fact("1,462 homes"), fact("1,426 homes"))
    changed = kinship(fact("1,462 homes"), fact("1,463 homes"))
    sized = kinship(fact("1,462 homes"), fact("1,299 homes"))
    assert swapped > changed > sized


CLOSER_AND_CLOSER = [
    # each row of pairs is closer than the one before
    [("17 boats", "8 boats"), ("40 boats", "19 boats"), ("5 boats", "50 boats")],
    [("in June", "in July"), ("at 4pm", "at 5pm"), ("14 June 2022", "15 July 2021"), ("at 4.15pm", "at 5.25pm")],
    [
        *[("40 boats", "20 boats"), ("40 boats", "29 boats"), ("0 boats", "4 boats"), ("in 1932", "in 1943")],
        *[("14 June 2022", "15 July 2022"), ("won 3-1", "won 3-1, 2-0"), ("from 2019 to 2021", "from 2019 to 2099")],
    ],
    [("40 boats", "30 boats"), ("4 boats", "3 boats")],
    [("in 1932", "in 1942"), ("in 1932", "in 1923"), ("won 3-1", "won 5-2")],
    [("14 June", "15 June"), ("at 4.15pm", "at 4.25pm"), ("late June 2022", "early July 2022")],
    [("1,462 homes", "1,463 homes"), ("17 boats", "7 boats"), ("17 boats", "172 boats")],
    [
        *[("3,500 files", "5,300 files"), ("57 km", "57 miles"), ("£2.4m", "£2.4bn"), ("5m files", "5bn files")],
        *[("14 June 2022", "15 June 2022"), ("early June 2022", "early July 2022"), ("at 14:52", "at 15:42")],
        *[("won 3-1", "won 3-2"), ("won 13-1", "won 3-11"), ("5 files", "5 files")],
    ],
]


def test_the_likelier_slip_is_the_closer() -> None:
    rows = [[kinship(fact(one), fact(other)) for one, other in row] for row in CLOSER_AND_CLOSER]
    assert [(max(row), min(closer)) for row, closer in pairwise(rows) if max(row) >= min(closer)] == []


SLIPS = [
    ("1,462 homes", "1,426 homes", Slip.SWAPPED),
    ("£2.35m", "£2.53m", Slip.SWAPPED),
    ("won 3-1", "won 1-3", Slip.SWAPPED),
    ("at 4.17am", "at 7.14am", Slip.SWAPPED),
    ("in 1932", "in 1923", Slip.SWAPPED),
    ("13 June 2022", "31 July 2022", Slip.NONE),
    ("13 July 2022", "31 July 2022", Slip.SWAPPED),
    ("14 June 2022", "15 June 2022", Slip.NONE),
    ("Monday 13 June", "Tuesday 14 June", Slip.NONE),
    ("in 1932", "in 1937", Slip.NONE),
    ("in 1932", "in 1947", Slip.NONE),
    ("from May 2019 to June 2021", "from May 2019 to June 2012", Slip.SWAPPED),
    ("nine boats", "nineteen boats", Slip.MISHEARD),
    ("14 boats", "40 boats", Slip.MISHEARD),
    ("4 boats", "40 boats", Slip.MISHEARD),
    ("4 boats", "15 boats", Slip.NONE),
    ("six weeks", "six months", Slip.UNIT),
    ("40 km", "40 miles", Slip.UNIT),
    ("3.4 gigawatts", "3.4 megawatts", Slip.UNIT),
    ("six weeks", "42 days", Slip.NONE),
    ("six weeks", "seven months", Slip.NONE),
    ("40 km", "40,000 metres", Slip.NONE),
    ("4.5 miles", "45 miles", Slip.SIZE),
    ("48,000 hens", "48 hens", Slip.SIZE),
    ("£26m", "£260,000", Slip.SIZE),
    ("48,000 hens", "49 hens", Slip.NONE),
    ("£26m", "£26,000,000", Slip.NONE),
    ("half of the boats", "14 boats", Slip.NONE),
    ("51 boats", "1,500 boats", Slip.NONE),
    ("52 boats", "a quarter of a million boats", Slip.NONE),
    ("14 June 2022", "14 July 2022", Slip.NONE),
    ("at 4pm", "at 5pm", Slip.NONE),
    ("14 boats", "in 1941", Slip.NONE),
    ("3 boats", "13 boats", Slip.MISHEARD),
    ("2 boats", "12 boats", Slip.NONE),
    ("13 boats", "30 boats", Slip.MISHEARD),
    ("12 boats", "20 boats", Slip.NONE),
    ("19 boats", "90 boats", Slip.MISHEARD),
    ("9.5 km", "19.5 km", Slip.NONE),
    ("100 boats", "10 boats", Slip.SIZE),
    ("won 3-1", "in 1931", Slip.NONE),
]


@pytest.mark.parametrize(("one", "other", "slip"), SLIPS)
def test_a_slip_is_told_from_another_value(one: str, other: str, slip: Slip) -> None:
    assert slip_of(fact(one), fact(other)) is slip_of(fact(other), fact(one)) is slip


@pytest.mark.parametrize(("one", "other"), [pair for pair in CLOSE if slip_of(*map(fact, pair)) is not Slip.NONE])
def test_slips_are_of_one_kin(one: str, other: str) -> None:
    assert kinship(fact(one), fact(other)) >= 0.65


@pytest.mark.parametrize("other", [f"1{'0' * 22} boats", f"0.{'0' * 20}7 boats"])
def test_a_number_of_another_size_altogether_is_far_from_any_other(other: str) -> None:
    one = fact("23 boats")
    assert apart(one, fact(other)) == apart(fact(other), one) == 1.0
    assert kinship(one, fact(other)) <= 0.5
    assert slip_of(one, fact(other)) is Slip.NONE
    assert apart(fact(other), fact(other)) == 0.0


SIZES = [
    # two numbers, and how many times ten the one is the other, of four
    ("4,000 boats", "4 boats", 0.0),  # the same digits: a slip in the scale
    ("40 boats", "7 boats", 0.19),
    ("4,000 boats", "7 boats", 0.69),
    ("30,000,000 boats", "7 boats", 1.0),
    ("17 boats", "in 1932", 0.0),
]


@pytest.mark.parametrize(("one", "other", "expected"), SIZES)
def test_how_many_sizes_two_numbers_are_apart(one: str, other: str, expected: float) -> None:
    assert apart(fact(one), fact(other)) == pytest.approx(expected, abs=0.005)
    assert apart(fact(one), fact(other)) == pytest.approx(apart(fact(other), fact(one)))
