"""Another number in the words of a value: its unit, sign and scale kept where the number is exact in them.

Takes two quantities in one place and the number to write, gives the words of the passage's value with it, hedges left
out. Which number that is, and under which hedge it may stand, is left to `factcheck.verdict.rewriting.quantities`.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from factcheck.facts.amounts import Amount
from factcheck.facts.numerals import Form, Numeral
from factcheck.facts.ranges import read_amount
from factcheck.facts.ranks import read_rank
from factcheck.facts.scanning import norm_at
from factcheck.facts.units import CURRENCIES, MINOR, as_written, unit_named
from factcheck.model.facts import Kind, Quantity
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span
from factcheck.verdict.rewriting.numbers import respell
from factcheck.verdict.rewriting.pair import Pair, index_at
from factcheck.verdict.rewriting.several import compounds, smaller_parts
from factcheck.verdict.rewriting.spelling import decimals_of

_CONVERTED_DECIMALS = 2
"""Decimals of a number that was converted to another unit; one that needs more is not what anybody would write."""
_IRREGULAR = {"foot": "feet", "inch": "inches", "penny": "pence", "stone": "stone", "century": "centuries"}
_SINGULAR = {plural: singular for singular, plural in _IRREGULAR.items()}


class _Read(NamedTuple):
    """The number of a passage's value, and what its unit makes of it."""

    numeral: Numeral
    factor: Fraction
    offset: Fraction


def cores(pair: Pair, expected: Quantity, number: Fraction) -> Iterator[str]:
    """Yield the passage's value with `number`, which is in the unit of the claim, in place of its own."""
    found = pair.found.value
    assert isinstance(found, Quantity)
    read = _read(pair)
    if read is None:
        return
    slip = _is_slip_of_unit(pair, expected, found)
    if slip:
        yield from _with_unit_of_claim(pair)
    if pair.found.kind is Kind.MONEY and expected.unit != found.unit:
        yield from _in_currency_of_claim(pair, number, read)
        return
    target = _target(pair, expected, number, read)
    if target is None:
        return
    if smaller_parts(pair, read.numeral):
        yield from compounds(pair, number)
        return
    cents = pair.found.kind is Kind.MONEY
    unit = _unit_words(pair, read.numeral, target)
    if unit is None:
        return
    before = pair.folded[pair.found.core.start : pair.tokens[read.numeral.first].start]
    for text in respell(target, read.numeral, pair.tokens, pair.folded, cents=cents):
        yield before + text + unit


def _read(pair: Pair) -> _Read | None:
    """Read the number inside the passage's value once more, to know how it is spelt."""
    tokens = pair.tokens
    at = index_at(tokens, pair.found.core.start)
    rank = read_rank(tokens, at) if pair.found.kind is Kind.RANK else None
    amount: Amount | None = rank or read_amount(tokens, at, joined=norm_at(tokens, at - 1) != "between")
    if amount is None or amount.numeral.form is Form.VAGUE or tokens[amount.last - 1].end > pair.found.core.end:
        return None
    return _Read(amount.numeral, amount.denomination.factor, amount.denomination.offset)


def _target(pair: Pair, expected: Quantity, number: Fraction, read: _Read) -> Fraction | None:
    """Return `number` as the passage counts it: in its unit, in per cent, out of its whole."""
    found = pair.found.value
    assert isinstance(found, Quantity)
    if {expected.unit, found.unit} == {"C", "degree"}:
        return as_written(expected)
    if expected.unit == "%" and found.unit == "" and found.whole is not None:
        share = number * found.whole / 100
        return share if share.denominator == 1 else None
    if expected.unit == "" and found.unit == "%" and expected.whole:
        return 100 * number / expected.whole
    if expected.unit != found.unit and pair.found.kind is not Kind.RANK:
        return None
    target = (number - read.offset) / read.factor
    places = decimals_of(target)
    if pair.found.kind is Kind.MEASURE and unit_named(expected.surface_unit) is not unit_named(found.surface_unit):
        return target if places is not None and places <= _CONVERTED_DECIMALS else None
    return target


def _in_currency_of_claim(pair: Pair, number: Fraction, read: _Read) -> Iterator[str]:
    """Yield "$40 million" for "£40 million": another sign before the number."""
    claimed = read_amount(pair.claim.tokens, index_at(pair.claim.tokens, pair.expected.core.start))
    if claimed is None or claimed.numeral.first == claimed.first:
        return
    own = Span(pair.found.core.start, pair.tokens[read.numeral.first].start)
    if own.start == own.end or pair.tokens[read.numeral.last - 1].end < pair.found.core.end:
        return
    sign = pair.claim.folded[pair.expected.core.start : pair.claim.tokens[claimed.numeral.first].start]
    yield from (sign + text for text in respell(number, read.numeral, pair.tokens, pair.folded))


def _is_slip_of_unit(pair: Pair, expected: Quantity, found: Quantity) -> bool:
    """Whether only the unit is wrong: "85 kilometres" for "85 miles"."""
    return pair.found.kind is Kind.MEASURE and as_written(expected) == as_written(found)


def _with_unit_of_claim(pair: Pair) -> Iterator[str]:
    read = _read(pair)
    claimed = read_amount(pair.claim.tokens, index_at(pair.claim.tokens, pair.expected.core.start))
    if read is None or claimed is None or "-" in pair.core:
        return
    unit = Span(pair.claim.tokens[claimed.numeral.last - 1].end, pair.expected.core.end)
    words = pair.claim.folded[unit.start : unit.end]
    number = pair.folded[pair.found.core.start : pair.tokens[read.numeral.last - 1].end]
    if words.strip(" -") and not words.startswith("-"):
        yield number + words


def _unit_words(pair: Pair, numeral: Numeral, target: Fraction) -> str | None:
    """Return what stands behind the number up to the end of the value, in the plural or singular that `target` asks."""
    rest = Span(pair.tokens[numeral.last - 1].end, pair.found.core.end)
    words = pair.folded[rest.start : rest.end]
    if words.startswith("-") or len(words.strip()) < 3 or (numeral.value == 1) == (target == 1):
        return words
    word = words.split()[0]
    other = _inflected(word.lower(), singular=target == 1)
    return words.replace(word, other, 1) if other else (None if word.isalpha() and word.lower() != "per" else words)


def _inflected(word: str, *, singular: bool) -> str:
    plain = word.removesuffix("s") if singular else f"{word}s"
    other = (_SINGULAR if singular else _IRREGULAR).get(word, plain)
    known = unit_named(word) is not None and unit_named(word) is unit_named(other)
    money = word in CURRENCIES and CURRENCIES.get(other) == CURRENCIES[word]
    return other if other != word and (known or money or (word in MINOR and other in MINOR)) else ""
