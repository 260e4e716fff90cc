"""Names -> keys under which one name finds those that may mean the same, so that not all have to be compared.

`compare_names` says which of them do. Two names of which it says so have a key of `keys_of` the one among
`keys_alike` the other, unless that is a name of one word, or all that they share is part of a word.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.document.naming import are_initials, initials_of, is_organisation, telling_words
from factcheck.document.nicknames import forms_of
from factcheck.facts.capitals import DEMONYMS

_Words = tuple[str, ...]
Key = tuple[object, ...]

_ALONE, _WHOLE, _TAIL, _BODY, _TELLING, _CLIPPED = "alone", "whole", "tail", "body", "telling", "clipped"
_GIVEN, _LONGER, _INITIALS, _TURNED, _INFLECTED = "given", "longer", "initials", "turned", "inflected"
_STEM = 3
"""Letters in which the words have to agree of which one is a clipping or an inflected form of the other."""


def keys_of(words: _Words) -> Iterator[Key]:
    """Yield the keys under which a name is kept."""
    if len(words) == 1:
        yield _ALONE, words[0]
    yield _WHOLE, words
    yield from ((_TELLING, word) for word in telling_words(words))
    if is_organisation(words):
        yield from ((_BODY, word) for word in words)
        yield _CLIPPED, words[0][:_STEM]
    elif len(words) > 1:
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
    if is_organisation(words):
        yield from ((_TELLING, word) for word in telling_words(words))
        yield _CLIPPED, words[0][:_STEM]
        return
    given, surname = words[0], words[-1]
    yield from ((_BODY, word) for word in words)
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
