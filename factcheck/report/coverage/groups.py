"""The facts of a text -> groups by sentence, in the order in which a checker works; and the counts of them in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from factcheck.model.coverage import Coverage, Covered, ItemKind, State, Zone
from factcheck.model.records import NamedTuple
from factcheck.model.results import Place, Report

OPEN = frozenset({State.CONFLICTING, State.OUTDATED, State.UNBACKED})
"""The states of facts at which there is still something to do."""
_ZONES, _KINDS = list(Zone), list(ItemKind)
_STATES = (State.CONFLICTING, State.OUTDATED, State.UNBACKED, State.SET_ASIDE, State.BACKED)


class Group(NamedTuple):
    """The facts that one sentence states first."""

    quote: str
    facts: tuple[Covered, ...]
    """In the order of their kinds, then of the text."""

    @property
    def place(self) -> Place:
        """Where the first of them in the text stands."""
        return min(fact.places[0] for fact in self.facts)

    @property
    def zone(self) -> Zone:
        """The part of the draft that the sentence stands in."""
        return self.facts[0].zone

    @property
    def summary(self) -> str:
        """How many facts there are, and of which states: "4 facts, 2 unbacked"."""
        counts = [(state, sum(fact.state is state for fact in self.facts)) for state in _STATES]
        if counts[-1][1] == len(self.facts):
            return f"{facts_in_words(len(self.facts))}, backed"
        return ", ".join([facts_in_words(len(self.facts)), *(f"{n:,} {state}" for state, n in counts[:-1] if n)])


class Left(NamedTuple):
    """How many facts of a paragraph are still to be settled."""

    number: int
    """Of the paragraph, from 1."""
    place: Place
    """Of its first fact."""
    left: int
    total: int


def groups(coverage: Coverage) -> list[Group]:
    """Return the stated facts by sentence: headline, standfirst, captions first, then by the first kind still open."""
    stated = sorted((fact for fact in coverage.facts if fact.counts), key=_sentence)
    by_sentence = (list(rows) for _, rows in groupby(stated, key=_sentence))
    return sorted((Group(rows[0].quote, tuple(sorted(rows, key=_kind))) for rows in by_sentence), key=_order)


def _sentence(fact: Covered) -> int:
    return fact.item.sentence


def _kind(fact: Covered) -> int:
    return _KINDS.index(fact.item.kind)


def _order(group: Group) -> tuple[int, int]:
    """Return the zone, then in the body the first kind of which something is open; the text's order parts the rest."""
    zone = _ZONES.index(group.zone)
    left = [_kind(fact) for fact in group.facts if fact.state in OPEN]
    return zone, min(left, default=len(_KINDS)) if group.zone is Zone.BODY else 0


def paragraphs(coverage: Coverage) -> list[Left]:
    """Return the paragraphs in which facts are left, in the order of the text."""
    stated = sorted((fact for fact in coverage.facts if fact.counts), key=lambda fact: fact.block)
    found = []
    for block, group in groupby(stated, key=lambda fact: fact.block):
        rows = list(group)
        left = sum(fact.state in OPEN for fact in rows)
        if left:
            found.append(Left(block + 1, min(fact.places[0] for fact in rows), left, len(rows)))
    return found


def all_in_words(report: Report) -> str:
    """Return the counts of a whole run: "31 of 52 facts backed, 3 conflicting, 9 set aside"."""
    return in_words([text.coverage for text in report.inputs if text.coverage is not None])


def in_words(covered: Sequence[Coverage]) -> str:
    """Return counts over texts; those of no fact are left out."""
    total = sum(coverage.total for coverage in covered)
    counts = {state: sum(coverage.count(state) for coverage in covered) for state in State}
    rest = [State.CONFLICTING, State.OUTDATED, State.SET_ASIDE]
    words = [f"{counts[State.BACKED]:,} of {facts_in_words(total)} backed"]
    words += [f"{counts[state]:,} {state}" for state in rest if counts[state]]
    if counts[State.NOT_STATED]:
        words.append(f"{counts[State.NOT_STATED]:,} more not stated")
    return ", ".join(words)


def facts_in_words(number: int) -> str:
    """Return a number of facts: "1 fact"."""
    return f"{number:,} fact{'' if number == 1 else 's'}"


def told(facts: Iterable[Covered]) -> list[Covered]:
    """Return facts that are no statements, which are counted and shown last."""
    return [fact for fact in facts if not fact.counts]
