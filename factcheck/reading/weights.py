"""Files of learned weights beside this module -> tables that are quick to add up.

A linear model gives each class the sum of what it learned about every feature that is there. Here the weights of a
feature for all classes are fields of one whole number, so that one addition serves all classes; a bias keeps each
field of the sum positive, and its fields are read at the end. Features are known by the hash of what they say.
"""

from __future__ import annotations

import pkgutil
import struct
import zlib
from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Protocol

FIELD = 16
"""Bits of a class in a packed number of `Vectors`."""

KEYS = (1 << 28) - 1
"""Hashes are numbers up to this, so that the sum of a few is quick to make."""


class Weights(Protocol):
    """What a model has learned of its features."""

    def total(self, keys: Iterable[int], start: int = 0) -> int:
        """Give what some features come to, added to `start`."""


class Vectors(dict[int, int]):
    """Hash of a feature -> its weights for all classes, packed into one number; 0 for a feature never learned.

    Unpacked when first asked for: a run needs few of them.
    """

    def __init__(self, spans: dict[int, int], entries: Sequence[int]) -> None:
        """Take for each feature where its `entries` start, and in the lowest byte how many there are.

        An entry is a class and, in its lower byte, a weight.
        """
        self._spans = spans
        self._knows = spans.__contains__
        self._entries = entries
        self._terms = _Terms()

    def __missing__(self, key: int) -> int:
        span = self._spans.get(key)
        if span is None:
            return 0
        start = span >> 8
        packed = self[key] = sum(map(self._terms.__getitem__, self._entries[start : start + (span & 0xFF)]))
        return packed

    def total(self, keys: Iterable[int], start: int = 0) -> int:
        """Give what some features come to, added to `start`; most were never learned, and are passed over first."""
        return sum(map(self.__getitem__, filter(self._knows, keys)), start)


class _Terms(dict[int, int]):
    """An entry of `Vectors` -> its weight in the field of its class."""

    def __missing__(self, entry: int) -> int:
        weight = (entry & 0xFF ^ 0x80) - 0x80
        term = self[entry] = weight << FIELD * (entry >> 8)
        return term


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

    def numbers(self, code: str) -> array[int]:
        """Give the next list of numbers, whose size is told by the `code` of the `array` module."""
        numbers = array(code, self.block())
        if struct.pack("=H", 1) != struct.pack("<H", 1):  # on a big-endian machine
            numbers.byteswap()
        return numbers

    def rising(self) -> Iterable[int]:
        """Give the next list of numbers that rise, of which the steps are written."""
        return accumulate(self.numbers("I"))

    def vectors(self) -> Vectors:
        """Give the next table of weights."""
        keys, spans = self.rising(), self.rising()
        return Vectors(dict(zip(keys, spans, strict=True)), self.numbers("H"))

    def triples(self, width: int) -> dict[int, int]:
        """Give the next table of weights of three classes that come in few combinations, `width` bits for a class."""
        keys = self.rising()
        rows = [a + (b << width) + (c << 2 * width) for a, b, c in struct.iter_unpack("3b", self.block())]
        return dict(zip(keys, map(rows.__getitem__, self.numbers("H")), strict=True))
