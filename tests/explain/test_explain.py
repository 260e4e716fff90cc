"""What `explain` shows of a claim: how it was read, what came near, why it was taken or left, what could be written."""

from __future__ import annotations

import pytest

from factcheck.errors import UsageError
from factcheck.explain import MOST_NEAR, explain
from factcheck.model.claims import Claim, ClaimSet
from factcheck.model.explanation import Explanation, Key, Near, WordingReading
from factcheck.model.facts import Relation
from factcheck.model.results import Stance, Verdict
from factcheck.pipeline import run
from factcheck.readers import read_text

BEEKEEPER = Claim("hives", "the beekeeper lost 23 hives in the flood")


def explained(text: str, *claims: Claim) -> Explanation:
    """Explain the first of `claims`."""
    return explain(ClaimSet(claims), claims[0].id, [read_text(text, "a.txt")])


def nearest(text: str, *claims: Claim) -> Near:
    return explained(text, *claims).near[0]


def reading(text: str) -> WordingReading:
    [wording] = explain(ClaimSet((Claim("x", text),)), "x", []).wordings
    return wording


def test_the_frame_is_what_is_left_without_values() -> None:
    terms = {term.words: term.is_name for term in reading("Ottoline Marsh sold 40 looms to the museum").terms}
    assert terms == {"Ottoline Marsh": True, "sold": False, "looms": False, "museum": False}


@pytest.mark.parametrize(
    ("claim", "words", "value", "counts"),
    [
        ("the beekeeper lost 23 hives", "23", "23", "hives"),
        ("the abbey costs £2.5m a year to run", "£2.5m", "2500000 GBP", ""),
        ("more than 600 lanterns were lit", "more than 600", "more than 600 (600 to any)", "lanterns"),
        ("three of the 11 lighthouses closed", "three", "3 (part of 11)", "lighthouses"),
        ("Ottoline Marsh, 71, sold the looms", "71", "71 year", "Ottoline Marsh"),
        ("the ferry sank on 4 May 2016", "4 May 2016", "4 May 2016", ""),
        ("the ferry sank in the 1950s", "1950s", "1950s", ""),
        ("the ferry sails at 6.05am", "6.05am", "6:05", ""),
        ("Harlow beat Ely 3-1", "3-1", "3-1", ""),
    ],
)
def test_a_value_is_shown_as_it_was_understood(claim: str, words: str, value: str, counts: str) -> None:
    first = reading(claim).values[0]
    assert (first.words, first.value, first.counts) == (words, value, counts)


def test_each_wording_is_read_and_says_its_key() -> None:
    claim = Claim("x", "23 hives were lost", also=("23 colonies drowned",), unlike=("23 hives were sold",))
    wordings = explain(ClaimSet((claim,)), "x", []).wordings
    assert [(wording.key, wording.text) for wording in wordings] == [
        (Key.CLAIM, "23 hives were lost"),
        (Key.ALSO, "23 colonies drowned"),
        (Key.UNLIKE, "23 hives were sold"),
    ]


def test_quotations_titles_and_negations_are_shown() -> None:
    [quotation] = reading('"The bees are all gone," said Ottoline Marsh').quotations
    assert quotation.words.startswith("The bees are all gone")
    assert quotation.speaker == "Ottoline Marsh"
    assert reading("the energy secretary, Aldo Venner, resigned").titles == ("energy secretary",)
    assert reading("no hive was insured").negated == ("hive", "insured")


def test_what_supports_is_taken_with_its_reason() -> None:
    near = nearest("In the flood the beekeeper lost 23 hives.", BEEKEEPER)
    assert (near.taken, near.evidence.stance) == (True, Stance.SUPPORTS)
    assert near.why == "taken: 23 hives, as expected"
    assert (near.here, near.around, near.absent) == (1.0, 1.0, ())


def test_what_conflicts_is_taken_with_its_place() -> None:
    near = nearest("It rained.\n\nIn the flood the beekeeper lost 32 hives.", BEEKEEPER)
    assert (near.taken, near.why) == (True, "taken: 32 hives, not 23")
    [finding] = near.evidence.findings
    assert finding.place.start == (3, 33)


def test_each_comparable_value_is_shown_beside_the_claims() -> None:
    near = nearest("In the flood the beekeeper lost 32 hives and 23 frames, for £900.", BEEKEEPER)
    values = [(trial.expected, trial.found, trial.relation) for trial in near.trials]
    assert values == [("23", "32", Relation.DIFFERS), ("23", "23", Relation.SAME)]
    assert all(0.0 <= trial.role <= 1.0 for trial in near.trials)


@pytest.mark.parametrize(
    ("claim", "text", "why"),
    [
        ("the beekeeper lost 23 hives in the flood", "The beekeeper lost hives in the flood.", 'to set against "23"'),
        (
            "Ottoline Marsh gave 40 looms to the museum",
            "A friend gave 60 looms to the museum.",
            '"Ottoline Marsh" is not named nearby',
        ),
        ("23 hives were lost in the flood", "Perhaps 23 hives could have been lost in the flood.", "only supposed"),
        ("23 hives were lost in the flood", "In the flood 60 fences were lost.", "counts, dates or measures"),
        ("the mill burnt down", "The mill was painted white.", "too little of the claim is in it"),
        ('"The bees have all gone," said Ottoline Marsh', "Ottoline Marsh said that the bees had gone.", "quotation"),
    ],
)
def test_what_was_left_says_why(claim: str, text: str, why: str) -> None:
    near = nearest(text, Claim("x", claim))
    assert not near.taken
    assert near.why.startswith("left: ")
    assert why in near.why


