"""What was made of a passage in the last version of its text, used again in its next: most stay what they were.

Who weighs and judges a passage looks at its binding and at how it stands among the others, and asks its text no more
than `_asked` does. While all that is the same, so is what comes of it, but for its values, which move with the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from factcheck.matching.bind import Binding
from factcheck.matching.rebind import Known
from factcheck.model.facts import Fact
from factcheck.model.text import Span
from factcheck.reading.statement import Statement
from factcheck.verdict.bars.amounts import is_dated_otherwise
from factcheck.verdict.differences.difference import Difference
from factcheck.verdict.event import is_short
from factcheck.verdict.features import Aside, Features, Standing

if TYPE_CHECKING:
    from factcheck.verdict.judgement import Comparison, Judgement

Weighed = tuple[tuple[Difference, Features], ...]


class Made:
    """What was made of one passage by one wording, as far as it was asked for."""

    __slots__ = (
        "_asides",
        "_basis",
        "_differences",
        "_judgement",
        "_matters",
        "_passage",
        "_told",
        "_weighed",
        "standing",
    )

    def __init__(
        self,
        standing: Standing | None = None,
        basis: object = None,
        told: Sequence[object] = (),
        passage: Sequence[Statement] = (),
    ) -> None:
        """Take all that it will depend on: how the passage stands, what it was bound by, what its text says of it.

        Nothing is given for what is asked once.
        """
        self.standing = standing
        self._basis = basis
        self._told = told
        self._passage = passage
        self._matters: bool | None = None
        self._differences: list[Difference] | None = None
        self._asides: Sequence[Aside] = ()
        self._weighed: Weighed | None = None
        self._judgement: Mapping[str, Any] | None = None

    def matters(self, ask: Callable[[], bool]) -> bool:
        """Return whether the passage may decide anything, which `ask` says where that is not known."""
        if self._matters is None:
            self._matters = ask()
        return self._matters

    def differences(self, find: Callable[[], list[Difference]]) -> list[Difference]:
        """Return the differences of the passage, which `find` finds where they are not known."""
        if self._differences is None:
            self._differences = find()
        return self._differences

    def weighed(self, asides: Sequence[Aside], weigh: Callable[[], Weighed]) -> Weighed:
        """Return the differences with their features, which `weigh` gives where these or the `asides` are new."""
        if self._weighed is None or self._asides != asides:
            self._asides, self._weighed, self._judgement = asides, weigh(), None
        return self._weighed

    def judgement(self, judge: Callable[[], Judgement]) -> Mapping[str, Any]:
        """Return the fields of the judgement but its candidate and claim; `judge` makes it where it is not known."""
        if self._judgement is None:
            fields = judge()._asdict()
            del fields["candidate"], fields["claim"]  # and with them the whole text, of which many versions follow
            self._judgement = fields
        return self._judgement

    def moves_to(self, standing: Standing, basis: object, told: Sequence[object], passage: Sequence[Statement]) -> bool:
        """Whether all that it depends on is still the same; then it is of the passage where that stands now."""
        if self._basis is not basis or self._told != told or self.standing != standing:
            return False
        both = [*zip(self._passage, passage, strict=True)]
        by = {new.sentence.span.start - old.sentence.span.start for old, new in both}
        if len(by) > 1:
            return False
        facts = {
            id(fact): moved
            for old, new in both
            if old.facts is not new.facts
            for fact, moved in zip(old.facts, new.facts, strict=True)
        }
        if facts or by != {0}:
            self._move(by.pop(), facts)
        self._passage = passage
        return True

    def _move(self, by: int, facts: Mapping[int, Fact]) -> None:
        def moved(difference: Difference) -> Difference:
            fact = difference.fact
            return difference if fact is None else difference._replace(fact=facts.get(id(fact), fact))

        def shifted(comparison: Comparison) -> Comparison:
            found, both = comparison.found, comparison.facts
            return comparison._replace(
                found=Span(found.start + by, found.end + by),
                facts=both and (both[0], facts.get(id(both[1]), both[1])),
            )

        if self._differences:
            self._differences = [moved(difference) for difference in self._differences]
        if self._weighed:
            self._weighed = tuple((moved(difference), features) for difference, features in self._weighed)
        if self._judgement is not None:
            self._judgement = {
                **self._judgement,
                "comparisons": tuple(map(shifted, self._judgement["comparisons"])),
                "sure": {moved(difference): sure for difference, sure in self._judgement["sure"].items()},
            }


def made_of(binding: Binding, standing: Standing) -> Made:
    """Return what was made of a passage that `factcheck.matching.rebind` has bound, if that still holds; else a blank.

    What is made now is kept with the sentence, for the next version of its text.
    """
    kept = binding.statement.kept
    basis: Known = kept[binding.wording]
    passage = [binding.at(offset) for offset in basis.offsets]
    told = [*_asked(binding), *(statement.sentence.kind for statement in passage)]
    key = Made, binding.wording
    made: Made | None = kept.get(key)
    if made is None or not made.moves_to(standing, basis, told, passage):
        made = kept[key] = Made(standing, basis, told, passage)
    return made


def _asked(binding: Binding) -> Iterator[object]:
    """Yield all that the text as a whole is asked about a passage, but for what an `Aside` has."""
    text, focus = binding.text, binding.focus
    yield from (text.is_line(focus), text.head_of(focus), focus in text.quoted, is_short(text))
    for bound in binding.bounds:
        if bound.fact is not None:
            yield text.values[bound.fact.kind, bound.fact.value] == 1
            yield is_dated_otherwise(binding, bound)
        if bound.part.name is not None:
            yield text.is_about(bound.part.name)
            yield bound.part.name.words[0] in text.in_small_letters
