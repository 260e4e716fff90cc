"""What was read of one text, kept for its next version: an editor asks again after every key that is pressed.

Sentences are recognised by their words, wherever they have moved to, and only what is new is read; their trees, the
dearest part of reading, come along. The result is the same as without a memory, offset by offset. Splitting the text
into sentences takes a hundredth of the time and is done anew, and so is all that depends on the text as a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from factcheck.document.entities import tell_alike
from factcheck.model.facts import Fact
from factcheck.model.text import Sentence, Span
from factcheck.reading.statement import Statement, read_statement

if TYPE_CHECKING:
    from factcheck.document.texts import Text

_Key = tuple[str, date | None, frozenset[str]]
"""All that `read_statement` looks at: the words of a sentence, the day of its text, the words known as names."""


class ReadingMemory:
    """The sentences of the last version of one text, and what it names."""

    def __init__(self) -> None:
        self._corrected: Callable[[str], str] | None = None
        self._statements: dict[_Key, Statement] = {}
        self._last: Text | None = None

    def read_statements(
        self,
        sentences: Sequence[Sentence],
        folded: str,
        *,
        today: date | None,
        known: Collection[str],
        corrected: Callable[[str], str],
    ) -> tuple[Statement, ...]:
        """Take sentences apart as `read_statement` does, and forget those that the text no longer has."""
        if corrected != self._corrected:  # other claims have other words to be slips of
            self._corrected, self._statements = corrected, {}
        kept: dict[_Key, Statement] = {}
        statements: list[Statement] = []
        for sentence in sentences:
            words = frozenset(token.norm for token in sentence.tokens if token.norm in known)
            key = folded[sentence.span.start : sentence.span.end], today, words
            before = kept.get(key) or self._statements.get(key)
            if before is None:
                statement = read_statement(sentence, folded, today=today, known=known, corrected=corrected)
            else:
                statement = _moved(before, sentence, folded)
                if key in kept:  # what stands twice is kept twice: other sentences stand around it
                    vars(statement).pop("kept", None)
            kept[key] = statement
            statements.append(statement)
        self._statements = kept
        return tuple(statements)

    def hand_on(self, text: Text) -> None:
        """Give the next version of a text what the last one names, where every sentence speaks of the same."""
        last, self._last = self._last, text
        if last is None or "entities" not in vars(last) or len(last.statements) != len(text.statements):
            return
        if all(map(tell_alike, last.statements, text.statements)):
            vars(text)["entities"] = last.entities


def _moved(statement: Statement, sentence: Sentence, folded: str) -> Statement:
    by = sentence.span.start - statement.sentence.span.start
    facts = tuple(_moved_fact(fact, by) for fact in statement.facts) if by else statement.facts
    moved = replace(statement, sentence=sentence, tokens=sentence.tokens, facts=facts, folded=folded)
    vars(moved).update((name, made) for name, made in vars(statement).items() if name in _MOVABLE)
    return moved


_MOVABLE = frozenset({"clauses", "kept", "norms", "polarity", "syntax"})
"""What is made of a statement when first asked for, and counts tokens, not characters."""


def _moved_fact(fact: Fact, by: int) -> Fact:
    return fact._replace(span=_moved_span(fact.span, by), core=_moved_span(fact.core, by))


def _moved_span(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
