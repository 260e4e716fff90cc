"""A fact of a sentence -> the clause that states it, in words that can stand alone.

The tree says how far a clause reaches, who its subject is, and what of it says other facts. It is the parser's best
guess: a clause has to read the same without what was left out, and whoever asks checks it against the text once more.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from factcheck.coverage.entries import in_full
from factcheck.document.texts import Text
from factcheck.facts.titles import COURTESY
from factcheck.model.coverage import Item, ItemPlace
from factcheck.model.facts import Kind
from factcheck.model.records import NamedTuple
from factcheck.model.text import BlockKind
from factcheck.reading.syntax import Syntax
from factcheck.text.lemmas import stem
from factcheck.text.places import is_place_or_people

_LONG, _SHORT, _TAIL, _STEPS = 25, 12, 12, 12
"""Words of a claim that is too long for anything by the way; tokens of a sentence of which nothing is left out if it
has no mark; those of ", a spokesman for the council said on Monday."; steps up the tree."""
_SAME = 0.85
"""Share of the words of a clause that hang on the same ones when it is read by itself."""
_SUBJECTS, _HELPERS = frozenset({"nsubj", "nsubj:pass", "csubj", "expl"}), frozenset({"aux", "aux:pass", "cop"})
_BESIDE = _SUBJECTS | _HELPERS | frozenset("advmod cc mark obl punct case obj advcl".split())
"""Relations of what hangs on a noun as the predicate of a clause, and is no part of its phrase."""
_BY_THE_WAY = frozenset("acl acl:relcl advcl appos conj discourse vocative".split())
_SAYING = frozenset(map(stem, "add announce confirm explain find note report reveal say show tell".split()))
"""Verbs of those who state what follows; not of those who claim, hope or deny it."""
_SAID = frozenset("added said says told".split())
_TOLD = _SAID | {"announced", "confirmed", "reported"}
_CONDITIONS = frozenset("if once provided unless until whether without".split())
_JOINING = frozenset("also and because but however meanwhile nor or that then therefore though yet".split())
"""Words before a clause that join it to another."""
_RELATIVE = frozenset("that what which who whose".split())
_DEFINITE = frozenset("a an her his its the their".split())
_NAMING = frozenset({"ADJ", "DET", "NOUN", "PROPN"})
_NOUNS, _VERBS = frozenset({"NOUN", "PROPN"}), frozenset({"VERB", "AUX"})
_LINES = frozenset({BlockKind.HEADING, BlockKind.ITEM, BlockKind.ROW})
_MARKS, _APART = frozenset(",;:.!?()[]-–—\"'"), frozenset(",;:(-–—")


class Cut(NamedTuple):
    """Words that state a fact, taken out of a text."""

    words: str
    tokens: frozenset[tuple[int, int]]
    """Those of the text that are in it: the index of the sentence, and that of the token."""


class Clauses:
    """One sentence of a text, out of which clauses are cut."""

    def __init__(self, text: Text, place: ItemPlace, items: Iterable[Item]) -> None:
        """Take a text, the place of the fact to be stated, and all facts of the text."""
        at = place.sentence
        self._text, self._at, self._place, self._statement = text, at, place, text.statements[at]
        spans = [quotation.span for quotation in text.quotations if not quotation.is_work]
        tokens, whole = self._statement.tokens, self._statement.syntax
        is_quoted = (any(s.start - 1 <= token.start <= s.end for s in spans) for token in tokens)
        self._quoted = {at for at, quoted in enumerate(is_quoted) if quoted}
        self._tokens = tokens[: self._end(whole.tags)]
        self._syntax = whole if len(tokens) == len(self._tokens) else Syntax(self._tokens)
        self._heads, self._relations, self._tags = self._syntax.heads, self._syntax.relations, self._syntax.tags
        opening = self._tokens[:_TAIL]
        gaps = (on for on in range(1, len(opening)) if opening[on - 1].end < opening[on].start)
        dash = next((on for on in gaps if opening[on].text in "-–—"), 0)  # "OSLO, April 2 — The ferry runs again"
        joins = opening[0].norm in _JOINING and self._tags[0] in ("ADV", "CCONJ")
        self._start = dash + 1 if dash and len(opening[0].text) > 2 and opening[0].text.isupper() else int(joins)
        arcs = list(enumerate(self._heads))[self._start :]
        self._below = [[on for on, head in arcs if head == at] for at in range(len(self._tokens))]
        places = (place for item in items for place in item.places if place.sentence == at)
        self._facts = {token for place in places for token in (*range(*place.core), *place.said)}

    def _end(self, tags: Sequence[str]) -> int:
        """Return where ", police said on Monday" begins behind the fact; the end of the sentence without it."""
        tokens, last = self._statement.tokens, len(tags)
        commas = (at for at in range(max(self._place.tokens.end, last - _TAIL), last) if tokens[at].text == ",")
        comma = last if self._quoted else next(commas, last)
        verbs = [tokens[on].norm for on in range(comma, last) if tags[on] in _VERBS]
        named = tokens[min(comma + 1, last - 1)].norm not in _TOLD or tags[min(comma + 2, last - 1)] in _NAMING
        return comma if named and len(verbs) == 1 and verbs[0] in _TOLD else last

    def cuts(self) -> Iterator[Cut]:
        """Yield what says the fact, the best words first and the sentence last."""
        place, kind, whole = self._place, self._statement.sentence.kind, self._statement.syntax
        said = frozenset((*range(*place.core), *place.said))
        plain = len(self._tokens) <= _SHORT and all(t.text not in ',;:"' and t.norm not in _SAID for t in self._tokens)
        aside = not place.said if place.fact is None else place.fact.kind is Kind.DATE
        verb = whole.verb_above(place.core.start) if aside else -1
        if verb >= 0 and self._statement.tokens[verb].norm in _SAID and place.quotation < 0:
            return  # who said it, and on which day, is no part of what was said
        states = not _VERBS.isdisjoint(self._tags) or any(token.text == ":" for token in self._tokens)
        if kind not in _LINES and not states and place.fact is None:
            return  # a byline, a credit, the place before a report
        if kind is BlockKind.ROW:
            yield from self._cell(place.core.start)
        elif not plain and kind not in _LINES and said.isdisjoint(self._quoted):
            ends = [*([(place.said[0], place.said[-1] + 1)] if place.said else []), place.tokens]
            tops = [self._syntax.head_of_phrase(*end) for end in ends]
            yield from self._titled()
            yield from self._told(said)
            for at, subject in dict.fromkeys(pair for top in tops for pair in self._around(top)):
                yield from self._cut(at, subject, said)
        every = range(self._start, len(self._tokens))
        yield self._made([(every, self._put(self._subject(self._heads.index(-1))))])

    def _made(self, parts: Iterable[tuple[Sequence[int], Mapping[int, str]]], between: str = " ") -> Cut:
        """Return the cut of runs of tokens as the text writes them, each with what is put in place of some of them."""
        written: list[str] = []
        for tokens, put in parts:
            words, end = "", -1
            for token, word in ((self._tokens[at], put.get(at)) for at in tokens):
                shown = self._statement.folded[token.start : token.end] if word is None else word
                words += shown if token.start == end and word is None else f" {shown}"
                end = token.end
            words = " ".join(words.split()).strip(" ,;:-–—.")
            inside = written and words.partition(" ")[0].lower() in _DEFINITE  # it may have opened the sentence
            written.append(words[:1].lower() + words[1:] if inside else words)
        comma = "," if "," in written[0] and between != ": " else ""  # behind "Maria Ferrante, 45" as the subject
        return Cut(
            f"{comma}{between}".join(written), frozenset((self._at, token) for tokens, _ in parts for token in tokens)
        )

    def _cell(self, at: int) -> Iterator[Cut]:
        """Yield "Deaths: 31 (2023)" of a table: a cell behind the label of its row, with the head of its column."""
        bars = [bar for bar, token in enumerate(self._tokens) if token.text == "|"]
        column, ends = max(sum(bar < at for bar in bars), 1), [*bars, len(self._tokens)]
        if bars:
            cut = self._made([(range(ends[0]), {}), (range(ends[column - 1] + 1, ends[column]), {})], ": ")
            head = self._text.statements[self._at + self._text.head_of(self._at)]
            titles = [title.strip() for title in head.text(head.sentence.span).split("|")]
            unsaid = len(bars) > 1 or not any(character.isalpha() for character in cut.words)
            titled = head is not self._statement and unsaid and len(titles) >= len(ends) - column
            yield cut._replace(words=f"{cut.words} ({titles[column - len(ends)]})") if titled else cut

    def _titled(self) -> Iterator[Cut]:
        """Yield "Joan Pettifer is 72", and "Maria Ferrante is chief executive" of what stands right beside a name."""
        place, (start, end), tokens = self._place, self._place.core, self._tokens
        values = {at for fact in self._statement.facts for at in range(fact.first, fact.last)}
        names, said, verb = [self._statement.names[place.name]] if place.name >= 0 else [], range(0), " is "
        if place.fact is not None and place.fact.kind is Kind.AGE and tokens[start - 1].text == ",":
            names, said = [name for name in self._statement.names if name.last == start - 1], range(start, end)
        elif place.said and place.said[0] < start:
            first = place.tokens.start - (tokens[place.tokens.start - 1].norm in _DEFINITE)
            said = range(first, start - (tokens[start - 1].text == ","))
            said = said if values.isdisjoint(said) and len(said) > 1 else range(0)
        elif place.said and tokens[end].text == ",":
            first, who = place.said[0], tokens[place.said[0]].norm in ("which", "who")
            near = all(
                tokens[at].text == "," or tokens[at].norm in _DEFINITE or at in values for at in range(end, first)
            )
            last = next((at for at in range(first, place.tokens.end) if tokens[at].text == ","), place.tokens.end)
            first += 1 if who else -(tokens[first - 1].norm in _DEFINITE)
            said, verb = range(first, last if near else first), " " if who else verb
        for name in names if all(tokens[at].text != "," for at in said) else ():
            if said and (name.is_person or verb == " " or (said.start > start and not is_place_or_people(name.words))):
                yield self._made([(range(name.first, name.last), self._put(name.first)), (said, {})], verb)

    def _told(self, said: Collection[int]) -> Iterator[Cut]:
        """Yield what stands behind "Ferrante said" or "Ferrante said on Monday that", where it is a clause."""
        norms = [token.norm for token in self._tokens]
        says = max((at for at in range(min(said, default=0)) if norms[at] in _TOLD), default=-1)
        start = says + 1 + (norms[says + 1 : says + 5].index("that") + 1 if "that" in norms[says + 1 : says + 5] else 0)
        if says >= 0 and start <= min(said) and not self._quoted:
            alone = Syntax(self._tokens[start:])
            arcs = zip(alone.heads, alone.relations, strict=True)
            if any(head >= 0 > alone.heads[head] and relation in _SUBJECTS for head, relation in arcs):
                yield self._made([(range(start, len(norms)), {})])

    def _beside(self, noun: int) -> set[int]:
        return {child for child in self._below[noun] if self._relations[child] in _BESIDE}

    def _subject(self, at: int) -> int:
        return next((child for child in self._below[at] if self._relations[child] in _SUBJECTS), -1)

    def _around(self, at: int) -> Iterator[tuple[int, int]]:
        """Yield the predicates of the clauses around a token and their subjects, from the inside out."""
        for _ in range(_STEPS):
            if at >= 0:
                if (subject := self._bearer(at)) >= 0:
                    yield at, subject
                at = self._heads[at]

    def _bearer(self, at: int) -> int:
        """Return the subject of the clause that a token is the predicate of, -1 if it is none that is stated."""
        relation, head, subject = self._relations[at], self._heads[at], self._subject(at)
        helpers = {self._relations[child] for child in self._below[at]} & _HELPERS
        if self._tags[at] not in _VERBS and "cop" not in helpers:
            return -1
        if subject >= 0:
            if self._tokens[subject].norm in _RELATIVE:  # "who" is its noun, which may be the subject of another verb
                meant = self._heads[head] if self._relations[head] == "appos" else head
                return meant if relation == "acl:relcl" and self._tags[head] in _NOUNS else -1
            told = stem(self._tokens[head].norm) in _SAYING and not self._syntax.negated(head)
            reported = relation == "ccomp" and (told or (at < head and not self._marks(at)))
            return subject if head < 0 or reported or relation in ("conj", "parataxis") else -1
        if relation == "acl" and self._tags[head] in _NOUNS and self._is_apart(at) and not self._marks(at):
            return -1 if self._tokens[at].norm.endswith("ing") else head
        shares = helpers or not any(self._relations[child] in _HELPERS for child in self._below[head])
        return self._bearer(head) if relation == "conj" and shares else -1

    def _marks(self, at: int) -> frozenset[str]:
        """Return the conjunctions and conditions of a clause."""
        words = ((self._tokens[child].norm, self._relations[child]) for child in self._below[at] if child < at)
        return frozenset(norm for norm, relation in words if relation == "mark" or norm in _CONDITIONS)

    def _cut(self, at: int, subject: int, said: frozenset[int]) -> Iterator[Cut]:
        """Yield a clause without what says other facts by the way; if that is long, only with all else left out too."""
        own = subject in self._below[at]
        told = any(self._relations[child] == "ccomp" and said <= self._branch(child) for child in self._below[at])
        if told or not self._quoted.isdisjoint(self._branch(at)):
            return
        joining = {child for child in self._below[at] if child < at and self._tokens[child].norm in _JOINING}
        around = {child for child in self._below[subject] if at in self._branch(child)}
        apart = around | (self._beside(subject) if self._relations[at].startswith("acl") else set())
        for tight in (False, True):
            left = self._under(subject, said, () if own else apart, tight=tight or not own)
            body = set(self._under(at, said, joining, tight=tight)) - {*left, *(() if own else [self._subject(at)])}
            parts = [self._tidy({*left, *body})] if own else [self._tidy(left), self._tidy(body)]
            whole = [token for part in parts for token in part]
            if (
                said.issubset(whole)
                and self._tokens[whole[0]].norm not in _RELATIVE
                and self._holds(at, subject, whole)
            ):
                cut = self._made([(part, self._put(subject) if part is parts[0] else {}) for part in parts])
                if tight or len(cut.words.split()) <= _LONG:
                    yield cut

    def _holds(self, at: int, subject: int, whole: Sequence[int]) -> bool:
        """Whether words, read by themselves, have that predicate and subject, and hang together as they did."""
        alone, phrase = Syntax([self._tokens[token] for token in whole]), self._branch(subject)
        first = {token: name.first for name in self._statement.names for token in range(name.first, name.last)}
        same = found = 0
        for token, head, relation in zip(whole, alone.heads, alone.relations, strict=True):
            was, now = self._heads[token], whole[head] if head >= 0 else -1
            same += first.get(was, was) in (first.get(now, now), first.get(token, token))
            found += now == at and token in phrase and relation in _SUBJECTS
        return alone.heads[whole.index(at)] < 0 < found and same >= min(_SAME * len(whole), len(whole) - 2)

    def _under(
        self, top: int, said: frozenset[int], without: Collection[int] = (), *, tight: bool = False
    ) -> list[int]:
        """Return what hangs on a token, in order, without what says something else by the way."""
        found = [top]
        for at in found:
            below = (child for child in self._below[at] if child not in without and child not in found)
            found += [child for child in below if not self._may_go(child, said, tight=tight)]
        kept = set(found) - self._quoted
        for at in range(1, len(self._tokens) - 1):
            before, token, after = self._tokens[at - 1 : at + 2]
            tied = token.text in "-–/" and before.end == token.start and token.end == after.start
            kept |= {at - 1, at, at + 1} if tied and not kept.isdisjoint((at - 1, at + 1)) else set()
        return self._tidy(kept)

    def _may_go(self, child: int, said: frozenset[int], *, tight: bool) -> bool:
        """Whether a branch says other facts, or `tight` no fact, and the rest is a clause without it."""
        relation, branch = self._relations[child], self._branch(child)
        if not said.isdisjoint(branch) or self._tags[child] == "NUM":
            return False
        if relation == "appos" and self._tags[child] == "PROPN" == self._tags[self._heads[child]]:
            return False  # "Kessel Road, Dunmore"
        if relation == "parataxis" or any(self._tokens[at].norm == "according" for at in self._below[child]):
            return True
        if relation not in _BY_THE_WAY or not self._marks(child).isdisjoint(_CONDITIONS):
            return False
        if relation == "conj":
            loose = self._tags[child] in _VERBS or self._subject(child) >= 0
        else:
            beside = {self._tokens[other].norm for other in self._below[self._heads[child]]}
            loose = self._is_apart(child) or (relation == "acl:relcl" and not beside.isdisjoint(("a", "an")))
        return loose and (tight or not branch.isdisjoint(self._facts))

    def _is_apart(self, at: int) -> bool:
        """Whether a mark, or the start of the sentence, stands before a branch."""
        first = min((on for on in self._branch(at) if self._tokens[on].text not in _MARKS), default=at)
        return first == 0 or self._tokens[first - 1].text in _APART

    def _branch(self, top: int) -> set[int]:
        """Return a token and all that hangs on it."""
        found = [top] if top >= 0 else []
        for at in found:
            found += [child for child in self._below[at] if child not in found]
        return set(found)

    def _tidy(self, tokens: Collection[int]) -> list[int]:
        """Return tokens in order, without the marks beside which something was left out."""
        kept = frozenset(tokens)
        return [at for at in sorted(kept) if self._tokens[at].text not in _MARKS or kept >= {at - 1, at + 1}]

    def _put(self, top: int) -> Mapping[int, str]:
        """Return what to write in the phrase of a subject: names in full, and whom "he" or "she" means."""
        found, phrase = dict[int, str](), self._branch(top)
        for name in self._statement.names:
            full = in_full(self._text, name.words).removesuffix("'s")
            tokens = self._statement.tokens
            before, last = tokens[name.first - 1].norm if name.first else "", tokens[name.last - 1].text
            shown = self._statement.words(name.first, name.last).removesuffix("'s")
            repeats = full.lower().startswith(f"{before} ")
            if name.first in phrase and shown != full and full.endswith(f" {shown}") and not repeats:
                found.update(dict.fromkeys(range(name.first, name.last), ""))
                found[name.first] = full + ("'s" if last.endswith(("'s", "s'")) else "")
                found.update({name.first - 1: ""} if before.rstrip(".") in COURTESY else {})
        for index, mention in self._text.entities.mentions[self._at].items():
            entity = self._text.entities.all[index]
            named = mention.at == top and self._tokens[top].norm in ("he", "she")
            if named and (entity.gender or entity.is_titled):
                found[top] = in_full(self._text, entity.longest.words)
        return found
