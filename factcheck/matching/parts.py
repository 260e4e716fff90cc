"""A claim's sentence -> its parts: the values, names, identifiers, words and marks that it is a conjunction of.

Nothing is dropped. A figure that is read as no value is an identifier ("Ward 7", "the 7.15"); the small words that say
in which order, direction or scope something holds ("before", "up", "all") are marks. Values, names and identifiers
decide: a passage without them does not support the claim. Words say that it is about the claim, and are weighed.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from math import log

from factcheck.facts.calendar import PERIODS
from factcheck.facts.capitals import is_bare_subject
from factcheck.facts.names import Name
from factcheck.facts.quotations import Quotation
from factcheck.facts.superlatives import PLAIN
from factcheck.facts.units import as_written
from factcheck.matching.implied import implied_by
from factcheck.matching.labels import label_head
from factcheck.model.facts import Fact, Hedge, Kind, Moment, Quantity, Score, Share
from factcheck.model.records import NamedTuple
from factcheck.reading.statement import Statement, is_plural, is_sum
from factcheck.text.given_names import given_name
from factcheck.text.lemmas import root, stem
from factcheck.text.net import Link, category, neighbours, rarity
from factcheck.text.places import place
from factcheck.text.stopwords import LIGHT


class PartKind(StrEnum):
    """The kinds of part."""

    VALUE = "value"
    NAME = "name"
    IDENTIFIER = "identifier"
    WORD = "word"
    MARK = "mark"


class Part(NamedTuple):
    """One part of a claim. Indexes count the tokens of the claim's statement."""

    kind: PartKind
    first: int
    last: int
    at: int
    """The token that the part hangs on."""
    key: str
    """Root of a word, norm of a mark or identifier, last word of a name; empty for a value."""
    weight: float
    """How much it tells of which fact is meant."""
    fact: Fact | None = None
    name: Name | None = None
    is_light: bool = False
    """Whether a word tells little ("said", "people")."""
    is_implied: bool = False
    """Whether a value of the claim says it already: "weighs" beside "620g"."""
    noun: int = -1
    """Of a count: where the noun stands that it counts."""
    is_base: bool = False
    """Of a count: whether it is only the whole that another is taken from."""
    is_subject: bool = False
    """Of a name: whether many claims of the file are about its bearer, so that a text may mean it throughout."""

    @property
    def decides(self) -> bool:
        """Whether a passage without it cannot support the claim.

        Not a superlative, a first or a both, which are said in many ways, nor a day that only the text's own day tells.
        """
        if self.kind is PartKind.VALUE and self.fact is not None:
            return not self.is_base and not _is_said_in_many_ways(self.fact)
        return self.kind in (PartKind.NAME, PartKind.IDENTIFIER)


ORDINALS = "first second third fourth fifth sixth"
_EXCLUSIVE_MARKS = (
    "before after",
    "until after",
    "before past",
    "before beyond",
    "up down",
    "above below",
    "inside outside",
    "with without",
    "for against",
    "all none",
    "first last",
    ORDINALS,
    "more less fewer",
    "most fewest least",
    "north south east west",
    "northern southern eastern western",
    "upstream downstream",
    "best worst",
    "left right",
    "earlier later",
    "ahead behind",
)
OPPOSITE_MARKS: Mapping[str, frozenset[str]] = {
    mark: frozenset(other for row in _EXCLUSIVE_MARKS if mark in row.split() for other in row.split()) - {mark}
    for mark in " ".join(_EXCLUSIVE_MARKS).split()
}
"""Closed-class words that exclude each other in the same place."""
_PREPOSITIONS = frozenset("after against before for until with without".split())
"""Marks that in small letters are never verbs, nouns or names, so that the sentence need not be tagged for them."""
_COMPASS = frozenset("north south east west".split())
MARKS_ALIKE: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "before": (("ahead", "of"), ("prior", "to")),
    "after": (("following", "the"), ("once", "the"), ("since", "the")),
    "up": (("higher",),),
    "down": (("lower",),),
}
"""Words in a row that say the same as a mark."""
_RATES = PERIODS | {"game", "head", "household", "person"}
VALUE_WEIGHT, NAME_WEIGHT, LIGHT_WEIGHT = 1.0, 1.5, 0.35
_DAMPING = 0.35
_SUBJECT_CLAIMS, _SUBJECT_SHARE = 3, 0.15
"""Claims, and the share of a file's claims, that name a subject of the file."""


def link(key: str, other: str) -> tuple[Link, float] | None:
    """Return how a root of a text relates to a root of a claim, None if it does not."""
    return reach(key).get(other)


