"""Labelled pairs of claim and text, judged as `factcheck pairs` judges them -> figures.

Rows are objects with ``claim``, ``evidence`` and ``label``; ``numeric`` where the claim holds a number or a date, and
``ways`` 2 where the labels tell apart only what is supported from what is not.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from hashlib import sha1
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from factcheck import Stance, check, load_claims
from factcheck.pairs import judge_pair
from measuring.figures import Figure, LabelledSet, Score, Target, Wrong

FALSE_SUPPORT = "contradicted, called supported"
SUPPORT_RECALL = "support recall"
NUMBERS = "with numbers: "
PAIRS_TARGETS = {
    FALSE_SUPPORT: Target(0.08, 0.14, falls=True),
    SUPPORT_RECALL: Target(0.45, 0.40),
    f"{NUMBERS}conflict precision": Target(0.80, 0.75),
    f"{NUMBERS}conflict recall": Target(0.30, 0.20),
    f"{NUMBERS}false alarms": Target(0.02, 0.02, falls=True),
}
SWAP_TARGETS = {"right": Target(100, 100)}
ALARMS_TARGETS = {"conflicts per 1,000": Target(0.05, 0.10, falls=True)}

_TEXTS = 400
"""How many texts claims are checked against that are about something else."""
_TEXTS_A_TASK = 25

Row = Mapping[str, Any]


class Answer(NamedTuple):
    """One pair, its label and what it was called: "support", "conflict" or "none"."""

    id: str
    label: str
    got: str
    is_numeric: bool = False
    ways: int = 3
    note: str = ""


def pairs_set(folder: Path, every: int = 1) -> LabelledSet:
    """Read the pairs of a folder, or every so manieth row of each file."""
    rows = [row for path in sorted(folder.glob("pairs_*.jsonl")) for row in list(_rows(path))[::every]]
    return LabelledSet(rows, judge, score_pairs, at_a_time=50)


def _rows(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def judge(row: Row) -> Answer:
    """Judge one pair."""
    label, reason = judge_pair(row["claim"], row["evidence"])
    note = f"{reason}\n    {row['claim']}\n    {' '.join(row['evidence'][:400].split())}"
    return Answer(row["id"], row["label"], label.value, row.get("numeric", False), row.get("ways", 3), note)


def score_pairs(answers: Iterable[Answer]) -> Score:
    """Count all rows, then those with numbers."""
    rows = list(answers)
    numeric = [row for row in rows if row.is_numeric]
    values = {**count(rows), **{f"{NUMBERS}{name}": value for name, value in count(numeric).items()}}
    return Score(tuple(Figure(name, value, PAIRS_TARGETS.get(name)) for name, value in values.items()), _wrong(rows))


def count(rows: Sequence[Answer]) -> dict[str, float | None]:
    """Return the figures of these rows by name.

    Where labels do not know a conflict, one that is found counts as nothing found; and such rows say nothing about how
    often what is supported is called a conflict.
    """
    known = [(_known(row, row.label), _known(row, row.got)) for row in rows]
    supported = [row for row in rows if row.ways != 2 and row.label == "support"]
    conflicting = [row for row in rows if row.label == "conflict"]
    return {
        FALSE_SUPPORT: _share([row.got == "support" for row in conflicting]),
        SUPPORT_RECALL: _share([got == "support" for label, got in known if label == "support"]),
        "support precision": _share([label == "support" for label, got in known if got == "support"]),
        "conflict precision": _share([label == "conflict" for label, got in known if got == "conflict"]),
        "conflict recall": _share([got == "conflict" for label, got in known if label == "conflict"]),
        "false alarms": _share([row.got == "conflict" for row in supported]),
    }


def _known(row: Answer, label: str) -> str:
    return "none" if row.ways == 2 and label == "conflict" else label


def _share(hits: Sequence[bool]) -> float | None:
    return round(sum(hits) / len(hits), 4) if hits else None


def _wrong(rows: Iterable[Answer]) -> tuple[Wrong, ...]:
    return tuple(
        Wrong("", row.id, row.label, row.got, row.note)
        for row in rows
        if _known(row, row.label) != _known(row, row.got)
    )


def swap_set() -> LabelledSet:
    """Make claims against a text in which every wrong number stands somewhere else too."""
    text = " ".join(
        f"In {1990 + at % 30} the force logged {100 + at * 7} complaints and {at + 3} officers in area {at} were interviewed."
        for at in range(300)
    )
    rows = [
        {
            "id": str(at),
            "claim": f"{at + (4 if at % 2 else 3)} officers in area {at} were interviewed",
            "evidence": text,
            "label": "conflict" if at % 2 else "support",
        }
        for at in range(100)
    ]
    return LabelledSet(rows, judge, score_swap)


def score_swap(answers: Iterable[Answer]) -> Score:
    """Count the rows that are right."""
    rows = list(answers)
    right = sum(row.label == row.got for row in rows)
    return Score((Figure("right", right, SWAP_TARGETS["right"]),), _wrong(rows))


class Found(NamedTuple):
    """What claims files came to on texts that have nothing to do with them."""

    pairs: int
    """Of text and claim."""
    conflicts: tuple[Wrong, ...]
    supports: tuple[Wrong, ...]


def false_alarms_set(folder: Path, claims: Sequence[Path]) -> LabelledSet:
    """Take claims files, and texts of the pairs of a folder: the same ones in each run, of all sets."""
    texts = {row["evidence"] for path in sorted(folder.glob("pairs_*.jsonl")) for row in _rows(path)}
    chosen = sorted(texts, key=lambda text: sha1(text.encode()).hexdigest())[:_TEXTS]
    parts = [chosen[start : start + _TEXTS_A_TASK] for start in range(0, len(chosen), _TEXTS_A_TASK)]
    return LabelledSet(parts, partial(check_unrelated, claims=tuple(claims)), score_false_alarms, at_a_time=1)


def check_unrelated(texts: Sequence[str], claims: Sequence[Path]) -> Found:
    """Check each text against each claims file."""
    pairs, found = 0, []
    with TemporaryDirectory() as name:
        paths = [Path(name) / f"{at}.txt" for at in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text, encoding="utf-8")
        for file in claims:
            results = check(paths, load_claims(file)).results
            pairs += len(paths) * len(results)
            for result in results:
                claim = f"{file.parent.name}/{result.claim.id}"
                found += [
                    (e.stance, Wrong(e.quote, claim, "nothing", e.stance.value, e.reason)) for e in result.evidence
                ]
    return Found(
        pairs,
        tuple(row for stance, row in found if stance is Stance.CONFLICTS),
        tuple(row for stance, row in found if stance is Stance.SUPPORTS),
    )


def score_false_alarms(found: Iterable[Found]) -> Score:
    """Count what was found, for each thousand pairs of text and claim."""
    parts = list(found)
    pairs = sum(part.pairs for part in parts)
    conflicts = [row for part in parts for row in part.conflicts]
    supports = [row for part in parts for row in part.supports]
    values = {
        "conflicts per 1,000": round(1000 * len(conflicts) / max(1, pairs), 3),
        "supports per 1,000": round(1000 * len(supports) / max(1, pairs), 3),
    }
    figures = (Figure(name, value, ALARMS_TARGETS.get(name)) for name, value in values.items())
    return Score(tuple(figures), (*conflicts, *supports))
