"""Judgements -> evidence: offsets carried back to the file, the same words told once, best first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.document.texts import Text
from factcheck.matching.compare.moment_fields import derived_weekday
from factcheck.matching.compare.moments import weekday_mismatch
from factcheck.matching.wording import Wording
from factcheck.model.facts import Moment
from factcheck.model.records import NamedTuple
from factcheck.model.results import Evidence, Finding, Place, Remark, Stance, Suggestion
from factcheck.model.text import Locator, Span
from factcheck.verdict.judgement import Comparison, Judgement
from factcheck.verdict.quotations import QuotationFinding

if TYPE_CHECKING:
    from factcheck.verdict.rewriting.edits import Edit
    from factcheck.verdict.suggestions import Suggester

MOST_RELATED = 3
"""Passages shown under `related`, by the contract."""


_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


_LONGEST = 300
"""Tokens in which words may be put right, more than sentences have: each suggestion is tried by reading all again."""
_Mend = Callable[[Comparison], "Edit | None"]


class EvidenceWriter:
    """Writes the evidence of one document."""

    def __init__(self, text: Text, *, suggest: bool = True) -> None:
        """Say with `suggest` what to write in place of words that conflict; each takes a millisecond or two."""
        self._text = text
        self._document = text.document
        self._spans = [statement.sentence.span for statement in text.statements]
        self._locator: Locator | None = None
        self._suggester: Suggester | None = None
        self._suggests = suggest

    def passage(self, judgement: Judgement) -> Evidence:
        """Return the evidence that a judged sentence is."""
        at = judgement.sentence
        reason = judgement.reason or "says the same"

        def mend(comparison: Comparison) -> Edit | None:
            return self._suggesting().for_value(comparison, judgement)

        return self._evidence(judgement.stance, judgement.score, (at, at), judgement.comparisons, reason, mend)

    def sentence(
        self, stance: Stance, at: int, comparisons: Sequence[Comparison], reason: str, score: float = 1.0
    ) -> Evidence:
        """Return the evidence that a sentence is, as somebody else has judged it, without what to write instead."""
        return self._evidence(stance, score, (at, at), comparisons, reason, lambda _: None)

    def remarks(self) -> Iterator[Remark]:
        """Yield the dates whose weekday is another than they say."""
        for statement in self._text.statements:
            for fact in statement.facts:
                moment = fact.value
                if isinstance(moment, Moment) and weekday_mismatch(moment):
                    words = statement.text(fact.span)
                    place = self._place(self._document.to_text.span(fact.span))
                    day = _DAYS[derived_weekday(moment) or 0]
                    yield Remark(place, words, f"{words}: that day is a {day}")

    def quotation(self, finding: QuotationFinding, wording: Wording) -> Evidence:
        """Return the evidence that a quotation is: the sentences that it and its speaker stand in."""
        stance = Stance.CONFLICTS if finding.conflicts else Stance.SUPPORTS
        telling = [c for c in finding.comparisons if c.relation.agrees != finding.conflicts]
        reason = "; ".join(comparison.reason for comparison in telling)

        def mend(comparison: Comparison) -> Edit | None:
            return self._suggesting().for_quotation(comparison, finding, wording)

        sentences = finding.sentence, finding.last_sentence
        return self._evidence(stance, finding.score, sentences, finding.comparisons, reason, mend)

    def _evidence(
        self,
        stance: Stance,
        score: float,
        sentences: tuple[int, int],
        comparisons: Sequence[Comparison],
        reason: str,
        mend: _Mend,
    ) -> Evidence:
        span = self._document.to_text.span(self._quoted(*sentences, [comparison.found for comparison in comparisons]))
        quote = self._document.text[span.start : span.end]
        tokens = sum(len(self._text.statements[at].tokens) for at in range(sentences[0], sentences[1] + 1))
        conflicts = stance is Stance.CONFLICTS and self._suggests and tokens <= _LONGEST
        findings = tuple(self._finding(comparison, span, mend if conflicts else None) for comparison in comparisons)
        if conflicts:
            findings = _certain(findings)
        score = round(min(max(score, 0.0), 1.0), 3)
        place = self._place(span)
        return Evidence(stance, score, quote, self._document.path, place, findings, reason, span=span)

    def _quoted(self, first: int, last: int, found: Sequence[Span]) -> Span:
        """Return the span from the sentence `first` to `last`, and on to those that what was found stands in."""
        spans = self._spans
        start = min((spans[first].start, *(span.start for span in found)))
        end = max((spans[last].end, *(span.end for span in found)))
        while first and spans[first].start > start:
            first -= 1
        while last + 1 < len(spans) and spans[last].end < end:
            last += 1
        return Span(min(spans[first].start, start), max(spans[last].end, end))

    def _finding(self, comparison: Comparison, quote: Span, mend: _Mend | None) -> Finding:
        span = self._document.to_text.span(comparison.found)
        marks = Span(span.start - quote.start, span.end - quote.start)
        edit = mend(comparison) if mend is not None and not comparison.relation.agrees else None
        return Finding(
            comparison.kind,
            comparison.relation,
            comparison.expected,
            comparison.found_text,
            self._place(span),
            marks,
            None if edit is None else self._suggestion(edit, comparison),
        )

    def _suggesting(self) -> Suggester:
        if self._suggester is None:
            from factcheck.verdict.suggestions import Suggester  # a text without conflicts does not pay for it

            self._suggester = Suggester(self._text)
        return self._suggester

    def _suggestion(self, edit: Edit, comparison: Comparison) -> Suggestion | None:
        """Return an edit as it is made in the file; None where it cannot be made there."""
        from factcheck.verdict.suggestions import fits

        document = self._document
        span = document.to_text.span(edit.span)
        place = self._place(span)
        if not fits(edit.text, document, span, place.span):
            return None
        words = " ".join(edit.within(document.folded, comparison.found).split())
        return Suggestion(words, place, edit.text)

    def _place(self, span: Span) -> Place:
        if self._locator is None:
            self._locator = Locator(self._document.source)
        source = self._document.to_source.span(span)
        start, end = self._locator.position(source.start), self._locator.position(source.end)
        return Place(source, start, end, self._document.landmark(source.start))


def _certain(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return `findings` without the suggestions that want different words in one place: neither is certain then."""
    wanted: dict[Span, set[str]] = {}
    for finding in findings:
        if finding.suggestion is not None:
            wanted.setdefault(finding.suggestion.place.span, set()).add(finding.suggestion.replacement)
    if all(len(words) == 1 for words in wanted.values()):
        return findings
    return tuple(
        finding._replace(suggestion=None)
        if finding.suggestion is not None and len(wanted[finding.suggestion.place.span]) > 1
        else finding
        for finding in findings
    )


