"""A contrary word between two that have changed sides, which may say the same: "Porto is north of Lisbon"."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from factcheck.facts.numbers import read_number
from factcheck.facts.scanning import norm_at
from factcheck.matching.bind import Binding, Bound
from factcheck.matching.parts import PartKind
from factcheck.model.facts import Fact, Kind, Quantity, Share
from factcheck.reading.statement import Statement
from factcheck.thresholds import VETO
from factcheck.verdict.bars.unrealised import is_only_wished
from factcheck.verdict.differences.difference import Difference, Sort
from factcheck.verdict.differences.roles import preposition_before

_CONTRARY = frozenset({Sort.DESCRIPTOR, Sort.MARK, Sort.OPPOSITE, Sort.SISTER})


def may_be_converse(binding: Binding, difference: Difference, sure: Mapping[Difference, float]) -> bool:
    """Whether a difference may be none, since the passage tells the claim from the other side.

    "Porto is north of Lisbon" for "Lisbon is south of Porto", "Begum is the aunt of Iqbal" for "Iqbal is the nephew of
    Begum", "all but two reopened" for "two did not reopen". It may also be another fact, "Bolt rejected Acme's offer"
    for "Acme accepted Bolt's offer": no support either. `sure` says of each difference how sure it is.
    """
    if difference.sort is Sort.SWAP:
        return any(other.sort in _CONTRARY and sure[other] >= VETO for other in sure)
    if difference.sort is Sort.THING:
        return len(_names(binding)) > 1 and _have_changed_sides(binding, difference)
    if difference.sort is Sort.POLARITY:
        return _tells_of_all_others(binding)
    if difference.sort is Sort.MARK and _is_of_all(binding, difference):
        return True
    if difference.sort is Sort.VALUE:
        return _is_all_but(binding, difference) or _is_added_to(binding, difference)
    if is_only_wished(binding, difference.first):
        return True
    return difference.sort in _CONTRARY and (_have_changed_sides(binding, difference) or _ends(binding, difference))


def _tells_of_all_others(binding: Binding) -> bool:
    """Whether one of the two speaks of all others: "no country buys more than Chad", "all states except Hungary"."""
    one, other = binding.wording.statement, binding.statement
    for a, b in ((one, other), (other, one)):
        is_most = any(fact.kind is Kind.RANK for fact in a.facts) and not a.polarity.cues
        if is_most and not _NOBODY.isdisjoint(b.norms) and not _BESIDE.isdisjoint(b.norms):
            return True
        if a.polarity.cues and ("except" in b.norms or _all_but(b) >= 0):
            return True
    return False


_NOBODY = frozenset("no nobody none".split())
_BESIDE = frozenset("before since than".split())


def _all_but(statement: Statement) -> int:
    """Return the token behind "all but", -1 without these words."""
    pairs = enumerate(pairwise(token.norm for token in statement.tokens))
    return next((at + 2 for at, pair in pairs if pair == ("all", "but")), -1)


def _is_all_but(binding: Binding, difference: Difference) -> bool:
    """Whether the focus leaves out as many as the claim denies it of: "all but two", "two did not"."""
    wanted, theirs = binding.bounds[difference.place].part.fact, binding.statement
    at = _all_but(theirs)
    if wanted is None or at < 0 or not binding.wording.statement.polarity.cues:
        return False
    left = read_number(theirs.tokens, at) if at < len(theirs.tokens) else None
    return left is not None and isinstance(wanted.value, Quantity) and wanted.value.number == left.value


def _is_added_to(binding: Binding, difference: Difference) -> bool:
    """Whether a number and what is added to it come to the claim's: "three died at once and two in hospital"."""
    part, found = binding.bounds[difference.place].part, difference.fact
    if part.fact is None or found is None:
        return False
    total, first = part.fact.value, found.value
    if not isinstance(total, Quantity) or not isinstance(first, Quantity):
        return False
    syntax = binding.statement.syntax
    verb = syntax.verb_above(found.last - 1)
    return any(
        isinstance(more.value, Quantity)
        and first.number + more.value.number == total.number
        and (
            more.value.share is Share.ADDITION
            or (verb == syntax.verb_above(more.last - 1) and _are_joined(binding.statement, more, found))
        )
        for more in binding.statement.facts
        if more.kind is found.kind is Kind.COUNT and more is not found
    )


def _are_joined(statement: Statement, one: Fact, other: Fact) -> bool:
    first, last = sorted((one, other), key=lambda fact: fact.first)
    return any(token.norm == "and" for token in statement.tokens[first.last : last.first])


def _is_of_all(binding: Binding, difference: Difference) -> bool:
    """Whether the claim's "all" is only what a share is of: "half of all flights"."""
    part = binding.bounds[difference.place].part
    return part.key == "all" and norm_at(binding.wording.statement.tokens, part.at - 1) == "of"


def _names(binding: Binding) -> list[Bound]:
    return [bound for bound in binding.bounds if bound.is_here and bound.part.kind is PartKind.NAME]


def _ends(binding: Binding, difference: Difference) -> bool:
    """Whether the contrary of a word lasts until a day of the claim: "closed until April" for "reopens in April"."""
    before = [
        norm_at(binding.statement.tokens, bound.fact.first - 1)
        for bound in binding.bounds
        if bound.is_here and bound.fact is not None and bound.fact.first > difference.first
    ]
    return "until" in before and "until" not in binding.wording.statement.norms


def _have_changed_sides(binding: Binding, difference: Difference) -> bool:
    """Whether what stands before a word in the claim stands behind its contrary, and what stands behind it before."""
    ours = binding.bounds[difference.place].part.at
    tags = binding.wording.statement.syntax.tags
    nouns = [
        bound
        for bound in binding.bounds
        if bound.is_here
        and (bound.part.kind is PartKind.NAME or (bound.part.kind is PartKind.WORD and tags[bound.part.at] == "NOUN"))
    ]
    names = _names(binding)
    nouns = names if len(names) > 1 else nouns
    crossed = [bound for bound in nouns if (bound.part.at < ours) != (bound.first < difference.first)]
    if len(crossed) != len(nouns) or len({bound.part.at < ours for bound in crossed}) != 2:
        return False
    ours_passive = any(preposition_before(binding.wording.statement, bound.part.first) == "by" for bound in crossed)
    return ours_passive == any(preposition_before(binding.statement, bound.first) == "by" for bound in crossed)
