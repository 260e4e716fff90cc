"""Another value in the place of one of the claim: a number, an amount, a date, a score."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.facts.calendar import DASHES
from factcheck.facts.scanning import norm_at
from factcheck.matching.bind import Binding, Bound, compare_facts, counts_same, related_roots
from factcheck.matching.kinship import kinship, slip_of
from factcheck.matching.parts import PartKind
from factcheck.model.claims import Tolerance
from factcheck.model.facts import Fact, Kind, Quantity
from factcheck.reading.statement import Statement
from factcheck.reading.syntax import Syntax
from factcheck.verdict.differences.difference import Difference, Sort
from factcheck.verdict.differences.moments import may_both_hold
from factcheck.verdict.differences.roles import NEARER, role_of

_KIN_OF_WHOLE = 0.75
"""Kinship of a count and of what a part is taken from in the focus, from which the one may be put for the other."""
_JOINED = 3
"""Tokens between two values that are joined, "and" included."""


def find_other_values(binding: Binding, tolerance: Tolerance | None, least_kin: float = 0.0) -> list[Difference]:
    """Return the values of the focus that may stand in the place of a value of the claim, at least so near of kin."""
    return [
        difference
        for place, bound in enumerate(binding.bounds)
        if bound.part.kind is PartKind.VALUE
        for difference in _find_values(binding, place, tolerance, least_kin)
    ]


def find_rivals(
    binding: Binding, place: int, tolerance: Tolerance | None, least_kin: float = 0.0
) -> Iterator[tuple[Fact, float]]:
    """Yield the values of the focus that cannot be the claim's, wherever they stand, each with its kinship."""
    statement, part = binding.statement, binding.bounds[place].part
    assert part.fact is not None
    used: set[int] | None = None
    for index, fact in enumerate(statement.facts):
        kin = kinship(part.fact, fact)
        if kin < least_kin or (statement.wholes[index] and not part.is_base and kin < _KIN_OF_WHOLE):
            continue
        if used is None:
            used = {
                id(other.fact)
                for other in binding.bounds
                if other.is_here and other.fact is not None and not other.part.is_base
            }
        if id(fact) in used:
            continue
        relation = compare_facts(part, binding.wording.statement, fact, statement, tolerance)
        if relation is None or relation.agrees:
            continue
        if counts_same(part, binding.wording.statement, index, statement) < 0.5:
            continue
        if _is_the_rest(binding, part.fact, fact) or _changes_by(binding, part.fact, fact):
            continue
        if is_of_dateline(statement, fact) or _counts_few(binding, part.fact, fact):
            continue
        if not may_both_hold(binding, part.fact, fact):
            yield fact, kin


def _is_the_rest(binding: Binding, expected: Fact, found: Fact) -> bool:
    """Whether two parts of one whole come to it, and the claim's verb is not said of the other: "the other six"."""
    one, other = expected.value, found.value
    if not isinstance(one, Quantity) or not isinstance(other, Quantity) or None in (one.whole, other.whole):
        return False
    theirs = binding.statement
    claimed = {bound.at for bound in binding.bounds if bound.is_here and theirs.syntax.tags[bound.at] == "VERB"}
    apart = theirs.syntax.verb_above(found.last - 1) not in claimed
    return apart and one.whole == other.whole == one.number + other.number


def _counts_few(binding: Binding, expected: Fact, found: Fact) -> bool:
    """Whether the focus says something else of a few of those whom the claim counts: "two ringers won medals"."""
    one, other = expected.value, found.value
    if expected.kind is not Kind.COUNT or not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return False
    tags, theirs = binding.wording.statement.syntax.tags, binding.statement
    claimed = [b for b in binding.bounds if b.part.kind is PartKind.WORD and tags[b.part.at] == "VERB"]
    if not 0 < other.number * _FEW <= one.number or not claimed or any(bound.is_here for bound in claimed):
        return False
    said = _said_of(theirs.syntax, found.last - 1)
    root = theirs.roots[said] if said >= 0 else ""
    roots = [bound.part.key for bound in binding.bounds] if root else []
    return said >= 0 and not any(related_roots(ours, root) or related_roots(root, ours) for ours in roots)


def _said_of(syntax: Syntax, number: int) -> int:
    """Return the token that says what those are or do whom a number counts, -1 without one."""
    noun = syntax.heads[number] if syntax.relations[number] == "nummod" else number
    return syntax.heads[noun] if syntax.relations[noun].startswith("nsubj") else syntax.verb_above(noun)


_FEW = 4
"""How many times as many the claim counts, for a number of the same to be some of them."""


