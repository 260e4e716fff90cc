"""Dates said relative to the day of writing: "yesterday", "last December", "three years ago", "Tuesday of last week".

Takes tokens and the document's own date, gives readings. Without that date, a reading has `Moment.relative` set and no
fields, so that it is compared with nothing. "The following day", "a year earlier" are relative to something else in the
text and are left alone.
"""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, timedelta

from factcheck.facts.calendar import DAY_PARTS, MONTHS, SEASONS, VERB_MONTHS, WEEKDAY_ABBREVIATIONS, WEEKDAYS
from factcheck.facts.scanning import Reading, Tokens, capital_at, cardinal_at, ends_phrase, norm_at
from factcheck.model.facts import Hedge, Moment

_LARGER = {"day": ("week", 7), "month": ("year", 12)}
"""Units of a distance -> the larger one before it, and how many of them that is."""
_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_STEPS = {"last": -1, "past": -1, "this": 0, "coming": 1, "next": 1}
_ALL_WEEKDAYS = WEEKDAYS | WEEKDAY_ABBREVIATIONS
_ONLY_WEEKDAYS = frozenset({"coming", "past"})
"""Words that only a weekday makes a date: "the past year" is a length of time."""
_PERIODS = frozenset({"year", "quarter", "month", "week", "weekend"})
_PAST_VERBS = frozenset(
    """
    arose began bought broke brought came chose cut did died drew drove fell felt flew found gave got grew had heard
    held hit kept knew led left lost made met paid put ran rose said saw sent set shot shut sold spent spoke stood
    struck swore took taught told thought threw was went were woke won wrote
    """.split()
)
_FUTURE_WORDS = frozenset(
    {"due", "expected", "may", "might", "plan", "planned", "plans", "scheduled", "shall", "will", "would"}
)


def read_relative(tokens: Tokens, index: int, today: date | None) -> Reading | None:
    """Read the relative date that starts at `index` (at "ago", "now" or "time", the one that ends there).

    >>> from factcheck.text.words import tokenize
    >>> reading = read_relative(tokenize("last December"), 0, date(2022, 6, 23))
    >>> reading.moment.year, reading.moment.month
    (2021, 12)
    """
    norm = norm_at(tokens, index)
    if norm in _DAYS:
        return _near_day(tokens, index, _DAYS[norm], today)
    if norm in _STEPS:
        return _stepped(tokens, index, _STEPS[norm], today)
    if norm == "week" and norm_at(tokens, index - 1) == "the":
        return _second_week(tokens, index, today)
    if norm in ("previous", "following") and norm_at(tokens, index + 1) in WEEKDAYS:
        return Reading(Moment(weekday=WEEKDAYS[norm_at(tokens, index + 1)]), index, index + 2)
    if norm == "ago":
        return _distant(tokens, index, -1, index + 1, today)
    if norm == "now" and norm_at(tokens, index - 1) == "from":
        return _distant(tokens, index - 1, 1, index + 1, today)
    if norm == "time" and tokens[index - 1].text.endswith("'"):
        return _distant(tokens, index, 1, index + 1, today)
    return None


def _second_week(tokens: Tokens, index: int, today: date | None) -> Reading | None:
    """Read "week after next" and "week before last"."""
    step = {("after", "next"): 2, ("before", "last"): -2}.get((norm_at(tokens, index + 1), norm_at(tokens, index + 2)))
    if step is None or not ends_phrase(tokens, index + 3):
        return None
    moment = _period("week", step, today) if today else None
    return Reading(moment, index, index + 3) if moment else unresolved(tokens, index, index + 3)


def relative_year(tokens: Tokens, index: int, today: date | None) -> tuple[int | None, int] | None:
    """Read the "last year" of "December last year": the year, if `today` tells it, and the index after it."""
    at = index + 1 if norm_at(tokens, index) == "of" else index
    step = _STEPS.get(norm_at(tokens, at))
    if step is None or norm_at(tokens, at) in _ONLY_WEEKDAYS or norm_at(tokens, at + 1) != "year":
        return None
    return (None if today is None else today.year + step), at + 2


def nearest_weekday(tokens: Tokens, moment: Moment, today: date | None) -> Moment:
    """Resolve a weekday alone to the last such day, where the sentence tells of the past."""
    if today is None or moment.weekday is None or not _tells_of_past(tokens):
        return moment
    day = today - timedelta(days=(today.weekday() - moment.weekday) % 7)
    return moment._replace(year=day.year, month=day.month, day=day.day)


