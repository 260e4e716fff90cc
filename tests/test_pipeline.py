"""From claims and text to verdicts: what the program promises, in tables; then whole drafts and stories."""

import json
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from measuring.own import FIRST

from factcheck import Claim, ClaimResult, ClaimSet, Stance, Verdict, check, load_claims
from factcheck.pipeline import Checker
from factcheck.readers import read_text
from factcheck.verdict.judgement import Judgement

ROOT = Path(__file__).parents[1]
DATA = ROOT / "tests" / "data"
STORIES = DATA / "stories"

LETTERS = {"S": Verdict.SUPPORTED, "C": Verdict.CONFLICTING, "M": Verdict.MIXED, "N": Verdict.NOT_FOUND}
"""As in the files of expected verdicts; several letters stand for: any of them."""


def verdict(claim: str, text: str) -> Verdict:
    return check(text, ClaimSet((Claim("it", claim),))).results[0].verdict


SUPPORTED = [
    ("17 divers searched the wreck", "Seventeen divers searched the wreck on Monday."),
    ("17 divers searched the wreck", "The wreck has been searched by 17 divers."),
    ("17 divers searched the wreck", "On Monday the 17 divers were searching the wreck again."),
    ("3,500 tickets sold", "They have sold 3.5 thousand tickets so far."),
    ("The bridge cost £12.4m.", "In the end the bridge cost £12.4 million."),
    ("12% of pupils were absent", "Some 12 per cent of pupils were absent on the day."),
    ("half of the seats are empty", "At the theatre 50% of the seats are empty."),
    ("A stamp costs $0.45.", "A stamp costs 45 cents from Monday."),
    ("The bell weighs 1.5 tonnes.", "The bell weighs 1,500 kg."),
    ("The flight took 6 hours and 20 minutes.", "The flight took 380 minutes."),
    ("a dozen boats were lost", "In the storm 12 boats were lost."),
    ("Lena Torvik finished fourth.", "Lena Torvik finished 4th in the sprint."),
    ("more than 6,000 people marched through Calder", "In Calder 6,214 people marched through the rain."),
    ("The museum opened on 23 June 2022.", "The museum opened in June 2022."),
    ("Nadia Holbrook, 34", "Ms Holbrook, 34, left by the back door."),
    ("Nadia Holbrook is the chair of the trust.", "The chair of the trust, Nadia Holbrook, would not say more."),
    ('Holbrook: "a mess that nobody will own up to"', "“A mess that nobody will own up to,” Holbrook called it."),
    ("No swimmers were hurt", "None of the swimmers was hurt."),
]

CONFLICTING = [
    ("17 divers searched the wreck", "Seven divers searched the wreck on Monday."),
    ("17 divers searched the wreck", "The wreck has been searched by 71 divers."),
    ("3,500 tickets sold", "They have sold 5,300 tickets so far."),
    ("The bridge cost £12.4m.", "In the end the bridge cost £12.4 billion."),
    ("12% of pupils were absent", "Some 21 per cent of pupils were absent on the day."),
    ("A stamp costs $0.45.", "A stamp costs 54 cents from Monday."),
    ("The bell weighs 1.5 tonnes.", "The bell weighs 1,800 kg."),
    ("Lena Torvik finished fourth.", "Lena Torvik finished third in the sprint."),
    ("more than 6,000 people marched through Calder", "In Calder 5,800 people marched through the rain."),
    ("The museum opened on 23 June 2022.", "The museum opened in July 2022."),
    ("The museum opened on 23 June 2022.", "The museum opened on 24 June 2022."),
    ("Nadia Holbrook, 34", "Ms Holbrook, 43, left by the back door."),
    ("Nadia Holbrook is the chair of the trust.", "The chair of the trust, Peter Lund, would not say more."),
    ("Nadia Holbrook is the chair of the trust.", "The chair of the trust, Nadia Holbrok, would not say more."),
    ('Holbrook: "a mess that nobody will own up to"', "“A mess that nobody will answer for,” Holbrook called it."),
    ("No swimmers were hurt", "Three swimmers were hurt."),
    ("The harbour was closed on Friday.", "The harbour was not closed on Friday."),
    ("Prices rose in May.", "Prices fell in May."),
]

