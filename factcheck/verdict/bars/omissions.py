"""What a passage leaves out of a claim, or has more than it: the predicate, the cause, the other of two, the "only"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.facts.scanning import norm_at
from factcheck.matching.bind import Binding, Bound, How
from factcheck.matching.parts import Part, PartKind
from factcheck.model.facts import Kind
from factcheck.reading.statement import Statement
from factcheck.text.net import category
from factcheck.text.places import contains, demonym, same_place


def says_nothing_of_it(binding: Binding) -> bool:
    """Whether the focus names whom or what a claim is about, and nothing around has a word of what is said of it.

    "Ann Holt came by train" for "Ann Holt apologised". A number may be all the news of a claim, a share of something is
    not: "three of the nine inns in Leck are to close".
    """
    tags = binding.wording.statement.syntax.tags
    verb = next((at for at, tag in enumerate(tags) if tag in ("VERB", "AUX")), 0)
    rest = _telling(binding, verb)
    named = any(bound.part.kind is PartKind.NAME and bound.is_here for bound in binding.bounds)
    values = [bound.part for bound in binding.bounds if bound.part.fact is not None]
    if not verb or not rest or not named or (values and not any(map(_is_share, values))):
        return False
    return all(bound.how is How.ABSENT for bound in rest)


def _is_share(part: Part) -> bool:
    return part.is_base or (part.fact is not None and part.fact.kind is Kind.RATIO)


def _telling(binding: Binding, first: int) -> Sequence[Bound]:
    """Return the parts of a claim from a token on, light words and small words left out."""
    return [
        bound
        for bound in binding.bounds
        if bound.part.at >= first and not bound.part.is_light and bound.part.kind is not PartKind.MARK
    ]


def is_of_one_of_two(binding: Binding) -> bool:
    """Whether of two named together the focus names one only: "Aldridge was fined", for "Aldridge and Booth"."""
    tokens = binding.wording.statement.tokens
    named = [bound for bound in binding.bounds if bound.part.name is not None]
    return any(
        other.part.first == one.part.last + 1
        and tokens[one.part.last].norm == "and"
        and one.how is other.how is How.NAMED
        and one.is_here != other.is_here
        for one, other in pairwise(named)
    )


def lacks_nationality(binding: Binding) -> bool:
    """Whether a claim says of which country somebody or some body is, and the text says nothing of that country."""
    ours = binding.wording.statement
    for bound in binding.bounds:
        at = bound.part.at
        if bound.how is How.ABSENT and bound.part.kind is PartKind.WORD and ours.tokens[at].text[0].isupper():
            country, head = demonym(ours.tokens[at].norm), ours.syntax.heads[at]
            is_of_people = head < 0 or category(ours.roots[head]) in ("noun.group", "noun.person")
            if country and is_of_people and not any(_tells_of(s, country) for s in binding.text.statements):
                return True
    return False


def _tells_of(statement: Statement, country: tuple[str, ...]) -> bool:
    return any(demonym(token.norm) == country for token in statement.tokens if token.text[0].isupper()) or any(
        contains(country, name.words) or same_place(country, name.words) for name in statement.names
    )


def gives_no_cause(binding: Binding) -> bool:
    """Whether a claim says why, and the focus nothing of it: "was put off", for "was put off because of fog"."""
    cause, other = _cause(binding.wording.statement), _cause(binding.statement)
    rest = _telling(binding, cause) if cause > 0 else []
    return bool(rest) and not any(bound.is_here and bound.at > other for bound in rest)


def _cause(statement: Statement) -> int:
    """Return the token behind "because of" and the like, -1 without them."""
    norms = [token.norm for token in statement.tokens]
    pairs = enumerate(zip(norms, [*norms[1:], ""], strict=True))
    return next((at + 1 for at, pair in pairs if at and (pair[0] == "because" or pair in _CAUSES)), -1)


_CAUSES = (("due", "to"), ("owing", "to"), ("thanks", "to"), ("caused", "by"))


def is_of_another_pair(binding: Binding) -> bool:
    """Whether one of two that a claim joins stands beside another in the focus: "wool and apples", "tin and apples"."""
    ours, theirs = binding.wording.statement, binding.statement
    words = {bound.part.at: bound for bound in binding.bounds if bound.part.kind is PartKind.WORD}
    for at, token in enumerate(ours.tokens):
        pair = [words[on] for on in (at - 1, at + 1) if on in words] if token.norm == "and" else []
        here = [bound for bound in pair if bound.is_here]
        if len(pair) > len(here) == 1 and all(bound.is_here or bound.how is How.ABSENT for bound in pair):
            return "and" in (norm_at(theirs.tokens, here[0].at - 1), norm_at(theirs.tokens, here[0].at + 1))
    return False


def is_not_the_only_one(binding: Binding) -> bool:
    """Whether a claim says it of one only, and the focus of several: "in physics, chemistry and Latin"."""
    ours, theirs = binding.wording.statement, binding.statement
    if "only" in theirs.norms:
        return False
    for at, token in enumerate(ours.tokens):
        if token.norm == "only":
            bound = next((b for b in binding.bounds if at < b.part.at <= at + _SCOPE and b.is_here), None)
            return bound is not None and norm_at(theirs.tokens, bound.last) in (",", "and")
    return False


_SCOPE = 4
"""Tokens from "only" to what it is said of."""
