"""How sure a difference is: what is weighed, and what is so by the words or by its kind, whatever they weigh.

The weights are learned from all sorts of difference together; what is rare among them is told here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from factcheck.facts.names import Role
from factcheck.facts.scanning import norm_at
from factcheck.matching.bind import Binding, Bound, How
from factcheck.matching.kinship import Slip, digits_of
from factcheck.matching.parts import PartKind
from factcheck.model.facts import Kind, Quantity
from factcheck.thresholds import CONFLICT, LIKELY, VETO, WORD_FOR_WORD
from factcheck.verdict.differences.difference import Difference, Sort
from factcheck.verdict.differences.roles import FRAMED, IN_PLACE, framed
from factcheck.verdict.features import coverage, probability, says_all_here, sum_up
from factcheck.verdict.weights import DIFFERS

_NEARLY_ALL = 0.9
_MOSTLY = 0.7
_HEAVY = 0.5
_KIN = 0.7
_BY_CHANCE = 2
"""Digits of two numbers that may well be the same in another order by chance."""
_NEAR = 2
"""Arcs between a word and the name or noun that it is said of: "the Dutch firm", "Voll, a Dutch engineer"."""


def certainty(binding: Binding, difference: Difference, features: Mapping[str, float]) -> float:
    """Return how sure it is that a difference contradicts the claim, from 0 to 1."""
    if is_told_besides(binding, difference):
        return 0.0
    weighed = probability(sum_up(features, DIFFERS))
    if is_certain(binding, difference, features):
        return max(weighed, WORD_FOR_WORD)
    return max(weighed, CONFLICT) if weighed >= needed(binding, difference, features) else weighed


def is_told_besides(binding: Binding, difference: Difference) -> bool:
    """Whether a title goes on with what the claim says: "the barrister who chaired the panel" may well be its chair."""
    if difference.sort is not Sort.DESCRIPTOR or norm_at(binding.statement.tokens, difference.last) != "who":
        return False
    words = (bound for bound in binding.bounds if bound.is_here and bound.part.kind is PartKind.WORD)
    return any(word.at > difference.last for word in words)


def is_certain(binding: Binding, difference: Difference, features: Mapping[str, float]) -> bool:
    """Whether a difference is one by the words alone: all the rest of the claim stands around it, word for word.

    Of values only those that one may be put for, of words those that exclude each other or have changed places, and any
    office that the bearer of another cannot have; measured on the stories and cases of `tests/data`, nineteen in twenty
    of these contradict the claim.
    """
    if difference.sort is Sort.OFFICE and difference.office is not None:
        return _is_all_but_office(binding, difference.office[0], features)
    if not features["word for word"]:
        return False
    if difference.sort is Sort.POLARITY:
        return features["rest words found weigh"] >= _HEAVY
    if difference.sort is Sort.VALUE:
        strange = bool(features["strangers"] or features["own date"])
        return difference.kin >= (_NEARLY_ALL if strange else _KIN)
    return difference.sort in _EXCLUSIVE and difference.kin >= _NEARLY_ALL


def _is_all_but_office(binding: Binding, office: Role, features: Mapping[str, float]) -> bool:
    """Whether the focus has the bearer of an office, and all else of the claim: "Sergeant Holt", "Inspector Holt"."""
    parts = enumerate(bound.part for bound in binding.bounds)
    words = {at for at, part in parts if part.kind is PartKind.WORD and office.first <= part.at < office.last}
    apart = features["supposed"] or features["strangers"] or features["own date"]
    return not apart and says_all_here(coverage(binding, words))


def needed(binding: Binding, difference: Difference, features: Mapping[str, float]) -> float:
    """Return how sure a difference has to be by its weight to count as one, from 0 to 1.

    Less is needed of kinds that are seldom anything but an error. Of those that were less sure than `CONFLICT`, 56
    contradicted the claim and 4 did not in 200 stories that no weights were learned from (10 and 1 in the 40 of them
    that nobody had read).
    """
    is_line = features["alone"] and not features["word for word"]
    if is_line or features["elsewhere"] or difference.sort not in _TELLING:
        return CONFLICT  # there is too little to go by, or the claim's own stands where as much of the claim does
    return _TELLING[difference.sort](binding, difference)


def _of_nationality(binding: Binding, difference: Difference) -> float:
    """Return what is needed of another nationality of the same: "Dutch engineer Voll", "Voll, a Dane"."""
    return LIKELY if _is_said_of_the_same(binding, difference) else CONFLICT


def _of_description(binding: Binding, difference: Difference) -> float:
    """Return what is needed of another description where the claim's stands: "the widow of", "the daughter of"."""
    return LIKELY if _is_absent(binding, difference) and _has_its_role(binding, difference) else CONFLICT


