"""Our reading of dates against dateparser's, which is asked for one date and always gives a whole one.

What was not said we leave open, where it fills in the day or the year of the text; so two readings agree when all that
we read is in its answer. Where the two differ, `DISAGREEMENTS` says who is right and why.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.facts import read_facts
from factcheck.model.facts import Kind, Moment
from factcheck.text.words import tokenize

dateparser = pytest.importorskip("dateparser")

TODAY = date(2023, 11, 15)
"""A Wednesday."""

Parts = tuple[int | None, int | None, int | None]


def ours(words: str) -> list[Parts]:
    facts = read_facts(tokenize(f"The ferry was sold {words}."), TODAY)
    moments = [fact.value for fact in facts if fact.kind is Kind.DATE and isinstance(fact.value, Moment)]
    return [(moment.year, moment.month, moment.day) for moment in moments]


def theirs(words: str) -> date | None:
    found: datetime | None = dateparser.parse(
        words.removeprefix("on ").removeprefix("in "),
        languages=["en"],
        settings={
            "RELATIVE_BASE": datetime(TODAY.year, TODAY.month, TODAY.day),
            "DATE_ORDER": "DMY",
            "PREFER_DATES_FROM": "past",
        },
    )
    return found.date() if found else None


def agree(parts: Parts, other: date) -> bool:
    whole = (other.year, other.month, other.day)
    return all(part is None or part == known for part, known in zip(parts, whole, strict=True))


STYLES = (
    "on {day} {month} {year}",
    "on {month} {day}, {year}",
    "on {day} {short} {year}",
    "on {short} {day}, {year}",
    "on {year}-{number:02}-{day:02}",
    "on {day:02}/{number:02}/{year}",
    "on {day}.{number}.{year}",
    "on {weekday}, {day} {month} {year}",
    "on {weekday} {month} {day}, {year}",
    "in {month} {year}",
)


@settings(max_examples=60)
@given(st.dates(date(1950, 1, 1), date(2040, 12, 31)), st.sampled_from(STYLES))
def test_both_read_any_date_in_any_style(day: date, style: str) -> None:
    words = style.format(
        day=day.day, month=f"{day:%B}", short=f"{day:%b}", number=day.month, year=day.year, weekday=f"{day:%A}"
    )
    [parts], other = ours(words), theirs(words)
    assert other is not None
    assert agree(parts, other), words
    assert parts[:2] == (day.year, day.month)


@pytest.mark.parametrize("ago", range(2, 13))
def test_both_count_days_and_years_back(ago: int) -> None:
    day = TODAY - timedelta(days=ago)
    assert ours(f"{ago} days ago") == [(day.year, day.month, day.day)]
    assert theirs(f"{ago} days ago") == day
    [parts], other = ours(f"{ago} years ago"), theirs(f"{ago} years ago")
    assert other is not None
    assert agree(parts, other)


@pytest.mark.parametrize(
    "words",
    "yesterday,today,tomorrow,last Tuesday,on Tuesday,on Monday,last Wednesday,last month,last year,next year,in 1987,"
    "on 4 May,the day before yesterday,two months ago,on Sept. 4 2016,on 4th May 2022".split(","),
)
def test_both_read_what_newspapers_write(words: str) -> None:
    [parts], other = ours(words), theirs(words)
    assert other is not None
    assert agree(parts, other)


@pytest.mark.parametrize("words", ["on 29 February 2023", "on 31 April 2021", "in the mayor's office", "to 13 owners"])
def test_neither_reads_what_is_no_date(words: str) -> None:
    assert (ours(words), theirs(words)) == ([], None)


DISAGREEMENTS: dict[str, tuple[list[Parts], date | None, str]] = {
    "on the fourth of May 2022": ([(2022, 5, 4)], None, "it reads no ordinals in words"),
    "last December": ([(2022, 12, None)], None, "it reads 'last' with weekdays and units only"),
    "earlier this year": ([(2023, None, None)], None, "the same"),
    "on Wednesday": (
        [(2023, 11, 15)],
        date(2023, 11, 8),
        "of a text of a Wednesday: the day itself, as newspapers say it",
    ),
    "next Friday": (
        [(None, None, None)],
        date(2023, 11, 17),
        "the Friday of this week or of the next: English speakers differ, so we leave it open",
    ),
    "a week ago": ([(2023, 11, 5)], date(2023, 11, 8), "a week, from its first day: a writer seldom counts to the day"),
    "in the 1990s": ([(1990, None, None)], date(2023, 11, 14), "it takes 1990s for seconds; we give a decade"),
    "on 13/14 May 2019": ([(2019, 5, 14)], None, "the night between two days; we read the second, it gives up"),
}
"""Words -> what we read, what dateparser reads, and who is right."""


@pytest.mark.parametrize("words", DISAGREEMENTS)
def test_the_disagreements_are_those_that_are_explained(words: str) -> None:
    expected, other, why = DISAGREEMENTS[words]
    assert (ours(words), theirs(words)) == (expected, other), why
