"""Learned weights -> the files that `factcheck.reading.weights` reads."""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal


class Writer:
    """A file of weights in the making."""

    def __init__(self) -> None:
        self._blocks: list[bytes] = []

    def block(self, data: bytes) -> None:
        """Add a run of bytes."""
        self._blocks.append(struct.pack("<I", len(data)) + data)

    def numbers(self, size: Literal["H", "I"], numbers: Sequence[int]) -> None:
        """Add numbers of two or four bytes."""
        self.block(struct.pack(f"<{len(numbers)}{size}", *numbers))

    def vectors(self, table: Mapping[int, Mapping[int, int]]) -> None:
        """Add weights that differ from feature to feature: hash -> class -> weight."""
        keys = sorted(table)
        rows = [sorted(table[key].items()) for key in keys]
        self.numbers("I", keys)
        self.block(bytes(len(row) for row in rows))
        self.block(bytes(number & 255 for row in rows for entry in row for number in entry))

    def triples(self, table: Mapping[int, tuple[int, ...]]) -> None:
        """Add weights of three classes that come in few combinations: hash -> the weights."""
        keys = sorted(table)
        rows = [table[key] for key in keys]
        counted = Counter(rows)
        combinations = sorted(counted, key=lambda row: (-counted[row], row))
        place = {row: at for at, row in enumerate(combinations)}
        self.numbers("I", keys)
        self.block(bytes(weight & 255 for row in combinations for weight in row))
        self.numbers("H", [place[row] for row in rows])

    def packed(self) -> bytes:
        """Give the file."""
        return b"".join(self._blocks)
