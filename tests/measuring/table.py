"""Scores -> the lines of the table, and a file that a later run is compared with."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from measuring.figures import Figure, Score, Wrong

SAMPLED = "pairs"
"""The set of which a run may take every so manieth row only."""

_WIDTH = 46


class Earlier(NamedTuple):
    """What an earlier run wrote."""

    figures: Mapping[str, Mapping[str, float | None]]
    wrong: Mapping[str, Mapping[tuple[str, str], str]]
    """Set -> document and claim of each wrong row -> what it came to."""

    @classmethod
    def read(cls, path: Path, *, every: int) -> Earlier:
        """Read what `write` wrote; of the pairs only what was counted on the same rows."""
        said = json.loads(path.read_text(encoding="utf-8"))
        if said["every"] != every:
            for part in (said["figures"], said["wrong"]):
                part.pop(SAMPLED, None)
        wrong = {name: {(row[0], row[1]): row[2] for row in rows} for name, rows in said["wrong"].items()}
        return cls(said["figures"], wrong)


def write(path: Path, scores: Mapping[str, Score], every: int) -> None:
    """Write figures and wrong rows for a later run."""
    said = {
        "every": every,
        "figures": {name: {figure.name: figure.value for figure in score.figures} for name, score in scores.items()},
        "wrong": {name: [[row.document, row.claim, row.got] for row in score.wrong] for name, score in scores.items()},
    }
    path.write_text(json.dumps(said, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def heading(earlier: Earlier | None) -> str:
    """Return the first line."""
    return _line("", "value", "aim", "least", "", *(["was", "change"] if earlier else []))


def lines(name: str, score: Score, earlier: Earlier | None, *, show: bool, changed: bool) -> Iterator[str]:
    """Yield what the table has about the set `name`: its figures; all wrong rows, or those that changed, if asked for."""
    yield from (figure_line(name, figure, earlier) for figure in score.figures)
    if show:
        yield from wrong_rows(name, score)
    if changed:
        yield from changed_rows(name, score, earlier)


def figure_line(name: str, figure: Figure, earlier: Earlier | None) -> str:
    """Return one figure of the set `name`."""
    aim, least = (figure.target.aim, figure.target.least) if figure.target else (None, None)
    cells = [_number(figure.value), _number(aim), _number(least), figure.mark]
    if earlier is not None:
        was = earlier.figures.get(name, {}).get(figure.name)
        cells += [_number(was), _change(figure.value, was)]
    return _line(f"  {figure.name}", *cells)


def wrong_rows(name: str, score: Score) -> Iterator[str]:
    """Yield each row of the set `name` that is wrong."""
    yield from (_told(name, row) for row in score.wrong)


def changed_rows(name: str, score: Score, earlier: Earlier | None) -> Iterator[str]:
    """Yield the rows that have come right since, those that have gone wrong, and those that are wrong in another way."""
    before = earlier.wrong.get(name) if earlier else None
    if before is None:
        return
    now = {(row.document, row.claim): row for row in score.wrong}
    for key, got in before.items():
        if key not in now:
            yield f"mended {' '.join(filter(None, (name, *key)))}: was {got}"
    for key, row in now.items():
        if key not in before:
            yield f"broken {_told(name, row)}"
        elif before[key] != row.got:
            yield f"still wrong {_told(name, row)}, was {before[key]}"


def _told(name: str, row: Wrong) -> str:
    place = " ".join(filter(None, (name, row.document, row.claim)))
    return f"{place}: wanted {row.wanted}, got {row.got}" + (f"; {row.note}" if row.note else "")


def _change(value: float | None, was: float | None) -> str:
    if value is None or was is None or value == was:
        return ""
    return f"{value - was:+}" if isinstance(value, int) else f"{value - was:+.4f}"


def _number(value: float | None) -> str:
    if value is None:
        return "-"
    return str(value) if isinstance(value, int) else f"{value:.4f}"


def _line(name: str, *cells: str) -> str:
    return (f"{name:{_WIDTH}}" + "".join(f"{cell:>9}" for cell in cells)).rstrip()
