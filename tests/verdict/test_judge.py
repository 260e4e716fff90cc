"""Comparisons weighed: when a passage supports, when it conflicts, when it stays silent."""

from __future__ import annotations

import pytest

from factcheck.document.texts import read_document
from factcheck.matching.align import align
from factcheck.matching.wording import read_claims
from factcheck.model.claims import Claim
from factcheck.model.results import Stance
from factcheck.readers import read_text
from factcheck.settings import DEFAULTS, Settings
from factcheck.verdict.judge import given, judge
from factcheck.verdict.judgement import Judgement


def judged(statement: str, text: str, settings: Settings = DEFAULTS) -> Judgement:
    """Judge the last sentence of a text against a claim."""
    claim = Claim("c", statement)
    (wording,) = read_claims([claim], settings)
    *_, passage = read_document(read_text(text), lambda root: root).passages(settings)
    return judge(align(wording, passage, settings), claim, settings)


SUPPORTS, CONFLICTS, NEITHER = Stance.SUPPORTS, Stance.CONFLICTS, Stance.NEITHER
ROWS = [
    # claim, text, stance of its last sentence
    ("17 divers searched the quarry", "17 divers searched the quarry.", SUPPORTS),
    ("17 divers searched the quarry", "It was a quarry in the hills. 17 divers searched it.", SUPPORTS),
    ("17 divers searched the quarry", "Seven divers searched the quarry.", CONFLICTS),
    ("17 divers searched the quarry", "Divers searched the quarry.", NEITHER),  # the value is missing
    ("17 divers searched the quarry", "17 schools are closed.", NEITHER),
    ("17 divers searched the quarry", "Snow is forecast.", NEITHER),
    ("The choir sang at noon on 3 May", "The choir sang at noon on 3 May.", SUPPORTS),
    ("The choir sang at noon on 3 May", "The choir sang at noon on 4 May.", CONFLICTS),
    ("Wheat prices rose", "Wheat prices rose.", SUPPORTS),
    ("Wheat prices rose", "Wheat prices fell.", CONFLICTS),
    ("Wheat prices rose", "Wheat was sown.", NEITHER),
    # a denial without the claim's value is a denial of something else
    ("17 divers searched the quarry", "Divers did not search the quarry.", NEITHER),
    ("17 divers searched the quarry", "17 divers did not search the quarry.", CONFLICTS),
    ("17 divers searched the quarry", "17 divers could search the quarry.", NEITHER),
    ("17 divers could search the quarry", "17 divers could search the quarry.", SUPPORTS),
    ("The firm bought the dairy", "The firm will perhaps have bought the dairy by May.", NEITHER),
    ("Mara Ellingham won the marathon", "Mara Elingham won the marathon.", CONFLICTS),
    ("Mara Ellingham, 34, won the marathon", "Mara Ellingham, 43, won the marathon.", CONFLICTS),
]


@pytest.mark.parametrize(("claim", "text", "stance"), ROWS)
def test_the_stance_of_a_passage(claim: str, text: str, stance: Stance) -> None:
    assert judged(claim, text).stance is stance


@pytest.mark.xfail(strict=True, reason="a value that differs unsurely is not counted among those of another event")
def test_so_much_differs_that_it_is_another_event() -> None:
    text = "On 9 October another bakery gave 600 loaves away."
    assert judged("The bakery lost 40 loaves on 3 May", text).stance is NEITHER


def test_the_score_of_a_full_match_is_one() -> None:
    assert judged("17 divers searched the quarry", "17 divers searched the quarry.").score == pytest.approx(1.0)


def test_a_fuller_match_scores_higher() -> None:
    full = judged("17 divers searched the flooded quarry", "17 divers searched the flooded quarry.")
    part = judged("17 divers searched the flooded quarry", "17 divers searched the quarry.")
    assert full.score > part.score
    assert part.stance is SUPPORTS


@pytest.mark.parametrize(("claim", "text", "_stance"), ROWS)
def test_what_is_given_is_a_share(claim: str, text: str, _stance: Stance) -> None:
    judgement = judged(claim, text)
    agreeing = tuple(c for c in judgement.comparisons if c.relation.agrees)
    assert 0.0 <= given(judgement.alignment, agreeing) <= 1.0


def test_only_what_decides_is_in_the_reason() -> None:
    judgement = judged("17 divers searched the quarry on 3 May", "On 3 May seven divers searched the quarry.")
    assert judgement.stance is CONFLICTS
    assert judgement.reason == "seven divers, not 17"


def test_the_threshold_of_support_is_a_setting() -> None:
    claim, text = "17 divers searched the flooded quarry", "17 divers searched the quarry."
    assert judged(claim, text, DEFAULTS._replace(support=0.99)).stance is NEITHER
    assert judged(claim, text, DEFAULTS._replace(support=0.1)).stance is SUPPORTS
