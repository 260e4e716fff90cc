"""Claims -> what is wrong with them as a list: each claim's words are held against the others as a draft would be.

Nothing is judged here: the pipeline is asked about one claim's words at a time, for the few claims that have much in
common with them. Complaints are rather left out than wrong: two claims are only the same, or contradict each other,
where each says so of the other.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from heapq import nlargest

from factcheck.document.texts import Text
from factcheck.matching.parts import PartKind
from factcheck.matching.sections import value_key
from factcheck.matching.wording import Wording
from factcheck.model.claims import Claim, Status
from factcheck.model.complaints import Code, Complaint
from factcheck.model.facts import Fact, Kind, Quantity
from factcheck.model.results import Stance
from factcheck.model.text import Position
from factcheck.pipeline import Checker
from factcheck.prepared import Prepared
from factcheck.readers import read_text
from factcheck.reading.statement import Statement
from factcheck.thresholds import CONFLICT, VETO
from factcheck.verdict.differences.difference import Sort
from factcheck.verdict.judgement import Judgement, surest_by_part

_NEAR = 0.35
"""Share of another claim of its section that a claim has to have to be held against it."""
_FAR = 0.7
"""The same of a claim that stands elsewhere, where much is alike by chance, and of words that may bear out another."""
_MOST = 8
"""Others that a claim is held against: in a list of the like each is near all others, and those that matter nearest."""
_SURE = 0.75
"""How sure it has to be that a quotation contradicts its claim: it stands without what was said around it."""
_ALL_ELSE = 0.9
"""Share of the rest of a claim that words need to contradict it by one value."""
_EXCLUDING = frozenset({Sort.VALUE, Sort.POLARITY, Sort.MARK})
_LIKE = 3
"""Other claims that name nobody from which a claim that is like them cannot be told from them."""
_UNCHECKED = {
    Status.DRAFT: "its status is draft: nobody has checked it yet",
    Status.QUERY: "its status is query: something about it has still to be asked",
}
_PAIRS = {
    Stance.SUPPORTS: (Code.DUPLICATE, "says the same as"),
    Stance.CONFLICTS: (Code.CONFLICTING, "contradicts"),
}

Locate = Callable[..., Position]
"""Takes a claim and the steps to one of its keys; gives the place of it."""


class Linter:
    """Claims made ready to be looked at one by one."""

    def __init__(self, prepared: Prepared, today: date, locate: Locate) -> None:
        """Take ready claims, the day that it is, and who tells where a key of a claim stands."""
        self._checker = Checker(prepared, suggest=False, related=False)
        self._claims = self._checker.claims
        self._sections = self._checker.index.sections
        self._today = today
        self._locate = locate
        self._wordings: dict[int, list[Wording]] = {}
        for wording in prepared.wordings:
            self._wordings.setdefault(wording.claim, []).append(wording)
        self._stances: dict[int, dict[int, Stance]] = {}
        """What the words of a claim do to others, as far as that was asked."""

    def complaints(self, path: str | None = None) -> Iterator[list[Complaint]]:
        """Yield what is wrong with each claim, in their order; then with each that takes no part.

        Of several files, only the claims of the file `path` may be asked for.
        """
        for index, claim in enumerate(self._claims):
            if path in (None, claim.path):
                found = [*self._plain(claim), *self._among(index), *self._own(index)]
                yield sorted(found, key=lambda complaint: complaint.start)
        for claim in self._checker.prepared.claims.rejected:
            if path in (None, claim.path):
                yield list(self._plain(claim))

    def _complaint(
        self, code: Code, claim: Claim, message: str, *steps: str | int, others: Collection[int] = ()
    ) -> Complaint:
        related = tuple(self._claims[other] for other in others)
        return Complaint(code, claim, message, self._locate(claim, *steps), related)

    def _plain(self, claim: Claim) -> Iterator[Complaint]:
        """Yield what can be told from the keys alone."""
        days: list[tuple[str, date | None, tuple[str | int, ...]]] = [
            ("this source is of", source.date, ("sources", at, "date")) for at, source in enumerate(claim.sources)
        ]
        days += [("it was checked on", claim.checked.on, ("checked", "on"))] if claim.checked else []
        for told, day, steps in days:
            if day is not None and day > self._today:
                yield self._complaint(Code.FUTURE, claim, f"{told} {day}, which is still to come", *steps)
        for at, source in enumerate(claim.sources):
            if not source.title:
                yield self._complaint(Code.UNTITLED, claim, "this source has no title", "sources", at)
        if claim.review_after is not None and claim.review_after <= self._today:
            told = f"it has to be looked at again since {claim.review_after}"
            yield self._complaint(Code.REVIEW, claim, told, "review_after")
        if claim.status in _UNCHECKED:
            yield self._complaint(Code.UNCHECKED, claim, _UNCHECKED[claim.status], "status")

    def _among(self, index: int) -> Iterator[Complaint]:
        """Yield what is wrong with a claim among the others."""
        claim = self._claims[index]
        said = {other: stance for other, stance in self._about(index).items() if stance is not Stance.NEITHER}
        alike = [other for other in said if self._is_unnamed(index) and self._is_unnamed(other)]
        if len(alike) >= _LIKE:
            told = f"it names nobody, and {len(alike)} others are like it: {self._ids(alike)}"
            yield self._complaint(Code.UNNAMED, claim, told, "claim", others=alike)
            said = {}
        for other, stance in said.items():
            if other < index and self._may_meet(index, other) and self._about(other, index)[index] is stance:
                code, does = _PAIRS[stance]
                told = f"it {does} {self._claims[other].id}: {self._claims[other].text}"
                yield self._complaint(code, claim, told, "claim", others=[other])
        yield from self._another(index)

    def _another(self, index: int) -> Iterator[Complaint]:
        """Complain of words of a claim that are rather another's: they bear that out, and not the claim itself.

        One under ``also`` bears its claim out anyway: it is another's if that says the same, and the claim does not.
        """
        claim = self._claims[index]
        for steps, words in (
            (("claim",), claim.text),
            *((("also", at), words) for at, words in enumerate(claim.also)),
            *((("examples", "supports", at), words) for at, words in enumerate(claim.examples.supports)),
        ):
            text = self._read(words)
            shares = self._shares(text, index)
            like = [other for other in shares if shares[other] >= _FAR and self._may_meet(index, other)]
            takers = [other for other, stance in self._ask(text, like).items() if stance is Stance.SUPPORTS]
            if takers and self._ask(text, [index, *takers])[index] is Stance.SUPPORTS:
                takers = [other for other in takers if steps[0] == "also" and self._is_moved(index, other)]
            if takers:
                told = f"these words are rather those of {self._ids(takers)}"
                yield self._complaint(Code.ANOTHER, claim, told, *steps, others=takers)

    def _is_moved(self, index: int, other: int) -> bool:
        """Whether another claim's words bear a claim out, and not the other way round: by a wording that is theirs."""
        theirs, ours = self._about(other, index)[index], self._about(index, other)[other]
        return theirs is Stance.SUPPORTS and ours is not Stance.SUPPORTS

    def _own(self, index: int) -> Iterator[Complaint]:
        """Yield what is wrong with what is written for a claim: its unlikes, its tolerance, its quotations."""
        claim = self._claims[index]
        if claim.unlike and any(item.is_unlike for item in self._judgements(claim.text, index)):
            told = "the claim's own words are as close to this, so that they decide nothing"
            for at, text in enumerate(claim.unlike):
                if self._would_support(index, text):
                    yield self._complaint(Code.UNLIKE, claim, told, "unlike", at)
        own = [wording for wording in self._wordings.get(index, ()) if not wording.unlike]
        if claim.tolerance is not None and not any(_counted(wording.statement) for wording in own):
            yield self._complaint(Code.TOLERANCE, claim, "there is no number that it could be for", "tolerance")
        yield from self._quotes(index)

    def _would_support(self, index: int, text: str) -> bool:
        """Whether words would bear a claim out if they did not stand under its ``unlike``."""
        judgements = self._judgements(text, index)
        return any(len(item.obstacles) == 1 and max(item.sure.values(), default=0.0) < VETO for item in judgements)

    def _judgements(self, words: str, index: int) -> list[Judgement]:
        return self._checker.judge_text(self._read(words), [index]).judgements

    def _quotes(self, index: int) -> Iterator[Complaint]:
        """Complain of quotations that contradict their claim, or of all if none bears it out or has its number."""
        claim = self._claims[index]
        quotes = [(at, source) for at, source in enumerate(claim.sources) if source.quote]
        given: set[Fraction] = set()
        settled = False
        for at, source in quotes:
            judged = self._checker.judge_text(self._read(source.quote, source.date), [index])
            given.update(_number(fact) for statement in judged.text.statements for fact in _counted(statement))
            for item in self._checker.report(judged).found.get(index, ()):
                contradicts = item.stance is Stance.CONFLICTS and item.score >= _SURE
                settled |= contradicts or item.stance is Stance.SUPPORTS
                if contradicts:
                    told = f"this contradicts the claim: {item.reason}"
                    yield self._complaint(Code.QUOTE_CONFLICTS, claim, told, "sources", at, "quote")
        if quotes and not settled:
            own = self._wordings[index][0].statement
            words = {own.text(fact.span): fact for fact in _counted(own) if fact.kind is not Kind.RANK}
            lacking = [said for said, fact in words.items() if re.search(r"\d", said) and _number(fact) not in given]
            if lacking:
                named, them = ("this quote does", "it") if len(quotes) == 1 else ("its quotes do", "them")
                told = f"{named} not bear the claim out: no {' and no '.join(lacking)} in {them}"
                yield self._complaint(Code.QUOTE_LACKS, claim, told, "sources", quotes[0][0], "quote")

    def _shares(self, text: Text, index: int) -> dict[int, float]:
        """Return how much of other claims some words have, of the few of which they have most."""
        shares: dict[int, float] = {}
        for number, share in self._checker.index.alike(text, _NEAR).items():
            wording = self._checker.index.wordings[number]
            other = wording.claim
            if other != index and not wording.unlike and (share >= _FAR or self._is_near(index, other)):
                shares[other] = max(share, shares.get(other, 0.0))
        most = nlargest(_MOST, shares, key=lambda other: (shares[other], -other))
        return {other: shares[other] for other in sorted(most)}

    def _is_near(self, index: int, other: int) -> bool:
        ours, theirs = self._sections.of(index), self._sections.of(other)
        return ours.start < theirs.stop and theirs.start < ours.stop

    def _about(self, index: int, *others: int) -> Mapping[int, Stance]:
        """Return what the words of a claim do to those that have much in common with it, and to some `others`."""
        known = self._stances.get(index)
        if known is None:
            text = self._read(self._claims[index].text)
            known = self._stances[index] = self._ask(text, self._shares(text, index))
        if unknown := [other for other in others if other not in known]:
            known.update(self._ask(self._read(self._claims[index].text), unknown))
        return known

    def _ask(self, text: Text, only: Collection[int]) -> dict[int, Stance]:
        """Return what some words do to each of some claims, when `only` these take part.

        One that they bear out is no reason why they should not contradict another.
        """
        if not only:
            return {}
        judged = self._checker.judge_text(text, only)
        found = self._checker.report(judged).found
        stances = dict.fromkeys(only, Stance.NEITHER)
        stances.update({item.binding.wording.claim: Stance.CONFLICTS for item in judged.standing if _contradicts(item)})
        for claim, evidence in found.items():
            if any(item.stance is Stance.SUPPORTS for item in evidence):
                stances[claim] = Stance.SUPPORTS
        rest = [claim for claim, stance in stances.items() if stance is not Stance.SUPPORTS]
        return {**stances, **self._ask(text, rest)} if len(rest) < len(only) else stances

    def _read(self, words: str, day: date | None = None) -> Text:
        return self._checker.read(replace(read_text(words), date=day))

    def _may_meet(self, index: int, other: int) -> bool:
        """Whether two claims may be about one thing: on one day, and of one event unless they name somebody."""
        days = self._claims[index].as_of, self._claims[other].as_of
        if None not in days and days[0] != days[1]:
            return False
        return self._is_near(index, other) or not self._is_unnamed(index)

    def _ids(self, indexes: Collection[int]) -> str:
        return ", ".join(self._claims[index].id for index in indexes)

    def _is_unnamed(self, index: int) -> bool:
        """Whether a claim names nobody and nothing in any of its wordings."""
        return not any(
            wording.statement.names
            or wording.quotations
            or any(part.kind is PartKind.IDENTIFIER for part in wording.parts)
            for wording in self._wordings.get(index, ())
            if not wording.unlike
        )


