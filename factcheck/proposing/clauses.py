"""A fact of a sentence -> the clause that states it, in words that can stand alone.

The tree says how far a clause reaches, who its subject is, and what of it says other facts. It is the parser's best
guess: a clause has to read the same without what was left out, and whoever asks checks it against the text once more.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from factcheck.coverage.entries import in_full
from factcheck.document.texts import Text
from factcheck.facts.names import Name
from factcheck.facts.titles import COURTESY
from factcheck.model.coverage import Item, ItemPlace
from factcheck.model.facts import Kind
from factcheck.model.records import NamedTuple
from factcheck.model.text import BlockKind
from factcheck.reading.statement import is_plural
from factcheck.reading.syntax import Syntax
from factcheck.text.lemmas import stem
from factcheck.text.places import is_place_or_people

LONG = 25
"""Words of a claim of which everything is left out that is said by the way."""
_SHORT = 12
"""Tokens of a sentence without a mark, of which nothing is left out."""
_SAME = 0.85
"""Share of the words of a clause that hang on the same ones when it is read by itself."""
_LONGEST_TAIL = 12
"""Tokens of ", a spokesman for the council said on Monday.\""""
_STEPS = 12
"""How far a word is followed upwards in the tree."""
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "expl"})
_HELPERS = frozenset({"aux", "aux:pass", "cop"})
_BESIDE = _SUBJECTS | _HELPERS | frozenset("advmod cc mark obl punct case obj advcl".split())
"""Relations of what hangs on a noun as the predicate of a clause, and is no part of its phrase."""
_PHRASE = frozenset("acl acl:relcl amod compound conj flat nmod nmod:poss nummod obl".split())
_BY_THE_WAY = frozenset("acl acl:relcl advcl appos conj discourse vocative".split())
_SAYING = frozenset(map(stem, "add announce confirm explain find note report reveal say show tell".split()))
"""Verbs of those who state what follows; not of those who claim, hope or deny it."""
_CONDITIONS = frozenset("if once provided unless until whether without".split())
_JOINING = frozenset(
    "also and because but however indeed meanwhile nor now or so still that then therefore though too yet".split()
)
"""Words before a clause that join it to another."""
_RELATIVE = frozenset("that what which who whose".split())
_NOUNS, _VERBS = frozenset({"NOUN", "PROPN"}), frozenset({"VERB", "AUX"})
_LINES = frozenset({BlockKind.HEADING, BlockKind.ITEM, BlockKind.ROW})
_MARKS, _APART = frozenset(",;:.!?()[]-–—\"'"), frozenset(",;:(-–—")


class Cut(NamedTuple):
    """Words that state a fact, taken out of a text."""

    words: str
    tokens: frozenset[tuple[int, int]]
    """Those of the text that are in it: the index of the sentence, and that of the token."""


class _Clause(NamedTuple):
    predicate: int
    subject: int
    """Index of its head; outside of the clause where it stands with another verb, or before a relative clause."""
    relative: int = -1
    """The relative pronoun that stands for it."""


