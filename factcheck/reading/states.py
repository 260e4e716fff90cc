"""The states of a parse, the steps between them, and the features that a step is chosen by.

Words are read from left to right. The word on top of the stack is given to the word that comes next (LEFT) or to the
word below it (RIGHT), or the next word is put on top (SHIFT): the arc-hybrid system, the root behind the last word.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.reading.tokens import NO_TOKEN, ROOT_TOKEN, Token
from factcheck.reading.weights import hashed

SHIFT, LEFT, RIGHT = range(3)

_FAR = 400
_BUCKETS = [0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 6, *[7] * (_FAR - 11)]


def _by_distance(place: str) -> tuple[int, ...]:
    hashes = [hashed(f"{place} {bucket}") for bucket in range(max(_BUCKETS) + 1)]
    return tuple(hashes[bucket] for bucket in _BUCKETS)


_D0, _D1 = _by_distance("d0"), _by_distance("d1")
_V0 = tuple(tuple(hashed(f"v0 {left} {right}") for right in range(4)) for left in range(4))
_V1 = tuple(hashed(f"v1 {right}") for right in range(4))
_VB = tuple(hashed(f"vb {left}") for left in range(4))
_VERBS = tuple(tuple(hashed(f"verbs {before} {after}") for after in range(3)) for before in range(2))
_ONE_MORE = (1, 2, 3, 3)


class Node:
    """A word on the stack, with what hangs on it so far."""

    __slots__ = ("at", "below", "first", "last", "lefts", "rights", "score")

    def __init__(self, at: int, first: int, last: int, lefts: int, rights: int, below: Node | None) -> None:
        self.at = at
        self.first = first
        """The outermost child to the left."""
        self.last = last
        self.lefts = lefts
        """How many children there are to the left, as far as that matters."""
        self.rights = rights
        self.below = below or self
        self.score: int | None = None
        """What `Sentence.stack_keys` came to, if that was asked."""


class State:
    """What was done so far, as its last step and the state before it."""

    __slots__ = ("action", "before", "first", "lefts", "next", "score", "top")

    def __init__(
        self, score: int, top: Node, next_: int, first: int, lefts: int, before: State | None, action: int
    ) -> None:
        self.score = score
        self.top = top
        self.next = next_
        """The word that comes next."""
        self.first = first
        """Its outermost child to the left."""
        self.lefts = lefts
        self.before = before
        self.action = action

    def after(self, action: int, score: int, none: int) -> State:
        """Return the state after one more step."""
        top = self.top
        if action == SHIFT:
            node = Node(self.next, self.first, none, self.lefts, 0, top)
            return State(score, node, self.next + 1, none, 0, self, action)
        below = top.below
        if action == LEFT:
            return State(score, below, self.next, top.at, _ONE_MORE[self.lefts], self, action)
        node = Node(below.at, below.first, top.at, below.lefts, _ONE_MORE[below.rights], below.below)
        return State(score, node, self.next, self.first, self.lefts, self, action)


class Sentence:
    """The words of a sentence as the features see them."""

    def __init__(self, tokens: Sequence[Token], marks: Sequence[str]) -> None:
        self.root = len(tokens)
        self.none = self.root + 1
        padded = [*tokens, ROOT_TOKEN, NO_TOKEN, NO_TOKEN, NO_TOKEN]
        self._s0 = [token.s0 for token in padded]
        self._s1 = [token.s1 for token in padded]
        self._s2 = [token.s2 for token in padded]
        self._b0 = [token.b0 for token in padded]
        self._b1 = [token.b1 for token in padded]
        self._b2 = [token.b2 for token in padded]
        self._children = [token.children for token in padded]
        self._marks = [*map(_mark, marks), *[_mark("")] * 3]
        self._verbs = _verbs(tokens)
        self.bottom = Node(self.none, self.none, self.none, 0, 0, None)
        self.scores: list[int | None] = []
        """What `buffer_keys` came to for each word, if that was asked."""

    def start(self) -> State:
        """Return the state in which nothing was read."""
        self.bottom.score = None
        self.scores = [None] * (self.root + 1)
        return State(0, self.bottom, 0, self.none, 0, None, SHIFT)

    def buffer_keys(self, j: int) -> tuple[int, ...]:
        """Return the features of the words to come."""
        b0w, b0k, b0t = self._b0[j]
        b1w, b1k, b1t = self._b1[j + 1]
        _, b2t = self._b2[j + 2]
        mark = self._marks[j][0]
        mark1 = self._marks[j + 1][1]
        verbs = self._verbs[j]
        b0kb1k = b0k + b1k
        return (
            verbs + b0k, verbs + b0t + b1t, b0w, b0k, b1k, b0kb1k, b0w + b1k, b0k + b1w, b0k + b1t + b2t,
            b0kb1k + mark1, mark + b0k, mark1 + b0k, b0kb1k + b2t,
        )  # fmt: skip

    def stack_keys(self, top: Node) -> tuple[int, ...]:
        """Return the features of the words on the stack."""
        below = top.below
        i0, i1 = top.at, below.at
        s0w, s0k, s0t = self._s0[i0]
        s1w, s1k, s1t = self._s1[i1]
        s2k, s2t = self._s2[below.below.at]
        s0l = self._children[top.first][0]
        s0r = self._children[top.last][1]
        s1l = self._children[below.first][2]
        s1r = self._children[below.last][3]
        d1 = _D1[i0 - i1 if 0 < i0 - i1 < _FAR else 0]
        v0 = _V0[top.lefts][top.rights]
        v1 = _V1[below.rights]
        mark = self._marks[i0][2]
        s1ks0k = s1k + s0k
        s1ts0t = s1t + s0t
        return (
            s0w, s0k, s1w, s1k, s1w + s0w, s1w + s0k, s1k + s0w, s1ks0k, s1ts0t, s2t + s1ts0t, s2k + s1k, s2k + s1ks0k,
            s1ks0k + s0l, s1ts0t + s0l, s1ks0k + s1r, s1ts0t + s1r, s1ts0t + s1l, s0k + s0l + s0r, s0k + s0r, s0k + s0l,
            s1k + s1r, s1k + s0t + s0l, d1 + s1k, d1 + s0k, d1 + s1ks0k, v0 + s0k, v1 + s1k, v1 + s1ts0t, mark + s1ks0k,
            mark + s1ts0t, mark + s1ts0t + s0l,
        )  # fmt: skip

    def cross_keys(self, state: State) -> tuple[int, ...]:
        """Return the features of the stack together with what comes."""
        top, j = state.top, state.next
        below = top.below
        i0 = top.at
        s0w, s0k, s0t = self._s0[i0]
        s1w, s1k, s1t = self._s1[below.at]
        _, s2t = self._s2[below.below.at]
        b0w, b0k, b0t = self._b0[j]
        _, b1k, b1t = self._b1[j + 1]
        _, b2t = self._b2[j + 2]
        children = self._children
        s0r = children[top.last][1]
        s1r = children[below.last][3]
        b0l = children[state.first][4]
        d0 = _D0[j - i0 if 0 < j - i0 < _FAR else 0]
        v0 = _V0[top.lefts][top.rights]
        vb = _VB[state.lefts]
        mark = self._marks[j][0]
        mark1 = self._marks[j + 1][1]
        after = self._marks[i0 + 1][3]
        s0kb0k = s0k + b0k
        s0tb0t = s0t + b0t
        all3 = s1t + s0tb0t
        verbs = self._verbs[j]
        return (
            verbs + s0tb0t, verbs + all3, verbs + s0kb0k, verbs + all3 + mark, verbs + s0tb0t + b1t,
            s0w + b0w, s0w + b0k, s0k + b0w, s0kb0k, s0tb0t, s1k + b0k, s1w + b0k, s0kb0k + b1k, s0tb0t + b1t,
            s0k + b0t + b1t, s0t + b0k + b1t, s0tb0t + b1t + b2t, all3, s1k + s0tb0t, s1t + s0kb0k, s1w + s0tb0t,
            s1t + s0t + b0w, s2t + all3, s0kb0k + b0l, s0tb0t + b0l, s0tb0t + s0r, all3 + b1t, s0tb0t + s1r, all3 + s1r,
            b0w + b0l, b0k + b0l, s0w + b0t + b1t, d0 + s0k, d0 + b0k, d0 + s0kb0k, d0 + all3, v0 + s0kb0k, vb + b0k,
            vb + s0tb0t, vb + s0kb0k, mark + s0tb0t, mark + all3, after + s0tb0t, after + mark + s0tb0t, mark1 + s0tb0t,
            mark + all3 + s1r, mark + s0tb0t + s0r, mark + s0tb0t + b1t, mark + mark1 + s0tb0t + b1t,
        )  # fmt: skip


def _verbs(tokens: Sequence[Token]) -> list[int]:
    """Return for each word, and for the root, whether there are verbs before it and how many there are behind it."""
    total = sum(token.verb for token in tokens)
    found = []
    before = 0
    for token in tokens:
        after = total - before - token.verb
        found.append(_VERBS[before > 0][min(2, after)])
        before += token.verb
    return [*found, _VERBS[before > 0][0]]


@cache
def _mark(mark: str) -> tuple[int, int, int, int]:
    """Return what stands before a word as it is seen by b0, by b1, by s0, and from the word before."""
    if not mark:
        return (0, 0, 0, 0)
    return hashed(f"m0{mark}"), hashed(f"m1{mark}"), hashed(f"m2{mark}"), hashed(f"m3{mark}")
