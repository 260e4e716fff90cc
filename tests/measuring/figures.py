"""What a set of labelled texts gives: figures, each with what it should reach, and the rows that came out wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

_SMALL = 1e-9


class Target(NamedTuple):
    """What a figure should reach."""

    aim: float
    least: float
    falls: bool = False
    """Less is better."""


class Figure(NamedTuple):
    """One number about one set."""

    name: str
    value: float | None
    """None where the set has nothing to count it on."""
    target: Target | None = None

    @property
    def mark(self) -> str:
        """Say whether the figure holds: "aim", "holds" or "SHORT"; nothing where no target is set."""
        if self.target is None or self.value is None:
            return ""
        if self._reaches(self.target.aim):
            return "aim"
        return "holds" if self._reaches(self.target.least) else "SHORT"

    def _reaches(self, limit: float) -> bool:
        assert self.target is not None
        assert self.value is not None
        return self.value <= limit + _SMALL if self.target.falls else self.value >= limit - _SMALL


class Wrong(NamedTuple):
    """One row that came out otherwise than its label says."""

    document: str
    claim: str
    wanted: str
    got: str
    note: str = ""
    """What the conflicts quote, or the words of claim and text."""


class Score(NamedTuple):
    """What one set gives."""

    figures: tuple[Figure, ...]
    wrong: tuple[Wrong, ...] = ()

    def without_rows(self) -> Score:
        """Return the figures alone."""
        return Score(self.figures)


@dataclass(frozen=True)
class LabelledSet:
    """Labelled texts, in parts that can be judged apart, in any process."""

    tasks: Sequence[Any]
    judge: Callable[[Any], Any]
    """Takes a task. A function of a module, since it is sent to other processes."""
    score: Callable[[Iterable[Any]], Score]
    """Takes what `judge` gave for each task, in order."""
    at_a_time: int = 4
    """How many tasks are sent to a process at once."""


def share(count: int, of: int) -> float:
    """Return a share to four digits; that of nothing is nothing."""
    return round(count / max(1, of), 4)
