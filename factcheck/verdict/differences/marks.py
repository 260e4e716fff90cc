"""The contrary of a small word of order, direction, scope or extent: "after" for "before", "most" for "all"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.facts.scanning import norm_at
from factcheck.matching.bind import Binding, related_roots
from factcheck.matching.parts import OPPOSITE_MARKS, ORDINALS, is_mark, says_mark
from factcheck.model.facts import Kind
from factcheck.reading.statement import Statement
from factcheck.text.net import Link
from factcheck.verdict.differences.difference import Difference, Sort
from factcheck.verdict.differences.roles import NEARER, role_of

BEFORE_NOUN = 3
"""Tokens before a noun among which its number stands."""


def find_marks(binding: Binding, place: int) -> Iterator[Difference]:
    """Yield the words that say the contrary of a mark of the claim, or less than its "all"."""
    bound = binding.bounds[place]
    least = role_of(binding, place, bound.at) + NEARER if bound.is_here else 0.0
    opposite = OPPOSITE_MARKS[bound.part.key]
    for at in range(len(binding.statement.tokens)):
        if is_mark(binding.statement, at) and any(says_mark(binding.statement, at, mark) for mark in opposite):
            role = role_of(binding, place, at)
            if role >= least and not _is_last_before(binding, place, at) and not _is_another_one(binding, place, at):
                yield Difference(Sort.MARK, place, at, at + 1, role, 1.0)
    if bound.is_here:
        if bound.part.key == "all":
            yield from _all_but(binding, place)
        return
    if bound.part.key == "all":
        yield from _less_than_all(binding, place)
    for root, places in binding.statement.places.items() if bound.part.key in _DIRECTIONS else ():
        related = related_roots(bound.part.key, root)
        if related is not None and related[0] is Link.OPPOSITE:
            at = places[0]
            yield Difference(Sort.MARK, place, at, at + 1, role_of(binding, place, at), related[1])


def _is_another_one(binding: Binding, place: int, at: int) -> bool:
    """Whether two ordinals may be of two things: "phase one cost £2m" and "phase two", not "in the second half"."""
    ours, theirs, on = binding.wording.statement, binding.statement, binding.bounds[place].part.at
    if not _ORDINALS.issuperset((ours.tokens[on].norm, theirs.tokens[at].norm)):
        return False
    if max(on + 2 - len(ours.tokens), at + 2 - len(theirs.tokens)) > 0 or ours.roots[on + 1] != theirs.roots[at + 1]:
        return True
    return not ours.syntax.role(on + 1) == theirs.syntax.role(at + 1) == "oblique"


_ORDINALS = frozenset(ORDINALS.split())


def _is_last_before(binding: Binding, place: int, at: int) -> bool:
    """Whether two marks say the same of a row of events: "the last visit was in 1994", "the first visit since 1994"."""
    pair = {binding.bounds[place].part.key, binding.statement.tokens[at].norm}
    statements = binding.wording.statement, binding.statement
    return pair == {"first", "last"} and any(token.norm == "since" for s in statements for token in s.tokens)


def _all_but(binding: Binding, place: int) -> Iterator[Difference]:
    """Yield the "all" of the focus that leaves some out: "all but six of the trams"."""
    ours, theirs, bound = binding.wording.statement.tokens, binding.statement.tokens, binding.bounds[place]
    claimed, found = norm_at(ours, bound.part.at + 1), norm_at(theirs, bound.at + 1)
    if found in _BUT and claimed not in _BUT:
        role = role_of(binding, place, bound.at)
        yield Difference(Sort.MARK, place, bound.at, min(bound.at + 3, len(theirs)), role, 1.0)


_BUT = ("but", "except")


def _less_than_all(binding: Binding, place: int) -> Iterator[Difference]:
    """Yield the words that say it of some only: "most of the trains", "four of his sons", "old ones only"."""
    ours, theirs = binding.wording.statement, binding.statement
    noun = ours.syntax.heads[binding.bounds[place].part.at]
    counted = next((on for on, bound in enumerate(binding.bounds) if bound.is_here and bound.part.at == noun), -1)
    if counted < 0:
        return
    at = binding.bounds[counted].at
    first = max(at - BEFORE_NOUN - 1, 0)
    some = {other: other + 1 for other in range(first, at) if theirs.tokens[other].norm in _SOME}
    shares = (fact for fact in theirs.facts if first <= fact.first and fact.last < at)
    some |= {fact.first: fact.last for fact in shares if theirs.tokens[fact.last].norm == "of"}
    if at + 1 < len(theirs.tokens) and theirs.tokens[at + 1].norm in _ONLY:
        some[at + 1] = at + 2
    for other, last in some.items():
        yield Difference(Sort.MARK, place, other, last, role_of(binding, counted, at), 1.0)


_SOME = frozenset("most some half few several only part".split())
_ONLY = frozenset("only alone".split())


def find_particles(statement: Statement) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield the small words of a sentence that say a direction or a degree beside a value: "up 9 per cent"."""
    beside = {at for fact in statement.facts for at in (fact.first - 2, fact.first - 1, fact.last)}
    for at, token in enumerate(statement.tokens):
        if at in beside and not statement.roots[at] and token.norm in _DIRECTIONS and is_mark(statement, at):
            yield token.norm, (at,)


_DIRECTIONS = frozenset("up down more less fewer against".split())


def find_extents(binding: Binding, place: int) -> Iterator[Difference]:
    """Yield another extent than the claim's behind a measure: "8 feet wide" for "8 feet high"."""
    claim, at = binding.wording.statement, binding.bounds[place].part.at
    ours = _extent_of(claim, at) or EXTENT_NOUNS.get(claim.tokens[at].norm, "")
    for fact in binding.statement.facts if ours else ():
        theirs = _extent_of(binding.statement, fact.last)
        if theirs and theirs != ours:
            yield Difference(Sort.MARK, place, fact.last, fact.last + 1, role_of(binding, place, fact.last), 1.0)


def _extent_of(statement: Statement, at: int) -> str:
    """Return the extent that the word `at` says the measure right before it is of, empty if it says none."""
    behind = any(fact.kind is Kind.MEASURE and fact.last == at for fact in statement.facts)
    return EXTENTS.get(statement.tokens[at].norm, "") if behind and at < len(statement.tokens) else ""


EXTENT_NOUNS = {"breadth": "width"} | {noun: noun for noun in ("depth", "height", "length", "thickness", "width")}
"""Nouns by which a label says of which extent its measure is."""
EXTENTS = {"across": "width", "broad": "width", "deep": "depth", "high": "height", "long": "length"} | {
    "tall": "height",
    "thick": "thickness",
    "wide": "width",
}
