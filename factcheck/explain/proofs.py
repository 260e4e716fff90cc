"""A judgement -> its proof: for each part of the claim what the passage has in its place, and how the two relate.

What a part is bound to is shown, unless a difference was found for it that is sure enough to keep a support back.
"""

from __future__ import annotations

from factcheck.matching.bind import NOUN, Binding, Bound, How
from factcheck.matching.parts import PartKind
from factcheck.model.explanation import PartProof, PartRelation
from factcheck.model.facts import Relation
from factcheck.model.results import Evidence
from factcheck.text.net import Link
from factcheck.verdict.deciding import is_had
from factcheck.verdict.differences.difference import Difference, Sort
from factcheck.verdict.judgement import Judgement, is_doubt, surest_by_part
from factcheck.verdict.wording import word_bound, word_difference, word_part

_LINKS = {
    Link.SAME: (PartRelation.SAME, "says the same"),
    Link.IMPLIED: (PartRelation.NARROWER, "implies it"),
    Link.IMPLIES: (PartRelation.BROADER, "is implied by it"),
    Link.NEAR: (PartRelation.OPEN, "is used of the same things"),
}
_PLACES = {
    -2: "two sentences before",
    -1: "in the sentence before",
    1: "in the sentence after",
}
_DIFFERENCES = {
    Sort.VALUE: "another value in its place",
    Sort.NAME: "another name in its place",
    Sort.SPELLING: "another spelling",
    Sort.DEMONYM: "another nationality",
    Sort.OFFICE: "another office",
    Sort.DESCRIPTOR: "said to be something else",
    Sort.OPPOSITE: "the opposite",
    Sort.SISTER: "excludes it",
    Sort.THING: "another thing in its place",
    Sort.MARK: "the opposite",
    Sort.RATE: "another base of the rate",
    Sort.IDENTIFIER: "another one of its kind",
    Sort.POLARITY: "one says it, the other denies it",
    Sort.SWAP: "has changed places with another part",
}
_OPPOSITE = frozenset({Sort.OPPOSITE, Sort.MARK, Sort.POLARITY})


def prove(judgement: Judgement) -> tuple[PartProof, ...]:
    """Return the proof of a judgement, a row for each part of the wording."""
    binding = judgement.binding
    by_part = surest_by_part(judgement.sure)
    return tuple(_row(judgement, bound, by_part.get(place)) for place, bound in enumerate(binding.bounds))


def prove_quotation(evidence: Evidence) -> tuple[PartProof, ...]:
    """Return the rows of a quotation: its words, and who said them."""
    return tuple(
        PartProof(
            finding.kind.value,
            finding.expected,
            finding.found,
            PartRelation.SAME if finding.relation.agrees else PartRelation.OTHER,
            decides=True,
            why="" if finding.relation is Relation.SAME else finding.relation.value,
        )
        for finding in evidence.findings
    )


def _row(judgement: Judgement, bound: Bound, difference: Difference | None) -> PartProof:
    binding, part = judgement.binding, bound.part
    claim, text = word_part(binding, bound), word_bound(binding, bound)
    relation, why = _relation(binding, bound)
    if difference is None:
        return PartProof(part.kind.value, claim, text, relation, part.decides, why)
    sure = judgement.sure[difference]
    found = word_difference(binding, difference, sure)
    if is_doubt(difference, sure):
        claim = claim if difference.office is None else found.expected
        relation = PartRelation.OPPOSITE if difference.sort in _OPPOSITE else PartRelation.OTHER
        text, why = found.found_text, _DIFFERENCES[difference.sort]
    elif relation is PartRelation.ABSENT and not why:
        why = f'perhaps "{found.found_text}" in its place'
    else:
        return PartProof(part.kind.value, claim, text, relation, part.decides, why)
    return PartProof(part.kind.value, claim, text, relation, part.decides, why, sure)


def _relation(binding: Binding, bound: Bound) -> tuple[PartRelation, str]:
    """Return how what a part is bound to stands to it, and why."""
    part = bound.part
    if bound.how is How.ABSENT:
        return PartRelation.ABSENT, "its value says it" if part.is_implied else ""
    if bound.how is How.ELSEWHERE:
        had = is_had(bound, binding)
        return (
            PartRelation.SAME if had else PartRelation.OPEN,
            "elsewhere in the text, which is about it" if had else "elsewhere in the text",
        )
    relation, why = _here(binding, bound)
    return relation, ", ".join(filter(None, (why, _PLACES.get(bound.offset, ""))))


def _here(binding: Binding, bound: Bound) -> tuple[PartRelation, str]:
    part = bound.part
    if bound.how is How.MEANT:
        return PartRelation.SAME, "by description or pronoun"
    if part.kind is PartKind.VALUE:
        return _value(bound)
    if part.kind is PartKind.WORD:
        relation, why = _LINKS[bound.link]
        return relation, "" if bound.degree >= 1.0 else f"{why} ({bound.degree:.0%})"
    same = word_part(binding, bound).casefold() == word_bound(binding, bound).casefold()
    return PartRelation.SAME, "" if same else "another form of it"


def _value(bound: Bound) -> tuple[PartRelation, str]:
    assert bound.part.fact is not None
    assert bound.fact is not None
    if bound.noun < NOUN:
        return PartRelation.OPEN, "equal, but may count something else"
    if bound.fact.kind is not bound.part.fact.kind:
        return PartRelation.SAME, f"the number, there a {bound.fact.kind}"
    return PartRelation.SAME, "" if bound.relation is Relation.SAME else "within what the words allow"
