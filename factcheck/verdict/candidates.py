"""A text and the claims -> the passages that each claim may be about, bound, with all in them that may contradict it.

Claims compete for passages and passages for claims: how each stands among the others is part of what is weighed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache, partial

from factcheck.document.texts import Text
from factcheck.matching.bind import Binding, How, bind
from factcheck.matching.index import ClaimIndex
from factcheck.matching.parts import PartKind
from factcheck.matching.rebind import rebind
from factcheck.model.claims import Claim, Tolerance
from factcheck.model.records import NamedTuple
from factcheck.verdict.bounds import may_matter
from factcheck.verdict.deciding import lacking
from factcheck.verdict.differences import find_differences
from factcheck.verdict.differences.difference import Difference, Sort
from factcheck.verdict.differences.values import find_other_values
from factcheck.verdict.event import Shares, evidence, is_alone, read_setting
from factcheck.verdict.features import Features, Standing, about, disagreement, probability, sum_up
from factcheck.verdict.support import names_another
from factcheck.verdict.weights import EVENT

_ABOUT_ENOUGH = 0.5
"""Share of a claim from which a passage that has a part of it is one that says it."""
_WORTH_DIFFERING = 0.25
"""Share of a claim below which a passage is searched only for values that may be put for the claim's.

The value is the greater part of a short claim, so that a passage with another has little of it.
"""
_LEAST = 1e-9
"""No share at all bears nothing out."""
_KIN = 0.5
"""Kinship of two values from which one may be put for the other, whatever stands around them."""


class Candidate(NamedTuple):
    """A passage that a claim may be about, by one of its wordings."""

    claim: int
    binding: Binding
    standing: Standing
    share: float
    """How much of the wording the passage has."""
    differences: tuple[tuple[Difference, Features], ...]

    def about(self, sure: dict[Difference, float]) -> Features:
        """Return the features by which it bears the claim out, given how sure its differences are."""
        return about(self.binding, self.standing, sure)


def find_candidates(
    text: Text,
    index: ClaimIndex,
    claims: Sequence[Claim],
    idle: Collection[int] = (),
    near: Collection[int] | None = None,
) -> list[Candidate]:
    """Return the candidates of a text, by claim and passage; those of look-alikes included.

    The `idle` claims, which were not in force on the day of the text, are judged but compete with no other. Passages
    that can decide nothing are left out, but for the claims `near`; None is all.
    """
    setting, known = read_setting(text, index)
    if setting.is_strange and near is not None and not near:
        return []
    bound = rebind if text.is_remembered else bind
    bindings: list[tuple[int, Binding, float]] = []
    for number, finalists in index.finalists(text).items():
        wording = index.wordings[number]
        if wording.is_quotation and not wording.unlike:
            continue
        tolerance = claims[wording.claim].tolerance
        for finalist in finalists:
            binding = bound(wording, text, finalist.focus, tolerance)
            bindings.append((wording.claim, binding, share_of(binding)))
    competing = [entry for entry in bindings if not entry[1].wording.unlike and entry[0] not in idle]
    shares = Shares(_best_shares(competing), len(claims))
    complete = Shares(_best_shares(entry for entry in competing if not lacking(entry[1])), len(claims))
    by_claim, by_sentence = defaultdict[int, _Best](_Best), defaultdict[int, _Best](_Best)
    for claim, binding, share in competing:
        by_claim[claim].add(binding.focus, share)
        by_sentence[binding.focus].add(claim, share)
    taken = _taken(competing)

    @cache
    def strangers(focus: int) -> frozenset[tuple[str, ...]]:
        names = text.statements[focus].names
        return frozenset(name.words for name in names if not text.entity_at(focus, name) & known)

    @cache
    def telling(claim: int) -> tuple[Features, float]:
        told = evidence(claim, setting, shares, complete)
        return told, probability(sum_up(told, EVENT))

    alone = is_alone(setting, len(claims))

    def stand(claim: int, binding: Binding, share: float) -> Standing:
        focus = binding.focus
        told, event = telling(claim)
        return Standing(
            share,
            by_claim[claim].beside(binding.focus),
            by_sentence[binding.focus].beside(claim),
            event,
            alone,
            setting,
            told,
            strangers(focus),
        )

    if near is not None:
        asked = {
            (claim, binding.focus)
            for claim, binding, share in bindings
            if claim in near
            or (
                not binding.wording.unlike
                and may_matter(
                    binding,
                    partial(stand, claim, binding, share),
                    claims[claim].tolerance,
                    None if share >= _WORTH_DIFFERING else _KIN,
                )
            )
        }
        bindings = [entry for entry in bindings if (entry[0], entry[1].focus) in asked]
    return [
        _candidate(claim, binding, stand(claim, binding, share), claims[claim].tolerance, taken)
        for claim, binding, share in bindings
    ]


def _candidate(
    claim: int, binding: Binding, standing: Standing, tolerance: Tolerance | None, taken: _Taken
) -> Candidate:
    differences = (
        find_differences(binding, tolerance)
        if standing.score >= _WORTH_DIFFERING
        else find_other_values(binding, tolerance, _KIN)
    )
    rivals = _rivals(differences)
    weighed = tuple(
        (difference, _weigh(difference, rivals, claim, binding, standing, taken))
        for difference in differences
        if not _is_of_another(difference, claim, binding, standing, taken)
    )
    return Candidate(claim, binding, standing, standing.score, weighed)


def rebound(candidate: Candidate, binding: Binding, tolerance: Tolerance | None) -> Candidate:
    """Return a candidate with another binding of its passage, as after a correction, among the same others."""
    differences = find_differences(binding, tolerance)
    rivals, nothing = _rivals(differences), _Taken(defaultdict(_Best), defaultdict(_Best))
    share = share_of(binding)
    standing = candidate.standing._replace(score=share)
    weighed = tuple(
        (difference, _weigh(difference, rivals, candidate.claim, binding, standing, nothing))
        for difference in differences
    )
    return candidate._replace(binding=binding, standing=standing, share=share, differences=weighed)


def share_of(binding: Binding) -> float:
    """Return the share of a wording's weight that a passage has."""
    total = binding.wording.weight
    return sum(bound.part.weight * bound.worth for bound in binding.bounds) / total if total else 0.0


