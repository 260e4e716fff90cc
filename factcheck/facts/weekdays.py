"""Weekdays: "Friday, December 11", "Thursday (June 23)", "Monday the 7th", "on Tuesday night".

Takes tokens, gives readings of the weekday with the date behind it. Those that come round each week ("every Monday",
"on Sundays") and those in names (the Sunday Times, Good Friday) are left alone.
"""

from __future__ import annotations

from datetime import date

from factcheck.facts.calendar import DAY_PARTS, MONTHS, NAMED_WEEKDAYS, WEEKDAY_ABBREVIATIONS, WEEKDAYS
from factcheck.facts.days import after_full_stop, read_day
from factcheck.facts.relative import nearest_weekday, weekday_of_week
from factcheck.facts.scanning import Reading, Tokens, capital_at, ends_phrase, integer_at, norm_at, ordinal_at
from factcheck.facts.times import read_time
from factcheck.model.facts import Moment

_RECURRENT = frozenset(
    {"a", "all", "alternate", "an", "any", "another", "each", "every", "most", "one", "single", "some"}
)
_OTHER_WEEKS = frozenset(
    {"final", "first", "following", "last", "next", "previous", "same", "second", "that", "third", "week"}
)
_CLOSING = frozenset({"", ".", "!", "?", ";", ")"})
_PAPERS = frozenset({"express", "herald", "mail", "mirror", "post", "sport", "telegraph", "times", "world"})


def read_weekday(tokens: Tokens, index: int, today: date | None) -> Reading | None:
    """Read the weekday at `index` and the date behind it.

    >>> from factcheck.text.words import tokenize
    >>> reading = read_weekday(tokenize("Friday, Dec. 11, 2026"), 0, None)
    >>> reading.moment.weekday, reading.moment.day, reading.moment.month, reading.moment.year, reading.last
    (4, 11, 12, 2026, 7)
    """
    norm = norm_at(tokens, index)
    short = norm in WEEKDAY_ABBREVIATIONS and capital_at(tokens, index)
    if norm not in WEEKDAYS and not short:
        return None
    at = after_full_stop(tokens, index + 1) if short else index + 1
    found = _date_behind(tokens, at, today)
    if found is None:
        return None if short else _weekday_alone(tokens, index, today)
    weekday = WEEKDAY_ABBREVIATIONS[norm] if short else WEEKDAYS[norm]
    return Reading(found.moment._replace(weekday=weekday), index, found.last)


def _date_behind(tokens: Tokens, at: int, today: date | None) -> Reading | None:
    """Read the date behind a weekday: "Thursday (June 23)", "Friday, Dec. 11", "Monday the 7th"."""
    opening = norm_at(tokens, at)
    start = at + (opening in ("(", ","))
    article = norm_at(tokens, start) == "the"
    start += article
    found = read_day(tokens, start, today)
    if found is None or found.moment.day is None:
        found = _day_alone(tokens, start, said=article)
    if found is None or opening != "(":
        return found
    return found._replace(last=found.last + 1) if norm_at(tokens, found.last) == ")" else None


def _day_alone(tokens: Tokens, index: int, *, said: bool) -> Reading | None:
    """Read the "7th" of "Monday the 7th", and of "Friday 31," where nothing follows; `said` takes words too."""
    number = integer_at(tokens, index)
    if number is not None and 1 <= number <= 31 and norm_at(tokens, index - 1) in WEEKDAYS:
        closed = norm_at(tokens, index + 1) in _CLOSING
        timed = norm_at(tokens, index + 1) in ("at", "between", "from") and read_time(tokens, index + 2) is not None
        if closed or timed:
            return Reading(Moment(day=number), index, index + 1)
    day = ordinal_at(tokens, index) if said or number is not None else None
    if day and number is None and norm_at(tokens, day[1]) == "of":
        return None  # "Monday the first of four concerts"
    if day is None or not 1 <= day[0] <= 31 or not ends_phrase(tokens, day[1]):
        return None
    return Reading(Moment(day=day[0]), index, day[1])


def _is_title(tokens: Tokens, index: int) -> bool:
    """Tell whether a weekday is part of a name: the Sunday Times, Good Friday, Monday Night Football."""
    before, after = norm_at(tokens, index - 1), norm_at(tokens, index + 1)
    if before in NAMED_WEEKDAYS:
        return True
    if before == "on":
        return norm_at(tokens, index - 2) in ("herald", "independent", "mail") and capital_at(tokens, index - 2)
    if not capital_at(tokens, index + 1) or after in MONTHS:
        return False
    article = before == "the" and not tokens[index].text.endswith("'s")
    return article or after in _PAPERS or after in DAY_PARTS


def _weekday_alone(tokens: Tokens, index: int, today: date | None) -> Reading | None:
    before = norm_at(tokens, index - 1)
    last = index + 1
    after = norm_at(tokens, last)
    # "on Saturday evenings"
    recurrent = before in _RECURRENT or (after not in DAY_PARTS and after.removesuffix("s") in DAY_PARTS)
    if recurrent or _is_title(tokens, index):
        return None
    moment = Moment(weekday=WEEKDAYS[norm_at(tokens, index)])
    if after in DAY_PARTS:
        moment, last = moment._replace(part=DAY_PARTS[after]), last + 1
    week = weekday_of_week(tokens, index, last, today)
    if week is not None:
        return week._replace(moment=week.moment._replace(part=moment.part)) if not week.moment.relative else week
    beside = before in _OTHER_WEEKS or norm_at(tokens, last) in ("after", "before", "of", "next", "last")
    return Reading(moment if beside else nearest_weekday(tokens, moment, today), index, last)