def test_a_value_that_bears_out_another_claim_is_said_to() -> None:
    other = Claim("swarms", "the beekeeper lost 32 hives in the storm and the flood")
    near = nearest("The beekeeper lost 32 hives in the storm and the flood.", BEEKEEPER, other)
    assert not near.taken
    assert "its value bears out swarms" in near.why


def test_what_a_wording_under_unlike_took_away_is_said() -> None:
    claim = Claim("hives", "23 hives were lost in the flood", unlike=("32 hives were lost in the flood of 1953",))
    near = nearest("32 hives were lost in the flood of 1953.", claim)
    assert not near.taken
    assert "a wording under unlike fits as well" in near.why


def test_what_has_little_of_the_claim_is_not_shown() -> None:
    explanation = explained("The council met on Monday. The library will stay open.", BEEKEEPER)
    assert (explanation.near, explanation.silent) == ((), ("a.txt",))
    assert explanation.verdict is Verdict.NOT_FOUND


def test_only_the_nearest_are_shown() -> None:
    text = "\n\n".join(f"In flood {at} the beekeeper lost {at} hives." for at in range(30, 60))
    assert len(explained(text, BEEKEEPER).near) == MOST_NEAR


def test_advice_under_also_makes_a_passage_count_and_has_the_values_of_the_claim() -> None:
    claim = Claim("hives", "the beekeeper lost 23 hives in the flood")
    text = "The beekeeper saw 32 colonies drown when the flood came."
    advice = nearest(text, claim).advice
    assert advice is not None
    assert (advice.key, advice.stance) == (Key.ALSO, Stance.CONFLICTS)
    assert advice.text == "The beekeeper saw 23 colonies drown when the flood came."
    changed = Claim("hives", claim.text, also=(advice.text,))
    assert run(ClaimSet((changed,)), [read_text(text)]).results[0].verdict is Verdict.CONFLICTING


def test_advice_under_unlike_silences_a_passage() -> None:
    text = "In the flood the beekeeper lost 32 hives."
    advice = nearest(text, BEEKEEPER).advice
    assert advice is not None
    assert (advice.key, advice.stance) == (Key.UNLIKE, Stance.NEITHER)
    changed = Claim("hives", BEEKEEPER.text, unlike=(advice.text,))
    assert run(ClaimSet((changed,)), [read_text(text)]).results[0].verdict is Verdict.NOT_FOUND


def test_no_advice_loses_a_value_of_the_claim() -> None:
    near = nearest("The beekeeper lost hives in the flood.", BEEKEEPER)
    assert near.advice is None


@pytest.mark.parametrize(
    "text",
    [
        "In the flood the beekeeper lost 32 hives. The beekeeper had lost 23 hives in the flood before.",
        "The beekeeper lost no hives. Up to 20 hives may be lost in the flood.",
        'The beekeeper said: "We lost 23 hives in the flood." Nobody asked how.',
        "",
    ],
)
def test_verdict_and_what_was_taken_are_those_of_a_check(text: str) -> None:
    explanation = explained(text, BEEKEEPER)
    result = run(ClaimSet((BEEKEEPER,)), [read_text(text, "a.txt")]).results[0]
    assert explanation.verdict is result.verdict
    taken = [near.evidence for near in explanation.near if near.taken]
    assert {item.quote for item in taken} == {item.quote for item in result.evidence}


def test_a_quotation_that_decides_is_shown() -> None:
    claim = Claim("x", '"The bees have all gone," said Ottoline Marsh')
    near = nearest('"The bees have all come," said Ottoline Marsh.', claim)
    assert near.taken
    assert near.evidence.stance is Stance.CONFLICTS


def test_several_texts_are_shown_in_their_order() -> None:
    texts = [read_text("The beekeeper lost 32 hives in the flood.", name) for name in ("b.txt", "a.txt")]
    explanation = explain(ClaimSet((BEEKEEPER,)), "hives", texts)
    assert [near.evidence.path for near in explanation.near] == ["b.txt", "a.txt"]
    assert explanation.texts == 2


def test_an_unknown_id_names_the_nearest() -> None:
    with pytest.raises(UsageError, match='no claim has the id "hive": did you mean "hives"'):
        explain(ClaimSet((BEEKEEPER,)), "hive", [])
    with pytest.raises(UsageError, match=r'no claim has the id "zzz"$'):
        explain(ClaimSet((BEEKEEPER,)), "zzz", [])


def test_what_is_ignored_is_left_with_its_reason() -> None:
    claims = ClaimSet((Claim("divers", "17 divers searched the wreck"),))
    text = "<!-- factcheck: ignore divers quoted from the log -->\n\nSeven divers searched the wreck.\n"
    found = explain(claims, "divers", [read_text(text, "draft.md")])
    assert found.verdict is Verdict.NOT_FOUND
    assert [(near.taken, near.why) for near in found.near] == [
        (False, "left: ignored by a directive: quoted from the log")
    ]
