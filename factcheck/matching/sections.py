"""Claims that stand together in their files, and what a text has of each such section of them.

Claims of one event stand together. Of a file with the claims of many events a text that tells of one has few in all,
and by chance something of most others: whether it tells of a claim's event is read off the claims around that one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from factcheck.document.texts import Text
from factcheck.facts.names import Name
from factcheck.matching.bind import TELLING
from factcheck.matching.wording import Wording
from factcheck.model.facts import Fact, Moment, Quantity, Score
from factcheck.model.packing import Packed

_SIZE = 24
"""Claims of a section: more than most files of one event have."""
_STEP = 8
"""Claims from where a section begins to where the next does, so that one of them holds most of an event's."""


def value_key(fact: Fact) -> str:
    """Return a key that equal values share, whatever their spelling."""
    value = fact.value
    if isinstance(value, Quantity):
        return f"#{value.number}{value.unit}"
    if isinstance(value, Moment):
        return f"@{value.year}-{value.month}-{value.day}-{value.hour}-{value.minute}"
    if isinstance(value, Score):
        return f"={value.pairs}"
    return ""


class Sections:
    """The claims of a run, by index, in sections: two dozen of one file are one, more are several that overlap."""

    starts: Sequence[int]
    """The first claim of each."""
    ends: Sequence[int]
    """The one behind the last claim of each."""
    names: Sequence[int]
    """How many names the claims of each have."""
    years: Sequence[frozenset[int]]
    """The years that the claims of each give."""
    _values: Sequence[Mapping[str, float]]
    """The keys of the values of each, and what they weigh."""
    _named: Mapping[str, Sequence[tuple[tuple[Any, ...], Sequence[int]]]]
    """Word -> the names that have it, each as the fields of a `Name`, with the sections that have the name."""

    _KEPT = ("starts", "ends", "names", "years", "_values", "_named")

    def __init__(self, wordings: Sequence[Wording], files: Sequence[str] = (), packed: Packed = None) -> None:
        """Read `wordings`, those of all claims in their order, or take what `pack` gave of them.

        `files` names the file of each claim; without it all are of one.
        """
        if packed is not None:
            vars(self).update(zip(self._KEPT, packed, strict=True))
        else:
            self._read(wordings, files or [""] * (wordings[-1].claim + 1 if wordings else 1))

    def pack(self) -> Packed:
        """Return what was made of the wordings as plain values."""
        return tuple(vars(self)[name] for name in self._KEPT)

    def _read(self, wordings: Sequence[Wording], files: Sequence[str]) -> None:
        sections = list(_cut(files))
        self.starts, self.ends = [claims.start for claims in sections], [claims.stop for claims in sections]
        values: list[dict[str, float]] = [{} for _ in self.starts]
        years: list[set[int]] = [set() for _ in self.starts]
        named: dict[tuple[str, ...], tuple[Name, set[int]]] = {}
        for wording in wordings:
            within = self.of(wording.claim)
            for name in wording.statement.names:
                named.setdefault(name.words, (name, set()))[1].update(within)
            for fact, weight in ((part.fact, part.weight) for part in wording.parts if part.fact is not None):
                for section in within:
                    values[section][value_key(fact)] = weight
                    if isinstance(fact.value, Moment) and fact.value.year is not None:
                        years[section].add(fact.value.year)
        self._values, self.years = values, [frozenset(given) for given in years]
        names = [0] * len(self.starts)
        by_word: dict[str, list[tuple[tuple[Any, ...], Sequence[int]]]] = {}
        for name, where in named.values():
            for section in where:
                names[section] += 1
            for word in name.words:
                by_word.setdefault(word, []).append((tuple(name), sorted(where)))
        self.names, self._named = names, by_word

    def of(self, claim: int) -> range:
        """Return the sections of a claim, one at least."""
        return range(bisect_right(self.ends, claim), bisect_right(self.starts, claim))

    def claims(self, section: int) -> range:
        """Return the claims of a section."""
        return range(self.starts[section], self.ends[section])

    def named_in(self, text: Text) -> Mapping[int, Mapping[tuple[str, ...], set[int]]]:
        """Return for each section the names of its claims that a text has, with the entities that they mean there."""
        known: Mapping[int, Mapping[tuple[str, ...], set[int]]] | None = text.entities.kept.get(self)
        if known is None:
            known = text.entities.kept[self] = self._named_in(text)
        return known

    def _named_in(self, text: Text) -> Mapping[int, Mapping[tuple[str, ...], set[int]]]:
        found: dict[int, dict[tuple[str, ...], set[int]]] = {}
        for entity in text.entities.all:
            named = (entry for word in entity.words for entry in self._named.get(word, ()))
            for name, sections in {fields: (Name._make(fields), at) for fields, at in named}.values():
                if entity.index in text.entities_of(name):
                    for section in sections:
                        found.setdefault(section, {}).setdefault(name.words, set()).add(entity.index)
        return found

    def known_values(self, section: int, keys: Iterable[str]) -> tuple[float, float]:
        """Return the share of the values of a section that are among `keys`, and of the telling ones, by weight."""
        values = self._values[section]
        both = values.keys() & keys
        total = sum(weight for weight in values.values() if weight >= TELLING)
        telling = sum(weight for key in both if (weight := values[key]) >= TELLING)
        return len(both) / len(values) if values else 1.0, telling / total if total else 1.0


def _cut(files: Sequence[str]) -> Iterator[range]:
    """Yield the sections of claims, given the file of each; files of a few claims stand together.

    >>> list(_cut(["a"] * 9 + ["b"] * 30 + ["c", "d", "d"]))
    [range(0, 9), range(9, 33), range(15, 39), range(39, 42)]
    """
    counts = [(file, sum(1 for _ in claims)) for file, claims in groupby(files)]
    start = 0
    for small, run in groupby(counts, key=lambda entry: entry[1] if entry[1] >= _STEP else 0):
        for size in [count for _, count in run] if small else [sum(count for _, count in run)]:
            last = start + max(size - _SIZE, 0)
            yield from (range(at, at + min(size, _SIZE)) for at in (*range(start, last, _STEP), last))
            start += size
