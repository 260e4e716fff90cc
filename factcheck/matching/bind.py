"""A wording and a passage -> which part of the claim is which words of the passage, one to one.

A passage is a sentence, the focus, with its neighbours: a fact may be spread over two or three. What is bound in the
focus counts in full, in a neighbour less; a name counts by how sure it is that the sentence speaks of its bearer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache

from factcheck.document.naming import Likeness, compare_names
from factcheck.document.texts import Text
from factcheck.facts.counts import OFTEN
from factcheck.facts.names import Name
from factcheck.facts.number_words import MOST_FIGURES
from factcheck.facts.numbers import read_number
from factcheck.facts.numerals import Form
from factcheck.facts.superlatives import OPPOSITES, SUFFIX
from factcheck.facts.titles import ORGANISATION
from factcheck.facts.units import MONEY, as_written
from factcheck.matching.compare import agree_in_number, compare
from factcheck.matching.compare.moments import compare_moments
from factcheck.matching.parts import Part, PartKind, is_code, link, reach, says_mark
from factcheck.matching.wording import Wording
from factcheck.model.claims import Tolerance
from factcheck.model.facts import Fact, Hedge, Kind, Moment, Quantity, Relation, Share
from factcheck.model.records import NamedTuple
from factcheck.reading.ownership import owner_of
from factcheck.reading.statement import Statement
from factcheck.text.lemmas import root as root_of
from factcheck.text.lemmas import stem
from factcheck.text.net import Link, category
from factcheck.text.people import is_person
from factcheck.text.places import contains, is_place_or_people, same_place
from factcheck.text.stopwords import FUNCTION

NEIGHBOURS: tuple[tuple[int, float], ...] = ((0, 1.0), (-1, 0.6), (1, 0.5), (-2, 0.4))
"""Sentences of a passage, counted from the focus, and what is bound there is worth."""
TELLING = 1.6
"""Weight from which a number tells by itself what it counts: three digits."""
ELSEWHERE = 0.3
"""What a name is worth that stands elsewhere in the text."""
BROADER = 0.6
"""What a person's description is worth that is wider than the claim's."""
_POSITIVE = frozenset({Link.SAME, Link.IMPLIES, Link.IMPLIED, Link.NEAR})
_LEAST = 0.3
"""Degree below which two words have nothing to do with each other."""


class How(StrEnum):
    """How a part is bound."""

    ABSENT = "absent"
    WORD = "word"
    VALUE = "value"
    NAMED = "named"
    MEANT = "meant"
    """By a description or a pronoun."""
    ELSEWHERE = "elsewhere"
    """The text has it, but not the passage."""


class Bound(NamedTuple):
    """One part of a claim and where a passage has it."""

    part: Part
    how: How = How.ABSENT
    degree: float = 0.0
    """How well, distance left out."""
    offset: int = 0
    """Sentences from the focus."""
    at: int = -1
    """Index of the token in its sentence; -1 for what is absent or elsewhere."""
    link: Link = Link.SAME
    fact: Fact | None = None
    name: Name | None = None
    relation: Relation | None = None
    """Of a value: how it agrees."""
    noun: float = 1.0
    """Of a count: how well the nouns that are counted agree."""

    @property
    def is_here(self) -> bool:
        """Whether the focus has it."""
        return self.how not in (How.ABSENT, How.ELSEWHERE) and self.offset == 0

    @property
    def first(self) -> int:
        """Index of the first token of what is bound: of a name its first word, of a value its last."""
        return self.at if self.name is None else self.name.first

    @property
    def last(self) -> int:
        """Index after the last token of what is bound."""
        return self.at + 1 if self.name is None else self.name.last

    @property
    def worth(self) -> float:
        """The degree, less for what stands further away."""
        if self.how is How.ELSEWHERE:
            return ELSEWHERE
        return self.degree * worth_at(self.offset) if self.how is not How.ABSENT else 0.0


_WORTH = dict(NEIGHBOURS)
_HEAD = 0.6
"""What is bound in the head of a table or list is worth for a line of it."""
BESIDE = max(_HEAD, *(worth for offset, worth in NEIGHBOURS if offset))
"""What is bound beside the focus is worth at most."""


def worth_at(offset: int) -> float:
    """Return what a part is worth that is bound so many sentences from the focus."""
    return _WORTH.get(offset, _HEAD)


def neighbours(text: Text, focus: int) -> list[int]:
    """Return the sentences of a passage, counted from the focus.

    Of a line of a table they are the head of the table and the lines beside it that are about the same ("Cost in 2019",
    "Cost today").
    """
    if text.is_line(focus):
        head = text.head_of(focus)
        beside = [offset for offset in (-1, 1) if offset != head and text.is_alike(focus, focus + offset)]
        return [0, *([head] if head else []), *beside]
    return [
        offset
        for offset, _ in NEIGHBOURS
        if 0 <= focus + offset < len(text.statements) and (not offset or not text.is_line(focus + offset))
    ]


class Binding(NamedTuple):
    """All parts of a wording in one passage."""

    wording: Wording
    text: Text
    focus: int
    """Index of the sentence."""
    bounds: tuple[Bound, ...]
    """One for each part of the wording."""

    @property
    def statement(self) -> Statement:
        """The focus."""
        return self.text.statements[self.focus]

    def at(self, offset: int) -> Statement:
        """Return a sentence of the passage."""
        return self.text.statements[self.focus + offset]

    def has(self, bound: Bound) -> bool:
        """Whether the focus has a part itself, or from the head of its table or list."""
        return bound.is_here or (bound.at >= 0 and bound.offset != 0 and bound.offset == self.text.head_of(self.focus))


def bind(wording: Wording, text: Text, focus: int, tolerance: Tolerance | None) -> Binding:
    """Bind each part of `wording` to the passage around the sentence `focus`.

    What it looks at beside the sentences of the passage has to be known to `factcheck.matching.rebind`.
    """
    around = [(offset, text.statements[focus + offset]) for offset in neighbours(text, focus)]
    parts = wording.parts
    found: dict[int, Bound] = {}
    used: dict[int, set[int]] = {}
    for place, part in enumerate(parts):
        if part.kind is PartKind.NAME or (part.kind is PartKind.IDENTIFIER and part.name is not None):
            bound = _bind_name(part, text, focus, around)
            if bound is not None:
                found[place] = bound
                if bound.at >= 0 and bound.name is not None:
                    used.setdefault(bound.offset, set()).update(range(bound.name.first, bound.name.last))
    for offset, statement in around:
        open_words = [place for place, part in enumerate(parts) if place not in found and part.kind is PartKind.WORD]
        for place, bound in _bind_words(parts, open_words, statement, offset, used.setdefault(offset, set())):
            found[place] = bound
    for place, part in enumerate(parts):
        if part.kind is PartKind.VALUE:
            value = _bind_value(place, wording, around, found, tolerance)
        elif part.kind in (PartKind.MARK, PartKind.IDENTIFIER) and place not in found:
            value = _bind_token(part, wording.statement, around)
        else:
            continue
        if value is not None:
            found[place] = value
    return Binding(wording, text, focus, tuple(found.get(place) or Bound(part) for place, part in enumerate(parts)))


def _bind_name(part: Part, text: Text, focus: int, around: Sequence[tuple[int, Statement]]) -> Bound | None:
    assert part.name is not None
    entities = text.entities_of(part.name)
    best: Bound | None = None
    for offset, statement in around:
        mentions = text.entities.mentions[focus + offset]
        for entity in entities:
            mention = mentions.get(entity)
            if mention is None:
                continue
            how = How.NAMED if mention.name is not None else How.MEANT
            bound = Bound(part, how, mention.degree, offset, mention.at, name=mention.name)
            if best is None or bound.worth > best.worth:
                best = bound
        if best is None or best.worth < worth_at(offset):
            bound_at = _spelt_out(part.name, statement)
            if bound_at >= 0 and (best is None or worth_at(offset) > best.worth):
                best = Bound(part, How.NAMED, 1.0, offset, bound_at)
    if best is None and entities:
        return Bound(part, How.ELSEWHERE, ELSEWHERE)
    return best


def _spelt_out(name: Name, statement: Statement) -> int:
    """Return where all words of a name stand in a row that was not read as one; a place also by what is of it.

    "Norwegian" has Norway, and a place has the one around it, where that is known.
    """
    asked = name.words, name.is_person
    found: int | None = statement.kept.get(asked)
    if found is None:
        found = statement.kept[asked] = _find_spelt_out(name, statement)
    return found


def _find_spelt_out(name: Name, statement: Statement) -> int:
    tokens, norms = statement.tokens, statement.norms
    first, size = name.words[0], len(name.words)
    for at in range(len(tokens) - size + 1) if first in norms else ():
        if tokens[at].norm == first and all(tokens[at + on].norm == word for on, word in enumerate(name.words)):
            inside = any(other.first <= at < other.last for other in statement.names)
            if not (inside and size == 1):
                return at
    if not name.is_person:
        kinds = [word for word in name.words if word in ORGANISATION]
        telling = [word for word in name.words if word not in ORGANISATION and word not in FUNCTION]
        if telling and kinds and norms.issuperset((*telling, *kinds)):
            free = _outside_other_names(statement, {*telling, *kinds})
            if free.keys() >= {*telling, *kinds}:
                return free[telling[0]]
    if not name.is_person and is_place_or_people(name.words):
        for at, token in enumerate(tokens):
            if token.text[0].isupper() and same_place((token.norm,), name.words):
                return at
        for other in statement.names:
            if same_place(other.words, name.words) or contains(name.words, other.words):
                return other.first
    return -1


def _outside_other_names(statement: Statement, words: set[str]) -> dict[str, int]:
    """Return where each word first stands, but for names that have words of their own: the "Agency" of another."""
    others = [name for name in statement.names if not words.issuperset(name.words)]
    found: dict[str, int] = {}
    for at, token in enumerate(statement.tokens):
        if not any(name.first <= at < name.last for name in others):
            found.setdefault(token.norm, at)
    return found


def _bind_words(
    parts: Sequence[Part], places: Sequence[int], statement: Statement, offset: int, used: set[int]
) -> Iterator[tuple[int, Bound]]:
    """Yield the words of a claim that a sentence has, the surest first, each token of the sentence for one of them."""
    options = [
        (-degree, place, root, kind) for place in places for degree, root, kind in _said(parts[place].key, statement)
    ]
    bound: set[int] = set()
    for degree, place, root, kind in sorted(options):
        if place in bound:
            continue
        at = next((at for at in statement.places[root] if at not in used), -1)
        if at < 0:
            continue
        used.add(at)
        bound.add(place)
        yield place, Bound(parts[place], How.WORD, -degree, offset, at, kind)


def _said(key: str, statement: Statement) -> Sequence[tuple[float, str, Link]]:
    """Return the roots of a sentence that say a word of a claim, each with how well."""
    found: Sequence[tuple[float, str, Link]] | None = statement.kept.get(key)
    if found is None:
        found = statement.kept[key] = tuple(_find_said(key, statement))
    return found


def _find_said(key: str, statement: Statement) -> Iterator[tuple[float, str, Link]]:
    related = reach(key)
    for root in related.keys() & statement.places.keys():
        kind, degree = related[root]
        if kind is Link.IMPLIES and category(key) == "noun.person":
            degree *= BROADER  # a lawyer need not be the prosecutor
        if kind in _POSITIVE and degree >= _LEAST:
            yield degree, root, kind


def related_roots(key: str, root: str) -> tuple[Link, float] | None:
    """Return how a root of a sentence stands to a root of a claim, superlatives included."""
    if key == root:
        return Link.SAME, 1.0
    if key.endswith(SUFFIX) or root.endswith(SUFFIX):
        base, other = key.removesuffix(SUFFIX), root.removesuffix(SUFFIX)
        if key.endswith(SUFFIX) and root.endswith(SUFFIX) and OPPOSITES.get(base) == other:
            return Link.OPPOSITE, 1.0
        return None
    return link(key, root)


@lru_cache(maxsize=1 << 15)
def negative_roots(key: str) -> frozenset[str]:
    """Return the roots that exclude a root of a claim, or say its contrary; see `related_roots`."""
    if key.endswith(SUFFIX):
        opposite = OPPOSITES.get(key.removesuffix(SUFFIX))
        return frozenset() if opposite is None else frozenset({opposite + SUFFIX})
    return frozenset(other for other, (kind, _) in reach(key).items() if kind not in _POSITIVE)


def _bind_value(
    place: int,
    wording: Wording,
    around: Sequence[tuple[int, Statement]],
    found: dict[int, Bound],
    tolerance: Tolerance | None,
) -> Bound | None:
    part = wording.parts[place]
    taken = {id(bound.fact) for bound in found.values() if bound.fact is not None}
    best: Bound | None = None
    best_worth = 0.0
    for offset, statement in around:
        near = [bound.at for bound in found.values() if bound.offset == offset and bound.at >= 0]
        for index, fact in enumerate(statement.facts):
            if id(fact) in taken or (statement.wholes[index] and _is_all(part)):
                continue  # "seven of the nine" are not all nine
            relation = compare_facts(part, wording.statement, fact, statement, tolerance)
            if relation is None and is_same_number(part, fact) and not _is_no_age(part, index, statement):
                relation, noun = Relation.SAME, OTHER_READING
            elif relation is None or not relation.agrees:
                continue
            else:
                noun = counts_same(part, wording.statement, index, statement)
                if (
                    relation is Relation.SAME
                    and _tells_alone(fact)
                    and not _counts_others(part, wording.statement, index, statement)
                ):
                    noun = max(noun, NOUN)
            if (_is_vague(fact) and not _is_vague(part.fact)) or _is_longer(part.fact, fact):
                noun = min(noun, VAGUE)
            closeness = sum(1.0 / (1.0 + abs(at - fact.first)) for at in near)
            worth = worth_at(offset) * (noun + 0.2 * closeness)
            if worth > best_worth:
                best_worth = worth
                best = Bound(part, How.VALUE, 1.0, offset, fact.last - 1, fact=fact, relation=relation, noun=noun)
    return best


_COUNTED = frozenset({Kind.COUNT, Kind.PERCENT, Kind.RATIO})
NOUN = 0.5
"""How well the nouns have to agree that two equal numbers count."""
OTHER_READING = 0.55
"""How well two equal numbers of different kinds agree: "the 79th minute", "79 minutes on the clock"."""
_TIMES = root_of(stem("times"))
_THREE_FIGURES = 100
VAGUE = 0.3
"""How well an order of size agrees with a number, "thousands" and 6,300, or a period with a day in it."""


def _is_all(part: Part) -> bool:
    return part.fact is not None and isinstance(part.fact.value, Quantity) and part.fact.value.share is Share.ALL


def _tells_alone(fact: Fact) -> bool:
    """Whether a number has three figures or more: of "740 homes" and "740 households" it is the same."""
    return isinstance(fact.value, Quantity) and as_written(fact.value) >= _THREE_FIGURES


def _counts_others(part: Part, ours: Statement, index: int, theirs: Statement) -> bool:
    """Whether of two nouns that are counted one is of persons and the other of things: 412 beds, 412 visitors."""
    at = theirs.heads[index]
    nouns = (ours.roots[part.noun], theirs.roots[at]) if part.noun >= 0 and at >= 0 else ()
    return any(is_person(noun) for noun in nouns) and any(category(noun) in _THINGS for noun in nouns)


_THINGS = frozenset("noun.animal noun.artifact noun.food noun.object noun.plant noun.substance".split())


def _is_vague(fact: Fact | None) -> bool:
    return fact is not None and isinstance(fact.value, Quantity) and fact.value.hedge is Hedge.VAGUE


def _is_longer(expected: Fact | None, found: Fact) -> bool:
    """Whether a period is more than the day of a claim that lies in it: "from June 2014 to May 2015" for 13 June 2014.

    A period that begins or ends on the claim's day tells it.
    """
    ours, theirs = expected.value if expected is not None else None, found.value
    if not isinstance(ours, Moment) or not isinstance(theirs, Moment) or ours.end is not None or theirs.end is None:
        return False
    ends = [compare_moments(ours, end) for end in (theirs._replace(end=None), theirs.end)]
    return Relation.SAME not in ends and not all(relation is not None and relation.agrees for relation in ends)


def is_same_number(part: Part, fact: Fact) -> bool:
    """Whether a number of two digits and more is the claim's, whatever it was read as."""
    if part.fact is None or part.fact.kind is fact.kind:
        return False
    ours, theirs = part.fact.value, fact.value
    if not isinstance(ours, Quantity) or not isinstance(theirs, Quantity):
        return False
    return as_written(ours) == as_written(theirs) and as_written(ours) >= 10 and theirs.unit not in MONEY | {"%"}


