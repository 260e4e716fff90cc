"""What a fact is called in the labelled sets of spans: where it begins and ends there, and its value.

Each set marks by conventions of its own. A recogniser's specification marks one class of values a row, hedges outside
("more than [500 years old]"), of a range in a unit the end that names the unit ("eight to [10 feet]"), of a compound
each part ("[12 ft] [2 in]"); a date with its time as one, and with the words that bound it ("[before 2 May at 9pm]").
The quantities of the second set are marked whole, units in and hedges out. None of this is a reading: no words are found
here that the program has not read, a date only takes in the little words at its front.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from factcheck.facts import read_facts
from factcheck.facts.amounts import Amount
from factcheck.facts.measures import unit_after
from factcheck.facts.money import money_after
from factcheck.facts.numbers import read_number
from factcheck.facts.ranges import read_amount
from factcheck.facts.scanning import norm_at, touches
from factcheck.facts.units import unit_named
from factcheck.model.facts import Fact, Hedge, Kind, Moment, Quantity
from factcheck.model.text import Token
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
    """Give the spans of a row by the convention of its class."""
    document = bare(row["text"])
    day = date.fromisoformat(row["ref_date"][:10]) if row.get("ref_date") else None
    convention = CONVENTIONS.get(row.get("class", ""), _cores)
    for sentence in split(document):
        tokens = sentence.tokens
        for mark in convention(tokens, read_facts(tokens, day)):
            start, _ = document.to_text.span(_span(tokens[mark.first]))
            _, end = document.to_text.span(_span(tokens[mark.last - 1]))
            yield {"start": start, "end": end, "value": mark.value}


def _span(token: Token) -> Any:
    from factcheck.model.text import Span

    return Span(token.start, token.end)


def value_of(fact: Fact) -> str | None:
    """Give a value as such sets write it: a number in the unit that the text names, a date as far as it was said."""
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
    """Give the tokens of a fact without its hedges."""
    inside = [
        at for at in range(fact.first, fact.last) if fact.core.start <= tokens[at].start and tokens[at].end <= fact.core.end
    ]
    return inside[0], inside[-1] + 1


def _cores(tokens: Tokens, facts: Sequence[Fact]) -> Iterator[Mark]:
    for fact in facts:
        yield Mark(*_core(tokens, fact), value_of(fact))


def _quantities(tokens: Tokens, facts: Sequence[Fact]) -> Iterator[Mark]:
    """Mark numbers with their units; clock times and days are none, and of dates the years alone."""
    for fact in facts:
        if isinstance(fact.value, Quantity):
            for mark in _cores(tokens, [fact]):
                yield mark
        elif isinstance(fact.value, Moment):
            for at in range(fact.first, fact.last):
                if len(tokens[at].norm) == 4 and tokens[at].norm.isdecimal():
                    yield Mark(at, at + 1, tokens[at].norm)


def _amounts(tokens: Tokens, fact: Fact) -> Iterator[Amount]:
    """Give the amounts of a fact one by one: the ends of a range, or the one there is."""
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
        yield Mark(first, last, value_of(fact))


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
    """Mark hedges that bound a number, with it, and two of them as one where "and" or "but" joins them."""
    bounded: list[Mark] = []
    for fact in facts:
        if not isinstance(fact.value, Quantity) or fact.value.hedge in (Hedge.NONE, Hedge.ABOUT, Hedge.VAGUE):
            continue
        first = fact.first
        if bounded and all(tokens[at].norm in ("and", "but") for at in range(bounded[-1].last, first)):
            bounded[-1] = Mark(bounded[-1].first, fact.last, None)
        else:
            bounded.append(Mark(first, fact.last, None))
    yield from bounded


_FRONT = frozenset("after as before between early from late no no later since than to until".split())
_BETWEEN = frozenset("after around at before between by from in on than later the ,".split())


def _moments(tokens: Tokens, facts: Sequence[Fact]) -> Iterator[Mark]:
    """Mark dates and times, the two together where they stand together, and lengths of time."""
    before: Fact | None = None
    found: list[Mark] = []
    for fact in facts:
        value = fact.value
        if isinstance(value, Quantity) and fact.kind is Kind.MEASURE and value.unit == "s":
            found.append(Mark(fact.first, fact.last, None))
            before = None
        elif isinstance(value, Moment):
            first = _front(tokens, fact)
            if before is not None and before.kind is not fact.kind and _beside(tokens, found[-1].last, first):
                found[-1] = Mark(found[-1].first, fact.last, value_of(fact) or found[-1].value)
            else:
                found.append(Mark(first, fact.last, value_of(fact)))
            before = fact
    yield from found


def _beside(tokens: Tokens, last: int, first: int) -> bool:
    return last <= first and all(tokens[at].norm in _BETWEEN for at in range(last, first))


def _front(tokens: Tokens, fact: Fact) -> int:
    """Give where a date begins by the words that bound it: "before", "since", "between", "from" of a period."""
    first = fact.first
    value = fact.value
    assert isinstance(value, Moment)
    if value.end is None and norm_at(tokens, first) == "from":
        return first + 1
    article = norm_at(tokens, first - 1) == "the"
    opener = norm_at(tokens, first - 1 - article)
    if opener in ("before", "after", "since") or (value.end is not None and opener in ("between", "from")):
        return first - 1 - article
    if value == Moment(day=value.day):
        return first - article
    return first


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
