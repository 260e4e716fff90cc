"""The facts of a text -> groups by sentence, in the order in which a checker works; and the counts of them in words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from factcheck.model.coverage import Coverage, Covered, ItemKind, State, Zone
from factcheck.model.records import NamedTuple
from factcheck.model.results import Report
from factcheck.report.excerpt import counted

OPEN = frozenset({State.CONFLICTING, State.OUTDATED, State.UNBACKED})
"""The states of facts at which there is still something to do."""
_ZONES, _KINDS = list(Zone), list(ItemKind)


class Group(NamedTuple):
    """The facts that one sentence states first, in the order of their kinds, then of the text."""

    facts: tuple[Covered, ...]

    @property
    def summary(self) -> str:
        """How many facts there are, and of which states: "4 facts, 2 unbacked"."""
        counts = {state: sum(fact.state is state for fact in self.facts) for state in State}
        backed = counts.pop(State.BACKED) == len(self.facts)
        rest = ["backed"] if backed else [f"{number:,} {state}" for state, number in counts.items() if number]
        return ", ".join([counted(len(self.facts), "fact"), *rest])


def groups(coverage: Coverage) -> list[Group]:
    """Return the stated facts by sentence: headline, standfirst, captions first, then by the first kind still open."""
    stated = sorted((fact for fact in coverage.facts if fact.counts), key=_sentence)
    return sorted((Group(tuple(sorted(rows, key=_kind))) for _, rows in groupby(stated, key=_sentence)), key=_order)


def _sentence(fact: Covered) -> int:
    return fact.item.sentence


def _kind(fact: Covered) -> int:
    return _KINDS.index(fact.item.kind)


def _order(group: Group) -> tuple[int, int]:
    """Return the zone, then in the body the first kind of which something is open; the text's order parts the rest."""
    zone = group.facts[0].zone
    left = [_kind(fact) for fact in group.facts if fact.state in OPEN]
    return _ZONES.index(zone), min(left, default=len(_KINDS)) if zone is Zone.BODY else 0


def left_in_words(coverage: Coverage) -> list[str]:
    """Return how many facts are left in each paragraph that has any: "paragraph 3 (line 7): 4 of 6"."""
    found = []
    stated = sorted((fact for fact in coverage.facts if fact.counts), key=lambda fact: fact.block)
    for block, group in groupby(stated, key=lambda fact: fact.block):
        rows = list(group)
        left = sum(fact.state in OPEN for fact in rows)
        line = min(fact.places[0].start.line for fact in rows)
        if left:
            found.append(f"paragraph {block + 1} (line {line}): {left:,} of {len(rows):,}")
    return found


def all_in_words(report: Report) -> str:
    """Return the counts of a whole run: "31 of 52 facts backed, 3 conflicting, 9 set aside"."""
    return in_words([text.coverage for text in report.inputs if text.coverage is not None])


def in_words(covered: Sequence[Coverage]) -> str:
    """Return counts over texts; those of no fact are left out."""
    counts = {state: sum(coverage.count(state) for coverage in covered) for state in State}
    words = [f"{counts[State.BACKED]:,} of {counted(sum(coverage.total for coverage in covered), 'fact')} backed"]
    words += [f"{counts[state]:,} {state}" for state in (State.CONFLICTING, State.OUTDATED) if counts[state]]
    words += [f"{counts[State.SET_ASIDE]:,} set aside"] if counts[State.SET_ASIDE] else []
    return ", ".join([*words, *([f"{counts[State.NOT_STATED]:,} more not stated"] if counts[State.NOT_STATED] else [])])
