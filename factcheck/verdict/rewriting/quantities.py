"""Counts, money, percentages, measures, ages and ranks: the claim's number in the words of the passage.

The unit of the passage is kept where the number is exact in it, its hedge where it still holds. What only takes another
number is tried first, then the words of the claim in place of all of the value.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.facts.ranks import read_rank
from factcheck.facts.scanning import Tokens, norm_at
from factcheck.model.facts import Fact, Hedge, Kind, Quantity, Share
from factcheck.model.text import Span
from factcheck.reading.statement import Statement
from factcheck.verdict.rewriting.cores import cores
from factcheck.verdict.rewriting.edits import Edit
from factcheck.verdict.rewriting.hedging import lean_to, rounded_under, takes_hedge
from factcheck.verdict.rewriting.pair import Pair, index_at
from factcheck.verdict.rewriting.several import ranges

_WHOLES = {Share.WHOLE, Share.PART, Share.ADDITION}


def rewrite_quantity(pair: Pair) -> Iterator[Edit]:
    """Yield the edits that would put the claim's quantity in place of the passage's, best first."""
    expected, found = pair.expected.value, pair.found.value
    if not isinstance(expected, Quantity) or not isinstance(found, Quantity):
        return
    if _changes_number(pair, expected, found) or Share.SUM in (expected.share, found.share):
        return
    if _is_superlative(pair.passage, pair.found) != _is_superlative(pair.claim, pair.expected):
        return  # nothing is the "first largest"
    if expected.hedge is Hedge.BETWEEN and found.hedge is Hedge.BETWEEN:
        yield from ranges(pair, expected, found)
    elif not {expected.hedge, found.hedge} & {Hedge.BETWEEN, Hedge.VAGUE}:
        yield from _shared(pair, expected, found)
    yield from in_words_of_claim(pair)


def _changes_number(pair: Pair, expected: Quantity, found: Quantity) -> bool:
    """Whether nouns and verbs around the value would have to change: "seven officers were", "one officer was"."""
    if pair.found.kind is not Kind.COUNT or pair.behind == "-":
        return False
    neither = pair.tokens[pair.found.first].norm, pair.claim.tokens[pair.expected.first].norm
    return (expected.number == 1) != (found.number == 1) or "neither" in neither


def _is_superlative(statement: Statement, fact: Fact) -> bool:
    """Whether a rank is one by a word like "largest", and not by a number before it."""
    return fact.kind is Kind.RANK and read_rank(statement.tokens, index_at(statement.tokens, fact.core.start)) is None


def _shared(pair: Pair, expected: Quantity, found: Quantity) -> Iterator[Edit]:
    """Yield edits by how both values stand to a whole."""
    if found.share is Share.ALL and expected.share in _WHOLES:
        if expected.share is Share.WHOLE:
            yield from _hedged(pair, expected, found)
        elif pair.behind == "of":  # "all four of the deaths" -> "three of the deaths"
            core = pair.claimed(pair.expected.core)
            texts = [core] if core.isalpha() else cores(pair, expected, expected.number)
            yield from (pair.replace(pair.found.span, text) for text in texts)
    elif found.share is expected.share or {found.share, expected.share} <= _WHOLES - {Share.ADDITION}:
        yield from _hedged(pair, expected, found)


def _hedged(pair: Pair, expected: Quantity, found: Quantity) -> Iterator[Edit]:
    """Yield the number under the hedge that is right for it."""
    fact, claimed = pair.found, pair.expected
    if found.hedge is expected.hedge and lean_to(found) == lean_to(expected):
        yield from (pair.replace(fact.core, text) for text in cores(pair, expected, expected.number))
        return
    if expected.hedge is Hedge.NONE:
        for number in rounded_under(expected.number, found):
            yield from (pair.replace(fact.core, text) for text in cores(pair, expected, number))
    if expected.hedge is not Hedge.NONE and not takes_hedge(pair):
        return
    hedged = claimed.core.start > claimed.span.start
    before = pair.claimed(Span(claimed.span.start, claimed.core.start)) if hedged else ""
    after = pair.claim.text(Span(claimed.core.end, claimed.span.end))
    for text in cores(pair, expected, expected.number):
        small = text[:1].lower() + text[1:] if before and text[:1].isupper() else text
        yield pair.replace(fact.span, " ".join(filter(None, (before, small, after))))


def in_words_of_claim(pair: Pair) -> Iterator[Edit]:
    """Yield the claim's own words in place of the value, where both are followed alike: "half of", "a third of"."""
    if (
        pair.behind == "-"
        or "-" in pair.core
        or _takes_of(pair.tokens, pair.found) != _takes_of(pair.claim.tokens, pair.expected)
    ):
        return
    if pair.found.kind is Kind.RANK and not _are_superlatives(pair):
        return
    hedged = isinstance(pair.expected.value, Quantity) and pair.expected.value.hedge is not Hedge.NONE
    if hedged and not takes_hedge(pair):
        return
    yield pair.replace(pair.found.span, pair.claimed(pair.expected.span))


def _takes_of(tokens: Tokens, fact: Fact) -> bool:
    return fact.kind in (Kind.COUNT, Kind.RATIO, Kind.PERCENT) and norm_at(tokens, fact.last) == "of"


def _are_superlatives(pair: Pair) -> bool:
    """Whether both ranks are one superlative word each: "largest", "smallest"."""
    words = pair.core, pair.claim.text(pair.expected.core)
    return all(word.isalpha() and word.lower().endswith("est") for word in words)
