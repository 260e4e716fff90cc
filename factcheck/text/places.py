"""Words of a name -> the place that it names, what that is part of, and the people called after it.

Takes names as `factcheck.text.words.normalize` spells their words. A name may have several readings, the most
prominent first: London is in England, and in Ontario. `contains` and `same_place` hold if they hold for any of them,
and say that two places lie apart only if they do in every reading.

Origin of the data in `data/`: GeoNames (CC BY 4.0), CLDR, WordNet 3.1 and i18n-nationality, put together by
`tests/learning/build_places.py`; their notices are in `data/NOTICE`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product
from pkgutil import get_data  # importlib.resources takes 20 ms to import

from factcheck.model.records import NamedTuple

Words = tuple[str, ...]

_KINDS = {
    "k": "continent",
    "u": "union",
    "c": "country",
    "n": "nation",  # a country in another one: Wales
    "s": "state",
    "y": "county",
    "r": "region",
    "t": "city",
    "i": "island",
    "w": "water",
    "m": "mountain",
    "p": "site",
}
_EXACT = frozenset(["country", "nation", "state", "county", "city"])
"""Kinds of which all is known that they are part of."""
_DISPUTED = frozenset(
    frozenset(pair)
    for pair in (
        ("china", "taiwan"),
        ("israel", "palestinian territory"),
        ("morocco", "western sahara"),
        ("russia", "ukraine"),
        ("serbia", "kosovo"),
    )
)
"""Countries of which one claims land of the other: of places in them it is not said that they lie apart."""
_ABBREVIATED = {"saint": "st", "mt": "mount", "ft": "fort"}
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ə": "e"}
)
_ENDINGS = (("men", "man"), ("women", "woman"), ("s", ""), ("men", ""), ("women", ""), ("man", ""), ("woman", ""))
_WATERS = frozenset(["lake", "river", "sea"])
_ASKED = 1 << 15
"""Questions about places that are remembered: each name of a claim is held against each of a text."""


class Place(NamedTuple):
    """One reading of a name."""

    name: Words
    """The name that it is best known by: "United Kingdom" for "Britain"."""
    kind: str
    """continent, union (the European one), country (Wales is one too), state (a division of the first level), county,
    region, city (or town, village, borough), island, water, mountain or site (a street, a park, a building)."""
    within: tuple[Words, ...]
    """The names of what it is part of, nearest first."""
    is_word: bool
    """Whether what was asked for is an ordinary word too, so that only its capital makes it a name: Reading, Bath."""


class _Reading(NamedTuple):
    """A place with the codes of what contains it."""

    code: str
    """Its own; empty for a city that contains nothing and has one name."""
    name: Words
    kind: str
    within: tuple[str, ...]
    continents: frozenset[str]
    """Those that it touches."""


def place(words: Words) -> Place | None:
    """Return the place that `words` name, in the most prominent reading.

    >>> found = place(("bombay",))
    >>> found.name, found.kind, found.within[:2]
    (('mumbai',), 'city', (('maharashtra',), ('india',)))
    >>> place(("holbrook", "street")) is None
    True
    """
    return next(iter(places(words)), None)


@lru_cache(maxsize=_ASKED)
def places(words: Words) -> tuple[Place, ...]:
    """Return all places that `words` name, the most prominent first.

    >>> [(found.kind, found.within[0]) for found in places(("georgia",))]
    [('country', ('western', 'asia')), ('state', ('united', 'states'))]
    """
    is_word = len(words) == 1 and _find(_file("places.txt"), *_spelled(words))[1:] == ("w",)
    return tuple(
        Place(
            found.name,
            "country" if found.kind == "nation" else found.kind,
            tuple(_area(code).name for code in found.within),
            is_word,
        )
        for found in _readings(words)
    )


@lru_cache(maxsize=_ASKED)
def contains(outer: Words, inner: Words) -> bool | None:
    """Whether the second place is part of the first, or the same; None where that is not known.

    False is said only of places that lie apart: a country is no part of its capital, but neither are they apart.

    >>> contains(("scotland",), ("glasgow",)), contains(("norway",), ("glasgow",))
    (True, False)
    >>> contains(("glasgow",), ("scotland",)) is None
    True
    """
    if same_place(outer, inner):
        return True
    around, inside = _places_or_people(outer), _places_or_people(inner)
    if not around or not inside:
        return None
    if any(one.code and one.code in other.within for one in around for other in inside):
        return True
    pairs = product(_innermost(around), _innermost(inside))
    return False if all(_lie_apart(one, other) for one, other in pairs) else None


def same_place(first: Words, second: Words) -> bool:
    """Whether two names can be the same place's, or the one a place's and the other its people's.

    >>> same_place(("uk",), ("britain",)), same_place(("dutch",), ("holland",)), same_place(("bergen",), ("oslo",))
    (True, True, False)
    """
    (ours, one), (theirs, other) = _identity(first), _identity(second)
    return bool(one) and (ours == theirs or not one.isdisjoint(other - {""}))


@lru_cache(maxsize=_ASKED)
def _identity(words: Words) -> tuple[Words, frozenset[str]]:
    """Return a name as the files spell it, and the codes of what it can be the name of, or the people of."""
    return _spelled(words), frozenset(found.code for found in _places_or_people(words))


@lru_cache(maxsize=_ASKED)
def is_place_or_people(words: Words) -> bool:
    """Whether a name can be a place's, or its people's.

    >>> is_place_or_people(("oslo",)), is_place_or_people(("dutch",)), is_place_or_people(("norvane",))
    (True, True, False)
    """
    return bool(_places_or_people(words))


@lru_cache(maxsize=_ASKED)
def demonym(word: str) -> Words:
    """Return the name of the place whose people or things a word is for; nothing where it is for none.

    Two words are joined by a space.

    >>> demonym("norwegian"), demonym("scots"), demonym("parisians"), demonym("south korean"), demonym("wooden")
    (('norway',), ('scotland',), ('paris',), ('south', 'korea'), ())
    """
    words = _spelled(tuple(word.split()))
    found = _demonym(" ".join(words))
    if not found and len(words) > 1:  # South Korean, Northern Irish
        found = _demonym(words[-1])
        found = (*words[:-1], *found) if found and _readings((*words[:-1], *found)) else ()
    return found


def is_demonym(word: str) -> bool:
    """Whether a word is for the people or things of a place."""
    return bool(demonym(word))


def _demonym(word: str) -> Words:
    table = _demonyms()
    if word in table:
        return table[word]
    for ending, singular in _ENDINGS:
        if word.endswith(ending) and word.removesuffix(ending) + singular in table:
            return table[word.removesuffix(ending) + singular]
    return ()


def _innermost(found: tuple[_Reading, ...]) -> list[_Reading]:
    """Leave out what contains another place of the same name: the county of Leeds with the city."""
    return [one for one in found if not any(one.code and one.code in other.within for other in found)]


def _lie_apart(one: _Reading, other: _Reading) -> bool:
    """Whether two places have nothing in common, as far as that is known for sure."""
    if one.continents and other.continents and one.continents.isdisjoint(other.continents):
        return True
    if one.kind == "union" and other.kind in _EXACT:
        return bool(_at_level(other, "country"))
    if one.kind not in _EXACT or other.kind not in _EXACT:
        return False
    for level in ("country", "state", "county"):
        here, there = _at_level(one, level), _at_level(other, level)
        if not here or not there:
            return False
        if level == "country" and any(frozenset(_names(pair)) in _DISPUTED for pair in product(here, there)):
            return False
        if here.isdisjoint(there):
            return level != "county" or one.kind == other.kind
    return False


def _names(codes: tuple[str, ...]) -> Iterator[str]:
    return (" ".join(_area(code).name) for code in codes)


def _at_level(found: _Reading, level: str) -> frozenset[str]:
    """Return the codes of the countries, states or counties that a place is, or is part of."""
    kinds = ("state", "nation") if level == "state" else (level,)
    own = {found.code} if found.kind in kinds else set()
    return frozenset(own.union(code for code in found.within if _area(code).kind in kinds))


# --- the files ------------------------------------------------------------------------------------------------------


def _spelled(words: Words) -> Words:
    """Return the words as the files spell them."""
    plain = [word if word.isascii() else word.translate(_LETTERS) for word in words if word[:1].isalnum()]
    if len(plain) > 1 and plain[0] == "the":
        del plain[0]
    return tuple(_ABBREVIATED.get(word, word) for word in plain)


def _places_or_people(words: Words) -> tuple[_Reading, ...]:
    home = demonym(" ".join(words))
    return _readings(words) or (_readings(home) if home else ())


@lru_cache(maxsize=4096)
def _readings(words: Words) -> tuple[_Reading, ...]:
    words = _spelled(words)
    found = _find(_file("places.txt"), " ".join(words))
    if found:
        return tuple(_reading(words, text) for text in found[0].split(";"))
    for name, kind in ((words[1:], words[:1]), (words[:-1], words[-1:])):
        if name and not _WATERS.isdisjoint(kind):  # the River Severn, the Severn river
            return tuple(found for found in _readings(name) if found.kind == "water")
    return ()


def _reading(name: Words, text: str) -> _Reading:
    if text[0] == "@":
        return _area(text[1:])
    within = _chain(text[1:])
    return _Reading("", name, _KINDS[text[0]], within, _continents(within))


@cache
def _area(code: str) -> _Reading:
    kind, name, outer, reach = (*_find(_file("areas.txt"), code), "", "")[:4]
    within = _chain(outer)
    own = frozenset([code]) if _KINDS[kind] == "continent" else frozenset()
    continents = own | (frozenset(reach.split(",")) if reach else _continents(within))
    return _Reading(code, tuple(name.split()), _KINDS[kind], within, continents)


def _chain(outer: str) -> tuple[str, ...]:
    """Return the codes of all that contains a place, nearest first."""
    found = dict.fromkeys(outer.split(",") if outer else ())
    for code in tuple(found):
        found.update(dict.fromkeys(_area(code).within))
    return tuple(found)


def _continents(codes: tuple[str, ...]) -> frozenset[str]:
    """Return the continents that a place touches which is part of all of these."""
    areas = [_area(code) for code in codes]
    return frozenset().union(*(area.continents for area in areas if area.kind in ("continent", "country")))


def _find(text: bytes, key: str) -> tuple[str, ...]:
    """Return the fields behind `key` in a sorted table; nothing where it is not there."""
    wanted = key.encode() + b"\t"
    low, high = 0, len(text)
    while low < high:
        start = text.rfind(b"\n", 0, (low + high) // 2) + 1
        end = text.index(b"\n", start)
        line = text[start:end]
        if line.startswith(wanted):
            return tuple(line.decode().split("\t")[1:])
        if line < wanted:
            low = end + 1
        else:
            high = start
    return ()


@cache
def _file(name: str) -> bytes:
    text = get_data("factcheck.text", f"data/{name}")
    assert text is not None, f"{name} is part of the package"
    return text


@cache
def _demonyms() -> dict[str, Words]:
    return {word: tuple(name.split()) for word, name in _rows(_file("demonyms.txt").decode())}


def _rows(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        word, _, name = line.partition("\t")
        yield word, name
