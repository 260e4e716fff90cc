"""The base of a rate: the week of "£29 a week", the head of "£12 per head", the whole of "£20,000 in all".

Takes a statement and a value, gives what the value is for each of, and the words that say so. One base goes by one key
("weekly", "every seven days"), so that bases compare.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.facts.calendar import EVERY, PERIODICALLY, PERIODS, WEEKDAYS
from factcheck.facts.scanning import norm_at
from factcheck.model.facts import Fact, Kind, Quantity
from factcheck.model.records import NamedTuple
from factcheck.reading.statement import Statement

EACH, IN_ALL = "each", "in all"
_EACH = frozenset("each every per".split())
_RECURRING = PERIODS | WEEKDAYS.keys() | frozenset("spring summer autumn winter weekend morning evening".split())
_PERSONS = frozenset("child head household man member patient passenger person player pupil resident worker".split())
_LENGTHS = {3600: "hour", 86400: "day", 604800: "week", 1209600: "fortnight", 2629746: "month", 31556952: "year"}
"""Seconds -> the period that is so long."""
_IN_ALL = (("in", "all"), ("in", "total"), ("all", "told"), ("between", "them"), ("altogether",), ("overall",))
_OVER = frozenset("across over".split())
_SHARING = frozenset("divide divided share shared sharing split".split())
_NO_RATE = frozenset("after ago ahead apart away before earlier later of old".split())
"""Words behind "a week" that make it a distance."""
_NOW = frozenset("now then today tomorrow".split())
_WITHIN = frozenset("in inside over within".split())
"""Words before "a year" that make it the time that a change of "9%" takes."""
_REACH = 4
"""Tokens between a value and the base of its rate: "40 cars an hour", "£212,000 over the next five years"."""


class Rate(NamedTuple):
    """What a value is for each of."""

    base: str
    first: int
    last: int


def rates_of(statement: Statement) -> list[tuple[Rate, Fact | None]]:
    """Return the rates of a sentence with their values, and those of what simply recurs: "every week", "monthly"."""
    found: list[tuple[Rate, int]] | None = statement.kept.get(rates_of)
    if found is None:
        found = statement.kept[rates_of] = list(_find_rates(statement))
    facts = (*statement.facts, None)
    return [(rate, facts[number]) for rate, number in found]


def _find_rates(statement: Statement) -> Iterator[tuple[Rate, int]]:
    """Yield the rates with the numbers of their values, which stay the same wherever the sentence moves to; or -1."""
    told: set[int] = set()
    for number, fact in enumerate(statement.facts):
        rate = rate_of(statement, fact)
        if rate is not None:
            told.update(range(rate.first, rate.last))
            yield rate, number
    for at, token in enumerate(statement.tokens):
        behind = norm_at(statement.tokens, at + 1)
        if at + 1 not in told and token.norm in _EACH and behind in _RECURRING:
            yield Rate(behind, at + 1, at + 2), -1
        elif at not in told and token.norm in PERIODICALLY and not _describes_a_noun(statement, at):
            yield Rate(PERIODICALLY[token.norm], at, at + 1), -1


def _describes_a_noun(statement: Statement, at: int) -> bool:
    """Whether "weekly" belongs to a noun, as in "the weekly paper"."""
    head = statement.syntax.heads[at]
    return head > at and statement.syntax.tags[head] in ("NOUN", "PROPN")


def rate_of(statement: Statement, fact: Fact) -> Rate | None:
    """Return the rate that a value is; None for a value that stands by itself."""
    tokens = statement.tokens
    if not isinstance(fact.value, Quantity) or fact.kind in (Kind.AGE, Kind.RANK):
        return None
    before = fact.first - 1
    if norm_at(tokens, before) in PERIODICALLY:
        return Rate(PERIODICALLY[tokens[before].norm], before, before + 1)
    for at in range(fact.last, min(fact.last + _REACH, len(tokens))):
        norm = tokens[at].norm
        if not norm[0].isalpha() and norm != "-":
            break
        found = _rate_at(statement, fact, at)
        if found is not None:
            return found
    for at in range(max(fact.first - _REACH, 0), fact.first):
        if tokens[at].norm in _SHARING and fact.kind is Kind.MONEY:
            return Rate(IN_ALL, at, at + 1)
    return None


def _rate_at(statement: Statement, fact: Fact, at: int) -> Rate | None:
    tokens = statement.tokens
    norm, behind = tokens[at].norm, norm_at(tokens, at + 1)
    if norm in PERIODICALLY:
        return Rate(PERIODICALLY[norm], at, at + 1)
    if norm == "apiece":
        return Rate(EACH, at, at + 1)
    for words in _IN_ALL:
        if all(norm_at(tokens, at + on) == word for on, word in enumerate(words)):
            return Rate(IN_ALL, at, at + len(words))
    length = next((other for other in statement.facts if at < other.first <= at + _REACH and _lasts(other)), None)
    if length is not None and norm in _OVER:
        return Rate(IN_ALL, at, length.last)
    if norm not in EVERY:
        return None
    if length is not None and length.first == at + 1 and isinstance(length.value, Quantity):
        return Rate(_LENGTHS.get(int(length.value.number), ""), at, length.last)
    takes_it = fact.kind is Kind.PERCENT and norm_at(tokens, at - 1) in _WITHIN
    from_now = norm_at(tokens, at + 2) == "from" and norm_at(tokens, at + 3) in _NOW
    if takes_it or from_now or norm_at(tokens, at + 2) in _NO_RATE:
        return None
    if behind in _PERSONS:
        return Rate(EACH, at + 1, at + 2)
    if behind in PERIODS:
        return Rate(behind, at + 1, at + 2)
    if (
        norm == "per"
        or (norm == "each" and behind != "of")
        or (norm in ("a", "an") and at == fact.last and fact.kind is Kind.MONEY)
    ):
        root = statement.roots[at + 1] if at + 1 < len(tokens) else ""
        if root:
            return Rate(root, at + 1, at + 2)
    return Rate(EACH, at, at + 1) if norm == "each" and behind != "of" else None


def _lasts(fact: Fact) -> bool:
    return fact.kind is Kind.MEASURE and isinstance(fact.value, Quantity) and fact.value.unit == "s"