@lru_cache(maxsize=1 << 15)
def reach(key: str) -> Mapping[str, tuple[Link, float]]:
    """Return the roots that are related to a root, the root itself included, each with its link and degree."""
    related: dict[str, tuple[Link, float]] = {}
    for other, found in neighbours(key).items():
        related.setdefault(root(other), found)
    related[key] = (Link.SAME, 1.0)
    return related


def says_mark(statement: Statement, at: int, mark: str) -> bool:
    """Whether the words at a token are a mark, or say the same: "ahead of" for "before"."""
    if statement.tokens[at].norm == mark:
        return not is_verb(statement, at)
    return any(
        all(at + on < len(statement.tokens) and statement.tokens[at + on].norm == word for on, word in enumerate(words))
        for words in MARKS_ALIKE.get(mark, ())
    )


def is_verb(statement: Statement, at: int) -> bool:
    """Whether a word that may be a mark is a verb: "left the party"."""
    return statement.tokens[at].text not in _PREPOSITIONS and statement.syntax.tags[at] == "VERB"


def read_parts(
    statement: Statement, quotations: Sequence[Quotation], counts: Mapping[str, int], claims: int
) -> tuple[Part, ...]:
    """Return the parts of a claim; `counts` says in how many of the `claims` of the file each root stands."""
    quoted = {at for at, token in enumerate(statement.tokens) if _is_quoted(token.start, quotations)}
    taken: set[int] = set(quoted)
    parts: list[Part] = []
    for index, fact in enumerate(statement.facts):
        if fact.first in quoted or is_sum(fact):
            continue
        taken.update(range(fact.first, fact.last))
        weight = specificity(fact)
        noun, base = statement.heads[index], statement.wholes[index]
        if noun < 0 and fact.kind is Kind.COUNT:
            noun = _counted_in_label(statement, fact)
        parts.append(
            Part(PartKind.VALUE, fact.first, fact.last, fact.last - 1, "", weight, fact, noun=noun, is_base=base)
        )
    for name in statement.names:
        if name.first in taken or is_common_noun(statement, name):
            continue
        taken.update(range(name.first, name.last))
        count = counts.get(name.key, 1)
        kind = PartKind.IDENTIFIER if any(character.isdigit() for character in name.key) else PartKind.NAME
        subject = count >= max(_SUBJECT_CLAIMS, _SUBJECT_SHARE * claims)
        weight = NAME_WEIGHT * _damped(count)
        parts.append(Part(kind, name.first, name.last, name.last - 1, name.key, weight, name=name, is_subject=subject))
    parts.extend(_words(statement, taken, counts))
    return tuple(sorted(parts, key=lambda part: part.first))


def _counted_in_label(statement: Statement, fact: Fact) -> int:
    """Return the noun of a label that says what the number behind its colon counts, -1 without one."""
    if not fact.first or statement.tokens[fact.first - 1].text != ":":
        return -1
    words = [token.norm for token in statement.tokens[: fact.first - 1]]
    head = label_head(words) if words else -1
    return head if head >= 0 and statement.roots[head] and is_plural(words[head]) else -1


def is_common_noun(statement: Statement, name: Name) -> bool:
    """Whether what looks like a name is a word with capitals from its place or its letters: "HQ", "DNA", "MPs"."""
    if len(name.words) > 1 or name.titled:
        return False
    token = statement.tokens[name.first]
    following = statement.tokens[name.last] if name.last < len(statement.tokens) else None
    opens = name.first == 0 and following is not None and (following.text[0].islower() or following.text == ":")
    letters = token.text.rstrip("s").isupper() and len(token.text) > 1
    if not (opens or letters) or place(name.words) is not None:
        return False
    if opens and is_bare_subject(statement.tokens, name.first, name.last):
        return False
    is_read = bool(statement.roots[name.first])  # "WHO" would be no part at all
    return is_read and bool(category(stem(token.norm))) and not given_name(token.norm)


def _is_quoted(start: int, quotations: Sequence[Quotation]) -> bool:
    return any(quotation.span.start <= start < quotation.span.end for quotation in quotations)


