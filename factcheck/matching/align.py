"""A wording laid beside a passage: for each term of its frame, where the passage has it and how well.

A term may stand in the sentence itself, in one of the few before it ("He was jailed…"), or, for a name, anywhere in a
text that is about its bearer; each counts for less than the one before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from factcheck.document.texts import Passage
from factcheck.facts.names import Name
from factcheck.matching.naming import Likeness, compare_names
from factcheck.matching.wording import Slot, Term, Wording, nearness
from factcheck.model.facts import Fact
from factcheck.model.records import NamedTuple
from factcheck.reading.statement import Statement, is_verb
from factcheck.settings import Settings
from factcheck.text.lemmas import stem
from factcheck.text.stopwords import LIGHT


class Match(NamedTuple):
    """Where a passage has one term."""

    degree: float
    """0 to 1: how well, discounted by how far away."""
    at: int = -1
    """Index of the token in the sentence, -1 where it stands elsewhere."""
    opposite: bool = False
    name: Name | None = None
    misspelt: bool = False
    namesake: bool = False
    """`name` is another person of the same surname."""
    replaced: bool = False
    """Another name stands in its place."""
    other_since: bool = False
    """A person who is named only elsewhere in the text, so that "he" may be somebody else."""


ABSENT = Match(0.0)


class Alignment(NamedTuple):
    """All terms of a wording in one passage."""

    wording: Wording
    passage: Passage
    matches: tuple[Match, ...]
    coverage: float
    """Share of the frame's weight that the passage and its context have."""
    here: float
    """Share of the frame's weight that the sentence itself has."""

    @property
    def said(self) -> float:
        """Share of what is said, names left out, that the passage and its context have.

        It is 1 where only light words say it.
        """
        pairs = [(t, m) for t, m in zip(self.wording.terms, self.matches, strict=True) if t.name is None]
        if all(term.is_light or term.is_implied for term, _ in pairs):
            return 1.0
        return sum(term.weight * match.degree for term, match in pairs) / sum(term.weight for term, _ in pairs)

    @property
    def has_verbs(self) -> bool:
        """Whether the sentence or its context has every verb of the claim, light ones left out."""
        statement = self.wording.statement
        return all(
            match.degree > 0.0
            for term, match in zip(self.wording.terms, self.matches, strict=True)
            if term.name is None and not (term.is_light or term.is_implied) and is_verb(statement, term.at)
        )

    @property
    def misspelt(self) -> tuple[tuple[Term, Match], ...]:
        """The names that the passage has with a slip in them."""
        return tuple((t, m) for t, m in zip(self.wording.terms, self.matches, strict=True) if m.misspelt)

    @property
    def lacks_name(self) -> bool:
        """Whether a name of the claim is nowhere near, or nothing at all says that the text has the claims' subject."""
        pairs = list(zip(self.wording.terms, self.matches, strict=True))
        if not self.passage.anchored and not any(term.name is not None for term, _ in pairs):
            return True
        return any(
            match.replaced or (term.name is not None and (not match.degree or match.other_since))
            for term, match in pairs
        )


def align(wording: Wording, passage: Passage, settings: Settings) -> Alignment:
    """Lay `wording` beside `passage`."""
    matches = tuple(
        _match_name(term, wording, passage, settings) if term.name is not None else _match_word(term, passage, settings)
        for term in wording.terms
    )
    if matches and matches[0].at < 0 and _opens_otherwise(wording, passage.statement, matches):
        matches = (Match(0.0, replaced=True), *matches[1:])
    return weigh(wording, passage, matches)


def weigh(wording: Wording, passage: Passage, matches: tuple[Match, ...]) -> Alignment:
    """Give the alignment that `matches` are, one for each term of `wording`."""
    covered = here = 0.0
    for term, match in zip(wording.terms, matches, strict=True):
        given = term.weight * match.degree
        covered += given
        if match.at >= 0:
            here += given
    total = wording.weight
    return Alignment(wording, passage, matches, covered / total if total else 0.0, here / total if total else 0.0)


def _opens_otherwise(wording: Wording, statement: Statement, matches: Sequence[Match]) -> bool:
    """Whether the word that opens a claim is another in the passage: "Harn library", "Leck library".

    Where a sentence begins, a capital does not tell a name from a word; both tell one library from the other.
    """
    if len(matches) < 2 or wording.terms[0].name is not None or wording.terms[0].at or wording.terms[1].at != 1:
        return False
    at = matches[1].at - 1
    return at >= 0 and bool(statement.roots[at]) and statement.tokens[at].text[0].isupper()


def _match_word(term: Term, passage: Passage, settings: Settings) -> Match:
    places = passage.statement.places
    for key, degree in term.readings:
        if key in places:
            return Match(abs(degree), places[key][0], degree < 0)
    for distance, statement in enumerate(passage.before):
        for key, degree in term.readings:
            if degree > 0 and key in statement.places and (degree == 1.0 or key not in LIGHT):
                return Match(degree * settings.context[distance])
    return ABSENT


