"""Our reading of numbers in words against text2num's, which was written by others for another purpose.

text2num reads plain cardinals; ordinals, fractions, dozens, hedges and ranges are beyond it, and are tested in
`tests/facts`. Where the two differ, `DISAGREEMENTS` says who is right and why.
"""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.facts import read_facts
from factcheck.model.facts import Quantity
from factcheck.text.words import tokenize

text_to_num = pytest.importorskip("text_to_num", reason="text2num has no wheel for this platform")

UNITS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
""".split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


def spelt(number: int, *, joined: str = " and ", hyphen: str = "-") -> str:
    """Return the English words for `number`."""
    if number < 20:
        return UNITS[number]
    if number < 100:
        tens, units = divmod(number, 10)
        return TENS[tens] + (hyphen + UNITS[units] if units else "")
    for size, word in ((1_000_000_000, "billion"), (1_000_000, "million"), (1_000, "thousand"), (100, "hundred")):
        if number >= size:
            many, rest = divmod(number, size)
            link = joined if rest < 100 else " "
            tail = f"{link}{spelt(rest, joined=joined, hyphen=hyphen)}" if rest else ""
            return f"{spelt(many, joined=joined, hyphen=hyphen)} {word}{tail}"
    raise AssertionError(number)


def ours(words: str) -> list[Fraction]:
    facts = read_facts(tokenize(f"The ringers counted {words} starlings."))
    return [fact.value.number for fact in facts if isinstance(fact.value, Quantity)]


def theirs(words: str) -> int | None:
    try:
        return int(text_to_num.text2num(words, "en"))
    except ValueError:
        return None


@pytest.mark.parametrize("words", UNITS[1:] + TENS[2:])
def test_both_read_every_word(words: str) -> None:
    assert ours(words) == [theirs(words)]


@given(st.integers(1, 999_999_999), st.sampled_from([" and ", " "]), st.sampled_from(["-", " "]))
def test_both_read_any_cardinal(number: int, joined: str, hyphen: str) -> None:
    words = spelt(number, joined=joined, hyphen=hyphen)
    assert ours(words) == [theirs(words)] == [number]


@pytest.mark.parametrize("many", range(11, 100))
def test_both_read_hundreds_of_more_than_ten(many: int) -> None:
    if many % 10:  # "twenty hundred" is no English
        assert ours(f"{spelt(many)} hundred") == [theirs(f"{spelt(many)} hundred")] == [many * 100]


DISAGREEMENTS: dict[str, tuple[list[Fraction | int], int | None, str]] = {
    "a hundred": ([100], None, "it takes 'a' for an article; in a newspaper 'a hundred' is a number"),
    "a thousand and one": ([1001], None, "the same"),
    "half a million": ([500_000], None, "it knows no fractions"),
    "three and a half million": ([3_500_000], None, "the same"),
    "a million and a half": ([1_500_000], None, "the same"),
    "two dozen": ([24], None, "it knows no dozens"),
    "3.5 million": ([3_500_000], None, "it does not join digits and words; newspapers seldom do otherwise"),
    "3,500": ([3500], None, "it reads words only"),
    "minus five": ([-5], None, "it reads no sign"),
    "nought": ([], 0, "we do not read it: in news it is part of scores and sayings, and zero is said with 'no'"),
    "one point five million": ([1_500_000], None, "it reads no decimal point in words"),
    "nineteen eighty-four": ([19, 84], None, "a year in words; two numbers to us, which no claim is likely to hold"),
}
"""Words -> what we read, what text2num reads (None where it gives up), and who is right."""


@pytest.mark.parametrize("words", DISAGREEMENTS)
def test_the_disagreements_are_those_that_are_explained(words: str) -> None:
    expected, other, why = DISAGREEMENTS[words]
    assert (ours(words), theirs(words)) == (expected, other), why
