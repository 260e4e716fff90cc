"""Claims -> all that is derived from them alone, once for any number of texts; and that as bytes, to be kept.

Nothing here touches files: what is kept where, and for how long, is the business of `factcheck.cache`.
"""

from __future__ import annotations

import marshal
from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cached_property

from factcheck.matching.compiled import Wordings, pack_trees, pack_wordings
from factcheck.matching.index import ClaimIndex
from factcheck.matching.wording import Wording, read_claims
from factcheck.model.claims import (
    Aside,
    Citation,
    Claim,
    ClaimSet,
    Examples,
    Ignore,
    Severity,
    Signature,
    Status,
    Tolerance,
)
from factcheck.model.packing import Packed, Packer
from factcheck.reading.parser import open_parser
from factcheck.reading.tagger import open_tagger
from factcheck.text import tables
from factcheck.text.net import kept_by_hand
from factcheck.verdict.histories import find_histories
from factcheck.verdict.quotation_index import QuotationIndex

_CLAIMS = Packer(Tolerance, Severity, Citation, Examples, Ignore, Fraction, date, Status, Signature, Aside)


class Prepared:
    """Claims made ready to be checked against texts."""

    def __init__(
        self,
        claims: ClaimSet,
        index: ClaimIndex,
        known_names: frozenset[str],
        histories: tuple[tuple[int, ...], ...],
        quoting: Sequence[int],
        trees: Mapping[int, bytes] | None = None,
    ) -> None:
        self.claims = claims
        self.index = index
        self.known_names = known_names
        """Words that name the people and single-word bodies of the claims."""
        self.histories = histories
        """See `factcheck.verdict.histories`."""
        self._quoting = quoting
        self._trees = trees or {}
        """By the number of its wording, each tree that was taken over."""
        self.kept_as: tuple[str, bytes] | None = None
        """See `factcheck.cache`."""

    @property
    def wordings(self) -> Sequence[Wording]:
        """How the claims were read."""
        return self.index.wordings

    @cached_property
    def quotations(self) -> QuotationIndex:
        """The quotations of the claims."""
        return QuotationIndex(self.wordings, self._quoting)

    def pack_trees(self) -> bytes | None:
        """Return the trees of all wordings that were parsed so far, as bytes; None if there are no new ones."""
        wordings = self.wordings
        known = wordings.unpacked() if isinstance(wordings, Wordings) else enumerate(wordings)
        new = pack_trees((number, wording) for number, wording in known if number not in self._trees)
        return marshal.dumps({**self._trees, **new}) if new else None

    def pack(self) -> bytes:
        """Return all of it as bytes, but for the trees."""
        wordings, ends = pack_wordings(self.wordings)
        head = marshal.dumps(
            (
                [_pack_claim(claim) for claim in self.claims.claims],
                self.claims.titles,
                _CLAIMS.pack((self.claims.ignores, self.claims.asides)),
                [_pack_claim(claim) for claim in self.claims.rejected],
                self.index.pack(),
                self.known_names,
                self.histories,
                tuple(self._quoting),
                ends,
            )
        )
        return len(head).to_bytes(_SIZE, "little") + head + wordings


_SIZE = 8


def pack_tables() -> bytes:
    """Make all tables of the package's own data that a run may ask for, and give them as bytes.

    See `factcheck.text.tables`. What is bytes itself stands behind the rest, to be used where it lies.
    """
    for make in (kept_by_hand, open_tagger, open_parser):
        make()
    raw: list[bytes] = []

    def outline(value: tables.Table) -> Packed:
        if isinstance(value, tuple):
            return tuple(map(outline, value))
        if not isinstance(value, (bytes, memoryview)):
            return value
        raw.append(bytes(value))
        return [sum(map(len, raw[:-1])), len(value)]

    packed = marshal.dumps({name: outline(table) for name, table in tables.made().items()})
    return b"".join((len(packed).to_bytes(_SIZE, "little"), packed, *raw))


def unpack_tables(packed: memoryview) -> Mapping[str, tables.Table]:
    """Return the tables that `pack_tables` packed."""
    start = _SIZE + int.from_bytes(packed[:_SIZE], "little")
    raw = packed[start:]

    def inline(value: Packed) -> tables.Table:
        if isinstance(value, tuple):
            return tuple(map(inline, value))
        return raw[value[0] : value[0] + value[1]] if isinstance(value, list) else value

    return {name: inline(table) for name, table in marshal.loads(packed[_SIZE:start]).items()}


def prepare(claims: ClaimSet) -> Prepared:
    """Read and index claims; those that are known not to be so are put apart and take no part."""
    if rejected := tuple(claim for claim in claims.claims if claim.status is Status.REJECTED):
        others = tuple(claim for claim in claims.claims if claim.status is not Status.REJECTED)
        claims = claims._replace(claims=others, rejected=(*claims.rejected, *rejected))
    wordings = read_claims(claims.claims)
    names = (name for wording in wordings for name in wording.statement.names)
    return Prepared(
        claims,
        ClaimIndex(wordings, [claim.path for claim in claims.claims]),
        frozenset(name.key for name in names if name.is_person or len(name.words) == 1),
        find_histories(claims.claims, wordings),
        [at for at, wording in enumerate(wordings) if wording.sayings and not wording.unlike],
    )


def unpack(packed: bytes | memoryview, parsed: bytes | memoryview | None = None) -> Prepared:
    """Return what `Prepared.pack` was asked of; the wordings are unpacked when they are first asked for.

    What `Prepared.pack_trees` gave for them need not be parsed again.
    """
    trees: dict[int, bytes] = {} if parsed is None else marshal.loads(parsed)
    packed = memoryview(packed)
    start = _SIZE + int.from_bytes(packed[:_SIZE], "little")
    claims, titles, entries, rejected, index, known_names, histories, quoting, ends = marshal.loads(packed[_SIZE:start])
    wordings = Wordings(packed[start:], ends, trees)
    ignores, asides = _CLAIMS.unpack(entries)
    taking_part, put_apart = (tuple(map(_unpack_claim, some)) for some in (claims, rejected))
    claim_set = ClaimSet(taking_part, titles, ignores, asides, put_apart)
    return Prepared(claim_set, ClaimIndex(wordings, packed=index), known_names, histories, quoting, trees)


_DEFAULTS = Claim._field_defaults


def _pack_claim(claim: Claim) -> Packed:
    """Return the fields of a claim that say something."""
    fields = zip(Claim._fields, claim, strict=True)
    return {name: _CLAIMS.pack(value) for name, value in fields if value != _DEFAULTS.get(name)}


def _unpack_claim(packed: Packed) -> Claim:
    return Claim(**{name: _CLAIMS.unpack(value) for name, value in packed.items()})
