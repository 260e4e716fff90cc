"""Evidence: offsets carried back to the file as it stands on disk, the same words told once, best first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.model.claims import Claim, ClaimSet
from factcheck.model.facts import Kind, Relation
from factcheck.model.results import ClaimResult, Evidence, Finding, Place, Stance, SuppressedBy, Suppression
from factcheck.model.text import Locator, Position, Span
from factcheck.pipeline import run
from factcheck.readers import read_text
from factcheck.verdict.evidence import MOST_RELATED, gather

CheckOne = Callable[..., ClaimResult]
CLAIM = "17 divers searched the quarry"

SOURCES = [
    # source, file name, quote as a reader reads it, words that decide as they stand in the file
    ("Seven divers searched the quarry.", "a.txt", "Seven divers searched the quarry.", "Seven divers"),
    ("\ufeffSeven divers searched the quarry.", "a.txt", "Seven divers searched the quarry.", "Seven divers"),
    ("Snow.\r\n\r\nSeven divers searched\r\nthe quarry.", "a.txt", None, "Seven divers"),
    ("Snow.\n\nSe\u200bven divers searched the quarry.", "a.txt", None, "Se\u200bven divers"),
    ("Snow. Seven\u00a0divers searched the quarry.", "a.txt", None, "Seven\u00a0divers"),
    ("Cafe\u0301 owners wept. Seven divers searched the quarry.", "a.txt", None, "Seven divers"),
    ("😀 Snow. Seven divers searched the quarry.", "a.txt", "Seven divers searched the quarry.", "Seven divers"),
    ("# Dive\n\n**Seven** divers searched the quarry.", "a.md", "Seven divers searched the quarry.", "Seven** divers"),
    ("1**8** divers searched the quarry.", "a.md", "18 divers searched the quarry.", "1**8** divers"),
    (
        "[Seven divers](https://example.org/17) searched the quarry.",
        "a.md",
        "Seven divers searched the quarry.",
        "Seven divers",
    ),
    ("---\ntitle: Dive\n---\n\nSeven divers searched the quarry.", "a.md", None, "Seven divers"),
    ("- Snow\n- Seven *divers* searched the quarry.\n", "a.md", "Seven divers searched the quarry.", "Seven *divers"),
]


@pytest.mark.parametrize(("source", "name", "quote", "deciding"), SOURCES)
def test_offsets_lead_back_to_the_file(
    check_one: CheckOne, source: str, name: str, quote: str | None, deciding: str
) -> None:
    (item,) = check_one(CLAIM, source, name=name).evidence
    (finding,) = item.findings
    start, end = finding.place.span
    assert source[start:end] == deciding
    assert item.place.span.start <= start < end <= item.place.span.end
    if quote is not None:
        assert item.quote == quote


@pytest.mark.parametrize(("source", "name", "_quote", "_deciding"), SOURCES)
def test_lines_and_columns_are_those_of_the_offsets(
    check_one: CheckOne, source: str, name: str, _quote: str | None, _deciding: str
) -> None:
    locator = Locator(source)
    (item,) = check_one(CLAIM, source, name=name).evidence
    for place in (item.place, item.findings[0].place):
        assert (place.start, place.end) == (locator.position(place.span.start), locator.position(place.span.end))


@pytest.mark.parametrize(("source", "name", "_quote", "_deciding"), SOURCES)
def test_marks_are_the_deciding_words_of_the_quote(
    check_one: CheckOne, source: str, name: str, _quote: str | None, _deciding: str
) -> None:
    (item,) = check_one(CLAIM, source, name=name).evidence
    marked = item.quote[item.findings[0].marks.start : item.findings[0].marks.end]
    assert marked.endswith("divers")
    assert marked[0] in "S1"


def test_line_and_column_count_from_one(check_one: CheckOne) -> None:
    (item,) = check_one(CLAIM, "Snow fell.\nIce came.\n\nSeven divers searched the quarry.\n").evidence
    assert (item.place.start, item.place.end) == (Position(4, 1), Position(4, 34))
    assert (item.findings[0].place.start, item.findings[0].place.end) == (Position(4, 1), Position(4, 13))


def test_the_same_words_are_told_once_with_the_other_places(check_one: CheckOne) -> None:
    text = "Seven divers searched the quarry. Snow fell.\n\nSeven divers searched the quarry.\n"
    (item,) = check_one(CLAIM, text, name="a.txt").evidence
    assert item.place.start == Position(1, 1)
    assert [(path, place.start) for path, place in item.also_at] == [("a.txt", Position(3, 1))]


def test_case_and_spaces_make_no_other_words(check_one: CheckOne) -> None:
    text = "Seven divers searched the quarry.\n\nSEVEN  divers searched the quarry.\n"
    (item,) = check_one(CLAIM, text).evidence
    assert len(item.also_at) == 1


def test_other_words_are_told_apart(check_one: CheckOne) -> None:
    text = "Seven divers searched the quarry. In the quarry, seven divers searched.\n"
    assert len(check_one(CLAIM, text).evidence) == 2


def test_the_same_words_of_two_documents_are_told_for_each() -> None:
    documents = [read_text("Seven divers searched the quarry.", name) for name in ("a.txt", "b.txt")]
    evidence = run(ClaimSet((Claim("c", CLAIM),)), documents).results[0].evidence
    assert [item.path for item in evidence] == ["a.txt", "b.txt"]


def item(stance: Stance, score: float, quote: str = "", start: int = 0, path: str = "a.txt") -> Evidence:
    place = Place(Span(start, start + 1), Position(1, start + 1), Position(1, start + 2))
    return Evidence(stance, score, quote or f"{stance} {score} {start}", path, place, (), "")


def test_conflicts_come_first_then_the_surest_then_the_earliest() -> None:
    low, high = item(Stance.SUPPORTS, 0.7), item(Stance.SUPPORTS, 0.9)
    faint, sure = item(Stance.CONFLICTS, 0.6), item(Stance.CONFLICTS, 0.8)
    late = item(Stance.SUPPORTS, 0.9, start=50)
    other = item(Stance.SUPPORTS, 0.9, path="b.txt", quote="x")
    assert gather([low, late, other, faint, high, sure])[0] == (sure, faint, high, late, other, low)


def test_what_decided_nothing_is_related_and_at_most_three() -> None:
    near = [item(Stance.NEITHER, score / 10) for score in range(1, 8)]
    evidence, related, _ = gather([*near, item(Stance.SUPPORTS, 0.1)])
    assert len(evidence) == 1
    assert [one.score for one in related] == [0.7, 0.6, 0.5]
    assert len(related) == MOST_RELATED


def test_nothing_gathered_is_nothing_given() -> None:
    assert gather([]) == ((), (), ())


def test_the_order_in_which_evidence_comes_makes_no_difference() -> None:
    items = [item(Stance.SUPPORTS, 0.9, "same", 40), item(Stance.SUPPORTS, 0.8, "same", 3), item(Stance.CONFLICTS, 0.7)]
    assert gather(items) == gather(list(reversed(items)))


def test_a_repeated_quote_that_decides_and_one_that_does_not_are_two() -> None:
    evidence, related, _ = gather([item(Stance.SUPPORTS, 0.9, "same"), item(Stance.NEITHER, 0.5, "same", 9)])
    assert (len(evidence), len(related)) == (1, 1)
    assert evidence[0].also_at == ()


def test_a_repeated_quote_in_which_other_values_decide_is_told_again() -> None:
    def with_value(found: str, start: int) -> Evidence:
        one = item(Stance.SUPPORTS, 0.9, "same", start)
        finding = Finding(Kind.COUNT, Relation.SAME, "7 divers", found, one.place, Span(0, 1))
        return one._replace(findings=(finding,))

    told = gather([with_value("Seven divers", 0), with_value("seven\ndivers", 9), with_value("eight divers", 20)])
    assert [[place.span.start for _, place in one.also_at] for one in told.deciding] == [[9], []]


def test_what_is_suppressed_decides_nothing_and_is_kept() -> None:
    left = item(Stance.CONFLICTS, 0.9, "same", 9)
    gathered = gather([left, left._replace(suppression=Suppression(SuppressedBy.BASELINE)), item(Stance.SUPPORTS, 0.5)])
    assert [one.suppression is None for one in gathered.deciding] == [True, True]
    assert [one.suppression.by for one in gathered.suppressed if one.suppression] == [SuppressedBy.BASELINE]


def test_a_passage_without_findings_says_why(check_one: CheckOne) -> None:
    (found,) = check_one("The choir sang in the square", "The choir sang in the square.").evidence
    assert found.findings == ()
    assert found.reason == "says the same"


def test_scores_are_shares_to_three_places(check_one: CheckOne) -> None:
    result = check_one(CLAIM, "Seven divers searched the quarry. 17 divers searched the old quarry with lamps.")
    for found in result.evidence:
        assert 0.0 <= found.score <= 1.0
        assert found.score == round(found.score, 3)


def test_a_quotation_is_shown_with_the_sentence_that_names_its_speaker(check_one: CheckOne) -> None:
    text = 'Lewis Marsh rose next. "The river belongs to everyone who drinks from it," he said.'
    claim = '"The river belongs to everyone who drinks from it," said Amara Pope'
    (found,) = check_one(claim, text).evidence
    assert found.quote == text
    speaker: Finding = found.findings[1]
    assert text[speaker.place.span.start : speaker.place.span.end] == "Lewis Marsh"