def _best_shares(bindings: Iterable[tuple[int, Binding, float]]) -> dict[int, float]:
    best: dict[int, float] = {}
    for claim, _, share in bindings:
        best[claim] = max(best.get(claim, 0.0), share)
    return best


class _Best:
    """The greatest share of those added, and the next greatest of another key: all that is asked of any number."""

    __slots__ = ("first", "second")

    def __init__(self) -> None:
        self.first = self.second = (-1, 0.0)

    def add(self, key: int, share: float) -> None:
        """Take in a share of `key`."""
        if share > self.first[1]:
            if key != self.first[0]:
                self.second = self.first
            self.first = key, share
        elif key != self.first[0] and share > self.second[1]:
            self.second = key, share

    def beside(self, key: int) -> float:
        """Return the greatest share of another key than `key`, 0.0 without one."""
        return self.second[1] if self.first[0] == key else self.first[1]


class _Taken(NamedTuple):
    """Which passages have which parts of the claims."""

    parts: dict[tuple[int, str, int], _Best]
    """Claim, wording and part -> of the sentences that have it, those that have most of the claim."""
    tokens: dict[tuple[int, int], _Best]
    """Sentence and token -> of the claims that it bears out a part of, those of which it has most."""


def _taken(bindings: Iterable[tuple[int, Binding, float]]) -> _Taken:
    taken = _Taken(defaultdict(_Best), defaultdict(_Best))
    for claim, binding, share in bindings:
        for place, bound in enumerate(binding.bounds):
            if not bound.is_here:
                continue
            taken.parts[claim, binding.wording.text, place].add(binding.focus, share)
            if bound.how in (How.VALUE, How.NAMED) or bound.part.kind is PartKind.WORD:
                taken.tokens[binding.focus, bound.at].add(claim, share)
    return taken


def _is_of_another(difference: Difference, claim: int, binding: Binding, standing: Standing, taken: _Taken) -> bool:
    """Whether a value or name is another's in a list of the like.

    Another passage has the claim's own, and this one names another, or has not the claim's value itself.
    """
    if difference.sort is Sort.VALUE:
        strange = names_another(binding, difference.place)
    elif difference.sort is Sort.NAME:
        values = [bound for bound in binding.bounds if bound.part.kind is PartKind.VALUE and bound.part.decides]
        strange = any(not bound.is_here for bound in values)
    else:
        return False
    return strange and _is_elsewhere(difference, claim, binding, standing, taken)


def _is_elsewhere(difference: Difference, claim: int, binding: Binding, standing: Standing, taken: _Taken) -> bool:
    """Whether another passage that has as much of the claim has the claim's own part."""
    beside = taken.parts[claim, binding.wording.text, difference.place].beside(binding.focus)
    return beside >= max(_ABOUT_ENOUGH, standing.score)


def _rivals(differences: Sequence[Difference]) -> Counter[tuple[int, Sort]]:
    """Count the differences of one sort for the same part."""
    return Counter((difference.place, difference.sort) for difference in differences)


def _weigh(
    difference: Difference,
    rivals: Mapping[tuple[int, Sort], int],
    claim: int,
    binding: Binding,
    standing: Standing,
    taken: _Taken,
) -> Features:
    elsewhere = _is_elsewhere(difference, claim, binding, standing, taken)
    borne_out = any(
        taken.tokens[binding.focus, at].beside(claim) >= max(standing.score, _LEAST)
        for at in range(difference.first, difference.last)
    )
    alike = rivals[difference.place, difference.sort]
    return disagreement(binding, difference, standing, alike, elsewhere=elsewhere, borne_out=borne_out)
