"""Which claims a sentence may be about: claims indexed once by the roots and numbers of their frames.

A claim is a candidate when enough of its rarest terms stand in the sentence or just before it. No step compares every
claim with every sentence; each distinct word of a text is compared with the vocabulary once, which makes typing slips
cheap.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz.distance import OSA

from factcheck.matching.wording import Wording
from factcheck.model.facts import Fact, Kind, Moment, Quantity, Score
from factcheck.reading.statement import Statement
from factcheck.settings import Settings
from factcheck.text.lemmas import root, stem

_NO_HITS = 0
_ANY_AGE = "#age"


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


class ClaimIndex:
    """The wordings of all claims, by what their frames hold."""

    def __init__(self, wordings: Sequence[Wording], settings: Settings) -> None:
        self.wordings = wordings
        self._settings = settings
        self._postings: dict[str, list[tuple[int, int]]] = {}
        self._need: list[int] = []
        """How much of each wording a passage has to have."""
        self._whose: list[int] = []
        """The names of those whose age a wording gives, one of which has to stand near; 0 where it gives none."""
        self._slips: dict[str, str] = {}
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

    def _add(self, number: int, wording: Wording) -> None:
        """Post a wording under its rarest terms: a common word brings no candidate that a rarer one would not bring."""
        rarest = sorted(range(len(wording.terms)), key=lambda i: (-wording.terms[i].weight, i))[: self._settings.keys]
        for bit in rarest:
            term = wording.terms[bit]
            keys = {key for key, _ in term.readings} | ({term.root, *term.name.words} if term.name else set())
            for key in sorted(keys):
                self._postings.setdefault(key, []).append((number, 1 << bit))
        for place, slot in enumerate(wording.slots):
            values = [value_key(slot.fact)]
            if slot.fact.kind is Kind.AGE:  # "the 46-year-old" names nobody: any age may be the claim's
                values.append(_ANY_AGE)
            for value in filter(None, values):
                self._postings.setdefault(value, []).append((number, 1 << (len(wording.terms) + place)))
        telling = sum(not (wording.terms[bit].is_light or wording.terms[bit].is_implied) for bit in rarest)
        self._need.append(1 if telling <= 2 else 2)
        aged = any(slot.owner is not None for slot in wording.slots)
        named = sum(1 << bit for bit in rarest if wording.terms[bit].name is not None)
        self._whose.append(named if aged else 0)

    @staticmethod
    def _by_shape(keys: Iterable[str]) -> dict[tuple[str, int], list[str]]:
        """Sort the vocabulary by first letter and length, so that a slip is looked for among few words."""
        shapes: dict[tuple[str, int], list[str]] = {}
        for key in keys:
            if key[0].isalpha():
                shapes.setdefault((key[0], len(key)), []).append(key)
        return shapes

    def candidates(self, statement: Statement, before: Sequence[Statement]) -> Iterator[Wording]:
        """Give the wordings that `statement` may be about, in the order of the claims."""
        hits: dict[int, int] = {}
        for key in self._keys(statement):
            for number, bit in self._postings.get(key, ()):
                hits[number] = hits.get(number, _NO_HITS) | bit
        if not hits:
            return
        for earlier in before:
            for key in self._keys(earlier):
                for number, bit in self._postings.get(key, ()):
                    if number in hits:
                        hits[number] |= bit
        for number in sorted(hits):
            whose = self._whose[number]
            if hits[number].bit_count() >= self._need[number] and (not whose or hits[number] & whose):
                yield self.wordings[number]

    @staticmethod
    def _keys(statement: Statement) -> Iterator[str]:
        yield from statement.places
        for fact in statement.facts:
            yield value_key(fact)
            if fact.kind is Kind.AGE:
                yield _ANY_AGE
        for name in statement.names:
            yield from name.words

    def corrected(self, stem_: str) -> str:
        """Give the stem of the claims that `stem_` is a typing slip of, or `stem_` itself.

        Slips are mended before roots are taken: a slip in its ending hides what a word is made from.
        """
        known = self._slips.get(stem_)
        if known is None:
            known = self._slips[stem_] = self._slip_of(stem_)
        return known

    def _slip_of(self, stem_: str) -> str:
        if root(stem_) in self._postings or len(stem_) < self._settings.slip_length:
            return stem_
        for length in (len(stem_), len(stem_) + 1, len(stem_) - 1):
            for key in self._vocabulary.get((stem_[0], length), ()):
                if len(key) >= self._settings.slip_length and _is_typing_slip(stem_, key):
                    return key
        return stem_


def _is_typing_slip(written: str, meant: str) -> bool:
    """Whether a letter was dropped, doubled or swapped with the next.

    Another letter makes another word (contrast, contract).
    """
    if len(written) == len(meant):
        return sorted(written) == sorted(meant) and OSA.distance(written, meant, score_cutoff=1) == 1
    return OSA.distance(written, meant, score_cutoff=1) == 1
