"""Stories and their claims -> verdicts beside the labels -> figures.

A file of labels says for each text which claims file belongs to it, which verdicts are right for each claim, and which
words a conflict has to quote: ``{"flood/bad.txt": {"claims": "flood/claims.yaml", "gold": {"dead": "C"}, "where":
{"dead": "nine people"}}}``. Or it names documents and claims files that are all checked against each other:
``{"documents": {"000": "a.txt"}, "sets": {"claims.yaml": {"dead": {"000": "SN"}}}}``. Labels are letters: S supported,
C conflicting, M mixed, N not found; of several each is right.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from factcheck import ClaimResult, Stance, Verdict, check, load_claims
from measuring.figures import Figure, LabelledSet, Score, Target, Wrong, share

LETTERS = {Verdict.SUPPORTED: "S", Verdict.CONFLICTING: "C", Verdict.MIXED: "M", Verdict.NOT_FOUND: "N"}
_NO_RESULT = "?"

Check = Callable[[Path, Path], Sequence[ClaimResult]]
"""Takes a claims file and a text, gives a result for each claim."""


class Story(NamedTuple):
    """One text with its claims and their labels."""

    name: str
    document: Path
    claims: Path
    gold: Mapping[str, str]
    where: Mapping[str, str]

    @property
    def folder(self) -> str:
        """The name of the story."""
        return Path(self.name).parts[0]


class Row(NamedTuple):
    """One claim against one text."""

    document: str
    claim: str
    allowed: str
    """Letters, each of which is right."""
    got: str
    """A letter."""
    words: str = ""
    """What a conflict has to quote."""
    conflicts: tuple[str, ...] = ()
    """What the conflicts quote."""

    @property
    def is_right(self) -> bool:
        return self.got in self.allowed

    @property
    def is_alarm(self) -> bool:
        return self.got in "CM"

    @property
    def is_located(self) -> bool:
        return self.is_alarm and any(self.words in quote for quote in self.conflicts)


ERRORS_SHOWN = "errors shown at their words"
BORNE_OUT = "facts borne out"
WRONG_ALARMS = "wrong alarms"
FALSE_SUPPORT = "contradicted, called supported"
ABSENT_SUPPORT = "absent, called supported"


def labelled(gold: Path, *, root: Path | None = None, names: Collection[str] | None = None) -> list[Story]:
    """Read a file of labels; `root` is the folder of the documents, `names` are the folders of the stories to take."""
    stories = _stories(json.loads(gold.read_text(encoding="utf-8")), gold.parent, root or gold.parent)
    return [story for story in stories if names is None or story.folder in names]


def _stories(gold: Mapping[str, Any], here: Path, root: Path) -> Iterator[Story]:
    if "sets" not in gold:
        for name, row in gold.items():
            yield Story(name, here / name, here / row["claims"], row["gold"], row.get("where", {}))
        return
    for claims, rows in gold["sets"].items():
        for key, name in gold["documents"].items():
            letters = {claim: by_document[key] for claim, by_document in rows.items()}
            yield Story(name, root / name, here / claims, letters, {})


def check_files(claims: Path, document: Path) -> Sequence[ClaimResult]:
    """Check a text as the command line does."""
    return check(document, load_claims(claims)).results


def run_story(story: Story, check: Check = check_files) -> list[Row]:
    """Return the rows of one text, judged by `check`: another one may judge with other weights, as when a story is left out
    of what weights are learned from."""
    results = {result.claim.id: result for result in check(story.claims, story.document)}
    return [_row(story, claim, allowed, results.get(claim)) for claim, allowed in story.gold.items()]


def _row(story: Story, claim: str, allowed: str, result: ClaimResult | None) -> Row:
    if result is None:
        return Row(story.name, claim, allowed, _NO_RESULT)
    quotes = tuple(evidence.quote for evidence in result.evidence if evidence.stance is Stance.CONFLICTS)
    return Row(story.name, claim, allowed, LETTERS[result.verdict], story.where.get(claim, ""), quotes)


def stories_set(stories: Sequence[Story], targets: Mapping[str, Target], *, check: Check = check_files) -> LabelledSet:
    """Return the set of these texts; `check` is sent to other processes."""
    return LabelledSet(stories, partial(run_story, check=check), partial(score, targets=targets))


def score(rows: Iterable[Sequence[Row]], targets: Mapping[str, Target]) -> Score:
    """Count the rows of all texts."""
    every = [row for of_text in rows for row in of_text]
    figures = (Figure(name, value, targets.get(name)) for name, value in count(every).items())
    wrong = (
        Wrong(row.document, row.claim, row.allowed, row.got, " | ".join(row.conflicts))
        for row in every
        if not row.is_right
    )
    return Score(tuple(figures), tuple(wrong))


def count(rows: Sequence[Row]) -> dict[str, float]:
    """Return the figures of these rows by name.

    Errors are rows that have to conflict, whichever of C and M they allow; wrong alarms are counted on rows that allow
    neither; what is borne out, and what is absent, on rows that allow nothing else.
    """
    errors = [row for row in rows if not set(row.allowed) & set("SN")]
    quiet = [row for row in rows if not set(row.allowed) & set("CM")]
    borne_out = [row for row in rows if row.allowed == "S"]
    absent = [row for row in rows if row.allowed == "N"]
    return {
        "accuracy": share(sum(row.is_right for row in rows), len(rows)),
        "errors found": share(sum(row.is_alarm for row in errors), len(errors)),
        ERRORS_SHOWN: share(sum(row.is_located for row in errors), len(errors)),
        BORNE_OUT: share(sum(row.got == "S" for row in borne_out), len(borne_out)),
        WRONG_ALARMS: share(sum(row.is_alarm for row in quiet), len(quiet)),
        FALSE_SUPPORT: share(sum(row.got == "S" for row in errors), len(errors)),
        ABSENT_SUPPORT: share(sum(row.got in "SM" for row in absent), len(absent)),
    }
