"""Whether two names mean the same: full name and surname, initials, an abbreviation in full, a slip of the pen.

Different people often share a surname, a given name or most of their letters, so what is not plainly the same or
plainly a slip is another name.
"""

from __future__ import annotations

from collections import Counter
from enum import IntEnum
from functools import lru_cache

from factcheck.document.name_spellings import are_spellings_of_one
from factcheck.document.nicknames import may_be_same
from factcheck.facts.capitals import DEMONYMS
from factcheck.facts.names import Name
from factcheck.facts.titles import ORGANISATION
from factcheck.text.given_names import given_name
from factcheck.text.lemmas import stem
from factcheck.text.net import category
from factcheck.text.places import place

_Words = tuple[str, ...]


class Likeness(IntEnum):
    """How two names stand to each other."""

    OTHER = 0
    MISSPELT = 1
    SAME = 2


_SILENT = {"wr": "r", "kn": "n", "gn": "n", "ph": "f", "ps": "s", "rh": "r"}
_SOUND_ALIKE = frozenset(map(frozenset, ("iy", "ck", "sz", "ae", "jg", "ou")))
_VOWELS = frozenset("aeiouy")
SMALL_WORDS = frozenset(["of", "for", "and", "the", "in"])
_OF_WOMEN = frozenset(["ine", "ina", "ette", "etta", "le"])
"""What names of men take to be names of women: Pauline, Georgina, Henrietta, Danielle."""
_SHORT = 5
"""Letters up to which a name may be off by one letter only."""
_LONG = 7
"""Letters that a name of one word needs before another can be a slip of it: shorter ones have real neighbours."""
_ENDING = 3
"""Letters that an adjective may have more than its country: China, Chinese."""


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
    return compare_words(expected.words, found.words)


@lru_cache(maxsize=1 << 15)
def compare_words(a: _Words, b: _Words) -> Likeness:
    """Compare two names, given as their words."""
    if a == b or _stands_for(a, b) or _stands_for(b, a) or _is_clipped_throughout(*sorted((a, b), key=_letters)):
        return Likeness.SAME
    if is_organisation(a) or is_organisation(b):
        return _compare_organisations(a, b)
    if len(a) == len(b) and a[:-1] == b[:-1] and _is_inflected(a[-1], b[-1]):
        return Likeness.SAME
    if len(a) == 1 and len(b) == 1:
        return Likeness.MISSPELT if _is_slip_of_one_word(a[0], b[0]) else Likeness.OTHER
    short, long = sorted((a, b), key=len)
    if short == long[:1] and _is_held_in(short, long[-1]):
        return Likeness.OTHER
    if short == long[-len(short) :] or short == long[:1]:
        return Likeness.SAME  # a surname, with its particles or in two parts; a given name alone
    if len(short) == 1:
        return Likeness.OTHER
    return _compare_full_names(a, b)


@lru_cache(maxsize=1 << 12)
def is_organisation(words: _Words) -> bool:
    """Whether a name has a word that bodies and places have in their names."""
    return not ORGANISATION.isdisjoint(words) or not SMALL_WORDS.isdisjoint(words) or words[0] == "st"


def _is_held_in(words: _Words, last: str) -> bool:
    """Whether a name is a place, and another, which begins with it, what was held there: Sydney, Sydney Olympics."""
    event = last in _EVENTS or category(stem(last)) in ("noun.act", "noun.communication", "noun.event", "noun.time")
    return event and place(words) is not None


_EVENTS = frozenset("accord biennale conference convention cup derby open summit test".split())
"""Names of what is held somewhere that WordNet knows as something else first."""


def _compare_full_names(a: _Words, b: _Words) -> Likeness:
    """Compare two names that both have a given name; one in the middle may be left out."""
    if a[-1] == b[-1]:
        given = _compare_given_names(a[0], b[0])
        if given is Likeness.OTHER and set(a[:-1]) == set(b[:-1]):
            return Likeness.SAME
        return given
    slip = is_slip(a[-1], b[-1]) and not _is_plural_of(a[-1], b[-1])
    same = slip and _compare_given_names(a[0], b[0]) is Likeness.SAME
    return Likeness.MISSPELT if same else Likeness.OTHER


