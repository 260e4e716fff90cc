"""A bound passage -> what speaks for and against that it bears the claim out, beside how much of the claim it has.

Two passages may have the same words of a claim, and only one say it. The other has looser words for some, or none for
what narrows the claim down ("emergency", "north", "more"); it is less exact about the day, denies what the claim
states, or says it of somebody else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.facts.names import Name
from factcheck.matching.bind import Binding, Bound, How
from factcheck.matching.parts import Part, PartKind
from factcheck.model.facts import Fact, Moment, Quantity, Relation, Share
from factcheck.model.records import NamedTuple
from factcheck.reading.statement import Statement
from factcheck.reading.syntax import Syntax
from factcheck.text.net import Link
from factcheck.verdict.differences.names import kind_of

_ORDER = frozenset("before after until earlier later".split())
_DEGREE = frozenset("more less fewer".split())
_SIDES = frozenset(
    """
    above below inside outside north south east west northern southern eastern western upstream downstream left right
    """.split()
)
_NAMING = frozenset({"appos", "flat"})
_RELATIVE = frozenset("who which that".split())
_NEAR = 2
"""Arcs between a word and a name that it is said of."""
_LOOSE = 0.5
"""What a word counts that is only loosely related to the claim's."""


def support(binding: Binding) -> dict[str, float]:
    """Return the features by which a passage that has much of a claim bears it out, or not."""
    bounds = binding.bounds
    absent = {bound.part.key for bound in bounds if bound.part.kind is PartKind.MARK and not bound.is_here}
    vaguer, added, within = _less_exact(bounds)
    return {
        "found weighs": found_weighs(bounds),
        "value said once": float(any(_is_said_once(binding, bound) for bound in bounds)),
        "name meant": float(any(b.how is How.MEANT and b.part.kind is PartKind.NAME for b in bounds)),
        "noun loosely": max((b.part.weight for b in bounds if _is_loose_noun(binding, b)), default=0.0),
        "modifiers": _modifiers(binding),
        "order missing": float(not absent.isdisjoint(_ORDER)),
        "degree missing": float(not absent.isdisjoint(_DEGREE)),
        "side missing": float(not absent.isdisjoint(_SIDES)),
        "date vaguer": vaguer,
        "year added": added,
        "value within": within,
        "denial missing": float(lacks_denial(binding)),
        "role taken": role_taken(binding),
        "rival name": rival_name(binding),
    }


def found_weighs(bounds: Sequence[Bound]) -> float:
    """Return the weight of what the focus has of a claim, from 0 to 1."""
    return min(sum(bound.part.weight * bound.degree for bound in bounds if bound.is_here), 6.0) / 6.0


def _is_said_once(binding: Binding, bound: Bound) -> bool:
    """Whether the focus has a value of the claim that no other sentence of the text has."""
    fact = bound.fact
    return bound.is_here and fact is not None and binding.text.values[fact.kind, fact.value] == 1


def _is_loose_noun(binding: Binding, bound: Bound) -> bool:
    loose = bound.is_here and bound.part.kind is PartKind.WORD and bound.link is Link.NEAR
    return loose and binding.wording.statement.syntax.tags[bound.part.at] != "VERB"


def _modifiers(binding: Binding) -> float:
    """Return the share of the claim's modifiers that the passage has, 1 without any."""
    syntax = binding.wording.statement.syntax
    weight = found = 0.0
    for bound in binding.bounds:
        part = bound.part
        if part.kind is PartKind.WORD and syntax.tags[part.at] != "VERB" and syntax.role(part.at) == "modifier":
            weight += part.weight
            found += part.weight * bound.worth * (_LOOSE if bound.link is Link.NEAR else 1.0)
    return found / weight if weight else 1.0


def _less_exact(bounds: tuple[Bound, ...]) -> tuple[float, float, float]:
    """Return how much less a date says than the claim's, whether it adds a year, and whether another value only fits.

    "In April" for "until April 2027"; "in March 1933" for "on Friday 14 March"; "about 50" for "52".
    """
    vaguer = added = within = 0.0
    for bound in bounds:
        if bound.fact is None or bound.part.fact is None:
            continue
        ours, theirs = bound.part.fact.value, bound.fact.value
        if isinstance(ours, Moment) and isinstance(theirs, Moment):
            pairs = zip(_fields(ours), _fields(theirs), strict=True)
            vaguer = max(vaguer, min(sum(a is not None and b is None for a, b in pairs), 2) / 2)
            added = max(added, float(ours.year is None and theirs.year is not None))
        elif bound.relation is Relation.WITHIN:
            within = 1.0
    return vaguer, added, within


def _fields(moment: Moment) -> tuple[int | None, ...]:
    return moment.year, moment.month, moment.day, moment.weekday, moment.hour


def lacks_denial(binding: Binding) -> bool:
    """Whether the claim denies something, and the focus nothing; "Lives lost: 0" does."""
    ours, theirs = binding.wording.statement, binding.statement
    return bool(ours.polarity.cues) and not (theirs.polarity.cues or any(_is_none(fact) for fact in theirs.facts))


def _is_none(fact: Fact) -> bool:
    value = fact.value
    return isinstance(value, Quantity) and (value.share is Share.NONE or not value.number)


