r"""Text of drafts and claims made fit to be shown: nothing in it is obeyed, marks stay in place, long quotes are cut.

Takes the words of a report, gives them with control characters written out, white space evened out and, where asked,
shortened around the deciding words. How the marks then look (brackets, colour) is left to the formats. How all formats
write a place and a count is here too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from factcheck.model.records import NamedTuple
from factcheck.model.results import Evidence, Finding, Stance
from factcheck.model.text import Position, Span

UNSAFE = "\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ufff9-\ufffb\ud800-\udfff"
"""The inside of a character class: beside the controls below the blank, the other characters that a terminal may obey
(the one-byte escape sequences of C1), those that turn the direction of writing round, and halves of characters, which
cannot be written at all. Zero-width joiners are not in it: emoji and the scripts of India need them, and they are
harmless."""

# Both are compiled by `re` on first use: hardly any text needs them.
_UNSAFE = f"[\\x00-\\x1f\\u2028\\u2029{UNSAFE}]"  # the last two end lines in some programs
# White space as readers know it. `str.split` counts the separators \x1c-\x1f too, which are controls here.
_BLANKS = "[ \t\n\v\f\r\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+"
_MOST_MARKS = 4  # a shortened quote with more marks is no longer short; the rest goes with the text behind the last
_CUT = 3  # columns that " … " takes


class Excerpt(NamedTuple):
    """A quote as it may be shown, with the deciding words in it."""

    text: str
    marks: tuple[Span, ...]
    """In `text`, in order, none overlapping."""

    def pieces(self) -> Iterator[tuple[str, bool]]:
        """Yield the text in pieces, each with whether it is marked."""
        at = 0
        for start, end in self.marks:
            yield self.text[at:start], False
            yield self.text[start:end], True
            at = end
        yield self.text[at:], False


def visible(text: str) -> str:
    r"""Return `text` with control characters written out; for names and paths, in which white space counts.

    >>> visible("a\x1b[2Jb\u202ec")
    'a\\x1b[2Jb<U+202E>c'
    """
    return text if text.isprintable() else re.sub(_UNSAFE, _written_out, text)


def flowing(text: str) -> str:
    r"""Return `text` on one line: as `visible`, with each run of white space as one blank.

    >>> flowing(" one\r\n\ttwo\x00 ")
    'one two\\x00'
    """
    return _spaced(text).strip(" ")


def excerpt(quote: str, marks: Iterable[Span] = (), *, limit: int | None = None) -> Excerpt:
    r"""Return `quote` on one line with its `marks` moved along, cut around them to about `limit` characters.

    >>> excerpt("It  examined\nseven officers.", [Span(13, 27)])
    Excerpt(text='It examined seven officers.', marks=(Span(start=12, end=26),))
    >>> excerpt("Last week it said that seven officers were looked at again.", [Span(23, 37)], limit=40).text
    '… said that seven officers were …'
    """
    whole = _evened(quote, _merged(marks, len(quote)))
    return whole if limit is None or len(whole.text) <= limit else _shortened(whole, limit)


def quoted(evidence: Evidence, limit: int) -> Excerpt:
    """Return the quote of a passage with the deciding words marked, cut around them to about `limit` characters."""
    return excerpt(evidence.quote, [finding.marks for finding in deciding(evidence)], limit=limit)


def deciding(evidence: Evidence) -> tuple[Finding, ...]:
    """Return the findings that made `evidence` what it is: what differs in a conflict, else what agrees."""
    agreeing = evidence.stance is not Stance.CONFLICTS
    chosen = tuple(finding for finding in evidence.findings if finding.relation.agrees is agreeing)
    return chosen or evidence.findings


def position(evidence: Evidence) -> Position:
    """Return the place to look at: the first deciding word, or the start of the sentence where no word decided."""
    return min((finding.place.start for finding in deciding(evidence)), default=evidence.place.start)


def located(path: str, place: Position) -> str:
    """Return a place as editors and terminals know it: path, line and column."""
    return f"{visible(path)}:{place.line}:{place.column}"


def counted(number: int, noun: str) -> str:
    """Return a number of things.

    >>> counted(1, "claim"), counted(1200, "claim")
    ('1 claim', '1,200 claims')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _spaced(text: str) -> str:
    if text.isprintable() and "  " not in text:  # of all white space only the blank is printable
        return text
    return visible(re.sub(_BLANKS, " ", text))


