"""Report -> the texts as the page shows them, cut into stretches that each know which claims they speak of.

Takes the texts that the report keeps, or where it keeps none the quotes of its passages; gives blocks of segments.
Marks of several claims may overlap in any way: a text is cut at every edge of a mark, so that the segments lie side by
side and the markup made of them nests. Every place of every passage gets the anchor of its first segment.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from itertools import pairwise
from operator import attrgetter

from factcheck.model.records import NamedTuple
from factcheck.model.results import Evidence, Input, Place, RemarkKind, Report, Stance
from factcheck.model.text import BlockKind, Document, Span
from factcheck.report.excerpt import deciding
from factcheck.report.html.entries import Entry, why_ignored

_CELL_BORDER = r"[|\t]"


class Look(IntEnum):
    """How marked words look; where several claims share words, the strongest, which comes first."""

    CONFLICT = 0
    OUTDATED = 1
    UNBACKED = 2
    """a fact that no claim backs"""
    IGNORED = 3
    REMARK = 4
    SUPPORT = 5
    SENTENCE = 6
    """a sentence that supports a claim, none of its words more than the others"""
    UNSTATED = 7
    """what is only asked, foretold or supposed"""

    @property
    def is_conflict(self) -> bool:
        """Whether one stops there when stepping through what conflicts."""
        return self <= Look.OUTDATED


class PassageKey(NamedTuple):
    """Names one place of one passage."""

    claim: int
    """`Entry.number`; 0 for remarks."""
    passage: int
    """Index in `Entry.passages`, or of the remark."""
    place: int = 0
    """0 for the first, then those of `Evidence.also_at`."""


class Mark(NamedTuple):
    """Words to be marked."""

    span: Span
    """In the text of the pane."""
    look: Look
    target: str
    """The id of the card that speaks of them."""
    reason: str
    claim: str
    """What the claim says; empty for remarks."""
    key: PassageKey


class Segment(NamedTuple):
    """A stretch of text under the same marks from end to end."""

    text: str
    marks: tuple[Mark, ...] = ()
    """The strongest first."""
    anchor: str = ""
    begins: tuple[Mark, ...] = ()
    """Those of `marks` whose passage has no segment before this one."""
    ends: tuple[Mark, ...] = ()
    """Those that end with it."""

    @property
    def step(self) -> str:
        """Why one stops here when stepping through what conflicts; empty where nothing that does begins."""
        return "; ".join(dict.fromkeys(mark.reason or "conflict" for mark in self.begins if mark.look.is_conflict))


class ShownBlock(NamedTuple):
    """A paragraph, heading, … as it is shown."""

    kind: BlockKind
    cells: tuple[tuple[Segment, ...], ...]
    """One, or for a row of a table one each."""
    label: str = ""
    """Where it stands, if only quotes are shown."""


class Pane(NamedTuple):
    """One input as it is shown."""

    input: Input
    blocks: tuple[ShownBlock, ...]


class Layout(NamedTuple):
    """All texts, and where in them the passages stand."""

    panes: tuple[Pane, ...]
    anchors: Mapping[PassageKey, str]


class _Text:
    """One input while its marks are gathered."""

    def __init__(self, source: Input) -> None:
        self.input = source
        self.marks: list[Mark] = []
        self._document = source.document
        self._quotes: dict[tuple[Span, str], tuple[str, list[Mark]]] = {}

    def take(self, mark: Mark, evidence: Evidence, number: int) -> bool:
        """Add the marks of one place of `evidence`; say whether this text is where it stands."""
        place = evidence.also_at[number - 1][1] if number else evidence.place
        spans = _decisive(evidence)
        if mark.look is Look.SUPPORT and spans == [Span(0, len(evidence.quote))]:
            mark = mark._replace(look=Look.SENTENCE)
        if self._document is None:
            label = place.label or f"line {place.start.line}"
            _, marks = self._quotes.setdefault((place.span, evidence.quote), (label, []))
            marks.extend(mark._replace(span=span) for span in spans)
            return True
        home = _again(self._document, place, evidence.quote) if number else _first(self._document, evidence)
        if home is None:
            return False
        words = self._document.text[home.start : home.end]
        self.marks += [mark._replace(span=_moved(span, evidence.quote, words, home.start)) for span in spans]
        return True

    def stretches(self) -> Iterator[tuple[BlockKind, str, list[Span], Sequence[Mark], str]]:
        """Yield each block with its text, the spans of its cells, the marks that may lie in it, and its label."""
        if self._document is None:
            for (_, quote), (label, marks) in sorted(self._quotes.items(), key=lambda item: item[0]):
                yield BlockKind.PARAGRAPH, quote, [Span(0, len(quote))], marks, label
            return
        blocks, text = self._document.blocks, self._document.text
        shares: list[list[Mark]] = [[] for _ in blocks]
        for mark in self.marks:
            at = bisect_right(blocks, mark.span.start, key=lambda block: block.span.end)
            while at < len(blocks) and blocks[at].span.start < mark.span.end:
                shares[at].append(mark)
                at += 1
        for block, marks in zip(blocks, shares, strict=True):
            cells = list(_cells(text, block.span)) if block.kind is BlockKind.ROW else [block.span]
            yield block.kind, text, cells, marks, ""


class _Numbering:
    """Hands out anchors in the order of the page."""

    def __init__(self) -> None:
        self.anchors: dict[PassageKey, str] = {}
        self._last = 0

    def segment(self, text: str, marks: Iterable[Mark], end: int) -> Segment:
        over = tuple(sorted(marks, key=lambda mark: (mark.look, mark.key)))
        if not over:
            return Segment(text)
        self._last += 1
        anchor = f"at-{self._last}"
        begins = tuple(mark for mark in over if mark.key not in self.anchors)
        self.anchors.update((mark.key, anchor) for mark in begins)
        return Segment(text, over, anchor, begins, tuple(mark for mark in over if mark.span.end == end))


def lay_out(report: Report, listed: Sequence[Entry]) -> Layout:
    """Return the texts of `report` with the passages of `listed` marked in them."""
    texts = [_Text(source) for source in report.inputs]
    by_path: dict[str, list[_Text]] = {}
    for text in texts:
        by_path.setdefault(text.input.path, []).append(text)
    for entry in listed:
        for index, evidence in enumerate(entry.passages):
            _take(by_path, entry, index, evidence)
    _take_remarks(texts)
    return _laid_out(texts)


def lay_out_marks(marked: Sequence[tuple[Input, Sequence[Mark]]]) -> Layout:
    """Return texts with marks whose places in them are known already."""
    texts = [_Text(source) for source, _ in marked]
    for text, (_, marks) in zip(texts, marked, strict=True):
        text.marks += marks
    return _laid_out(texts)


def _laid_out(texts: Sequence[_Text]) -> Layout:
    numbering = _Numbering()
    panes = tuple(Pane(text.input, tuple(_blocks(text, numbering))) for text in texts)
    return Layout(panes, numbering.anchors)


def _take(by_path: Mapping[str, list[_Text]], entry: Entry, index: int, evidence: Evidence) -> None:
    reason = evidence.reason if evidence.suppression is None else f"{evidence.reason}; {why_ignored(evidence)}"
    key = PassageKey(entry.number, index)
    mark = Mark(Span(0, 0), _look(evidence), entry.anchor, reason, entry.result.claim.text, key)
    paths = (evidence.path, *(path for path, _ in evidence.also_at))
    for number, path in enumerate(paths):
        placed = mark._replace(key=mark.key._replace(place=number))
        any(text.take(placed, evidence, number) for text in by_path.get(path, ()))  # the first that holds it


def _take_remarks(texts: Iterable[_Text]) -> None:
    """Mark what remarks are about; the number of a remark counts those of all texts."""
    number = 0
    for text in texts:
        for remark in text.input.remarks:
            number += 1
            document = text.input.document
            if remark.kind is not RemarkKind.WEEKDAY or document is None:
                continue  # comments are not in what a reader reads
            span = _again(document, remark.place, remark.words)
            if span is not None:
                key = PassageKey(0, number)
                text.marks.append(Mark(span, Look.REMARK, f"remark-{number}", remark.reason, "", key))


def _look(evidence: Evidence) -> Look:
    if evidence.suppression is not None:
        return Look.IGNORED
    if evidence.stance is not Stance.CONFLICTS:
        return Look.SUPPORT
    return Look.OUTDATED if evidence.is_outdated else Look.CONFLICT


def _decisive(evidence: Evidence) -> list[Span]:
    """Return the deciding words inside the quote; all of it where none decided by itself."""
    length = len(evidence.quote)
    marks = (Span(max(f.marks.start, 0), min(f.marks.end, length)) for f in deciding(evidence))
    return sorted({span for span in marks if span.start < span.end}) or [Span(0, length)]


def _first(document: Document, evidence: Evidence) -> Span | None:
    """Return where the passage stands in the text, if it is the text it was taken from."""
    start, end = evidence.span
    return evidence.span if 0 <= start < end and document.text[start:end] == evidence.quote else None


def _again(document: Document, place: Place, words: str) -> Span | None:
    """Return where the same words stand once more; only their place in the file is known."""
    start, end = place.span
    if not 0 <= start < end <= len(document.source):
        return None
    span = Span(document.to_source.derived(start), document.to_source.derived(end - 1) + 1)
    return span if _bare(document.text[span.start : span.end]) == _bare(words) else None


def _bare(text: str) -> str:
    return "".join(text.split()).casefold()


def _moved(span: Span, quote: str, words: str, start: int) -> Span:
    """Carry a mark over to words that differ from the quote in white space or case at most."""
    if quote == words:
        return Span(start + span.start, start + span.end)
    solid = [at for at, letter in enumerate(words) if not letter.isspace()]
    first = sum(not letter.isspace() for letter in quote[: span.start])
    last = first + sum(not letter.isspace() for letter in quote[span.start : span.end])
    if first == last or last > len(solid):
        return Span(start, start + len(words))
    return Span(start + solid[first], start + solid[last - 1] + 1)


def _cells(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for cell in re.split(_CELL_BORDER, text[span.start : span.end]):
        words = cell.strip()
        first = start + len(cell) - len(cell.lstrip()) if words else start
        yield Span(first, first + len(words))
        start += len(cell) + 1


def _blocks(text: _Text, numbering: _Numbering) -> Iterator[ShownBlock]:
    for kind, words, cells, marks, label in text.stretches():
        ordered = sorted(marks, key=attrgetter("span"))
        yield ShownBlock(kind, tuple(tuple(_segments(words, cell, ordered, numbering)) for cell in cells), label)


def _segments(text: str, span: Span, marks: Sequence[Mark], numbering: _Numbering) -> Iterator[Segment]:
    """Cut the text in `span` at every edge of a mark; `marks` come in order."""
    inside = [mark for mark in marks if mark.span.start < span.end and mark.span.end > span.start]
    edges = {edge for mark in inside for edge in mark.span if span.start < edge < span.end}
    active: list[Mark] = []
    following = 0
    for start, end in pairwise(sorted({*span, *edges})):
        active = [mark for mark in active if mark.span.end > start]
        while following < len(inside) and inside[following].span.start <= start:
            active.append(inside[following])
            following += 1
        yield numbering.segment(text[start:end], active, end)
