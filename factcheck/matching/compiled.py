"""Wordings <-> bytes, so that claims that were read once need not be read again.

Each wording is unpacked when it is first asked for: a run looks at few of them closely. What a wording makes of itself
when first asked is not kept, but for the trees of those that were parsed, which a later run may be given.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import overload

from factcheck.facts.names import Name, Role
from factcheck.facts.quotations import Quotation
from factcheck.matching.parts import Part, PartKind
from factcheck.matching.wording import Wording
from factcheck.model.facts import Fact, Hedge, Kind, Moment, Quantity, Score, Share, Words
from factcheck.model.packing import Packed, Packer
from factcheck.model.text import Sentence, Span, Token
from factcheck.reading.statement import Statement, places_of
from factcheck.text.folding import bare

_VALUES = Packer(Fact, Kind, Span, Quantity, Fraction, Hedge, Share, Score, Moment, Words, Quotation, Token)


class Wordings(Sequence[Wording]):
    """The wordings of all claims, each unpacked when first asked for."""

    def __init__(self, packed: memoryview, ends: Sequence[int], trees: Mapping[int, bytes]) -> None:
        """Take the packed wordings one behind the other, where each ends, and the packed trees of some."""
        self._packed: memoryview | bytes = packed
        self._ends = ends
        self._trees = trees
        self._known: dict[int, Wording] = {}

    def __getstate__(self) -> dict[str, object]:
        """Return the bytes themselves for another process, which has no view of them."""
        return {**vars(self), "_packed": bytes(self._packed), "_known": {}}

    def __len__(self) -> int:
        return len(self._ends)

    @overload
    def __getitem__(self, at: int) -> Wording: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Wording, ...]: ...

    def __getitem__(self, at: int | slice) -> Wording | tuple[Wording, ...]:
        if isinstance(at, slice):
            return tuple(self[each] for each in range(*at.indices(len(self))))
        found = self._known.get(at)
        if found is None:
            place = range(len(self))[at]
            start = self._ends[place - 1] if place else 0
            found = self._known[at] = unpack_wording(self._packed[start : self._ends[place]])
            if place in self._trees:
                found.statement.syntax.take(marshal.loads(self._trees[place]))
        return found

    def unpacked(self) -> Iterable[tuple[int, Wording]]:
        """Return the wordings that were asked for so far, each behind its number."""
        return self._known.items()


def pack_trees(wordings: Iterable[tuple[int, Wording]]) -> dict[int, bytes]:
    """Return the trees of those of some numbered wordings that were parsed, packed, by number."""
    parsed = ((number, wording.statement.syntax.parsed()) for number, wording in wordings)
    return {number: marshal.dumps(tree) for number, tree in parsed if tree is not None}


def pack_wordings(wordings: Iterable[Wording]) -> tuple[bytes, list[int]]:
    """Return the packed wordings one behind the other, and where each ends."""
    packed = [pack_wording(wording) for wording in wordings]
    ends: list[int] = []
    end = 0
    for one in packed:
        end += len(one)
        ends.append(end)
    return b"".join(packed), ends


def pack_wording(wording: Wording) -> bytes:
    """Return a wording as bytes."""
    statement = wording.statement
    facts, names = statement.facts, statement.names
    return marshal.dumps(
        (
            wording.claim,
            wording.text,
            wording.unlike,
            wording.is_reading,
            _VALUES.pack(wording.quotations),
            tuple(_pack_part(part, facts, names) for part in wording.parts),
            tuple(statement.sentence.span),
            tuple(zip(*statement.tokens, strict=True)),
            _VALUES.pack(facts),
            tuple(map(tuple, names)),
            tuple(map(tuple, statement.roles)),
            statement.roots,
            statement.heads,
            statement.wholes,
        )
    )


def unpack_wording(packed: bytes | memoryview) -> Wording:
    """Return the wording that was packed."""
    claim, text, unlike, is_reading, quotations, parts, *read = marshal.loads(packed)
    document = bare(text)
    span, tokens, facts, names, roles, roots, heads, wholes = read
    sentence = Sentence(0, Span(*span), tuple(map(Token._make, zip(*tokens, strict=True))))
    statement = Statement(
        sentence,
        sentence.tokens,
        _VALUES.unpack(facts),
        tuple(map(Name._make, names)),
        tuple(map(Role._make, roles)),
        roots,
        places_of(roots),
        document.folded,
        heads,
        wholes,
    )
    unpacked = tuple(_unpack_part(part, statement) for part in parts)
    said = _VALUES.unpack(quotations)
    return Wording(claim, text, document, statement, said, unpacked, unlike=unlike, is_reading=is_reading)


def _pack_part(part: Part, facts: Sequence[Fact], names: Sequence[Name]) -> Packed:
    """Return a part with its fact and name as numbers among those of the statement."""
    kind, first, last, at, key, weight, fact, name, *rest = part
    return (
        kind.value,
        first,
        last,
        at,
        key,
        weight,
        None if fact is None else facts.index(fact),
        None if name is None else names.index(name),
        *rest,
    )


def _unpack_part(packed: Packed, statement: Statement) -> Part:
    kind, first, last, at, key, weight, fact, name, *rest = packed
    return Part(
        PartKind(kind),
        first,
        last,
        at,
        key,
        weight,
        None if fact is None else statement.facts[fact],
        None if name is None else statement.names[name],
        *rest,
    )
