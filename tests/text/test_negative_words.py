"""Participles with a negation in them, and words that only look so."""

import pytest

from factcheck.text.negative_words import negated_in

NEGATED = [
    ("unexamined", "examined"),
    ("unpaid", "paid"),
    ("uninsured", "insured"),
    ("unseen", "seen"),
    ("unopened", "opened"),
]
OTHERS = (
    "uncovered unveiled unearthed united unified under undermined understood uncle unit until unless undone run tuned"
)


@pytest.mark.parametrize(("word", "without"), NEGATED)
def test_what_is_negated(word, without):
    assert negated_in(word) == without


@pytest.mark.parametrize("word", OTHERS.split())
def test_words_that_negate_nothing(word):
    assert negated_in(word) == ""
