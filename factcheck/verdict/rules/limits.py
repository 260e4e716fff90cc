"""Dates: which of two that differ may both hold, as a limit and a day, or as the day of something else."""

from __future__ import annotations

from factcheck.matching.align import Alignment, verbs_clash
from factcheck.matching.wording import Slot
from factcheck.model.facts import Fact, Kind, Moment
from factcheck.reading.statement import Statement, is_verb
from factcheck.settings import Settings
from factcheck.text.lemmas import stem
from factcheck.text.stopwords import LIGHT
from factcheck.verdict.comparing import compare

_LIMITS = {
    "of": "as of",
    "after": "after",
    "before": "before",
    "until": "until",
    "till": "until",
    "since": "since",
    "from": "since",
    "by": "by",
}


def _limit(statement: Statement, fact: Fact) -> str:
    """Give the word that makes a date a limit of something ("before 2007"), empty where it is the day itself."""
    if not fact.first:
        return ""
    word = statement.tokens[fact.first - 1].norm
    if word == "of" and (fact.first < 2 or statement.tokens[fact.first - 2].norm != "as"):
        return ""
    return _LIMITS.get(word, "")


def _belongs_to_another_verb(fact: Fact, alignment: Alignment) -> bool:
    """Whether the clause of a date has a verb of its own and none of the claim's: "Ann Lee, born in 1952, wrote"."""
    known, statement = alignment.wording.statement, alignment.passage.statement
    terms = (term for term in alignment.wording.terms if term.name is None and not (term.is_light or term.is_implied))
    if not any(is_verb(known, term.at) for term in terms):
        return False  # the claim leaves open what was done then
    clause = statement.clauses[fact.first]
    inside = {at for at, count in enumerate(statement.clauses) if abs(count - clause) < 1.0}
    matched = {match.at for match in alignment.matches}
    verbs = {at for at in inside if is_verb(statement, at) and statement.roots[at]}
    own = {at for at in verbs - matched if stem(statement.tokens[at].norm) not in LIGHT}
    return bool(own) and verbs.isdisjoint(matched)


def is_other_moment(slot: Slot, found: Fact, alignment: Alignment, settings: Settings) -> bool:
    """Whether two dates that differ may both hold: one is a limit and the other a day, or the claim gives both."""
    if slot.fact.kind not in (Kind.DATE, Kind.TIME):
        return False
    if verbs_clash(alignment, found):
        return True  # the day of something else: "born in June 1975" is not when he wrote
    if slot.fact.kind is Kind.TIME:
        return False
    if _belongs_to_another_verb(found, alignment):
        return True
    statement = alignment.wording.statement
    ours, theirs = _limit(statement, slot.fact), _limit(alignment.passage.statement, found)
    if ours != theirs and not _is_beyond(ours, slot.fact, theirs, found):
        return True
    others = [other.fact for other in alignment.wording.slots if other.fact.kind is Kind.DATE and other is not slot]
    return any(_agrees(other, found, settings) for other in others)


def _agrees(expected: Fact, found: Fact, settings: Settings) -> bool:
    relation = compare(expected, found, None, settings)
    return relation is not None and relation.agrees


def _is_beyond(ours: str, expected: Fact, theirs: str, found: Fact) -> bool:
    """Whether a day lies on the wrong side of a limit, one of the two being a limit and the other a day."""
    if bool(ours) == bool(theirs):
        return False
    limit, day = (expected, found) if ours else (found, expected)
    a, b = _day(limit), _day(day)
    size = min(len(a), len(b))
    a, b = a[:size], b[:size]
    if (ours or theirs) in ("after", "since"):
        return bool(size) and b < a
    return bool(size) and (ours or theirs) in ("before", "by", "until") and b > a


def _day(fact: Fact) -> tuple[int, ...]:
    moment = fact.value
    if not isinstance(moment, Moment) or moment.year is None or moment.end is not None:
        return ()
    parts = (moment.year, moment.month, moment.day)
    return tuple(part for at, part in enumerate(parts) if part is not None and None not in parts[:at])
