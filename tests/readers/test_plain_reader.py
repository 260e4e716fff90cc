"""Plain text: blocks, and positions that are those of the file."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.text import Locator, Span
from factcheck.readers.plain import read

WRAPPED = """\
Ferry aground off Harlow

The ferry ran aground on Monday with 17 people on board, and the
crew of nine swam ashore before the lifeboat came. A rescue
helicopter took the rest to
Harlow General Hospital, where
all of them are well.

Rescue in brief
- 17 people on board, most of
  them from Harlow
- nine swam ashore
The ferry had been checked in May by the inspectors of the harbour,
who found nothing.
"""


def blocks(text):
    document = read(text, "a.txt")
    return [document.text[slice(*block.span)] for block in document.blocks]


BLOCKS = [
    ("blank lines", "One.\n\nTwo.\n \t\nThree.", ["One.", "Two.", "Three."]),
    ("one paragraph a line", "Ferry runs\nIt runs.\nIt carries cars.", ["Ferry runs", "It runs.", "It carries cars."]),
    ("CRLF", "One.\r\nTwo.\r\n\r\nThree.\r\n", ["One.", "Two.", "Three."]),
    ("lone CR", "One.\rTwo.\r\rThree.", ["One.", "Two.", "Three."]),
    ("bullets", "• One\n- Two\n* Three\n1. Four\n12) Five", ["One", "Two", "Three", "Four", "Five"]),
    ("no bullets", "-4C at night\n·4-min read\n3.5m people", ["-4C at night", "·4-min read", "3.5m people"]),
    ("rules and underlines", "Ferry runs\n==========\nOne.\n* * *\nTwo.", ["Ferry runs", "One.", "Two."]),
    ("indent", "   One.\n\tTwo.  ", ["One.", "Two."]),
    ("short lines are no prose", "nine cars,\nfive vans,\ntwo bikes", ["nine cars,", "five vans,", "two bikes"]),
    (
        "headlines of one length are no prose",
        "Ferry ran aground with 17 on board off Harlow\nCrew of nine swam ashore before the lifeboat\n"
        "Inspectors found nothing in May, says the harbour",
        [
            "Ferry ran aground with 17 on board off Harlow",
            "Crew of nine swam ashore before the lifeboat",
            "Inspectors found nothing in May, says the harbour",
        ],
    ),
    ("leading date", " date 2023-04-02 The ferry ran.\n\nIt sank.", ["The ferry ran.", "It sank."]),
    ("front matter", "---\ntitle: x\n---\nThe ferry ran.", ["The ferry ran."]),
    ("byte-order mark", "\ufeffThe ferry ran.", ["The ferry ran."]),
    ("NUL and zero-width", "The\0ferry\u200b ran.", ["The\0ferry\u200b ran."]),
    ("nothing", "", []),
    ("only blanks", " \n\ufeff\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in BLOCKS], ids=[row[0] for row in BLOCKS])
def test_blocks(text, expected):
    assert blocks(text) == expected


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_wrapped_lines_are_joined_and_lists_and_headings_kept_apart(line_end):
    assert [" ".join(block.split()) for block in blocks(WRAPPED.replace("\n", line_end))] == [
        "Ferry aground off Harlow",
        "The ferry ran aground on Monday with 17 people on board, and the crew of nine swam ashore before the lifeboat "
        "came. A rescue helicopter took the rest to Harlow General Hospital, where all of them are well.",
        "Rescue in brief",
        "17 people on board, most of them from Harlow",
        "nine swam ashore",
        "The ferry had been checked in May by the inspectors of the harbour, who found nothing.",
    ]


def test_items_are_told_from_paragraphs():
    assert [block.kind.value for block in read("One\n- Two\n", "").blocks] == ["paragraph", "item"]


def test_date_and_title():
    document = read("---\ntitle: Ferry\n---\nBy Ann Dale\n2 April 2023\nIt ran.", "")
    assert (document.title, document.date) == ("Ferry", date(2023, 4, 2))


def test_positions_count_the_byte_order_mark_and_line_ends():
    source = "\ufeffOne 🚒.\r\nCafe\u0301 two.\rThree."
    document = read(source, "a.txt")
    start = document.text.index("Three")
    span = document.to_source.span(Span(start, start + 5))
    assert source[slice(*span)] == "Three"
    assert Locator(source).position(span.start) == (3, 1)


def test_one_line_of_a_megabyte():
    text = "The ferry carried 40 cars. " * 40_000
    assert read(text, "").blocks[0].span == (0, len(text) - 1)


@given(st.text(st.one_of(st.characters(), st.sampled_from("aA1.,-•\ufeff\r\n \t"))))
def test_every_quote_is_a_slice_of_the_source(source):
    document = read(source, "a.txt")
    assert document.source == source
    at = 0
    for block in document.blocks:
        assert at <= block.span.start < block.span.end
        at = block.span.end
        quote = document.text[slice(*block.span)]
        assert quote == quote.strip()
        assert source[slice(*document.to_source.span(block.span))] == quote
