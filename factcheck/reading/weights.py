"""Files of learned weights beside this module -> tables that are quick to add up.

A linear model gives each class the sum of what it learned about every feature that is there. Here the weights of a
feature for all classes are fields of one whole number, so that one addition serves all classes; a bias keeps each
field of the sum positive, and its fields are read at the end. Features are known by the hash of what they say.
"""

from __future__ import annotations

import pkgutil
import struct
import zlib
from itertools import accumulate

FIELD = 16
"""Bits of a class in a packed number of `Vectors`."""

KEYS = (1 << 28) - 1
"""Hashes are numbers up to this, so that the sum of a few is quick to make."""


class Vectors(dict[int, int]):
    """Hash of a feature -> its weights for all classes, packed into one number; 0 for a feature never learned.

    Unpacked when first asked for: a run needs few of them.
    """

    def __init__(self, keys: dict[int, int], counts: bytes, entries: bytes) -> None:
        self._keys = keys
        self._starts = [0, *accumulate(counts)]
        self._entries = entries

    def __missing__(self, key: int) -> int:
        at = self._keys.get(key)
        if at is None:
            return 0
        packed = 0
        for entry in range(self._starts[at], self._starts[at + 1]):
            weight = self._entries[2 * entry + 1]
            packed += (weight - 256 if weight > 127 else weight) << (FIELD * self._entries[2 * entry])
        self[key] = packed
        return packed


def bias(classes: int) -> int:
    """Give the number that keeps every field of a sum of packed weights positive.

    >>> hex(bias(2))
    '0x80008000'
    """
    return sum(1 << (FIELD * at + FIELD - 1) for at in range(classes))


def hashed(text: str) -> int:
    """Give the number that stands for a feature.

    >>> hashed("ends in -ing")
    182790732
    """
    mixed = zlib.crc32(text.encode("utf-8", "surrogatepass"))
    mixed = (mixed ^ mixed >> 15) * 0x85EBCA6B & 0xFFFFFFFF
    return (mixed ^ mixed >> 13) & KEYS


def read(name: str) -> bytes:
    """Give a file that lies beside this module."""
    data = pkgutil.get_data(__package__, name)
    assert data is not None
    return data


class Reader:
    """What a file of weights holds, part by part, in the order in which it was written."""

    def __init__(self, name: str) -> None:
        self._data = zlib.decompress(read(name))
        self._at = 0

    def block(self) -> bytes:
        """Give the next run of bytes."""
        [size] = struct.unpack_from("<I", self._data, self._at)
        self._at += 4 + size
        return self._data[self._at - size : self._at]

    def planes(self) -> tuple[int, ...]:
        """Give the next list of numbers of two bytes, whose higher bytes come first."""
        high, low = self.block(), self.block()
        data = bytearray(2 * len(low))
        data[::2], data[1::2] = low, high
        return struct.unpack(f"<{len(low)}H", data)

    def keys(self) -> dict[int, int]:
        """Give the next hashes, each with its place."""
        gaps = self.planes()
        return dict(zip(accumulate(gaps), range(len(gaps)), strict=True))

    def vectors(self) -> Vectors:
        """Give the next table of weights."""
        keys = self.keys()
        counts, classes, weights = self.block(), self.block(), self.block()
        entries = bytearray(2 * len(classes))
        entries[::2], entries[1::2] = classes, weights
        return Vectors(keys, counts, bytes(entries))

    def triples(self, width: int) -> dict[int, int]:
        """Give the next table of weights of three classes that come in few combinations, `width` bits for a class."""
        gaps = self.planes()
        rows = [a + (b << width) + (c << 2 * width) for a, b, c in struct.iter_unpack("3b", self.block())]
        return dict(zip(accumulate(gaps), map(rows.__getitem__, self.planes()), strict=True))
