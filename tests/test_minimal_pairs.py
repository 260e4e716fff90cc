"""Sentences that have all of a claim but one thing: how many are called supported, and how many that say the same are."""

from __future__ import annotations

import pytest
from measuring.figures import Wrong
from measuring.own import DATA
from measuring.singles import MINIMAL_PAIRS, minimal_pairs_set
from measuring.stories import LETTERS

from factcheck import Claim
from factcheck.model.claims import ClaimSet
from factcheck.pipeline import run
from factcheck.readers import read_text

MOST_SUPPORTED = 70
"""Of 861 that say something else: what is reached, and one."""
LEAST_SUPPORTED = 45
"""Of 48 that say the same."""


@pytest.fixture(scope="module")
def rows() -> list[Wrong]:
    tasks = minimal_pairs_set(DATA / "minimal-pairs.yaml", MINIMAL_PAIRS).tasks
    return [Wrong(text, claim, allowed, _letter(claim, text)) for claim, text, allowed in tasks]


def _letter(claim: str, text: str) -> str:
    [result] = run(ClaimSet((Claim("c", claim),)), [read_text(text)]).results
    return LETTERS[result.verdict]


def test_another_fact_is_seldom_supported(rows: list[Wrong]) -> None:
    ticked = [f"{row.claim} | {row.document}" for row in rows if "S" not in row.wanted and row.got in "SM"]
    assert len(ticked) <= MOST_SUPPORTED, ticked


def test_the_same_fact_is_supported(rows: list[Wrong]) -> None:
    supported = [row for row in rows if row.wanted == "S" and row.got == "S"]
    assert len(supported) >= LEAST_SUPPORTED


def test_the_same_fact_raises_no_alarm(rows: list[Wrong]) -> None:
    assert [row for row in rows if row.wanted == "S" and row.got in "CM"] == []
