"""Whether a text tells of the event of the claims: what it has of the others, and whose values, years and names."""

from __future__ import annotations

import pytest

from factcheck.document.texts import Text, read_document
from factcheck.matching.index import ClaimIndex
from factcheck.matching.wording import read_claims
from factcheck.model.claims import Claim, ClaimSet
from factcheck.model.results import Stance
from factcheck.pipeline import Checker
from factcheck.readers import read_text
from factcheck.verdict.candidates import find_candidates
from factcheck.verdict.event import (
    MANY,
    Setting,
    Settings,
    Shares,
    evidence,
    evidence_decided,
    is_alone,
    is_short,
    is_strange,
)
from factcheck.verdict.judge import look_again
from factcheck.verdict.judgement import Cause, Judgement

CLAIMS = [
    "Orla Finch opened the bridge at Leck on 3 May 2024",
    "The bridge cost £41.5m",
    "The bridge is 640 metres long",
    "Work on the bridge took 29 months",
    "Two cyclists were the first to cross the bridge",
]
OF_THE_EVENT = (
    "Orla Finch opened the bridge at Leck on Friday, 3 May 2024. It has cost £41.5m. The bridge is 640 metres long, "
    "and work on it took 29 months. The first to cross were two cyclists."
)
OF_ANOTHER = (
    "Orla Finch grew up beside the bridge at Leck. Her father, Tom Finch, painted it in 1961 and again in 1974. "
    "In 1979 a barge struck it, and repairs took 11 months. She learned to swim beneath it with Una Rowe. "
    "Her first job was with Halden Brothers, who paid her £12 a week."
)


def setting_of(claims: list[str], text: str) -> Setting:
    wordings = read_claims([Claim(f"c{number}", claim) for number, claim in enumerate(claims)])
    index = ClaimIndex(wordings)
    return Settings(read_document(read_text(text), index.corrected), index.sections).of(0)


def read(text: str) -> Text:
    return read_document(read_text(text), str)


def event_of(claims: list[str], text: str) -> set[float]:
    given = [Claim(f"c{number}", claim) for number, claim in enumerate(claims)]
    index = ClaimIndex(read_claims(given))
    document = read_document(read_text(text), index.corrected)
    return {candidate.standing.event for candidate in find_candidates(document, index, given)}


def test_a_report_of_the_event_is_told_from_a_text_about_the_same_people() -> None:
    assert min(event_of(CLAIMS, OF_THE_EVENT)) > 0.8
    assert max(event_of(CLAIMS, OF_ANOTHER)) < 0.2


OF_OTHERS = [f"Trust {number} planted {number} oaks near the village of Wray" for number in range(100, 160)]


@pytest.mark.parametrize("before", [0, 5, 30, 60])
def test_the_claims_of_other_events_in_a_file_change_nothing(before: int) -> None:
    claims = [*OF_OTHERS[:before], *CLAIMS, *OF_OTHERS[before:]]
    given = [Claim(f"c{number}", claim) for number, claim in enumerate(claims)]
    index = ClaimIndex(read_claims(given))

    def told(text: str) -> dict[int, float]:
        found = find_candidates(read_document(read_text(text), index.corrected), index, given)
        return {candidate.claim - before: candidate.standing.event for candidate in found}

    own = {claim: event for claim, event in told(OF_THE_EVENT).items() if 0 <= claim < len(CLAIMS)}
    assert len(own) == len(CLAIMS)
    assert min(own.values()) > 0.3
    assert max(told(OF_ANOTHER).values(), default=0.0) < 0.2


def test_what_a_text_has_of_the_claims_is_counted() -> None:
    ours, other = setting_of(CLAIMS, OF_THE_EVENT), setting_of(CLAIMS, OF_ANOTHER)
    assert (ours.names, ours.telling, ours.years, ours.weekdays) == (1.0, 1.0, 0, 1)
    assert ours.values == pytest.approx(1.0, abs=0.25)
    assert other.values < 0.25
    assert (other.telling, other.years, other.weekdays) == (0.0, 3, 0)


def test_a_year_that_a_claim_gives_is_no_other_year() -> None:
    assert setting_of(["The mill burned down in 1961"], "The mill burned in 1961. It was rebuilt in 1964.").years == 1


SHARES = Shares({0: 1.0, 1: 0.5, 2: 0.25}, 5)
MEANS = [
    # a claim is no evidence for itself; claims that the text has nothing of count as nothing
    (0, 2, 0.375),
    (0, 4, 0.1875),
    (1, 1, 1.0),
    (2, 8, 0.375),
    (4, 2, 0.75),
]


@pytest.mark.parametrize(("claim", "size", "mean"), MEANS)
def test_the_best_of_the_other_claims_are_averaged(claim: int, size: int, mean: float) -> None:
    assert SHARES.mean(claim, size) == pytest.approx(mean)


def test_a_claim_by_itself_has_no_others() -> None:
    assert Shares({0: 1.0}, 1).mean(0, 4) == 0.0


@pytest.mark.parametrize(("sentences", "claims", "alone"), [(1, 9, True), (4, 3, True), (4, 4, False)])
def test_too_little_text_or_too_few_claims_tell_no_event(sentences: int, claims: int, alone: bool) -> None:
    assert is_alone(read("Snow fell on Leck. " * sentences), claims) is alone


