"""How a date, time or period of a text stands to the one of a claim."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.facts.dates import extract_moments
from factcheck.matching.compare.moments import compare_moments, weekday_mismatch
from factcheck.model.facts import Moment, Relation
from factcheck.text.words import tokenize


def moment(words: str, today: date | None = None) -> Moment:
    (fact,) = extract_moments(tokenize(words), today=today)
    assert isinstance(fact.value, Moment)
    return fact.value


SAME = [
    ("on 14 March", "March 14"),
    ("in 2016", "the 2016 election"),
    ("23/06/2022", "June 23, 2022"),
    ("from Sept. 4 to Oct. 16", "Sept. 4-Oct. 16"),
    ("at 9pm", "at 21:00"),
    ("by March 2030", "by March 2030"),
    ("last year", "last year"),
    ("three months to the end of September", "the July-to-September quarter"),
    ("the third quarter of 2020", "from July to September 2020"),
    ("the early 1990s", "the early 1990s"),
]

WITHIN = [
    ("9 June", "9 June 2022"),
    ("June 2022", "23 June 2022"),
    ("late June", "23 June"),
    ("in 2022", "in late 2022"),
    ("late 2021", "December 2021"),
    ("the 1990s", "in 1994"),
    ("the early 1990s", "in 1992"),
    ("the 20th century", "the 1930s"),
    ("by Jan. 15", "the middle of January"),
    ("by March 2030", "in March 2030"),
    ("spring of 2023", "in May 2023"),
    ("the third quarter", "in August"),
    ("the third quarter", "in the summer"),
    ("Tuesday, Dec. 10", "10 December"),
    ("on Tuesday", "Tuesday 4 November"),
    ("23 June 2022", "on Thursday"),
    ("about 2014", "in 2015"),
    ("about 14 March", "15 March"),
    ("around December 2021", "January 2022"),
    ("at 14:52", "at eight minutes to three"),
    ("at about 9pm", "at 8.40pm"),
    ("at 9pm", "at 9.05pm"),
    ("on Monday night", "on Monday evening"),
    ("between June 2014 and September 2015", "between 2014 and 2015"),
    ("between June 2014 and September 2015", "in August 2014"),
    ("from Sept. 4 to Oct. 16", "20 September"),
    ("from 28 December to 4 January", "2 January"),
    ("between 8 and 10pm", "at 9pm"),
    ("the winter of 2029-30", "in January 2030"),
    # the last day, hour or year that still fits
    ("by 15 March 2030", "on 15 March 2030"),
    ("from 15 March 2030", "on 15 March 2030"),
    ("by late 2029", "in December 2029"),
    ("about 31 December 2020", "1 January 2021"),
    ("about 2014", "in March 2015"),
    ("about the 1990s", "in 2000"),
    ("around March", "in the spring"),
    ("at about 6.20pm", "at 6.30pm"),
    ("at about 9pm", "at 10pm"),
    ("after 9pm", "at 9.20pm"),
    ("before 9am", "at 8.30am"),
    ("before 9am", "before 8am"),
    ("after 9pm", "after 9.20pm"),
    ("at 9.20pm", "after 9pm"),
    ("after 9pm", "shortly after 9pm"),
    ("at 9pm", "at 9.15pm"),
    ("at 9pm", "at 8.46pm"),
    ("at 9.20", "at 9.20pm"),
    ("from 9am to 5pm", "at 9am"),
    ("from 9am to 5pm", "at 5pm"),
    ("from 10pm to 2am", "at midnight"),
    ("from Sept. 4 to Oct. 16", "4 September"),
    ("from Sept. 4 to Oct. 16", "16 October"),
    ("from 28 December to 4 January", "28 December"),
    ("from 28 December to 4 January", "4 January"),
    ("from 2014 to 2016", "in 2014"),
    ("from March to May", "in April 2020"),
    ("from March 2020 to May 2020", "in April"),
    ("the early 1990s", "in 1994"),
    ("the late 1990s", "in 1995"),
    ("the mid-1990s", "in 1993"),
    ("the early 20th century", "in 1949"),
    ("early 2021", "in May 2021"),
    ("mid 2021", "in April 2021"),
    ("late 2021", "in August 2021"),
    ("early March", "11 March"),
    ("mid-March", "10 March"),
    ("mid-March", "21 March"),
    ("late March", "20 March"),
    ("the first quarter", "the spring of 2020"),
    ("the 2019/20 season", "in 2019"),
    ("the 2019/20 season", "in 2020"),
]

DIFFERS = [
    ("9 June", "6 June"),
    ("9 June", "9 July"),
    ("June 2022", "June 2021"),
    ("Tuesday 4 November", "Wednesday 4 November"),
    ("Tuesday, Dec. 10", "Thursday 10 December"),
    ("23 June 2022", "on Friday"),
    ("early March", "late March"),
    ("late June", "3 June"),
    ("late 2021", "March 2021"),
    ("in the 1990s", "in 2003"),
    ("spring of 2023", "October 2023"),
    ("in the spring", "in the autumn"),
    ("the third quarter", "the fourth quarter"),
    ("the third quarter", "in November"),
    ("about 2014", "in 2017"),
    ("by March 2030", "by March 2031"),
    ("by March 2030", "in May 2031"),
    ("at 14:52", "at 15.42"),
    ("at 9pm", "at 9am"),
    ("at 9pm", "at 9.40pm"),
    ("before 9am", "after 9am"),
    ("before 9am", "at 9.40am"),
    ("after 9pm", "at 8.50pm"),
    ("at 9.40am", "before 9am"),
    ("after 10pm", "before 9pm"),
    ("at noon", "at midnight"),
    ("on Monday night", "on Monday morning"),
    ("by 9pm", "at 9.40pm"),
    ("between June 2014 and September 2015", "between June 2014 and September 2016"),
    ("between June 2014 and September 2015", "in 2017"),
    ("between 8 and 10pm", "at 11pm"),
    # the first day, hour or year that no longer fits
    ("by 15 March 2030", "on 16 March 2030"),
    ("by 15 March", "on 16 March"),
    ("from 15 March", "on 14 March"),
    ("from 15 March 2030", "on 14 March 2030"),
    ("by 29 February 2028", "on 1 March 2028"),
    ("by 30 January 2028", "on 31 January 2028"),
    ("by early March 2030", "on 12 March 2030"),
    ("by the summer of 2029", "in November 2029"),
    ("by early 2029", "in December 2029"),
    ("from 9pm", "at 8.40pm"),
    ("about 14 March", "16 March"),
    ("about 14 March 2020", "15 March 2021"),
    ("around December 2021", "February 2022"),
    ("around December 2021", "January 2023"),
    ("about the 1990s", "in 2001"),
    ("at about 6.20pm", "at 6.31pm"),
    ("at about 9pm", "at 10.01pm"),
    ("at 9pm", "at 9.16pm"),
    ("at 9pm", "at 8.44pm"),
    ("at 9.20", "at 9.21pm"),
    ("from 9am to 5pm", "at 8.59am"),
    ("from 9am to 5pm", "at 5.01pm"),
    ("from 10pm to 2am", "at 3am"),
    ("from Sept. 4 to Oct. 16 2022", "17 October 2022"),
    ("from Sept. 4 to Oct. 16 2022", "3 September 2022"),
    ("from 2014 to 2016", "in 2013"),
    ("from 2014 to 2016", "from 2014 to 2017"),
    ("from 2014 to 2016", "from 2013 to 2016"),
    ("the third quarter of 2020", "from July to October 2020"),
    ("the early 1990s", "in 1995"),
    ("the late 1990s", "in 1994"),
    ("the mid-1990s", "in 1997"),
    ("the early 1990s", "the mid-1990s"),
    ("the early 20th century", "in 1950"),
    ("early 2021", "in June 2021"),
    ("mid 2021", "in March 2021"),
    ("late 2021", "in July 2021"),
    ("early 2021", "late 2021"),
    ("early March", "12 March"),
    ("mid-March", "9 March"),
    ("mid-March", "22 March"),
    ("late March", "19 March"),
    ("Monday morning", "Monday night"),
    ("the first quarter", "in the autumn"),
    ("the 2019/20 season", "in 2021"),
    ("23 June 2022", "Friday 23 June"),
]

UNDECIDED = [
    ("on Tuesday", "June 2022"),
    ("in 2016", "14 March"),
    ("at 6.20pm", "on 4 November"),
    ("last December", "June 2022"),
    ("last December", "last June"),
    ("by March 2030", "in 2029"),
    ("by 9pm", "at 8.40pm"),
    ("before 9am", "at 6am"),
    ("after 9pm", "at 11.30pm"),
    ("after 9pm", "at 1am"),
    ("after 9pm", "at 9pm"),
    ("after 8pm", "before 9pm"),
    ("after 9pm", "after 7pm"),
    ("after 9pm", "by 9.30pm"),
    ("after 9pm", "around 8.50pm"),
    ("between 9pm and 11pm", "after 8pm"),
    ("between 9pm and 11pm", "after 10pm"),
    ("between 9pm and 11pm", "before midnight"),
    ("late 2021", "in December"),
    ("from Sept. 4 to Oct. 16", "20 October"),
    ("from June", "in August"),
    ("from 9pm", "at 10pm"),
    ("by 15 March", "on 14 March"),
    ("by 15 March", "on 16 March 2030"),
    ("by 31 January 2028", "on 30 January 2028"),
    ("by the winter of 2029", "in July 2029"),
    ("by Tuesday", "on Monday"),
    ("early March", "late 2021"),
    ("Monday morning", "in the spring"),
    ("from 10pm to 2am", "on Tuesday"),
    ("from Sept. 4 to Oct. 16", "17 October 2022"),
    ("from 28 December to 4 January", "27 December"),
    ("from 28 December to 4 January", "5 January"),
    ("from March to May", "in June 2020"),
    ("from March 2020 to May 2020", "in June"),
]


@pytest.mark.parametrize(
    ("expected", "found", "relation"),
    [
        *((*pair, Relation.SAME) for pair in SAME),
        *((*pair, Relation.WITHIN) for pair in WITHIN),
        *((*pair, Relation.DIFFERS) for pair in DIFFERS),
        *((*pair, None) for pair in UNDECIDED),
    ],
)
def test_relation_holds_both_ways(expected: str, found: str, relation: Relation | None) -> None:
    assert compare_moments(moment(expected), moment(found)) is relation
    assert compare_moments(moment(found), moment(expected)) is relation


def test_relative_date_is_compared_once_it_is_resolved() -> None:
    today = date(2022, 6, 23)
    assert compare_moments(moment("December 2021"), moment("last December", today)) is Relation.SAME
    assert compare_moments(moment("June 2021"), moment("last December", today)) is Relation.DIFFERS
    assert compare_moments(moment("in 2019"), moment("four years ago", today)) is Relation.WITHIN
    assert compare_moments(moment("December 2021"), moment("last December")) is None
    assert compare_moments(moment("last December"), moment("December 2021")) is None


@pytest.mark.parametrize(
    ("words", "mismatch"),
    [
        ("Thursday 23 June 2022", False),
        ("Tuesday 23 June 2022", True),
        ("Tuesday 23 June", False),
        ("23 June 2022", False),
        ("on Tuesday", False),
    ],
)
def test_weekday_that_a_full_date_does_not_have(words: str, mismatch: bool) -> None:
    assert weekday_mismatch(moment(words)) is mismatch


PARTS = st.sampled_from(["", "early", "mid", "late", "spring", "winter", "q1", "q4", "morning", "evening", "night"])
POINTS = st.builds(
    lambda **fields: Moment(**fields),  # fields that are not named keep their defaults
    year=st.none() | st.integers(1990, 2030),
    month=st.none() | st.integers(1, 12),
    day=st.none() | st.integers(1, 31),
    weekday=st.none() | st.integers(0, 6),
    part=PARTS,
    span_years=st.sampled_from([1, 1, 2, 10, 100]),
)
TIMES = st.builds(
    lambda **fields: Moment(**fields),
    hour=st.integers(0, 23),
    minute=st.none() | st.integers(0, 59),
    half=st.booleans(),
)
MOMENTS = POINTS | TIMES | st.builds(lambda start, end: replace_end(start, end), POINTS, POINTS)


def replace_end(start: Moment, end: Moment) -> Moment:
    return Moment(year=start.year, month=start.month, day=start.day, end=end)


@given(MOMENTS, MOMENTS)
def test_comparison_is_symmetric(one: Moment, other: Moment) -> None:
    assert compare_moments(one, other) is compare_moments(other, one)


@given(MOMENTS)
def test_moment_is_the_same_as_itself(one: Moment) -> None:
    assert compare_moments(one, one) is Relation.SAME
