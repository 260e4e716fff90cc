"""Documents as statements in their context."""

from __future__ import annotations

from factcheck.document.texts import read_document
from factcheck.readers import read_text
from factcheck.settings import DEFAULTS

TEXT = "Mara Ellingham came late. Snow fell. The race began at noon. She won."


def as_written(root: str) -> str:
    return root


def test_each_sentence_is_a_passage_with_the_nearest_before_it_first() -> None:
    *_, last = read_document(read_text(TEXT), as_written).passages(DEFAULTS)
    before = [statement.text(statement.sentence.span) for statement in last.before]
    assert before == ["The race began at noon.", "Snow fell."]


def test_the_first_sentence_has_nothing_before_it() -> None:
    first, *_ = read_document(read_text(TEXT), as_written).passages(DEFAULTS)
    assert first.before == ()


def test_the_names_of_the_whole_text_are_known_by_each_word() -> None:
    text = read_document(read_text(TEXT), as_written)
    assert [name.words for name in text.names["ellingham"]] == [("mara", "ellingham")]
    assert text.names["mara"] == text.names["ellingham"]


def test_a_name_seen_within_a_sentence_is_known_at_the_start_of_another() -> None:
    text = read_document(read_text("Mara Ellingham trained with Pell. Pell won the race."), as_written)
    assert ("pell",) in [name.words for name in text.statements[1].names]


def test_roots_are_corrected_as_they_are_read() -> None:
    text = read_document(read_text("The quary froze."), lambda root: "quarry" if root == "quary" else root)
    assert "quarry" in text.statements[0].places


def test_quotations_are_found_over_the_whole_text() -> None:
    text = read_document(read_text('"We are tired," said Mara Ellingham. "We are not beaten."'), as_written)
    assert [quotation.speaker for quotation in text.quotations] == [("mara", "ellingham")] * 2


def test_an_empty_text_has_no_passages() -> None:
    assert list(read_document(read_text(""), as_written).passages(DEFAULTS)) == []


def test_passages_carry_whether_the_text_is_anchored() -> None:
    text = read_document(read_text(TEXT), as_written)
    assert [passage.anchored for passage in text.passages(DEFAULTS, anchored=False)] == [False] * 4
