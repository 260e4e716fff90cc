"""Documents -> statements in their context."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from factcheck.facts.names import Name, known_names
from factcheck.facts.quotations import Quotation, find_quotations
from factcheck.matching.align import Passage
from factcheck.matching.statement import Statement, read_statement
from factcheck.model.text import Document
from factcheck.settings import Settings
from factcheck.text.folding import prepare
from factcheck.text.sentences import split


class Text(NamedTuple):
    """A document taken apart."""

    document: Document
    statements: tuple[Statement, ...]
    quotations: tuple[Quotation, ...]
    names: dict[str, tuple[Name, ...]]

    def passages(self, settings: Settings, *, anchored: bool = True) -> Iterator[Passage]:
        """Give each sentence in its context."""
        window = len(settings.context)
        for index, statement in enumerate(self.statements):
            before = tuple(reversed(self.statements[max(index - window, 0) : index]))
            yield Passage(statement, before, self.names, anchored)


def read_document(document: Document, corrected: Callable[[str], str], surnames: Collection[str] = ()) -> Text:
    """Take `document` apart; `corrected` mends typing slips, `surnames` are those of the people in the claims."""
    document = prepare(document)
    sentences = split(document)
    known = known_names(sentences).union(surnames)
    statements = tuple(
        read_statement(sentence, document.folded, today=document.date, known=known, corrected=corrected)
        for sentence in sentences
    )
    names: dict[str, list[Name]] = {}
    for statement in statements:
        for name in statement.names:
            for word in name.words:
                names.setdefault(word, []).append(name)
    quotations = find_quotations(sentences, [statement.names for statement in statements])
    return Text(document, statements, quotations, {word: tuple(dict.fromkeys(found)) for word, found in names.items()})
