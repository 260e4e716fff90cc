"""Which passages of a text each claim may be about: claims indexed once by the roots and values of their parts.

No step compares every claim with every sentence: the words of a text look up the words of the claims that they are
related to, each distinct word once, and a claim is held against the few sentences that have most of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import nlargest

from rapidfuzz.distance import OSA

from factcheck.document.texts import Text
from factcheck.facts.names import Name
from factcheck.matching.bind import neighbours, related_roots, worth_at
from factcheck.matching.kinship import digits_of
from factcheck.matching.parts import Part, PartKind, reach
from factcheck.matching.wording import Wording
from factcheck.model.facts import Fact, Kind, Moment, Quantity, Score
from factcheck.model.records import NamedTuple
from factcheck.reading.statement import Statement
from factcheck.text.lemmas import root, stem
from factcheck.text.net import Link

_FINALISTS = 6
"""Passages of a text that are looked at closely for one wording."""
_LEAST_HERE = 0.08
"""Share of a wording's weight that the focus of a passage needs to be looked at."""
_LEAST = 0.18
"""The same of the passage as a whole."""
_KEYS = 6
"""Parts under which a wording is indexed, the most telling first."""
_SLIP_LENGTH = 7
"""Letters that a word needs before a near-equal word counts as a typing slip of it: shorter words have too many real
neighbours (county, country)."""
_OF_KIN = 0.6
"""How far a number with the digits of the claim's in another order says that a sentence is about it."""
_ANY = {Kind.AGE: "#age"}


class Finalist(NamedTuple):
    """A passage that a wording may be about."""

    focus: int
    """Index of the sentence."""
    score: float
    """Share of the wording that it has, roughly."""


def value_key(fact: Fact) -> str:
    """Give a key that equal values share, whatever their spelling."""
    value = fact.value
    if isinstance(value, Quantity):
        return f"#{value.number}{value.unit}"
    if isinstance(value, Moment):
        return f"@{value.year}-{value.month}-{value.day}-{value.hour}-{value.minute}"
    if isinstance(value, Score):
        return f"={value.pairs}"
    return ""


def kin_key(fact: Fact) -> str:
    """Give a key that a number shares with those of its kind that have its digits in another order, else nothing."""
    digits = sorted(digits_of(fact.value)) if isinstance(fact.value, Quantity) else []
    return f"~{fact.kind.value}{''.join(digits)}" if len(digits) > 1 else ""