class Clauses:
    """One sentence of a text, out of which clauses are cut."""

    def __init__(self, text: Text, at: int, items: Iterable[Item]) -> None:
        """Take a text, the index of the sentence, and all facts of the text."""
        self._text, self._at = text, at
        self._statement = text.statements[at]
        self._tokens, self._syntax = self._statement.tokens, self._statement.syntax
        self._heads, self._relations, self._tags = self._syntax.heads, self._syntax.relations, self._syntax.tags
        self._below: list[list[int]] = [[] for _ in self._tokens]
        for token, head in enumerate(self._heads):
            if head >= 0:
                self._below[head].append(token)
        places = (place for item in items for place in item.places if place.sentence == at)
        self._facts = {token for place in places for token in range(*place.core)}
        spans = [quotation.span for quotation in text.quotations if not quotation.is_work]
        self._quoted = {
            at for at, token in enumerate(self._tokens) if any(s.start - 1 <= token.start <= s.end for s in spans)
        }

    def cuts(self, place: ItemPlace) -> Iterator[Cut]:
        """Yield what says a fact that has this place in the sentence, the best words first and the sentence last."""
        said, kind = frozenset((*range(*place.core), *place.said)), self._statement.sentence.kind
        if kind is BlockKind.ROW:
            yield from self._cell(place.core.start)
        plain = len(self._tokens) <= _SHORT and all(token.text not in ',;:"' for token in self._tokens)
        if not plain and kind not in _LINES and said.isdisjoint(self._quoted):
            ends = [place.tokens, *([(place.said[0], place.said[-1] + 1)] if place.said else [])]
            tops = [self._syntax.head_of_phrase(*end) for end in reversed(ends)]
            yield from self._titled(place)
            for top in tops:
                yield from self._predicated(top, said)
            for clause in dict.fromkeys(clause for top in tops for clause in self._around(top)):
                yield from self._cut(clause, said)
        if kind in _LINES or any(token.text == ":" for token in self._tokens) or not _VERBS.isdisjoint(self._tags):
            joined = self._tokens[0].norm in _JOINING and self._tags[0] in ("ADV", "CCONJ")
            put = self._put(self._subject(self._heads.index(-1)))
            for end in (self._end(max(said, default=0)), len(self._tokens)):
                yield self._made([(range(joined, end), put)])

    def _end(self, at: int) -> int:
        """Return where ", police said on Monday" begins, behind a token; the end of the sentence without it."""
        last = len(self._tokens)
        commas = (on for on in range(max(at, last - _LONGEST_TAIL), last) if self._tokens[on].text == ",")
        comma = next(commas, last) if self._quoted.isdisjoint(range(last)) else last
        return comma if any(token.norm in ("said", "says") for token in self._tokens[comma:]) else last

    def _made(self, parts: Iterable[tuple[Sequence[int], Mapping[int, str]]], between: str = " ") -> Cut:
        """Return the cut of runs of tokens, each with what is put in place of some of them."""
        words = between.join(self._render(tokens, put) for tokens, put in parts)
        return Cut(words, frozenset((self._at, token) for tokens, _ in parts for token in tokens))

    def _cell(self, at: int) -> Iterator[Cut]:
        """Yield "Deaths: 31 (2023)" of a table: a cell behind the label of its row, with the head of its column."""
        bars = [bar for bar, token in enumerate(self._tokens) if token.text == "|"]
        head = self._text.head_of(self._at)
        if bars:
            column = max(sum(bar < at for bar in bars), 1)
            ends = [*bars, len(self._tokens)]
            cut = self._made([(range(ends[0]), {}), (range(ends[column - 1] + 1, ends[column]), {})], ": ")
            above = self._text.statements[self._at + head] if head and len(ends) > 2 else None
            titles = [title.strip() for title in above.text(above.sentence.span).split("|")] if above else []
            title = titles[column] if column < len(titles) else ""
            yield cut._replace(words=f"{cut.words} ({title})") if title else cut

    def _titled(self, place: ItemPlace) -> Iterator[Cut]:
        """Yield "Joan Pettifer is 72", and "Maria Ferrante is chief executive" of the office before a name."""
        first, names = place.core.start, self._statement.names
        if place.fact is not None and place.fact.kind is Kind.AGE and self._tokens[first - 1].text == ",":
            said: Sequence[int] = range(*place.core)
            name = next((name for name in names if name.last == first - 1 and name.is_person), None)
        else:
            said = place.said
            run = bool(said) and said[-1] + 1 - said[0] == len(said) > self._tokens[said[0]].text.istitle()
            name = names[place.name] if place.name >= 0 and run and said[-1] + 1 == first else None
        if name is not None and name.is_person:
            own = range(name.first, name.last)
            yield self._made([(own, {name.first: self._full(name), **dict.fromkeys(own[1:], "")}), (said, {})], " is ")

    def _predicated(self, at: int, said: frozenset[int]) -> Iterator[Cut]:
        """Yield "X is Y" of an apposition around a token."""
        for _ in range(_STEPS):
            if self._relations[at] in _PHRASE:
                at = self._heads[at]
        if self._relations[at] != "appos":
            return
        one, other = self._heads[at], at
        if self._is_person(other):
            one, other = other, one
        name, near = self._name(one), self._tokens[min(one, other) : max(one, other)]
        known = name is not None or any(self._tokens[child].norm == "the" for child in self._below[one])
        if not known or self._tags[other] != "NOUN" or any(token.text == ":" for token in near):
            return
        left, right = (self._under(a, said, {b, *self._beside(a)}) for a, b in ((one, other), (other, one)))
        if said <= {*left, *right} and not (name is not None and is_place_or_people(name.words)):
            verb = " are " if name is None and is_plural(self._tokens[one].norm) else " is "
            yield self._made([(left, self._put(one)), (right, {})], verb)

    def _beside(self, noun: int) -> set[int]:
        return {child for child in self._below[noun] if self._relations[child] in _BESIDE}

    def _is_person(self, at: int) -> bool:
        name = self._name(at)
        return name is not None and name.is_person and not is_place_or_people(name.words)

    def _name(self, at: int) -> Name | None:
        return next((name for name in self._statement.names if name.first <= at < name.last), None)

    def _subject(self, at: int) -> int:
        return next((child for child in self._below[at] if self._relations[child] in _SUBJECTS), -1)

    def _around(self, at: int) -> Iterator[_Clause]:
        """Yield the clauses around a token, from the inside out."""
        for _ in range(_STEPS):
            clause = self._clause(at) if at >= 0 else None
            if clause is not None:
                yield clause
            at = self._heads[at] if at >= 0 else -1

    def _clause(self, at: int) -> _Clause | None:
        """Return the clause that a token is the predicate of, None if it is none that is stated by itself."""
        relation, head, subject = self._relations[at], self._heads[at], self._subject(at)
        helpers = {self._relations[child] for child in self._below[at]} & _HELPERS
        if self._tags[at] not in _VERBS and "cop" not in helpers:
            return None
        who = subject >= 0 and self._tokens[subject].norm in _RELATIVE
        if relation == "acl:relcl" and who and self._tags[head] in _NOUNS:
            return _Clause(at, head, subject)
        if subject >= 0:
            told = stem(self._tokens[head].norm) in _SAYING and not self._syntax.negated(head)
            reported = relation == "ccomp" and (told or (at < head and not self._marks(at)))
            return _Clause(at, subject) if not who and (head < 0 or reported or relation in _BESIDES) else None
        if relation == "acl" and self._tags[head] in _NOUNS and self._is_apart(at) and not self._marks(at):
            return None if self._tokens[at].norm.endswith("ing") else _Clause(at, head)
        first = self._clause(head) if relation == "conj" else None
        shares = helpers or not any(self._relations[child] in _HELPERS for child in self._below[head])
        return _Clause(at, first.subject) if first is not None and shares else None

    def _marks(self, at: int) -> frozenset[str]:
        """Return the conjunctions and conditions of a clause."""
        words = ((self._tokens[child].norm, self._relations[child]) for child in self._below[at] if child < at)
        return frozenset(norm for norm, relation in words if relation == "mark" or norm in _CONDITIONS)

    def _cut(self, clause: _Clause, said: frozenset[int]) -> Iterator[Cut]:
        """Yield a clause without what says other facts by the way; if that is long, only with all else left out too."""
        at, own = clause.predicate, clause.subject in self._below[clause.predicate]
        joining = {child for child in self._below[at] if child < at and self._tokens[child].norm in _JOINING}
        told = any(self._relations[child] == "ccomp" and said <= self._branch(child) for child in self._below[at])
        apart = {at, *(self._beside(clause.subject) if self._relations[at].startswith("acl") else ())}
        for tight in () if told or not self._quoted.isdisjoint(self._branch(at)) else (False, True):
            subject = self._under(clause.subject, said, () if own else apart, tight=tight or not own)
            body = set(self._under(at, said, joining, tight=tight)) - {*subject, clause.relative}
            parts = [self._tidy({*subject, *body})] if own else [self._tidy(subject), self._tidy(body)]
            whole = [token for part in parts for token in part]
            if said.issubset(whole) and self._tokens[parts[0][0]].norm not in _RELATIVE and self._holds(clause, whole):
                cut = self._made([(part, self._put(clause.subject) if part is parts[0] else {}) for part in parts])
                if tight or len(cut.words.split()) <= LONG:
                    yield cut

    def _holds(self, clause: _Clause, whole: Sequence[int]) -> bool:
        """Whether words, read by themselves, have the predicate of the clause, and its subject before or behind it."""
        alone, predicate = Syntax([self._tokens[at] for at in whole]), whole.index(clause.predicate)
        subject = self._branch(clause.subject)
        arcs = list(zip(whole, alone.heads, alone.relations, strict=True))
        found = (at for at, head, relation in arcs if head == predicate and relation in _SUBJECTS)
        first = {at: name.first for name in self._statement.names for at in range(name.first, name.last)}
        pairs = ((at, self._heads[at], whole[head] if head >= 0 else -1) for at, head, _ in arcs)
        same = sum(first.get(one, one) in (first.get(other, other), first.get(at, at)) for at, one, other in pairs)
        return (
            alone.heads[predicate] < 0
            and any(at in subject for at in found)
            and same >= min(_SAME * len(whole), len(whole) - 2)
        )

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
            if tied and not kept.isdisjoint((at - 1, at + 1)):
                kept |= {at - 1, at, at + 1}
        return self._tidy(kept)

    def _may_go(self, child: int, said: frozenset[int], *, tight: bool) -> bool:
        """Whether a branch says other facts, or `tight` no fact, and the rest is a clause without it."""
        relation, branch = self._relations[child], self._branch(child)
        if not said.isdisjoint(branch) or self._tags[child] == "NUM":
            return False
        if relation == "parataxis" or self._tokens[self._first(branch)].norm == "according":
            return True
        if relation not in _BY_THE_WAY or not self._marks(child).isdisjoint(_CONDITIONS):
            return False
        if relation == "conj":
            loose = self._tags[child] in _VERBS or self._subject(child) >= 0
        else:
            beside = (self._tokens[other].norm for other in self._below[self._heads[child]])
            loose = self._is_apart(child) or (relation == "acl:relcl" and not {"a", "an"}.isdisjoint(beside))
        return loose and (tight or not branch.isdisjoint(self._facts))

    def _first(self, branch: Collection[int]) -> int:
        return min((at for at in branch if self._tokens[at].text not in _MARKS), default=min(branch))

    def _is_apart(self, at: int) -> bool:
        """Whether a mark, or the start of the sentence, stands before a branch."""
        first = self._first(self._branch(at))
        return first == 0 or self._tokens[first - 1].text in _APART

    def _branch(self, top: int) -> set[int]:
        """Return a token and all that hangs on it."""
        found = [top]
        for at in found:
            found += [child for child in self._below[at] if child not in found]
        return set(found)

    def _tidy(self, tokens: Collection[int]) -> list[int]:
        """Return tokens in order, without the marks beside which something was left out."""
        kept = frozenset(tokens)
        return [at for at in sorted(kept) if self._tokens[at].text not in _MARKS or kept >= {at - 1, at + 1}]

    def _put(self, top: int) -> Mapping[int, str]:
        """Return what to write in the phrase of a subject: names in full, and whom "he" or "she" means."""
        found: dict[int, str] = {}
        phrase = self._branch(top) if top >= 0 else set()
        for name in self._statement.names:
            full, before = self._full(name), self._tokens[name.first - 1].norm if name.first else ""
            longer = len(full.split()) > name.last - name.first and not full.lower().startswith(f"{before} ")
            if name.first in phrase and longer:
                found.update(dict.fromkeys(range(name.first, name.last), ""))
                found[name.first] = full + ("'s" if self._tokens[name.last - 1].text.endswith(("'s", "s'")) else "")
                if before.rstrip(".") in COURTESY:
                    found[name.first - 1] = ""
        for index, mention in self._text.entities.mentions[self._at].items():
            entity, pronoun = self._text.entities.all[index], self._tokens[mention.at].norm
            if mention.at == top and pronoun in ("he", "she") and (entity.gender or entity.is_titled):
                found[top] = in_full(self._text, entity.longest.words)
        return found

    def _full(self, name: Name) -> str:
        """Return a name as the text writes it in full."""
        return in_full(self._text, name.words).removesuffix("'s")

    def _render(self, tokens: Iterable[int], put: Mapping[int, str]) -> str:
        """Return the words of tokens as the text writes them, some put in place of others."""
        words, end = "", -1
        for at in tokens:
            token = self._tokens[at]
            word = put.get(at, self._statement.folded[token.start : token.end])
            words += word if token.start == end and at not in put else f" {word}"
            end = token.end
        return " ".join(words.split()).strip(" ,;:-–—.")


_BESIDES = frozenset({"conj", "parataxis"})
