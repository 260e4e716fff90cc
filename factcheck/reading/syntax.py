"""Tokens -> tags and a dependency tree, and what is asked of it: how near two words stand, and in which role.

The tree is the parser's best guess and often wrong in detail, so nothing is decided by one arc alone: distances and
roles are evidence that is weighed, or that blocks a conclusion.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from factcheck.model.text import Token
from factcheck.reading.frames import ATTRIBUTE, Frames
from factcheck.reading.parser import parse
from factcheck.reading.tagger import tag, tag_at

FAR = 9
"""The distance of words that no short path joins."""

_SUBJECTS = frozenset({"nsubj", "csubj"})
_CLAUSES = frozenset({"root", "ccomp", "advcl", "acl:relcl", "parataxis", "csubj"})
_CUES = frozenset("not no never none nobody nothing neither nor cannot without refused failed denied".split())


def _is_cue(word: str) -> bool:
    return word.lower() in _CUES or word.endswith("n't")


_ROLES = {
    **dict.fromkeys(("nsubj", "csubj", "obl:agent"), "agent"),
    **dict.fromkeys(("obj", "iobj", "nsubj:pass", "csubj:pass"), "patient"),
    **dict.fromkeys(("obl", "nmod", "nmod:poss", "nmod:npmod", "obl:npmod", "obl:tmod"), "oblique"),
    **dict.fromkeys(("amod", "compound", "nummod", "acl", "acl:relcl", "advmod", "flat", "advcl"), "modifier"),
    **dict.fromkeys(("appos", "cop", "parataxis", "xcomp", "ccomp"), "predicate"),
}
"""What a relation makes of a word for the one that it depends on, whether the clause is active or passive."""


class Syntax:
    """Tags, heads and relations of one sentence; indexes count its tokens."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._words = [token.text for token in tokens]

    @cached_property
    def tags(self) -> list[str]:
        """The part of speech of each token."""
        return tag(self._words)

    def tag_at(self, at: int) -> str:
        """Return the part of speech of one token, where no others may be asked for."""
        return self.tags[at] if "tags" in vars(self) else tag_at(self._words, at)

    @cached_property
    def _tree(self) -> tuple[list[int], list[str]]:
        return parse(self._words, self.tags)

    def parsed(self) -> dict[str, Any] | None:
        """Return the tags and the tree for `take`, as plain values; None while nobody has asked for the tree."""
        return {name: vars(self)[name] for name in ("tags", "_tree")} if "_tree" in vars(self) else None

    def take(self, parsed: Mapping[str, Any]) -> None:
        """Take over the tags and the tree of another with the same words."""
        vars(self).update(parsed)

    @property
    def heads(self) -> list[int]:
        """For each token the index of the one it depends on, -1 for the root."""
        return self._tree[0]

    @property
    def relations(self) -> list[str]:
        """For each token its relation to its head, as Universal Dependencies name them."""
        return self._tree[1]

    @cached_property
    def frames(self) -> Frames:
        """Who does what to whom."""
        return Frames(self._words, self.tags, self.heads, self.relations)

    @cached_property
    def _chains(self) -> dict[int, dict[int, int]]:
        return {}

    def _chain(self, at: int) -> dict[int, int]:
        """Return the ancestors of a token, itself included, each with its distance."""
        chain = self._chains.get(at)
        if chain is None:
            chain, steps, node, heads = {}, 0, at, self.heads
            while node >= 0 and node not in chain and steps < FAR:
                chain[node] = steps
                steps += 1
                node = heads[node]
            self._chains[at] = chain
        return chain

    def distance(self, one: int, other: int) -> int:
        """Return the number of arcs between two tokens, at most `FAR`."""
        ours, theirs = self._chain(one), self._chain(other)
        return min(FAR, next((steps + theirs[node] for node, steps in ours.items() if node in theirs), FAR))

    def is_under(self, at: int, head: int) -> bool:
        """Whether a token is another or hangs on it, directly or by others."""
        return head in self._chain(at)

    def role(self, at: int) -> str:
        """Return what a token is to its head: agent, patient, oblique, modifier, predicate, or nothing of these.

        A conjunct has the role of the word that it is joined to.
        """
        seen = 0
        while self.relations[at] == "conj" and self.heads[at] >= 0 and seen < FAR:
            at, seen = self.heads[at], seen + 1
        return _ROLES.get(self.relations[at], "")

    def head_of_phrase(self, first: int, last: int) -> int:
        """Return the token between `first` and `last` whose head lies outside: the head of the phrase."""
        return next((at for at in range(first, last) if not first <= self.heads[at] < last), last - 1)

    def is_called(self, noun: int, name: int) -> bool:
        """Whether a noun is said of a name, not of kin of its bearer: "Ann Lee's sister", "Ann Lee and her sister"."""
        is_of_other = any(self.relations[at].startswith("nmod") for at in (noun, name))
        is_beside = self.heads[noun] == name and self.relations[noun] == "conj"
        return not is_of_other and not is_beside and self.frames.relation(name, noun) == ATTRIBUTE

    def negated(self, at: int) -> bool:
        """Whether a negation hangs on a word or on what it depends on within its clause."""
        heads, relations = self.heads, self.relations
        cues = {heads[other] for other, word in enumerate(self._words) if _is_cue(word)}
        count, seen = 0, 0
        while at >= 0 and seen < FAR:
            count += at in cues
            if relations[at] in _CLAUSES:
                break
            at, seen = heads[at], seen + 1
        return count % 2 == 1

    def verb_above(self, at: int) -> int:
        """Return the nearest verb that a token hangs on, -1 without one."""
        return min(
            (node for node in self._chain(at) if node != at and self.tags[node] == "VERB"),
            key=self._chain(at).__getitem__,
            default=-1,
        )
