"""The words around a number that qualify it: "about", "at least", "or more" -> a hedge and the interval it admits.

Takes tokens and the place of a number, gives how far the hedge reaches. Ranges with two ends ("between … and …",
"7,000-8,500") are read in `factcheck.facts.ranges`, since both ends are numbers with units of their own.

Origin: the qualifiers of numbers in news English; reviewed by hand.
"""

from __future__ import annotations

from fractions import Fraction

from factcheck.facts.amounts import plural_at
from factcheck.facts.calendar import FUNCTION_WORDS
from factcheck.facts.scanning import Tokens, norm_at, touches
from factcheck.model.facts import Hedge
from factcheck.model.records import NamedTuple
from factcheck.thresholds import ABOUT, NEARLY


class Hedging(NamedTuple):
    """A hedge, the tokens that say it, and on which side of the number the value lies."""

    first: int
    last: int
    """Index after its last token."""
    hedge: Hedge
    lean: int = 0
    """Of ABOUT: -1 below the number ("nearly"), 1 above it ("just over"), 0 either way."""


_BEFORE: dict[tuple[Hedge, int], str] = {
    (Hedge.ABOUT, 0): (
        "about, an estimated, approx, approximately, around, around about, as good as, broadly, c, ca, circa, close "
        "to, estimated at, in the order of, in the region of, in the vicinity of, more or less, of the order of, "
        "perhaps, roughly, some, something like, somewhere around, somewhere close to, somewhere in the region of, "
        "somewhere near, ~"
    ),
    (Hedge.ABOUT, -1): (
        "a fraction under, a little less than, a little under, a shade under, a touch under, all but, almost, "
        "approaching, close on, getting on for, just below, just less than, just short of, just shy of, just under, "
        "marginally under, nearing, nearly, not far off, not far short of, not quite, practically, slightly below, "
        "slightly fewer than, slightly less than, slightly under, the best part of, virtually"
    ),
    (Hedge.ABOUT, 1): (
        "a fraction over, a little above, a little more than, a little over, a shade over, a touch over, barely "
        "more than, just above, just more than, just over, little more than, marginally over, slightly above, "
        "slightly more than, slightly over, some way past"
    ),
    (Hedge.MORE, 0): (
        ">, above, better than, considerably more than, exceed, exceeded, exceeding, exceeds, far more than, "
        "greater than, higher than, in excess of, larger than, longer than, more than, much more than, north of, "
        "older than, over, topped, topping, upward of, upwards of, well above, well over"
    ),
    (Hedge.LEAST, 0): (
        "a good, a minimum of, as few as, as little as, at least, at the least, at the very least, greater than or "
        "equal to, minimum, minimum of, ≥, more than or equal to, no fewer than, no less than, not fewer than, not "
        "less than"
    ),
    (Hedge.FEWER, 0): (
        "<, below, considerably fewer than, considerably less than, far fewer than, far less than, fewer than, less "
        "than, lower than, short of, shorter than, smaller than, under, well below, well under, younger than"
    ),
    (Hedge.MOST, 0): (
        "a maximum of, anything up to, as long as, as many as, as much as, at most, at the most, fewer than or "
        "equal to, less than or equal to, ≤, maximum of, no greater than, no higher than, no longer than, no more "
        "than, not more than, up to"
    ),
}

_AFTER: dict[tuple[Hedge, int], str] = {
    (Hedge.ABOUT, 0): "- ish, - odd, give or take, ish, more or less, odd, or so, or thereabouts",
    (Hedge.LEAST, 0): (
        "+, - plus, and above, and counting, and more, and over, and upwards, at least, or above, or higher, or "
        "longer, or more, or older, or over, plus"
    ),
    (Hedge.MOST, 0): (
        "and under, at most, at the most, at the outside, max, maximum, or below, or fewer, or less, or lower, or "
        "under, or younger, tops"
    ),
}

_Table = dict[str, tuple[tuple[tuple[str, ...], Hedge, int], ...]]


def _table(phrases: dict[tuple[Hedge, int], str], key: int) -> _Table:
    """Arrange phrases by their first or last word, longest first."""
    table: dict[str, list[tuple[tuple[str, ...], Hedge, int]]] = {}
    for (hedge, lean), listed in phrases.items():
        for phrase in listed.split(","):
            words = tuple(phrase.split())
            table.setdefault(words[key], []).append((words, hedge, lean))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in table.items()}


_BY_LAST_WORD = _table(_BEFORE, -1)
_BY_FIRST_WORD = _table(_AFTER, 0)

_DURING = frozenset({"over", "under"})
_TAKING = frozenset(
    """
    after averaged for in is just last lasted lasting lasts of past ran running served serving spanning spent takes
    taking than took waited waiting was well
    """.split()
)
"""Words between which and a stretch of time "over" means "more than", not "during"."""


_EXTENDING = frozenset(
    "extend extended extending extends range ranges spread spreading spreads stretch stretches".split()
)
"""Verbs behind which "over" says where, not how much."""


