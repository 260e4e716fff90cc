"""A number -> the same kind of numeral as another: figures for figures, words for words, ordinals for ordinals.

Takes the numeral that stands in a passage and the number that should, gives spellings in the style of the former, best
first: its grouping of thousands, its "million", "m" or "bn", its "and" and hyphens. What it is a number of is left to
`factcheck.verdict.rewriting.quantities`.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from factcheck.facts.number_words import LETTER_SCALES, MONEY_SCALES, SCALES, VULGAR
from factcheck.facts.numerals import Form, Numeral
from factcheck.facts.scanning import Tokens
from factcheck.verdict.rewriting.edits import in_case_of
from factcheck.verdict.rewriting.spelling import (
    decimal,
    decimals_of,
    ordinal_ending,
    spell,
    spell_decimal,
    spell_ordinal,
)

_FAMILIES = (
    {10**6: "million", 10**9: "billion", 10**12: "trillion"},
    {10**5: "lakh", 10**7: "crore"},
    {10**6: "m", 10**9: "bn", 10**12: "tn"},
    {10**6: "m", 10**9: "b", 10**12: "t"},
    {10**6: "mn", 10**9: "bn", 10**12: "trn"},
    {10**6: "mln", 10**9: "bln", 10**12: "tln"},
)
"""Scales that one writer uses side by side, by what they stand for."""
_MOST_SHOWN = 3
"""Decimals before a scale: more are written out in full."""
_MOST_WORDS = 100
"""From here on a number takes figures where the one that it replaces was a small one in words, but for round ones."""
_MOST_SAID = 4
"""Words of a number that nobody minds reading where it stood in words: "two hundred and forty"."""
_SHORT_SAID = 2
"""Words of a great number that nobody minds reading in place of a small one: "two hundred"."""


def respell(target: Fraction, numeral: Numeral, tokens: Tokens, folded: str, *, cents: bool = False) -> Iterator[str]:
    """Yield the spellings of `target` in the style of `numeral`; `cents` keeps the two decimals of an amount of money.

    >>> from factcheck.facts.numbers import read_number
    >>> from factcheck.text.words import tokenize
    >>> def style(text): return read_number(tokenize(text), 0), tokenize(text), text
    >>> [next(respell(Fraction(3500), *style(text))) for text in ("5,300", "5 300", "5300", "5.3 thousand", "Fifty")]
    ['3,500', '3 500', '3500', '3.5 thousand', 'Three thousand five hundred']
    """
    if target < 0 or numeral.form is Form.VAGUE:
        return
    if numeral.form is Form.ORDINAL:
        yield from _ordinals(target, numeral, tokens, folded)
    elif numeral.form is Form.DIGITS:
        yield from _figures(target, numeral, tokens, folded, cents=cents)
    else:
        yield from _words(target, numeral, tokens, folded)


def words_of(numeral: Numeral, tokens: Tokens, folded: str) -> str:
    """Return a numeral as it stands."""
    return folded[tokens[numeral.first].start : tokens[numeral.last - 1].end]


def _ordinals(target: Fraction, numeral: Numeral, tokens: Tokens, folded: str) -> Iterator[str]:
    if target.denominator != 1:
        return
    old, number = words_of(numeral, tokens, folded), int(target)
    if old[0].isdecimal():
        ending = ordinal_ending(number)
        yield f"{number}{ending.upper() if old[-1].isupper() else ending}"
    else:
        yield in_case_of(old, spell_ordinal(number, hyphen=_hyphen(old), joined=_is_joined(old)))


def _figures(target: Fraction, numeral: Numeral, tokens: Tokens, folded: str, *, cents: bool) -> Iterator[str]:
    split = _split(numeral, tokens, folded)
    if split is None:
        mixed = _mixed(target)
        if mixed:
            yield mixed
        split = words_of(numeral, tokens, folded), ""
    figure, scale = split
    if not scale:
        if target >= 10**6 > numeral.value:
            yield from _scaled(target, _FAMILIES[0], " ")
        yield from _plain(target, figure, cents=cents)
        return
    factor = _factor(scale.strip(" -").lower(), numeral)
    number = target / factor
    if number >= 1 and (number < 1000 or numeral.value / factor >= 1000) and _is_short(number):
        yield from (f"{text}{scale}" for text in _plain(number, figure))
    yield from (
        in_case_of(scale.strip(), text) if scale.strip().isupper() else text for text in _rescaled(target, scale)
    )
    yield from _plain(target, "")


def _split(numeral: Numeral, tokens: Tokens, folded: str) -> tuple[str, str] | None:
    """Return the figure of a numeral and the scale behind it: "14.2" and "m"; None for "3½" and "3 1/2"."""
    last = numeral.first
    while last < numeral.last and tokens[last].norm[0].isdecimal():
        last += 1
    if last == numeral.first or any(tokens[at].norm in (*VULGAR, "/", "and") for at in range(last, numeral.last)):
        return None
    figure = folded[tokens[numeral.first].start : tokens[last - 1].end]
    return figure, folded[tokens[last - 1].end : tokens[numeral.last - 1].end]


def _factor(word: str, numeral: Numeral) -> int:
    if numeral.scale > 1:
        return numeral.scale
    return 12 if word.startswith("dozen") else SCALES.get(word) or LETTER_SCALES.get(word) or MONEY_SCALES.get(word, 1)


def _is_short(number: Fraction) -> bool:
    places = decimals_of(number)
    return places is not None and places <= _MOST_SHOWN


def _rescaled(target: Fraction, scale: str) -> Iterator[str]:
    """Yield a number with the scale that fits it, of those that go with `scale`."""
    word = scale.strip(" -").lower()
    family = next((family for family in _FAMILIES if word in family.values()), _FAMILIES[0])
    yield from _scaled(target, family, scale[: len(scale) - len(scale.lstrip(" -"))])


def _scaled(target: Fraction, family: dict[int, str], link: str) -> Iterator[str]:
    for factor in sorted(family, reverse=True):
        if target >= factor and _is_short(target / factor):
            yield f"{decimal(target / factor)}{link}{family[factor]}"
            return


def _plain(target: Fraction, figure: str, *, cents: bool = False) -> Iterator[str]:
    """Yield a number in figures, grouped as `figure` is, or with commas where it shows no habit."""
    digits = figure.replace(" ", "").replace(",", "").split(".")[0]
    grouped = "," if "," in figure or len(digits) < 4 else ""
    point = "."
    if " " in figure.strip():
        grouped = " "
    elif figure.count(".") > 1:
        grouped, point = ".", ","  # 3.500.000 on the Continent
    places = 2 if cents and len(figure.partition(".")[2]) == 2 else 0
    if places and target.denominator == 1 and target >= 1000:
        places = 0
    text = decimal(target, separator=grouped, point=point, places=places)
    if text is not None:
        yield text


def _mixed(target: Fraction) -> str:
    whole, rest = divmod(target, 1)
    part = next((sign for sign, value in VULGAR.items() if value == rest), "")
    return f"{whole or ''}{part}" if part else ""


def _words(target: Fraction, numeral: Numeral, tokens: Tokens, folded: str) -> Iterator[str]:
    old = words_of(numeral, tokens, folded)
    hyphen, joined = _hyphen(old), _is_joined(old)
    if target.denominator != 1:
        spoken = spell_decimal(target, hyphen=hyphen) if target < _MOST_WORDS else None
        if spoken is not None:
            yield in_case_of(old, spoken)
        yield from _scaled(target, _FAMILIES[0], " ")
        return
    words = spell(int(target), hyphen=hyphen, joined=joined)
    opens = not any(token.norm[0].isalnum() for token in tokens[: numeral.first])
    if not opens and _is_long(words, target, numeral, old):
        yield from _scaled(target, _FAMILIES[0], " ")
        yield decimal(target, separator=",") or ""
    yield in_case_of(old, words)


def _is_long(words: str, target: Fraction, numeral: Numeral, old: str) -> bool:
    """Whether figures read better than `words` in place of `old`: at the start of a sentence there is no choice."""
    count = len(words.split())
    if count > max(_MOST_SAID, len(old.split())):
        return True
    return count > _SHORT_SAID and (target >= 10**6 or numeral.value < _MOST_WORDS <= target)


def _hyphen(old: str) -> str:
    """Return what joins tens and ones in `old`: a hyphen unless it shows a blank."""
    words = old.lower().split()
    tens = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}
    ones = {spell(number) for number in range(1, 10)} | {spell_ordinal(number) for number in range(1, 10)}
    return " " if any(one in tens and other in ones for one, other in pairwise(words)) else "-"


def _is_joined(old: str) -> bool:
    """Whether "and" stands behind hundreds, as it does unless `old` shows otherwise."""
    words = old.lower().replace("-", " ").split()
    return "and" in words or "hundred" not in words[:-1] or words[words.index("hundred") + 1] in SCALES
