"""Quotations of a text -> who said them: whom the text means by "she said" or "the fire chief said".

A pronoun means the person of its sex who was the subject of the sentences before, never a place, a prize or a body. A
description means the one person whom the text describes so. Where that cannot be told there is no name, and `is_sure`
says whether a name is good enough to call it another person than the claim's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from factcheck.document.entities import Entities, Entity
from factcheck.facts.attribution import is_person_noun
from factcheck.facts.names import Name
from factcheck.facts.quotations import Quotation
from factcheck.facts.titles import GRADES, ORGANISATION, PAST, head_of_title
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span
from factcheck.reading.statement import Statement
from factcheck.text.given_names import given_name
from factcheck.text.lemmas import root, stem
from factcheck.text.net import Link, relate
from factcheck.text.places import place

SEX = {
    **dict.fromkeys("mr sir lord king prince brother father duke earl".split(), "m"),
    **dict.fromkeys("mrs ms miss dame lady queen princess sister mother duchess".split(), "f"),
    **dict.fromkeys("he him his himself".split(), "m"),
    **dict.fromkeys("she her hers herself".split(), "f"),
}
"""Titles before a name and pronouns that tell the sex of a person."""
_PRONOUNS = frozenset("he him his himself she her hers herself".split())
_FEMALE = ("woman", "mistress", "actress", "waitress", "heiress")
_MALE = ("policeman", "fireman", "headmaster", "businessman", "fisherman")
_ARTICLES = frozenset("the a an".split())
_REACH = 4
"""Sentences before a pronoun in which the person that it means is looked for."""
_OVERLAPPING = frozenset(
    """
    author boss campaigner chief councillor doctor founder head leader mp msp mep official officer organiser organizer
    owner parent partner politician professor representative senator spokesman star teacher trustee writer adviser
    expert resident man woman player member
    """.split()
)
"""Offices and occupations that people hold beside another one, or that others are a kind of."""


class Speaker(NamedTuple):
    """The person who is meant by the speaker of a quotation."""

    names: tuple[Name, ...] = ()
    """What the text calls the one who speaks, or each of those who may; empty where it cannot be told."""
    span: Span | None = None
    """Where the speaker is named or described, in `Document.folded`."""
    sentence: int = -1
    is_sure: bool = False
    """Whether there is one person who speaks, and no doubt who."""


class Speakers:
    """The people of a text as far as they speak in it."""

    def __init__(self, statements: Sequence[Statement], entities: Entities, quotations: Sequence[Quotation]) -> None:
        self._statements = statements
        self._entities = entities
        spans = sorted(quotation.span for quotation in quotations)
        self._starts = [span.start for span in spans]
        self._ends = list(accumulate((span.end for span in spans), max))
        """For each of `_starts` the furthest end of a quotation that begins there or before."""
        self._described: dict[tuple[str, ...], tuple[Name, ...]] = {}

    def speaker_of(self, quotation: Quotation) -> Speaker:
        """Return the one who says a quotation of the text."""
        if quotation.speaker:
            name = Name(0, 0, quotation.speaker)
            return Speaker((name,), quotation.speaker_span, quotation.speaker_sentence, is_sure=True)
        if quotation.pronoun in SEX:
            return self._antecedent(quotation, SEX[quotation.pronoun])
        if quotation.described:
            return self._bearer(quotation)
        return Speaker()

    def sex(self, name: Name) -> str:
        """Return "m" or "f" for a person of the text, "" where it cannot be told."""
        found = self._entities.find(name)
        return self._sex(found[0]) if len(found) == 1 else _sex_of_name(name)

    def offices(self, name: Name) -> set[tuple[str, ...]]:
        """Return what the text says that a person is: ("fire", "chief")."""
        found = self._entities.find(name)
        return {words for entity in found for words in self._offices.get(entity.index, ())}

    def is_named_behind(self, quotation: Quotation, name: Name) -> bool:
        """Whether the sentence behind a quotation goes on with a person: '"…," the judge told him. Ann Poe is …'."""
        index = quotation.last + 1
        if index >= len(self._statements):
            return False
        statement = self._statements[index]
        if statement.sentence.block != self._statements[quotation.last].sentence.block:
            return False
        ours = self._entities.find(name)
        return any(entity in ours and _is_subject(statement, other) for other, entity in self._people(statement))

    # --- descriptions ---

    @cached_property
    def _offices(self) -> dict[int, set[tuple[str, ...]]]:
        offices: dict[int, set[tuple[str, ...]]] = {}
        for statement in self._statements:
            for role in statement.roles:
                for entity in self._entities.find(statement.names[role.name]):
                    offices.setdefault(entity.index, set()).add(role.words)
        return offices

    def _bearer(self, quotation: Quotation) -> Speaker:
        """Find those whom the text describes as it describes the speaker."""
        names = self._described.get(quotation.described)
        if names is None:
            names = self._described[quotation.described] = tuple(e.longest for e in self._bearers(quotation.described))
        return Speaker(names, quotation.speaker_span, quotation.speaker_sentence, is_sure=len(names) == 1)

    def _bearers(self, described: tuple[str, ...]) -> list[Entity]:
        bearers = [
            entity
            for entity in self._entities.all
            if any(is_same_office(described, office) for office in self._offices.get(entity.index, ()))
        ]
        if bearers:
            return bearers
        key = root(stem(described[-1]))
        return [
            entity
            for entity in self._entities.all
            if key in entity.descriptions
            and entity.index not in self._offices
            and self._is_person(entity.longest, entity)
        ]

    # --- pronouns ---

    def _antecedent(self, quotation: Quotation, sex: str) -> Speaker:
        at = quotation.speaker_sentence
        start = quotation.speaker_span.start if quotation.speaker_span is not None else 0
        for index in range(at, max(at - _REACH - 1, -1), -1):
            statement = self._statements[index]
            people = [
                (name, entity)
                for name, entity in self._people(statement)
                if (index < at or statement.tokens[name.last - 1].end <= start) and self._sex(entity) in ("", sex)
            ]
            subjects = [pair for pair in people if _is_subject(statement, pair[0])]
            if len(subjects) == 1 or (len(subjects) > 1 and all(e is subjects[0][1] for _, e in subjects)):
                return self._meant(statement, *subjects[0], index, sure=True)
            if subjects:
                return Speaker()
            if self._is_someone_else(statement, sex, start if index == at else -1):
                return Speaker()
            if self._goes_on(statement, sex) and index < at:
                continue
            if len({entity.index for _, entity in people}) == 1:
                name, entity = people[0]
                cleft = name.first == 2 and statement.tokens[0].norm == "it"
                return self._meant(statement, name, entity, index, sure=cleft and self._sex(entity) == sex)
            if people:
                return Speaker()
        return Speaker()

    def _meant(self, statement: Statement, name: Name, entity: Entity, index: int, *, sure: bool) -> Speaker:
        tokens = statement.tokens
        span = Span(tokens[name.first].start, tokens[name.last - 1].end)
        is_person = entity.longest.is_person or self._is_surely_person(name, entity)
        return Speaker((entity.longest, name), span, index, is_sure=sure and is_person)

    def _people(self, statement: Statement) -> Iterator[tuple[Name, Entity]]:
        """Yield those whom a sentence names outside its quotations."""
        for name in statement.names:
            if self._is_quoted(statement.tokens[name.first].start):
                continue
            if statement.tokens[name.last - 1].text.endswith(("'s", "s'")):
                continue
            found = self._entities.find(name)
            if len(found) == 1 and self._is_person(name, found[0]) and not _has_article(statement, name):
                yield name, found[0]

    def _is_quoted(self, start: int) -> bool:
        before = bisect_right(self._starts, start)
        return before > 0 and start < self._ends[before - 1]

    def _is_person(self, name: Name, entity: Entity) -> bool:
        longest = entity.longest
        if name.titled or entity.is_titled:
            return True
        if not ORGANISATION.isdisjoint(longest.words) or any(word[-1].isdigit() for word in longest.words):
            return False
        return place(longest.words) is None or (len(longest.words) > 1 and bool(given_name(longest.words[0])))

    def _is_surely_person(self, name: Name, entity: Entity) -> bool:
        if name.titled or entity.is_titled or entity.index in self._offices:
            return True
        return bool(given_name(entity.longest.words[0])) or bool(self._called[entity.index])

    def _sex(self, entity: Entity) -> str:
        told = self._titles.get(entity.index)
        if told:
            return told
        named = _sex_of_name(entity.longest)
        if named:
            return named
        called = self._called[entity.index].most_common(2)
        if called and (len(called) == 1 or called[0][1] >= 2 * called[1][1]):
            return called[0][0]
        return ""

    @cached_property
    def _titles(self) -> dict[int, str]:
        """For each entity its sex by the titles before it and by the offices that only a woman or a man holds."""
        told: dict[int, str] = {}
        for statement in self._statements:
            for name in statement.names:
                before = statement.tokens[name.first - 1 : name.first] if name.first else ()
                if name.first > 1 and before and before[0].text == ".":
                    before = statement.tokens[name.first - 2 : name.first - 1]
                sex = SEX.get(before[0].norm, "") if before and before[0].text[0].isupper() else ""
                if sex:
                    told.update((entity.index, sex) for entity in self._entities.find(name))
            for role in statement.roles:
                word = statement.tokens[role.last - 1].norm
                sex = "f" if word.endswith(_FEMALE) else "m" if word in _MALE else ""
                if sex:
                    told.update((e.index, sex) for e in self._entities.find(statement.names[role.name]))
        return told

    @cached_property
    def _called(self) -> dict[int, Counter[str]]:
        """For each entity how often a pronoun of each sex stands where only it can be meant."""
        counts: dict[int, Counter[str]] = {entity.index: Counter() for entity in self._entities.all}
        last: Entity | None = None
        since = 0
        for statement in self._statements:
            people = {entity.index: entity for _, entity in self._people(statement)}
            first = min((name.first for name, _ in self._people(statement)), default=len(statement.tokens))
            since = 0 if people else since + 1
            only = next(iter(people.values())) if len(people) == 1 else None
            for at, token in enumerate(statement.tokens):
                if token.norm not in _PRONOUNS or self._is_quoted(token.start):
                    continue
                meant = only if at > first else last
                if meant is not None:
                    counts[meant.index][SEX[token.norm]] += 1
            last = only if people else last if since < 2 else None
        return counts

    def _goes_on(self, statement: Statement, sex: str) -> bool:
        """Whether a sentence speaks of the one whom a pronoun meant already: "She thanked Ann Poe"."""
        return any(
            SEX.get(token.norm) == sex
            and statement.syntax.relations[at].startswith("nsubj")
            and not self._is_quoted(token.start)
            for at, token in enumerate(statement.tokens)
            if token.norm in ("he", "she")
        )

    def _is_someone_else(self, statement: Statement, sex: str, before: int) -> bool:
        """Whether the subject of a sentence is a person without a name: "A surgeon took them off"."""
        relations, heads = statement.syntax.relations, statement.syntax.heads
        for at, token in enumerate(statement.tokens):
            if not relations[at].startswith("nsubj") or heads[at] < 0 or relations[heads[at]] != "root":
                continue
            if token.text[0].isupper() and at:
                continue
            if 0 <= before <= token.start or self._is_quoted(token.start) or not is_person_noun(token.norm):
                continue
            if not any(name.first <= at < name.last for name in statement.names):
                return not any(role.first <= at < role.last for role in statement.roles)
        return False


def _sex_of_name(name: Name) -> str:
    sex = given_name(name.words[0])
    return sex if sex in ("m", "f") and (len(name.words) > 1 or place(name.words) is None) else ""


def _has_article(statement: Statement, name: Name) -> bool:
    return name.first > 0 and statement.tokens[name.first - 1].norm in _ARTICLES and not name.titled


def _is_subject(statement: Statement, name: Name) -> bool:
    """Whether a name is the subject of its sentence, or stands beside it: "the chief constable, Ann Poe, visited"."""
    if name.first == 0 and name.last < len(statement.tokens) and statement.tokens[name.last].text == ",":
        return True
    relations, heads = statement.syntax.relations, statement.syntax.heads
    at = statement.syntax.head_of_phrase(name.first, name.last)
    seen = 0
    while relations[at] in ("appos", "flat", "compound") and heads[at] >= 0 and seen < len(heads):
        at, seen = heads[at], seen + 1
    if relations[at] == "conj" and relations[heads[at]].startswith("nsubj"):
        at = heads[at]
    if not relations[at].startswith("nsubj"):
        return False
    verb = heads[at]
    return verb < 0 or relations[verb] in ("root", "conj", "parataxis", "ccomp")


def is_same_office(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two descriptions may be of one office: the same noun, and no word that makes another of it.

    >>> is_same_office(("chief",), ("fire", "chief")), is_same_office(("mayor",), ("deputy", "mayor"))
    (True, False)
    """
    ours, theirs = _head(one), _head(other)
    if ours != theirs:
        return False
    before, behind = set(one[:-1]), set(other[:-1])
    if (before ^ behind) & GRADES - PAST:
        return False
    return before <= behind or behind <= before