def _written_out(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"<U+{code:04X}>"


def _merged(marks: Iterable[Span], length: int) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(marks):
        start, end = max(start, 0), min(end, length)
        if merged and start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, end))
        elif start < end:
            merged.append(Span(start, end))
    return merged


def _evened(quote: str, marks: Sequence[Span]) -> Excerpt:
    edges = [0, *(edge for mark in marks for edge in mark), len(quote)]
    parts: list[str] = []
    moved: list[int] = []
    length = 0
    blank = True  # whether the text so far ends with one, as its start does
    for start, end in pairwise(edges):
        part = _spaced(quote[start:end])
        if blank:
            part = part.lstrip(" ")
        blank = part.endswith(" ") if part else blank
        parts.append(part)
        length += len(part)
        moved.append(length)
    text = "".join(parts).rstrip(" ")
    spans = (Span(start, min(end, len(text))) for start, end in zip(moved[0:-1:2], moved[1::2], strict=True))
    return Excerpt(text, tuple(span for span in spans if span.start < span.end))


def _shortened(whole: Excerpt, limit: int) -> Excerpt:
    """Keep the marks, then as much around each as there is room for, the same for all."""
    marks = whole.marks[:_MOST_MARKS]
    edges = [0, *(edge for mark in marks for edge in mark), len(whole.text)]
    stretches = [whole.text[start:end] for start, end in pairwise(edges)]  # gap, mark, gap, mark, … gap
    gaps = [len(gap) for gap in stretches[0::2]]
    room = max(limit - _CUT * len(gaps), 0)
    mark_rooms = fair_shares([len(mark) for mark in stretches[1::2]], room)
    gap_rooms = fair_shares(gaps, room - sum(mark_rooms))
    parts: list[str] = []
    spans: list[Span] = []
    length = 0
    for index, stretch in enumerate(stretches):
        part = _cutter(index, len(stretches))(stretch, (mark_rooms if index % 2 else gap_rooms)[index // 2])
        if index % 2:
            spans.append(Span(length, length + len(part)))
        parts.append(part)
        length += len(part)
    return Excerpt("".join(parts), tuple(spans))


def fair_shares(lengths: Sequence[int], room: int) -> list[int]:
    """Share out `room`: the short get all they need, the long the same of what is left."""
    shares = [0] * len(lengths)
    for done, index in enumerate(sorted(range(len(lengths)), key=lengths.__getitem__)):
        shares[index] = min(lengths[index], room // (len(lengths) - done))
        room -= shares[index]
    return shares


def _cutter(index: int, count: int) -> Callable[[str, int], str]:
    if index == count - 1:
        return _keep_start
    return _keep_both if index else _keep_end


def _keep_start(text: str, room: int) -> str:
    return text if len(text) <= room else f"{_head(text, room)} …"


def _keep_end(text: str, room: int) -> str:
    return text if len(text) <= room else f"… {_tail(text, room)}"


def _keep_both(text: str, room: int) -> str:
    return text if len(text) <= room else f"{_head(text, room // 2)} … {_tail(text, room // 2)}"


def _head(text: str, room: int) -> str:
    """Return the words that fit into `room` from the start; a word longer than that is cut."""
    if text[room] == " ":
        return text[:room]
    words, blank, _ = text[:room].rpartition(" ")
    return words if blank else text[:room]


def _tail(text: str, room: int) -> str:
    return _head(text[::-1], room)[::-1]
