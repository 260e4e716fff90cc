"""Counts that are joined: what adds up, and what does not."""

import pytest

from factcheck.readers import read_text
from factcheck.reading.statement import is_sum, read_statement
from factcheck.text.folding import prepare
from factcheck.text.sentences import split


def sums(text):
    document = prepare(read_text(text))
    (sentence,) = split(document)
    return [int(fact.value.number) for fact in read_statement(sentence, document.folded).facts if is_sum(fact)]


ADDED = [
    ("Five teachers and three former teachers were suspended.", 8),
    ("Six builders and two inspectors were convicted.", 8),
    ("The van held 14 crates and 20 broken crates.", 34),
]
NOT_ADDED = [
    "Five teachers and three vans were searched.",
    "Five teachers were suspended, and three teachers resigned.",
    "About five teachers and three former teachers were suspended.",
    "Five of the teachers were heard before three more teachers were suspended.",
    "It has 14 rooms and a garden.",
]


@pytest.mark.parametrize(("text", "total"), ADDED)
def test_two_counts_of_one_thing_add_up(text, total):
    assert sums(text) == [total]


@pytest.mark.parametrize("text", NOT_ADDED)
def test_counts_that_do_not(text):
    assert sums(text) == []
