"""What a fact is called in the labelled sets of spans: where it begins and ends there, and its value.

Each set marks by conventions of its own. A recogniser's specification marks one class of values a row, hedges outside
("more than [500 years old]"), of a range in a unit the end that names the unit ("eight to [10 feet]"), of a compound
each part ("[12 ft] [2 in]"); a date with its time as one, and with the words that bound it ("[before 2 May at 9pm]").
The quantities of the second set are marked whole, units in and hedges out. None of this is a reading: each mark stands on
a fact that the program has read, and takes in or leaves out the little words beside it.

`outside` tells the rows that are left out of the measure, and why. It was drawn up with the failures on the open part in
sight, so that figures on all rows belong beside those on the rest.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from factcheck.facts import read_facts
from factcheck.facts.amounts import Amount
from factcheck.facts.calendar import ORDINALS
from factcheck.facts.measures import unit_after
from factcheck.facts.money import money_after
from factcheck.facts.numbers import read_number
from factcheck.facts.ranges import read_amount
from factcheck.facts.scanning import norm_at, touches
from factcheck.facts.units import unit_named
from factcheck.model.facts import Fact, Hedge, Kind, Moment, Quantity
from factcheck.model.text import Span, Token
from factcheck.text.folding import bare
from factcheck.text.sentences import split

Row = dict[str, Any]
Tokens = Sequence[Token]


class Mark(NamedTuple):
    """Tokens to be marked, and their value as such sets write it."""

    first: int
    last: int
    value: str | None


Convention = Callable[[Tokens, Sequence[Fact]], Iterator[Mark]]


def marks(row: Row) -> Iterator[Row]:
    """Yield the spans of a row by the convention of its class."""
    document = bare(row["text"])
    day = date.fromisoformat(row["ref_date"][:10]) if row.get("ref_date") else None
    convention = CONVENTIONS.get(row.get("class", ""), _cores)
    for sentence in split(document):
        tokens = sentence.tokens
        for mark in convention(tokens, read_facts(tokens, day)):
            start, end = document.to_text.span(Span(tokens[mark.first].start, tokens[mark.last - 1].end))
            yield {"start": start, "end": end, "value": mark.value}


def value_of(fact: Fact) -> str | None:
    """Return a value as such sets write it: a number in the unit that the text names, a date as far as it was said."""
    value = fact.value
    if isinstance(value, Quantity):
        unit = unit_named(value.surface_unit) if fact.kind is Kind.MEASURE else None
        number = (value.number - unit.offset) / unit.factor if unit is not None else value.number
        if fact.kind is Kind.RATIO:  # held as percentages, so that the two compare
            number /= 100
        return f"{float(number):.15g}" + ("%" if fact.kind is Kind.PERCENT else "")
    if isinstance(value, Moment) and value.year:
        return f"{value.year:04}-{value.month or 1:02}-{value.day or 1:02}"
    return None


def _core(tokens: Tokens, fact: Fact) -> tuple[int, int]:
    """Return the tokens of a fact without its hedges."""
    inside = [
        at
        for at in range(fact.first, fact.last)
        if fact.core.start <= tokens[at].start and tokens[at].end <= fact.core.end
    ]
    return inside[0], inside[-1] + 1


def _cores(tokens: Tokens, facts: Sequence[Fact]) -> Iterator[Mark]:
    for fact in facts:
        yield Mark(*_core(tokens, fact), value_of(fact))


def _quantities(tokens: Tokens, facts: Sequence[Fact]) -> Iterator[Mark]:
    """Mark numbers with their units; ranks, words like "several", clock times and days are none, of dates the years."""
    for fact in facts:
        if isinstance(fact.value, Quantity):
            if fact.kind is not Kind.RANK and fact.value.hedge is not Hedge.VAGUE:
                yield from _parts(tokens, fact) if fact.value.hedge is not Hedge.BETWEEN else _cores(tokens, [fact])
        elif isinstance(fact.value, Moment):
            for at in range(fact.first, fact.last):
                if len(tokens[at].norm) == 4 and tokens[at].norm.isdecimal():
                    yield Mark(at, at + 1, tokens[at].norm)


def _amounts(tokens: Tokens, fact: Fact) -> Iterator[Amount]:
    """Yield the amounts of a fact one by one: the ends of a range, or the one there is."""
    at, end = _core(tokens, fact)
    while at < end:
        found = read_amount(tokens, at, joined=fact.value.hedge is not Hedge.BETWEEN)  # type: ignore[union-attr]
        if found is None or found.last > end:
            at += 1
            continue
        yield found
        at = found.last


def _named(found: Amount) -> bool:
    return found.first < found.numeral.first or found.last > found.numeral.last


def _in_kind(*kinds: Kind, units: Callable[[str], bool] = lambda unit: True) -> Convention:
    """Mark the facts of some kinds, of a range the ends that name the unit, of a compound each part."""

    def convention(tokens: Tokens, facts: Sequence[Fact]) -> Iterator[Mark]:
        for fact in facts:
            if fact.kind not in kinds or not isinstance(fact.value, Quantity) or not units(fact.value.unit):
                continue
            if fact.value.hedge is Hedge.BETWEEN:
                ends = [found for found in _amounts(tokens, fact) if _named(found)]
                yield from (Mark(found.first, found.last, _number(found.numeral.value)) for found in ends)
            else:
                yield from _parts(tokens, fact)

    return convention


def _number(value: Any) -> str:
    return f"{float(value):.15g}"


def _parts(tokens: Tokens, fact: Fact) -> Iterator[Mark]:
    first, last = _core(tokens, fact)
    parts = []
    at = first
    while at < last:
        numeral = read_number(tokens, at)
        named = numeral and (unit_after(tokens, numeral) or money_after(tokens, numeral))
        if numeral is None or named is None or named[1] > last:
            at += 1
            continue
        parts.append(Mark(at, named[1], _number(numeral.value)))
        at = named[1]
    if fact.kind is Kind.MEASURE and len(parts) > 1 and parts[0].first == first and parts[-1].last == last:
        yield from parts
    else:
        aged = fact.kind is Kind.AGE and norm_at(tokens, first - 1) in ("age", "aged")
        yield Mark(first - aged, last, value_of(fact))


def _numbers(tokens: Tokens, facts: Sequence[Fact]) -> Iterator[Mark]:
    """Mark the bare numbers, units and signs left out, and none that is glued to its unit or belongs to a date."""
    for fact in facts:
        if not isinstance(fact.value, Quantity) or fact.kind is Kind.RANK:
            continue
        first, last = _core(tokens, fact)
        if fact.kind is Kind.RATIO:
            yield Mark(first, last, value_of(fact))
            continue
        for found in _amounts(tokens, fact):
            numeral = found.numeral
            if not (fact.kind is Kind.MEASURE and touches(tokens, numeral.last)):
                yield Mark(numeral.first, numeral.last, _number(numeral.value))


def _ranges(tokens: Tokens, facts: Sequence[Fact]) -> Iterator[Mark]:
    """Mark the hedges that bound a number, with it; two that leave something between them are one: "over 3 but under 9"."""
    bounded: list[tuple[Mark, Quantity]] = []
    for fact in facts:
        value = fact.value
        if not isinstance(value, Quantity) or value.hedge in (Hedge.NONE, Hedge.ABOUT, Hedge.VAGUE):
            continue
        first = fact.first
        while norm_at(tokens, first) in ("about", "around", "some"):
            first += 1
        if bounded and _meets(tokens, *bounded[-1], first, value):
            first = bounded.pop()[0].first
        bounded.append((Mark(first, fact.last, None), value))
    for mark, _ in bounded:
        yield mark


def _meets(tokens: Tokens, mark: Mark, one: Quantity, first: int, other: Quantity) -> bool:
    if not all(tokens[at].norm in ("and", "but") for at in range(mark.last, first)):
        return False
    low = one.low if one.low is not None else other.low
    high = one.high if one.high is not None else other.high
    return low is not None and high is not None and low < high and (one.low is None) is not (other.low is None)


_BOUNDS = ("before", "after", "since", "as late as", "as early as", "starting on", "beginning on", "later than")
_BOUNDS_BEHIND = ("or later", "and later", "or after", "and after", "or earlier")
_WINDOWS = frozenset("in last next past previous within".split())
_BETWEEN = frozenset("after around at before between by from in on than later the ,".split())
_ZONES = frozenset({"bst", "cest", "cet", "edt", "est", "gmt", "pdt", "pst", "utc"})


def _moments(tokens: Tokens, facts: Sequence[Fact]) -> Iterator[Mark]:
    """Mark dates and times, a day and its time as one, and lengths of time."""
    before: Fact | None = None
    found: list[Mark] = []
    for fact in facts:
        value = fact.value
        if isinstance(value, Quantity) and fact.kind is Kind.MEASURE and value.unit == "s":
            first = fact.first
            while norm_at(tokens, first - 1) in _WINDOWS:
                first -= 1
            found.append(Mark(first, fact.last, None))
            before = None
        elif isinstance(value, Moment):
            mark = Mark(_front(tokens, fact, value), _back(tokens, fact), value_of(fact))
            if before is not None and _is_day_and_time(before, fact) and _beside(tokens, found[-1].last, fact.first):
                found[-1] = Mark(found[-1].first, mark.last, mark.value or found[-1].value)
            else:
                found.append(mark)
            before = fact
    yield from found


def _is_day_and_time(one: Fact, other: Fact) -> bool:
    day = one if one.kind is Kind.DATE else other
    return one.kind is not other.kind and isinstance(day.value, Moment) and day.value.end is None


def _beside(tokens: Tokens, last: int, first: int) -> bool:
    return last <= first and all(tokens[at].norm in _BETWEEN for at in range(last, first))


def _front(tokens: Tokens, fact: Fact, value: Moment) -> int:
    """Return where a date begins by the words that bound it: "before", "since", "between", "from" of a period."""
    first = fact.first
    if value.end is None and norm_at(tokens, first) == "from":
        return first + 1
    if fact.kind is Kind.TIME and "." in norm_at(tokens, first) and norm_at(tokens, first - 1) == "at":
        return first - 1  # only where the time is written with a point
    first -= norm_at(tokens, first - 1) == "year"
    first -= norm_at(tokens, first - 1) in ("calendar", "fiscal")
    article = norm_at(tokens, first - 1) == "the"
    opener = first - 1 - article
    for phrase in _BOUNDS:
        words = phrase.split()
        if [norm_at(tokens, at) for at in range(opener - len(words) + 1, opener + 1)] == words:
            return opener - len(words) + 1
    if value.end is not None and norm_at(tokens, opener) in ("between", "from"):
        return opener
    ordinal = norm_at(tokens, first) in ORDINALS or norm_at(tokens, first) in ("last", "week")
    return first - article if value == Moment(day=value.day) or ordinal else first


def _back(tokens: Tokens, fact: Fact) -> int:
    """Return where it ends: with "or later", without the time zone."""
    last = fact.last - (norm_at(tokens, fact.last - 1) in _ZONES)
    behind = " ".join(norm_at(tokens, at) for at in (last, last + 1))
    bound = behind in _BOUNDS_BEHIND and not norm_at(tokens, last + 2)[:1].isdecimal()
    return last + 2 * bound


CONVENTIONS: dict[str, Convention] = {
    "age": _in_kind(Kind.AGE),
    "currency": _in_kind(Kind.MONEY),
    "datetime": _moments,
    "dimension": _in_kind(Kind.MEASURE, units=lambda unit: unit not in ("s", "C", "degree")),
    "number": _numbers,
    "numberrange": _ranges,
    "ordinal": _in_kind(Kind.RANK),
    "percent": _in_kind(Kind.PERCENT),
    "quantity": _quantities,
    "temperature": _in_kind(Kind.MEASURE, units=lambda unit: unit in ("C", "degree")),
}


_TYPES_OUTSIDE = {
    "ordinal.relative": "places in a list on a screen: next, last, the one before",
    "datetimeV2.set": "what recurs: every Tuesday, weekly",
    "datetimeV2.timezone": "time zones alone",
}
_TIMEX_OUTSIDE = (
    ("now, to date: no value is stated", r"^PRESENT_REF$"),
    ("parts of the day and meals without a day", r"^T[A-Z]{2,4}$"),
    ("fiscal and school years", r"^[FS]Y"),
)
_NUMBER = r"(?:\d+|½|an?|one|two|three|four|five|six|seven|eight|nine|ten)"
_UNIT = r"(?:second|minute|min|hour|day|week|weekend|fortnight|month|quarter|year)s?"
_ANY = ".*"
_WORDS_OUTSIDE = (
    ("signs and phrases of a query language", _ANY, r"[<>]|^=|(?i:equal)"),
    ("tokens that a corpus has parted: fifty - two, 3 p . m .", "number|datetime", r"[ap] \. m \.|[a-z] - [a-z]|^- \d"),
    ("powers and products", _ANY, r"\^|×|\d[eE]-?\d|\d−\d$"),
    (
        "arithmetic in words: one over three, twenty fifths",
        "number|quantity",
        r"\bover\b|(?:firsts|fifths?|halves|ths)$",
    ),
    ("rates and products of units", "quantity|dimension", r"/|\bper (?!hour)"),
    ("units of the laboratory and the kitchen, coins", "quantity|currency", r"cds|fb−|\bpm$|cup|tbsp|dime|kuai"),
    ("units that an article counts", "quantity", r"^[Aa]n? (?!dozen)"),
    ("now, to date: no value is stated", "datetime", r"\bnow\b|\bto date\b|\bcurrent date\b"),
    ("holidays by name", "datetime", r"(?i)easter|christmas|new year|independence|earth day|saint"),
    ("weeks by number, office shorthand", "datetime", r"(?i)\bweek \d+$|\be\.?o[dy]$|^cy |^otd$"),
    (
        "stretches known from elsewhere, or of no number: the day, that weekend, all week",
        "datetime",
        rf"\b(?:the|that|same|following|previous|all|an?|coming) {_UNIT}$|\bday of (?:the|next) month$",
    ),
    (
        "days reckoned from another: two weeks before Friday, in the 5 coming years",
        "datetime",
        rf"\b{_NUMBER} {_UNIT} (?:before|after|from|since|later)\b"
        rf"|\b{_NUMBER} (?:coming|upcoming|next|previous) {_UNIT}",
    ),
    (
        "a day and a month as two numbers, as often a fraction or a score: 11/20, 5.12",
        "datetime",
        r"(?<![\d/.])\d{1,2}[/.]\d{1,2}(?![\d/.:]| ?[ap]\.?m)",
    ),
    (
        "hours as bare numbers, as often a score: Monday 12-4, Sat at 5, 9p",
        "datetime",
        r"(?<![\d/:])\d{1,2}-\d{1,2}(?![\d/:]| ?[ap]m)|^between \d{4}-\d{4}$|\d[ap]$|[ap]m-\d+ "
        r"|^(?!.*night).*\b(?:at|around) \d{1,2}$",
    ),
)
"""Why a kind of span is left out, the classes of rows that have it, and the words by which it is known. A kind is left
out where it states no value, where the program leaves it alone on purpose, or where it is not news English."""


def outside(row: Row) -> str:
    """Return why a row is not measured: a span of it is of a kind that the program does not set out to read."""
    if row["class"] == "number" and re.search(r"(?i)\bphone\b|\d+\.\d+\.\d+\.\d+", row["text"]):
        return "the groups of a telephone number or an address, figure by figure"
    return next(filter(None, (_outside(row, span) for span in row["spans"])), "")


def _outside(row: Row, span: Row) -> str:
    words, timex = row["text"][span["start"] : span["end"]], span.get("timex", "")
    if span["type"] in _TYPES_OUTSIDE:
        return _TYPES_OUTSIDE[span["type"]]
    if row["class"] == "temperature" and span.get("value") is None:
        return "units without a number"
    if row["class"] == "quantity" and words.isdecimal() and re.search(r"\b[A-Z]\w+ $", row["text"][: span["start"]]):
        return "numbers in names: Apollo 11"
    if (day := re.fullmatch(r"(....)-(\d\d)-(\d\d)", timex)) and int(day[3]) > _days(day[1], int(day[2])):
        return "days that no calendar has: 30 February"
    for why, pattern in _TIMEX_OUTSIDE:
        if re.search(pattern, timex):
            return why
    for why, classes, pattern in _WORDS_OUTSIDE:
        if re.fullmatch(classes, row["class"]) and re.search(pattern, words):
            return why
    return ""


def _days(year: str, month: int) -> int:
    return monthrange(int(year) if year.isdecimal() else 2000, month)[1]
