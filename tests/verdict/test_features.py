"""The numbers that are weighed: their bounds, their signs, and what stays neutral in a line or two."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.document.texts import read_document
from factcheck.matching.bind import Binding, Bound, How, bind
from factcheck.matching.index import ClaimIndex
from factcheck.matching.parts import PartKind
from factcheck.matching.wording import read_claims
from factcheck.model.claims import Claim
from factcheck.readers import read_text
from factcheck.verdict.candidates import Candidate, find_candidates
from factcheck.verdict.differences import find_differences
from factcheck.verdict.differences.difference import Sort
from factcheck.verdict.event import Setting
from factcheck.verdict.features import (
    Aside,
    Features,
    Standing,
    about,
    coverage,
    disagreement,
    in_text,
    joined,
    sum_up,
)
from factcheck.verdict.weights import ABOUT, DIFFERS

ALONE = Standing(0.6, 0.2, 0.1, event=0.9, is_alone=True, setting=Setting(names=0.5), evidence={})
AMONG = ALONE._replace(is_alone=False)


def bound(claim: str, text: str, focus: int = -1) -> Binding:
    wording, *_ = read_claims([Claim("c", claim)])
    surnames = [name.key for name in wording.statement.names if name.is_person]
    made = read_document(read_text(text), str, surnames)
    return bind(wording, made, focus % len(made.statements), None)


def candidates(claims: list[str], text: str) -> list[Candidate]:
    listed = [Claim(f"c{at}", claim) for at, claim in enumerate(claims)]
    index = ClaimIndex(read_claims(listed))
    return find_candidates(read_document(read_text(text), index.corrected), index, listed)


CLAIMS = [
    "17 divers searched the wreck on 3 May",
    "Nadia Holbrook, 34, sold nine boats in Leck",
    "Captain Tom Askew was not told of ward 7 before noon",
    "Two French nurses and three porters were hired for £90 a week",
    "Half of the bakers rejected the offer",
    "Norway: 39 medals",
    "Wheat prices rose by 12%",
    "The strike lasted four days",
]
SENTENCES = [
    "Seven divers may search the wreck on 4 May.",
    "Tom Askew, 43, sold nine boats in Marle.",
    "She was told of ward 8 after noon in 1999.",
    "Three Belgian porters and two nurses were sacked for £19 a month.",
    "Barley prices fell by 21%, bakers said.",
    "Norway won 36 medals.",
    "Nadia Holbrook, 34, sold nine boats in Leck.",
    "17 divers searched the wreck on 3 May.",
    "170 divers were on strike for four weeks.",
    "Snow fell.",
]
pairs = st.tuples(
    st.sampled_from(CLAIMS),
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(" ".join),
    st.integers(0, 3),
)
standings = st.builds(
    Standing,
    score=st.floats(0, 1),
    next_sentence=st.floats(0, 1),
    next_claim=st.floats(0, 1),
    event=st.floats(0, 1),
    is_alone=st.booleans(),
    setting=st.builds(
        Setting,
        names=st.floats(0, 1),
        years=st.integers(0, 9),
    ),
    evidence=st.just({}),
    strangers=st.frozensets(st.sampled_from([("orla", "finch"), ("leck",), ("marle",)])),
)
quick = settings(max_examples=60)

LEAST, MOST = -0.4, 1.5


def assert_bounded(features: Features) -> None:
    assert {name: value for name, value in features.items() if not LEAST <= value <= MOST} == {}


@quick
@given(pairs)
def test_how_much_of_a_claim_a_passage_has_is_a_share(pair: tuple[str, str, int]) -> None:
    binding = bound(*pair)
    for name, value in coverage(binding).items():
        assert 0.0 <= value <= (MOST if name == "word missing" else 1.0), name
    assert 0.0 <= joined(binding) <= 1.0
    assert all(0.0 <= in_text(binding, place) <= 1.0 for place in range(len(binding.bounds)))


@quick
@given(pairs, standings)
def test_every_feature_of_a_support_is_bounded(pair: tuple[str, str, int], standing: Standing) -> None:
    binding = bound(*pair)
    sure = dict.fromkeys(find_differences(binding, None), 0.7)
    assert_bounded(about(binding, standing, sure))


@quick
@given(pairs, standings, st.booleans(), st.booleans(), st.integers(1, 9))
def test_every_feature_of_a_difference_is_bounded(
    pair: tuple[str, str, int], standing: Standing, elsewhere: bool, borne_out: bool, rivals: int
) -> None:
    binding = bound(*pair)
    for difference in find_differences(binding, None):
        aside = Aside(elsewhere, borne_out, in_text(binding, difference.place))
        assert_bounded(disagreement(binding, difference, standing, rivals, aside))


HELPING = (
    "words",
    "words here",
    "words found weigh",
    "verb",
    "names",
    "names here",
    "values",
    "values here",
    "telling",
)
LACKING = ("word missing", "names missing", "values missing", "marks missing")


@quick
@given(pairs, st.integers(0, 20))
def test_a_part_taken_out_never_raises_what_a_passage_has(pair: tuple[str, str, int], place: int) -> None:
    binding = bound(*pair)
    place %= len(binding.bounds)
    if binding.bounds[place].part.is_implied:
        return  # said by its value: where it is absent, nothing is missed
    whole, less = coverage(binding), coverage(without(binding, place))
    assert [name for name in HELPING if less[name] > whole[name] + 1e-9] == []
    assert [name for name in LACKING if less[name] < whole[name] - 1e-9] == []


@quick
@given(pairs, st.integers(0, 20))
def test_a_part_taken_out_never_raises_a_support(pair: tuple[str, str, int], place: int) -> None:
    binding = bound(*pair)
    place %= len(binding.bounds)
    if binding.bounds[place].part.is_implied:
        return
    whole = sum_up(about(binding, ALONE, {}), ABOUT)
    assert sum_up(about(without(binding, place), ALONE, {}), ABOUT) <= whole + 1


@quick
@given(pairs, standings)
def test_a_surer_difference_never_raises_a_support(pair: tuple[str, str, int], standing: Standing) -> None:
    binding = bound(*pair)
    found = find_differences(binding, None)
    none, unsure, sure = (
        sum_up(about(binding, standing, differences), ABOUT)
        for differences in ({}, dict.fromkeys(found, 0.2), dict.fromkeys(found, 0.9))
    )
    assert none >= unsure >= sure


def without(binding: Binding, place: int) -> Binding:
    bounds = list(binding.bounds)
    bounds[place] = Bound(bounds[place].part)
    return binding._replace(bounds=tuple(bounds))


NEVER_HELP_A_SUPPORT = """
    difference|mark seen|office seen|opposite seen|polarity seen|rate seen|sister seen|swap seen|word missing|names missing|
    values missing|marks missing|supposed|strangers|own year|own date|verb clashes|subject differs|value read otherwise|
    alone, difference|alone, subject differs|alone, value read otherwise
