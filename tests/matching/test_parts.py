"""A claim as a conjunction of parts: nothing dropped, each of its kind, and which of them decide."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.facts.superlatives import SUFFIX
from factcheck.matching.parts import OPPOSITE_MARKS, Part, PartKind, is_rate, link, specificity
from factcheck.matching.wording import Wording, read_claims
from factcheck.model.claims import Claim
from factcheck.model.facts import Fact, Kind
from factcheck.text.net import Link
from factcheck.text.stopwords import FUNCTION

not_yet = partial(pytest.mark.xfail, strict=True)


def read(*claims: str) -> Wording:
    """Read the first of `claims` in the company of the others."""
    return read_claims([Claim(f"c{at}", text) for at, text in enumerate(claims)])[0]


def words(wording: Wording, part: Part) -> str:
    return wording.statement.words(part.first, part.last)


def of_kind(wording: Wording, kind: PartKind) -> list[str]:
    return [words(wording, part) for part in wording.parts if part.kind is kind]


IDENTIFIERS = [
    # claim, the words that name one of several
    ("Ward 7 has 23 beds", ["7"]),
    ("Flight BA212 was diverted to Leck", ["BA212"]),
    ("Highway 61 was closed by snow", ["61"]),
    ("Case 23/118 was adjourned", ["23", "118"]),
    ("Platform 9 is being rebuilt", ["9"]),
    ("The B52 landed at noon", ["B52"]),
    ("Unit 4B was sold for £2m", ["4"]),
    ("The inn is a category A listed building", ["A"]),
]
NO_IDENTIFIERS = [
    "Seven wards have 23 beds",
    "The flight was diverted to Leck",
    "17 divers searched the wreck on 3 May 2021",
    "Rovers beat Town 3-1 at 7.15pm",
    "Nurses won 4.5% more and £1,200",
    "The 34-year-old won the 2022 race",
    "The road is 12 km long",
    "She finished 4th",
    "Guild Buys A Mill In Leck",
]


@pytest.mark.parametrize(("claim", "expected"), IDENTIFIERS)
def test_a_figure_that_is_read_as_no_value_is_an_identifier(claim: str, expected: list[str]) -> None:
    wording = read(claim)
    found = [part for part in wording.parts if part.kind is PartKind.IDENTIFIER]
    assert [words(wording, part).split()[-1] for part in found] == expected
    assert all(part.decides for part in found)


@pytest.mark.parametrize("claim", NO_IDENTIFIERS)
def test_a_value_is_no_identifier(claim: str) -> None:
    assert of_kind(read(claim), PartKind.IDENTIFIER) == []


MARKS = [
    ("Shares closed up 3%", ["up"]),
    ("The law takes effect before 3 May", ["before"]),
    ("The senator voted against the bill", ["against"]),
    ("The northern dam leaked", ["northern"]),
    ("The bus ran with brakes that failed", ["with"]),
    ("The cave lies below the chapel", ["below"]),
    ("More nurses than porters resigned", ["More"]),
]
NO_MARKS = [
    "Shares closed at 300p",
    "The law takes effect on 3 May",
    "The senator slept",
    "The dam leaked",
    "Nine boats left the harbour",
    "She is looking for a cure",
    "Rents went up",
]


@pytest.mark.parametrize(("claim", "expected"), MARKS)
def test_the_small_words_of_order_direction_and_side_are_marks(claim: str, expected: list[str]) -> None:
    assert of_kind(read(claim), PartKind.MARK) == expected


@pytest.mark.parametrize("claim", NO_MARKS)
def test_other_words_are_no_marks(claim: str) -> None:
    assert of_kind(read(claim), PartKind.MARK) == []


def test_prepositions_in_small_letters_are_marks_without_a_look_at_the_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("factcheck.reading.syntax.tag_at", lambda *_: pytest.fail("it was tagged"))
    claim = "They voted for and against it before and after May, with or without Leck, until June"
    assert of_kind(read(claim), PartKind.MARK) == "for against before after with without until".split()


def test_marks_exclude_each_other_both_ways() -> None:
    for mark, opposite in OPPOSITE_MARKS.items():
        assert opposite
        assert mark not in opposite
        assert all(mark in OPPOSITE_MARKS[other] for other in opposite)


NAMES = [
    ("Nadia Holbrook won the race", ["Nadia Holbrook"]),
    ("The race was won by Holbrook", ["Holbrook"]),
    ("The plant is in Sunderland", ["Sunderland"]),
    ("Dr Amara Pope leads the trial at Leck Hospital", ["Amara Pope", "Leck Hospital"]),
    ("The BBC apologised to the EU", ["BBC", "EU"]),
    pytest.param(
        "The NATO base was shut",
        ["NATO"],
        marks=not_yet(reason="the initials of a body that the net has are taken for a common noun"),
    ),
    ("Oslo was hit by a storm", ["Oslo"]),
    ("Tarnwick bought Bolby for £3bn", ["Tarnwick", "Bolby"]),
    # words of every day that are places or given names as well
    ("Bath won 3-2", ["Bath"]),
    ("Drew won the race", ["Drew"]),
    ("Lumen bought the quarry", ["Lumen"]),
    ("Lumen was founded in 1931", ["Lumen"]),
    ("Prism did not pay the tax", ["Prism"]),
]
NO_NAMES = [
    # capitals that a word has from its place or its letters
    "The firm moved its HQ to the coast",
    "The DNA of the fox was tested",
    "Forty MPs rebelled",
    "Nurses won a rise",
    "Police arrested two farmers",
    "Wheat prices rose",
    "Profit: £3m",
    "The CEO resigned",
    # places or given names as well
    "Deal signed at noon",
    "Mission to last 14 days",
    "Tower is built of granite",
    "City: 12 wards",
    "Won by a neck",
    "Drew with his left hand",
    "Landfall was on Tuesday",
    "Schoolchildren will choose the names",
    "Repolling at nine booths",
]


@pytest.mark.parametrize(("claim", "expected"), NAMES)
def test_names_are_parts_of_their_own(claim: str, expected: list[str]) -> None:
    wording = read(claim)
    assert of_kind(wording, PartKind.NAME) == expected
    assert all(part.decides for part in wording.parts if part.kind is PartKind.NAME)


@pytest.mark.parametrize("claim", NO_NAMES)
def test_a_common_noun_with_capitals_is_no_name(claim: str) -> None:
    assert of_kind(read(claim), PartKind.NAME) == []


DECIDE = [
    # claim, the words that a passage cannot do without
    ("17 divers searched the wreck", ["17"]),
    ("The road cost £1.87 billion", ["£1.87 billion"]),
    ("The mill opened in 1932", ["1932"]),
    ("The 7.15 to Marle was cancelled", ["7.15", "Marle"]),
    ("All three pilots survived", ["All three"]),
    ("The ferry at pier 7 has 23 beds", ["7", "23"]),
    pytest.param(
        "Ward 7 has 23 beds", ["7", "23"], marks=not_yet(reason="a label that opens its claim is read as a name")
    ),
    ("In May Nadia Holbrook left Leck", ["May", "Nadia Holbrook", "Leck"]),
    ("Three of the 17 guards were sacked", ["Three"]),  # not what they are taken from
    ("The union rejected the offer", []),
    ("Both pilots survived", []),  # said in many ways
    ("It is the longest pier in Norland", ["Norland"]),
    ("Thousands fled", []),  # a vague number
    ("She was the first woman to win it", []),
    ("The bill passed yesterday", []),  # only the day of the text tells
]


@pytest.mark.parametrize(("claim", "expected"), DECIDE)
def test_values_names_and_identifiers_decide(claim: str, expected: list[str]) -> None:
    wording = read(claim)
    assert [words(wording, part) for part in wording.parts if part.decides] == expected


CLAIMS = [
    *(claim for claim, _ in IDENTIFIERS),
    *NO_IDENTIFIERS,
    *NO_NAMES,
    "The plant in Leck, which Ormond bought for $3bn in 2019, makes 4,000 bicycles a week",
    "Gate B12 at Marle station was shut for six days before Easter, the operator said",
    "Reservoirs are 61% full, down from 74% a year ago",
    "Rovers beat Town 3-1 away; Orla Finch scored twice",
]
VOCABULARY = """
    the a of in for to nurses rejected Ward 7 BA212 23/118 7.15 17 £3m 12% Nadia Holbrook Leck before up not nobody week
    per and , . : 3 May 2021 HQ half all more than first 34-year-old record-breaking don't U-turn ski's
