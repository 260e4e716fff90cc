"""A bound passage -> what in it may contradict the claim: for a part of the claim, another of its kind in its place.

Every candidate is given, however weak; whether it is a contradiction is weighed in `factcheck.verdict.features` by how
much of the rest of the claim the passage has and whether the two stand in one role.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from enum import StrEnum
from itertools import combinations

from factcheck.document.entities import NAMED
from factcheck.document.lines import column_of
from factcheck.document.naming import Likeness, compare_names, is_slip
from factcheck.facts.names import Name, Role
from factcheck.facts.scanning import norm_at
from factcheck.facts.titles import FAMILIES, GRADES, HEADS, ORGANISATION, PAST, PORTFOLIOS, RANKS, is_title
from factcheck.matching.bind import Binding, Bound, How, compare_facts, counts_same, numbered, related_roots
from factcheck.matching.kinship import Slip, are_swapped, kinship, slip_of
from factcheck.matching.parts import OPPOSITE_MARKS, Part, PartKind, is_mark, is_rate, says_mark
from factcheck.model.claims import Tolerance
from factcheck.model.facts import Fact, Kind, Moment, Quantity, Relation, Share
from factcheck.model.records import NamedTuple
from factcheck.model.text import BlockKind
from factcheck.reading.rates import EACH, IN_ALL, PERIODS, rate_of
from factcheck.reading.statement import Statement
from factcheck.text.given_names import given_name
from factcheck.text.lemmas import root as root_of
from factcheck.text.lemmas import stem
from factcheck.text.net import Link, category
from factcheck.text.places import contains, demonym
from factcheck.text.places import place as known_place
from factcheck.text.stopwords import LIGHT


class Sort(StrEnum):
    """What kind of difference it is."""

    VALUE = "value"
    NAME = "name"
    SPELLING = "spelling"
    DEMONYM = "demonym"
    OFFICE = "office"
    DESCRIPTOR = "descriptor"
    OPPOSITE = "opposite"
    SISTER = "sister"
    THING = "thing"
    MARK = "mark"
    RATE = "rate"
    IDENTIFIER = "identifier"
    POLARITY = "polarity"
    SWAP = "swap"


class Difference(NamedTuple):
    """One part of a claim and what stands in its place in the focus of a passage."""

    sort: Sort
    place: int
    """Index of the part."""
    first: int
    last: int
    """The tokens of the focus that differ."""
    role: float = 0.0
    """How well they stand where the part stands in the claim, from 0 to 1."""
    kin: float = 0.0
    """How likely the one was put for the other: kinship of values, degree of a link, likeness of kind."""
    fact: Fact | None = None
    name: Name | None = None
    relation: Relation = Relation.DIFFERS
    office: tuple[Role, Role] | None = None
    slip: Slip = Slip.NONE
    """How a writer may have come to put the one value for the other."""


HEAD_ROOTS = frozenset(root_of(stem(head)) for head in HEADS)
_CLOSE = (1.0, 1.0, 0.7, 0.4)
_FAR = 0.1
_UNBOUND_ROLE = 0.3
_PREDICATES = frozenset({"VERB", "ADJ", "AUX"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_NEARER = 0.3
"""How much better another value has to stand where the claim's does for the claim's own, in another clause, not to
count."""
_KIN_OF_WHOLE = 0.75
"""Kinship of a count and of what a part is taken from in the focus, from which the one may be put for the other."""
_SURE_ROLE = 0.8
"""How well a name has to stand where the claim's does for Marie to be Maria misspelt."""
_JOINED = 3
"""Tokens between two values that are joined, "and" included."""
_ROLE_FOR_THING = 0.45
_FRAMED = 0.5
"""Share of the relations of a part from which another word has its place."""
_MOST_THINGS = 2
_NARROW = frozenset(
    "noun.animal noun.plant noun.food noun.body noun.substance noun.person noun.state noun.artifact".split()
)
"""Kinds of thing of which two are likely to be put for each other wherever they stand in a sentence."""


def find_differences(binding: Binding, tolerance: Tolerance | None) -> list[Difference]:
    """Return all that the focus of a passage may have in the place of a part of the claim."""
    found: list[Difference] = []
    found.extend(find_other_values(binding, tolerance))
    for place, bound in enumerate(binding.bounds):
        part = bound.part
        if part.kind is PartKind.VALUE:
            continue
        if part.kind is PartKind.NAME:
            found.extend(_names(binding, place))
        elif part.kind is PartKind.IDENTIFIER:
            found.extend(_identifiers(binding, place))
        elif part.kind is PartKind.MARK:
            found.extend(_marks(binding, place))
        else:
            found.extend(_words(binding, place))
    offices = list(_offices(binding))
    told = {at for office in offices for at in range(office.first, office.last)}
    found = [other for other in found if other.sort is not Sort.DESCRIPTOR or other.first not in told]
    found.extend(offices)
    found.extend(_bodies(binding))
    found.extend(_rates(binding))
    found.extend(_polarity(binding))
    found.extend(_swaps(binding))
    return found


def find_other_values(binding: Binding, tolerance: Tolerance | None) -> list[Difference]:
    """Return the values of the focus that may stand in the place of a value of the claim."""
    return [
        difference
        for place, bound in enumerate(binding.bounds)
        if bound.part.kind is PartKind.VALUE
        for difference in _values(binding, place, tolerance)
    ]


