"""The fields of a moment, one by one: what each admits, and whether two moments agree on it.

Takes moments, gives for each field True or False, or None where one of the two does not give it. What the fields
together say is left to `compare_moments`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factcheck.facts.calendar import QUARTER_MONTHS, SEASON_MONTHS
from factcheck.model.facts import Hedge, Moment

_HOUR_GRACE = 15
"""Minutes by which "9pm" may stand for a time said to the minute. Convention: a quarter of an hour."""
_ABOUT_MINUTES = 10
_ABOUT_HOUR_MINUTES = 60
"""What "about 6.20pm" and "about 9pm" allow either way: the rounding that the time shows. Convention."""

THIRDS_OF_YEAR = {"early": frozenset(range(1, 6)), "mid": frozenset(range(4, 10)), "late": frozenset(range(8, 13))}
_OF_MONTH = {"early": (1, 11), "mid": (10, 21), "late": (20, 31)}
"""Thirds of a month with a day of grace."""
_OF_DECADE = {"early": (0, 4), "mid": (3, 6), "late": (5, 9)}
_CLASSES = (
    frozenset({"early", "mid", "late"}),
    frozenset(SEASON_MONTHS),
    frozenset(QUARTER_MONTHS),
    frozenset({"morning", "afternoon", "evening", "night"}),
)
_COMPATIBLE = frozenset({"evening", "night"})
"""An evening is called a night as well."""


def fields_agree(expected: Moment, found: Moment) -> Iterator[bool | None]:
    """Yield for each field whether both sides agree on it, None where one does not give it."""
    yield _years_agree(expected, found)
    yield months_agree(expected, found)
    yield _days_agree(expected, found)
    yield _weekdays_agree(expected, found)
    yield _parts_agree(expected, found)
    yield clocks_agree(expected, found)


def years_of(moment: Moment) -> tuple[int, int] | None:
    """Return the first and last year that a moment can lie in."""
    if moment.year is None:
        return None
    if moment.span_years > 1 and moment.part in _OF_DECADE:
        low, high = _OF_DECADE[moment.part]
        scale = moment.span_years // 10
        return moment.year + low * scale, moment.year + high * scale + scale - 1
    return moment.year, moment.year + moment.span_years - 1


def _years_agree(expected: Moment, found: Moment) -> bool | None:
    return _overlap(years_of(expected), years_of(found))


def _overlap(one: tuple[int, int] | None, other: tuple[int, int] | None) -> bool | None:
    if one is None or other is None:
        return None
    return one[0] <= other[1] and other[0] <= one[1]


def months_of(moment: Moment) -> frozenset[int] | None:
    """Return the months that a moment can lie in by its month, season or quarter."""
    if moment.month is not None:
        return frozenset({moment.month})
    return SEASON_MONTHS.get(moment.part) or QUARTER_MONTHS.get(moment.part)


def months_agree(expected: Moment, found: Moment) -> bool | None:
    """Tell whether the months, seasons, quarters or thirds of a year that both name have a month in common."""
    one, other = months_of(expected), months_of(found)
    if expected.year is not None and found.year is not None:
        # "late 2021" says something of the month only beside another date of a known year.
        one = one or (THIRDS_OF_YEAR.get(expected.part) if expected.span_years == 1 else None)
        other = other or (THIRDS_OF_YEAR.get(found.part) if found.span_years == 1 else None)
    if one is None or other is None or (expected.month is None and found.month is None):
        return None  # two parts are compared as parts
    return not one.isdisjoint(other)


def days_of(moment: Moment) -> tuple[int, int] | None:
    """Return the first and last day of the month that a moment can lie on, by its day or its third of a month."""
    if moment.day is not None:
        return moment.day, moment.day
    return _OF_MONTH.get(moment.part) if moment.month is not None else None


def _days_agree(expected: Moment, found: Moment) -> bool | None:
    return _overlap(days_of(expected), days_of(found)) if expected.day is not None or found.day is not None else None


def _weekdays_agree(expected: Moment, found: Moment) -> bool | None:
    if expected.weekday is None and found.weekday is None:
        return None
    one = derived_weekday(expected) if expected.weekday is None else expected.weekday
    other = derived_weekday(found) if found.weekday is None else found.weekday
    return None if one is None or other is None else one == other


def _parts_agree(expected: Moment, found: Moment) -> bool | None:
    one, other = expected.part, found.part
    if not one or not other or _grain(expected) != _grain(found):
        return None
    if one == other or {one, other} <= _COMPATIBLE:
        return True
    if any(one in words and other in words for words in _CLASSES):
        return False
    months, others = months_of(expected), months_of(found)
    return None if months is None or others is None else not months.isdisjoint(others)


def _grain(moment: Moment) -> tuple[bool, bool]:
    """Return what a part is a part of: a day, a month, or a year and what is longer."""
    is_day = moment.day is not None or moment.weekday is not None
    return is_day, not is_day and moment.month is not None


def clocks_agree(expected: Moment, found: Moment) -> bool | None:
    """Tell whether two clock times agree within what their rounding and hedges allow.

    A limit, "after 9pm", agrees with a time up to an hour on its open side, and with a limit as near on the same side.
    What lies on its other side differs from it, and all else is undecided.
    """
    if expected.hour is None or found.hour is None:
        return None
    cycle = 1440 if expected.half and found.half else 720
    later = (minutes_of(found) - minutes_of(expected) + cycle // 2) % cycle - cycle // 2
    ours, theirs = _OPEN_SIDES.get(expected.hedge, 0), _OPEN_SIDES.get(found.hedge, 0)
    if not ours and not theirs:
        return abs(later) <= max(_clock_grace(expected, found), _clock_grace(found, expected))
    if ours == theirs:
        return True if abs(later) <= _NEAR else None
    inside = later * (ours or -theirs)
    if ours and theirs:
        return None if inside > 0 else False
    hedge = found.hedge if ours else expected.hedge
    if hedge in _BOUNDS:
        return None
    if inside < 0:
        return None if hedge is Hedge.ABOUT else False
    return True if inside <= _NEAR and (inside or hedge is Hedge.ABOUT) else None


_OPEN_SIDES = {Hedge.MORE: 1, Hedge.FEWER: -1}
"""Hedges of which a clock time is the limit: whether what they leave open lies after it or before it."""
_BOUNDS = (Hedge.MOST, Hedge.LEAST)
_NEAR = 60
"""Minutes from "after 9pm" in which what happened then lies. Convention."""


def minutes_of(moment: Moment) -> int:
    """Return a clock time in minutes after midnight."""
    return (moment.hour or 0) * 60 + (moment.minute or 0)


def _clock_grace(moment: Moment, other: Moment) -> int:
    if moment.hedge is Hedge.ABOUT:
        return _ABOUT_HOUR_MINUTES if not moment.minute else _ABOUT_MINUTES
    return _HOUR_GRACE if moment.minute is None and other.minute else 0


def derived_weekday(moment: Moment) -> int | None:
    """Return the weekday of a full date, None where the date is not full or does not exist."""
    if moment.year is None or moment.month is None or moment.day is None or moment.span_years > 1:
        return None
    try:
        return date(moment.year, moment.month, moment.day).weekday()
    except ValueError:  # 29 February of a common year
        return None