def _words(statement: Statement, taken: Collection[int], counts: Mapping[str, int]) -> list[Part]:
    implied = implied_by(statement.facts)
    has_phrases = any("_" in key for key in statement.places)
    parts: list[Part] = []
    seen: set[str] = set()
    for at, (token, key) in enumerate(zip(statement.tokens, statement.roots, strict=True)):
        if at in taken or (has_phrases and not key and _is_particle(statement, at)):
            continue
        if token.norm in OPPOSITE_MARKS and is_mark(statement, at):
            parts.append(Part(PartKind.MARK, at, at + 1, at, token.norm, LIGHT_WEIGHT))
        elif is_code(statement, at):
            parts.append(Part(PartKind.IDENTIFIER, at, at + 1, at, token.norm, VALUE_WEIGHT))
        elif key and key not in seen:
            seen.add(key)
            base = stem(token.norm)
            light = base in LIGHT and root(base) == key
            weight = LIGHT_WEIGHT if light or key in implied else 0.4 + rarity(base)
            weight *= _damped(counts.get(key, 1))
            last = at + 1
            if "_" in key and not any(statement.roots[last : last + 1]):
                last += key.count("_")
            parts.append(Part(PartKind.WORD, at, last, at, key, weight, is_light=light, is_implied=key in implied))
    return parts


def is_code(statement: Statement, at: int) -> bool:
    """Whether a word that is read as no value tells one thing from others of its kind: "BA212", "vitamin D"."""
    token = statement.tokens[at]
    if any(character.isdigit() for character in token.norm):
        return True
    letter = len(token.text) == 1 and token.text.isascii() and token.text.isupper() and token.text != "I"
    return letter and at > 0 and bool(statement.roots[at - 1]) and not _is_article(statement, at)


def _is_article(statement: Statement, at: int) -> bool:
    """Whether an "A" may be one: in a headline that has capitals throughout, before a word that is no verb."""
    if statement.tokens[at].text != "A" or at + 1 == len(statement.tokens):
        return False
    following = statement.tokens[at + 1].text[0]
    return following.isupper() and statement.syntax.tags[at + 1] not in ("VERB", "AUX", "ADP")


def _is_particle(statement: Statement, at: int) -> bool:
    """Whether a word without a root belongs to a verb of several words before it: the "up" of "went up"."""
    ending = f"_{statement.tokens[at].norm}"
    return any(key.endswith(ending) for key in statement.roots[max(at - _PARTED, 0) : at])


_PARTED = 5


def is_mark(statement: Statement, at: int) -> bool:
    """Whether a word that may say order, direction or scope does: "before May", not "left the harbour".

    Nor does the "since" that opens a reason: "was reinforced, since the bell is heavy".
    """
    if statement.tokens[at].norm == "since" and at and statement.tokens[at - 1].text == ",":
        return any(fact.first in (at, at + 1) for fact in statement.facts)
    if statement.tokens[at].text in _PREPOSITIONS:
        return True
    tag = statement.syntax.tag_at(at)
    return tag not in ("VERB", "NOUN", "PROPN") or (tag == "NOUN" and statement.tokens[at].norm in _COMPASS)


def _damped(count: int) -> float:
    """Weigh a word by the number of claims that have it: inverse document frequency, damped."""
    return 1.0 / (1.0 + _DAMPING * log(max(count, 1)))


def is_rate(statement: Statement, part: Part) -> bool:
    """Whether a word is the base of a rate: the week of "£29 a week", the child of "£12 per child"."""
    before = statement.tokens[part.at - 1].norm if part.at else ""
    return before == "per" or (part.key in _RATES and before in ("a", "an", "each", "every"))


def _is_said_in_many_ways(fact: Fact) -> bool:
    value = fact.value
    if isinstance(value, Moment):
        return bool(value.relative)
    if not isinstance(value, Quantity):
        return False
    if fact.kind is Kind.RANK:
        return value.unit != PLAIN or value.number == 1
    return value.hedge is Hedge.VAGUE or (value.share is Share.ALL and value.number <= _BOTH)


_BOTH = 2


def specificity(fact: Fact) -> float:
    """Return how much it tells that two texts share this value, in the weight of an ordinary word."""
    value = fact.value
    if isinstance(value, Quantity):
        number = as_written(value)
        digits = len(str(abs(number.numerator)).strip("0")) + len(str(number.denominator)) - 1
        base = VALUE_WEIGHT * (0.6 + 0.35 * min(digits, 4))
        if fact.kind is Kind.COUNT:
            return base
        return base * (1.25 if fact.kind in (Kind.MONEY, Kind.MEASURE) else 1.2)  # the unit tells too
    if isinstance(value, Moment):
        fields = (value.year, value.month, value.day, value.hour, value.minute)
        return VALUE_WEIGHT * (0.8 + 0.4 * sum(field is not None for field in fields))
    if isinstance(value, Score):
        return VALUE_WEIGHT * (1.0 + 0.5 * len(value.pairs))
    return VALUE_WEIGHT
