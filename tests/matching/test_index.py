"""Which claims a sentence may be about: none too few, and typing slips found without taking other words for them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.claims.load import load_claims
from factcheck.document.texts import read_document
from factcheck.matching.index import ClaimIndex, Finalist
from factcheck.matching.likely import Likely
from factcheck.matching.sections import value_key
from factcheck.matching.wording import read_claims
from factcheck.model.claims import Claim
from factcheck.readers import read_text
from factcheck.text.lemmas import stem


def index_of(*claims: str) -> ClaimIndex:
    return ClaimIndex(read_claims([Claim(f"c{at}", text) for at, text in enumerate(claims)]))


def finalists(index: ClaimIndex, text: str) -> dict[str, list[int]]:
    """Return for each claim the sentences of `text` that it may be about."""
    made = read_document(read_text(text), index.corrected)
    found = index.finalists(made)
    return {index.wordings[number].text: [finalist.focus for finalist in best] for number, best in found.items()}


def candidates(index: ClaimIndex, text: str) -> list[str]:
    """Return the claims that the last sentence of `text` may be about, by their own words."""
    own = {wording.text for wording in index.wordings if not wording.is_reading}
    last = len(read_document(read_text(text), index.corrected).statements) - 1
    return [claim for claim, focuses in finalists(index, text).items() if last in focuses and claim in own]


FOUND = [
    ("17 divers searched the flooded quarry", "Seven divers searched the quarry."),
    ("17 divers searched the flooded quarry", "The quarry has been searched by divers."),
    ("17 divers searched the flooded quarry", "In all, 17 divers went down."),
    ("The firm bought the dairy for £4m", "The dairy was purchased by the firm."),
    ("Mara Ellingham won the marathon", "The marathon went to Ellingham."),
    ("The treaty was signed on 23 June 2022", "It was signed on 23 June 2022."),
    ("Harwick Rovers beat Dunmore Town 3-1", "Dunmore Town were beaten 3-1."),
    ("The committee recommended an audit", "The comittee recommended an audit."),
    ("The committee recommended an audit", "An audit was reccommended by the committee."),
    ("The minister signed the parliamentary petition", "The parlaimentary petition was signed."),
    ("3,500 documents", "5,300 documents have been examined."),
    ("Prize money: £62,000", "Whoever wins will get £26,000."),
    ("Wheat prices rose", "Wheat prices fell."),
    ("Nurses at the clinic walked out", "The nurses were angry. They walked out of the clinic."),
]
LEFT = [
    ("17 divers searched the flooded quarry", "Snow is forecast."),
    ("17 divers searched the flooded quarry", "Seven cyclists crossed the pass."),
    ("17 divers searched the flooded quarry", "The runners set off."),
    ("The firm bought the dairy for £4m", "The shop sells cheese."),
    ("Mara Ellingham won the marathon", "The bishop opened a bakery."),
    ("The treaty was signed on 23 June 2022", "On 24 June 2022 it rained."),
    ("Harwick Rovers beat Dunmore Town 3-1", "The choir sang for the referendum."),
    ("The committee recommended an audit", "The village holds a fair."),
    ("The minister signed the parliamentary petition", "The petitioner sang."),
    ("Nurses at the clinic walked out", "Nobody came."),
    ("The company signed a contract", "The contrast could be seen from space."),
    ("Wheat prices rose", "Paint was mixed."),
    ("Prize money: £62,000", "Whoever builds it will get £31,000."),
    ("Mara Ellingham won the marathon", "Nothing in it."),
]


def test_who_is_called_name_is_nobody_else() -> None:
    index = index_of("Nadia Holbrook resigned from the board")

    def found(text: str) -> dict[int, list[Finalist]]:
        return index.finalists(read_document(read_text(text), index.corrected))

    assert found("The board of the Big Name Bakery resigned.") == found("The board of the Big Loaf Bakery resigned.")


@pytest.mark.parametrize(("claim", "text"), FOUND)
def test_a_sentence_asks_for_the_claims_it_may_be_about(claim: str, text: str) -> None:
    assert candidates(index_of(claim), text) == [claim]


@pytest.mark.parametrize(("claim", "text"), LEFT)
def test_a_sentence_asks_for_no_others(claim: str, text: str) -> None:
    assert candidates(index_of(claim), text) == []


def test_a_text_without_a_word_asks_for_nothing() -> None:
    assert finalists(index_of("£62,000"), "") == {}


def test_claims_that_are_not_asked_for_are_left_out() -> None:
    index = index_of("divers searched the quarry", "divers searched the lake")
    text = read_document(read_text("Divers searched the lake and the quarry."), index.corrected)
    assert [*index.finalists(text, is_asked=lambda claim: claim == 1)] == [1]
    assert [*index.finalists(text, is_asked=lambda claim: claim < 2)] == [0, 1]


def test_candidates_come_in_the_order_of_the_claims() -> None:
    index = index_of("divers searched the quarry", "divers searched the lake", "divers found the car in the quarry")
    texts = [wording.text for wording in index.wordings]
    assert candidates(index, "Divers searched the lake, the quarry and the car.") == texts


def test_a_claim_is_held_against_few_sentences_those_that_have_most_of_it() -> None:
    weak = [f"Divers {verb} the lake." for verb in "crossed left liked loved missed painted sold".split()]
    text = " ".join([*weak, "17 divers searched the flooded quarry.", *weak])
    [focuses] = finalists(index_of("17 divers searched the flooded quarry"), text).values()
    assert 7 in focuses
    assert len(focuses) <= 6
    assert focuses == sorted(focuses)


def test_the_score_of_a_finalist_is_higher_the_more_it_has() -> None:
    index = index_of("17 divers searched the flooded quarry")
    text = read_document(
        read_text("Divers slept. Snow fell. Rain fell. 17 divers searched the quarry."), index.corrected
    )
    scores = {finalist.focus: finalist.score for finalist in index.finalists(text)[0]}
    assert max(scores, key=lambda focus: scores[focus]) == 3


def test_what_the_sentence_beside_has_counts_less() -> None:
    index = index_of("17 divers searched the flooded quarry")

    def score(text: str) -> float:
        made = read_document(read_text(text), index.corrected)
        return next(finalist.score for finalist in index.finalists(made)[0] if finalist.focus == 0)

    together = score("17 divers searched the quarry. Snow fell.")
    apart = score("17 divers searched. Snow fell on the quarry.")
    without = score("17 divers searched. Snow fell on the hills.")
    assert together > apart > without


STORY = [
    "17 divers searched the flooded quarry",
    "Nadia Holbrook sold the quarry for £4.2m",
    "The quarry is 61 metres deep",
    "The search lasted nine days",
]
TOLD = "17 divers searched the flooded quarry. It is 61 metres deep. The search lasted nine days. Snow fell on divers."


def test_a_text_that_has_little_of_the_claims_has_to_have_much_of_one() -> None:
    index = index_of(*STORY)

    def found(text: str) -> dict[int, list[int]]:
        finalists = index.finalists(read_document(read_text(text), index.corrected), all_told=False)
        return {number: [finalist.focus for finalist in best] for number, best in finalists.items()}

    assert 3 in found(TOLD)[0]  # the divers in the snow
    elsewhere = "Divers met in the rain. Snow fell. 17 divers searched the quarry. Nobody spoke."
    assert found(elsewhere)[0] == [2]
    assert found("Divers met in the rain. Snow fell. They ate. Nobody spoke.") == {}


SLIPS = [
    # written, the word of the claims
    ("comittee", "committee"),
    ("commmittee", "committee"),
    ("parlaiment", "parliament"),
    ("goverment", "government"),
]
OTHER_WORDS = [
    # another letter makes another word; a short word has too many neighbours
    ("contrast", "contract"),
    ("county", "country"),
    ("trail", "trial"),
    ("causal", "casual"),
    ("diary", "dairy"),
]


STORIES = Path(__file__).parents[1] / "data" / "stories"
SOME = ["airline", "athletics", "ballot", "bank-rescue", "blood-test", "council", "football", "hospital"]


@pytest.mark.parametrize("all_told", [True, False])
def test_nothing_is_lost_by_what_is_not_scored(all_told: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bounds leave out what cannot be among the best, and nothing else."""
    claims = [claim for story in SOME for claim in load_claims([STORIES / story / "claims.yaml"]).claims]
    index = ClaimIndex(read_claims(claims))
    texts = [
        read_document(read_text(path.read_text("utf-8")), index.corrected) for path in STORIES.glob("ba*/good.txt")
    ]
    quick = [index.finalists(text, all_told=all_told) for text in texts]

    def passages(self: Likely, number: int, least: float) -> Iterator[int]:
        yield from range(self.size)

    monkeypatch.setattr(Likely, "passages", passages)
    assert quick == [index.finalists(text, all_told=all_told) for text in texts]
    assert any(quick)


