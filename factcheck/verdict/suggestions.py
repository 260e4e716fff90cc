"""Conflicts -> what to write instead, where that is certain.

Takes a judgement of one text, gives for each part that differs the edit that puts it right: one value, name or word for
another of its kind in the same place. With each edit that `factcheck.verdict.rewriting` offers the passage is read and
judged again: only one after which it supports the claim there, or is left with nothing but its other differences, is
suggested. Nothing is offered for a denial, for parts that changed places, or inside quotation marks but for the words
of a quotation themselves. Only conflicts pay for this.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping

from factcheck.document.texts import Text
from factcheck.facts.quotations import find_quotations
from factcheck.facts.scanning import norm_at
from factcheck.matching.bind import Binding, Bound, How, bind
from factcheck.matching.compare import compare
from factcheck.matching.parts import Part
from factcheck.matching.wording import Wording
from factcheck.model.facts import Fact, Kind, Relation
from factcheck.model.results import Stance
from factcheck.model.text import IDENTITY, Document, Span
from factcheck.reading.statement import Statement
from factcheck.verdict.candidates import rebound
from factcheck.verdict.differences.difference import Difference, Sort
from factcheck.verdict.judge import judge
from factcheck.verdict.judgement import Comparison, Judgement
from factcheck.verdict.quotations import QuotationFinding, judge_quotation
from factcheck.verdict.rereading import Rereading, reread
from factcheck.verdict.rewriting import rewrite_value
from factcheck.verdict.rewriting.bearers import can_be_called, can_be_exchanged
from factcheck.verdict.rewriting.edits import Edit, smallest, with_article
from factcheck.verdict.rewriting.names import rewrite_name, rewrite_spelling, rewrite_title
from factcheck.verdict.rewriting.pair import Pair
from factcheck.verdict.rewriting.quoted import rewrite_quotation
from factcheck.verdict.rewriting.words import (
    rewrite_adjective,
    rewrite_identifier,
    rewrite_mark,
    rewrite_noun,
    rewrite_rate,
)

_WORDS: Mapping[Sort, Callable[[Statement, int, Statement, int], Iterator[Edit]]] = {
    Sort.MARK: rewrite_mark,
    Sort.RATE: rewrite_rate,
    Sort.IDENTIFIER: rewrite_identifier,
    Sort.DEMONYM: rewrite_adjective,
    Sort.DESCRIPTOR: rewrite_noun,
    Sort.SISTER: rewrite_noun,
    Sort.THING: rewrite_noun,
}
"""What puts one word for another."""
_MARKUP = frozenset("<>&*_[]`|~\\{}#")
"""Characters that may mean something else in a file than they do to its reader."""
_PUT_IN = frozenset("[]…")
_QUOTING = frozenset("\"':")
_KEY = r"\s*[\w-]+\s*[:=]"
"""How a line of front matter begins."""
_IN_PLACE = 0.5
"""How well a name or a word has to stand in the role of the claim's: half of what is near it there is as near here."""
_AROUND = 1
"""Sentences before and behind a quotation that are read with it, for what opens and closes there."""


