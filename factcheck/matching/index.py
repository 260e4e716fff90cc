"""Which passages of a text each claim may be about: claims indexed once by the roots and values of their parts.

No step compares every claim with every sentence: the words of a text look up the words of the claims that they are
related to, each distinct word once, and a claim is held against the few sentences that have most of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import nlargest
from typing import Any

from factcheck.document.texts import Text
from factcheck.facts.names import Name
from factcheck.facts.superlatives import SUFFIX
from factcheck.matching.bind import TELLING, neighbours, related_roots, worth_at
from factcheck.matching.kinship import digits_of
from factcheck.matching.parts import Part, PartKind, reach
from factcheck.matching.wording import Wording
from factcheck.model.facts import Fact, Kind, Moment, Quantity, Score
from factcheck.model.packing import Packed
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
_FEW_KEYS = 2_000
"""Keys of a few hundred claims: most words of a text are related to none of them."""
_SLIP_LENGTH = 7
"""Letters that a word needs before a near-equal word counts as a typing slip of it: shorter words have too many real
neighbours (county, country)."""
_OF_KIN = 0.6
"""How far a number with the digits of the claim's in another order says that a sentence is about it."""
_ANY = {Kind.AGE: "#age"}


_NAME = "'name"
"""Key of all names."""
_GENERAL = {_NAME: 0.15} | {"#" + kind.value: 0.3 for kind in Kind}
"""What it is worth that a sentence has any name, or any value of a kind."""
_ROUNDED = 1e-6


class Finalist(NamedTuple):
    """A passage that a wording may be about."""

    focus: int
    """Index of the sentence."""
    score: float
    """Share of the wording that it has, roughly."""


def value_key(fact: Fact) -> str:
    """Return a key that equal values share, whatever their spelling."""
    value = fact.value
    if isinstance(value, Quantity):
        return f"#{value.number}{value.unit}"
    if isinstance(value, Moment):
        return f"@{value.year}-{value.month}-{value.day}-{value.hour}-{value.minute}"
    if isinstance(value, Score):
        return f"={value.pairs}"
    return ""


def kin_key(fact: Fact) -> str:
    """Return a key that a number shares with those of its kind that have its digits in another order, else nothing."""
    digits = sorted(digits_of(fact.value)) if isinstance(fact.value, Quantity) else []
    return f"~{fact.kind.value}{''.join(digits)}" if len(digits) > 1 else ""