SILENT = [
    ("17 divers searched the wreck", "Seventeen swimmers crossed the bay on Monday."),
    ("17 divers searched the wreck", "Did seven divers search the wreck?"),
    ("No swimmers were hurt", "Three runners were hurt."),
    ("17 divers searched the wreck", "Three more divers searched the wreck."),
    ("17 divers searched the wreck", "Five of the divers searched the wreck at night."),
    ("3,500 tickets sold", "The shop sold two bicycles and a lamp."),
    ("The bridge cost £12.4m.", "The town hall cost £9.4m."),
    ("more than 6,000 people marched through Calder", "In Ashby 5,800 people marched."),
    ("Lena Torvik finished fourth.", "Ida Berg finished third."),
    ("The museum opened on 23 June 2022.", "The library opened on 24 June 2023."),
    ("The museum opened on 23 June 2022.", "Last month the museum opened a new wing."),
    ("Nadia Holbrook, 34", "Peter Lund, 43, left by the back door."),
    ("Nadia Holbrook is the chair of the trust.", "Peter Lund is the chair of the football club."),
    ('Holbrook: "a mess that nobody will own up to"', "There was a mess on the kitchen floor, Holbrook said."),
    ("Prices rose in May.", "Temperatures fell in May."),
]


NOT_SILENT_YET = [
    # claim, text that is called a conflict, why
    (
        "17 divers searched the wreck",
        "Seven divers were given medals by the mayor.",
        "another number of the same noun, although another verb says another thing of it",
    ),
    ("12% of pupils were absent", "Of the teachers, 21% were absent.", "another share, of others"),
    ("The bell weighs 1.5 tonnes.", "The boat weighs 2 tonnes.", "another weight, of something else"),
]


@pytest.mark.parametrize(("claim", "text"), SUPPORTED)
def test_supported(claim: str, text: str) -> None:
    assert verdict(claim, text) is Verdict.SUPPORTED


@pytest.mark.parametrize(("claim", "text"), CONFLICTING)
def test_conflicting(claim: str, text: str) -> None:
    assert verdict(claim, text) is Verdict.CONFLICTING


@pytest.mark.parametrize(("claim", "text"), SILENT)
def test_not_found(claim: str, text: str) -> None:
    assert verdict(claim, text) is Verdict.NOT_FOUND


@pytest.mark.parametrize(
    ("claim", "text"),
    [pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=why)) for *row, why in NOT_SILENT_YET],
)
def test_what_is_still_called_a_conflict(claim: str, text: str) -> None:
    assert verdict(claim, text) is Verdict.NOT_FOUND


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There were 3,142 hives at the show.", Verdict.CONFLICTING),
        ("There were 3,412 hives at the show.", Verdict.SUPPORTED),
        ("There were 2,980 hives at the show of 2019.", Verdict.NOT_FOUND),
    ],
)
def test_a_look_alike_does_not_take_a_value_that_neither_has(text: str, expected: Verdict) -> None:
    claim = Claim("hives", "3,412 hives at the show", unlike=("2,980 hives at the show of 2019",))
    assert check(text, ClaimSet((claim,))).results[0].verdict is expected


def test_a_text_that_disagrees_with_itself_is_mixed() -> None:
    text = "On Monday 17 divers searched the wreck. The council met.\n\nIn all, seven divers searched the wreck."
    assert verdict("17 divers searched the wreck", text) is Verdict.MIXED


# Whole drafts, against the claims file at the top level


class Draft(NamedTuple):
    results: dict[str, ClaimResult]

    def verdicts(self, verdict: Verdict) -> set[str]:
        return {name for name, result in self.results.items() if result.verdict is verdict}


@cache
def draft(name: str) -> Draft:
    report = check(DATA / name, load_claims(ROOT / "claims.yaml"))
    return Draft({result.claim.id: result for result in report.results})


def planted(name: str) -> list[tuple[str, str]]:
    return [(error["id"], error["words"]) for error in json.loads((DATA / name).read_text(encoding="utf-8"))["errors"]]


