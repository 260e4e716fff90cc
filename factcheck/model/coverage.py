"""The checkable facts of a draft: what each is, where it stands, and whether a claim backs it."""

from __future__ import annotations

from enum import StrEnum

from factcheck.model.facts import Fact
from factcheck.model.records import NamedTuple
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
