"""Documents taken apart: sentences, entities, quotations."""

from __future__ import annotations

import pytest

from factcheck.document.memory import ReadingMemory
from factcheck.document.texts import Text, read_document
from factcheck.facts.names import Name
from factcheck.model.facts import Kind
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


SAID = """"We came. We saw it all. We won," said Mara Ellingham. It rained. "Snow fell." "So we left," she said."""


def test_the_sentences_that_stand_within_a_quotation() -> None:
    text = read(SAID)
    quoted = {text.statements[at].text(text.statements[at].sentence.span) for at in text.quoted}
    assert quoted == {'"We came.', "We saw it all.", '"Snow fell."'}
    assert read("We came. We saw.").quoted == frozenset()


def test_how_often_a_text_gives_each_value() -> None:
    text = read("They found 52 coins. The 52 coins are worth £52.")
    assert {kind: count for (kind, _), count in text.values.items()} == {Kind.COUNT: 2, Kind.MONEY: 1}


def test_the_words_of_a_text() -> None:
    text = read("Reservoirs froze. The reservoir at Leck froze.")
    assert {"reservoir", "frees"} & text.roots == {"reservoir"}
    assert {"reservoir", "reservoirs", "leck"} & text.in_small_letters == {"reservoir"}


LINES = "Tonnes\n\nUpper wheat: 14\n\nLower wheat: 39\n\nSpring barley: 7\n\nIt rained.\n\nUpper wheat: 21"


def test_lines_of_one_list_are_alike_whose_labels_share_a_word() -> None:
    text = read(LINES)
    assert [text.is_line(at) for at in range(6)] == [False, True, True, True, False, True]
    assert [text.head_of(at) for at in range(6)] == [0, -1, -2, -3, 0, 0]
    assert [at for at in range(-1, 7) if text.is_alike(1, at)] == [1, 2]
    assert [at for at in range(-1, 7) if text.is_alike(4, at)] == []


def test_names_make_no_lines_alike() -> None:
    text = read("Tonnes\n\nUpper Wen: 14\n\nLower Wen: 39\n\nIn Upper Wen it rained. In Lower Wen it froze.")
    assert not text.is_alike(1, 2)


VERSIONS = [
    "Mara Ellingham met Pell at noon. They found 52 coins in March 2021.",
    "It froze. Mara Ellingham met Pell at noon. They found 52 coins in March 2021.",
    "It froze. They found 52 coins in March 2021. They found 52 coins in March 2021. Pell left.",
    "They found 52 coins in March 2021. Then Mara Ellingham left.",
]


def test_a_text_is_read_with_a_memory_as_it_is_without() -> None:
    memory = ReadingMemory()
    for version in VERSIONS:
        for correct in (as_written, str):  # other claims have other slips
            new, old = (read_document(read_text(version), correct, memory=kept) for kept in (None, memory))
            assert old.quotations == new.quotations
            for one, other in zip(old.statements, new.statements, strict=True):
                assert (one.sentence.span, one.facts, one.names) == (other.sentence.span, other.facts, other.names)
                assert (one.roots, one.folded, one.syntax.heads) == (other.roots, other.folded, other.syntax.heads)


def test_a_memory_does_not_outlive_the_claims_that_it_read_for() -> None:
    memory = ReadingMemory()
    text = read_text("The quary froze.")
    read_document(text, as_written, memory=memory)
    read = read_document(text, lambda root: root.replace("quary", "quarry"), memory=memory)
    assert "quarry" in read.statements[0].places
    known = read_document(read_text("Pell won the race."), as_written, ["pell"], ReadingMemory())
    assert [name.words for name in known.statements[0].names] == [("pell",)]


TOLD_BEFORE = "Ormond, the family brewery, hired Nadia Holbrook. "
TOLD_AFTER = " She said the brewery had 40 vats. It closed."


@pytest.mark.parametrize(
    ("sentence", "other", "is_alike"),
    [
        ("It sold seven casks on Monday.", "It sold 17 casks on Monday.", True),
        ("Holbrook was paid £40,000.", "Holbrook was paid £41,500.", True),
        ("It sold seven casks.", "She sold seven casks.", False),
        ("The mayor, Tom Ashby, came.", "The mayor, Lena Ashby, came.", False),
        ("Ashby, the baker, came.", "Ashby, the joiner, came.", False),
        ("It sold seven casks.", "It sold a few casks.", True),
        ("The vat burst.", "A vat burst.", False),
        ("Seven casks burst.", "All the casks burst.", False),
    ],
)
def test_a_changed_text_names_what_it_says(sentence: str, other: str, is_alike: bool) -> None:
    text, fresh = (
        read_document(read_text(TOLD_BEFORE + middle + TOLD_AFTER), str, ["holbrook"]) for middle in (sentence, other)
    )
    changed = text.changed(1, fresh.statements[1])
    assert (changed.entities is text.entities) == is_alike
    assert changed.entities.mentions == fresh.entities.mentions
    assert [(e.words, e.descriptions) for e in changed.entities.all] == [
        (e.words, e.descriptions) for e in fresh.entities.all
    ]
