"""Ranks: "58th in the world", "the third cut", "second-biggest", "No. 2 seed", "number one".

Takes tokens and a place, gives the amount that begins there, or the range ("between fifth and eighth"). Days of a
month, centuries, and "first" as a mere adverb are none.
"""

from __future__ import annotations

from factcheck.facts.amounts import Amount, Denomination, amount
from factcheck.facts.calendar import FUNCTION_WORDS
from factcheck.facts.numbers import read_number
from factcheck.facts.numerals import Form, Numeral, past_hyphen
from factcheck.facts.scanning import Tokens, norm_at
from factcheck.model.facts import Hedge, Kind

RANK = Denomination(Kind.RANK, "rank")

_NOT_FIRST = frozenset(
    """
    aid and base class degree ever glance half hand instance lady light minister name of person place-name responder
    responders rate sight thing things time world
    """.split()
)
"""Words behind "first" with which it says no order."""
_NOT_SECOND = frozenset("guess half hand home nature opinion thought thoughts world".split())
_FINISHING = frozenset(
    "came come coming finish finished finishes finishing lie lies lying placed ranked ranks sat sits".split()
)
_PLACES = frozenset("place position prize spot".split())
"""What comes first in an order, whatever stands before it: "took first place", "First prize"."""
_DETERMINERS = frozenset("a an her his its my our that the their this your".split())
_SEEDED = frozenset("draft hit in jersey pick player ranked ranking seed seeds single spot".split())


def read_rank(tokens: Tokens, at: int) -> Amount | None:
    """Return the rank that begins at `at`.

    >>> from factcheck.text.words import tokenize
    >>> int(read_rank(tokenize("No. 2 seed"), 0).value), read_rank(tokenize("first of all"), 0)
    (2, None)
    """
    norm = norm_at(tokens, at)
    if norm in ("no", "number"):
        return _numbered(tokens, at)
    numeral = read_number(tokens, at)
    if numeral is None or numeral.form is not Form.ORDINAL or not _orders(tokens, numeral):
        return None
    return amount(numeral, RANK)


def read_rank_range(tokens: Tokens, low: Amount, floor: int = 0) -> Amount:
    """Return "between fifth and eighth" as a range, where `low` opens one, else `low` itself.

    >>> from factcheck.text.words import tokenize
    >>> tokens = tokenize("between the fifth and the eighth place")
    >>> [int(end) for end in read_rank_range(tokens, read_rank(tokens, 2)).reach]
    [5, 8]
    """
    first = low.first - 1 - (norm_at(tokens, low.first - 1) == "the")
    at = low.last + 1 + (norm_at(tokens, low.last + 1) == "the")
    if norm_at(tokens, first) != "between" or first < floor or norm_at(tokens, low.last) != "and":
        return low
    high = read_number(tokens, at)
    if high is None or high.form is not Form.ORDINAL or high.value <= low.value:
        return low
    return low._replace(first=first, last=high.last, reach=(low.value, high.value), hedge=Hedge.BETWEEN)


def _numbered(tokens: Tokens, at: int) -> Amount | None:
    number_at = at + 1 + (norm_at(tokens, at + 1) == ".")
    numeral = read_number(tokens, number_at)
    if numeral is None or numeral.form not in (Form.DIGITS, Form.WORDS) or numeral.value.denominator != 1:
        return None
    if numeral.form is Form.WORDS and norm_at(tokens, at) == "no":
        return None  # "no one", "no two people"
    behind = norm_at(tokens, numeral.last)
    if _is_one_of_two(tokens, numeral.last) or (_is_placing(tokens, at) and _can_be_placed(behind)):
        return amount(numeral, RANK, first=at)
    # "No 10" alone is a house, "the number 9" a bus; a seed, a hit or nothing at all behind it makes a rank.
    if behind in _SEEDED or (
        norm_at(tokens, at - 1) in ("at", "world") and (behind in FUNCTION_WORDS or not behind[:1].isalnum())
    ):
        return amount(numeral, RANK, first=at)
    return None


def _is_one_of_two(tokens: Tokens, at: int) -> bool:
    """Tell whether another rank follows: "the No. 2 and No. 3 chain"."""
    joined = norm_at(tokens, at) in ("and", "or") and norm_at(tokens, at + 1) == "no"
    return joined and _numbered(tokens, at + 1) is not None


def _is_placing(tokens: Tokens, at: int) -> bool:
    """Tell whether "No." stands behind an article or another rank, as that of no house and no page does."""
    if norm_at(tokens, at) != "no" or norm_at(tokens, at + 1) != ".":
        return False
    before = norm_at(tokens, at - 1)
    joined = before in ("and", "or") and "no" in (norm_at(tokens, at - 3), norm_at(tokens, at - 4))
    return joined or before in _DETERMINERS or tokens[at - 1].text.endswith(("'s", "s'"))


def _can_be_placed(behind: str) -> bool:
    return behind[:1].isalpha() and behind not in FUNCTION_WORDS and behind not in _NUMBERED_THINGS


_NUMBERED_THINGS = frozenset(
    "boat bus car engine house jersey locomotive machine pit platform reactor room route shirt train tram".split()
)
"""Things that are called by a number, which is no rank."""


def _orders(tokens: Tokens, numeral: Numeral) -> bool:
    """Tell whether an ordinal says an order here."""
    before, behind = norm_at(tokens, numeral.first - 1), norm_at(tokens, past_hyphen(tokens, numeral.last))
    if behind in ("century", "centuries"):
        return False
    word = norm_at(tokens, numeral.last - 1)
    if word == "first" and numeral.value == 1:
        if behind in _PLACES:
            return True
        if behind in _NOT_FIRST:
            return False
        if not numeral.first:  # "First strike since 2016", but "First, the strike"
            return behind[:1].isalpha() and behind not in FUNCTION_WORDS
        return before in _DETERMINERS or before in _FINISHING or tokens[numeral.first - 1].text.endswith(("'s", "s'"))
    if word == "second" and numeral.value == 2:
        if before in ("per", "split", "every") or behind in _NOT_SECOND:
            return False
        return not (before == "a" and (behind in FUNCTION_WORDS or not behind[:1].isalpha()))
    if word == "third" and behind in ("party", "parties", "world"):
        return False
    return word != "quarter"
