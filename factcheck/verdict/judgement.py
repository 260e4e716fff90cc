"""What the rules pass to the judge: comparisons of one claim with one passage, and the judge's word on them."""

from __future__ import annotations

from factcheck.facts.names import Name
from factcheck.matching.align import Alignment
from factcheck.model.claims import Claim
from factcheck.model.facts import Fact, Kind, Relation
from factcheck.model.records import NamedTuple
from factcheck.model.results import Stance
from factcheck.model.text import Span
from factcheck.reading.statement import Statement


class Comparison(NamedTuple):
    """One value of a claim and what a passage has in its place."""

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
    """How sure it is that the two stand in the same role."""
    weight: float = 0.0
    """How much it tells that they agree; see `specificity`."""
    is_sure: bool = True
    """A difference that the rule is not sure of is no conflict, but keeps the passage from supporting the claim."""
    is_base: bool = False
    """Whether it is only the whole that the claim's value is a part of: the 17 of "three of the 17"."""
    facts: tuple[Fact, Fact] | None = None
    """The values as they were read, the claim's first; None where words were compared."""


class Judgement(NamedTuple):
    """What one passage does to one claim."""

    stance: Stance
    score: float
    comparisons: tuple[Comparison, ...]
    alignment: Alignment
    claim: Claim | None = None
    """None where it was not the judge who spoke."""

    @property
    def sentence(self) -> int:
        """Index of the sentence in its document."""
        return self.alignment.passage.statement.sentence.index

    @property
    def reason(self) -> str:
        """Why, in one line."""
        telling = [c for c in self.comparisons if c.relation.agrees != (self.stance is Stance.CONFLICTS)] or list(
            self.comparisons
        )
        return "; ".join(dict.fromkeys(c.reason for c in telling if c.reason))


def name_in(statement: Statement, name: Name) -> tuple[Span, str]:
    """Give where a name stands, and its words."""
    span = Span(statement.tokens[name.first].start, statement.tokens[name.last - 1].end)
    return span, statement.text(span)