def role_of(binding: Binding, place: int, at: int) -> float:
    """Return how well the token `at` of the focus stands where a part stands in the claim, from 0 to 1.

    For each part that is near it in the claim's tree: whether what that is bound to is as near in the focus.
    """
    syntax = binding.statement.syntax
    total = covered = 0.0
    for one, other, distance in binding.wording.edges:
        if place not in (one, other):
            continue
        neighbour = binding.bounds[other if one == place else one]
        if neighbour.how is How.ABSENT and _is_said_with(binding, neighbour.part, place, at):
            continue
        weight = neighbour.part.weight / distance
        total += weight
        if _is_of_one_line(binding, neighbour, at):
            covered += weight * neighbour.degree
        elif neighbour.is_here and neighbour.at != at:
            more = syntax.distance(at, neighbour.at) - distance
            covered += weight * (_CLOSE[max(more, 0)] if more < len(_CLOSE) else _FAR)
        elif neighbour.how is not How.ABSENT:
            covered += weight * _UNBOUND_ROLE * neighbour.worth
    return covered / total if total else 0.0


class Framed(NamedTuple):
    """How the relations of a part in the claim are kept by a token of the focus."""

    agrees: float = 0.0
    """The share of them that the token has, from 0 to 1."""
    clashes: float = 0.0
    """The share in whose place it has another: the one who acts for the one acted on."""
    is_told: bool = False
    """Whether the claim has any to a part that the focus has."""


def framed(binding: Binding, place: int, at: int) -> Framed:
    """Return how the token `at` of the focus stands to the parts of the claim that a part has a relation to."""
    ours, theirs = binding.wording.statement.syntax.frames, binding.statement.syntax.frames
    part = binding.bounds[place].part
    total = agrees = clashes = 0.0
    for one, other, distance in binding.wording.edges:
        if place not in (one, other):
            continue
        neighbour = binding.bounds[other if one == place else one]
        if not neighbour.is_here or neighbour.at == at:
            continue
        claimed = ours.relation(part.at, neighbour.part.at)
        if not claimed:
            continue
        weight = neighbour.part.weight / distance
        found = theirs.relation(at, neighbour.at)
        total += weight
        agrees += weight * neighbour.degree * (found == claimed)
        clashes += weight * (bool(found) and found != claimed and "oblique" not in found + claimed)
    return Framed(agrees / total, clashes / total, is_told=True) if total else Framed()


def _is_said_with(binding: Binding, verb: Part, place: int, at: int) -> bool:
    """Whether the claim says with a verb and a noun what the passage says with a verb: "won promotion", "promoted"."""
    ours, noun = binding.wording.statement.syntax, binding.bounds[place].part
    if ours.tags[verb.at] != "VERB" or ours.heads[noun.at] != verb.at or ours.tags[noun.at] != "NOUN":
        return False
    return binding.statement.syntax.tags[at] == "VERB" and ours.role(noun.at) == "patient"


def _is_of_one_line(binding: Binding, neighbour: Bound, at: int) -> bool:
    """Whether a part and a token belong to one line of a table: its label, or the head of the token's column."""
    text, focus = binding.text, binding.focus
    if neighbour.at < 0 or not text.is_line(focus):
        return False
    if neighbour.offset:
        row, head = binding.statement.sentence, binding.at(neighbour.offset).sentence
        return row.kind is not BlockKind.ROW or column_of(row, at) == column_of(head, neighbour.at)
    return neighbour.at != at


def _taken(binding: Binding) -> set[int]:
    """Return the tokens of the focus that bear out a part."""
    taken: set[int] = set()
    for bound in binding.bounds:
        if bound.is_here and bound.degree >= NAMED * 0.5:
            named = bound.name if bound.name is not None else bound.fact
            taken.update(range(named.first, named.last) if named is not None else (bound.at,))
    return taken


def _values(binding: Binding, place: int, tolerance: Tolerance | None) -> Iterator[Difference]:
    bound = binding.bounds[place]
    statement, part = binding.statement, bound.part
    assert part.fact is not None
    had = bound.is_here and bound.noun >= 0.5
    if had and part.is_base:
        return
    least = 0.0
    if had:  # of a word that recurs it is not sure which is meant
        least = 2.0 if _recurs(binding) else role_of(binding, place, bound.at) + _NEARER
    used = {
        id(other.fact)
        for other in binding.bounds
        if other.is_here and other.fact is not None and not other.part.is_base
    }
    for index, fact in enumerate(statement.facts):
        kin = kinship(part.fact, fact)
        if id(fact) in used or (statement.wholes[index] and not part.is_base and kin < _KIN_OF_WHOLE):
            continue
        relation = compare_facts(part, binding.wording.statement, fact, statement, tolerance)
        if relation is None or relation.agrees:
            continue
        if counts_same(part, binding.wording.statement, index, statement) < 0.5:
            continue
        if _is_denied(binding, fact) or _is_other_moment(binding, part.fact, fact):
            continue
        role = role_of(binding, place, fact.last - 1)
        if had and (_are_joined(statement, bound, fact) or not (role >= least or _hangs_better(binding, bound, fact))):
            continue
        yield Difference(Sort.VALUE, place, fact.first, fact.last, role, kin, fact=fact, slip=slip_of(part.fact, fact))


