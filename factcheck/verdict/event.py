"""A text and a section of the claims -> how likely it is that the text tells of the event that the claims are about.

The same people, town and words stand in the report of another day, another match, another trial. What tells them apart
lies in the text as a whole: how much of the other claims it has, and in how far its values, years and names are theirs.
Once its passages are judged, how many of the other claims it decides says it better still.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cached_property
from heapq import nlargest

from factcheck.document.texts import Text
from factcheck.matching.sections import Sections, value_key
from factcheck.model.facts import Moment
from factcheck.model.records import NamedTuple

_SHORT = 3
"""Sentences up to which a text is a line or two that somebody pipes in, and taken to be about the claims."""
_CLAIMS = 3
"""Other claims that a file needs for the text to be judged by how many of them it has."""
_FEW, MANY = 4, 8
"""Claims of which it is asked how much of them a text has; in a section of fewer than `MANY` too few can be decided."""
_SEVERAL = 3
"""Names, in the claims and in a text, from which it can be told that they have nobody in common."""
_FEW_NAMES = 0.2
"""Share of the names of the claims below which a text is about somebody else."""
_YEARS, _WEEKDAYS = 3, 4
"""Years that no claim gives, and weekdays, from which more of them tell no more."""


class Setting(NamedTuple):
    """What a text as a whole has of the claims of a section."""

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
    is_of_others: bool = False
    """Whether it names hardly any of the several whom the claims name."""
    is_strange: bool = False
    """Whether it names several, and none of the several whom the claims name: a text about somebody else."""
    claims: int = 0
    """How many claims the section has."""


class Settings:
    """What a text has of each section of the claims, read when it is first asked for."""

    def __init__(self, text: Text, sections: Sections) -> None:
        self._text = text
        self._sections = sections
        self._made: dict[int, Setting] = {}

    @cached_property
    def _named(self) -> Mapping[int, Mapping[tuple[str, ...], set[int]]]:
        return self._sections.named_in(self._text)

    @cached_property
    def _values(self) -> set[str]:
        return {value_key(fact) for statement in self._text.statements for fact in statement.facts}

    @cached_property
    def _moments(self) -> list[Moment]:
        facts = (fact for statement in self._text.statements for fact in statement.facts)
        return [fact.value for fact in facts if isinstance(fact.value, Moment)]

    @cached_property
    def _weekdays(self) -> int:
        return sum(moment.weekday is not None for moment in self._moments)

    @cached_property
    def _years(self) -> set[int]:
        return {moment.year for moment in self._moments if moment.year is not None}

    def entities(self, section: int) -> frozenset[int]:
        """Return the entities of the text that the claims of a section name."""
        return frozenset().union(*self._named.get(section, {}).values())

    def of(self, section: int) -> Setting:
        """Return what the text has of a section."""
        made = self._made.get(section)
        if made is None:
            made = self._made[section] = self._read(section)
        return made

    def _read(self, section: int) -> Setting:
        in_claims = self._sections.names[section]
        names = len(self._named.get(section, ())) / in_claims if in_claims else 1.0
        values, telling = self._sections.known_values(section, self._values)
        return Setting(
            names,
            values,
            telling,
            self._weekdays,
            len(self._years - self._sections.years[section]),
            names < _FEW_NAMES and in_claims >= _SEVERAL,
            is_strange(names, in_claims, len(self._text.entities.all)),
            len(self._sections.claims(section)),
        )


def is_strange(names: float, in_claims: int, in_text: int) -> bool:
    """Whether a text that names several names none of the several whom the claims name."""
    return not names and min(in_claims, in_text) >= _SEVERAL


class Shares:
    """How much a text has of each claim of a section at best."""

    def __init__(self, shares: Mapping[int, float], claims: int) -> None:
        """Take the `shares` of the claims that it has anything of, and how many `claims` the section has."""
        self._best = nlargest(MANY + 1, ((share, claim) for claim, share in shares.items()))
        self._claims = claims

    def mean(self, claim: int, size: int) -> float:
        """Return the mean share of the `size` other claims that the text has most of."""
        best = [share for share, other in self._best if other != claim][:size]
        return sum(best) / max(min(size, self._claims - 1), 1)


def is_alone(text: Text, claims: int) -> bool:
    """Whether there is too little text, or there are too few claims, to tell events apart by."""
    return is_short(text) or claims - 1 < _CLAIMS


def is_short(text: Text) -> bool:
    """Whether a text is a line or two, rows of numbers left out."""
    return sum(any(statement.places) for statement in text.statements) <= _SHORT


def evidence(claim: int, setting: Setting, shares: Shares, complete: Shares) -> dict[str, float]:
    """Return the features by which a text tells of the event of a claim; all between 0 and 1.

    `complete` are the shares of the claims of which a passage has every deciding part.
    """
    return {
        "few claims": shares.mean(claim, _FEW),
        "many claims": shares.mean(claim, MANY),
        "few claims complete": complete.mean(claim, _FEW),
        "many claims complete": complete.mean(claim, MANY),
        "names of the file": setting.names,
        "values of the file": setting.values,
        "telling values": setting.telling,
        "weekdays": min(setting.weekdays, _WEEKDAYS) / _WEEKDAYS,
        "other years": min(setting.years, _YEARS) / _YEARS,
    }


def evidence_decided(claim: int, claims: Collection[int], decided: Collection[int]) -> dict[str, float]:
    """Return what says so besides once it is known which claims a text decides: how many others of the section's."""
    shares = Shares({other: 1.0 for other in claims if other in decided}, len(claims))
    return {"few claims decided": shares.mean(claim, _FEW), "many claims decided": shares.mean(claim, MANY)}
