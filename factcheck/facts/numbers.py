"""The number grammar: tokens -> numerals, whatever they are spelt in.

Takes tokens and a place, gives the number that begins there with its value, its last token and the rounding its
spelling shows. Units, hedges and what the number counts are left to others; so is the question whether it counts
anything at all.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from factcheck.facts.number_words import (
    ARTICLES,
    DENOMINATORS,
    GROUPS,
    LETTER_SCALES,
    MINUS,
    MONEY_SCALES,
    MOST_FIGURES,
    ORDINAL_WORDS,
    SCALES,
    SMALL,
    STARTERS,
    SUFFIXES,
    VAGUE_SCALES,
    VAGUE_WORDS,
    VULGAR,
)
from factcheck.facts.numerals import Form, Numeral, past_hyphen, step_of
from factcheck.facts.scanning import Tokens, norm_at, touches
from factcheck.facts.spelled_numbers import read_point, read_words
from factcheck.facts.units import UNITS

_MOST_GROUPS = MOST_FIGURES // 3


def read_number(
    tokens: Tokens, at: int, *, joined: bool = True, money: bool = False, below: int = 10**18
) -> Numeral | None:
    """Return the number that begins at token `at`.

    `joined` allows "and" inside it, which between two numbers it must not; `money` takes "m" for a million. Behind a
    scale that is not `below` nothing is read on.

    >>> from factcheck.text.words import tokenize
    >>> read_number(tokenize("two hundred and six thousand"), 0).value
    Fraction(206000, 1)
    >>> read_number(tokenize("12.4 million"), 0).step
    Fraction(100000, 1)
    """
    global _last
    of, known = _last
    if of is not tokens:
        of, known = _last = tokens, {}
    asked = at, joined, money, below
    if asked not in known:
        known[asked] = _read_number(tokens, at, joined=joined, money=money, below=below)
    return known[asked]


_last: tuple[Tokens, dict[tuple[int, bool, bool, int], Numeral | None]] = (), {}
"""The sentence that was read last, with its numbers: many readers in turn ask what a number is."""


def _read_number(tokens: Tokens, at: int, *, joined: bool, money: bool, below: int) -> Numeral | None:
    norm = norm_at(tokens, at)
    if norm_at(tokens, past_hyphen(tokens, at + 1)) in DENOMINATORS:
        part = _fraction_of_scale(tokens, at)
        if part is not None:
            return part
    if norm[:1].isdecimal():
        base = _figures(tokens, at)
    elif norm in MINUS:
        return _negative(tokens, at, money)
    elif norm in VULGAR:
        base = Numeral(at, at + 1, VULGAR[norm], Fraction(1, VULGAR[norm].denominator), Form.DIGITS)
    elif norm in STARTERS:
        base = _special(tokens, at) or read_words(tokens, at, joined=joined)
        base = base and read_point(tokens, base)
    else:
        return None
    return base and _tail(tokens, _scale(tokens, _mix(tokens, base), money), joined=joined, below=below)


@lru_cache(maxsize=4096)
def read_figures(text: str) -> tuple[Fraction, Fraction] | None:
    """Return the value and the rounding of a number in figures, None for versions, codes and other things of figures.

    >>> read_figures("3,500"), read_figures("12,34,567"), read_figures("1.2.3"), read_figures("007")
    ((Fraction(3500, 1), Fraction(100, 1)), (Fraction(1234567, 1), Fraction(1, 1)), None, None)
    """
    if sum(map(str.isdecimal, text)) > MOST_FIGURES:
        return None
    whole, *decimals = text.split(".")
    if len(decimals) > 1 or any("," in part for part in decimals):
        groups = text.split(".")
        if "," in text or len(groups[0]) > 3 or any(len(group) != 3 for group in groups[1:]):
            return None
        whole, decimals = "".join(groups), []
    head, *groups = whole.split(",")
    if groups and (len(groups[-1]) != 3 or any(len(part) not in (2, 3) for part in groups[:-1]) or len(head) > 3):
        return None
    digits = head + "".join(groups)
    if len(digits) > 1 and digits[0] == "0":
        return None
    if not decimals:
        return Fraction(int(digits)), step_of(int(digits))
    step = Fraction(1, 10 ** len(decimals[0]))
    return int(digits) + int(decimals[0]) * step, step


def read_fraction(tokens: Tokens, at: int) -> Numeral | None:
    """Return the fraction that begins at `at`: "two-thirds", "a quarter", "half", "3/4", "¾".

    >>> from factcheck.text.words import tokenize
    >>> read_fraction(tokenize("nine-tenths of it"), 0).value
    Fraction(9, 10)
    """
    norm = norm_at(tokens, at)
    if norm in VULGAR:
        return Numeral(at, at + 1, VULGAR[norm], Fraction(1, 100), Form.WORDS)
    if norm[:1].isdecimal() and norm_at(tokens, at + 1) == "/":
        return _slashed(tokens, at)
    if norm == "half" or (norm == "quarter" and norm_at(tokens, at - 1) not in ORDINAL_WORDS):
        return Numeral(at, at + 1, Fraction(1, DENOMINATORS[norm]), Fraction(1, 100), Form.WORDS)
    numerator = Fraction(1) if norm in ARTICLES else None
    last = at + 1
    if numerator is None:
        top = read_words(tokens, at) if norm in SMALL else _figures(tokens, at) if norm[:1].isdecimal() else None
        if top is None or top.form is Form.ORDINAL:
            return None
        numerator, last = top.value, top.last
    last = past_hyphen(tokens, last)
    bottom = norm_at(tokens, last)
    if bottom not in DENOMINATORS or (bottom[-1] == "s") != (numerator > 1) or tokens[last].text[0].isupper():
        return None
    return Numeral(at, last + 1, numerator / DENOMINATORS[bottom], Fraction(1, 100), Form.WORDS)


def _negative(tokens: Tokens, at: int, money: bool) -> Numeral | None:
    if tokens[at].text in "-–" and (touches(tokens, at) or not touches(tokens, at + 1)):
        return None  # a hyphen or a dash
    norm = norm_at(tokens, at + 1)
    if not norm[:1].isdecimal() and (norm not in SMALL or tokens[at].text in "-–"):
        return None
    part = _slashed(tokens, at + 1, signed=True) if norm_at(tokens, at + 2) == "/" else None
    base = part or read_number(tokens, at + 1, money=money)
    if base is None or base.form is Form.ORDINAL:
        return None
    return base._replace(first=at, value=-base.value)


def _figures(tokens: Tokens, at: int) -> Numeral | None:
    text, last = tokens[at].text, at + 1
    if not _is_row(tokens, at):
        while _is_thousands_group(tokens, last, text):
            text += tokens[last].text
            last += 1
    read = read_figures(text) or _read_decimal_comma(tokens, at)
    if read is None:
        return None
    value, step = read
    suffix = norm_at(tokens, last)
    if suffix in SUFFIXES and touches(tokens, last) and value.denominator == 1 and suffix == _suffix(int(value)):
        return Numeral(at, last + 1, value, Fraction(1), Form.ORDINAL)
    return Numeral(at, last, value, step, Form.DIGITS)


def _read_decimal_comma(tokens: Tokens, at: int) -> tuple[Fraction, Fraction] | None:
    """Read "4,7" as 4.7 where a percentage or a scale says that it is one number: "4,7%", "2,5 million"."""
    whole, comma, decimals = tokens[at].text.partition(",")
    behind = norm_at(tokens, at + 1)
    scaled = behind in SCALES or behind in ("%", "percent", "per", "pc")
    fits = whole.isdecimal() and decimals.isdecimal() and len(whole) <= MOST_FIGURES and len(decimals) < 3
    if not (comma and fits and scaled):
        return None
    step = Fraction(1, 10 ** len(decimals))
    return int(whole) + int(decimals) * step, step


def _is_thousands_group(tokens: Tokens, at: int, before: str) -> bool:
    """Tell whether the token at `at` continues "3" to "3 500"."""
    text = norm_at(tokens, at)
    opening = tokens[at - 1].text == before
    return (
        len(text) == 3
        and text.isdecimal()
        and before.isdecimal()
        and before[0] != "0"
        and (len(before) <= 3 or not opening)
        and tokens[at - 1].end + 1 == tokens[at].start
    )


def _is_row(tokens: Tokens, at: int) -> bool:
    """Tell whether the token at `at` stands in a row of numbers, as in a table: more groups than any one number has."""
    first = at
    while at - first < _MOST_GROUPS and _is_thousands_group(tokens, first, tokens[first - 1].text if first else ""):
        first -= 1
    last = at + 1
    while last - first <= _MOST_GROUPS and _is_thousands_group(tokens, last, tokens[last - 1].text):
        last += 1
    return last - first > _MOST_GROUPS


def _suffix(number: int) -> str:
    """Return the letters that make an ordinal of a number in figures."""
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _special(tokens: Tokens, at: int) -> Numeral | None:
    """Read "a dozen", "half a million", "a couple of", "several hundred", "tens of thousands", ".5"."""
    norm = norm_at(tokens, at)
    if norm == ".":
        return _point(tokens, at)
    if norm in ("half", "quarter"):
        return _fraction_of_scale(tokens, at)
    if norm in ("zero", "nil") or (norm == "nought" and norm_at(tokens, past_hyphen(tokens, at + 1)) == "point"):
        return Numeral(at, at + 1, Fraction(0), Fraction(1), Form.WORDS)
    if norm in ARTICLES:
        return _after_article(tokens, at)
    if norm in VAGUE_SCALES:
        return _plural_scale(tokens, at)
    if norm == "several":
        return _vague(tokens, at, at)
    return None


def _point(tokens: Tokens, at: int) -> Numeral | None:
    text = norm_at(tokens, at + 1)
    if touches(tokens, at) or not touches(tokens, at + 1) or not text.isdecimal() or len(text) > MOST_FIGURES:
        return None
    step = Fraction(1, 10 ** len(text))
    return Numeral(at, at + 2, int(text) * step, step, Form.DIGITS)


def _after_article(tokens: Tokens, at: int) -> Numeral | None:
    norm = norm_at(tokens, at + 1)
    if norm == "dozen":
        return Numeral(at, at + 2, Fraction(12), Fraction(1), Form.WORDS)
    if norm in ("few", "handful"):
        return _vague(tokens, at, at + 1)
    behind = norm_at(tokens, at + 2)
    if norm in GROUPS and behind in ("of", "more", "hundred", "thousand", "dozen"):
        if norm == "pair" and norm_at(tokens, at + 3) in _IN_PAIRS:
            return None
        reach = (Fraction(2), Fraction(3)) if norm == "couple" else None
        form = Form.VAGUE if reach else Form.WORDS
        group = Numeral(at, at + 2, Fraction(GROUPS[norm]), Fraction(1), form, reach=reach)
        return _vague_scale(tokens, group) if reach else group
    return None


_IN_PAIRS = frozenset(
    "binoculars boots glasses gloves jeans pants pliers pyjamas scissors shoes shorts socks tights trousers".split()
)
"""What comes in pairs, of which one pair is one."""


def _vague(tokens: Tokens, first: int, at: int) -> Numeral:
    low, high = VAGUE_WORDS[tokens[at].norm]
    return _vague_scale(
        tokens, Numeral(first, at + 1, Fraction(low), Fraction(1), Form.VAGUE, reach=(Fraction(low), Fraction(high)))
    )


def _vague_scale(tokens: Tokens, base: Numeral) -> Numeral:
    """Read on over "hundred" in "several hundred"."""
    last = base.last
    factor = 12 if norm_at(tokens, last) == "dozen" else SCALES.get(norm_at(tokens, last), 0)
    if not factor or base.reach is None:
        return base
    low, high = base.reach
    return base._replace(
        last=last + 1, value=base.value * factor, step=Fraction(factor), reach=(low * factor, high * factor)
    )


def _plural_scale(tokens: Tokens, at: int) -> Numeral | None:
    """Read "dozens", "hundreds of", "tens of thousands"."""
    factor = VAGUE_SCALES[tokens[at].norm]
    last = at + 1
    if norm_at(tokens, last) == "of" and VAGUE_SCALES.get(norm_at(tokens, last + 1), 0) >= 100:
        factor *= VAGUE_SCALES[tokens[last + 1].norm]
        last += 2
    elif tokens[at].norm in ("tens", "scores") and norm_at(tokens, last) != "of":
        return None
    number = Fraction(factor)
    return Numeral(at, last, number, number, Form.VAGUE, reach=(2 * number, 10 * number))


def _fraction_of_scale(tokens: Tokens, at: int) -> Numeral | None:
    """Read "half a million", "three-quarters of a million", "half-million", "half a dozen"."""
    part = read_fraction(tokens, at)
    if part is None:
        return None
    last = past_hyphen(tokens, part.last)
    if norm_at(tokens, last) == "of":
        last += 1
    if norm_at(tokens, last) in ARTICLES:
        last += 1
    word = norm_at(tokens, last)
    factor = 12 if word == "dozen" else SCALES.get(word, 0)
    if not factor:
        return None
    value = part.value * factor
    step = step_of(int(value)) if value.denominator == 1 else Fraction(1)
    return Numeral(at, last + 1, value, step, Form.WORDS, factor if factor > 100 else 1)


def _mix(tokens: Tokens, base: Numeral) -> Numeral:
    """Read on over a fraction: "3½", "3 1/2", "two and a half"."""
    if base.form not in (Form.DIGITS, Form.WORDS) or base.value.denominator != 1:
        return base
    last = base.last
    norm = norm_at(tokens, last)
    if norm in VULGAR:
        return base._replace(last=last + 1, value=base.value + VULGAR[norm], step=Fraction(1, VULGAR[norm].denominator))
    if norm[:1].isdecimal() and base.form is Form.DIGITS and norm_at(tokens, last + 1) == "/":
        part = _slashed(tokens, last)
        if part is not None and not touches(tokens, last):
            return base._replace(
                last=part.last, value=base.value + part.value, step=Fraction(1, part.value.denominator)
            )
    last = past_hyphen(tokens, last)
    if norm_at(tokens, last) == "and":
        part = read_fraction(tokens, past_hyphen(tokens, last + 1))
        if part is not None and _completes(tokens, part):
            step = Fraction(base.scale, part.value.denominator)  # "a million and a half" is half a million more
            return base._replace(last=part.last, value=base.value + part.value * base.scale, step=step)
    return base


def _completes(tokens: Tokens, part: Numeral) -> bool:
    """Tell whether a fraction behind "and" belongs to the number before it: "two and a half", "six and two-thirds"."""
    if norm_at(tokens, part.last) == "of" or part.value >= 1:
        return False
    if norm_at(tokens, part.first) == "half":  # as Indian papers write it: "two and half years"
        return norm_at(tokens, part.last) in SCALES or norm_at(tokens, part.last) in UNITS
    return norm_at(tokens, part.first) in ("a", "one") or norm_at(tokens, part.last - 1) in ("quarters", "thirds")


def _slashed(tokens: Tokens, at: int, *, signed: bool = False) -> Numeral | None:
    """Read "1/2", "3/4", but not "24/7", "9/11" or "01/02/2014"."""
    top, bottom = norm_at(tokens, at), norm_at(tokens, at + 2)
    if not (top.isdecimal() and bottom.isdecimal() and touches(tokens, at + 1) and touches(tokens, at + 2)):
        return None
    if norm_at(tokens, at + 3) == "/" or norm_at(tokens, at - 1) == "/" or max(len(top), len(bottom)) > 2:
        return None
    if not 0 < int(top) < int(bottom) or int(bottom) not in (2, 3, 4, 5, 8, 16):
        return None
    if int(bottom) == 5 and not signed and norm_at(tokens, at + 3) != "of":
        return None  # "4/5" is a mark out of five more often than a fraction
    return Numeral(at, at + 3, Fraction(int(top), int(bottom)), Fraction(1, 100), Form.DIGITS)


def _scale(tokens: Tokens, base: Numeral, money: bool) -> Numeral:
    """Read on over "million", "bn", "dozen"."""
    if base.form is Form.ORDINAL or base.form is Form.VAGUE:
        return base
    last = past_hyphen(tokens, base.last)
    norm = norm_at(tokens, last)
    if norm in ("dozen", "dozens"):
        return base._replace(last=last + 1, value=base.value * 12, step=Fraction(1))
    factor = SCALES.get(norm, 0)
    if not factor and base.form is Form.DIGITS:
        last = base.last
        factor = _letter_scale(tokens, last, money)
    if not factor:
        return base
    return base._replace(
        last=last + 1, value=base.value * factor, step=base.step * factor, scale=factor if factor > 100 else 1
    )


def _tail(tokens: Tokens, base: Numeral, *, joined: bool, below: int) -> Numeral:
    """Read on over what a figure with a scale in words is short of: "1 crore 20 lakh", "4 thousand 3 hundred"."""
    scale = SCALES.get(norm_at(tokens, base.last - 1), 0)
    if not 0 < scale < below or base.form is not Form.DIGITS:
        return base
    linked = norm_at(tokens, base.last) == "and"
    at = base.last + linked
    norm = norm_at(tokens, at)
    if (linked and not (joined and scale in _ADDED_TO)) or not (norm[:1].isdecimal() or norm in SMALL):
        return base
    rest = read_number(tokens, at, joined=joined, below=scale)
    if rest is None or rest.form not in (Form.DIGITS, Form.WORDS) or not 0 < rest.value < scale:
        return base
    scaled = any(tokens[index].norm in SCALES for index in range(rest.first + 1, rest.last))
    if not scaled and not (linked and scale == 100 and rest.value < 100):
        return base  # "3 million 17-year-olds", "2 thousand and 12 of them"
    return base._replace(last=rest.last, value=base.value + rest.value, step=rest.step, scale=rest.scale)


_ADDED_TO = frozenset({10**2, 10**5, 10**7})
"""The scales behind which "and" joins a smaller number in figures; behind the others it parts two."""


def _letter_scale(tokens: Tokens, at: int, money: bool) -> int:
    norm = norm_at(tokens, at)
    if norm in LETTER_SCALES and (touches(tokens, at) or norm != "k"):
        return LETTER_SCALES[norm]
    if money:
        return MONEY_SCALES.get(norm, 0)
    if not touches(tokens, at) or norm not in ("m", "mm", "b"):
        return 0
    if tokens[at].text.isupper():
        return MONEY_SCALES[norm]
    return 10**9 if norm == "b" else 0
