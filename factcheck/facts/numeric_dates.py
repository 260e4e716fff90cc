"""Dates in numbers: "2022-06-23", "23/06/2022", "06/23/2022", "31.12.2009", "23/Jun/2022", "Jun-23-2022", "2022-06".

Takes tokens, gives readings of year, month and day. The day comes first unless that is impossible; two numbers without
a year ("9/11", "24/7") are left alone.
"""

from __future__ import annotations

from factcheck.facts.calendar import MONTH_ABBREVIATIONS, MONTH_DAYS, MONTHS
from factcheck.facts.scanning import Reading, Tokens, is_label, norm_at, touches
from factcheck.model.facts import Moment


def read_numeric(tokens: Tokens, index: int) -> Reading | None:
    """Read the date in numbers that starts at `index`.

    >>> from factcheck.text.words import tokenize
    >>> moment = read_numeric(tokenize("23/06/2022"), 0).moment
    >>> moment.day, moment.month, moment.year
    (23, 6, 2022)
    """
    sign = norm_at(tokens, index + 1)
    before = norm_at(tokens, index - 1) if touches(tokens, index) else ""
    until = before == "-" and sign == "/"  # the second of two: "5/1/2019-7/1/2019"
    if is_label(tokens, index) or (before in ("/", "-", ".") and not until):
        return None
    dotted = norm_at(tokens, index).split(".")
    if len(dotted) == 3:
        return _reading(dotted, index, index + 1) if len(dotted[2]) == 4 else None
    if sign not in ("/", "-") or not touches(tokens, index + 1) or not touches(tokens, index + 2):
        return None
    if norm_at(tokens, index + 3) != sign or not touches(tokens, index + 3) or not touches(tokens, index + 4):
        return _month_of_year(tokens, index)
    if touches(tokens, index + 5) and norm_at(tokens, index + 5) in ("/", sign):
        return None
    parts = _in_figures([norm_at(tokens, at) for at in range(index, index + 5, 2)])
    short = len(parts[2]) <= 2 and (len(parts[0]) == 4 or (sign == "/" and len(parts[2]) == 2))
    return _reading(parts, index, index + 5) if short or len(parts[2]) == 4 else None


def _month_of_year(tokens: Tokens, index: int) -> Reading | None:
    """Read "2022-06", "Jun/2022" and "Jun-2022"; "2011-12" is a season."""
    first, second = norm_at(tokens, index), norm_at(tokens, index + 2)
    if touches(tokens, index + 3) and norm_at(tokens, index + 3) == norm_at(tokens, index + 1):
        return None
    if first.isdecimal():
        if norm_at(tokens, index + 1) != "-" or len(first) != 4 or len(second) != 2 or first[2:] < second:
            return None
        first, second = second, first
    else:
        first = _in_figures([first])[0]
        if norm_at(tokens, index + 1) == "/" and second.isdecimal() and len(second) < 3:
            return _day_of_month(first, second, index)
    if not (first.isascii() and first.isdecimal() and second.isascii() and second.isdecimal() and len(second) == 4):
        return None
    month, year = int(first), int(second)
    return (
        Reading(Moment(year=year, month=month), index, index + 3)
        if month in range(1, 13) and 1500 <= year <= 2100
        else None
    )


def _day_of_month(month: str, day: str, index: int) -> Reading | None:
    """Read "Jan/3"."""
    if not month.isdecimal() or not 1 <= int(day) <= MONTH_DAYS[int(month)]:
        return None
    return Reading(Moment(month=int(month), day=int(day)), index, index + 3)


def _in_figures(parts: list[str]) -> list[str]:
    """Put the month in figures and, where the day stood behind its name, behind the day: "Jun-23-2022"."""
    named = [part for part in parts if part in MONTHS or part in MONTH_ABBREVIATIONS]
    if len(named) != 1:
        return parts
    month = f"{MONTHS.get(named[0]) or MONTH_ABBREVIATIONS[named[0]]:02}"
    figures = [month if part == named[0] else part for part in parts]
    return [figures[1], figures[0], *figures[2:]] if parts[0] == named[0] and len(parts) > 1 else figures


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
