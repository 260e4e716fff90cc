"""Sources and the claims there are -> a claim for each checkable fact that none of these states, in few words.

Each is checked again as a user would check it: all proposals and the claims there are compete for the source, and what
is not supported then is said in other words, or left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from pathlib import PurePath

from factcheck.claims.ids import IdMaker
from factcheck.coverage.entries import quoted
from factcheck.coverage.zones import zones_of
from factcheck.document.texts import Text
from factcheck.model.claims import Citation, Claim, ClaimSet, Status
from factcheck.model.coverage import Coverage, Covered, Item, ItemKind, State, Zone
from factcheck.model.records import NamedTuple
from factcheck.model.results import Verdict
from factcheck.model.text import Document, Locator, Span
from factcheck.pipeline import Checker
from factcheck.proposing.clauses import Clauses, Cut
from factcheck.verdict.decide import decide

_MOST_WORDS = 50
"""Of a claim: a longer sentence out of which nothing can be cut states too much at once."""


class Proposed(NamedTuple):
    """What the sources give."""

    claims: tuple[Claim, ...]
    """Drafts in the order of the sources, each with the first that states it."""
    facts: int
    """How many checkable facts the sources state."""
    known: int
    """How many of them a claim states that was there before."""
    against: tuple[tuple[str, Covered], ...]
    """Those that contradict a claim, and are not proposed, each with the name of its source."""


def propose(documents: Sequence[Document], known: ClaimSet, draft: Document | None = None) -> Proposed:
    """Return claims that state what `documents` state and `known` does not; with `draft` only those that it needs.

    A claim of `known` counts whatever its status, so that what was rejected is not proposed again.
    """
    there = [claim._replace(status=None) for claim in (*known.claims, *known.rejected)]
    old = {claim.id for claim in there}
    ids, found, facts = IdMaker(old), list[tuple[Claim, Document]](), list[tuple[str, Covered]]()
    for document in documents:
        text, coverage = _cover(document, [*there, *(claim for claim, _ in found)])
        facts += ((document.path, fact) for fact in coverage.facts)
        items = [fact.item for fact in coverage.facts if fact.state in (State.UNBACKED, State.NOT_STATED)]
        claims = (_claim(text, cut) for cut in _choose(text, items, [*there, *(claim for claim, _ in found)]))
        found += [(claim._replace(id=ids.make(claim.text)), document) for claim in claims]
    left = _settled(found, there)
    if draft is not None:
        left = _needed(draft, left, there)
    return Proposed(
        tuple(claim._replace(status=Status.DRAFT) for claim in left),
        len(facts),
        sum(fact.state is State.BACKED and any(claim.id in old for claim in fact.claims) for _, fact in facts),
        tuple(pair for pair in facts if pair[1].state in (State.CONFLICTING, State.OUTDATED)),
    )


def _cover(document: Document, claims: Sequence[Claim]) -> tuple[Text, Coverage]:
    checker = Checker(ClaimSet(tuple(claims)), suggest=False, related=False, coverage=True)
    judged = checker.judge(document)
    coverage = checker.report(judged).coverage
    assert coverage is not None
    return judged.text, coverage


def _unsupported(document: Document, claims: Sequence[Claim], there: Sequence[Claim]) -> set[str]:
    """Return the words of the claims that a document does not support when all compete for it."""
    found = Checker(ClaimSet((*there, *claims)), suggest=False, related=False).examine(document).found
    verdicts = (decide(found.get(at, ())) for at in range(len(there), len(there) + len(claims)))
    return {claim.text for claim, verdict in zip(claims, verdicts, strict=True) if verdict is not Verdict.SUPPORTED}


def _settled(found: Sequence[tuple[Claim, Document]], there: Sequence[Claim]) -> list[Claim]:
    """Return the claims that their own sources support among those of all sources."""
    while True:
        bad: set[str] = set()
        for document in {id(document): document for _, document in found}.values():
            claims = [claim for claim, _ in found]
            own = {claim.text for claim, of in found if of is document}
            bad |= own & _unsupported(document, claims, there)
        if not bad:
            return [claim for claim, _ in found]
        found = [pair for pair in found if pair[0].text not in bad]


def _needed(draft: Document, claims: Sequence[Claim], there: Sequence[Claim]) -> list[Claim]:
    """Return the claims that back a fact of a draft which no other backs, or that it contradicts."""
    _, coverage = _cover(draft, [*there, *claims])
    old = {claim.id for claim in there}
    named = [{claim.id for claim in fact.claims} for fact in coverage.facts]
    needed = set[str]().union(*(ids for ids in named if ids.isdisjoint(old)))
    return [claim for claim in claims if claim.id in needed]


def _choose(text: Text, items: Sequence[Item], there: Sequence[Claim]) -> list[Cut]:
    """Return words for each fact, the best that the text supports, in its order; one may state several facts."""
    options = {at: list(_options(text, item, items)) for at, item in enumerate(items)}
    chosen: dict[int, Cut] = {}
    while True:
        for at in sorted(options, key=lambda at: (_rank(items[at]), at)):
            if options[at] and not any(_states(cut, items[at], text) for cut in chosen.values()):
                chosen[at] = options[at][0]
        for at, cut in list(chosen.items()):
            if any(cut.tokens < other.tokens for other in chosen.values()):
                del chosen[at]
        claims = [Claim(str(at), cut.words) for at, cut in chosen.items()]
        bad = _unsupported(text.document, claims, there)
        if not bad:
            return sorted(chosen.values(), key=lambda cut: min(cut.tokens))
        options = {at: [cut for cut in cuts if cut.words not in bad] for at, cuts in options.items()}
        chosen = {at: cut for at, cut in chosen.items() if cut.words not in bad}


def _rank(item: Item) -> int:
    """Return which facts are put into words first: quotations with what is said in them; last, bare names."""
    return 0 if item.kind is ItemKind.QUOTATION else 1 + _is_bare(item)


def _is_bare(item: Item) -> bool:
    return item.places[0].name >= 0 and not item.places[0].said


def _states(cut: Cut, item: Item, text: Text) -> bool:
    first = item.places[0]
    if _is_bare(item) and text.statements[first.sentence].words(*first.core) in cut.words:
        return True
    needed = (((place.sentence, at) for at in (*range(*place.core), *place.said)) for place in item.places)
    return any(cut.tokens.issuperset(tokens) for tokens in needed)


def _options(text: Text, item: Item, items: Sequence[Item]) -> Iterator[Cut]:
    """Yield words for a fact, the best first."""
    place, seen = item.places[0], set[str]()
    if text.statements[place.sentence].tokens[-1].text == "?":
        return
    cuts = [*Clauses(text, place.sentence, items).cuts(place)]
    if place.quotation >= 0:
        is_part = item.words[:1].islower()  # of the writer's own sentence
        cuts.insert(len(cuts) * is_part, Cut(quoted(text, item), _tokens_in(text, place.sentence, place.spans)))
    for cut in cuts:
        words = cut.words[:1].upper() + cut.words[1:]
        if words and words not in seen and len(words.split()) <= _MOST_WORDS and words.count('"') % 2 == 0:
            seen.add(words)
            yield cut._replace(words=words)


def _tokens_in(text: Text, first: int, spans: Sequence[Span]) -> frozenset[tuple[int, int]]:
    """Return the tokens within some spans of the document's text, from a sentence on."""
    to_text, found = text.document.to_text, set[tuple[int, int]]()
    for at in range(first, len(text.statements)):
        starts = [to_text.span(Span(token.start, token.end)).start for token in text.statements[at].tokens]
        if starts[0] >= spans[-1].end:
            break
        found |= {(at, on) for on, start in enumerate(starts) if any(s.start <= start < s.end for s in spans)}
    return frozenset(found)


def _claim(text: Text, cut: Cut) -> Claim:
    """Return the claim with its source: the sentence that it is taken from, and where that stands."""
    document, at = text.document, sorted({sentence for sentence, _ in cut.tokens})
    spans = [document.to_text.span(text.statements[each].sentence.span) for each in (at[0], at[-1])]
    quote = " ".join(document.text[spans[0].start : spans[1].end].split())
    start = document.to_source.span(spans[0]).start
    line, column = Locator(document.source).position(start)
    label = document.landmark(start)
    headline = takewhile(lambda zone: zone is Zone.HEADLINE, zones_of(text))
    heads = [statement.text(statement.sentence.span) for statement, _ in zip(text.statements, headline, strict=False)]
    title = document.title or " ".join(heads) or PurePath(document.path).name
    note = f"{document.path}, {label}" if label else f"{document.path}:{line}:{column}"
    return Claim("", cut.words, note=note, sources=(Citation(title=title, date=document.date, quote=quote),))