def _tells_of_past(tokens: Tokens) -> bool:
    norms = {token.norm for token in tokens}
    if norms & _FUTURE_WORDS or norms & {"next", "tomorrow"}:
        return False
    return bool(norms & _PAST_VERBS) or any(len(norm) > 4 and norm.endswith("ed") for norm in norms)


def unresolved(tokens: Tokens, first: int, last: int) -> Reading:
    """Return the reading of a date that nothing tells the day of, for want of the document's own."""
    return Reading(Moment(relative=" ".join(token.norm for token in tokens[first:last])), first, last)


def _on(day: date, part: str = "") -> Moment:
    return Moment(year=day.year, month=day.month, day=day.day, part=part)


def _near_day(tokens: Tokens, index: int, step: int, today: date | None) -> Reading | None:
    if index and capital_at(tokens, index) and tokens[index - 1].text[-1].isalpha():
        return None  # USA Today
    first, last, part = index, index + 1, DAY_PARTS.get(norm_at(tokens, index), "")
    if norm_at(tokens, last) in DAY_PARTS:
        part, last = DAY_PARTS[norm_at(tokens, last)], last + 1
    before = {-1: "before", 1: "after"}.get(step)
    if before and norm_at(tokens, index - 1) == before and norm_at(tokens, index - 2) == "day":
        first, step = index - 2, 2 * step
    if today is None:
        return unresolved(tokens, first, last)
    return Reading(_on(today + timedelta(days=step), part), first, last)


def _stepped(tokens: Tokens, index: int, step: int, today: date | None) -> Reading | None:
    if tokens[index].norm in _ONLY_WEEKDAYS:
        if norm_at(tokens, index + 1) not in WEEKDAYS:
            return None
        if norm_at(tokens, index - 1) == "this":
            found = _week_day(tokens, index, step, today)
            return found and found._replace(first=index - 1)
    # "over the last year" is a length of time, "the last Sunday of the month" is counted from something else.
    if norm_at(tokens, index - 1) in ("the", "this", "these", "those"):
        return None
    noun = norm_at(tokens, index + 1)
    last = index + 2
    if noun == "week":
        at = last + (norm_at(tokens, last) == "on")
        weekday = (_ALL_WEEKDAYS if capital_at(tokens, at) else WEEKDAYS).get(norm_at(tokens, at))
        if weekday is not None:  # "last week on Tuesday"
            moment, last = None if today is None else _of_week(step, weekday, today), at + 1
            return unresolved(tokens, index, last) if moment is None else Reading(moment, index, last)
    if noun in _PERIODS:
        moment = None if today is None else _period(noun, step, today)
    elif noun in MONTHS and (noun not in VERB_MONTHS or capital_at(tokens, index + 1)):
        known = Moment(month=MONTHS[noun]) if step == 0 else None
        moment = known if today is None else _month(MONTHS[noun], step, today)
    elif noun in SEASONS and (noun != "fall" or ends_phrase(tokens, last)) and norm_at(tokens, last) != "in":
        moment = None if today is None else _season(SEASONS[noun], step, today)
    elif noun in WEEKDAYS:
        return _week_day(tokens, index, step, today)
    elif noun in DAY_PARTS and (step == 0 or (step < 0 and noun in ("night", "evening"))):
        moment = None if today is None else _on(today + timedelta(days=step), DAY_PARTS[noun])
    else:
        return None
    first = index - (step == 0 and norm_at(tokens, index - 1) in ("earlier", "later"))
    return unresolved(tokens, first, last) if moment is None else Reading(moment, first, last)


def month_from_here(tokens: Tokens, index: int, today: date | None) -> tuple[Moment, int] | None:
    """Return the month of "this month", "of last month" at `index`, if `today` tells it, and the index after it."""
    at = index + (norm_at(tokens, index) == "of")
    step = _STEPS.get(norm_at(tokens, at))
    if today is None or step is None or norm_at(tokens, at + 1) != "month":
        return None
    return _months_away(step, today), at + 2


def weekday_of_week(tokens: Tokens, index: int, last: int, today: date | None) -> Reading | None:
    """Read "Tuesday of last week", "Monday of next week"; the weekday stands at `index`, "of" at `last`.

    >>> from factcheck.text.words import tokenize
    >>> weekday_of_week(tokenize("Tuesday of last week"), 0, 1, date(2024, 5, 17)).moment.day
    7
    """
    step = _STEPS.get(norm_at(tokens, last + 1))
    if norm_at(tokens, last) != "of" or step is None or norm_at(tokens, last + 2) != "week":
        return None
    if today is None:
        return unresolved(tokens, index, last + 3)
    return Reading(_of_week(step, WEEKDAYS[tokens[index].norm], today), index, last + 3)