def _hangs_better(binding: Binding, bound: Bound, rival: Fact) -> bool:
    """Whether another value hangs on a verb of the claim, and the claim's own on one that the claim does not have."""
    syntax, clauses, places = binding.statement.syntax, binding.statement.clauses, binding.statement.places
    roots = {binding.statement.roots[other.at] for other in binding.bounds if other.is_here} - {""}
    claimed = {found for key in roots for found in places[key]}
    at, other = bound.at, rival.last - 1
    before = next((verb for verb in range(at, -1, -1) if syntax.tags[verb] == "VERB"), -1)
    if before in claimed:
        return False
    ours, theirs = syntax.verb_above(at), syntax.verb_above(other)
    if ours >= 0 and ours not in claimed and theirs in claimed:
        return True
    if abs(clauses[at] - clauses[other]) < 1.0:
        return False
    beside = _verbs_beside(binding.statement, at)  # the tree is often wrong about what a second clause hangs on
    return (
        bool(beside) and claimed.isdisjoint(beside) and not claimed.isdisjoint(_verbs_beside(binding.statement, other))
    )


def _verbs_beside(statement: Statement, at: int) -> set[int]:
    """Return the verbs in the clause of a token."""
    tags, clauses = statement.syntax.tags, statement.clauses
    return {verb for verb, tag in enumerate(tags) if tag == "VERB" and abs(clauses[verb] - clauses[at]) < 1.0}


def _recurs(binding: Binding) -> bool:
    """Whether a word of the claim stands more than once in the focus."""
    statement = binding.statement
    return any(
        len(statement.places.get(statement.roots[bound.at], ())) > 1
        for bound in binding.bounds
        if bound.is_here and bound.part.kind is PartKind.WORD
    )


def _are_joined(statement: Statement, bound: Bound, fact: Fact) -> bool:
    """Whether a value goes on with the one that is bound: "the No. 2 and No. 3 chain"."""
    between = range(min(bound.at + 1, fact.last), max(bound.at + 1, fact.first))
    return len(between) <= _JOINED and any(statement.tokens[at].norm in ("and", "or", ",") for at in between)


_LIMITS = {"after": "after", "before": "before", "until": "before", "till": "before", "since": "after", "by": "before"}


def _is_other_moment(binding: Binding, expected: Fact, found: Fact) -> bool:
    """Whether two dates that differ may both hold: a limit and a day within it, or the day of something else.

    "Before 20 May" and "on 15 May"; "Ann Lee, born in 1952, wrote the play", where the claim dates the writing.
    """
    if expected.kind is not Kind.DATE or found.kind is not Kind.DATE:
        return False
    ours, theirs = _limit(binding.wording.statement, expected), _limit(binding.statement, found)
    if ours != theirs and not _is_beyond(ours, expected, theirs, found):
        return True
    claim = binding.wording.statement.syntax.tags
    verbs = [b for b in binding.bounds if b.part.kind is PartKind.WORD and claim[b.part.at] == "VERB"]
    verb = binding.statement.syntax.verb_above(found.last - 1)
    if not verbs or verb < 0 or verb in {bound.at for bound in binding.bounds if bound.is_here}:
        return False
    norm = binding.statement.tokens[verb].norm
    return bool(binding.statement.roots[verb]) and stem(norm) not in LIGHT


def _limit(statement: Statement, fact: Fact) -> str:
    before = norm_at(statement.tokens, fact.first - 1)
    if before == "to" and norm_at(statement.tokens, fact.first - 2) == "up":
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


def _is_denied(binding: Binding, fact: Fact) -> bool:
    """Whether a value stands under a negation in the focus and not in the claim."""
    ours, theirs = binding.wording.statement.polarity, binding.statement.polarity
    if isinstance(fact.value, Quantity) and fact.value.share is Share.NONE:
        return False
    definite = fact.first > 0 and binding.statement.tokens[fact.first - 1].norm in _DEFINITE
    return theirs.negated(fact.first) and not any(ours.negations) and not definite


_DEFINITE = frozenset("the its their his her our".split())


def _names(binding: Binding, place: int) -> Iterator[Difference]:
    bound = binding.bounds[place]
    wanted = bound.part.name
    assert wanted is not None
    had = bound.is_here and bound.how is How.NAMED
    if had and framed(binding, place, bound.at).agrees:
        return
    statement = binding.statement
    if bound.how is How.ABSENT and (country := _country(wanted)):
        yield from _other_countries(binding, place, country)
    others = [other.part.name for other in binding.bounds if other.part.name is not None and other.part.name != wanted]
    for name in statement.names:
        likeness = compare_names(wanted, name)
        if likeness is Likeness.SAME or any(compare_names(other, name) is not Likeness.OTHER for other in others):
            continue
        at = name.last - 1
        if had and framed(binding, place, at).agrees < _FRAMED:
            continue
        role = role_of(binding, place, at)
        if likeness is Likeness.MISSPELT or (role >= _SURE_ROLE and _are_near(wanted, name)):
            yield Difference(
                Sort.SPELLING, place, name.first, name.last, role, 1.0, name=name, relation=Relation.MISSPELT
            )
        elif not (contains(wanted.words, name.words) or contains(name.words, wanted.words)):
            yield Difference(Sort.NAME, place, name.first, name.last, role, _alike(wanted, name), name=name)


def _are_near(one: Name, other: Name) -> bool:
    """Whether two full names differ by a letter or two of the given name: two people, but for their place in a fact."""
    both = len(one.words) == len(other.words) == 2 and one.key == other.key
    return both and is_slip(one.words[0], other.words[0])