def is_of_dateline(statement: Statement, fact: Fact) -> bool:
    """Whether a date is that of the report: "OSLO, Nov 24 - The ferry sank", "PORTO, Portugal, 3 May (AP)"."""
    before, behind = statement.tokens[: fact.first], norm_at(statement.tokens, fact.last)
    if fact.kind is not Kind.DATE or not before or not (behind in DASHES or behind == "("):
        return False
    words = [token.text for token in before if token.text[0].isalnum()]
    return before[-1].text == "," and before[0].text.isupper() and all(word[0].isupper() for word in words)


def _changes_by(binding: Binding, expected: Fact, found: Fact) -> bool:
    """Whether one is by how much something changes, and the other from or to how much."""
    ours, theirs = binding.wording.statement.tokens, binding.statement.tokens
    before = {norm_at(ours, expected.first - 1), norm_at(theirs, found.first - 1)}
    return "by" in before and not before.isdisjoint(("from", "to"))


def _find_values(binding: Binding, place: int, tolerance: Tolerance | None, least_kin: float) -> Iterator[Difference]:
    """Yield the values that may stand in the place of a value of the claim."""
    bound = binding.bounds[place]
    statement, part = binding.statement, bound.part
    assert part.fact is not None
    had = bound.is_here and bound.noun >= 0.5
    if had and part.is_base:
        return
    least = 0.0
    for fact, kin in find_rivals(binding, place, tolerance, least_kin):
        if had and not least:  # of a word that recurs it is not sure which is meant
            least = 2.0 if _recurs(binding) else role_of(binding, place, bound.at) + NEARER
        role = role_of(binding, place, fact.last - 1)
        if had and (_are_joined(statement, bound, fact) or not (role >= least or _hangs_better(binding, bound, fact))):
            continue
        yield Difference(Sort.VALUE, place, fact.first, fact.last, role, kin, fact=fact, slip=slip_of(part.fact, fact))


def _hangs_better(binding: Binding, bound: Bound, rival: Fact) -> bool:
    """Whether another value hangs on a verb of the claim, and the claim's own on one that the claim does not have.

    The same holds, whatever the tree says, where an "and" parts all of the claim's words, with the other value, from
    the claim's own.
    """
    if _are_parted(binding, bound, rival):
        return True
    syntax, clauses, places = binding.statement.syntax, binding.statement.clauses, binding.statement.places
    roots = {binding.statement.roots[other.at] for other in binding.bounds if other.is_here} - {""}
    claimed = {found for key in roots for found in places[key]}
    at, other = bound.at, rival.last - 1
    before = next((verb for verb in range(at, -1, -1) if syntax.tags[verb] == "VERB"), -1)
    if before in claimed:
        return False
    ours, theirs = syntax.verb_above(at), syntax.verb_above(other)
    if ours >= 0 and ours not in claimed and theirs in claimed:
        return True
    if abs(clauses[at] - clauses[other]) < 1.0:
        return False
    beside = _verbs_beside(binding.statement, at)  # the tree is often wrong about what a second clause hangs on
    return (
        bool(beside) and claimed.isdisjoint(beside) and not claimed.isdisjoint(_verbs_beside(binding.statement, other))
    )


def _are_parted(binding: Binding, bound: Bound, rival: Fact) -> bool:
    """Whether an "and" parts a value of the focus from the claim's words, its verb among them, and from another."""
    tokens, tags = binding.statement.tokens, binding.statement.syntax.tags
    words = [other.at for other in binding.bounds if other.is_here and other.part.kind is not PartKind.VALUE]
    joints = [at for at in range(bound.at + 1, rival.first) if tokens[at].norm in _JOINTS]
    return (
        bool(joints) and any(tags[at] == "VERB" for at in words) and all(joints[-1] < at < rival.first for at in words)
    )


_JOINTS = frozenset(["and", "but", "while", ";"])


def _verbs_beside(statement: Statement, at: int) -> set[int]:
    """Return the verbs in the clause of a token."""
    tags, clauses = statement.syntax.tags, statement.clauses
    return {verb for verb, tag in enumerate(tags) if tag == "VERB" and abs(clauses[verb] - clauses[at]) < 1.0}


def _recurs(binding: Binding) -> bool:
    """Whether a word of the claim stands more than once in the focus."""
    statement = binding.statement
    return any(
        len(statement.places.get(statement.roots[bound.at], ())) > 1
        for bound in binding.bounds
        if bound.is_here and bound.part.kind is PartKind.WORD
    )


def _are_joined(statement: Statement, bound: Bound, fact: Fact) -> bool:
    """Whether a value goes on with the one that is bound: "the No. 2 and No. 3 chain"."""
    between = range(min(bound.at + 1, fact.last), max(bound.at + 1, fact.first))
    return len(between) <= _JOINED and any(statement.tokens[at].norm in ("and", "or", ",") for at in between)
