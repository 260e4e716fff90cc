"""Numbers, amounts, measures, ages, scores, dates and times: the value in the same role, compared by its kind.

For each value of the claim the passage's values of a comparable kind are ranked by how well the frame around them is
the frame around the claim's (`role_score`). One that agrees settles it unless another stands clearly better in the
role; one that differs is a conflict only when

* it counts the same thing (the same noun, or nouns left out on both sides),
* enough of the frame stands around it, the less the more the two values are of one kin (`factcheck.verdict.kinship`),
* the frame is no terse one, or the values are of one kin: "5,300 documents" denies "3,500 documents", "two documents"
does not,
* the names of the claim are near, and it is stated, not supposed or denied.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.align import Alignment, verbs_clash
from factcheck.matching.wording import Slot
from factcheck.model.claims import Claim
from factcheck.model.facts import Fact, Hedge, Kind, Quantity, Relation, Share
from factcheck.model.text import Span
from factcheck.reading.statement import Statement
from factcheck.settings import Settings
from factcheck.verdict.judgement import Comparison
from factcheck.verdict.kinship import STRANGERS, kinship
from factcheck.verdict.rules.limits import is_other_moment
from factcheck.verdict.rules.ordinals import is_other_item
from factcheck.verdict.rules.rivals import Rival, find_rivals, is_same_thing, may_be_same


def judge_values(alignment: Alignment, claim: Claim, settings: Settings) -> tuple[Comparison, ...]:
    """Compare every value of the claim with the best of the passage's."""
    comparisons = []
    for slot in alignment.wording.slots:
        comparison = _judge_slot(slot, alignment, claim, settings)
        if comparison is not None:
            comparisons.append(comparison._replace(is_base=slot.is_base))
    return tuple(comparisons)


def _judge_slot(slot: Slot, alignment: Alignment, claim: Claim, settings: Settings) -> Comparison | None:
    rivals = list(find_rivals(slot, alignment, claim, settings))
    agreeing = [
        rival
        for rival in rivals
        if rival.relation.agrees and _counts(slot, rival, settings) and may_be_same(slot, rival, alignment, settings)
    ]
    differing = [
        rival for rival in rivals if not rival.relation.agrees and is_same_thing(slot, rival, alignment, settings)
    ]
    best = max(agreeing, key=lambda rival: rival.role, default=None)
    worst = _foremost(slot, differing)
    if worst is not None and (
        best is None or (worst.role > best.role + settings.clearly_better and _swapped(slot, alignment, settings))
    ):
        sure = _conflicts(slot, worst, alignment, settings)
        if sure or best is None:
            return _comparison(slot, worst, alignment) if sure else _doubt(slot, worst)
    return _comparison(slot, best, alignment) if best is not None else None


def _foremost(slot: Slot, differing: Sequence[Rival]) -> Rival | None:
    """Give the value that stands best in the role; of several the one that is nearest of kin."""
    if len(differing) < 2:
        return differing[0] if differing else None
    return max(differing, key=lambda rival: (rival.role, kinship(slot.fact, rival.fact)))


def _counts(slot: Slot, rival: Rival, settings: Settings) -> bool:
    """Whether a value that agrees says anything: by a hedge or by little only where it stands in the role."""
    if rival.relation is Relation.WITHIN and Hedge.VAGUE in (_hedge(slot.fact), _hedge(rival.fact)):
        return rival.role >= settings.vague_role
    telling = rival.relation is Relation.SAME and slot.weight >= settings.telling_little
    return rival.role >= (settings.near_role if telling else settings.in_role)


def _hedge(fact: Fact) -> Hedge:
    return fact.value.hedge if isinstance(fact.value, Quantity) else Hedge.NONE


def _swapped(slot: Slot, alignment: Alignment, settings: Settings) -> bool:
    """Whether an agreeing value may stand in the place of another: of two of a kind, or where it says little."""
    alike = sum(other.fact.kind is slot.fact.kind for other in alignment.wording.slots)
    return alike > 1 or slot.weight < settings.telling_little


