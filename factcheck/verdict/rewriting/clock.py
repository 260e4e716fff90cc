"""Times of day: "7pm" for "6pm", "19:00" for "18:00", "quarter past nine" for "quarter past eight"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.facts.scanning import cardinal_at
from factcheck.model.facts import Moment
from factcheck.verdict.rewriting.edits import Edit, in_case_of
from factcheck.verdict.rewriting.pair import Pair, index_at
from factcheck.verdict.rewriting.spelling import spell

_DIGITAL = r"""(?xi)
    (?P<hour>\d{1,2}) (?: (?P<point>[:.]) (?P<minute>\d\d) )?
    (?P<blank>\s*) (?P<half>[ap]\.?m\.?)?
    (?P<rest>(?:\s+[A-Z]{3,4})?)  # the zone
"""


def rewrite_time(pair: Pair) -> Iterator[Edit]:
    """Yield the edits that would put the claim's time in place of the passage's, best first."""
    expected, found = pair.expected.value, pair.found.value
    if not isinstance(expected, Moment) or not isinstance(found, Moment) or expected.hour is None:
        return
    if (expected.end is None) != (found.end is None):
        return
    yield from _points(pair, expected) if expected.end is None else _periods(pair, expected)
    if expected.hedge is found.hedge:
        yield pair.replace(pair.found.core, pair.claimed(pair.expected.core))


def _points(pair: Pair, expected: Moment) -> Iterator[Edit]:
    digital = re.fullmatch(_DIGITAL, pair.core)
    if digital is not None:
        if not any(letter.isdecimal() for letter in pair.claim.text(pair.expected.core)) and digital["half"]:
            return  # "noon" is no 12pm
        text = _digital(digital, expected, _sign(pair))
        if text:
            yield Edit(pair.found.core, text)
        return
    at = index_at(pair.tokens, pair.found.core.start)
    hour = cardinal_at(pair.tokens, at)
    if hour is None or expected.minute or "past" in pair.core or " to " in pair.core:
        return  # "quarter past eight": only as the claim has it
    rest = pair.folded[pair.tokens[hour[1] - 1].end : pair.found.core.end]
    number = (expected.hour or 0) % 12 or 12
    old = pair.tokens[at].text
    yield Edit(pair.found.core, (str(number) if old[0].isdecimal() else in_case_of(old, spell(number))) + rest)


def _sign(pair: Pair) -> str:
    """Return what parts hours from minutes in the claim: the point of British papers, or the colon."""
    return ":" if ":" in pair.claim.text(pair.expected.core) else "."


def _digital(old: re.Match[str], wanted: Moment, sign: str) -> str:
    """Return a time in the style of `old`, with minutes only where it has or needs them; empty where it cannot be."""
    hour, minute = wanted.hour or 0, wanted.minute or 0
    half = old["half"] or ""
    if not half and not wanted.half and int(old["hour"]) > 12:
        hour = hour % 12 + 12  # the half of the day was not said: the passage's
    if half:
        if not wanted.half:
            meridiem = half
        else:
            letter = "a" if hour < 12 else "p"
            meridiem = (letter.upper() if half[0].isupper() else letter) + half[1:]
        hour = hour % 12 or 12
    else:
        meridiem = ""
        if old["point"] is None:
            return ""
    width = 2 if old["hour"].startswith("0") or (not half and old["point"] == ":" and len(old["hour"]) == 2) else 1
    minutes = f"{old['point'] or sign}{minute:02}" if minute or (old["minute"] and not half) else ""
    return f"{hour:0{width}}{minutes}{old['blank']}{meridiem}{old['rest']}"


def _periods(pair: Pair, expected: Moment) -> Iterator[Edit]:
    """Yield "8pm to 6am" with the ends of the claim's."""
    times = [match for match in re.finditer(_DIGITAL, pair.core) if match["half"] or match["point"]]
    assert expected.end is not None
    if len(times) != 2 or expected.end.hour is None:
        return
    texts, start = [], 0
    for old, wanted in zip(times, (expected._replace(end=None), expected.end), strict=True):
        text = _digital(old, wanted, _sign(pair))
        if not text:
            return
        texts += [pair.core[start : old.start()], text]
        start = old.end()
    yield Edit(pair.found.core, "".join(texts) + pair.core[start:])
