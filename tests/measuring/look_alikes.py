"""The sentences of `tests/cases` -> figures: each claim with a text that bears it out, one that contradicts it, and one
that looks alike and is about another fact."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from measuring.figures import Figure, LabelledSet, Score, Target, Wrong, share

if TYPE_CHECKING:
    from test_cases import Case, Outcome

TARGETS = {"look-alikes silent": Target(0.92, 0.85)}


def look_alikes_set() -> LabelledSet:
    """Read all cases."""
    from test_cases import kinds, load_cases  # pytest comes with it

    return LabelledSet([case for kind in kinds() for case in load_cases(kind)], judge_case, score)


def judge_case(case: Case) -> Outcome:
    """Judge the three texts of a case."""
    from test_cases import judge

    return judge(case)


def score(outcomes: Iterable[Outcome]) -> Score:
    """Count the cases."""
    judged = list(outcomes)
    counts = {
        "look-alikes silent": sum(outcome.is_silent for outcome in judged),
        "borne out and supported": sum(outcome.is_supported for outcome in judged),
        "conflicts shown": sum(outcome.is_shown for outcome in judged),
        "wrong alarms (texts)": sum(1 for outcome in judged for _ in outcome.wrong_alarms),
    }
    figures = []
    for name, number in counts.items():
        value = number if name.endswith("(texts)") else share(number, len(judged))
        figures.append(Figure(name, value, TARGETS.get(name)))
    return Score(tuple(figures), tuple(wrong for outcome in judged for wrong in _wrong(outcome)))


def _wrong(outcome: Outcome) -> Iterable[Wrong]:
    wanted = {"support": "supported", "silent": "not_found"}
    for side, text, result in outcome.misses:
        yield Wrong(
            outcome.case.id,
            side,
            wanted.get(side, "conflicting"),
            result.verdict.value,
            f"\n    {outcome.case.claim}\n    {text}",
        )
