"""Amounts and ranges of them: "£5m", "between 4 and 4.5 per cent", "7,000-8,500 jobs", "17 or 18".

Takes tokens and a place, gives the amount that begins there, with both ends where it has two. A change ("from 58 to
62", after "rose") is two amounts, not a range.
"""

from __future__ import annotations

from factcheck.facts.amounts import Amount, amount, counts_plural
from factcheck.facts.hedges import hedge_before
from factcheck.facts.measures import compound, is_million, read_part_of_unit, unit_after
from factcheck.facts.money import money_after, read_prefixed, with_minor
from factcheck.facts.number_words import DENOMINATORS, SCALES
from factcheck.facts.numbers import read_number
from factcheck.facts.numerals import Form, Numeral, is_year, past_hyphen
from factcheck.facts.scanning import Tokens, norm_at, touches
from factcheck.model.facts import Hedge, Kind
from factcheck.model.records import NamedTuple

_RANGING = frozenset(
    "aged ages anything anywhere range ranged ranges ranging somewhere varied varies vary varying".split()
)
CHANGING = frozenset(
    """
    boosted change changed changes changing climb climbed climbing climbs compared cut cutting decline declined decrease
    decreased doubled down drop dropped dropping drops eased edged extended fall fallen falling falls fell gone grew
    grow growing grown grows halved improved increase increased increases increasing jump jumped lifted lowered lowering
    move moved moves moving plunged plunging raise raised raises raising reduce reduced reduces reducing reduction rise
    risen rises rising rose sank shrank shrink shrunk slid slipped slowed soared surged swing swung tripled tumbled up
    upgraded went widened
    """.split()
)
"""Words that say that a value became another one."""
_DASHES = frozenset({"-", "–", "~"})
_LINKS = _DASHES | {"to", "or", "and", "through"}
_OPENERS = frozenset({"between", "from"})


def read_amount(tokens: Tokens, at: int, *, joined: bool = True) -> Amount | None:
    """Return the single amount that begins at `at`; `joined` allows "and" inside a number in words.

    >>> from factcheck.text.words import tokenize
    >>> read_amount(tokenize("12.4 million pounds"), 0).value
    Fraction(12400000, 1)
    """
    if at >= len(tokens):
        return None
    prefixed = read_prefixed(tokens, at)
    if prefixed is not None:
        return with_minor(tokens, prefixed)
    numeral = read_number(tokens, at, joined=joined)
    part = None
    behind = "" if numeral is None else norm_at(tokens, past_hyphen(tokens, numeral.last))
    if numeral is None or behind in DENOMINATORS or behind == "/" or numeral.value < 1:
        part = read_part_of_unit(tokens, at)
    if part is not None or numeral is None:
        return part
    if numeral.form is Form.ORDINAL:
        return amount(numeral)
    numeral = _in_millions(tokens, numeral) or numeral
    money = money_after(tokens, numeral)
    if money is not None:
        return with_minor(tokens, amount(numeral, money[0], last=money[1]))
    unit = unit_after(tokens, numeral)
    if unit is not None:
        return compound(tokens, amount(numeral, unit[0], last=unit[1]))
    return amount(numeral)


def _in_millions(tokens: Tokens, numeral: Numeral) -> Numeral | None:
    """Read "m" as a million where a currency or a plural follows."""
    at = numeral.last
    if norm_at(tokens, at) not in ("m", "b") or numeral.form is not Form.DIGITS:
        return None
    longer = read_number(tokens, numeral.first, money=True)
    if longer is None or longer.last == numeral.last:
        return None
    if is_million(tokens, at, numeral) or (touches(tokens, at) and money_after(tokens, longer) is not None):
        return longer
    return None


class _Opening(NamedTuple):
    """The word before a range that opens it, "between" or "from", and where the range begins."""

    first: int
    word: str = ""


def read_range(tokens: Tokens, low: Amount, floor: int = 0) -> Amount:
    """Return the range that `low` opens, or `low` itself where it opens none.

    >>> from factcheck.text.words import tokenize
    >>> tokens = tokenize("between 7,000 and 8,500 jobs")
    >>> [int(end) for end in read_range(tokens, read_amount(tokens, 1)).reach]
    [7000, 8500]
    """
    if low.reach is not None or low.numeral.form is Form.ORDINAL:
        return low
    link = _link(tokens, low)
    if link < 0:
        return low
    high = _second_end(tokens, low, link + 1)
    if high is None or high.reach is not None or high.numeral.form is Form.ORDINAL:
        return low
    ends = _unified(tokens, low, high)
    opening = _opening(tokens, low, floor)
    if ends is None:
        return low
    if not _is_range(tokens, ends, link, opening):
        lent = tokens[link].norm.isalpha() and high.numeral.first == high.first and not is_year(low.numeral, tokens)
        return ends[0] if low.bare and lent else low  # "rose from 4 to 6 per cent", "1.2 and 2.6 per cent"
    low, high = ends
    return high._replace(
        first=opening.first,
        value=low.value,
        step=min(low.step, high.step),
        reach=(low.value, high.value),
        hedge=Hedge.BETWEEN,
    )


