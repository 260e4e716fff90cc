"""Claims against a text whose sentences all say the same of another area: only the area tells which number is whose.

The numbers go round among the areas, so that each wrong number of a claim stands in the text, beside another area.
Lists of this kind (results by ward, figures by branch) are where a checker that goes by likeness of words is wrong most
easily.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from typing import NamedTuple

import pytest

from factcheck.model.claims import Claim, ClaimSet
from factcheck.model.results import ClaimResult, Stance, Verdict
from factcheck.pipeline import run
from factcheck.readers import read_text

STARTS = "Aller Bram Cull Dun Eller Fen Gar Hollin Ink Jed Kel Lang Mar Nether Orm Pen Quarn Rows Selm Thorn".split()
ENDS = "bridge bury combe dale field ford ham hurst ley mouth port stead ton wick wood".split()
AREAS = [start + end for end, start in product(ENDS, STARTS)]
ELSEWHERE = [start + end for end, start in product("bourne cliff garth mere sands".split(), "Udn Vol Wex Yarr".split())]


class List(NamedTuple):
    """A text of one sentence for each area, and what is claimed of some of them."""

    told: str
    claimed: str
    size: int
    """Sentences of the text."""
    asked: int
    """Claims that are right, claims that are wrong; of areas that are not in the text there are half as many."""

    def sentence(self, at: int) -> str:
        return self.told.format(area=AREAS[at], count=count_of(at))

    def claim(self, area: str, at: int) -> str:
        return self.claimed.format(area=area, count=count_of(at))


LISTS = {
    "number first": List(
        "In {area}, {count} lamp posts were replaced between January and March.",
        "{count} lamp posts were replaced in {area}",
        size=300,
        asked=40,
    ),
    "area as the subject": List(
        "{area} library lent {count} audiobooks last year.",
        "{area} library lent {count} audiobooks",
        size=60,
        asked=10,
    ),
    "area last": List(
        "A total of {count} parking fines were cancelled on appeal in {area}.",
        "{count} parking fines were cancelled on appeal in {area}",
        size=60,
        asked=10,
    ),
}


def count_of(at: int) -> str:
    """Return the number of an area; no two areas have the same."""
    return f"{113 + 7 * at:,}"


def swapped(at: int, size: int) -> int:
    """Return another area of the text."""
    return (at + size // 3) % size


class Checked(NamedTuple):
    list: List
    results: Mapping[str, ClaimResult]

    def verdicts(self, kind: str) -> set[Verdict]:
        return {result.verdict for name, result in self.results.items() if name.startswith(kind)}


@pytest.fixture(scope="module", params=LISTS)
def checked(request: pytest.FixtureRequest) -> Checked:
    name = str(request.param)
    made = LISTS[name]
    right = [Claim(f"right-{at}", made.claim(AREAS[at], at)) for at in range(made.asked)]
    wrong = [
        Claim(f"wrong-{at}", made.claim(AREAS[at], swapped(at, made.size))) for at in range(made.asked, 2 * made.asked)
    ]
    absent = [
        Claim(f"absent-{at}", made.claim(area, made.size - 1 - at))
        for at, area in enumerate(ELSEWHERE[: made.asked // 2])
    ]
    claims = [claim for pair in zip(right, wrong, strict=True) for claim in pair]
    claims = [*claims, *absent]  # as in a file of facts, wrong ones stand among right ones
    text = "\n\n".join(made.sentence(at) for at in range(made.size))
    report = run(ClaimSet(tuple(claims)), [read_text(text)])
    return Checked(made, {result.claim.id: result for result in report.results})


def test_the_longest_list_sets_a_hundred_claims_against_three_hundred_sentences() -> None:
    longest = LISTS["number first"]
    assert (longest.size, longest.asked * 5 // 2) == (300, 100)
    assert len(set(AREAS) | set(ELSEWHERE)) == len(AREAS) + len(ELSEWHERE) == 320


def test_a_right_number_is_supported_by_the_sentence_of_its_area(checked: Checked) -> None:
    assert checked.verdicts("right") == {Verdict.SUPPORTED}
    for at in range(checked.list.asked):
        evidence = checked.results[f"right-{at}"].evidence
        assert [item.quote for item in evidence] == [checked.list.sentence(at)]


def test_a_claim_that_is_wrong_is_not_supported(checked: Checked) -> None:
    assert Verdict.SUPPORTED not in checked.verdicts("wrong") | checked.verdicts("absent")
    assert Verdict.MIXED not in checked.verdicts("wrong") | checked.verdicts("absent")


def test_a_number_of_another_area_conflicts(checked: Checked, request: pytest.FixtureRequest) -> None:
    if checked.list is not LISTS["number first"]:
        request.applymarker(pytest.mark.xfail(strict=True, reason="1 in 10 is not found: it differs too unsurely"))
    assert checked.verdicts("wrong") == {Verdict.CONFLICTING}


@pytest.mark.xfail(
    strict=True, reason="the sentence that has the number counts for as much as the one that has the area of the claim"
)
def test_it_conflicts_at_the_number_of_its_own_area(checked: Checked) -> None:
    for at in range(checked.list.asked, 2 * checked.list.asked):
        evidence = checked.results[f"wrong-{at}"].evidence
        assert [(item.stance, item.quote) for item in evidence] == [(Stance.CONFLICTS, checked.list.sentence(at))]
        [finding] = evidence[0].findings
        assert evidence[0].quote[finding.marks.start : finding.marks.end].startswith(count_of(at))


@pytest.mark.xfail(strict=True, reason="the number of a claim with another area, in the claim's words, is a conflict")
def test_an_area_that_is_not_in_the_text_is_not_found(checked: Checked) -> None:
    assert checked.verdicts("absent") == {Verdict.NOT_FOUND}
