"""The checkable facts of a draft: what each is, where it stands, and whether a claim backs it."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum

from factcheck.model.claims import Claim
from factcheck.model.facts import Fact
from factcheck.model.records import NamedTuple
from factcheck.model.results import Place
from factcheck.model.text import Span


class ItemKind(StrEnum):
    """What a checkable fact is, in the order in which a checker takes them."""

    RECORD = "record"
    """first, only, oldest, highest since"""
    RANK = "rank"
    AMOUNT = "amount"
    """of money"""
    COUNT = "count"
    SHARE = "share"
    MEASURE = "measure"
    RATE = "rate"
    SCORE = "score"
    AGE = "age"
    DATE = "date"
    TIME = "time"
    PERIOD = "period"
    NAME = "name"
    """a name with what is said of it: title, office, body, place, nationality"""
    QUOTATION = "quotation"
    OTHER = "other"
    """anything else that a claim contradicts"""


class ItemPlace(NamedTuple):
    """Where a fact is said once."""

    spans: tuple[Span, ...]
    """In `Document.text`; more than one for a quotation that is broken off and goes on."""
    sentence: int
    """Index of the sentence that it begins in."""
    tokens: Span
    """Indexes of its tokens in that sentence, half-open: of a quotation those of its first piece."""
    core: Span
    """The tokens that make it this fact and no other: the number or date alone, the name alone, the words quoted."""
    states: bool
    """False where it is only asked, foretold or supposed."""
    fact: Fact | None = None
    """The value as it was read; None for names and quotations."""
    name: int = -1
    """Index of the name in the names of the sentence."""
    said: tuple[int, ...] = ()
    """Of a name the tokens that say what its bearer is, of which a claim has to have one."""
    quotation: int = -1
    """Index of the first piece in the quotations of the text."""


class Item(NamedTuple):
    """One checkable fact of a draft, however often it is said."""

    kind: ItemKind
    words: str
    """As they stand where it is said first, white space evened out: the value with what it counts."""
    places: tuple[ItemPlace, ...]
    """In the order of the text."""

    @property
    def sentence(self) -> int:
        """Index of the sentence in which it is said first."""
        return self.places[0].sentence

    @property
    def spans(self) -> tuple[Span, ...]:
        """All stretches of `Document.text` that say it."""
        return tuple(span for place in self.places for span in place.spans)

    @property
    def is_statement(self) -> bool:
        """Whether it is said anywhere, and not only asked, foretold or supposed."""
        return any(place.states for place in self.places)


class State(StrEnum):
    """What the claims make of a fact."""

    CONFLICTING = "conflicting"
    """A claim says otherwise, wherever else it is borne out."""
    OUTDATED = "outdated"
    """A claim says that it was right on another day."""
    UNBACKED = "unbacked"
    BACKED = "backed"
    SET_ASIDE = "set aside"
    """A comment or the claims file says that no claim has to back it, and why."""
    NOT_STATED = "not a statement"
    """A question, a forecast, a supposition."""


class Zone(StrEnum):
    """Which part of a draft a fact stands in, in the order in which a checker takes them."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    CAPTION = "caption"
    BODY = "body"


class Nearest(NamedTuple):
    """The claim that comes nearest to a fact that none backs."""

    claim: Claim
    reason: str
    """What is missing: "lacks \"Holt Merriman\"\""""


class Conflict(NamedTuple):
    """A finding that contradicts a fact."""

    claim: str
    """The id."""
    marks: Span
    """The words that conflict, in `Document.text`."""
    reason: str
    outdated: bool


class SetAside(NamedTuple):
    """Where facts are set aside, and why."""

    stretches: tuple[Span, ...]
    """In `Document.text`."""
    reason: str
    behind: bool = False
    """Whether only the last fact of the stretches is meant, which a comment stands right behind."""


class Covered(NamedTuple):
    """A fact with what the claims make of it."""

    item: Item
    state: State
    zone: Zone
    places: tuple[Place, ...]
    """In the file, one for each of `Item.spans`."""
    sentence: Span
    """The sentence that it is said in first, in `Document.text`."""
    quote: str
    """Its words, white space evened out."""
    block: int
    """Index of the block of that sentence."""
    claims: tuple[Claim, ...] = ()
    """Those that back it; of a conflict those that it contradicts."""
    reason: str = ""
    """Why it conflicts, or is set aside."""
    conflicts: tuple[Conflict, ...] = ()
    nearest: Nearest | None = None
    entry: Claim | None = None
    """What to write into the claims file, as a draft."""
    written: str = ""
    """The same as it stands in a claims file."""

    @property
    def is_unbacked(self) -> bool:
        """Whether it is stated, and no claim says anything of it."""
        return self.state is State.UNBACKED

    @property
    def counts(self) -> bool:
        """Whether it is one of those that are to be backed."""
        return self.state is not State.NOT_STATED


class Coverage(NamedTuple):
    """The facts of one document, in the order in which a checker takes them."""

    facts: tuple[Covered, ...]

    @property
    def total(self) -> int:
        """The number of facts that are stated."""
        return sum(fact.counts for fact in self.facts)

    @property
    def backed(self) -> int:
        """The number of facts that a claim backs."""
        return self.count(State.BACKED)

    @property
    def wanted(self) -> int:
        """The number of facts that a claim has to back: those stated, without those set aside."""
        return self.total - self.count(State.SET_ASIDE)

    def count(self, state: State) -> int:
        """Return the number of facts in a state."""
        return Counter(fact.state for fact in self.facts)[state]
