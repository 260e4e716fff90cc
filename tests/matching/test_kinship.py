"""How likely one value stands where the other was meant: slips of the pen first, strangers last."""

from __future__ import annotations

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
]


@pytest.mark.parametrize(("one", "other", "slip"), SLIPS)
def test_a_slip_is_told_from_another_value(one: str, other: str, slip: Slip) -> None:
    assert slip_of(fact(one), fact(other)) is slip_of(fact(other), fact(one)) is slip


@pytest.mark.parametrize(("one", "other"), [pair for pair in CLOSE if slip_of(*map(fact, pair)) is not Slip.NONE])
def test_slips_are_of_one_kin(one: str, other: str) -> None:
    assert kinship(fact(one), fact(other)) >= 0.65


@pytest.mark.parametrize("other", [f"1{'0' * 400} boats", f"0.{'0' * 400}7 boats"])
def test_a_number_that_no_float_holds_is_far_from_any_other(other: str) -> None:
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
