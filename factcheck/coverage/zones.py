"""A text -> which part of the draft each of its sentences stands in: headline, standfirst, caption, body."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.document.texts import Text
from factcheck.model.coverage import Zone
from factcheck.model.text import BlockKind

_ENDS = frozenset('.!?…"”')


def zones_of(text: Text) -> Sequence[Zone]:
    """Return the zone of each sentence.

    The headline is the first block that is headed so, or ends without a full stop; the standfirst is what follows it
    and ends without one either. A text that is nothing else is body.
    """
    sentences = [statement.sentence for statement in text.statements]
    closed = {sentence.block for sentence in sentences if sentence.tokens[-1].text in _ENDS}
    zones: list[Zone] = []
    headline = sentences[0].block if sentences and closed - {sentences[0].block} else -1
    above = True
    for sentence in sentences:
        opens = sentence.block == headline and (sentence.kind is BlockKind.HEADING or sentence.block not in closed)
        above = above and (opens or (bool(zones) and zones[0] is Zone.HEADLINE and sentence.block not in closed))
        if sentence.kind is BlockKind.CAPTION:
            zones.append(Zone.CAPTION)
        elif opens:
            zones.append(Zone.HEADLINE)
        elif above and sentence.kind is BlockKind.PARAGRAPH:
            zones.append(Zone.STANDFIRST)
        else:
            above = False
            zones.append(Zone.BODY)
    return zones