def _is_no_age(part: Part, index: int, statement: Statement) -> bool:
    """Whether the claim gives an age, and the number of a sentence is of something else: "25 goats", "number 25"."""
    assert part.fact is not None
    fact = statement.facts[index]
    if part.fact.kind is not Kind.AGE or any(token.norm == "birthday" for token in statement.tokens[fact.last :][:1]):
        return False
    return fact.kind is not Kind.COUNT or statement.heads[index] >= 0


def compare_facts(
    part: Part, ours: Statement, fact: Fact, theirs: Statement, tolerance: Tolerance | None
) -> Relation | None:
    """Return how a value of a sentence stands to one of a claim, None where they are not of one kind or one bearer."""
    assert part.fact is not None
    if _is_said_alike(part.fact, fact, theirs):
        return Relation.SAME
    relation = agree_in_number(part.fact, fact) or compare(part.fact, fact, tolerance)
    if relation is Relation.WITHIN and part.fact.kind is Kind.SCORE and _is_told_alike(ours, part.fact, theirs, fact):
        return Relation.DIFFERS
    if relation is None or part.fact.kind is not Kind.AGE:
        return relation
    ours_is, theirs_is = owner_of(ours, part.fact), owner_of(theirs, fact)
    if ours_is is None or theirs_is is None:
        return relation
    return relation if compare_names(ours_is, theirs_is) is not Likeness.OTHER else None


