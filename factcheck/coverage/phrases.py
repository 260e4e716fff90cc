"""A sentence -> what it states in words alone of times, lengths, frequency and order: "by Christmas", "a mile south".

Each can be as wrong as a figure, and none is read as a value by a check. What a value covers is left to that value.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from itertools import accumulate

from factcheck.model.coverage import ItemKind
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span
from factcheck.reading.statement import Statement

_UNIT = "minute|hour|day|night|week|weekend|fortnight|month|season|year|decade|century|generation"
_UNITS = "minutes|hours|days|nights|weeks|weekends|months|seasons|years|decades|centuries|generations"
_PART = f"{_UNIT}|morning|afternoon|evening|spring|summer|autumn|winter"
"""A day and what can be said as one: "the next morning"."""
_LENGTH = "acre|centimet(?:er|re)|hectare|kilomet(?:er|re)|lit(?:er|re)|mile|millimet(?:er|re)|met(?:er|re)|tonne"
_FEAST = (
    "bastille day|boxing day|christmas|diwali|easter|eid|good friday|halloween|hanukkah|hogmanay|independence day|"
    "lent|may day|michaelmas|midsummer|new year day|passover|ramadan|thanksgiving|whitsun"
)
"""As `Token.norm` spells them."""
_WHEN = "after|around|at|before|by|during|for|from|in|last|next|on|over|since|this|till|until"
_NO_WINNER = f"{_PART}|beginning|close|course|end|half|middle|most|much|part|quarter|rest|start|time|turn"
"""What is no award: "the end of the year"."""

_PHRASES = tuple(
    (kind, re.compile(rf"(?<!\S)(?:{pattern})(?!\S)"))
    for kind, pattern in (
        (ItemKind.DATE, rf"(?:{_WHEN}) (?:the )?(?:{_FEAST})(?: day| eve| sunday| monday| week)?"),
        (ItemKind.DATE, r"the new year|the year before last|new year (?:day|eve)"),
        (ItemKind.DATE, r"(?:the|this|that) (?:\w+ )?weekend"),
        (ItemKind.DATE, rf"the (?:following|next|previous|same) (?:{_PART})"),
        (ItemKind.DATE, rf"the (?:{_PART}) (?:after|before)|overnight"),
        (ItemKind.DATE, r"(?:the )?year - (?:ago|earlier|end)(?: (?:period|quarter))?"),
        (ItemKind.DATE, r"the (?:current|full|latest|past) (?:financial |fiscal )?(?:half|period|quarter|season|year)"),
        (
            ItemKind.TIME,
            r"(?:after|at|before|by|since|until) (?:dawn|daybreak|dusk|lunchtime|nightfall|sunrise|sunset)",
        ),
        (ItemKind.PERIOD, rf"an? (?:{_UNIT}) (?:after|ago|before|earlier|later)"),
        (ItemKind.PERIOD, rf"(?:{_UNITS}) (?:after|ago|before|earlier|later)"),
        (ItemKind.PERIOD, rf"(?:after|for|in|over|within) (?:many |several |some |recent )?(?:{_UNITS})"),
        (
            ItemKind.PERIOD,
            rf"an? (?:{_UNIT}) (?:ahead|apart|away|behind|by|early|from|late|long|older|or more|younger)",
        ),
        (
            ItemKind.PERIOD,
            rf"(?:about|after|almost|another|barely|before|for|in|least|nearly|over|than|under|within) an? (?:{_UNIT})",
        ),
        (ItemKind.PERIOD, r"a (?:century|decade|fortnight|generation)"),
        (ItemKind.MEASURE, rf"an? (?:{_LENGTH})"),
        (
            ItemKind.MEASURE,
            r"the (?:area|depth|height|length|size|thickness|weight|width) of (?:an?|four|half|three|two) \w+",
        ),
        (ItemKind.RATE, rf"once (?:an?|each|every) (?:{_PART})|(?:each|every) (?:other )?(?:{_PART})"),
        (ItemKind.RATE, r"(?:dai|fortnight|hour|month|night|quarter|week|year)ly|annually"),
        (ItemKind.AGE, r"in (?:her|his|my|our|their|your) (?:early |late |mid )?teens"),
        (ItemKind.COUNT, r"(?:a single|just one|only one) (?!of )\w+"),
        (ItemKind.RECORD, r"(?:first|last) time|the last(?: \w+){0,2}(?= to )"),
        (ItemKind.RECORD, rf"(?!(?:{_NO_WINNER}) )\w+ of the (?:century|decade|match|season|tournament|year)"),
        (ItemKind.RANK, r"(?:came|come|comes|finish|finished|finishes) last"),
        (
            ItemKind.RANK,
            r"(?:bottom|top) of (?:its|the|their) (?:\w+ )?(?:bill|charts?|class|league|lists?|polls?|table)",
        ),
    )
)
_WITHIN_NOUN = frozenset({"amod", "compound", "det", "nummod"})
"""Relations of a word that a noun behind it has to follow: "the size of a tennis court"."""


class Phrase(NamedTuple):
    """Words that state something, and what kind of fact that is."""

    kind: ItemKind
    tokens: Span


def find_phrases(statement: Statement, taken: Collection[int]) -> Iterator[Phrase]:
    """Yield the phrases of a sentence that have none of the tokens `taken` and none of another phrase."""
    norms = [token.norm for token in statement.tokens]
    starts = list(accumulate((len(norm) + 1 for norm in norms), initial=0))
    said = set(taken)
    for kind, pattern in _PHRASES:
        for match in pattern.finditer(" ".join(norms)):
            first, last = bisect_left(starts, match.start()), bisect_left(starts, match.end())
            if said.isdisjoint(range(first, last)):
                last = _end_of_noun(statement, last)
                said.update(range(first, last))
                yield Phrase(kind, Span(first, last))


def _end_of_noun(statement: Statement, last: int) -> int:
    syntax = statement.syntax
    while syntax.relations[last - 1] in _WITHIN_NOUN and syntax.heads[last - 1] == last:
        last += 1
    return last
