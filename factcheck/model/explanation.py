"""How one claim was read and what came near it: what `factcheck explain` shows. Its renderers work nothing out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.model.claims import Claim
from factcheck.model.facts import Kind, Relation
from factcheck.model.results import Evidence, Stance, Verdict


class Key(StrEnum):
    """The key of a claim that a wording stands under."""

    CLAIM = "claim"
    ALSO = "also"
    UNLIKE = "unlike"


@dataclass(frozen=True, slots=True)
class TermReading:
    """One word or name of a frame."""

    words: str
    weight: float
    is_name: bool


@dataclass(frozen=True, slots=True)
class ValueReading:
    """One value of a wording."""

    kind: Kind
    words: str
    value: str
    """As it was understood: "12400000 GBP"."""
    counts: str
    """The noun that it counts, or whose age it is; empty where it has none."""
    weight: float


@dataclass(frozen=True, slots=True)
class QuotationReading:
    """The words inside one pair of quotation marks."""

    words: str
    speaker: str
    """Empty where nobody is named."""


@dataclass(frozen=True, slots=True)
class WordingReading:
    """One way to put a claim, as it was read."""

    key: Key
    text: str
    terms: tuple[TermReading, ...]
    values: tuple[ValueReading, ...]
    quotations: tuple[QuotationReading, ...]
    titles: tuple[str, ...]
    """Offices, each as it stands beside its name."""
    negated: tuple[str, ...]
    """The words of the frame that stand under a negation."""
    supposed: tuple[str, ...]
    """Those that are only supposed, asked or foretold."""


@dataclass(frozen=True, slots=True)
class ValueTrial:
    """One value of a claim beside one of a passage that it can be compared with."""

    expected: str
    found: str = ""
    """Empty where a passage has nothing that could be compared."""
    relation: Relation | None = None
    role: float = 0.0
    """How well the frame around the one is the frame around the other, from 0 to 1."""
    kinship: float = 0.0
    """How likely a slip of the pen turns one into the other, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Advice:
    """What could be written into the claims file, tried out before it is given."""

    key: Key
    text: str
    stance: Stance
    """What the passage would then do."""


@dataclass(frozen=True, slots=True)
class Near:
    """One passage beside a claim, whether or not it decided anything."""

    evidence: Evidence
    """What the judge made of it, before the claims competed."""
    taken: bool
    why: str
    """Why it was taken or left, in one sentence."""
    wording: str = ""
    """The wording that fits best."""
    here: float = 0.0
    """Share of the frame in the sentence itself."""
    around: float = 0.0
    """The same with the sentences before it."""
    absent: tuple[str, ...] = ()
    """Words and names of the frame that are nowhere near."""
    trials: tuple[ValueTrial, ...] = ()
    advice: Advice | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """One claim explained."""

    claim: Claim
    verdict: Verdict
    wordings: tuple[WordingReading, ...]
    near: tuple[Near, ...]
    """In the order of the texts, best first in each."""
    texts: int
    """How many were read."""
    silent: tuple[str, ...]
    """Paths of the texts in which nothing came near."""
