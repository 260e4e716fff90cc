"""Names -> keys under which one name finds those that may mean the same, so that not all have to be compared.

`compare_names` says which of them do. Two names of which it says so have a key of `keys_of` the one among
`keys_alike` the other, unless that is a name of one word, or all that they share is part of a word.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import combinations

from factcheck.document.naming import SMALL_WORDS, are_initials, initials_of, is_organisation, telling_words
from factcheck.document.nicknames import forms_of
from factcheck.facts.capitals import DEMONYMS

_Words = tuple[str, ...]
Key = tuple[object, ...]

_ALONE, _WHOLE, _TAIL, _SOME, _ALL, _CLIPPED = "alone", "whole", "tail", "some", "all", "clipped"
_GIVEN, _LONGER, _INITIALS, _TURNED, _INFLECTED = "given", "longer", "initials", "turned", "inflected"
_STEM = 3
"""Letters in which the words have to agree of which one is a clipping or an inflected form of the other."""

_MOST = 6
"""Telling words of a name that are combined with each other: hardly any name has more."""


def keys_of(words: _Words) -> Iterator[Key]:
    """Yield the keys under which a name is kept."""
    if len(words) == 1:
        yield _ALONE, words[0]
    yield _WHOLE, words
    telling = telling_words(words)
    yield _ALL, frozenset(telling)
    yield from ((_SOME, some) for some in _subsets(telling))
    yield _CLIPPED, *_beginning(words)
    yield clipping(words)
    if len(words) > 1 and not is_organisation(words):
        given, surname = words[0], words[-1]
        yield _GIVEN, surname, given
        yield from ((_LONGER, surname, given[:end]) for end in range(1, len(given)))
        if are_initials(given):
            yield _INITIALS, surname, given[0]
        yield from ((_TAIL, words[at:]) for at in range(1, len(words) - 1))
        yield _TURNED, frozenset(words[:-1]), surname
        yield _INFLECTED, given, surname[:_STEM], surname in DEMONYMS


def keys_alike(words: _Words) -> Iterator[Key]:
    """Yield the keys under which the names are kept that may mean the same as one of several words."""
    yield _WHOLE, words
    yield from ((_ALONE, word) for word in (*words, *initials_of(words)))
    telling = telling_words(words)
    yield _SOME, frozenset(telling)
    yield from ((_ALL, some) for some in _subsets(telling))
    yield _CLIPPED, *_beginning(words)
    yield clipping(words)
    if is_organisation(words):
        return
    given, surname = words[0], words[-1]
    yield from ((_GIVEN, surname, form) for form in (given, *forms_of(given)))
    yield from ((_GIVEN, surname, given[:end]) for end in range(1, len(given)))
    yield _LONGER, surname, given
    yield _INITIALS, surname, given[0]
    if are_initials(given):
        yield _LONGER, surname, given[0]
    yield _TAIL, words
    yield from ((_WHOLE, words[at:]) for at in range(1, len(words) - 1))
    yield _TURNED, frozenset(words[:-1]), surname
    yield _INFLECTED, given, surname[:_STEM], True
    if surname in DEMONYMS:
        yield _INFLECTED, given, surname[:_STEM], False


def _subsets(words: Collection[str]) -> Iterator[frozenset[str]]:
    """Yield every set of words that a name has some of."""
    several = sorted(words)[:_MOST]
    return (frozenset(some) for count in range(1, len(several) + 1) for some in combinations(several, count))


def clipping(words: _Words) -> Key:
    """Return the key under which a name is kept whose words may all be clipped: Lib Dem."""
    return _CLIPPED, tuple(word[:_STEM] for word in words)


def _beginning(words: _Words) -> _Words:
    """Return the letters that a clipped name keeps of its first word, and the next word, which it has as it is."""
    return words[0][:_STEM], *words[1 : 3 if words[1:2] and words[1] in SMALL_WORDS else 2]
