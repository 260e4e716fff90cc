"""Words with their parts of speech -> what the features of the parser see of them.

A token is seen as its word, as its tag, and as a kind between the two: the tag with the ending of the word or, of words
that are few and frequent, with the word itself. Marks are no tokens to the parser, but something between two of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from factcheck.model.records import NamedTuple
from factcheck.reading.weights import hashed

_CLITICS = ("n't", "'ll", "'ve", "'re", "'s", "'m", "'d", "'")
_CLOSED = frozenset(["ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ", "SYM"])
_ENDINGS = {
    "ADJ": ("er", "est", "ed", "ing"),
    "ADV": ("ly",),
    "VERB": ("ing", "ed", "en", "s"),
}


def core(word: str) -> tuple[str, str]:
    """Part a word from the clitic at its end.

    >>> core("Company's"), core("didn't"), core("officers")
    (('company', "'s"), ('did', "n't"), ('officers', ''))
    """
    lower = word.lower()
    if "'" in lower[1:]:
        for clitic in _CLITICS:
            if lower.endswith(clitic):
                return lower[: -len(clitic)], clitic
    return lower, ""


def kind_of(lower: str, clitic: str, tag: str) -> str:
    """Return the tag of a word with what its form adds to it.

    >>> kind_of("company", "'s", "NOUN"), kind_of("was", "", "AUX"), kind_of("1987", "", "NUM")
    ("NOUN -'s", 'AUX was', 'NUM -year')
    """
    if tag in _CLOSED:
        return f"{tag} {lower}{clitic}"
    ending = ""
    if tag in _ENDINGS:
        ending = next((ending for ending in _ENDINGS[tag] if lower.endswith(ending)), "")
    elif tag in ("NOUN", "PROPN"):
        ending = "s" if lower.endswith("s") and not lower.endswith("ss") else ""
    elif tag == "NUM" and lower[:1].isdigit():
        ending = "year" if len(lower) == 4 and lower.isdigit() and lower[0] in "12" else "0"
    return f"{tag} -{ending}{clitic}"


class Token(NamedTuple):
    """Hashes of the word, kind and tag of a token in each place where the features look.

    The stack is s0, s1, s2 from its top, the words to come are b0, b1, b2.
    """

    s0: tuple[int, int, int]
    s1: tuple[int, int, int]
    s2: tuple[int, int]
    b0: tuple[int, int, int]
    b1: tuple[int, int, int]
    b2: tuple[int, int]
    children: tuple[int, ...]
    """Its kind as the outermost child: left and right of s0, left and right of s1, left of b0."""
    dependent: tuple[int, int, int, int]
    """Word, kind, tag and ending, for the choice of a relation."""
    head: tuple[int, int, int, int]
    case: int
    """As the first word of a dependent."""
    helper: int
    """As an auxiliary beside a dependent; 0 for other words."""
    around: tuple[int, ...]
    """As neighbours of a dependent: see `_of_kind` and `_of_tag`."""
    verb: bool
    """Whether it is one, or an auxiliary."""


def describe(word: str, tag: str) -> Token:
    """Return what the features see of a token."""
    lower, clitic = core(word)
    return _token(lower, kind_of(lower, clitic, tag), tag)


def _token(word: str, kind: str, tag: str) -> Token:
    s0k, s1k, s2k, b0k, b1k, b2k, dk, hk, case_k, children, around_k = _of_kind(kind)
    s0t, s1t, s2t, b0t, b1t, b2t, dt, ht, case_t, around_t = _of_tag(tag)
    return Token(
        s0=(hashed(f"s0w{word}"), s0k, s0t),
        s1=(hashed(f"s1w{word}"), s1k, s1t),
        s2=(s2k, s2t),
        b0=(hashed(f"b0w{word}"), b0k, b0t),
        b1=(hashed(f"b1w{word}"), b1k, b1t),
        b2=(b2k, b2t),
        children=children,
        dependent=(hashed(f"dw{word}"), dk, dt, hashed(f"de{word[-3:]}")),
        head=(hashed(f"hw{word}"), hk, ht, hashed(f"he{word[-3:]}")),
        case=case_k if tag in ("ADP", "SCONJ", "PART", "PRON") else case_t,
        helper=hashed(f"x{word}") if tag == "AUX" else 0,
        around=around_k + around_t,
        verb=tag in ("VERB", "AUX"),
    )


@lru_cache(maxsize=4096)
def _of_kind(kind: str) -> tuple[int, int, int, int, int, int, int, int, int, tuple[int, ...], tuple[int, ...]]:
    s0, s1, s2, b0, b1, b2, d, h, c = (hashed(f"{place}k{kind}") for place in "s0 s1 s2 b0 b1 b2 d h c".split())
    children = tuple(hashed(f"{place}{kind}") for place in "s0l s0r s1l s1r b0l".split())
    around = tuple(hashed(f"{place}k{kind}") for place in "left right first last post".split())
    return s0, s1, s2, b0, b1, b2, d, h, c, children, around


@cache
def _of_tag(tag: str) -> tuple[int, int, int, int, int, int, int, int, int, tuple[int, ...]]:
    s0, s1, s2, b0, b1, b2, d, h, c = (hashed(f"{place}t{tag}") for place in "s0 s1 s2 b0 b1 b2 d h c".split())
    around = tuple(hashed(f"{place}t{tag}") for place in "left right last above".split())
    return s0, s1, s2, b0, b1, b2, d, h, c, around


ROOT_TOKEN = _token("<root>", "<root>", "<root>")
NO_TOKEN = _token("<none>", "<none>", "<none>")


def parted(words: Sequence[str], tags: Sequence[str]) -> tuple[list[int], list[str]]:
    """Part the words from the marks: the places of the words, and the kinds of the marks before each and at the end.

    >>> parted(["He", ",", "“", "too", "."], ["PRON", "PUNCT", "PUNCT", "ADV", "PUNCT"])
    ([0, 3], ['', ',"', '.'])
    """
    places: list[int] = []
    marks: list[str] = []
    mark = ""
    for at, tag in enumerate(tags):
        if tag != "PUNCT":
            places.append(at)
            marks.append(mark)
            mark = ""
        elif len(mark) < 2:
            kind = _kind_of_mark(words[at])
            mark += kind if kind != mark else ""
    return places, [*marks, mark]


def _kind_of_mark(mark: str) -> str:
    if mark in "\"“”'‘’«»":
        return '"'
    if mark[0] in ".?!…":
        return "."
    return mark if mark in ",;:-()–—/" else "*"
