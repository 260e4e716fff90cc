"""Years and stretches of a year: "in 2016", "the 1990s", "the 21st century", "the summer of 2028", "Q3 2019".

Takes tokens, gives readings. A number of four digits is a year only where a year stands; "2000 people" and "£2016" are
not. Years that belong to a month are read with it in `days`.
"""

from __future__ import annotations

from datetime import date

from factcheck.facts.calendar import (
    DASHES,
    DECADES,
    FUNCTION_WORDS,
    MONTHS,
    NAME_MONTHS,
    PART_NOUNS,
    PART_WORDS,
    QUARTER_MONTHS,
    SEASONS,
    TIME_CUES,
    VERB_MONTHS,
)
from factcheck.facts.days import month_at, read_day
from factcheck.facts.relative import relative_year, unresolved
from factcheck.facts.scanning import (
    Reading,
    Tokens,
    capital_at,
    cardinal_at,
    counts_something,
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

_DETERMINERS = frozenset({"a", "an", "her", "his", "its", "my", "our", "that", "the", "their", "this", "whose", "your"})
_PRONE_TO_COUNT = frozenset(
    {"about", "after", "around", "before", "between", "by", "from", "of", "for", "to", "through"}
)
"""Words before a year that stand before a count just as well."""
_YEAR_CUES = TIME_CUES | _PRONE_TO_COUNT | {"christmas", "easter", "until", "year"}
_YEAR_NOUNS = frozenset(
    """
    act agreement album budget campaign census championship cup edition election film final forecast inquest inquiry
    novel paper referendum report season study survey target treaty vote
    """.split()
)
"""Nouns that a year stands before without an article in headlines and lists: "2016 election"."""
_OLDER_UNITS = frozenset({"ad", "bc", "bce", "ce"})
_SEASON_CUES = frozenset(
    "after before between by during from in late early mid of over since through throughout until whole".split()
)
_PARTS = {quarter: Moment(part=quarter) for quarter in QUARTER_MONTHS}
_PARTS |= {"h1": Moment(month=1, end=Moment(month=6)), "h2": Moment(month=7, end=Moment(month=12))}
"""Abbreviations of business news for a quarter or half of a year."""
_PLAIN_MONTHS = MONTHS.keys() - NAME_MONTHS - VERB_MONTHS | {"april"}
_QUARTER_MONTH = (1, 4, 7, 10)


def read_year(tokens: Tokens, index: int) -> Reading | None:
    """Read a year, "2014-15" or "2014-2016" at `index`.

    >>> from factcheck.text.words import tokenize
    >>> read_year(tokenize("the 2021 inquests"), 1).moment.year, read_year(tokenize("nearly 2021 inquests"), 1)
    (2021, None)
    """
    year = year_at(tokens, index)
    if year is not None and (part := _part_behind(tokens, index)):
        return Reading(_in_year(part.moment, year), index, part.last)
    month = month_at(tokens, index + 1) if norm_at(tokens, index + 1) in _PLAIN_MONTHS else None
    if year is not None and month is not None and ends_phrase(tokens, month[1]) and not is_label(tokens, index):
        return Reading(Moment(year=year, month=month[0]), index, month[1])  # "in 2017 April"
    if year is None or is_label(tokens, index) or norm_at(tokens, index + 1) in _OLDER_UNITS:
        return None
    if touches(tokens, index) and norm_at(tokens, index - 1) in ("/", "-", ":", "+", "@"):
        return None
    period = _years(tokens, index, year)
    if period is not None:
        return period
    return Reading(Moment(year=year), index, index + 1) if _reads_as_year(tokens, index) else None


def _years(tokens: Tokens, index: int, year: int) -> Reading | None:
    sign = norm_at(tokens, index + 1)
    if (
        (sign not in DASHES and sign not in ("/", "~"))
        or not touches(tokens, index + 1)
        or not touches(tokens, index + 2)
    ):
        return None
    short = integer_at(tokens, index + 2)
    end = year_at(tokens, index + 2)
    if short is not None and len(norm_at(tokens, index + 2)) == 2:
        end = year + (short - year) % 100
        # "2014-15" is nothing but years, "2014-18" needs a word that says so.
        end = end if end == year + 1 or (year < end and _reads_as_year(tokens, index)) else None
    if (
        end is None
        or not year < end <= year + 100
        or (touches(tokens, index + 3) and norm_at(tokens, index + 3) in DASHES)
    ):
        return None
    return Reading(Moment(year=year, end=Moment(year=end)), index, index + 3)


def _reads_as_year(tokens: Tokens, index: int) -> bool:
    before, after = norm_at(tokens, index - 1), norm_at(tokens, index + 1)
    if touches(tokens, index + 1) and after in ("/", ":", "@"):
        return False
    if after == "'" and norm_at(tokens, index + 2) == "s" and touches(tokens, index + 2):
        return True
    counts = counts_something(tokens, index + 1)
    if before in DASHES and norm_at(tokens, index - 2) == "mid":
        before = "mid"
    if _falls(tokens, index, before, after) or (before == "to" and counts_something(tokens, index - 2)):
        return False  # "from 1845 to 1720", "2016 votes to 1984"
    if before in _PRONE_TO_COUNT:
        return not counts and (before not in ("about", "around") or ends_phrase(tokens, index + 1))
    until = year_at(tokens, index + 2) if after in ("to", "through", "until") else None
    if until is not None and until > (year_at(tokens, index) or 0) and not counts_something(tokens, index + 3):
        return True
    round_count = counts and year_at(tokens, index) in range(1500, 2101, 100)
    if before in _YEAR_CUES:
        return not round_count and after not in ("metres", "meters", "feet", "miles", "per", "%")
    if before == "|":
        return after in ("|", "")  # a cell of a table
    if before == "(":
        return after in (")", ",", ";") or after in DASHES
    if before in _DETERMINERS or (tokens[index - 1].text.endswith("'s") and index):
        return not round_count and not ends_phrase(tokens, index + 1)
    if index == 0 and after in (",", "was", "saw", "is"):
        return True
    return after in _YEAR_NOUNS


def _falls(tokens: Tokens, index: int, before: str, after: str) -> bool:
    """Tell whether a number is one of two of which the second is the smaller."""
    year = year_at(tokens, index) or 0
    earlier = year_at(tokens, index - 2) if before == "to" else None
    later = year_at(tokens, index + 2) if after == "to" else None
    return (earlier is not None and earlier > year) or (later is not None and later < year)


def read_stretch(tokens: Tokens, index: int, today: date | None) -> Reading | None:
    """Read the decade, century, season, quarter or half year that starts at `index`."""
    norm = norm_at(tokens, index)
    if norm in SEASONS:
        return _season(tokens, index, today)
    if norm in DECADES or norm[:1].isdecimal():
        decade = _decade(tokens, index)
        if decade is not None:
            return decade
    if norm in MONTHS:
        return _month_quarter(tokens, index, today)
    if norm in _PARTS:
        return _quarter(tokens, index, _PARTS[norm], today)
    if norm in ("last", "next", "this") and norm_at(tokens, index + 1) == "year":
        return _quarter_of_relative_year(tokens, index, today)
    ordinal = ordinal_at(tokens, index)
    if ordinal is None:
        return None
    return _century(tokens, index, *ordinal) or _fraction(tokens, index, ordinal, today)


def _part_behind(tokens: Tokens, index: int) -> Reading | None:
    """Read the quarter or half in "2019-Q1" and "2019 H2" behind the year at `index`."""
    at = index + 1
    at += norm_at(tokens, at) in DASHES and touches(tokens, at) and touches(tokens, at + 1)
    part = _PARTS.get(norm_at(tokens, at))
    return Reading(part, at, at + 1) if part is not None else None


def _quarter(tokens: Tokens, index: int, part: Moment, today: date | None) -> Reading | None:
    """Read "Q1", "Q1 2019", "Q1-2019", "H2 2019"; "H1" alone is a helicopter, a road or an hour."""
    alone = Reading(part, index, index + 1)
    year = year_at(tokens, index + 2)
    if year is not None and norm_at(tokens, index + 1) in DASHES and touches(tokens, index + 1):
        return Reading(_in_year(part, year), index, index + 3)
    reading = _within_year(tokens, alone, today)
    return reading if part.part or reading.last > alone.last else None


def _quarter_of_relative_year(tokens: Tokens, index: int, today: date | None) -> Reading | None:
    """Read "last year's third quarter"."""
    year = relative_year(tokens, index, today)
    ordinal = ordinal_at(tokens, index + 2)
    if year is None or ordinal is None or not tokens[index + 1].text.endswith("'s"):
        return None
    if norm_at(tokens, ordinal[1]) != "quarter" or ordinal[0] > 4:
        return None
    if year[0] is None:
        return unresolved(tokens, index, ordinal[1] + 1)
    return Reading(Moment(year=year[0], part=f"q{ordinal[0]}"), index, ordinal[1] + 1)


def _within_year(tokens: Tokens, reading: Reading, today: date | None) -> Reading:
    """Add the year after a season or quarter: "of 2028", "2028", "of last year", "of the year"."""
    moment, first, last = reading
    at = last + 1 if norm_at(tokens, last) == "of" else last
    year = year_at(tokens, at)
    relative = relative_year(tokens, last, today)
    short = short_year_at(tokens, at)
    if short is not None:
        year, last = short
    elif year is not None and not counts_something(tokens, at + 1):
        last = at + 1
    elif relative is not None:
        year, last = relative
    elif at > last and norm_at(tokens, at) == "the" and norm_at(tokens, at + 1) == "year":
        year, last = (today.year if today else None), at + 2
    else:
        year = None
    return Reading(_in_year(moment, year), first, last)


def _in_year(moment: Moment, year: int | None) -> Moment:
    return moment._replace(year=year, end=moment.end and moment.end._replace(year=year))


def _season(tokens: Tokens, index: int, today: date | None) -> Reading | None:
    norm = norm_at(tokens, index)
    alone = Reading(Moment(part=SEASONS[norm]), index, index + 1)
    reading = _within_year(tokens, alone, today)
    if reading.last > alone.last:
        years = _years(tokens, reading.last - 1, reading.moment.year or 0) if norm == "winter" else None
        # A winter has two years: "the winter of 2029-30".
        return Reading(reading.moment._replace(span_years=2), index, years.last) if years else reading
    before = norm_at(tokens, index - 1)
    at = index - 2 if before == "the" else index - 1
    free = ends_phrase(tokens, index + 1) and norm_at(tokens, index + 1) not in DASHES
    return reading if norm != "fall" and free and norm_at(tokens, at) in _SEASON_CUES else None


def _decade(tokens: Tokens, index: int) -> Reading | None:
    """Read "1990s", "the '90s" and "the nineties"."""
    norm, before = norm_at(tokens, index), norm_at(tokens, index - 1)
    if norm in DECADES:
        if before != "the" and before not in PART_WORDS and before not in DASHES:
            return None
        return Reading(Moment(year=1900 + DECADES[norm], span_years=10), index, index + 1)
    last = index + 2 if norm_at(tokens, index + 1) == "'" else index + 1
    if norm_at(tokens, last) != "s" or not touches(tokens, last) or not touches(tokens, index + 1):
        return None
    year = year_at(tokens, index)
    introduced = before == "the" or before in PART_WORDS or before in DASHES
    if last == index + 2 and not introduced:
        return None  # "1970's" is of 1970, "the 1970's" is a decade
    if capital_at(tokens, index - 1) and before[:1].isalpha() and before not in FUNCTION_WORDS and not introduced:
        return None  # a model: Mirage 2000s
    short = integer_at(tokens, index)
    first = index
    if year is None and short is not None and short >= 20:
        first = index - 1 if before in ("'", "’", "‘") else index
        if norm_at(tokens, first - 1) == "the" or norm_at(tokens, first - 1) in PART_WORDS:
            year = 1900 + short
    if year is None or year % 10:
        return None
    return Reading(Moment(year=year, span_years=10), first, last + 1)


def _century(tokens: Tokens, index: int, number: int, at: int) -> Reading | None:
    at = at + 1 if norm_at(tokens, at) in DASHES else at
    if norm_at(tokens, at) != "century" or not 1 < number <= 22:
        return None
    return Reading(Moment(year=100 * (number - 1), span_years=100), index, at + 1)


def _fraction(tokens: Tokens, index: int, ordinal: tuple[int, int], today: date | None) -> Reading | None:
    """Read "third quarter of 2023", "the first quarter", "first half of 2023"."""
    number, at = ordinal
    noun = norm_at(tokens, at)
    if noun == "quarter" and number <= 4 and norm_at(tokens, index - 1) != "a":
        alone = Reading(Moment(part=f"q{number}"), index, at + 1)
        reading = _within_year(tokens, alone, today)
        # "the third quarter of the match"
        return None if reading.last == alone.last and norm_at(tokens, at + 1) == "of" else reading
    if noun == "half" and number <= 2:
        alone = Reading(Moment(month=6 * number - 5, end=Moment(month=6 * number)), index, at + 1)
        reading = _within_year(tokens, alone, today)
        return reading if reading.last > alone.last else None
    return None


def _month_quarter(tokens: Tokens, index: int, today: date | None) -> Reading | None:
    """Read "July-to-September quarter"."""
    start = month_at(tokens, index)
    if start is None or start[0] not in _QUARTER_MONTH:
        return None
    at = start[1]
    while norm_at(tokens, at) in DASHES or norm_at(tokens, at) == "to":
        at += 1
    end = month_at(tokens, at) if at > start[1] else None
    if end is None or end[0] != start[0] + 2 or norm_at(tokens, end[1]) != "quarter":
        return None
    quarter = Moment(part=f"q{start[0] // 3 + 1}")
    return _within_year(tokens, Reading(quarter, index, end[1] + 1), today)


def read_months_to(tokens: Tokens, index: int, today: date | None) -> Reading | None:
    """Read "three months to the end of September", "the year ended 31 March 2024": a period known by its end.

    The reading starts at the number; its start is worked out as far as the end allows.
    """
    months, at = _length(tokens, index)
    if not months or norm_at(tokens, at) not in ("to", "until", "ending", "ended"):
        return None
    at += 1
    if norm_at(tokens, at) == "the" and norm_at(tokens, at + 1) in PART_NOUNS and norm_at(tokens, at + 2) == "of":
        at += 3
    end = read_day(tokens, at, today)
    if end is None or end.moment.month is None:
        return None
    return Reading(_period_before(end.moment, months), index, end.last)


def _length(tokens: Tokens, index: int) -> tuple[int, int]:
    if norm_at(tokens, index) == "year" and norm_at(tokens, index - 1) in FUNCTION_WORDS:
        return 12, index + 1
    number = cardinal_at(tokens, index)
    if number is None:
        return 0, index
    unit = norm_at(tokens, number[1])
    scale = {"month": 1, "months": 1, "year": 12, "years": 12}.get(unit, 0)
    return number[0] * scale, number[1] + 1


def _period_before(end: Moment, months: int) -> Moment:
    month, day = end.month or 1, end.day
    # A year to 31 March begins in April, one to 5 April in April.
    first = month - months + (1 if day is None or day >= 28 else 0)
    years, start_month = divmod(first - 1, 12)
    year = None if end.year is None else end.year + years
    known = end.year is not None or months <= 12
    start = Moment(year=year, month=start_month + 1) if known else Moment()
    return start._replace(end=end._replace(weekday=None))
