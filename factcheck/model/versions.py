"""Two versions of a text: which of the facts that the one states are other ones in the other, lost, or new."""

from __future__ import annotations

from enum import StrEnum

from factcheck.model.records import NamedTuple
from factcheck.model.results import Evidence


class Change(StrEnum):
    """What became of a fact, the most urgent first."""

    DIFFERENT = "different"
    """The new version states otherwise."""
    SPEAKER = "said by another"
    """The same words, quoted of somebody else."""
    LOST = "lost"
    NEW = "new"


class Changed(NamedTuple):
    """One fact that is not the same in both, each side with its words as the only or first finding."""

    change: Change
    reason: str
    """In one line: "seven divers, not 17"."""
    old: Evidence | None
    """None where it is new."""
    new: Evidence | None
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

    def count(self, *kinds: Change) -> int:
        """Return the number of facts of which one of these became."""
        return sum(changed.change in kinds for changed in self.changes)

    @property
    def differs(self) -> bool:
        """Whether anything is stated otherwise, or of somebody else; what is lost or new contradicts nothing."""
        return self.count(Change.DIFFERENT, Change.SPEAKER) > 0
