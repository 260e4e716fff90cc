"""Two versions of a text -> which facts of the old one are other ones in the new one, lost, or new.

Sentences that both have are the same, wherever they stand and however they are marked up, and are not judged: those
of the same words, with the same signs at their values, that ask and quote the same. Each of the others is a claim on
the whole of the other version: what that contradicts is different. A fact that nothing contradicts is still the same
where the other version gives its value, name or quotation in like surroundings. What is left of two sentences that are
the same but for a word or two is told as well; see `factcheck.twins`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from factcheck.coverage.items import find_items
from factcheck.document.texts import Text, read_document
from factcheck.facts.quotations import Quotation
from factcheck.holding import agree, hold, is_sure
from factcheck.matching.bind import TELLING
from factcheck.matching.parts import specificity
from factcheck.model.coverage import Item, ItemPlace
from factcheck.model.facts import Kind, Relation
from factcheck.model.results import Evidence, Stance
from factcheck.model.text import Document, Span
from factcheck.model.versions import Change, Changed, Versions
from factcheck.pipeline import Checker
from factcheck.prepared import Prepared
from factcheck.text.stopwords import FUNCTION
from factcheck.twins import Differing, Twins, telling
from factcheck.verdict.evidence import EvidenceWriter
from factcheck.verdict.judgement import Comparison
from factcheck.verdict.quotations import QuotationFinding, judge_pair
from factcheck.verdict.utterances import PARTIAL, read_said, words_of

_REST = 0.6
"""Share of a sentence that one of the other version has to have to state the same, but for what differs."""
_ALIKE = 0.6
"""Share of the words of two sentences from which the one stands for the other."""
_ORDER = list(Change)
_MARKED = {
    Kind.QUOTATION: ("not in the same quotation marks any more", "not in the same quotation marks before"),
    Kind.POLARITY: ("asked in one version, stated in the other", "asked in one version, stated in the other"),
}
"""What is told of a sentence that was altered in its marks alone, of the old version and of the new one."""


def compare(old: Document, new: Document, claims: Prepared | None = None) -> Versions:
    """Return which facts of two documents are not the same.

    With `claims`, what one of them says as the old document does and the new one contradicts is different too, however
    the two are worded.
    """
    one, other = _Version(old), _Version(new)
    one.set_apart(other)
    changes = [*_quotations(one, other), *_different(one, other)]
    twins = list(one.twins(other))
    changes += _reversed(one, other, twins)
    changes += _gone(one, other)
    changes += _altered_words(one, other, twins)
    if claims is not None:
        changes = _merged(changes, list(_contradicted(one, other, claims)))
    changes.sort(key=lambda changed: _ORDER.index(changed.change))
    sentences = len(other.text.statements)
    return Versions(old.path, new.path, sentences, sentences - len(other.own), tuple(changes))


class _Version:
    """One of the two, and the sentences that it has alone."""

    def __init__(self, document: Document) -> None:
        self.text = read_document(document, str)
        self.own: list[int] = []
        norms = [[t.norm for t in s.tokens if t.norm[0].isalnum()] for s in self.text.statements]
        self._bags = [Counter(words) for words in norms]
        self.words = f" {' '.join(word for words in norms for word in words)} "
        opened: dict[int, set[int]] = {}
        for quotation in self.text.quotations:
            tokens = self.text.statements[quotation.first].tokens
            inside = (at for at, token in enumerate(tokens) if token.start >= quotation.span.start)
            opened.setdefault(quotation.first, set()).update(() if quotation.is_work else [next(inside, 0)])
        self.telling = [telling(s, opened.get(at, ())) for at, s in enumerate(self.text.statements)]
        self.keys = [" ".join(one.key for one in told) for told in self.telling]
        self.run = f" {' '.join(self.keys)} "
        self.items = find_items(self.text)
        self._writer = EvidenceWriter(self.text, suggest=False)
        self._told: set[tuple[int, int]] = set()
        """Sentence and token of what differs."""
        self.replaced: set[ItemPlace] = set()
        """What the other version has another such fact for."""

    def set_apart(self, other: _Version) -> None:
        """Tell the sentences that both have from those that only one has."""
        for one, left in ((self, Counter(other.keys)), (other, Counter(self.keys))):
            for at, key in enumerate(one.keys):
                left[key] -= 1
                if left[key] < 0:
                    one.own.append(at)

    def side(self, at: int, span: Span, kind: Kind) -> Evidence:
        """Return what a sentence states in a stretch of the folded text, told from now on."""
        statement = self.text.statements[at]
        self._told.update((at, n) for n, token in enumerate(statement.tokens) if span.start <= token.start < span.end)
        words = statement.text(span)
        return self._writer.sentence(
            Stance.NEITHER, at, [Comparison(kind, Relation.SAME, words, span, words, "", 1.0)], words
        )

    def has_run(self, key: str) -> bool:
        """Whether a sentence stands here, however the text is parted into sentences."""
        return f" {key} " in self.run

    def is_told(self, at: int, span: Span) -> bool:
        """Whether any of some tokens of a sentence is among what was told to differ."""
        return any((at, n) in self._told for n in range(*span))

    def is_any_told(self, at: int) -> bool:
        """Whether anything of a sentence was told to differ."""
        return self.is_told(at, Span(0, len(self.text.statements[at].tokens)))

    def twins(self, other: _Version) -> Iterator[tuple[int, int]]:
        """Yield its own sentences, each with the one of the other version that is nearest to it, if they are near."""
        where: dict[str, list[int]] = {}
        for there in other.own:
            for word in other._bags[there].keys() - FUNCTION:
                where.setdefault(word, []).append(there)
        taken: set[int] = set()
        for at in self.own:
            near = {there for word in self._bags[at].keys() - FUNCTION for there in where.get(word, ())}
            best = max(near - taken, key=lambda there: (self.shares(at, other, there), -there), default=-1)
            parted = best >= 0 and self.has_run(other.keys[best]) and other.has_run(self.keys[at])
            if best >= 0 and self.shares(at, other, best) >= _ALIKE and not parted:
                taken.add(best)
                yield at, best

    def named(self, at: int, other: _Version, there: int) -> set[int]:
        """Return the tokens of a sentence that name whom or what a sentence of the other version names as well."""
        named = {key for name in other.text.statements[there].names for key in other.text.entities_of(name)}
        names = self.text.statements[at].names
        same = (name for name in names if not named.isdisjoint(other.text.entities_of(name)))
        return {token for name in same for token in range(name.first, name.last)}

    def gone(self, other: _Version) -> Iterator[tuple[Item, Evidence]]:
        """Yield the facts that only its own sentences state, and of which the other version has nothing."""
        own = set(self.own)
        for item in self.items:
            if not item.is_statement or any(place.sentence not in own for place in item.places):
                continue
            told = any((place.sentence, n) in self._told for place in item.places for n in range(*place.core))
            if not told and not any(self._stands_in(other, place) for place in item.places):
                place = item.places[0]
                span = self.text.statements[place.sentence].span(*place.tokens)
                yield item, self.side(place.sentence, span, _kind_of(place))

    def around(self, place: ItemPlace) -> tuple[str, str]:
        """Return the words right before and behind a value or name, empty at the ends of its sentence."""
        norms = ["", *(token.norm for token in self.text.statements[place.sentence].tokens), ""]
        return norms[place.core.start], norms[place.core.end + 1]

    def is_replaced(self, item: Item) -> bool:
        """Whether the other version has another such fact in the place of one."""
        return not self.replaced.isdisjoint(item.places)

    def counterpart(self, other: _Version, at: int) -> int:
        """Return the sentence of the other version that has most of the words of a sentence, -1 if none has enough."""
        share, there = max(((self.shares(at, other, there), -there) for there in other.own), default=(0.0, 1))
        return -there if share >= _ALIKE else -1

    def shares(self, at: int, other: _Version, there: int) -> float:
        """Return the share of the words of the longer of two sentences that both have."""
        words, others = self._bags[at], other._bags[there]
        return (words & others).total() / max(words.total(), others.total(), 1)

    def _stands_in(self, other: _Version, place: ItemPlace) -> bool:
        """Whether the other version has the value, name or quotation of a fact as well, in like surroundings."""
        statement = self.text.statements[place.sentence]
        fact = place.fact
        if fact is not None:
            around = {*statement.places, *(name.key for name in statement.names)}
            return any(
                (agree(fact, found) or agree(found, fact))
                and (specificity(fact) >= TELLING or around & {*theirs.places, *(n.key for n in theirs.names)})
                for theirs in other.text.statements
                for found in theirs.facts
            )
        if place.name < 0:
            words = (token.norm for token in statement.tokens[slice(*place.tokens)] if token.norm[0].isalnum())
            return f" {' '.join(words)} " in other.words
        entities = set(other.text.entities_of(statement.names[place.name]))
        said = {statement.roots[at] or statement.tokens[at].norm for at in place.said}
        mentioned = [at for at, there in enumerate(other.text.entities.mentions) if entities & there.keys()]
        near = (other.text.statements[n] for at in mentioned for n in (at, at + 1) if n < len(other.keys))
        return bool(mentioned) and (not said or any(said & (theirs.places.keys() | theirs.norms) for theirs in near))


def _kind_of(place: ItemPlace) -> Kind:
    return place.fact.kind if place.fact else Kind.NAME if place.quotation < 0 else Kind.QUOTATION


def _gone(old: _Version, new: _Version) -> Iterator[Changed]:
    """Yield what is lost or new, and as different what stands between the same words of much the same sentence."""
    found, lost = list(new.gone(old)), list(old.gone(new))
    for own, gone, other in ((new, found, old), (old, lost, new)):
        for item, side in gone:
            if own is old and own.is_replaced(item):
                continue
            there = own.counterpart(other, item.sentence)
            places = ((one, place) for one in other.items for place in one.places if place.sentence == there)
            around = own.around(item.places[0])
            alike = (place for one, place in places if one.kind is item.kind and one.words not in side.quote)
            instead = next((place for place in alike if other.around(place) == around), None)
            if instead is None:
                change, why = (Change.NEW, "before") if own is new else (Change.LOST, "any more")
                sides = (None, side) if own is new else (side, None)
                yield Changed(change, f"{side.reason}: not stated {why}", *sides)
                continue
            theirs = other.side(there, other.text.statements[there].span(*instead.tokens), _kind_of(instead))
            ours, now = (theirs, side) if own is new else (side, theirs)
            other.replaced.add(instead)
            yield Changed(Change.DIFFERENT, f"{now.reason}, not {ours.reason}", ours, now)


def _different(old: _Version, new: _Version) -> Iterator[Changed]:
    """Yield what the sentences of the one and the other contradict, each sentence a claim on the other version.

    That an old sentence contradicts one which both have is nothing new, nor what the other version says elsewhere.
    """
    seen: set[tuple[int, int, Kind]] = set()
    for claims, text in ((old, new), (new, old)):
        held = list(hold(claims.text, claims.own, text.text))
        borne_out = {one.claim for one in held if one.judgement.stance is Stance.SUPPORTS}
        for one in held:
            is_alike = claims.shares(one.claim, text, one.passage) >= _ALIKE
            if one.claim in borne_out or not is_sure(one, _REST, alike=is_alike):
                continue
            if claims is old and one.passage not in new.own:
                continue
            for comparison in one.differing:
                at = (one.claim, one.passage) if claims is old else (one.passage, one.claim)
                is_kept = claims is new and one.passage not in old.own
                if (*at, comparison.kind) in seen or (is_kept and (-1, at[1], comparison.kind) in seen):
                    continue
                seen |= {(*at, comparison.kind), (-1, at[1], comparison.kind)}
                ours = claims.side(one.claim, one.stated(claims.text, comparison), comparison.kind)
                theirs = text.side(one.passage, comparison.found, comparison.kind)
                sides = (ours, theirs) if claims is old else (theirs, ours)
                reason = comparison.reason if claims is old else f"{ours.reason}, not {theirs.reason}"
                yield Changed(Change.DIFFERENT, reason, *sides)


def _changes(old: _Version, new: _Version, at: int, there: int) -> Iterator[Differing]:
    named = old.named(at, new, there), new.named(there, old, at)
    told = old.telling[at], new.telling[there]
    return Twins(old.text.statements[at], new.text.statements[there], told, named).differing()


def _reversed(old: _Version, new: _Version, twins: Iterable[tuple[int, int]]) -> Iterator[Changed]:
    """Yield where one of two near twins says the reverse of the other, and nothing else has told so."""
    for at, there in twins:
        for kind, was, now, is_reverse in _changes(old, new, at, there):
            if is_reverse and not old.is_told(at, was) and not new.is_told(there, now):
                ours = old.side(at, old.text.statements[at].span(*was), kind)
                theirs = new.side(there, new.text.statements[there].span(*now), kind)
                is_denial = kind is Kind.POLARITY
                reason = f"says the opposite: {theirs.reason}" if is_denial else f"{theirs.reason}, not {ours.reason}"
                yield Changed(Change.DIFFERENT, reason, ours, theirs)


def _altered_words(old: _Version, new: _Version, twins: Iterable[tuple[int, int]]) -> Iterator[Changed]:
    """Yield as lost and new the words that near twins do not share, where nothing else of the two has been told."""
    for at, there in twins:
        if old.is_any_told(at) or new.is_any_told(there):
            continue
        for kind, was, now, _ in _changes(old, new, at, there):
            ours = old.side(at, old.text.statements[at].span(*was), kind)
            theirs = new.side(there, new.text.statements[there].span(*now), kind)
            lost, found = _MARKED.get(
                kind, (f"{ours.reason}: not stated any more", f"{theirs.reason}: not stated before")
            )
            yield Changed(Change.LOST, lost, ours, None)
            yield Changed(Change.NEW, found, None, theirs)


def _contradicted(old: _Version, new: _Version, claims: Prepared) -> Iterator[Changed]:
    """Yield what claims the old version bears out and the new one contradicts."""
    checker = Checker(claims, related=False, suggest=False)
    before, after = checker.examine(old.text.document).found, checker.examine(new.text.document).found
    for claim, found in after.items():
        stated = next((one for one in before.get(claim, ()) if one.stance is Stance.SUPPORTS), None)
        for evidence in found if stated is not None else ():
            if evidence.stance is Stance.CONFLICTS:
                yield Changed(Change.DIFFERENT, evidence.reason, stated, evidence, checker.claims[claim].id)


def _merged(changes: Iterable[Changed], contradicted: Iterable[Changed]) -> list[Changed]:
    """Return all, but for what is told twice.

    A claim's contradiction stands back behind what differs anyway, and what is lost or new behind the contradiction.
    """
    differing, rest = list[Changed](), list[Changed]()
    for changed in changes:
        (rest if changed.old is None or changed.new is None else differing).append(changed)
    told = [_places(changed) for changed in differing]
    more = [changed for changed in contradicted if not any(_meet(_places(changed)[1], new) for _, new in told)]
    told = [_places(changed) for changed in more]
    rest = [
        changed
        for changed in rest
        if not any(_meet(own, others) for sides in told for own, others in zip(_places(changed), sides, strict=True))
    ]
    return [*differing, *more, *rest]


def _places(changed: Changed) -> tuple[list[Span], list[Span]]:
    """Return the stretches of the old file and of the new one that a change is about: of a claim, what is not alike."""
    old, new = (list(side.findings if side is not None else ()) for side in (changed.old, changed.new))
    if changed.claim:
        new = [finding for finding in new if not finding.relation.agrees]
        kinds = {finding.kind for finding in new}
        old = [finding for finding in old if finding.kind in kinds]
    return [finding.place.span for finding in old], [finding.place.span for finding in new]


def _meet(spans: Iterable[Span], others: Collection[Span]) -> bool:
    return any(one.start < other.end and other.start < one.end for one in spans for other in others)


def _quotations(old: _Version, new: _Version) -> Iterator[Changed]:
    """Yield what was quoted in the old version and is quoted in other words in the new one, or of somebody else."""
    said = list(read_said(new.text.quotations))
    for quotation in old.text.quotations:
        if quotation.first not in old.own or quotation.is_work or len(quotation.tokens) < PARTIAL:
            continue
        expected, words = _with_speaker(old.text, quotation), words_of(quotation)
        norms = {word.norm for word in words}
        near = (one for one in said if one.shares(norms))
        pairs = (judge_pair(expected, words, old.text.document.folded, one, new.text) for one in near)
        found = [finding for finding in pairs if finding is not None]
        if found and all(finding.conflicts for finding in found):
            yield from _altered(old, new, expected, max(found, key=lambda finding: finding.score))


def _altered(old: _Version, new: _Version, expected: Quotation, finding: QuotationFinding) -> Iterator[Changed]:
    for comparison in finding.comparisons:
        if not comparison.relation.agrees:
            is_speaker = comparison.kind is Kind.SPEAKER
            span = expected.speaker_span if is_speaker and expected.speaker_span else expected.span
            at = _sentence_at(old.text, span), _sentence_at(new.text, comparison.found)
            sides = old.side(at[0], span, comparison.kind), new.side(at[1], comparison.found, comparison.kind)
            yield Changed(Change.SPEAKER if is_speaker else Change.DIFFERENT, comparison.reason, *sides)


def _with_speaker(text: Text, quotation: Quotation) -> Quotation:
    """Return a quotation with the name of whom "she said" means, where the text leaves no doubt."""
    speaker = text.speakers.speaker_of(quotation)
    if quotation.speaker or not speaker.is_sure:
        return quotation
    return quotation._replace(speaker=speaker.names[0].words, speaker_span=speaker.span)


def _sentence_at(text: Text, span: Span) -> int:
    return max(at for at, statement in enumerate(text.statements) if statement.sentence.span.start <= span.start)
