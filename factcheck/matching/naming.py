"""Whether two names mean the same.

A full name and the surname alone do, initials, an abbreviation and what it stands for; a slip of the pen is told from a person
of another name.
"""

from __future__ import annotations

from enum import IntEnum

from rapidfuzz.distance import DamerauLevenshtein

from factcheck.facts.names import Name
from factcheck.facts.titles import ORGANISATION


class Likeness(IntEnum):
    """How two names stand to each other."""

    OTHER = 0
    MISSPELT = 1
    SAME = 2


_SILENT = (("wr", "r"), ("kn", "n"), ("gn", "n"), ("ph", "f"), ("ps", "s"), ("rh", "r"))
_SHORT_SURNAME = 5


def compare_names(expected: Name, found: Name) -> Likeness:
    """Say whether `found` is the name `expected`, a misspelling of it, or another.

    A misspelling needs more than a likeness: the rest of the name has to be the same and the slip a small one, for
    Tarrant and Farrant, Askew and Asher are people of their own.

    >>> compare_names(Name(0, 2, ("nadia", "holbrook")), Name(0, 1, ("holbrook",))).name
    'SAME'
    >>> compare_names(Name(0, 2, ("nadia", "holbrook")), Name(0, 2, ("nadia", "holbrok"))).name
    'MISSPELT'
    >>> compare_names(Name(0, 2, ("nadia", "holbrook")), Name(0, 2, ("nadim", "holcroft"))).name
    'OTHER'
    """
    a, b = expected.words, found.words
    if a == b or _stands_for(a, b) or _stands_for(b, a):
        return Likeness.SAME
    if ORGANISATION.intersection(a) or ORGANISATION.intersection(b):
        return _compare_organisations(a, b)
    if a[-1] == b[-1]:
        return Likeness.SAME if _given_names_agree(a[:-1], b[:-1]) else _misspelt_given(a, b)
    if len(a) == 1 or len(b) == 1:
        return (
            Likeness.SAME
            if len(a) != len(b) and (a[0] in b[:1] or b[0] in a[:1]) and not (len(a) > 1 and len(b) > 1)
            else Likeness.OTHER
        )
    if len(a) == len(b) and a[:-1] == b[:-1] and is_slip(a[-1], b[-1]):
        return Likeness.MISSPELT
    return Likeness.OTHER


def _given_names_agree(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    if not a or not b:
        return True
    first, second = a[0], b[0]
    return first == second or first.startswith(second) or second.startswith(first)


def _misspelt_given(a: tuple[str, ...], b: tuple[str, ...]) -> Likeness:
    if len(a) == len(b) == 2 and is_slip(a[0], b[0]):
        return Likeness.MISSPELT
    return Likeness.OTHER


def _compare_organisations(a: tuple[str, ...], b: tuple[str, ...]) -> Likeness:
    telling_a = [word for word in a if word not in ORGANISATION and len(word) > 2]
    telling_b = [word for word in b if word not in ORGANISATION and len(word) > 2]
    if telling_a and telling_b and (set(telling_a) <= set(telling_b) or set(telling_b) <= set(telling_a)):
        kinds_a, kinds_b = set(a) & ORGANISATION, set(b) & ORGANISATION
        return Likeness.SAME if not kinds_a or not kinds_b or kinds_a & kinds_b else Likeness.OTHER
    return Likeness.OTHER


def _stands_for(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether `short` is made of the initials of `long`."""
    if len(short) != 1 or len(long) < 2 or not 2 <= len(short[0]) <= len(long):
        return False
    small = ("of", "for", "and", "the")
    full = "".join(word[0] for word in long)
    return short[0] in (full, "".join(word[0] for word in long if word not in small))


def is_slip(expected: str, found: str) -> bool:
    """Whether `found` is `expected` with a slip: a letter or two, never the sound it begins with.

    >>> is_slip("wray", "ray"), is_slip("tyce", "tice"), is_slip("tarrant", "farrant"), is_slip("askew", "asher")
    (True, True, False, False)
    """
    if min(len(expected), len(found)) < 3 or _sound(expected)[0] != _sound(found)[0]:
        return False
    allowed = 1 if min(len(expected), len(found)) <= _SHORT_SURNAME else 2
    return 0 < DamerauLevenshtein.distance(expected, found, score_cutoff=allowed) <= allowed


def _sound(word: str) -> str:
    for spelt, sounded in _SILENT:
        if word.startswith(spelt):
            return sounded + word[len(spelt) :]
    return word
