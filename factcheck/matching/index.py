"""Which passages of a text each claim may be about: claims indexed once by the roots and values of their parts.

No step compares every claim with every sentence: the words of a text look up the words of the claims that they are
related to, each distinct word once, and a claim is held against the few sentences that have most of it.
"""

from __future__ import annotations

import marshal
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from heapq import heappush, heappushpop, nlargest

from factcheck.document.texts import Text
from factcheck.facts.superlatives import SUFFIX
from factcheck.matching.bind import neighbours, related_roots, worth_at
from factcheck.matching.kinship import digits_of
from factcheck.matching.parts import Part, PartKind, reach
from factcheck.matching.sections import Sections, value_key
from factcheck.matching.wording import Wording
from factcheck.model.facts import Fact, Kind, Quantity
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
_MUCH = 0.4
"""Share of a wording that a passage needs where the text has little of the claims around.

No verdict of the labelled stories that is reached with less than half of a claim is reached in such a text.
"""
_TOLD, _TOLD_OF_MANY = 0.5, 0.6
"""Mean share that a text has of the claims of a section of which it has most, from which it may tell of their event.

Of many sections it has as much of some by chance. In the labelled stories nothing is decided below .65.
"""
_MANY_SECTIONS = 8
"""Sections from which these are many: some eighty claims."""
_MOST_TOLD = 4
"""How many these are."""
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


_NAME = "' name"
"""Key of all names; no word of a name has a blank in it."""
_GENERAL = {_NAME: 0.15} | {"#" + kind.value: 0.3 for kind in Kind}
"""What it is worth that a sentence has any name, or any value of a kind."""
_ROUNDED = 1e-6


