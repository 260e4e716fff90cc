"""What the claims make of the facts of a text: cases of claims, a text, and the states of some of its facts."""

from datetime import date

import pytest

from factcheck.model.claims import Aside, Claim, ClaimSet, Ignore, Status
from factcheck.model.coverage import Coverage, Covered, State, Zone
from factcheck.pipeline import Checker
from factcheck.readers import read_text


def cover(claims: list[str] | ClaimSet, text: str, name: str = "draft.md") -> Coverage:
    if not isinstance(claims, ClaimSet):
        claims = ClaimSet(tuple(Claim(f"c{number}", words) for number, words in enumerate(claims)))
    checked, _ = Checker(claims, coverage=True).check(read_text(text, name))
    assert checked.coverage is not None
    return checked.coverage


def states(coverage: Coverage) -> dict[str, str]:
    return {fact.item.words: fact.state.value for fact in coverage.facts}


def fact(coverage: Coverage, words: str) -> Covered:
    [found] = [fact for fact in coverage.facts if fact.item.words == words]
    return found


BACKED = [
    ("17 divers searched the wreck", "Seventeen divers searched the wreck.", "Seventeen divers"),
    ("The salvage cost £2.4m", "The salvage of the tug cost £2.4 million.", "£2.4 million"),
    ("Lena Ost is the harbour master", "Lena Ost, the harbour master, agreed.", "Lena Ost, the harbour master"),
    ("Idris Vane was born in Oslo", "Idris Vane was born in Oslo.", "in Oslo"),
    ('Ann Roe: "It will float"', '"It will float," Ann Roe said.', "It will float,"),
    (
        'Ann Roe: "It will float for a hundred years"',
        '"It will float for a hundred years," Ann Roe said.',
        "a hundred years",
    ),
    ("The bridge opened on 14 March 1932", "The bridge opened on 14 March 1932.", "14 March 1932"),
    ("The bridge is the longest in the county", "The bridge is the longest in the county.", "longest"),
]
UNBACKED = [
    ("17 divers searched the wreck", "17 jurors were sworn in at Wenfield.", "17 jurors"),
    ("The salvage cost £2.4m", "The mayor earned £2.4m from fees on land in Spain.", "£2.4m"),
    ("Lena Ost is the harbour master", "Lena Ost, a former diver, agreed.", "Lena Ost, a former diver"),
    ("17 divers searched the wreck", "17 divers searched the wreck in 1961.", "1961"),
    ('Ann Roe: "It will float"', '"It may well sink before June," Ann Roe said.', "It may well sink before June,"),
    ("The bridge opened on 14 March 1932", "The school closed on 14 March 1932.", "14 March 1932"),
    ("The ferry carries 40 cars", "The museum at Wenfield shows 40 cars.", "40 cars"),
]
CONFLICTING = [
    ("17 divers searched the wreck", "Seven divers searched the wreck.", "Seven divers"),
    ("The salvage cost £2.4m", "The salvage cost £4.2 million.", "£4.2 million"),
    ("The bridge opened in 1932", "The bridge opened in 1923.", "1923"),
    ('Ann Roe: "We will raise her before June"', '"We will raise her before May," Ann Roe said.', "May"),
    (
        "Lena Ost is chief executive of Corran Steel",
        "Lena Ost, chairman of Corran Steel, spoke.",
        "Lena Ost, chairman of Corran Steel",
    ),
]


@pytest.mark.parametrize(("claim", "text", "words"), BACKED)
def test_a_fact_that_a_claim_states_is_backed(claim: str, text: str, words: str) -> None:
    assert states(cover([claim], text))[words] == "backed"


@pytest.mark.parametrize(("claim", "text", "words"), UNBACKED)
def test_what_only_shares_a_value_or_a_name_is_not(claim: str, text: str, words: str) -> None:
    assert states(cover([claim], text))[words] == "unbacked"


@pytest.mark.parametrize(("claim", "text", "words"), CONFLICTING)
def test_what_differs_conflicts(claim: str, text: str, words: str) -> None:
    found = fact(cover([claim], text), words)
    assert found.state is State.CONFLICTING
    assert found.claims[0].text == claim
    assert found.reason


def test_a_quotation_that_is_somebody_else_s_conflicts() -> None:
    text = '"We will raise her before June," Tom Orr said.'
    found = states(cover(['Ann Roe: "We will raise her before June"'], text))
    assert found["We will raise her before June,"] == "conflicting"


