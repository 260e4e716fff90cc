"""Offices: the right person with another title, or another person in an office that one person holds."""

from __future__ import annotations

from factcheck.facts.names import Name, Role
from factcheck.facts.titles import FAMILIES, GRADES, PAST, PORTFOLIOS, RANKS, SINGLE_HOLDER
from factcheck.matching.align import Alignment, Match
from factcheck.matching.naming import Likeness, compare_names
from factcheck.matching.wording import Term
from factcheck.model.claims import Claim
from factcheck.model.facts import Kind, Relation
from factcheck.model.text import Span
from factcheck.reading.statement import Statement
from factcheck.settings import Settings
from factcheck.verdict.judgement import Comparison, name_in

_OFFICE = 1.5
"""What an office that agrees weighs, in ordinary words."""


def judge_titles(alignment: Alignment, claim: Claim, settings: Settings) -> tuple[Comparison, ...]:
    """Compare the office that the claim gives a person with what the passage calls them, and with whom it calls so."""
    known = alignment.wording.statement
    for role in known.roles:
        name = known.names[role.name]
        if not any(term.name == name for term in alignment.wording.terms):
            continue
        comparison = _same_person(role, name, alignment) or _same_office(role, name, alignment)
        if comparison is not None:
            return (comparison,)
    return ()


def _same_person(role: Role, name: Name, alignment: Alignment) -> Comparison | None:
    statement = alignment.passage.statement
    called = [
        other for other in statement.roles if compare_names(name, statement.names[other.name]) is not Likeness.OTHER
    ]
    if not called:
        return None
    relations = [(_compare_offices(role, other, alignment), other) for other in called]
    for wanted in (Relation.SAME, Relation.DIFFERS):
        for relation, other in relations:
            if relation is wanted:
                return _comparison(Kind.TITLE, relation, role, other, alignment)
    return None


def _compare_offices(expected: Role, found: Role, alignment: Alignment) -> Relation | None:
    """Say whether two titles are one, shut each other out, or can be held at once."""
    a, b = _office(expected, alignment.wording.statement), _office(found, alignment.passage.statement)
    grades_a, grades_b = a & GRADES, b & GRADES
    if found_is_past(found) != found_is_past(expected):
        return None
    if expected.head == found.head:
        if grades_a != grades_b:
            return Relation.DIFFERS
        portfolio_a, portfolio_b = a - GRADES, b - GRADES
        return Relation.DIFFERS if portfolio_a - portfolio_b and portfolio_b - portfolio_a else Relation.SAME
    if any(expected.head in family and found.head in family for family in FAMILIES):
        return Relation.DIFFERS
    ranks = _is_rank(expected, alignment.wording.statement) and _is_rank(found, alignment.passage.statement)
    return Relation.DIFFERS if ranks else None


def _is_rank(role: Role, statement: Statement) -> bool:
    """Whether a role is a rank that stands as a title right before its name: "Commander Ann Poe"."""
    title = statement.tokens[role.last - 1]
    return role.head in RANKS and role.last == statement.names[role.name].first and title.text[0].isupper()


def found_is_past(role: Role) -> bool:
    """Whether a role is one that is no longer held."""
    return bool(PAST.intersection(role.words))


def _office(role: Role, statement: Statement) -> set[str]:
    """Give the words of an office before its head, without the organisation, which is capitalised.

    What an office is for stays, capital or not: "Fire Chief", "Energy Minister".
    """
    head_words = set(role.head.split("_")) | {role.head}
    capitalized = {
        token.norm
        for token in statement.tokens[role.first : role.last]
        if token.text[0].isupper() and token.start != statement.tokens[0].start
    }
    kept = GRADES | PORTFOLIOS
    return {word for word in role.words if word not in head_words and (word not in capitalized or word in kept)}


def _same_office(role: Role, name: Name, alignment: Alignment) -> Comparison | None:
    """Find another person in the same office: of the same organisation, and one that a single person holds."""
    if role.head not in SINGLE_HOLDER:
        return None
    if any(match.degree for term, match in _pairs(alignment) if term.name == name):
        return None
    others = [match for term, match in _pairs(alignment) if term.name != name]
    if not others or any(match.degree < 1.0 or match.at < 0 for match in others):
        return None
    statement = alignment.passage.statement
    for other in statement.roles:
        person = statement.names[other.name]
        same = other.head == role.head and _compare_offices(role, other, alignment) is Relation.SAME
        if same and person.is_person and not found_is_past(other):
            known = alignment.wording.statement
            found, text = name_in(statement, person)
            _, expected = name_in(known, name)
            return Comparison(Kind.NAME, Relation.DIFFERS, expected, found, text, f"{text}, not {expected}", 0.8)
    return None


def _pairs(alignment: Alignment) -> list[tuple[Term, Match]]:
    return list(zip(alignment.wording.terms, alignment.matches, strict=True))


def _comparison(kind: Kind, relation: Relation, expected: Role, found: Role, alignment: Alignment) -> Comparison:
    known, statement = alignment.wording.statement, alignment.passage.statement
    wanted = known.text(Span(known.tokens[expected.first].start, known.tokens[expected.last - 1].end)).strip(" ,")
    span = Span(statement.tokens[found.first].start, statement.tokens[found.last - 1].end)
    text = statement.text(span)
    reason = f"{text}, as expected" if relation.agrees else f"{text}, not {wanted}"
    return Comparison(kind, relation, wanted, span, text, reason, 0.9, _OFFICE if relation.agrees else 0.0)
