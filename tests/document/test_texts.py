"""Documents taken apart: sentences, entities, quotations."""

from __future__ import annotations

import pytest

from factcheck.document.texts import Text, read_document
from factcheck.facts.names import Name
from factcheck.readers import read_text

TEXT = "Mara Ellingham came late. Snow fell. The race began at noon. She won."


def as_written(key: str) -> str:
    return key


def read(text: str) -> Text:
    return read_document(read_text(text), as_written)


def name(words: str) -> Name:
    parts = tuple(words.split())
    return Name(0, len(parts), parts)


def test_each_sentence_is_a_statement() -> None:
    sentences = [statement.text(statement.sentence.span) for statement in read(TEXT).statements]
    assert sentences == ["Mara Ellingham came late.", "Snow fell.", "The race began at noon.", "She won."]


def test_the_entities_have_a_row_for_each_sentence() -> None:
    text = read(TEXT)
    assert len(text.entities.mentions) == len(text.statements)


def test_a_name_seen_within_a_sentence_is_known_at_the_start_of_another() -> None:
    text = read("Mara Ellingham trained with Pell. Pell won the race.")
    assert ("pell",) in [name.words for name in text.statements[1].names]


def test_the_surnames_of_the_claims_are_known_at_the_start_of_a_sentence() -> None:
    text = read_document(read_text("Pell won the race."), as_written, ["pell"])
    assert [name.words for name in text.statements[0].names] == [("pell",)]


def test_roots_are_corrected_as_they_are_read() -> None:
    text = read_document(read_text("The quary froze."), lambda root: "quarry" if root == "quary" else root)
    assert "quarry" in text.statements[0].places


def test_quotations_are_found_over_the_whole_text() -> None:
    text = read('"We are tired," said Mara Ellingham. "We are not beaten."')
    assert [quotation.speaker for quotation in text.quotations] == [("mara", "ellingham")] * 2


def test_an_empty_text_has_no_statements() -> None:
    assert read("").statements == ()


def test_the_entity_of_a_name_of_the_claims_is_found_at_its_sentence() -> None:
    text = read("Snow fell. Mara Ellingham won.")
    assert text.entities_of(name("ellingham")) == text.entities_of(name("mara ellingham")) != ()
    assert text.entity_at(1, name("ellingham")) == set(text.entities_of(name("ellingham")))
    assert text.entity_at(0, name("ellingham")) == frozenset()


FERRY = "The ferry calls at Skarvik. Most of Skarvik works there. In Skarvik it is loved. Dag Holm visited Brenna."


@pytest.mark.parametrize(
    ("words", "expected"),
    [("skarvik", True), ("brenna", False), ("dag holm", False), ("oslo", False)],
)
def test_a_text_is_about_the_places_and_bodies_that_it_names_most(words: str, expected: bool) -> None:
    assert read(FERRY).is_about(name(words)) is expected


def test_a_text_is_about_no_person_and_no_nameless_thing() -> None:
    text = read("Dag Holm came. In May Dag Holm left. On Friday Dag Holm was back.")
    assert not text.is_about(name("dag holm"))
    assert not text.is_about(None)