def test_a_conflict_is_covered_by_nothing() -> None:
    """It is right in one place, wrong in another, and the same fact."""
    text = "17 divers searched the wreck.\n\nAll 71 divers who searched the wreck were tired."
    found = cover(["17 divers searched the wreck"], text)
    assert found.count(State.CONFLICTING) == 1
    assert State.CONFLICTING in {one.state for one in found.facts if one.item.words.endswith("71 divers")}


def test_words_that_conflict_and_are_no_fact_are_told_too() -> None:
    found = cover(["The council voted for the dam"], "The council voted against the dam.")
    assert [one.state for one in found.facts] == [State.CONFLICTING]
    assert found.facts[0].item.words == "against"


def test_a_figure_of_another_day_is_outdated() -> None:
    claims = ClaimSet(
        (
            Claim("then", "9 boats are missing", as_of=date(2024, 3, 1)),
            Claim("now", "4 boats are missing", as_of=date(2024, 3, 9)),
        )
    )
    text = "---\ndate: 2024-03-10\n---\n\nNine boats are missing."
    assert states(cover(claims, text)) == {"Nine boats": "outdated"}


@pytest.mark.parametrize("status", [Status.DRAFT, Status.QUERY])
def test_a_claim_that_is_no_more_than_a_draft_backs_nothing(status: Status) -> None:
    claims = ClaimSet((Claim("divers", "17 divers searched the wreck", status=status),))
    [found] = cover(claims, "17 divers searched the wreck.").facts
    assert found.state is State.UNBACKED
    assert found.nearest is not None
    assert found.nearest.reason == f"has the status {status}"


def test_the_nearest_claim_and_the_entry_are_told() -> None:
    text = "Idris Vane, a diver, went first. He brought up 40 coins from the wreck."
    found = fact(cover(["Idris Vane brought up 40 coins from the Maud"], text), "40 coins")
    assert found.state is State.UNBACKED
    assert found.nearest is not None
    assert found.nearest.reason == 'lacks "Maud"'
    assert found.entry == Claim("", "Idris Vane brought up 40 coins from the wreck.", status=Status.DRAFT)


@pytest.mark.parametrize(
    "text",
    [
        "Idris Vane, a diver, went first. He brought up 40 coins from the wreck on 14 March 2024.",
        "The salvage of the tug cost £2.4m, a third of it lent by the Corran Bank in Wenfield.",
        "Turnout was 62 per cent, the highest since 1987, and Lena Ost, the harbour master, came second.",
    ],
)
def test_the_entries_that_are_proposed_back_what_they_are_for(text: str) -> None:
    proposed = dict.fromkeys(one.entry.text for one in cover(["x"], text).facts if one.entry is not None)
    found = cover(list(proposed), text)
    assert {one.item.words: one.state.value for one in found.facts if one.state is not State.BACKED} == {}


def test_a_quotation_is_proposed_with_its_speaker() -> None:
    found = fact(cover(["x"], '"It will float," said Ann Roe.'), "It will float,")
    assert found.entry is not None
    assert found.entry.text == 'Ann Roe: "It will float"'


@pytest.mark.parametrize(
    ("text", "words", "proposed"),
    [
        ('"It went in." Manager Sal Orr said he would retire.', "It went in.", '"It went in."'),
        ("| Harle | 41 |\n| --- | --- |\n| Wenfield | 38 |", "38", None),
        (
            "It is the second time that the wreck was searched.",
            "second time",
            "It is the second time that the wreck was searched.",
        ),
    ],
)
def test_nothing_is_proposed_that_the_text_does_not_say(text: str, words: str, proposed: str | None) -> None:
    entry = fact(cover(["x"], text), words).entry
    assert (entry.text if entry is not None else None) == proposed


def test_a_sentence_in_which_something_is_wrong_is_not_proposed() -> None:
    found = cover(["17 divers searched the wreck"], "Seven divers searched the wreck in 1961.")
    assert fact(found, "1961").entry is None


ASIDE = "17 divers searched the wreck in 1961. It cost £2.4m.\n\n40 coins were found."


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("17 divers <!-- factcheck: cq the log --> searched the wreck in 1961.", {"17 divers"}),
        ("17 divers searched the wreck in 1961. <!-- factcheck: cq the log -->", {"1961"}),
        ("<!-- factcheck: cq the log -->\n17 divers searched the wreck in 1961.", {"17 divers", "1961"}),
        ("40 coins.\n\n<!-- factcheck: cq the log -->\n\n17 divers searched it.\n\n9 boats sank.", {"17 divers"}),
        ("17 divers searched the wreck. <!-- factcheck: cq -->", set()),
        ("17 divers searched the wreck. <!-- factcheck: ignore x the log -->", set()),
    ],
)
def test_a_comment_sets_aside(text: str, aside: set[str]) -> None:
    found = cover(["x"], text)
    assert {one.item.words for one in found.facts if one.state is State.SET_ASIDE} == aside
    assert {one.reason for one in found.facts if one.state is State.SET_ASIDE} <= {"the log"}
    assert not any(one.entry or one.nearest for one in found.facts if one.state is State.SET_ASIDE)


