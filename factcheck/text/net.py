"""A stem -> the stems that are related to it, and how: the lexical net.

The data are `net.bin`, made by ``python tests/learning/build_net.py`` from WordNet 3.1 and GloVe word vectors (their
terms are beside it in `net-notice.txt`), and `factcheck.text.newsroom`, which is kept by hand and has the last word.
Keys are stems as `factcheck.text.lemmas.stem` gives them; several words in a row are joined by "_" ("lay_off"). Which
related word a sentence means, and what follows from it, is left to others.
"""

from __future__ import annotations

import pkgutil
import struct
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from enum import IntEnum
from functools import lru_cache
from types import MappingProxyType

from factcheck.text.lemmas import root
from factcheck.text.tables import table


class Link(IntEnum):
    """How a word is related to another."""

    SAME = 1
    """Either may stand for the other: a synonym, or a word derived from it."""
    IMPLIES = 2
    """It is a kind of the other: to murder is to kill."""
    IMPLIED = 3
    """The other is a kind of it."""
    SISTER = 4
    """Both are kinds of one thing and exclude each other: bronze and silver."""
    OPPOSITE = 5
    """It says the contrary: rise and fall."""
    NEAR = 6
    """Used in the same surroundings; nothing more is known."""


Related = Mapping[str, tuple[Link, float]]

_DERIVED = 7
"""In the file: the same, because one is derived from the other."""
_FOUND = tuple((link, level / 31) for link in (Link.NEAR, *Link, Link.SAME) for level in range(32))
"""What the byte of an entry says: three bits for the link, five for its degree."""
_ENTRY = struct.Struct("<HB")
_HEAD = struct.Struct("<4sIII")
_META = 3
"""Bytes before the entries of a key: how rare it is, its category as a noun and as a verb."""

CATEGORIES = ("", *"""
adj.all adj.pert adv.all noun.Tops noun.act noun.animal noun.artifact noun.attribute noun.body noun.cognition
noun.communication noun.event noun.feeling noun.food noun.group noun.location noun.motive noun.object noun.person
noun.phenomenon noun.plant noun.possession noun.process noun.quantity noun.relation noun.shape noun.state
noun.substance noun.time verb.body verb.change verb.cognition verb.communication verb.competition verb.consumption
verb.contact verb.creation verb.emotion verb.motion verb.perception verb.possession verb.social verb.stative
verb.weather adj.ppl
""".split())  # fmt: skip
"""The lexicographers' files of WordNet in its own order, behind none."""

_BACK = {Link.IMPLIES: Link.IMPLIED, Link.IMPLIED: Link.IMPLIES}
_KEPT_DEGREE = 0.95
_DERIVED_DEGREE = 0.8
"""Of links kept by hand: between the words listed, and between those derived from them."""
_FAMILY = _DERIVED << 5 | 24
"""Byte of an entry from which a word is derived and of one family: a degree of more than three quarters."""

_NOTHING: Related = MappingProxyType({})


class _File:
    """The bytes of `net.bin`: a head, the keys in order, where the record of each starts, the records."""

    def __init__(self, data: bytes) -> None:
        mark, count, names, _ = _HEAD.unpack_from(data)
        if mark != b"NET1":
            raise ValueError(f"net.bin begins with {mark!r}")
        self._data = data
        self._places = _HEAD.size + names
        self._records = self._places + 3 * (count + 1)
        self.keys = data[_HEAD.size : self._places].decode("ascii").split("\n")

    def number(self, key: str) -> int:
        """Return the place of `key` among the keys, or -1."""
        at = bisect_left(self.keys, key)
        return at if at < len(self.keys) and self.keys[at] == key else -1

    def record(self, number: int) -> bytes:
        places = self._data[self._places + 3 * number : self._places + 3 * number + 6]
        start, end = int.from_bytes(places[:3], "little"), int.from_bytes(places[3:], "little")
        return self._data[self._records + start : self._records + end]

    def related(self, number: int) -> Iterator[tuple[int, int]]:
        """Return what is related to a key: the number of the other key, and the byte that says how."""
        return _ENTRY.iter_unpack(self.record(number)[_META:]) if number >= 0 else iter(())

    def is_person(self, number: int) -> bool:
        """Whether a key is a person and nothing that is done."""
        record = self.record(number)
        return CATEGORIES[record[1]] == "noun.person" and not CATEGORIES[record[2]]


@lru_cache(maxsize=1)
def _file() -> _File:
    data = pkgutil.get_data("factcheck.text", "net.bin")  # a tenth of the time of importlib.resources
    assert data is not None
    return _File(data)


