"""Trees -> the weights of the parser: those of its steps, and those of the names of its arcs."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cache

from perceptron import Perceptron, Table
from treebank import Tree, projective

from factcheck.reading.parser import Parser
from factcheck.reading.relations import RELATIONS, ROOT, Arcs, best
from factcheck.reading.search import HALF, MASK, WIDTH, Search
from factcheck.reading.states import LEFT, RIGHT, SHIFT, Sentence, State
from factcheck.reading.tokens import describe, parted

_NUMBERS = {relation: at for at, relation in enumerate(RELATIONS)}
_describe = cache(describe)


class Example:
    """A sentence without marks, with its true heads; the number of words stands for the root."""

    def __init__(self, tree: Tree) -> None:
        places, self.marks = parted(tree.words, tree.tags)
        bare = _without_marks(tree, places)
        self.tokens = [_describe(word, tag) for word, tag in zip(bare.words, bare.tags, strict=True)]
        self.relations = bare.relations
        root = len(bare.words)
        self.heads = [root if head < 0 else head for head in bare.heads]
        self.crossless = [root if head < 0 else head for head in projective(bare).heads]
        self.last_child = [-1] * (root + 2)
        for at, head in enumerate(self.crossless):
            self.last_child[head] = at
        self.sentence = Sentence(self.tokens, self.marks)

    def right_step(self, state: State) -> int:
        """Return the step that leads to the true tree; only for states that it leads through."""
        top = state.top
        if top is self.sentence.bottom:
            return SHIFT
        head = self.crossless[top.at]
        if head == state.next and (state.next < self.sentence.root or top.below is self.sentence.bottom):
            return LEFT
        if head == top.below.at and self.last_child[top.at] < state.next:
            return RIGHT
        return SHIFT


def _without_marks(tree: Tree, places: Sequence[int]) -> Tree:
    """Return the words at some places only; what hung on a mark hangs on the mark's head."""
    place = {at: new for new, at in enumerate(places)}
    heads = []
    for at in places:
        head = tree.heads[at]
        while head >= 0 and head not in place:
            head = tree.heads[head]
        heads.append(place.get(head, -1))
    if -1 in heads:  # the root may have been a mark
        first = heads.index(-1)
        heads = [first if head < 0 and at != first else head for at, head in enumerate(heads)]
    return Tree(
        tuple(tree.words[at] for at in places),
        tuple(tree.tags[at] for at in places),
        tuple(heads),
        tuple(tree.relations[at] for at in places),
    )


def examples(trees: Sequence[Tree]) -> list[Example]:
    """Return what can be learned from."""
    found = [Example(tree) for tree in trees]
    return [example for example in found if len(example.tokens) > 1]


def frequent(data: Sequence[Example], *, least: int) -> list[int]:
    """Return the features of steps that the true trees have so often."""
    counts: dict[int, int] = {}
    for example in data:
        sentence = example.sentence
        state = sentence.start()
        for _ in range(2 * sentence.root):
            for key in _features(sentence, state):
                counts[key] = counts.get(key, 0) + 1
            state = state.after(example.right_step(state), 0, sentence.none)
    return [key for key, count in counts.items() if count >= least]


def _features(sentence: Sentence, state: State) -> tuple[int, ...]:
    return sentence.buffer_keys(state.next) + sentence.stack_keys(state.top) + sentence.cross_keys(state)


def learn_steps(
    data: Sequence[Example], features: Collection[int], *, rounds: int, seed: int, beam: int
) -> dict[int, dict[int, int]]:
    """Return the weights of the steps: a sentence is an example, and what went wrong most is put right."""
    rng = random.Random(seed)
    model = Perceptron(3, width=WIDTH, features=features)
    search = Search(model, beam=beam, margin=1 << 40)
    data = list(data)
    for number in range(rounds):
        rng.shuffle(data)
        wrong = 0
        for example in data:
            model.time += 1
            worst = _worst(search, example)
            if worst:
                wrong += 1
                _put_right(model, example.sentence, *worst)
        print(f"round {number + 1}: {wrong / len(data):.3f} of the sentences not as they should be", flush=True)
    return model.averaged(scale=4)


