"""A text and the claims of a file -> how likely it is that the text tells of the event that the claims are about.

The same people, town and words stand in the report of another day, another match, another trial. What tells them apart
lies in the text as a whole: how much of the other claims it has, and in how far its values, years and names are theirs.
"""

from __future__ import annotations

from collections.abc import Mapping
from heapq import nlargest

from factcheck.document.texts import Text
from factcheck.matching.index import ClaimIndex
from factcheck.model.facts import Moment
from factcheck.model.records import NamedTuple

_SHORT = 3
"""Sentences up to which a text is a line or two that somebody pipes in, and taken to be about the claims."""
_CLAIMS = 3
"""Other claims that a file needs for the text to be judged by how many of them it has."""
_FEW, _MANY = 4, 8
_SEVERAL = 3
"""Names, in the claims and in a text, from which it can be told that they have nobody in common."""
_YEARS, _WEEKDAYS = 3, 4
"""Years that no claim gives, and weekdays, from which more of them tell no more."""


class Setting(NamedTuple):
    """What a text as a whole has of the claims."""

    names: float = 1.0
    """The share of the names of the claims that it has."""
    values: float = 1.0
    """The share of their values."""
    telling: float = 1.0
    """The share of their telling values, by weight."""
    weekdays: int = 0
    """How often it names a weekday, as news of the day does."""
    years: int = 0
    """How many years it gives that no claim gives."""
    is_short: bool = False
    """Whether it is a line or two, rows of numbers left out."""
    is_strange: bool = False
    """Whether it names several, and none of the several whom the claims name: a text about somebody else."""


def read_setting(text: Text, index: ClaimIndex) -> tuple[Setting, frozenset[int]]:
    """Return what a text has of the claims, and which of its entities they name."""
    facts = [fact for statement in text.statements for fact in statement.facts]
    moments = [fact.value for fact in facts if isinstance(fact.value, Moment)]
    known, names = index.known_entities(text)
    values, telling = index.known_values(facts)
    setting = Setting(
        names,
        values,
        telling,
        sum(moment.weekday is not None for moment in moments),
        len({moment.year for moment in moments if moment.year is not None} - index.years),
        sum(any(statement.places) for statement in text.statements) <= _SHORT,
        is_strange(names, index.names, len(text.entities.all)),
    )
    return setting, known


def is_strange(names: float, in_claims: int, in_text: int) -> bool:
    """Whether a text that names several names none of the several whom the claims name."""
    return not names and min(in_claims, in_text) >= _SEVERAL


class Shares:
    """How much a text has of each claim of a file at best."""

    def __init__(self, shares: Mapping[int, float], claims: int) -> None:
        """Take the `shares` of the claims that it has anything of, and how many `claims` there are in all."""
        self._best = nlargest(_MANY + 1, ((share, claim) for claim, share in shares.items()))
        self._claims = claims

    def mean(self, claim: int, size: int) -> float:
        """Return the mean share of the `size` other claims that the text has most of."""
        best = [share for share, other in self._best if other != claim][:size]
        return sum(best) / max(min(size, self._claims - 1), 1)


def is_alone(setting: Setting, claims: int) -> bool:
    """Whether there is too little text, or there are too few claims, to tell events apart by."""
    return setting.is_short or claims - 1 < _CLAIMS


def evidence(claim: int, setting: Setting, shares: Shares, complete: Shares) -> dict[str, float]:
    """Return the features by which a text tells of the event of a claim; all between 0 and 1.

    `complete` are the shares of the claims of which a passage has every deciding part.
    """
    return {
        "few claims": shares.mean(claim, _FEW),
        "many claims": shares.mean(claim, _MANY),
        "few claims complete": complete.mean(claim, _FEW),
        "many claims complete": complete.mean(claim, _MANY),
        "names of the file": setting.names,
        "values of the file": setting.values,
        "telling values": setting.telling,
        "weekdays": min(setting.weekdays, _WEEKDAYS) / _WEEKDAYS,
        "other years": min(setting.years, _YEARS) / _YEARS,
    }
