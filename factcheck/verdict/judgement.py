"""What one passage does to one claim, and what decided it: the parts compared, and what made it about the claim."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from factcheck.matching.bind import Binding
from factcheck.model.claims import Claim
from factcheck.model.facts import Fact, Kind, Relation
from factcheck.model.records import NamedTuple
from factcheck.model.results import Stance
from factcheck.model.text import Span
from factcheck.thresholds import VETO, VETO_CONTRARY
from factcheck.verdict.candidates import Candidate
from factcheck.verdict.differences.difference import Difference, Sort


class Comparison(NamedTuple):
    """One part of a claim and what a passage has in its place."""

    kind: Kind
    relation: Relation
    expected: str
    """The words of the claim."""
    found: Span
    """In `Document.folded` of the passage."""
    found_text: str
    reason: str
    """"seven officers, not 17\""""
    score: float
    """How sure it is that the two stand in the same role, from 0 to 1."""
    facts: tuple[Fact, Fact] | None = None
    """The values as they were read, the claim's first; None where words were compared."""
    place: int = -1
    """Index of the part in its wording."""


class Cause(StrEnum):
    """What keeps a passage from deciding."""

    LACKS = "lacks"
    """It has not every deciding part."""
    MAY_DIFFER = "may differ"
    """Something in it may well contradict the claim, but not surely."""
    STRANGE = "strange"
    """The text names several, and nobody whom the claims name."""
    SUPPOSED = "supposed"
    """It asks, supposes or foretells what the claim states."""
    UNSURE = "unsure"
    """It is not sure to be about the claim."""
    UNLIKE = "unlike"
    """It has as much of a wording under ``unlike``."""


class Obstacle(NamedTuple):
    """One thing that keeps a passage from deciding, in words."""

    cause: Cause
    words: str
    """"lacks "Holt Merriman"\""""


class Judgement(NamedTuple):
    """What one passage does to one claim."""

    stance: Stance
    score: float
    """How sure that is, from 0 to 1."""
    comparisons: tuple[Comparison, ...]
    candidate: Candidate
    claim: Claim
    about: int = 0
    """What made the passage about the claim, summed up, in hundredths of a unit of log-odds."""
    missing: tuple[str, ...] = ()
    """The deciding parts that the passage lacks, in the words of the claim."""
    obstacles: tuple[Obstacle, ...] = ()
    """Why it decides nothing; empty where it does."""
    features: Mapping[str, float] = MappingProxyType({})
    """What `about` is the sum of."""
    sure: Mapping[Difference, float] = MappingProxyType({})
    """How sure each difference of the candidate is, from 0 to 1."""

    @property
    def binding(self) -> Binding:
        """Which part of the claim is which words of the passage."""
        return self.candidate.binding

    @property
    def is_unlike(self) -> bool:
        """Whether it is left to a wording under ``unlike``."""
        return any(obstacle.cause is Cause.UNLIKE for obstacle in self.obstacles)

    @property
    def is_unstated(self) -> bool:
        """Whether the passage does not state what it says, or is of somebody else."""
        return any(obstacle.cause in (Cause.SUPPOSED, Cause.STRANGE) for obstacle in self.obstacles)

    @property
    def sentence(self) -> int:
        """Index of the sentence in its document."""
        return self.binding.focus

    @property
    def reason(self) -> str:
        """Why, in one line."""
        if self.obstacles:
            certain = [obstacle for obstacle in self.obstacles if obstacle.cause is not Cause.UNSURE]
            return "; ".join(obstacle.words for obstacle in certain or self.obstacles)
        telling = [c for c in self.comparisons if c.relation.agrees != (self.stance is Stance.CONFLICTS)] or list(
            self.comparisons
        )
        return "; ".join(dict.fromkeys(c.reason for c in telling if c.reason))


def is_doubt(difference: Difference, certainty: float) -> bool:
    """Whether a difference is sure enough to keep a passage from supporting the claim."""
    return certainty >= (VETO_CONTRARY if difference.sort is Sort.OPPOSITE else VETO)


def surest(sure: Mapping[Difference, float]) -> Difference | None:
    """Return the difference that is surest of all; None where nothing differs."""
    return max(sure, key=lambda difference: sure[difference], default=None)


def surest_by_part(sure: Mapping[Difference, float]) -> dict[int, Difference]:
    """Return for each part, by index, the difference that is surest."""
    best: dict[int, Difference] = {}
    for difference, certainty in sure.items():
        known = best.get(difference.place)
        if known is None or certainty > sure[known]:
            best[difference.place] = difference
    return best