@pytest.mark.parametrize(
    ("words", "document", "aside"),
    [
        ("17  Divers", "draft.md", {"17 divers"}),
        ("17 divers searched the wreck in 1961", "*.md", {"17 divers", "1961"}),
        ("17 divers", "other.md", set()),
        ("7 divers", "draft.md", set()),
    ],
)
def test_an_entry_of_the_claims_file_sets_aside(words: str, document: str, aside: set[str]) -> None:
    claims = ClaimSet((Claim("x", "x"),), asides=(Aside(words, document, "the log", "claims.yaml", 3, 5),))
    checker = Checker(claims, coverage=True)
    found = checker.check(read_text(ASIDE, "draft.md"))[0].coverage
    assert found is not None
    assert {one.item.words for one in found.facts if one.state is State.SET_ASIDE} == aside
    assert bool(checker.notices()) is (not aside and document == "draft.md")


def test_an_aside_that_sets_nothing_aside_is_told() -> None:
    text = "17 divers searched the wreck. <!-- factcheck: cq the log -->"
    for covers, told in ((True, 1), (False, 0)):
        checker = Checker(ClaimSet((Claim("d", "17 divers searched the wreck"),)), coverage=covers)
        assert len(checker.check(read_text(text, "draft.md"))[0].remarks) == told


def test_a_conflict_is_set_aside_only_by_what_suppresses_it() -> None:
    claim = Claim("divers", "17 divers searched the wreck")
    text = "Seven divers searched the wreck. <!-- factcheck: cq the log -->"
    assert states(cover(ClaimSet((claim,)), text)) == {"Seven divers": "conflicting"}
    ignored = ClaimSet((claim,), ignores=(Ignore("divers", "draft.md", "as it was"),))
    [found] = cover(ignored, text).facts
    assert (found.state, found.reason) == (State.SET_ASIDE, "as it was")


@pytest.mark.parametrize(
    ("text", "words", "state"),
    [
        ("The bridge will open in May.", "May", "not a statement"),
        ("We'll raise the wreck next month.", "next month", "not a statement"),
        ("The county hopes to have it open by Christmas.", "by Christmas", "not a statement"),
        ("The first boats are expected in the new year.", "the new year", "not a statement"),
        ("The bridge is to be closed from Monday.", "from Monday", "not a statement"),
        ("The bridge could open before Christmas.", "before Christmas", "not a statement"),
        ("The bridge will cost £2.4m.", "£2.4m", "unbacked"),
        ("The 40 boats will sail.", "40 boats", "unbacked"),
        ("The law of 1998 will be repealed.", "1998", "unbacked"),
        ("The captain, who was born in 1990, will be there.", "1990", "unbacked"),
        ("The bridge opened in May.", "May", "unbacked"),
        ("The bank said that it would pay £3m.", "£3m", "unbacked"),
        ("The bank would pay £3m.", "£3m", "not a statement"),
        ("The bridge should have been ready in May of last year.", "May of last year", "unbacked"),
        ("The fee would have reached £3m.", "£3m", "unbacked"),
        ("The fee may have reached £3m.", "£3m", "not a statement"),
    ],
)
def test_what_is_announced_is_stated_and_when_something_will_be_is_not(text: str, words: str, state: str) -> None:
    assert states(cover(["x"], text))[words] == state


def test_counts_leave_out_what_is_not_stated() -> None:
    found = cover(
        ["17 divers searched the wreck"], "17 divers searched the wreck. Did it cost £2.4m? 40 coins lay there."
    )
    assert (found.total, found.backed, found.wanted, found.count(State.NOT_STATED)) == (2, 1, 2, 1)


def test_the_parts_of_a_draft_are_told_apart() -> None:
    text = (
        "# 17 divers find the Maud\n\n*It took them three weeks*\n\n![Idris Vane with 40 coins.](a.jpg)\n\n"
        "They went down on 14 March 2024.\n"
    )
    zones = {one.item.words: one.zone for one in cover(["x"], text).facts}
    assert zones["17 divers"] is Zone.HEADLINE
    assert zones["three weeks"] is Zone.STANDFIRST
    assert zones["40 coins"] is Zone.CAPTION
    assert zones["14 March 2024"] is Zone.BODY
