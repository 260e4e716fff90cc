"""A statement and an age -> whose age it is."""

from __future__ import annotations

from factcheck.facts.names import Name
from factcheck.model.facts import Fact
from factcheck.reading.statement import Statement


def _past_aside(statement: Statement, at: int) -> int:
    """Return the index behind what is said of a name between commas: "Mr Hale, who came from Harn, was 23"."""
    tokens = statement.tokens
    if (
        at + 1 >= len(tokens)
        or tokens[at].text != ","
        or tokens[at + 1].norm not in ("who", "a", "an", "the", "from", "of")
    ):
        return at
    end = next((end for end in range(at + 1, len(tokens)) if tokens[end].text == ","), at)
    return end + 1 if end + 1 < len(tokens) and tokens[end + 1].norm in ("is", "was") else at


def owner_of(statement: Statement, fact: Fact) -> Name | None:
    """Return the name that an age belongs to: right before it, right behind it, or the subject of "is"."""
    best: tuple[int, Name] | None = None
    for name in statement.names:
        if name.last <= fact.first:
            between = [token.norm for token in statement.tokens[_past_aside(statement, name.last) : fact.first]]
            words = [norm for norm in between if norm[0].isalnum() and norm not in _BEFORE_AGES]
            if not words and len(between) <= 4:
                distance = len(between)
                best = min(best, (distance, name), key=lambda pair: pair[0]) if best else (distance, name)
        elif name.first >= fact.last:
            between = [token.norm for token in statement.tokens[fact.last : name.first]]
            if len(between) <= 4 and all(norm[0].isalpha() or norm == "-" for norm in between):
                distance = len(between) + 1
                best = min(best, (distance, name), key=lambda pair: pair[0]) if best else (distance, name)
    return best[1] if best else _only_person(statement, fact)


_BEFORE_AGES = frozenset("a aged an at be in is just now of the then turned turning turns was who".split())
"""Words that may stand between a name and an age."""


def _only_person(statement: Statement, fact: Fact) -> Name | None:
    """Return the one person of a sentence in which "she" is of that age: "Ann Lee was elected when she was 22"."""
    people = [name for name in statement.names if name.is_person and name.last <= fact.first]
    before = {token.norm for token in statement.tokens[max(fact.first - 3, 0) : fact.first]}
    return people[0] if len(people) == 1 and before & {"he", "she"} else None
