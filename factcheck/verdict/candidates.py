"""A text and the claims -> the passages that each claim may be about, bound, with all in them that may contradict it.

Claims compete for passages and passages for claims: how each stands among the others is part of what is weighed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial

from factcheck.document.texts import Text
from factcheck.facts.attribution import find_sources
from factcheck.matching.bind import Binding, How, bind
from factcheck.matching.index import ClaimIndex, Finalist
from factcheck.matching.parts import PartKind
from factcheck.matching.rebind import rebind
from factcheck.matching.sections import Sections
from factcheck.model.claims import Claim, Tolerance
from factcheck.model.records import NamedTuple
from factcheck.verdict.again import Made, made_of
from factcheck.verdict.bounds import may_matter
from factcheck.verdict.deciding import lacking
from factcheck.verdict.differences import find_differences
from factcheck.verdict.differences.difference import Difference, Sort
from factcheck.verdict.differences.values import find_other_values
from factcheck.verdict.event import Settings, Shares, evidence, is_alone
from factcheck.verdict.features import Aside, Features, Standing, about, disagreement, in_text, probability, sum_up
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
    made: Made
    """What is known of it."""

    def about(self, sure: dict[Difference, float]) -> Features:
        """Return the features by which it bears the claim out, given how sure its differences are."""
        return about(self.binding, self.standing, sure)


def find_candidates(
    text: Text,
    index: ClaimIndex,
    claims: Sequence[Claim],
    idle: Collection[int] = (),
    near: Collection[int] | None = None,
    only: Collection[int] | None = None,
    found: Mapping[int, Sequence[Finalist]] | None = None,
) -> list[Candidate]:
    """Return the candidates of a text, by claim and passage; those of look-alikes included.

    The `idle` claims, which were not in force on the day of the text, are judged but compete with no other. Passages
    that can decide nothing are left out, but for the claims `near`; None is all. Where `only` some claims are asked
    for, the others take no part. Passages that were `found` before, by the number of their wording, are not looked up
    again.
    """
    alone = is_alone(text, len(claims))
    settings = Settings(text, index.sections)

    def is_strange(claim: int) -> bool:
        return all(settings.of(at).is_strange for at in index.sections.of(claim))

    def is_asked(claim: int) -> bool:
        return (only is None or claim in only) and (near is None or claim in near or not is_strange(claim))

    if found is None:
        found = index.finalists(text, all_told=alone, is_asked=is_asked)
    if not found:
        return []
    bound = rebind if text.is_remembered else bind
    entries: list[_Entry] = []
    for number, finalists in found.items():
        wording = index.wordings[number]
        claim = wording.claim
        if wording.is_quotation and not wording.unlike:
            continue
        competes = not (is_strange(claim) or wording.unlike or claim in idle)
        for finalist in finalists:
            binding = bound(wording, text, finalist.focus, claims[claim].tolerance)
            entries.append(_Entry(claim, binding, share_of(binding), competes))
    competition = _Competition([entry for entry in entries if entry.competes], settings, index.sections, alone=alone)
    passages = [
        (entry, made_of(entry.binding, competition.stand(entry)) if text.is_remembered else Made()) for entry in entries
    ]
    if near is not None:
        asked = {
            (entry.claim, entry.binding.focus)
            for entry, made in passages
            if entry.claim in near
            or (
                not entry.binding.wording.unlike
                and made.matters(
                    partial(
                        may_matter,
                        entry.binding,
                        partial(competition.stand, entry),
                        claims[entry.claim].tolerance,
                        None if entry.share >= _WORTH_DIFFERING else _KIN,
                    )
                )
            )
        }
        passages = [(entry, made) for entry, made in passages if (entry.claim, entry.binding.focus) in asked]
    return [
        _candidate(
            entry.claim,
            entry.binding,
            made.standing or competition.stand(entry),
            claims[entry.claim].tolerance,
            competition.taken,
            made,
        )
        for entry, made in passages
    ]


class _Entry(NamedTuple):
    """A passage bound to a wording."""

    claim: int
    binding: Binding
    share: float
    competes: bool
    """Whether it counts where others are weighed."""


class _Competition:
    """How the passages of a text stand among each other."""

    def __init__(self, entries: Sequence[_Entry], settings: Settings, sections: Sections, *, alone: bool) -> None:
        """Weigh the `entries` that compete; `alone` says that there is too little to tell events apart by."""
        self._settings = settings
        self._sections = sections
        self._alone = alone
        self._shares = _by_section(entries, sections)
        self._complete = _by_section((entry for entry in entries if not lacking(entry.binding)), sections)
        self._by_claim, self._by_sentence = defaultdict[int, _Best](_Best), defaultdict[int, _Best](_Best)
        for claim, binding, share, _ in entries:
            self._by_claim[claim].add(binding.focus, share)
            self._by_sentence[binding.focus].add(claim, share)
        self.taken = _taken(entries)
        self._events: dict[int, tuple[int, Features, float]] = {}
        self._strangers: dict[tuple[int, int], frozenset[tuple[str, ...]]] = {}

    def stand(self, entry: _Entry) -> Standing:
        """Return how a passage stands among those that compete."""
        focus = entry.binding.focus
        section, told, event = self._event(entry.claim)
        return Standing(
            entry.share,
            self._by_claim[entry.claim].beside(focus),
            self._by_sentence[focus].beside(entry.claim),
            event,
            self._alone,
            self._settings.of(section),
            told,
            self._strangers_in(entry.binding, section),
            section,
        )

    def _event(self, claim: int) -> tuple[int, Features, float]:
        """Return how likely it is that the text tells of a claim's event, with the section that says so, and why."""
        found = self._events.get(claim)
        if found is None:
            read = [(section, self._evidence(claim, section)) for section in self._sections.of(claim)]
            events = [(section, told, probability(sum_up(told, EVENT))) for section, told in read]
            found = self._events[claim] = max(events, key=lambda event: event[2])
        return found

    def _evidence(self, claim: int, section: int) -> Features:
        return evidence(claim, self._settings.of(section), self._shares[section], self._complete[section])

    def _strangers_in(self, binding: Binding, section: int) -> frozenset[tuple[str, ...]]:
        """Return the names in the focus that no claim of a section has, those left out who only say what it reports."""
        asked = binding.focus, section
        found = self._strangers.get(asked)
        if found is None:
            known, text, statement = self._settings.entities(section), binding.text, binding.statement
            strange = [name for name in statement.names if not text.entity_at(binding.focus, name) & known]
            sources = find_sources(statement.tokens, strange) if strange else ()
            found = self._strangers[asked] = frozenset(name.words for name in strange if name not in sources)
        return found


