"""Tokens of a sentence -> their parts of speech: the 17 universal tags (NOUN, PROPN, VERB ...).

Left to right, by what is known of the word, of its neighbours and of the tags before it. What a word says by itself
and to its neighbours is added up once for each word, not for each place where it stands.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from functools import cache

from factcheck.model.records import NamedTuple
from factcheck.reading.tokens import core
from factcheck.reading.weights import FIELD, Opened, Weights, bias, hashed, opened, vectors

TAGS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
NONE = len(TAGS)
"""The tag before the first."""
BIAS = bias(len(TAGS))
_FIELDS = struct.Struct(f"<{len(TAGS)}H")
assert _FIELDS.size * 8 == FIELD * len(TAGS)

_MEMORY = 20_000
_AHEAD = 2
"""Words behind a word that tell of its tag."""
_IF_SURE, _IF_UNSURE = 4, 2
"""How many features of a word itself are there only where a capital says something, or only where it says little."""


class Clues(NamedTuple):
    """The features that a word gives, as hashes."""

    own: tuple[int, ...]
    """For its own tag, where a capital says something."""
    own_unsure: tuple[int, ...]
    """For its own tag, where a capital says little."""
    before: tuple[int, ...]
    """For the tag of the word before it."""
    before2: tuple[int, ...]
    """For the tag of the word before that."""
    after: tuple[int, ...]
    """For the tag of the word behind it."""
    after2: tuple[int, ...]
    """For the tag of the word behind that."""
    joint: int
    """To be paired with the tags before it."""
    ending: int
    """The same, for its ending."""
    pair: int
    """To be paired with the word before."""
    ahead: int
    """To be paired with the tag before the word before."""


def clues(word: str) -> Clues:
    """Return the features of a word."""
    stem, clitic = core(word)
    shape, cased = _shape(word), "u" if word[:1].isupper() else "l"
    if stem[:1].isdigit():
        stem = "".join("0" if letter.isdigit() else letter for letter in stem)
    lower = stem + clitic
    tails = dict.fromkeys(stem[-size:] for size in range(1, 6))
    ends = [f"{len(tail)}{tail}" for tail in tails]
    own = _hashes([f"w{lower}", f"c{stem}", f"a{stem[:2]}", f"b{stem[:3]}", f"k{clitic}", *(f"e{end}" for end in ends)])
    return Clues(
        own + _hashes([f"s{shape}", f"x{word}", f"t{cased}{stem[-3:]}", f"kc{clitic}{cased}"]),  # `_IF_SURE` more
        own + _hashes([f"S{shape}", f"kC{clitic}"]),  # `_IF_UNSURE` more
        _hashes([f"Bw{lower}", f"Be{stem[-3:]}{clitic}", f"Bs{shape}", f"Bf{stem[-2:]}"]),
        _hashes([f"CW{lower}", f"Ce{stem[-2:]}"]),
        _hashes([f"Aw{lower}", f"Ae{stem[-3:]}{clitic}", f"As{shape}", f"Af{stem[-2:]}"]),
        _hashes([f"Dw{lower}"]),
        hashed(f"J{lower}"),
        hashed(f"E{stem[-3:]}{clitic}{cased}"),
        hashed(f"P{lower}"),
        hashed(f"H{stem[-3:]}{clitic}{cased}"),
    )


def _hashes(features: list[str]) -> tuple[int, ...]:
    return tuple(map(hashed, features))


def _shape(word: str) -> str:
    """Return what letters a word is written in: "Xx" for one that begins with a capital."""
    shape = ""
    for letter in word:
        kind = "X" if letter.isupper() else "x" if letter.isalpha() else "0" if letter.isdigit() else letter
        if shape[-1:] != kind:
            shape += kind
    return shape[:6] + ("1" if len(word) == 1 else "")


_LAST = tuple(hashed(f"last {tag}") for tag in range(NONE + 1))
_TWO = tuple(tuple(hashed(f"two {tag} {before}") for before in range(NONE + 1)) for tag in range(NONE + 1))


def context(last: int, before: int, here: Clues, previous: Clues | None, following: Clues | None) -> tuple[int, ...]:
    """Return the features of a place in a sentence that no word gives by itself."""
    tag = _LAST[last]
    pair = _TWO[last][before]
    ahead = following.ahead if following else 7
    return (
        tag,
        pair,
        here.joint + tag,
        here.joint + pair,
        here.ending + tag,
        here.pair + (previous.joint if previous else 1),
        ahead + tag,
        ahead + here.ending,
        here.pair + ahead,
    )


_OPENING = frozenset(['"', "“", "‘", ":", "(", "[", "•", "*"])


def capitals_say_little(words: Sequence[str]) -> list[bool]:
    """Tell for each word whether a capital may be there for another reason than that it is a name.

    That is so at the start, behind marks that open something, and everywhere in a headline.

    >>> capitals_say_little("He said : Stop it".split())
    [True, False, False, True, False]
    """
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    if len(long) > 2 and 4 * sum(word[0].isupper() for word in long) > 3 * len(long):
        return [True] * len(words)
    found = []
    first = True
    for word in words:
        found.append(first)
        first = word in _OPENING and (first or word != '"')
    return found


class _Word(NamedTuple):
    """What the features of a word come to: see `Clues`."""

    own: int
    own_unsure: int
    before: int
    before2: int
    after: int
    after2: int
    clues: Clues


class Tagger:
    """What was learned, with a memory of the words seen."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._words: dict[str, _Word] = {}

    def _word(self, word: str) -> _Word:
        known = self._words.get(word)
        if known is None:
            found = clues(word)
            shared = self._weights.total(found.own[:-_IF_SURE])
            own = self._weights.total(found.own[-_IF_SURE:], shared)
            own_unsure = self._weights.total(found.own_unsure[-_IF_UNSURE:], shared)
            before, before2, after, after2 = map(self._weights.total, found[2:6])
            known = _Word(own, own_unsure, before, before2, after, after2, found)
            if len(self._words) >= _MEMORY:
                self._words.clear()
            self._words[word] = known
        return known

    def tag(self, words: Sequence[str], count: int | None = None) -> list[int]:
        """Return the number of the tag of each word, or of the first `count`."""
        known = [*map(self._word, words if count is None else words[: count + _AHEAD])]
        tags: list[int] = []
        last = before = NONE
        end = len(known)
        for at, unsure in enumerate(capitals_say_little(words)[:count]):
            word = known[at]
            score = BIAS + (word.own_unsure if unsure else word.own)
            previous = following = None
            if at:
                score += known[at - 1].after
                previous = known[at - 1].clues
                if at > 1:
                    score += known[at - 2].after2
            if at + 1 < end:
                score += known[at + 1].before
                following = known[at + 1].clues
                if at + 2 < end:
                    score += known[at + 2].before2
            score = self._weights.total(context(last, before, word.clues, previous, following), score)
            before, last = last, best(score)
            tags.append(last)
        return tags


def best(score: int) -> int:
    """Return the tag that has the most of a packed score."""
    scores = _FIELDS.unpack(score.to_bytes(_FIELDS.size, "little"))
    return scores.index(max(scores))


def open_tagger() -> tuple[Opened, ...]:
    """Return the weights as they are looked up."""
    return opened("tagger.bin", lambda reader: (reader.vectors(),))


@cache
def _tagger() -> Tagger:
    return Tagger(vectors(*open_tagger()))


def tag(words: Sequence[str]) -> list[str]:
    """Return the part of speech of each token of a sentence, as `factcheck.text.words.tokenize` parts it.

    >>> tag("The panel cleared 17 officers .".split())
    ['DET', 'NOUN', 'VERB', 'NUM', 'NOUN', 'PUNCT']
    """
    return [TAGS[at] for at in _tagger().tag(words)]


def tag_at(words: Sequence[str], at: int) -> str:
    """Return what `tag` gives for one token; what stands far behind it is not looked at.

    >>> tag_at("The panel cleared 17 officers .".split(), 2)
    'VERB'
    """
    return TAGS[_tagger().tag(words, at + 1)[at]]