class ClaimIndex:
    """The wordings of all claims, by what their parts hold."""

    def __init__(self, wordings: Sequence[Wording]) -> None:
        self.wordings = wordings
        self._postings: dict[str, list[tuple[int, int, float]]] = {}
        """Key -> wordings, parts of them, and the share of the wording that the part is."""
        self._related: dict[str, tuple[tuple[str, float], ...]] = {}
        self._names: dict[str, list[Name]] = {}
        """Word -> the names of the claims that have it."""
        self._slips: dict[str, str] = {}
        known: set[tuple[str, ...]] = set()
        for number, wording in enumerate(wordings):
            self._add(number, wording)
            for name in wording.statement.names:
                if name.words not in known:
                    known.add(name.words)
                    for word in name.words:
                        self._names.setdefault(word, []).append(name)
        self.names = len(known)
        """How many names the claims have."""
        self._values = {value_key(p.fact) for wording in wordings for p in wording.parts if p.fact is not None}
        self._vocabulary = self._by_shape(
            sorted(
                {
                    stem(token.norm)
                    for wording in wordings
                    for token in wording.statement.tokens
                    if token.norm[0].isalpha()
                }
            )
        )

    def _add(self, number: int, wording: Wording) -> None:
        telling = sorted(range(len(wording.parts)), key=lambda place: (-wording.parts[place].weight, place))[:_KEYS]
        for place in telling:
            part = wording.parts[place]
            for key in _keys_of(part):
                self._postings.setdefault(key, []).append((number, place, part.weight / wording.weight))

    @staticmethod
    def _by_shape(keys: Iterable[str]) -> dict[tuple[str, int], list[str]]:
        """Sort the vocabulary by first letter and length, so that a slip is looked for among few words."""
        shapes: dict[tuple[str, int], list[str]] = {}
        for key in keys:
            if key[0].isalpha():
                shapes.setdefault((key[0], len(key)), []).append(key)
        return shapes

    def finalists(self, text: Text) -> dict[int, list[Finalist]]:
        """Return for each wording, by index, the passages that have most of it, in the order of the text."""
        hits: dict[int, dict[int, dict[int, float]]] = {}
        for at, statement in enumerate(text.statements):
            for number, parts in self._hits(statement).items():
                hits.setdefault(number, {})[at] = parts
        return {
            number: sorted(best) for number, sentences in sorted(hits.items()) if (best := self._best(text, sentences))
        }

    @staticmethod
    def _best(text: Text, sentences: dict[int, dict[int, float]]) -> list[Finalist]:
        found = []
        for at, here in sentences.items():
            if sum(here.values()) < _LEAST_HERE:
                continue
            shares = dict(here)
            for offset in neighbours(text, at)[1:]:
                for place, share in sentences.get(at + offset, {}).items():
                    shares[place] = max(shares.get(place, 0.0), share * worth_at(offset))
            score = sum(shares.values())
            if score >= _LEAST:
                found.append(Finalist(at, score))
        return nlargest(_FINALISTS, found, key=lambda finalist: (finalist.score, -finalist.focus))

    def known_values(self, facts: Sequence[Fact]) -> float:
        """Return the share of the values of the claims that are among `facts`."""
        keys = {value_key(fact) for fact in facts}
        return len(self._values & keys) / len(self._values) if self._values else 1.0

    def known_entities(self, text: Text) -> tuple[frozenset[int], float]:
        """Return the entities of a text that the claims name, and the share of the names of the claims that it has."""
        found: set[int] = set()
        names: set[tuple[str, ...]] = set()
        for entity in text.entities.all:
            for name in {name.words: name for word in entity.words for name in self._names.get(word, ())}.values():
                if entity.index in text.entities_of(name):
                    found.add(entity.index)
                    names.add(name.words)
        return frozenset(found), len(names) / self.names if self.names else 1.0

    def _hits(self, statement: Statement) -> dict[int, dict[int, float]]:
        """Return for each wording the shares of its parts that a sentence has."""
        hits: dict[int, dict[int, float]] = {}
        for key, degree in self._keys(statement):
            for number, place, share in self._postings.get(key, ()):
                parts = hits.setdefault(number, {})
                parts[place] = max(parts.get(place, 0.0), share * degree)
        return hits

    def _keys(self, statement: Statement) -> Iterable[tuple[str, float]]:
        for key in statement.places:
            related = self._related.get(key)
            if related is None:
                related = self._related[key] = tuple(self._relate(key))
            yield from related
        for fact in statement.facts:
            yield value_key(fact), 1.0
            yield "#" + fact.kind.value, 0.3
            yield kin_key(fact), _OF_KIN
        for name in statement.names:
            yield "'name", 0.15
            for word in name.words:
                yield "'" + word, 1.0

    def _relate(self, key: str) -> Iterable[tuple[str, float]]:
        """Give the words of claims that a word of a text is related to."""
        yield "'" + key, 1.0
        for other in {key, *reach(key)}:
            if other in self._postings:
                related = related_roots(other, key)
                if related is not None:
                    yield other, related[1] * (0.5 if related[0] in (Link.SISTER, Link.OPPOSITE) else 1.0)

    def corrected(self, stem_: str) -> str:
        """Give the stem of the claims that `stem_` is a typing slip of, or `stem_` itself.

        Slips are mended before roots are taken: a slip in its ending hides what a word is made from.
        """
        known = self._slips.get(stem_)
        if known is None:
            known = self._slips[stem_] = self._slip_of(stem_)
        return known

    def _slip_of(self, stem_: str) -> str:
        if root(stem_) in self._postings or len(stem_) < _SLIP_LENGTH:
            return stem_
        for length in (len(stem_), len(stem_) + 1, len(stem_) - 1):
            for key in self._vocabulary.get((stem_[0], length), ()):
                if len(key) >= _SLIP_LENGTH and _is_typing_slip(stem_, key):
                    return key
        return stem_


def _keys_of(part: Part) -> Iterable[str]:
    if part.kind is PartKind.WORD:
        yield part.key
    elif part.name is not None:
        yield "'name"
        yield from ("'" + word for word in part.name.words)
    elif part.fact is not None:
        yield value_key(part.fact)
        yield "#" + part.fact.kind.value
        if key := kin_key(part.fact):
            yield key


def _is_typing_slip(written: str, meant: str) -> bool:
    """Whether a letter was dropped, doubled or swapped with the next.

    Another letter makes another word (contrast, contract).
    """
    if len(written) == len(meant):
        return sorted(written) == sorted(meant) and OSA.distance(written, meant, score_cutoff=1) == 1
    return OSA.distance(written, meant, score_cutoff=1) == 1
