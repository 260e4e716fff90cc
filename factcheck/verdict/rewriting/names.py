"""Names and titles: the claim's words in the shape of the passage's, with its possessives and capitals.

Takes both as they stand. A surname alone stays one, a name that is spelt otherwise changes only where it differs; of an
office the organisation before it is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from rapidfuzz.distance import Levenshtein

from factcheck.facts.titles import GRADES, GRADING, PORTFOLIOS, is_title
from factcheck.model.text import Span
from factcheck.text.given_names import given_name
from factcheck.text.places import is_demonym
from factcheck.verdict.rewriting.edits import Edit

_LIKE = 0.5
"""How like each other two spellings of one word are at least, from 0 to 1."""
_AROUND = 12
"""Characters beside a name that show whether it is its own capitals or those of a headline."""
_SMALL = frozenset("a an and at for in of on the to".split())


def rewrite_spelling(found: Span, folded: str, expected: str) -> Iterator[Edit]:
    """Yield the edit that spells a name as the claim does, word by word.

    >>> list(rewrite_spelling(Span(0, 14), "Steve Noonen's plan", "Steven Noonan"))
    [Edit(span=Span(start=0, end=14), text="Steven Noonan's")]
    """
    words = folded[found.start : found.end].split()
    matched = _matched([_base(word) for word in words], expected.split())
    if matched is not None:
        text = " ".join(_in_shape(word, new) for word, new in zip(words, matched, strict=True))
        yield Edit(found, text)


def rewrite_name(found: Span, folded: str, expected: str, *, surname: bool) -> Iterator[Edit]:
    """Yield the edit that puts one name for another; with `surname`, a surname alone for a surname alone."""
    words = folded[found.start : found.end].split()
    wanted = expected.split()
    if surname and len(words) == 1 < len(wanted):
        if given_name(_base(words[0]).lower()):
            return  # "Ann said" would need the other's first name, and a reader who knows it
        wanted = wanted[-1:]
    elif surname and len(words) > 1 == len(wanted):
        return  # nobody is introduced by a surname
    text = " ".join(wanted)
    shouting = all(_base(word).isupper() for word in words) and not expected.isupper() and _is_shouted(folded, found)
    yield Edit(found, (text.upper() if shouting else text) + _ending(words[-1]))


def _is_shouted(folded: str, found: Span) -> bool:
    """Whether the words around a name have capitals only: "ANN POE WINS"."""
    around = folded[max(found.start - _AROUND, 0) : found.start] + folded[found.end : found.end + _AROUND]
    return around.isupper()


def _base(word: str) -> str:
    """Return a word without its possessive ending."""
    return word[: len(word) - len(_ending(word))]


def _ending(word: str) -> str:
    return word[-2:] if word.endswith("'s") else "'" if word.endswith("'") else ""


def _in_shape(old: str, new: str) -> str:
    base, ending = _base(old), _ending(old)
    if base.isupper() and len(base) > 1:
        new = new.upper()
    return new + ("'s" if ending == "'" and not new.endswith("s") else ending)


def _matched(words: Sequence[str], wanted: Sequence[str]) -> list[str] | None:
    """Return for each word of a name the claim's spelling of it, None where the two cannot be laid side by side.

    A surname of the claim says nothing of the first name of the text, which stays as it is.
    """
    if len(words) == len(wanted):
        return list(wanted)
    shorter, longer = (words, wanted) if len(words) < len(wanted) else (wanted, words)
    places: list[int] = []
    for word in shorter:
        free = range(places[-1] + 1 if places else 0, len(longer))
        best = max(free, key=lambda at, word=word: _likeness(word, longer[at]), default=-1)  # type: ignore[misc]
        if best < 0 or _likeness(word, longer[best]) < _LIKE:
            return None
        places.append(best)
    if len(words) < len(wanted):
        return [wanted[at] for at in places]
    spelt = dict(zip(places, wanted, strict=True))
    return [spelt.get(at, word) for at, word in enumerate(words)]


def _likeness(one: str, other: str) -> float:
    return Levenshtein.normalized_similarity(one.lower(), other.lower())


def rewrite_title(found: Span, folded: str, expected: str, *, opens: bool) -> Iterator[Edit]:
    """Yield the edit that puts the claim's office in place of the passage's; `opens`: a sentence opens with it.

    >>> text = "the finance director of St Aldric's"
    >>> list(rewrite_title(Span(4, 20), text, "St Aldric's medical director", opens=False))
    [Edit(span=Span(start=4, end=20), text='medical director')]
    """
    old, wanted = folded[found.start : found.end].split(), expected.split()
    places = [match.start() for match in re.finditer(r"\S+", folded[found.start : found.end])]
    shared = _shared_end(old, wanted)
    kept = old[len(old) - shared :]  # these stay as they are written
    old, wanted = old[: len(old) - shared], wanted[: len(wanted) - shared]
    old, wanted = old[_organisation(old) :], wanted[_organisation(wanted) :]
    replaced = [*old, *kept]
    if not replaced or not (wanted or kept):
        return
    start = found.start + places[-len(replaced)]
    capitals = [word[0].isupper() for word in replaced if word.lower() not in _SMALL]
    # A capital at the start of a sentence is a title's before a name, and says nothing of "Council leader".
    titled = all(capitals) and (len(capitals) > 1 or not opens or _before_name(folded, found.end))
    shouting = " ".join(replaced).isupper() and len(replaced[0]) > 2
    words = [*(_cased(word, titled=titled, shouting=shouting) for word in wanted), *kept]
    if replaced[0][0].isupper():
        words[0] = words[0][:1].upper() + words[0][1:]
    yield Edit(Span(start, found.end), " ".join(words))


def _shared_end(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many words two offices have in common at their ends."""
    pairs = zip(reversed(one), reversed(other), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0].lower() == pair[1].lower(), pairs))


def _before_name(folded: str, end: int) -> bool:
    return folded[end : end + 2].strip()[:1].isupper()


def _cased(word: str, *, titled: bool, shouting: bool) -> str:
    if shouting:
        return word.upper()
    if titled:
        return word if word.lower() in _SMALL else word[:1].upper() + word[1:]
    return word if (word.isupper() and len(word) > 1) or is_demonym(word.lower()) else word.lower()


def _organisation(words: Sequence[str]) -> int:
    """Return how many words at the beginning say what an office is of: "St Aldric's", "Marlin County"."""
    own = max((at + 1 for at, word in enumerate(words) if word.endswith(("'s", "s'"))), default=0)
    while own < len(words) and words[own][0].isupper() and not _is_of_office(words[own].lower()):
        own += 1
    return own


def _is_of_office(norm: str) -> bool:
    """Whether a word tells one office from another: "Deputy", "Finance", "Inspector"."""
    return norm in GRADING or norm in GRADES or norm in PORTFOLIOS or is_title(norm) or is_demonym(norm)
