"""A draft -> the draft with its errors put right, where the right words are certain.

Takes a document and the claims, applies the suggestions of conflicts with claims of severity error to the text of the
file, all of them or none, and checks the result again before anybody sees it: each conflict has to be gone, and no
other come of it. Reading and writing files is left to `factcheck.cli.fix`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from factcheck.model.claims import Claim, ClaimSet, Severity
from factcheck.model.facts import Relation
from factcheck.model.records import NamedTuple
from factcheck.model.results import Evidence, Finding, Place, Stance, Suggestion
from factcheck.model.text import Document
from factcheck.pipeline import Checker
from factcheck.prepared import Prepared
from factcheck.readers import read_text

if TYPE_CHECKING:
    from factcheck.suppression import Suppressor

_MOST_ROUNDS = 5
"""How often a text is gone over: two errors of one sentence may have to be put right one after the other."""


class Change(NamedTuple):
    """Words that were put right."""

    claims: tuple[str, ...]
    """The ids of those that ask for it."""
    place: Place
    """In the text as it was when they were put right: all others in it before, none after."""
    found: str
    suggestion: Suggestion


class Left(NamedTuple):
    """A conflict that only a person can put right."""

    claim: str
    place: Place
    """In the text as it is now."""
    reason: str


class Fixed(NamedTuple):
    """A text that was gone over, whether or not there was anything to put right."""

    document: Document
    """As it was."""
    source: str
    """As it is now."""
    changes: tuple[Change, ...] = ()
    left: tuple[Left, ...] = ()


class Refused(NamedTuple):
    """A text that stays as it is, and why."""

    path: str
    reason: str


class _Conflict(NamedTuple):
    claim: Claim
    evidence: Evidence
    finding: Finding

    @property
    def key(self) -> tuple[str, str, str]:
        """What is the same for a conflict before and after the text around it was changed."""
        return self.claim.id, self.finding.kind.value, self.finding.expected

    @property
    def difference(self) -> tuple[str, str]:
        """The words of the text and those of the claim."""
        return self.finding.found, self.finding.expected

    @property
    def counts(self) -> bool:
        """Whether it is an error that is held against the text: no warning, nothing outdated, nothing suppressed."""
        error = self.claim.severity is Severity.ERROR and self.finding.relation is not Relation.OUTDATED
        return error and self.evidence.suppression is None


class Fixer:
    """Claims made ready to put right any number of texts."""

    def __init__(
        self,
        claims: ClaimSet | Prepared,
        *,
        suppressors: Sequence[Suppressor] = (),
        today: date | None = None,
        only: Collection[str] | None = None,
    ) -> None:
        """Take what a check takes; `only` are the ids of the claims to put right, the others compete all the same."""
        self._checker = Checker(claims, suppressors=suppressors, today=today, related=False)
        self._claims = self._checker.claims
        self._only = only

    def fix(self, document: Document) -> Fixed | Refused:
        """Return the text of `document` with its errors put right, or why it stays as it is.

        >>> from factcheck.model.claims import Claim
        >>> fixer = Fixer(ClaimSet((Claim("divers", "17 divers searched the wreck"),)))
        >>> fixer.fix(read_text("On Tuesday seven divers searched the wreck.")).source
        'On Tuesday seventeen divers searched the wreck.'
        """
        changes: list[Change] = []
        current, conflicts = document, self._conflicts(document)
        seen = {document.source}
        for _ in range(_MOST_ROUNDS):
            wanted = self._wanted(conflicts)
            due = _apart(wanted)
            if isinstance(due, str):
                return Refused(document.path, due)
            if not due:
                return Fixed(document, current.source, tuple(changes), tuple(self._left(conflicts)))
            current = _rewritten(current, due)
            again = self._conflicts(current)
            problem = _problem(conflicts, again, wanted, due)
            if problem or current.source in seen:
                return Refused(document.path, problem or _UNSTEADY)
            seen.add(current.source)
            conflicts = again
            changes += due
        return Refused(document.path, _UNSTEADY)

    def _conflicts(self, document: Document) -> list[_Conflict]:
        """Return every value that conflicts at every place where it stands, suppressed or not."""
        _, found = self._checker.check(document)
        return [
            _Conflict(self._claims[index], evidence, finding)
            for index, items in found.items()
            for evidence in items
            if evidence.stance is Stance.CONFLICTS
            for finding in evidence.findings
            if not finding.relation.agrees
        ]

    def _wanted(self, conflicts: Sequence[_Conflict]) -> list[_Conflict]:
        return [c for c in conflicts if c.counts and c.finding.suggestion is not None and self._is_chosen(c)]

    def _is_chosen(self, conflict: _Conflict) -> bool:
        return self._only is None or conflict.claim.id in self._only

    def _left(self, conflicts: Sequence[_Conflict]) -> Iterator[Left]:
        for conflict in sorted(conflicts, key=lambda conflict: conflict.finding.place.span):
            if conflict.counts and self._is_chosen(conflict):
                yield Left(conflict.claim.id, conflict.finding.place, conflict.evidence.reason)


_UNSTEADY = "nothing was changed: each correction would undo another: see the conflicts with `factcheck check`"


def _apart(wanted: Sequence[_Conflict]) -> list[Change] | str:
    """Return the changes to make at once, in order, none inside another; a sentence where two cannot both be made."""
    suggested: dict[tuple[int, int], list[_Conflict]] = {}
    for conflict in wanted:
        assert conflict.finding.suggestion is not None
        suggested.setdefault(conflict.finding.suggestion.place.span, []).append(conflict)
    changes: list[Change] = []
    # Of two that overlap the longer one is made first; the text is then read again.
    for (start, end), conflicts in sorted(suggested.items(), key=lambda item: (item[0][0] - item[0][1], item[0])):
        change = _agreed(conflicts)
        if isinstance(change, str):
            return change
        if all(
            end <= other.suggestion.place.span.start or other.suggestion.place.span.end <= start for other in changes
        ):
            changes.append(change)
    return sorted(changes, key=lambda change: change.suggestion.place.span)


def _agreed(conflicts: Sequence[_Conflict]) -> Change | str:
    """Return the one change that all who want the same words changed ask for."""
    first, *others = conflicts
    suggestion = first.finding.suggestion
    assert suggestion is not None
    for other in others:
        assert other.finding.suggestion is not None
        if other.finding.suggestion.replacement != suggestion.replacement:
            line = suggestion.place.start.line
            return (
                f'nothing was changed: on line {line}, "{first.finding.found}" would have to be both '
                f'"{suggestion.text}" for {first.claim.id} and "{other.finding.suggestion.text}" for {other.claim.id}'
            )
    ids = tuple(dict.fromkeys(conflict.claim.id for conflict in conflicts))
    return Change(ids, first.finding.place, first.finding.found, suggestion)


def _rewritten(document: Document, changes: Sequence[Change]) -> Document:
    """Return the document of the text with `changes` made, from the last to the first."""
    source = document.source
    for change in reversed(changes):
        start, end = change.suggestion.place.span
        source = source[:start] + change.suggestion.replacement + source[end:]
    return replace(read_text(source, document.path), date=document.date)


def _problem(
    before: Sequence[_Conflict], after: Sequence[_Conflict], wanted: Sequence[_Conflict], due: Sequence[Change]
) -> str:
    """Say what is wrong with a text after `due` was changed in it; empty where nothing is.

    Each conflict that was put right has to be gone, and no other may have come of it: one with words that conflicted in
    the same way before, with another claim, has not.
    """
    places = {change.suggestion.place for change in due}
    mended = [c for c in wanted if c.finding.suggestion is not None and c.finding.suggestion.place in places]
    expected = Counter(conflict.key for conflict in before)
    expected.subtract(conflict.key for conflict in mended)
    known = {conflict.difference for conflict in before if conflict not in mended}
    surplus = Counter(conflict.key for conflict in after if conflict.difference not in known) - expected
    if not surplus:
        return ""
    claim, _, words = next(iter(surplus))
    stubborn = next((conflict for conflict in mended if conflict.key in surplus), None)
    if stubborn is not None:
        line, found = stubborn.finding.place.start.line, stubborn.finding.found
        return f'nothing was changed: once corrected, "{found}" on line {line} would still conflict with {claim}'
    return f'nothing was changed: once corrected, the text would conflict with {claim} ("{words}")'
