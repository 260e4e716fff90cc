"""Files of learned weights beside this module -> tables that are quick to add up.

A linear model gives each class the sum of what it learned about every feature that is there. Here the weights of a
feature for all classes are fields of one whole number, so that one addition serves all classes; a bias keeps each
field of the sum positive, and its fields are read at the end. Features are known by the hash of what they say.

A table is looked up where it lies, key by key: a short text asks for a small part of it.
"""

from __future__ import annotations

import pkgutil
import struct
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable
from itertools import accumulate
from typing import Protocol

from factcheck.text.tables import table

FIELD = 16
"""Bits of a class in a packed number of `Vectors`."""

KEYS = (1 << 28) - 1
"""Hashes are numbers up to this, so that the sum of a few is quick to make."""


class Weights(Protocol):
    """What a model has learned of its features."""

    def total(self, keys: Iterable[int], start: int = 0) -> int:
        """Return what some features come to, added to `start`."""


_LOW = 16
"""Bits of a key that are left to search for among those that have the others in common, a few."""
_MANY = 60_000
"""Keys that were asked for, from which on those that were never learned are passed over in one go."""


class Table(dict[int, int]):
    """Hash of a feature -> its weights for all classes, packed into one number; 0 for a feature never learned.

    Unpacked when first asked for: a run needs few of them.
    """

    def __init__(self, keys: memoryview[int], starts: memoryview[int], value_at: Callable[[int], int]) -> None:
        """Take rising keys, where those with each run of high bits start, and what gives the value of one by place."""
        self._keys = keys
        self._starts = starts
        self._highest = len(starts) - 1
        self._value_at = value_at
        self.knows: Callable[[int], bool] | None = None
        """What passes over the keys that were never learned, once it is worth having."""

    def __missing__(self, key: int) -> int:
        keys, starts, high = self._keys, self._starts, key >> _LOW
        value = 0
        if high < self._highest:
            end = starts[high + 1]
            at = bisect_left(keys, key, starts[high], end)
            if at < end and keys[at] == key:
                value = self._value_at(at)
        self[key] = value
        if len(self) == _MANY:
            self.knows = frozenset(keys).__contains__
        return value

    def total(self, keys: Iterable[int], start: int = 0) -> int:
        """Return what some features come to, added to `start`."""
        return sum(map(self.__getitem__, filter(self.knows, keys)), start)


class _Terms(dict[int, int]):
    """A class and, in the lower byte, a weight -> the weight in the field of its class."""

    def __missing__(self, entry: int) -> int:
        weight = (entry & 0xFF ^ 0x80) - 0x80
        term = self[entry] = weight << FIELD * (entry >> 8)
        return term


Opened = tuple[bytes | memoryview, ...]
"""A table as it lies in memory: its keys, where each run of them starts, and what its values are made of."""


def vectors(opened: Opened) -> Table:
    """Return a table of weights that differ from feature to feature, as `Reader.vectors` opens it."""
    keys, starts, spans, entries = map(_numbers, opened, "IIIH")
    term = _Terms().__getitem__

    def value_at(at: int) -> int:
        """Add up the entries of a feature; its span says where they start and, in the lowest byte, how many."""
        start = spans[at] >> 8
        return sum(map(term, entries[start : start + (spans[at] & 0xFF)]))

    return Table(keys, starts, value_at)


def triples(opened: Opened) -> Table:
    """Return a table of weights that come in few combinations, as `Reader.triples` opens it."""
    keys, starts, rows, places = map(_numbers, opened, "IIqH")
    return Table(keys, starts, lambda at: rows[places[at]])


def _numbers(data: bytes | memoryview, code: str) -> memoryview[int]:
    return memoryview(data).cast(code)  # type: ignore[call-overload,no-any-return]


def opened(name: str, read: Callable[[Reader], tuple[Opened, ...]]) -> tuple[Opened, ...]:
    """Return the tables of a file as `read` opens them, or as an earlier run did."""
    found: tuple[Opened, ...] = table(name, lambda: read(Reader(name)))
    return found


def bias(classes: int) -> int:
    """Return the number that keeps every field of a sum of packed weights positive.

    >>> hex(bias(2))
    '0x80008000'
    """
    return sum(1 << (FIELD * at + FIELD - 1) for at in range(classes))


def hashed(text: str) -> int:
    """Return the number that stands for a feature.

    >>> hashed("ends in -ing")
    182790732
    """
    mixed = zlib.crc32(text.encode("utf-8", "surrogatepass"))
    mixed = (mixed ^ mixed >> 15) * 0x85EBCA6B & 0xFFFFFFFF
    return (mixed ^ mixed >> 13) & KEYS


def read(name: str) -> bytes:
    """Return a file that lies beside this module."""
    data = pkgutil.get_data(__package__, name)
    assert data is not None
    return data


class Reader:
    """What a file of weights holds, part by part, in the order in which it was written."""

    def __init__(self, name: str) -> None:
        self._data = zlib.decompress(read(name))
        self._at = 0

    def block(self) -> bytes:
        """Return the next run of bytes."""
        [size] = struct.unpack_from("<I", self._data, self._at)
        self._at += 4 + size
        return self._data[self._at - size : self._at]

    def numbers(self, code: str) -> array[int]:
        """Return the next list of numbers, whose size is told by the `code` of the `array` module."""
        numbers = array(code, self.block())
        if struct.pack("=H", 1) != struct.pack("<H", 1):  # on a big-endian machine
            numbers.byteswap()
        return numbers

    def rising(self) -> Iterable[int]:
        """Return the next list of numbers that rise, of which the steps are written."""
        return accumulate(self.numbers("I"))

    def vectors(self) -> Opened:
        """Open the next table of weights that differ from feature to feature."""
        keys, spans = self.rising(), self.rising()
        return *_searchable(keys), array("I", spans).tobytes(), self.numbers("H").tobytes()

    def triples(self, width: int) -> Opened:
        """Open the next table of weights of three classes that come in few combinations, `width` bits for a class."""
        keys = self.rising()
        rows = array("q", [a + (b << width) + (c << 2 * width) for a, b, c in struct.iter_unpack("3b", self.block())])
        return *_searchable(keys), rows.tobytes(), self.numbers("H").tobytes()


def _searchable(rising: Iterable[int]) -> tuple[bytes, bytes]:
    """Return keys and where those with each run of high bits start."""
    keys = array("I", rising)
    highs = range((keys[-1] >> _LOW) + 2)
    starts = array("I", [bisect_left(keys, high << _LOW) for high in highs])
    return keys.tobytes(), starts.tobytes()