class Finalist(NamedTuple):
    """A passage that a wording may be about."""

    focus: int
    """Index of the sentence."""
    score: float
    """Share of the wording that it has, roughly."""


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
    _claims: list[int]
    """For each wording the index of its claim, in order."""
    _packed_places: list[bytes]
    """What `places` returns of each wording."""
    _vocabulary: dict[tuple[int, str], list[str]]
    """The words that another may be a slip of, by length and `_ends`."""
    _within_reach: frozenset[str] | None
    """All roots that some root of the claims is related to; None where there are many claims."""

    _KEPT = (
        *("_postings", "general", "told_generally", "told_by_general"),
        *("_claims", "_packed_places", "_vocabulary", "_within_reach"),
    )

    def __init__(self, wordings: Sequence[Wording], files: Sequence[str] = (), packed: Packed = None) -> None:
        """Index `wordings`, or take what `pack` gave of an index of them; `files` names the file of each claim."""
        self.wordings = wordings
        self._related: dict[str, tuple[tuple[str, float], ...]] = {}
        self._slips: dict[str, str] = {}
        self._places: dict[int, Sequence[tuple[str, int, float]]] = {}
        if packed is not None:
            sections, *kept = packed
            vars(self).update(zip(self._KEPT, kept, strict=True))
            self.sections = Sections(wordings, packed=sections)
        else:
            self._read(wordings)
            self.sections = Sections(wordings, files)

    def pack(self) -> Packed:
        """Return what was made of the wordings, without them, as plain values."""
        return (self.sections.pack(), *(vars(self)[name] for name in self._KEPT))

    def _read(self, wordings: Sequence[Wording]) -> None:
        self._postings = {}
        self.general = []
        self.told_generally, self.told_by_general = set(), set()
        self._claims = [wording.claim for wording in wordings]
        self._packed_places = []
        for number, wording in enumerate(wordings):
            self._add(number, wording)
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
        places = tuple(_places_of(wording))
        self._packed_places.append(marshal.dumps(places))
        shares: dict[str, float] = {}
        for key, _, share in places:
            shares[key] = shares.get(key, 0.0) + share
        for key, share in shares.items():
            self._postings.setdefault(key, []).append((number, share))
        self.general.append(general)
        if general >= _LEAST_HERE - _ROUNDED:
            self.told_generally.add(number)
        if general >= _LEAST - _ROUNDED:
            self.told_by_general.add(number)

    def places(self, number: int) -> Sequence[tuple[str, int, float]]:
        """Return the keys of a wording, each with a part that has it, and the share of the wording that the part is."""
        found = self._places.get(number)
        if found is None:
            found = self._places[number] = marshal.loads(self._packed_places[number])
        return found

    @staticmethod
    def _by_shape(keys: Iterable[str]) -> dict[tuple[int, str], list[str]]:
        """Sort the vocabulary by length and by what the first and the last letters are."""
        shapes: dict[tuple[int, str], list[str]] = {}
        for key in keys:
            if key[0].isalpha() and len(key) >= _SLIP_LENGTH:
                for ends in _ends(key):
                    shapes.setdefault((len(key), ends), []).append(key)
        return shapes

    def finalists(
        self, text: Text, *, all_told: bool = True, is_asked: Callable[[int], bool] | None = None
    ) -> dict[int, list[Finalist]]:
        """Return for each wording, by index, the passages that have most of it, in the order of the text.

        Unless the text may tell of them `all_told`, those of events that it has little of need much of the wording.
        Wordings of claims that are not `is_asked` are left out.
        """
        passages = [
            (here, [(looked_up[at + offset], worth_at(offset)) for offset in neighbours(text, at)[1:]])
            for looked_up in [[self._look_up(statement) for statement in text.statements]]
            for at, here in enumerate(looked_up)
        ]
        if not passages:
            return {}
        likely: dict[int, list[tuple[float, int]]] = {}
        for at, (here, around) in enumerate(passages):
            for number, most in here.most(around).items():
                likely.setdefault(number, []).append((most, at))

        def score(number: int, at: int) -> float:
            here, around = passages[at]
            return here.score(number, around)

        told = set(range(len(self._claims))) if all_told else self._told(likely, score)
        found: dict[int, list[Finalist]] = {}
        for number in sorted(told & self.told_by_general | likely.keys()):
            places, least = likely.get(number, []), _LEAST if number in told else _MUCH
            if number in told and number in self.told_by_general:
                known = {at: most for most, at in places}
                places = [(known.get(at, self.general[number]), at) for at in range(len(passages))]
            if max(places)[0] < least - _ROUNDED or not (is_asked is None or is_asked(self._claims[number])):
                continue
            if best := _best(partial(score, number), places, _FINALISTS, least):
                found[number] = sorted(best, key=lambda finalist: finalist.focus)
        return found

    def alike(self, text: Text, least: float) -> dict[int, float]:
        """Return the wordings, by index, of which some sentence of a text has the share `least`, with that share."""
        found: dict[int, float] = {}
        for here in map(self._look_up, text.statements):
            for number, most in here.most(()).items():
                if most >= least and (share := here.score(number, ())) >= max(least, found.get(number, 0.0)):
                    found[number] = share
        return found

    def _told(self, likely: Mapping[int, list[tuple[float, int]]], score: Callable[[int, int], float]) -> set[int]:
        """Return the wordings that stand in a section of which a text has so much that it may tell of its event."""
        most: dict[int, float] = {}
        for number, places in likely.items():
            claim = self._claims[number]
            most[claim] = max(most.get(claim, 0.0), max(places)[0] + _ROUNDED)

        @cache
        def has(claim: int) -> float:
            asked = (number for number in self._numbers(range(claim, claim + 1)) if number in likely)
            best = (_best(partial(score, number), likely[number], 1, 0.0) for number in asked)
            return max(finalist.score for [finalist] in best)

        least = _TOLD if len(self.sections.starts) < _MANY_SECTIONS else _TOLD_OF_MANY
        much = (claim for claim, share in most.items() if share >= least)
        told: set[int] = set()
        for section in {section for claim in much for section in self.sections.of(claim)}:
            claims = self.sections.claims(section)
            if _has_much({claim: most[claim] for claim in claims if claim in most}, has, len(claims), least):
                told.update(self._numbers(claims))
        return told

    def _numbers(self, claims: range) -> range:
        """Return the wordings of some claims."""
        return range(bisect_left(self._claims, claims.start), bisect_left(self._claims, claims.stop))

    def _look_up(self, statement: Statement) -> _LookedUp:
        known: _LookedUp | None = statement.kept.get(self)
        if known is None:
            known = statement.kept[self] = _LookedUp(self, self._keys(statement))
        return known

    def sum_shares(self, keys: Mapping[str, float]) -> dict[int, float]:
        """Return what a sentence with some `keys` has at most of each wording, what is general left out."""
        shares: dict[int, float] = {}
        for key, degree in keys.items():
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
            alike = (key for ends in _ends(stem_) for key in self._vocabulary.get((length, ends), ()))
            meant = min((key for key in alike if _is_typing_slip(stem_, key)), default="")
            if meant:
                return meant
        return stem_