@pytest.mark.parametrize(("written", "meant"), SLIPS)
def test_a_typing_slip_is_read_as_the_word_of_the_claims(written: str, meant: str) -> None:
    index = index_of(f"the {meant} sat")
    assert candidates(index, f"The {written} sat.") == [f"the {meant} sat"]
    assert index.corrected(stem(written)) == stem(meant)


@pytest.mark.parametrize("meant", ["quarryman", "orchard", "parliament"])
def test_a_slip_is_found_wherever_in_a_word_it_is(meant: str) -> None:
    index = index_of(f"The {meant} opened")
    dropped = [meant[:at] + meant[at + 1 :] for at in range(1, len(meant))]
    doubled = [meant[:at] + meant[at] + meant[at:] for at in range(1, len(meant))]
    swapped = [meant[:at] + meant[at + 1] + meant[at] + meant[at + 2 :] for at in range(1, len(meant) - 1)]
    for written in (*dropped, *doubled, *swapped):
        expected = meant if len(written) >= 7 and written != meant else written
        assert index.corrected(written) == expected


@pytest.mark.parametrize(("written", "meant"), OTHER_WORDS)
def test_another_word_is_not_taken_for_a_slip(written: str, meant: str) -> None:
    assert index_of(f"the {meant} sat").corrected(stem(written)) == stem(written)


