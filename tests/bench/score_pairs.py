"""Labelled pairs of claim and text -> how often the labels are right, by source and by kind.

    python tests/bench/score_pairs.py FOLDER [--curve] [--every N]

FOLDER holds `pairs_*.jsonl`, each line an object with `claim`, `evidence` and `label` (support, conflict, none), and
where they are known `source`, `kind`, `numeric` (the claim has a number) and `ways`: 2 where `none` covers conflicts
too. Such sets are under licences of their own and no part of this repository. Needs nothing but the package.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.pairs import Label, judge_pair
from factcheck.thresholds import CONFLICT
from factcheck.verdict import judge

CURVE = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
"""Values of the threshold `CONFLICT` that the curve is drawn through."""
COLUMNS = "rows macro-F1 conP conR supP supR falseAl".split()


class Row(NamedTuple):
    claim: str
    evidence: str
    label: Label
    two_ways: bool
    groups: tuple[str, ...]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--curve", action="store_true", help="also score with other values of the threshold CONFLICT")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="take each Nth row only")
    options = parser.parse_args()
    rows = list(read_rows(options.folder))[:: options.every]
    if not rows:
        parser.error(f"{options.folder}: there is no pairs_*.jsonl with rows in it")
    print(f"{'':28}" + "".join(f"{column:>9}" for column in COLUMNS))
    found = judged(rows, CONFLICT)
    for group in sorted({group for row in rows for group in row.groups}):
        show(group, [pair for pair in zip(rows, found, strict=True) if group in pair[0].groups])
    for conflict in CURVE if options.curve else ():
        found = judged(rows, conflict)
        pairs = list(zip(rows, found, strict=True))
        show(f"conflict={conflict}", pairs)
        show(f"conflict={conflict}, numbers", [pair for pair in pairs if "all: numbers" in pair[0].groups])


def read_rows(folder: Path) -> Iterator[Row]:
    for path in sorted(folder.glob("pairs_*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row: dict[str, Any] = json.loads(line)
            groups = ["all", f"source: {row.get('source', path.stem)}", f"kind: {row.get('kind', 'unknown')}"]
            if row.get("numeric"):
                groups += ["all: numbers", f"numbers: {row.get('source', path.stem)}"]
            yield Row(row["claim"], row["evidence"], Label(row["label"]), row.get("ways") == 2, tuple(groups))


def judged(rows: Iterable[Row], conflict: float) -> list[Label]:
    """Label all rows, with as many processes as there are processors."""
    rows = list(rows)
    with ProcessPoolExecutor(initializer=set_threshold, initargs=(conflict,)) as pool:
        return list(pool.map(judge_row, rows, chunksize=64))


def set_threshold(conflict: float) -> None:
    """Judge with another threshold, in this process alone."""
    vars(judge)["CONFLICT"] = conflict


def judge_row(row: Row) -> Label:
    return judge_pair(row.claim, row.evidence)[0]


def show(name: str, pairs: list[tuple[Row, Label]]) -> None:
    counts: Counter[tuple[Label, Label]] = Counter()
    for row, found in pairs:
        counts[merged(row, row.label), merged(row, found)] += 1
    three = [(row.label, found) for row, found in pairs if not row.two_ways]
    alarms = [found is Label.CONFLICT for label, found in three if label is Label.SUPPORT]
    figures = [
        macro_f1(counts),
        share(label is Label.CONFLICT for label, found in three if found is Label.CONFLICT),
        share(found is Label.CONFLICT for label, found in three if label is Label.CONFLICT),
        share(row.label is Label.SUPPORT for row, found in pairs if found is Label.SUPPORT),
        share(found is Label.SUPPORT for row, found in pairs if row.label is Label.SUPPORT),
        share(alarms),
    ]
    cells = "".join("        -" if figure is None else f"{figure:9.3f}" for figure in figures)
    print(f"{name:28}{len(pairs):9}{cells}", flush=True)


def merged(row: Row, label: Label) -> Label:
    """Take a conflict for none where the set does not tell the two apart."""
    return Label.NONE if row.two_ways and label is Label.CONFLICT else label


def macro_f1(counts: Counter[tuple[Label, Label]]) -> float | None:
    """Return the mean F1 over the labels that the rows have; `counts` are by expected and found."""
    expected: dict[Label, int] = defaultdict(int)
    found: dict[Label, int] = defaultdict(int)
    for (label, other), count in counts.items():
        expected[label] += count
        found[other] += count
    scores = [2 * counts[label, label] / (expected[label] + found[label]) for label in Label if expected[label]]
    return sum(scores) / len(scores) if scores else None


def share(hits: Iterable[bool]) -> float | None:
    hits = list(hits)
    return sum(hits) / len(hits) if hits else None


if __name__ == "__main__":
    main()
