"""What a claim says of one, and a passage of another: a relative, a rival, the other side, the other end."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.document.speakers import SEX
from factcheck.facts.capitals import DEMONYMS
from factcheck.facts.scanning import norm_at
from factcheck.matching.bind import Binding, Bound, How
from factcheck.matching.parts import Part, PartKind
from factcheck.reading.statement import Statement
from factcheck.text.lemmas import stem
from factcheck.text.net import Link, category
from factcheck.text.stopwords import LIGHT
from factcheck.verdict.bars.rewording import find_added
from factcheck.verdict.bars.unrealised import is_verb_of_both
from factcheck.verdict.differences.roles import preposition_before
from factcheck.verdict.support import displaced, is_stranger


def is_of_a_relative(binding: Binding) -> bool:
    """Whether it is somebody of the one in the claim who does it in the focus: his sister, the town's juniors."""
    ours, syntax = binding.wording.statement.syntax, binding.statement.syntax
    taken = {bound.at for bound in binding.bounds if bound.is_here}
    for bound in binding.bounds:
        if not bound.is_here or not _may_own(bound):
            continue
        role = ours.role(ours.head_of_phrase(bound.part.first, bound.part.last))
        at = bound.at if bound.name is None else syntax.head_of_phrase(bound.name.first, bound.name.last)
        owned = syntax.heads[at]
        if (
            role in ("agent", "patient")
            and syntax.relations[at] in (_OWNER, "nmod")
            and owned >= 0
            and owned not in taken
            and syntax.role(owned) == role
            and category(binding.statement.roots[owned]) == "noun.person"
            and binding.statement.tokens[owned].norm not in _ITS_PEOPLE
        ):
            return True
    return False


_ITS_PEOPLE = frozenset("members men people players staff team women workers".split())
"""Whose doings are those of the body that they belong to."""


def _may_own(bound: Bound) -> bool:
    return bound.name is not None or (bound.part.kind is PartKind.WORD and category(bound.part.key) == "noun.person")


def is_another_of_its_kind(binding: Binding) -> bool:
    """Whether a noun is another's in one of the two: "a rival company", "the deputy head", "her mother-in-law"."""
    ours, theirs = binding.wording.statement, binding.statement
    for bound in binding.bounds:
        if bound.is_here and bound.part.kind is PartKind.WORD:
            own, other = _other_before(ours, bound.part.at), _other_before(theirs, bound.at)
            if {own} - theirs.norms - {""} or {other} - ours.norms - {""}:
                return True
    return False


def _other_before(statement: Statement, at: int) -> str:
    """Return the word at a noun that makes it another of its kind, empty without one."""
    before = norm_at(statement.tokens, at - 1)
    if before == "-":
        before = norm_at(statement.tokens, at - 2)
        return before if before in _PREFIXES else ""
    behind = [norm_at(statement.tokens, on) for on in range(at + 1, at + 5)]
    if behind[:2] == ["next", "door"]:
        return "next"
    if behind == ["-", "in", "-", "law"]:
        return "law"
    return before if before in _OTHERS and statement.syntax.tags[at] in ("NOUN", "PROPN") else ""


_PREFIXES = frozenset("anti deputy ex grand great half non pro quarter semi step sub under vice".split())


_OTHERS = frozenset(
    """
    alleged amateur another assistant deputy fake junior lower mock neighbouring replica reserve retired rival
    shadow trainee vice youth
    """.split()
)
"""Words before a noun that make it another of its kind."""


def is_first_of_a_compound(binding: Binding) -> bool:
    """Whether a noun of the claim goes with another noun in the focus, all else being the same: "party conference"."""
    theirs = binding.statement
    added = find_added(binding)
    if len(added) != 1 or added[0] == 0:
        return False
    at, tags = added[0], theirs.syntax.tags
    return tags[at] == tags[at - 1] == "NOUN" and theirs.syntax.heads[at - 1] == at


def is_from_the_other_end(binding: Binding) -> bool:
    """Whether what the claim says of one end is said of the other in the focus: "by" for "to", "on" for "off"."""
    ours, theirs = binding.wording.statement, binding.statement
    same = [bound for bound in binding.bounds if bound.is_here and bound.link is Link.SAME]
    verbs = [bound.at for bound in same if is_verb_of_both(binding, bound)]
    ends: list[tuple[str, str]] = []
    for bound in binding.bounds:
        if not bound.is_here or bound.part.fact is not None or bound.part.kind is PartKind.MARK:
            continue
        first, last = bound.first, bound.last
        one, other = preposition_before(ours, bound.part.first), preposition_before(theirs, first)
        if frozenset((one, other)) in _SIDES or (other == "for" and _is_behind_its_verb(same, bound, first)):
            return True
        if one != other and {one, other} <= _ENDS:
            ends.append((one, other))
            if theirs.syntax.heads[theirs.syntax.head_of_phrase(first, last)] in verbs:
                return True
    return any((other, one) in ends for one, other in ends)