"""
NEVER_HURT_A_SUPPORT = """
    words|words here|names|values|value nouns|telling|joined|above next sentence|above next claim|best sentence|value role|
    word for word|alone, words|alone, joined|alone, value role
"""
NEVER_HELP_A_CONFLICT = """
    bears out another|elsewhere|rivals|supposed|strangers|own year|own date|word for word elsewhere
"""
NEVER_HURT_A_CONFLICT = """
    value role|value kin|value rest|value rest here|name role|name kin|name rest|descriptor role|descriptor kin|opposite role|
    opposite kin|sister role|sister kin|thing role|thing kin|mark role|mark kin|polarity role|polarity kin|event|
    word for word|verbatim and kin|value word for word|opposite word for word|alone, role and rest|alone, rest here
"""


def names(listed: str) -> list[str]:
    return [name.strip() for name in listed.replace("\n", "").split("|")]


@pytest.mark.parametrize("name", names(NEVER_HELP_A_SUPPORT))
def test_a_mismatch_never_helps_a_support(name: str) -> None:
    assert ABOUT.get(name, 0) <= 0


@pytest.mark.parametrize("name", names(NEVER_HURT_A_SUPPORT))
def test_what_agrees_never_hurts_a_support(name: str) -> None:
    assert ABOUT.get(name, 0) >= 0


@pytest.mark.parametrize("name", names(NEVER_HELP_A_CONFLICT))
def test_a_doubt_never_helps_a_conflict(name: str) -> None:
    assert DIFFERS.get(name, 0) <= 0


@pytest.mark.parametrize("name", names(NEVER_HURT_A_CONFLICT))
def test_a_likeness_never_hurts_a_conflict(name: str) -> None:
    assert DIFFERS.get(name, 0) >= 0


KINDS = {f"is {kind}" for kind in "age date measure money multiple percentage quantity rank ratio score time".split()}
SEEN = {f"{sort} seen" for sort in Sort}


def test_every_weight_is_one_of_a_feature() -> None:
    supports: set[str] = set()
    conflicts: set[str] = set()
    for claim in CLAIMS:
        for text in SENTENCES:
            binding = bound(claim, text)
            found = find_differences(binding, None)
            for standing in (ALONE, AMONG):
                supports.update(about(binding, standing, dict.fromkeys(found, 0.5)))
                for difference in found:
                    aside = Aside(False, False, in_text(binding, difference.place))
                    conflicts.update(disagreement(binding, difference, standing, 1, aside))
    sorts = {f"is {sort}" for sort in Sort}
    groups = {"descriptor", "mark", "opposite", "sister", "thing"}
    grouped = {name for name in DIFFERS if name.removeprefix("alone, ").split()[0] in {*groups, *Sort}}
    assert set(ABOUT) - supports - SEEN == {"bias"}
    assert set(DIFFERS) - conflicts - KINDS - sorts - grouped - {"verb differs", "turned over"} == {"bias"}


def test_in_a_line_or_two_the_event_is_neutral() -> None:
    features = about(bound(CLAIMS[0], SENTENCES[0]), ALONE, {})
    assert features["event"] == 0.0
    assert features["alone"] == 1.0


def test_in_a_longer_text_the_event_is_told() -> None:
    features = about(bound(CLAIMS[0], SENTENCES[0]), AMONG, {})
    assert features["event"] == AMONG.event
    assert features["alone"] == 0.0


def test_a_text_of_a_line_is_alone_whatever_the_claims() -> None:
    assert {found.standing.is_alone for found in candidates(CLAIMS, SENTENCES[0])} == {True}


def test_a_file_of_a_claim_or_two_tells_no_event() -> None:
    assert {found.standing.is_alone for found in candidates(CLAIMS[:2], " ".join(SENTENCES))} == {True}


def test_a_longer_text_and_a_file_of_claims_are_not_alone() -> None:
    assert {found.standing.is_alone for found in candidates(CLAIMS, " ".join(SENTENCES))} == {False}


def test_the_words_of_the_claims_competitors_are_told() -> None:
    found = candidates(
        ["17 divers searched the wreck", "Nine boats searched the wreck"], "17 divers searched the wreck."
    )
    best, other = sorted(found, key=lambda candidate: -candidate.share)
    assert best.standing.next_claim == pytest.approx(other.share)
    assert other.standing.next_claim == pytest.approx(best.share)
    assert best.about({})["above next claim"] > 0 > other.about({})["above next claim"]


def test_the_share_of_a_passage_that_says_it_all_is_one() -> None:
    [found] = candidates(["17 divers searched the wreck"], "17 divers searched the wreck.")
    assert found.share == pytest.approx(1.0)


def test_a_value_that_bears_out_another_claim_is_told() -> None:
    claims = ["17 people were rescued on Monday", "Seven people were rescued on Friday"]
    found = candidates(claims, "On Friday seven people were rescued.")
    told = {candidate.claim: [f["bears out another"] for _, f in candidate.differences] for candidate in found}
    assert set(told[0]) == {1.0}
    assert told[1] == []


def test_that_the_text_has_it_right_elsewhere_is_told() -> None:
    found = candidates(
        ["17 divers searched the wreck"], "Seven divers searched the wreck. 17 divers searched the wreck."
    )
    [told] = [features for c in found for difference, features in c.differences if difference.sort is Sort.VALUE][:1]
    assert told["elsewhere"] == 1.0


def test_what_is_in_the_text_is_told_from_what_is_not() -> None:
    binding = bound(
        "17 divers searched the wreck in Leck", "The wreck was cold. Snow fell. Rain fell. Seven divers came."
    )
    has = {
        b.part.key: in_text(binding, place) for place, b in enumerate(binding.bounds) if b.part.kind is PartKind.WORD
    }
    assert has["wreck"] == 1.0
    assert has["search"] < 1.0
    missing = [
        place for place, b in enumerate(binding.bounds) if b.how is How.ABSENT and b.part.kind is not PartKind.WORD
    ]
    assert [in_text(binding, place) for place in missing] == [0.0] * len(missing)


SUMS = [
    ({}, {"bias": -50}, -50),
    ({"words": 0.5}, {"bias": -50, "words": 80}, -10),
    ({"words": 0.5, "unknown": 1.0}, {"bias": 0, "words": 80}, 40),  # a feature that has no weight tells nothing
    ({"words": 0.0}, {"bias": 7, "words": 80, "names": 9}, 7),
]


@pytest.mark.parametrize(("features", "weights", "total"), SUMS)
def test_features_are_summed_by_their_weights(features: Features, weights: dict[str, int], total: int) -> None:
    assert sum_up(features, weights) == total


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("Ann Lee wrote the play in 1975", "Ann Lee, who was born in 1952, wrote the play.", 1.0),
        ("Ann Lee wrote the play in 1975", "Ann Lee, born in Leck, wrote the play in 1952.", 0.0),
        ("The hall opened in 1975", "The hall was painted in 1952.", 1.0),
        ("The hall opened in 1975", "The hall had its opening in 1952.", 0.0),
    ],
)
def test_a_date_on_another_verb_may_be_of_something_else(claim: str, text: str, expected: float) -> None:
    binding = bound(claim, text)
    [value] = [found for found in find_differences(binding, None) if found.sort is Sort.VALUE]
    features = disagreement(binding, value, AMONG, 1, Aside(False, False, in_text(binding, value.place)))
    assert features["date of another"] == expected
