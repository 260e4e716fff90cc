"""Evidence added up to a verdict, after the claims have competed for each passage."""

from __future__ import annotations

import pytest

from factcheck.model.claims import Claim, ClaimSet
from factcheck.model.results import Evidence, Place, Report, Stance, Verdict
from factcheck.model.text import Position, Span
from factcheck.pipeline import run
from factcheck.readers import read_text
from factcheck.verdict.decide import decide

HERE = Place(Span(0, 1), Position(1, 1), Position(1, 2))


def evidence(stance: Stance) -> Evidence:
    return Evidence(stance, 0.9, "q", "p", HERE, (), "r")


VERDICTS = [
    ([], Verdict.NOT_FOUND),
    ([Stance.NEITHER], Verdict.NOT_FOUND),
    ([Stance.SUPPORTS], Verdict.SUPPORTED),
    ([Stance.SUPPORTS, Stance.SUPPORTS, Stance.NEITHER], Verdict.SUPPORTED),
    ([Stance.CONFLICTS], Verdict.CONFLICTING),
    ([Stance.NEITHER, Stance.CONFLICTS], Verdict.CONFLICTING),
    ([Stance.SUPPORTS, Stance.CONFLICTS], Verdict.MIXED),
    ([Stance.CONFLICTS, Stance.SUPPORTS, Stance.NEITHER], Verdict.MIXED),
]


@pytest.mark.parametrize(("stances", "verdict"), VERDICTS)
def test_the_verdict_that_evidence_adds_up_to(stances: list[Stance], verdict: Verdict) -> None:
    assert decide([evidence(stance) for stance in stances]) is verdict


def checked(text: str, *claims: str) -> list[Verdict]:
    return [result.verdict for result in report_of(text, *claims).results]


def report_of(text: str, *claims: str) -> Report:
    return run(ClaimSet(tuple(Claim(f"c{at}", claim) for at, claim in enumerate(claims))), [read_text(text)])


S, C, M, N = Verdict.SUPPORTED, Verdict.CONFLICTING, Verdict.MIXED, Verdict.NOT_FOUND
COMPETING = [
    # text, claims with their verdicts: a value that bears one claim out is no evidence against another
    (
        "In all, 17 adults and seven children were rescued.",
        ("17 adults were rescued", S),
        ("Seven children were rescued", S),
    ),
    (
        "The first survey counted 240 grebes; the second survey counted 310 grebes.",
        ("The first survey counted 240 grebes", S),
        ("The second survey counted 310 grebes", S),
    ),
    (
        "The trial of the drug began on 3 May and the trial of the vaccine began on 9 May.",
        ("The trial of the drug began on 3 May", S),
        ("The trial of the vaccine began on 9 May", S),
    ),
    (
        "Profit rose to £4.1m and revenue rose to £9.6m.",
        ("Profit rose to £4.1m", S),
        ("Revenue rose to £9.6m", S),
    ),
    # but a wrong one is
    (
        "The first survey counted 420 grebes; the second survey counted 310 grebes.",
        ("The first survey counted 240 grebes", C),
        ("The second survey counted 310 grebes", S),
    ),
    ("Seven divers searched the quarry.", ("17 divers searched the quarry", C), ("The lake froze on 3 May", N)),
]


@pytest.mark.parametrize(("text", "first", "second"), COMPETING)
def test_claims_compete_for_a_passage(text: str, first: tuple[str, Verdict], second: tuple[str, Verdict]) -> None:
    assert checked(text, first[0], second[0]) == [first[1], second[1]]