def _conflicts(slot: Slot, rival: Rival, alignment: Alignment, settings: Settings) -> bool:
    owned = slot.owner is not None and alignment.coverage >= settings.whose_age
    kin = kinship(slot.fact, rival.fact) if not _is_part_of_same(rival.fact, alignment) else settings.same_whole
    slip = kin >= settings.slip and slot.weight >= settings.telling
    said = settings.said_slip if slip else settings.said
    if not owned and (alignment.lacks_name or alignment.here < settings.conflict_here or alignment.said < said):
        return False
    if is_other_moment(slot, rival.fact, alignment, settings) or is_other_item(slot, rival.fact, alignment, settings):
        return False
    if owned:
        return not _unstated(rival.fact, alignment)  # whose age it is, is all that an age needs
    asked = (
        settings.conflict
        - settings.conflict_kin * (kin - STRANGERS) / (1 - STRANGERS)
        - (settings.conflict_slip if slip else 0.0)
    )
    about = rival.role
    weight = sum(
        term.weight * match.degree for term, match in zip(alignment.wording.terms, alignment.matches, strict=True)
    )
    if about < asked or (kin < settings.kin and verbs_clash(alignment, rival.fact)):
        return False
    words = sum(match.at >= 0 for match in alignment.matches)
    if weight < settings.terse and kin < settings.terse_kin and (words < 2 or about < settings.terse_about):
        return False
    return not _unstated(rival.fact, alignment)


def _is_part_of_same(fact: Fact, alignment: Alignment) -> bool:
    """Whether a part is taken from a whole that the claim names too: "18 of the 28", where it says "half of the 28"."""
    whole = fact.value.whole if isinstance(fact.value, Quantity) else None
    return whole is not None and any(
        isinstance(other.value, Quantity) and whole in (other.value.number, other.value.whole)
        for other in alignment.wording.statement.facts
    )


def _unstated(fact: Fact, alignment: Alignment) -> bool:
    """Whether a value is only supposed in the passage and not in the claim, or stands under a negation."""
    polarity = alignment.passage.statement.polarity
    claim = alignment.wording.statement.polarity
    at = fact.first
    if fact.kind is Kind.COUNT and at and _is_definite(alignment.passage.statement, at):
        return False
    denied = polarity.negated(at) and not any(claim.negations) and not _is_none(fact)
    return denied or (polarity.supposed[at] and not any(claim.supposed))


def _is_definite(statement: Statement, at: int) -> bool:
    """Whether a count is taken for granted: of "no work for its 85 dancers" the 85 are not denied."""
    before = statement.tokens[at - 1]
    return before.norm in ("the", "its", "their", "his", "her", "our") or before.text.endswith(("'s", "s'"))


def _is_none(fact: Fact) -> bool:
    """Whether a value is its own negation: "none of the officers was promoted"."""
    return isinstance(fact.value, Quantity) and fact.value.share is Share.NONE


def _comparison(slot: Slot, rival: Rival, alignment: Alignment) -> Comparison:
    wording, statement = alignment.wording, alignment.passage.statement
    expected = _words(wording.statement, slot.fact, slot.head_at)
    found = _words(statement, rival.fact, rival.head)
    reason = f"{_text(statement, found)}, as expected"
    if not rival.relation.agrees:
        short = _text(wording.statement, slot.fact.span if rival.head >= 0 else expected)
        reason = f"{_text(statement, found)}, not {short}"
    elif rival.relation is Relation.WITHIN:
        reason = f"{_text(statement, found)} agrees with {_text(wording.statement, expected)}"
    sure = rival.role if rival.relation.agrees else rival.role * (0.7 + 0.3 * kinship(slot.fact, rival.fact))
    return Comparison(
        slot.fact.kind,
        rival.relation,
        _text(wording.statement, expected),
        found,
        _text(statement, found),
        reason,
        sure,
        slot.weight,
        facts=(slot.fact, rival.fact),
    )


def _doubt(slot: Slot, rival: Rival) -> Comparison:
    """Give a difference that the rule is not sure of: it is never shown, so that nothing is put into words."""
    return Comparison(
        slot.fact.kind, rival.relation, "", rival.fact.span, "", "", rival.role, slot.weight, is_sure=False
    )


def _words(statement: Statement, fact: Fact, head: int) -> Span:
    """Give the words of a value, the noun that it counts included where it follows closely."""
    if fact.last <= head <= fact.last + 3:
        return Span(fact.span.start, statement.tokens[head].end)
    return fact.span


def _text(statement: Statement, span: Span) -> str:
    return statement.text(span)
