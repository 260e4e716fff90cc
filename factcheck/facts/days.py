"""Days and months: "14 March", "Dec. 11, 2026", "4 May '22", "23/06/2022", "June 2022", "in May".

Takes tokens, gives readings with year, month, day and weekday as far as they were said. Months and weekdays that are
also names or verbs count only where the words around them say so. Bare years, seasons and quarters are left to `years`;
lists and periods, where one month serves several days, to `periods`.
"""

from __future__ import annotations

from datetime import date

from factcheck.facts.calendar import (
    DASHES,
    FUNCTION_WORDS,
    MONTH_ABBREVIATIONS,
    MONTH_DAYS,
    MONTHS,
    NAME_MONTHS,
    PART_NOUNS,
    PART_WORDS,
    TIME_CUES,
    VERB_MONTHS,
    WEEKDAYS,
)
from factcheck.facts.numeric_dates import read_numeric
from factcheck.facts.relative import month_from_here, relative_year
from factcheck.facts.scanning import (
    Reading,
    Tokens,
    capital_at,
    counts_something,
    day_at,
    ends_phrase,
    integer_at,
    is_label,
    norm_at,
    ordinal_at,
    short_year_at,
    touches,
    year_at,
)
from factcheck.model.facts import Moment
from factcheck.model.records import NamedTuple

_MONTH_CUES = TIME_CUES | {"last", "next", "this", "past", "each", "every"} | {"month"}
_BEFORE_DAY = frozenset({"and", "on", "the", "to", "until"})
"""Words between which and "of June" a number in figures is a day: "9 to 12 of June"."""
_MONTH_NOUNS = frozenset({"day", "days", "half", "month", "part", "rest", "week", "weeks"}) | frozenset(PART_NOUNS)


class _Found(NamedTuple):
    """A part of a date and the index after it."""

    moment: Moment
    last: int


def read_day(tokens: Tokens, index: int, today: date | None) -> Reading | None:
    """Read the day or month that starts at `index`, the year and weekday behind it included.

    >>> from factcheck.text.words import tokenize
    >>> reading = read_day(tokenize("Dec. 11, 2026"), 0, None)
    >>> reading.moment.day, reading.moment.month, reading.moment.year, reading.last
    (11, 12, 2026, 5)
    """
    norm = norm_at(tokens, index)
    if norm[:1].isdecimal():
        found = _written_in_numbers(tokens, index) or _day_month(tokens, index, today)
    elif norm in MONTHS or norm in MONTH_ABBREVIATIONS:
        found = _written_in_numbers(tokens, index) or _month_day(tokens, index, today) or _month(tokens, index, today)
    else:
        found = _day_month(tokens, index, today)
    if found is None or not _exists(found.moment):
        return None
    if found.moment.day is not None and found.moment.weekday is None:
        found = _with_weekday(tokens, found)
    return Reading(found.moment, index, found.last)


def _with_weekday(tokens: Tokens, found: _Found) -> _Found:
    """Add the weekday behind a date: "15 August (Saturday)", "15 August, a Saturday"."""
    at = found.last
    opening = norm_at(tokens, at)
    if opening in ("(", ","):
        at += 1
    at += norm_at(tokens, at) == "a"
    weekday = WEEKDAYS.get(norm_at(tokens, at))
    if weekday is None or (opening == "," and norm_at(tokens, at - 1) != "a"):
        return found
    if opening == "(" and norm_at(tokens, at + 1) != ")":
        return found
    return _Found(found.moment._replace(weekday=weekday), at + 1 + (opening == "("))