BESIDE_SUPPORT = [
    # text, claim, verdict
    # a faint conflict beside a clear support is another event
    ("17 divers searched the quarry. In 1998 four divers searched it in vain.", "17 divers searched the quarry", S),
    pytest.param(
        "The court split 6-3. In August the split was 5-4.",
        "The court split 6-3",
        S,
        marks=pytest.mark.xfail(reason="that a passage gives a day of its own is weighed, and weighs too little here"),
    ),
    ("They examined 3,500 documents. The minister signed two documents.", "3,500 documents examined", S),
    # a clear one is a contradiction
    (
        "The mine employs 640 miners. Roads were closed. The mine employs 460 miners, says its owner.",
        "The mine employs 640 miners",
        M,
    ),
    (
        "Mara Ellingham won the marathon. Crowds cheered. Mara Elingham won the marathon last, too.",
        "Mara Ellingham won the marathon",
        M,
    ),
]


@pytest.mark.parametrize(("text", "claim", "verdict"), BESIDE_SUPPORT)
def test_a_faint_conflict_beside_a_support_is_none(text: str, claim: str, verdict: Verdict) -> None:
    assert checked(text, claim) == [verdict]


APIARY = (
    "The Marrow Lane apiary lost its queen on Tuesday. Keepers counted 14 hives on the allotments when they opened the "
    "season in April. Ruth Abelard, who runs the apiary, said that the swarm had been taken in by a school."
)
OF_THE_APIARY = (
    "Marrow Lane apiary lost its queen",
    "There are 14 hives on the allotments",
    "Ruth Abelard runs the apiary",
    "A school took in the swarm",
    "The season opened in April",
)
CANAL = (
    "The Thorley Canal Trust has drained the top lock for the first time in 30 years. Walkers found 45 bicycles in the "
    "mud on Sunday. Ines Varga, the trust's engineer, expects the lock to reopen in June."
)
OF_THE_CANAL = (
    "Thorley Canal Trust drained the top lock",
    "45 bicycles were found",
    "The trust's engineer is Ines Varga",
    "The lock reopens in June",
    "The bicycles were found on Sunday",
)
DOUBTFUL = [
    # text that bears all claims out, its claims, a sentence more, the claim that it casts doubt on
    (APIARY, OF_THE_APIARY, "Nadia Foss, who has charge of the apiary, was away.", 2),
    (APIARY, OF_THE_APIARY, "The apiary's keeper, Nadia Foss, was away.", 2),
    (CANAL, OF_THE_CANAL, "The trust's engineer for the last year has been Paul Lund.", 2),
    (CANAL, OF_THE_CANAL, "Boats are to be back in the lock in August.", 3),
    # none at all
    (APIARY, OF_THE_APIARY, "It has 60 members and a waiting list.", -1),
    (APIARY, OF_THE_APIARY, "The honey show is in September, and there are 12 classes.", -1),
    (APIARY, OF_THE_APIARY, "Bees are kept in 200 gardens in the town.", -1),
    (CANAL, OF_THE_CANAL, "A dealer from Leeds paid £90 for the bicycles.", -1),
    (CANAL, OF_THE_CANAL, "The lock has been painted 12 times.", -1),
    (CANAL, OF_THE_CANAL, "Members of the trust meet on Fridays.", -1),
]


@pytest.mark.parametrize(("text", "claims", "more", "doubted"), DOUBTFUL)
def test_what_another_sentence_may_well_contradict_is_not_borne_out(
    text: str, claims: tuple[str, ...], more: str, doubted: int
) -> None:
    assert checked(text, *claims) == [S] * len(claims)
    verdicts = checked(f"{text} {more}", *claims)
    assert [at for at, verdict in enumerate(verdicts) if verdict is not S] == ([doubted] if doubted >= 0 else [])


@pytest.mark.parametrize(("title", "verdict"), [("Councillor", S), ("Mayor", N), ("The mayor,", N)])
def test_another_title_of_the_same_bearer_bears_nothing_out(title: str, verdict: Verdict) -> None:
    said = f"{title} Ana Reyes{',' if title.endswith(',') else ''} chaired the meeting of the trust."
    claim = "Councillor Ana Reyes chaired the meeting of the trust"
    assert checked(f"{CANAL} {said}", *OF_THE_CANAL, claim) == [S] * 5 + [verdict]