def _is_said_alike(expected: Fact, found: Fact, theirs: Statement) -> bool:
    """Whether a date of a claim of no day stands in a text in the same words, whatever they come to there."""
    said = expected.value.relative if isinstance(expected.value, Moment) else ""
    return bool(said) and [token.norm for token in theirs.tokens[found.first : found.last]] == said.split(" ")


def _is_told_alike(ours: Statement, expected: Fact, theirs: Statement, found: Fact) -> bool:
    """Whether two scores are told by one verb, so that they are not one turned round: "passed by 40 votes to 38"."""
    verbs = [
        next(
            (
                roots
                for at in range(fact.first - 1, -1, -1)
                if (roots := statement.roots[at]) and statement.syntax.tags[at] == "VERB"
            ),
            "",
        )
        for statement, fact in ((ours, expected), (theirs, found))
    ]
    return bool(verbs[0]) and verbs[0] == verbs[1]


def counts_same(part: Part, ours: Statement, index: int, theirs: Statement) -> float:
    """Return how well what a value of a sentence counts is what the claim's counts, from 0 to 1."""
    fact = theirs.facts[index]
    assert part.fact is not None
    if part.fact.kind not in _COUNTED or fact.kind not in _COUNTED:
        return 1.0
    theirs_at = theirs.heads[index]
    if part.noun < 0:
        return 0.8
    if theirs_at < 0:
        return 0.7
    wanted, got = _counted(ours, part.noun), _counted(theirs, theirs_at)
    if wanted != got and any(_is_occasion(*noun) for noun in ((ours, part.noun), (theirs, theirs_at))):
        happens = wanted == _head_root(theirs, theirs_at) or got == _head_root(ours, part.noun)
        return 0.6 if happens else 0.1  # "capped twice" for "two caps"
    related = related_roots(wanted, got) if wanted and got else None
    if related is not None and related[0] is not Link.SISTER and related[0] is not Link.OPPOSITE:
        return max(related[1], 0.8) if related[0] is not Link.NEAR else 0.6
    if any(related_roots(part_key, got) is not None for part_key in ours.places):
        return 0.7  # "14 arrests" for "14 people arrested"
    if is_person(wanted) and is_person(got):
        return 0.6
    if wanted in theirs.places:
        return 0.6  # "the deaths of three men" for "three deaths"
    if related is not None:
        return 0.1
    return 0.5 if part.weight >= TELLING and is_person(wanted) == is_person(got) else 0.25


