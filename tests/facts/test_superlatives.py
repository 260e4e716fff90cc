"""Superlatives as ranks: the first by their own measure, or the one that an ordinal before them says."""

import pytest

from factcheck.facts import read_facts
from factcheck.facts.superlatives import OPPOSITES, rank_superlatives
from factcheck.text.words import tokenize


def ranks(text):
    tokens = tokenize(text)
    facts = rank_superlatives(tokens, read_facts(tokens, None))
    return [(int(fact.value.number), fact.value.unit) for fact in facts if fact.kind.value == "rank"]


RANKED = [
    ("It is the longest pier on the coast.", [(1, "long")]),
    ("the third-longest pier", [(3, "long")]),
    ("the second most expensive seat", [(2, "cost")]),
    ("its busiest station", [(1, "busy")]),
    ("the town's only dentist", [(1, "only")]),
    ("the worst storm in years", [(1, "bad")]),
    ("Marl is the biggest quarry.", [(1, "larg")]),
]
NOT_RANKED = [
    "a forest", "an honest answer", "the latest news", "most residents left", "the west wing", "they only laughed",
    "an interest in trains", "a longer pier", "the guest list", "it was most welcome",
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RANKED)
def test_a_superlative_is_a_rank_by_its_measure(text, expected):
    assert ranks(text) == expected


@pytest.mark.parametrize("text", NOT_RANKED)
def test_words_that_rank_nothing(text):
    assert ranks(text) == []


@pytest.mark.parametrize(("one", "other"), [("long", "short"), ("old", "young"), ("early", "lat"), ("larg", "small")])
def test_opposites_shut_each_other_out_both_ways(one, other):
    assert OPPOSITES[one] == other
    assert OPPOSITES[other] == one