def test_what_bears_out_another_claim_casts_no_doubt() -> None:
    text = f"{CANAL} The trust's deputy engineer has been Paul Lund."
    deputy = "The trust's deputy engineer is Paul Lund"
    assert checked(text, *OF_THE_CANAL) == [S, S, N, S, S]
    assert checked(text, *OF_THE_CANAL, deputy) == [S] * 6


def test_no_doubt_hides_that_a_text_says_both() -> None:
    text = f"{CANAL} The lock reopens in May. Boats are to be back in the lock in August."
    assert checked(text, "The lock reopens in June") == [M]


DATED = [
    ("6 May 2024\n\nThe fountain in Elm Square ran dry last month.", S),
    ("6 May 2024\n\nThe fountain in Elm Square ran dry in April.", S),
]


@pytest.mark.parametrize(("text", "verdict"), DATED)
def test_the_day_of_a_text_casts_no_doubt(text: str, verdict: Verdict) -> None:
    assert checked(text, "The fountain in Elm Square ran dry in April 2024") == [verdict]


def test_it_is_said_what_casts_doubt_on_a_claim_that_is_not_borne_out() -> None:
    report = report_of(f"{CANAL} The trust's engineer for the last year has been Paul Lund.", *OF_THE_CANAL)
    assert "elsewhere perhaps Paul Lund, not Ines Varga" in [item.reason for item in report.results[2].related]


def test_support_in_one_document_does_not_hide_a_conflict_in_another() -> None:
    claims = ClaimSet((Claim("c", "The mine employs 640 miners"),))
    documents = [read_text("The mine employs 640 miners."), read_text("The mine employs 460 miners.")]
    assert run(claims, documents).results[0].verdict is Verdict.MIXED


FESTIVAL = (
    "The Hollow Lane festival opens on 6 June",
    "Director: Ines Barlow",
    "Tickets cost £45",
    "Nine bands play on two stages",
    "Crowd last year: 8,200",
    "The main sponsor is Corvane Bank",
    "Tom Haddow opens the first night",
    "A dog was given a ticket by mistake",
)
ELSEWHERE = """
The regatta at Marle was rowed in rain, and Ines Barlow and Tom Haddow looked on. {} Umbrellas hid the finish from those
on the bank. Eleven crews came from abroad. The cup was carried off by students. Their cox lost his voice.
"""
LONE = [
    # a sentence of a text about something else, the verdicts on the claims of the festival but those not found
    ("Last year the crowd was 820, with the swans.", {}),
    ("Tickets cost £4.50, with a bun.", {}),
    ("Last year it drew a crowd of 8,200.", {}),
    ("Tickets cost £45.", {2: S}),
    ("The Hollow Lane festival opens on 9 June.", {0: C}),
    ("Last year the crowd was 820. Tickets cost £54.", {4: C, 2: C}),
]


@pytest.mark.parametrize(("sentence", "verdicts"), LONE)
def test_what_is_said_of_one_claim_alone_counts_where_it_names_something_or_says_it_word_for_word(
    sentence: str, verdicts: dict[int, Verdict]
) -> None:
    found = checked(ELSEWHERE.format(sentence), *FESTIVAL)
    assert {at: verdict for at, verdict in enumerate(found) if verdict is not N} == verdicts


def test_of_few_claims_a_text_need_not_decide_more_than_one() -> None:
    found = checked(ELSEWHERE.format("Last year the crowd was 820, with the swans."), *FESTIVAL[1:6])
    assert C in found


def test_a_quotation_that_decides_another_claim_counts() -> None:
    quotation = '"We have never had so many dogs," said Ines Barlow.'
    claims = (*FESTIVAL, 'Ines Barlow said: "We have never had so many dogs."')
    found = checked(ELSEWHERE.format(f"{quotation} The crowd last year was 820."), *claims)
    assert (found[4], found[-1]) == (C, S)