def month_at(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Return the month named at `index` and the index after it, the full stop of an abbreviation included.

    It only knows that the word can name a month; what stands beside it decides whether it does.
    """
    norm = norm_at(tokens, index)
    month = MONTHS.get(norm)
    if month is not None:
        doubtful = norm in VERB_MONTHS or norm == "august"
        if doubtful and not capital_at(tokens, index):
            return None
        stopped = norm == "may" and norm_at(tokens, index + 2)[:1].isdecimal()  # spelt as the short months are
        return month, after_full_stop(tokens, index + 1) if stopped else index + 1
    month = MONTH_ABBREVIATIONS.get(norm)
    if month is None or not capital_at(tokens, index):
        return None
    return month, after_full_stop(tokens, index + 1)


def after_full_stop(tokens: Tokens, index: int) -> int:
    """Step over the full stop of an abbreviation, not over the one that ends a sentence."""
    return (
        index + 1 if norm_at(tokens, index) == "." and touches(tokens, index) and norm_at(tokens, index + 1) else index
    )


def _exists(moment: Moment) -> bool:
    if moment.month is None or moment.day is None:
        return True
    if moment.day > MONTH_DAYS[moment.month]:
        return False
    return moment.year is None or moment.month != 2 or moment.day < 29 or _is_leap(moment.year)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _with_year(tokens: Tokens, moment: Moment, last: int, today: date | None) -> _Found:
    """Add the year that follows a month, with or without a comma."""
    relative = relative_year(tokens, last, today)
    if relative is not None:
        return _Found(moment._replace(year=relative[0]), relative[1])
    short = short_year_at(tokens, last)
    if short is not None:
        return _Found(moment._replace(year=short[0]), short[1])
    linked = norm_at(tokens, last) in (",", "of") or (norm_at(tokens, last) == "in" and moment.day is not None)
    at = last + linked
    year = year_at(tokens, at)
    if year is None or (at > last and counts_something(tokens, at + 1)):
        return _Found(moment, last)
    return _Found(moment._replace(year=year), at + 1)


def _written_in_numbers(tokens: Tokens, index: int) -> _Found | None:
    reading = read_numeric(tokens, index)
    return _Found(reading.moment, reading.last) if reading else None


def _day_month(tokens: Tokens, index: int, today: date | None) -> _Found | None:
    """Read "14 March", "14th of March 2022", "the fourth of July"."""
    day = day_at(tokens, index)
    if day is None or is_label(tokens, index):
        return None
    number, at = day
    if norm_at(tokens, at) == "of":
        # "a third of March" is a share of it, "12 of June's concerts" a count.
        ordinal = ordinal_at(tokens, index) is not None and norm_at(tokens, index - 1) not in ("a", "one")
        dated = norm_at(tokens, index - 1) in _BEFORE_DAY and _is_plain(tokens, at + 1)
        if not ordinal and not dated:
            return None
        at += 1
    month = month_at(tokens, at)
    if month is None:
        return None
    return _with_year(tokens, Moment(month=month[0], day=number), month[1], today)


def _is_plain(tokens: Tokens, index: int) -> bool:
    """Tell whether the month at `index` has nothing behind it that a number before it could count."""
    return index < len(tokens) and not tokens[index].text.endswith("'s") and ends_phrase(tokens, index + 1)


def _month_day(tokens: Tokens, index: int, today: date | None) -> _Found | None:
    """Read "March 14", "Jan. 15th, 2022", "December the 11th"."""
    month = month_at(tokens, index)
    if month is None or tokens[index].text.endswith("'s"):  # "June's 12 concerts"
        return None
    at = month[1] + 1 if norm_at(tokens, month[1]) in ("the", ",") else month[1]
    day = day_at(tokens, at) if norm_at(tokens, at)[:1].isdecimal() else _day_in_words(tokens, index, at)
    if norm_at(tokens, at - 1) == "," and ordinal_at(tokens, at) is None:
        return None  # "In October, 12 people"
    if day is None or day[0] > MONTH_DAYS[month[0]] or _is_count(tokens, index, day[1]):
        return None
    return _with_year(tokens, Moment(month=month[0], day=day[0]), day[1], today)


def _day_in_words(tokens: Tokens, month: int, at: int) -> tuple[int, int] | None:
    """Return the day in "on March fifteenth"; "in March first" and "March second-half sales" are none."""
    cue = norm_at(tokens, month - 1)
    dated = norm_at(tokens, at - 1) == "the" or cue in ("by", "from", "of", "on", "since", "until") or cue in WEEKDAYS
    day = ordinal_at(tokens, at) if dated else None
    return day if day and ends_phrase(tokens, day[1]) and norm_at(tokens, day[1]) not in DASHES else None


def _is_count(tokens: Tokens, month: int, after: int) -> bool:
    """Tell "in March 12 people died" and "in May 10 million" from a date."""
    norm = norm_at(tokens, after)
    if norm in DASHES or norm == ".":
        return counts_something(tokens, after)
    if norm in ("/", ":", "%") and touches(tokens, after):
        return True
    cue = norm_at(tokens, month - 1)
    return counts_something(tokens, after) and (
        cue in ("in", "since", "during", "last") or norm in ("million", "per", "billion")
    )


def _month(tokens: Tokens, index: int, today: date | None) -> _Found | None:
    """Read "June 2022", "June of last year" and, where no doubt is left, "June"."""
    month = month_at(tokens, index)
    if month is None or integer_at(tokens, index - 1) is not None:  # "30 February"
        return None
    found = _with_year(tokens, Moment(month=month[0]), month[1], today)
    if found.last > month[1] or _stands_alone(tokens, index, month[1]):
        return found
    return None


def _stands_alone(tokens: Tokens, index: int, last: int) -> bool:
    norm, before = norm_at(tokens, index), norm_at(tokens, index - 1)
    if before in DASHES and touches(tokens, index):
        before = norm_at(tokens, index - 2)
    cued = before in _MONTH_CUES or before in PART_WORDS or (before == "to" and _is_calendar(tokens, index - 2))
    if before == "of":
        cued = norm_at(tokens, index - 2) in _MONTH_NOUNS
    if norm in VERB_MONTHS or norm in MONTH_ABBREVIATIONS:
        linked = norm_at(tokens, last) in ("and", "to", "or", "until", "-") and month_at(tokens, last + 1) is not None
        # "Theresa May and June", but "in Wales Jan-Feb"
        linked = linked and (norm in MONTH_ABBREVIATIONS or not _is_name(tokens, index - 1, cued=False))
        return (cued or linked) and not _is_name(tokens, index + 1, cued=cued)
    if norm in NAME_MONTHS:
        last += norm_at(tokens, last) == "and"
        return cued or not (_is_name(tokens, last, cued=False) or _is_name(tokens, index - 1, cued=False))
    return True


def _is_calendar(tokens: Tokens, index: int) -> bool:
    return (
        month_at(tokens, index) is not None or year_at(tokens, index) is not None or day_at(tokens, index) is not None
    )


def _is_name(tokens: Tokens, index: int, *, cued: bool) -> bool:
    """Tell whether a capitalised word at `index` makes a name of the month beside it: April Jones, Theresa May."""
    norm = norm_at(tokens, index)
    if cued or (index == 0 and norm in FUNCTION_WORDS):
        return False
    return capital_at(tokens, index) and month_at(tokens, index) is None and norm not in WEEKDAYS


def read_day_of_month(tokens: Tokens, index: int, today: date | None) -> Reading | None:
    """Read "the 12th" after "on the", its month unsaid, and "the 12th of last month"; it starts at the number."""
    day = ordinal_at(tokens, index)
    month = month_from_here(tokens, day[1], today) if day else None
    if day is not None and month is not None and 1 <= day[0] <= MONTH_DAYS[month[0].month or 0]:
        return Reading(month[0]._replace(day=day[0]), index, month[1])
    article = norm_at(tokens, index - 1) == "the"
    cue = norm_at(tokens, index - 1 - article)
    if cue not in ("on", "with", "and", "until", "by") or not (article or cue == "on"):
        return None
    if day is None or integer_at(tokens, index) is None or not ends_phrase(tokens, day[1]) or not 1 <= day[0] <= 31:
        return None
    if norm_at(tokens, day[1]) == "of" or (norm_at(tokens, day[1]) in DASHES and touches(tokens, day[1])):
        return None
    return Reading(Moment(day=day[0]), index, day[1])
