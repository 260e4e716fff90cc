"""What a text says of itself: front matter, its own date, its title.

A date is taken only where it cannot mean anything else: under a key of the front matter, behind the word "date" at the
very start, alone on one of the first lines, or in the dateline of an agency. Dates in running text are left to
`factcheck.facts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from factcheck.model.records import NamedTuple
from factcheck.model.text import Block, BlockKind

if TYPE_CHECKING:
    from factcheck.readers.front_matter import Field

_READ = ("title", "description")
"""What of front matter stands on the page; the rest is for programs."""
_DATE_KEYS = frozenset(("date", "datepublished", "pubdate", "publishdate", "published", "publishedat"))
_MONTHS = tuple(
    "january february march april may june july august september october november december".split()
)  # fmt: skip
_FIRST_LINES = 6  # a headline, a standfirst, a byline and a date line, with one or two to spare
_LONGEST_LINE = 100
_FEWEST_DIGITS = 5  # of a day and a year

# The patterns are compiled by `re` on first use: most texts have no line that comes into question.
_DAY = r"""
    (?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\ +)?
    (?: (?P<iso>\d{4}-\d\d-\d\d)
      | (?P<day>\d{1,2})(?:st|nd|rd|th)?\ +(?P<month>[a-z]{3,9})\.?,?\ +(?P<year>\d{4})
      | (?P<month_first>[a-z]{3,9})\.?\ +(?P<day_second>\d{1,2})(?:st|nd|rd|th)?,?\ +(?P<year_last>\d{4})
    )
"""
_TIME = r"\d{1,2}[:.]\d\d(?::\d\d(?:\.\d+)?)?\ *(?:[ap]\.?m\.?)?\ *(?:[a-z]{1,4}\b|[+-]\d\d:?\d\d)?"
_LABEL = r"(?:(?:first\ +)?(?:date|dated|published|posted|publication\ date)(?:\ +on)?\ *:?\ +)?"
_DATE_LINE = rf"\s*{_LABEL}(?:{_TIME},?\ +)?{_DAY}(?:[T\ ,|–-]*(?:at\ +)?{_TIME})?\.?\s*"
_DATELINE = rf"\s*(?-i:[A-Z][A-Z'\ .-]{{2,30}}),\ +{_DAY},?\ *(?:\([^)\n]{{1,40}}\)\ *)?(?:--?|–|—)\ "
_LEADING = r"\s*date:?\ +(?P<iso>\d{4}-\d\d-\d\d)(?:\s+|$)"
_TIMESTAMP = r"(?P<year>\d{4})(?P<dash>[-/]?)(?P<month>\d\d)(?P=dash)(?P<day>\d\d)(?:[T\s].{0,40})?"
_NO_DAY = date(1970, 1, 1)
_FIRST_YEAR = 1000
"""What programs write that have none: the first day that they can count, or one in the year 1."""
_FLAGS = re.VERBOSE | re.IGNORECASE


class Metadata(NamedTuple):
    """What stood in front of the text itself."""

    end: int = 0
    """Where the text itself starts."""
    date: date | None = None
    title: str | None = None
    fields: tuple[Field, ...] = ()
    """What of it a reader reads, in the order in which it stands there."""


def front(text: str) -> Metadata:
    r"""Read what stands in front of the text: front matter, or a leading "date 2022-06-23".

    >>> front("---\ntitle: Ferry runs again\ndate: 2023-04-02\n---\nThe ferry runs again.").date
    datetime.date(2023, 4, 2)
    >>> front(" date 2023-04-02 The ferry runs again.").end
    17
    """
    if text.startswith(("---", "+++")):
        return _front_matter(text)
    if text[:40].lstrip()[:4].lower() == "date":
        match = re.match(_LEADING, text, _FLAGS)
        found = match and _date(match)
        if match and found:
            return Metadata(match.end(), found)
    return Metadata()


def own_date(lines: Iterable[str]) -> date | None:
    """Return the date of the first of the opening `lines` that is a date line.

    >>> own_date(["Ferry runs again", "Published: Sunday 2 April 2023, 10:15am BST", "It ran until 4 May 2021."])
    datetime.date(2023, 4, 2)
    >>> own_date(["OSLO, April 2, 2023 (Reuters) - The ferry runs again."])
    datetime.date(2023, 4, 2)
    """
    for line in islice(lines, _FIRST_LINES):
        if sum(map(str.isdigit, line[:_LONGEST_LINE])) < _FEWEST_DIGITS:
            continue
        parted = ", " in line and any(dash in line for dash in ("- ", "– ", "— "))
        match = re.match(_DATELINE, line, _FLAGS) if parted else None
        if match is None and len(line) <= _LONGEST_LINE:
            match = re.fullmatch(_DATE_LINE, line, _FLAGS)
        if match and (found := _date(match)):
            return found
    return None


def heading_of(text: str, blocks: Iterable[Block]) -> str | None:
    """Return the first heading of a text."""
    return next((text[slice(*block.span)] for block in blocks if block.kind is BlockKind.HEADING), None)


def day(value: str) -> date | None:
    """Return the day that `value` names and nothing else: as programs write it, or as a date line does.

    >>> day("2023-04-02T23:30:00-05:00"), day("Sun, 02 Apr 2023 10:15:00 GMT"), day("02/04/2023")
    (datetime.date(2023, 4, 2), datetime.date(2023, 4, 2), None)
    """
    value = value.strip()
    match = re.fullmatch(_TIMESTAMP, value)
    if match:
        try:
            found = date(int(match["year"]), int(match["month"]), int(match["day"]))
        except ValueError:
            return None
        return None if found == _NO_DAY or found.year < _FIRST_YEAR else found
    match = re.fullmatch(_DATE_LINE, value, _FLAGS) if len(value) <= _LONGEST_LINE else None
    return _date(match) if match else None


def _front_matter(text: str) -> Metadata:
    from factcheck.readers.front_matter import read_front_matter  # most texts have none

    found = read_front_matter(text)
    if found is None:
        return Metadata()
    values: dict[str, Field] = {}
    for field in found.fields:
        values.setdefault(field.name, field)
    days = (day(field.value) for name, field in values.items() if name in _DATE_KEYS)
    fields = tuple(field for name, field in values.items() if name in _READ and field.value.strip())
    title = next((field.value for field in fields if field.name == "title"), None)
    return Metadata(found.end, next(filter(None, days), None), title, fields)


def _date(match: re.Match[str]) -> date | None:
    groups = match.groupdict()
    try:
        if groups["iso"]:
            return date.fromisoformat(groups["iso"])
        month = (groups["month"] or groups["month_first"]).lower()
        number = next(i for i, name in enumerate(_MONTHS, 1) if name.startswith(month) or month == "sept" == name[:4])
        return date(int(groups["year"] or groups["year_last"]), number, int(groups["day"] or groups["day_second"]))
    except (ValueError, StopIteration):  # the 31st of June, a word that is no month
        return None
