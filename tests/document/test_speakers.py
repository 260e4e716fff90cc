"""Speakers: whom a text means by "she said" and by "the fire chief said"."""

from __future__ import annotations

import pytest

from factcheck.document.texts import read_document
from factcheck.readers import read_text


def speaker(text: str) -> tuple[str, bool]:
    """Give the surname of the one who says the last quotation, and whether that is sure."""
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
]


@pytest.mark.parametrize(("text", "surname"), MEANT)
def test_the_one_who_is_meant(text: str, surname: str) -> None:
    assert speaker(text) == (surname, True)


@pytest.mark.parametrize("text", NOT_MEANT)
def test_nobody_who_can_be_told(text: str) -> None:
    assert not speaker(text)[1]