def _link(tokens: Tokens, low: Amount) -> int:
    """Return the index of the word or dash that may join `low` to a second end, or -1."""
    at = low.last
    if norm_at(tokens, at) == "-" and norm_at(tokens, at + 1) in ("to", "or", "and"):
        at += 1  # "8- to 16-metre"
    norm = norm_at(tokens, at)
    if norm not in _LINKS or (norm in _DASHES and touches(tokens, at) != touches(tokens, at + 1)):
        return -1
    return at + 1 if norm not in _DASHES and norm_at(tokens, at + 1) == "-" else at  # "six-to-eight"


def _second_end(tokens: Tokens, low: Amount, at: int) -> Amount | None:
    if low.numeral.first > low.first and norm_at(tokens, at)[:1].isdecimal():  # "£5m-7m"
        numeral = read_number(tokens, at, money=True)
        if numeral is not None and unit_after(tokens, numeral) is None:
            return amount(numeral, low.denomination)
    high = read_amount(tokens, at)
    if high is None and norm_at(tokens, at) in ("about", "around", "perhaps"):
        high = read_amount(tokens, at + 1)
    return high


def _opening(tokens: Tokens, low: Amount, floor: int) -> _Opening:
    at = low.first - 1
    if norm_at(tokens, at) not in _OPENERS:
        hedging = hedge_before(tokens, low.first, floor)
        at = hedging.first - 1 if hedging else at
    at -= 3 if _reads(tokens, at - 2, "the ages of") else 2 if _reads(tokens, at - 1, "ages of") else 0
    word = norm_at(tokens, at)
    if at < floor or word not in _OPENERS:
        return _Opening(low.first)
    while at > floor and norm_at(tokens, at - 1) in ("somewhere", "anywhere", "anything"):
        at -= 1
    return _Opening(at, word)


def _reads(tokens: Tokens, at: int, words: str) -> bool:
    return all(norm_at(tokens, at + on) == word for on, word in enumerate(words.split()))


def _unified(tokens: Tokens, low: Amount, high: Amount) -> tuple[Amount, Amount] | None:
    """Return both ends in one unit and scale: what only the second says holds for the first."""
    left, right = low.numeral, high.numeral
    factor = _shared_factor(tokens, left, right)
    if factor > 1:
        left = left._replace(value=left.value * factor, step=left.step * factor, scale=right.scale)
    denomination = high.denomination if low.bare else low.denomination
    if denomination.kind is not high.kind or denomination.unit != high.denomination.unit:
        return None
    if low.bare or left is not low.numeral:
        low = amount(left, denomination, first=low.first, last=low.last)
    return low, high


def _shared_factor(tokens: Tokens, left: Numeral, right: Numeral) -> int:
    """Return by what the words at the end of the second number multiply the first: 100 in "two to three hundred"."""
    if left.scale > 1:
        return 1
    shared, factor = 1, 1
    if right.value / right.scale > left.value:
        shared = right.scale
    for at in range(right.last - 1, right.first, -1):  # the first word is a number of its own: "one to a hundred"
        factor *= 12 if tokens[at].norm in ("dozen", "dozens") else SCALES.get(tokens[at].norm, 0)
        if not factor or left.value * factor >= right.value:
            break
        shared = max(shared, factor)
    return shared


def _is_range(tokens: Tokens, ends: tuple[Amount, Amount], link: int, opening: _Opening) -> bool:
    """Tell whether two amounts and what stands between them are the ends of one range."""
    low, high = ends
    word = tokens[link].norm
    if low.value >= high.value or (low.bare and is_year(low.numeral, tokens)):
        return False
    if word == "and" or (opening.word == "between" and word not in _DASHES):
        return word == "and" and opening.word == "between"
    if word == "or":
        return high.value <= 3 * low.value
    if opening.word == "from":
        return _ranges(tokens, opening.first, low, high)
    if word == "through":
        return True
    if norm_at(tokens, opening.first - 1) in ("aged", "ages"):
        return True
    if word in _DASHES:
        return low.numeral.form is Form.DIGITS and low.value >= 0
    return not high.bare or counts_plural(tokens, high.last) or (low.value >= 10 and high.value <= 2 * low.value)


def _ranges(tokens: Tokens, first: int, low: Amount, high: Amount) -> bool:
    """Tell a range "from … to …" from a change."""
    before = {norm_at(tokens, index) for index in range(max(first - 6, 0), first + 1)}
    if before & _RANGING:
        return True
    if before & CHANGING:
        return False
    return high.kind is Kind.AGE or (
        low.numeral.last == low.last and (not high.bare or counts_plural(tokens, high.last))
    )