def _candidate(
    claim: int, binding: Binding, standing: Standing, tolerance: Tolerance | None, taken: _Taken, made: Made
) -> Candidate:
    differences = made.differences(
        lambda: (
            find_differences(binding, tolerance)
            if standing.score >= _WORTH_DIFFERING
            else find_other_values(binding, tolerance, _KIN)
        )
    )
    asides = [_aside(difference, claim, binding, standing, taken) for difference in differences]
    weighed = made.weighed(asides, lambda: tuple(_weighed(differences, asides, binding, standing)))
    return Candidate(claim, binding, standing, standing.score, weighed, made)


def _weighed(
    differences: Sequence[Difference], asides: Sequence[Aside], binding: Binding, standing: Standing
) -> Iterator[tuple[Difference, Features]]:
    """Yield the differences that are not another's, weighed."""
    rivals = _rivals(differences)
    for difference, aside in zip(differences, asides, strict=True):
        if not (aside.elsewhere and _is_of_another(difference, binding)):
            alike = rivals[difference.place, difference.sort]
            yield difference, disagreement(binding, difference, standing, alike, aside)


def rebound(candidate: Candidate, binding: Binding, tolerance: Tolerance | None) -> Candidate:
    """Return a candidate with another binding of its passage, as after a correction, among the same others."""
    differences = find_differences(binding, tolerance)
    share = share_of(binding)
    standing = candidate.standing._replace(score=share)
    asides = [Aside(False, False, in_text(binding, difference.place)) for difference in differences]
    weighed = tuple(_weighed(differences, asides, binding, standing))
    return candidate._replace(binding=binding, standing=standing, share=share, differences=weighed, made=Made())


def share_of(binding: Binding) -> float:
    """Return the share of a wording's weight that a passage has."""
    total = binding.wording.weight
    return sum(bound.part.weight * bound.worth for bound in binding.bounds) / total if total else 0.0


def _by_section(entries: Iterable[_Entry], sections: Sections) -> list[Shares]:
    """Return for each section how much a text has of its claims at best."""
    best: list[dict[int, float]] = [{} for _ in sections.starts]
    for claim, _, share, _ in entries:
        for section in sections.of(claim):
            best[section][claim] = max(best[section].get(claim, 0.0), share)
    return [Shares(shares, len(sections.claims(section))) for section, shares in enumerate(best)]


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


def _taken(entries: Iterable[_Entry]) -> _Taken:
    taken = _Taken(defaultdict(_Best), defaultdict(_Best))
    for claim, binding, share, _ in entries:
        for place, bound in enumerate(binding.bounds):
            if not bound.is_here:
                continue
            taken.parts[claim, binding.wording.text, place].add(binding.focus, share)
            if bound.how in (How.VALUE, How.NAMED) or bound.part.kind is PartKind.WORD:
                taken.tokens[binding.focus, bound.at].add(claim, share)
    return taken


def _is_of_another(difference: Difference, binding: Binding) -> bool:
    """Whether a value or name may be another's in a list of the like, where another passage has the claim's own.

    This one names another, or has not the claim's value itself.
    """
    if difference.sort is Sort.VALUE:
        return names_another(binding, difference.place)
    values = [bound for bound in binding.bounds if bound.part.kind is PartKind.VALUE and bound.part.decides]
    return difference.sort is Sort.NAME and any(not bound.is_here for bound in values)


def _aside(difference: Difference, claim: int, binding: Binding, standing: Standing, taken: _Taken) -> Aside:
    """Return what the rest of the text says of a difference."""
    beside = taken.parts[claim, binding.wording.text, difference.place].beside(binding.focus)
    borne_out = any(
        taken.tokens[binding.focus, at].beside(claim) >= max(standing.score, _LEAST)
        for at in range(difference.first, difference.last)
    )
    elsewhere = beside >= max(_ABOUT_ENOUGH, standing.score)
    return Aside(elsewhere, borne_out, in_text(binding, difference.place))


def _rivals(differences: Sequence[Difference]) -> Counter[tuple[int, Sort]]:
    """Count the differences of one sort for the same part."""
    return Counter((difference.place, difference.sort) for difference in differences)
