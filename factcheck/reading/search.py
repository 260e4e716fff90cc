"""Learned weights -> the head of each word: the steps whose sum is highest among those looked at.

A few states are followed side by side, all after equally many steps; one that falls too far behind the best is dropped.
"""

from __future__ import annotations

from factcheck.reading.states import LEFT, RIGHT, SHIFT, Sentence, State
from factcheck.reading.weights import Table

WIDTH = 20
"""Bits of a step in a packed number: the three kinds of step fit a machine word."""
MASK = (1 << WIDTH) - 1
HALF = 1 << (WIDTH - 1)
_BIAS = HALF | HALF << WIDTH | HALF << 2 * WIDTH


class Search:
    """The weights of the steps, and how many states are followed."""

    def __init__(self, weights: Table, *, beam: int, margin: int) -> None:
        self._weights = weights
        self._beam = beam
        self._margin = margin

    def scores(self, sentence: Sentence, state: State) -> int:
        """Return the scores of the three kinds of step, packed and raised by `HALF` each."""
        weight, knows = self._weights.__getitem__, self._weights.knows
        top = state.top
        score = top.score
        if score is None:
            score = top.score = sum(map(weight, filter(knows, sentence.stack_keys(top))))
        ahead = sentence.scores[state.next]
        if ahead is None:
            ahead = sentence.scores[state.next] = sum(
                map(weight, filter(knows, sentence.buffer_keys(state.next))), _BIAS
            )
        return sum(map(weight, filter(knows, sentence.cross_keys(state))), score + ahead)

    def step(self, sentence: Sentence, states: list[State]) -> list[State]:
        """Return the best states after one more step."""
        found: list[tuple[int, int, int]] = []
        root, bottom = sentence.root, sentence.bottom
        for at, state in enumerate(states):
            scores = self.scores(sentence, state)
            total = state.score - HALF
            unread = state.next < root
            if unread:
                found.append((total + (scores & MASK), SHIFT, at))
            if state.top is bottom:
                continue
            last = state.top.below is bottom
            if last or unread:
                found.append((total + (scores >> WIDTH & MASK), LEFT, at))
            if not last:
                found.append((total + (scores >> 2 * WIDTH), RIGHT, at))
        found.sort(reverse=True)
        del found[self._beam :]
        floor = found[0][0] - self._margin
        while found[-1][0] < floor:
            found.pop()
        none = sentence.none
        return [states[at].after(action, score, none) for score, action, at in found]

    def heads(self, sentence: Sentence) -> list[int]:
        """Return the head of each word; the number of words stands for the root."""
        states = [sentence.start()]
        for _ in range(2 * sentence.root):
            states = self.step(sentence, states)
        heads = [sentence.root] * sentence.root
        state = states[0]
        while state.before is not None:
            before = state.before
            if state.action == LEFT:
                heads[before.top.at] = before.next
            elif state.action == RIGHT:
                heads[before.top.at] = before.top.below.at
            state = before
        return heads
