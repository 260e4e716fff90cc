"""A claim told the other way round, or of something else: two of it have changed places, or another has its place."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise, permutations, product

from factcheck.facts.negators import SAYING
from factcheck.facts.scanning import norm_at
from factcheck.matching.bind import Binding, Bound
from factcheck.matching.parts import Part, PartKind, link
from factcheck.model.records import NamedTuple
from factcheck.reading.frames import AGENT, OBLIQUE, PATIENT
from factcheck.reading.statement import Statement
from factcheck.text.lemmas import stem
from factcheck.text.net import Link, category
from factcheck.verdict.bars.identity import acts_on
from factcheck.verdict.bars.others import ARTICLES
from factcheck.verdict.differences.roles import preposition_before
from factcheck.verdict.differences.swaps import MUTUAL
from factcheck.verdict.event import is_short
from factcheck.verdict.support import argument_of, displaced, head_of, predicate_of


def is_the_other_way_round(binding: Binding) -> bool:
    """Whether two have changed places around the word between them: "the postman bit the dog"."""
    parts = [bound for bound in binding.bounds if bound.is_here and bound.part.kind in (PartKind.WORD, PartKind.NAME)]
    ours, theirs = binding.wording.statement, binding.statement
    if len(parts) > _FEW:
        return False
    if _is_verb_turned(binding, parts):
        return True
    claimed, found = {bound.part.at for bound in parts}, {bound.at for bound in parts}
    for middle in parts:
        if middle.part.kind is not PartKind.WORD or _is_mutual(ours, middle):
            continue
        before = [part for part in parts if part.part.at < middle.part.at and part.at > middle.at]
        behind = [part for part in parts if part.part.at > middle.part.at and part.at < middle.at]
        if _is_turned_by_voice(ours, theirs, middle, parts):
            return True
        for one, other in product(before, behind):
            way = _joined_by(ours, claimed, one.part.at, middle.part.at, other.part.first)
            if way and way == _joined_by(theirs, found, other.at, middle.at, one.first):
                return True
    return False


def _is_verb_turned(binding: Binding, parts: Sequence[Bound]) -> bool:
    """Whether one that acts on another in the claim is acted on in the passage, or the other way round.

    "Rovers were beaten by United" for "Rovers beat United". Of the other it is enough that it has not the role that it
    would have: the parser may have lost it.
    """
    ours, theirs = binding.wording.statement, binding.statement
    for verb in parts:
        if verb.part.kind is not PartKind.WORD or verb.link is not Link.SAME or _is_mutual(ours, verb):
            continue
        if ours.syntax.tags[verb.part.at] == "VERB" == theirs.syntax.tags[verb.at]:
            roles = [_roles(ours, theirs, verb, part) for part in parts if part is not verb]
            if any(_is_turned(one, other) for one, other in permutations(roles, 2)):
                return True
    return False


class _Roles(NamedTuple):
    """What a part is to a verb in the claim, and in the focus."""

    claimed: str
    given: str
    is_direct: bool
    """Whether it hangs on the verb itself in both."""


def _roles(ours: Statement, theirs: Statement, verb: Bound, part: Bound) -> _Roles:
    one = ours.syntax.head_of_phrase(part.part.first, part.part.last)
    other = theirs.syntax.head_of_phrase(part.first, part.last)
    return _Roles(
        _role(ours, part.part.first, one, verb.part.at),
        _role(theirs, part.first, other, verb.at),
        ours.syntax.heads[one] == verb.part.at and theirs.syntax.heads[other] == verb.at,
    )


def _role(statement: Statement, first: int, head: int, verb: int) -> str:
    """Return what a phrase is to a verb; behind "by" it acts."""
    role = statement.syntax.frames.argument(head, verb)
    return AGENT if role == OBLIQUE and preposition_before(statement, first) == "by" else role


def _is_turned(one: _Roles, other: _Roles) -> bool:
    """Whether the one acts in one of the two and is acted on in the other, in the place of the other or for it."""
    if {one.claimed, one.given} != {AGENT, PATIENT} or OBLIQUE in other or not one.is_direct:
        return False
    return other.given == one.claimed != other.claimed or other.claimed == one.given != other.given


def _is_turned_by_voice(ours: Statement, theirs: Statement, verb: Bound, parts: Sequence[Bound]) -> bool:
    """Whether one did it to the other in one of the two, and it was done to the one by the other in the other."""
    before = [part for part in parts if part.part.last <= verb.part.at and part.last <= verb.at]
    behind = [part for part in parts if part.part.first > verb.part.at and part.first > verb.at]
    if not before or not behind:
        return False
    one, other = max(before, key=lambda part: part.part.last), min(behind, key=lambda part: part.part.first)
    ways = [
        (_joined_by(statement, (), first, middle, last), middle > first + 1)
        for statement, first, middle, last in (
            (ours, one.part.last - 1, verb.part.at, other.part.first),
            (theirs, one.last - 1, verb.at, other.first),
        )
    ]
    return ("by", True) in ways and "directly" in (ways[0][0], ways[1][0])


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


def are_paired_otherwise(binding: Binding) -> bool:
    """Whether two rows pair off otherwise by "respectively": "Olsen and Lund won gold and silver respectively"."""
    tokens, rows = binding.statement.tokens, dict[int, list[int]]()
    if "respectively" not in binding.statement.norms:
        return False
    ands = [at for at, token in enumerate(tokens) if token.norm == "and"]
    for bound in sorted((b for b in binding.bounds if b.is_here), key=lambda b: b.part.at):
        first, last = (bound.first, bound.last) if bound.fact is None else (bound.fact.first, bound.fact.last)
        for at in ands:
            if last == at or first - (norm_at(tokens, first - 1) in ARTICLES) == at + 1:
                rows.setdefault(at, []).append(int(first > at))
    one, *others = [*rows.values()] or [[]]
    return any(other != one and len(other) == len(one) for other in others)


def is_compared_the_other_way(binding: Binding) -> bool:
    """Whether two that are compared have changed places around "than": "York is bigger than Leeds"."""
    here = [bound for bound in binding.bounds if bound.is_here and bound.part.fact is None]
    return _have_crossed(binding, here, "than")


def is_in_the_other_order(binding: Binding) -> bool:
    """Whether what comes first in the claim comes second in the focus, and the second first: "left after it rang"."""
    tags = binding.wording.statement.syntax.tags
    here = [bound for bound in binding.bounds if bound.is_here and bound.part.kind in (PartKind.NAME, PartKind.WORD)]
    acts = [bound for bound in here if tags[bound.part.at] == "VERB"]
    return any(
        _have_crossed(binding, bounds, norm, of_all=True)
        for bounds in (acts, here)
        for norm in ("after", "because", "before")
    )


def _have_crossed(binding: Binding, bounds: Sequence[Bound], norm: str, *, of_all: bool = False) -> bool:
    """Whether parts on both sides of a word in the claim, some or all, are on the other side of it in the focus."""
    ours, theirs = (_place_of(norm, statement) for statement in (binding.wording.statement, binding.statement))
    crossed = [bound.part.at < ours for bound in bounds if (bound.part.at < ours) != (bound.at < theirs)]
    is_enough = not of_all or len(crossed) == len(bounds)
    return min(ours, theirs) > 0 and is_enough and any(crossed) and not all(crossed)


def _place_of(norm: str, statement: Statement) -> int:
    """Return where a word first joins two clauses or nouns, -1 where it does not: "after that" joins none."""
    pairs = enumerate(pairwise([*(token.norm for token in statement.tokens), ""]))
    values = {at for fact in statement.facts for at in range(fact.first - 1, fact.last)} if norm != "than" else ()
    places = (at for at, pair in pairs if pair[0] == norm and pair[1] not in ("that", "which"))
    return next((at for at in places if at not in values), -1)


def is_turned_in_another_clause(binding: Binding) -> bool:
    """Whether a part stands with the contrary of the claim's verb, and the verb elsewhere: "fell 8% as costs rose"."""
    ours, theirs = binding.wording.statement.syntax, binding.statement
    here = [bound for bound in binding.bounds if bound.is_here]
    verbs = {bound.part.at: bound for bound in here if ours.tags[bound.part.at] == "VERB"}
    only = next(iter(verbs.values())) if ours.tags.count("VERB") == len(verbs) == 1 else None
    for part in here:
        verb, above = verbs.get(ours.verb_above(part.part.at), only), theirs.syntax.heads[part.at]
        if verb is None or part is verb or above in (-1, verb.at) or theirs.syntax.tags[above] not in ("ADJ", "VERB"):
            continue
        found = link(verb.part.key, theirs.roots[above])
        is_its = bool(theirs.syntax.frames.argument(part.at, verb.at))
        if found is not None and found[0] is Link.OPPOSITE and not is_its:
            return True
    return False


