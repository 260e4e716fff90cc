"""Sources and the claims there are -> a claim for each checkable fact that none of these states, in few words.

Each is checked again as a user would check it: all proposals and the claims there are compete for the source, and what
is not supported then is said in other words, or left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from factcheck.claims.ids import IdMaker
from factcheck.coverage.entries import quoted
from factcheck.coverage.zones import zones_of
from factcheck.document.texts import Text
from factcheck.model.claims import Citation, Claim, ClaimSet, Status
from factcheck.model.coverage import Coverage, Covered, Item, ItemKind, State, Zone
from factcheck.model.records import NamedTuple
from factcheck.model.results import Stance, Verdict
from factcheck.model.text import Document, Locator, Span
from factcheck.pipeline import Checker
from factcheck.proposing.clauses import Clauses, Cut
from factcheck.readers import read_text
from factcheck.text.lemmas import stem
from factcheck.verdict.decide import decide
from factcheck.verdict.judgement import Judgement

_FEWEST_WORDS, _MOST_WORDS = 3, 50
"""Of a claim: a longer sentence out of which nothing can be cut states too much at once."""
_BEING = frozenset({"is", "was"})
_HEARSAY = frozenset(map(stem, "alleged believed claimed feared rumoured speculated suggested thought".split()))
_PLACES = 3
"""Sentences that say the same from which words are taken: the first may be a headline, which comes last."""
_Tokens = frozenset[tuple[int, int]]
"""The index of the sentence, and that of the token in it."""


class Proposed(NamedTuple):
    """What the sources give."""

    claims: tuple[Claim, ...]
    """Drafts in the order of the sources, each with the first that states it."""
    facts: tuple[tuple[Document, Covered], ...]
    """The checkable facts of the sources, each with what the claims that were there make of it."""


def propose(documents: Sequence[Document], known: ClaimSet, draft: Document | None = None) -> Proposed:
    """Return claims that state what `documents` state and `known` does not; with `draft` only those that it needs.

    A claim of `known` counts whatever its status, so that what was rejected is not proposed again.
    """
    there = [claim._replace(status=None) for claim in (*known.claims, *known.rejected)]
    ids, found, facts = IdMaker({claim.id for claim in there}), list[tuple[Claim, Document]](), []
    for document in documents:
        others = [*there, *(claim for claim, _ in found)]
        text, coverage = _cover(document, others)
        facts += [(document, fact) for fact in coverage.facts]
        items = [fact.item for fact in coverage.facts if fact.state is State.UNBACKED]
        against = [conflict.marks for fact in coverage.facts for conflict in fact.conflicts]
        for cut in _choose(text, items, others, _tokens_in(text, against)):
            found.append((_claim(text, cut)._replace(id=ids.make(cut.words)), document))
    before = None
    while found != before:  # what a claim of one source takes from another's leaves that without support
        before, claims = found, [claim for claim, _ in found]
        bad = {id(document): _unsupported(document, claims, there) for document in documents}
        found = [(claim, document) for claim, document in found if claim.text not in bad[id(document)]]
    claims = _once([claim for claim, _ in found], there)
    if draft is not None:
        old = {claim.id for claim in there}
        named = (_named(fact) for fact in _cover(draft, [*there, *claims], related=True)[1].facts)
        needed = set[str]().union(*(ids for ids in named if ids.isdisjoint(old)))
        claims = [claim for claim in claims if claim.id in needed]
    return Proposed(tuple(claim._replace(status=Status.DRAFT) for claim in claims), tuple(facts))


def _named(fact: Covered) -> set[str]:
    """Return the claims that back a fact, or that it contradicts; else the one that has its value, and says more."""
    near = fact.nearest
    if near is not None and fact.item.places[0].fact is not None and near.reason.startswith("lacks"):
        return {near.claim.id}
    return {claim.id for claim in fact.claims}


def _cover(document: Document, claims: Sequence[Claim], *, related: bool = False) -> tuple[Text, Coverage]:
    checker = Checker(ClaimSet(tuple(claims)), suggest=False, related=related, coverage=True)
    judged = checker.judge(document)
    coverage = checker.report(judged).coverage
    assert coverage is not None
    return judged.text, coverage


def _unsupported(document: Document, claims: Sequence[Claim], there: Sequence[Claim]) -> set[str]:
    """Return the words of the claims that a document does not support when all compete for it."""
    found = Checker(ClaimSet((*there, *claims)), suggest=False, related=False).examine(document).found
    verdicts = (decide(found.get(at, ())) for at in range(len(there), len(there) + len(claims)))
    return {claim.text for claim, verdict in zip(claims, verdicts, strict=True) if verdict is not Verdict.SUPPORTED}


def _once(claims: Sequence[Claim], there: Sequence[Claim]) -> list[Claim]:
    """Return the claims without those that the words of another one, or of one that is there, state as well."""
    every = [*there, *claims]
    checker = Checker(ClaimSet(tuple(every)), suggest=False, related=False)
    text = checker.read(read_text("\n\n".join(" ".join(claim.text.split()) for claim in every)))

    def stating(judgements: Sequence[Judgement], at: int) -> set[int]:
        supports = (j for j in judgements if j.stance is Stance.SUPPORTS and j.binding.wording.claim == at)
        return {text.statements[judgement.sentence].sentence.block for judgement in supports}

    near, left = checker.judge_text(text).in_force, set(range(len(every)))
    for at in range(len(every) - 1, len(there) - 1, -1):
        # It has words of its own there, so that it is asked about alone, and only where others may state it at all.
        if '"' not in every[at].text and stating(near, at) & left - {at}:  # a quotation is more than a part of it
            left -= {at} if stating(checker.judge_text(text, [at]).standing, at) & left - {at} else set()
    return [claim for at, claim in enumerate(every) if at in left and at >= len(there)]


def _choose(text: Text, items: Sequence[Item], there: Sequence[Claim], without: _Tokens) -> list[Cut]:
    """Return words for each fact, the best that the text supports, in its order; one may state several facts.

    None has any of the tokens `without` which it has to be.
    """
    options = {
        at: [cut for cut in _options(text, item, items) if cut.tokens.isdisjoint(without)]
        for at, item in enumerate(items)
    }
    order = sorted(options, key=lambda at: (items[at].kind is not ItemKind.QUOTATION, _is_bare(items[at])))
    chosen: dict[int, Cut] = {}
    bad = {""}
    while bad:
        for at in order:
            if options[at] and not any(_states(cut, items[at], text) for cut in chosen.values()):
                chosen[at] = options[at][0]
        wider = list(chosen.values())
        chosen = {at: cut for at, cut in chosen.items() if not any(cut.tokens < other.tokens for other in wider)}
        bad = _unsupported(text.document, [Claim(str(at), cut.words) for at, cut in chosen.items()], there)
        options = {at: [cut for cut in cuts if cut.words not in bad] for at, cuts in options.items()}
        chosen = {at: cut for at, cut in chosen.items() if cut.words not in bad}
    return sorted(chosen.values(), key=lambda cut: min(cut.tokens))


def _is_bare(item: Item) -> bool:
    """Whether nothing is said of a name that a sentence has."""
    return item.places[0].name >= 0 and not item.places[0].said


def _states(cut: Cut, item: Item, text: Text) -> bool:
    first = item.places[0]
    if _is_bare(item) and text.statements[first.sentence].words(*first.core) in cut.words:
        return True
    needed = (((place.sentence, at) for at in (*range(*place.core), *place.said)) for place in item.places)
    return any(cut.tokens.issuperset(tokens) for tokens in needed)


def _options(text: Text, item: Item, items: Sequence[Item]) -> list[Cut]:
    """Return words for a fact, the best first; none from where it is only asked or supposed."""
    ends = {place: text.statements[place.sentence].tokens[-1].text for place in item.places if place.states}
    places = sorted((place for place in ends if ends[place] != "?"), key=lambda place: ends[place] != ".")
    cuts = [cut for place in places[:_PLACES] for cut in Clauses(text, place, items).cuts()]
    if places and item.places[0].quotation >= 0:
        said = Cut(quoted(text, item), _tokens_in(text, item.places[0].spans))
        cuts.insert(len(cuts) if item.words[0].islower() else 0, said)
    cuts = [cut._replace(words=cut.words[:1].upper() + cut.words[1:]) for cut in cuts]
    return [
        cut
        for cut in cuts
        if _FEWEST_WORDS <= len(cut.words.split()) <= _MOST_WORDS
        and cut.words.count('"') % 2 == 0
        and (item.places[0].quotation >= 0 or not (_is_supposed(text, cut) or _loses_joint(text, cut)))
    ]


def _loses_joint(text: Text, cut: Cut) -> bool:
    """Whether a cut joins what stands on both sides of a "nor" that it leaves out: "not run in May, nor in June"."""
    return any(
        (at, on - 1) not in cut.tokens
        and text.statements[at].tokens[on - 1].norm in _JOINTS
        and any(sentence == at and other < on for sentence, other in cut.tokens)
        for at, on in cut.tokens
        if on
    )


_JOINTS = frozenset(["but", "nor", "or"])


def _is_supposed(text: Text, cut: Cut) -> bool:
    """Whether words of a cut are only supposed ("may have died"), or nobody stands for them ("it was claimed")."""
    for at, token in cut.tokens:
        statement = text.statements[at]
        polarity, norms = statement.polarity, [one.norm for one in statement.tokens]
        if polarity.supposed[token] and not polarity.negations[token] and not polarity.foretold[token]:
            return True
        nobody = (on for on in range(2, token) if norms[on - 2] == "it" and norms[on - 1] in _BEING)
        if any(stem(norms[on]) in _HEARSAY for on in nobody):
            return True
    return False


def _tokens_in(text: Text, spans: Sequence[Span]) -> _Tokens:
    """Return the tokens within some spans of the document's text."""
    to_text = text.document.to_text
    return frozenset(
        (at, on)
        for at, statement in enumerate(text.statements if spans else ())
        for on, token in enumerate(statement.tokens)
        if any(span.start <= to_text.span(Span(token.start, token.end)).start < span.end for span in spans)
    )


def _claim(text: Text, cut: Cut) -> Claim:
    """Return the claim with its source: the sentence that it is taken from, and where that stands."""
    document, at = text.document, sorted({sentence for sentence, _ in cut.tokens})
    spans = [document.to_text.span(text.statements[each].sentence.span) for each in (at[0], at[-1])]
    start = document.to_source.span(spans[0]).start
    line, column = Locator(document.source).position(start)
    label = document.landmark(start)
    heads = [
        s.text(s.sentence.span)
        for s, zone in zip(text.statements, zones_of(text), strict=True)
        if zone is Zone.HEADLINE
    ]
    source = Citation(
        title=document.title or " ".join(heads) or PurePath(document.path).name,
        date=document.date,
        quote=" ".join(document.text[spans[0].start : spans[1].end].split()),
    )
    note = f"{document.path}, {label}" if label else f"{document.path}:{line}:{column}"
    return Claim("", cut.words, note=note, sources=(source,))
