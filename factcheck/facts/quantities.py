"""Numbers in a sentence -> facts: counts, money, percentages, measures, ages, ratios, multiples, ranks and scores.

Takes the tokens of one sentence, gives a fact for each quantity in it, in order and without overlaps, hedges taken in.
Dates and times are left to `factcheck.facts.dates`, and who wins where both read the same tokens to the caller.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.facts import number_words
from factcheck.facts.ages import YEARS, continues_ages, is_age, read_decade_of_life
from factcheck.facts.amounts import Amount, Denomination
from factcheck.facts.borrowing import borrow_unit
from factcheck.facts.calendar import DECADES
from factcheck.facts.counts import OFTEN, Part, is_idiom, is_some_day, part_of, read_pair, read_times, rest_of_hundred
from factcheck.facts.elapsed import read_elapsed
from factcheck.facts.hedges import hedge_after, hedge_before, interval, sets_limit
from factcheck.facts.labels import is_label, past_label
from factcheck.facts.measures import read_part_of_unit
from factcheck.facts.numerals import Form
from factcheck.facts.ranges import read_amount, read_range
from factcheck.facts.ranks import read_rank, read_rank_range
from factcheck.facts.ratios import STARTERS as RATIO_STARTERS
from factcheck.facts.ratios import read_ratio
from factcheck.facts.scanning import norm_at
from factcheck.facts.scores import read_score
from factcheck.facts.units import CODES, CURRENCY_LETTERS, DOLLARS, SIGNS, UNITS
from factcheck.model.facts import Fact, Hedge, Kind, Quantity, Share
from factcheck.model.text import Span, Token

_PAIRS = frozenset({"both", "neither", "none", "not"})
_STARTERS = (
    (number_words.STARTERS - number_words.ARTICLES - number_words.MINUS - {"."})
    | RATIO_STARTERS
    | SIGNS.keys()
    | DECADES.keys()
    | _PAIRS
    | OFTEN.keys()
    | {"minus", "negative", "rs"}
    | set(map(str.lower, CURRENCY_LETTERS))
)
"""The norms that always deserve a closer look."""
_BEFORE_DIGITS = frozenset(["no", "number", "-", "–", "."])
_FIRST = _STARTERS | number_words.ARTICLES | _BEFORE_DIGITS | DOLLARS.keys() | CODES
"""The norms that a quantity may begin with, besides numbers: most words are done with here."""
_AFTER_ARTICLE = (
    number_words.SCALES.keys()
    | number_words.DENOMINATORS.keys()
    | number_words.GROUPS.keys()
    | UNITS.keys()
    | {"dozen", "few", "handful"}
)


def extract_quantities(tokens: Sequence[Token]) -> list[Fact]:
    """Return the quantities stated among `tokens`, in order.

    >>> from factcheck.text.words import tokenize
    >>> facts = extract_quantities(tokenize("About 3,500 documents cost £12.4m."))
    >>> [(fact.kind.value, int(fact.value.number), fact.value.unit) for fact in facts]
    [('quantity', 3500, ''), ('money', 12400000, 'GBP')]
    """
    facts: list[Fact] = []
    at = 0
    while at < len(tokens):
        norm = tokens[at].norm
        if not (norm in _FIRST or norm[0].isdecimal()) or not _may_begin(tokens, at):
            at += 1
            continue
        label_end = past_label(tokens, at)
        fact = None
        for read in READERS if label_end == at else _READERS_OF_LABELS:
            fact = read(tokens, at, facts)
            if fact is not None:
                facts.append(fact)
                break
        at = max(label_end, at + 1) if fact is None else max(fact.last, at + 1)
        if fact is None and label_end == at - 1:
            at = max(at, _past_unread(tokens, at - 1))
    return facts


def _may_begin(tokens: Sequence[Token], at: int) -> bool:
    """Tell by the words behind it whether a quantity may begin with one of `_FIRST` or a number."""
    norm = tokens[at].norm
    if norm in _STARTERS or norm[0].isdecimal():
        return True
    follower = norm_at(tokens, at + 1)
    if norm in number_words.ARTICLES and follower in _AFTER_ARTICLE:
        return True
    if norm in _BEFORE_DIGITS:
        return follower[:1].isdecimal() or (norm[0] == "n" and (follower == "." or follower in number_words.SMALL))
    return (norm in DOLLARS and follower == "$") or (norm in CODES and tokens[at].text.isupper())


def _past_unread(tokens: Sequence[Token], at: int) -> int:
    """Return the index after a number that is none of ours, so that no part of it is read by itself."""
    if tokens[at].norm in number_words.ARTICLES:
        return at + 1
    found = read_amount(tokens, at)
    return found.numeral.last if found is not None else at + 1


def _floor(facts: list[Fact]) -> int:
    return facts[-1].last if facts else 0


def _elapsed(tokens: Sequence[Token], at: int, facts: list[Fact]) -> Fact | None:
    found = read_elapsed(tokens, at) if tokens[at].norm[0].isdecimal() else None
    if found is None:
        return None
    value, last = found
    span = Span(tokens[at].start, tokens[last - 1].end)
    return Fact(Kind.MEASURE, span, at, last, value, span)


def _score(tokens: Sequence[Token], at: int, facts: list[Fact]) -> Fact | None:
    found = read_score(tokens, at)
    if found is None:
        return None
    score, last = found
    span = Span(tokens[at].start, tokens[last - 1].end)
    return Fact(Kind.SCORE, span, at, last, score, span)


def _decade_of_life(tokens: Sequence[Token], at: int, facts: list[Fact]) -> Fact | None:
    found = read_decade_of_life(tokens, at)
    return found and _state(tokens, found, facts)


def _ratio(tokens: Sequence[Token], at: int, facts: list[Fact]) -> Fact | None:
    found = None
    norm = tokens[at].norm
    if norm in number_words.STARTERS or norm in RATIO_STARTERS or norm[0].isdecimal():
        found = read_ratio(tokens, at)
    if found is not None and found.kind is Kind.RATIO and read_part_of_unit(tokens, at) is not None:
        return None  # "half a mile"
    return found and _state(tokens, found, facts, rest_of_hundred(tokens, found, _floor(facts)))


def _pair(tokens: Sequence[Token], at: int, facts: list[Fact]) -> Fact | None:
    found = read_pair(tokens, at) if tokens[at].norm in _PAIRS else None
    return found and _state(tokens, found[0], facts, found[1])


def _times(tokens: Sequence[Token], at: int, facts: list[Fact]) -> Fact | None:
    found = read_times(tokens, at) if tokens[at].norm in OFTEN else None
    return found and _state(tokens, found, facts)


def _rank(tokens: Sequence[Token], at: int, facts: list[Fact]) -> Fact | None:
    found = read_rank(tokens, at)
    if found is None or is_label(tokens, found):
        return None
    return _state(tokens, read_rank_range(tokens, found, _floor(facts)), facts)


def _amount(tokens: Sequence[Token], at: int, facts: list[Fact]) -> Fact | None:
    between = norm_at(tokens, at - 1) == "between" or norm_at(tokens, at - 2) == "between"
    found = read_amount(tokens, at, joined=not between)
    if found is None or found.numeral.form is Form.ORDINAL:
        return None
    found = read_range(tokens, found, _floor(facts))
    if is_some_day(tokens, found):
        return None
    if not found.bare:
        return _state(tokens, found, facts, rest_of_hundred(tokens, found, _floor(facts)))
    borrowed = borrow_unit(tokens, found, facts[-1]) if facts else None
    if borrowed is not None:
        return _state(tokens, borrowed, facts)
    if _is_age(tokens, found, facts):
        return _state(tokens, _in(found, YEARS), facts)
    if is_label(tokens, found) or is_idiom(tokens, found):
        return None
    part = part_of(tokens, found, _floor(facts)) if found.hedge is Hedge.NONE else None
    return _state(tokens, found, facts, part)


def _in(found: Amount, denomination: Denomination) -> Amount:
    return found._replace(denomination=denomination)


def _is_age(tokens: Sequence[Token], found: Amount, facts: list[Fact]) -> bool:
    if found.reach and any(tokens[at].norm == "ages" for at in range(found.first, found.last)):
        return True  # "between the ages of 25 and 54"
    if is_age(tokens, found, listed=any(fact.kind is Kind.AGE for fact in facts)):
        return True
    return bool(facts) and facts[-1].kind is Kind.AGE and continues_ages(tokens, found, facts[-1].last)


def _state(tokens: Sequence[Token], found: Amount, facts: list[Fact], part: Part | None = None) -> Fact:
    """Return the fact that an amount states together with the hedges around it."""
    part = part or Part(Share.WHOLE, found.first, found.last, found.value)
    first, last, hedge, lean = part.first, part.last, found.hedge, 0
    limit = False
    if hedge is not Hedge.BETWEEN:
        time = found.denomination.unit == "s"
        hedgings = (hedge_after(tokens, last), hedge_before(tokens, first, _floor(facts), time=time))
        for hedging in filter(None, hedgings):
            if found.kind is Kind.RANK and tokens[hedging.first].norm == "up":
                continue  # "climbed up to fifth"
            first, last = min(first, hedging.first), max(last, hedging.last)
            if hedge is Hedge.NONE:  # of "about 50 or more" the end that is said last
                hedge, lean = hedging.hedge, hedging.lean
                limit = hedging.last <= found.first and sets_limit(tokens, hedging)
    low, high = found.reach or interval(part.value, hedge, lean)
    value = Quantity(
        number=part.value,
        low=low,
        high=high,
        unit=found.denomination.unit,
        hedge=hedge,
        step=found.step,
        share=part.share,
        whole=part.whole,
        surface_unit=found.denomination.surface,
        scaled=found.numeral.scale > 1,
        limit=limit,
    )
    core = Span(tokens[found.first].start, tokens[found.last - 1].end)
    return Fact(found.kind, Span(tokens[first].start, tokens[last - 1].end), first, last, value, core)


_Reader = Callable[[Sequence[Token], int, list[Fact]], Fact | None]

READERS: tuple[_Reader, ...] = (
    _elapsed,
    _score,
    _decade_of_life,
    _ratio,
    _pair,
    _times,
    _rank,
    _amount,
)
"""In order: the first that reads something at a place keeps it."""

_READERS_OF_LABELS: tuple[_Reader, ...] = (_elapsed, _score, _decade_of_life)
"""Those for what else looks like a code: "2:24:10", "6-4, 3-6", "mid-30s"."""
