"""Parts and multiples: "one in six" for "one in five", "a third of" for "half of", "three times" for "twice"."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from factcheck.facts.number_words import DENOMINATORS
from factcheck.facts.numbers import read_number
from factcheck.facts.numerals import Numeral
from factcheck.facts.scanning import Tokens, norm_at
from factcheck.model.facts import Fact, Hedge, Quantity
from factcheck.verdict.rewriting.edits import Edit
from factcheck.verdict.rewriting.numbers import respell
from factcheck.verdict.rewriting.pair import Pair, index_at
from factcheck.verdict.rewriting.quantities import in_words_of_claim
from factcheck.verdict.rewriting.spelling import spell, spell_ordinal

_LARGEST_WHOLE = 100
_LARGEST_PART = 10
_VERBS = {
    Fraction(2): ("twice", "double", "doubled", "doubling", "twofold"),
    Fraction(3): ("thrice", "triple", "tripled", "tripling", "threefold"),
    Fraction(4): ("", "quadruple", "quadrupled", "quadrupling", "fourfold"),
}
"""What stands for a multiple -> the forms that match column by column."""


def rewrite_ratio(pair: Pair) -> Iterator[Edit]:
    """Yield the edits that would put the claim's share in place of a fraction or of "one in five"."""
    expected, found = pair.expected.value, pair.found.value
    if not isinstance(expected, Quantity) or not isinstance(found, Quantity):
        return
    if expected.hedge is found.hedge and found.hedge not in (Hedge.BETWEEN, Hedge.VAGUE):
        share = _share(expected)
        if share is not None and 0 < share < 1:
            yield from _rates(pair, share)
            yield from _fractions(pair, share)
    if _fits(pair):
        yield from in_words_of_claim(pair)


def _share(expected: Quantity) -> Fraction | None:
    if expected.unit == "%":
        return expected.number / 100
    return expected.number / expected.whole if expected.whole else None


def _rates(pair: Pair, share: Fraction) -> Iterator[Edit]:
    """Yield "one in six", with the whole of the passage where the share is exact in it."""
    numerals = _top_and_bottom(pair)
    if numerals is None:
        return
    top, bottom = numerals
    whole = bottom.value if (share * bottom.value).denominator == 1 else Fraction(share.denominator)
    part = share * whole
    if whole > _LARGEST_WHOLE or (part == 1) != (top.value == 1):
        return  # "one in five homes has", "two in five have"
    first = next(respell(part, top, pair.tokens, pair.folded), None)
    second = next(respell(whole, bottom, pair.tokens, pair.folded), None)
    if first is None or second is None:
        return
    between = pair.folded[pair.tokens[top.last - 1].end : pair.tokens[bottom.first].start]
    behind = pair.folded[pair.tokens[bottom.last - 1].end : pair.found.core.end]
    yield pair.replace(pair.found.core, first + between + second + behind)


def _top_and_bottom(pair: Pair) -> tuple[Numeral, Numeral] | None:
    """Return the two numbers of "one in five", "two out of every three"; None for another ratio."""
    tokens = pair.tokens
    at = index_at(tokens, pair.found.core.start)
    top = read_number(tokens, at)
    if top is None or not {token.norm for token in tokens[top.last : pair.found.last]} & {"in", "out"}:
        return None
    for index in range(top.last, pair.found.last):
        bottom = read_number(tokens, index) if tokens[index].norm not in ("in", "out", "of", "every", "-") else None
        if bottom is not None and tokens[bottom.last - 1].end == pair.found.core.end:
            return top, bottom
    return None


def _fractions(pair: Pair, share: Fraction) -> Iterator[Edit]:
    """Yield "two-thirds of" in place of "three-quarters of"."""
    words = pair.core.lower().replace("-", " ").split()
    part, whole = share.numerator, share.denominator
    if words[-1] not in DENOMINATORS or not 2 < whole <= _LARGEST_PART or (words[-1] == "half" and pair.behind != "of"):
        return
    noun = "quarter" if whole == 4 else spell_ordinal(whole)
    link = "-" if "-" in pair.core or words[0] in ("a", "an", "half", "one") else " "
    yield pair.replace(pair.found.core, f"a {noun}" if part == 1 else f"{spell(part)}{link}{noun}s")


def _fits(pair: Pair) -> bool:
    """Whether the claim's words can stand where the passage's do, the words behind them unchanged.

    Nouns right behind one take no "of", and "one in five" takes a verb in the singular.
    """
    single = [words.lower().startswith("one ") for words in (pair.core, pair.claim.text(pair.expected.core))]
    return single[0] == single[1] and _follower(pair.tokens, pair.found) == _follower(pair.claim.tokens, pair.expected)


def _follower(tokens: Tokens, fact: Fact) -> str:
    norm = norm_at(tokens, fact.last)
    if norm in ("of", "the", "its", "their", "his", "her", "our", "all"):
        return "of" if norm == "of" else "the"
    return "noun" if norm[:1].isalpha() else ""


def rewrite_multiple(pair: Pair) -> Iterator[Edit]:
    """Yield the edits that would put the claim's multiple in place of "three times", "twice" or "doubled"."""
    expected, found = pair.expected.value, pair.found.value
    if not isinstance(expected, Quantity) or not isinstance(found, Quantity) or expected.hedge is not found.hedge:
        return
    word = pair.core.lower()
    column = next((forms.index(word) for forms in _VERBS.values() if word in forms), -1)
    numeral = read_number(pair.tokens, index_at(pair.tokens, pair.found.core.start))
    if numeral is not None and pair.folded[pair.found.core.start : pair.found.core.end].endswith("times"):
        rest = pair.folded[pair.tokens[numeral.last - 1].end : pair.found.core.end]
        if expected.number == 2:
            yield pair.replace(pair.found.core, "twice")
        for text in respell(expected.number, numeral, pair.tokens, pair.folded):
            yield pair.replace(pair.found.core, text + rest)
    elif column == 0 and expected.number.denominator == 1 and expected.number > 2:
        yield pair.replace(pair.found.core, f"{spell(int(expected.number))} times")
    elif column > 0 and expected.number in _VERBS:
        yield pair.replace(pair.found.core, _VERBS[expected.number][column])
