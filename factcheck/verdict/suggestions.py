"""Conflicts -> what to write instead, where that is certain.

Takes a judgement of one text, gives for each value that conflicts the edit that puts it right. With each edit that
`factcheck.verdict.rewriting` offers the passage is read and judged again: only one after which it agrees with the claim
in that place, and disagrees nowhere that it did not before, is suggested. Only conflicts pay for this.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property

from factcheck.document.texts import Text
from factcheck.facts.names import Name
from factcheck.facts.quotations import find_quotations
from factcheck.facts.scanning import norm_at
from factcheck.facts.titles import COURTESY
from factcheck.matching.align import Alignment, align
from factcheck.model.facts import Kind, Relation
from factcheck.model.text import IDENTITY, Document, Span
from factcheck.reading.statement import Statement
from factcheck.settings import Settings
from factcheck.verdict.judge import judge
from factcheck.verdict.judgement import Comparison, Judgement, name_in
from factcheck.verdict.rereading import Rereading, reread
from factcheck.verdict.rewriting import rewrite_value
from factcheck.verdict.rewriting.edits import Edit, smallest, with_article
from factcheck.verdict.rewriting.names import rewrite_name, rewrite_spelling, rewrite_title
from factcheck.verdict.rewriting.pair import Pair
from factcheck.verdict.rewriting.quoted import rewrite_quotation
from factcheck.verdict.rules.quotations import QuotationFinding, judge_quotation

_MARKUP = frozenset("<>&*_[]`|~\\{}#")
"""Characters that may mean something else in a file than they do to its reader."""
_QUOTING = frozenset("\"':")
_KEY = r"\s*[\w-]+\s*[:=]"
"""How a line of front matter begins."""
_AROUND = 1
"""Sentences before and behind a quotation that are read with it, for what opens and closes there."""


class Suggester:
    """Finds the right words for the conflicts of one text."""

    def __init__(self, text: Text, settings: Settings) -> None:
        self._text = text
        self._settings = settings
        self._starts = [statement.sentence.span.start for statement in text.statements]
        read = text.document.text
        self._curly = "’" in read or ("“" in read and "'" not in read)

    @cached_property
    def _mentions(self) -> Counter[str]:
        """How often each word stands in a name of the text."""
        return Counter(word for known in self._text.statements for name in known.names for word in name.words)

    def for_value(self, comparison: Comparison, judgement: Judgement) -> Edit | None:
        """Give the edit that puts right what a judged sentence has in the place of a claim's value."""
        statement = judgement.alignment.passage.statement
        for edit in self._finished(self._value_edits(comparison, judgement), statement):
            again = reread(self._text, judgement.sentence, judgement.sentence, edit)
            if again is not None and self._agrees(comparison, judgement, again):
                return self._typed(edit)
        return None

    def for_quotation(self, comparison: Comparison, finding: QuotationFinding) -> Edit | None:
        """Give the edit that puts right the words of a quotation, or the name of the one who said them."""
        place = max(bisect_right(self._starts, comparison.found.start) - 1, 0)
        statement = self._text.statements[place]
        for edit in self._finished(self._quotation_edits(comparison, finding, statement), statement):
            first = max(min(finding.sentence, place) - _AROUND, 0)
            last = min(max(finding.last_sentence, place) + _AROUND, len(self._starts) - 1)
            again = reread(self._text, first, last, edit)
            if again is not None and self._is_quoted_well(comparison, finding, again):
                return self._typed(edit)
        return None

    def _value_edits(self, comparison: Comparison, judgement: Judgement) -> Iterator[Edit]:
        alignment = judgement.alignment
        statement, claim = alignment.passage.statement, alignment.wording.statement
        folded = statement.folded
        if comparison.facts is not None:
            yield from rewrite_value(Pair(*comparison.facts, claim, statement))
        elif comparison.kind is Kind.TITLE:
            opens = comparison.found.start == statement.tokens[0].start
            yield from rewrite_title(comparison.found, folded, _as_inside(comparison.expected, claim), opens=opens)
        elif comparison.kind is Kind.NAME and comparison.relation is Relation.MISSPELT:
            yield from rewrite_spelling(comparison.found, folded, comparison.expected)
        elif comparison.kind is Kind.NAME and _stands_alone(comparison, statement, self._mentions, claim):
            yield from rewrite_name(comparison.found, folded, comparison.expected)

    def _quotation_edits(
        self, comparison: Comparison, finding: QuotationFinding, statement: Statement
    ) -> Iterator[Edit]:
        folded = self._text.document.folded
        if comparison.kind is Kind.QUOTATION:
            yield from rewrite_quotation(finding.expected, finding.claim_text, finding.words, folded)
        elif comparison.relation is Relation.MISSPELT:
            yield from rewrite_spelling(comparison.found, folded, comparison.expected)
        elif _stands_alone(comparison, statement, self._mentions):
            yield from rewrite_name(comparison.found, folded, comparison.expected)

    def _finished(self, edits: Iterable[Edit], statement: Statement) -> Iterator[Edit]:
        """Give edits cut down to what changes, the article before them included, that can stand in any kind of file."""
        folded = self._text.document.folded
        plain = self._text.document.to_source is IDENTITY
        for edit in edits:
            if edit.text == folded[edit.span.start : edit.span.end]:
                continue
            whole = with_article(edit, statement.tokens, folded)
            if plain or _MARKUP.isdisjoint(whole.text):
                yield smallest(whole, folded)

    def _typed(self, edit: Edit) -> Edit:
        """Give an edit with apostrophes as the text has them."""
        return edit._replace(text=edit.text.replace("'", "’")) if self._curly else edit

    def _agrees(self, comparison: Comparison, judgement: Judgement, again: Rereading) -> bool:
        """Whether the rewritten sentence has the claim's value in that place and disagrees nowhere new."""
        assert judgement.claim is not None
        alignment = judgement.alignment
        passage = alignment.passage._replace(statement=again.statements[0])
        now = align(alignment.wording, passage, self._settings)
        judged = judge(now, judgement.claim, self._settings)
        before = {(c.kind, c.expected) for c in judgement.comparisons if not c.relation.agrees}
        after = {(c.kind, c.expected) for c in judged.comparisons if not c.relation.agrees}
        if not after < before or (comparison.kind, comparison.expected) in after:
            return False
        if comparison.kind is Kind.NAME:
            return _names(now, comparison.expected)
        return any(
            c.relation.agrees and c.expected == comparison.expected and _overlap(c.found, again.written)
            for c in judged.comparisons
        )

    def _is_quoted_well(self, comparison: Comparison, finding: QuotationFinding, again: Rereading) -> bool:
        """Whether the rewritten sentences give the claim's words as they were said, or to the one who said them."""
        sentences = [statement.sentence for statement in again.statements]
        quotations = find_quotations(sentences, [statement.names for statement in again.statements])
        before = {(c.kind, c.expected) for c in finding.comparisons if not c.relation.agrees}
        before.discard((comparison.kind, comparison.expected))
        for other in judge_quotation(
            finding.expected, finding.claim_text, quotations, again.document.folded, self._settings
        ):
            quotation = next(q for q in quotations if other.words[0] in q.tokens)
            place = quotation.speaker_span if comparison.kind is Kind.SPEAKER else quotation.span
            wrong = {(c.kind, c.expected) for c in other.comparisons if not c.relation.agrees}
            if place is not None and _overlap(place, again.written) and wrong <= before:
                return True
        return False


