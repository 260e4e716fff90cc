"""Drafts in which two readers marked every checkable fact, apart from each other -> what `factcheck coverage` finds.

Each reader has a folder with a file of YAML for each text: a list of ``{words, kind, state}`` in the order of the text,
``nth`` where the words stand in it before. A fact counts as found where an item has a letter of it in common.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import yaml

from factcheck.claims.load import load_claims
from factcheck.coverage.items import find_items
from factcheck.document.texts import read_document
from factcheck.model.coverage import ItemKind
from factcheck.model.results import Stance
from factcheck.model.text import Span
from factcheck.pipeline import Checker, Judged
from factcheck.readers import read_file, read_text
from measuring.figures import Figure, LabelledSet, Score, Target, Wrong, share

FOUND = "facts found"
UNMARKED = "items that neither marked"
STATE = "state right"
GIVEN = "state right, given the engine's verdicts"
COVERED = "conflicting, counted as backed"
TARGETS = {
    FOUND: Target(0.95, 0.90),
    UNMARKED: Target(0.15, 0.20, falls=True),
    STATE: Target(0.95, 0.75),
    GIVEN: Target(0.95, 0.85),
    COVERED: Target(0, 0, falls=True),
}

READ = frozenset("doping landing mine obit satellite".split())
"""The texts that the rules for items were written by; the others judge them."""


class Marked(NamedTuple):
    """A text with its claims and what the readers marked in it."""

    text: Path
    claims: Path
    readers: tuple[Path, ...]


class Mark(NamedTuple):
    """A fact as one reader marked it."""

    span: Span
    """In the file."""
    words: str
    kind: str
    state: str


class Outcome(NamedTuple):
    """What one text came to."""

    name: str
    facts: int
    """Marked by both readers."""
    found: int
    items: int
    unmarked: int
    states: int
    """Facts found of which both readers say the same state."""
    right: int
    decided: int
    """Those among them that do not stand in a sentence in which the engine misses a claim, or its error."""
    right_of_decided: int
    covered: int
    wrong: tuple[Wrong, ...]


def marked_texts(folder: Path, stories: Path) -> list[Marked]:
    """Return the texts of the stories that readers marked."""
    found = []
    for path in sorted((folder / "a").glob("*.yaml")):
        name, _, which = path.stem.rpartition("-")
        [text] = (stories / name).glob(f"{which}.*")
        found.append(Marked(text, stories / name / "claims.yaml", (path, folder / "b" / path.name)))
    return found


def name_of(marked: Marked) -> str:
    """Return the name of the story that a text tells."""
    return marked.readers[0].stem.rpartition("-")[0]


def coverage_set(texts: Sequence[Marked]) -> LabelledSet:
    """Hold the items of the texts against the marks."""
    return LabelledSet(texts, judge, score, at_a_time=1)


def read_marks(path: Path, source: str) -> list[Mark]:
    """Return the marks of one reader with their places in the text."""
    marks = []
    for row in yaml.safe_load(path.read_text(encoding="utf-8")):
        start = -1
        for _ in range(row.get("nth", 1)):
            start = source.index(row["words"], start + 1)
        marks.append(Mark(Span(start, start + len(row["words"])), row["words"], row["kind"], row["state"]))
    return marks


def meet(one: Span, other: Span) -> bool:
    """Whether two spans have a letter in common."""
    return one.start < other.end and other.start < one.end


def judge(marked: Marked) -> Outcome:
    """Find the items of a text and compare them with the marks."""
    document = read_file(str(marked.text)).document
    one, other = (read_marks(path, document.source) for path in marked.readers)
    checker = Checker(load_claims(marked.claims), suggest=False, coverage=True)
    judged = checker.judge(document)
    coverage = checker.report(judged).coverage
    assert coverage is not None
    places = [[place.span for place in fact.places] for fact in coverage.facts]
    name = name_of(marked)
    wrong: list[Wrong] = []
    agreed: list[tuple[Mark, str]] = []
    found = facts = 0
    for mark in one:
        same = [theirs for theirs in other if meet(mark.span, theirs.span)]
        if not same:
            continue
        facts += 1
        near = [index for index, spans in enumerate(places) if any(meet(mark.span, span) for span in spans)]
        found += bool(near)
        if not near:
            wrong.append(Wrong(name, mark.kind, "found", "missed", mark.words))
        elif mark.state == max(same, key=lambda theirs: _common(mark.span, theirs.span)).state:
            best = max(near, key=lambda index: _likeness(mark, coverage.facts[index].item.kind, places[index]))
            agreed.append((mark, coverage.facts[best].state.value))
    extra = [
        fact.item
        for fact, spans in zip(coverage.facts, places, strict=True)
        if not any(meet(mark.span, span) for mark in (*one, *other) for span in spans)
    ]
    wrong += [Wrong(name, item.kind, "no fact", "item", item.words) for item in extra]
    wrong += [Wrong(name, mark.kind, mark.state, state, mark.words) for mark, state in agreed if mark.state != state]
    decided = [(mark, state) for mark, state in agreed if _is_decided(mark, judged)]
    covered = sum(mark.state == "conflicting" and state == "backed" for mark, state in agreed)
    right, of_decided = (sum(mark.state == state for mark, state in rows) for rows in (agreed, decided))
    counts = (facts, found, len(places), len(extra), len(agreed), right, len(decided), of_decided, covered)
    return Outcome(name, *counts, tuple(wrong))


def _is_decided(mark: Mark, judged: Judged) -> bool:
    """Whether some claim is borne out, or contradicted, in the sentence of a fact that is marked so."""
    stance = {"backed": Stance.SUPPORTS, "conflicting": Stance.CONFLICTS}.get(mark.state)
    if stance is None:
        return True
    document = judged.text.document
    own = [
        index
        for index, statement in enumerate(judged.text.statements)
        if meet(mark.span, document.to_source.span(document.to_text.span(statement.sentence.span)))
    ]
    quoted = {finding.sentence for _, finding in judged.quotations if finding.conflicts is (stance is Stance.CONFLICTS)}
    return any(j.stance is stance and j.sentence in own for j in judged.standing) or not quoted.isdisjoint(own)


def _common(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _likeness(mark: Mark, kind: str, spans: Sequence[Span]) -> tuple[bool, float]:
    """Return how well an item fits a mark: by its kind, then by the letters in common out of those of either."""
    longest = max(spans, key=lambda span: _common(mark.span, span))
    common = _common(mark.span, longest)
    either = (mark.span.end - mark.span.start) + (longest.end - longest.start) - common
    return kind == mark.kind, common / either


def score(outcomes: Iterable[Outcome]) -> Score:
    """Count the marks and items of all texts, and of those by which the rules were not written."""
    judged = list(outcomes)
    figures = []
    for label, some in (("", judged), ("unread: ", [outcome for outcome in judged if outcome.name not in READ])):
        values = {
            FOUND: share(sum(o.found for o in some), sum(o.facts for o in some)),
            UNMARKED: share(sum(o.unmarked for o in some), sum(o.items for o in some)),
            STATE: share(sum(o.right for o in some), sum(o.states for o in some)),
            GIVEN: share(sum(o.right_of_decided for o in some), sum(o.decided for o in some)),
            COVERED: sum(o.covered for o in some),
        }
        figures += [Figure(f"{label}{name}", value, TARGETS[name]) for name, value in values.items()]
    return Score(tuple(figures), tuple(row for outcome in judged for row in outcome.wrong))


DATES = "dates of news touched"
_NO_DATES = frozenset({ItemKind.NAME, ItemKind.QUOTATION})


def timebank_set(folder: Path) -> LabelledSet:
    """Read news in which dates were marked (files of TimeML): those on the calendar, not "now" or "recently"."""
    return LabelledSet(sorted(folder.glob("*.tml")), judge_news, score_news)


def judge_news(path: Path) -> tuple[int, int, tuple[Wrong, ...]]:
    """Return how many dates a text has, how many an item touches, and the rest."""
    root = ElementTree.parse(path).getroot()
    words: list[str] = []
    marks: list[Mark] = []
    for element in root.iter("TEXT"):
        _read_dates(element, words, marks)
    document = read_text("".join(words), "news.txt")
    day = next((element.get("value", "")[:10] for element in root.iter("TIMEX3")), "")
    if re.fullmatch(r"\d{4}-\d\d-\d\d", day):
        document = replace(document, date=date.fromisoformat(day))
    items = (item for item in find_items(read_document(document, str)) if item.kind not in _NO_DATES)
    spans = [document.to_source.span(span) for item in items for span in item.spans]
    missed = [mark for mark in marks if not any(meet(mark.span, span) for span in spans)]
    rows = tuple(Wrong(path.stem, mark.kind, "found", "missed", mark.words) for mark in missed)
    return len(marks), len(marks) - len(missed), rows


def _read_dates(element: ElementTree.Element, words: list[str], marks: list[Mark]) -> None:
    start = sum(map(len, words))
    words.append(element.text or "")
    for child in element:
        _read_dates(child, words, marks)
        words.append(child.tail or "")
    if element.get("type") == "DATE" and re.match(r"\d|XXXX", element.get("value", "")):
        text = "".join(words)[start:]
        marks.append(Mark(Span(start, start + len(text)), text, "date", ""))


def score_news(outcomes: Iterable[tuple[int, int, tuple[Wrong, ...]]]) -> Score:
    """Count the dates of all texts."""
    counted = list(outcomes)
    value = share(sum(found for _, found, _ in counted), sum(facts for facts, _, _ in counted))
    return Score((Figure(DATES, value, Target(0.90, 0.80)),), tuple(row for _, _, rows in counted for row in rows))
