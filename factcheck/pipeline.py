"""The whole run on one page: index the claims, read each text, judge its passages, settle whose they are, report."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from factcheck.document.texts import Text, read_document
from factcheck.matching.wording import Wording
from factcheck.model.claims import Claim, ClaimSet
from factcheck.model.records import NamedTuple
from factcheck.model.results import ClaimResult, Evidence, Input, Notice, Remark, Report, Skipped, Stance
from factcheck.model.text import Document
from factcheck.prepared import Prepared, prepare
from factcheck.verdict.candidates import Candidate, find_candidates
from factcheck.verdict.decide import decide, decided_claims, leave_lone, settle
from factcheck.verdict.evidence import EvidenceWriter, gather
from factcheck.verdict.histories import find_idle, keep_in_force
from factcheck.verdict.judge import is_better, judge, leave_to, look_again, may_decide
from factcheck.verdict.judgement import Judgement
from factcheck.verdict.quotations import QuotationFinding

if TYPE_CHECKING:
    from factcheck.document.memory import ReadingMemory
    from factcheck.model.coverage import Coverage
    from factcheck.suppression import Suppressor
    from factcheck.suppression.asides import Asides
    from factcheck.suppression.directives import Directives
    from factcheck.suppression.ignores import Ignores

OwnCheck = Callable[[Text], tuple[list[tuple[Claim, list[Evidence]]], list[Remark]]]
"""Gives what a text contradicts of itself, each sentence as a claim with its evidence, and what there is to ask."""


class Judged(NamedTuple):
    """What was made of one document, step by step; each list is what the step before it left."""

    text: Text
    judgements: list[Judgement]
    """Of each passage by each claim that it may be about."""
    in_force: list[Judgement]
    """Without those left to a wording under ``unlike``, and those of claims not in force on the document's day."""
    standing: list[Judgement]
    """After the claims have competed for the words."""
    quotations: list[tuple[Wording, QuotationFinding]]
    """Each with the wording that it is held against."""


class Examined(NamedTuple):
    """What one document says of the claims, whatever may be suppressed of it."""

    document: Document
    sentences: int
    remarks: tuple[Remark, ...]
    found: dict[int, list[Evidence]]
    """By the index of its claim: the passages that stand, then the quotations."""
    own: Sequence[tuple[Claim, list[Evidence]]] = ()
    """What it contradicts of itself, if that was asked."""
    coverage: Coverage | None = None
    """The checkable facts, where they are asked for, before any is set aside."""


