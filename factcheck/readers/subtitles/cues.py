r"""Subtitle files (SRT, WebVTT) -> their cues: when each is shown, and where its words stand in the file.

A line with two time codes opens a cue, whatever else is wrong with the file: numbers that are missing or twice, blank
lines in the wrong place, a comma for a full stop. What the words mean is left to `captions`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from factcheck.model.records import NamedTuple
from factcheck.model.text import Span

_CODE = r"(?:(?:\d{1,4}\ ?:\ ?)?\d{1,2}\ ?:\ ?)\d{1,2}(?:\ ?[.,:]\ ?\d{1,3})?"
_TIMING = rf"""
    [ \t\ufeff]* (?:\d{{1,9}}[ \t]+)?                          # some programs put the number of the cue before it
    (?P<start>{_CODE}) [ \t]*
    (?:-{{1,3}}\ ?(?:>|&gt;)|[–—]>|→) [ \t]*             # "-->", also as word processors and web pages leave it
    (?P<end>{_CODE}) (?![\d:])
"""
_LINE = r"([^\r\n]*)(?:\r\n|\r|\n|\Z)"
_NUMBER = r"[ \t\ufeff]*(\d{1,9})[ \t]*"


class Cue(NamedTuple):
    """One piece of text that is shown for a time."""

    start: int
    """In milliseconds."""
    end: int
    """In milliseconds; not before `start`."""
    label: str
    """The time at which it is first shown, as the file writes it: "00:01:02,500"."""
    at: int
    """Where its time codes stand in the source."""
    words: Span
    """In the source: what is shown, markup and line ends between its lines included; empty if there is nothing."""


def read_cues(source: str, *, blank_ends: bool) -> tuple[Cue, ...]:
    r"""Return the cues of a file in its order.

    With `blank_ends` (WebVTT) a blank line ends the words of a cue. In SRT only the next time code does, as in players:
    programs that write blank lines inside cues are many.

    >>> [cue] = read_cues("1\n00:01:02,500 --> 00:01:04,000\nThe ferry\nran again.\n", blank_ends=False)
    >>> cue.start, cue.end, cue.label, cue.words
    (62500, 64000, '00:01:02,500', Span(start=32, end=52))
    """
    lines = [Span(*match.span(1)) for match in re.finditer(_LINE, source)]
    return tuple(_cues(source, lines, list(_timings(source, lines)), blank_ends))


class _Timing(NamedTuple):
    line: int
    """Index of its line."""
    codes: re.Match[str]


def _timings(source: str, lines: Sequence[Span]) -> Iterator[_Timing]:
    timing = re.compile(_TIMING, re.VERBOSE)
    for index, line in enumerate(lines):
        match = timing.match(source, *line)
        if match:
            yield _Timing(index, match)


def _cues(source: str, lines: Sequence[Span], timings: Sequence[_Timing], blank_ends: bool) -> Iterator[Cue]:
    number = _number_before(source, lines, timings[0].line, 0)[1] if timings else 0
    for index, timing in enumerate(timings):
        first = last = timing.line + 1
        if index + 1 < len(timings):
            last, number = _number_before(source, lines, timings[index + 1].line, number, first)
        else:
            last = len(lines)
        start, end = timing.codes["start"], timing.codes["end"]
        at, until = _milliseconds(start), _milliseconds(end)
        words = _words(source, lines[first:last], blank_ends) or Span(timing.codes.end(), timing.codes.end())
        yield Cue(at, max(at, until), start, timing.codes.start("start"), words)


def _number_before(source: str, lines: Sequence[Span], timing: int, before: int, first: int = 0) -> tuple[int, int]:
    """Return the index of the line that numbers the cue of the line `timing` (itself, if none does), and the number.

    It stands right above, or over blank lines if it counts on from the number `before`: else it is words.
    """
    line = timing - 1
    while line >= first and _is_blank(source, lines[line]):
        line -= 1
    match = re.fullmatch(_NUMBER, source[slice(*lines[line])]) if line >= first else None
    if match and (line == timing - 1 or int(match[1]) == before + 1):
        return line, int(match[1])
    return timing, before + 1


def _words(source: str, lines: Sequence[Span], blank_ends: bool) -> Span | None:
    if blank_ends:  # a line of blanks is none: automatic captions have them above and below their words
        lines = list(takewhile(lambda line: line.start < line.end, lines))
    shown = [line for line in lines if not _is_blank(source, line)]
    return Span(shown[0].start, shown[-1].end) if shown else None


def _is_blank(source: str, line: Span) -> bool:
    return not source[line.start : line.end].strip()


def _milliseconds(code: str) -> int:
    """Return the time of a time code.

    >>> _milliseconds("1:02,5"), _milliseconds("01:00:00.040")
    (62500, 3600040)
    """
    parts = re.split(r" ?[:.,] ?", code)
    fraction = parts.pop() if re.search(r"[.,]|:.*:.*:", code) else "0"
    seconds = 0
    for part in parts:
        seconds = seconds * 60 + int(part)
    return seconds * 1000 + int(fraction.ljust(3, "0"))
