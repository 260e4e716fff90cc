"""What `explain` shows of a claim: how it was read, what came near, the proof of each stance, what could be written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from factcheck.errors import UsageError
from factcheck.explain import MOST_NEAR, explain
from factcheck.explain.sums import feature_words
from factcheck.model.claims import Claim, ClaimSet
from factcheck.model.explanation import Explanation, Key, Near, PartProof, PartRelation, WordingReading
from factcheck.model.results import Stance, Verdict
from factcheck.pipeline import run
from factcheck.readers import read_text
from factcheck.verdict.weights import ABOUT, DIFFERS

BEEKEEPER = Claim("hives", "the beekeeper lost 23 hives in the flood")
SAME, OTHER, OPPOSITE = PartRelation.SAME, PartRelation.OTHER, PartRelation.OPPOSITE
OPEN, ABSENT = PartRelation.OPEN, PartRelation.ABSENT


def explained(text: str, *claims: Claim) -> Explanation:
    """Explain the first of `claims`."""
    return explain(ClaimSet(claims), claims[0].id, [read_text(text, "a.txt")])


def nearest(text: str, *claims: Claim) -> Near:
    return explained(text, *claims).near[0]


def reading(text: str) -> WordingReading:
    [wording] = explain(ClaimSet((Claim("x", text),)), "x", []).wordings
    return wording


def part(near: Near, claim: str) -> PartProof:
    return next(part for part in near.parts if part.claim == claim)


# How the claim was read


@pytest.mark.parametrize(
    ("claim", "parts"),
    [
        (
            "Ottoline Marsh sold 40 looms to the museum",
            [
                ("name", "Ottoline Marsh", True),
                ("word", "sold", False),
                ("value", "40", True),
                ("word", "looms", False),
                ("word", "museum", False),
            ],
        ),
        ("ward 7 closed", [("word", "ward", False), ("identifier", "7", True), ("word", "closed", False)]),
        pytest.param(
            "Ward 7 closed",
            [("word", "Ward", False), ("identifier", "7", True), ("word", "closed", False)],
            marks=pytest.mark.xfail(reason="a capital at the start is taken for a name"),
        ),
        ("rents went up", [("word", "rents", False), ("word", "went up", False)]),
        ("dozens of mills closed", [("value", "dozens", False), ("word", "mills", False), ("word", "closed", False)]),
    ],
)
def test_a_claim_is_shown_part_by_part(claim: str, parts: list[tuple[str, str, bool]]) -> None:
    assert [(found.kind, found.words, found.decides) for found in reading(claim).parts] == parts


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
    first = next(found for found in reading(claim).parts if found.value_kind is not None)
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
    quoting = reading('"The bees are all gone," said Ottoline Marsh')
    [quotation] = quoting.quotations
    assert quoting.is_quotation
    assert quotation.words.startswith("The bees are all gone")
    assert quotation.speaker == "Ottoline Marsh"
    assert reading("the energy secretary, Aldo Venner, resigned").titles == ("energy secretary",)
    assert reading("no hive was insured").negated == ("hive", "insured")


# The proof: a row a part


@pytest.mark.parametrize(
    ("claim", "text", "words", "expected"),
    [
        ("the beekeeper lost 23 hives", "The beekeeper lost 23 hives.", "23 hives", ("23 hives", SAME, "")),
        ("the beekeeper lost 23 hives", "The beekeeper lost 23 hives.", "beekeeper", ("beekeeper", SAME, "")),
        (
            "the beekeeper lost 23 hives",
            "The beekeeper lost 32 hives.",
            "23 hives",
            ("32 hives", OTHER, "another value in its place"),
        ),
        ("the beekeeper lost 23 hives", "The beekeeper lost his hives.", "23 hives", ("", ABSENT, "")),
        (
            "the beekeeper lost 23 hives in the flood",
            "The flood came at night. The beekeeper lost 23 hives.",
            "flood",
            ("flood", SAME, "in the sentence before"),
        ),
        (
            "the beekeeper lost 23 hives in the flood",
            "The beekeeper lost 23 hives. It was the worst flood.",
            "flood",
            ("flood", SAME, "in the sentence after"),
        ),
        (
            "The factory is in Sunderland.",
            "The factory is in Gateshead.",
            "Sunderland",
            ("Gateshead", OTHER, "another name in its place"),
        ),
        (
            "The law takes effect before 3 May.",
            "The law takes effect after 3 May.",
            "before",
            ("after", OPPOSITE, "the opposite"),
        ),
        (
            "Maria Ferrante sold 40 looms",
            "Maria Ferrante runs the mill. She sold 40 looms.",
            "Maria Ferrante",
            ("She", SAME, "by description or pronoun"),
        ),
        (
            "Maria Ferrante sold 40 looms",
            "In May Ferrante sold 40 looms.",
            "Maria Ferrante",
            ("Ferrante", SAME, "another form of it"),
        ),
    ],
)
def test_a_row_says_what_stands_in_the_place_of_a_part(
    claim: str, text: str, words: str, expected: tuple[str, PartRelation, str]
) -> None:
    nears = explained(text, Claim("x", claim)).near
    rows = [(row.text, row.relation, row.why) for near in nears for row in near.parts if row.claim == words]
    assert expected in rows


def test_a_related_word_says_how_it_is_related() -> None:
    row = part(nearest("The beekeeper bought 23 hives.", Claim("x", "the beekeeper purchased 23 hives")), "purchased")
    assert (row.text, row.relation) == ("bought", SAME)


@pytest.mark.parametrize(
    ("claim", "text", "sort"),
    [
        ("the beekeeper lost 23 hives", "The beekeeper lost 32 hives.", "value"),
        ("The factory is in Sunderland.", "The factory is in Gateshead.", "name"),
        ("The law takes effect before 3 May.", "The law takes effect after 3 May.", "mark"),
        ("The law takes effect on 3 May.", "The law takes effect on 5 May.", "value"),
    ],
)
def test_a_conflict_is_proved_by_the_row_that_differs(claim: str, text: str, sort: str) -> None:
    near = nearest(text, Claim("x", claim))
    assert near.evidence.stance is Stance.CONFLICTS
    assert near.difference is not None
    assert near.difference.sort == sort
    row = next(row for row in near.parts if row.text == near.difference.text)
    assert row.relation in (OTHER, OPPOSITE)
    assert row.sure == near.difference.sure


def test_every_part_of_the_wording_has_a_row() -> None:
    [wording] = explained("The beekeeper lost his boat.", BEEKEEPER).wordings
    near = nearest("The beekeeper lost his boat.", BEEKEEPER)
    assert len(near.parts) == len(wording.parts)
    assert [row.decides for row in near.parts] == [found.decides for found in wording.parts]


def test_what_is_absent_is_listed() -> None:
    near = nearest("The beekeeper lost his boat.", BEEKEEPER)
    assert near.absent == tuple(row.claim for row in near.parts if row.relation is ABSENT)
    assert "23 hives" in near.absent


# The sums


@pytest.mark.parametrize(
    "text", ["In the flood the beekeeper lost 23 hives.", "In the flood the beekeeper lost 32 hives, of oak."]
)
def test_the_terms_of_a_sum_add_up(text: str) -> None:
    near = nearest(text, BEEKEEPER)
    sums = [near.about, near.difference.sum if near.difference is not None else None]
    for found in sums:
        if found is not None:
            assert sum(term.points for term in found.terms) == pytest.approx(found.total, abs=0.02)
            assert [abs(term.points) for term in found.terms] == sorted(
                (abs(term.points) for term in found.terms), reverse=True
            )


def test_a_support_has_what_is_needed() -> None:
    near = nearest("In the flood the beekeeper lost 23 hives.", BEEKEEPER)
    assert near.about is not None
    assert near.about.total >= near.about.needed


def test_every_feature_that_is_weighed_has_words() -> None:
    assert [name for name in (*ABOUT, *DIFFERS) if feature_words(name) == name] == []


# Why it was taken or left


def test_what_supports_is_taken_with_its_reason() -> None:
    near = nearest("In the flood the beekeeper lost 23 hives.", BEEKEEPER)
    assert (near.taken, near.evidence.stance) == (True, Stance.SUPPORTS)
    assert near.why == "taken: 23 hives, as expected"
    assert (near.here, near.around, near.absent) == (pytest.approx(1.0), pytest.approx(1.0), ())


def test_what_conflicts_is_taken_with_its_place() -> None:
    near = nearest("It rained.\n\nIn the flood the beekeeper lost 32 hives.", BEEKEEPER)
    assert (near.taken, near.why) == (True, "taken: 32 hives, not 23")
    finding = near.evidence.findings[0]
    assert finding.place.start == (3, 33)


@pytest.mark.parametrize(
    ("claim", "text", "why"),
    [
        ("the beekeeper lost 23 hives in the flood", "The beekeeper lost hives in the flood.", 'lacks "23 hives"'),
        (
            "Ottoline Marsh gave 40 looms to the museum",
            "A friend gave 40 looms to the museum.",
            'lacks "Ottoline Marsh"',
        ),
        (
            "Ottoline Marsh gave 40 looms to the museum in 2016",
            "A friend gave looms to the museum.",
            'lacks "Ottoline Marsh", "40 looms" and "2016"',
        ),
        ("the mill at Harlow burnt down", "The mill was painted white.", 'lacks "Harlow"'),
        ("the mill burnt down", "The mill was painted white.", "may be about something else"),
    ],
)
def test_what_was_left_says_why(claim: str, text: str, why: str) -> None:
    near = nearest(text, Claim("x", claim))
    assert not near.taken
    assert near.why.startswith("left: ")
    assert why in near.why


def test_related_evidence_says_which_part_is_missing() -> None:
    text = "A friend gave 40 looms to the museum."
    claims = ClaimSet((Claim("x", "Ottoline Marsh gave 40 looms to the museum"),))
    [related] = run(claims, [read_text(text)]).results[0].related
    assert related.reason == 'lacks "Ottoline Marsh"'


def test_what_a_wording_under_unlike_took_away_is_said() -> None:
    claim = Claim("hives", "23 hives were lost in the flood", unlike=("32 hives were lost in the flood of 1953",))
    near = nearest("32 hives were lost in the flood of 1953.", claim)
    assert not near.taken
    assert near.why.startswith('left: is as close to "32 hives were lost in the flood of 1953", which is under unlike')


def test_what_is_left_to_a_wording_under_unlike_is_silent_in_a_report() -> None:
    claim = Claim("hives", "23 hives were lost in the flood", unlike=("32 hives were lost in the flood of 1953",))
    [result] = run(ClaimSet((claim,)), [read_text("32 hives were lost in the flood of 1953.")]).results
    assert (result.evidence, result.related) == ((), ())


def test_words_that_bear_out_another_claim_are_said_to() -> None:
    other = Claim("swarms", "the beekeeper lost 32 hives in the flood")
    near = nearest("In the flood the beekeeper lost 32 hives.", BEEKEEPER, other)
    assert not near.taken
    assert "its words bear out swarms" in near.why


def test_a_claim_that_is_not_in_force_says_so() -> None:
    january = BEEKEEPER._replace(as_of=date(2024, 1, 1))
    february = Claim("hives-now", "the beekeeper lost 32 hives in the flood", as_of=date(2024, 2, 1))
    text = replace(read_text("In the flood the beekeeper lost 23 hives.", "a.txt"), date=date(2024, 3, 1))
    [near] = explain(ClaimSet((january, february)), "hives", [text]).near
    assert not near.taken
    assert "another claim of its history is in force" in near.why


def test_what_is_ignored_is_left_with_its_reason() -> None:
    claims = ClaimSet((Claim("divers", "17 divers searched the wreck"),))
    text = "<!-- factcheck: ignore divers quoted from the log -->\n\nSeven divers searched the wreck.\n"
    found = explain(claims, "divers", [read_text(text, "draft.md")])
    assert found.verdict is Verdict.NOT_FOUND
    assert [(near.taken, near.why) for near in found.near] == [
        (False, "left: ignored by a directive: quoted from the log")
    ]


def test_what_has_little_of_the_claim_is_not_shown() -> None:
    explanation = explained("The council met on Monday. The library will stay open.", BEEKEEPER)
    assert (explanation.near, explanation.silent) == ((), ("a.txt",))
    assert explanation.verdict is Verdict.NOT_FOUND


def test_only_the_nearest_are_shown_and_the_deciding_first() -> None:
    text = "\n\n".join(f"In flood {at} the beekeeper lost {at} hives." for at in range(20, 50))
    near = explained(text, BEEKEEPER).near
    assert len(near) == MOST_NEAR
    assert [item.taken for item in near] == sorted((item.taken for item in near), reverse=True)


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


def test_a_quotation_that_decides_is_shown_with_its_words_and_speaker() -> None:
    claim = Claim("x", '"The bees have all gone," said Ottoline Marsh')
    near = nearest('"The bees have all come," said Ottoline Marsh.', claim)
    assert near.taken
    assert near.evidence.stance is Stance.CONFLICTS
    assert (near.parts[0].kind, near.parts[0].relation) == ("quotation", OTHER)
    assert near.about is None


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


# What could be written


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


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("the beekeeper lost 23 hives in the flood", "The beekeeper lost hives in the flood."),
        ("Ottoline Marsh gave 40 looms to the museum", "A friend gave 40 looms to the museum."),
    ],
)
def test_no_advice_loses_a_deciding_part_of_the_claim(claim: str, text: str) -> None:
    assert nearest(text, Claim("x", claim)).advice is None
