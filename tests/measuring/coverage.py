"""Drafts in which two readers marked every checkable fact, apart from each other -> what `factcheck coverage` finds.

Each reader has a folder with a file of YAML for each text: a list of ``{words, kind, state}`` in the order of the text,
``nth`` where the words stand in it before. A fact counts as found where an item has a letter of it in common.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import yaml

from factcheck.claims.load import load_claims
from factcheck.coverage.items import find_items
from factcheck.model.text import Span
from factcheck.pipeline import Checker
from factcheck.readers import read_file
from measuring.figures import Figure, LabelledSet, Score, Target, Wrong, share

FOUND = "facts found"
UNMARKED = "items that neither marked"
TARGETS = {FOUND: Target(0.95, 0.90), UNMARKED: Target(0.15, 0.20, falls=True)}

READ = frozenset("closure doping landing mine obit retailer satellite".split())
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
    wrong: tuple[Wrong, ...]


def marked_texts(folder: Path, stories: Path) -> list[Marked]:
    """Return the texts that readers marked, which lie in the folder itself or are stories."""
    found = []
    for path in sorted((folder / "a").glob("*.yaml")):
        name, _, which = path.stem.rpartition("-")
        beside = [*folder.glob(f"{path.stem}.*"), *(stories / name).glob(f"{which}.*")]
        claims = [place for place in (folder / f"{name}.claims.yaml", stories / name / "claims.yaml") if place.exists()]
        found.append(Marked(beside[0], claims[0], (path, folder / "b" / path.name)))
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
    text = Checker(load_claims(marked.claims)).read(document)
    items = find_items(text)
    places = [[document.to_source.span(span) for span in item.spans] for item in items]
    facts = [mark for mark in one if any(meet(mark.span, theirs.span) for theirs in other)]
    missed = [mark for mark in facts if not any(meet(mark.span, span) for spans in places for span in spans)]
    marks = [*one, *other]
    extra = [
        item
        for item, spans in zip(items, places, strict=True)
        if not any(meet(mark.span, span) for mark in marks for span in spans)
    ]
    name = name_of(marked)
    wrong = [Wrong(name, mark.kind, "found", "missed", mark.words) for mark in missed]
    wrong += [Wrong(name, item.kind, "no fact", "item", item.words) for item in extra]
    return Outcome(name, len(facts), len(facts) - len(missed), len(items), len(extra), tuple(wrong))


def score(outcomes: Iterable[Outcome]) -> Score:
    """Count the marks and items of all texts, and of those by which the rules were not written."""
    judged = list(outcomes)
    figures = []
    for label, some in (("", judged), ("unread: ", [outcome for outcome in judged if outcome.name not in READ])):
        values = {
            FOUND: share(sum(o.found for o in some), sum(o.facts for o in some)),
            UNMARKED: share(sum(o.unmarked for o in some), sum(o.items for o in some)),
        }
        figures += [Figure(f"{label}{name}", value, TARGETS[name]) for name, value in values.items()]
    return Score(tuple(figures), tuple(row for outcome in judged for row in outcome.wrong))
