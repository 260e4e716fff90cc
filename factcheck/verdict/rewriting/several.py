"""Values of two numbers: "6 hours and 20 minutes", "from 3 to 88", each number in the style of the one it replaces."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import floor

from factcheck.facts.number_words import ARTICLES, SMALL, STARTERS
from factcheck.facts.numbers import read_number
from factcheck.facts.numerals import Numeral
from factcheck.facts.units import unit_named
from factcheck.model.facts import Kind, Quantity
from factcheck.verdict.rewriting.edits import Edit
from factcheck.verdict.rewriting.numbers import respell
from factcheck.verdict.rewriting.pair import Pair, index_at


def smaller_parts(pair: Pair, numeral: Numeral) -> list[Numeral]:
    """Return the numbers of the smaller units behind the first: the 20 of "four minutes and 20 seconds"."""
    parts: list[Numeral] = []
    at = numeral.last
    while at < len(pair.tokens) and pair.tokens[at].end <= pair.found.core.end:
        norm = pair.tokens[at].norm
        part = read_number(pair.tokens, at) if (norm[0].isdecimal() or norm in SMALL) else None
        if part is not None:
            parts.append(part)
        at = part.last if part is not None else at + 1
    return parts


def compounds(pair: Pair, number: Fraction) -> Iterator[str]:
    """Yield "6 hours and 20 minutes" with the numbers that make `number` of its units."""
    tokens, start = pair.tokens, pair.found.core.start
    first = read_number(tokens, index_at(tokens, start))
    if first is None:
        return
    texts, rest = [], number
    numerals = [first, *smaller_parts(pair, first)]
    for place, numeral in enumerate(numerals):
        unit = unit_named(tokens[numeral.last].text) if numeral.last < len(tokens) else None
        if unit is None:
            return
        count = rest / unit.factor
        whole = count if place == len(numerals) - 1 else Fraction(floor(count))
        rest -= whole * unit.factor
        singular = (whole == 1) != (numeral.value == 1) and len(tokens[numeral.last].text) > 2
        if whole == 0 or whole.denominator != 1 or singular:
            return
        text = next(respell(whole, numeral, tokens, pair.folded), None)
        if text is None:
            return
        texts += [pair.folded[start : tokens[numeral.first].start], text]
        start = tokens[numeral.last - 1].end
    yield "".join(texts) + pair.folded[start : pair.found.core.end]


def ranges(pair: Pair, expected: Quantity, found: Quantity) -> Iterator[Edit]:
    """Yield a range with the ends of the claim's, each in the style of the one it replaces."""
    numerals = _numerals(pair)
    ends = (found.low, found.high), (expected.low, expected.high)
    if len(numerals) != 2 or expected.unit != found.unit or any(end is None for pair_of in ends for end in pair_of):
        return
    texts, start = [], pair.found.core.start
    for numeral, old, new in zip(numerals, *ends, strict=True):
        assert old is not None
        assert new is not None
        text = next(respell(new * numeral.value / old, numeral, pair.tokens, pair.folded), None) if old else None
        if text is None:
            return
        texts += [pair.folded[start : pair.tokens[numeral.first].start], text]
        start = pair.tokens[numeral.last - 1].end
    yield Edit(pair.found.core, "".join(texts) + pair.folded[start : pair.found.core.end])


def _numerals(pair: Pair) -> list[Numeral]:
    """Return the numbers inside the passage's value, in order."""
    found: list[Numeral] = []
    at = index_at(pair.tokens, pair.found.core.start)
    while at < len(pair.tokens) and pair.tokens[at].end <= pair.found.core.end:
        norm = pair.tokens[at].norm
        starts = norm[0].isdecimal() or (norm in STARTERS and norm not in ARTICLES)
        numeral = read_number(pair.tokens, at, joined=False, money=pair.found.kind is Kind.MONEY) if starts else None
        if numeral is not None:
            found.append(numeral)
        at = numeral.last if numeral is not None else at + 1
    return found
