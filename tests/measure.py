"""All figures that the work on the core goes by, in one table.

    python tests/measure.py [--acceptance FOLDER] [--bench FOLDER] [--only SET ...] [--sample N] [--jobs N]
                            [--show] [--json FILE] [--against FILE [--changed]]

Each figure is followed by its aim, by the least that it has to reach, and by a mark: "aim" where the aim is reached,
"holds" where the least is, "SHORT" where it is not. Sets that are no part of this repository lie in two folders, which
may also be named in the environment, as FACTCHECK_ACCEPTANCE and FACTCHECK_BENCH; without them these sets are left out.
Texts are checked as the command line checks them, but for settings of the working folder (factcheck.toml).
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))  # this checkout, whichever is installed

from measuring import own
from measuring.corrections import corrections_set
from measuring.coverage import coverage_set, marked_texts, timebank_set
from measuring.figures import LabelledSet, Score, Target
from measuring.look_alikes import look_alikes_set
from measuring.pairs import false_alarms_set, pairs_set, swap_set
from measuring.proposals import proposals_set
from measuring.singles import MINIMAL_PAIRS, field_set, lines_set, minimal_pairs_set
from measuring.stories import (
    ABSENT_SUPPORT,
    BORNE_OUT,
    ERRORS_SHOWN,
    FALSE_SUPPORT,
    WRONG_ALARMS,
    Story,
    labelled,
    stories_set,
)
from measuring.table import Earlier, heading, lines, write

STORIES = {
    ERRORS_SHOWN: Target(0.75, 0.60),
    BORNE_OUT: Target(0.85, 0.75),
    WRONG_ALARMS: Target(0.005, 0.012, falls=True),
    FALSE_SUPPORT: Target(0.02, 0.05, falls=True),
    ABSENT_SUPPORT: Target(0.01, 0.02, falls=True),
}
DRAFTS = {
    ERRORS_SHOWN: Target(0.93, 0.87),
    BORNE_OUT: Target(0.90, 0.85),
    WRONG_ALARMS: Target(0, 0.003, falls=True),
    FALSE_SUPPORT: Target(0.012, 0.03, falls=True),
}
ARTICLES = {"accuracy": Target(1.0, 1.0)}


class Folders(NamedTuple):
    """Where the sets lie that are no part of this repository, and how much of the pairs to take."""

    acceptance: Path | None = None
    bench: Path | None = None
    every: int = 1


class AbsentError(Exception):
    """A set that is not there; says what is missing."""


def _in(folder: Path | None, name: str) -> Path:
    if folder is None:
        raise AbsentError("its folder is not named")
    if not (folder / name).exists():
        raise AbsentError(f"there is no {folder / name}")
    return folder / name


def _own_stories() -> list[Story]:
    return [story for story in labelled(own.STORIES / "gold.json") if story.folder not in own.PROSE]


def _articles(folder: Path | None) -> list[Story]:
    return labelled(_in(folder, "gold.json"), root=_in(folder, "../seeds"))


def _first_claims() -> list[Path]:
    return [own.STORIES / name / "claims.yaml" for name in sorted(own.FIRST)]


SETS: Mapping[str, Callable[[Folders], LabelledSet]] = {
    "stories-unread": lambda at: stories_set(labelled(_in(at.acceptance, "stories/gold-unread.json")), STORIES),
    "stories-read": lambda at: stories_set(labelled(own.STORIES / "gold.json", names=own.PROSE), STORIES),
    "stories-own": lambda at: stories_set(_own_stories(), {}),
    "held-out": lambda at: stories_set(labelled(own.HELD_OUT / "gold.json", names=own.LOOKED_THROUGH), {}),
    "held-out-unread": lambda at: stories_set(labelled(own.HELD_OUT / "gold.json", names=own.UNREAD), {}),
    "corrections": lambda at: corrections_set(own.DATA / "corrections" / "cases.jsonl"),
    "drafts": lambda at: stories_set(labelled(own.DATA / "drafts" / "gold.json"), DRAFTS),
    "articles": lambda at: stories_set(_articles(at.acceptance), ARTICLES),
    "field": lambda at: field_set(_in(at.acceptance, "field")),
    "lines": lambda at: lines_set(_in(at.acceptance, "lines/lines.yaml")),
    "coverage": lambda at: coverage_set(marked_texts(own.DATA / "coverage", own.STORIES)),
    "timebank": lambda at: timebank_set(_in(at.bench, "timebank")),
    "proposals": lambda at: proposals_set(labelled(own.STORIES / "gold.json", names=own.PROSE)),
    "look-alikes": lambda at: look_alikes_set(),
    "minimal-pairs": lambda at: minimal_pairs_set(own.DATA / "minimal-pairs.yaml", MINIMAL_PAIRS),
    "fresh-lines": lambda at: minimal_pairs_set(own.DATA / "fresh-lines.yaml", {}),
    "hard-lines": lambda at: minimal_pairs_set(own.DATA / "hard-lines.yaml", {}),
    "plain-lines": lambda at: minimal_pairs_set(own.DATA / "plain-lines.yaml", {}),
    "label-lines": lambda at: minimal_pairs_set(own.DATA / "label-lines.yaml", {}),
    "tricky-labels": lambda at: minimal_pairs_set(own.DATA / "tricky-labels.yaml", {}),
    "news-lines": lambda at: minimal_pairs_set(own.DATA / "news-lines.yaml", {}),
    "pairs": lambda at: pairs_set(_in(at.bench, "dev"), at.every),
    "swap": lambda at: swap_set(),
    "false-alarms": lambda at: false_alarms_set(_in(at.bench, "dev"), _first_claims()),
}
"""Name -> how the set is read, in the order of the table."""

UNREAD = frozenset({"stories-unread", "held-out-unread"})
"""Texts that nobody who works on the program reads: their rows are counted, never shown or written."""


def measure(names: Sequence[str], folders: Folders, jobs: int) -> Iterator[tuple[str, Score | AbsentError]]:
    """Yield the score of each set, or why there is none, as soon as it is there; the work is shared by `jobs` processes."""
    with ProcessPoolExecutor(jobs) as pool:
        waiting: list[tuple[str, Callable[[], Score] | AbsentError]] = []
        for name in names:
            try:
                rows = SETS[name](folders)
            except AbsentError as error:
                waiting.append((name, error))
            else:
                waiting.append((name, _started(rows, pool)))
        for name, ready in waiting:
            yield name, ready if isinstance(ready, AbsentError) else ready()


def _started(rows: LabelledSet, pool: ProcessPoolExecutor) -> Callable[[], Score]:
    judged = pool.map(rows.judge, rows.tasks, chunksize=rows.at_a_time)
    return lambda: rows.score(judged)


def main() -> None:
    """Print the table."""
    arguments = _arguments()
    earlier = Earlier.read(arguments.against, every=arguments.sample) if arguments.against else None
    folders = Folders(arguments.acceptance, arguments.bench, arguments.sample)
    scores: dict[str, Score] = {}
    print(heading(earlier))
    for name, score in measure(arguments.only or list(SETS), folders, arguments.jobs):
        if isinstance(score, AbsentError):
            print(f"{name}: left out, {score}", flush=True)
            continue
        scores[name] = score.without_rows() if name in UNREAD else score
        print(name)
        for line in lines(name, scores[name], earlier, show=arguments.show, changed=arguments.changed):
            print(line)
        sys.stdout.flush()
    if arguments.json:
        write(arguments.json, scores, arguments.sample)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--acceptance", type=Path, metavar="FOLDER", default=_folder("FACTCHECK_ACCEPTANCE"))
    parser.add_argument("--bench", type=Path, metavar="FOLDER", default=_folder("FACTCHECK_BENCH"))
    parser.add_argument("--only", "--set", nargs="+", choices=list(SETS), metavar="SET", help=", ".join(SETS))
    parser.add_argument("--sample", type=int, default=1, metavar="N", help="of the pairs only every Nth row")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), metavar="N", help="processes (one a processor)")
    parser.add_argument("--show", action="store_true", help="print every row that is wrong")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write what a later --against compares with")
    parser.add_argument("--against", type=Path, metavar="FILE", help="print what has changed since")
    parser.add_argument("--changed", action="store_true", help="with --against: print the rows that have changed sides")
    arguments = parser.parse_args()
    if arguments.changed and not arguments.against:
        parser.error("--changed needs --against")
    return arguments


def _folder(variable: str) -> Path | None:
    value = os.environ.get(variable)
    return Path(value) if value else None


if __name__ == "__main__":
    main()
