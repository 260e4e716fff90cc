"""Documents -> texts: statements, entities and quotations."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.document.entities import Entities, tell_alike
from factcheck.document.lines import NO_HEAD, NO_LINE, heads_of_lines, label_end
from factcheck.document.speakers import Speakers
from factcheck.facts.names import Name, known_names
from factcheck.facts.quotations import Quotation, find_quotations
from factcheck.model.facts import Kind, Value
from factcheck.model.text import Document, Sentence
from factcheck.reading.statement import Statement, read_statement
from factcheck.text.folding import prepare
from factcheck.text.sentences import split

if TYPE_CHECKING:
    from factcheck.document.memory import ReadingMemory


@dataclass(frozen=True, eq=False)
class Text:
    """A document taken apart."""

    document: Document
    statements: tuple[Statement, ...]
    quotations: tuple[Quotation, ...]
    known: frozenset[str] = frozenset()
    """Words that were known to be names when it was read."""
    corrected: Callable[[str], str] = str
    """How typing slips were mended then."""
    is_remembered: bool = False
    """Whether its sentences will be used again for its next version."""
    _found: dict[tuple[str, ...], tuple[int, ...]] = field(default_factory=dict)

    @cached_property
    def entities(self) -> Entities:
        """What it names, sentence by sentence."""
        return Entities(self.statements)

    @cached_property
    def roots(self) -> frozenset[str]:
        """All roots that it has."""
        return frozenset(root for statement in self.statements for root in statement.places)

    @cached_property
    def values(self) -> Counter[tuple[Kind, Value]]:
        """How often it gives each value."""
        return Counter((fact.kind, fact.value) for statement in self.statements for fact in statement.facts)

    @cached_property
    def quoted(self) -> frozenset[int]:
        """The sentences that stand within a quotation as a whole."""
        spans = deque(sorted(quotation.span for quotation in self.quotations))
        found: set[int] = set()
        furthest = -1
        for at, statement in enumerate(self.statements):
            start, end = statement.sentence.span
            while spans and spans[0].start <= start + 1:
                furthest = max(furthest, spans.popleft().end)
            if end - 2 <= furthest:
                found.add(at)
        return frozenset(found)

    @cached_property
    def heads_of_lines(self) -> tuple[int, ...]:
        """For each sentence the head of the table or list whose line it is; see `factcheck.document.lines`."""
        return heads_of_lines([statement.sentence for statement in self.statements])

    @cached_property
    def in_small_letters(self) -> frozenset[str]:
        """The words that it writes without a capital somewhere."""
        return frozenset(token.norm for s in self.statements for token in s.tokens if token.text.islower())

    def changed(self, at: int, statement: Statement) -> Text:
        """Return the text with another sentence in the place of one; what it names is read again if it may differ."""
        statements = (*self.statements[:at], statement, *self.statements[at + 1 :])
        text = Text(self.document, statements, self.quotations, self.known)
        if tell_alike(self.statements[at], statement):
            vars(text)["entities"] = self.entities
        return text

    def is_line(self, at: int) -> bool:
        """Whether a sentence is a line of a table or list."""
        return self.heads_of_lines[at] != NO_LINE

    @cached_property
    def speakers(self) -> Speakers:
        """Who says its quotations."""
        return Speakers(self.statements, self.entities, self.quotations)

    def entities_of(self, name: Name) -> tuple[int, ...]:
        """Return the indexes of the entities that a name of the claims may mean."""
        found = self._found.get(name.words)
        if found is None:
            found = self._found[name.words] = tuple(entity.index for entity in self.entities.find(name))
        return found

    def entity_at(self, sentence: int, name: Name) -> frozenset[int]:
        """Return the entity that a name of a sentence means, as a set of its index."""
        mentions = self.entities.mentions[sentence].items()
        return frozenset(self.entities_of(name)) & {index for index, _ in mentions}

    def is_alike(self, one: int, other: int) -> bool:
        """Whether two lines of one table or list have a word of their labels in common that is no part of a name."""
        heads = self.heads_of_lines
        if not 0 <= other < len(heads) or heads[one] != heads[other] or NO_LINE in (heads[one], heads[other]):
            return False
        ours, theirs = self.statements[one], self.statements[other]
        return not _label_words(ours).isdisjoint(_label_words(theirs))

    def head_of(self, at: int) -> int:
        """Return how many sentences from a line the head of its table or list stands, 0 without one."""
        head = self.heads_of_lines[at]
        return head - at if head > NO_HEAD else 0

    def is_about(self, name: Name | None) -> bool:
        """Whether the bearer of a name is one of the two that the text names most, neither of them a person."""
        if name is None or name.is_person:
            return False
        return any(entity in self.entities.foremost for entity in self.entities_of(name))


def _label_words(statement: Statement) -> set[str]:
    """Return the roots of the label of a line, names left out: "Upper Wen" and "Lower Wen" are not alike."""
    named = {at for name in statement.names for at in range(name.first, name.last)}
    label = statement.roots[: label_end(statement.sentence)]
    return {root for at, root in enumerate(label) if root and at not in named}


def read_document(
    document: Document,
    corrected: Callable[[str], str],
    surnames: Collection[str] = (),
    memory: ReadingMemory | None = None,
) -> Text:
    """Take `document` apart; `corrected` mends typing slips, `surnames` are those of the people in the claims.

    With the `memory` of its last version, only the sentences that are new in it are read.
    """
    document = prepare(document)
    sentences = split(document)
    known = known_names(sentences).union(surnames)
    statements = _read_statements(document, sentences, known, corrected, memory)
    quotations = find_quotations(sentences, [statement.names for statement in statements])
    text = Text(document, statements, quotations, known, corrected, memory is not None)
    if memory is not None:
        memory.hand_on(text)
    return text


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
