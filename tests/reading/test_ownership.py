"""Whose age it is: the name beside it, the subject of "is", the one person of a sentence with "she"."""

from __future__ import annotations

from functools import partial

import pytest

from factcheck.model.facts import Kind
from factcheck.reading.ownership import owner_of
from factcheck.reading.statement import read_statement
from factcheck.text.folding import bare
from factcheck.text.sentences import split

not_yet = partial(pytest.mark.xfail, strict=True)


def owner(text: str) -> str | None:
    """Return the surname of the one who is of the first age of a text."""
    document = bare(text)
    statement = read_statement(split(document)[0], document.folded)
    age = next(fact for fact in statement.facts if fact.kind is Kind.AGE)
    name = owner_of(statement, age)
    return name.key if name else None


OWNED = [
    # text, surname
    ("Mara Ellingham, 34, won the race", "ellingham"),
    ("Mara Ellingham is 34", "ellingham"),
    ("34-year-old Mara Ellingham won the race", "ellingham"),
    ("Tom Pell, 29, beat Mara Ellingham, 34", "pell"),
    ("Mara Ellingham, who is 34, won the race", "ellingham"),
    ("the winner, Mara Ellingham, aged 34, wept", "ellingham"),
    ("Mr Hale, from Harn, was aged 23", "hale"),
    ("Ada Brook, a glazier, was 61 years old", "brook"),
    ("Orla Finch was elected when she was 22", "finch"),
    ("Police named the dead man as Ruben Voss, 47", "voss"),
]
NOBODYS = [
    "a 34-year-old woman won the race",
    "a 34-year-old woman from the hills beat Mara Ellingham",
    "Mara Ellingham beat a 19-year-old",
    "Mara Ellingham won the race for a boy in her street who is aged 12",
    "Mara Ellingham and Tom Pell met when she was 22",  # there are two of them
    "The Carrow Bridge company hired a 17-year-old driver",
    "a constable aged 26 was sent to the house of Orla Finch",
]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            text, marks=not_yet(reason="a number behind an aside and a copula is read as a count, not as an age")
        )
        for text in ("Mr Hale, who came from Harn, was 23", "Ada Brook, a glazier, is 61")
    ],
)
def test_an_age_stands_behind_an_aside(text: str) -> None:
    assert owner(text)


@pytest.mark.parametrize(("text", "surname"), OWNED)
def test_an_age_belongs_to_the_name_beside_it(text: str, surname: str) -> None:
    assert owner(text) == surname


@pytest.mark.parametrize("text", NOBODYS)
def test_an_age_belongs_to_no_name_further_away(text: str) -> None:
    assert owner(text) is None
