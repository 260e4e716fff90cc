"""What was read and judged of one text, kept for its next version; see `factcheck.document.memory`.

A passage is judged by its own words, by the sentences before it, and by the names of the whole text that were looked at
for it. Where all these are the same, so is the judgement, moved to where the passage now stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from factcheck.document.memory import ReadingMemory, StatementKey, move, move_fact
from factcheck.document.texts import Passage
from factcheck.facts.names import Name
from factcheck.model.records import NamedTuple
from factcheck.verdict.judgement import Comparison, Judgement

Judged = tuple[int, Judgement]
"""The index of a claim, and what a passage does to it."""
_Names = dict[str, tuple[Name, ...]]
_PassageKey = tuple[StatementKey, tuple[tuple[StatementKey, int], ...], bool]
"""The sentence; those before it, each with its distance; whether the text has the subject of the claims."""


class _Known(NamedTuple):
    """The judgements of one passage."""

    start: int
    """Where it stood."""
    looked_up: _Names
    """The names of the text that were asked for, and what was found."""
    judged: tuple[Judged, ...]


class Memory:
    """The reading and judging of one text, version by version."""

    def __init__(self) -> None:
        self.reading = ReadingMemory()
        self._owner: object = None
        self._known: dict[_PassageKey, _Known] = {}

    def judgements(
        self, passages: Iterable[Passage], judge: Callable[[Passage], Iterable[Judged]], owner: object
    ) -> Iterator[Judged]:
        """Give the judgements of all passages of the text that was read last, as `judge` gives them.

        `owner` is whose `judge` it is: another judges by other claims.
        """
        if owner is not self._owner:
            self._owner, self._known = owner, {}
        kept: dict[_PassageKey, _Known] = {}
        names = _Watched()
        for passage in passages:
            if names.all is not passage.names:
                names = _Watched(passage.names)
            key = self._key(passage)
            known = self._known.get(key)
            if known is None or any(passage.names.get(word, ()) != was for word, was in known.looked_up.items()):
                looked_up = names.begin()
                judged = tuple(judge(passage._replace(names=names)))
                known = _Known(passage.statement.sentence.span.start, dict(looked_up), judged)
            known = kept[key] = _move(known, passage)
            yield from known.judged
        self._known = kept

    def _key(self, passage: Passage) -> _PassageKey:
        keys, sentence = self.reading.keys, passage.statement.sentence
        before = tuple(
            (keys[earlier.sentence.index], sentence.span.start - earlier.sentence.span.start)
            for earlier in passage.before
        )
        return keys[sentence.index], before, passage.anchored


class _Watched(_Names):
    """The names of a text, noting which are asked for."""

    def __init__(self, names: _Names | None = None) -> None:
        super().__init__(names or {})
        self.all = names
        self._looked_up: _Names = {}

    def begin(self) -> _Names:
        """Begin another note."""
        self._looked_up = {}
        return self._looked_up

    def get(self, word: str, default: tuple[Name, ...] = ()) -> tuple[Name, ...]:  # type: ignore[override]
        found = self._looked_up[word] = super().get(word, default)
        return found


def _move(known: _Known, passage: Passage) -> _Known:
    """Give the judgements as those of `passage`."""
    start = passage.statement.sentence.span.start
    by = start - known.start
    judged = tuple((claim, _move_judgement(judgement, passage, by)) for claim, judgement in known.judged)
    return _Known(start, known.looked_up, judged)


def _move_judgement(judgement: Judgement, passage: Passage, by: int) -> Judgement:
    alignment = judgement.alignment._replace(passage=passage)
    if not by:
        return judgement._replace(alignment=alignment)
    comparisons = tuple(_move_comparison(comparison, by) for comparison in judgement.comparisons)
    return judgement._replace(alignment=alignment, comparisons=comparisons)


def _move_comparison(comparison: Comparison, by: int) -> Comparison:
    facts = comparison.facts
    if facts is not None:
        facts = facts[0], move_fact(facts[1], by)
    return comparison._replace(found=move(comparison.found, by), facts=facts)
