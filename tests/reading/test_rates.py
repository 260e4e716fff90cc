"""The base of a rate."""

from __future__ import annotations

import pytest

from factcheck.reading.rates import EACH, IN_ALL, rate_of, rates_of
from factcheck.reading.statement import Statement, read_statement
from factcheck.text.folding import bare
from factcheck.text.sentences import split


def statement_of(text: str) -> Statement:
    document = bare(text)
    return read_statement(split(document)[0], document.folded)


RATES = [
    # text, base, the words that say so
    ("The pass costs £29 a week.", "week", "week"),
    ("The pass costs £29 every seven days.", "week", "every seven days"),
    ("The weekly £29 is due.", "week", "weekly"),
    ("It makes 90 cars per hour.", "hour", "hour"),
    ("It can sort 9,000 letters in a night.", "night", "night"),
    ("It pays out £4m annually.", "year", "annually"),
    ("The sisters got £200 each.", EACH, "each"),
    ("They are paid £71 for each barrel that they fill.", "barrel", "barrel"),
    ("The sisters got £200 apiece.", EACH, "apiece"),
    ("Dinner was £12 a head.", EACH, "head"),
    ("Milk is 40p a litre.", "liter", "litre"),
    ("The sisters got £200 between them.", IN_ALL, "between them"),
    ("The sisters shared £200.", IN_ALL, "shared"),
    ("It will cost £4m over the next five years.", IN_ALL, "over the next five years"),
    ("It will cost £4m in all.", IN_ALL, "in all"),
    ("The choir meets twice a week.", "week", "week"),
    ("The choir meets once every month.", "month", "month"),
    ("Give it twice daily.", "day", "daily"),
    ("The inn sells 900 pies a month from one oven.", "month", "month"),
]
NONE = [
    "The pass costs £29.",
    "Rents are up by 9% in a year.",
    "Nine men sank a week after they had sailed.",
    "The fee was £29, a year earlier.",
    "It cost £29 and a year of her life.",
    "The pass is £29 for the week.",
    "She is 29 a week from now.",
    "She will be 29 a year from today.",
    "The lease was for seven years and cost £4m for each of them.",
]


@pytest.mark.parametrize(("text", "base", "words"), RATES)
def test_what_a_value_is_for_each_of(text: str, base: str, words: str) -> None:
    statement = statement_of(text)
    rate = rate_of(statement, statement.facts[0])
    assert rate is not None
    assert (rate.base, statement.words(rate.first, rate.last)) == (base, words)


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_rate(text: str) -> None:
    statement = statement_of(text)
    assert rate_of(statement, statement.facts[0]) is None


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        ("The drains are flushed weekly.", ["week"]),
        ("The drains are flushed every month, and the tanks each year.", ["month", "year"]),
        ("The pass costs £29 a week and is checked daily.", ["week", "day"]),
        ("The pass costs £29 every week.", ["week"]),
        ("The weekly paper was late.", []),
        ("The annual report of the Daily Echo was late.", []),
        ("They came the next week, a month late.", []),
    ],
)
def test_what_recurs_is_told_with_what_is_paid(text: str, bases: list[str]) -> None:
    assert [rate.base for rate, _ in rates_of(statement_of(text))] == bases
