"""Sentences with tags -> the weights of the tagger."""

from __future__ import annotations

import random
from collections.abc import Collection, Sequence
from functools import cache

from perceptron import Perceptron, Table
from treebank import Tree

from factcheck.reading.tagger import BIAS, NONE, TAGS, Clues, Tagger, best, capitals_say_little, clues, context

_NUMBERS = {tag: at for at, tag in enumerate(TAGS)}
_clues = cache(clues)


def learn(
    trees: Sequence[Tree], *, rounds: int, seed: int, features: Collection[int] | None = None
) -> dict[int, dict[int, int]]:
    """Return the weights of the tagger; of no other features than `features`, if there are any."""
    rng = random.Random(seed)
    model = Perceptron(len(TAGS), features=features)
    trees = list(trees)
    for _ in range(rounds):
        rng.shuffle(trees)
        for tree in trees:
            _learn_from(tree, model)
    return model.averaged(scale=8)


def _learn_from(tree: Tree, model: Perceptron) -> None:
    known = [_clues(word) for word in tree.words]
    unsure = capitals_say_little(tree.words)
    last = before = NONE
    for at, tag in enumerate(tree.tags):
        keys = _features(known, at, last, before, unsure=unsure[at])
        guess = best(sum(map(model.__getitem__, keys), BIAS))
        model.time += 1
        if guess != _NUMBERS[tag]:
            model.update(keys, _NUMBERS[tag], guess)
        before, last = last, guess


def _features(known: Sequence[Clues], at: int, last: int, before: int, *, unsure: bool) -> tuple[int, ...]:
    """Return all features of a place: what `Tagger.tag` adds up."""
    here = known[at]
    previous = known[at - 1] if at else None
    following = known[at + 1] if at + 1 < len(known) else None
    keys = (here.own_unsure if unsure else here.own) + context(last, before, here, previous, following)
    if previous:
        keys += previous.after
    if at > 1:
        keys += known[at - 2].after2
    if following:
        keys += following.before
    if at + 2 < len(known):
        keys += known[at + 2].before2
    return keys


def tagger(table: dict[int, dict[int, int]]) -> Tagger:
    """Return a tagger with these weights."""
    return Tagger(Table.packed(table))


def tagged(model: Tagger, trees: Sequence[Tree]) -> list[tuple[str, ...]]:
    """Return the tags that the tagger finds in each sentence."""
    return [tuple(TAGS[at] for at in model.tag(tree.words)) for tree in trees]


def accuracy(trees: Sequence[Tree], tags: Sequence[Sequence[str]]) -> float:
    """Return the share of tokens whose tag is right."""
    pairs = [pair for tree, found in zip(trees, tags, strict=True) for pair in zip(tree.tags, found, strict=True)]
    return sum(wanted == found for wanted, found in pairs) / len(pairs)