def _contradicts(judgement: Judgement) -> bool:
    """Whether a passage says the same as a claim but for one value, or denies it.

    Anything else that differs may make it another fact of the kind, as lists of claims have many: another town, fish,
    round, or goal of the match.
    """
    if judgement.stance is not Stance.CONFLICTS:
        return False
    differing = [d for d in surest_by_part(judgement.sure).values() if judgement.sure[d] >= CONFLICT]
    if len(differing) != 1 or differing[0].sort not in _EXCLUDING:
        return False
    bounds, place = judgement.binding.bounds, differing[0].place
    fact = bounds[place].part.fact
    ours, theirs = judgement.binding.wording.statement, judgement.binding.statement
    if (fact is not None and fact.kind is Kind.RANK) or _names(ours) != _names(theirs):
        return False
    apart = 1 if differing[0].sort is Sort.VALUE else 0
    if (_values(ours) - _values(theirs)).total() > apart or (_values(theirs) - _values(ours)).total() > apart:
        return False
    same = sum(bound.part.weight * bound.worth for at, bound in enumerate(bounds) if at != place)
    return same >= _ALL_ELSE * sum(bound.part.weight for at, bound in enumerate(bounds) if at != place)


def _names(statement: Statement) -> set[tuple[str, ...]]:
    return {name.words for name in statement.names}


def _counted(statement: Statement) -> list[Fact]:
    """Return what a statement counts or measures; days and times are none."""
    return [fact for fact in statement.facts if isinstance(fact.value, Quantity)]


def _number(fact: Fact) -> Fraction:
    assert isinstance(fact.value, Quantity)
    return fact.value.number


def _values(statement: Statement) -> Counter[str]:
    return Counter(map(value_key, statement.facts))