def _alike(one: Name, other: Name) -> float:
    """Return how far two names are of one kind, from 0 to 1: persons, places, or bodies."""
    ours, theirs = kind_of(one), kind_of(other)
    if ours == theirs == "place":
        return 1.0 if _kind_of_place(one) == _kind_of_place(other) else 0.7
    if ours == theirs:
        return 0.6 if ours == "person" and one.key == other.key else 1.0
    if not ours or not theirs:
        return 0.7
    return 0.3 if {ours, theirs} == {"place", "body"} else 0.0


def kind_of(name: Name) -> str:
    """Return whether a name is a person's, a place's or a body's, as far as its words tell; else nothing."""
    if not ORGANISATION.isdisjoint(name.words):
        return "body"
    if name.titled or (len(name.words) > 1 and given_name(name.words[0])):
        return "person"
    return "place" if known_place(name.words) is not None else ""


def _kind_of_place(name: Name) -> str:
    found = known_place(name.words)
    return found.kind if found is not None else ""


def _identifiers(binding: Binding, place: int) -> Iterator[Difference]:
    bound = binding.bounds[place]
    if bound.is_here:
        return
    ours, theirs = binding.wording.statement, binding.statement
    at = bound.part.at
    label = ours.roots[at - 1] if at else ""
    if bound.part.key.isdecimal():
        for number, first, last in numbered(theirs, label):
            if number != int(bound.part.key) and not theirs.tokens[first].norm.isdecimal():
                yield Difference(Sort.IDENTIFIER, place, first, last, role_of(binding, place, first), 1.0)
    for other, token in enumerate(theirs.tokens):
        if not any(character.isdigit() for character in token.norm) or token.norm == bound.part.key:
            continue
        labelled = bool(label) and other > 0 and theirs.roots[other - 1] == label
        lettered = token.norm[0].isalpha() and bound.part.key[0].isalpha()
        if labelled or lettered:
            role, kin = role_of(binding, place, other), 1.0 if labelled else 0.5
            slip = Slip.SWAPPED if are_swapped(bound.part.key, token.norm) else Slip.NONE
            yield Difference(Sort.IDENTIFIER, place, other, other + 1, role, kin, slip=slip)


def _marks(binding: Binding, place: int) -> Iterator[Difference]:
    bound = binding.bounds[place]
    least = role_of(binding, place, bound.at) + _NEARER if bound.is_here else 0.0
    opposite = OPPOSITE_MARKS[bound.part.key]
    for at in range(len(binding.statement.tokens)):
        if is_mark(binding.statement, at) and any(says_mark(binding.statement, at, mark) for mark in opposite):
            role = role_of(binding, place, at)
            if role >= least and not _is_last_before(binding, place, at):
                yield Difference(Sort.MARK, place, at, at + 1, role, 1.0)
    if bound.is_here:
        if bound.part.key == "all":
            yield from _all_but(binding, place)
        return
    if bound.part.key == "all":
        yield from _less_than_all(binding, place)
    for root, places in binding.statement.places.items() if bound.part.key in _DIRECTIONS else ():
        related = related_roots(bound.part.key, root)
        if related is not None and related[0] is Link.OPPOSITE:
            at = places[0]
            yield Difference(Sort.MARK, place, at, at + 1, role_of(binding, place, at), related[1])


def _is_last_before(binding: Binding, place: int, at: int) -> bool:
    """Whether two marks say the same of a row of events: "the last visit was in 1994", "the first visit since 1994"."""
    pair = {binding.bounds[place].part.key, binding.statement.tokens[at].norm}
    statements = binding.wording.statement, binding.statement
    return pair == {"first", "last"} and any(token.norm == "since" for s in statements for token in s.tokens)


def _all_but(binding: Binding, place: int) -> Iterator[Difference]:
    """Give the "all" of the focus that leaves some out: "all but six of the trams"."""
    ours, theirs, bound = binding.wording.statement.tokens, binding.statement.tokens, binding.bounds[place]
    claimed, found = norm_at(ours, bound.part.at + 1), norm_at(theirs, bound.at + 1)
    if found in _BUT and claimed not in _BUT:
        role = role_of(binding, place, bound.at)
        yield Difference(Sort.MARK, place, bound.at, min(bound.at + 3, len(theirs)), role, 1.0)


_BUT = ("but", "except")


def _less_than_all(binding: Binding, place: int) -> Iterator[Difference]:
    """Give the words that say that it holds of some only: "most of the trains", "four of his sons", "old ones only"."""
    ours, theirs = binding.wording.statement, binding.statement
    noun = ours.syntax.heads[binding.bounds[place].part.at]
    counted = next((on for on, bound in enumerate(binding.bounds) if bound.is_here and bound.part.at == noun), -1)
    if counted < 0:
        return
    at = binding.bounds[counted].at
    first = max(at - _BEFORE_NOUN - 1, 0)
    some = {other: other + 1 for other in range(first, at) if theirs.tokens[other].norm in _SOME}
    shares = (fact for fact in theirs.facts if first <= fact.first and fact.last < at)
    some |= {fact.first: fact.last for fact in shares if theirs.tokens[fact.last].norm == "of"}
    if at + 1 < len(theirs.tokens) and theirs.tokens[at + 1].norm in _ONLY:
        some[at + 1] = at + 2
    for other, last in some.items():
        yield Difference(Sort.MARK, place, other, last, role_of(binding, counted, at), 1.0)


_SOME = frozenset("most some half few several only part".split())
_ONLY = frozenset("only alone".split())