def test_a_word_that_the_claims_know_is_never_corrected() -> None:
    index = index_of("the contract was signed", "the contrast was striking")
    assert index.corrected("contrast") == "contrast"
    assert index.corrected("contract") == "contract"


SAME_KEY = [
    ("17 divers", "seventeen divers"),
    ("£2.4m", "£2.4 million"),
    ("5 km", "5,000 metres"),
    ("23 June 2022", "June 23, 2022"),
    ("won 3-1", "beaten 3-1"),
    ("about 50 trees", "50 trees"),
]
OTHER_KEY = [
    ("17 divers", "7 divers"),
    ("£5", "$5"),
    ("5 km", "5 miles"),
    ("5%", "5 km"),
    ("23 June 2022", "23 June 2021"),
    ("won 3-1", "won 1-3"),
]


def key_of(text: str) -> str:
    (statement,) = read_document(read_text(text), lambda root: root).statements
    return value_key(statement.facts[0])


@pytest.mark.parametrize(("one", "other"), SAME_KEY)
def test_equal_values_share_a_key_however_they_are_spelt(one: str, other: str) -> None:
    assert key_of(one) == key_of(other) != ""


@pytest.mark.parametrize(("one", "other"), OTHER_KEY)
def test_other_values_have_other_keys(one: str, other: str) -> None:
    assert key_of(one) != key_of(other)
