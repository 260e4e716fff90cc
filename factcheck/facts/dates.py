"""Dates, times and periods of a sentence.

Takes its tokens and, for relative dates, the document's own date; gives facts of the kinds DATE and TIME whose spans
leave prepositions out and hedges ("around", "by") in. The readers of each form stand in `days`, `weekdays`, `years`,
`times` and `relative`; `periods` joins what they find. Lengths of time ("six minutes") and ages are left to the readers
of numbers.
"""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.facts.calendar import (
    CARDINALS,
    DASHES,
    DAY_PARTS,
    DECADES,
    MONTH_ABBREVIATIONS,
    MONTHS,
    ORDINALS,
    PART_NOUNS,
    PART_WORDS,
    SEASONS,
    TENS,
    WEEKDAY_ABBREVIATIONS,
    WEEKDAYS,
)
from factcheck.facts.days import read_day, read_day_of_month
from factcheck.facts.periods import join, share, tells_of_move
from factcheck.facts.relative import read_relative
from factcheck.facts.scanning import Reading, Tokens, ends_phrase, norm_at, ordinal_at
from factcheck.facts.times import read_time
from factcheck.facts.weekdays import read_weekday
from factcheck.facts.years import read_months_to, read_stretch, read_year
from factcheck.model.facts import Fact, Hedge, Kind, Moment
from factcheck.model.text import Span

_STARTERS: frozenset[str] = frozenset(
    {
        *CARDINALS,
        *DAY_PARTS,
        *DECADES,
        *MONTH_ABBREVIATIONS,
        *MONTHS,
        *ORDINALS,
        *PART_NOUNS,
        *PART_WORDS,
        *SEASONS,
        *TENS,
        *WEEKDAY_ABBREVIATIONS,
        *WEEKDAYS,
        *(
            "ago",
            "h1",
            "h2",
            "half",
            "hours",
            "last",
            "midday",
            "midnight",
            "next",
            "noon",
            "now",
            "q1",
            "q2",
            "q3",
            "q4",
            "quarter",
        ),
        *("coming", "following", "past", "previous", "this", "time", "today", "tomorrow", "week", "year", "yesterday"),
    }
) - {"a", "an"}
"""Every word that a reading can start with; words outside it cost one look-up."""

_ABOUT = frozenset(
    {
        "about",
        "almost",
        "approx",
        "approximately",
        "around",
        "c",
        "circa",
        "near",
        "nearly",
        "roughly",
        "toward",
        "towards",
    }
)
_SIDES = {"after": Hedge.MORE, "before": Hedge.FEWER}
_SHORTLY = frozenset({"just", "minutes", "moments", "shortly", "soon"})


def extract_moments(tokens: Tokens, *, today: date | None = None) -> list[Fact]:
    """Return the dates, times and periods of one sentence, in order.

    >>> from factcheck.text.words import tokenize
    >>> [fact.value.month for fact in extract_moments(tokenize("From Sept. 4 to Oct. 16; it may return in June."))]
    [9, 6]
    """
    if today is not None and not 1000 <= today.year <= 9000:
        today = None  # a slip in the front matter; also keeps every date near it one that exists
    readings = _scan(tokens, today)
    if not readings:
        return []
    return [_fact(tokens, reading) for reading in join(tokens, share(tokens, readings))]


def _scan(tokens: Tokens, today: date | None) -> list[Reading]:
    readings: list[Reading] = []
    index, floor = 0, 0
    while index < len(tokens):
        norm = tokens[index].norm
        reading = _read_at(tokens, index, today) if norm in _STARTERS or norm[:1].isdecimal() else None
        if reading is None or reading.first < floor:
            index += 1
            continue
        readings.append(reading)
        index = floor = reading.last
    return readings


def _read_at(tokens: Tokens, index: int, today: date | None) -> Reading | None:
    """Return the longest reading at `index`."""
    found = (
        _read_week(tokens, index, today),
        _read_part(tokens, index, today),
        read_time(tokens, index),
        _read_date(tokens, index, today),
        read_months_to(tokens, index, today),
        read_day_of_month(tokens, index, today),
    )
    return max((reading for reading in found if reading), key=lambda reading: reading.last, default=None)


def _read_date(tokens: Tokens, index: int, today: date | None) -> Reading | None:
    found = (
        read_day(tokens, index, today),
        read_weekday(tokens, index, today),
        read_relative(tokens, index, today),
        read_stretch(tokens, index, today),
        read_year(tokens, index),
    )
    return max((reading for reading in found if reading), key=lambda reading: reading.last, default=None)


def _read_part(tokens: Tokens, index: int, today: date | None) -> Reading | None:
    """Read "early March", "mid-June", "the end of September", "the night of 14 March", "late last year"."""
    opening = _part_at(tokens, index)
    if opening is None:
        return None
    part, at = opening
    whole = _read_date(tokens, at, today) or _current(tokens, at, today)
    if whole is None or whole.first < at or whole.moment.hour is not None:
        return None
    if part in DAY_PARTS.values() and whole.moment.day is None and whole.moment.weekday is None:
        return None
    moment = whole.moment
    # A second part ("late summer") would say more than a moment can hold: the season is kept.
    if not moment.part and moment.end is None and not moment.relative:
        moment = moment._replace(part=part)
    return Reading(moment, index, whole.last)