def _words(binding: Binding, place: int) -> Iterator[Difference]:
    bound = binding.bounds[place]
    part = bound.part
    if (bound.is_here and bound.link is not Link.NEAR and bound.degree >= 0.5) or is_rate(
        binding.wording.statement, part
    ):
        return
    yield from _extents(binding, place)
    taken = _taken(binding) - {bound.at if bound.is_here else -1}
    linked: set[int] = set()
    if is_descriptor(part.key) and not part.is_light:
        for difference in _descriptors(binding, place, taken):
            linked.add(difference.first)
            yield difference
    for difference in _contraries(binding, place, taken | linked):
        linked.add(difference.first)
        yield difference
    if part.is_light:
        return
    ours = demonym(binding.wording.statement.tokens[part.at].norm)
    if ours:
        yield from _other_countries(binding, place, ours)
        return
    yield from _things(binding, place, taken | linked)


def _other_countries(binding: Binding, place: int, ours: tuple[str, ...]) -> Iterator[Difference]:
    """Give the words for what comes from another country than `ours`: "Swedish", "a Swede", "of Sweden".

    Of a name the countries are compared as names already.
    """
    statement, part = binding.statement, binding.bounds[place].part
    found = {at: demonym(token.norm) for at, token in enumerate(statement.tokens) if token.text[0].isupper()}
    if part.kind is not PartKind.NAME:
        found |= {name.first: _country(name) for name in statement.names}
    for at, theirs in found.items():
        if theirs and theirs != ours and not contains(theirs, ours) and not contains(ours, theirs):
            yield Difference(Sort.DEMONYM, place, at, at + 1, role_of(binding, place, at), 1.0)


def _country(name: Name) -> tuple[str, ...]:
    found = known_place(name.words)
    return found.name if found is not None and found.kind == "country" else ()


def _contraries(binding: Binding, place: int, taken: Collection[int]) -> Iterator[Difference]:
    """Give the words that say the contrary of a word of the claim or exclude it; of a light word only the contrary."""
    statement, part = binding.statement, binding.bounds[place].part
    for root, places in (*statement.places.items(), *_particles(statement)):
        related = related_roots(part.key, root)
        if related is None or related[0] not in (Link.SISTER, Link.OPPOSITE):
            continue
        if related[0] is Link.SISTER and part.is_light:
            continue
        at = next((at for at in places if at not in taken), -1)
        if at < 0 or (frozenset({part.key, root}) in _CONVERSES and _is_told_from_the_other_side(binding, place)):
            continue
        sort = Sort.OPPOSITE if related[0] is Link.OPPOSITE else Sort.SISTER
        if sort is Sort.OPPOSITE and _is_turned_over(binding, part, at):
            continue
        yield Difference(sort, place, at, at + 1, role_of(binding, place, at), related[1])


def _is_turned_over(binding: Binding, part: Part, at: int) -> bool:
    """Whether one of two contraries is denied, so that they agree: "will not close", "stays open"."""
    return binding.wording.statement.polarity.negated(part.at) != binding.statement.polarity.negated(at)


def _particles(statement: Statement) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Give the small words of a sentence that say a direction or a degree beside a value: "up 9 per cent"."""
    beside = {at for fact in statement.facts for at in (fact.first - 2, fact.first - 1, fact.last)}
    for at, token in enumerate(statement.tokens):
        if at in beside and not statement.roots[at] and token.norm in _DIRECTIONS and is_mark(statement, at):
            yield token.norm, (at,)


_DIRECTIONS = frozenset("up down more less fewer against".split())


_CONVERSES = frozenset(
    frozenset(map(root_of, map(stem, pair.split())))
    for pair in ("buy sell", "borrow lend", "beat lose", "defeat lose", "give receive", "emigrate immigrate")
)
"""Verbs that tell one deal or match from either side: Bolt was sold to Acme, Acme bought Bolt."""


def _is_told_from_the_other_side(binding: Binding, place: int) -> bool:
    """Whether those who act in the claim, or whom it names where nobody acts, do not act in the passage."""
    ours, theirs = binding.wording.statement, binding.statement
    verb = binding.bounds[place].part.at
    here = [bound for bound in binding.bounds if bound.is_here]
    acting = [bound for bound in here if _role(ours, bound.part) == "agent" and _head(ours, bound.part) == verb]
    named = acting or [bound for bound in here if bound.part.kind is PartKind.NAME]
    return bool(named) and all(_role_at(theirs, bound) != "agent" for bound in named)


def _head(statement: Statement, part: Part) -> int:
    return statement.syntax.heads[statement.syntax.head_of_phrase(part.first, part.last)]


def is_descriptor(key: str) -> bool:
    """Whether a word says what somebody is: an office, an occupation, a relation."""
    return category(key) == "noun.person" or key in HEAD_ROOTS


def _descriptors(binding: Binding, place: int, taken: set[int]) -> Iterator[Difference]:
    """Give what else the bearer of a name is said to be, where the claim says that they are this."""
    ours, theirs = binding.wording.statement, binding.statement
    part = binding.bounds[place].part
    seen: set[int] = set()
    for bound in binding.bounds:
        if (
            bound.how is not How.NAMED
            or not bound.is_here
            or bound.name is None
            or not _is_said_of(ours, part.at, bound.part)
        ):
            continue
        for root, places in theirs.places.items():
            at = places[0]
            if (
                at in taken
                or at in seen
                or not is_descriptor(root)
                or (theirs.tokens[at].text[0].isupper() and at > 0 and not is_title(theirs.tokens[at].norm))
            ):
                continue
            if _distance(theirs, at, bound.name.first, bound.name.last) <= _SAID_OF:
                seen.add(at)
                related = related_roots(part.key, root)
                kin = 0.5 if related is None else 1.0 if related[0] in (Link.SISTER, Link.OPPOSITE) else 0.0
                yield Difference(Sort.DESCRIPTOR, place, at, at + 1, role_of(binding, place, at), kin)


_SAID_OF = 2


def _is_said_of(statement: Statement, at: int, name: Part) -> bool:
    return _distance(statement, at, name.first, name.last) <= _SAID_OF


def _distance(statement: Statement, at: int, first: int, last: int) -> int:
    return min(statement.syntax.distance(at, other) for other in range(first, last))


def _rates(binding: Binding) -> Iterator[Difference]:
    """Give the base of a rate that stands where the claim's does: the month of "£29 a month"."""
    ours, theirs = binding.wording.statement, binding.statement
    for place, bound in enumerate(binding.bounds):
        expected = bound.part.fact
        rate = rate_of(ours, expected) if expected is not None else None
        if expected is None or rate is None:
            continue
        base = next((at for at, other in enumerate(binding.bounds) if other.part.at == rate.last - 1), place)
        found = [bound.fact] if bound.is_here and bound.fact is not None else theirs.facts
        for fact in found:
            other = rate_of(theirs, fact) if fact.kind is expected.kind else None
            if other is not None and _is_other_base(rate.base, other.base):
                role = role_of(binding, base, other.last - 1)
                yield Difference(Sort.RATE, base, other.first, other.last, role, 1.0)


