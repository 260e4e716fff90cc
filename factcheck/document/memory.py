"""What was read of one text, kept for its next version: an editor asks again after every key that is pressed.

Blocks and sentences are known again by their words, wherever they have moved to, and only what is new is read. What is
given is the same as without a memory, offset by offset: a block is keyed by all that `split` looks at, a sentence by
all that `read_statement` looks at. What the last version no longer had is forgotten.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import date

from factcheck.model.facts import Fact
from factcheck.model.records import NamedTuple
from factcheck.model.text import Block, Document, Sentence, Span, Token
from factcheck.reading.statement import Statement, read_statement
from factcheck.text.sentences import split

_BEFORE = 2
_BEHIND = 100
"""Characters outside of a block that `split` looks at: what an ellipsis follows, and who speaks behind a quotation."""

_BlockKey = tuple[str, str, str]
StatementKey = tuple[str, date | None, frozenset[str]]
"""The words of a sentence, the day of its text, and which of the words are known to be names."""


class _Pieces(NamedTuple):
    """The sentences of one block."""

    start: int
    """Where the block stood in `Document.folded`."""
    pieces: tuple[tuple[Span, tuple[Token, ...]], ...]


class ReadingMemory:
    """The reading of one text, version by version."""

    def __init__(self) -> None:
        self._corrected: Callable[[str], str] | None = None
        self._blocks: dict[_BlockKey, _Pieces] = {}
        self._statements: dict[StatementKey, Statement] = {}
        self.keys: tuple[StatementKey, ...] = ()
        """What each sentence of the newest version is known by."""

    def split(self, document: Document) -> tuple[Sentence, ...]:
        """Give the sentences of a prepared document as `factcheck.text.sentences.split` does."""
        derived, folded = document.to_text.derived, document.folded
        spans = [Span(derived(block.span.start), derived(block.span.end)) for block in document.blocks]
        keys = [_block_key(folded, span) for span in spans]
        unknown = [number for number, key in enumerate(keys) if key not in self._blocks]
        known = dict(self._blocks)
        for number, pieces in zip(unknown, _split_blocks(document, [document.blocks[n] for n in unknown]), strict=True):
            known[keys[number]] = _Pieces(spans[number].start, pieces)
        sentences: list[Sentence] = []
        self._blocks = {}
        for number, (key, span, block) in enumerate(zip(keys, spans, document.blocks, strict=True)):
            moved = self._blocks[key] = _move_pieces(known[key], span.start)
            for piece, tokens in moved.pieces:
                sentences.append(Sentence(len(sentences), piece, tokens, number, block.kind))
        return tuple(sentences)

    def read_statements(
        self,
        sentences: Sequence[Sentence],
        folded: str,
        *,
        today: date | None,
        known: Collection[str],
        corrected: Callable[[str], str],
    ) -> tuple[Statement, ...]:
        """Take sentences apart as `factcheck.reading.statement.read_statement` does."""
        if corrected != self._corrected:  # other claims have other words to be slips of
            self._corrected, self._statements = corrected, {}
        statements: list[Statement] = []
        keys: list[StatementKey] = []
        kept: dict[StatementKey, Statement] = {}
        for sentence in sentences:
            words = frozenset(token.norm for token in sentence.tokens if token.norm in known)
            key = folded[sentence.span.start : sentence.span.end], today, words
            before = kept.get(key) or self._statements.get(key)
            if before is None:
                statement = read_statement(sentence, folded, today=today, known=known, corrected=corrected)
            else:
                statement = _move_statement(before, sentence, folded)
            kept[key] = statement
            keys.append(key)
            statements.append(statement)
        self._statements, self.keys = kept, tuple(keys)
        return tuple(statements)


def _block_key(folded: str, span: Span) -> _BlockKey:
    start, end = span
    return folded[max(start - _BEFORE, 0) : start], folded[start:end], folded[end : end + _BEHIND]


def _split_blocks(document: Document, blocks: Sequence[Block]) -> list[tuple[tuple[Span, tuple[Token, ...]], ...]]:
    found: list[list[tuple[Span, tuple[Token, ...]]]] = [[] for _ in blocks]
    for sentence in split(replace(document, blocks=tuple(blocks))) if blocks else ():
        found[sentence.block].append((sentence.span, sentence.tokens))
    return [tuple(pieces) for pieces in found]


def _move_pieces(pieces: _Pieces, start: int) -> _Pieces:
    by = start - pieces.start
    if not by:
        return pieces
    return _Pieces(start, tuple((move(span, by), _move_tokens(tokens, by)) for span, tokens in pieces.pieces))


def move(span: Span, by: int) -> Span:
    """Give a span `by` characters further on."""
    return Span(span.start + by, span.end + by)


def _move_tokens(tokens: Sequence[Token], by: int) -> tuple[Token, ...]:
    return tuple([Token(start + by, end + by, text, norm) for start, end, text, norm in tokens])


def _move_statement(statement: Statement, sentence: Sentence, folded: str) -> Statement:
    by = sentence.span.start - statement.sentence.span.start
    facts = tuple(move_fact(fact, by) for fact in statement.facts) if by else statement.facts
    return statement._replace(sentence=sentence, tokens=sentence.tokens, facts=facts, folded=folded)


def move_fact(fact: Fact, by: int) -> Fact:
    """Give a fact that stands `by` characters further on."""
    return fact._replace(span=move(fact.span, by), core=move(fact.core, by))