""".split()
anything = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=12).map(" ".join)


def assert_nothing_is_lost(claim: str) -> None:
    """Every word belongs to a part, to a value, to a name, or is a small word, or says again what another part says."""
    for wording in read_claims([Claim("c", claim)]):
        had = {at for part in wording.parts for at in range(part.first, part.last)}
        facts = {at for fact in wording.statement.facts for at in range(fact.first, fact.last)}
        keys = {part.key for part in wording.parts}
        roots = wording.statement.roots
        for at, token in enumerate(wording.statement.tokens):
            if at in had | facts or not any(character.isalnum() for character in token.norm):
                continue
            small = token.norm in FUNCTION or token.norm.endswith("n't") or len(token.norm) == 1
            again = roots[at] in keys or roots[at].removesuffix(SUFFIX) in keys
            phrase = not roots[at] and at > 0 and roots[at - 1]  # the second word of "called off"
            assert small or again or phrase, f"{token.text} of {claim!r} is lost"


@pytest.mark.parametrize("claim", CLAIMS)
def test_nothing_of_a_claim_is_dropped(claim: str) -> None:
    assert_nothing_is_lost(claim)


@settings(max_examples=150)
@given(anything)
def test_nothing_of_anything_is_dropped(claim: str) -> None:
    assert_nothing_is_lost(claim)


@settings(max_examples=80)
@given(anything)
def test_parts_come_in_order_and_share_no_word(claim: str) -> None:
    for wording in read_claims([Claim("c", claim)]):
        taken: set[int] = set()
        for part in wording.parts:
            assert part.first <= part.at < part.last
            assert part.weight > 0
            assert taken.isdisjoint(range(part.first, part.last))
            taken.update(range(part.first, part.last))
        assert [part.first for part in wording.parts] == sorted(part.first for part in wording.parts)


def test_words_inside_quotation_marks_are_no_parts() -> None:
    wording = read('"Seven tides of grief have left 40 families homeless," the curator said')
    assert of_kind(wording, PartKind.VALUE) == []
    assert "tid" not in {part.key for part in wording.parts}


def test_a_few_words_in_quotation_marks_are_parts_like_all_others() -> None:
    wording = read('The curator called it "seven tides" and hung 40 paintings by islanders in the hall')
    assert of_kind(wording, PartKind.VALUE) == ["seven", "40"]
    assert "tid" in {part.key for part in wording.parts}


def test_the_noun_of_a_count_is_kept_with_it() -> None:
    wording = read("600 extra guards were sent to the border")
    [part] = [part for part in wording.parts if part.kind is PartKind.VALUE]
    assert wording.statement.tokens[part.noun].text == "guards"


def test_what_a_value_says_already_is_implied() -> None:
    wording = read("The pike weighs 14kg")
    assert [words(wording, part) for part in wording.parts if part.is_implied] == ["weighs"]


def test_a_name_of_most_claims_is_their_subject() -> None:
    claims = ["Work in Skarvik stopped", "Snow fell in Skarvik", "A bus left Skarvik", "Nadia Holbrook sang"]
    assert [part.is_subject for part in read(*claims).parts if part.kind is PartKind.NAME] == [True]
    assert [part.is_subject for part in read(claims[0]).parts if part.kind is PartKind.NAME] == [False]
    assert [part.is_subject for part in read(*reversed(claims)).parts if part.kind is PartKind.NAME] == [False]


RATES = [
    ("The pass costs £29 a week", "week"),
    ("It makes 90 cars per hour", "hour"),
    ("Rents rose £4 each month", "month"),
]
NO_RATES = [("The pass lasts for the week", "week"), ("Cars left within the hour", "hour")]


@pytest.mark.parametrize(
    ("claim", "word", "rate"), [*((*row, True) for row in RATES), *((*row, False) for row in NO_RATES)]
)
def test_the_base_of_a_rate_is_known(claim: str, word: str, rate: bool) -> None:
    wording = read(claim)
    found = [part for part in wording.parts if words(wording, part) == word]
    assert any(is_rate(wording.statement, part) for part in found) is rate


TELLS_MORE = [
    # the first tells more than the second
    ("4,317 seals", "4 seals"),
    ("17 seals", "7 seals"),
    ("17 seals", "10 seals"),
    ("£412,650", "£5"),
    ("23 June 2022", "in 2022"),
    ("23 June 2022", "23 June"),
    ("at 14:52", "at 3pm"),
    ("won 6-4, 3-6, 7-5", "won 3-1"),
    ("3.75%", "3%"),
]


def first(text: str) -> Fact:
    return next(fact for fact in read(text).statement.facts)


@pytest.mark.parametrize(("more", "less"), TELLS_MORE)
def test_a_value_with_more_digits_or_parts_tells_more(more: str, less: str) -> None:
    assert specificity(first(more)) > specificity(first(less))


def test_round_numbers_tell_no_more_than_their_digits() -> None:
    assert specificity(first("3 seals")) == specificity(first("3,000,000 seals"))


def test_a_word_is_itself() -> None:
    assert link("quarr", "quarr") == (Link.SAME, 1.0)


def test_words_are_linked_by_the_net() -> None:
    rises = link("ris", "fall")
    assert rises is not None
    assert rises[0] is Link.OPPOSITE
    assert link("quarr", "bishop") is None


def test_a_count_is_a_value_and_a_year_is_a_date() -> None:
    kinds = [part.fact.kind for part in read("In 1932 17 mills opened").parts if part.fact is not None]
    assert kinds == [Kind.DATE, Kind.COUNT]
