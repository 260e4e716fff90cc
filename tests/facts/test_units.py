"""The tables of units and currencies."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.facts.units import (
    CODES,
    CURRENCIES,
    DOLLARS,
    FAMILIES,
    FORMS,
    LETTERS,
    MINOR,
    MONEY,
    SIGNS,
    UNITS,
    unit_named,
)
from factcheck.text.words import tokenize


@pytest.mark.parametrize(
    ("one", "number", "other", "equal"),
    [
        ("mile", 1, "m", "1609.344"),
        ("yards", 1760, "miles", "1"),
        ("inches", 12, "ft", "1"),
        ("nautical miles", 1, "km", "1.852"),
        ("acres", 640, "square miles", "1"),
        ("hectares", 100, "sq km", "1"),
        ("stone", 1, "lb", "14"),
        ("ounces", 16, "pounds", "1"),
        ("tonnes", 1, "kg", "1000"),
        ("minutes", 90, "hours", "1.5"),
        ("months", 12, "year", "1"),
        ("km/h", 36, "metres per second", "10"),
        ("gigawatts", 1, "megawatts", "1000"),
        ("MWh", 1, "kilowatt hours", "1000"),
        ("litres", 1000, "cubic metres", "1"),
        ("megabytes", 1000, "GB", "1"),
    ],
)
def test_factors(one: str, number: int, other: str, equal: str) -> None:
    left, right = unit_named(one), unit_named(other)
    assert left is not None
    assert right is not None
    assert left.canonical == right.canonical
    assert left.convert(Fraction(number)) == right.convert(Fraction(equal))


@pytest.mark.parametrize(("fahrenheit", "celsius"), [(32, 0), (212, 100), (-40, -40)])
def test_temperatures_have_an_offset(fahrenheit: int, celsius: int) -> None:
    unit = unit_named("degrees Fahrenheit")
    assert unit is not None
    assert unit.convert(Fraction(fahrenheit)) == celsius


@pytest.mark.parametrize("word", ["officers", "won", "pages", "", "dollars", "km per officer"])
def test_what_is_no_unit(word: str) -> None:
    assert unit_named(word) is None


def test_every_form_is_spelt_as_tokens_are() -> None:
    for form in UNITS:
        assert [token.norm for token in tokenize(form)] == form.split(" "), form


def test_the_longest_form_comes_first() -> None:
    for forms in FORMS.values():
        assert list(forms) == sorted(forms, key=len, reverse=True)


def test_letters_are_units() -> None:
    assert LETTERS.keys() <= UNITS.keys()


def test_every_currency_is_money() -> None:
    named = {*SIGNS.values(), *CURRENCIES.values(), *DOLLARS.values(), *MINOR.values()}
    assert named <= MONEY
    assert {member for family in FAMILIES.values() for member in family} <= MONEY
    assert not CODES & UNITS.keys() - {"mad"}


@given(st.sampled_from(sorted(UNITS)), st.fractions(0, 1000), st.fractions(0, 1000))
def test_conversion_keeps_the_order(form: str, one: Fraction, other: Fraction) -> None:
    unit = UNITS[form]
    assert (unit.convert(one) < unit.convert(other)) == (one < other)
