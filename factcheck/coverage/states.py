"""The facts of a text and what was judged of it -> the state of each.

A claim backs a fact if the passage that bears the claim out has one of its parts in the very words of the fact; that
two share a number backs nothing. What a finding marks as differing conflicts, and nothing covers that. What is set
aside is told later, when it is known which conflicts are suppressed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.coverage.entries import propose
from factcheck.coverage.items import find_items, words_at
from factcheck.coverage.stating import is_stated
from factcheck.coverage.zones import zones_of
from factcheck.document.texts import Text
from factcheck.matching.bind import Binding, Bound, How
from factcheck.matching.parts import PartKind
from factcheck.matching.wording import Wording
from factcheck.model.claims import Claim, Status
from factcheck.model.coverage import Conflict, Coverage, Covered, Item, ItemKind, ItemPlace, Nearest, State
from factcheck.model.facts import Kind, Relation
from factcheck.model.results import Evidence, Place, Stance
from factcheck.model.text import Locator, Span
from factcheck.text.net import Link
from factcheck.verdict.deciding import is_had
from factcheck.verdict.judgement import Judgement
from factcheck.verdict.quotations import QuotationFinding

_UNCHECKED = frozenset({Status.DRAFT, Status.QUERY, Status.REJECTED})
"""A claim of which this is known backs nothing: a draft is often made of the very words that it would back."""
_TELLING = frozenset({Link.SAME, Link.IMPLIED})
"""How words have to stand to those of a claim: the same, or narrower."""
_HALF = 0.5
"""Share of a claim that a passage needs to prove a fact by it: of less, what is shared may be of something else."""
_NEAR_SHARE = 0.3
"""Share of a claim that a passage needs to come near to it."""

_Bounds = Mapping[int, Sequence[tuple[int, Bound]]]
"""By sentence what is bound in it, each with the index of its claim."""


def cover(
    text: Text,
    claims: Sequence[Claim],
    judged: Sequence[Judgement],
    standing: Sequence[Judgement],
    quotations: Iterable[tuple[Wording, QuotationFinding]],
    found: Mapping[int, Sequence[Evidence]],
) -> Coverage:
    """Return the facts of `text` with their states.

    `judged` are all judgements, `standing` those that stand after the claims have competed, `found` is the evidence
    that came of them and of the `quotations`, by the index of its claim.
    """
    items = find_items(text)
    bound = _bound(standing)
    quoted = list(_quoted(text, quotations))
    conflicts = _conflicts(text, items, claims, found)  # adds to the items what else conflicts
    near = _by_sentence(judged)
    zones = zones_of(text)
    locator = Locator(text.document.source)
    wrong = {items[index].sentence for index in conflicts}
    facts = []
    for index, item in enumerate(items):
        against = tuple(conflicts.get(index, ()))
        backing = sorted(set[int]().union(*(_backing(place, bound, quoted) for place in item.places)))
        checked = [claims[claim] for claim in backing if claims[claim].status not in _UNCHECKED]
        state = _state(text, item, against, checked)
        statement = text.statements[item.sentence]
        covered = Covered(
            item,
            state,
            zones[item.sentence],
            tuple(_place(text, locator, span) for span in item.spans),
            statement.text(statement.sentence.span),
            statement.sentence.block,
            tuple(checked),
            "; ".join(dict.fromkeys(conflict.reason for conflict in against)),
            against,
        )
        if against:
            ids = {conflict.claim for conflict in against}
            covered = covered._replace(claims=tuple(claim for claim in claims if claim.id in ids))
        elif state is State.UNBACKED:
            nearest = _nearest(item, near, backing, claims)
            entry = None if item.sentence in wrong else propose(text, item)  # first what is wrong in it is put right
            covered = covered._replace(nearest=nearest, entry=entry)
        facts.append(covered)
    return Coverage(tuple(sorted(facts, key=lambda fact: fact.item.spans[0])))


def _state(text: Text, item: Item, against: Sequence[Conflict], backing: Sequence[Claim]) -> State:
    if against:
        return State.OUTDATED if all(conflict.outdated for conflict in against) else State.CONFLICTING
    if backing:
        return State.BACKED
    return State.UNBACKED if is_stated(text, item) else State.NOT_STATED


def _bound(standing: Sequence[Judgement]) -> _Bounds:
    """Return the parts of the claims that are borne out, where they stand."""
    found: dict[int, list[tuple[int, Bound]]] = {}
    for judgement in standing:
        if judgement.stance is Stance.SUPPORTS and judgement.candidate.share >= _HALF:
            binding = judgement.binding
            for bound in binding.bounds:
                if bound.at >= 0 and binding.has(bound) and _proves(bound, binding):
                    sentence = binding.focus + bound.offset
                    found.setdefault(sentence, []).append((binding.wording.claim, bound))
    return found


def _proves(bound: Bound, binding: Binding) -> bool:
    """Whether the passage says a part of the claim, in the same words or in narrower ones."""
    return bound.link in _TELLING if bound.how is How.WORD else is_had(bound, binding)


def _backing(place: ItemPlace, bound: _Bounds, quoted: Sequence[tuple[int, Span]]) -> set[int]:
    """Return the claims whose proof has a fact in one of its places."""
    here = bound.get(place.sentence, ())
    spoken = {claim for claim, span in quoted if any(_meet(span, own) for own in place.spans)}
    if place.quotation >= 0 or (spoken and not place.said):
        return spoken
    if place.fact is not None:
        return {claim for claim, part in here if part.fact is not None and part.fact.first in range(*place.core)}
    named = {claim for claim, part in here if _is_of(part, place)}
    said = {claim for claim, part in here if not _tokens(part).isdisjoint(place.said)}
    return named & said if place.said else named


def _is_of(bound: Bound, place: ItemPlace) -> bool:
    """Whether a part is bound to the name of a fact, or to a word that is a name by itself: a people, a number."""
    return not _tokens(bound).isdisjoint(range(*place.core))


def _tokens(bound: Bound) -> set[int]:
    reach = bound.fact or (bound.name if bound.part.kind is not PartKind.WORD else None)
    return {bound.at, *(range(reach.first, reach.last) if reach is not None else ())}


def _quoted(text: Text, quotations: Iterable[tuple[Wording, QuotationFinding]]) -> Iterator[tuple[int, Span]]:
    """Yield where quotations of claims stand that are borne out, in `Document.text`."""
    for wording, finding in quotations:
        if not finding.conflicts and finding.words:
            span = Span(finding.words[0].start, finding.words[-1].end)
            yield wording.claim, text.document.to_text.span(span)


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _conflicts(
    text: Text, items: list[Item], claims: Sequence[Claim], found: Mapping[int, Sequence[Evidence]]
) -> dict[int, list[Conflict]]:
    """Return by the index of its item what conflicts; words that are no fact of their own become an item of `items`."""
    conflicts: dict[int, list[Conflict]] = {}
    for claim, evidence in found.items():
        for passage in evidence:
            findings = passage.findings if passage.stance is Stance.CONFLICTS else ()
            for finding in findings:
                if finding.relation.agrees:
                    continue
                marks, outdated = passage.span_of(finding), finding.relation is Relation.OUTDATED
                marked = _quotations_in(items, passage) if finding.kind is Kind.SPEAKER else []
                marked = marked or _marked(text, items, marks)
                if not marked:
                    marked = [len(items)]
                    items.append(_contradicted(text, marks))
                conflict = Conflict(claims[claim].id, marks, passage.reason, outdated)
                for index in marked:
                    conflicts.setdefault(index, []).append(conflict)
    return conflicts


def _quotations_in(items: Sequence[Item], passage: Evidence) -> list[int]:
    """Return the quotations of a passage: what somebody else has said is wrong, and not the name."""
    said = [passage.span_of(finding) for finding in passage.findings if finding.kind is Kind.QUOTATION]
    quoted = [(index, item.spans) for index, item in enumerate(items) if item.kind is ItemKind.QUOTATION]
    return [index for index, spans in quoted if any(_meet(span, own) for span in spans for own in said)]


def _contradicted(text: Text, marks: Span) -> Item:
    starts = [text.document.to_text.span(statement.sentence.span).start for statement in text.statements]
    sentence = max(bisect_right(starts, marks.start) - 1, 0)
    return Item(
        ItemKind.OTHER, words_at(text, marks), (ItemPlace((marks,), sentence, Span(0, 0), Span(0, 0), states=True),)
    )


def _marked(text: Text, items: Sequence[Item], marks: Span) -> list[int]:
    """Return the facts that are marked: those with their own words, or else the shortest that has any of the marks."""
    near = [
        (index, place)
        for index, item in enumerate(items)
        for place in item.places
        if any(_meet(span, marks) for span in place.spans)
    ]
    told = [(index, place) for index, place in near if place.quotation < 0 and place.core.end]
    own = [index for index, place in told if _meet(_core(text, place), marks)]
    if own or not near:
        return own
    return [min(near, key=lambda pair: sum(span.end - span.start for span in pair[1].spans))[0]]


def _core(text: Text, place: ItemPlace) -> Span:
    return text.document.to_text.span(text.statements[place.sentence].span(*place.core))


def _by_sentence(judged: Sequence[Judgement]) -> dict[int, list[Judgement]]:
    found: dict[int, list[Judgement]] = {}
    for judgement in judged:
        if judgement.candidate.share >= _NEAR_SHARE:
            found.setdefault(judgement.sentence, []).append(judgement)
    return found


def _nearest(
    item: Item, near: Mapping[int, Sequence[Judgement]], drafts: Sequence[int], claims: Sequence[Claim]
) -> Nearest | None:
    """Return the claim that comes nearest: a draft that says it, one with a part there, one of the passage."""
    if drafts:
        draft = claims[drafts[0]]
        return Nearest(draft, f"has the status {draft.status}")
    offered = [(place, judgement) for place in item.places for judgement in near.get(place.sentence, ())]
    if not offered:
        return None
    place, best = max(offered, key=lambda pair: (_has_part(*pair), pair[1].candidate.share))
    if not _has_part(place, best) and best.candidate.share < _HALF:
        return None
    if best.stance is Stance.SUPPORTS or not _has_part(place, best):
        return Nearest(best.claim, "does not say it")
    return Nearest(best.claim, best.reason)


def _has_part(place: ItemPlace, judgement: Judgement) -> bool:
    return any(bound.is_here and _is_of(bound, place) for bound in judgement.binding.bounds)


def _place(text: Text, locator: Locator, span: Span) -> Place:
    source = text.document.to_source.span(span)
    start, end = locator.position(source.start), locator.position(source.end)
    return Place(source, start, end, text.document.landmark(source.start))
