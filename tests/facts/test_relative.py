"""Dates said relative to the day of writing, with that day known and unknown."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.facts.dates import extract_moments
from factcheck.model.facts import Hedge, Moment
from factcheck.text.words import tokenize

WEDNESDAY = date(2022, 11, 16)


def read(sentence: str, today: date | None) -> list[Moment]:
    values = [fact.value for fact in extract_moments(tokenize(sentence), today=today)]
    assert all(isinstance(value, Moment) for value in values)
    return [value for value in values if isinstance(value, Moment)]


def on(year: int | None = None, month: int | None = None, day: int | None = None, **more: object) -> Moment:
    return Moment(year=year, month=month, day=day, **more)  # type: ignore[arg-type]


RESOLVED = [
    ("The pier burned yesterday.", on(2022, 11, 15)),
    ("The pier burned last night.", on(2022, 11, 15, part="night")),
    ("The pier burned the day before yesterday.", on(2022, 11, 14)),
    ("The pier reopens tomorrow morning.", on(2022, 11, 17, part="morning")),
    ("The pier reopens tonight.", on(2022, 11, 16, part="night")),
    ("The jury sat last December.", on(2021, 12)),
    ("The jury sat last March.", on(2022, 3)),
    ("The jury sits next March.", on(2023, 3)),
    ("The jury sat in December last year.", on(2021, 12)),
    ("Profits doubled last year.", on(2021)),
    ("Profits doubled this year.", on(2022)),
    ("Profits double next year.", on(2023)),
    ("Profits doubled late last year.", on(2021, part="late")),
    ("Profits doubled last month.", on(2022, 10)),
    ("Profits doubled last quarter.", on(2022, part="q3")),
    ("Profits doubled last summer.", on(2022, part="summer")),
    ("Unemployment peaks next summer.", on(2023, part="summer")),
    ("It closes by the end of the year.", on(2022, part="late", hedge=Hedge.MOST)),
    ("She was hired three years ago.", on(2019, hedge=Hedge.ABOUT)),
    ("She was hired a month ago.", on(2022, 10, hedge=Hedge.ABOUT)),
    ("She was hired two days ago.", on(2022, 11, 14)),
    ("It lands five years from now.", on(2027, hedge=Hedge.ABOUT)),
    ("It lands in five years' time.", on(2027, hedge=Hedge.ABOUT)),
    ("She was hired last week.", on(2022, 11, 6, end=on(2022, 11, 13))),
    ("She was hired last Thursday.", on(2022, 11, 10, weekday=3)),
    ("She was hired this past Thursday, November 10.", on(None, 11, 10, weekday=3)),
    ("She was hired this past Thursday.", on(2022, 11, 10, weekday=3)),
    ("She will be hired this coming Thursday.", on(weekday=3)),
    ("She was hired on Thursday of last week.", on(2022, 11, 10, weekday=3)),
    ("She was hired last week on Thursday.", on(2022, 11, 10, weekday=3)),
    ("She will be hired next week on Tuesday.", on(2022, 11, 22, weekday=1)),
    ("She was hired on Sunday of last week.", on(weekday=6)),  # the week's first day or its last
    ("She was hired the week before last.", on(2022, 10, 30, end=on(2022, 11, 6))),
    ("She will be hired the week after next.", on(2022, 11, 27, end=on(2022, 12, 4))),
    ("She was hired two years and three months ago.", on(2020, 8, hedge=Hedge.ABOUT)),
    ("She was hired a week and two days ago.", on(2022, 11, 7)),
    ("She was hired earlier this month.", on(2022, 11)),
    ("She will be hired later this year.", on(2022)),
    ("She was hired on the 3rd of last month.", on(2022, 10, 3)),
    ("Profits rose in last year's third quarter.", on(2021, part="q3")),
    ("She was hired on Thursday.", on(2022, 11, 10, weekday=3)),
    ("The minister resigned Wednesday.", on(2022, 11, 16, weekday=2)),
    ("The minister will resign on Thursday.", on(weekday=3)),
    ("She had been hired on the previous Thursday.", on(weekday=3)),
    ("She was hired next Thursday.", on(weekday=3)),
]


@pytest.mark.parametrize(("sentence", "moment"), RESOLVED)
def test_is_resolved_from_the_day_of_writing(sentence: str, moment: Moment) -> None:
    assert read(sentence, WEDNESDAY) == [moment]


UNRESOLVED = [
    ("The pier burned yesterday.", "yesterday"),
    ("The jury sat last December.", "last december"),
    ("Profits doubled last year.", "last year"),
    ("She was hired three years ago.", "three years ago"),
    ("It lands five years from now.", "five years from now"),
    ("Sold 60 days ago.", "60 days ago"),
    ("Sold on Thursday of last week.", "thursday of last week"),
    ("Sold earlier this month.", "earlier this month"),
    ("Sold in last year's third quarter.", "last year third quarter"),
]


@pytest.mark.parametrize(("sentence", "relative"), UNRESOLVED)
def test_without_the_day_of_writing_it_gives_no_field(sentence: str, relative: str) -> None:
    assert read(sentence, None) == [Moment(relative=relative)]


def test_weekend_stays_open_even_with_the_day_of_writing() -> None:
    assert read("He is back this weekend.", WEDNESDAY) == [Moment(relative="this weekend")]


def test_weekday_is_kept_without_the_day_of_writing() -> None:
    assert read("She was hired last Thursday.", None) == [Moment(weekday=3)]


LEFT_ALONE = [
    "USA Today and the Today programme reported it.",
    "The following day and a year earlier they had met.",
    "Over the last year and in the last months it grew.",
    "The last Tuesday Club, long ago and decades ago.",
    "In the past year, the coming year and the past month it grew.",
    "The week before and the week after; a year and the two days that followed.",
    "Last orders, this one, next door, next in line.",
    "Now and from then on, in two weeks, for five years.",
]


@pytest.mark.parametrize("sentence", LEFT_ALONE)
def test_leaves_alone(sentence: str) -> None:
    assert [moment for moment in read(sentence, WEDNESDAY) if moment.year is not None] == []


@given(st.dates(), st.integers(0, 99), st.sampled_from(["days", "weeks", "months", "years"]))
def test_any_day_of_writing_can_be_counted_from(today: date, count: int, unit: str) -> None:
    read(f"It was {count} {unit} ago, last week, last month, last winter, on Friday night.", today)


@given(st.dates(date(1600, 1, 1), date(2500, 1, 1)))
def test_last_weekday_lies_in_the_week_before(today: date) -> None:
    (moment,) = read("She was hired last Friday.", today)
    day = date(moment.year or 0, moment.month or 0, moment.day or 0)
    assert day.weekday() == 4
    assert timedelta(0) < today - day <= timedelta(7)
