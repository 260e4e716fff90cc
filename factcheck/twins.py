"""Two sentences that are much the same -> what the one says and the other does not, and whether it says the reverse.

The last look at two versions: what tells in a sentence are its words, the signs of its values, that it asks, and that
it quotes. What no other judgement has told of two near twins is told here, by where the two differ alone.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import product

from factcheck.facts.negators import WHOLE_CLAUSE
from factcheck.holding import agree
from factcheck.model.facts import Fact, Kind, Quantity
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span
from factcheck.reading.statement import Statement
from factcheck.text.lemmas import root, stem
from factcheck.text.net import Link, relate
from factcheck.text.stopwords import FUNCTION
from factcheck.verdict.differences.swaps import MUTUAL

QUOTED = '"'
"""Stands before the first word of a quotation among what tells."""
_MOST = 3
"""Tokens of a sentence that its twin may have others for."""
_SIGNS = frozenset("%‰°?")
_ASKING = {QUOTED: Kind.QUOTATION, "?": Kind.POLARITY}
_SMALL = FUNCTION | {"one"}
_LIMITED = {(True, False, False, True), (False, True, True, False)}
"""Of which ends two quantities are open where the one is the least and the other the most."""


class Told(NamedTuple):
    """One thing that tells: a word or a sign."""

    key: str
    at: int
    """Its token."""


class Differing(NamedTuple):
    """What two sentences do not have in common, as tokens of each."""

    kind: Kind
    old: Span
    new: Span
    is_reverse: bool
    """Whether one says the contrary of the other."""


def telling(statement: Statement, quoted: Collection[int]) -> list[Told]:
    """Return what tells in a sentence; `quoted` are the tokens at which its quotations begin."""
    found, below = list[Told](), {f.first for f in statement.facts if _is_negative(f)}
    for at, token in enumerate(statement.tokens):
        if at in below:
            found.append(Told("-", at))
        if at in quoted:
            found.append(Told(QUOTED, at))
        if token.norm[0].isalnum():
            found.append(Told(token.norm, at))
        elif token.text in _SIGNS or unicodedata.category(token.text[0]) == "Sc":
            found.append(Told(token.text, at))
    return found


def _is_negative(fact: Fact) -> bool:
    return isinstance(fact.value, Quantity) and fact.value.number < 0


def _are_same(one: Fact, other: Fact) -> bool:
    """Whether two values are one however they are written."""
    return agree(one, other) or agree(other, one)


class Twins:
    """Two sentences that have most of their words in common, the old one first."""

    def __init__(
        self, old: Statement, new: Statement, told: tuple[Sequence[Told], Sequence[Told]], named: Sequence[set[int]]
    ) -> None:
        """Take both, what tells in each, and the tokens of each that name whom the other names as well."""
        self._sides = old, new
        self._told = told
        keys = [[one.key for one in side] for side in told]
        codes = SequenceMatcher(None, keys[0], keys[1], autojunk=False).get_opcodes()
        self._edits = [(slice(a, b), slice(c, d)) for tag, a, b, c, d in codes if tag != "equal"]
        pairs = [(f, g) for f, g in product(old.facts, new.facts) if _are_same(f, g)]
        same = [named[0].copy(), named[1].copy()]
        for facts, tokens in zip(zip(*pairs, strict=True), same, strict=False):
            tokens.update(at for fact in facts for at in range(fact.first, fact.last))
        self._apart = [
            [one for edit in self._edits for one in side[edit[n]] if one.at not in same[n]]
            for n, side in enumerate(told)
        ]
        """What tells and is no value or name that both have, however it is written."""

    def differing(self) -> Iterator[Differing]:
        """Yield what says the reverse; if nothing does, what else is another, if it is but a word or two."""
        found = [*self._limits(), *self._order()] or [*self._denial()] or [*self._contrary()]
        yield from found or self._rest()

    def _limits(self) -> Iterator[Differing]:
        """Yield one number that is the least in the one sentence and the most in the other."""
        for one, other in product(self._sides[0].facts, self._sides[1].facts):
            a, b = one.value, other.value
            if not (isinstance(a, Quantity) and isinstance(b, Quantity) and (a.number, a.unit) == (b.number, b.unit)):
                continue
            if any(fact.value == a for fact in self._sides[1].facts):
                continue
            if (a.low is None, a.high is None, b.low is None, b.high is None) in _LIMITED:
                spans = Span(one.first, one.last), Span(other.first, other.last)
                yield Differing(one.kind, *spans, is_reverse=True)

    def _order(self) -> Iterator[Differing]:
        """Yield two names or words that have changed places around a verb, or "to", while nothing else has."""
        old, new = (self._units(n) for n in (0, 1))
        moved = [at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a[0] != b[0]]
        if len(old) != len(new) or len(moved) != 2:
            return
        first, last = moved
        between = range(old[first][1].end, old[last][1].start)
        side = self._sides[0]
        is_mutual = any(side.roots[at] in MUTUAL for at in between)
        has_verb = any(side.syntax.tags[at] == "VERB" for at in between)
        turns = any(side.tokens[at].norm == "to" for at in between) or (has_verb and not is_mutual)
        if (old[first][0], old[last][0]) == (new[last][0], new[first][0]) and turns:
            was, now = (Span(side[first][1].start, side[last][1].end) for side in (old, new))
            yield Differing(Kind.ROLE, was, now, is_reverse=True)

    def _units(self, n: int) -> list[tuple[str, Span]]:
        """Return what tells in a sentence, each name as one."""
        ends = {name.first: name.last for name in self._sides[n].names}
        found, end = list[tuple[str, Span]](), 0
        for key, at in self._told[n]:
            if at >= end:
                end = ends.get(at, at + 1)
                words = (one.key for one in self._told[n] if at <= one.at < end)
                found.append((" ".join(words) if at in ends else key, Span(at, end)))
        return found

    def _denial(self) -> Iterator[Differing]:
        """Yield a negation that only one of the two has, while nothing else that tells is another."""
        cues = [{*side.polarity.cues} for side in self._sides]
        denied = [
            [one for one in apart if one.at in cues[n] or one.key in WHOLE_CLAUSE or one.key.endswith("n't")]
            for n, apart in enumerate(self._apart)
        ]
        rest = {one.key for n in (0, 1) for one in self._apart[n] if one not in denied[n]}
        if (len(denied[0]) + len(denied[1])) % 2 and rest <= _SMALL:
            yield Differing(Kind.POLARITY, *self._spans(wide=True), is_reverse=True)

    def _contrary(self) -> Iterator[Differing]:
        """Yield the contrary of a word in its very place: north, south."""
        for edit in self._edits if len(self._edits) == 1 else ():
            ours, theirs = self._told[0][edit[0]], self._told[1][edit[1]]
            if len(ours) == len(theirs) == 1 and self._link(ours[0], theirs[0]) is Link.OPPOSITE:
                yield Differing(Kind.THING, *self._spans(), is_reverse=True)

    def _rest(self) -> Iterator[Differing]:
        """Yield all that is another, if it is little, but not where small words or synonyms alone are."""
        old, new = self._apart
        marks = {one.key for one in (*old, *new)} & _ASKING.keys()
        if marks:
            was, now = (Span(0, len(side.tokens)) for side in self._sides)
            yield Differing(_ASKING[min(marks)], was, now, is_reverse=False)
            return
        if not any(side.facts or side.names for side in self._sides):
            return
        values = any(f.first <= one.at < f.last for n in (0, 1) for one in self._apart[n] for f in self._sides[n].facts)
        left = [one for one in old if not any(self._link(one, other) is Link.SAME for other in new)]
        left += [one for one in new if not any(self._link(other, one) is Link.SAME for other in old)]
        moved = {one.key for one in old} == {one.key for one in new}
        if not moved and max(len(old), len(new)) <= _MOST and (values or any(one.key not in _SMALL for one in left)):
            yield Differing(Kind.THING, *self._spans(wide=not old or not new), is_reverse=False)

    def _link(self, one: Told, other: Told) -> Link | None:
        if not (one.key[0].isalpha() and other.key[0].isalpha()):
            return None
        related = relate(root(stem(one.key)), root(stem(other.key)))
        return None if related is None else related[0]

    def _spans(self, *, wide: bool = False) -> tuple[Span, Span]:
        """Return the tokens that are others in each, `wide` with the word behind them."""
        found = []
        for n, (side, told) in enumerate(zip(self._sides, self._told, strict=True)):
            at = [on for edit in self._edits for on in range(edit[n].start, edit[n].stop + wide)]
            at = [on for on in at if on < len(told)] or [max(len(told) - 1, 0)]
            found.append(Span(told[at[0]].at, told[at[-1]].at + 1) if told else Span(0, len(side.tokens)))
        return found[0], found[1]
