"""Records <-> plain values, which `marshal` writes and reads a hundred times as fast as the records are made.

Unlike what `pickle` writes, the plain values can name no kind of record but those that the reader expects.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any

Packed = Any
"""A text, a number, a boolean, None, or a tuple of such; a list is a record: the number of its kind, its fields."""

_PLAIN = frozenset({str, int, float, bool, type(None)})


class Packer:
    """Packs and unpacks records of the kinds it was made for: named tuples, dataclasses, enums, fractions, days.

    >>> packer = Packer(Fraction)
    >>> packer.pack(("a third", Fraction(1, 3))), packer.unpack(("a third", [0, 1, 3]))
    (('a third', [0, 1, 3]), ('a third', Fraction(1, 3)))
    """

    def __init__(self, *kinds: type) -> None:
        self._numbers = {kind: number for number, kind in enumerate(kinds)}
        self._fields = {kind: _fields_of(kind) for kind in kinds}
        self._makers: list[Callable[..., Any]] = [date.fromordinal if kind is date else kind for kind in kinds]

    def pack(self, value: Any) -> Packed:
        """Return `value` as plain values. Raises `KeyError` for a record of another kind."""
        kind = type(value)
        if kind in _PLAIN:
            return value
        if kind is tuple:
            return tuple(map(self.pack, value))
        return [self._numbers[kind], *map(self.pack, self._fields[kind](value))]

    def unpack(self, value: Packed) -> Any:
        """Return what `value` was packed from."""
        kind = type(value)
        if kind is list:
            number, *rest = value
            return self._makers[number](*map(self.unpack, rest))
        if kind is tuple:
            return tuple(map(self.unpack, value))
        return value


def _fields_of(kind: type) -> Callable[[Any], tuple[Any, ...]]:
    if kind is date:
        return lambda value: (value.toordinal(),)
    if kind is Fraction:
        return lambda value: (value.numerator, value.denominator)
    if issubclass(kind, Enum):
        return lambda value: (value.value,)
    if is_dataclass(kind):
        names = [field.name for field in fields(kind)]
        return lambda value: tuple(getattr(value, name) for name in names)
    return tuple
