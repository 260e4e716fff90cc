"""Averaged perceptrons whose weights are fields of whole numbers, as they are at run time."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from factcheck.reading.weights import FIELD

_WIDE = 64
"""Bits of a class in the sums that the averages are made of."""


class Table(dict[int, int]):
    """Feature -> its weights for all classes, packed; 0 for one that is not known."""

    knows = None
    """What `factcheck.reading.weights.Table` passes over unknown features with."""

    def __missing__(self, key: int) -> int:
        return 0

    def total(self, keys: Iterable[int], start: int = 0) -> int:
        """Return what some features come to, added to `start`."""
        return sum(map(self.__getitem__, keys), start)

    @classmethod
    def packed(cls, table: Mapping[int, Mapping[int, int]], width: int = FIELD) -> Table:
        """Return the table with the weights of each feature in one number."""
        return cls({key: sum(weight << (width * at) for at, weight in row.items()) for key, row in table.items()})


class Perceptron(Table):
    """Weights in the making."""

    def __init__(self, classes: int, *, width: int = FIELD, features: Collection[int] | None = None) -> None:
        super().__init__(dict.fromkeys(features or (), 0))
        self.time = 0
        """How many examples were seen."""
        self._classes = classes
        self._width = width
        self._closed = features is not None
        self._sums: dict[int, int] = {}

    def update(self, keys: Iterable[int], right: int, wrong: int) -> None:  # type: ignore[override]
        """Say that the class `right` should have been given, not `wrong`."""
        self.add(
            keys,
            (1 << self._width * right) - (1 << self._width * wrong),
            (1 << _WIDE * right) - (1 << _WIDE * wrong),
        )

    def reward(self, keys: Iterable[int], action: int, sign: int) -> None:
        """Raise or lower the weights of one class."""
        self.add(keys, sign << self._width * action, sign << _WIDE * action)

    def add(self, keys: Iterable[int], step: int, wide: int) -> None:
        """Add a packed number to the weights of some features."""
        wide *= self.time
        sums = self._sums
        for key in keys:
            if key in self:
                self[key] += step
                sums[key] = sums.get(key, 0) + wide
            elif not self._closed:
                self[key] = step
                sums[key] = wide

    def averaged(self, *, scale: float) -> dict[int, dict[int, int]]:
        """Return the mean of the weights over all examples, times `scale` and rounded, without those that are 0."""
        table = {}
        for key in sorted(self):
            now = _fields(self[key], self._classes, self._width)
            sums = _fields(self._sums.get(key, 0), self._classes, _WIDE)
            row = {at: round(scale * (now[at] - sums[at] / max(1, self.time))) for at in range(self._classes)}
            row = {at: weight for at, weight in row.items() if weight}
            if row:
                table[key] = row
        return table


def _fields(packed: int, classes: int, width: int) -> list[int]:
    """Return the fields of a number, each with its sign."""
    half = 1 << (width - 1)
    packed += sum(half << (width * at) for at in range(classes))
    mask = (1 << width) - 1
    return [((packed >> (width * at)) & mask) - half for at in range(classes)]


def strongest(table: Mapping[int, Mapping[int, int]], count: int) -> set[int]:
    """Return the features with the largest weights."""
    return set(sorted(table, key=lambda key: (-max(map(abs, table[key].values())), key))[:count])


def pruned(table: Mapping[int, Mapping[int, int]], *, least: int, limit: int = 127) -> dict[int, dict[int, int]]:
    """Return the weights that are not small, none of them larger than a byte holds."""
    kept = {
        key: {at: max(-limit, min(limit, weight)) for at, weight in row.items() if abs(weight) >= least}
        for key, row in table.items()
    }
    return {key: row for key, row in kept.items() if row}
