"""Words that qualify a number, and the interval they admit."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.facts.hedges import hedge_after, hedge_before, interval, lean_of, sets_limit
from factcheck.model.facts import Hedge
from factcheck.text.words import tokenize


@pytest.mark.parametrize(
    ("words", "hedge", "lean"),
    [
        ("about", Hedge.ABOUT, 0),
        ("some", Hedge.ABOUT, 0),
        ("in the region of", Hedge.ABOUT, 0),
        ("an estimated", Hedge.ABOUT, 0),
        ("nearly", Hedge.ABOUT, -1),
        ("just short of", Hedge.ABOUT, -1),
        ("a little more than", Hedge.ABOUT, 1),
        ("just over", Hedge.ABOUT, 1),
        ("more than", Hedge.MORE, 0),
        ("upwards of", Hedge.MORE, 0),
        ("well over", Hedge.MORE, 0),
        ("at least", Hedge.LEAST, 0),
        ("no fewer than", Hedge.LEAST, 0),
        ("fewer than", Hedge.FEWER, 0),
        ("under", Hedge.FEWER, 0),
        ("up to", Hedge.MOST, 0),
        ("as many as", Hedge.MOST, 0),
        ("no more than", Hedge.MOST, 0),
    ],
)
def test_before_the_number(words: str, hedge: Hedge, lean: int) -> None:
    tokens = tokenize(f"They counted {words} 90")
    found = hedge_before(tokens, len(tokens) - 1)
    assert found is not None
    assert (found.hedge, found.lean, found.first) == (hedge, lean, 2)


@pytest.mark.parametrize("before", ["all but", "only", "exactly", "a total of", "the", "and", "to"])
def test_no_hedge_before_the_number(before: str) -> None:
    tokens = tokenize(f"{before} 90")
    assert hedge_before(tokens, len(tokens) - 1) is None


@pytest.mark.parametrize(
    ("text", "hedged"),
    [
        ("paid over five years", False),  # during them
        ("waited for over five years", True),
        ("lasted under five years", True),
    ],
)
def test_over_a_stretch_of_time(text: str, hedged: bool) -> None:
    tokens = tokenize(text)
    assert (hedge_before(tokens, len(tokens) - 2, time=True) is not None) == hedged


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("a fine of up to 90", True),
        ("lorries over 40", True),
        ("bridges lower than 90", True),
        ("the crossing is longer than 90", False),
        ("they sold over 90", False),
        ("as many as 90", False),
        ("at least 90", False),
    ],
)
def test_what_narrows_a_noun_down_sets_a_limit(text: str, limits: bool) -> None:
    tokens = tokenize(text)
    hedging = hedge_before(tokens, len(tokens) - 1)
    assert hedging is not None
    assert sets_limit(tokens, hedging) == limits


def test_a_hedge_does_not_reach_over_the_floor() -> None:
    assert hedge_before(tokenize("more than 90"), 2, floor=1) is None


@pytest.mark.parametrize(
    ("words", "hedge"),
    [
        ("or more", Hedge.LEAST),
        ("or so", Hedge.ABOUT),
        ("-odd", Hedge.ABOUT),
        ("-plus", Hedge.LEAST),
        ("+", Hedge.LEAST),
        ("at most", Hedge.MOST),
        ("or fewer", Hedge.MOST),
    ],
)
def test_behind_the_number(words: str, hedge: Hedge) -> None:
    found = hedge_after(tokenize(f"90{words}" if words[0] in "-+" else f"90 {words} people"), 1)
    assert found is not None
    assert found.hedge is hedge


@pytest.mark.parametrize(
    "text", ["90 or 95", "90 or more than that", "90 plus a bonus", "90 and more staff", "90 people"]
)
def test_no_hedge_behind_the_number(text: str) -> None:
    assert hedge_after(tokenize(text), 1) is None


@given(st.fractions(-1000, 1000), st.sampled_from(Hedge), st.sampled_from([-1, 0, 1]))
def test_an_interval_holds_its_number(number: Fraction, hedge: Hedge, lean: int) -> None:
    low, high = interval(number, hedge, lean)
    assert low is None or low <= number
    assert high is None or high >= number


@given(st.fractions(1, 1000), st.sampled_from([-1, 0, 1]))
def test_an_interval_tells_its_lean(number: Fraction, lean: int) -> None:
    assert lean_of(number, *interval(number, Hedge.ABOUT, lean)) == lean
