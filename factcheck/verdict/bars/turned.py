"""A claim told the other way round: two of it that have changed places, around a verb, around "than", in one order."""

from __future__ import annotations

from collections.abc import Collection
from itertools import product

from factcheck.facts.negators import SAYING
from factcheck.matching.bind import Binding, Bound
from factcheck.matching.parts import Part, PartKind
from factcheck.reading.statement import Statement
from factcheck.text.net import Link
from factcheck.verdict.bars.others import ARTICLES
from factcheck.verdict.differences.roles import preposition_before
from factcheck.verdict.differences.swaps import MUTUAL


def is_the_other_way_round(binding: Binding) -> bool:
    """Whether two have changed places around the word between them: "the postman bit the dog"."""
    parts = [bound for bound in binding.bounds if bound.is_here and bound.part.kind in (PartKind.WORD, PartKind.NAME)]
    ours, theirs = binding.wording.statement, binding.statement
    if len(parts) > _FEW:
        return False
    claimed, found = {bound.part.at for bound in parts}, {bound.at for bound in parts}
    for middle in parts:
        if middle.part.kind is not PartKind.WORD or _is_mutual(ours, middle):
            continue
        before = [part for part in parts if part.part.at < middle.part.at and part.at > middle.at]
        behind = [part for part in parts if part.part.at > middle.part.at and part.at < middle.at]
        for one, other in product(before, behind):
            way = _joined_by(ours, claimed, one.part.at, middle.part.at, other.part.first)
            if way and way == _joined_by(theirs, found, other.at, middle.at, one.first):
                return True
    return False


_FEW = 40
"""Parts of a claim up to which it is looked for any two that have changed places."""


def have_changed_places(binding: Binding) -> bool:
    """Whether two parts of one kind have changed places, and all others stand in the order of the claim.

    "Wheat rose and barley fell" for "Wheat fell and barley rose", "She heard Jones before Smith". Not two that "and"
    joins, nor where the prepositions have gone with them.
    """
    ours, theirs = binding.wording.statement, binding.statement
    parts = [bound for bound in binding.bounds if bound.part.kind is not PartKind.MARK]
    words = [bound for bound in parts if bound.part.kind is PartKind.WORD]
    if any(not bound.is_here or bound.link is not Link.SAME or _is_mutual(ours, bound) for bound in parts):
        return False
    places = [bound.first for bound in parts]
    moved = [bound for bound, at, sorted_at in zip(parts, places, sorted(places), strict=True) if at != sorted_at]
    if len(moved) != 2 or not any(ours.syntax.tags[bound.part.at] == "VERB" for bound in words):
        return False
    one, other = moved
    between = {token.norm for token in ours.tokens[one.part.last : other.part.first]} - ARTICLES
    if not _are_of_one_kind(ours, one.part, other.part) or between <= _JOINING:
        return False
    claimed = [preposition_before(ours, bound.part.first) for bound in moved]
    return claimed == [preposition_before(theirs, bound.first) for bound in (other, one)]


_JOINING = frozenset(["and", "or", "nor", "but", ","])


def _are_of_one_kind(statement: Statement, one: Part, other: Part) -> bool:
    if one.fact is not None and other.fact is not None:
        return one.fact.kind is other.fact.kind
    tags = statement.syntax.tags
    return one.kind is other.kind and (one.kind is not PartKind.WORD or tags[one.at] == tags[other.at])


def is_compared_the_other_way(binding: Binding) -> bool:
    """Whether two that are compared have changed places around "than": "York is bigger than Leeds"."""
    sides = [_than(binding.wording.statement), _than(binding.statement)]
    here = [bound for bound in binding.bounds if bound.is_here and bound.part.fact is None]
    crossed = [bound for bound in here if (bound.part.at < sides[0]) != (bound.at < sides[1])]
    before = [bound.part.at < sides[0] for bound in crossed]
    return min(sides) >= 0 and any(before) and not all(before)


def _than(statement: Statement) -> int:
    return next((at for at, token in enumerate(statement.tokens) if token.norm == "than"), -1)


def _is_mutual(statement: Statement, bound: Bound) -> bool:
    key, norm = bound.part.key, statement.tokens[bound.part.at].norm
    return key in MUTUAL or norm in SAYING


def _joined_by(statement: Statement, taken: Collection[int], one: int, middle: int, other: int) -> str:
    """Return by what a verb is joined to what stands behind it: directly, or "by"; empty where by anything else."""
    tokens = ((at, statement.tokens[at].norm) for at in range(middle + 1, other))
    between = [norm for at, norm in tokens if norm not in ARTICLES and at not in taken]
    if not _is_plain(statement, one, middle):
        return ""
    return "directly" if not between else between[0] if between in (["by"], ["to"], ["from"]) else ""


def _is_plain(statement: Statement, one: int, middle: int) -> bool:
    """Whether nothing but auxiliaries stands between a subject and its verb."""
    return all(statement.syntax.tags[at] in ("AUX", "ADV", "PART") for at in range(one + 1, middle))
