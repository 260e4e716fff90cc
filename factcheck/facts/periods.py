"""Lists and periods: what one month, year or half of the day is shared by, and where a period begins and ends.

Takes the readings of a sentence in order, gives them with the shared parts filled in ("11, 12 and 14 December" is three
days, "2014 and 2015" two years) and with each "from … to …" or "between … and …" joined into one reading with an end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.facts.calendar import DASHES, MONTH_DAYS
from factcheck.facts.scanning import (
    Reading,
    Tokens,
    cardinal_at,
    counts_something,
    day_at,
    ends_phrase,
    integer_at,
    is_label,
    norm_at,
    touches,
    year_at,
)
from factcheck.facts.times import to_24_hours
from factcheck.model.facts import Moment

_THROUGH = frozenset({"to", "through", "till", "until"}) | DASHES
_LINKS = frozenset({",", "and", "&", "or"}) | _THROUGH
_MOVES = frozenset(
    """
    brought change changed changing deferred delayed extended move moved moving postponed pushed put rescheduled shift
    shifted switched
    """.split()
)
"""Verbs that make "from … to …" a change of date, not a period."""


def share(tokens: Tokens, readings: Sequence[Reading]) -> list[Reading]:
    """Add the days, years and hours that stand in a list with a reading and borrow a part of it."""
    shared: list[Reading] = []
    month: Moment | None = None
    for position, given in enumerate(readings):
        following = readings[position + 1] if position + 1 < len(readings) else None
        reading = _with_month(tokens, given, month, following)
        if reading.moment.day is not None and reading.moment.month is not None and reading.moment.end is None:
            month = Moment(year=reading.moment.year, month=reading.moment.month)
        floor = shared[-1].last if shared else 0
        ceiling = readings[position + 1].first if position + 1 < len(readings) else len(tokens)
        left = list(_leftwards(tokens, reading, floor))
        right = list(_rightwards(tokens, reading, ceiling))
        shared.extend(
            _with_last_year(tokens, [*reversed(left), reading, *right]) if right else [*reversed(left), reading]
        )
    return shared


def _with_month(tokens: Tokens, reading: Reading, before: Moment | None, following: Reading | None) -> Reading:
    """Return "the 12th" the month of the day it is listed with: "the 6th and 7th of May", "May 11 and on the 12th"."""
    day = reading.moment.day
    if reading.moment != Moment(day=day):
        return reading
    month = before
    if following is not None and following.moment.month is not None and following.moment.day is not None:
        between = {token.norm for token in tokens[reading.last : following.first]}
        month = following.moment if between <= _LINKS | {"the"} else before
    if month is None:
        return reading
    return reading._replace(moment=Moment(year=month.year, month=month.month, day=day))


def _with_last_year(tokens: Tokens, readings: Sequence[Reading]) -> list[Reading]:
    """Return all days of a list the year behind the last one: "July 1-3, 1863"."""
    last = readings[-1]
    at = last.last + (norm_at(tokens, last.last) == ",")
    year = year_at(tokens, at)
    if last.moment.day is None or year is None or last.moment.year is not None or counts_something(tokens, at + 1):
        return list(readings)
    dated = [reading._replace(moment=reading.moment._replace(year=year)) for reading in readings]
    return [*dated[:-1], dated[-1]._replace(last=at + 1)]


def _leftwards(tokens: Tokens, reading: Reading, floor: int) -> Iterator[Reading]:
    """Yield what stands before "14 December", "10pm", nearest first."""
    moment, first = reading.moment, reading.first
    while True:
        end = _before_link(tokens, first)
        found = None if end is None else _left_item(tokens, end, moment)
        if found is None or found.first < floor or is_label(tokens, found.first):
            return
        if touches(tokens, found.first) and norm_at(tokens, found.first - 1) in (":", "/", "."):
            return
        yield found
        first = found.first


def _before_link(tokens: Tokens, first: int) -> int | None:
    """Return the index after the item that is linked to the one at `first`."""
    at = first - 1 if norm_at(tokens, first - 1) == "the" else first
    if norm_at(tokens, at - 1) not in _LINKS:
        return None
    at -= 1
    return at - 1 if norm_at(tokens, at) == "and" and norm_at(tokens, at - 1) == "," else at


def _left_item(tokens: Tokens, end: int, moment: Moment) -> Reading | None:
    if moment.day is not None and moment.month is not None and moment.weekday is None and moment.end is None:
        for first in (end - 2, end - 1):
            day = day_at(tokens, first) if first >= 0 else None
            if day and day[1] == end and day[0] <= MONTH_DAYS[moment.month] and integer_at(tokens, first) is not None:
                return Reading(moment._replace(day=day[0]), first, end)
        return None
    between = norm_at(tokens, end - 2) == "between"
    if moment.hour is not None and moment.minute is not None and not moment.half and between:
        hour = cardinal_at(tokens, end - 1)
        return Reading(Moment(hour=hour[0], half=False), end - 1, end) if hour and 1 <= hour[0] <= 12 else None
    if moment.hour is not None and moment.half and norm_at(tokens, end) in _THROUGH | {"and", "or"}:
        hour = cardinal_at(tokens, end - 1) if end else None
        # Only where am or pm stands behind the second: "8 to 10pm", not "8 to 15:30"; but "between 7 and 9:30pm".
        sure = moment.minute is None or between
        if hour and 1 <= hour[0] <= 12 and norm_at(tokens, end - 1) not in ("a", "an") and sure:
            return Reading(Moment(hour=_same_half(hour[0], moment.hour)), end - 1, end)
    return None


def _same_half(hour: int, other: int) -> int:
    """Return `hour` in the half of the day of a later hour, or in the half before where it would come after it."""
    shown = to_24_hours(hour, "pm" if other >= 12 else "am")
    return shown if shown < other or other < 12 else shown - 12


def _rightwards(tokens: Tokens, reading: Reading, ceiling: int) -> Iterator[Reading]:
    """Yield what stands behind "June 4" or "in 2014" and borrows from it."""
    moment, last = reading.moment, reading.last
    while norm_at(tokens, last) in _LINKS:
        at = last + 1
        if norm_at(tokens, last) == "," and norm_at(tokens, at) in ("and", "or"):
            at += 1
        at += norm_at(tokens, at) == "the"
        found = _right_item(tokens, at, moment) if at < ceiling else None
        if found is None or found.last > ceiling:
            return
        yield found
        last = found.last


def _right_item(tokens: Tokens, at: int, moment: Moment) -> Reading | None:
    if _is_year(moment):
        year = year_at(tokens, at)
        if year is not None and not counts_something(tokens, at + 1):
            return Reading(Moment(year=year), at, at + 1)
        return None
    if moment.day is None or moment.end is not None or moment.month is None:
        return None
    day = day_at(tokens, at)
    if day is None or integer_at(tokens, at) is None or day[0] > MONTH_DAYS[moment.month]:
        return None
    ordinal = day[1] > at + 1
    tight = norm_at(tokens, at - 1) in DASHES and touches(tokens, at) and not counts_something(tokens, day[1])
    if (
        not ends_phrase(tokens, day[1])
        or norm_at(tokens, day[1]) in ("of", ":", "/")
        or not (ordinal or tight or _closes(tokens, day[1]))
    ):
        return None
    return Reading(moment._replace(day=day[0], weekday=None), at, day[1])


def _closes(tokens: Tokens, index: int) -> bool:
    """Tell whether a bare number ends here for sure: "June 4 and 6." but not "June 4, 6 in all"."""
    return norm_at(tokens, index) in ("", ".", ",", ";", ")", "and", "or")


def _is_year(moment: Moment) -> bool:
    return moment.year is not None and moment == Moment(year=moment.year)


def join(tokens: Tokens, readings: Sequence[Reading]) -> list[Reading]:
    """Join the two ends of each period and give months in a list the year that follows the last."""
    joined: list[Reading] = []
    for reading in reversed(readings):
        if joined:
            period = _join_two(tokens, reading, joined[-1])
            if period is not None:
                joined[-1] = period
                continue
            reading = _borrow_year(tokens, reading, joined[-1])
        joined.append(reading)
    joined.reverse()
    return joined


def _join_two(tokens: Tokens, start: Reading, end: Reading) -> Reading | None:
    if start.moment.end is not None or end.moment.end is not None or not _alike(start.moment, end.moment):
        return None
    opens = norm_at(tokens, start.first - 1)
    if opens == "the":
        opens = norm_at(tokens, start.first - 2)
    between = [token.norm for token in tokens[start.last : end.first] if token.norm not in (",", "the")]
    if len(between) != 1 or not (between[0] in _THROUGH or (between[0] == "and" and opens == "between")):
        return None
    if opens == "from" and tells_of_move(tokens, start.first):
        return None
    moment = _fill(start.moment, end.moment)
    return Reading(moment._replace(end=end.moment), start.first, end.last)


def tells_of_move(tokens: Tokens, first: int) -> bool:
    """Tell whether the date at `first` is one that something was moved from."""
    return any(norm_at(tokens, at) in _MOVES for at in range(first - 8, first))


def _alike(start: Moment, end: Moment) -> bool:
    """Tell whether two moments can be the ends of one period: both times, both years, both months, both weekdays."""
    if start.relative or end.relative or (start.hour is None) != (end.hour is None):
        return False
    if start.weekday is not None and start == Moment(weekday=start.weekday):
        return end == Moment(weekday=end.weekday) or (end.month is not None and end.day is not None)
    pairs = ((start.year, end.year), (start.month, end.month), (start.hour, end.hour))
    return any(one is not None and other is not None for one, other in pairs)


def _fill(start: Moment, end: Moment) -> Moment:
    """Return the start of a period the year of its end where it has none of its own."""
    if start.year is not None or end.year is None or start.month is None or end.month is None:
        return start
    later = (start.month, start.day or 0) > (end.month, end.day or 31)
    return start._replace(year=end.year - later)


def _borrow_year(tokens: Tokens, reading: Reading, after: Reading) -> Reading:
    between = [token.norm for token in tokens[reading.last : after.first]]
    if between not in (["and"], [","], ["or"], [",", "and"]) or after.moment.year is None or after.moment.month is None:
        return reading
    moment = reading.moment
    if moment.month is None or moment.year is not None or (moment.day is None) != (after.moment.day is None):
        return reading
    return reading._replace(moment=moment._replace(year=after.moment.year))
