"""A value of a claim and the one of a passage in its place, with the words around both: what rewriters work on."""

from __future__ import annotations

from factcheck.facts.calendar import MONTHS, WEEKDAYS
from factcheck.facts.scanning import norm_at
from factcheck.model.facts import Fact
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span, Token
from factcheck.reading.statement import Statement
from factcheck.verdict.rewriting.edits import Edit, in_case_of


class Pair(NamedTuple):
    """Two values that stand in one place."""

    expected: Fact
    found: Fact
    claim: Statement
    passage: Statement

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Those of the passage."""
        return self.passage.tokens

    @property
    def folded(self) -> str:
        """The text that the tokens and spans of the passage count in."""
        return self.passage.folded

    @property
    def core(self) -> str:
        """The words of the passage's value, hedges left out, as they stand."""
        return self.folded[self.found.core.start : self.found.core.end]

    @property
    def behind(self) -> str:
        """The norm of the word behind the value of the passage."""
        return norm_at(self.tokens, self.found.last)

    def replace(self, span: Span, text: str) -> Edit:
        """Return the edit that writes `text` in place of `span`, with a capital where there was one."""
        old = self.folded[span.start : span.end]
        return Edit(span, in_case_of(old[:1], text) if old[:1].isupper() else text)

    def claimed(self, span: Span) -> str:
        """Return words of the claim as they stand inside a sentence: without the capital of its beginning."""
        words = self.claim.text(span)
        first = self.claim.tokens[0]
        opening = span.start == first.start and words[:1].isupper() and not words[1:2].isupper()
        return words[:1].lower() + words[1:] if opening and not self._has_own_capital(first) else words

    def _has_own_capital(self, token: Token) -> bool:
        return token.norm in MONTHS or token.norm in WEEKDAYS or any(name.first == 0 for name in self.claim.names)


def index_at(tokens: tuple[Token, ...], offset: int) -> int:
    """Return the index of the first token that starts at `offset` or later."""
    return next((at for at, token in enumerate(tokens) if token.start >= offset), len(tokens))