def hedge_before(tokens: Tokens, at: int, floor: int = 0, *, time: bool = False) -> Hedging | None:
    """Return the hedge that ends right before token `at` and begins no sooner than `floor`.

    `time` says that the number is a stretch of time, over which something may be spread.

    >>> from factcheck.text.words import tokenize
    >>> hedge_before(tokenize("no fewer than 17"), 3).hedge
    <Hedge.LEAST: 'at least'>
    """
    last = norm_at(tokens, at - 1)
    for words, hedge, lean in _BY_LAST_WORD.get(last, ()):
        first = at - len(words)
        if first < floor or any(tokens[first + i].norm != word for i, word in enumerate(words)):
            continue
        if _misleads(tokens, first, words, time=time):
            continue
        return Hedging(first, at, hedge, lean)
    return None


def _misleads(tokens: Tokens, first: int, words: tuple[str, ...], *, time: bool) -> bool:
    """Tell whether words that hedge elsewhere mean something else here."""
    before = norm_at(tokens, first - 1)
    if time and words[0] in _DURING and len(words) == 1:
        return before not in _TAKING  # "£2m over five years"
    if words in (("<",), (">",)):
        return before in ("<", ">", "=") and touches(tokens, first)  # "<>", "=>": signs of another language
    if words == ("about",) and before in ("how", "what"):
        return True  # "What about 20 people?"
    if words == ("all", "but"):
        return True  # "all but one": what is left out
    if words == ("over",) and before in _EXTENDING:
        return True  # "extends over 2,100 hectares"
    if words == ("about",) and norm_at(tokens, first + 2) == "-" and norm_at(tokens, first + 3) == "year":
        return True  # "a play about 22-year-old Ann Lee"
    if words == ("some",):
        return before in ("for", "only") and time  # "for some years"
    if words in (("c",), ("ca",)):
        return touches(tokens, first)
    return words == ("a", "good") and before in ("not", "such")


def hedge_after(tokens: Tokens, at: int) -> Hedging | None:
    """Return the hedge that begins right at token `at`, behind a number.

    >>> from factcheck.text.words import tokenize
    >>> hedge_after(tokenize("500 or more"), 1).hedge
    <Hedge.LEAST: 'at least'>
    """
    for words, hedge, lean in _BY_FIRST_WORD.get(norm_at(tokens, at), ()):
        if any(norm_at(tokens, at + i) != word for i, word in enumerate(words)):
            continue
        last = at + len(words)
        if words == ("odd",) and norm_at(tokens, last) in ("", ".", ",", "number", "numbers"):
            continue
        if words == ("plus",) and not (norm_at(tokens, last)[:1].isalpha() and norm_at(tokens, last)[-1:] == "s"):
            continue  # "4.8 per cent plus a bonus"
        if words[-1] in ("more", "less", "over", "above") and norm_at(tokens, last) == "than":
            continue
        if words == ("+",) and not touches(tokens, at):
            continue
        behind = norm_at(tokens, last)
        if words == ("and", "more") and behind[:1].isalpha() and behind not in FUNCTION_WORDS:
            continue  # "17 officers and more staff"
        return Hedging(at, last, hedge, lean)
    return None


def sets_limit(tokens: Tokens, hedging: Hedging) -> bool:
    """Tell whether a hedge before a number sets a limit: "up to", or what stands behind the noun that it narrows down.

    >>> from factcheck.text.words import tokenize
    >>> texts = map(tokenize, ("up to 7", "people over 65", "sold over 65"))
    >>> [sets_limit(tokens, hedge_before(tokens, len(tokens) - 1)) for tokens in texts]
    [True, True, False]
    """
    if norm_at(tokens, hedging.last - 1) == "to":
        return hedging.hedge is Hedge.MOST
    comparative = norm_at(tokens, hedging.first)
    narrows = comparative in _NARROWING or (comparative in _COMPARATIVES and hedging.last - hedging.first == 2)
    return narrows and plural_at(tokens, hedging.first - 1)


_NARROWING = frozenset("above below over under".split())
_COMPARATIVES = frozenset("greater higher larger longer lower older shorter smaller younger".split())


def interval(number: Fraction, hedge: Hedge, lean: int = 0) -> tuple[Fraction | None, Fraction | None]:
    """Return the least and the greatest value that a hedged number admits, None where it is open.

    >>> interval(Fraction(50), Hedge.ABOUT)
    (Fraction(45, 1), Fraction(55, 1))
    >>> interval(Fraction(50), Hedge.MOST)
    (None, Fraction(50, 1))
    """
    if hedge is Hedge.ABOUT:
        reach = abs(number) * (NEARLY if lean else ABOUT)
        return number - (reach if lean <= 0 else 0), number + (reach if lean >= 0 else 0)
    if hedge in (Hedge.MORE, Hedge.LEAST):
        return number, None
    if hedge in (Hedge.FEWER, Hedge.MOST):
        return None, number
    return number, number


def lean_of(number: Fraction, low: Fraction | None, high: Fraction | None) -> int:
    """Return the side on which an interval of ABOUT lies, as `interval` made it."""
    if low == number and high != number:
        return 1
    return -1 if high == number and low != number else 0
