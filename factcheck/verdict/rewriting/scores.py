"""Results and votes: the claim's numbers in the order and the words of the passage."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from factcheck.facts.numbers import read_number
from factcheck.facts.numerals import Form, Numeral
from factcheck.facts.scanning import norm_at
from factcheck.model.facts import Score
from factcheck.text.stopwords import FUNCTION
from factcheck.verdict.rewriting.edits import Edit
from factcheck.verdict.rewriting.numbers import respell
from factcheck.verdict.rewriting.pair import Pair, index_at

_NIL = ("nil", "none")


def rewrite_score(pair: Pair) -> Iterator[Edit]:
    """Yield the edit that would put the claim's score in place of the passage's, where both tell it from one side."""
    expected, found = pair.expected.value, pair.found.value
    if not isinstance(expected, Score) or not isinstance(found, Score) or not _are_told_alike(expected, found):
        return
    numerals = _numbers(pair)
    wanted = [number for couple in expected.pairs for number in couple]
    if [int(numeral.value) for numeral in numerals] != [number for couple in found.pairs for number in couple]:
        return
    texts, start = [], pair.found.core.start
    for numeral, number in zip(numerals, wanted, strict=True):
        if (number == 1) != (numeral.value == 1) and _counts_noun(pair, numeral):
            return  # "one vote to four"
        text = _text(pair, numeral, number)
        texts += [pair.folded[start : pair.tokens[numeral.first].start], text]
        start = pair.tokens[numeral.last - 1].end
    yield pair.replace(pair.found.core, "".join(texts) + pair.folded[start : pair.found.core.end])


def _are_told_alike(expected: Score, found: Score) -> bool:
    """Whether the same side leads in both: who is who cannot be told from a score that is turned round, or level."""
    leads = [[(left > right) - (left < right) for left, right in score.pairs] for score in (expected, found)]
    return len(expected.pairs) == len(found.pairs) and leads[0] == leads[1]


def _numbers(pair: Pair) -> list[Numeral]:
    """Return the numbers of a score in order, the points of a tie-break left out."""
    numerals: list[Numeral] = []
    tokens, at, inside = pair.tokens, index_at(pair.tokens, pair.found.core.start), False
    while at < len(tokens) and tokens[at].end <= pair.found.core.end:
        inside = tokens[at].text == "(" or (inside and tokens[at].text != ")")
        numeral = None if inside else _number(pair, at)
        if numeral is not None:
            numerals.append(numeral)
        at = at + 1 if numeral is None else numeral.last
    return numerals


def _number(pair: Pair, at: int) -> Numeral | None:
    if pair.tokens[at].norm in _NIL:
        return Numeral(at, at + 1, Fraction(0), Fraction(1), Form.WORDS)
    return None if pair.tokens[at].text in ("-", "–") else read_number(pair.tokens, at)


def _text(pair: Pair, numeral: Numeral, number: int) -> str:
    old = pair.tokens[numeral.first].norm
    if number == numeral.value:
        return pair.folded[pair.tokens[numeral.first].start : pair.tokens[numeral.last - 1].end]
    if old in _NIL:  # the other number shows whether it takes figures or words
        figures = any(token.norm[0].isdecimal() for token in pair.tokens[pair.found.first : pair.found.last])
        return str(number) if figures else next(respell(Fraction(number), numeral, pair.tokens, pair.folded))
    if number == 0 and " to " in pair.core:
        claimed = (token.norm for token in pair.claim.tokens[pair.expected.first : pair.expected.last])
        return next((norm for norm in claimed if norm in _NIL), "none")
    return next(respell(Fraction(number), numeral, pair.tokens, pair.folded), str(number))


def _counts_noun(pair: Pair, numeral: Numeral) -> bool:
    """Whether a noun stands right behind a number: "one vote to four"."""
    behind = norm_at(pair.tokens, numeral.last)
    return behind[:1].isalpha() and behind not in FUNCTION