def fits(words: str, document: Document, span: Span, source: Span) -> bool:
    """Tell whether `words` can be written into the file in place of `span` of the text, which stands at `source`.

    Not where markup or an entity stands inside the words, nor quotation marks into a value that stands in some itself.
    """
    if document.source[source.start : source.end] != document.text[span.start : span.end]:
        return False
    if document.to_source is IDENTITY or _QUOTING.isdisjoint(words):
        return True
    line = document.source.rfind("\n", 0, source.start) + 1
    in_tag = document.source.rfind("<", line, source.start) > document.source.rfind(">", line, source.start)
    return not in_tag and re.match(_KEY, document.source[line : source.start]) is None


def _names(alignment: Alignment, expected: str) -> bool:
    """Whether a sentence has a name of the claim, spelt as there."""
    claim = alignment.wording.statement
    pairs = zip(alignment.wording.terms, alignment.matches, strict=True)
    return any(
        match.at >= 0 and match.degree == 1.0
        for term, match in pairs
        if term.name is not None and name_in(claim, term.name)[1] == expected
    )


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _as_inside(office: str, claim: Statement) -> str:
    """Give an office of a claim without the capital that it has for opening the claim."""
    first = claim.tokens[0]
    opening = office.startswith(first.text) and not any(name.first == 0 for name in claim.names)
    return office[:1].lower() + office[1:] if opening and not first.text[1:2].isupper() else office


def _stands_alone(
    comparison: Comparison, statement: Statement, mentions: Counter[str], claim: Statement | None = None
) -> bool:
    """Whether another person's name can be exchanged by itself.

    Not where the text says more of the wrong person than the claim of the right one: an office, a form of address, or
    anything elsewhere by that name. `mentions` counts the words of names in the whole text.
    """
    found = comparison.found
    name = next((name for name in statement.names if statement.tokens[name.first].start == found.start), None)
    if name is None or statement.tokens[name.last - 1].end != found.end:
        return False
    if _called(statement, name) - _called_in(claim, comparison.expected):
        return False
    wanted = {word.lower() for word in comparison.expected.replace("-", " ").split()}
    return all(mentions[word] == 1 for word in name.words if word not in wanted)


def _called(statement: Statement, name: Name) -> set[tuple[str, ...]]:
    """Give what a sentence calls a person: offices, and the form of address before the name."""
    called = {role.words for role in statement.roles if statement.names[role.name] == name}
    before = norm_at(statement.tokens, name.first - 1)
    if name.titled or before in COURTESY:
        called.add((before,))
    return called


def _called_in(claim: Statement | None, expected: str) -> set[tuple[str, ...]]:
    """Give what a claim calls the person whom it names so."""
    if claim is None:
        return set()
    name = next((name for name in claim.names if name_in(claim, name)[1] == expected), None)
    return set() if name is None else _called(claim, name)
