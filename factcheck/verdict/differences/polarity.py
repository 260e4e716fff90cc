"""A passage that denies what the claim says, or says what the claim denies."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.bind import Binding, Bound, related_roots
from factcheck.matching.parts import Part, PartKind
from factcheck.model.facts import Relation
from factcheck.reading.statement import Statement
from factcheck.text.lemmas import stem
from factcheck.text.net import Link
from factcheck.text.stopwords import LIGHT
from factcheck.verdict.differences.difference import Difference, Sort
from factcheck.verdict.differences.marks import BEFORE_NOUN
from factcheck.verdict.differences.roles import IN_PLACE, role_of

_PREDICATES = frozenset({"VERB", "ADJ", "AUX"})


def find_denials(binding: Binding) -> Iterator[Difference]:
    """Yield the word by which the passage denies what the claim says, or says what it denies."""
    ours, theirs = binding.wording.statement.polarity, binding.statement.polarity
    total = against = 0.0
    worst: tuple[bool, float, int, Bound] | None = None
    for place, bound in enumerate(binding.bounds):
        if not bound.is_here or bound.part.kind is not PartKind.WORD or bound.link is Link.NEAR:
            continue
        verb = binding.wording.statement.syntax.tags[bound.part.at] in _PREDICATES
        if (verb and _only_modifies(binding, bound)) or _says_both(binding, bound):
            return  # what the verb says is neither affirmed nor denied
        total += bound.part.weight
        if ours.negated(bound.part.at) != theirs.negated(bound.at) and (verb or not _only_modifies(binding, bound)):
            against += bound.part.weight
            if worst is None or (verb, bound.part.weight) > worst[:2]:
                worst = (verb, bound.part.weight, place, bound)
    if (
        worst is None
        or _is_subject_alone(binding, worst[3].part.at)
        or _is_last_seen(binding)
        or _has_elsewhere(binding, worst[3])
        or any(_says_contrary(binding, other) for other in range(len(binding.bounds)))
    ):
        return
    first, last = _denial(binding, worst[3]) if theirs.negated(worst[3].at) else _affirmation(binding, worst[3])
    yield Difference(
        Sort.POLARITY, worst[2], first, last, against / total, _predicated(binding), relation=Relation.DENIED
    )


def _is_subject_alone(binding: Binding, at: int) -> bool:
    """Whether a word is in the subject of a verb of the claim that the passage lacks: "Junior doctors turned up".

    A subject that is denied itself says enough: "No ransom was paid", "They handed over a ransom".
    """
    claim = binding.wording.statement
    syntax = claim.syntax
    if any(claim.tokens[cue].norm in _NONE for cue in claim.polarity.cues):
        return False
    while at >= 0 and not syntax.relations[at].startswith(("nsubj", "csubj")):
        at = syntax.heads[at]
    verb = syntax.heads[at] if at >= 0 else -1
    if verb < 0 or syntax.tags[verb] not in ("VERB", "ADJ") or stem(claim.tokens[verb].norm) in LIGHT:
        return False
    return not any(bound.is_here and bound.part.at == verb for bound in binding.bounds)


def _has_elsewhere(binding: Binding, bound: Bound) -> bool:
    """Whether of what the claim says somebody has none the focus says nothing to do with him.

    "A doctor wrote a history of the island's lighthouse" for "The island has no doctor".
    """
    claim, syntax = binding.wording.statement, binding.statement.syntax
    verb = claim.syntax.verb_above(bound.part.at)
    denied = any(claim.tokens[cue].norm == "no" for cue in claim.polarity.cues)
    if not denied or verb < 0 or stem(claim.tokens[verb].norm) not in LIGHT:
        return False
    others = [other.at for other in binding.bounds if other.is_here and not other.offset and other is not bound]
    return bool(others) and min(syntax.distance(bound.at, at) for at in others) > _NEAR


_NEAR = 2
"""Arcs from what somebody has to him: "the shop of the village", "the village opens a shop"."""


def _says_both(binding: Binding, bound: Bound) -> bool:
    """Whether the focus has a verb twice, denied and not: "did not sink at once; then it sank"."""
    statement = binding.statement
    if statement.syntax.tags[bound.at] != "VERB":
        return False
    return len({statement.polarity.negated(at) for at in statement.places.get(statement.roots[bound.at], ())}) > 1


def _is_last_seen(binding: Binding) -> bool:
    """Whether the claim says when something was last so, and the focus since when it has not been."""
    one, other = binding.wording.statement, binding.statement
    return any(_tells_when_last(a) and "since" in b.norms and b.polarity.cues for a, b in ((one, other), (other, one)))


def _tells_when_last(statement: Statement) -> bool:
    """Whether a verb has "last" right before it: "last seen", not "rose last year"."""
    tags = statement.syntax.tags
    return any(token.norm == "last" and tags[at + 1 : at + 2] == ["VERB"] for at, token in enumerate(statement.tokens))


def _only_modifies(binding: Binding, bound: Bound) -> bool:
    """Whether a word stands before a noun as a noun, and says nothing of anybody: the insurance of a broker."""
    syntax = binding.statement.syntax
    return syntax.tags[bound.at] == "NOUN" and syntax.role(bound.at) == "modifier"


def is_turned_over(binding: Binding, part: Part, at: int) -> bool:
    """Whether one of two contraries is denied, so that they agree: "will not close", "stays open"."""
    return binding.wording.statement.polarity.negated(part.at) != binding.statement.polarity.negated(at)


def _says_contrary(binding: Binding, place: int) -> bool:
    """Whether the focus has the contrary of a word in its place, and one of the two is denied: they agree."""
    bound = binding.bounds[place]
    if bound.is_here or bound.part.kind is not PartKind.WORD:
        return False
    return any(
        (related := related_roots(bound.part.key, root)) is not None
        and related[0] is Link.OPPOSITE
        and is_turned_over(binding, bound.part, places[0])
        and role_of(binding, place, places[0]) >= IN_PLACE
        for root, places in binding.statement.places.items()
    )


def _predicated(binding: Binding) -> float:
    """Return how much of what the claim says of its things the focus has, from 0 to 1: its verbs and adjectives."""
    tags = binding.wording.statement.syntax.tags
    parts = [b for b in binding.bounds if b.part.kind is PartKind.WORD and tags[b.part.at] in _PREDICATES]
    total = sum(bound.part.weight for bound in parts)
    return sum(bound.part.weight * bound.degree for bound in parts if bound.is_here) / total if total else 1.0


_FAR_APART = 6
"""Tokens between two words above which only one of them is shown."""


def _denial(binding: Binding, bound: Bound) -> tuple[int, int]:
    """Return the tokens of the focus that deny a word, from the nearest cue to the word."""
    at = bound.at
    cue = min([at, *binding.statement.polarity.cues], key=lambda cue: (abs(cue - at) > _FAR_APART or cue == at, cue))
    return min(cue, at), max(at, cue) + 1


def _affirmation(binding: Binding, bound: Bound) -> tuple[int, int]:
    """Return the tokens of the focus that affirm a word which the claim denies: its verb, and how many, for a "no"."""
    statement, claim, at = binding.statement, binding.wording.statement, bound.at
    verb = at if statement.syntax.tags[at] in _PREDICATES else statement.syntax.verb_above(at)
    if verb < 0:
        return at, at + 1
    if abs(verb - at) > _FAR_APART:
        return verb, verb + 1
    first, last = min(verb, at), max(verb, at) + 1
    if not any(claim.tokens[cue].norm in _NONE for cue in claim.polarity.cues):
        return verb, last
    numbers = (fact.first for fact in statement.facts if first - BEFORE_NOUN <= fact.first < first)
    return min(numbers, default=first), last


_NONE = frozenset("no none nobody nothing neither".split())
