"""Comparisons -> what a passage does to a claim."""

from __future__ import annotations

from factcheck.matching.align import Alignment, verbs_clash
from factcheck.model.claims import Claim
from factcheck.model.facts import Kind
from factcheck.model.results import Stance
from factcheck.settings import Settings
from factcheck.verdict.comparing import COMPARABLE
from factcheck.verdict.judgement import Comparison, Judgement
from factcheck.verdict.rules import RULES
from factcheck.verdict.rules.polarity import only_supposed, opposition


def judge(alignment: Alignment, claim: Claim, settings: Settings) -> Judgement:
    """Say what a passage does to a claim, by all the rules."""
    comparisons = tuple(comparison for rule in RULES for comparison in rule(alignment, claim, settings))
    if alignment.wording.slots and not any(c.relation.agrees and c.kind in COMPARABLE for c in comparisons):
        # a denial without any of the claim's values is a denial of something else
        comparisons = tuple(comparison for comparison in comparisons if comparison.kind is not Kind.POLARITY)
    unsure = any(not comparison.is_sure for comparison in comparisons)
    comparisons = tuple(comparison for comparison in comparisons if comparison.is_sure)
    conflicts = tuple(comparison for comparison in comparisons if not comparison.relation.agrees)
    if conflicts and not _is_another_event(comparisons, conflicts, alignment, settings):
        return Judgement(Stance.CONFLICTS, max(c.score for c in conflicts), comparisons, alignment, claim)
    agreeing = tuple(comparison for comparison in comparisons if comparison.relation.agrees)
    score = given(alignment, agreeing)
    if not conflicts and not unsure and _supports(alignment, agreeing, score, settings):
        return Judgement(Stance.SUPPORTS, score, agreeing, alignment, claim)
    return Judgement(Stance.NEITHER, score, agreeing, alignment, claim)


def _is_another_event(
    comparisons: tuple[Comparison, ...], conflicts: tuple[Comparison, ...], alignment: Alignment, settings: Settings
) -> bool:
    """Whether so much differs that the passage speaks of something else: two values and more, and none that agrees."""
    values = [c for c in conflicts if c.kind not in (Kind.NAME, Kind.TITLE, Kind.POLARITY)]
    return len(values) > 1 and len(values) == len(comparisons) and alignment.here < settings.certain


def given(alignment: Alignment, agreeing: tuple[Comparison, ...]) -> float:
    """Give the share of a claim, frame and values, that a passage gives."""
    wording = alignment.wording
    frame = sum(term.weight * match.degree for term, match in zip(wording.terms, alignment.matches, strict=True))
    values = sum(comparison.weight for comparison in agreeing)
    extra = sum(c.weight for c in agreeing if c.kind is Kind.TITLE)
    optional = sum(slot.weight for slot in wording.slots if slot.is_base)
    given_bases = sum(comparison.weight for comparison in agreeing if comparison.is_base)
    total = wording.weight + sum(slot.weight for slot in wording.slots) - optional + given_bases + extra
    return (frame + values) / total if total else 0.0


def given_by(judgement: Judgement) -> tuple[float, float]:
    """Give the share of a wording, frame and values, that the passage of a judgement gives, and how much that is.

    Of two wordings given alike in full the longer one is nearer to the passage.
    """
    alignment = judgement.alignment
    share = given(alignment, tuple(c for c in judgement.comparisons if c.relation.agrees))
    return round(share, 6), round(
        share * (alignment.wording.weight + sum(s.weight for s in alignment.wording.slots)), 6
    )


def _lacks_person(alignment: Alignment) -> bool:
    """Whether a person that the claim names stands nowhere in the text."""
    return any(
        term.name is not None and term.name.is_person and not match.degree
        for term, match in zip(alignment.wording.terms, alignment.matches, strict=True)
    )


def _gives_office(alignment: Alignment) -> bool:
    """Whether all that is claimed of a person stands in the sentence: "Ann Lee, who owns the mill", "mill owner"."""
    pairs = zip(alignment.wording.terms, alignment.matches, strict=True)
    return all(match.at >= 0 for term, match in pairs if term.name is None or term.name.is_person)


def _supports(alignment: Alignment, agreeing: tuple[Comparison, ...], score: float, settings: Settings) -> bool:
    wording = alignment.wording
    values = [c for c in agreeing if c.kind is not Kind.TITLE and not c.is_base]
    if wording.slots and not values:
        return False
    if wording.statement.roles and not wording.slots and not agreeing and not _gives_office(alignment):
        return False  # a person may be named without the office
    asked = settings.support if wording.slots or agreeing else settings.support_plain
    if verbs_clash(alignment):
        asked += settings.clash
    if score < asked or alignment.misspelt or any(match.replaced for match in alignment.matches):
        return False
    if any(c.kind is Kind.AGE for c in values) and any(slot.owner is not None for slot in wording.slots):
        return not only_supposed(alignment)  # whose age it is, is all that an age needs
    told = max((comparison.weight for comparison in values), default=0.0)
    least = settings.said_otherwise if verbs_clash(alignment) else settings.said
    if told < settings.telling and (alignment.said < least or _lacks_person(alignment)):
        return False
    if alignment.said < settings.said_telling:
        return False
    if not wording.slots and alignment.here < settings.plain_here:
        return False
    against, total, _ = opposition(alignment)
    if total and against / total > settings.unopposed:
        return False
    return not only_supposed(alignment)
