"""The arithmetic of `tests/measure.py`, on answers that are made up; and that it asks the program as its users do."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from measure import SETS, AbsentError, Folders, measure
from measuring import corrections, pairs, singles
from measuring.corrections import Judged, Passage
from measuring.figures import Figure, Score, Target, Wrong, share
from measuring.own import DATA, FIRST, HELD_OUT, PROSE, STORIES
from measuring.stories import LETTERS, Row, Story, count, labelled, run_story, score, stories_set
from measuring.table import Earlier, lines, write

from factcheck import Claim, ClaimResult, Verdict, load_claims

ERRORS, BORNE_OUT, ALARMS, SHOWN, FALSE, ABSENT = (
    "errors found",
    "facts borne out",
    "wrong alarms",
    "errors shown at their words",
    "contradicted, called supported",
    "absent, called supported",
)


@pytest.mark.parametrize(
    ("allowed", "got", "counted"),
    [
        ("S", "S", {"accuracy": 1, BORNE_OUT: 1}),
        ("S", "N", {}),
        ("S", "C", {ALARMS: 1}),
        ("S", "M", {ALARMS: 1}),
        ("C", "C", {"accuracy": 1, ERRORS: 1, SHOWN: 1}),
        ("C", "M", {ERRORS: 1, SHOWN: 1}),
        ("M", "C", {ERRORS: 1, SHOWN: 1}),
        ("C", "N", {}),
        ("C", "S", {FALSE: 1}),
        ("CM", "S", {FALSE: 1}),
        ("N", "N", {"accuracy": 1}),
        ("N", "S", {ABSENT: 1}),
        ("N", "M", {ALARMS: 1, ABSENT: 1}),
        ("N", "C", {ALARMS: 1}),
        ("SN", "S", {"accuracy": 1}),  # open: neither borne out nor absent
        ("SN", "C", {ALARMS: 1}),
        ("CN", "S", {}),  # may conflict and need not: no error, no alarm
        ("CN", "C", {"accuracy": 1}),
        ("S", "?", {}),
    ],
)
def test_what_a_verdict_counts_for(allowed: str, got: str, counted: dict[str, float]) -> None:
    figures = count([Row("a.txt", "c", allowed, got, conflicts=("Nine.",) if got in "CM" else ())])
    assert {name: value for name, value in figures.items() if value} == counted


@pytest.mark.parametrize(
    ("got", "words", "conflicts", "located"),
    [
        ("C", "nine", ("On Monday nine boats left.",), True),
        ("M", "nine", ("It rained.", "nine"), True),
        ("C", "nine", ("On Monday six boats left.",), False),
        ("C", "Nine", ("On Monday nine boats left.",), False),
        ("C", "", ("On Monday six boats left.",), True),
        ("S", "nine", ("nine",), False),
    ],
)
def test_an_error_is_shown_where_a_conflict_quotes_its_words(
    got: str, words: str, conflicts: tuple[str, ...], located: bool
) -> None:
    assert Row("a.txt", "c", "C", got, words, conflicts).is_located is located


def test_shares_are_of_the_rows_that_a_figure_is_about() -> None:
    answers = [("S", "S"), ("S", "N"), ("S", "C"), ("N", "N"), ("C", "S"), ("C", "N")]
    rows = [Row("a", str(at), allowed, got) for at, (allowed, got) in enumerate(answers)]
    figures = count(rows)
    assert figures[BORNE_OUT] == share(1, 3)
    assert figures[ALARMS] == 0.25
    assert figures[FALSE] == 0.5


def test_rows_that_are_wrong_are_told_with_what_the_conflicts_quote() -> None:
    rows = [Row("a.txt", "x", "S", "C", "", ("Six.", "Nine.")), Row("a.txt", "y", "N", "N")]
    assert score([rows], {}).wrong == (Wrong("a.txt", "x", "S", "C", "Six. | Nine."),)


@pytest.mark.parametrize(
    ("value", "target", "mark"),
    [
        (0.75, Target(0.75, 0.6), "aim"),
        (0.6, Target(0.75, 0.6), "holds"),
        (0.59, Target(0.75, 0.6), "SHORT"),
        (0.005, Target(0.005, 0.012, falls=True), "aim"),
        (0.012, Target(0.005, 0.012, falls=True), "holds"),
        (0.013, Target(0.005, 0.012, falls=True), "SHORT"),
        (0.5, None, ""),
        (None, Target(0.75, 0.6), ""),
    ],
)
def test_a_figure_says_whether_it_holds(value: float | None, target: Target | None, mark: str) -> None:
    assert Figure("it", value, target).mark == mark


# Corrections

BEARS_OUT, CONTRADICTS = Passage(True, "Six boats left.", 0, 15), Passage(False, "Nine boats left.", 20, 36)


@pytest.mark.parametrize(
    ("passages", "letter"),
    [
        ([], "N"),
        ([BEARS_OUT], "S"),
        ([CONTRADICTS, CONTRADICTS], "C"),
        ([BEARS_OUT, CONTRADICTS], "M"),
    ],
)
def test_the_verdict_on_a_passage(passages: list[Passage], letter: str) -> None:
    assert corrections.letter(passages) == letter


@pytest.mark.parametrize(
    ("passages", "words", "located"),
    [
        ([CONTRADICTS], "nine BOATS", True),  # quoted
        ([Passage(False, "It was nine.", 22, 40)], "six boats", True),  # where the words stand
        ([CONTRADICTS], "Monday", False),
        ([BEARS_OUT], "Six boats", False),
    ],
)
def test_where_the_wrong_words_are_shown(passages: list[Passage], words: str, located: bool) -> None:
    assert corrections.is_located(passages, "On Monday it was said that six boats left.", words) is located


def test_corrections_are_counted_by_passage() -> None:
    quotes = {"wrong": "", "right": "", "near": ""}
    cases = [
        Judged("a", "C", "S", "N", is_located=True, quotes=quotes),
        Judged("b", "S", "C", "M", is_located=False, quotes=quotes),
        Judged("c", "C", "N", "S", is_located=False, quotes=quotes),
        Judged("d", "N", "S", "C", is_located=False, quotes=quotes),
    ]
    scored = corrections.score(cases)
    assert [figure.value for figure in scored.figures] == [0.25, 0.25, 0.5, 0.25, 0.5, 0.5]
    assert [(row.document, row.claim, row.got) for row in scored.wrong] == [
        ("wrong", "b", "S"),
        ("right", "b", "C"),
        ("near", "b", "M"),
        ("wrong", "c", "C elsewhere"),
        ("right", "c", "N"),
        ("near", "c", "S"),
        ("wrong", "d", "N"),
        ("near", "d", "C"),
    ]


# Lines and cases of the field


@pytest.mark.parametrize(
    ("allowed", "got", "outcome"),
    [
        ("C", "C", (True, False, False)),
        ("C", "S", (False, True, False)),
        ("M", "S", (False, True, False)),
        ("CN", "S", (False, True, False)),
        ("SC", "S", (True, False, False)),
        ("N", "S", (False, False, False)),
        ("S", "M", (False, False, True)),
        ("SN", "C", (False, False, True)),
    ],
)
def test_what_a_line_counts_for(allowed: str, got: str, outcome: tuple[bool, bool, bool]) -> None:
    assert singles.line_outcome("Nine boats left", "Six boats left.", allowed, got)[:3] == outcome


@pytest.mark.parametrize(
    ("want", "also", "got", "outcome"),
    [
        ({"a": "conflicting"}, {}, {"a": "conflicting"}, (True, False, False)),
        ({"a": "conflicting"}, {}, {"a": "supported"}, (False, True, False)),
        ({"a": "conflicting"}, {"a": "not_found"}, {"a": "not_found"}, (True, False, False)),
        ({"a": "mixed", "b": "supported"}, {}, {"a": "mixed", "b": "not_found"}, (False, False, False)),
        ({"a": "supported"}, {}, {"a": "mixed"}, (False, False, True)),
        ({"a": "not_found"}, {}, {"error": "draft.html: nothing"}, (False, False, False)),
    ],
)
def test_what_a_case_of_the_field_counts_for(
    want: dict[str, str], also: dict[str, str], got: dict[str, str], outcome: tuple[bool, bool, bool]
) -> None:
    assert singles.case_outcome({"name": "it", "want": want, "also_right": also}, got, "")[:3] == outcome


# Pairs


def answer(label: str, got: str, ways: int = 3) -> pairs.Answer:
    return pairs.Answer("it", label, got, ways=ways)


@pytest.mark.parametrize(
    ("answers", "figures"),
    [
        ([answer("conflict", "support"), answer("conflict", "none")], {FALSE: 0.5, "conflict recall": 0}),
        ([answer("support", "support"), answer("support", "conflict")], {"support recall": 0.5, "false alarms": 0.5}),
        (
            [answer("support", "conflict", ways=2)],
            {"support recall": 0, "conflict precision": None, "false alarms": None},
        ),
        ([answer("none", "support"), answer("support", "support", ways=2)], {"support precision": 0.5}),
        (
            [answer("none", "conflict"), answer("conflict", "conflict")],
            {"conflict precision": 0.5, "conflict recall": 1},
        ),
    ],
)
def test_pairs_that_know_no_conflict_count_for_supports_alone(
    answers: list[pairs.Answer], figures: dict[str, float | None]
) -> None:
    counted = pairs.count(answers)
    assert {name: counted[name] for name in figures} == figures


def test_a_conflict_is_not_wrong_where_labels_know_none() -> None:
    assert pairs.score_pairs([answer("none", "conflict", ways=2)]).wrong == ()
    assert len(pairs.score_pairs([answer("none", "conflict")]).wrong) == 1


# The table


def made(value: float, *wrong: Wrong) -> Score:
    return Score((Figure("right", value, Target(1, 0.5)),), wrong)


def test_a_later_run_is_compared_with_an_earlier_one(tmp_path: Path) -> None:
    file = tmp_path / "figures.json"
    write(file, {"lines": made(0.25, Wrong("a", "x", "S", "C"), Wrong("a", "y", "S", "N"))}, every=1)
    now = made(0.5, Wrong("a", "y", "S", "M"), Wrong("b", "x", "N", "C", "Six."))
    found = list(lines("lines", now, Earlier.read(file, every=1), show=False, changed=True))
    assert found[0].split() == ["right", "0.5000", "1", "0.5000", "holds", "0.2500", "+0.2500"]
    assert found[1:] == [
        "mended lines a x: was C",
        "still wrong lines a y: wanted S, got M, was N",
        "broken lines b x: wanted N, got C; Six.",
    ]


def test_pairs_are_compared_on_the_same_rows_only(tmp_path: Path) -> None:
    file = tmp_path / "figures.json"
    write(file, {"pairs": made(0.25), "lines": made(0.25)}, every=10)
    assert set(Earlier.read(file, every=10).figures) == {"pairs", "lines"}
    assert set(Earlier.read(file, every=1).figures) == {"lines"}


def test_sets_that_are_not_there_are_left_out() -> None:
    names = ["stories-unread", "lines", "pairs"]
    assert [str(answer) for _, answer in measure(names, Folders(), jobs=1)] == ["its folder is not named"] * 3
    with pytest.raises(AbsentError, match=r"gold\.json"):
        SETS["articles"](Folders(acceptance=STORIES / "nowhere"))


# The texts, and the program


@pytest.mark.parametrize(
    "gold",
    [STORIES / "gold.json", HELD_OUT / "gold.json", DATA / "drafts" / "gold.json"],
    ids=lambda path: path.parent.name,
)
def test_labels_are_about_claims_and_texts_that_are_there(gold: Path) -> None:
    stories = labelled(gold)
    claims = {path: {claim.id for claim in load_claims(path).claims} for path in {story.claims for story in stories}}
    for story in stories:
        assert claims[story.claims] == set(story.gold), story.name
        assert set(story.where) <= set(story.gold), story.name
        assert all(letters and set(letters) <= set("SCMN") for letters in story.gold.values()), story.name
    texts = {path for path in gold.parent.glob("*/*") if path.suffix in (".txt", ".md")}
    assert {story.document for story in stories} == texts


def test_each_story_has_its_set() -> None:
    folders = {path.name for path in STORIES.iterdir() if path.is_dir()}
    assert folders >= FIRST | PROSE
    assert not FIRST & PROSE
    assert len(PROSE) == 30


def test_corrections_hold_the_words_that_are_wrong() -> None:
    cases = corrections.corrections_set(DATA / "corrections" / "cases.jsonl").tasks
    assert len({case["id"] for case in cases}) == len(cases) == 90
    assert all(case["wrong_words"] in case["wrong"] for case in cases)


def test_another_check_may_judge_a_story() -> None:
    """As with weights that were learned without it."""
    asked: list[tuple[str, str]] = []

    def check(claims: Path, document: Path) -> Sequence[ClaimResult]:
        asked.append((claims.parent.name, document.name))
        return [ClaimResult(Claim("a", "Nine boats left"), Verdict.SUPPORTED, ())]

    story = Story("sea/good.txt", Path("sea/good.txt"), Path("sea/claims.yaml"), {"a": "S", "b": "N"}, {})
    assert run_story(story, check) == [Row("sea/good.txt", "a", "S", "S"), Row("sea/good.txt", "b", "N", "?")]
    assert asked == [("sea", "good.txt")]
    kept = stories_set([story], {}, check=check)
    assert kept.score([kept.judge(story)]).figures[0] == Figure("accuracy", 0.5)


TEXT = """---
date: 2025-05-14
---
# A morning at the harbour