class Checker:
    """Claims made ready to be checked against any number of texts."""

    def __init__(
        self,
        claims: ClaimSet | Prepared,
        *,
        suppressors: Sequence[Suppressor] = (),
        today: date | None = None,
        suggest: bool = True,
        related: bool = True,
        itself: OwnCheck | None = None,
        coverage: bool = False,
    ) -> None:
        """Take claims, ready or to be made so, `suppressors` beside the ignores, and the day on which these are read.

        With `coverage` each text is given with its checkable facts, and what backs them.
        Without `related`, passages that decide nothing are given for required claims alone; most are not weighed then.
        `itself` holds a text against itself.
        """
        self.itself = itself
        self.prepared = claims if isinstance(claims, Prepared) else prepare(claims)
        self.claims = self.prepared.claims.claims
        self.index = self.prepared.index
        self._suggest = suggest
        self._covers = coverage
        self._near = None if related else frozenset(at for at, claim in enumerate(self.claims) if claim.required)
        """The claims of which passages that decide nothing are given as well; None is all."""
        self._ids = frozenset(claim.id for claim in (*self.claims, *self.prepared.claims.rejected))
        self._ignores = _ignores(self.prepared.claims, today)
        self._asides = _asides(self.prepared.claims) if coverage else None
        self._suppressors = (*([self._ignores] if self._ignores else []), *suppressors)

    def __getstate__(self) -> dict[str, object]:
        """Leave out what suppresses: in another process texts are only examined."""
        return {**vars(self), "_suppressors": (), "_ignores": None, "_asides": None}

    def read(self, document: Document, memory: ReadingMemory | None = None) -> Text:
        """Take a document apart as `check` does."""
        return read_document(document, self.index.corrected, self.prepared.known_names, memory)

    def check(self, document: Document, memory: ReadingMemory | None = None) -> tuple[Input, dict[int, list[Evidence]]]:
        """Return the evidence of one document by the index of its claim, what only came near included.

        The `memory` of the last version of a text saves reading again what has not changed, and changes nothing else.
        """
        return self.suppress(self.examine(document, memory))

    def examine(self, document: Document, memory: ReadingMemory | None = None) -> Examined:
        """Return the evidence of one document; it depends on no other, so that several may be examined at once."""
        return self.report(self.judge(document, memory))

    def judge(self, document: Document, memory: ReadingMemory | None = None) -> Judged:
        """Judge all passages of one document that the claims may be about."""
        return self.judge_text(self.read(document, memory))

    def judge_text(self, text: Text, only: Collection[int] | None = None) -> Judged:
        """Do the same for a text that was read; with `only` some claims, by index, the others take no part."""
        quotations = [
            (wording, finding)
            for wording, finding in self.prepared.quotations.findings(text)
            if only is None or wording.claim in only
        ]
        idle = self._idle(text)
        judged = self.judge_candidates(find_candidates(text, self.index, self.claims, idle, self._near, only))
        decided = {wording.claim for wording, _ in quotations} | decided_claims(judged).difference(idle)
        if only is None:
            judged = [look_again(judgement, self.index.sections, decided) for judgement in judged]
        alone = [judgement for judgement in judged if not judgement.is_unlike]
        in_force = keep_in_force(alone, idle)
        standing = settle(in_force)
        if only is None:
            standing = leave_lone(standing, decided)
        return Judged(text, judged, in_force, standing, quotations)

    def report(self, judged: Judged) -> Examined:
        """Return the evidence that judgements are."""
        writer = EvidenceWriter(judged.text, suggest=self._suggest)
        found: dict[int, list[Evidence]] = {}
        for judgement in judged.standing:
            found.setdefault(judgement.binding.wording.claim, []).append(writer.passage(judgement))
        for wording, quotation in judged.quotations:
            found.setdefault(wording.claim, []).append(writer.quotation(quotation, wording))
        text = judged.text
        coverage = self._cover(judged, found) if self._covers else None
        own, queries = self.itself(text) if self.itself is not None else ([], [])
        remarks = (*writer.remarks(), *queries)
        return Examined(text.document, len(text.statements), remarks, found, own, coverage)

    def _cover(self, judged: Judged, found: Mapping[int, Sequence[Evidence]]) -> Coverage:
        from factcheck.coverage.states import cover  # most runs do not ask

        return cover(judged.text, self.claims, judged.judgements, judged.standing, judged.quotations, found)

    def suppress(self, examined: Examined) -> tuple[Input, dict[int, list[Evidence]]]:
        """Mark what is not held against a document; the documents of a run come here one after the other."""
        document, found = examined.document, examined.found
        directives = self._directives(document)
        by_claim = [(self.claims[claim].id, items) for claim, items in found.items()]
        self._suppress(document, [*by_claim, *((claim.id, items) for claim, items in examined.own)], directives)
        coverage = examined.coverage
        remarks = [*examined.remarks, *(directives.remarks() if directives else ())]
        if coverage is not None:
            coverage, unused = self._set_aside(document, coverage, found, directives)
            remarks += unused
        return Input(document.path, examined.sentences, tuple(remarks), coverage=coverage), found

    def notices(self) -> tuple[Notice, ...]:
        """Return what is wrong with the ignores and asides of the claims files, after all documents were checked."""
        ignores = self._ignores.notices() if self._ignores else ()
        return (*ignores, *(self._asides.notices() if self._asides else ()))

    def _directives(self, document: Document) -> Directives | None:
        if not document.comments:
            return None
        from factcheck.suppression.directives import Directives  # few texts hold any

        return Directives(document, self._ids, is_own=self.itself is not None)

    def _suppress(
        self, document: Document, found: Sequence[tuple[str, list[Evidence]]], directives: Directives | None
    ) -> None:
        """Mark the conflicts that are not held against the document."""
        suppressors = [*([directives] if directives else []), *self._suppressors]
        if self._ignores:
            self._ignores.take(document)
        for claim_id, items in found if suppressors else ():
            items[:] = [_suppressed(claim_id, item, document, suppressors) for item in items]

    def _set_aside(
        self,
        document: Document,
        coverage: Coverage,
        found: Mapping[int, Sequence[Evidence]],
        directives: Directives | None,
    ) -> tuple[Coverage, list[Remark]]:
        """Return the facts, with those set aside that somebody has taken on, and the comments that set none aside."""
        from factcheck.coverage.asides import settle_asides

        entries = self._asides.of(document) if self._asides else []
        said = directives.asides if directives else []
        asides = [*said, *(aside for _, aside in entries)]
        coverage, used = settle_asides(coverage, asides, self.claims, found)
        for index, (entry, _) in enumerate(entries, len(said)):
            if self._asides and index in used:
                self._asides.use(entry)
        return coverage, list(directives.unused_asides(used)) if directives else []

    def judge_candidates(self, candidates: Iterable[Candidate]) -> list[Judgement]:
        """Judge each passage by the best wording of each claim.

        A passage that has as much of a wording under ``unlike`` is left to that, and decides nothing.
        """
        judged: list[Judgement] = []
        for (claim, _), offered in groupby(sorted(candidates, key=_claim_and_passage), key=_claim_and_passage):
            same = list(offered)
            alike = max((candidate for candidate in same if candidate.binding.wording.unlike), key=_share, default=None)
            own = [candidate for candidate in same if not candidate.binding.wording.unlike]
            asked = own if self._near is None or claim in self._near else filter(may_decide, own)
            judgements = [judge(candidate, self.claims[claim]) for candidate in asked]
            if alike is not None:
                judgements = [
                    judgement if is_better(judgement, alike) else leave_to(alike, judgement) for judgement in judgements
                ]
            if judgements:
                judged.append(_best(judgements))
        return judged

    def _idle(self, text: Text) -> Mapping[int, int]:
        return find_idle(self.prepared.histories, self.claims, text.document.date)


