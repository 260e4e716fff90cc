"""Panes -> the texts as they read: headings, lists, quotes and tables as such, with the marked words as links.

Each marked stretch is a link to the card of the claim it speaks of, so that the page works without a script.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter

from factcheck.model.text import BlockKind
from factcheck.report.excerpt import counted
from factcheck.report.html.entries import day
from factcheck.report.html.marks import Layout, Look, Mark, Pane, Segment, ShownBlock
from factcheck.report.html.markup import Html, join, tag

_MOST_NOTES = 4  # of claims on the same words; the cards give all
_CLASSES = {
    Look.CONFLICT: "conflict",
    Look.OUTDATED: "outdated",
    Look.UNBACKED: "unbacked",
    Look.IGNORED: "ignored",
    Look.REMARK: "remark",
    Look.SUPPORT: "support",
    Look.SENTENCE: "support sentence",
    Look.UNSTATED: "unstated",
}
_WORDS = {
    Look.CONFLICT: "Conflicts",
    Look.OUTDATED: "Outdated",
    Look.UNBACKED: "Unbacked",
    Look.IGNORED: "Ignored",
    Look.REMARK: "Remark",
    Look.SUPPORT: "Supports",
    Look.SENTENCE: "Supports",
    Look.UNSTATED: "Not stated",
}


def texts(layout: Layout) -> Html:
    """Return all texts, one after the other, behind a list of them if there are several."""
    contents = _contents(layout.panes) if len(layout.panes) > 1 else None
    return join(contents, (_text(number, pane) for number, pane in enumerate(layout.panes, 1)))


def facts(pane: Pane) -> str:
    """Return what is known of a text beside its words."""
    document = pane.input.document
    sentences = counted(pane.input.sentences, "sentence")
    return ", ".join([day(document.date), sentences] if document is not None and document.date else [sentences])


def name(pane: Pane) -> str:
    """Return the title of a text, or else its path."""
    document = pane.input.document
    return (document.title if document is not None and document.title else pane.input.path) or "untitled text"


def _contents(panes: Sequence[Pane]) -> Html:
    items = []
    for number, pane in enumerate(panes, 1):
        stops = tag("span", _stops(pane), class_="soft")
        items.append(tag("li", tag("a", tag("bdi", name(pane)), href=f"#text-{number}"), " ", stops))
    return tag("nav", tag("ol", items), class_="contents", aria_label="Texts")


def _stops(pane: Pane) -> str:
    stops = sum(bool(segment.step) for block in pane.blocks for cell in block.cells for segment in cell)
    if not stops:
        return "nothing conflicts"
    return counted(stops, "conflict")


def _text(number: int, pane: Pane) -> Html:
    heading = f"text-{number}-name"
    title = name(pane)
    blocks = pane.blocks
    words: str | Html = title
    if _says(blocks, title):  # a first heading stands above the text once, with its marks
        words, blocks = _words(blocks[0]), blocks[1:]
    is_named = title != pane.input.path
    path = join(tag("bdi", pane.input.path, class_="path"), " · ") if is_named and pane.input.path else None
    return tag(
        "article",
        tag("h2", words, id=heading, dir="auto", class_=None if is_named else "untitled"),
        tag("p", path, facts(pane), class_="about"),
        _missing_words(pane),
        (_group(kind, list(group)) for kind, group in groupby(blocks, attrgetter("kind"))),
        class_="text",
        id=f"text-{number}",
        aria_labelledby=heading,
    )


def _says(blocks: Sequence[ShownBlock], title: str) -> bool:
    if not blocks or blocks[0].kind is not BlockKind.HEADING:
        return False
    return "".join(segment.text for cell in blocks[0].cells for segment in cell).split() == title.split()


def _missing_words(pane: Pane) -> Html | None:
    if pane.input.document is None:
        return tag("p", "Only the passages that speak of claims are shown: the text was not kept.", class_="about")
    return None if pane.blocks else tag("p", "There is nothing to read in this text.", class_="about")


def _group(kind: BlockKind, blocks: Sequence[ShownBlock]) -> Html:
    """Return neighbouring blocks of one kind."""
    if kind is BlockKind.ITEM:
        return tag("ul", (tag("li", _words(block), dir="auto") for block in blocks))
    if kind is BlockKind.QUOTE:
        return tag("blockquote", (tag("p", _words(block), dir="auto") for block in blocks))
    if kind is BlockKind.ROW:
        rows = (tag("tr", (tag("td", _cell(cell), dir="auto") for cell in block.cells)) for block in blocks)
        table = tag("table", tag("tbody", rows))
        return tag("div", table, class_="table", tabindex=0, role="group", aria_label="Table")
    element = "h3" if kind is BlockKind.HEADING else "p"
    return join(tag(element, _label(block), _words(block), dir="auto") for block in blocks)


def _label(block: ShownBlock) -> Html | None:
    return join(tag("span", block.label, class_="label"), " ") if block.label else None


def _words(block: ShownBlock) -> Html:
    return join(_cell(cell) for cell in block.cells)


def _cell(segments: Iterable[Segment]) -> Html:
    return join(_segment(segment) for segment in segments)


def _segment(segment: Segment) -> str:
    if not segment.marks:
        return segment.text
    targets = list(dict.fromkeys(mark.target for mark in segment.marks))
    ended = dict.fromkeys(str(mark.key.claim) for mark in segment.ends if mark.key.claim)
    return tag(
        "a",
        segment.text,
        class_=f"mark {_CLASSES[segment.marks[0].look]}",
        id=segment.anchor,
        href=f"#{targets[0]}",
        title=_title(segment),
        data_targets=" ".join(targets),
        data_claims=", ".join(ended) or None,
        data_step=segment.step or None,
    )


def _title(segment: Segment) -> str:
    notes = list(dict.fromkeys(_note(mark) for mark in segment.marks))
    more = [f"and {len(notes) - _MOST_NOTES:,} more"] if len(notes) > _MOST_NOTES else []
    return "; ".join(notes[:_MOST_NOTES] + more)


def _note(mark: Mark) -> str:
    claim = f" “{mark.claim}”" if mark.claim else ""
    return f"{_WORDS[mark.look]}{claim}: {mark.reason}"
