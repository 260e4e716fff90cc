"""Which passages of a text each claim may be about: claims indexed once by the roots and values of their parts.

No step compares every claim with every sentence: the words of a text look up the words of the claims that they are
related to, each distinct word once, and a claim is held against the few sentences that have most of it.
"""

from __future__ import annotations

import marshal
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, partial
from heapq import nlargest

from factcheck.document.texts import Text
from factcheck.facts.superlatives import SUFFIX
from factcheck.matching.bind import BESIDE, neighbours, related_roots, worth_at
from factcheck.matching.kinship import digits_of
from factcheck.matching.likely import PARTS, Gain, Likely
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
    _postings: dict[str, list[int]]
    """Key -> the parts of wordings that have it; see `factcheck.matching.likely.PARTS`."""
    _gains: list[tuple[Gain, ...]]
    """For each wording what its parts add to `_general`."""
    _general: list[float]
    """For each wording the share that a passage has of it for its names and kinds of values alone, at most."""
    _told_by_general: set[int]
    """The wordings of which that may be enough."""
    _claims: list[int]
    """For each wording the index of its claim, in order."""
    _packed_places: list[bytes]
    """What `places` returns of each wording."""
    _vocabulary: dict[tuple[int, str], list[str]]
    """The words that another may be a slip of, by length and `_ends`."""
    _within_reach: frozenset[str] | None
    """All roots that some root of the claims is related to; None where there are many claims."""

    _KEPT = (
        *("_postings", "_gains", "_general", "_told_by_general"),
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
        self._gains = []
        self._general = []
        self._told_by_general = set()
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
        gains: list[Gain] = []
        places: list[tuple[str, int, float]] = []
        general = 0.0
        for rank, place in enumerate(_telling(wording)):
            part = wording.parts[place]
            keys = list(_keys_of(part))
            share = part.weight / wording.weight
            alone = share * max((_GENERAL.get(key, 0.0) for key in keys), default=0.0)
            gains.append((share - alone, share * BESIDE - alone))
            general += alone
            places += ((key, place, share) for key in keys)
            for key in keys:
                if key not in _GENERAL:
                    self._postings.setdefault(key, []).append(number * PARTS + rank)
        self._packed_places.append(marshal.dumps(tuple(places)))
        self._gains.append(tuple(gains))
        self._general.append(general)
        if general >= _LEAST - _ROUNDED:
            self._told_by_general.add(number)

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
        sentences = [self._look_up(statement) for statement in text.statements]
        around = [neighbours(text, at)[1:] for at in range(len(sentences))]
        beside: list[list[int]] = [[] for _ in sentences]
        for at, offsets in enumerate(around):
            for offset in offsets:
                beside[at + offset].append(at)
        passages = [
            (here, [(sentences[at + offset], worth_at(offset)) for offset in offsets])
            for at, (here, offsets) in enumerate(zip(sentences, around, strict=True))
        ]
        likely = self._likely(sentences, beside)

        @cache
        def score(number: int, least: float) -> list[Finalist]:
            """Score the passages that may have `least` of a wording."""
            asked = likely.passages(number, least - _ROUNDED)
            return [Finalist(at, passages[at][0].score(number, passages[at][1])) for at in asked]

        much = [*likely.numbers(_MUCH - _ROUNDED)]
        told = set(range(len(self._claims))) if all_told else self._told(much, score)
        asked = {*much, *(told & self._told_by_general), *told.intersection(likely.numbers(_LEAST - _ROUNDED))}
        found: dict[int, list[Finalist]] = {}
        for number in sorted(asked):
            best = _best(partial(score, number), _LEAST if number in told else _MUCH)
            if best and (is_asked is None or is_asked(self._claims[number])):
                found[number] = best
        return found

    def alike(self, text: Text, least: float) -> dict[int, float]:
        """Return the wordings, by index, of which some sentence of a text has the share `least`, with that share."""
        found: dict[int, float] = {}
        for here in map(self._look_up, text.statements):
            likely = self._likely([here], [()])
            for number in likely.numbers(least - _ROUNDED):
                if 0 in likely.passages(number, least - _ROUNDED):
                    share = here.score(number, ())
                    if share >= max(least, found.get(number, 0.0)):
                        found[number] = share
        return found

    def _likely(self, sentences: Sequence[_LookedUp], beside: Sequence[Sequence[int]]) -> Likely:
        degrees = (sentence.keys for sentence in sentences)
        return Likely([*zip(degrees, beside, strict=True)], self._postings, self._gains, self._general)

    def _told(self, numbers: Iterable[int], score: Callable[[int, float], list[Finalist]]) -> set[int]:
        """Return the wordings that stand in a section of which a text has so much that it may tell of its event.

        What it has little of is asked for only where, with what it has much of, that may be enough.
        """

        def best(numbers: Iterable[int], least: float) -> float:
            return max((found.score for number in numbers for found in score(number, least)), default=0.0)

        much: dict[int, float] = {}
        for number in numbers:
            claim, share = self._claims[number], best([number], _MUCH)
            if share >= max(_MUCH, much.get(claim, 0.0)):
                much[claim] = share
        least = _TOLD if len(self.sections.starts) < _MANY_SECTIONS else _TOLD_OF_MANY
        enough = (claim for claim, share in much.items() if share >= least)
        told: set[int] = set()
        for section in {section for claim in enough for section in self.sections.of(claim)}:
            claims = self.sections.claims(section)
            size = min(_MOST_TOLD, len(claims))
            shares = nlargest(size, (much[claim] for claim in claims if claim in much))
            missing = size - len(shares)
            wanted = least * size - sum(shares) - (missing - 1) * _MUCH
            if missing and wanted <= _MUCH:
                little = (self._numbers(range(claim, claim + 1)) for claim in claims if claim not in much)
                shares += nlargest(missing, (best(numbers, wanted) for numbers in little))
            if sum(shares) >= least * size:
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
        if "'" + key in self._postings:
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
        self.keys: dict[str, float] = {}
        """Key -> its degree."""
        for key, degree in keys:
            if self.keys.get(key, 0.0) < degree:
                self.keys[key] = degree
        self._parts: dict[int, dict[int, float]] = {}
        self._scored: Sequence[tuple[_LookedUp, float]] | None = None
        self._scores: dict[int, float] = {}

    def parts(self, number: int) -> Mapping[int, float]:
        """Return the parts of a wording that it has, each with its share of the wording."""
        found = self._parts.get(number)
        if found is None:
            found = self._parts[number] = {}
            for key, place, share in self._index.places(number):
                if key in self.keys and found.get(place, 0.0) < share * self.keys[key]:
                    found[place] = share * self.keys[key]
        return found

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


def _best(score: Callable[[float], list[Finalist]], least: float) -> list[Finalist]:
    """Return the best of the passages that score `least` or more; those that may have little are asked for last."""
    best: list[Finalist] = []
    for enough in sorted({_MUCH, least}, reverse=True):
        if len(best) < _FINALISTS:
            best = [finalist for finalist in score(enough) if finalist.score >= enough]
    if len(best) > _FINALISTS:
        best = nlargest(_FINALISTS, best, key=lambda finalist: (finalist.score, -finalist.focus))
    return sorted(best)


def _telling(wording: Wording) -> Sequence[int]:
    """Return the parts of a wording that it is looked up by."""
    return sorted(range(len(wording.parts)), key=lambda place: (-wording.parts[place].weight, place))[:PARTS]


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
