"""Two names, nouns or values of the claim that have changed places."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum
from itertools import combinations

from factcheck.facts.scanning import norm_at
from factcheck.matching.bind import Binding, Bound, How
from factcheck.matching.parts import PartKind
from factcheck.model.facts import Fact, Quantity
from factcheck.reading.statement import Statement
from factcheck.text.lemmas import root, stem
from factcheck.text.net import Link
from factcheck.verdict.differences.difference import Difference, Sort


def find_swaps(binding: Binding) -> Iterator[Difference]:
    """Yield two names, nouns or values that have changed places."""
    ours, theirs = binding.wording.statement, binding.statement
    movable = [
        (place, bound)
        for place, bound in enumerate(binding.bounds)
        if bound.is_here and bound.part.kind in _MOVABLE and bound.how is not How.MEANT
    ]
    mutual = any(b.is_here and b.part.kind is PartKind.WORD and b.part.key in MUTUAL for b in binding.bounds)
    for (place, one), (_, other) in combinations(movable, 2):
        if one.at == other.at or (mutual and one.part.fact is None):
            continue
        if _pass_the_verb(binding, one, other):
            yield Difference(Sort.SWAP, place, one.first, one.last, 1.0, 1.0, name=one.name)
            continue
        if one.part.kind is not other.part.kind:
            continue
        if one.part.kind is PartKind.WORD:
            if _change_roles(binding, one, other):
                yield Difference(Sort.SWAP, place, one.at, one.at + 1, 1.0, 1.0)
        elif one.part.kind is PartKind.NAME:
            moved = _partners(binding, one, other)
            claimed = ours.syntax.frames.relation(one.part.at, other.part.at)
            given = theirs.syntax.frames.relation(one.at, other.at)
            turned = {claimed, given} == {"agent patient", "patient agent"} or _turn_back(binding, one, other)
            if moved is _Moved.APART or (turned and moved is not _Moved.TOGETHER):
                yield Difference(Sort.SWAP, place, one.first, one.last, 1.0, 1.0, name=one.name)
        elif _trade_places(binding, one, other):
            assert one.fact is not None
            yield Difference(Sort.SWAP, place, one.fact.first, one.fact.last, 1.0, 1.0, fact=one.fact)


MUTUAL = frozenset(
    root(stem(word))
    for word in """
    border clash collide compete date debate divorce draw equal face fight kiss marry meet merge negotiate play
    resemble talk tie twin wed
    """.split()
)
"""Verbs of which either side may be said first: "Ann married Tom", "Tom married Ann"."""
_MOVABLE = frozenset({PartKind.NAME, PartKind.VALUE, PartKind.WORD})


def _pass_the_verb(binding: Binding, one: Bound, other: Bound) -> bool:
    """Whether what stands right before a verb in the claim stands right behind it in the passage, and the other way.

    "Rovers beat United", "United beat Rovers": whether words that are names to their readers are read as names or not.
    """
    if one.part.fact is not None or other.part.fact is not None:
        return False
    ours, theirs = binding.wording.statement, binding.statement
    for verb in binding.bounds:
        if not verb.is_here or verb.part.kind is not PartKind.WORD or verb.link is not Link.SAME:
            continue
        if ours.syntax.tags[verb.part.at] != "VERB" or theirs.syntax.tags[verb.at] != "VERB":
            continue
        if "ADV" in (ours.syntax.tags[one.part.at], ours.syntax.tags[other.part.at]):
            continue
        claimed = _sides(ours, (one.part.first, one.part.last), (other.part.first, other.part.last), verb.part.at)
        if claimed and _sides(theirs, (one.first, one.last), (other.first, other.last), verb.at) == -claimed:
            return True
    return False


def _sides(statement: Statement, one: tuple[int, int], other: tuple[int, int], verb: int) -> int:
    """Return 1 where the one stands right before a verb and the other right behind it, -1 the other way, else 0."""
    before, behind = _next_to(statement, verb, -1), _next_to(statement, verb, 1)
    if one[1] - 1 == before and other[0] == behind:
        return 1
    return -1 if other[1] - 1 == before and one[0] == behind else 0


def _next_to(statement: Statement, verb: int, step: int) -> int:
    """Return the word next to a verb, an article between them left out."""
    at = verb + step
    while 0 <= at < len(statement.tokens) and statement.tokens[at].norm in ("a", "an", "the"):
        at += step
    return at


def _change_roles(binding: Binding, one: Bound, other: Bound) -> bool:
    """Whether of two nouns the one that acts on the other in the claim is acted on in the passage, by the same verb."""
    if Link.SAME is not one.link or Link.SAME is not other.link:
        return False
    ours, theirs = binding.wording.statement.syntax, binding.statement.syntax
    verb, found = ours.heads[one.part.at], theirs.heads[one.at]
    if verb < 0 or found < 0 or ours.heads[other.part.at] != verb or theirs.heads[other.at] != found:
        return False
    if ours.tags[verb] != "VERB" or binding.wording.statement.roots[verb] != binding.statement.roots[found]:
        return False
    claimed = (ours.role(one.part.at), ours.role(other.part.at))
    given = (theirs.role(one.at), theirs.role(other.at))
    return claimed in (("agent", "patient"), ("patient", "agent")) and given == claimed[::-1]


def _turn_back(binding: Binding, one: Bound, other: Bound) -> bool:
    """Whether a way from one place to another goes back in the passage: "from Leeds to York", "from York to Leeds"."""
    ours, theirs = binding.wording.statement.tokens, binding.statement.tokens
    claimed = [_WAYS.get(norm_at(ours, bound.part.first - 1)) for bound in (one, other)]
    found = [_WAYS.get(norm_at(theirs, bound.first - 1)) for bound in (one, other)]
    return None not in claimed and claimed[0] != claimed[1] and found == claimed[::-1]


_WAYS = {"from": "from", "to": "to", "for": "to", "into": "to", "towards": "to"}
"""Prepositions of a way."""


class _Moved(Enum):
    """Whether two names have changed places with what is said of each, or without it."""

    TOGETHER = 1
    APART = 2


def _partners(binding: Binding, one: Bound, other: Bound) -> _Moved | None:
    """Return whether two names have changed places around an "and" together with what is said of each.

    "Ann came first and Tom last" says the same as "Tom came last and Ann first", not as "Tom came first and Ann last".
    None where neither can be told.
    """
    ours, theirs = binding.wording.statement, binding.statement
    said = [bound for bound in binding.bounds if bound.is_here and bound.part.kind in (PartKind.MARK, PartKind.VALUE)]
    if len(said) < 2:
        verbs = (b for b in binding.bounds if b.is_here and b.part.kind is PartKind.WORD)
        said = [b for b in verbs if ours.syntax.tags[b.part.at] == theirs.syntax.tags[b.at] == "VERB"]
    for here in _joints(ours):
        for there in _joints(theirs):
            names, values = ({(b.part.at < here, b.at < there) for b in bounds} for bounds in ((one, other), said))
            if names in _KEPT and values in _KEPT and (names, values) != (_STAYED, _STAYED):
                return _Moved.TOGETHER if names == values else _Moved.APART
    return None


_STAYED, _CROSSED = {(True, True), (False, False)}, {(True, False), (False, True)}
_KEPT = (_STAYED, _CROSSED)


def _joints(statement: Statement) -> Iterator[int]:
    """Yield where one thing is said beside another."""
    return (at for at, token in enumerate(statement.tokens) if token.norm in _JOINING)


_JOINING = frozenset(("and", "but", "whereas", "while", ";"))


def _trade_places(binding: Binding, one: Bound, other: Bound) -> bool:
    """Whether two values of one kind stand with each other's words, or with each other's preposition."""
    if one.part.fact is None or other.part.fact is None or one.fact is None or other.fact is None:
        return False
    if one.part.fact.kind is not other.part.fact.kind or _is_same(one.part.fact, other.part.fact):
        return False
    ours, theirs = binding.wording.statement, binding.statement
    before = [_preposition(ours, bound.part.fact) for bound in (one, other) if bound.part.fact is not None]
    found = [_preposition(theirs, bound.fact) for bound in (one, other) if bound.fact is not None]
    if before[0] != before[1] and "" not in before and found == before[::-1]:
        return True
    words = [bound for bound in binding.bounds if bound.is_here and bound.part.kind in (PartKind.WORD, PartKind.NAME)]
    for left, right in combinations(words, 2):
        claimed = _nearer(ours.syntax.distance, (one.part.at, other.part.at), (left.part.at, right.part.at))
        given = _nearer(theirs.syntax.distance, (one.at, other.at), (left.at, right.at))
        if claimed and given == -claimed:
            return True
    return False


def _is_same(one: Fact, other: Fact) -> bool:
    a, b = one.value, other.value
    return isinstance(a, Quantity) and isinstance(b, Quantity) and a.number == b.number


def _preposition(statement: Statement, fact: Fact) -> str:
    norm = statement.tokens[fact.first - 1].norm if fact.first else ""
    return norm if norm in ("from", "to", "against", "for") else ""


def _nearer(distance: Callable[[int, int], int], values: tuple[int, int], words: tuple[int, int]) -> int:
    """Return 1 where each value is nearer to its own word, -1 where each is nearer to the other's, else 0."""
    straight = distance(values[0], words[0]), distance(values[1], words[1])
    crossed = distance(values[0], words[1]), distance(values[1], words[0])
    if straight[0] < crossed[0] and straight[1] < crossed[1]:
        return 1
    return -1 if straight[0] > crossed[0] and straight[1] > crossed[1] else 0
