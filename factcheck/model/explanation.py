"""How one claim was read and what came near it: what `factcheck explain` shows. Its renderers work nothing out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.model.claims import Claim
from factcheck.model.facts import Kind
from factcheck.model.results import Evidence, Stance, Verdict


class Key(StrEnum):
    """The key of a claim that a wording stands under, or that it is what a label stands for."""

    CLAIM = "claim"
    ALSO = "also"
    READ_AS = "read as"
    UNLIKE = "unlike"


@dataclass(frozen=True, slots=True)
class PartReading:
    """One part of a wording, as it was read."""

    kind: str
    """Value, name, identifier, word or mark."""
    words: str
    weight: float
    decides: bool
    """Whether a passage without it cannot support the claim."""
    value_kind: Kind | None = None
    """Of a value, as what is below."""
    value: str = ""
    """As it was understood: "12400000 GBP"."""
    counts: str = ""
    """The noun that it counts, or whose age it is; empty where it has none."""


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
    parts: tuple[PartReading, ...]
    quotations: tuple[QuotationReading, ...]
    is_quotation: bool
    """Whether only words in quotation marks decide about it."""
    titles: tuple[str, ...]
    """Offices, each as it stands beside its name."""
    negated: tuple[str, ...]
    """The words that stand under a negation."""
    supposed: tuple[str, ...]
    """Those that are only supposed, asked or foretold."""


class PartRelation(StrEnum):
    """How what a passage has in the place of a part stands to that part."""

    SAME = "same"
    NARROWER = "narrower"
    """It implies the claim's."""
    BROADER = "broader"
    """The claim's implies it."""
    OTHER = "other"
    """Both cannot be true."""
    OPPOSITE = "opposite"
    OPEN = "open"
    """It cannot be told."""
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class PartProof:
    """One part of a claim and what a passage has in its place."""

    kind: str
    claim: str
    """The words of the claim."""
    text: str
    """Those of the text; empty where it has none."""
    relation: PartRelation
    decides: bool
    why: str
    """Empty where nothing is to be said."""
    sure: float | None = None
    """How sure the difference is that was found for the part; None without one."""


@dataclass(frozen=True, slots=True)
class Term:
    """What one feature adds to a sum, in units of log-odds."""

    name: str
    """Of the feature."""
    words: str
    """The same to be read."""
    value: float
    points: float


@dataclass(frozen=True, slots=True)
class Sum:
    """A weighed decision: what spoke for it and against it."""

    terms: tuple[Term, ...]
    """Those that count most first."""
    total: float
    needed: float


@dataclass(frozen=True, slots=True)
class DifferenceSum:
    """What made the surest difference of a passage sure or not."""

    claim: str
    text: str
    sort: str
    sure: float
    sum: Sum


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
    """What was made of it, before the claims competed."""
    taken: bool
    why: str
    """Why it was taken or left, in one sentence."""
    parts: tuple[PartProof, ...]
    """In the order of the claim."""
    wording: str = ""
    """The wording that fits best; empty where a quotation was compared."""
    here: float = 0.0
    """Share of the wording in the sentence itself."""
    around: float = 0.0
    """The same with its neighbours."""
    about: Sum | None = None
    """What made it about the claim or not."""
    difference: DifferenceSum | None = None
    advice: Advice | None = None

    @property
    def absent(self) -> tuple[str, ...]:
        """The parts of the claim that are nowhere near."""
        return tuple(part.claim for part in self.parts if part.relation is PartRelation.ABSENT)


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
