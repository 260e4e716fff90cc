"""Counts that are joined -> their total: "five officers and three former officers" are eight officers.

Takes the values of a sentence and what each counts, gives the totals as values of their own, with the share `SUM`: a
sum may bear out a claim's total, and no more is concluded from it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from factcheck.model.facts import Fact, Hedge, Kind, Quantity, Share
from factcheck.model.text import Span, Token
from factcheck.text.people import is_person

_JOINING = frozenset({"and", "plus"})
_ADDABLE = frozenset({Share.WHOLE, Share.PART})


def _are_alike(one: str, other: str) -> bool:
    """Whether two things that are counted add up: the same, or people."""
    return bool(one) and (one == other or (is_person(one) and is_person(other)))


def find_sums(tokens: Sequence[Token], facts: Sequence[Fact], heads: Callable[[Fact], str]) -> Iterator[Fact]:
    """Yield a fact for each two counts of one thing that are joined by "and"; `heads` gives what a count counts."""
    for one, other in pairwise(facts):
        a, b = one.value, other.value
        if not (isinstance(a, Quantity) and isinstance(b, Quantity)) or not one.kind is other.kind is Kind.COUNT:
            continue
        if a.hedge or b.hedge or not {a.share, b.share} <= _ADDABLE or tokens[other.first - 1].norm not in _JOINING:
            continue
        between = tokens[one.last : other.first - 1]
        if any(not token.norm[0].isalpha() for token in between) or not _are_alike(heads(one), heads(other)):
            continue
        number = a.number + b.number
        total = Quantity(number, number, number, hedge=Hedge.NONE, share=Share.SUM)
        span = Span(one.span.start, other.span.end)
        yield Fact(Kind.COUNT, span, one.first, other.last, total, span)
