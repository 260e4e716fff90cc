"""Comparing two moments: dates, times and periods, each known only as far as it was said.

Takes the moment that a claim expects and one that a text gives, gives a `Relation`, or None where they have no field in
common or where neither bears on the other ("by 2030" and "in 2027"). Which moments of a sentence belong to the claim is
left to the caller.
"""

from __future__ import annotations

from datetime import date

from factcheck.facts.calendar import MONTH_DAYS, QUARTER_MONTHS
from factcheck.matching.compare.moment_fields import (
    THIRDS_OF_YEAR,
    clocks_agree,
    days_of,
    derived_weekday,
    fields_agree,
    minutes_of,
    months_agree,
    months_of,
    years_of,
)
from factcheck.model.facts import Hedge, Moment, Relation


def compare_moments(expected: Moment, found: Moment) -> Relation | None:
    """Say how `found` stands to `expected`.

    >>> compare_moments(Moment(month=6, day=9), Moment(year=2022, month=6, day=9))
    <Relation.WITHIN: 'within'>
    >>> compare_moments(Moment(month=6, day=9), Moment(month=6, day=6))
    <Relation.DIFFERS: 'differs'>
    >>> compare_moments(Moment(weekday=1), Moment(year=2022, month=6)) is None
    True
    """
    if expected == found:  # "last year" is "last year" too, whichever that was
        return Relation.SAME
    if expected.relative or found.relative:
        return None
    if expected.end is not None or found.end is not None:
        is_limit = {expected.hedge, found.hedge} & {Hedge.MORE, Hedge.FEWER}
        return None if is_limit else _compare_periods(expected, found)
    relation = _compare_points(expected, found)
    return None if relation is Relation.DIFFERS and _is_open(expected, found) else relation


def weekday_mismatch(moment: Moment) -> bool:
    """Tell whether a full date is given with a weekday that it does not have.

    >>> weekday_mismatch(Moment(year=2022, month=6, day=23, weekday=1))
    True
    """
    derived = derived_weekday(moment)
    return moment.weekday is not None and derived is not None and derived != moment.weekday


def _compare_points(expected: Moment, found: Moment) -> Relation | None:
    outcomes = [outcome for outcome in fields_agree(expected, found) if outcome is not None]
    if not outcomes:
        return None
    if not all(outcomes):
        return Relation.WITHIN if _is_near(expected, found) else Relation.DIFFERS
    return Relation.SAME if _plain(expected) == _plain(found) else Relation.WITHIN


def _plain(moment: Moment) -> Moment:
    """Return a moment in which nothing but its value is left, "9pm" as 21:00."""
    minute = 0 if moment.hour is not None and moment.minute is None else moment.minute
    return moment._replace(minute=minute)


def _is_near(expected: Moment, found: Moment) -> bool:
    """Tell whether "about" bridges a difference: one unit of the finest field that both give."""
    if Hedge.ABOUT not in (expected.hedge, found.hedge) or expected.hour is not None or found.hour is not None:
        return False
    years, others = years_of(expected), years_of(found)
    if years is None or others is None:
        years = others = (2001, 2001)
    if expected.day is not None and found.day is not None:
        one, other = _ordinal(expected, years[0]), _ordinal(found, others[0])
        return one is not None and other is not None and abs(one - other) <= 1
    if expected.month is not None and found.month is not None:
        return abs(years[0] * 12 + expected.month - others[0] * 12 - found.month) <= 1
    return years[0] <= others[1] + 1 and others[0] <= years[1] + 1 and months_agree(expected, found) is not False


def _ordinal(moment: Moment, year: int) -> int | None:
    if moment.month is None or moment.day is None:
        return None
    try:
        return date(year, moment.month, moment.day).toordinal()
    except ValueError:
        return None


