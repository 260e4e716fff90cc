"""The parts of a date as they are written: its day, month, year and weekday, each with its tokens and its value."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.facts.calendar import MONTH_ABBREVIATIONS, MONTHS, WEEKDAY_ABBREVIATIONS, WEEKDAYS
from factcheck.facts.number_words import SUFFIXES
from factcheck.facts.scanning import Tokens, norm_at, ordinal_at, touches, year_at
from factcheck.model.records import NamedTuple


class Part(NamedTuple):
    """One field of a date as it is written."""

    field: str
    first: int
    last: int
    value: int


def parts_between(tokens: Tokens, first: int, last: int) -> Iterator[Part]:
    """Yield the fields of the dates that are written between two tokens."""
    at = first
    while at < last:
        numeric = _numeric(tokens, at, last)
        if numeric:
            yield from numeric
            at = numeric[-1].last if numeric[0].first < numeric[-1].first else numeric[0].last
            continue
        part = _part(tokens, at, last)
        if part is not None:
            yield part
        at = at + 1 if part is None else part.last


def _part(tokens: Tokens, at: int, last: int) -> Part | None:
    norm = tokens[at].norm
    capital = tokens[at].text[0].isupper()
    if norm in WEEKDAYS or (norm in WEEKDAY_ABBREVIATIONS and capital):
        return Part("weekday", at, _past_stop(tokens, at, last), WEEKDAYS.get(norm, WEEKDAY_ABBREVIATIONS.get(norm, 0)))
    if norm in MONTHS or (norm in MONTH_ABBREVIATIONS and capital):
        short = norm not in MONTHS
        end = _past_stop(tokens, at, last) if short else at + 1
        return Part("month", at, end, MONTHS.get(norm) or MONTH_ABBREVIATIONS[norm])
    if (
        norm == "'"
        and touches(tokens, at + 1)
        and len(norm_at(tokens, at + 1)) == 2
        and norm_at(tokens, at + 1).isdecimal()
    ):
        short_year = int(norm_at(tokens, at + 1))
        return Part("year", at + 1, at + 2, short_year + (2000 if short_year < 50 else 1900))
    year = year_at(tokens, at)
    if year is not None:
        return Part("year", at, at + 1, year)
    ordinal = ordinal_at(tokens, at)
    if ordinal is not None and 1 <= ordinal[0] <= 31:
        return Part("day", at, ordinal[1], ordinal[0])
    if norm.isascii() and norm.isdecimal() and len(norm) <= 2 and 1 <= int(norm) <= 31:
        return Part("day", at, at + 1 + (norm_at(tokens, at + 1) in SUFFIXES and touches(tokens, at + 1)), int(norm))
    return None


def _past_stop(tokens: Tokens, at: int, last: int) -> int:
    stop = at + 1 < last and tokens[at + 1].text == "." and touches(tokens, at + 1)
    return at + 2 if stop else at + 1


def _numeric(tokens: Tokens, at: int, last: int) -> list[Part]:
    """Return the parts of "23/06/2022", "2022-06-23": the day before the month unless that is impossible."""
    sign = norm_at(tokens, at + 1)
    if at + 4 >= last or sign not in ("/", "-") or norm_at(tokens, at + 3) != sign:
        return []
    norms = [tokens[index].norm for index in (at, at + 2, at + 4)]
    if not all(norm.isascii() and norm.isdecimal() for norm in norms):
        return []
    places = [at, at + 2, at + 4]
    if len(norms[0]) == 4:
        fields = ["year", "month", "day"]
    else:
        fields = ["month", "day", "year"] if int(norms[1]) > 12 else ["day", "month", "year"]
    values = [int(norm) for norm in norms]
    where = fields.index("year")
    if values[where] < 100:
        values[where] += 2000 if values[where] < 50 else 1900
    return [Part(field, place, place + 1, value) for field, place, value in zip(fields, places, values, strict=True)]
