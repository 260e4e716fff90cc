"""Statements -> the persons, bodies, places and things that a text names, and where it speaks of each.

An entity is spoken of by its name or a part of it, by its initials, by a description that the text has given it
("Ormond, the brewery" makes "the brewery" Ormond), or by a pronoun. Names are certain, the rest is a guess that the
degree of a mention says: enough to find a fact that says "she", never enough to call one person another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from operator import attrgetter, itemgetter
from typing import Any

from factcheck.document.name_keys import Key, clipping, keys_alike, keys_of
from factcheck.document.naming import Likeness, compare_names, compare_words
from factcheck.facts.names import Name
from factcheck.facts.titles import ORGANISATION
from factcheck.model.records import NamedTuple
from factcheck.reading.statement import Statement
from factcheck.text.given_names import given_name
from factcheck.text.lemmas import root, stem

NAMED = 1.0
DESCRIBED = 0.8
MEANT = 0.7
"""How sure it is that an entity is spoken of: by name, by description, by a pronoun."""

_HE = frozenset("he him his himself".split())
_SHE = frozenset("she her hers herself".split())
_THEY = frozenset("it its itself they them their theirs we our".split())
_DEFINITE = frozenset("the this that its their his her our".split())
BODIES = frozenset(
    """
    agency airline association authority bank body brand broker business carrier chain charity church club college
    commission company compan concern corporation council department developer factory family festival firm force
    foundation fund group hospital house institute league magazine maker manufactur mill mine ministry museum network
    newspaper operator orchestra organization paper party plant practic program publisher retailer school service
    society startup station store studio supplier team theater theatr trust union universit university village
    """.split()
)
"""Roots by which a body that has been named is meant again: "the company"."""
_LONGEST_DESCRIPTION = 6
_BEFORE_NOUN = 3
"""Tokens before a noun among which its article stands."""


class Mention(NamedTuple):
    """Where a sentence speaks of an entity."""

    degree: float
    at: int
    """Index of the token that does."""
    name: Name | None = None
    """None for a description or a pronoun."""


class Entity:
    """One person, body, place or thing that a text names."""

    __slots__ = ("count", "descriptions", "gender", "index", "is_person", "is_titled", "longest", "names", "words")

    def __init__(self, index: int, name: Name) -> None:
        self.index = index
        self.names: dict[tuple[str, ...], Name] = {name.words: name}
        self.longest = name
        """Its name in full."""
        self.words = set(name.words)
        self.is_titled = name.titled
        self.is_person = name.is_person
        self.gender = given_name(name.words[0]) if name.is_person and len(name.words) > 1 else ""
        self.descriptions: set[str] = set()
        self.count = 0

    def add(self, name: Name) -> None:
        """Take another way in which it is named."""
        self.names[name.words] = name
        if len(name.words) > len(self.longest.words):
            self.longest = name
        self.is_titled = self.is_titled or name.titled
        self.words.update(name.words)
        if name.is_person and not self.is_person and len(name.words) > 1:
            self.is_person = True
            self.gender = given_name(name.words[0])

    def is_named(self, words: tuple[str, ...]) -> bool:
        """Whether it may be meant by another name."""
        return any(compare_words(words, own) is Likeness.SAME for own in self.names) and not self._is_another(words)

    def may_have(self, words: tuple[str, ...]) -> bool:
        """Whether another name may be its own; that is not quite the same, as with initials on one side alone."""
        return any(compare_words(own, words) is Likeness.SAME for own in self.names) and not self._is_another(words)

    def _is_another(self, words: tuple[str, ...]) -> bool:
        """Whether a name in full is another's with a part in common: Peter Lund is not the Lund of Paul Lund."""
        full = self.longest.words
        in_full = min(len(words), len(full)) > 1 and words not in self.names
        return in_full and compare_words(words, full) is not Likeness.SAME


_Likeness = Callable[[Entity, tuple[str, ...]], bool]


