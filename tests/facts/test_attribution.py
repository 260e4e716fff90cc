"""Who says what a sentence reports in its own words."""

import pytest

from factcheck.facts.attribution import find_sources
from factcheck.facts.names import find_names
from factcheck.readers import read_text
from factcheck.text.folding import prepare
from factcheck.text.sentences import split

SOURCES = [
    # text, those who only say so
    ("Ticket sales fell, according to the treasurer, Ann Poe.", ["ann poe"]),
    ("According to Ann Poe, the treasurer, ticket sales fell in Harn.", ["ann poe"]),
    ("Sales fell in Leck, according to Trinity House.", ["trinity house"]),
    ("Ann Poe, the treasurer, said sales fell in Leck.", ["ann poe"]),
    ("Ann Poe told the Harn Gazette that sales fell.", ["ann poe"]),
    ("Sales fell in Leck, Ann Poe said.", ["ann poe"]),
    ("Sales fell, said Mayor Ann Poe of Leck.", ["ann poe"]),
    ("Sales fell, a spokesman for Poe Brewery said.", ["poe brewery"]),
    ("Ann Poe says that Eve Lund won.", ["ann poe"]),
]
NO_SOURCES = [
    "Ann Poe won the race in Leck.",
    "Ann Poe accused Eve Lund of theft.",
    "The race was won by Ann Poe, who was said to be ill.",
    "Ann Poe announced the opening of the Leck Museum.",
    "Seats were given out according to size, and Ann Poe sat in front.",
    "The treasurer said that Ann Poe had won.",
]


@pytest.mark.parametrize(("text", "sources"), [*SOURCES, *((text, []) for text in NO_SOURCES)])
def test_those_to_whom_a_report_is_laid(text: str, sources: list[str]) -> None:
    [sentence] = split(prepare(read_text(text)))
    found = find_sources(sentence.tokens, find_names(sentence.tokens))
    assert [" ".join(name.words) for name in found] == sources