def are_exclusive(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one person is hardly both.

    >>> are_exclusive(("fire", "chief"), ("mayor",)), are_exclusive(("judge",), ("prosecutor",))
    (True, True)
    >>> are_exclusive(("professor",), ("director",)), are_exclusive(("fire", "chief"), ("police", "chief"))
    (False, True)
    """
    if not one or not other or is_same_office(one, other):
        return False
    ours, theirs = _head(one), _head(other)
    if not (head_of_title(tuple(one))[0] and head_of_title(tuple(other))[0]):
        return False
    if ours == theirs:
        before, behind = set(one[:-1]), set(other[:-1])
        return bool((before ^ behind) & GRADES - PAST) or bool(before and behind and before.isdisjoint(behind))
    if any(len(words) == 1 and words[-1] in _OVERLAPPING for words in (one, other)):
        return False
    if any(_head(words) in _OVERLAPPING - {"chief", "officer"} for words in (one, other)):
        return False
    link = relate(stem(ours.replace("_", " ").split()[-1]), stem(theirs.replace("_", " ").split()[-1]))
    return link is None or link[0] not in (Link.SAME, Link.IMPLIES, Link.IMPLIED)


def _head(words: Sequence[str]) -> str:
    return head_of_title(tuple(words))[0] or words[-1]
