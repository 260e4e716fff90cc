"""What is left out before it is searched could not have decided anything, and no feature is forgotten in saying so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.claims.load import load_claims
from factcheck.document.texts import read_document
from factcheck.matching.index import ClaimIndex
from factcheck.matching.wording import read_claims
from factcheck.model.claims import Claim, ClaimSet
from factcheck.model.facts import Kind
from factcheck.pipeline import run
from factcheck.readers import read_file, read_text
from factcheck.thresholds import SUPPORT, VETO_ELSEWHERE
from factcheck.verdict import bounds
from factcheck.verdict.candidates import Candidate, find_candidates
from factcheck.verdict.certainty import certainty, is_certain
from factcheck.verdict.deciding import lacking
from factcheck.verdict.differences.difference import Sort
from factcheck.verdict.features import coverage, probability, sum_up, surroundings
from factcheck.verdict.weights import ABOUT, DIFFERS

STORIES = Path(__file__).parents[1] / "data" / "stories"
SOME = sorted(path.name for path in STORIES.iterdir() if path.is_dir())[::25]


def candidates(story: str) -> Iterator[Candidate]:
    """Yield all passages of the texts of a story, and of their single lines, that some claims may be about.

    These are its own, and those of another story.
    """
    for claims in (story, SOME[0]):
        claim_set = load_claims([STORIES / claims / "claims.yaml"])
        index = ClaimIndex(read_claims(claim_set.claims))
        for path in sorted((STORIES / story).glob("*.[mt][dx]*")):
            document = read_file(str(path)).document
            lines = [read_text(line) for line in document.text.splitlines() if line.strip()]
            for text in (read_document(part, index.corrected) for part in (document, *lines)):
                yield from find_candidates(text, index, claim_set.claims)


@pytest.mark.parametrize("story", SOME)
def test_no_difference_and_no_support_comes_to_more_than_is_said_beforehand(story: str) -> None:
    seen = alone = 0
    for candidate in candidates(story):
        binding, standing = candidate.binding, candidate.standing
        alone += standing.is_alone
        full, around = coverage(binding, verbs_told=False), surroundings(binding, standing)
        sure = {
            difference: certainty(candidate.binding, difference, features)
            for difference, features in candidate.differences
        }
        about = candidate.about(sure)
        if not about["word for word"]:
            assert sum_up(about, ABOUT) <= bounds.most_about(binding, full, around) + 1
        for difference, features in candidate.differences:
            if any(features.get(name) for name in features if "word for word" in name) or is_certain(
                binding, difference, features
            ):
                continue
            whole = difference.sort in (Sort.POLARITY, Sort.SWAP)
            rest = full if whole else coverage(binding, {difference.place}, verbs_told=False)
            [(_, most)] = bounds.most_against(binding, difference.place, rest, around, [difference.sort])
            assert sum_up(features, DIFFERS) <= most + 1, difference
            seen += 1
    assert seen > 50
    assert alone > 50


@pytest.mark.parametrize("story", SOME)
def test_what_decides_is_not_left_out(story: str) -> None:
    for candidate in candidates(story):
        binding, standing = candidate.binding, candidate.standing
        sure = {
            difference: certainty(candidate.binding, difference, features)
            for difference, features in candidate.differences
        }
        likely = probability(sum_up(candidate.about(sure), ABOUT))
        decides = any(certain >= VETO_ELSEWHERE for certain in sure.values())
        decides = decides or (likely >= SUPPORT and not lacking(binding))
        if decides and not standing.setting.is_strange and not bounds.is_only_supposed(binding):
            assert bounds.may_matter(binding, lambda standing=standing: standing, None, None)


def test_every_feature_of_a_difference_has_a_bound() -> None:
    open_ones = {
        name for sort in Sort for kind in Kind for _, name in bounds._features_of(sort, kind.value, is_alone=True)
    }
    known = {
        *("bias", "event", "alone", "above next claim", "above next sentence", "best sentence", "supposed", "heading"),
        *("row", "quoted", "terse", "label", "strangers", "strangers and no names", "own year", "own date"),
        *("rest and event", "own part near", "part weighs", "value telling", "values agree", "rate"),
        *("alone, own part near", "alone, rest here"),
    }
    for name in DIFFERS.keys() - open_ones - known:
        assert name.startswith(("rest ", "slip, ")) or "word for word" in name, name


REPORTED = [
    # claim, text that decides it among much else
    ("17 divers searched the wreck", "Seven divers searched the wreck."),
    ("17 divers searched the wreck", "Seventeen divers searched the wreck."),
    ("Holt Merriman opened the bridge", "Holt Meriman opened the bridge."),
    ("The council approved the plan", "The council rejected the plan."),
    ("The council approved the plan", "The council did not approve the plan."),
    ("Deputy Chief Constable Ann Poe led the inquiry", "Chief Constable Ann Poe led the inquiry."),
    ("The ferry costs £29 a week", "The ferry costs £29 a month."),
    ("Acme bought Bolt", "Bolt bought Acme."),
]
OTHERS = """
The library of Marle was closed in March. Its roof had leaked for nine winters, the mayor said. A new one is planned.
Ward 7 has three schools. Two of them teach in the old town hall. The third was built in 1974 near the canal.
"""


@pytest.mark.parametrize(("claim", "said"), REPORTED)
def test_verdicts_are_the_same_without_what_came_near(claim: str, said: str) -> None:
    claims = (claim, "The library of Marle was closed in April", "Ward 8 has three schools", "The canal is 40 km long")
    claim_set = ClaimSet(tuple(Claim(f"claim-{at}", text) for at, text in enumerate(claims)))
    document = read_text(OTHERS + said, "text.txt")
    full, short = (run(claim_set, [document], related=related).results for related in (True, False))
    assert [(r.verdict, r.evidence) for r in full] == [(r.verdict, r.evidence) for r in short]
    assert full[0].evidence