def _share(candidate: Candidate) -> float:
    return candidate.share


def _claim_and_passage(candidate: Candidate) -> tuple[int, int]:
    return candidate.claim, candidate.binding.focus


def _best(judgements: Sequence[Judgement]) -> Judgement:
    """Return the judgement by the best wording; a label and what it stands for are one, so that a conflict counts."""
    conflicts = [judgement for judgement in judgements if judgement.stance is Stance.CONFLICTS]
    is_read = any(judgement.binding.wording.is_reading for judgement in judgements)
    return max(conflicts if conflicts and is_read else judgements, key=_rank)


def _rank(judgement: Judgement) -> tuple[int, float]:
    order = {Stance.SUPPORTS: 2, Stance.CONFLICTS: 1, Stance.NEITHER: 0}
    return order[judgement.stance], judgement.score


def _ignores(claims: ClaimSet, today: date | None) -> Ignores | None:
    if not claims.ignores:
        return None
    from factcheck.suppression.ignores import Ignores

    return Ignores(claims.ignores, today)


def _asides(claims: ClaimSet) -> Asides | None:
    if not claims.asides:
        return None
    from factcheck.suppression.asides import Asides

    return Asides(claims.asides)


def _suppressed(claim_id: str, item: Evidence, document: Document, suppressors: Iterable[Suppressor]) -> Evidence:
    if item.stance is not Stance.CONFLICTS:
        return item
    reasons = (suppress(claim_id, item, document) for suppress in suppressors)
    first = next((reason for reason in reasons if reason is not None), None)
    return item if first is None else item._replace(suppression=first)


def run(
    claims: ClaimSet | Prepared,
    documents: Iterable[Document | Skipped],
    *,
    suppressors: Sequence[Suppressor] = (),
    today: date | None = None,
    keep_documents: bool = False,
    suggest: bool = True,
    related: bool = True,
    itself: OwnCheck | None = None,
) -> Report:
    """Check `documents` against `claims`; what could not be read is passed on to the report.

    With `keep_documents` the report holds the texts, for formats that show them whole. Without `suggest` findings do
    not say what to write instead, which takes a millisecond or two for each conflict. Without `related` only required
    claims have passages that merely came near. `itself` holds each document against itself.
    """
    checker = Checker(claims, suppressors=suppressors, today=today, suggest=suggest, related=related, itself=itself)
    examined = (item if isinstance(item, Skipped) else checker.examine(item) for item in documents)
    return assemble(checker, examined, keep_documents=keep_documents)


def assemble(checker: Checker, examined: Iterable[Examined | Skipped], *, keep_documents: bool = False) -> Report:
    """Make the report of documents that `checker` examined, wherever it did, in the order in which they come."""
    inputs: list[Input] = []
    skipped: list[Skipped] = []
    found: dict[int, list[Evidence]] = {}
    own: list[ClaimResult] = []
    for item in examined:
        if isinstance(item, Skipped):
            skipped.append(item)
            continue
        checked, evidence = checker.suppress(item)
        inputs.append(checked._replace(document=item.document) if keep_documents else checked)
        for claim, items in evidence.items():
            found.setdefault(claim, []).extend(items)
        own += (_result(claim, items) for claim, items in item.own)
    results = (*(_result(claim, found.get(index, [])) for index, claim in enumerate(checker.claims)), *own)
    return Report(tuple(inputs), tuple(skipped), results, checker.notices(), checker.itself is not None)


def _result(claim: Claim, items: Sequence[Evidence]) -> ClaimResult:
    if not items:
        return ClaimResult(claim, decide(()), ())
    evidence, related, suppressed = gather(items)
    return ClaimResult(claim, decide(evidence), evidence, related, suppressed)