def _is_other_base(one: str, other: str) -> bool:
    if one == other or not one or not other:
        return False
    if {one, other} <= PERIODS | {EACH, IN_ALL}:
        return True
    related = related_roots(one, other)
    return related is None or related[0] not in (Link.SAME, Link.IMPLIES, Link.IMPLIED, Link.NEAR)


def _extents(binding: Binding, place: int) -> Iterator[Difference]:
    """Give another extent than the claim's behind a measure: "8 feet wide" for "8 feet high"."""
    ours = _extent_of(binding.wording.statement, binding.bounds[place].part.at)
    for fact in binding.statement.facts if ours else ():
        theirs = _extent_of(binding.statement, fact.last)
        if theirs and theirs != ours:
            yield Difference(Sort.MARK, place, fact.last, fact.last + 1, role_of(binding, place, fact.last), 1.0)


def _extent_of(statement: Statement, at: int) -> str:
    """Return the extent that the word `at` says the measure right before it is of, empty if it says none."""
    behind = any(fact.kind is Kind.MEASURE and fact.last == at for fact in statement.facts)
    return _EXTENTS.get(statement.tokens[at].norm, "") if behind and at < len(statement.tokens) else ""


_EXTENTS = {"across": "width", "broad": "width", "deep": "depth", "high": "height", "long": "length"} | {
    "tall": "height",
    "thick": "thickness",
    "wide": "width",
}


def _things(binding: Binding, place: int, taken: set[int]) -> Iterator[Difference]:
    """Give the words that stand in the role of a word that the passage lacks, whatever they mean."""
    wording, statement = binding.wording, binding.statement
    part = binding.bounds[place].part
    ours = wording.statement.syntax.tags[part.at]
    kind = category(part.key)
    found: list[Difference] = []
    for root, places in statement.places.items():
        at = places[0]
        if (
            not root
            or at in taken
            or (
                any(name.first <= at < name.last for name in statement.names)
                and part.kind is PartKind.WORD
                and ours != "PROPN"
            )
        ):
            continue
        theirs = statement.syntax.tags[at]
        same = wording.statement.syntax.role(part.at) == statement.syntax.role(at)
        modifies = same and wording.statement.syntax.role(part.at) == "modifier"
        if ours != theirs and not {ours, theirs} <= (_NOUNS | {"ADJ"} if modifies else _NOUNS):
            continue
        role = role_of(binding, place, at)
        alike = kind in _NARROW and category(root) == kind
        if role >= _ROLE_FOR_THING or alike or framed(binding, place, at).agrees >= _FRAMED:
            found.append(Difference(Sort.THING, place, at, at + 1, role, (0.5 if same else 0.0) + 0.5 * alike))
    yield from sorted(found, key=lambda difference: -difference.role - difference.kin)[:_MOST_THINGS]


def _offices(binding: Binding) -> Iterator[Difference]:
    ours, theirs = binding.wording.statement, binding.statement
    for role in ours.roles:
        name = ours.names[role.name]
        place = next((at for at, bound in enumerate(binding.bounds) if bound.part.name == name), -1)
        if place < 0:
            continue
        called = [
            other for other in theirs.roles if compare_names(name, theirs.names[other.name]) is not Likeness.OTHER
        ]
        relations = [(compare_offices(role, other, ours, theirs), other) for other in called]
        if any(relation is Relation.SAME for relation, _ in relations):
            continue
        for relation, other in relations:
            if relation is Relation.DIFFERS:
                yield Difference(Sort.OFFICE, place, other.first, other.last, 1.0, 1.0, office=(role, other))
                break
            if role.head != other.head and related_roots(root_of(stem(role.head)), root_of(stem(other.head))) is None:
                yield Difference(Sort.DESCRIPTOR, place, other.first, other.last, 1.0, 0.7, office=(role, other))
                break


