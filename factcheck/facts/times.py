"""Clock times: "14:52", "6.20pm", "noon", "eight o'clock", "eight minutes to three", "half past six".

Takes tokens, gives readings of hour and minute. Where the half of the day was not said, `Moment.half` is False, unless
words beside the time say it ("2.40 this morning"). The day that a time belongs to is a reading of its own.
"""

from __future__ import annotations

from factcheck.facts.calendar import DAY_PARTS, FUNCTION_WORDS, MEASURE_WORDS, MONTHS, WEEKDAYS
from factcheck.facts.scanning import (
    Reading,
    Tokens,
    capital_at,
    cardinal_at,
    counts_something,
    ends_phrase,
    integer_at,
    is_label,
    norm_at,
    touches,
)
from factcheck.model.facts import Moment
from factcheck.model.records import NamedTuple

_ZONES = frozenset({"bst", "cest", "cet", "edt", "est", "gmt", "pdt", "pst", "utc"})
_CLOCK_CUES = frozenset({"about", "after", "around", "at", "before", "by", "from", "since", "till", "until"})
_RATE_WORDS = frozenset(
    """
    closed down ended finished fixed held opened priced quoted record remained remains sell sells selling settled shares
    sold stand standing stands stood stuck trade traded trades trading unchanged up valued worth
    """.split()
)
"""Words before "at 9.42" that make it a price or a rate."""
_TIMED_UNITS = frozenset({"h", "hour", "hours", "hr", "hrs", "min", "mins", "minutes", "s", "sec", "seconds"})
_BEGINNING = frozenset(
    """
    began begin begins close closes depart departs end ends finish finishes open opens resume resumes start starts
    """.split()
)
"""Verbs before "at nine" that make it an hour; "closed at nine" may be a price."""
_HOUR_CUES = frozenset({"after", "at", "before", "by", "since", "than", "till", "until"})
"""Words between which and "this morning" a number is an hour: "by 2 this morning"."""
_O_CLOCK = frozenset({"o'clock", "oclock"})
_DAYS = WEEKDAYS.keys() | {"today", "tomorrow", "tonight", "yesterday"}
_NAMED = {"noon": 12, "midday": 12, "midnight": 0}


class _Clock(NamedTuple):
    """What a clock shows, and the index after it."""

    hour: int
    minute: int | None
    last: int
    half: bool


def read_time(tokens: Tokens, index: int) -> Reading | None:
    """Read the clock time that starts at `index`.

    >>> from factcheck.text.words import tokenize
    >>> moment = read_time(tokenize("eight minutes to three"), 0).moment
    >>> moment.hour, moment.minute, moment.half
    (2, 52, False)
    """
    norm = norm_at(tokens, index)
    if norm in _NAMED:
        return _named(tokens, index)
    clock = _digital(tokens, index) if norm[:1].isdecimal() else None
    if clock is None:
        clock = _spoken(tokens, index) or _on_the_hour(tokens, index)
    if clock is None:
        return None
    moment, last = _settle(tokens, index, clock)
    return Reading(moment, index, last)


def meridiem_at(tokens: Tokens, index: int) -> str:
    """Return "am" or "pm" where it stands behind a time."""
    norm = norm_at(tokens, index)
    if norm == "am":  # the verb of "I am" never follows a number without a full stop or another number
        return norm
    return norm if norm == "pm" else ""


def to_24_hours(hour: int, meridiem: str) -> int:
    """Return the hour of the day for an hour of its half."""
    return hour % 12 + (12 if meridiem == "pm" else 0)


def _named(tokens: Tokens, index: int) -> Reading | None:
    if capital_at(tokens, index) and (capital_at(tokens, index - 1) or capital_at(tokens, index + 1)):
        return None  # Midnight Express
    if norm_at(tokens, index + 1) in ("sun", "oil", "blue", "mass", "snack"):
        return None
    return Reading(Moment(hour=_NAMED[norm_at(tokens, index)], minute=0), index, index + 1)


