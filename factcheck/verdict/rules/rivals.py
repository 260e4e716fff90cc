"""The values of a passage that may stand for one of the claim: of its kind, of the same thing, of the same person."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.align import Alignment, role_score, verbs_clash
from factcheck.matching.naming import Likeness, compare_names
from factcheck.matching.wording import Slot, owner_of
from factcheck.model.claims import Claim
from factcheck.model.facts import Fact, Hedge, Kind, Quantity, Relation, Share
from factcheck.model.records import NamedTuple
from factcheck.reading.statement import Statement, is_verb
from factcheck.settings import Settings
from factcheck.text.people import is_person
from factcheck.text.synonyms import synonyms
from factcheck.verdict.comparing import compare
from factcheck.verdict.rules.ordinals import compare_ranks

_ANYBODY = frozenset({"person", "man", "member"})
"""Nouns that any person may be counted by."""


class Rival(NamedTuple):
    """A value of a passage beside one of the claim."""

    fact: Fact
    relation: Relation
    role: float
    """How well the frame around it is the frame around the claim's; see `role_score`."""
    head: int
    """Index of the noun that it counts, -1 without one."""


def find_rivals(slot: Slot, alignment: Alignment, claim: Claim, settings: Settings) -> Iterator[Rival]:
    """Give the values of the passage that compare with the one of `slot`, agreeing or not."""
    statement = alignment.passage.statement
    for fact, head, whole in zip(statement.facts, statement.heads, statement.wholes, strict=True):
        relation = _same_number(slot.fact, fact) or compare(slot.fact, fact, claim.tolerance, settings)
        if slot.fact.kind is fact.kind is Kind.RANK:
            relation = compare_ranks(slot, fact, relation, alignment)
        if relation is not None and slot.owner is not None and not _same_bearer(slot, fact, alignment):
            continue
        if relation is not None and (not relation.agrees or _is_all(slot.fact)) and slot.is_base != whole:
            continue  # the 17 of "none of the 17" is no other count of those who were disciplined
        if relation is not None:
            yield Rival(fact, relation, role_score(slot, fact, alignment), head)


def _is_all(fact: Fact) -> bool:
    return isinstance(fact.value, Quantity) and fact.value.share is Share.ALL


def _same_number(expected: Fact, found: Fact) -> Relation | None:
    """Let the same number agree across a part and a whole, which do not compare: "three of the men", "three men"."""
    a, b = expected.value, found.value
    if isinstance(a, Quantity) and isinstance(b, Quantity) and expected.kind is found.kind is Kind.COUNT:
        if b.share is Share.SUM:
            return Relation.SAME if a.number == b.number and a.hedge is Hedge.NONE else None
        shares = {a.share, b.share}
        if a.number == b.number and a.hedge == b.hedge and shares == {Share.PART, Share.WHOLE}:
            return Relation.SAME
        if shares == {Share.REST} and a.whole is not None and b.whole is None:
            return Relation.SAME if a.whole - a.number == b.number else Relation.DIFFERS
    return None


def is_same_thing(slot: Slot, rival: Rival, alignment: Alignment, settings: Settings) -> bool:
    """Whether a value that differs counts the same thing as the claim's."""
    passage = alignment.passage
    if slot.fact.kind is Kind.AGE:
        return slot.owner is not None or owner_of(passage.statement, rival.fact) is None
    if slot.fact.kind is Kind.MEASURE:
        alike = _is_measured(alignment.wording.statement, slot.fact) == _is_measured(passage.statement, rival.fact)
        return alike or rival.role >= settings.same_measure
    if slot.fact.kind is not Kind.COUNT or rival.fact.kind is not Kind.COUNT:
        return True
    if rival.head < 0:
        if not _is_headless(passage.statement, rival.fact):
            return False
        return not slot.head or any(slot.head in statement.places for statement in (passage.statement, *passage.before))
    found = passage.statement.roots[rival.head]
    if not slot.head:
        return found in {key for term in alignment.wording.terms for key, _ in term.readings} or is_person(found)
    if slot.head in _ANYBODY and found in {key for term in alignment.wording.terms for key, _ in term.readings}:
        return True  # "14 arrests" beside "17 people arrested"
    anybody = rival.role >= settings.same_people and not _ANYBODY.isdisjoint((found, slot.head))
    return found == slot.head or found in synonyms(slot.head) or (anybody and is_person(found) and is_person(slot.head))


def _is_measured(statement: Statement, fact: Fact) -> bool:
    """Whether a measure says how much of something there is: "127 hours of film"."""
    return fact.last < len(statement.tokens) and statement.tokens[fact.last].norm == "of"


def _is_headless(statement: Statement, fact: Fact) -> bool:
    """Whether nothing that could be counted follows a number: "eight were promoted", "two of them", "all but one"."""
    return fact.last >= len(statement.tokens) or not statement.roots[fact.last] or is_verb(statement, fact.last)


def _same_bearer(slot: Slot, fact: Fact, alignment: Alignment) -> bool:
    """Whether an age is the age of the person that the claim is about."""
    assert slot.owner is not None
    statement = alignment.passage.statement
    found = owner_of(statement, fact)
    if found is not None:
        return compare_names(slot.owner, found) is not Likeness.OTHER
    return _last_person_is(slot, statement, fact, alignment)


def _last_person_is(slot: Slot, statement: Statement, fact: Fact, alignment: Alignment) -> bool:
    """Whether "the 46-year-old" can only mean the claim's person: the last one named, with no other since."""
    assert slot.owner is not None
    if fact.first > 0 and statement.tokens[fact.first - 1].norm in ("a", "an", "another"):
        return False
    for earlier in (statement, *alignment.passage.before):
        named = [name for name in earlier.names if earlier is not statement or name.last <= fact.first]
        people = [name for name in named if name.is_person or compare_names(slot.owner, name) is Likeness.SAME]
        if people:
            return all(compare_names(slot.owner, name) is Likeness.SAME for name in people[-1:]) and len(people) == 1
    return False


def may_be_same(slot: Slot, rival: Rival, alignment: Alignment, settings: Settings) -> bool:
    """Whether a value that agrees may count the same thing: by another noun for people, or for a thing."""
    if slot.fact.kind is not Kind.COUNT or rival.head < 0 or not slot.head:
        return True
    found = alignment.passage.statement.roots[rival.head]
    if is_same_thing(slot, rival, alignment, settings):
        return True
    if found in {key for term in alignment.wording.terms for key, _ in term.readings}:
        return True  # "14 arrests" for "14 people arrested"
    if slot.head in alignment.passage.statement.places:
        return True  # "the deaths of three men" for "three deaths"
    if is_person(found) != is_person(slot.head):
        return False
    if is_person(found) and (found in _ANYBODY or slot.head in _ANYBODY):
        return True
    return rival.role >= settings.other_noun and not verbs_clash(alignment, rival.fact)
