"""Quotations: where they begin and end, and who said them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.facts.names import find_names
from factcheck.facts.quotations import Quotation, find_quotations
from factcheck.model.text import Block, Document, Span
from factcheck.text.folding import prepare
from factcheck.text.sentences import split


def quotations(*paragraphs: str) -> list[tuple[Quotation, str]]:
    text = "\n\n".join(paragraphs)
    blocks = []
    at = 0
    for paragraph in paragraphs:
        blocks.append(Block(Span(at, at + len(paragraph))))
        at += len(paragraph) + 2
    document = prepare(Document(path="", source=text, text=text, blocks=tuple(blocks)))
    sentences = split(document)
    found = find_quotations(sentences, [find_names(sentence.tokens) for sentence in sentences])
    return [(quotation, document.folded[quotation.span.start : quotation.span.end]) for quotation in found]


MARKS = [
    # text, what stands between marks
    ('Ann Poe said: "We lost the boat."', ["We lost the boat."]),
    ("Ann Poe said: “We lost the boat.”", ["We lost the boat."]),
    ("Ann Poe said: ‘We lost the boat.’", ["We lost the boat."]),
    ("Ann Poe said: 'We lost the boat.'", ["We lost the boat."]),
    ("Ann Poe said: «We lost the boat.»", ["We lost the boat."]),
    ('"We lost," said Ann Poe, "the boat."', ["We lost,", "the boat."]),
    ("'The crew's boat is lost,' said Ann Poe.", ["The crew's boat is lost,"]),
    ("'The owners' boat is lost,' said Ann Poe.", ["The owners' boat is lost,"]),
    ("“He told me ‘no’ twice,” said Ann Poe.", ["He told me ‘no' twice,"]),
    ("\"He told me 'no' twice,\" said Ann Poe.", ["He told me 'no' twice,"]),
    ('("We lost it," said Ann Poe.)', ["We lost it,"]),
    ('"He is 5\'10" and lost," said Ann Poe.', ["He is 5'10\" and lost,"]),
    ('"The 12" pipe burst," said Ann Poe.', ['The 12" pipe burst,']),
    ('She called it a "disgrace" and left.', ["disgrace"]),
    # a mark is missing: the next quotation is read all the same
    ('"We lost the boat, said Ann Poe. "We will find it."', ["We lost the boat, said Ann Poe.", "We will find it."]),
    ('We lost the boat," said Ann Poe. "We will find it."', ["We will find it."]),
]

NO_MARKS = [
    "The crew's boat and the owners' house burnt.",
    "It was the summer of '76 and they loved rock 'n' roll.",
    "Give 'em a boat and they'll row it.",
    'The pipe is 12" wide.',
    "He is 5'10 tall.",
    "She said that the boat was lost.",
    "'Tis the season of storms.",
]


@pytest.mark.parametrize(("text", "inside"), MARKS)
def test_what_stands_between_marks(text: str, inside: list[str]) -> None:
    assert [words for _, words in quotations(text)] == inside


@pytest.mark.parametrize("text", NO_MARKS)
def test_apostrophes_and_inches_are_no_marks(text: str) -> None:
    assert quotations(text) == []


def test_a_speech_runs_on_over_paragraphs() -> None:
    found = quotations("Ann Poe said: “We lost the boat. It was old.", "“We will build another.”")
    assert [words for _, words in found] == ["We lost the boat. It was old.", "We will build another."]
    assert [quotation.speaker for quotation, _ in found] == [("ann", "poe"), ("ann", "poe")]


def test_a_quotation_that_is_not_closed_ends_with_its_sentence() -> None:
    (quotation,) = quotations('Ann Poe said: "We lost the boat. She left the harbour at noon.')
    assert quotation[1] == "We lost the boat."


SPEAKERS = [
    # text, speaker
    ('"We lost the boat," said Ann Poe.', "ann poe"),
    ('"We lost the boat," Ann Poe said.', "ann poe"),
    ('Ann Poe said: "We lost the boat."', "ann poe"),
    ('Ann Poe: "We lost the boat."', "ann poe"),
    ('"We lost the boat," said the captain, Ann Poe.', "ann poe"),
    ('Ann Poe, a lawyer for Ben Rae, said: "We lost the boat."', "ann poe"),
    ('"We lost the boat," said Harle manager Ann Poe.', "ann poe"),
    ('"We lost the boat," said Harle\'s manager, Ann Poe.', "ann poe"),
    ('"We lost the boat," said Rae\'s lawyer Ann Poe.', "ann poe"),
    ('"We lost the boat," said Harle\'s Ann Poe.', "ann poe"),
    ('"We lost the boat," says Ann Poe, the injured captain, to a reporter.', "ann poe"),
    ('"We lost the boat," stormed the Rev. Ann Poe.', "ann poe"),
    ('"We lost the boat," said Ms Poe.', "poe"),
    ('"We lost the boat," curator Ann Poe told the crowd.', "ann poe"),
    ('"We lost the boat," said Poe at the party.', "poe"),
    ('Ann Poe, union: "We lost the boat."', "ann poe"),
    ('"We lost the boat" - Ann Poe', "ann poe"),
    ('"We lost the boat" – harbour chief Ann Poe', "ann poe"),
    ('"We lost the boat" (skipper Ann Poe on the storm)', "ann poe"),
    ('Ann Poe told Ben Rae: "We lost the boat."', "ann poe"),
    ('"Why did we lose the boat?" asked Ann Poe.', "ann poe"),
    ('He was accused by Ann Poe: "You lost the boat."', "ann poe"),
]

NOBODY = [
    # nobody is said to say it
    '"We lost the boat," said the owner.',
    'Ann Poe was there. "We lost the boat."',
    'Ann Poe painted the words "we lost the boat" on a wall.',
    '"We lost the boat," reads a banner.',
    'Ann Poe has been called "the best of all sailors".',
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_the_speaker(text: str, speaker: str) -> None:
    assert " ".join(quotations(text)[0][0].speaker) == speaker


@pytest.mark.parametrize("text", NOBODY)
def test_no_speaker_without_a_verb_of_saying(text: str) -> None:
    assert quotations(text)[0][0].speaker == ()


DESCRIBED = [
    # text, pronoun or description
    ('Ann Poe was there. "We lost the boat," she said.', "she"),
    ('"We lost the boat," the fire chief said.', "fire chief"),
    ('"We lost the boat," the minister told reporters in Perth.', "minister"),
    ('"We lost the boat," says the Indian.', "indian"),
    ('"We lost the boat," said the captain of the ferry.', "captain"),
    ('"We lost the boat," the president told Ben Rae.', "president"),
    ('"We lost the boat," said Poe\'s lawyer.', "lawyer"),
]
NOT_DESCRIBED = [
    # somebody nobody knows, or no person
    '"We lost the boat," a passenger said.',
    '"We lost the boat," reads a banner.',
    '"We lost the boat," said the report.',
    '"We lost the boat," according to the note.',
    'The captain was there. "We lost the boat."',
    'The captain painted "we lost the boat" on a wall.',
]


@pytest.mark.parametrize(("text", "words"), DESCRIBED)
def test_a_speaker_by_pronoun_or_description(text: str, words: str) -> None:
    quotation = quotations(text)[0][0]
    assert (quotation.speaker, quotation.pronoun or " ".join(quotation.described)) == ((), words)


@pytest.mark.parametrize("text", NOT_DESCRIBED)
def test_what_describes_no_speaker(text: str) -> None:
    quotation = quotations(text)[0][0]
    assert (quotation.speaker, quotation.pronoun, quotation.described) == ((), "", ())


BRACKETS = [
    # text, words that were said
    ('"[T]he boat sank," said Ann Poe.', "the boat sank"),
    ('"We walk[ed] home," said Ann Poe.', "we walked home"),
    ('"We lost the [old] boat," said Ann Poe.', "we lost the boat"),
    ('"We lost [...] the boat," said Ann Poe.', "we lost the boat"),
]


@pytest.mark.parametrize(("text", "words"), BRACKETS)
def test_letters_in_brackets_are_part_of_their_word(text: str, words: str) -> None:
    assert " ".join(token.norm for token in quotations(text)[0][0].tokens) == words


WORKS = [
    'The band sang "A House by the Sea" twice.',
    'The poem "do not go down to the sea" is short.',
    '"Night Train" is a song by Ben Rae.',
    'Ann Poe starred in "Inside No. 9" and left.',
]

NO_WORKS = [
    '"We lost the boat," said Ann Poe.',
    'Ann Poe called the film "a waste of a good boat".',
    '"Boats are dear," said Ann Poe of the film.',
    '"Stop," said Ann Poe.',
]


@pytest.mark.parametrize("text", WORKS)
def test_the_name_of_a_work_is_no_speech(text: str) -> None:
    assert quotations(text)[0][0].is_work


@pytest.mark.parametrize("text", NO_WORKS)
def test_what_people_say_is_no_work(text: str) -> None:
    assert not quotations(text)[0][0].is_work


def test_what_the_writer_put_in_brackets_was_not_said() -> None:
    ((quotation, _),) = quotations('"We lost the [old] boat," said Ann Poe.')
    assert [token.norm for token in quotation.tokens] == ["we", "lost", "the", "boat"]


@given(st.text(alphabet="ab .,\"'“”‘’\n"))
def test_any_text_is_read(text: str) -> None:
    for quotation, words in quotations(text):
        assert words
        assert quotation.first <= quotation.last
