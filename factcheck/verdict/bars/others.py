"""What a claim says of one, and a passage of another: a relative, a rival, the other side, the other end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.document.entities import BODIES
from factcheck.document.speakers import SEX
from factcheck.facts.capitals import DEMONYMS
from factcheck.facts.names import Name
from factcheck.facts.scanning import norm_at
from factcheck.matching.bind import Binding, Bound, How
from factcheck.matching.parts import Part, PartKind, link
from factcheck.reading.frames import AGENT, PATIENT
from factcheck.reading.statement import Statement, is_plural
from factcheck.reading.syntax import Syntax
from factcheck.text.lemmas import stem
from factcheck.text.net import Link, category
from factcheck.text.stopwords import LIGHT
from factcheck.verdict.bars.rewording import find_added
from factcheck.verdict.bars.unrealised import is_verb_of_both
from factcheck.verdict.differences.names import kind_of
from factcheck.verdict.differences.roles import preposition_before
from factcheck.verdict.support import displaced, fillers_for, is_stranger


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


def is_of_the_owner(binding: Binding) -> bool:
    """Whether one does in the focus what his relative does in the claim: "Reid was elected", for "Reid's brother"."""
    ours, theirs = binding.wording.statement, binding.statement.syntax
    here = [bound for bound in binding.bounds if bound.is_here]
    verbs = [bound for bound in here if is_verb_of_both(binding, bound)]
    for at, owned in _owned(ours):
        owners = [bound for bound in here if bound.part.first <= at < bound.part.last]
        if not owners or category(ours.roots[owned]) != "noun.person":
            continue
        owner = theirs.head_of_phrase(owners[0].first, owners[0].last)
        found = [bound.at for bound in here if bound.part.at == owned]
        for verb in verbs:
            role = ours.syntax.frames.argument(owned, verb.part.at)
            own = any(theirs.frames.argument(at, verb.at) == role for at in found)
            if role in (AGENT, PATIENT) and (role, owner) in theirs.frames.fillers(verb.at) and not own:
                return True
    return False


def has_another_owner(binding: Binding) -> bool:
    """Whether something is somebody else's in the focus: "his driver's car", for "the minister's car"."""
    ours, theirs = binding.wording.statement, binding.statement
    here = {bound.part.at: bound.at for bound in binding.bounds if bound.is_here}
    found = {here[owned] for at, owned in _owned(ours) if at in here and owned in here}
    others = (at for at, owned in _owned(theirs) if owned in found and at not in here.values())
    return any(theirs.syntax.tags[at] == "NOUN" and category(theirs.roots[at]) == "noun.person" for at in others)


def _owned(statement: Statement) -> Iterator[tuple[int, int]]:
    """Yield the owners of a sentence, each with what is its own."""
    pairs = zip(statement.syntax.heads, statement.syntax.relations, strict=True)
    return ((at, head) for at, (head, relation) in enumerate(pairs) if relation == _OWNER)


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


def has_another_in_its_place(binding: Binding) -> bool:
    """Whether the focus has another noun of its sort in the place of one: "for fraud", "by a farmer", "knee injury"."""
    ours, theirs = binding.wording.statement, binding.statement
    here = [bound for bound in binding.bounds if bound.is_here]
    taken = {at for bound in here for at in range(bound.first, bound.last)}
    for bound in binding.bounds:
        at, kind = bound.part.at, category(bound.part.key)
        if bound.is_here or bound.part.kind is not PartKind.WORD or not kind.startswith("noun"):
            continue
        case, relation = _case(ours, at), ours.syntax.relations[at]
        heads = {other.at for other in here if other.part.first <= ours.syntax.heads[at] < other.part.last}
        for other, above in enumerate(theirs.syntax.heads):
            if theirs.syntax.tags[other] != "NOUN" or category(theirs.roots[other]) != kind or other in taken:
                continue
            if above in heads and {theirs.syntax.relations[other], relation} <= _BEFORE_NOUN:
                return True
            if case and heads and above in taken and case == _case(theirs, other):
                return True
    return False


_BEFORE_NOUN = frozenset({"amod", "compound"})


def _case(statement: Statement, at: int) -> str:
    """Return the preposition of a noun, where what it leads to is what the claim is about; else nothing."""
    pairs = zip(statement.syntax.heads, statement.syntax.relations, statement.tokens, strict=True)
    norm = next((token.norm for head, relation, token in pairs if head == at and relation == "case"), "")
    return norm if norm in _LEADING else ""