def _match_name(term: Term, wording: Wording, passage: Passage, settings: Settings) -> Match:
    assert term.name is not None
    found = _name_in(term.name, passage.statement)
    if found.degree or found.namesake:
        return found
    if _is_replaced(term.name, wording, passage.statement):
        return Match(0.0, replaced=True)
    bearers = [
        name
        for word in term.name.words
        for name in passage.names.get(word, ())
        if compare_names(term.name, name) is Likeness.SAME
    ]
    if not bearers:
        return ABSENT
    person = any(name.is_person for name in bearers)
    for distance, statement in enumerate(passage.before):
        match = _name_in(term.name, statement)
        if match.degree and not match.misspelt:
            at = _pronoun(passage.statement) if person and _is_only_person(match, statement) else -1
            return Match(settings.pronoun if at >= 0 else settings.context[distance], at)
        if person and any(name.is_person for name in statement.names):
            return Match(settings.named_in_text, other_since=True)
    return Match(settings.named_in_text, other_since=person)


def _pronoun(statement: Statement) -> int:
    """Give where "he" or "she" opens a sentence that names nobody else before, -1 without one."""
    at = next((at for at, token in enumerate(statement.tokens[:_OPENING]) if token.norm in ("he", "she")), -1)
    return at if at >= 0 and not any(name.is_person and name.first < at for name in statement.names) else -1


_OPENING = 4
"""Tokens in which the one that a sentence is about is named: "On Monday he"."""


def _is_only_person(match: Match, statement: Statement) -> bool:
    """Whether a sentence names one person, so that "he" in the next can be nobody else."""
    return all(name == match.name for name in statement.names if name.is_person)


def _is_replaced(name: Name, wording: Wording, statement: Statement) -> bool:
    """Whether another name stands in the place of `name`: behind the same preposition, or before the same word."""
    place = _place_of(name, wording.statement)
    ours = [term.name for term in wording.terms if term.name is not None]
    return any(
        place & _place_of(other, statement) and all(compare_names(mine, other) is Likeness.OTHER for mine in ours)
        for other in statement.names
    )


_PREPOSITIONS = frozenset(
    "in at of from near for to by with on against between over under around across outside".split()
)


def _place_of(name: Name, statement: Statement) -> set[str]:
    tokens = statement.tokens
    at = name.first - 1
    while at >= 0 and tokens[at].norm in ("the", "a", "an"):
        at -= 1
    place = {"<" + tokens[at].norm} if at >= 0 and tokens[at].norm in _PREPOSITIONS else set()
    if name.last < len(tokens) and statement.roots[name.last]:
        place.add(">" + statement.roots[name.last])
    return place


def _name_in(name: Name, statement: Statement) -> Match:
    misspelt = namesake = ABSENT
    for other in statement.names:
        likeness = compare_names(name, other)
        if likeness is Likeness.SAME:
            return Match(1.0, other.first, name=other)
        if likeness is Likeness.MISSPELT:
            misspelt = Match(0.9, other.first, name=other, misspelt=True)
        elif len(name.words) > 1 and len(other.words) > 1 and name.key == other.key and other.is_person:
            namesake = Match(0.0, name=other, namesake=True)
    if misspelt.degree or namesake.namesake:
        return misspelt if misspelt.degree else namesake
    return _as_words(name, statement)


def _as_words(name: Name, statement: Statement) -> Match:
    """Find a name that was not seen as one, as at the start of a sentence: all its words in a row, or its one word."""
    tokens = statement.tokens
    first, size = name.words[0], len(name.words)
    for at in range(len(tokens) - size + 1):
        if tokens[at].norm == first and all(tokens[at + on].norm == word for on, word in enumerate(name.words)):
            inside = any(other.first <= at < other.last for other in statement.names)
            if not (inside and size == 1) and tokens[at].text[0].isupper():
                return Match(1.0, at)
    return ABSENT


def role_score(slot: Slot, fact: Fact, alignment: Alignment) -> float:
    """Give how well the frame around `fact` in the passage is the frame around `slot` in the claim, from 0 to 1."""
    total = covered = 0.0
    statement = alignment.passage.statement
    for term, match, near in zip(alignment.wording.terms, alignment.matches, slot.nearness, strict=True):
        total += term.weight * near
        if term.is_implied and not match.degree:
            covered += term.weight * near  # a value of the kind says it
            continue
        there = nearest(term, match, statement, fact) if match.at >= 0 else near
        covered += term.weight * match.degree * min(near, there)
    return covered / total if total else 0.0


_MOST_PLACES = 8
"""Places of a term on either side of a value that are looked at: further on, others of its kind stand nearer to it."""


def nearest(term: Term, match: Match, statement: Statement, fact: Fact) -> float:
    """Give the nearness of a matched term to `fact`, at the place of the term that is nearest to it."""
    places: Sequence[int] = (match.at,)
    if term.name is None:
        places = statement.places.get(statement.roots[match.at], places)
        if len(places) > 2 * _MOST_PLACES:  # a text without full stops is one sentence
            middle = bisect_left(places, fact.first)
            places = places[max(middle - _MOST_PLACES, 0) : middle + _MOST_PLACES]
    return max(nearness(statement, fact, at) for at in places)


def verbs_clash(alignment: Alignment, fact: Fact | None = None) -> bool:
    """Whether the passage says something else: a verb of the claim is nowhere, and it has one of its own.

    With `fact`, only a verb in the clause of that value is its own; light verbs ("was", "had", "took") clash with
    nothing.
    """
    if alignment.has_verbs:
        return False
    statement = alignment.passage.statement
    known = {key for term in alignment.wording.terms for key, _ in term.readings}
    return any(
        key
        and key not in known
        and is_verb(statement, at)
        and stem(statement.tokens[at].norm) not in LIGHT
        and (fact is None or abs(statement.clauses[at] - statement.clauses[fact.first]) < 1.0)
        for at, key in enumerate(statement.roots)
    )
