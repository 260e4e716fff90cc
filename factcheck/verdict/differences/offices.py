"""What else the bearer of a name is said to be: another office, another occupation, or the same at another body."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.document.naming import Likeness, compare_names
from factcheck.facts.names import Name, Role
from factcheck.facts.titles import FAMILIES, GRADES, HEADS, PAST, PORTFOLIOS, RANKS, is_title
from factcheck.matching.bind import Binding, How, related_roots
from factcheck.matching.parts import Part, PartKind
from factcheck.model.facts import Relation
from factcheck.model.text import Token
from factcheck.reading.statement import Statement
from factcheck.text.lemmas import root as root_of
from factcheck.text.lemmas import stem
from factcheck.text.net import Link, category
from factcheck.text.places import contains, is_place_or_people
from factcheck.verdict.differences.difference import Difference, Sort
from factcheck.verdict.differences.names import alike
from factcheck.verdict.differences.roles import role_of

_HEAD_ROOTS = frozenset(root_of(stem(head)) for head in HEADS)


def is_descriptor(key: str) -> bool:
    """Whether a word says what somebody is: an office, an occupation, a relation."""
    return category(key) == "noun.person" or key in _HEAD_ROOTS


def find_descriptors(binding: Binding, place: int, taken: set[int]) -> Iterator[Difference]:
    """Yield what else the bearer of a name is said to be, where the claim says that they are this."""
    ours, theirs = binding.wording.statement, binding.statement
    part = binding.bounds[place].part
    seen: set[int] = set()
    for bound in binding.bounds:
        if (
            bound.how is not How.NAMED
            or not bound.is_here
            or bound.name is None
            or not _is_said_of(ours, part.at, bound.part)
        ):
            continue
        for root, places in theirs.places.items():
            at = places[0]
            if (
                at in taken
                or at in seen
                or not is_descriptor(root)
                or (theirs.tokens[at].text[0].isupper() and at > 0 and not is_title(theirs.tokens[at].norm))
            ):
                continue
            if _distance(theirs, at, bound.name.first, bound.name.last) <= _SAID_OF:
                seen.add(at)
                related = related_roots(part.key, root)
                kin = 0.5 if related is None else 1.0 if related[0] in (Link.SISTER, Link.OPPOSITE) else 0.0
                yield Difference(Sort.DESCRIPTOR, place, at, at + 1, role_of(binding, place, at), kin)


_SAID_OF = 2


def _is_said_of(statement: Statement, at: int, name: Part) -> bool:
    return _distance(statement, at, name.first, name.last) <= _SAID_OF


def _distance(statement: Statement, at: int, first: int, last: int) -> int:
    return min(statement.syntax.distance(at, other) for other in range(first, last))


def find_offices(binding: Binding) -> Iterator[Difference]:
    """Yield the offices that bearers of names have in the passage, and cannot have with those of the claim."""
    ours, theirs = binding.wording.statement, binding.statement
    for role in ours.roles:
        name = ours.names[role.name]
        place = next((at for at, bound in enumerate(binding.bounds) if bound.part.name == name), -1)
        if place < 0:
            continue
        called = [
            other for other in theirs.roles if compare_names(name, theirs.names[other.name]) is not Likeness.OTHER
        ]
        relations = [(_compare_offices(role, other, ours, theirs), other) for other in called]
        if any(relation is Relation.SAME for relation, _ in relations):
            continue
        for relation, other in relations:
            if relation is Relation.DIFFERS:
                yield Difference(Sort.OFFICE, place, other.first, other.last, 1.0, 1.0, office=(role, other))
                break
            if role.head != other.head and related_roots(root_of(stem(role.head)), root_of(stem(other.head))) is None:
                yield Difference(Sort.DESCRIPTOR, place, other.first, other.last, 1.0, 0.7, office=(role, other))
                break


def find_bodies(binding: Binding) -> Iterator[Difference]:
    """Yield the body at which the passage has an office that the claim has at another one."""
    ours, theirs = binding.wording.statement, binding.statement
    claimed = [bound.part.name for bound in binding.bounds if bound.part.name is not None]
    for office in binding.bounds:
        if not office.is_here or office.part.kind is not PartKind.WORD or not is_descriptor(office.part.key):
            continue
        body, found = _body_behind(ours, office.part.at), _body_behind(theirs, office.at)
        if body is None or found is None or any(compare_names(name, found) is not Likeness.OTHER for name in claimed):
            continue
        place = next((at for at, bound in enumerate(binding.bounds) if bound.part.name == body), -1)
        if place >= 0 and not (contains(body.words, found.words) or contains(found.words, body.words)):
            yield Difference(Sort.NAME, place, found.first, found.last, 1.0, alike(body, found), name=found)


def _body_behind(statement: Statement, at: int) -> Name | None:
    """Return the name behind "of" or "at" right behind an office."""
    if at + 1 >= len(statement.tokens) or statement.tokens[at + 1].norm not in ("at", "of"):
        return None
    first = at + 2 + (at + 2 < len(statement.tokens) and statement.tokens[at + 2].norm == "the")
    return next((name for name in statement.names if name.first == first), None)


def _compare_offices(expected: Role, found: Role, ours: Statement, theirs: Statement) -> Relation | None:
    """Say whether two titles are one, shut each other out, or can be held at once."""
    a, b = _office(expected, ours), _office(found, theirs)
    if bool(PAST.intersection(found.words)) != bool(PAST.intersection(expected.words)):
        return None
    if expected.head == found.head:
        if a & GRADES != b & GRADES:
            return Relation.DIFFERS
        portfolio_a, portfolio_b = a - GRADES, b - GRADES
        return Relation.DIFFERS if portfolio_a - portfolio_b and portfolio_b - portfolio_a else Relation.SAME
    if {expected.head, found.head} == {"minister", "secretary"} and a & PORTFOLIOS == b & PORTFOLIOS != set():
        return Relation.SAME  # the transport minister may be the Secretary of State for Transport
    if any(expected.head in family and found.head in family for family in FAMILIES):
        return Relation.DIFFERS
    return Relation.DIFFERS if _is_rank(expected, ours) and _is_rank(found, theirs) else None


def _is_rank(role: Role, statement: Statement) -> bool:
    """Whether a role is a rank that stands as a title right before its name: "Commander Ann Poe"."""
    title = statement.tokens[role.last - 1]
    return role.head in RANKS and role.last == statement.names[role.name].first and title.text[0].isupper()


def _office(role: Role, statement: Statement) -> set[str]:
    """Return the words of an office before its head, without the country or the body: "the union's president".

    What an office is for stays, capital or not: "Fire Chief", "Energy Minister".
    """
    head_words = set(role.head.split("_")) | {role.head}
    of_body = {
        token.norm
        for token in statement.tokens[role.first : role.last]
        if token.text.endswith(("'s", "s'")) or (token.text[0].isupper() and not _opens_sentence(token, statement))
    }
    kept = GRADES | PORTFOLIOS
    return {word for word in role.words if word not in head_words and (word not in of_body or word in kept)}


def _opens_sentence(token: Token, statement: Statement) -> bool:
    """Whether a word has its capital only because it opens the sentence."""
    return token.start == statement.tokens[0].start and not is_place_or_people((token.norm,))
