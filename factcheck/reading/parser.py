"""Tokens of a sentence with their parts of speech -> the tree of what depends on what.

The words are parsed without the marks between them, which are looked at and given a head in the end.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.reading import relations, search, states, tokens
from factcheck.reading.relations import ROOT
from factcheck.reading.weights import Opened, Table, Weights, opened, triples, vectors

BEAM = 4
"""How many states are followed side by side."""
MARGIN = 120
"""How far one may be behind the best."""
_MEMORY = 20_000


class Parser:
    """What was learned, with a memory of the tokens seen."""

    def __init__(self, steps: Table, names: Weights, *, beam: int = BEAM, margin: int = MARGIN) -> None:
        self._search = search.Search(steps, beam=beam, margin=margin)
        self._names = names
        self._tokens: dict[tuple[str, str], tokens.Token] = {}

    def parse(self, words: Sequence[str], tags: Sequence[str]) -> tuple[list[int], list[str]]:
        """Return heads and relations."""
        places, marks = tokens.parted(words, tags)
        known = [self._token(words[at], tags[at]) for at in places]
        found = self._search.heads(states.Sentence(known, marks))
        named = relations.named(self._names, relations.Arcs(known, marks, found))
        heads = [_MARK] * len(words)
        names = ["punct"] * len(words)
        for at, head, name in zip(places, found, named, strict=True):
            heads[at] = places[head] if head < len(places) else -1
            names[at] = name
        if words and not places:
            heads[0], names[0] = -1, ROOT
        return _with_marks(heads), names

    def _token(self, word: str, tag: str) -> tokens.Token:
        token = self._tokens.get((word, tag))
        if token is None:
            if len(self._tokens) >= _MEMORY:
                self._tokens.clear()
            token = self._tokens[word, tag] = tokens.describe(word, tag)
        return token


_MARK = -2
"""Stands for the head of a mark."""


def _with_marks(heads: list[int]) -> list[int]:
    """Return the heads with those of the marks filled in.

    A mark hangs on the largest part that begins behind it and hangs on something before it, or else on the smallest
    that is on both its sides; at the end, on the root.

    >>> _with_marks([-1, _MARK, 3, 0, _MARK])  # "Hall, a judge."
    [-1, 3, 3, 0, 0]
    """
    if -1 not in heads:
        return heads
    found = heads.copy()
    first = _first_words(heads)
    part = heads.index(-1)
    for at in range(len(heads) - 1, -1, -1):
        if heads[at] != _MARK:
            part = at
            continue
        while heads[part] > at and first[part] > at:
            part = heads[part]
        found[at] = part
    return found


def _first_words(heads: list[int]) -> list[int]:
    """Return the first word of all that hangs on each word."""
    children: list[list[int]] = [[] for _ in heads]
    for at, head in enumerate(heads):
        if head >= 0:
            children[head].append(at)
    order = [heads.index(-1)]
    for at in order:
        order.extend(children[at])
    first = [*range(len(heads))]
    for at in reversed(order[1:]):
        first[heads[at]] = min(first[heads[at]], first[at])
    return first


def open_parser() -> tuple[Opened, ...]:
    """Return the weights of the steps and of the relations as they are looked up."""
    return opened("parser.bin", lambda reader: (reader.triples(search.WIDTH), reader.vectors()))


@cache
def _parser() -> Parser:
    steps, names = open_parser()
    return Parser(triples(steps), vectors(names))


def parse(words: Sequence[str], tags: Sequence[str]) -> tuple[list[int], list[str]]:
    """Return for each token of a sentence the position of its head, -1 for the root, and its relation to it.

    >>> parse("The panel cleared 17 officers .".split(), "DET NOUN VERB NUM NOUN PUNCT".split())
    ([1, 2, -1, 4, 2, 2], ['det', 'nsubj', 'root', 'nummod', 'obj', 'punct'])
    """
    return _parser().parse(words, tags)
