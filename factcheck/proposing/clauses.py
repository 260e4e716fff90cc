"""A fact of a sentence -> the clause that states it, in words that can stand alone.

The tree says how far a clause reaches, who its subject is, and what of it says other facts. It is the parser's best
guess: whoever asks has to check each cut against the text that it was made of.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from factcheck.document.texts import Text
from factcheck.facts.names import Name
from factcheck.facts.titles import COURTESY
from factcheck.model.coverage import Item, ItemKind, ItemPlace
from factcheck.model.records import NamedTuple
from factcheck.model.text import BlockKind
from factcheck.reading.statement import is_plural
from factcheck.reading.syntax import Syntax
from factcheck.text.lemmas import stem
from factcheck.text.places import is_place_or_people

LONG = 25
"""Words of a claim of which what is said by the way is left out."""
_SHORT = 12
"""Words of a sentence without a mark, of which nothing is left out."""
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "expl"})
_BESIDE = _SUBJECTS | frozenset("cop aux aux:pass advmod cc mark obl punct case obj advcl".split())
"""Relations of what hangs on a noun as the predicate of a clause, and is no part of its phrase."""
_PHRASE = frozenset("acl acl:relcl amod appos compound conj flat nmod nmod:poss nummod obl".split())
_BY_THE_WAY = frozenset("acl acl:relcl advcl appos conj discourse parataxis vocative".split())
_SAYING = frozenset(
    map(stem, "add announce confirm disclose explain find note recall report reveal say show tell".split())
)
"""Verbs of those who state what follows; not of those who claim, hope or deny it."""
_CONDITIONS = frozenset("if once provided unless until whether without".split())
_JOINING = frozenset(
    "also and because but however indeed instead meanwhile nor or so still that then therefore though too yet".split()
)
"""Words before a clause that join it to another."""
_WHO = frozenset("that which who".split())
_RELATIVE = frozenset("what which who whose".split())
_PERSONS, _OWN = frozenset("he she".split()), frozenset("her his its their".split())
_NOUNS = frozenset({"NOUN", "PROPN"})
_LINES = frozenset({BlockKind.HEADING, BlockKind.ITEM, BlockKind.ROW})
_MARKS = frozenset(",;:.!?()[]-–—\"'")
_APART = frozenset(",;:(-–—")
_STEPS = 12


class Cut(NamedTuple):
    """Words that state a fact, taken out of a text."""

    words: str
    tokens: frozenset[tuple[int, int]]
    """Those of the text that are in it: the index of the sentence, and that of the token."""


class _Clause(NamedTuple):
    predicate: int
    subject: int
    """Index of its head, -1 where it is left out."""
    shared: tuple[int, ...] = ()
    """Auxiliaries that stand before another verb."""
    relative: int = -1
    """The relative pronoun that the subject stands for."""


class Sentence:
    """One sentence of a text, out of which clauses are cut."""

    def __init__(self, text: Text, at: int, items: Iterable[Item]) -> None:
        """Take a text, the index of the sentence, and all facts of the text."""
        self._text, self._at = text, at
        self._statement = text.statements[at]
        self._tokens, self._syntax = self._statement.tokens, self._statement.syntax
        self._below: list[list[int]] = [[] for _ in self._tokens]
        for token, head in enumerate(self._syntax.heads):
            if head >= 0:
                self._below[head].append(token)
        self._facts = {
            token for item in items for place in item.places if place.sentence == at for token in range(*place.core)
        }
        spans = [quotation.span for quotation in text.quotations if not quotation.is_work]
        self._quoted = {
            at for at, token in enumerate(self._tokens) if any(s.start - 1 <= token.start <= s.end for s in spans)
        }

    def cuts(self, place: ItemPlace, kind: ItemKind) -> Iterator[Cut]:
        """Yield what says a fact that stands in the sentence and in no quotation, the best words first."""
        said = frozenset((*range(*place.core), *place.said))
        kind_of_block = self._statement.sentence.kind
        if kind_of_block is BlockKind.ROW:
            yield from self._cell(said)
        plain = len(self._tokens) <= _SHORT and all(token.text not in ',;:"' for token in self._tokens)
        if not plain and kind_of_block not in _LINES and said.isdisjoint(self._quoted):
            tops = [self._syntax.head_of_phrase(place.said[0], place.said[-1] + 1)] if place.said else []
            tops.append(self._syntax.head_of_phrase(*place.tokens))
            yield from self._described(place, kind)
            for top in tops:
                yield from self._predication(top, said)
            for clause in dict.fromkeys(clause for top in tops for clause in self._clauses(top)):
                yield from self._cut(clause, said)
        verbal = any(tag in ("VERB", "AUX") for tag in self._syntax.tags) or any(t.text in ":|" for t in self._tokens)
        every = range(len(self._tokens))
        if verbal or kind_of_block in _LINES:
            yield self._made(self._render(every, self._put(self._subject(self._syntax.relations.index("root")))), every)

    def _made(self, words: str, tokens: Iterable[int]) -> Cut:
        return Cut(words, frozenset((self._at, token) for token in tokens))

    def _cell(self, said: Collection[int]) -> Iterator[Cut]:
        """Yield a cell of a table behind the label of its row, and before the head of its column."""
        bars = [at for at, token in enumerate(self._tokens) if token.text == "|"]
        column = max(sum(bar < min(said) for bar in bars), 1)
        cells, head = self._cells(), self._text.head_of(self._at)
        if not bars:
            return
        titles = Sentence(self._text, self._at + head, ())._cells() if head else []
        title = f" ({titles[column]})" if len(cells) > 2 and column < len(titles) and titles[column] else ""
        ends = [*bars, len(self._tokens)]
        yield self._made(
            f"{cells[0]}: {cells[column]}{title}", (*range(ends[0]), *range(ends[column - 1], ends[column]))
        )

    def _cells(self) -> list[str]:
        return [cell.strip() for cell in self._render(range(len(self._tokens)), {}).split("|")]

    def _described(self, place: ItemPlace, kind: ItemKind) -> Iterator[Cut]:
        """Yield "Joan Pettifer is 72", and "Maria Ferrante is chief executive" of the office before a name."""
        names, first = self._statement.names, place.core.start
        said: Sequence[int] = place.said
        if kind is ItemKind.AGE and self._tokens[first - 1].text == ",":
            name = next((name for name in names if name.last == first - 1 and name.is_person), None)
            said = range(*place.core)
        else:
            name = names[place.name] if place.name >= 0 and said and names[place.name].is_person else None
            if name is not None and not (said[-1] == name.first - 1 and len(said) == said[-1] + 1 - said[0]):
                name = None
            if name is not None and len(said) == 1 and self._tokens[said[0]].text[0].isupper():
                name = None
        if name is not None:
            words = f"{self._written(name)} is {self._render(said, self._put(said[-1]))}"
            yield self._made(words, (*said, *range(name.first, name.last)))

    def _predication(self, top: int, said: frozenset[int]) -> Iterator[Cut]:
        """Yield "X is Y" of an apposition around a token."""
        relations, heads, tags, at = self._syntax.relations, self._syntax.heads, self._syntax.tags, top
        for _ in range(_STEPS):
            if relations[at] == "appos" or relations[at] not in _PHRASE:
                break
            at = heads[at]
        if relations[at] != "appos":
            return
        one, other = heads[at], at
        if self._is_person(other):
            one, other = other, one
        between = self._tokens[min(one, other) : max(one, other)]
        if tags[one] not in _NOUNS or tags[other] != "NOUN" or any(token.text == ":" for token in between):
            return
        name = self._name_at(one)
        definite = any(self._tokens[child].norm == "the" for child in self._below[one])
        if is_place_or_people(name.words) if name is not None else not definite:
            return
        left, right = (self._under(a, said, {b, *self._beside(a)}) for a, b in ((one, other), (other, one)))
        if said <= {*left, *right}:
            verb = "are" if name is None and is_plural(self._tokens[one].norm) else "is"
            words = f"{self._render(left, self._put(one))} {verb} {self._render(right, self._put(other))}"
            yield self._made(words, (*left, *right))

    def _beside(self, noun: int) -> set[int]:
        return {child for child in self._below[noun] if self._syntax.relations[child] in _BESIDE}

    def _is_person(self, at: int) -> bool:
        name = self._name_at(at)
        return name is not None and name.is_person and not is_place_or_people(name.words)

    def _name_at(self, at: int) -> Name | None:
        return next((name for name in self._statement.names if name.first <= at < name.last), None)

    def _subject(self, at: int) -> int:
        return next((child for child in self._below[at] if self._syntax.relations[child] in _SUBJECTS), -1)

    def _clauses(self, at: int) -> Iterator[_Clause]:
        """Yield the clauses around a token, from the inside out."""
        for _ in range(_STEPS):
            clause = self._clause(at)
            if clause is not None:
                yield clause
            at = self._syntax.heads[at]
            if at < 0:
                return

    def _clause(self, at: int) -> _Clause | None:
        """Return the clause that a token is the predicate of, None if it is none that is stated by itself."""
        relations, tags = self._syntax.relations, self._syntax.tags
        relation, head, subject = relations[at], self._syntax.heads[at], self._subject(at)
        is_verb = tags[at] in ("VERB", "AUX") or any(relations[child] == "cop" for child in self._below[at])
        if head < 0:
            return _Clause(at, subject) if is_verb and subject >= 0 else None
        if not is_verb:
            return None
        if relation == "acl:relcl" and tags[head] in _NOUNS and subject >= 0:
            return _Clause(at, head, relative=subject) if self._tokens[subject].norm in _WHO else None
        if relation == "acl" and tags[head] in _NOUNS and tags[at] == "VERB":
            passive = not self._tokens[at].norm.endswith("ing") and not self._marks(at)
            return _Clause(at, head) if passive and subject < 0 and self._is_apart(at) else None
        if subject >= 0:
            told = stem(self._tokens[head].norm) in _SAYING and not self._syntax.negated(head)
            fits = {"ccomp": told or (at < head and not self._marks(at)), "parataxis": True, "conj": True}
            own = self._tokens[subject].norm not in _WHO
            return _Clause(at, subject) if own and fits.get(relation, False) else None
        first = self._clause(head) if relation == "conj" and tags[at] != "NOUN" else None
        if first is None:
            return None
        helped = any(relations[child] in ("aux", "aux:pass", "cop") for child in self._below[at])
        before = (child for child in self._below[head] if child < head)
        shared = (
            child for child in before if relations[child] == "aux" or self._tokens[child].norm in ("not", "never")
        )
        return _Clause(at, first.subject, () if helped else tuple(shared))

    def _marks(self, at: int) -> frozenset[str]:
        """Return the conjunctions and conditions of a clause."""
        below = (child for child in self._below[at] if child < at)
        words = ((self._tokens[child].norm, self._syntax.relations[child]) for child in below)
        return frozenset(norm for norm, relation in words if relation == "mark" or norm in _CONDITIONS)

    def _cut(self, clause: _Clause, said: frozenset[int]) -> Iterator[Cut]:
        """Yield a clause with what says no other fact, behind it if that is long."""
        at, relations = clause.predicate, self._syntax.relations
        own = clause.subject in self._below[at]
        joining = {child for child in self._below[at] if child < at and self._tokens[child].norm in _JOINING}
        apart = {at, *(self._beside(clause.subject) if relations[at].startswith("acl") else ())}
        if self._quoted & self._branch(at):
            return
        for tight in (False, True):
            subject = self._under(clause.subject, said, () if own else apart, tight=tight or not own)
            rest = [
                token for token in self._under(at, said, joining, tight=tight)
                if token not in subject and token != clause.relative
            ]  # fmt: skip
            tokens = {*rest, *subject}
            if not said <= tokens or any(self._tokens[token].norm in _RELATIVE for token in subject[:1]):
                continue
            names = self._put(clause.subject)
            parts = (
                [self._tidy(sorted(tokens))]
                if own
                else [self._tidy(subject), self._tidy(sorted({*clause.shared, *rest}))]
            )
            if not self._reads_alike([at for part in parts for at in part], clause.predicate, parts[0]):
                continue
            words = " ".join(self._render(part, names if part is parts[0] else {}) for part in parts)
            if tight or len(words.split()) <= LONG:
                yield self._made(words, tokens)

    def _reads_alike(self, order: Sequence[int], predicate: int, subject: Collection[int]) -> bool:
        """Whether the words, read by themselves, have the same predicate, and their subject in the same phrase."""
        alone = Syntax([self._tokens[at] for at in order])
        root = order.index(predicate)
        arcs = zip(order, alone.heads, alone.relations, strict=True)
        return alone.heads[root] < 0 and any(
            at in subject and head == root and relation in _SUBJECTS for at, head, relation in arcs
        )

    def _under(
        self, top: int, said: frozenset[int], without: Collection[int] = (), *, tight: bool = False
    ) -> list[int]:
        """Return what hangs on a token, in order, without what says something else by the way."""
        found: set[int] = set()
        waiting = [top]
        while waiting:
            at = waiting.pop()
            if at not in found and at not in self._quoted:
                found.add(at)
                below = (child for child in self._below[at] if child not in without)
                waiting += [child for child in below if not self._may_go(child, said, tight=tight)]
        for at in range(1, len(self._tokens) - 1):
            before, token, after = self._tokens[at - 1 : at + 2]
            tied = token.text in "-–/" and before.end == token.start and token.end == after.start
            if tied and not found.isdisjoint((at - 1, at + 1)):
                found |= {at - 1, at, at + 1}
        return self._tidy(sorted(found))

    def _may_go(self, child: int, said: frozenset[int], *, tight: bool) -> bool:
        """Whether a branch says other facts, or nothing, and the rest is a clause without it."""
        relation, branch = self._syntax.relations[child], self._branch(child)
        if not said.isdisjoint(branch):
            return False
        if self._first(child) >= 0 and self._tokens[self._first(child)].norm == "according":
            return True
        if relation not in _BY_THE_WAY or not self._marks(child).isdisjoint(_CONDITIONS):
            return False
        if relation == "parataxis":
            return True
        if relation == "conj" and self._syntax.tags[child] not in ("VERB", "AUX") and self._subject(child) < 0:
            return False
        head = self._syntax.heads[child]
        is_one = any(self._tokens[other].norm in ("a", "an") for other in self._below[head])
        loose = self._is_apart(child) or relation == "conj" or (relation == "acl:relcl" and is_one)
        return loose and (tight or not branch.isdisjoint(self._facts))

    def _first(self, at: int) -> int:
        """Return the first word of what hangs on a token."""
        return min((token for token in self._branch(at) if self._tokens[token].text not in _MARKS), default=at)

    def _is_apart(self, at: int) -> bool:
        first = self._first(at)
        return first == 0 or self._tokens[first - 1].text in _APART

    def _branch(self, top: int) -> set[int]:
        """Return a token and all that hangs on it."""
        found: set[int] = set()
        waiting = [top]
        while waiting:
            at = waiting.pop()
            if at not in found:
                found.add(at)
                waiting += self._below[at]
        return found

    def _tidy(self, tokens: Sequence[int]) -> list[int]:
        """Leave out the marks beside which something was left out."""
        kept = set(tokens)
        return [at for at in tokens if self._tokens[at].text not in _MARKS or kept >= {at - 1, at + 1}]

    def _put(self, top: int) -> Mapping[int, str]:
        """Return what to write in the phrase of a noun: names in full, and whom its pronouns mean."""
        found: dict[int, str] = {}
        if top < 0:
            return found
        phrase = self._branch(top)
        for name in self._statement.names:
            full = self._written(name)
            before = self._tokens[name.first - 1].norm if name.first else ""
            longer = len(full.split()) > name.last - name.first and not full.lower().startswith(f"{before} ")
            if name.first in phrase and longer:
                found.update(dict.fromkeys(range(name.first, name.last), ""))
                found[name.first] = full + ("'s" if self._tokens[name.last - 1].text.endswith(("'s", "s'")) else "")
                if before.rstrip(".") in COURTESY:
                    found[name.first - 1] = ""
        for index, mention in self._text.entities.mentions[self._at].items():
            norm, entity = self._tokens[mention.at].norm, self._text.entities.all[index]
            own = norm in _OWN and self._syntax.heads[mention.at] == top
            meant = (entity.gender or entity.is_titled) and (
                (mention.at == top and norm in _PERSONS) or (own and norm in ("her", "his"))
            )
            if mention.name is None and meant and (full := full_name(self._text, index)):
                found.setdefault(mention.at, full + ("'s" if own else ""))
        return found

    def _written(self, name: Name) -> str:
        """Return a name as the text writes it in full."""
        shown = _without_ending(self._render(range(name.first, name.last), {}))
        full = full_name(self._text, min(self._text.entity_at(self._at, name), default=-1))
        return full if len(full.split()) > len(shown.split()) else shown

    def _render(self, tokens: Iterable[int], put: Mapping[int, str]) -> str:
        """Return the words of tokens as the text writes them, some put in place of others."""
        document, words, end = self._text.document, "", -1
        for at in tokens:
            span = document.to_text.span(self._statement.span(at, at + 1))
            word = put.get(at, document.text[slice(*span)])
            words += word if span.start == end and at not in put else f" {word}"
            end = span.end
        return " ".join(words.split()).strip(" ,;:-–—.")


def full_name(text: Text, index: int) -> str:
    """Return the longest name of an entity as the text writes it, empty for -1."""
    words = text.entities.all[index].longest.words if index >= 0 else ()
    for statement in text.statements:
        for name in statement.names:
            if name.words == words:
                span = text.document.to_text.span(statement.span(name.first, name.last))
                return _without_ending(" ".join(text.document.text[slice(*span)].split()))
    return ""


def _without_ending(name: str) -> str:
    return name.removesuffix("'s").removesuffix("’s")