class ClaimIndex:
    """The wordings of all claims, by what their parts hold."""

    wordings: Sequence[Wording]
    _postings: dict[str, list[tuple[int, float]]]
    """Key -> wordings, and the share of the wording that the parts with the key are."""
    general: list[float]
    """For each wording the share that a sentence has of it for its names and kinds of values alone, at most."""
    told_generally: set[int]
    """The wordings of which a focus may have enough to be looked at for names and kinds of values alone."""
    told_by_general: set[int]
    """Those of which the passage as a whole may."""
    _names: dict[str, list[tuple[Any, ...]]]
    """Word -> the names of the claims that have it, each as the fields of a `Name`."""
    names: int
    """How many names the claims have."""
    _values: dict[str, float]
    years: frozenset[int]
    """The years that the claims give."""
    _vocabulary: dict[tuple[str, int], list[str]]
    _within_reach: frozenset[str] | None
    """All roots that some root of the claims is related to; None where there are many claims."""

    _KEPT = (
        *("_postings", "general", "told_generally", "told_by_general"),
        *("_names", "names", "_values", "years", "_vocabulary", "_within_reach"),
    )

    def __init__(self, wordings: Sequence[Wording], packed: Packed = None) -> None:
        """Index `wordings`, or take what `pack` gave of an index of them."""
        self.wordings = wordings
        self._related: dict[str, tuple[tuple[str, float], ...]] = {}
        self._slips: dict[str, str] = {}
        self._places: dict[int, Mapping[str, Sequence[tuple[int, float]]]] = {}
        if packed is not None:
            vars(self).update(zip(self._KEPT, packed, strict=True))
        else:
            self._read(wordings)

    def pack(self) -> Packed:
        """Return what was made of the wordings, without them, as plain values."""
        return tuple(vars(self)[name] for name in self._KEPT)

    def _read(self, wordings: Sequence[Wording]) -> None:
        self._postings = {}
        self.general = []
        self.told_generally, self.told_by_general = set(), set()
        self._names = {}
        known: set[tuple[str, ...]] = set()
        for number, wording in enumerate(wordings):
            self._add(number, wording)
            for name in wording.statement.names:
                if name.words not in known:
                    known.add(name.words)
                    for word in name.words:
                        self._names.setdefault(word, []).append(tuple(name))
        self.names = len(known)
        facts = [part for wording in wordings for part in wording.parts if part.fact is not None]
        self._values = {value_key(part.fact): part.weight for part in facts if part.fact is not None}
        self.years = frozenset(
            part.fact.value.year
            for part in facts
            if part.fact is not None and isinstance(part.fact.value, Moment) and part.fact.value.year is not None
        )
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

        few = len(self._postings) <= _FEW_KEYS
        self._within_reach = frozenset(key for own in self._postings for key in reach(own)) if few else None

    def _add(self, number: int, wording: Wording) -> None:
        general = 0.0
        for place in _telling(wording):
            part = wording.parts[place]
            most = max((_GENERAL.get(key, 0.0) for key in _keys_of(part)), default=0.0)
            general += part.weight / wording.weight * most
        for key, found in _places_of(wording).items():
            self._postings.setdefault(key, []).append((number, sum(share for _, share in found)))
        self.general.append(general)
        if general >= _LEAST_HERE - _ROUNDED:
            self.told_generally.add(number)
        if general >= _LEAST - _ROUNDED:
            self.told_by_general.add(number)

    def places(self, number: int) -> Mapping[str, Sequence[tuple[int, float]]]:
        """Return the keys of a wording, with the parts that have them, and the share of the wording that each is."""
        found = self._places.get(number)
        if found is None:
            found = self._places[number] = _places_of(self.wordings[number])
        return found

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
        looked_up = [self._look_up(statement) for statement in text.statements]
        found: dict[int, list[Finalist]] = {}
        for at, here in enumerate(looked_up):
            around = [(looked_up[at + offset], worth_at(offset)) for offset in neighbours(text, at)[1:]]
            for number, score in here.scores(around):
                found.setdefault(number, []).append(Finalist(at, score))
        return {number: sorted(_best(passages)) for number, passages in sorted(found.items())}

    def known_values(self, facts: Sequence[Fact]) -> tuple[float, float]:
        """Return the share of the values of the claims that are among `facts`, and of the telling ones, by weight."""
        keys = {value_key(fact) for fact in facts}
        known = len(self._values.keys() & keys) / len(self._values) if self._values else 1.0
        telling = {key: weight for key, weight in self._values.items() if weight >= TELLING}
        total = sum(telling.values())
        return known, sum(weight for key, weight in telling.items() if key in keys) / total if total else 1.0

    def known_entities(self, text: Text) -> tuple[frozenset[int], float]:
        """Return the entities of a text that the claims name, and the share of the names of the claims that it has."""
        found: set[int] = set()
        names: set[tuple[str, ...]] = set()
        for entity in text.entities.all:
            named = (Name._make(name) for word in entity.words for name in self._names.get(word, ()))
            for name in {name.words: name for name in named}.values():
                if entity.index in text.entities_of(name):
                    found.add(entity.index)
                    names.add(name.words)
        return frozenset(found), len(names) / self.names if self.names else 1.0

    def _look_up(self, statement: Statement) -> _LookedUp:
        known: _LookedUp | None = statement.kept.get(self)
        if known is None:
            known = statement.kept[self] = _LookedUp(self, self._keys(statement))
        return known

    def sum_shares(self, keys: Iterable[tuple[str, float]]) -> dict[int, float]:
        """Return what a sentence with some `keys` has at most of each wording, what is general left out."""
        shares: dict[int, float] = {}
        for key, degree in keys:
            if key not in _GENERAL:
                for number, share in self._postings.get(key, ()):
                    shares[number] = shares.get(number, 0.0) + share * degree
        return shares

    def _keys(self, statement: Statement) -> Iterable[tuple[str, float]]:
        for key in statement.places:
            related = self._related.get(key)
            if related is None:
                related = self._related[key] = tuple(self._relate(key))
            yield from related
        for fact in statement.facts:
            yield value_key(fact), 1.0
            yield (general := "#" + fact.kind.value), _GENERAL[general]
            yield kin_key(fact), _OF_KIN
        for name in statement.names:
            yield _NAME, _GENERAL[_NAME]
            for word in name.words:
                yield "'" + word, 1.0

    def _relate(self, key: str) -> Iterable[tuple[str, float]]:
        """Yield the words of claims that a word of a text is related to."""
        yield "'" + key, 1.0
        if self._within_reach is not None and not (key in self._within_reach or key.endswith(SUFFIX)):
            return  # nothing of the claims is among what it is related to, which takes longer to say
        for other in {key, *reach(key)}:
            if other in self._postings:
                related = related_roots(other, key)
                if related is not None:
                    yield other, related[1] * (0.5 if related[0] in (Link.SISTER, Link.OPPOSITE) else 1.0)

    def corrected(self, stem_: str) -> str:
        """Return the stem of the claims that `stem_` is a typing slip of, or `stem_` itself.

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


class _LookedUp:
    """What a sentence has of each wording, and the passage of which it was the focus when it was last asked for."""

    def __init__(self, index: ClaimIndex, keys: Iterable[tuple[str, float]]) -> None:
        self._index = index
        self._keys: dict[str, list[tuple[int, float]]] = {}
        """Key -> where it stands among all, and its degree; again where that is higher."""
        for at, (key, degree) in enumerate(keys):
            known = self._keys.get(key)
            if known is None:
                self._keys[key] = [(at, degree)]
            elif degree > known[-1][1]:
                known.append((at, degree))
        self.shares = index.sum_shares((key, degrees[-1][1]) for key, degrees in self._keys.items())
        """What it has of each wording at most, what is general left out."""
        self._parts: dict[int, dict[int, float]] = {}
        self._around: Sequence[tuple[_LookedUp, float]] | None = None
        self._scores: list[tuple[int, float]] = []

    def parts(self, number: int) -> Mapping[int, float]:
        """Return the parts of a wording that it has, each with its share of the wording."""
        found = self._parts.get(number)
        if found is None:
            places, keys = self._index.places(number), self._keys
            hits = [
                (at, degree, place, share)
                for key in places
                if key in keys
                for at, degree in keys[key]
                for place, share in places[key]
            ]
            hits.sort(key=_first)
            found = self._parts[number] = {}
            for _, degree, place, share in hits:
                if found.get(place, 0.0) < share * degree:
                    found[place] = share * degree
        return found

    def scores(self, around: Sequence[tuple[_LookedUp, float]]) -> list[tuple[int, float]]:
        """Return the wordings that its passage may be about, with their shares; `around` come with their worth."""
        if around != self._around:
            self._around = around
            self._scores = list(self._score(around))
        return self._scores

    def _score(self, around: Sequence[tuple[_LookedUp, float]]) -> Iterator[tuple[int, float]]:
        for number in self._likely(around):
            parts = self.parts(number)
            if sum(parts.values()) < _LEAST_HERE:
                continue
            shares = dict(parts)
            for other, worth in around:
                for place, share in other.parts(number).items():
                    if shares.get(place, 0.0) < share * worth:
                        shares[place] = share * worth
            score = sum(shares.values())
            if score >= _LEAST:
                yield number, score

    def _likely(self, around: Sequence[tuple[_LookedUp, float]]) -> Iterator[int]:
        """Yield the wordings of which the passage has enough if all is counted that may be in it."""
        index, here = self._index, self.shares
        others = [(other.shares, worth) for other, worth in around]
        elsewhere = {number for shares, _ in others for number in shares.keys() & index.told_generally}
        for number in elsewhere.union(here, index.told_by_general):
            share = index.general[number] + here.get(number, 0.0)
            if share < _LEAST_HERE - _ROUNDED:
                continue
            for shares, worth in others:
                if number in shares:
                    share += shares[number] * worth
            if share >= _LEAST - _ROUNDED:
                yield number


def _first(hit: tuple[int, float, int, float]) -> int:
    return hit[0]


def _best(passages: Sequence[Finalist]) -> list[Finalist]:
    return nlargest(_FINALISTS, passages, key=lambda finalist: (finalist.score, -finalist.focus))


def _telling(wording: Wording) -> Sequence[int]:
    """Return the parts of a wording that it is looked up by."""
    return sorted(range(len(wording.parts)), key=lambda place: (-wording.parts[place].weight, place))[:_KEYS]


def _places_of(wording: Wording) -> dict[str, list[tuple[int, float]]]:
    places: dict[str, list[tuple[int, float]]] = {}
    for place in _telling(wording):
        part = wording.parts[place]
        for key in _keys_of(part):
            places.setdefault(key, []).append((place, part.weight / wording.weight))
    return places


def _keys_of(part: Part) -> Iterable[str]:
    if part.kind is PartKind.WORD:
        yield part.key
    elif part.name is not None:
        yield _NAME
        yield from ("'" + word for word in part.name.words)
    elif part.fact is not None:
        yield value_key(part.fact)
        yield "#" + part.fact.kind.value
        if key := kin_key(part.fact):
            yield key


def _is_typing_slip(written: str, meant: str) -> bool:
    """Whether a letter was dropped, doubled or swapped with the next.

    Another letter makes another word (contrast, contract).

    >>> [_is_typing_slip(slip, "harbour") for slip in ("harbor", "harrbour", "habrour", "harbous", "harbour")]
    [True, True, True, False, False]
    """
    at = next((at for at, (one, other) in enumerate(zip(written, meant, strict=False)) if one != other), -1)
    if at < 0:
        return abs(len(written) - len(meant)) == 1
    if len(written) == len(meant):
        return written[at:] == meant[at + 1 : at + 2] + meant[at] + meant[at + 2 :]
    short, long = sorted((written, meant), key=len)
    return short[at:] == long[at + 1 :]
