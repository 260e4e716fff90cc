"""Learned weights -> the files that `factcheck.reading.weights` reads."""

from __future__ import annotations

import struct
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence


class Writer:
    """A file of weights in the making."""

    def __init__(self) -> None:
        self._blocks: list[bytes] = []

    def block(self, data: bytes) -> None:
        """Add a run of bytes."""
        self._blocks.append(struct.pack("<I", len(data)) + data)

    def planes(self, numbers: Sequence[int]) -> None:
        """Add numbers of two bytes: first the higher bytes of all, which are alike, then the lower."""
        self.block(bytes(number >> 8 for number in numbers))
        self.block(bytes(number & 255 for number in numbers))

    def keys(self, keys: Sequence[int]) -> None:
        """Add hashes, which are in order, as the gaps between them."""
        self.planes([key - before for before, key in zip([0, *keys], keys, strict=False)])

    def vectors(self, table: Mapping[int, Mapping[int, int]]) -> None:
        """Add weights that differ from feature to feature: hash -> class -> weight."""
        keys = _bridged(table)
        self.keys(keys)
        rows = [sorted(table.get(key, {}).items()) for key in keys]
        self.block(bytes(len(row) for row in rows))
        self.block(bytes(at for row in rows for at, _ in row))
        self.block(bytes(weight & 255 for row in rows for _, weight in row))

    def triples(self, table: Mapping[int, tuple[int, ...]]) -> None:
        """Add weights of three classes that come in few combinations: hash -> the weights."""
        keys = _bridged(table)
        rows = [table.get(key, (0, 0, 0)) for key in keys]
        counted = Counter(rows)
        combinations = sorted(counted, key=lambda row: (-counted[row], row))
        place = {row: at for at, row in enumerate(combinations)}
        self.keys(keys)
        self.block(bytes(weight & 255 for row in combinations for weight in row))
        self.planes([place[row] for row in rows])

    def packed(self) -> bytes:
        """Give the file."""
        return zlib.compress(b"".join(self._blocks), 9)


def _bridged(table: Iterable[int]) -> list[int]:
    """Give the hashes in order, with idle ones wherever two are further apart than two bytes say."""
    keys: list[int] = []
    last = 0
    for key in sorted(table):
        while key - last > 0xFFFF:
            last += 0xFFFF
            keys.append(last)
        keys.append(key)
        last = key
    return keys
