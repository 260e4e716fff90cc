"""One claim and one text -> the passages that came nearest, what each scored, and why it was taken or left."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.document.texts import Passage
from factcheck.explain.doubts import doubts
from factcheck.explain.readings import term_words
from factcheck.matching.align import Alignment, align, role_score
from factcheck.model.claims import ClaimSet
from factcheck.model.explanation import Near, ValueTrial
from factcheck.model.results import Evidence, Stance
from factcheck.model.text import Document
from factcheck.pipeline import Checker
from factcheck.settings import Settings
from factcheck.verdict.comparing import compare
from factcheck.verdict.evidence import EvidenceWriter
from factcheck.verdict.judge import judge
from factcheck.verdict.judgement import Judgement
from factcheck.verdict.kinship import kinship

_LEAST = 0.3
"""Share of a claim that a passage needs to be shown though it decided nothing."""
_DOES = {Stance.SUPPORTS: "support the claim", Stance.CONFLICTS: "conflict with the claim"}
_ORDER = (Stance.NEITHER, Stance.CONFLICTS, Stance.SUPPORTS)


class Study:
    """One claim in the company of its set, ready to be laid beside any text."""

    def __init__(self, claims: ClaimSet, index: int, settings: Settings) -> None:
        self.checker = Checker(claims, settings)
        self.wordings = [wording for wording in self.checker.wordings if wording.claim == index]
        self._index = index
        self._ids = [claim.id for claim in claims.claims]
        self._claim = claims.claims[index]
        self._settings = settings

    def near(self, document: Document, evidence: Iterable[Evidence], most: int) -> list[Near]:
        """Give the `most` nearest passages of `document`, what decided first; `evidence` is what a check found."""
        text = self.checker.read(document)
        writer = EvidenceWriter(text)
        deciding = [item for item in evidence if item.stance is not Stance.NEITHER]
        judged = list(self.checker.judgements(text))
        found: list[Near] = []
        for passage in self.checker.passages(text):
            judgement = self._judged(passage)
            if judgement is None or not _is_near(judgement):
                continue
            shown = writer.passage(judgement)
            taken = next((item for item in deciding if item.place == shown.place), None)
            if taken is not None:
                deciding.remove(taken)
            why = f"taken: {taken.reason}" if taken is not None else f"left: {self._why_left(judgement, judged)}"
            found.append(self._near(taken or shown, judgement, taken=taken is not None, why=why))
        found += (Near(item, taken=True, why=f"taken: {item.reason}") for item in deciding)  # quotations
        return sorted(found, key=_rank)[:most]

    def _judged(self, passage: Passage) -> Judgement | None:
        """Judge a passage by the wording that fits best, whether or not the index would have offered it."""
        judgements = []
        for wording in self.wordings:
            alignment = align(wording, passage, self._settings)
            if wording.is_quotation and not wording.unlike:
                judgements.append(Judgement(Stance.NEITHER, alignment.coverage, (), alignment))
            elif not wording.unlike:
                judgements.append(judge(alignment, self._claim, self._settings))
        return max(judgements, key=lambda j: (_ORDER.index(j.stance), j.score, j.alignment.coverage), default=None)

    def _near(self, evidence: Evidence, judgement: Judgement, *, taken: bool, why: str) -> Near:
        alignment = judgement.alignment
        pairs = zip(alignment.wording.terms, alignment.matches, strict=True)
        absent = tuple(term_words(term, alignment.wording.statement) for term, match in pairs if not match.degree)
        return Near(
            evidence,
            taken,
            why,
            alignment.wording.text,
            alignment.here,
            alignment.coverage,
            absent,
            tuple(self._trials(alignment)),
        )

    def _trials(self, alignment: Alignment) -> list[ValueTrial]:
        ours, theirs = alignment.wording.statement, alignment.passage.statement
        trials: list[ValueTrial] = []
        for slot in alignment.wording.slots:
            expected = ours.text(slot.fact.span)
            beside = [
                ValueTrial(
                    expected,
                    theirs.text(fact.span),
                    relation,
                    role_score(slot, fact, alignment),
                    kinship(slot.fact, fact),
                )
                for fact in theirs.facts
                if (relation := compare(slot.fact, fact, self._claim.tolerance, self._settings)) is not None
            ]
            trials += beside or [ValueTrial(expected)]
        return trials

    def _why_left(self, judgement: Judgement, judged: list[tuple[int, Judgement]]) -> str:
        if judgement.alignment.wording.is_quotation:
            return "the claim is a quotation, which only words in quotation marks decide"
        if judgement.stance is not Stance.NEITHER:
            does = _DOES[judgement.stance]
            return f"by itself it would {does} ({judgement.reason}), but {self._rival(judgement, judged)}"
        why, stance = doubts(judgement, self._claim, self._settings)
        if why:
            return f"{why}; else it would {_DOES[stance]}"
        trials = self._trials(judgement.alignment)
        if not trials:
            return "it does not say the same, nor the opposite"
        if not any(trial.relation for trial in trials):
            return f'it has no value to set against "{trials[0].expected}"'
        return "none of its values is the claim's or counts, dates or measures the same thing"

    def _rival(self, judgement: Judgement, judged: list[tuple[int, Judgement]]) -> str:
        """Say what took a passage away that would have decided."""
        sentence = judgement.alignment.passage.statement.sentence.index
        here = {claim: other for claim, other in judged if _sentence(other) == sentence}
        if self._index not in here:
            unlike = any(wording.unlike for wording in self.wordings)
            return "a wording under unlike fits as well" if unlike else "too few of its words are the claim's"
        bearers = [
            self._ids[claim]
            for claim, other in here.items()
            if other.stance is Stance.SUPPORTS and claim != self._index
        ]
        if bearers:
            return f"its value bears out {', '.join(bearers)}"
        return "the text supports the claim elsewhere, and this is not the surer"


def _is_near(judgement: Judgement) -> bool:
    """Whether a passage is worth showing: one of the claim's words has to stand in the sentence itself."""
    alignment = judgement.alignment
    return alignment.here > 0.0 and max(judgement.score, alignment.coverage) >= _LEAST


def _sentence(judgement: Judgement) -> int:
    return judgement.alignment.passage.statement.sentence.index


def _rank(near: Near) -> tuple[bool, int, float, int]:
    evidence = near.evidence
    return not near.taken, -_ORDER.index(evidence.stance), -max(evidence.score, near.around), evidence.place.span.start