Seven divers searched the wreck on 12 May.

<!-- factcheck: ignore boats as the harbour master counts -->
On Monday six boats left the harbour.

The pier is 212 metres long.
"""
CLAIMS = """
claims:
  - {id: boats, claim: nine boats left the harbour on Monday}
  - {id: divers, claim: 17 divers searched the wreck on 12 May 2025}
  - {id: searched, claim: the wreck was searched on 12 May 2024}
  - {id: pier, claim: The pier is 221 metres long}
ignore:
  - {claim: pier, document: draft.md, reason: agreed with the desk}
"""


def command_line(claims: Path, document: Path) -> dict[str, str]:
    command = [sys.executable, "-m", "factcheck", "check", str(document), "--claims", str(claims), "--format", "json"]
    done = subprocess.run(command, capture_output=True, check=False)
    return {result["id"]: LETTERS[Verdict(result["verdict"])] for result in json.loads(done.stdout)["claims"]}


@pytest.mark.parametrize("draft", ["flood/bad.txt", "recall/bad.md", "made up"])
def test_verdicts_are_those_of_the_command_line(draft: str, tmp_path: Path) -> None:
    """With dates, and with what comments of the text and the claims file ignore."""
    document = tmp_path / "draft.md" if draft == "made up" else STORIES / draft
    claims = document.with_name("claims.yaml")
    if draft == "made up":
        document.write_text(TEXT, encoding="utf-8")
        claims.write_text(CLAIMS, encoding="utf-8")
    expected = command_line(claims, document)
    rows = run_story(Story(draft, document, claims, dict.fromkeys(expected, "S"), {}))
    assert {row.claim: row.got for row in rows} == expected
    if draft == "made up":
        assert (expected["boats"], expected["pier"]) == ("N", "N")


def test_cases_about_which_text_of_a_page_is_the_story_are_no_part_of_the_field() -> None:
    pages = [("article-widget", "draft.html"), ("table-of-medals", "draft.html"), ("boats", "draft.txt")]
    kept = [name for name, document in pages if not singles.chooses_text({"name": name, "document": document})]
    assert kept == ["table-of-medals", "boats"]