def _is_open(expected: Moment, found: Moment) -> bool:
    """Tell whether one side is a deadline or a start that the other, exact, satisfies: "by 2030" and "in 2027"."""
    for bound, point in ((expected, found), (found, expected)):
        if point.hedge in (Hedge.MOST, Hedge.LEAST) or bound.hedge not in (Hedge.MOST, Hedge.LEAST):
            continue
        if bound.hour is not None:
            later = minutes_of(point) - minutes_of(bound)
            return bound.half and point.half and (later <= 0 if bound.hedge is Hedge.MOST else later >= 0)
        limit, days = _extent(bound), _extent(point)
        if limit is None or days is None or (bound.year is None) != (point.year is None):
            return True
        return days[0] <= limit[1] if bound.hedge is Hedge.MOST else days[1] >= limit[0]
    return False


def _extent(moment: Moment, year: int = 2000) -> tuple[int, int] | None:
    """Return the first and last day of a moment as ordinals, in `year` if it has none; None without month and year."""
    if (moment.year is None and moment.month is None) or moment.hour is not None:
        return None
    low, high = years_of(moment) or (year, year)
    months = (
        months_of(moment)
        or THIRDS_OF_YEAR.get(moment.part if moment.span_years == 1 else "")
        or frozenset(range(1, 13))
    )
    if moment.part == "winter" and moment.month is None:
        months = frozenset(range(1, 13))
    first, last = days_of(moment) or (1, 31)
    start = date(low, min(months), min(first, 28)).toordinal() + max(first - 28, 0)
    month = max(months)
    end = date(high, month, min(last, MONTH_DAYS[month], 28)).toordinal() + max(min(last, MONTH_DAYS[month]) - 28, 0)
    return start, end


def _compare_periods(expected: Moment, found: Moment) -> Relation | None:
    expected, found = _as_period(expected, found), _as_period(found, expected)
    if expected.end is None:
        expected, found = found, expected
    if expected.end is None or found.end is None:
        return None if expected.end is None else _compare_inside(expected, expected.end, found)
    return _compare_ends(expected, expected.end, found, found.end)


def _as_period(moment: Moment, other: Moment) -> Moment:
    """Return a quarter as its months where the other side gives months."""
    if moment.end is None and moment.part in QUARTER_MONTHS and moment.month is None and other.end is not None:
        months = QUARTER_MONTHS[moment.part]
        end = Moment(year=moment.year, month=max(months))
        return moment._replace(part="", month=min(months), end=end)
    return moment


def _compare_ends(expected: Moment, expected_end: Moment, found: Moment, found_end: Moment) -> Relation | None:
    starts = _compare_points(expected._replace(end=None), found._replace(end=None))
    ends = _compare_points(expected_end, found_end)
    relations = [relation for relation in (starts, ends) if relation is not None]
    if not relations:
        return None
    if Relation.DIFFERS in relations:
        return Relation.DIFFERS
    return Relation.SAME if starts is ends is Relation.SAME else Relation.WITHIN


def _compare_inside(start: Moment, end: Moment, point: Moment) -> Relation | None:
    start = start._replace(end=None)
    if start.hour is not None or point.hour is not None:
        return _compare_hours(start, end, point)
    at_ends = (_compare_points(start, point), _compare_points(end, point))
    if any(relation is not None and relation.agrees for relation in at_ends):
        return Relation.WITHIN
    if point.year is None or start.year is None or end.year is None:
        start, end, point = (moment._replace(year=None) for moment in (start, end, point))
    low, high, days = _extent(start), _extent(end), _extent(point)
    if low is None or high is None or days is None:
        return None
    ends = (days[1] >= low[0], days[0] <= high[1])
    # A period without a year whose start comes after its end runs over the turn of the year.
    if any(ends) if low[0] > high[1] else all(ends):
        return Relation.WITHIN
    # Outside, but without a year it may be another year's.
    return Relation.DIFFERS if point.year is not None else None


def _compare_hours(start: Moment, end: Moment, point: Moment) -> Relation | None:
    if start.hour is None or end.hour is None or point.hour is None:
        return None
    if not (start.half and end.half and point.half):
        agrees = clocks_agree(start, point) or clocks_agree(end, point)
        return Relation.WITHIN if agrees else None
    length = (minutes_of(end) - minutes_of(start)) % 1440
    return Relation.WITHIN if (minutes_of(point) - minutes_of(start)) % 1440 <= length else Relation.DIFFERS