class Suggester:
    """Finds the right words for the conflicts of one text."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._starts = [statement.sentence.span.start for statement in text.statements]
        read = text.document.text
        self._curly = "’" in read or ("“" in read and "'" not in read)

    def for_value(self, comparison: Comparison, judgement: Judgement) -> Edit | None:
        """Return the edit that puts right what a judged sentence has in the place of a claim's value."""
        statement = judgement.binding.statement
        for edit in self._finished(self._value_edits(comparison, judgement), statement):
            again = reread(self._text, judgement.sentence, judgement.sentence, edit)
            if again is not None and self._agrees(comparison, judgement, again):
                return self._typed(edit)
        return None

    def for_quotation(self, comparison: Comparison, finding: QuotationFinding, wording: Wording) -> Edit | None:
        """Return the edit that puts right the words of a quotation, or the name of the one who said them."""
        place = max(bisect_right(self._starts, comparison.found.start) - 1, 0)
        statement = self._text.statements[place]
        for edit in self._finished(self._quotation_edits(comparison, finding, wording, place), statement):
            first = max(min(finding.sentence, place) - _AROUND, 0)
            last = min(max(finding.last_sentence, place) + _AROUND, len(self._starts) - 1)
            again = reread(self._text, first, last, edit)
            if again is not None and self._is_quoted_well(comparison, finding, again):
                return self._typed(edit)
        return None

    def _value_edits(self, comparison: Comparison, judgement: Judgement) -> Iterator[Edit]:
        difference = _difference_of(comparison, judgement)
        if difference is None or self._is_quoted(comparison.found):
            return
        claim, statement = judgement.binding.wording.statement, judgement.binding.statement
        part = judgement.binding.bounds[difference.place].part
        folded, found = statement.folded, comparison.found
        rewrite = _WORDS.get(difference.sort)
        if difference.office is not None:
            if can_be_called(*difference.office, claim, statement):
                opens = found.start == statement.tokens[0].start
                yield from rewrite_title(found, folded, _as_inside(comparison.expected, claim), opens=opens)
        elif rewrite is not None and difference.role >= _IN_PLACE:
            yield from rewrite(claim, part.at, statement, difference.first)
        elif difference.sort is Sort.VALUE and comparison.facts is not None:
            if _leads_alike(comparison.facts, claim, statement) and not _is_said_too(part, difference, statement):
                yield from rewrite_value(Pair(*comparison.facts, claim, statement))
        elif difference.name is None or part.name is None:
            return
        elif difference.sort is Sort.SPELLING:
            yield from rewrite_spelling(found, folded, comparison.expected)
        elif (
            difference.sort is Sort.NAME
            and difference.role >= _IN_PLACE
            and can_be_exchanged(difference.name, judgement.sentence, self._text, part.name, claim)
        ):
            yield from rewrite_name(found, folded, comparison.expected, surname=part.name.is_person)

    def _is_quoted(self, found: Span) -> bool:
        """Whether words stand inside quotation marks, where only what was said may stand."""
        return any(_overlap(quotation.span, found) for quotation in self._text.quotations if not quotation.is_work)

    def _quotation_edits(
        self, comparison: Comparison, finding: QuotationFinding, wording: Wording, place: int
    ) -> Iterator[Edit]:
        folded = self._text.document.folded
        if comparison.kind is Kind.QUOTATION:
            yield from rewrite_quotation(finding.expected, finding.claim_text, finding.words, folded)
        elif comparison.relation is Relation.MISSPELT:
            yield from rewrite_spelling(comparison.found, folded, comparison.expected)
        else:
            statement, claim = self._text.statements[place], wording.statement
            name = next((n for n in statement.names if statement.span(n.first, n.last) == comparison.found), None)
            wanted = next((n for n in claim.names if claim.words(n.first, n.last) == comparison.expected), None)
            if name and wanted and can_be_exchanged(name, place, self._text, wanted, claim):
                yield from rewrite_name(comparison.found, folded, comparison.expected, surname=True)

    def _finished(self, edits: Iterable[Edit], statement: Statement) -> Iterator[Edit]:
        """Yield edits cut down to what changes, with the article before it, that can stand in any kind of file."""
        folded = self._text.document.folded
        plain = self._text.document.to_source is IDENTITY
        for edit in edits:
            if edit.text == folded[edit.span.start : edit.span.end] or _touches_brackets(edit, folded):
                continue
            whole = with_article(edit, statement.tokens, folded)
            if plain or _MARKUP.isdisjoint(whole.text):
                yield smallest(whole, folded)

    def _typed(self, edit: Edit) -> Edit:
        """Return an edit with apostrophes as the text has them."""
        return edit._replace(text=edit.text.replace("'", "’")) if self._curly else edit

    def _agrees(self, comparison: Comparison, judgement: Judgement, again: Rereading) -> bool:
        """Whether the rewritten sentence has the claim's part in that place, and nothing but what differed besides."""
        now = self._bound(judgement, again)
        if comparison.kind is not Kind.TITLE and not _is_written(now.bounds[comparison.place], again):
            return False
        judged = judge(rebound(judgement.candidate, now, judgement.claim.tolerance), judgement.claim)
        if judged.stance is Stance.SUPPORTS:
            return True
        if comparison.facts is None and comparison.relation is not Relation.MISSPELT:
            return False  # a word is right or wrong by the words around it, which differ too
        before = {(c.kind, c.expected) for c in judgement.comparisons if not c.relation.agrees}
        after = {(c.kind, c.expected) for c in judged.comparisons if not c.relation.agrees}
        return bool(after) and after <= before - {(comparison.kind, comparison.expected)}

    def _bound(self, judgement: Judgement, again: Rereading) -> Binding:
        """Bind the wording of a judgement to the passage as it reads with an edit."""
        text = self._text.changed(judgement.sentence, again.statements[0])
        return bind(judgement.binding.wording, text, judgement.sentence, judgement.claim.tolerance)

    def _is_quoted_well(self, comparison: Comparison, finding: QuotationFinding, again: Rereading) -> bool:
        """Whether the rewritten sentences give the claim's words as they were said, or to the one who said them."""
        sentences = [statement.sentence for statement in again.statements]
        quotations = find_quotations(sentences, [statement.names for statement in again.statements])
        before = {(c.kind, c.expected) for c in finding.comparisons if not c.relation.agrees}
        before.discard((comparison.kind, comparison.expected))
        text = Text(again.document, again.statements, quotations, self._text.known)
        for other in judge_quotation(finding.expected, finding.claim_text, text):
            quotation = next(q for q in quotations if other.words[0] in q.tokens)
            place = text.speakers.speaker_of(quotation).span if comparison.kind is Kind.SPEAKER else quotation.span
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


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _touches_brackets(edit: Edit, folded: str) -> bool:
    """Whether words that somebody put in or left out stand in the words to be replaced, or right beside them."""
    around = folded[: edit.span.start].rstrip()[-1:] + folded[edit.span.end : edit.span.end + 2].lstrip()[:1]
    return not _PUT_IN.isdisjoint(around + folded[edit.span.start : edit.span.end])


