"""Documents -> statements in their context."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.facts.names import Name, known_names
from factcheck.facts.quotations import Quotation, find_quotations
from factcheck.model.records import NamedTuple
from factcheck.model.text import Document, Sentence
from factcheck.reading.statement import Statement, read_statement
from factcheck.settings import Settings
from factcheck.text.folding import prepare
from factcheck.text.sentences import split

if TYPE_CHECKING:
    from factcheck.document.memory import ReadingMemory


class Passage(NamedTuple):
    """A sentence in its context."""

    statement: Statement
    before: tuple[Statement, ...]
    """The sentences before it, nearest first."""
    names: dict[str, tuple[Name, ...]]
    """All names of the document, by each of their words."""
    anchored: bool = True
    """Whether the document is about the subject of the claims, by the names that they share; see `Checker`."""


class Text(NamedTuple):
    """A document taken apart."""

    document: Document
    statements: tuple[Statement, ...]
    quotations: tuple[Quotation, ...]
    names: dict[str, tuple[Name, ...]]
    known: frozenset[str] = frozenset()
    """Words that were known to be names when it was read."""
    corrected: Callable[[str], str] = str
    """How typing slips were mended then."""

    def passages(self, settings: Settings, *, anchored: bool = True) -> Iterator[Passage]:
        """Give each sentence in its context."""
        window = len(settings.context)
        for index, statement in enumerate(self.statements):
            before = tuple(reversed(self.statements[max(index - window, 0) : index]))
            yield Passage(statement, before, self.names, anchored)


def read_document(
    document: Document,
    corrected: Callable[[str], str],
    surnames: Collection[str] = (),
    memory: ReadingMemory | None = None,
) -> Text:
    """Take `document` apart; `corrected` mends typing slips, `surnames` are those of the people in the claims.

    With the `memory` of its last version, only what is new in it is read.
    """
    document = prepare(document)
    sentences = split(document) if memory is None else memory.split(document)
    known = known_names(sentences).union(surnames)
    statements = _read_statements(document, sentences, known, corrected, memory)
    names: dict[str, list[Name]] = {}
    for statement in statements:
        for name in statement.names:
            for word in name.words:
                names.setdefault(word, []).append(name)
    quotations = find_quotations(sentences, [statement.names for statement in statements])
    unique = {word: tuple(dict.fromkeys(found)) for word, found in names.items()}
    return Text(document, statements, quotations, unique, known, corrected)


def _read_statements(
    document: Document,
    sentences: Sequence[Sentence],
    known: Collection[str],
    corrected: Callable[[str], str],
    memory: ReadingMemory | None,
) -> tuple[Statement, ...]:
    folded, today = document.folded, document.date
    if memory is not None:
        return memory.read_statements(sentences, folded, today=today, known=known, corrected=corrected)
    return tuple(
        read_statement(sentence, folded, today=today, known=known, corrected=corrected) for sentence in sentences
    )
