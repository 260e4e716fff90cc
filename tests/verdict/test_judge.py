"""The table: a sure difference conflicts; all deciding parts, no doubt and enough weight support; all else is silence.

Whether a passage is about a claim is given here by weights made by hand, so that the table alone is tested.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck import check
from factcheck.document.texts import read_document
from factcheck.matching.index import ClaimIndex
from factcheck.matching.wording import read_claims
from factcheck.model.claims import Claim, ClaimSet
from factcheck.model.facts import Kind, Relation
from factcheck.model.results import Stance, Verdict
from factcheck.readers import read_text
from factcheck.thresholds import CONFLICT, SUPPORT, VETO, VETO_CONTRARY, WORD_FOR_WORD
from factcheck.verdict import certainty as sureness
from factcheck.verdict import judge as table
from factcheck.verdict.bounds import is_only_supposed
from factcheck.verdict.candidates import Candidate, find_candidates
from factcheck.verdict.judge import judge, lacking, probability
from factcheck.verdict.judgement import Judgement

Judge = Callable[..., Judgement]
SUPPORTS, CONFLICTS, NEITHER = Stance.SUPPORTS, Stance.CONFLICTS, Stance.NEITHER
SURE, UNSURE, SURELY_NOT = 500, -70, -500
"""Sums of weights that stand for more than `CONFLICT`, for something between `VETO` and it, and for less than `VETO`."""


def candidate(claim: str, text: str) -> tuple[Candidate, Claim]:
    """Return the last sentence of a text as what may be about a claim."""
    claims = [Claim("c", claim)]
    index = ClaimIndex(read_claims(claims))
    made = read_document(read_text(text), index.corrected)
    found = [c for c in find_candidates(made, index, claims) if c.binding.focus == len(made.statements) - 1]
    assert found, "no passage"
    return found[0], claims[0]


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> Judge:
    """Return a function that judges a passage, given what "about" and each difference add up to."""

    def judge_it(claim: str, text: str, *, about: int = SURE, differs: int | dict[str, int] = SURELY_NOT) -> Judgement:
        weights = differs if isinstance(differs, dict) else {"bias": differs}
        monkeypatch.setattr(table, "ABOUT", {"bias": about})
        monkeypatch.setattr(sureness, "DIFFERS", {"bias": SURELY_NOT, **weights})
        monkeypatch.setattr(table, "WORD_FOR_WORD", 0.0)
        monkeypatch.setattr(sureness, "WORD_FOR_WORD", 0.0)
        return judge(*candidate(claim, text))

    return judge_it


def test_the_sums_of_these_tests_are_what_they_say() -> None:
    assert probability(SURE) > max(CONFLICT, SUPPORT)
    assert VETO < probability(UNSURE) < CONFLICT
    assert probability(SURELY_NOT) < VETO


HARDLY = -180
"""Stands for something between `VETO_CONTRARY` and `VETO`."""


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Rents fell by 41 per cent", "Rents rose by 41 per cent.", NEITHER),
        ("Loans of books fell by 41 per cent", "The number of books on loan went up by 41 per cent.", NEITHER),
        ("Rents fell by 41 per cent", "Rents dropped by 41 per cent.", SUPPORTS),
        ("The council bought 9 horns and a bell", "The council bought, for its tower, 9 horns and a gong.", SUPPORTS),
    ],
)
def test_the_contrary_keeps_a_passage_from_supporting_sooner_than_another_thing(
    judged: Judge, claim: str, text: str, stance: Stance
) -> None:
    assert VETO_CONTRARY < probability(HARDLY) < VETO
    assert judged(claim, text, differs=HARDLY).stance is stance


DIVERS = "17 divers searched the wreck in Leck"
FULL = "17 divers searched the wreck in Leck."
OTHER_VALUE = "Seven divers searched the wreck in Leck."

TABLE = [
    # text, about, differs, stance
    (FULL, SURE, SURELY_NOT, SUPPORTS),
    (FULL, SURELY_NOT, SURELY_NOT, NEITHER),  # it is not about the claim
    (FULL, UNSURE, SURELY_NOT, NEITHER),
    (FULL, SURE, SURE, SUPPORTS),  # nothing in it differs
    (OTHER_VALUE, SURE, SURE, CONFLICTS),
    (OTHER_VALUE, SURELY_NOT, SURE, CONFLICTS),  # how sure a difference is has been weighed by itself
    (OTHER_VALUE, SURE, UNSURE, NEITHER),
    (OTHER_VALUE, SURE, SURELY_NOT, NEITHER),  # the value is missing
    ("Divers searched the wreck in Leck.", SURE, SURELY_NOT, NEITHER),
    ("17 divers searched the wreck.", SURE, SURELY_NOT, NEITHER),  # the place is missing
    ("In Leck 17 divers searched the quarry.", SURE, SURELY_NOT, SUPPORTS),  # a word decides nothing by itself
    ("In Leck 17 divers searched the quarry.", SURE, UNSURE, NEITHER),  # but it may well be another thing
    ("In Marle 17 divers searched the wreck.", SURE, SURE, CONFLICTS),
    ("Leck is cold. 17 divers searched the wreck.", SURE, SURELY_NOT, SUPPORTS),  # the place stands beside it
]


@pytest.mark.parametrize(("text", "about", "differs", "stance"), TABLE)
def test_the_stance_of_a_passage(judged: Judge, text: str, about: int, differs: int, stance: Stance) -> None:
    assert judged(DIVERS, text, about=about, differs=differs).stance is stance


MISSING = [
    # claim, text, what the passage lacks
    (DIVERS, FULL, ()),
    (DIVERS, OTHER_VALUE, ("17",)),
    (DIVERS, "Seven divers searched the wreck in Marle.", ("17", "Leck")),
    (DIVERS, "In Leck the wreck was searched by 17 nurses.", ()),  # no word decides
    (DIVERS, "17 bridges in Leck were searched.", ("17",)),  # it counts something else
    ("Ward 7 has 23 beds", "Ward 8 has 23 beds.", ("7",)),
    ("Ward 7 has 23 beds", "The ward has 32 beds.", ("7", "23")),
    ("Three of the 17 guards were sacked", "Three guards were sacked.", ()),  # the whole need not be repeated
    ("Three of the 17 guards were sacked", "Four of the 17 guards were sacked.", ("Three",)),
    ("Reservoir owned by Tolan Water", "The owner is Tolan Water.", ("Reservoir",)),  # it may be the name of a place
    ("Reservoir owned by Tolan Water", "The reservoir leaked. It rained. Leaves fell. The owner is Tolan Water.", ()),
]


@pytest.mark.parametrize(("claim", "text", "missing"), MISSING)
def test_what_is_missing_is_told_in_the_words_of_the_claim(
    judged: Judge, claim: str, text: str, missing: tuple[str]
) -> None:
    found = judged(claim, text)
    assert found.missing == missing
    assert (found.stance is SUPPORTS) is not bool(missing)
    assert [part.kind for part in lacking(found.binding)] == [
        part.kind for part in lacking(candidate(claim, text)[0].binding)
    ]


def test_the_reason_of_silence_is_what_is_missing(judged: Judge) -> None:
    assert judged(DIVERS, "Seven divers searched the wreck in Marle.").reason == 'lacks "17 divers" and "Leck"'


def test_the_reason_of_a_conflict_is_what_differs_alone(judged: Judge) -> None:
    found = judged("17 divers searched the wreck on 3 May", "On 3 May seven divers searched the wreck.", differs=SURE)
    assert found.stance is CONFLICTS
    assert found.reason == "seven divers, not 17"


def test_the_reason_of_a_support_is_what_agrees(judged: Judge) -> None:
    assert judged(DIVERS, FULL).reason == "17 divers, as expected"


def test_every_part_that_surely_differs_is_told(judged: Judge) -> None:
    found = judged(DIVERS, "Seven divers searched the wreck in Marle.", differs=SURE)
    differing = {(c.kind, c.expected, c.found_text) for c in found.comparisons if not c.relation.agrees}
    assert {(Kind.COUNT, "17 divers", "Seven divers"), (Kind.NAME, "Leck", "Marle")} <= differing


def test_of_two_differences_of_a_part_the_surer_is_told(judged: Judge) -> None:
    text = "Seven divers searched the wreck in Leck while nine divers slept."
    found = judged(DIVERS, text, differs={"value role": 1000})
    [differing] = [c for c in found.comparisons if not c.relation.agrees]
    assert differing.found_text == "Seven divers"


def test_only_what_is_sure_enough_is_told(judged: Judge) -> None:
    text = "Seven divers searched the wreck in Marle."
    found = judged(DIVERS, text, differs={"is quantity": 1000})
    assert [c.expected for c in found.comparisons if not c.relation.agrees] == ["17 divers"]


def test_a_part_that_differs_is_not_told_to_agree(judged: Judge) -> None:
    found = judged("Fares fall from 74p to 46p", "Fares fall from 46p to 74p.", differs={"is swap": 1000})
    assert found.stance is CONFLICTS
    against = {c.place for c in found.comparisons if not c.relation.agrees}
    assert against.isdisjoint(c.place for c in found.comparisons if c.relation.agrees)


def test_a_conflict_is_as_sure_as_its_surest_difference(judged: Judge) -> None:
    found = judged(DIVERS, OTHER_VALUE, about=SURELY_NOT, differs=SURE)
    assert found.score == pytest.approx(probability(SURE))


def test_a_support_is_as_sure_as_it_is_about_the_claim(judged: Judge) -> None:
    found = judged(DIVERS, FULL, about=SURE)
    assert found.about == SURE
    assert found.score == pytest.approx(probability(SURE))


def test_a_misspelt_name_is_no_other_name(judged: Judge) -> None:
    found = judged("The prize went to Nadia Holbrook", "The prize went to Nadia Holbrok.", differs=SURE)
    [comparison] = found.comparisons
    assert (comparison.kind, comparison.relation) == (Kind.NAME, Relation.MISSPELT)
    assert found.reason == "spelt Holbrok, not Holbrook"


REASONS = [
    # claim, text, feature of the difference, reason
    ("The plant is in Sunderland", "The plant is in Gateshead.", "is name", "Gateshead, not Sunderland"),
    ("Wheat prices rose", "Wheat prices fell.", "is opposite", "fell, not rose"),
    ("Shares closed up 3%", "Shares closed down 3%.", "is mark", "down, not up"),
    ("Ward 7 has 23 beds", "Ward 8 has 23 beds.", "is identifier", "another ward: 8, not 7"),
    ("The fire was caused by a candle", "The fire was caused by a heater.", "is thing", "heater, not candle"),
    ("The French team won the relay", "The Belgian team won the relay.", "is demonym", "Belgian, not French"),
    ("Captain Lorna Haig steered it", "Lieutenant Lorna Haig steered it.", "is office", "Lieutenant, not Captain"),
    (
        "The council approved the rink",
        "The council did not approve the rink.",
        "is polarity",
        "says the opposite: not approve",
    ),
    ("The mill opened in 1932", "The mill opened in 1923.", "is date", "1923, not 1932"),
    ("The salvage cost £2.4m", "The salvage cost £4.2m.", "is money", "£4.2m, not £2.4m"),
    (
        "Yesterday Acton beat Barnsley",
        "Yesterday Barnsley beat Acton.",
        "is swap",
        "Acton in another role: Yesterday Barnsley beat Acton.",
    ),
    (
        "Nadia Holbrook sued Tom Askew",
        "Tom Askew sued Nadia Holbrook.",
        "is swap",
        "Nadia Holbrook in another role: Tom Askew sued Nadia Holbrook.",
    ),
    (
        "Nadia Holbrook sued Tom Askew",
        "Tom Askew sued Nadia Holbrook, as both of them told the guild at its dinner in Leck on Monday.",
        "is swap",
        "Nadia Holbrook in another role",
    ),
]


@pytest.mark.parametrize(("claim", "text", "feature", "reason"), REASONS)
def test_a_difference_is_reported_in_words(judged: Judge, claim: str, text: str, feature: str, reason: str) -> None:
    found = judged(claim, text, differs={feature: 1000})
    assert (found.stance, found.reason) == (CONFLICTS, reason)


ELSEWHERE = "Leck is cold. Snow fell. Rain came. Wind blew. 17 divers searched the wreck."


def test_a_name_elsewhere_in_the_text_is_missing(judged: Judge) -> None:
    assert judged(DIVERS, ELSEWHERE).missing == ("Leck",)


def test_unless_the_text_is_about_its_bearer(judged: Judge) -> None:
    text = "Snow fell in Leck. Rain hit Leck. Wind blew in Leck. Hail came. Ice came. Fog came. 17 divers searched the wreck."
    found = judged(DIVERS, text)
    assert (found.missing, found.stance) == ((), SUPPORTS)


PROBABILITIES = [(0, 0.5), (10**9, 1.0), (-(10**9), 0.0)]


@pytest.mark.parametrize(("total", "expected"), PROBABILITIES)
def test_a_sum_stands_for_a_probability(total: int, expected: float) -> None:
    assert probability(total) == pytest.approx(expected, abs=1e-9)


def test_what_differs_word_for_word_conflicts_whatever_it_adds_up_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "ABOUT", {"bias": SURELY_NOT})
    monkeypatch.setattr(sureness, "DIFFERS", {"bias": SURELY_NOT})
    found = judge(*candidate(DIVERS, OTHER_VALUE))
    assert (found.stance, found.score) == (CONFLICTS, WORD_FOR_WORD)


def test_what_is_there_word_for_word_supports_whatever_it_adds_up_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "ABOUT", {"bias": SURELY_NOT})
    found = judge(*candidate(DIVERS, FULL))
    assert (found.stance, found.score) == (SUPPORTS, WORD_FOR_WORD)


PLAIN = [
    # claim, text, stance by the learned weights: cases that no weights may turn over
    ("17 divers searched the wreck", "17 divers searched the wreck.", SUPPORTS),
    ("17 divers searched the wreck", "Seventeen divers searched the wreck on Friday.", SUPPORTS),
    ("17 divers searched the wreck", "71 divers searched the wreck.", CONFLICTS),
    ("17 divers searched the wreck", "Divers searched the wreck.", NEITHER),
    ("The salvage cost £2.4m", "The salvage cost £4.2m.", CONFLICTS),
    ("The salvage cost £2.4m", "The salvage cost £2.4 million.", SUPPORTS),
    ("The plant is in Sunderland", "The plant is in Gateshead.", CONFLICTS),
    ("Ward 7 has 23 beds", "Ward 7 has 23 beds.", SUPPORTS),
]


@pytest.mark.parametrize(("claim", "text", "stance"), PLAIN)
def test_a_plain_case_comes_out_by_the_learned_weights(claim: str, text: str, stance: Stance) -> None:
    assert judge(*candidate(claim, text)).stance is stance


TAX = (
    "{} by 4.9%, the biggest rise since 2014. The council voted for it on Monday by nine to four.\n\n"
    "Its leader, Ines Varga, told the meeting that there was no other way. Two of the four libraries are to close in "
    "May, and the 14 parks will be mown once a month.\n\n"
    "Tom Askew, who keeps the inn in Marle, said that he would move to Harn."
)
OF_THE_TAX = (
    "Council tax in Marle goes up by 4.9%",
    "The leader is Ines Varga",
    "Two libraries close in May",
    "The parks will be mown once a month",
)
NAMED_ELSEWHERE = [
    # opening of a text that names the place only at its end, verdict on what is said of the place
    ("Council tax goes up", Verdict.SUPPORTED),
    ("The fee goes up", Verdict.NOT_FOUND),
    ("In Leck council tax goes up", Verdict.CONFLICTING),
]


@pytest.mark.parametrize(("opening", "verdict"), NAMED_ELSEWHERE)
def test_a_place_that_the_text_names_elsewhere_need_not_be_said_again(opening: str, verdict: Verdict) -> None:
    """Where the passage is surely about the claim; a few words in a line or two never are."""
    claims = ClaimSet(tuple(Claim(claim, claim) for claim in OF_THE_TAX))
    assert check(TAX.format(opening), claims).results[0].verdict is verdict


FORETOLD = [
    # claim, text, whether it only supposes what the claim states
    ("Power demand: 310 megawatts", "The firm said that the hall would need 310 megawatts.", False),
    ("The hall needs 310 megawatts", "The firm said that the hall would need 310 megawatts.", True),
]


@pytest.mark.parametrize(("claim", "text", "supposed"), FORETOLD)
def test_a_claim_without_a_verb_may_be_of_the_future(claim: str, text: str, supposed: bool) -> None:
    assert is_only_supposed(candidate(claim, text)[0].binding) is supposed
