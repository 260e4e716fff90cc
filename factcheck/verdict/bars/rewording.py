"""A passage that is the claim word for word, but for a word or two in the place of which it has others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.matching.bind import Binding, Bound
from factcheck.matching.implied import implied_by
from factcheck.matching.parts import PartKind
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span
from factcheck.reading.statement import Statement
from factcheck.text.lemmas import stem
from factcheck.text.net import Link

_AROUND = 8
"""Words that a sentence may have before and behind the claim's, so that it is still no more than the claim."""
_FOLLOWING = 40
"""The same behind what has words of the claim on both sides of those that differ."""
_MOST_REPLACED = 3
_LEAST_KEPT = 2
_SAYING_THE_SAME = frozenset({Link.SAME, Link.IMPLIED, Link.IMPLIES})
_LEAST_DEGREE = 0.6


class _Word(NamedTuple):
    stem: str
    at: int
    """Index of its token."""


def find_replaced(binding: Binding) -> tuple[Span, Span] | None:
    """Return the words of a claim, and those that the focus has in their place, where all else is word for word.

    "Spent" in "The charity spent £4m" for "The charity raised £4m". Not where one says the same as the other, nor where
    a value or a name is replaced, which is compared as such, nor for small words that may stand for each other, nor
    where the sentence says it in another order.
    """
    ours, theirs = binding.wording.statement, binding.statement
    one, other = _differing(binding)
    if not one or not other or _is_told_in_another_order(binding, one, other):
        return None
    claimed = [bound for bound in binding.bounds if not set(one).isdisjoint(range(bound.part.first, bound.part.last))]
    loosely = max(len(one), len(other)) > 1
    if any(_is_compared(binding, bound, loosely=loosely) for bound in claimed):
        return None
    implied = implied_by(theirs.facts)
    if any(bound.part.is_implied for bound in claimed) and any(theirs.roots[at] in implied for at in other):
        return None  # "covers" and "extends over" say no more of 40 hectares
    kept = [word.at for word in _words(ours) if word.at not in one]
    if _are_interchangeable(ours, one, theirs, other) or not _keeps_words(ours, kept):
        return None
    return ours.span(one[0], one[-1] + 1), theirs.span(other[0], other[-1] + 1)


def _is_told_in_another_order(binding: Binding, one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether what the claim says in some words is not to be said in those that the focus has in their place.

    The verb stands elsewhere in "They lost nine games in all" beside "Nine games were lost", and a sentence says with a
    verb what "Score: 96 points" says without one.
    """
    ours, theirs = binding.wording.statement, binding.statement
    is_verb = [
        any(statement.syntax.tags[at] in ("VERB", "AUX") for at in row)
        for statement, row in ((ours, one), (theirs, other))
    ]
    if is_verb == [True, False] and max(len(one), len(other)) > 1:
        return any(tag == "VERB" for tag in theirs.syntax.tags)
    is_label = binding.wording.label >= 0 and not any(bound.part.name is not None for bound in binding.bounds)
    return is_label and is_verb == [False, True]


def find_added(binding: Binding) -> Sequence[int]:
    """Return the tokens that the focus has more than the claim, in one place, where all else is word for word."""
    one, other = _differing(binding)
    return () if one else other


def _differing(binding: Binding) -> tuple[Sequence[int], Sequence[int]]:
    """Return the tokens of claim and focus in which alone the two differ; nothing where they differ in more."""
    claim = binding.wording.statement
    ours, theirs = (list(_words(statement)) for statement in (claim, binding.statement))
    longer = len(theirs) - len(ours)
    if not -_MOST_REPLACED < longer <= _FOLLOWING + _MOST_REPLACED:
        return (), ()
    for opening in range(_AROUND + 1):
        before = _shared(ours, theirs[opening:])
        if opening and not before:
            continue
        for closing in range((_FOLLOWING if before else _AROUND - opening) + 1):
            rest, other = ours[before:], theirs[opening + before : len(theirs) - closing]
            behind = _shared(rest[::-1], other[::-1])
            if closing and not behind:
                continue
            if closing > _AROUND and not _keeps_words(claim, (word.at for word in ours[len(ours) - behind :])):
                continue
            rest, other = rest[: len(rest) - behind], other[: len(other) - behind]
            if before + behind >= _LEAST_KEPT and len(rest) <= _MOST_REPLACED and 0 < len(other) <= _MOST_REPLACED:
                return [word.at for word in rest], [word.at for word in other]
    return (), ()


def _words(statement: Statement) -> Iterator[_Word]:
    for at, token in enumerate(statement.tokens):
        if token.norm[0].isalnum() and token.norm not in _LEFT_OUT:
            yield _Word(stem(token.norm), at)


_LEFT_OUT = frozenset("a am an are be been being is the was were".split())


def _shared(one: Sequence[_Word], other: Sequence[_Word]) -> int:
    """Return how many words two rows have in common at their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((count for count, (a, b) in pairs if a.stem != b.stem), min(len(one), len(other)))


def _is_compared(binding: Binding, bound: Bound, *, loosely: bool) -> bool:
    """Whether a part is a value or a name, or a word for which the focus has one that says the same.

    That may be a looser one of another kind where it is said `loosely`, in several words: "are alive after" for
    "survived".
    """
    if bound.part.kind not in (PartKind.WORD, PartKind.MARK) and (bound.is_here or bound.part.decides):
        return True
    if not bound.is_here or bound.degree < _LEAST_DEGREE:
        return False
    tags = binding.wording.statement.syntax.tags[bound.part.at], binding.statement.syntax.tags[bound.at]
    return bound.link in _SAYING_THE_SAME or (loosely and tags[0] != tags[1])


def _keeps_words(statement: Statement, kept: Iterable[int]) -> bool:
    """Whether some tokens are more than values and small words: not "Jackpot: £5m" in "It was worth £5m"."""
    values = {at for fact in statement.facts for at in range(fact.first, fact.last)}
    return any(at not in values and statement.tokens[at].norm not in _SMALL for at in kept)


def _are_interchangeable(ours: Statement, one: Sequence[int], theirs: Statement, other: Sequence[int]) -> bool:
    """Whether two rows of words differ in small words only, both say how many it is nearly all of, or both deny it."""
    norms = [{statement.tokens[at].norm for at in row} for statement, row in ((ours, one), (theirs, other))]
    if any(words <= _SMALL for words in norms) and frozenset().union(*norms) not in _PARTICLES:
        return True
    if all(words & _MOST for words in norms):
        return True
    cues = set(ours.polarity.cues), set(theirs.polarity.cues)
    return not cues[0].isdisjoint(one) and not cues[1].isdisjoint(other)


_SMALL = frozenset(
    """
    am and are as at be been being by for from had has have her his in is it its my near of on or our since that their
    there these they to was were which who with
    """.split()
)
"""Words one of which may stand for another without saying another thing."""
_PARTICLES = (frozenset(["in", "out"]), frozenset(["on", "off"]))
"""Small words of which one makes the contrary of a verb of the other: "moved in", "moved out"."""
_MOST = frozenset("all bulk each every majority mainly most mostly nearly".split())
