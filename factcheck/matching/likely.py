"""Which passages of a text may have enough of a wording, told of all of them at once: each is one bit of a number.

A part of a wording counts in full for a passage whose focus has a key of it, less where a neighbour has, or the focus
not quite, and the part's kind alone counts a little everywhere. That is the most that a passage may have of a wording,
so that none is lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.matching.bind import BESIDE

PARTS = 6
"""Parts under which a wording is looked up, at most; what a key leads to is a wording times this, and a part."""

Gain = tuple[float, float]
"""What a part adds to the share that its kind alone is worth: in the focus of a passage, and beside it."""
_Placed = tuple[float, float, int, int]
"""A part's gains, and the passages that have it in their focus, and beside it."""


class Likely:
    """The passages of one text that may have enough of each wording."""

    def __init__(
        self,
        sentences: Sequence[tuple[Mapping[str, float], Sequence[int]]],
        postings: Mapping[str, Sequence[int]],
        gains: Sequence[Sequence[Gain]],
        general: Sequence[float],
    ) -> None:
        """Take the keys of each sentence with their degrees, and the passages beside whose focus it stands.

        `general` is the share that a passage has of each wording for the kinds of its parts alone, at most.
        """
        self._general = general
        seen: dict[str, int] = {}
        size = self.size = len(sentences)
        """Passages of the text."""
        for at, (degrees, focuses) in enumerate(sentences):
            beside = sum(1 << size + focus for focus in focuses)
            here, less = 1 << at | beside, 1 << size + at | beside
            for key, degree in degrees.items():
                seen[key] = seen.get(key, 0) | (here if degree > BESIDE else less)
        found: dict[int, int] = {}
        for key, places in seen.items():
            for part in postings.get(key, ()):
                found[part] = found.get(part, 0) | places
        self._gains = gains
        self._parts: dict[int, dict[int, int]] = {}
        self._most: dict[int, float] = {}
        """What all that the text has of a wording adds to the share that it has of any."""
        for part, places in found.items():
            number, rank = divmod(part, PARTS)
            self._parts.setdefault(number, {})[rank] = places
            self._most[number] = self._most.get(number, 0.0) + gains[number][rank][0]

    def numbers(self, least: float) -> Iterator[int]:
        """Return the wordings of which the text has any part, and all that it has may come to the share `least`."""
        return (number for number, most in self._most.items() if self._general[number] + most >= least)

    def passages(self, number: int, least: float) -> Iterator[int]:
        """Yield the passages, in their order, that may have the share `least` of a wording."""
        size, gains = self.size, self._gains[number]
        every = (1 << size) - 1
        had = self._parts.get(number, {}).items()
        parts = sorted(((*gains[rank], places & every, places >> size) for rank, places in had), reverse=True)
        bits = f"{_enough(parts, sum(part[0] for part in parts), least - self._general[number], every):b}"[::-1]
        at = bits.find("1")
        while at >= 0:
            yield at
            at = bits.find("1", at + 1)


def _enough(parts: Sequence[_Placed], most: float, least: float, among: int) -> int:
    """Return those `among` some passages for which `parts` add up to `least`; all together they come to `most`.

    >>> f"{_enough([(0.5, 0.3, 0b110, 0b001), (0.2, 0.1, 0b101, 0b010)], 0.7, 0.6, 0b111):03b}"
    '110'
    """
    if least <= 0.0 or not among:
        return among
    if most < least:
        return 0
    (here, near, focuses, beside), *rest = parts
    most -= here
    found = _enough(rest, most, least - here, among & focuses)
    found |= _enough(rest, most, least - near, among & beside & ~found)
    return found | _enough(rest, most, least, among & ~found)
