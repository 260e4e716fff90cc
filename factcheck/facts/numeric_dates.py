"""Dates in numbers: "2022-06-23", "23/06/2022", "06/23/2022", "31.12.2009".

Takes tokens, gives readings of year, month and day. The day comes first unless that is impossible; two numbers without
a year ("9/11", "24/7") are left alone.
"""

from __future__ import annotations

from factcheck.facts.scanning import Reading, Tokens, is_label, norm_at, touches
from factcheck.model.facts import Moment


def read_numeric(tokens: Tokens, index: int) -> Reading | None:
    """Read the date in numbers that starts at `index`.

    >>> from factcheck.text.words import tokenize
    >>> moment = read_numeric(tokenize("23/06/2022"), 0).moment
    >>> moment.day, moment.month, moment.year
    (23, 6, 2022)
    """
    if is_label(tokens, index) or (touches(tokens, index) and norm_at(tokens, index - 1) in ("/", "-", ".")):
        return None
    dotted = norm_at(tokens, index).split(".")
    if len(dotted) == 3:
        return _reading(dotted, index, index + 1) if len(dotted[2]) == 4 else None
    sign = norm_at(tokens, index + 1)
    if sign not in ("/", "-") or norm_at(tokens, index + 3) != sign:
        return None
    if not all(touches(tokens, at) for at in range(index + 1, index + 5)):
        return None
    if touches(tokens, index + 5) and norm_at(tokens, index + 5) in ("/", "-"):
        return None
    parts = [norm_at(tokens, at) for at in range(index, index + 5, 2)]
    short = len(parts[2]) == 2 and (len(parts[0]) == 4 or sign == "/")
    return _reading(parts, index, index + 5) if short or len(parts[2]) == 4 else None


def _reading(parts: list[str], first: int, last: int) -> Reading | None:
    moment = _moment(parts)
    return Reading(moment, first, last) if moment else None


def _moment(parts: list[str]) -> Moment | None:
    if not all(part.isascii() and part.isdecimal() for part in parts):
        return None
    if len(parts[0]) == 4:
        parts = parts[::-1]
    if len(parts[0]) > 2 or len(parts[1]) > 2:
        return None
    day, month, year = map(int, parts)
    if month > 12 >= day:  # only the American order makes sense
        day, month = month, day
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    # Two digits: this century up to a generation ahead, as spreadsheets read them.
    year += 0 if len(parts[2]) == 4 else 2000 if year < 50 else 1900
    return Moment(year=year, month=month, day=day) if 1500 <= year <= 2100 else None