def _of_name(binding: Binding, difference: Difference) -> float:
    """Return what is needed of another name in the relations of the claim's, which the passage has not."""
    framed_alike = framed(binding, difference.place, difference.last - 1).agrees >= FRAMED
    in_place = _is_absent(binding, difference) and difference.role >= _MOSTLY and framed_alike
    return VETO if in_place else CONFLICT


def _of_contrary(_: Binding, difference: Difference) -> float:
    """Return what is needed of the plain contrary in the very place of a word: "loss" for "profit"."""
    return VETO if min(difference.kin, difference.role) >= _NEARLY_ALL else CONFLICT


def _of_value(binding: Binding, difference: Difference) -> float:
    """Return what is needed of a value: digits in another order, another rank, one easily put for the claim's."""
    fact = binding.bounds[difference.place].part.fact
    if fact is None:
        return CONFLICT
    if difference.slip is Slip.SWAPPED and isinstance(fact.value, Quantity) and len(digits_of(fact.value)) > _BY_CHANCE:
        return LIKELY
    if fact.kind is Kind.RANK and difference.role >= IN_PLACE:
        return LIKELY if _is_said_of_the_same(binding, difference) else CONFLICT
    if difference.kin < _NEARLY_ALL or difference.slip not in (Slip.NONE, Slip.SWAPPED):
        return CONFLICT
    if fact.kind is Kind.PERCENT:
        return LIKELY
    found = all(bound.how is not How.ABSENT for bound in binding.bounds if bound.part.kind is PartKind.NAME)
    return VETO if found and _has_its_role(binding, difference) else CONFLICT


_TELLING: Mapping[Sort, Callable[[Binding, Difference], float]] = {
    Sort.DEMONYM: _of_nationality,
    Sort.DESCRIPTOR: _of_description,
    Sort.NAME: _of_name,
    Sort.OPPOSITE: _of_contrary,
    Sort.VALUE: _of_value,
}


def _is_absent(binding: Binding, difference: Difference) -> bool:
    return binding.bounds[difference.place].how is How.ABSENT


def _has_its_role(binding: Binding, difference: Difference) -> bool:
    """Whether a difference is to its head what its counterpart is in the claim: agent, patient, predicate."""
    ours, theirs = binding.wording.statement.syntax, binding.statement.syntax
    role = theirs.role(theirs.head_of_phrase(difference.first, difference.last))
    return bool(role) and role == ours.role(binding.bounds[difference.place].part.at)


def _is_said_of_the_same(binding: Binding, difference: Difference) -> bool:
    """Whether a word goes with the same name or noun as its counterpart in the claim."""
    ours, theirs = binding.wording.statement.syntax, binding.statement.syntax
    at = binding.bounds[difference.place].part.at
    found = theirs.head_of_phrase(difference.first, difference.last)
    return any(
        min(ours.distance(at, other) for other in range(bound.part.first, bound.part.last)) <= _NEAR
        and min(theirs.distance(found, other) for other in range(bound.first, bound.last)) <= _NEAR
        for place, bound in enumerate(binding.bounds)
        if place != difference.place
        and bound.is_here
        and (bound.part.kind is PartKind.NAME or _is_noun(binding, bound))
        and not difference.first <= bound.at < difference.last
    )


def _is_noun(binding: Binding, bound: Bound) -> bool:
    return bound.part.kind is PartKind.WORD and binding.statement.syntax.tags[bound.at] in ("NOUN", "PROPN")


_EXCLUSIVE = frozenset({Sort.OPPOSITE, Sort.SISTER, Sort.MARK, Sort.RATE, Sort.DEMONYM, Sort.SPELLING, Sort.SWAP})