def _counted(statement: Statement, at: int) -> str:
    """Return the root of what is counted, that of "times" for "twice"."""
    return _TIMES if _is_occasion(statement, at) else statement.roots[at]


def _is_occasion(statement: Statement, at: int) -> bool:
    return statement.tokens[at].norm in OFTEN


def _head_root(statement: Statement, at: int) -> str:
    head = statement.syntax.heads[at]
    return statement.roots[head] if head >= 0 else ""


def numbered(statement: Statement, label: str) -> Iterator[tuple[int, int, int]]:
    """Yield the numbers of things of one label, and their tokens: "stage 3", "stage three", "the third stage"."""
    for at in statement.places.get(label, ()) if label else ():
        behind = read_number(statement.tokens, at + 1)
        if behind is not None and behind.form in (Form.DIGITS, Form.WORDS) and behind.value.denominator == 1:
            yield int(behind.value), behind.first, behind.last
        for fact in statement.facts:
            if fact.kind is Kind.RANK and fact.last == at and isinstance(fact.value, Quantity):
                yield int(fact.value.number), fact.first, fact.last


def is_number(key: str) -> bool:
    """Whether an identifier is a number, and none of those that are too long to be one."""
    return key.isdecimal() and len(key) <= MOST_FIGURES


def _bind_token(part: Part, ours: Statement, around: Sequence[tuple[int, Statement]]) -> Bound | None:
    """Bind an identifier or a mark to the same token; an identifier behind another label is another one."""
    label = ours.roots[part.at - 1] if part.at else ""
    if part.kind is PartKind.MARK:
        at = _mark_at(part.key, around[0][1])
        return Bound(part, How.WORD, 1.0, 0, at) if at >= 0 else None
    for offset, statement in around:
        for at, token in enumerate(statement.tokens if part.key in statement.norms else ()):
            if token.norm != part.key or (len(part.key) == 1 and not is_code(statement, at)):
                continue
            if label and at and statement.roots[at - 1] not in ("", label):
                continue
            return Bound(part, How.WORD, 1.0, offset, at)
        if is_number(part.key):
            for number, first, _ in numbered(statement, label):
                if number == int(part.key):
                    return Bound(part, How.WORD, 1.0, offset, first)
    return None


def _mark_at(mark: str, statement: Statement) -> int:
    """Return where a sentence first has a mark, or words that say the same, -1 without them."""
    asked = PartKind.MARK, mark
    found: int | None = statement.kept.get(asked)
    if found is None:
        places = (at for at in range(len(statement.tokens)) if says_mark(statement, at, mark))
        found = statement.kept[asked] = next(places, -1)
    return found
