"""The whole run on one page: index the claims, read each text, judge its passages, settle whose they are, report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from factcheck.document.texts import Passage, Text, read_document
from factcheck.matching.align import Alignment, align
from factcheck.matching.anchor import is_anchored, subject_names
from factcheck.matching.index import ClaimIndex
from factcheck.matching.wording import Wording, read_claims
from factcheck.model.claims import Claim, ClaimSet
from factcheck.model.results import ClaimResult, Evidence, Input, Notice, Remark, Report, Skipped, Stance
from factcheck.model.text import Document
from factcheck.settings import DEFAULTS, Settings
from factcheck.verdict.decide import decide, settle
from factcheck.verdict.evidence import EvidenceWriter, gather
from factcheck.verdict.histories import find_histories, keep_in_force
from factcheck.verdict.judge import given_by, judge
from factcheck.verdict.judgement import Judgement
from factcheck.verdict.relevance import may_matter
from factcheck.verdict.rules.quotations import QuotationFinding, judge_quotation

if TYPE_CHECKING:
    from factcheck.suppression import Suppressor
    from factcheck.suppression.ignores import Ignores
    from factcheck.verdict.memory import Memory


class Checker:
    """Claims made ready to be checked against any number of texts."""

    def __init__(
        self,
        claims: ClaimSet,
        settings: Settings = DEFAULTS,
        *,
        suppressors: Sequence[Suppressor] = (),
        today: date | None = None,
        suggest: bool = True,
    ) -> None:
        """Take `suppressors` beside the ignores of texts and claims files, and the day on which these are read."""
        self._claims = claims.claims
        self._settings = settings
        self._suggest = suggest
        self._wordings = read_claims(self._claims, settings)
        self._surnames = frozenset(
            name.key for wording in self._wordings for name in wording.statement.names if name.is_person
        )
        self._index = ClaimIndex(self._wordings, settings)
        self._histories = find_histories(self._claims, self._wordings, settings)
        self._names = subject_names(self._wordings)
        self._quoting = [wording for wording in self._wordings if wording.quotations and not wording.unlike]
        self._ids = frozenset(claim.id for claim in self._claims)
        self._ignores = _ignores(claims, today)
        self._suppressors = (*([self._ignores] if self._ignores else []), *suppressors)

    @property
    def wordings(self) -> Sequence[Wording]:
        """How the claims were read."""
        return self._wordings

    def read(self, document: Document, memory: Memory | None = None) -> Text:
        """Take a document apart as `check` does."""
        reading = memory.reading if memory else None
        return read_document(document, self._index.corrected, self._surnames, reading)

    def passages(self, text: Text) -> Iterator[Passage]:
        """Give the sentences of a text as they are judged."""
        return text.passages(self._settings, anchored=is_anchored(text, self._names, self._settings))

    def check(self, document: Document, memory: Memory | None = None) -> tuple[Input, dict[int, list[Evidence]]]:
        """Give the evidence of one document by the index of its claim, what only came near included.

        The `memory` of the last version of a text saves reading and judging again what has not changed, and changes
        nothing else.
        """
        text = self.read(document, memory)
        writer = EvidenceWriter(text, self._settings, suggest=self._suggest)
        in_force = keep_in_force(list(self.judgements(text, memory)), self._histories, self._claims, document.date)
        judged = settle(in_force, self._settings)
        found: dict[int, list[Evidence]] = {}
        for claim, judgement in judged:
            found.setdefault(claim, []).append(writer.passage(judgement))
        for claim, finding in self._quotations(text):
            found.setdefault(claim, []).append(writer.quotation(finding))
        remarks = (*writer.remarks(), *self._suppress(document, found))
        return Input(document.path, len(text.statements), remarks), found

    def notices(self) -> tuple[Notice, ...]:
        """Give what is wrong with the ignores of the claims files, after all documents were checked."""
        return tuple(self._ignores.notices()) if self._ignores else ()

    def _suppress(self, document: Document, found: Mapping[int, list[Evidence]]) -> Iterator[Remark]:
        """Mark the conflicts that are not held against the document; give what is wrong with its directives."""
        suppressors = list(self._suppressors)
        directives = None
        if document.comments:
            from factcheck.suppression.directives import Directives  # few texts hold any

            directives = Directives(document, self._ids)
            suppressors.insert(0, directives)
        if self._ignores:
            self._ignores.take(document)
        for claim, items in found.items() if suppressors else ():
            claim_id = self._claims[claim].id
            items[:] = [_suppressed(claim_id, item, document, suppressors) for item in items]
        yield from directives.remarks() if directives else ()

    def judgements(self, text: Text, memory: Memory | None = None) -> Iterator[tuple[int, Judgement]]:
        """Judge each passage against the claims that it may be about, each by its best wording, before they compete."""
        passages = self.passages(text)
        if memory is not None:
            yield from memory.judgements(passages, self._judged, self)
            return
        for passage in passages:
            yield from self._judged(passage)

    def _judged(self, passage: Passage) -> Iterator[tuple[int, Judgement]]:
        offered = self._index.candidates(passage.statement, passage.before)
        for claim, wordings in groupby(offered, key=attrgetter("claim")):
            alignments = [align(w, passage, self._settings) for w in wordings if not w.is_quotation]
            if any(may_matter(a, self._settings) for a in alignments if not a.wording.unlike):
                judgement = self._best(claim, alignments)
                if judgement is not None:
                    yield claim, judgement

    def _best(self, claim: int, alignments: Iterable[Alignment]) -> Judgement | None:
        """Judge one passage by the wordings of one claim; None where it is not near, or nearer to a look-alike."""
        best: Judgement | None = None
        alike = (0.0, 0.0)
        for alignment in alignments:
            judgement = judge(alignment, self._claims[claim], self._settings)
            if alignment.wording.unlike:
                alike = max(alike, given_by(judgement))
            elif best is None or _rank(judgement) > _rank(best):
                best = judgement
        if best is None:
            return None
        near = best.stance is not Stance.NEITHER or best.alignment.coverage >= self._settings.related
        return best if near and (not any(alike) or given_by(best) >= alike) else None

    def _quotations(self, text: Text) -> Iterator[tuple[int, QuotationFinding]]:
        for wording in self._quoting:
            for expected in wording.quotations:
                for finding in judge_quotation(
                    expected, wording.document.folded, text.quotations, text.document.folded, self._settings
                ):
                    yield wording.claim, finding


def _rank(judgement: Judgement) -> tuple[int, float]:
    order = {Stance.SUPPORTS: 2, Stance.CONFLICTS: 1, Stance.NEITHER: 0}
    return order[judgement.stance], judgement.score


def _ignores(claims: ClaimSet, today: date | None) -> Ignores | None:
    if not claims.ignores:
        return None
    from factcheck.suppression.ignores import Ignores

    return Ignores(claims.ignores, today)


def _suppressed(claim_id: str, item: Evidence, document: Document, suppressors: Iterable[Suppressor]) -> Evidence:
    if item.stance is not Stance.CONFLICTS:
        return item
    reasons = (suppress(claim_id, item, document) for suppress in suppressors)
    first = next((reason for reason in reasons if reason is not None), None)
    return item if first is None else item._replace(suppression=first)


def run(
    claims: ClaimSet,
    documents: Iterable[Document | Skipped],
    *,
    settings: Settings = DEFAULTS,
    suppressors: Sequence[Suppressor] = (),
    today: date | None = None,
    keep_documents: bool = False,
    suggest: bool = True,
) -> Report:
    """Check `documents` against `claims`; what could not be read is passed on to the report.

    With `keep_documents` the report holds the texts, for formats that show them whole. Without `suggest` findings do
    not say what to write instead, which takes a millisecond or two for each conflict.
    """
    checker = Checker(claims, settings, suppressors=suppressors, today=today, suggest=suggest)
    inputs: list[Input] = []
    skipped: list[Skipped] = []
    found: dict[int, list[Evidence]] = {}
    for document in documents:
        if isinstance(document, Skipped):
            skipped.append(document)
            continue
        checked, evidence = checker.check(document)
        inputs.append(checked._replace(document=document) if keep_documents else checked)
        for claim, items in evidence.items():
            found.setdefault(claim, []).extend(items)
    results = tuple(_result(claim, found.get(index, [])) for index, claim in enumerate(claims.claims))
    return Report(tuple(inputs), tuple(skipped), results, checker.notices())


def _result(claim: Claim, items: Sequence[Evidence]) -> ClaimResult:
    evidence, related, suppressed = gather(items)
    return ClaimResult(claim, decide(evidence), evidence, related, suppressed)


__all__ = ["Checker", "Wording", "run"]