def role_taken(binding: Binding) -> float:
    """Return the weight of what acts or suffers in the claim where somebody else does so in the focus.

    "Acme bought Bolt" is not said by "Bolt bought Acme", nor by "Acme, which Bolt's founder bought".
    """
    return min(max((bound.part.weight for bound, _ in displaced(binding)), default=0.0), 1.5)


def displaced(binding: Binding) -> Iterator[tuple[Bound, list[int]]]:
    """Yield what acts or suffers in the claim and not in the focus, with what does so there."""
    for bound in binding.bounds:
        if bound.is_here and (fillers := fillers_for(binding, bound)):
            at = head_of(binding.statement, bound)
            if not any(_may_be(binding.statement, filler, at) for filler in fillers):
                yield bound, fillers


def fillers_for(binding: Binding, bound: Bound) -> list[int]:
    """Return where the focus has what does, or suffers, there what a part of the claim does or suffers in the claim."""
    theirs, argument = binding.statement.syntax, argument_of(binding.wording.statement.syntax, bound.part)
    if argument.role not in ("agent", "patient"):
        return []
    predicate = predicate_of(binding, argument)
    if predicate in (None, bound) or theirs.tags[predicate.at] != "VERB":
        return []
    return [filler for filled, filler in theirs.frames.fillers(predicate.at) if filled == argument.role]


class Argument(NamedTuple):
    """What a part of a claim does in it."""

    verb: int
    """What the head of its phrase hangs on."""
    role: str
    """As what it does, as `Syntax.role` has it."""


def argument_of(syntax: Syntax, part: Part) -> Argument:
    """Return what a part of a claim hangs on, and as what."""
    head = _titled(syntax, syntax.head_of_phrase(part.first, part.last))
    return Argument(syntax.heads[head], syntax.role(head))


def predicate_of(binding: Binding, argument: Argument) -> Bound | None:
    """Return what the focus has for what an argument hangs on in the claim, None where it has nothing."""
    here = (bound for bound in binding.bounds if bound.is_here)
    return next((bound for bound in here if bound.part.first <= argument.verb < bound.part.last), None)


def _titled(syntax: Syntax, at: int) -> int:
    """Return the title that a name is hung on, or the name: "Captain" of "Captain Elin Holm landed the plane"."""
    return syntax.heads[at] if syntax.relations[at] in _NAMING and syntax.heads[at] >= 0 else at


def is_stranger(binding: Binding, at: int, name: Name) -> bool:
    """Whether a word is, itself or by an apposition, a name of the same kind that the claim does not have."""
    heads = binding.statement.syntax.heads
    return any(
        kind_of(rival) == kind_of(name) and any(at in (token, heads[token]) for token in range(rival.first, rival.last))
        for rival in _rivals(binding, name)
    )


def head_of(statement: Statement, bound: Bound) -> int:
    """Return the head of what the focus has for a part."""
    name = bound.name
    return bound.at if name is None else statement.syntax.head_of_phrase(name.first, name.last)


def _may_be(statement: Statement, filler: int, at: int) -> bool:
    """Whether what fills a role is what stands at a token, or may mean it; "her brother" is not she."""
    syntax = statement.syntax
    if syntax.heads[at] == filler and syntax.role(at) == "oblique":
        return False
    pronoun = syntax.tags[filler] == "PRON" or statement.tokens[filler].norm in _RELATIVE
    return pronoun or syntax.distance(filler, at) <= 1


def rival_name(binding: Binding) -> float:
    """Return the weight of a word that the claim says of a name, and the focus rather of another one of its kind.

    "Chair: Ann Lee" is not said by "Ann Lee sat beside Tom Poe, who chairs the board".
    """
    ours, theirs = binding.wording.statement.syntax, binding.statement.syntax
    words = [bound for bound in binding.bounds if bound.is_here and bound.part.kind is PartKind.WORD]
    weight = 0.0
    for bound in binding.bounds:
        name = bound.name
        if not bound.is_here or name is None:
            continue
        rivals = list(_rivals(binding, name))
        for word in words:
            claimed = min(ours.distance(word.part.at, at) for at in range(bound.part.first, bound.part.last))
            if claimed > _NEAR:
                continue
            distance, *others = (
                min(theirs.distance(word.at, at) for at in range(other.first, other.last)) for other in (name, *rivals)
            )
            if any(other <= _NEAR and other < distance for other in others):
                weight = max(weight, word.part.weight)
    return min(weight, 1.5)


def names_another(binding: Binding, but: int) -> bool:
    """Whether the focus names no bearer of a name of the claim, the part `but` left out, and another of its kind."""
    taken = [bound.name for bound in binding.bounds if bound.is_here]
    kinds = {kind_of(name) for name in binding.statement.names if name not in taken}
    return any(
        bound.part.name is not None and not bound.is_here and kind_of(bound.part.name) in kinds
        for place, bound in enumerate(binding.bounds)
        if place != but
    )


def _rivals(binding: Binding, name: Name) -> Iterator[Name]:
    taken = [bound.name for bound in binding.bounds if bound.is_here]
    return (other for other in binding.statement.names if other not in taken and kind_of(other) == kind_of(name))
