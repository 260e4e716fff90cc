"""Speakers: whom a text means by "she said" and by "the fire chief said"."""

from __future__ import annotations

import pytest

from factcheck.document.speakers import are_exclusive, is_same_office
from factcheck.document.texts import Text, read_document
from factcheck.facts.names import Name
from factcheck.readers import read_text


def speaker(text: str) -> tuple[str, bool]:
    """Return the surname of the one who says the last quotation, and whether that is sure."""
    read = read_document(read_text(text), str)
    found = read.speakers.speaker_of(read.quotations[-1])
    return (found.names[0].key if len(found.names) == 1 or found.is_sure or found.names else "", found.is_sure)


WORDS = '"The roof will hold," '

MEANT = [
    # text before the quotation and its attribution, surname
    ("Ann Poe walked in. " + WORDS + "she said.", "poe"),
    ("Ann Poe met Brian Rae in the hall. " + WORDS + "she said.", "poe"),
    ("Brian Rae met Ann Poe in the hall. " + WORDS + "he said.", "rae"),
    ("Ann Poe came at noon. Brian Rae had left. " + WORDS + "she said.", "poe"),
    ("The surveyor, Ann Poe, visited Mrs Lisle on Monday. " + WORDS + "she said.", "poe"),
    ("Ann Poe lives in Punta Arenas. She won the Silver Otter in May. " + WORDS + "she said.", "poe"),
    ("Ann Poe runs the yard. Poe was late on Monday. " + WORDS + "she told reporters.", "poe"),
    ("Ann Poe, the fire chief, arrived first. " + WORDS + "the fire chief said.", "poe"),
    ("Sheriff Ann Poe thanked Mayor Brian Rae. " + WORDS + "the mayor said.", "rae"),
    ("Ann Poe, the mines minister, spoke. " + WORDS + "the minister told reporters.", "poe"),
    ("Ann Poe, a widow, came. " + WORDS + "the widow said.", "poe"),
    ("Ann Poe came. " + WORDS + "said Eve Rae.", "rae"),
    ("Ann Poe came. " + WORDS + "said the mayor, Eve Rae. " + WORDS + "she added.", "rae"),
    ("Ann Poe came. " + WORDS + "she told Eve Rae.", "poe"),
    ("Ann Poe came. She had met Eve Rae. " + WORDS + "she said.", "poe"),
    ("Ann Poe came. It rained. Then it froze. It was late. " + WORDS + "she said.", "poe"),
    ("It was Ann Poe who came. " + WORDS + "she said.", "poe"),
    ("The nurse, Ann Poe, came. " + WORDS + "she said.", "poe"),
    ("Ann Poe and Brian Rae came. " + WORDS + "she said.", "poe"),
    ("Brian Rae and Ann Poe came. " + WORDS + "she said.", "poe"),
    ("Ms Paris came at noon. " + WORDS + "she said.", "paris"),
    ("Sydney Rae came at noon. " + WORDS + "she said.", "rae"),
    ("Holt Merriman came at noon. She was late. " + WORDS + "she said.", "merriman"),
    ("POE LEAVES\n\nAnn Poe has gone. Eve Rae did not speak.\n\nPoe spoke of money. " + WORDS + "she said.", "poe"),
]
NOT_MEANT = [
    # nobody can be told for sure
    "The fire was in Punta Arenas. " + WORDS + "she said.",
    "Everybody saw the Silver Otter. " + WORDS + "she said.",
    "Brian Rae walked in. " + WORDS + "she said.",
    "Mr Rae walked in. " + WORDS + "she said.",
    "Corvane Metals owns the mine. " + WORDS + "they said.",
    "A surgeon met the crew at the quay. " + WORDS + "she said.",
    "It was Brian Rae, the man who had her job before her, who signed. " + WORDS + "she said.",
    "Ann Poe and Eve Rae walked in. " + WORDS + "she said.",
    "Ann Poe, the fire chief, arrived first. " + WORDS + "the police chief said.",
    "Ann Poe arrived first. " + WORDS + "the judge said.",
    "Ann Poe, the fire chief, came. The fire chief, Eve Rae, left. " + WORDS + "the fire chief said.",
    "Ann Poe came. It rained. Then it froze. It was late. It was dark. " + WORDS + "she said.",
    "A nurse met Ann Poe. " + WORDS + "she said.",
    "Ann Poe's brother came. " + WORDS + "she said.",
    "Paris came at noon. " + WORDS + "she said.",
    "Corvane Bank came at noon. " + WORDS + "she said.",
    "A Ann Poe came at noon. " + WORDS + "she said.",
    "Ann Poe said that Eve Rae was late. " + WORDS + "she said.",
    WORDS + "she told Ann Poe.",
]


@pytest.mark.parametrize(("text", "surname"), MEANT)
def test_the_one_who_is_meant(text: str, surname: str) -> None:
    assert speaker(text) == (surname, True)


@pytest.mark.parametrize("text", NOT_MEANT)
def test_nobody_who_can_be_told(text: str) -> None:
    assert not speaker(text)[1]


SPANS = [
    # text before the quotation and its attribution, words and sentence that name or describe the speaker
    ("Ann Poe, the fire chief, came. It rained. " + WORDS + "she said.", "Ann Poe", 0),
    ("It rained. The fire chief, Ann Poe, came. " + WORDS + "she said.", "Ann Poe", 1),
    ("Ann Poe, the fire chief, came. " + WORDS + "the fire chief said.", "the fire chief", 1),
    ("Ann Poe came. " + WORDS + "said Eve Rae.", "Eve Rae", 1),
]


