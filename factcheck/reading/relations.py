"""Heads of the words of a sentence -> the relation that each arc stands for.

Chosen from left to right when all heads are known, so that a word's children and its sisters help to tell.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence

from factcheck.reading.tokens import NO_TOKEN, ROOT_TOKEN, Token
from factcheck.reading.weights import FIELD, Weights, bias, hashed

ROOT = "root"
RELATIONS = """
acl acl:relcl advcl advmod amod appos aux aux:pass case cc ccomp compound compound:prt conj cop csubj dep det discourse
expl fixed flat iobj mark nmod nmod:poss nsubj nsubj:pass nummod obj obl obl:agent parataxis punct vocative xcomp
""".split()
"""All but the root's."""

_BIAS = bias(len(RELATIONS))
_FIELDS = struct.Struct(f"<{len(RELATIONS)}H")
assert _FIELDS.size * 8 == FIELD * len(RELATIONS)

_SIDES = (hashed("right"), hashed("left"))
_GAPS = [*[hashed(f"gap {gap}") for gap in range(4)], *[hashed("gap 4")] * 400]
_NO_HELPER = hashed("no helper")
_SAME = {name: hashed(f"same {name}") for name in ["", ROOT, *RELATIONS]}


class Arcs:
    """A tree whose relations are being chosen."""

    def __init__(self, tokens: Sequence[Token], marks: Sequence[str], heads: Sequence[int]) -> None:
        self.heads = heads
        self.names: list[str] = []
        """The relations of the first words, as far as they are known."""
        self._tokens = [*tokens, ROOT_TOKEN, NO_TOKEN]
        self._marks = [hashed(f"comma {mark}") for mark in [*marks, ""]]
        self._children: list[list[int]] = [[] for _ in range(len(heads) + 1)]
        self._helpers = [_NO_HELPER] * (len(heads) + 1)
        self._places: list[int] = []
        for at, head in enumerate(heads):
            self._places.append(len(self._children[head]))
            self._children[head].append(at)
            self._helpers[head] += tokens[at].helper

    def features(self) -> tuple[int, ...]:
        """Return the features of the arc to the next word."""
        tokens, heads, none = self._tokens, self.heads, len(self.heads) + 1
        at = len(self.names)
        head = heads[at]
        d, h = tokens[at], tokens[head]
        dw, dk, dt, de = d.dependent
        hw, hk, ht, he = h.head
        mine, sisters = self._children[at], self._children[head]
        first, last = tokens[mine[0] if mine else none], tokens[mine[-1] if mine else none]
        case, helper = first.case, self._helpers[head]
        place = self._places[at]
        same = _SAME[""]
        if place and (sisters[place - 1] < head) == (at < head):
            same = _SAME[self.names[sisters[place - 1]]]
        post = tokens[sisters[place + 1] if place + 1 < len(sisters) else none].around[4]
        left, right = tokens[at - 1 if at else none].around, tokens[at + 1].around
        above = tokens[heads[head] if head < none - 1 else none].around[8]
        side = _SIDES[at < head]
        gap = _GAPS[min(abs(head - at), 400)]
        mark = self._marks[at if head < at else at + 1]
        kinds, tags = dk + hk + side, dt + ht + side
        return (
            kinds, tags, dw + ht + side, hw + dt + side, dw + hw + side, tags + case, hw + case + dt, dw + case + ht,
            tags + same, kinds + same, tags + post, tags + gap, kinds + helper, tags + helper + case,
            tags + last.around[3], tags + left[5] + right[6], dk + left[0] + side, dk + right[1] + side,
            tags + above + case, dw + side, hw + same + side, de + ht + side + case, he + dt + side + helper,
            tags + first.around[2] + last.around[7], dk + hw + side + post, tags + mark + case, kinds + mark,
        )  # fmt: skip


def best(weights: Weights, features: Iterable[int]) -> int:
    """Return the number of the relation that the features speak for."""
    scores = _FIELDS.unpack(weights.total(features, _BIAS).to_bytes(_FIELDS.size, "little"))
    return scores.index(max(scores))


def named(weights: Weights, arcs: Arcs) -> list[str]:
    """Return the relation of each word to its head."""
    root = len(arcs.heads)
    for head in arcs.heads:
        arcs.names.append(ROOT if head == root else RELATIONS[best(weights, arcs.features())])
    beside: list[set[str]] = [set() for _ in range(root + 1)]
    for head, name in zip(arcs.heads, arcs.names, strict=True):
        beside[head].add(name)
    return [_agreeing(name, beside[head]) for head, name in zip(arcs.heads, arcs.names, strict=True)]


def _agreeing(name: str, beside: set[str]) -> str:
    """Return the relation of a subject as its sisters have it, which may have been named after it."""
    if name == "nsubj" and "aux:pass" in beside:
        return "nsubj:pass"
    if name == "nsubj:pass" and "aux:pass" not in beside and ("cop" in beside or "obj" in beside):
        return "nsubj"
    return name