def _of_week(step: int, weekday: int, today: date) -> Moment:
    """Return a weekday of the last week, of this or of the next; a Sunday belongs to the one before or behind it."""
    if 6 in (weekday, today.weekday()):
        return Moment(weekday=weekday)
    return _on(today + timedelta(days=7 * step + weekday - today.weekday()))._replace(weekday=weekday)


def _week_day(tokens: Tokens, index: int, step: int, today: date | None) -> Reading | None:
    weekday, last = WEEKDAYS[norm_at(tokens, index + 1)], index + 2
    if norm_at(tokens, last) == "," and _is_day(tokens, last + 1):
        return None  # "this past Sunday, September 30": read with its date
    moment = Moment(weekday=weekday)
    # "This Thursday" and "next Thursday" mean different days to different readers.
    if step < 0 and today is not None:
        day = today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)
        moment = _on(day)._replace(weekday=weekday)
    if norm_at(tokens, last) in DAY_PARTS:
        moment, last = moment._replace(part=DAY_PARTS[norm_at(tokens, last)]), last + 1
    return Reading(moment, index, last)


def _is_day(tokens: Tokens, index: int) -> bool:
    one, other = norm_at(tokens, index), norm_at(tokens, index + 1)
    return (one in MONTHS and other[:1].isdecimal()) or (other in MONTHS and one[:1].isdecimal())


def _period(noun: str, step: int, today: date) -> Moment | None:
    if noun == "year":
        return Moment(year=today.year + step)
    if noun == "quarter":
        year, quarter = divmod(today.year * 4 + (today.month - 1) // 3 + step, 4)
        return Moment(year=year, part=f"q{quarter + 1}")
    if noun == "month":
        return _months_away(step, today)
    if noun == "week":
        # Sunday to Sunday: weeks begin on either day.
        sunday = today + timedelta(days=7 * step - (today.weekday() + 1) % 7)
        if today.weekday() == 6:
            sunday -= timedelta(days=7)
        return _on(sunday)._replace(end=_on(sunday + timedelta(days=7)))
    return None


def _months_away(months: int, today: date) -> Moment:
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    return Moment(year=year, month=month + 1)


def _month(month: int, step: int, today: date) -> Moment:
    if step < 0:
        return Moment(year=today.year - (month >= today.month), month=month)
    if step > 0:
        return Moment(year=today.year + (month <= today.month), month=month)
    return Moment(year=today.year, month=month)


def _season(season: str, step: int, today: date) -> Moment | None:
    last_month = {"spring": 5, "summer": 8, "autumn": 11}.get(season)
    if last_month is None:  # a winter has two years
        return None
    if step < 0:
        return Moment(year=today.year - (today.month <= last_month), part=season)
    if step == 0:
        return Moment(year=today.year, part=season)
    # Said before the season of this year, "next summer" may mean this one or that of next year.
    return Moment(year=today.year + 1, part=season) if today.month > last_month - 3 else None


def _distant(tokens: Tokens, unit_end: int, sign: int, last: int, today: date | None) -> Reading | None:
    unit = norm_at(tokens, unit_end - 1).removesuffix("s")
    if unit not in ("year", "month", "week", "day"):
        return None
    number = _number_before(tokens, unit_end - 1)
    if number is None:
        return None
    count, first = number
    more = _LARGER.get(unit)
    if more and norm_at(tokens, first - 1) == "and" and norm_at(tokens, first - 2).removesuffix("s") == more[0]:
        larger = _number_before(tokens, first - 2)  # "two years and three months ago"
        count, first = (count + larger[0] * more[1], larger[1]) if larger else number
    if today is None:
        return unresolved(tokens, first, last)
    moment = _away(sign * count, unit, today)
    return Reading(moment, first, last) if moment else unresolved(tokens, first, last)


def _number_before(tokens: Tokens, end: int) -> tuple[int, int] | None:
    for length in (3, 1):
        found = cardinal_at(tokens, end - length) if end >= length else None
        if found and found[1] == end:
            return found[0], end - length
    return None


def _away(count: int, unit: str, today: date) -> Moment | None:
    """Return the moment `count` units from today, with the rounding that such words admit."""
    if unit == "year":
        year = today.year + count
        return Moment(year=year, hedge=Hedge.ABOUT) if MINYEAR <= year <= MAXYEAR else None
    if unit == "month":
        return _months_away(count, today)._replace(hedge=Hedge.ABOUT)
    if unit == "day":
        return _on(today + timedelta(days=count))
    middle = today + timedelta(weeks=count)
    return _on(middle - timedelta(days=3))._replace(end=_on(middle + timedelta(days=3)))