def _compare_given_names(first: str, second: str) -> Likeness:
    if first == second or may_be_same(first, second) or may_be_same(second, first):
        return Likeness.SAME
    short, long = sorted((first, second), key=len)
    if are_initials(short):
        return Likeness.SAME if long[0] == short[0] else Likeness.OTHER
    if long.startswith(short) and len(long) - len(short) > 1 and not _is_made_of(long, short):
        return Likeness.SAME  # Chris, Christopher; but Ann, Anna are two names
    return Likeness.MISSPELT if _is_slip_of_given_name(first, second) else Likeness.OTHER


def _is_made_of(long: str, short: str) -> bool:
    """Whether one name is the women's form of the other, a man's: Pauline and Paul, but not Samantha and Sam."""
    return long[len(short) :] in _OF_WOMEN and (given_name(short), given_name(long)) == ("m", "f")


def are_initials(word: str) -> bool:
    """Whether a given name is initials: J, JK."""
    return len(word) == 1 or (len(word) <= 3 and _VOWELS.isdisjoint(word))


def _is_slip_of_given_name(first: str, second: str) -> bool:
    """Whether two given names are spellings of one: Sara, Sarah; Stephen, Steven. John and Joan are two people."""
    if are_spellings_of_one(first, second):
        return True
    if not is_slip(first, second) or _distance(first, second, 1) > 1 or _is_of_other_gender(first, second):
        return False
    if len(first) != len(second) or sorted(first) == sorted(second):
        return True
    swapped = _swapped(first, second)
    if swapped in _SOUND_ALIKE:
        return True
    return len(first) >= _LONG and swapped <= _VOWELS  # Wilhelmina, Wilhelmena


def _is_of_other_gender(first: str, second: str) -> bool:
    """Whether only the last vowel makes them two names: Ann, Anna; Gina, Gino; Christina, Christine."""
    short, long = sorted((first, second), key=len)
    if len(short) < len(long):
        return long[:-1] == short and long[-1] in "ao"
    return first[:-1] == second[:-1] and {first[-1], second[-1]} <= set("aeo")


def _swapped(first: str, second: str) -> frozenset[str]:
    """Return the two letters in which words of one length differ."""
    return frozenset(letter for pair in zip(first, second, strict=True) if pair[0] != pair[1] for letter in pair)


def _is_slip_of_one_word(expected: str, found: str) -> bool:
    """Whether a letter of a long name was dropped, doubled or swapped with the next: no other place."""
    if min(len(expected), len(found)) < _LONG - 1 or max(len(expected), len(found)) < _LONG:
        return False
    if expected.startswith(found) or found.startswith(expected):
        return False  # Antarctic, Antarctica; Bowl, Bowls
    same_letters = len(expected) != len(found) or sorted(expected) == sorted(found)
    return same_letters and expected[0] == found[0] and _distance(expected, found, 1) == 1


def _is_inflected(first: str, second: str) -> bool:
    """Whether one word is the adjective of the other's place: Africa, African."""
    short, long = sorted((first, second), key=len)
    return (
        long in DEMONYMS and len(long) - len(short) <= _ENDING and long.startswith(short[:-1]) and len(short) > _ENDING
    )


def _is_plural_of(first: str, second: str) -> bool:
    """Whether one word is the other with an s: Super Bowls; and Beavers is another surname than Beaver."""
    short, long = sorted((first, second), key=len)
    return long == short + "s"


def _compare_organisations(a: _Words, b: _Words) -> Likeness:
    """Compare by the words that tell: "Norvane" is Norvane Airlines, "England" is no Bank of England."""
    if _is_clipped(a, b) or _is_clipped(b, a):
        return Likeness.SAME
    telling_a, telling_b = telling_words(a), telling_words(b)
    if not telling_a or not telling_b:
        return Likeness.OTHER
    kinds_a, kinds_b = set(a) & ORGANISATION, set(b) & ORGANISATION
    if kinds_a and kinds_b and not kinds_a & kinds_b:
        return Likeness.OTHER
    if telling_a <= telling_b or telling_b <= telling_a:
        return Likeness.OTHER if _only_behind_of(a, b) or _only_behind_of(b, a) else Likeness.SAME
    if len(a) == len(b):
        differing = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
        if len(differing) == 1 and _is_slip_of_one_word(*differing[0]):
            return Likeness.MISSPELT
    return Likeness.OTHER