def test_rows_of_numbers_make_no_text_longer() -> None:
    assert is_short(read("Snow fell on Leck.\n\n" + "137 " * 2_000))


@pytest.mark.parametrize(("sentences", "short"), [(1, True), (3, True), (4, False)])
def test_a_line_or_two_is_short(sentences: int, short: bool) -> None:
    assert is_short(read("Snow fell on Leck. " * sentences)) is short


@pytest.mark.parametrize(
    ("names", "in_claims", "in_text", "strange"),
    [(0.0, 3, 3, True), (0.0, 2, 9, False), (0.0, 9, 2, False), (0.1, 9, 9, False)],
)
def test_a_text_that_names_none_of_several_is_strange(
    names: float, in_claims: int, in_text: int, strange: bool
) -> None:
    assert is_strange(names, in_claims, in_text) is strange


@pytest.mark.parametrize(
    ("claims", "others"),
    [
        (["Ada Finch opened the fair", "The fair closed before lunch"], False),
        (["Ada Finch opened the fair", "Tom Haddow closed it"], False),
        (["Ada Finch opened the fair", "Tom Haddow closed it", "Leck won"], True),
        (["Nora Quill opened the fair", "Tom Haddow closed it", "Leck won"], False),
    ],
)
def test_a_text_is_of_others_only_if_it_lacks_several_names(claims: list[str], others: bool) -> None:
    assert setting_of(claims, "Nora Quill opened the fair.").is_of_others is others


@pytest.mark.parametrize("setting", [Setting(), Setting(0.0, 0.0, 0.0, 90, 90)])
def test_what_is_weighed_lies_between_none_and_all(setting: Setting) -> None:
    told = evidence(0, setting, SHARES, SHARES)
    assert {name: value for name, value in told.items() if not 0.0 <= value <= 1.0} == {}


DECIDED = [
    # claim, the claims that its text decides, how much of the best four and of the best eight others that is
    (0, (), 0.0, 0.0),
    (0, (0,), 0.0, 0.0),
    (0, (0, 1), 0.25, 0.125),
    (0, (1, 2, 3, 4), 1.0, 0.5),
    (9, tuple(range(10)), 1.0, 1.0),
    (0, (10, 11, 12), 0.0, 0.0),
]


@pytest.mark.parametrize(("claim", "decided", "few", "many"), DECIDED)
def test_the_other_claims_of_the_section_that_a_text_decides_are_counted(
    claim: int, decided: tuple[int, ...], few: float, many: float
) -> None:
    assert list(evidence_decided(claim, range(10), decided).values()) == [few, many]


FERRY = (
    "Orla Finch opened the ferry at Leck on 3 May 2024",
    "The ferry cost £41.5m",
    "The ferry carries 640 passengers",
    "Building the ferry took 29 months",
    "Two cyclists were the first to board the ferry",
    "The ferry was built in Harn",
    "A single crossing costs £3.20",
    "The captain is Tom Haddow",
    "The crossing takes 25 minutes",
)
OF_THE_FERRY = (
    "Orla Finch opened the new ferry at Leck on Friday, 3 May 2024. It has cost £41.5m and was built in Harn. The ferry "
    "carries 640 passengers, and building it took 29 months. Two cyclists were the first to board it. A single "
    "crossing costs £3.20 and takes 52 minutes, said its captain, Tom Haddow."
)


def look(decided: range, claims: tuple[str, ...] = FERRY) -> list[tuple[Judgement, Judgement]]:
    """Return what the passages of the text do to the claims at the first look, and at the second."""
    checker = Checker(ClaimSet(tuple(Claim(f"c{at}", claim) for at, claim in enumerate(claims))))
    text = checker.read(read_text(OF_THE_FERRY))
    first = checker.judge_candidates(find_candidates(text, checker.index, checker.claims))
    return [(judgement, look_again(judgement, checker.index.sections, decided)) for judgement in first]


def test_what_a_text_that_decides_nothing_else_supports_is_weighed_again() -> None:
    assert len(FERRY) > MANY
    changed = [(first, again) for first, again in look(range(0)) if first is not again]
    assert {first.stance for first, _ in changed} == {Stance.SUPPORTS}
    assert all(again.candidate.standing.event < first.candidate.standing.event for first, again in changed)
    left = [again for _, again in changed if again.stance is Stance.NEITHER]
    assert left
    assert {obstacle.cause for again in left for obstacle in again.obstacles} == {Cause.UNSURE}


def test_what_the_report_of_the_event_supports_stays() -> None:
    both = look(range(len(FERRY)))
    assert all(again.stance is first.stance for first, again in both)
    assert [first.stance for first, _ in both].count(Stance.SUPPORTS) >= 6


def test_what_is_said_word_for_word_stays_whatever_else_a_text_decides() -> None:
    told = [(first, again) for first, again in look(range(0)) if first.features["word for word"]]
    assert [again.stance for _, again in told] == [Stance.SUPPORTS for _ in told] != []


def test_against_few_claims_there_is_no_second_look() -> None:
    assert all(first is again for first, again in look(range(0), FERRY[: MANY - 1]))
