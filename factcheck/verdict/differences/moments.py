"""Two dates that differ, and may both hold: limits, days within them, and the days of other things."""

from __future__ import annotations

from factcheck.facts.scanning import norm_at
from factcheck.matching.bind import Binding
from factcheck.matching.parts import PartKind
from factcheck.model.facts import Fact, Kind, Moment
from factcheck.reading.statement import Statement
from factcheck.text.lemmas import stem
from factcheck.text.stopwords import LIGHT

_LIMITS = {"after": "after", "before": "before", "until": "before", "till": "before", "since": "after", "by": "before"}


def may_both_hold(binding: Binding, expected: Fact, found: Fact) -> bool:
    """Whether two dates that differ may both hold: a limit, and a day within it: "before 20 May", "on 15 May"."""
    if expected.kind is not Kind.DATE or found.kind is not Kind.DATE:
        return False
    ours, theirs = _limit(binding.wording.statement, expected), _limit(binding.statement, found)
    return ours != theirs and not _is_beyond(ours, expected, theirs, found)


def dates_another(binding: Binding, found: Fact) -> bool:
    """Whether a date hangs on a verb that is none of the claim's, and may be the day of something else.

    "Ann Lee, born in 1952, wrote the play", where the claim dates the writing.
    """
    if found.kind is not Kind.DATE:
        return False
    claim = binding.wording.statement.syntax.tags
    verbs = [b for b in binding.bounds if b.part.kind is PartKind.WORD and claim[b.part.at] == "VERB"]
    verb = binding.statement.syntax.verb_above(found.last - 1)
    if not verbs or verb < 0 or verb in {bound.at for bound in binding.bounds if bound.is_here}:
        return False
    norm = binding.statement.tokens[verb].norm
    return bool(binding.statement.roots[verb]) and stem(norm) not in LIGHT


def _limit(statement: Statement, fact: Fact) -> str:
    at = fact.first - 1
    at -= norm_at(statement.tokens, at) == "the"  # "until the thirtieth of July"
    before = norm_at(statement.tokens, at)
    if before == "to" and norm_at(statement.tokens, at - 1) == "up":
        return "before"
    return _LIMITS.get(before, "")


def _is_beyond(ours: str, expected: Fact, theirs: str, found: Fact) -> bool:
    """Whether a day lies on the wrong side of a limit, one of the two being a limit and the other a day."""
    if bool(ours) == bool(theirs):
        return bool(ours)
    limit, day = (expected, found) if ours else (found, expected)
    a, b = _day(limit), _day(day)
    size = min(len(a), len(b))
    a, b = a[:size], b[:size]
    return bool(size) and (b < a if (ours or theirs) == "after" else b > a)


def _day(fact: Fact) -> tuple[int, ...]:
    moment = fact.value
    if not isinstance(moment, Moment) or moment.year is None or moment.end is not None:
        return ()
    fields = (moment.year, moment.month, moment.day)
    return tuple(field for at, field in enumerate(fields) if field is not None and None not in fields[:at])