def _bodies(binding: Binding) -> Iterator[Difference]:
    """Give the body at which the passage has an office that the claim has at another one."""
    ours, theirs = binding.wording.statement, binding.statement
    claimed = [bound.part.name for bound in binding.bounds if bound.part.name is not None]
    for office in binding.bounds:
        if not office.is_here or office.part.kind is not PartKind.WORD or not is_descriptor(office.part.key):
            continue
        body, found = _body_behind(ours, office.part.at), _body_behind(theirs, office.at)
        if body is None or found is None or any(compare_names(name, found) is not Likeness.OTHER for name in claimed):
            continue
        place = next((at for at, bound in enumerate(binding.bounds) if bound.part.name == body), -1)
        if place >= 0 and not (contains(body.words, found.words) or contains(found.words, body.words)):
            yield Difference(Sort.NAME, place, found.first, found.last, 1.0, _alike(body, found), name=found)


def _body_behind(statement: Statement, at: int) -> Name | None:
    """Return the name behind "of" or "at" right behind an office."""
    if at + 1 >= len(statement.tokens) or statement.tokens[at + 1].norm not in ("at", "of"):
        return None
    first = at + 2 + (at + 2 < len(statement.tokens) and statement.tokens[at + 2].norm == "the")
    return next((name for name in statement.names if name.first == first), None)


def compare_offices(expected: Role, found: Role, ours: Statement, theirs: Statement) -> Relation | None:
    """Say whether two titles are one, shut each other out, or can be held at once."""
    a, b = _office(expected, ours), _office(found, theirs)
    if bool(PAST.intersection(found.words)) != bool(PAST.intersection(expected.words)):
        return None
    if expected.head == found.head:
        if a & GRADES != b & GRADES:
            return Relation.DIFFERS
        portfolio_a, portfolio_b = a - GRADES, b - GRADES
        return Relation.DIFFERS if portfolio_a - portfolio_b and portfolio_b - portfolio_a else Relation.SAME
    if any(expected.head in family and found.head in family for family in FAMILIES):
        return Relation.DIFFERS
    return Relation.DIFFERS if _is_rank(expected, ours) and _is_rank(found, theirs) else None


def _is_rank(role: Role, statement: Statement) -> bool:
    """Whether a role is a rank that stands as a title right before its name: "Commander Ann Poe"."""
    title = statement.tokens[role.last - 1]
    return role.head in RANKS and role.last == statement.names[role.name].first and title.text[0].isupper()


def _office(role: Role, statement: Statement) -> set[str]:
    """Give the words of an office before its head, without the organisation, which is capitalised.

    What an office is for stays, capital or not: "Fire Chief", "Energy Minister".
    """
    head_words = set(role.head.split("_")) | {role.head}
    capitalized = {
        token.norm
        for token in statement.tokens[role.first : role.last]
        if token.text[0].isupper() and token.start != statement.tokens[0].start
    }
    kept = GRADES | PORTFOLIOS
    return {word for word in role.words if word not in head_words and (word not in capitalized or word in kept)}


def _polarity(binding: Binding) -> Iterator[Difference]:
    """Give the word by which the passage denies what the claim says, or says what it denies."""
    ours, theirs = binding.wording.statement.polarity, binding.statement.polarity
    total = against = 0.0
    worst: tuple[float, int, Bound] | None = None
    for place, bound in enumerate(binding.bounds):
        if not bound.is_here or bound.part.kind is not PartKind.WORD or bound.link is Link.NEAR:
            continue
        verb = binding.wording.statement.syntax.tags[bound.part.at] in _PREDICATES
        total += bound.part.weight
        if ours.negated(bound.part.at) != theirs.negated(bound.at):
            against += bound.part.weight
            weight = bound.part.weight + verb
            if worst is None or weight > worst[0]:
                worst = (weight, place, bound)
    if worst is None or any(_says_contrary(binding, other) for other in range(len(binding.bounds))):
        return
    first, last = _denial(binding, worst[2]) if theirs.negated(worst[2].at) else _affirmation(binding, worst[2])
    yield Difference(
        Sort.POLARITY, worst[1], first, last, against / total, _predicated(binding), relation=Relation.DENIED
    )


def _says_contrary(binding: Binding, place: int) -> bool:
    """Whether the focus has the contrary of a word in its place, and one of the two is denied: they agree."""
    bound = binding.bounds[place]
    if bound.is_here or bound.part.kind is not PartKind.WORD:
        return False
    return any(
        (related := related_roots(bound.part.key, root)) is not None
        and related[0] is Link.OPPOSITE
        and _is_turned_over(binding, bound.part, places[0])
        and role_of(binding, place, places[0]) >= _ROLE_FOR_THING
        for root, places in binding.statement.places.items()
    )


def _predicated(binding: Binding) -> float:
    """Return how much of what the claim says of its things the focus has, from 0 to 1: its verbs and adjectives."""
    tags = binding.wording.statement.syntax.tags
    parts = [b for b in binding.bounds if b.part.kind is PartKind.WORD and tags[b.part.at] in _PREDICATES]
    total = sum(bound.part.weight for bound in parts)
    return sum(bound.part.weight * bound.degree for bound in parts if bound.is_here) / total if total else 1.0


_FAR_APART = 6
"""Tokens between two words above which only one of them is shown."""


def _denial(binding: Binding, bound: Bound) -> tuple[int, int]:
    """Return the tokens of the focus that deny a word, from the nearest cue to the word."""
    at = bound.at
    cue = min([at, *binding.statement.polarity.cues], key=lambda cue: (abs(cue - at) > _FAR_APART or cue == at, cue))
    return min(cue, at), max(at, cue) + 1


