"""Superlatives -> ranks: "the longest" is the first by length, "the second-longest" the second.

Takes the tokens of a sentence and the facts already read, gives them with the rank of each superlative added. The unit
of such a rank is the root of its adjective, so that only ranks by the same measure compare.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from factcheck.model.facts import Fact, Kind, Quantity
from factcheck.model.text import Span, Token
from factcheck.text.irregular import IRREGULAR
from factcheck.text.lemmas import root, stem

_ENDING = "est"
SUFFIX = "-est"
"""What marks the root of a superlative: "larg-est" is another word than "larg"."""

_NO_SUPERLATIVES = frozenset(
    """
    arrest attest behest bequest chest conquest contest crest detest digest divest everest forest guest harvest honest
    ingest inquest interest invest jest latest manifest midwest modest molest nest northwest pest priest protest quest
    request rest southwest suggest tempest test unrest vest west wrest zest
    """.split()
)
_IRREGULAR = {"best": "good", "worst": "bad", "eldest": "old", "furthest": "far", "farthest": "far"}
_SOLE = frozenset(["only", "sole"])
_CANONICAL = {"big": "larg", "great": "larg", "quick": "fast", "expensiv": "cost"}
"""Adjectives that say the same in the superlative."""
_DEFINITE = frozenset("the its their his her our my your this that".split())
_NO_ADJECTIVES = frozenset("important likely notable notably of part people recent recently".split())

_OPPOSITES = """
big small | old young | long short | high low | good bad | fast slow | rich poor | hot cold | warm cool | early late
heavy light | wet dry | strong weak | near far | deep shallow | wide narrow | busy quiet | tall short | expensive cheap
hard easy | safe dangerous | bright dark | new old
"""


PLAIN = "rank"
"""The unit of an ordinal that is no superlative's."""


def superlative_at(tokens: Sequence[Token], at: int) -> str:
    """Return the root of the adjective whose superlative stands at `at`, empty without one.

    >>> from factcheck.text.words import tokenize
    >>> tokens = tokenize("the longest queue, the most expensive seat, the only heir, most people, a forest")
    >>> [superlative_at(tokens, at) for at in (1, 6, 10, 14, 17)]
    ['long', 'cost', 'only', '', '']
    """
    norm = tokens[at].norm
    before = tokens[at - 1].norm if at else ""
    if norm in _IRREGULAR:
        return _key(_IRREGULAR[norm])
    if norm.endswith(_ENDING) and len(norm) > 5 and norm not in _NO_SUPERLATIVES:
        base = IRREGULAR.get(norm) or (norm[:-4] + "y" if norm.endswith("iest") else norm[:-3])
        return _key(base)
    definite = before in _DEFINITE or (at > 0 and tokens[at - 1].text.endswith(("'s", "s'")))
    if norm in _SOLE and definite:
        return "only"
    if before in ("most", "least") and at > 1 and norm not in _NO_ADJECTIVES and norm[0].isalpha():
        owner = tokens[at - 2]
        ordinal = len(owner.norm) > 2 and owner.norm.endswith(("st", "nd", "rd", "th"))
        if ordinal or owner.norm in _DEFINITE or owner.text.endswith(("'s", "s'")) or owner.norm == "-":
            return _key(norm) if before == "most" else f"un{_key(norm)}"
    return ""


def _key(adjective: str) -> str:
    key = root(stem(adjective))
    return _CANONICAL.get(key, key)


def _read_opposites() -> dict[str, str]:
    pairs = [
        [_key(word) for word in pair.split()] for row in _OPPOSITES.strip().splitlines() for pair in row.split("|")
    ]
    return {one: other for pair in reversed(pairs) for one, other in (pair, pair[::-1])}


OPPOSITES = _read_opposites()
"""Roots of adjectives whose superlatives shut each other out; of two opposites ("old") the one named first counts."""


def are_opposite(one: str, other: str) -> bool:
    """Whether two units are roots of adjectives whose superlatives shut each other out.

    >>> are_opposite("larg", "small"), are_opposite("popular", "unpopular"), are_opposite("larg", "old")
    (True, True, False)
    """
    return OPPOSITES.get(one) == other or f"un{one}" == other or f"un{other}" == one


def rank_superlatives(tokens: Sequence[Token], facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return `facts` with the rank of each superlative: its own, or the one that the ordinal before it gives it."""
    if not any(token.norm.endswith("st") or token.norm in _SOLE for token in tokens):
        return tuple(facts)
    found = [
        (at, key)
        for at, token in enumerate(tokens)
        if (token.norm.endswith("st") or token.norm in _SOLE or tokens[at - 1].norm in ("most", "least"))
        and (key := superlative_at(tokens, at))
    ]
    ranked = list(facts)
    for at, key in found:
        if any(fact.first <= at < fact.last for fact in facts):
            continue
        ordinal = _ordinal_before(tokens, at, facts)
        if ordinal is not None:
            ranked[ranked.index(ordinal)] = ordinal._replace(value=_by(ordinal, key))
        else:
            span = Span(tokens[at].start, tokens[at].end)
            one = Fraction(1)
            ranked.append(Fact(Kind.RANK, span, at, at + 1, Quantity(one, one, one, unit=key), span))
    return tuple(ranked)


def _by(ordinal: Fact, key: str) -> Quantity:
    assert isinstance(ordinal.value, Quantity)
    return ordinal.value._replace(unit=key)


def _ordinal_before(tokens: Sequence[Token], at: int, facts: Iterable[Fact]) -> Fact | None:
    """Return the ordinal of "second-longest", "third most expensive"."""
    edges = {at - 1, at}
    if at and tokens[at - 1].norm in ("-", "most", "least"):
        edges = {at - 1}
        if at > 1 and tokens[at - 2].norm == "-":
            edges.add(at - 2)
    return next((fact for fact in facts if fact.kind is Kind.RANK and fact.last in edges), None)
