"""Polarity: what the text denies, or says with an opposite word, conflicts; what it asks or foretells is silence."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from factcheck.model.facts import Kind, Relation
from factcheck.model.results import ClaimResult, Verdict

CheckOne = Callable[..., ClaimResult]
not_yet = partial(pytest.mark.xfail, strict=True)

DENIED = [
    # claim, text
    ("The council approved the skate park", "The council did not approve the skate park."),
    ("The council approved the skate park", "The council rejected the skate park."),
    ("The minister visited the flooded village", "The minister never visited the flooded village."),
    ("The airline apologised to passengers", "The airline has not apologised to passengers."),
    ("The bakery will reopen in spring", "The bakery will not reopen in spring."),
    ("The museum returned the bronze to Benin", "The museum refused to return the bronze to Benin."),
    ("Wheat prices rose in August", "Wheat prices fell in August."),
    ("The jury found the surgeon guilty", "The jury found the surgeon not guilty."),
    ("The missing climbers were found alive", "The missing climbers were found dead."),
    pytest.param(
        "The factory increased its output",
        "The factory reduced its output.",
        marks=not_yet(reason="increase and reduce are no opposites in the table"),
    ),
    ("The union accepted the pay offer", "The union rejected the pay offer."),
    ("The bridge is open to lorries", "The bridge is closed to lorries."),
    ("The drug reduced the risk of stroke", "The drug did not reduce the risk of stroke."),
    ("The striker signed a new contract", "The striker has declined to sign a new contract."),
    ("The senator voted for the housing bill", "The senator voted against the housing bill."),
    ("No residents were injured in the blast", "Residents were injured in the blast."),
    ("The company has no debts in Norway", "The company has debts in Norway."),
    ("The village school was not inspected", "The village school was inspected."),
]

LEFT_ALONE = [
    # claim, text, verdict
    ("The council approved the skate park", "The council has approved the skate park.", Verdict.SUPPORTED),
    ("The council approved the skate park", "Will the council approve the skate park?", Verdict.NOT_FOUND),
    ("The council approved the skate park", "The council may approve the skate park next week.", Verdict.NOT_FOUND),
    ("The council approved the skate park", "The council did not discuss parking charges.", Verdict.NOT_FOUND),
    (
        "The council approved the skate park",
        "The council approved the skate park but not the cycle path.",
        Verdict.SUPPORTED,
    ),
    (
        "The minister visited the flooded village",
        "The minister did not speak to reporters when she visited the flooded village.",
        Verdict.SUPPORTED,
    ),
    (
        "The airline apologised to passengers",
        "The airline did not deny that it apologised to passengers.",
        Verdict.SUPPORTED,
    ),
    ("The bakery will reopen in spring", "The butcher will not reopen in spring.", Verdict.NOT_FOUND),
    ("Wheat prices rose in August", "Barley prices fell in August.", Verdict.NOT_FOUND),
    ("Wheat prices rose in August", "Wheat prices grew in August.", Verdict.SUPPORTED),
    ("The jury found the surgeon guilty", "The jury has not heard from the nurse.", Verdict.NOT_FOUND),
    (
        "The missing climbers were found alive",
        "Not only were the missing climbers found alive, they were unhurt.",
        Verdict.SUPPORTED,
    ),
    pytest.param(
        "The factory increased its output",
        "The factory did not increase its prices.",
        Verdict.NOT_FOUND,
        marks=not_yet(reason="a denial of another object is taken for one of the claim"),
    ),
    (
        "The union accepted the pay offer",
        "If the union rejected the pay offer, a strike would follow.",
        Verdict.NOT_FOUND,
    ),
    ("The union accepted the pay offer", "The union rejected the first pension plan in May.", Verdict.NOT_FOUND),
    ("The bridge is open to lorries", "The tunnel is closed to lorries.", Verdict.NOT_FOUND),
    (
        "The drug reduced the risk of stroke",
        "The drug reduced the risk of stroke without raising costs.",
        Verdict.SUPPORTED,
    ),
    ("The senator voted for the housing bill", "The senator's rival voted against the farm bill.", Verdict.NOT_FOUND),
    ("No residents were injured in the blast", "Nobody living there was injured in the blast.", Verdict.SUPPORTED),
    ("No residents were injured in the blast", "A firefighter was injured in the blast.", Verdict.NOT_FOUND),
    ("The striker signed a new contract", "The striker signed a new contract, not a loan deal.", Verdict.SUPPORTED),
]


@pytest.mark.parametrize(("claim", "text"), DENIED)
def test_the_opposite_conflicts(check_one: CheckOne, claim: str, text: str) -> None:
    result = check_one(claim, text)
    assert result.verdict is Verdict.CONFLICTING
    (finding,) = [finding for finding in result.evidence[0].findings if not finding.relation.agrees]
    assert (finding.kind, finding.relation) == (Kind.POLARITY, Relation.DENIED)
    assert result.evidence[0].reason.startswith("says the opposite: ")


@pytest.mark.parametrize(("claim", "text", "verdict"), LEFT_ALONE)
def test_a_negation_of_something_else_is_left_alone(
    check_one: CheckOne, claim: str, text: str, verdict: Verdict
) -> None:
    result = check_one(claim, text)
    assert result.verdict is verdict
    assert not [f for item in result.evidence for f in item.findings if f.relation is Relation.DENIED]