def _worst(search: Search, example: Example) -> tuple[State, State] | None:
    """Return the states, found and true, of the moment at which the true one is furthest behind; None if it never is."""
    sentence = example.sentence
    states = [sentence.start()]
    true = states[0]
    followed = True
    worst, pair = 0, None
    for number in range(2 * sentence.root):
        step = example.right_step(true)
        before = true
        states = search.step(sentence, states)
        found = (state for state in states if state.before is before and state.action == step)
        known = next(found, None) if followed else None
        if known is None:
            followed = False
            score = search.scores(sentence, before) >> WIDTH * step & MASK
            known = before.after(step, before.score + score - HALF, sentence.none)
        true = known
        behind = states[0].score - true.score
        if states[0] is not true and behind >= worst and (not followed or number == 2 * sentence.root - 1):
            worst, pair = behind, (states[0], true)
    return pair


def _put_right(model: Perceptron, sentence: Sentence, found: State, true: State) -> None:
    while found is not true:
        assert found.before is not None
        assert true.before is not None
        model.reward(_features(sentence, true.before), true.action, 1)
        model.reward(_features(sentence, found.before), found.action, -1)
        found, true = found.before, true.before


def learn_names(
    data: Sequence[Example], *, rounds: int, seed: int, features: Collection[int] | None = None
) -> dict[int, dict[int, int]]:
    """Return the weights of the relations."""
    rng = random.Random(seed)
    model = Perceptron(len(RELATIONS), features=features)
    data = list(data)
    for _ in range(rounds):
        rng.shuffle(data)
        for example in data:
            _learn_names_from(example, model)
    return model.averaged(scale=8)


def _learn_names_from(example: Example, model: Perceptron) -> None:
    arcs = Arcs(example.tokens, example.marks, example.heads)
    for head, relation in zip(example.heads, example.relations, strict=True):
        if head == len(example.heads):
            arcs.names.append(ROOT)
            continue
        keys = arcs.features()
        guess = best(model, keys)
        model.time += 1
        if relation in _NUMBERS and guess != _NUMBERS[relation]:
            model.update(keys, _NUMBERS[relation], guess)
        arcs.names.append(RELATIONS[guess])


def steps(table: dict[int, dict[int, int]], *, least: int, divisor: int) -> dict[int, tuple[int, ...]]:
    """Return the weights of the steps in bytes, without the features that matter little."""
    rows = {}
    for key, row in table.items():
        small = tuple(max(-127, min(127, round(row.get(at, 0) / divisor))) for at in range(3))
        if max(small) - min(small) >= least:
            rows[key] = small
    return rows


def parser(
    rows: dict[int, tuple[int, ...]], names: dict[int, dict[int, int]], *, beam: int, margin: int = 1 << 40
) -> Parser:
    """Return a parser with these weights."""
    packed = {key: sum(weight << (WIDTH * at) for at, weight in enumerate(row)) for key, row in rows.items()}
    return Parser(Table(packed), Table.packed(names), beam=beam, margin=margin)


class Scores:
    """How many arcs are right, by relation."""

    def __init__(self, model: Parser, trees: Sequence[Tree], tags: Sequence[Sequence[str]]) -> None:
        self.wanted: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.heads: Counter[str] = Counter()
        self.right: Counter[str] = Counter()
        for tree, given in zip(trees, tags, strict=True):
            heads, names = model.parse(tree.words, given)
            for head, name, true, relation in zip(heads, names, tree.heads, tree.relations, strict=True):
                self.wanted[relation] += 1
                self.found[name] += 1
                self.heads[relation] += head == true
                self.right[relation] += head == true and name == relation

    def share(self, right: Counter[str], *, marks: bool) -> float:
        """Return the share of `right` among all tokens, or among those that are no marks."""
        counted = [relation for relation in self.wanted if marks or relation != "punct"]
        return sum(right[relation] for relation in counted) / sum(self.wanted[relation] for relation in counted)

    def __str__(self) -> str:
        lines = [
            f"UAS {self.share(self.heads, marks=True):.4f}  LAS {self.share(self.right, marks=True):.4f}  without marks: "
            f"UAS {self.share(self.heads, marks=False):.4f}  LAS {self.share(self.right, marks=False):.4f}",
        ]
        for relation, wanted in self.wanted.most_common():
            right, found = self.right[relation], self.found[relation]
            lines.append(
                f"  {relation:14} {wanted:5}  head {self.heads[relation] / wanted:.3f}  precision {right / max(1, found):.3f}"
                f"  recall {right / wanted:.3f}"
            )
        return "\n".join(lines)


def retagged(trees: Sequence[Tree], tags: Sequence[Sequence[str]]) -> list[Tree]:
    """Return the trees with other tags."""
    return [replace(tree, tags=tuple(found)) for tree, found in zip(trees, tags, strict=True)]
