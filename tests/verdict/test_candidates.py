"""Which passages a claim may be about, how they compete, and what in them may contradict it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pytest

from factcheck.document.texts import read_document
from factcheck.matching.bind import bind
from factcheck.matching.index import ClaimIndex
from factcheck.matching.wording import read_claims
from factcheck.model.claims import Claim
from factcheck.readers import read_text
from factcheck.verdict.candidates import Candidate, find_candidates, rebound, share_of
from factcheck.verdict.differences.difference import Sort


def candidates(claims: Sequence[str | Claim], text: str, idle: Collection[int] = ()) -> list[Candidate]:
    listed = [claim if isinstance(claim, Claim) else Claim(f"c{at}", claim) for at, claim in enumerate(claims)]
    index = ClaimIndex(read_claims(listed))
    return find_candidates(read_document(read_text(text), index.corrected), index, listed, idle)


POE = "Ann Poe won 40 votes in Harn"
WARD = "Ward sisters in Harle treated 169 patients"
LISTS = [
    # claim, text, sentence, the values and names in it that may be put for the claim's
    (POE, "Brian Rae won 30 votes in Harn.", 0, ["30", "Brian Rae"]),
    (POE, "Brian Rae won 40 votes in Harn.", 0, ["Brian Rae"]),
    (POE, "Ann Poe won 30 votes in Harn.", 0, ["30"]),
    # in a list of the like they are another's
    (POE, "Ann Poe won 40 votes in Harn. Brian Rae won 30 votes in Harn.", 1, []),
    (POE, "Ann Poe won 40 votes in Harn. Brian Rae won 40 votes in Harn.", 1, ["Brian Rae"]),
    (POE, "Ann Poe won 40 votes in Harn. Ann Poe won 30 votes in Harn.", 1, ["30"]),
    (WARD, "In Harle they treated 183 patients. In Harle they treated 169 patients.", 0, ["183"]),
    (WARD, "In Marle they treated 183 patients.", 0, ["183", "Marle"]),
]


def test_what_is_of_another_in_a_list_contradicts_nothing() -> None:
    found = []
    for claim, text, focus, _ in LISTS:
        [candidate] = [one for one in candidates([claim], text) if one.binding.focus == focus]
        statement = candidate.binding.statement
        differences = [one for one, _ in candidate.differences if one.sort in (Sort.VALUE, Sort.NAME)]
        found.append((claim, text, focus, sorted(statement.words(one.first, one.last) for one in differences)))
    assert found == LISTS


DIVERS, NURSES = "17 divers searched the wreck", "Seven nurses searched the hall"
UNLIKE = Claim("a", DIVERS, unlike=("Seven divers searched the hall",))
COMPETING: list[tuple[list[str | Claim], str, tuple[int, ...]]] = [
    # claims, text, claims that compete with no other
    ([DIVERS, NURSES], "Seven divers searched the wreck. Seven nurses searched the hall.", ()),
    ([DIVERS, NURSES], "Seven divers searched the wreck. Seven nurses searched the hall.", (1,)),
    ([DIVERS, NURSES], "Seven divers searched the wreck. Seven nurses searched the hall.", (0,)),
    ([DIVERS, "Seven divers searched the wreck", NURSES], "Seven divers searched the wreck and the hall.", ()),
    ([UNLIKE, NURSES], "Seven divers searched the hall. 17 divers searched the wreck.", ()),
    ([DIVERS], "17 divers searched the wreck. Then seven divers searched it. It froze.", ()),
]


@pytest.mark.parametrize(("claims", "text", "idle"), COMPETING)
def test_claims_compete_for_passages_and_passages_for_claims(
    claims: list[str | Claim], text: str, idle: tuple[int, ...]
) -> None:
    found = candidates(claims, text, idle)
    rivals = [one for one in found if not one.binding.wording.unlike and one.claim not in idle]
    assert len(found) >= 2
    for one in found:
        places = [r.share for r in rivals if r.claim == one.claim and r.binding.focus != one.binding.focus]
        claimed = [r.share for r in rivals if r.claim != one.claim and r.binding.focus == one.binding.focus]
        assert one.share == one.standing.score == share_of(one.binding)
        assert one.standing.next_sentence == max(places, default=0.0)
        assert one.standing.next_claim == max(claimed, default=0.0)


def test_a_passage_that_says_all_of_a_claim_has_all_of_its_share() -> None:
    shares = [candidates([DIVERS], text)[0].share for text in (f"{DIVERS}.", "Divers searched the wreck.")]
    assert shares[0] == 1.0 > shares[1]
    assert candidates([DIVERS], "It froze.") == []


def test_a_claim_that_is_a_quotation_is_left_to_others() -> None:
    assert (
        candidates(['"The roof will hold for years", said Ann Poe'], '"The roof will hold for years," said Poe.') == []
    )


STRANGERS = [
    # text, names that no claim has
    ("Ann Poe won 40 votes in Harn.", set()),
    ("Brian Rae won 30 votes in Harn.", {("brian", "rae")}),
    ("Poe and Rae won 40 votes in Harn, and Eve Lund in Leck won 40.", {("rae",), ("eve", "lund"), ("leck",)}),
    # whoever only says so is left out
    ("Poe won 40 votes in Harn, according to the clerk, Brian Rae.", set()),
    ("Poe won 40 votes in Harn, Rae told Eve Lund in Leck.", {("rae",), ("eve", "lund"), ("leck",)}),
]


def test_the_names_that_no_claim_has() -> None:
    found = [(text, set(candidates([POE], text)[0].standing.strangers)) for text, _ in STRANGERS]
    assert found == STRANGERS


def test_what_speaks_for_and_against_a_difference() -> None:
    """Another passage has the claim's own value, another claim has the one that was found, and others are there too."""
    said = "Seven divers searched the wreck."
    alone = candidates([DIVERS], said)[0].differences[0][1]
    twice = candidates([DIVERS], f"{said} {DIVERS}.")[0].differences[0][1]
    claimed = candidates([DIVERS, "Seven divers searched the wreck"], said)[0].differences[0][1]
    several = candidates([DIVERS], "Seven divers and nine divers searched the wreck.")[0].differences[0][1]
    assert [one["elsewhere"] for one in (alone, twice, claimed, several)] == [0.0, 1.0, 0.0, 0.0]
    assert [one["bears out another"] for one in (alone, twice, claimed, several)] == [0.0, 0.0, 1.0, 0.0]
    assert [one["rivals"] > 0 for one in (alone, twice, claimed, several)] == [False, False, False, True]


def test_a_corrected_passage_stands_among_the_same_others_with_all_of_the_claim() -> None:
    [wrong] = candidates([DIVERS], "Seven divers searched the wreck.")
    text = read_document(read_text("17 divers searched the wreck."), str)
    right = rebound(wrong, bind(wrong.binding.wording, text, 0, None), None)
    assert right.standing == wrong.standing._replace(score=1.0) != wrong.standing
    assert (right.claim, right.share, right.differences) == (wrong.claim, 1.0, ())
    back = rebound(right, wrong.binding, None)
    assert [one for one, _ in back.differences] == [one for one, _ in wrong.differences]
    assert back.share == wrong.share