class Gathered(NamedTuple):
    """The evidence for one claim, each part best first."""

    deciding: tuple[Evidence, ...]
    """Conflicts before supports."""
    related: tuple[Evidence, ...]
    suppressed: tuple[Evidence, ...]


def gather(items: Sequence[Evidence]) -> Gathered:
    """Part the evidence that decides from what is suppressed and from the nearest of the rest.

    The same words in the same document are given once, with the other places beside them.
    """
    held = [item for item in items if item.suppression is None]
    deciding = _once([item for item in held if item.stance is not Stance.NEITHER])
    rest = _once([item for item in held if item.stance is Stance.NEITHER])
    suppressed = _once([item for item in items if item.suppression is not None])
    return Gathered(
        tuple(sorted(deciding, key=_order)),
        tuple(sorted(rest, key=_order)[:MOST_RELATED]),
        tuple(sorted(suppressed, key=_order)),
    )


def _order(item: Evidence) -> tuple[bool, float, str, int]:
    return item.stance is not Stance.CONFLICTS, -item.score, item.path, item.place.span.start


def _values(item: Evidence) -> frozenset[tuple[str, str, str]]:
    """Return the values that were compared, without their places."""
    values = ((finding.kind.value, finding.expected, finding.found) for finding in item.findings)
    return frozenset((kind, expected, " ".join(found.casefold().split())) for kind, expected, found in values)


def _once(items: Sequence[Evidence]) -> list[Evidence]:
    kept: dict[tuple[object, ...], tuple[Evidence, list[tuple[str, Place]]]] = {}
    for item in sorted(items, key=lambda item: (item.path, item.place.span.start)):
        key = (item.path, " ".join(item.quote.split()).casefold(), item.stance, item.suppression, _values(item))
        first, also_at = kept.setdefault(key, (item, []))
        if item.place != first.place:
            also_at.append((item.path, item.place))
    return [item._replace(also_at=(*item.also_at, *also_at)) if also_at else item for item, also_at in kept.values()]