def _affirmation(binding: Binding, bound: Bound) -> tuple[int, int]:
    """Return the tokens of the focus that affirm a word which the claim denies: its verb, and how many, for a "no"."""
    statement, claim, at = binding.statement, binding.wording.statement, bound.at
    verb = at if statement.syntax.tags[at] in _PREDICATES else statement.syntax.verb_above(at)
    if verb < 0:
        return at, at + 1
    if abs(verb - at) > _FAR_APART:
        return verb, verb + 1
    first, last = min(verb, at), max(verb, at) + 1
    if not any(claim.tokens[cue].norm in _NONE for cue in claim.polarity.cues):
        return verb, last
    numbers = (fact.first for fact in statement.facts if first - _BEFORE_NOUN <= fact.first < first)
    return min(numbers, default=first), last


_BEFORE_NOUN = 3
_NONE = frozenset("no none nobody nothing neither".split())


def _swaps(binding: Binding) -> Iterator[Difference]:
    """Give two names, nouns or values that have changed places."""
    ours, theirs = binding.wording.statement, binding.statement
    movable = [
        (place, bound)
        for place, bound in enumerate(binding.bounds)
        if bound.is_here and bound.part.kind in _MOVABLE and bound.how is not How.MEANT
    ]
    for (place, one), (_, other) in combinations(movable, 2):
        if one.part.kind is not other.part.kind or one.at == other.at:
            continue
        if one.part.kind is PartKind.WORD:
            if _change_roles(binding, one, other):
                yield Difference(Sort.SWAP, place, one.at, one.at + 1, 1.0, 1.0)
        elif one.part.kind is PartKind.NAME:
            claimed = ours.syntax.frames.relation(one.part.at, other.part.at)
            given = theirs.syntax.frames.relation(one.at, other.at)
            if {claimed, given} == {"agent patient", "patient agent"}:
                yield Difference(Sort.SWAP, place, one.at, one.at + 1, 1.0, 1.0, name=one.name)
        elif _trade_places(binding, one, other):
            assert one.fact is not None
            yield Difference(Sort.SWAP, place, one.fact.first, one.fact.last, 1.0, 1.0, fact=one.fact)


_MOVABLE = frozenset({PartKind.NAME, PartKind.VALUE, PartKind.WORD})


def _change_roles(binding: Binding, one: Bound, other: Bound) -> bool:
    """Whether of two nouns the one that acts on the other in the claim is acted on in the passage, by the same verb."""
    if Link.SAME is not one.link or Link.SAME is not other.link:
        return False
    ours, theirs = binding.wording.statement.syntax, binding.statement.syntax
    verb, found = ours.heads[one.part.at], theirs.heads[one.at]
    if verb < 0 or found < 0 or ours.heads[other.part.at] != verb or theirs.heads[other.at] != found:
        return False
    if ours.tags[verb] != "VERB" or binding.wording.statement.roots[verb] != binding.statement.roots[found]:
        return False
    claimed = (ours.role(one.part.at), ours.role(other.part.at))
    given = (theirs.role(one.at), theirs.role(other.at))
    return claimed in (("agent", "patient"), ("patient", "agent")) and given == claimed[::-1]


def _role(statement: Statement, part: Part) -> str:
    return statement.syntax.role(statement.syntax.head_of_phrase(part.first, part.last))


def _role_at(statement: Statement, bound: Bound) -> str:
    if bound.name is None:
        return statement.syntax.role(bound.at)
    return statement.syntax.role(statement.syntax.head_of_phrase(bound.name.first, bound.name.last))


def _trade_places(binding: Binding, one: Bound, other: Bound) -> bool:
    """Whether two values of one kind stand with each other's words, or with each other's preposition."""
    if one.part.fact is None or other.part.fact is None or one.fact is None or other.fact is None:
        return False
    if one.part.fact.kind is not other.part.fact.kind or _is_same(one.part.fact, other.part.fact):
        return False
    ours, theirs = binding.wording.statement, binding.statement
    before = [_preposition(ours, bound.part.fact) for bound in (one, other) if bound.part.fact is not None]
    found = [_preposition(theirs, bound.fact) for bound in (one, other) if bound.fact is not None]
    if before[0] != before[1] and "" not in before and found == before[::-1]:
        return True
    words = [bound for bound in binding.bounds if bound.is_here and bound.part.kind in (PartKind.WORD, PartKind.NAME)]
    for left, right in combinations(words, 2):
        claimed = _nearer(ours.syntax.distance, (one.part.at, other.part.at), (left.part.at, right.part.at))
        given = _nearer(theirs.syntax.distance, (one.at, other.at), (left.at, right.at))
        if claimed and given == -claimed:
            return True
    return False


def _is_same(one: Fact, other: Fact) -> bool:
    a, b = one.value, other.value
    return isinstance(a, Quantity) and isinstance(b, Quantity) and a.number == b.number


def _preposition(statement: Statement, fact: Fact) -> str:
    norm = statement.tokens[fact.first - 1].norm if fact.first else ""
    return norm if norm in ("from", "to", "against", "for") else ""


def _nearer(distance: Callable[[int, int], int], values: tuple[int, int], words: tuple[int, int]) -> int:
    """Return 1 where each value is nearer to its own word, -1 where each is nearer to the other's, else 0."""
    straight = distance(values[0], words[0]), distance(values[1], words[1])
    crossed = distance(values[0], words[1]), distance(values[1], words[0])
    if straight[0] < crossed[0] and straight[1] < crossed[1]:
        return 1
    return -1 if straight[0] > crossed[0] and straight[1] > crossed[1] else 0
