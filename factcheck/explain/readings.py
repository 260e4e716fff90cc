"""How a claim was read: its wordings with their parts, put into words."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.facts.quotations import Quotation
from factcheck.matching.parts import Part, PartKind
from factcheck.matching.wording import Wording
from factcheck.model.claims import Claim
from factcheck.model.explanation import Key, PartReading, QuotationReading, WordingReading
from factcheck.model.facts import Fact, Hedge, Kind, Moment, Quantity, Score, Share
from factcheck.reading.ownership import owner_of
from factcheck.reading.statement import Statement

_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def read_wordings(claim: Claim, wordings: Iterable[Wording]) -> tuple[WordingReading, ...]:
    """Return how each wording of one claim was read, in the order of the file."""
    return tuple(_reading(wording, _key(wording, claim)) for wording in wordings)


def _key(wording: Wording, claim: Claim) -> Key:
    if wording.unlike:
        return Key.UNLIKE
    if wording.is_reading:
        return Key.READ_AS
    return Key.CLAIM if wording.text == claim.text else Key.ALSO


def _reading(wording: Wording, key: Key) -> WordingReading:
    statement = wording.statement
    polarity = statement.polarity
    weighed = [part.at for part in wording.parts if part.kind in (PartKind.WORD, PartKind.NAME)]
    return WordingReading(
        key,
        wording.text,
        tuple(_part(part, statement) for part in wording.parts),
        tuple(_quotation(quotation, wording.document.folded) for quotation in wording.quotations),
        wording.is_quotation,
        tuple(statement.words(role.first, role.last) for role in statement.roles),
        tuple(statement.tokens[at].text for at in weighed if polarity.negated(at)),
        tuple(statement.tokens[at].text for at in weighed if polarity.supposed[at]),
    )


def _part(part: Part, statement: Statement) -> PartReading:
    kind = part.kind.value
    if part.fact is None:
        return PartReading(kind, statement.words(part.first, part.last), part.weight, part.decides)
    owner = owner_of(statement, part.fact) if part.fact.kind is Kind.AGE else None
    counts = ""
    if part.noun >= 0:
        counts = statement.tokens[part.noun].text
    elif owner is not None:
        counts = statement.words(owner.first, owner.last)
    words, value = statement.text(part.fact.span), understood(part.fact)
    return PartReading(kind, words, part.weight, part.decides, part.fact.kind, value, counts)


def _quotation(quotation: Quotation, folded: str) -> QuotationReading:
    speaker = quotation.speaker_span
    return QuotationReading(
        folded[quotation.span.start : quotation.span.end],
        folded[speaker.start : speaker.end] if speaker is not None else " ".join(quotation.speaker),
    )


def understood(fact: Fact) -> str:
    """Return a value as it was understood.

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


_SIDES = {Hedge.MORE: "after", Hedge.FEWER: "before"}


def _moment(value: Moment) -> str:
    weekday = _DAYS[value.weekday] if value.weekday is not None else ""
    clock = f"{value.hour}:{value.minute or 0:02}" if value.hour is not None else ""
    year = "" if value.year is None else f"{value.year}s" if value.span_years > 1 else str(value.year)
    day = "" if value.day is None else str(value.day)
    month = _MONTHS[value.month - 1] if value.month is not None else ""
    parts = [_SIDES.get(value.hedge, value.hedge.value), clock, weekday, value.part, day, month, year]
    unresolved = "(relative to a date that is not known)" if value.relative else ""
    return " ".join(part for part in [*parts, unresolved] if part)
