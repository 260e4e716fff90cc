"""A claim that somebody refuses something -> what of it is lost where nobody does."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.facts.negators import LOSING, REFUSING, SIDING
from factcheck.facts.scanning import norm_at
from factcheck.matching.bind import Binding, Bound, How
from factcheck.matching.parts import Part, PartKind
from factcheck.reading.statement import Statement
from factcheck.text.lemmas import stem


def lost_refusals(binding: Binding) -> list[Bound]:
    """Return by what the claim says that somebody refuses something, where nobody does in the focus, however put."""
    ours, theirs = binding.wording.statement, binding.statement
    if refuses(theirs) or _are_beside_the_claim(binding, theirs.polarity.cues):
        return []
    return [bound for bound in binding.bounds if bound.how is How.ABSENT and _is_refusal(ours, bound.part)]


_SURELY = 0.9
"""How well a part has to agree for a denial beside it to be one of the claim."""


def is_refused(binding: Binding) -> bool:
    """Whether somebody refuses in the focus what nobody refuses in the claim: "came out against it"."""
    ours, theirs = binding.wording.statement, binding.statement
    if refuses(ours) or loses(ours) or ours.polarity.cues:
        return False
    taken = {bound.at for bound in binding.bounds if bound.is_here}
    found = (at for at in range(len(theirs.tokens)) if at not in taken and _says_no(theirs, at))
    return _are_beside_the_claim(binding, tuple(found))


def _says_no(statement: Statement, at: int) -> bool:
    if statement.roots[at] in REFUSING:
        return statement.syntax.tags[at] == "VERB"
    if statement.tokens[at].norm != "against":
        return False
    verb = at - 1 - (norm_at(statement.tokens, at - 1) in _PARTICLES)
    return verb >= 0 and stem(statement.tokens[verb].norm) in SIDING


_PARTICLES = frozenset(["down", "out"])


def _are_beside_the_claim(binding: Binding, places: Sequence[int]) -> bool:
    """Whether any of some tokens of the focus stands in a clause that surely has a part of the claim."""
    clauses = binding.statement.clauses
    here = [bound.at for bound in binding.bounds if bound.is_here and bound.degree >= _SURELY]
    return any(abs(clauses[one] - clauses[at]) < 1.0 for one in places for at in here)


def _is_refusal(statement: Statement, part: Part) -> bool:
    """Whether a part says that somebody refuses; "against" does so but for "appealed against"."""
    if part.kind is PartKind.WORD:
        return part.key in REFUSING and statement.syntax.tags[part.at] == "VERB"
    if part.kind is not PartKind.MARK or part.key != "against":
        return False
    before = part.at - 1
    return before < 0 or statement.syntax.tags[before] != "VERB" or stem(statement.tokens[before].norm) in SIDING


def refuses(statement: Statement) -> bool:
    """Whether anything in a sentence is refused."""
    return "against" in statement.norms or not REFUSING.isdisjoint(statement.roots)


def loses(statement: Statement) -> bool:
    """Whether anything in a sentence is lost."""
    return not LOSING.isdisjoint(statement.roots)