def _is_behind_its_verb(same: Sequence[Bound], bound: Bound, first: int) -> bool:
    """Whether a part follows its verb in the claim, and "for" stands between the two in the focus: "left for Graz"."""
    return any(verb.part.last == bound.part.first and verb.at == first - 2 for verb in same)


_ENDS = frozenset("to by from".split())


_SIDES = frozenset(
    frozenset(pair.split())
    for pair in (
        *("after during", "before during", "in outside", "inside outside", "on off", "under over", "above below"),
        *("with without", "towards from", "in near", "in beside", "under beside", "beneath beside", "in behind"),
    )
)


def is_called_otherwise(binding: Binding) -> bool:
    """Whether somebody is a man in the one and a woman in the other: "Lord Harn", "Lady Harn", "her appeal"."""
    ours, theirs = binding.wording.statement, binding.statement
    for bound in binding.bounds:
        if bound.is_here:
            before = norm_at(ours.tokens, bound.part.first - 1), norm_at(theirs.tokens, bound.first - 1)
            sexes = {SEX.get(word) for word in before}
            if sexes == {"m", "f"}:
                return True
    return False


def is_in_another_language(binding: Binding) -> bool:
    """Whether something is in one language in the claim and in another in the focus: "in Welsh", "in English"."""
    one, other = (_languages(statement) for statement in (binding.wording.statement, binding.statement))
    return bool(one) and bool(other) and one.isdisjoint(other)


def _languages(statement: Statement) -> set[str]:
    pairs = pairwise(token.norm for token in statement.tokens)
    return {norm for before, norm in pairs if before == "in" and norm in DEMONYMS}


def is_another_act(binding: Binding) -> bool:
    """Whether the one who acts in the claim and what he acts on are joined by another verb: "passed", "condemned"."""
    ours, theirs = binding.wording.statement, binding.statement
    taken = {bound.at for bound in binding.bounds if bound.is_here}
    for verb in binding.bounds:
        if verb.how is not How.ABSENT or not _tells_of_an_act(ours, verb.part):
            continue
        joined: dict[int, set[str]] = {}
        for one, other in (_heads(binding, bound) for bound in binding.bounds if bound.is_here):
            role = ours.syntax.role(one)
            if ours.syntax.heads[one] == verb.part.at and theirs.syntax.role(other) == role:
                joined.setdefault(theirs.syntax.heads[other], set()).add(role)
        for at, roles in joined.items():
            if roles >= {"agent", "patient"} and at >= 0 and at not in taken and _is_an_act(theirs, at):
                return True
    return False


def _is_an_act(statement: Statement, at: int) -> bool:
    """Whether a verb says by itself what is done, as "make" and "bring in" hardly do."""
    root = statement.roots[at].partition("_")[0]
    return (
        statement.syntax.tags[at] == "VERB" and bool(root) and LIGHT.isdisjoint((root, stem(statement.tokens[at].norm)))
    )


def _tells_of_an_act(statement: Statement, part: Part) -> bool:
    return part.kind is PartKind.WORD and not part.is_implied and _is_an_act(statement, part.at)


def _heads(binding: Binding, bound: Bound) -> tuple[int, int]:
    """Return the head of a part in the claim and in the focus; of a number the noun that it counts."""
    ours, theirs = binding.wording.statement, binding.statement
    one = bound.part.noun if bound.part.noun >= 0 else ours.syntax.head_of_phrase(bound.part.first, bound.part.last)
    if bound.name is not None:
        return one, theirs.syntax.head_of_phrase(bound.name.first, bound.name.last)
    counted = theirs.heads[theirs.facts.index(bound.fact)] if bound.fact in theirs.facts else -1
    return one, counted if counted >= 0 else bound.at


def is_role_of_another(binding: Binding) -> bool:
    """Whether one who is named does in the focus what another does in the claim: "it was Rehn who landed the plane"."""
    return any(
        (bound.name is not None and all(is_stranger(binding, filler, bound.name) for filler in fillers))
        or _owners(binding, bound).issuperset(fillers)
        for bound, fillers in displaced(binding)
    )


def _owners(binding: Binding, owned: Bound) -> set[int]:
    """Return where the focus has those whose something is in the claim, if it is the owner there.

    The poet of "the poet's wife edited his letters" where "the poet edited his wife's letters".
    """
    ours, theirs, part = binding.wording.statement.syntax, binding.statement.syntax, owned.part
    if theirs.relations[owned.at] != _OWNER:
        return set()
    parts = [(bound.part.at, bound.at) for bound in binding.bounds if bound.is_here]
    return {found for at, found in parts if ours.relations[at] == _OWNER and part.first <= ours.heads[at] < part.last}


_OWNER = "nmod:poss"


ARTICLES = frozenset("a an the his her its their".split())
