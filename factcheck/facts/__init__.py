"""Tokens of a sentence -> the facts in it, the same way for claims and for texts.

To add a kind of value: write its extractor, add it to `EXTRACTORS`, give it a comparison in
`factcheck.matching.compare`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from factcheck.facts.dates import extract_moments
from factcheck.facts.quantities import extract_quantities
from factcheck.model.facts import Fact
from factcheck.model.text import Token

Extractor = Callable[[Sequence[Token], date | None], list[Fact]]


def _quantities(tokens: Sequence[Token], today: date | None) -> list[Fact]:
    return extract_quantities(tokens)


def _moments(tokens: Sequence[Token], today: date | None) -> list[Fact]:
    return extract_moments(tokens, today=today)


EXTRACTORS: tuple[Extractor, ...] = (_moments, _quantities)
"""In order of precedence: where two readings overlap, the earlier one keeps the words."""


def read_facts(tokens: Sequence[Token], today: date | None = None) -> tuple[Fact, ...]:
    """Return the facts among `tokens` in the order of the text; `today` is the day the text was written.

    >>> from factcheck.text.words import tokenize
    >>> [(str(fact.kind), fact.first) for fact in read_facts(tokenize("On 14 March seven officers left."))]
    [('date', 1), ('quantity', 3)]
    """
    taken: set[int] = set()
    facts: list[Fact] = []
    for extract in EXTRACTORS:
        found = extract(tokens, today)
        free = [fact for fact in found if taken.isdisjoint(range(fact.first, fact.last))]
        for fact in free:
            taken.update(range(fact.first, fact.last))
        facts.extend(free)
    return tuple(sorted(facts, key=lambda fact: (fact.first, fact.last)))
