"""Which numbers of a sentence are only the whole that another is a part of: the 17 of "none of the 17 officers"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from fractions import Fraction

from factcheck.model.facts import Fact, Quantity
from factcheck.model.text import Token

_REACH = 4
"""Tokens between a part and its whole: "three of the county's 11"; or in "Of the 11", which opens the sentence."""
_ANY = frozenset("any each either most many some several few".split())


def find_wholes(tokens: Sequence[Token], facts: Sequence[Fact]) -> tuple[bool, ...]:
    """Return for each fact whether it is a whole that a part is taken from."""
    parts: dict[Fraction, list[Fact]] = defaultdict(list)
    for fact in facts:
        if isinstance(fact.value, Quantity) and fact.value.whole is not None:
            parts[fact.value.whole].append(fact)
    return tuple(
        isinstance(fact.value, Quantity) and _is_whole(tokens, parts.get(fact.value.number, ()), fact) for fact in facts
    )


def _is_whole(tokens: Sequence[Token], parts: Sequence[Fact], fact: Fact) -> bool:
    return _is_any_of(tokens, fact) or any(
        part is not fact
        and (0 <= fact.first - part.last <= _REACH or (tokens[0].norm == "of" and fact.first < _REACH <= part.first))
        for part in parts
    )


def _is_any_of(tokens: Sequence[Token], fact: Fact) -> bool:
    """Whether a number is the whole behind "any of the", "each of the", "most of the"."""
    norms = [token.norm for token in tokens[max(fact.first - 3, 0) : fact.first]]
    return "of" in norms[1:] and norms[norms.index("of", 1) - 1] in _ANY
