"""A text and an edit -> how the passage reads with it, by the code that read the text in the first place."""

from __future__ import annotations

from factcheck.document.texts import Text
from factcheck.model.records import NamedTuple
from factcheck.model.text import Block, Document, Sentence, Span
from factcheck.reading.statement import Statement, read_statement
from factcheck.text.folding import prepare
from factcheck.text.sentences import split
from factcheck.verdict.rewriting.edits import Edit


class Rereading(NamedTuple):
    """A few sentences of a text, one stretch of them rewritten. Offsets count from where the first one starts."""

    document: Document
    statements: tuple[Statement, ...]
    written: Span
    """The words that were put in."""


def reread(text: Text, first: int, last: int, edit: Edit) -> Rereading | None:
    """Read the sentences from index `first` to `last` with `edit`; None where they are no longer as many.

    A sentence that the edit breaks in two, or joins with the next, is none that anybody meant.
    """
    statements = text.statements[first : last + 1]
    start, end = statements[0].sentence.span.start, statements[-1].sentence.span.end
    if not start <= edit.span.start <= edit.span.end <= end:
        return None
    folded = text.document.folded
    source = folded[start : edit.span.start] + edit.text + folded[edit.span.end : end]
    longer = len(edit.text) - (edit.span.end - edit.span.start)
    blocks = _blocks([statement.sentence for statement in statements], start, edit.span.end, longer)
    document = prepare(Document(text.document.path, source, source, blocks, date=text.document.date))
    sentences = split(document)
    if len(sentences) != len(statements):
        return None
    reread_statements = tuple(
        read_statement(sentence, document.folded, today=document.date, known=text.known, corrected=text.corrected)
        for sentence in sentences
    )
    written = Span(edit.span.start - start, edit.span.start - start + len(edit.text))
    return Rereading(document, reread_statements, written)


def _blocks(sentences: list[Sentence], start: int, edited: int, longer: int) -> tuple[Block, ...]:
    """Return the blocks that the sentences stand in, moved to where they are after the edit."""
    blocks: list[Block] = []
    for at, sentence in enumerate(sentences):
        span = Span(*(offset - start + (longer if offset >= edited else 0) for offset in sentence.span))
        if at and sentences[at - 1].block == sentence.block:
            blocks[-1] = Block(Span(blocks[-1].span.start, span.end), sentence.kind)
        else:
            blocks.append(Block(span, sentence.kind))
    return tuple(blocks)
