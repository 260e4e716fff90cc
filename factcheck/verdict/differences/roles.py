"""How well a token of a passage stands where a part stands in the claim."""

from __future__ import annotations

from factcheck.document.lines import column_of
from factcheck.matching.bind import Binding, Bound, How
from factcheck.matching.parts import Part
from factcheck.model.records import NamedTuple
from factcheck.model.text import BlockKind
from factcheck.reading.statement import Statement

_CLOSE = (1.0, 1.0, 0.7, 0.4)
_FAR = 0.1
_UNBOUND_ROLE = 0.3
NEARER = 0.3
"""How much better another value has to stand where the claim's does for the claim's own, in another clause, not to
count."""
IN_PLACE = 0.45
"""How well a word has to stand where the claim's does to be looked at, whatever it means."""
FRAMED = 0.5
"""Share of the relations of a part from which another word has its place."""


def role_of(binding: Binding, place: int, at: int) -> float:
    """Return how well the token `at` of the focus stands where a part stands in the claim, from 0 to 1.

    For each part that is near it in the claim's tree: whether what that is bound to is as near in the focus.
    """
    syntax = binding.statement.syntax
    total = covered = 0.0
    for one, other, distance in binding.wording.edges:
        if place not in (one, other):
            continue
        neighbour = binding.bounds[other if one == place else one]
        if neighbour.how is How.ABSENT and _is_said_with(binding, neighbour.part, place, at):
            continue
        weight = neighbour.part.weight / distance
        total += weight
        if _is_of_one_line(binding, neighbour, at):
            covered += weight * neighbour.degree
        elif neighbour.is_here and neighbour.at != at:
            more = syntax.distance(at, neighbour.at) - distance
            covered += weight * (_CLOSE[max(more, 0)] if more < len(_CLOSE) else _FAR)
        elif neighbour.how is not How.ABSENT:
            covered += weight * _UNBOUND_ROLE * neighbour.worth
    return covered / total if total else 0.0


class Framed(NamedTuple):
    """How the relations of a part in the claim are kept by a token of the focus."""

    agrees: float = 0.0
    """The share of them that the token has, from 0 to 1."""
    clashes: float = 0.0
    """The share in whose place it has another: the one who acts for the one acted on."""
    is_told: bool = False
    """Whether the claim has any to a part that the focus has."""


def framed(binding: Binding, place: int, at: int) -> Framed:
    """Return how the token `at` of the focus stands to the parts of the claim that a part has a relation to."""
    ours, theirs = binding.wording.statement.syntax.frames, binding.statement.syntax.frames
    part = binding.bounds[place].part
    total = agrees = clashes = 0.0
    for one, other, distance in binding.wording.edges:
        if place not in (one, other):
            continue
        neighbour = binding.bounds[other if one == place else one]
        if not neighbour.is_here or neighbour.at == at:
            continue
        claimed = ours.relation(part.at, neighbour.part.at)
        if not claimed:
            continue
        weight = neighbour.part.weight / distance
        found = theirs.relation(at, neighbour.at)
        total += weight
        agrees += weight * neighbour.degree * (found == claimed)
        clashes += weight * (bool(found) and found != claimed and "oblique" not in found + claimed)
    return Framed(agrees / total, clashes / total, is_told=True) if total else Framed()


def is_marked_alike(binding: Binding, place: int, first: int) -> bool:
    """Whether one preposition stands before a part of the claim and before the token `first` of the focus.

    "Made in Leck" and "a firm in Marle", whatever the two hang on.
    """
    ours = preposition_before(binding.wording.statement, binding.bounds[place].part.first)
    return bool(ours) and ours == preposition_before(binding.statement, first)


def preposition_before(statement: Statement, first: int) -> str:
    """Return the preposition of the phrase that a token opens, its article and adjectives left out."""
    tags = statement.syntax.tags
    at = next((at for at in range(first - 1, -1, -1) if tags[at] not in ("DET", "ADJ")), -1)
    return statement.tokens[at].norm if at >= 0 and tags[at] == "ADP" else ""


def _is_said_with(binding: Binding, verb: Part, place: int, at: int) -> bool:
    """Whether the claim says with a verb and a noun what the passage says with a verb: "won promotion", "promoted"."""
    ours, noun = binding.wording.statement.syntax, binding.bounds[place].part
    if ours.tags[verb.at] != "VERB" or ours.heads[noun.at] != verb.at or ours.tags[noun.at] != "NOUN":
        return False
    return binding.statement.syntax.tags[at] == "VERB" and ours.role(noun.at) == "patient"


def _is_of_one_line(binding: Binding, neighbour: Bound, at: int) -> bool:
    """Whether a part and a token belong to one line of a table: its label, or the head of the token's column."""
    text, focus = binding.text, binding.focus
    if neighbour.at < 0 or not text.is_line(focus):
        return False
    if neighbour.offset:
        row, head = binding.statement.sentence, binding.at(neighbour.offset).sentence
        return row.kind is not BlockKind.ROW or column_of(row, at) == column_of(head, neighbour.at)
    return neighbour.at != at
