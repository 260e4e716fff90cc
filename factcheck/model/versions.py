"""Two versions of a text: which of the facts that the one states are other ones in the other, lost, or new."""

from __future__ import annotations

from enum import StrEnum

from factcheck.model.records import NamedTuple
from factcheck.model.results import Place
from factcheck.model.text import Span


class Change(StrEnum):
    """What became of a fact, the most urgent first."""

    DIFFERENT = "different"
    """The new version states otherwise."""
    SPEAKER = "said by another"
    """The same words, quoted of somebody else."""
    LOST = "lost"
    """The new version does not state it."""
    NEW = "new"
    """The old version does not state it."""


class Side(NamedTuple):
    """Where one of the versions states a fact."""

    path: str
    place: Place
    quote: str
    """The sentence, as a reader reads it."""
    marks: Span
    """The words of the fact inside the quote."""
    words: str


class Changed(NamedTuple):
    """One fact that is not the same in both."""

    change: Change
    reason: str
    """In one line: "seven divers, not 17"."""
    old: Side | None
    """None where it is new."""
    new: Side | None
    """None where it is lost."""
    claim: str = ""
    """The id of the claim that the old version bears out and the new one contradicts, if that told."""


class Versions(NamedTuple):
    """What two versions of a text make of each other."""

    old: str
    """The name of the one that was signed off."""
    new: str
    sentences: int
    """Of the new one."""
    alike: int
    """Those of them that the old one has as well."""
    changes: tuple[Changed, ...]
    """The most urgent first, each kind in the order of its text."""

    def count(self, change: Change) -> int:
        """Return the number of facts of which that became."""
        return sum(changed.change is change for changed in self.changes)

    @property
    def differs(self) -> bool:
        """Whether anything is stated otherwise, or of somebody else; what is lost or new contradicts nothing."""
        return bool(self.count(Change.DIFFERENT) or self.count(Change.SPEAKER))