class Entities:
    """All that a text names, sentence by sentence."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self.all: list[Entity] = []
        self._by_word: dict[str, dict[Entity, int]] = {}
        """For each word those that are named by it, numbered as they came."""
        self._by_key: dict[Key, list[Entity]] = {}
        self._found: dict[tuple[str, ...], list[Entity]] = {}
        self.mentions: list[dict[int, Mention]] = []
        """For each sentence the entities that it speaks of, by index."""
        self.kept: dict[object, Any] = {}
        """What others made of all this, each under a key of its own."""
        named = [list(self._named(statement)) for statement in statements]
        self._full_first(named)
        by_noun: dict[str, list[Entity]] = {}
        for entity in self.all:
            for noun in entity.descriptions:
                by_noun.setdefault(noun, []).append(entity)
        last_person: list[Entity] = []
        last_body: Entity | None = None
        for statement, pairs in zip(statements, named, strict=True):
            here: dict[int, Mention] = {}
            for entity, name in pairs:
                here.setdefault(entity.index, Mention(NAMED, name.first, name))
                entity.count += 1
            for entity, at in _described(statement, last_body, by_noun):
                here.setdefault(entity.index, Mention(DESCRIBED, at))
            for entity, at in _meant(statement, last_person, last_body, here):
                here.setdefault(entity.index, Mention(MEANT, at))
            people = [entity for entity, _ in pairs if entity.is_person]
            last_person = [*people, *(e for e in last_person if e not in people)][:3] if people else last_person
            bodies = [self.all[index] for index in here if not self.all[index].is_person]
            last_body = bodies[0] if bodies else last_body
            self.mentions.append(here)

    @cached_property
    def foremost(self) -> frozenset[int]:
        """The bodies, places and things, at most two, that the text names most, three times and more."""
        often = sorted((e for e in self.all if not e.is_person and e.count >= 3), key=lambda e: -e.count)
        return frozenset(entity.index for entity in often[:2])

    @cached_property
    def _by_initial(self) -> dict[tuple[str, int], list[Entity]]:
        """The entities by the letter that their names in full begin with, and how many words these have."""
        found: dict[tuple[str, int], list[Entity]] = {}
        for entity in self.all:
            words = entity.longest.words
            found.setdefault((words[0][0], len(words)), []).append(entity)
        return found

    def find(self, name: Name) -> list[Entity]:
        """Return the entities of a text that a name from elsewhere may mean."""
        words = name.words
        if words not in self._found:
            found = dict.fromkeys(self._named_like(words, Entity.is_named))
            if len(words) > 1 or words[0].isalpha():
                found.update(dict.fromkeys(e for e in self._abbreviating(words) if e.is_named(words)))
            self._found[words] = list(found)
        return self._found[words]

    def _named_like(self, words: tuple[str, ...], is_alike: _Likeness) -> Iterator[Entity]:
        """Yield those like a name that have a word in common with it: by its words, then as they came."""
        if len(words) == 1:
            yield from (entity for entity in self._by_word.get(words[0], ()) if is_alike(entity, words))
            return
        alike = dict.fromkeys(entity for key in keys_alike(words) for entity in self._by_key.get(key, ()))
        known = [self._by_word.get(word, {}) for word in words]
        places = [
            (next((at, entities[entity]) for at, entities in enumerate(known) if entity in entities), entity)
            for entity in alike
            if not entity.words.isdisjoint(words) and is_alike(entity, words)
        ]
        yield from (entity for _, entity in sorted(places, key=itemgetter(0)))

    def _abbreviating(self, words: tuple[str, ...]) -> Iterator[Entity]:
        """Yield those whose names may be initials or clippings of a name, or the other way round."""
        initial = words[0][0]
        if len(words) > 1:
            yield from self._by_key.get(clipping(words), ())
            yield from (e for e in self._by_initial.get((initial, 1), ()) if 1 < len(e.longest.words[0]) <= len(words))
        elif len(words[0]) > 1:
            longer = (
                entities
                for (first, count), entities in self._by_initial.items()
                if first == initial and count >= len(words[0])
            )
            yield from sorted(chain.from_iterable(longer), key=attrgetter("index"))

    def _named(self, statement: Statement) -> Iterator[tuple[Entity, Name]]:
        for at, name in enumerate(statement.names):
            entity = self._entity(name)
            entity.descriptions.update(statement.roots[noun] for noun in describing_nouns(statement, name))
            entity.descriptions.update(root(stem(word)) for word in name.words[-1:] if word in ORGANISATION)
            for role in statement.roles:
                if role.name == at:
                    entity.descriptions.add(statement.roots[role.last - 1])
            yield entity, name

    def _entity(self, name: Name) -> Entity:
        entity = next(self._named_like(name.words, Entity.may_have), None)
        if entity is not None:
            if name.words not in entity.names:
                entity.add(name)
                self._index(entity, name)
            return entity
        entity = Entity(len(self.all), name)
        self.all.append(entity)
        self._index(entity, name)
        return entity

    def _index(self, entity: Entity, name: Name) -> None:
        for word in name.words:
            known = self._by_word.setdefault(word, {})
            known.setdefault(entity, len(known))
        for key in keys_of(name.words):
            self._by_key.setdefault(key, []).append(entity)

    def _full_first(self, named: Iterable[list[tuple[Entity, Name]]]) -> None:
        """Merge a surname that stood before its full name, as in a headline, with the person named later."""
        by_index = {entity.index: entity for entity in self.all}
        for entity in self.all:
            full = entity.longest
            if len(full.words) > 1:
                continue
            later = [e for e in self._by_word.get(full.words[0], ()) if e is not entity and len(e.longest.words) > 1]
            if len(later) == 1 and compare_names(full, later[0].longest) is Likeness.SAME:
                by_index[entity.index] = later[0]
                later[0].descriptions |= entity.descriptions
        for pairs in named:
            pairs[:] = [(by_index[entity.index], name) for entity, name in pairs]


def tell_alike(one: Statement, other: Statement) -> bool:
    """Whether two sentences speak of the same in the same places, so that either may stand in a text for the other."""
    return (one.names is other.names and one.roots is other.roots) or _seen(one) == _seen(other)


def _seen(statement: Statement) -> tuple[object, ...]:
    """Return all that `Entities` looks at of a sentence."""
    names, roles, roots = statement.names, statement.roles, statement.roots
    return (
        names,
        roles,
        [roots[role.last - 1] for role in roles],
        [[roots[noun] for noun in describing_nouns(statement, name)] for name in names],
        [*_definite_nouns(statement)],
        [(at, token.norm) for at, token in enumerate(statement.tokens) if token.norm in _PRONOUNS],
    )


_PRONOUNS = _HE | _SHE | _THEY


def _described(
    statement: Statement, last_body: Entity | None, by_noun: Mapping[str, Sequence[Entity]]
) -> Iterator[tuple[Entity, int]]:
    for at, noun in _definite_nouns(statement):
        described = by_noun.get(noun, ())
        if len(described) == 1:
            yield described[0], at
        elif not described and last_body is not None and noun in BODIES:
            yield last_body, at


def _definite_nouns(statement: Statement) -> Iterator[tuple[int, str]]:
    """Yield where something known may be meant, with its root: "the brewery"."""
    definite = -_BEFORE_NOUN - 1
    for at, (token, noun) in enumerate(zip(statement.tokens, statement.roots, strict=True)):
        if noun and at - definite <= _BEFORE_NOUN and not token.text[0].isupper():
            yield at, noun
        if token.norm in _DEFINITE:
            definite = at


def describing_nouns(statement: Statement, name: Name) -> Iterator[int]:
    """Yield where the nouns of "Ormond, the family brewery," and "the brewery Ormond" stand."""
    tokens, roots = statement.tokens, statement.roots
    at = name.last
    if at + 2 < len(tokens) and tokens[at].text == "," and tokens[at + 1].norm in ("a", "an", "the", "one", "which"):
        last = -1
        start = at + (2 if tokens[at + 1].norm != "which" else 4)
        for end in range(start, min(start + _LONGEST_DESCRIPTION, len(tokens))):
            if not roots[end]:
                if last >= 0:
                    break
                continue
            last = end
            if end + 1 < len(tokens) and not roots[end + 1]:
                break
        if last >= 0:
            yield last
    before = name.first - 1
    if before > 0 and roots[before] and any(t.norm in _DEFINITE for t in tokens[max(before - 3, 0) : before]):
        yield before


def _meant(
    statement: Statement, people: Sequence[Entity], body: Entity | None, here: dict[int, Mention]
) -> Iterator[tuple[Entity, int]]:
    """Yield whom the pronouns of a sentence may mean: the last person or body named before it, or earlier in it."""
    for at, token in enumerate(statement.tokens):
        norm = token.norm
        if norm in _HE or norm in _SHE:
            gender = "m" if norm in _HE else "f"
            for entity in people:
                if entity.gender in ("", "x", gender):
                    yield entity, at
                    break
        elif norm in _THEY and body is not None:
            yield body, at
