"""Dates: the day, month, year or weekday that differs, each in the style in which it is written.

Takes a date of a claim and the one of a passage in its place. What the passage leaves out stays out; a weekday that it
gives goes along with its day, and where nothing says which one that would be there is no edit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from factcheck.facts.calendar import MONTH_ABBREVIATIONS, MONTHS, WEEKDAY_ABBREVIATIONS, WEEKDAYS
from factcheck.facts.numerals import Form, Numeral
from factcheck.facts.scanning import norm_at
from factcheck.matching.compare.moment_fields import derived_weekday
from factcheck.model.facts import Moment
from factcheck.verdict.rewriting.date_parts import Part, parts_between
from factcheck.verdict.rewriting.edits import Edit, in_case_of
from factcheck.verdict.rewriting.numbers import respell
from factcheck.verdict.rewriting.pair import Pair
from factcheck.verdict.rewriting.spelling import ordinal_ending

_RELATIVE = frozenset(
    "ago coming earlier following last later next past previous since that this today tomorrow yesterday".split()
)
"""Words by which a date hangs on the day of the text: what stands beside them cannot be exchanged alone."""
_FIELDS = ("year", "month", "day", "weekday")
_NAMES = {number: name.capitalize() for name, number in MONTHS.items()}
_DAYS = {number: name.capitalize() for name, number in WEEKDAYS.items()}
_SHORT = {MONTH_ABBREVIATIONS[name.lower()]: name for name in "Jan Feb Mar Apr Jun Jul Aug Sept Oct Nov Dec".split()}
_NEVER_SHORT = (3, 4, 5, 6, 7)
"""Months that are written out where the others are abbreviated with a full stop."""
_SHORT_DAYS = dict(enumerate("Mon Tue Wed Thu Fri Sat Sun".split()))


def rewrite_date(pair: Pair) -> Iterator[Edit]:
    """Yield the edits that would put the claim's date in place of the passage's, best first."""
    expected, found = pair.expected.value, pair.found.value
    if not isinstance(expected, Moment) or not isinstance(found, Moment) or expected.relative or found.relative:
        return
    if expected.span_years != found.span_years:
        return  # no year is a decade
    if any(token.norm in _RELATIVE for token in pair.tokens[pair.found.first : pair.found.last]):
        return
    yield from _dotted(pair, expected, found)
    parts = list(parts_between(pair.tokens, pair.found.first, pair.found.last))
    edit = _edit(pair, parts, expected, found)
    if edit is not None:
        yield edit
    if _fields(expected) == _fields(found) and not expected.hedge and not found.hedge and _hang_alike(pair):
        yield pair.replace(pair.found.core, pair.claimed(pair.expected.core))


def _dotted(pair: Pair, expected: Moment, found: Moment) -> Iterator[Edit]:
    """Yield "23.06.2022", which is one word, with the day, month and year of the claim."""
    figures = pair.core.split(".")
    changes = _changes(expected, found)
    if len(figures) != 3 or not all(figure.isdecimal() for figure in figures) or changes is None:
        return
    values = (changes.get(field) or getattr(found, field) for field in ("day", "month", "year"))
    padded = any(figure[0] == "0" for figure in figures)
    width = 2 if padded else 1
    yield Edit(pair.found.core, ".".join(f"{value:0{width}}" for value in values))


def _fields(moment: Moment) -> tuple[object, ...]:
    own = tuple(getattr(moment, field) is None for field in _FIELDS)
    return *own, bool(moment.part), moment.span_years, moment.end is None


def _hang_alike(pair: Pair) -> bool:
    """Whether the same word stands before both: "in the 1970s", "in March"."""
    return norm_at(pair.tokens, pair.found.first - 1) == norm_at(pair.claim.tokens, pair.expected.first - 1)


def _edit(pair: Pair, parts: Sequence[Part], expected: Moment, found: Moment) -> Edit | None:
    """Return the date with its parts exchanged, None where one that differs is not written or not known."""
    ends = [(expected, found)]
    if found.end is not None and expected.end is not None:
        ends = [(expected._replace(end=None), found._replace(end=None)), (expected.end, found.end)]
    elif found.end is not None or expected.end is not None:
        return None
    written: dict[Part, int] = {}
    for place, (wanted, stated) in enumerate(ends):
        old = _only_written(stated, parts)
        changes = _changes(wanted, old)
        if changes is None:
            return None
        for field, new in changes.items():
            part = _written(field, getattr(old, field), parts, last=place > 0)
            if part is None or written.get(part, new) != new:
                return None
            written[part] = new
    padded = any(part.field != "year" and pair.tokens[part.first].text[0] == "0" for part in parts)  # "2022-06-23"
    return _apply(pair, {part: new for part, new in written.items() if part.value != new}, padded=padded)


def _only_written(moment: Moment, parts: Sequence[Part]) -> Moment:
    """Return a moment without the fields that were not written, but known from the day of the text."""
    said = {(part.field, part.value) for part in parts}
    unsaid = {field: None for field in _FIELDS if (field, getattr(moment, field)) not in said}
    return moment._replace(**unsaid)  # type: ignore[arg-type]


def _written(field: str, value: int, parts: Sequence[Part], *, last: bool) -> Part | None:
    """Return the part of a date that says `value` of `field`; of the end of a period the last one that does."""
    alike = [part for part in parts if part.field == field and part.value == value]
    return None if not alike else alike[-1 if last else 0]


def _changes(expected: Moment, found: Moment) -> dict[str, int] | None:
    """Return what each field that both give has to become, the weekday taken along; None where that is not known."""
    changes: dict[str, int] = {}
    for field in _FIELDS:
        wanted, old = getattr(expected, field), getattr(found, field)
        if wanted is not None and old is not None:
            changes[field] = wanted
    differs = {field for field, wanted in changes.items() if getattr(found, field) != wanted}
    if differs & {"month", "weekday"} and found.day is not None and expected.day is None:
        return None  # the claim gives the month or the weekday alone: which day that would be is not known
    if found.weekday is None:
        return changes
    day = {field: getattr(expected, field) or getattr(found, field) for field in ("year", "month", "day")}
    derived = derived_weekday(Moment(**day))
    if derived is None and "weekday" in changes and "year" not in differs:
        derived = changes["weekday"]
    if derived is None and differs:
        return None
    return changes if derived is None else {**changes, "weekday": derived}


def _apply(pair: Pair, written: dict[Part, int], *, padded: bool) -> Edit | None:
    texts, start = [], pair.found.core.start
    for part in sorted(written, key=lambda part: part.first):
        text = _spelling(pair, part, written[part], padded=padded)
        if text is None:
            return None
        texts += [pair.folded[start : pair.tokens[part.first].start], text]
        start = pair.tokens[part.last - 1].end
    if not texts:
        return None
    return Edit(pair.found.core, "".join(texts) + pair.folded[start : pair.found.core.end])


def _spelling(pair: Pair, part: Part, new: int, *, padded: bool) -> str | None:
    old = pair.folded[pair.tokens[part.first].start : pair.tokens[part.last - 1].end]
    if part.field == "month":
        return _month(old, new, padded=padded)
    if part.field == "weekday":
        short = old.lower().rstrip(".") in WEEKDAY_ABBREVIATIONS
        return in_case_of(old.rstrip("."), (_SHORT_DAYS if short else _DAYS)[new]) + ("." if old.endswith(".") else "")
    if part.field == "year":
        return str(new) if len(old) >= 4 else (f"{new % 100:02}" if new // 100 == part.value // 100 else None)
    if old.isdecimal():
        return f"{new:02}" if padded else str(new)
    if old[0].isdecimal():
        ending = ordinal_ending(new)
        return f"{new}{ending.upper() if old[-1].isupper() else ending}"
    numeral = Numeral(part.first, part.last, Fraction(part.value), Fraction(1), Form.ORDINAL)
    return next(respell(Fraction(new), numeral, pair.tokens, pair.folded), None)


def _month(old: str, new: int, *, padded: bool) -> str:
    if old.isdecimal():
        return f"{new:02}" if padded else str(new)
    word = old.rstrip(".").lower()
    if word in MONTHS and word != "may":
        return in_case_of(old, _NAMES[new])
    if word == "may" or (old.endswith(".") and new in _NEVER_SHORT):
        return in_case_of(old.rstrip("."), _NAMES[new])
    short = _SHORT.get(new, _NAMES[new])
    short = short if new != 9 or len(word) != 3 or old.endswith(".") else "Sep"
    return in_case_of(old.rstrip("."), short) + ("." if old.endswith(".") else "")
