"""A claim that somebody refuses something -> what of it is lost where nobody does."""

from __future__ import annotations

from factcheck.facts.negators import LOSING, REFUSING, SIDING
from factcheck.matching.bind import Binding, Bound, How
from factcheck.matching.parts import Part, PartKind
from factcheck.reading.statement import Statement
from factcheck.text.lemmas import stem


def lost_refusals(binding: Binding) -> list[Bound]:
    """Return by what the claim says that somebody refuses something, where nobody does in the focus, however put."""
    ours, theirs = binding.wording.statement, binding.statement
    if theirs.polarity.cues or refuses(theirs):
        return []
    return [bound for bound in binding.bounds if bound.how is How.ABSENT and _is_refusal(ours, bound.part)]


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