# What is missed and what is found too much in the drafts, by draft and claim; both tables may only shrink.
MISSED = {
    ("draft-errors.txt", "director-2023"): "misspelt, the passage is as close to the director before, its look-alike",
}
WRONG_ALARMS = {
    ("draft.md", "officers-examined"): "another verb for examined, and a number set in code, are called conflicts",
    ("draft-long.txt", "no-comment-interviews"): "a number of other interviews",
}


def errors() -> Iterator[object]:
    for name, gold in (("draft-errors.txt", "draft-errors.gold.json"), ("draft.md", "draft.md.gold.json")):
        for claim, words in planted(gold):
            why = MISSED.get((name, claim))
            marks = [pytest.mark.xfail(strict=True, reason=why)] if why else []
            yield pytest.param(name, claim, words, marks=marks)


@pytest.mark.parametrize(("name", "claim", "words"), list(errors()))
def test_a_planted_error_is_found_at_its_words(name: str, claim: str, words: str) -> None:
    result = draft(name).results[claim]
    quotes = [evidence.quote for evidence in result.evidence if evidence.stance is Stance.CONFLICTS]
    assert any(words in quote for quote in quotes), f"{result.verdict}: {quotes}"


@pytest.mark.parametrize(
    ("name", "gold"),
    [
        ("draft-clean.txt", ""),
        ("draft-long.txt", ""),
        ("draft-errors.txt", "draft-errors.gold.json"),
        ("draft.md", "draft.md.gold.json"),
    ],
)
def test_nothing_but_the_planted_errors_is_found(name: str, gold: str) -> None:
    found = draft(name)
    wrong = found.verdicts(Verdict.CONFLICTING) | found.verdicts(Verdict.MIXED)
    allowed = (
        {claim for claim, _ in planted(gold)} | {"patience"} if gold else set()
    )  # its speaker's name is misspelt too
    known = {claim for draft_name, claim in WRONG_ALARMS if draft_name == name}
    assert wrong - allowed == known, "what is not found too much any longer is to be taken off WRONG_ALARMS"


# Stories from other fields of news: the figures, with floors a little below what is reached. Measured anew when the
# weights came to be learned: 4 of 319 claims are wrongly denied, 60 of 64 errors found, 149 of 177 facts supported.

FALSE_ALARMS = 0.013
LOCATED = 0.93
SUPPORT = 0.84
STORY_ALARMS = frozenset(
    {
        "company/good.txt first-loss",  # "not in the red for a single quarter since" for the first quarterly loss since
        "hospital/good.txt worst-since",  # "chief executive since 2021" for figures that are the worst since 2012
    }
)
"""The wrong alarms that are known; the list may only shrink."""
STORY_MISSED = frozenset({"study/bad.txt analysis", "study/bad.txt deaths"})
"""The planted errors that are known to be missed; the list may only shrink."""


class Outcome(NamedTuple):
    """One claim of one story in one text."""

    place: str
    allowed: str
    words: str
    result: ClaimResult

    @property
    def objected(self) -> bool:
        return self.result.verdict in (Verdict.CONFLICTING, Verdict.MIXED)

    @property
    def located(self) -> bool:
        quotes = [item.quote for item in self.result.evidence if item.stance is Stance.CONFLICTS]
        return self.objected and any(self.words in quote for quote in quotes)


def outcomes() -> Iterator[Outcome]:
    gold = json.loads((STORIES / "gold.json").read_text(encoding="utf-8"))
    for name, story in gold.items():
        if Path(name).parts[0] not in FIRST:
            continue  # the floors are about these; tests/measure.py has the others
        report = check(STORIES / name, load_claims(STORIES / story["claims"]))
        for result in report.results:
            claim = result.claim.id
            yield Outcome(f"{name} {claim}", story["gold"][claim], story["where"].get(claim, ""), result)


@pytest.fixture(scope="module")
def stories() -> list[Outcome]:
    return list(outcomes())


def share(outcomes: list[Outcome], attribute: str) -> float:
    return sum(getattr(outcome, attribute) for outcome in outcomes) / len(outcomes)