def telling_words(words: _Words) -> set[str]:
    """Return the words of an organisation's name that others have not, without the s that a lost apostrophe leaves."""
    kept = (word for word in words if word not in ORGANISATION and word not in SMALL_WORDS and word != "st")
    return {word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word for word in kept}


def _is_clipped(short: _Words, long: _Words) -> bool:
    """Whether `short` is the beginning of a long first word: "the Met", "Met Police" for the Metropolitan Police."""
    if len(short) > len(long) or len(long) < 2 or not 3 <= len(short[0]) <= len(long[0]) - _SHORT:
        return False
    return long[0].startswith(short[0]) and short[1:] == long[1 : len(short)] and not ORGANISATION.isdisjoint(long)


def _is_clipped_throughout(short: _Words, long: _Words) -> bool:
    """Whether each word of the one is the beginning of a word of the other, which is no person: Lib Dem."""
    if len(short) != len(long) or len(short) < 2 or given_name(short[0]):
        return False
    pairs = [(a.removesuffix("s"), b) for a, b in zip(short, long, strict=True)]
    return all(3 <= len(a) <= len(b) - 2 and b.startswith(a) for a, b in pairs)


def _letters(words: _Words) -> int:
    return sum(map(len, words))


def _only_behind_of(short: _Words, long: _Words) -> bool:
    """Whether `short` has only what stands behind the "of" of `long`: West Marle is not its university."""
    if len(short) >= len(long) or "of" not in long or "of" in short:
        return False
    return set(short) <= set(long[long.index("of") :])


def _stands_for(short: _Words, long: _Words) -> bool:
    """Whether `short` is made of the initials of `long`."""
    if len(short) != 1 or len(long) < 2 or not 2 <= len(short[0]) <= len(long):
        return False
    return short[0] in initials_of(long)


def initials_of(words: _Words) -> tuple[str, str]:
    """Return the initials of a name, with those of its small words and without."""
    return "".join(word[0] for word in words), "".join(word[0] for word in words if word not in SMALL_WORDS)


def is_slip(expected: str, found: str) -> bool:
    """Whether `found` is `expected` with a slip: a letter or two, never the sound it begins with.

    >>> is_slip("wray", "ray"), is_slip("tyce", "tice"), is_slip("tarrant", "farrant"), is_slip("askew", "asher")
    (True, True, False, False)
    """
    short, long = sorted((expected, found), key=len)
    if len(short) < 3 or _first_sound(short) != _first_sound(long):
        return False
    if long.startswith(short) and len(long) - len(short) > 1:
        return False  # Harris, Harrison
    allowed = 1 if len(short) <= _SHORT else 2
    return 0 < _distance(expected, found, allowed) <= allowed


def _distance(first: str, second: str, most: int) -> int:
    """Return how many letters are dropped, added, changed or swapped with the next; of more than `most` only that."""
    if abs(len(first) - len(second)) > most or (Counter(first) - Counter(second)).total() > most:
        return most + 1
    return _edits(first, second, most)


def _edits(first: str, second: str, most: int) -> int:
    """Return the same of any two words: what one edit more than the best rest comes to, where they first part.

    `most` is a letter or two, so that little is tried; to import a library for it takes longer than a short check.

    >>> _edits("pennick", "penick", 2), _edits("beesley", "beelsey", 2), _edits("aarhaug", "arhuag", 2)
    (1, 1, 2)
    """
    if first == second:
        return 0
    if not most:
        return 1
    at = next((at for at, (one, other) in enumerate(zip(first, second, strict=False)) if one != other), None)
    if at is None:
        return min(abs(len(first) - len(second)), most + 1)
    ours, theirs = first[at:], second[at:]
    rests = [(ours[1:], theirs), (ours, theirs[1:]), (ours[1:], theirs[1:])]
    if ours[:2] == theirs[1::-1]:
        rests.append((ours[2:], theirs[2:]))
    return 1 + min(_edits(*rest, most - 1) for rest in rests)


def _first_sound(word: str) -> str:
    return _SILENT.get(word[:2], word[0])