_WEEKS = {1: "early", 2: "mid", 3: "mid", 4: "late"}
"""The weeks of a month -> the part of it that they are in."""
_WEEK_OPENERS = frozenset({"beginning", "commencing", "of", "starting"})


def _read_week(tokens: Tokens, index: int, today: date | None) -> Reading | None:
    """Read "the week of April 10", "the week beginning 4 February", "the week ending 12 June": seven days."""
    link = norm_at(tokens, index + 1)
    if norm_at(tokens, index) != "week" or (link not in _WEEK_OPENERS and link not in ("ended", "ending", "to")):
        return None
    at = index + 2 + (norm_at(tokens, index + 2) in ("on", "the"))
    found = _read_date(tokens, at, today)
    if found is None or found.first != at or found.moment.day is None or found.moment.month is None:
        return None
    if found.moment.end is not None:
        return None
    day = date(found.moment.year or 2000, found.moment.month, found.moment.day)
    other = day + timedelta(days=6 if link in _WEEK_OPENERS else -6)
    first, last = sorted((day, other))
    start, end = (Moment(found.moment.year and moment.year, moment.month, moment.day) for moment in (first, last))
    return Reading(start._replace(end=end), index, found.last)


def _part_at(tokens: Tokens, index: int) -> tuple[str, int] | None:
    norm, at = norm_at(tokens, index), index + 1
    if norm in PART_WORDS:
        at += norm_at(tokens, at) in DASHES or norm_at(tokens, at) in ("in", "the")
        return PART_WORDS[norm], at
    if norm in ("first", "last", "final") and norm_at(tokens, at) in ("days", "week", "weeks"):
        norm, at = {"first": "start"}.get(norm, "end"), at + 1
    part = PART_NOUNS.get(norm) or DAY_PARTS.get(norm)
    ordinal = ordinal_at(tokens, index)
    if ordinal is not None and norm_at(tokens, ordinal[1]) == "week":
        part, at = _WEEKS.get(ordinal[0]), ordinal[1] + 1
    if part is None or norm_at(tokens, at) != "of":
        return None
    at += 1
    return part, at + (norm_at(tokens, at) == "the" and norm_at(tokens, at + 1) not in ("year", "month"))


def _current(tokens: Tokens, index: int, today: date | None) -> Reading | None:
    """Read "the year" of "by the end of the year"."""
    noun = norm_at(tokens, index + 1)
    if norm_at(tokens, index) != "the" or noun not in ("year", "month") or not ends_phrase(tokens, index + 2):
        return None
    if today is None:
        moment = Moment(relative=f"the {noun}")
    else:
        moment = Moment(year=today.year, month=today.month if noun == "month" else None)
    return Reading(moment, index, index + 2)


def _fact(tokens: Tokens, reading: Reading) -> Fact:
    moment, first, last = reading
    kind = Kind.DATE if moment.hour is None else Kind.TIME
    hedge, start = _hedge(tokens, reading, kind)
    if hedge is not Hedge.NONE:
        moment = moment._replace(hedge=hedge)
    end = tokens[last - 1].end
    core = Span(tokens[first].start, end)
    return Fact(kind, Span(tokens[start].start, end), start, last, moment, core)


def _hedge(tokens: Tokens, reading: Reading, kind: Kind) -> tuple[Hedge, int]:
    """Return the hedge before a reading and the index where it starts."""
    first = reading.first
    at = first - 1 if norm_at(tokens, first - 1) == "the" else first
    before, earlier = norm_at(tokens, at - 1), norm_at(tokens, at - 2)
    # "by the 2016 election", "by Friday's verdict": the date belongs to what stands behind it.
    belongs = tokens[reading.last - 1].text.endswith("'s") or not ends_phrase(tokens, reading.last)
    if before in _ABOUT and earlier not in ("how", "what") and not (belongs and at < first):
        return Hedge.ABOUT, at - 1
    if before == "in" and earlier == "sometime":
        return Hedge.ABOUT, at - 2
    if before in _SIDES and earlier in _SHORTLY:
        return Hedge.ABOUT, at - 2
    if before in _SIDES and kind is Kind.TIME:
        return _SIDES[before], at - 1
    if belongs or reading.moment.end is not None:
        return Hedge.NONE, first
    if before == "by":
        return Hedge.MOST, at - 1
    if before == "than" and earlier == "later" and norm_at(tokens, at - 3) in ("no", "not"):
        return Hedge.MOST, at - 3
    origin = reading.moment.month is None and reading.moment.year is not None  # "a song from 1962"
    if before == "from" and not origin and norm_at(tokens, reading.last) != "to" and not tells_of_move(tokens, first):
        return Hedge.LEAST, at - 1
    return Hedge.NONE, first