def is_done_to_another(binding: Binding) -> bool:
    """Whether something else acts or suffers in a line or two by the very verb of the claim.

    "He read out a letter in which a colleague called the plan reckless" for "He called the plan reckless". In a longer
    text what is told around may make the two one.
    """
    return is_short(binding.text) and any(
        all(_is_something_else(binding, bound, filler) for filler in fillers)
        for bound, fillers in displaced(binding)
        if bound.part.fact is None and not _is_turned_round(binding, bound)
    )


def is_done_by_another(binding: Binding) -> bool:
    """Whether another who is named does it to the very thing to which one does it in the claim.

    "Acton bought the bakery and Bolton bought the brewery", for "Acton bought the brewery".
    """
    ours, theirs = binding.wording.statement.syntax, binding.statement
    here = [bound for bound in binding.bounds if bound.is_here]
    named = [bound for bound in here if bound.name is not None]
    frames, verbs = theirs.syntax.frames, [at for at, tag in enumerate(theirs.syntax.tags) if tag == "VERB"]
    for act in here:
        roles = [(bound, ours.frames.argument(bound.part.at, act.part.at)) for bound in here if bound is not act]
        if not any(role == AGENT and bound.name is not None for bound, role in roles):
            continue
        for done in (bound for bound, role in roles if role == PATIENT and bound.fact is None):
            suffered = (verb for verb in verbs if frames.argument(done.at, verb) == PATIENT)
            acting = [[at for role, at in frames.fillers(verb) if role == AGENT] for verb in suffered]
            if any(acting) and all(_is_new(theirs, at, named) for actors in acting for at in actors):
                return True
    return False


