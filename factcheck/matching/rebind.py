"""Bindings of the last version of a text, used again in its next: most passages of an edited text stay what they were.

`factcheck.matching.bind.bind` looks at the wording, at the sentences of a passage, and at where these speak of those
whom the wording names. While all that is the same, so is the binding, but for its values, which move with the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import is_

from factcheck.document.entities import Mention
from factcheck.document.texts import Text
from factcheck.matching.bind import Binding, Bound, bind, neighbours
from factcheck.matching.wording import Wording
from factcheck.model.claims import Tolerance
from factcheck.model.facts import Fact
from factcheck.model.records import NamedTuple
from factcheck.reading.statement import Statement


class Known(NamedTuple):
    """A binding, and what it was made of."""

    offsets: list[int]
    sentences: list[dict[object, object]]
    """`Statement.kept` of each, which stays the same object wherever a sentence moves to."""
    mentions: list[list[Mention | None]]
    tolerance: Tolerance | None
    facts: list[tuple[Fact, ...]]
    """The values of each sentence, where they stood."""
    bounds: tuple[Bound, ...]


def rebind(wording: Wording, text: Text, focus: int, tolerance: Tolerance | None) -> Binding:
    """Bind a wording as `bind` does, anew only if anything has changed that matters to it."""
    offsets = neighbours(text, focus)
    passage = [text.statements[focus + offset] for offset in offsets]
    sentences = [statement.kept for statement in passage]
    mentions = _mentions(wording, text, focus, offsets)
    known: Known | None = sentences[0].get(wording)
    if (
        known is not None
        and (known.offsets, known.mentions, known.tolerance) == (offsets, mentions, tolerance)
        and all(map(is_, known.sentences, sentences))
    ):
        return Binding(wording, text, focus, tuple(_moved(bound, known, passage) for bound in known.bounds))
    binding = bind(wording, text, focus, tolerance)
    facts = [statement.facts for statement in passage]
    sentences[0][wording] = Known(offsets, sentences, mentions, tolerance, facts, binding.bounds)
    return binding


def _mentions(wording: Wording, text: Text, focus: int, offsets: Sequence[int]) -> list[list[Mention | None]]:
    """Return for each name of a wording where a passage speaks of those whom it may mean."""
    around = [text.entities.mentions[focus + offset] for offset in offsets]
    return [
        [mentions.get(entity) for entity in text.entities_of(part.name) for mentions in around]
        for part in wording.parts
        if part.name is not None
    ]


def _moved(bound: Bound, known: Known, passage: Sequence[Statement]) -> Bound:
    if bound.fact is None:
        return bound
    at = known.offsets.index(bound.offset)
    facts, moved = known.facts[at], passage[at].facts
    if facts is moved:
        return bound
    return bound._replace(fact=next(there for here, there in zip(facts, moved, strict=True) if here is bound.fact))
