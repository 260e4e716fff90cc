"""What is passed over unjudged would have decided nothing, and would not have been shown."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factcheck.document.texts import read_document
from factcheck.matching.align import align
from factcheck.matching.index import ClaimIndex
from factcheck.matching.wording import Wording, read_claims
from factcheck.model.claims import Claim
from factcheck.model.results import Stance
from factcheck.readers import read_text
from factcheck.settings import DEFAULTS
from factcheck.verdict.judge import judge
from factcheck.verdict.relevance import may_matter

CASES = sorted((Path(__file__).parents[1] / "cases").glob("*.yaml"))
KINDS = ("support", "conflict", "silent")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_what_is_passed_over_would_have_decided_nothing(path: Path) -> None:
    cases = yaml.safe_load(path.read_text(encoding="utf-8"))
    claims = [Claim(case["id"], case["claim"]) for case in cases]
    wordings = read_claims(claims, DEFAULTS)
    text = read_document(
        read_text("\n\n".join(case[kind] for case in cases for kind in KINDS)), ClaimIndex(wordings, DEFAULTS).corrected
    )
    passed_over = 0
    for passage in text.passages(DEFAULTS):
        for wording in wordings:
            alignment = align(wording, passage, DEFAULTS)
            if not may_matter(alignment, DEFAULTS):
                passed_over += 1
                assert judge(alignment, claims[wording.claim], DEFAULTS).stance is Stance.NEITHER
                assert alignment.coverage < DEFAULTS.related
    assert passed_over > len(wordings)


def may(claim: str, text: str) -> bool:
    (wording,) = read_claims([Claim("a", claim)], DEFAULTS)
    return _may(wording, text)


def _may(wording: Wording, text: str) -> bool:
    *_, passage = read_document(read_text(text), str).passages(DEFAULTS)
    return may_matter(align(wording, passage, DEFAULTS), DEFAULTS)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("17 divers searched the flooded quarry", "On Friday 17 divers searched the quarry."),
        ("17 divers searched the flooded quarry", "Nine divers searched the old quarry again."),
        ("Nadia Holbrook, 46", "The driver, Nadia Holbrook, is 47."),
        ("Nadia Holbrook won the sculpture prize", "Tom Askew won the sculpture prize."),
        ("Nadia Holbrook won the sculpture prize", "The prize went to Nadia Holbrok."),
        ("412,000 were raised", "In all they raised 412,000."),
    ],
)
def test_what_may_decide_is_judged(claim: str, text: str) -> None:
    assert may(claim, text)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("17 divers searched the flooded quarry", "The bakery sold 17 loaves."),
        ("17 divers searched the flooded quarry", "The choir sang."),
        ("Nadia Holbrook, 46", "Tom Askew, 46, drove the bus."),
        ("Nadia Holbrook, 46", "The choir sang."),
        ("Nadia Holbrook won the sculpture prize", "Tom Askew sang."),
        ("412,000 were raised", "The choir sang to 300 people."),
    ],
)
def test_what_cannot_is_passed_over(claim: str, text: str) -> None:
    assert not may(claim, text)