def _is_new(statement: Statement, at: int, named: Sequence[Bound]) -> bool:
    """Whether a word is a name, and none of those of the claim, nor beside one."""
    distance = statement.syntax.distance
    return statement.syntax.tags[at] == "PROPN" and all(distance(at, head_of(statement, b)) > _NEAR for b in named)


def _is_something_else(binding: Binding, bound: Bound, filler: int) -> bool:
    """Whether a noun that acts or suffers in the focus is none of what does so in the claim, by any of its words."""
    ours, theirs = binding.wording.statement, binding.statement
    argument = argument_of(ours.syntax, bound.part)
    predicate = predicate_of(binding, argument)
    if predicate is None or predicate.link is not Link.SAME or _is_mutual(ours, predicate):
        return False
    is_new = _is_told_anew(theirs, filler) and not _may_stand_for(binding, bound, filler)
    if not is_new and not acts_on(theirs, head_of(theirs, bound), filler):
        return False
    heads = [head for role, head in ours.syntax.frames.fillers(argument.verb) if role == argument.role]
    own = {at for at in range(len(ours.tokens)) if any(ours.syntax.is_under(at, head) for head in heads)}
    by = {b.at for b in binding.bounds if b.is_here and preposition_before(ours, b.part.first) == "by"}
    said = [b.at for b in binding.bounds if b.is_here and b.part.at in own]
    if filler in by or stem(theirs.tokens[filler].norm) in {stem(ours.tokens[at].norm) for at in own}:
        return False
    return not any(
        theirs.syntax.distance(filler, at) <= _NEAR or filler in theirs.syntax.frames.phrases(at) for at in said
    )


def _is_told_anew(statement: Statement, at: int) -> bool:
    """Whether what acts or suffers is a name, or told of for the first time: "a colleague", "two bands"."""
    syntax = statement.syntax
    if syntax.relations[at] not in _CORE or statement.tokens[at].norm in _AMOUNTS:
        return False
    if syntax.tags[at] == "PROPN":
        return True
    definite = any(head == at and statement.tokens[on].norm in _DEFINITE for on, head in enumerate(syntax.heads))
    return syntax.tags[at] == "NOUN" and not definite


def _may_stand_for(binding: Binding, bound: Bound, at: int) -> bool:
    """Whether a noun may tell of people of a body, or a name of who bears an office: "MPs" for "parliament"."""
    statement, name = binding.statement, bound.part.name
    kind = category(statement.roots[at])
    if name is None:
        is_office = category(bound.part.key) == "noun.person" and statement.syntax.tags[at] == "PROPN"
        return is_office or (category(bound.part.key) != "noun.person" and kind == "noun.person")
    return not name.is_person and kind in ("noun.person", "noun.group")


def _is_turned_round(binding: Binding, bound: Bound) -> bool:
    """Whether what is done of itself in the claim is done to it in the focus: "the bridge opened", "was opened"."""
    ours, theirs = binding.wording.statement.syntax, binding.statement.syntax
    argument = argument_of(ours, bound.part)
    predicate = predicate_of(binding, argument)
    if predicate is None or any(role == PATIENT for role, _ in ours.frames.fillers(argument.verb)):
        return False
    at = head_of(binding.statement, bound)
    return any(role == PATIENT and theirs.distance(head, at) <= 1 for role, head in theirs.frames.fillers(predicate.at))


_CORE = frozenset(["nsubj", "nsubj:pass", "obj", "obl:agent"])
"""Relations of what acts or suffers."""
_AMOUNTS = frozenset("dozens half majority most number one quarter quarters rest third".split())
"""Words that stand for part of what is counted."""
_DEFINITE = frozenset("the this that these those".split())
_NEAR = 1
"""Arcs between two nouns that may mean the same: "the firm Lumen"."""


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
