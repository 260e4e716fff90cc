"""Another name in the place of one of the claim, the same misspelt, or another country."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.document.naming import Likeness, compare_names, is_slip
from factcheck.facts.names import Name
from factcheck.facts.titles import ORGANISATION
from factcheck.matching.bind import Binding, How
from factcheck.matching.parts import PartKind
from factcheck.model.facts import Relation
from factcheck.text.given_names import given_name
from factcheck.text.places import contains, demonym
from factcheck.text.places import place as known_place
from factcheck.verdict.differences.difference import Difference, Sort
from factcheck.verdict.differences.roles import FRAMED, IN_PLACE, framed, preposition_before, role_of

_SURE_ROLE = 0.8
"""How well a name has to stand where the claim's does for Marie to be Maria misspelt. Where the sentence has all the
rest of the claim, `IN_PLACE` is enough."""


def find_names(binding: Binding, place: int) -> Iterator[Difference]:
    """Yield the names that may stand in the place of a name of the claim."""
    bound = binding.bounds[place]
    wanted = bound.part.name
    assert wanted is not None
    had = bound.is_here and bound.how is How.NAMED
    if had and framed(binding, place, bound.at).agrees:
        return
    statement = binding.statement
    if bound.how is How.ABSENT and (country := _country_of(wanted)):
        yield from find_other_countries(binding, place, country)
    others = [other.part.name for other in binding.bounds if other.part.name is not None and other.part.name != wanted]
    rest = [other for at, other in enumerate(binding.bounds) if at != place]
    has_rest = bool(rest) and all(other.is_here for other in rest)
    is_person = kind_of(wanted) == "person"
    for name in statement.names:
        likeness = compare_names(wanted, name)
        if likeness is Likeness.SAME or any(compare_names(other, name) is not Likeness.OTHER for other in others):
            continue
        at = name.last - 1
        if had and framed(binding, place, at).agrees < FRAMED:
            continue
        if is_person and preposition_before(statement, name.first) in _PLACING:
            continue  # "at Castle Morwen" stands for nobody
        role = role_of(binding, place, at)
        sure = IN_PLACE if has_rest else _SURE_ROLE
        if likeness is Likeness.MISSPELT or (role >= sure and _are_near(wanted, name)):
            yield Difference(
                Sort.SPELLING, place, name.first, name.last, role, 1.0, name=name, relation=Relation.MISSPELT
            )
        elif not (contains(wanted.words, name.words) or contains(name.words, wanted.words)):
            yield Difference(Sort.NAME, place, name.first, name.last, role, alike(wanted, name), name=name)


_PLACING = frozenset("around at in inside near outside".split())
"""Prepositions behind which a place stands, and hardly ever a person."""


def may_be_misspelt(wanted: Name, found: Name) -> bool:
    """Whether a name may be another misspelt, in a place that is surely its own."""
    return _are_near(wanted, found) or compare_names(wanted, found) is Likeness.MISSPELT


def _are_near(one: Name, other: Name) -> bool:
    """Whether two full names differ by a letter or two of the given name: two people, but for their place in a fact."""
    both = len(one.words) == len(other.words) == 2 and one.key == other.key
    return both and is_slip(one.words[0], other.words[0])


def alike(one: Name, other: Name) -> float:
    """Return how far two names are of one kind, from 0 to 1: persons, places, or bodies."""
    ours, theirs = kind_of(one), kind_of(other)
    if ours == theirs == "place":
        return 1.0 if _kind_of_place(one) == _kind_of_place(other) else 0.7
    if ours == theirs:
        return 0.6 if ours == "person" and one.key == other.key else 1.0
    if not ours or not theirs:
        return 0.7
    return 0.3 if {ours, theirs} == {"place", "body"} else 0.0


def kind_of(name: Name) -> str:
    """Return whether a name is a person's, a place's or a body's, as far as its words tell; else nothing."""
    if not ORGANISATION.isdisjoint(name.words):
        return "body"
    if name.titled or any(map(given_name, name.words[:-1])):
        return "person"
    return "place" if known_place(name.words) is not None else ""


def _kind_of_place(name: Name) -> str:
    found = known_place(name.words)
    return found.kind if found is not None else ""


def find_other_countries(binding: Binding, place: int, ours: tuple[str, ...]) -> Iterator[Difference]:
    """Yield the words for what comes from another country than `ours`: "Swedish", "a Swede", "of Sweden".

    Of a name the countries are compared as names already.
    """
    statement, part = binding.statement, binding.bounds[place].part
    found = {at: demonym(token.norm) for at, token in enumerate(statement.tokens) if token.text[0].isupper()}
    if part.kind is not PartKind.NAME:
        found |= {name.first: _country_of(name) for name in statement.names}
    for at, theirs in found.items():
        if theirs and theirs != ours and not contains(theirs, ours) and not contains(ours, theirs):
            yield Difference(Sort.DEMONYM, place, at, at + 1, role_of(binding, place, at), 1.0)


def _country_of(name: Name) -> tuple[str, ...]:
    """Return the name of a country, that of a Finn too, empty where a name is of none."""
    found = known_place(name.words)
    if found is not None:
        return found.name if found.kind == "country" else ()
    return demonym(name.words[0]) if len(name.words) == 1 else ()
