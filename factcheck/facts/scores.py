"""Results and votes: two numbers or more that belong together, "6-4, 3-6, 7-5", "54 votes to 45".

Takes tokens and a place, gives the score that begins there. "7,000-8,500 jobs", "2029-30" and telephone numbers are
none.
"""

from __future__ import annotations

from fractions import Fraction

from factcheck.facts.amounts import counts_plural
from factcheck.facts.numbers import read_number
from factcheck.facts.numerals import Form, Numeral
from factcheck.facts.scanning import Tokens, capital_at, norm_at, touches
from factcheck.model.facts import Score

_DASHES = frozenset({"-", "–"})

_CONTEST = frozenset(
    """
    aggregate ahead approve approved backed ballot beat beaten beating beats behind confirmed decision defeat defeated
    down draw drawn drew edged favor favour lead leading leads led lose loses losing loss lost majority margin pass
    passed passes rallied record reject rejected ruled ruling runoff score scored scoreline scores shootout split swept
    thrashed tie tiebreak tied trail trailed trailing trails triumph verdict victory vote voted votes voting win winning
    wins won
    """.split()
)
"""Words of contests, near which two joined numbers are a score."""
_VOTING = frozenset(
    """
    approved backed ballot convicted decision majority passed rejected ruled ruling split verdict vote voted votes
    """.split()
)


_SCORED = frozenset("frame frames game games goal goals point points run runs set sets try tries vote votes".split())
"""What the first of two numbers may count that make a score."""


def read_score(tokens: Tokens, at: int) -> tuple[Score, int] | None:
    """Return the score that begins at `at`, and the index after it.

    >>> from factcheck.text.words import tokenize
    >>> read_score(tokenize("6-4, 3-6, 7-6 (4) in Rome"), 0)[0].pairs
    ((6, 4), (3, 6), (7, 6))
    """
    first = _dashed_pair(tokens, at)
    if first is None:
        return _spoken(tokens, at)
    pairs, last = [first], _past_tiebreak(tokens, at + 3)
    while True:
        next_at = last + (norm_at(tokens, last) == ",")
        next_at += norm_at(tokens, next_at) == "and"
        pair = _dashed_pair(tokens, next_at) if next_at > last or _is_set(*pairs[-1]) else None
        if pair is None:
            break
        pairs.append(pair)
        last = _past_tiebreak(tokens, next_at + 3)
    if len(pairs) == 1 and not _is_score(tokens, at, first):
        return None
    return Score(tuple(pairs)), last


def _dashed_pair(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Read "54-45"."""
    if norm_at(tokens, at + 1) not in _DASHES or not (touches(tokens, at + 1) and touches(tokens, at + 2)):
        return None
    numbers = [norm_at(tokens, index) for index in (at, at + 2)]
    if any(len(number) > 3 or not number.isdecimal() or (number[0] == "0" and number != "0") for number in numbers):
        return None
    # A longer chain of figures is a telephone number, a letter or sign before it makes a code, one behind it a unit.
    chained = touches(tokens, at + 3) and norm_at(tokens, at + 3)[0] in "-–/" and norm_at(tokens, at + 4)[:1].isalnum()
    if chained or (touches(tokens, at + 3) and norm_at(tokens, at + 3)[:1].isalnum()) or norm_at(tokens, at + 3) == "%":
        return None
    if touches(tokens, at) and norm_at(tokens, at - 1)[-1] not in "(\"'“‘[":
        return None
    return int(numbers[0]), int(numbers[1])


def _past_tiebreak(tokens: Tokens, at: int) -> int:
    """Return the index after "(4)", the points of a tie-break, else `at`."""
    inside = norm_at(tokens, at) == "(" and norm_at(tokens, at + 1).isdecimal() and norm_at(tokens, at + 2) == ")"
    return at + 3 if inside else at


def _is_set(left: int, right: int) -> bool:
    """Tell whether a pair may be one set of a match, after which the next may stand without a comma."""
    return max(left, right) <= 30


def _is_score(tokens: Tokens, at: int, pair: tuple[int, int]) -> bool:
    """Tell whether a single pair is a score, not a range or a code."""
    left, right = pair
    near = _near_contest(tokens, at, at + 3)
    if left == right:
        return near or max(pair) < 10
    if left > right:  # never a range
        return near or not capital_at(tokens, at - 1) or left <= 30
    return near and not counts_plural(tokens, at + 3, 2)


def _near_contest(tokens: Tokens, first: int, last: int) -> bool:
    before = range(max(first - 8, 0), first)
    behind = range(last, min(last + 4, len(tokens)))
    return any(tokens[index].norm in _CONTEST for index in (*before, *behind))


def _spoken(tokens: Tokens, at: int) -> tuple[Score, int] | None:
    """Read "54 to 45" where a vote is spoken of, "34 votes to 19", "13 votes to none", "190 points to 145"."""
    left = read_number(tokens, at)
    if left is None or left.form not in (Form.DIGITS, Form.WORDS) or left.scale > 1:
        return None
    voted = norm_at(tokens, left.last) in _SCORED
    link = left.last + voted
    if norm_at(tokens, link) not in ("to", "against"):
        return None
    right = _none_at(tokens, link + 1) if voted else None
    right = right or read_number(tokens, link + 1)
    if right is None or right.form not in (Form.DIGITS, Form.WORDS) or right.scale > 1:
        return None
    if not voted and not _of_a_vote(tokens, at, right.last):
        return None
    if left.value.denominator != 1 or right.value.denominator != 1 or left.value < 0 or right.value < 0:
        return None
    last = right.last + (norm_at(tokens, right.last) in _SCORED)
    return Score(((int(left.value), int(right.value)),)), last


def _none_at(tokens: Tokens, at: int) -> Numeral | None:
    """Read "none" and "nil" as the lesser number of a score."""
    if norm_at(tokens, at) not in ("none", "nil"):
        return None
    return Numeral(at, at + 1, Fraction(0), Fraction(1), Form.WORDS)


def _of_a_vote(tokens: Tokens, at: int, last: int) -> bool:
    """Tell whether the words before "54 to 45" speak of a vote and nothing is counted behind it."""
    near = any(norm_at(tokens, index) in _VOTING for index in range(max(at - 5, 0), at))
    behind = norm_at(tokens, last)
    return (
        near
        and behind not in ("%", "per", "percent")
        and norm_at(tokens, at - 1) != "from"
        and (behind in ("vote", "votes") or not counts_plural(tokens, last, 2))
    )
