"""How a claim was read: its wordings with their frames and values, put into words."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.facts.names import Name
from factcheck.facts.quotations import Quotation
from factcheck.matching.wording import Slot, Term, Wording
from factcheck.model.claims import Claim
from factcheck.model.explanation import Key, QuotationReading, TermReading, ValueReading, WordingReading
from factcheck.model.facts import Fact, Hedge, Moment, Quantity, Score, Share
from factcheck.model.text import Span
from factcheck.reading.statement import Statement

_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def read_wordings(claim: Claim, wordings: Iterable[Wording]) -> tuple[WordingReading, ...]:
    """Give how each wording of one claim was read, in the order of the file."""
    return tuple(_reading(wording, _key(wording, claim)) for wording in wordings)


def _key(wording: Wording, claim: Claim) -> Key:
    if wording.unlike:
        return Key.UNLIKE
    return Key.CLAIM if wording.text == claim.text else Key.ALSO


def _reading(wording: Wording, key: Key) -> WordingReading:
    statement = wording.statement
    tokens, polarity = statement.tokens, statement.polarity
    frame = [term.at for term in wording.terms]
    return WordingReading(
        key,
        wording.text,
        tuple(TermReading(term_words(term, statement), term.weight, term.name is not None) for term in wording.terms),
        tuple(_value(slot, statement) for slot in wording.slots),
        tuple(_quotation(quotation, wording.document.folded) for quotation in wording.quotations),
        tuple(statement.text(Span(tokens[role.first].start, tokens[role.last - 1].end)) for role in statement.roles),
        tuple(tokens[at].text for at in frame if polarity.negated(at)),
        tuple(tokens[at].text for at in frame if polarity.supposed[at]),
    )


def term_words(term: Term, statement: Statement) -> str:
    """Give a term as it stands in its claim."""
    return _name(term.name, statement) if term.name is not None else statement.tokens[term.at].text


def _name(name: Name, statement: Statement) -> str:
    return statement.text(Span(statement.tokens[name.first].start, statement.tokens[name.last - 1].end))


def _value(slot: Slot, statement: Statement) -> ValueReading:
    counts = ""
    if slot.head:
        counts = statement.tokens[statement.places[slot.head][0]].text
    elif slot.owner is not None:
        counts = _name(slot.owner, statement)
    return ValueReading(slot.fact.kind, statement.text(slot.fact.span), understood(slot.fact), counts, slot.weight)


def _quotation(quotation: Quotation, folded: str) -> QuotationReading:
    speaker = quotation.speaker_span
    return QuotationReading(
        folded[quotation.span.start : quotation.span.end],
        folded[speaker.start : speaker.end] if speaker is not None else " ".join(quotation.speaker),
    )


def understood(fact: Fact) -> str:
    """Give a value as it was understood.

    >>> from factcheck.facts import read_facts
    >>> from factcheck.text.words import tokenize
    >>> [understood(fact) for fact in read_facts(tokenize("about £3.5m of 12 gifts on 4 May 2022"))]
    ['about 3500000 GBP (3150000 to 3850000)', '12', '4 May 2022']
    """
    value = fact.value
    if isinstance(value, Quantity):
        return _quantity(value)
    if isinstance(value, Score):
        return ", ".join(f"{one}-{other}" for one, other in value.pairs)
    if isinstance(value, Moment):
        start = _moment(value)
        return f"{start} to {_moment(value.end)}" if value.end is not None else start
    return " ".join(value.words)


def _quantity(value: Quantity) -> str:
    words = [value.hedge.value, f"{float(value.number):.12g}", value.unit]
    if value.share is not Share.WHOLE:
        words.append(f"({value.share.value}{f' of {float(value.whole):.12g}' if value.whole is not None else ''})")
    if value.hedge is not Hedge.NONE:
        low, high = (f"{float(end):.12g}" if end is not None else "any" for end in (value.low, value.high))
        words.append(f"({low} to {high})")
    return " ".join(word for word in words if word)


def _moment(value: Moment) -> str:
    weekday = _DAYS[value.weekday] if value.weekday is not None else ""
    clock = f"{value.hour}:{value.minute or 0:02}" if value.hour is not None else ""
    year = "" if value.year is None else f"{value.year}s" if value.span_years > 1 else str(value.year)
    day = "" if value.day is None else str(value.day)
    month = _MONTHS[value.month - 1] if value.month is not None else ""
    parts = [value.hedge.value, clock, weekday, value.part, day, month, year]
    unresolved = "(relative to a date that is not known)" if value.relative else ""
    return " ".join(part for part in [*parts, unresolved] if part)
