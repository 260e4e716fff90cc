"""Markdown -> the parser's events, each with its exact place in the source.

Pandoc's additions, which the parser takes for words, are taken out here: attributes in braces and the marks of fenced
divs. What the events mean to a reader is left to `factcheck.readers.markdown`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, cast

from factcheck.model.records import NamedTuple
from factcheck.model.text import Span

_SURROGATES = "[\ud800-\udfff]"
_ATTRIBUTES = r"""\{\s*(?:(?:[.#][\w:-]+|[\w:-]+=(?:"[^"{}]*"|'[^'{}]*'|[^\s{}"']*)|-)\s*)+\}"""
_BEFORE_ATTRIBUTES = frozenset(("Link", "Image", "Code", "Emphasis", "Strong"))
_FURTHEST = 200
"""How many events back the bracket may open that attributes stand behind."""


class Event(NamedTuple):
    """One step through a text: ``Start`` or ``End`` of a `tag`, or a piece of the text by its own name."""

    name: str
    tag: str
    words: str
    """Of a text, of code, of HTML."""
    start: int
    end: int
    """In the source."""


class Body(NamedTuple):
    """What the parser is given, and where each stretch of it stands in the source; anything else in it is padding."""

    text: str
    starts: tuple[int, ...]
    """Of the stretches, in `text`; one for one."""
    origins: tuple[int, ...]
    lengths: tuple[int, ...]

    @classmethod
    def of(cls, source: str, start: int) -> Body:
        """Return all of the source from `start` on."""
        return cls(source[start:], (0,), (start,), (len(source) - start,))

    def pieces(self, start: int, end: int) -> list[tuple[int, Span]]:
        """Return the stretches of the source that text from `start` to `end` is made of, and where they are in it."""
        found: list[tuple[int, Span]] = []
        for at in range(max(bisect_right(self.starts, start) - 1, 0), len(self.starts)):
            first, origin, length = self.starts[at], self.origins[at], self.lengths[at]
            if first >= end:
                break
            low, high = max(start, first), min(end, first + length)
            span = Span(origin + low - first, origin + high - first)
            if low < high and found and found[-1][1].end == span.start and found[-1][0] + _length(found[-1][1]) == low:
                found[-1] = found[-1][0], Span(found[-1][1].start, span.end)
            elif low < high:
                found.append((low, span))
        return found


def _length(span: Span) -> int:
    return span.end - span.start


def parse(body: Body) -> list[Event]:
    """Return the events of a text.

    >>> [event.words for event in parse(Body.of("See [the *ferry*]{.ship}.", 0)) if event.name == "Text"]
    ['See ', 'the ', 'ferry', '.']
    """
    return list(_joined(_without_attributes(list(_parsed(body)))))


def _parsed(body: Body) -> Iterator[Event]:
    from pyromark import Options, events_with_range  # only Markdown pays for it

    options = (
        Options.ENABLE_TABLES
        | Options.ENABLE_FOOTNOTES
        | Options.ENABLE_STRIKETHROUGH
        | Options.ENABLE_TASKLISTS
        | Options.ENABLE_HEADING_ATTRIBUTES
        | Options.ENABLE_GFM
    )
    text = re.sub(_SURROGATES, "\ufffd", body.text)  # the parser takes no half characters; the length stays
    offsets = _Offsets(text)
    for event, place in events_with_range(text, options=options):
        name, value = (event, "") if isinstance(event, str) else next(iter(cast(dict[str, Any], event).items()))
        tag = value if isinstance(value, str) else next(iter(value)) if isinstance(value, dict) else ""
        yield from _placed(body, name, tag, offsets.point(place["start"]), offsets.point(place["end"]))


def _placed(body: Body, name: str, value: str, start: int, end: int) -> Iterator[Event]:
    """Yield an event at its place in the source; a text in parts where something was taken out of it."""
    pieces = body.pieces(start, end)
    whole = Span(pieces[0][1].start, pieces[-1][1].end) if pieces else Span(-1, -1)
    if name in ("Start", "End"):
        yield Event(name, value, "", *whole)
    elif len(value) != end - start or name == "Code":
        if pieces:
            yield Event(name, "", value, *whole)
    else:
        for first, span in pieces:
            yield Event(name, "", value[first - start : first - start + _length(span)], *span)


def _without_attributes(events: list[Event]) -> Iterator[Event]:
    """Leave out ``{.class}`` behind a link, an image, code or ``[words in brackets]``, and those brackets."""
    dropped: dict[int, int] = {}  # event -> how many of its first characters
    for index, event in enumerate(events[1:], 1):
        before = events[index - 1]
        if event.name != "Text" or event.words[0] != "{" or before.end != event.start:
            continue
        attributes = re.match(_ATTRIBUTES, event.words)
        if attributes is None:
            continue
        if before.words == "]" and (opening := _opening_bracket(events, index - 1)) >= 0:
            dropped.update({opening: 1, index - 1: 1, index: attributes.end()})
        elif before.name == "Code" or before.tag in _BEFORE_ATTRIBUTES:
            dropped[index] = attributes.end()
    for index, event in enumerate(events):
        length = dropped.get(index, 0)
        if length < len(event.words) or not length:
            yield event._replace(words=event.words[length:], start=event.start + length) if length else event


def _opening_bracket(events: Sequence[Event], closing: int) -> int:
    depth = 0
    for index in range(closing, max(closing - _FURTHEST, -1), -1):
        event = events[index]
        if event.tag == "Paragraph":
            break
        depth += (event.words == "]") - (event.words == "[")
        if depth == 0:
            return index
    return -1


def _joined(events: Iterator[Event]) -> Iterator[Event]:
    """Join texts that the parser parted at a sign that turned out to mean nothing."""
    last: Event | None = None
    for event in events:
        if last and event.name == last.name == "Text" and event.start == last.end and _exact(last) and _exact(event):
            last = last._replace(words=last.words + event.words, end=event.end)
            continue
        if last:
            yield last
        last = event
    if last:
        yield last


def _exact(event: Event) -> bool:
    return len(event.words) == event.end - event.start


class _Offsets:
    """Code-point offsets of UTF-8 offsets in one text."""

    def __init__(self, text: str) -> None:
        self._ends: list[int] = []
        self._surplus = [0]
        if text.isascii():
            return
        surplus = 0
        for match in re.finditer(r"[^\x00-\x7f]", text):
            surplus += len(match.group().encode()) - 1
            self._ends.append(match.end() + surplus)
            self._surplus.append(surplus)

    def point(self, byte: int) -> int:
        return byte - self._surplus[bisect_right(self._ends, byte)]