def _digital(tokens: Tokens, index: int) -> _Clock | None:
    if is_label(tokens, index) or (touches(tokens, index) and norm_at(tokens, index - 1) in (":", "/", ".")):
        return None
    hour = integer_at(tokens, index)
    if hour is not None and norm_at(tokens, index + 1) == ":" and touches(tokens, index + 1):
        return _with_colon(tokens, index, hour)
    text = norm_at(tokens, index)
    if "." in text:
        return _with_point(tokens, index, text)
    meridiem = meridiem_at(tokens, index + 1)
    if hour is not None and meridiem and 1 <= hour <= 12:
        return _Clock(to_24_hours(hour, meridiem), None, index + 2, half=True)
    if hour is None and meridiem and len(text) in (3, 4) and text.isdecimal() and 1 <= int(text[:-2]) <= 12:
        return _clock(tokens, int(text[:-2]), int(text[-2:]), index + 1, padded=False)  # "1140 am"
    if hour is None and len(text) == 4 and norm_at(tokens, index + 1) in _ZONES | {"hours"}:
        number = integer_at(tokens, index, digits=4)
        if number is not None and number < 2400 and number % 100 < 60:
            return _Clock(number // 100, number % 100, index + 2, half=True)
    return None


def _clock(tokens: Tokens, hour: int, minute: int, last: int, *, padded: bool) -> _Clock | None:
    if hour > 23 or minute > 59:
        return None
    meridiem = meridiem_at(tokens, last)
    if meridiem and 1 <= hour <= 12:
        return _Clock(to_24_hours(hour, meridiem), minute, last + 1, half=True)
    # 14:52, 00:10 and 09:30 can only be of the 24-hour clock.
    return _Clock(hour, minute, last + bool(meridiem), half=hour > 12 or hour == 0 or padded)


def _with_colon(tokens: Tokens, index: int, hour: int) -> _Clock | None:
    minute = integer_at(tokens, index + 2)
    last = index + 3
    if minute is None or len(norm_at(tokens, index + 2)) != 2 or not touches(tokens, index + 2):
        return None
    if norm_at(tokens, last) == ":" and touches(tokens, last) and meridiem_at(tokens, last + 2):
        return _clock(tokens, hour, minute, last + 2, padded=False)  # "7:56:30 pm"
    # "2:04:11" and "7:36 minutes" are lengths of time, "Mark 3:16" is a verse.
    if norm_at(tokens, last) in _TIMED_UNITS or (norm_at(tokens, last) == ":" and touches(tokens, last)):
        return None
    if norm_at(tokens, index - 3) == ":" == norm_at(tokens, index - 5) and touches(tokens, index):
        return None  # the offset of a time stamp
    before = norm_at(tokens, index - 1)
    named = capital_at(tokens, index - 1) and before not in FUNCTION_WORDS and before not in WEEKDAYS
    if named and before not in MONTHS and not meridiem_at(tokens, last) and hour < 13:
        return None
    return _clock(tokens, hour, minute, last, padded=norm_at(tokens, index)[0] == "0")


def _with_point(tokens: Tokens, index: int, text: str) -> _Clock | None:
    hours, _, minutes = text.partition(".")
    if len(minutes) != 2 or not (hours + minutes).isdecimal() or len(hours) > 2:
        return None
    last = index + 1
    clear = meridiem_at(tokens, last) or _part_after(tokens, last)
    if not clear and not _clock_stands(tokens, index, last):
        return None
    return _clock(tokens, int(hours), int(minutes), last, padded=hours[0] == "0")


def _clock_stands(tokens: Tokens, index: int, last: int) -> bool:
    """Tell whether a number with a point stands where a time does: "at 15.42", not "stood at 9.42"."""
    cue = index - 1
    if norm_at(tokens, cue) not in _CLOCK_CUES:
        return False
    if norm_at(tokens, cue) != "at":
        # "from 3.15 to 2.90", "by 4.50": these words stand before any number; "at" has to come first.
        if norm_at(tokens, cue - 1) != "at" and norm_at(tokens, cue) not in ("until", "till"):
            return False
        cue -= 1
    if any(norm_at(tokens, at) in _RATE_WORDS for at in range(cue - 3, cue)):
        return False
    return ends_phrase(tokens, last) and norm_at(tokens, last) not in MEASURE_WORDS | {"against", "to", "a", "("}


def _hour_at(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Return the hour that "past" and "to" lead to."""
    if norm_at(tokens, index) in _NAMED:
        return _NAMED[norm_at(tokens, index)], index + 1
    number = cardinal_at(tokens, index)
    if number is None or norm_at(tokens, index) in ("a", "an") or not 1 <= number[0] <= 12:
        return None
    hour, last = number
    if norm_at(tokens, last) in _O_CLOCK:
        return hour, last + 1
    meridiem = meridiem_at(tokens, last)
    if meridiem:
        return to_24_hours(hour, meridiem), last + 1
    return number if ends_phrase(tokens, last) and not counts_something(tokens, last) else None


def _spoken(tokens: Tokens, index: int) -> _Clock | None:
    """Read "half past six", "a quarter to nine", "eight minutes to three", "ten past two"."""
    norm, before = norm_at(tokens, index), norm_at(tokens, index - 1)
    minutes, at, sure = 0, index + 1, True
    if norm in ("half", "quarter"):
        minutes = 30 if norm == "half" else 15
    else:
        number = cardinal_at(tokens, index)
        if number is None or norm in ("a", "an") or not 1 <= number[0] <= 59:
            return None
        minutes, at = number
        sure = norm_at(tokens, at) in ("min", "mins", "minute", "minutes")
        at += sure
    direction = norm_at(tokens, at)
    if direction not in ("past", "to", "before", "after") or before in ("from", "of"):
        return None
    if direction in ("before", "after") and not (sure and norm not in ("half", "quarter")):
        return None
    # "ten to three" is a score or a range unless something says that it is a time, "five past three" is nothing else.
    if not sure and (minutes % 5 or (direction == "to" and before not in (_CLOCK_CUES | {"just"}) - {"by"})):
        return None
    return _offset(tokens, at + 1, minutes if direction in ("past", "after") else -minutes)


def _offset(tokens: Tokens, index: int, minutes: int) -> _Clock | None:
    hour = _hour_at(tokens, index)
    if hour is None:
        return None
    said = hour[0] > 12 or norm_at(tokens, index) in _NAMED or bool(meridiem_at(tokens, hour[1] - 1))
    total = (hour[0] * 60 + minutes) % 1440
    shown = total // 60
    if not said and shown == 0:
        shown = 12
    return _Clock(shown, total % 60, hour[1], half=said)


def _on_the_hour(tokens: Tokens, index: int) -> _Clock | None:
    """Read "eight o'clock", "nine pm", "at 10 this morning", "tonight at 8", "at five-thirty"."""
    number = cardinal_at(tokens, index)
    if number is None or norm_at(tokens, index) in ("a", "an") or not 1 <= number[0] <= 12:
        return None
    hour, last = number
    if norm_at(tokens, last) in _O_CLOCK:
        return _Clock(hour, 0, last + 1, half=False)
    if norm_at(tokens, last) == "pm":
        return _Clock(to_24_hours(hour, "pm"), None, last + 1, half=True)
    cue = norm_at(tokens, index - 1)
    if cue in ("at", "by", "until") and norm_at(tokens, last) == "-" and touches(tokens, last):
        minute = cardinal_at(tokens, last + 1)
        if minute and 10 <= minute[0] <= 59 and norm_at(tokens, last + 1)[0].isalpha() and _closes(tokens, minute[1]):
            return _Clock(hour, minute[0], minute[1], half=False)
    ranging = cue == "and" and norm_at(tokens, index - 3) == "between"  # "between seven and eight last night"
    if cue == "than" and norm_at(tokens, index - 2) not in ("earlier", "later"):
        return None  # "more than 3 this morning"
    if (cue in _HOUR_CUES or ranging) and _part_after(tokens, last):
        return _Clock(hour, None, last, half=False)
    timed = norm_at(tokens, index - 2) in DAY_PARTS or _begins(tokens, index - 2)
    if cue == "at" and timed and ends_phrase(tokens, last):
        return None if counts_something(tokens, last) else _Clock(hour, None, last, half=False)
    return None


def _begins(tokens: Tokens, index: int) -> bool:
    """Tell whether a word says that something begins or ends, as doors and concerts do: "opens at nine"."""
    norm = norm_at(tokens, index)
    return norm in _BEGINNING or (norm == "off" and norm_at(tokens, index - 1).startswith("kick"))


def _closes(tokens: Tokens, index: int) -> bool:
    """Tell whether the time ends here, by itself or before its day."""
    return ends_phrase(tokens, index) or norm_at(tokens, index) in _DAYS or bool(_part_after(tokens, index))


def _part_after(tokens: Tokens, index: int) -> str:
    """Return the part of the day named behind a time: "this morning", "in the afternoon", "on Monday night"."""
    norm = norm_at(tokens, index)
    if norm == "tonight" or (norm in ("at", "last") and norm_at(tokens, index + 1) == "night"):
        return "night"
    at = index + 1 if norm in ("on", "in") else index
    opens = norm_at(tokens, at)
    if opens in ("this", "yesterday", "tomorrow", "that", "the") or opens in WEEKDAYS:
        at += 1
        if norm_at(tokens, at) in ("following", "next", "same"):
            at += 1
        return DAY_PARTS.get(norm_at(tokens, at), "")
    return ""


def _settle(tokens: Tokens, first: int, clock: _Clock) -> tuple[Moment, int]:
    """Decide the half of the day from the words around the time, and take in its zone."""
    hour, minute, last, half = clock
    part = "" if half else _part_after(tokens, last)
    if part and norm_at(tokens, last) == "in":
        last += 3  # "eight in the evening"
    if not half and not part and norm_at(tokens, first - 1) == "at":
        part = DAY_PARTS.get(norm_at(tokens, first - 2), "")  # "tonight at 8"
    if part:
        half = True
        if part == "morning" or (part == "night" and (hour < 5 or hour == 12)):
            hour %= 12
        else:
            hour = hour % 12 + 12
    if norm_at(tokens, last) in _ZONES:
        last += 1
    return Moment(hour=hour, minute=minute, half=half), last
