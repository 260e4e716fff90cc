"""A text's own date and title: where they are taken from, and where they must not be."""

from datetime import date

import pytest

from factcheck.readers.metadata import Metadata, day, front, own_date

DAY = date(2023, 4, 2)

DATE_LINES = [
    "2023-04-02",
    "2 April 2023",
    "2nd April 2023",
    "Sunday 2 April 2023",
    "Sunday, April 2, 2023",
    "Sun 2 Apr 2023",
    "Apr. 2, 2023",
    "Published: 2 April 2023",
    "Published on Sunday 2 April 2023 at 10:15",
    "First published 2 April 2023 10.15am BST",
    "Date: 2023-04-02",
    "2023-04-02T10:15:00+01:00",
    "2023-04-02T10:15:00.000Z",
    "10:15 AM April 2, 2023",
    "  Posted: 2 April 2023.  ",
    "OSLO, April 2, 2023 (Reuters) - The ferry ran aground.",
    "NEW YORK, 2 April 2023 — The ferry ran aground.",
]

NO_DATE_LINES = [
    "The ferry ran aground on 2 April 2023.",
    "2 April 2023 was a Sunday",
    "Updated: 2 April 2023",
    "02/04/2023",
    "April 2023",
    "2 April",
    "31 June 2023",
    "2 Marble 2023",
    "2023-13-02",
    "Oslo, April 2, 2023 was cold",
    "Mr Lind, April 2, 2023 - a good day",
    "17 officers",
    "",
]


@pytest.mark.parametrize("line", DATE_LINES)
def test_date_lines(line):
    assert own_date(["Ferry aground", line]) == DAY


@pytest.mark.parametrize("line", NO_DATE_LINES)
def test_other_lines(line):
    assert own_date(["Ferry aground", line]) is None


def test_only_the_first_lines_are_looked_at():
    assert own_date([*["The ferry ran aground."] * 6, "2 April 2023"]) is None


FRONT = [
    ("---\ntitle: Ferry aground\ndate: 2023-04-02\n---\nText", DAY, "Ferry aground", "Text"),
    ("---\r\ntitle: 'Ferry: aground'\r\ndate: \"2023-04-02 10:15\"\r\n---\r\nText", DAY, "Ferry: aground", "Text"),
    ("---\npublished_at: 2 April 2023\ntags:\n  - date: 1999-01-01\n...\nText", DAY, None, "Text"),
    ('+++\ntitle = "Ferry aground"\ndate = 2023-04-02T10:15:00Z\n+++\nText', DAY, "Ferry aground", "Text"),
    ("---\n# a comment\nauthor: Lind\n---\nText", None, None, "Text"),
    ("---\ndate: next Monday\n---\n", None, None, ""),
    (" date 2023-04-02 The ferry", DAY, None, "The ferry"),
    ("Date: 2023-04-02\n\nThe ferry", DAY, None, "The ferry"),
]

NO_FRONT = [
    "---\n\nThe ferry ran aground.\n\n---\n",
    "---\nThe ferry ran aground.\n---\n",
    "---\ntitle: never closed\n\nText",
    "--- title: x ---",
    "The ferry\n---\ndate: 2023-04-02\n---\n",
    "dates 2023-04-02 and later",
    "date 2023-02-30 was made up",
    "The date 2023-04-02",
    "",
]


@pytest.mark.parametrize(("text", "day", "title", "rest"), FRONT)
def test_front_matter(text, day, title, rest):
    found = front(text)
    assert (found.date, found.title, text[found.end :]) == (day, title, rest)


@pytest.mark.parametrize("text", NO_FRONT)
def test_no_front_matter(text):
    assert front(text) == Metadata()


READ = [
    ("---\ntitle: Ferry\ndescription: Cars\nsummary: x\nauthor: Lind\n---\n", ["Ferry", "Cars"]),
    ("---\ndescription: Cars\nTitle: Ferry\n---\n", ["Cars", "Ferry"]),
    ("---\ntitle: Ferry\ntitle: Again\n---\n", ["Ferry"]),
    ("---\nseo:\n  title: x\n  description: y\n---\n", []),
    ("---\ntitle: [a]\ndescription:\n---\n", []),
    ("Ferry", []),
]


@pytest.mark.parametrize(("text", "values"), READ)
def test_what_of_front_matter_a_reader_reads(text, values):
    assert [field.value for field in front(text).fields] == values


DAYS = [
    "2023-04-02",
    " 2023-04-02 ",
    "2023-04-02T23:59:59-11:00",
    "2023-04-02 10:15:00 +0000 UTC",
    "2023-04-02T10:15:00.000Z[Europe/London]",
    "20230402",
    "20230402T101500Z",
    "2023/04/02",
    "Sun, 02 Apr 2023 10:15:00 GMT",
    "Sunday, April 2, 2023 - 10:15",
    "2 April 2023, 10:15am BST",
]

NO_DAYS = ["", "2023", "2023-04", "2023-4-2", "02/04/2023", "02.04.2023", "2023-04-31", "2023-04/02", "1680423300", "16804233001",
           "1970-01-01", "1970-01-01T00:00:00Z", "0001-01-01T00:00:00", "0000-00-00 00:00:00", "10:15", "PT2H", "yesterday",
           "2023-04-02/2023-04-05", "since 2023-04-02", "{{ date }}", "2023-04-02" * 50]  # fmt: skip


@pytest.mark.parametrize("value", DAYS)
def test_days_that_programs_write(value):
    assert day(value) == DAY


@pytest.mark.parametrize("value", NO_DAYS)
def test_what_is_no_day(value):
    assert day(value) is None