_LEADING = frozenset("against by for from to with".split())


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
        is_turned = {one, other} == {"from", "to"} and bound.part.kind is PartKind.WORD
        if (
            is_turned
            or frozenset((one, other)) in _SIDES
            or (other == "for" and _is_behind_its_verb(same, bound, first))
        ):
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
        *("after before", "after during", "before during", "in outside", "inside outside", "on off", "under over"),
        *("above below", "with without", "towards from", "in near", "in beside", "under beside", "beneath beside"),
        "in behind",
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
        elsewhere = verb.is_here and _has_an_object(theirs, verb.at)  # "drained the fens after mapping the coast"
        if not (elsewhere or verb.how is How.ABSENT) or not _tells_of_an_act(ours, verb.part):
            continue
        joined: dict[int, set[str]] = {}
        for one, other in (_heads(binding, bound) for bound in binding.bounds if bound.is_here):
            role = ours.syntax.role(one)
            if ours.syntax.heads[one] == verb.part.at and theirs.syntax.role(other) == role:
                joined.setdefault(theirs.syntax.heads[other], set()).add(role)
        for at, roles in joined.items():
            if not roles.issuperset(_BOTH_ENDS) or at < 0 or at in taken or not _is_an_act(theirs, at):
                continue
            if theirs.roots[at] == verb.part.key:
                continue  # "the first counted 240, the second counted 310"
            if not elsewhere or theirs.syntax.relations[verb.at] != "conj":
                return True
    return False


def _has_an_object(statement: Statement, verb: int) -> bool:
    """Whether a verb has an object of its own, and not only "it"."""
    syntax = statement.syntax
    if syntax.tags[verb] != "VERB":
        return False
    heads = enumerate(syntax.heads)
    return any(
        head == verb and syntax.role(at) == "patient" and syntax.tags[at] in ("NOUN", "PROPN") for at, head in heads
    )


_BOTH_ENDS = ("agent", "patient")


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
    """Whether one who is named does in the focus what another does in the claim: "it was Rehn who landed the plane".

    Or is what another is: "Labour is the largest party, with the Greens second".
    """
    return _is_said_of_another(binding) or any(
        (bound.name is not None and all(is_stranger(binding, filler, bound.name) for filler in fillers))
        or _owners(binding, bound).issuperset(fillers)
        for bound, fillers in displaced(binding)
    )


def _is_said_of_another(binding: Binding) -> bool:
    ours, theirs = binding.wording.statement.syntax, binding.statement.syntax
    here = [bound for bound in binding.bounds if bound.is_here]
    taken = {at for bound in here for at in range(bound.first, bound.last)}
    said = {bound.part.at: bound.at for bound in here if _is_predicate(theirs, bound.at)}
    predicates = [
        said[at] for at in said if _is_predicate(ours, at) and any(_is_subject(ours, b.part, at) for b in here)
    ]
    subjects = [
        [at for at, head in enumerate(theirs.heads) if head == predicate and theirs.relations[at] == "nsubj"]
        for predicate in predicates
    ]
    around = {theirs.heads[bound.at] for bound in here}  # "the chief executive, Karl Braun, is": the same one
    around |= {theirs.heads[at] for at in around if at >= 0}
    return any(
        ats and all(theirs.tags[at] == "PROPN" and at not in taken and at not in around for at in ats)
        for ats in subjects
    )


def _is_subject(syntax: Syntax, part: Part, of: int) -> bool:
    head = syntax.head_of_phrase(part.first, part.last)
    return syntax.relations[head] == "nsubj" and syntax.heads[head] == of


def _is_predicate(syntax: Syntax, at: int) -> bool:
    """Whether a word is said of something by "is" or the like."""
    return ("cop", at) in zip(syntax.relations, syntax.heads, strict=True)


def is_told_of_another(binding: Binding) -> bool:
    """Whether another does in the focus what one does whom only the sentences around name: "the county made a loss"."""
    away = [b for b in binding.bounds if b.how is not How.ABSENT and not (b.is_here and b.how is How.NAMED)]
    return any(
        fillers and all(_is_another(binding, bound, bound.part.name, filler) for filler in fillers)
        for bound in away
        if bound.part.name is not None
        for fillers in [fillers_for(binding, bound)]
    )


def _is_another(binding: Binding, bound: Bound, name: Name, at: int) -> bool:
    """Whether a word can mean none of those that a name means: another name, "a rival", "the mayor" for a company.

    Several may stand for the body that is theirs, "its drivers", and for a company whatever one may be called; one of
    its own is another, "its parent company".
    """
    statement = binding.statement
    syntax, norm, kind = statement.syntax, statement.tokens[at].norm, category(statement.roots[at])
    if is_stranger(binding, at, name):
        return True
    if syntax.tags[at] != "NOUN" or (bound.is_here and syntax.distance(at, bound.at) <= 1):
        return False
    if is_plural(norm) or norm in name.words or norm in binding.wording.statement.norms:
        return False
    is_owned = any(owned == at for _, owned in _owned(statement))
    if is_owned or (bound.offset <= 0 and norm_at(statement.tokens, at - 1) in ("a", "an", "another")):
        return kind in ("noun.group", "noun.location", "noun.person")
    if kind_of(name) == "place":
        return kind == "noun.person"
    if name.is_person and (name.titled or not is_plural(name.key)):
        return kind in ("noun.group", "noun.location", "noun.person")
    return kind in ("noun.location", "noun.person") and not any(_may_mean(statement.roots[at], body) for body in BODIES)


def _may_mean(root: str, other: str) -> bool:
    found = link(root, other)
    return root == other or (found is not None and found[0] not in (Link.OPPOSITE, Link.SISTER) and found[1] >= _CLOSE)


_CLOSE = 0.5
"""How well a word has to go with one for a body, for it to be another word for a body."""


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
