"""Learned weights -> the files that `factcheck.reading.weights` reads."""

from __future__ import annotations

import struct
import zlib
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate


class Writer:
    """A file of weights in the making."""

    def __init__(self) -> None:
        self._blocks: list[bytes] = []

    def block(self, data: bytes) -> None:
        """Add a run of bytes."""
        self._blocks.append(struct.pack("<I", len(data)) + data)

    def numbers(self, code: str, numbers: Sequence[int]) -> None:
        """Add numbers of the size that a `code` of the `struct` module tells."""
        self.block(struct.pack(f"<{len(numbers)}{code}", *numbers))

    def rising(self, numbers: Sequence[int]) -> None:
        """Add whole numbers that rise, as the steps between them, which pack better."""
        self.numbers("I", [number - before for before, number in zip([0, *numbers], numbers, strict=False)])

    def vectors(self, table: Mapping[int, Mapping[int, int]]) -> None:
        """Add weights that differ from feature to feature: hash -> class -> weight."""
        rows = [sorted(row.items()) for _, row in sorted(table.items())]
        starts = accumulate(map(len, rows), initial=0)
        self.rising(sorted(table))
        self.rising([start << 8 | len(row) for start, row in zip(starts, rows, strict=False)])
        self.numbers("H", [at << 8 | weight & 0xFF for row in rows for at, weight in row])

    def triples(self, table: Mapping[int, tuple[int, ...]]) -> None:
        """Add weights of three classes that come in few combinations: hash -> the weights."""
        rows = [row for _, row in sorted(table.items())]
        counted = Counter(rows)
        combinations = sorted(counted, key=lambda row: (-counted[row], row))
        place = {row: at for at, row in enumerate(combinations)}
        self.rising(sorted(table))
        self.block(bytes(weight & 255 for row in combinations for weight in row))
        self.numbers("H", [place[row] for row in rows])

    def packed(self) -> bytes:
        """Return the file."""
        return zlib.compress(b"".join(self._blocks), 9)