def _difference_of(comparison: Comparison, judgement: Judgement) -> Difference | None:
    """Return the difference that a comparison reports."""
    statement = judgement.binding.statement
    for difference, _ in judgement.candidate.differences:
        span = statement.span(difference.first, difference.last)
        if difference.place == comparison.place and span.start == comparison.found.start:
            return difference
    return None


def _leads_alike(facts: tuple[Fact, Fact], claim: Statement, statement: Statement) -> bool:
    """Whether two values stand at the same end of "from … to …", if they stand at one."""
    ends = {norm_at(side.tokens, fact.first - 1) for side, fact in zip((claim, statement), facts, strict=True)} & {
        "from",
        "to",
    }
    return len(ends) < 2


def _is_said_too(part: Part, difference: Difference, statement: Statement) -> bool:
    """Whether the sentence has the claim's value elsewhere, so that it would stand there twice."""
    return any(
        part.fact is not None and fact is not difference.fact and compare(part.fact, fact, None) is Relation.SAME
        for fact in statement.facts
    )


def _is_written(bound: Bound, again: Rereading) -> bool:
    """Whether a part is bound to the words that were put in."""
    if not bound.is_here or bound.how is How.MEANT:
        return False
    statement = again.statements[0]
    if bound.fact is not None:
        span = bound.fact.span
    elif bound.name is not None:
        span = statement.span(bound.name.first, bound.name.last)
    else:
        span = statement.span(bound.at, bound.at + 1)
    return _overlap(span, again.written)


def _as_inside(office: str, claim: Statement) -> str:
    """Return an office of a claim without the capital that it has for opening the claim."""
    first = claim.tokens[0]
    opening = office.startswith(first.text) and not any(name.first == 0 for name in claim.names)
    return office[:1].lower() + office[1:] if opening and not first.text[1:2].isupper() else office