def test_stories_raise_few_false_alarms(stories: list[Outcome]) -> None:
    quiet = [outcome for outcome in stories if not set(outcome.allowed) & set("CM")]
    alarms = [outcome.place for outcome in quiet if outcome.objected]
    assert len(alarms) / len(quiet) <= FALSE_ALARMS, alarms
    assert set(alarms) == STORY_ALARMS, "one that has come right is to be taken off the list"


def test_errors_planted_in_stories_are_found_at_their_words(stories: list[Outcome]) -> None:
    errors = [outcome for outcome in stories if not set(outcome.allowed) & set("SN")]
    missed = {outcome.place for outcome in errors if not outcome.located}
    assert share(errors, "located") >= LOCATED, missed
    assert missed == STORY_MISSED, "one that is found now is to be taken off the list"


def test_what_stories_bear_out_is_supported(stories: list[Outcome]) -> None:
    borne_out = [outcome for outcome in stories if outcome.allowed == "S"]
    verdicts = Counter(outcome.result.verdict for outcome in borne_out)
    assert verdicts[Verdict.SUPPORTED] / len(borne_out) >= SUPPORT, verdicts


@pytest.mark.parametrize("source", ["", ", according to the treasurer, Maria Bone", ", Maria Bone said"])
def test_whoever_says_so_casts_no_doubt_on_a_conflict(source: str) -> None:
    story = (
        "Festival opens with a requiem\n\nThe Arden Choral Festival, which takes place in Marlow Green, lasts a week and "
        "closes on Sunday with a performance of a Requiem.\n\nConductor Nora Field leads the choir, in which 64 singers "
        f"take part. Ticket sales fell this year{source}.\n\nThe hall was renovated after the festival. The mayor said "
        "that he was delighted with the new seats, which are made of oak from the town's own woods."
    )
    claims = (
        "Ticket sales rose this year",
        "The festival takes place in Lindford",
        "Conductor Paula Reyes leads the choir",
        "The festival lasts a month",
        "The hall was renovated before the festival",
        "46 singers take part",
    )
    result = check(story, ClaimSet(tuple(Claim(text, text) for text in claims))).results[0]
    assert result.verdict is Verdict.CONFLICTING


def test_where_only_some_claims_take_part_the_others_take_no_words() -> None:
    claims = ClaimSet((Claim("early", "The mill opened in 1931"), Claim("late", "The mill opened in 1934")))
    checker = Checker(claims)
    text = checker.read(read_text("The mill opened in 1934."))
    for only, stances in (
        (None, {1: Stance.SUPPORTS}),
        ([0, 1], {1: Stance.SUPPORTS}),
        ([0], {0: Stance.CONFLICTS}),
        ([1], {1: Stance.SUPPORTS}),
        ([], {}),
    ):
        found = checker.report(checker.judge_text(text, only)).found
        assert {claim: item.stance for claim, items in found.items() for item in items} == stances


def test_what_is_decided_at_the_first_look_tells_whether_a_claim_is_the_only_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given: list[Collection[int]] = []

    def leave_all(judgement: Judgement, *_: object) -> Judgement:
        return judgement._replace(stance=Stance.NEITHER)

    def record(judgements: Sequence[Judgement], decided: Collection[int]) -> list[Judgement]:
        given.append(decided)
        return list(judgements)

    monkeypatch.setattr("factcheck.pipeline.look_again", leave_all)
    monkeypatch.setattr("factcheck.pipeline.leave_lone", record)
    claims = (
        Claim("opened", "The mill opened in 1931"),
        Claim("looms", "The mill had 60 looms"),
        Claim("said", 'The owner said: "We never made a penny of it"'),
        Claim("silent", "The mill burned down in 1940"),
        Claim("unlike", "The mill has 12 floors", unlike=("The mill at Leck has 12 floors",)),
    )
    text = """
    The mill opened in 1931. It had 40 looms. "We never made a penny of it," said the owner. The mill at Leck has 12
    floors.
    """
    checker = Checker(ClaimSet(claims))
    checker.judge_text(checker.read(read_text(text)))
    assert given == [{0, 1, 2}]
