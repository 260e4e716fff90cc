"""Numbers in figures, words and both."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.facts.numbers import read_figures, read_fraction, read_number
from factcheck.facts.numerals import Form, Numeral, step_of
from factcheck.text.words import tokenize

ONES = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
""".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def read(text: str, **options: bool) -> Numeral | None:
    return read_number(tokenize(text), 0, **options)


def spell(number: int) -> str:
    """Write a number up to a million million in words, as a newspaper would."""
    for scale, word in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            rest = number % scale
            joint = " and " if 0 < rest < 100 else " " if rest else ""
            return f"{spell(number // scale)} {word}{joint}{spell(rest) if rest else ''}"
    if number < 20:
        return ONES[number]
    return TENS[number // 10 - 2] + (f"-{ONES[number % 10]}" if number % 10 else "")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("8", 8),
        ("4,250", 4250),
        ("4 250", 4250),
        ("1 204 000", 1_204_000),
        ("12,34,567", 1_234_567),  # as grouped in South Asia
        ("1.204.000", 1_204_000),
        ("nineteen", 19),
        ("Ninety-one", 91),
        ("ninety one", 91),
        ("three hundred and forty", 340),
        ("six hundred and two thousand", 602_000),
        ("two thousand and five hundred", 2500),
        ("four million three hundred thousand", 4_300_000),
        ("a dozen", 12),
        ("three dozen", 36),
        ("half a dozen", 6),
        ("a quintet of", 5),
        ("a hundred", 100),
        ("a hundred and one", 101),
        ("half a million", 500_000),
        ("three-quarters of a million", 750_000),
        ("a million and a half", 1_500_000),
        ("two and a half million", 2_500_000),
        ("4.2 thousand", 4200),
        ("4.2bn", 4_200_000_000),
        ("7tn", 7_000_000_000_000),
        ("90k", 90_000),
        ("5 crore", 50_000_000),
        ("nil", 0),
        ("4 thousand 3 hundred", 4300),
        ("6 hundred and nine", 609),
        ("2 crore 40 lakh", 24_000_000),
        ("one point six million", 1_600_000),
        ("minus eleven", -11),
        ("-9", -9),
        ("-11", -11),
        ("137 174 211 248 285 322 359 396", 137_174_211_248_285_322_359_396),
        ("137 174 211 248 285 322 359 396 433", 137),  # a row of numbers
        ("9" * 24, 10**24 - 1),
    ],
)
def test_cardinals(text: str, value: int) -> None:
    numeral = read(text)
    assert numeral is not None
    assert numeral.value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("6½", "13/2"),
        ("6 1/4", "25/4"),
        ("six and a half", "13/2"),
        ("six and three-quarters", "27/4"),
        ("a hundred and two thirds", "302/3"),
        ("three point one four", "157/50"),
        ("four-point-two", "21/5"),
        ("nought point three", "3/10"),
        ("zero point nine", "9/10"),
        ("-2/5", "-2/5"),
        ("seven and half years", "15/2"),
        ("0.25", "1/4"),
        (".25", "1/4"),
    ],
)
def test_numbers_with_a_fraction(text: str, value: str) -> None:
    numeral = read(text)
    assert numeral is not None
    assert numeral.value == Fraction(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("9th", 9),
        ("101st", 101),
        ("112th", 112),
        ("ninth", 9),
        ("thirty-third", 33),
        ("fortieth", 40),
        ("two hundredth", 200),
        ("one hundred and fifth", 105),
    ],
)
def test_ordinals(text: str, value: int) -> None:
    numeral = read(text)
    assert numeral is not None
    assert (numeral.form, numeral.value) == (Form.ORDINAL, value)


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("19", 1),
        ("40", 1),
        ("400", 100),
        ("6,000", 1000),
        ("6,120", 10),
        ("2.7 million", 100_000),
        ("2.70 million", 10_000),
        ("three million", 1_000_000),
        ("4.25", "1/100"),
    ],
)
def test_the_spelling_shows_the_rounding(text: str, step: int | str) -> None:
    numeral = read(text)
    assert numeral is not None
    assert numeral.step == Fraction(step)


@pytest.mark.parametrize(
    ("text", "reach"),
    [
        ("dozens of", (24, 120)),
        ("tens of thousands", (20_000, 100_000)),
        ("several hundred", (200, 2000)),
        ("a few", (2, 20)),
    ],
)
def test_vague_numbers_have_a_reach(text: str, reach: tuple[int, int]) -> None:
    numeral = read(text)
    assert numeral is not None
    assert numeral.reach == reach


@pytest.mark.parametrize(
    "text",
    [
        "1.2.3",
        "007",
        "3,5",
        "10,00",
        "a",
        "an hour",
        "the",
        "- 5",
        "a couple were",
        "few people",
        "hyphen",
        "and two",
        "scores",
        "9" * 25,
        "0." + "9" * 24,
        "9" + ",999" * 8,
        "." + "9" * 25,
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("two hundred and three hundred", 2),  # two numbers
        ("five hundred and nobody", 2),
        ("11st", 1),  # stone
        ("21 st", 1),
        ("5 500 000 0000", 3),
        ("3 5000", 1),
        ("12 per cent", 1),
        ("two point lead", 1),
        ("three pointed remarks", 1),
        ("3 million and 2 thousand", 2),  # two numbers
        ("3 hundred 17", 2),
        ("4 thousand and 12", 2),
        ("two and three quarters of", 1),  # "of them"
        ("five and half the team", 1),
        ("2/5", 1),  # marks
    ],
)
def test_where_a_number_ends(text: str, last: int) -> None:
    numeral = read(text)
    assert numeral is not None
    assert numeral.last == last


def test_and_parts_the_ends_of_a_range() -> None:
    numeral = read("one hundred and twenty", joined=False)
    assert numeral is not None
    assert numeral.value == 100


@pytest.mark.parametrize(("money", "value"), [(True, 5_000_000), (False, 5)])
def test_m_is_a_million_in_money_only(money: bool, value: int) -> None:
    numeral = read("5m", money=money)
    assert numeral is not None
    assert numeral.value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("half", "1/2"),
        ("a third", "1/3"),
        ("two-fifths", "2/5"),
        ("nine tenths", "9/10"),
        ("three quarters", "3/4"),
        ("3/8", "3/8"),
        ("⅔", "2/3"),
    ],
)
def test_fractions(text: str, value: str) -> None:
    part = read_fraction(tokenize(text), 0)
    assert part is not None
    assert part.value == Fraction(value)


@pytest.mark.parametrize(
    "text", ["24/7", "9/11", "01/02/2014", "4/10", "two third", "one thirds", "third", "Third Street"]
)
def test_what_is_no_fraction(text: str) -> None:
    assert read_fraction(tokenize(text), 0) is None


@given(st.integers(1, 10**12 - 1))
def test_words_and_figures_mean_the_same(number: int) -> None:
    for text in (str(number), f"{number:,}", spell(number)):
        tokens = tokenize(text)
        numeral = read_number(tokens, 0)
        assert numeral is not None
        assert (numeral.value, numeral.last) == (number, len(tokens))


@given(st.integers(1, 10**9))
def test_a_step_divides_its_number(number: int) -> None:
    assert number % step_of(number) == 0


@given(st.text("0123456789.,", min_size=1))
def test_any_figures_can_be_tried(text: str) -> None:
    token = tokenize(text)[0].text
    if token[0].isdigit():
        read = read_figures(token)
        assert read is None or read[1] > 0