class _LookedUp:
    """What a sentence has of each wording, and the passage of which it was the focus when it was last asked for."""

    def __init__(self, index: ClaimIndex, keys: Iterable[tuple[str, float]]) -> None:
        self._index = index
        self._keys: dict[str, float] = {}
        """Key -> its degree."""
        for key, degree in keys:
            if self._keys.get(key, 0.0) < degree:
                self._keys[key] = degree
        self.shares = index.sum_shares(self._keys)
        """What it has of each wording at most, what is general left out."""
        self._parts: dict[int, dict[int, float]] = {}
        self._around: Sequence[tuple[_LookedUp, float]] | None = None
        self._most: dict[int, float] = {}
        self._scored: Sequence[tuple[_LookedUp, float]] | None = None
        self._scores: dict[int, float] = {}

    def parts(self, number: int) -> Mapping[int, float]:
        """Return the parts of a wording that it has, each with its share of the wording."""
        found = self._parts.get(number)
        if found is None:
            found = self._parts[number] = {}
            for key, place, share in self._index.places(number):
                if key in self._keys and found.get(place, 0.0) < share * self._keys[key]:
                    found[place] = share * self._keys[key]
        return found

    def most(self, around: Sequence[tuple[_LookedUp, float]]) -> Mapping[int, float]:
        """Return the wordings of which its passage may have enough, with the most that it may have of them.

        All is counted that may be in it; `around` come with their worth. Those are left out of which it has no word.
        """
        if around != self._around:
            self._around = around
            self._most = dict(self._likely(around))
        return self._most

    def score(self, number: int, around: Sequence[tuple[_LookedUp, float]]) -> float:
        """Return the share that its passage has of a wording, 0.0 where it has too little of it itself."""
        if around != self._scored:
            self._scored, self._scores = around, {}
        score = self._scores.get(number)
        if score is None:
            score = self._scores[number] = self._score(number, around)
        return score

    def _score(self, number: int, around: Sequence[tuple[_LookedUp, float]]) -> float:
        parts = self.parts(number)
        if sum(parts.values()) < _LEAST_HERE:
            return 0.0
        shares = dict(parts)
        for other, worth in around:
            for place, share in other.parts(number).items():
                if shares.get(place, 0.0) < share * worth:
                    shares[place] = share * worth
        return sum(shares.values())

    def _likely(self, around: Sequence[tuple[_LookedUp, float]]) -> Iterator[tuple[int, float]]:
        general, here = self._index.general, self.shares
        others = [(other.shares, worth) for other, worth in around]
        elsewhere = {number for shares, _ in others for number in shares.keys() & self._index.told_generally}
        for number, share in (*here.items(), *((number, 0.0) for number in elsewhere - here.keys())):
            share += general[number]
            if share < _LEAST_HERE - _ROUNDED:
                continue
            for shares, worth in others:
                if (more := shares.get(number)) is not None:
                    share += more * worth
            if share >= _LEAST - _ROUNDED:
                yield number, share


def _has_much(most: dict[int, float], has: Callable[[int], float], claims: int, least: float) -> bool:
    """Whether a text has a mean share of `least` of the few of some `claims` that it has most of.

    What it `has` of one is asked only while by the `most` that it may have of the others it may have so much.
    """
    size = min(_MOST_TOLD, claims)
    known: set[int] = set()
    while True:
        best = nlargest(size, most, key=most.__getitem__)
        if sum(most[claim] for claim in best) < least * size:
            return False
        unknown = next((claim for claim in best if claim not in known), None)
        if unknown is None:
            return True
        most[unknown] = has(unknown)
        known.add(unknown)


def _best(score: Callable[[int], float], places: list[tuple[float, int]], size: int, least: float) -> list[Finalist]:
    """Return the best of some places that score `least` or more; each comes with the most that its score may be."""
    best: list[tuple[float, int]] = []
    for most, at in sorted(places, reverse=True):
        if most < (best[0][0] if len(best) == size else least) - _ROUNDED:
            break
        scored = score(at), -at
        if len(best) == size:
            heappushpop(best, scored)
        elif scored[0] >= least:
            heappush(best, scored)
    return [Finalist(-at, share) for share, at in best]


def _telling(wording: Wording) -> Sequence[int]:
    """Return the parts of a wording that it is looked up by."""
    return sorted(range(len(wording.parts)), key=lambda place: (-wording.parts[place].weight, place))[:_KEYS]


def _places_of(wording: Wording) -> Iterator[tuple[str, int, float]]:
    for place in _telling(wording):
        part = wording.parts[place]
        for key in _keys_of(part):
            yield key, place, part.weight / wording.weight


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


def _ends(key: str) -> tuple[str, str]:
    """Return the first letters of a word, and the first with the last: a slip leaves one or the other as it was.

    >>> _ends("harbour"), _ends("habrour")
    (('har', 'h-our'), ('hab', 'h-our'))
    """
    return key[:3], f"{key[0]}-{key[-3:]}"


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
