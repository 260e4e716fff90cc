"""The words in which bindings and differences are reported."""

from __future__ import annotations

from factcheck.document.texts import read_document
from factcheck.matching.bind import Binding, bind
from factcheck.matching.wording import read_claims
from factcheck.model.claims import Claim
from factcheck.readers import read_text
from factcheck.verdict.differences import find_differences
from factcheck.verdict.wording import (
    word_agreement,
    word_bound,
    word_difference,
    word_doubt,
    word_lacks,
    word_part,
    word_unlike,
)


def bound(claim: str, text: str) -> Binding:
    """Bind a claim to the last sentence of a text."""
    wording, *_ = read_claims([Claim("c", claim)])
    document = read_document(read_text(text), str)
    return bind(wording, document, len(document.statements) - 1, None)


PARTS = [
    # claim, text, each part of the claim with the words of the text for it
    (
        "17 young divers searched Leck",
        "Leck was searched by seventeen divers.",
        {
            "17 young divers": "seventeen divers",
            "young": "",
            "divers": "divers",
            "searched": "searched",
            "Leck": "Leck",
        },
    ),
    ("Ann Poe's dog barked", "Poe came. Her dog barked.", {"Ann Poe": "Poe", "dog": "dog", "barked": "barked"}),
    (
        "The mill cost £2.4m",
        "It cost £2.4 million. The mill shut.",
        {"mill": "mill", "cost": "cost", "£2.4m": "£2.4 million"},
    ),
]


def test_each_part_in_the_words_of_the_claim_and_in_those_of_the_text() -> None:
    found = []
    for claim, text, _ in PARTS:
        binding = bound(claim, text)
        found.append((claim, text, {word_part(binding, one): word_bound(binding, one) for one in binding.bounds}))
    assert found == PARTS


AGREED = [
    ("17 divers searched Leck", "Seventeen divers searched Leck.", ["Seventeen divers, as expected"]),
    ("52 coins were found", "About 50 coins were found.", ["About 50 coins, in line with 52 coins"]),
    ("The mill cost £2.4m", "It cost £2.4 million. The mill shut.", []),  # not in the focus
    ("Leck was searched", "Leck was searched.", []),
]


def test_a_value_that_agrees_is_shown_with_what_it_counts() -> None:
    found = []
    for claim, text, _ in AGREED:
        binding = bound(claim, text)
        comparisons = [word_agreement(binding, one) for one in binding.bounds]
        found.append((claim, text, [one.reason for one in comparisons if one is not None]))
    assert found == AGREED


LACKS = [
    # claim, text, what it lacks of all parts that the sentence has not
    ("17 nurses went to Leck", "17 officers went to Leck.", 'lacks "nurses"'),
    ("Leck and Marle and Harn froze", "It froze.", 'lacks "Leck", "Marle" and "Harn"'),
    ("Leck froze", "Leck is old. Rain fell. Snow fell. Hail fell. It froze.", '"Leck" is named only elsewhere'),
    (
        "Leck and Marle froze",
        "Leck is old. Marle is new. Rain fell. Snow fell. Hail fell. It froze.",
        '"Leck" and "Marle" are named only elsewhere',
    ),
    (
        "Leck and Harn froze",
        "Leck is old. Rain fell. Snow fell. Hail fell. It froze.",
        'lacks "Harn"; "Leck" is named only elsewhere',
    ),
]


def test_what_a_passage_lacks() -> None:
    found = []
    for claim, text, _ in LACKS:
        binding = bound(claim, text)
        found.append((claim, text, word_lacks(binding, [one for one in binding.bounds if not one.is_here])))
    assert found == LACKS


def test_another_noun_for_an_equal_number() -> None:
    binding = bound("17 nurses went to Leck", "17 officers went to Leck.")
    value = next(one for one in binding.bounds if one.part.fact is not None)
    assert word_lacks(binding, [value]) == 'has "17 officers" for "17 nurses"'
    assert word_unlike(binding) == 'is as close to "17 nurses went to Leck", which is under unlike'


DIFFER = [
    # claim, text, a difference in words
    ("17 divers searched the wreck", "Seven divers searched the wreck.", "Seven divers, not 17"),
    ("The mill opened in 1932", "The mill opened in 1923.", "1923, not 1932"),
    ("Leck is the second-tallest mill", "Leck is the second-shortest mill.", "second-shortest, not second-tallest"),
    ("The plant is in Sunderland", "The plant is in Gateshead.", "Gateshead, not Sunderland"),
    ("Nadia Holbrook sold the mill", "Nadia Holbrok sold the mill.", "spelt Holbrok, not Holbrook"),
    ("Ward 7 was shut", "Ward 8 was shut.", "another ward: 8, not 7"),
    ("Shares closed up 3%", "Shares closed down 3%.", "down, not up"),
    ("Wheat prices went up", "Wheat prices went down.", "went down, not went up"),
    ("Wheat prices rose", "Wheat prices were down.", "were down, not rose"),
    ("The court upheld the ban", "The court threw out the ban.", "threw out, not upheld"),
    (
        "Ann Poe is chief constable of Leck",
        "Ann Poe is deputy chief constable of Leck.",
        "deputy chief constable, not chief constable",
    ),
    ("The bridge was damaged", "The bridge was not damaged.", "says the opposite: not damaged"),
]


def test_what_differs_is_told_beside_what_was_expected() -> None:
    found = []
    for claim, text, words in DIFFER:
        binding = bound(claim, text)
        told = [word_difference(binding, one, 1.0).reason for one in find_differences(binding, None)]
        doubts = [word_doubt(binding, one, 1.0) for one in find_differences(binding, None)]
        assert doubts == [f"perhaps {reason}" for reason in told]
        found.append((claim, text, words if words in told else told))
    assert found == DIFFER