def _by_hand() -> Iterator[tuple[str, str, Link]]:
    """Yield the links of `factcheck.text.newsroom` in both directions; of two for a pair the later one counts."""
    from factcheck.text import newsroom  # only needed where the table is not kept

    for word, others in newsroom.alike():
        for other in others:
            yield word, other, Link.SAME
            yield other, word, Link.SAME
    for word, others in newsroom.kinds():
        for other in others:
            yield word, other, Link.IMPLIES
            yield other, word, Link.IMPLIED
    for group in newsroom.overlapping():
        yield from ((one, other, Link.NEAR) for one in group for other in group)
    for sides in newsroom.exclusive():
        for left in sides:
            for right in sides:
                if left is not right:
                    yield from ((one, other, Link.SISTER) for one in left for other in right)
    for left, right in newsroom.opposed():
        for one in left:
            for other in right:
                yield one, other, Link.OPPOSITE
                yield other, one, Link.OPPOSITE


@lru_cache(maxsize=4096)
def _kept(key: str) -> Mapping[str, Link]:
    """Return the links of a word that are kept by hand."""
    return {other: _LINKS[number] for other, number in kept_by_hand().get(key, {}).items()}


_LINKS = (Link.SAME, *Link)


def kept_by_hand() -> Mapping[str, Mapping[str, int]]:
    """Return all links kept by hand, each as the number of a `Link`."""
    kept: Mapping[str, Mapping[str, int]] = table("newsroom", _keep)
    return kept


def _keep() -> dict[str, dict[str, int]]:
    kept: dict[str, dict[str, int]] = {}
    for one, other, link in _by_hand():
        if one != other:
            kept.setdefault(one, {})[other] = int(link)
    return kept


@lru_cache(maxsize=4096)
def _family(key: str) -> tuple[str, ...]:
    """Return the words derived from `key` or from which it is derived; who attacks is not the attack."""
    file = _file()
    number = file.number(key)
    if number < 0 or max(file.record(number)[_META + 2 :: _ENTRY.size], default=0) < _FAMILY:
        return ()  # as of most words
    derived = [other for other, how in file.related(number) if how >= _FAMILY]
    return tuple(file.keys[other] for other in derived if file.is_person(other) == file.is_person(number))


@lru_cache(maxsize=16384)
def neighbours(key: str) -> Related:
    """Return every key related to `key`, with the link from `key` to it and its degree, 0..1.

    >>> neighbours("murder")["kill"][0].name, neighbours("kill")["murder"][0].name
    ('IMPLIES', 'IMPLIED')
    """
    file = _file()
    related = {file.keys[other]: _FOUND[how] for other, how in file.related(file.number(key))}
    direct = _kept(key)
    for other, link in _derived(key).items():
        _enter(related, other, link, _DERIVED_DEGREE)
    for other, link in direct.items():
        _enter(related, other, link, _KEPT_DEGREE)
    return MappingProxyType(related) if related else _NOTHING


def _derived(key: str) -> Mapping[str, Link]:
    """Return the links kept by hand between words that `key` and others are derived from; what blocks counts first."""
    family = _family(key)
    found: dict[str, Link] = {}
    for member in (key, *family):
        for other, link in _kept(member).items():
            for far in (other, *_family(other)):
                if far != key and far not in family and _weight(link) >= _weight(found.get(far)):
                    found[far] = link
    return found


def _weight(link: Link | None) -> int:
    return 0 if link is None or link is Link.NEAR else int(link)


def _enter(related: dict[str, tuple[Link, float]], other: str, link: Link, degree: float) -> None:
    """Enter a link kept by hand; words that overlap merely do not exclude each other, whatever else they are."""
    if link is not Link.NEAR or (other in related and related[other][0] in (Link.SISTER, Link.OPPOSITE)):
        related[other] = (link, degree)


def relate(one: str, other: str) -> tuple[Link, float] | None:
    """Return the link from `one` to `other` and its degree; None if nothing is known.

    >>> relate("ris", "fall")[0].name, relate("office", "officer")
    ('OPPOSITE', None)
    """
    if one == other:
        return Link.SAME, 1.0
    found = neighbours(one).get(other)
    if found is None and (back := neighbours(other).get(one)):
        found = _BACK.get(back[0], back[0]), back[1]  # the commonest words keep only what is closest to them
    if found is None and root(one) == root(other) and min(_file().number(one), _file().number(other)) < 0:
        return Link.SAME, 0.8
    return found


@lru_cache(maxsize=1 << 14)
def rarity(key: str) -> float:
    """Return how rare a word is in news and reference texts: 0 for "the", 1 for a word that is not known.

    >>> rarity("the"), rarity("xyzzyx"), rarity("polic") < rarity("inquest")
    (0.0, 1.0, True)
    """
    file = _file()
    number = file.number(key)
    return file.record(number)[0] / 255 if number >= 0 else 1.0


@lru_cache(maxsize=1 << 14)
def category(key: str, *, verb: bool = False) -> str:
    """Return the lexicographer's file of the commonest meaning as a noun (else as an adjective or adverb) or as a verb.

    >>> category("nurs"), category("nurs", verb=True), category("xyzzyx")
    ('noun.person', 'verb.body', '')
    """
    file = _file()
    number = file.number(key)
    return CATEGORIES[file.record(number)[2 if verb else 1]] if number >= 0 else ""