def test_where_the_speaker_is_named() -> None:
    places = []
    for text, _, _ in SPANS:
        read = _read(text)
        found = read.speakers.speaker_of(read.quotations[-1])
        assert found.span is not None
        places.append((text, text[found.span.start : found.span.end], found.sentence))
    assert places == SPANS


SEXES = [
    # text, name, the sex of its bearer; "" where it cannot be told
    ("Ann Poe spoke.", "poe", "f"),
    ("It rained.", "ann poe", "f"),
    ("It rained.", "kim poe", ""),
    ("It rained.", "paris", ""),
    ("Mr Sands spoke.", "sands", "m"),
    ("Ms. Sands spoke.", "sands", "f"),
    ("Sir Kim Sands spoke.", "sands", "m"),
    ("The lady Sands spoke.", "sands", ""),
    ("Then Mr Rae saw Sands.", "sands", ""),
    ("Kim Sands, a spokeswoman, came.", "sands", "f"),
    ("Kim Sands, a policeman, came.", "sands", "m"),
    ("Kim Sands came. It rained. Mrs Sands left.", "sands", "f"),
    # by the pronouns that can mean nobody else
    ("Kim Sands came. She left.", "sands", "f"),
    ("Kim Sands came with her dog.", "sands", "f"),
    ("Kim Sands came. It rained. She left.", "sands", "f"),
    ("Kim Sands came. It rained. It froze. She left.", "sands", ""),
    ("In her youth Kim Sands sang.", "sands", ""),
    ("Kim Sands met Jo Ray. She left.", "sands", ""),
    ('Kim Sands came. "She left," he said.', "sands", "m"),
    ("Kim Sands came. She left. She sang. He wept.", "sands", "f"),
    ("Kim Sands came. She left. Then Kim Sands sang. He wept. He left.", "sands", "m"),
    ("Kim Sands came. She left. He wept.", "sands", ""),
]


def test_the_sex_of_a_person() -> None:
    assert [(text, name, _read(text).speakers.sex(_name(name))) for text, name, _ in SEXES] == SEXES


OFFICES: list[tuple[str, str, set[tuple[str, ...]]]] = [
    ("Ann Poe, the fire chief, met Brian Rae, the mayor.", "poe", {("fire", "chief")}),
    ("Ann Poe, the fire chief, met Brian Rae, the mayor.", "rae", {("mayor",)}),
    ("Ann Poe, the fire chief, met Brian Rae, the mayor.", "eve lund", set()),
    ("Ann Poe, the fire chief, came. It rained. Mayor Poe left.", "poe", {("fire", "chief"), ("mayor",)}),
]


def test_what_a_person_is_said_to_be() -> None:
    assert [(text, name, _read(text).speakers.offices(_name(name))) for text, name, _ in OFFICES] == OFFICES


TOLD = '"The roof will hold," the judge told him.'
BEHIND = [
    # what follows the quotation, whether it goes on with Ann Poe
    (" Ann Poe is 46.", True),
    (" Ann Poe, 46, left.", True),
    (" Snow hit Ann Poe.", False),
    (" Brian Rae is 46.", False),
    ("\n\nAnn Poe is 46.", False),
    (" It rained. Ann Poe is 46.", False),
    (" Ann Poe's dog left.", False),
    ("", False),
]


def test_a_text_goes_on_with_the_person_who_was_spoken_to() -> None:
    found = []
    for text, _ in BEHIND:
        made = _read(TOLD + text)
        found.append((text, made.speakers.is_named_behind(made.quotations[0], _name("ann poe"))))
    assert found == BEHIND


SAME = "chief, fire chief|former mayor, mayor|fire chief, chief|deputy mayor, deputy mayor"
UNLIKE = "mayor, deputy mayor|police chief, fire chief|mayor, chief|senior judge, judge"


def test_descriptions_of_one_office() -> None:
    assert [pair for pair in _pairs(SAME) if is_same_office(*pair) is not True] == []
    assert [pair for pair in _pairs(UNLIKE) if is_same_office(*pair) is not False] == []


EXCLUSIVE = """
    mayor, deputy mayor|police chief, fire chief|judge, prosecutor|judge, baker|fire chief, mayor|surgeon, judge
    chief executive, chief constable|finance director, medical director|home secretary, prime minister
    fire officer, police officer|fire officer, judge|head teacher, mayor
"""
COMPATIBLE = """
    chief, fire chief|former mayor, mayor|professor, director|director, medical director|mp, mayor|union leader, mayor
    lawyer, solicitor|bishop, priest|doctor, surgeon|widow, mayor|neighbour, mayor|council leader, fire chief|, mayor
"""


def test_offices_that_one_person_hardly_holds_both_of() -> None:
    both_ways = [pair[::step] for pair in _pairs(EXCLUSIVE) for step in (1, -1)]
    assert [pair for pair in both_ways if are_exclusive(*pair) is not True] == []
    both_ways = [pair[::step] for pair in _pairs(COMPATIBLE) for step in (1, -1)]
    assert [pair for pair in both_ways if are_exclusive(*pair) is not False] == []


def _pairs(table: str) -> list[tuple[list[str], list[str]]]:
    cells = [cell.split(",") for line in table.strip().split("\n") for cell in line.split("|")]
    return [(one.split(), other.split()) for one, other in cells]


def _read(text: str) -> Text:
    return read_document(read_text(text), str)


def _name(words: str) -> Name:
    parts = tuple(words.split())
    return Name(0, len(parts), parts)
