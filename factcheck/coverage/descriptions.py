"""A name in a sentence -> what is said of its bearer there: office, occupation, kinship, body, place, nationality.

The offices are those that `factcheck.facts.names` found; all else is told by the tree, as far as it hangs on the name
or the name on it. A name of which nothing is said ("Ferrante said") has no description.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from factcheck.document.entities import describing_nouns
from factcheck.facts.names import Name
from factcheck.facts.quotation_marks import MARKS
from factcheck.facts.titles import COURTESY, PAST, is_title
from factcheck.model.facts import Kind
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span
from factcheck.reading.statement import Statement
from factcheck.text.people import is_person as is_person_noun
from factcheck.text.places import demonym, is_place_or_people

_SAID = frozenset({"appos", "nmod", "amod", "compound", "acl", "acl:relcl"})
"""Relations of what hangs on a name and says what its bearer is."""
_BORNE = frozenset({"flat", "compound"})
"""Relations of a person's name, besides apposition, to what says what its bearer is: "goalkeeper Tim Orr"."""
_CLAUSES = frozenset({"acl:relcl", "advcl", "ccomp", "parataxis", "conj"})
_ENDS = frozenset([",", ";", ":", "(", "who", "whom", "whose", "which"])
_OF = frozenset("at for from in of with".split())
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "root", "vocative"})
_PLACING = frozenset({"nmod", "compound", "amod"})
_LOCAL = frozenset(
    """
    above across along alongside around at behind below beneath beside between beyond from in inside into near off onto
    opposite outside over past through to toward towards under
    """.split()
)
"""Prepositions before places."""
_PLACED_BY = frozenset("at from in of out".split())
"""Those among them that join a place to what is there."""
_MARKS = MARKS - frozenset("'’")
"""What is said of a name does not begin outside quotation marks and end inside; an apostrophe is none."""
_NOUNS = frozenset({"NOUN", "PROPN"})
_ONCE = PAST - {"late", "then"}
"""Words before a person's occupation: "a late delivery" is none."""
_CALLED = frozenset("called codenamed dubbed named nicknamed titled".split())
_POSSESSIVE = frozenset("her his its my our their".split())
_PERSONS = frozenset({"who", "whom", "whose"})
_IN_FULL = 2
_NEAR = 4
"""Tokens between a name and what is said of it: an age, a comma, "is the"."""
_LONGEST = 12
"""Tokens of one description: what hangs together over more is a clause, and seldom read aright."""


class Description(NamedTuple):
    """What a sentence says of the bearer of a name."""

    first: int
    """Index of the first token of the name and of what is said of it, whichever comes first."""
    last: int
    """Index after the last of them."""
    core: Span
    """The tokens of the name itself."""
    roots: frozenset[str] = frozenset()
    """Of the words that are said of it."""
    said: tuple[int, ...] = ()
    """The tokens that say what its bearer is; none where it is the name that says something, as that of a place."""


def describe(statement: Statement, index: int) -> Description | None:
    """Return what a sentence says of the name with that index, None where that is nothing."""
    name = statement.names[index]
    own = range(name.first, name.last)
    said: set[int] = set()
    for reach in sorted(_phrases(statement, index), key=lambda reach: _gap(reach, own)):
        near = [own, *((range(min(said), max(said) + 1),) if said else ())]
        whole = statement.tokens[min(reach.start, own.start) : max(reach.stop, own.stop)]
        if min(_gap(reach, other) for other in near) <= _NEAR and not any(token.text in _MARKS for token in whole):
            said |= {at for at in reach if at not in own and statement.tokens[at].norm[0].isalnum()}
    if not _roots(statement, said):
        return None
    said |= _body_behind(statement, max(name.last, max(said) + 1))
    telling = tuple(sorted(said - {at for fact in statement.facts for at in range(fact.first, fact.last)}))
    first, last = min(name.first, *said), max(name.last, max(said) + 1)
    return Description(first, last, Span(name.first, name.last), _roots(statement, said), telling)


def _roots(statement: Statement, tokens: Iterable[int]) -> frozenset[str]:
    return frozenset(statement.roots[at] for at in tokens if statement.roots[at])


def _body_behind(statement: Statement, last: int) -> set[int]:
    """Return the tokens of the names that an office is held in: "chief executive of Corran Steel in Wenfield"."""
    found: set[int] = set()
    while last < len(statement.tokens) and statement.tokens[last].norm in _OF:
        start = last + 1 + (last + 1 < len(statement.tokens) and statement.tokens[last + 1].norm == "the")
        body = next((name for name in statement.names if name.first == start), None)
        if body is None:
            break
        found.update(range(body.first, body.last))
        last = body.last
    return found


def locate(statement: Statement, index: int) -> Description | None:
    """Return what a name says as the place or the people of something: "born in Sligo", "a store in the Pyrenees".

    None for a name of persons or bodies, and for a place that something is said of: "London wants".
    """
    name, tokens, syntax = statement.names[index], statement.tokens, statement.syntax
    top = syntax.head_of_phrase(name.first, name.last)
    relation, above = syntax.relations[top], syntax.heads[top]
    near = (
        relation in ("amod", "compound") and above == name.last and syntax.tags[above] == "NOUN"
    )  # "the Causeway district"
    case = _case_of(statement, above if near else top)
    joined = name.last < len(tokens) and tokens[name.last].text == "-"
    people = bool(demonym(name.key))
    if is_place_or_people(name.words):
        bare = relation in _SUBJECTS or above < 0
        if tokens[name.last - 1].text.endswith(("'s", "s'")) or (bare and not joined and not people):
            return None
    elif name.is_person or not 0 <= case < name.first or tokens[case].norm not in _LOCAL:
        return None
    reach = range(case if 0 <= case < name.first else name.first, name.last + near)
    if relation in _PLACING and _is_placed(statement, above, case, reach):
        reach = range(min(above, reach.start), max(above + 1, reach.stop))
    roots = _roots(statement, {*reach, above if above >= 0 else top} - set(range(name.first, name.last)))
    return Description(reach.start, reach.stop, Span(name.first, name.last), roots)


def _case_of(statement: Statement, noun: int) -> int:
    """Return the preposition of a noun, -1 without one."""
    syntax = statement.syntax
    return next((at for at, head in enumerate(syntax.heads) if head == noun and syntax.relations[at] == "case"), -1)


def _is_placed(statement: Statement, noun: int, case: int, reach: range) -> bool:
    """Whether a noun near a place is what is there, or comes from there: "store in Lyon", "Memphis warehouse"."""
    if noun < 0 or statement.syntax.tags[noun] != "NOUN" or (case < 0 and noun < reach.start):
        return False
    if case >= 0 and statement.tokens[case].norm not in _PLACED_BY:
        return False
    between = statement.tokens[min(noun, reach.stop) : max(noun + 1, reach.start)]
    return not _is_value(statement, noun) and len(between) <= _NEAR and all(token.text != "," for token in between)


def name_in_full(statement: Statement, index: int) -> Description | None:
    """Return a name of which nothing is said, but whose spelling is to be checked: of two words, or with a number.

    One with an age behind it too, as at its first mention: "Jure, 31".
    """
    name = statement.names[index]
    if len(name.words) > 1 and all(token.text.isupper() for token in statement.tokens[name.first : name.last]):
        return None  # a headline in capitals
    aged = not name.titled and any(fact.kind is Kind.AGE and fact.first == name.last + 1 for fact in statement.facts)
    if len(name.words) < _IN_FULL and not aged and not any(character.isdigit() for character in name.key):
        return None
    return Description(name.first, name.last, Span(name.first, name.last))


def find_peoples(statement: Statement, taken: Collection[int]) -> Iterator[Description]:
    """Yield where a nationality is said of something, among the tokens that are not `taken`: "a Canadian owner"."""
    syntax = statement.syntax
    for at, token in enumerate(statement.tokens):
        if at in taken or not token.text[0].isupper() or not demonym(token.norm):
            continue
        head = syntax.heads[at]
        last = head if at < head <= at + _NEAR and syntax.tags[head] in _NOUNS else at
        yield Description(at, last + 1, Span(at, at + 1), _roots(statement, range(at, last + 1)))


def find_offices(statement: Statement, taken: Collection[int]) -> Iterator[Description]:
    """Yield what is said of somebody who is not named there: "a former cooper", "stays on as chairman"."""
    tokens, syntax = statement.tokens, statement.syntax
    for at, token in enumerate(tokens):
        office, case = is_title(token.norm), _case_of(statement, at)
        if syntax.tags[at] != "NOUN" or not (office or is_person_noun(statement.roots[at])):
            continue
        graded = (on for on in range(max(at - _NEAR, 0), at) if tokens[on].norm in _ONCE and syntax.heads[on] == at)
        first = next(graded, case if office and case >= 0 and tokens[case].norm == "as" else -1)
        if first >= 0 and not any(on in taken for on in range(first, at + 1)):
            yield Description(first, at + 1, Span(at, at + 1), _roots(statement, range(first, at + 1)))


def find_numbers(statement: Statement, taken: Collection[int]) -> Iterator[Description]:
    """Yield the numbers that are no values, among the tokens that are not `taken`, with their labels: "row 22"."""
    for at, token in enumerate(statement.tokens):
        if at not in taken and any(character.isdigit() for character in token.norm):
            label = at - (at > 0 and bool(statement.roots[at - 1]))
            yield Description(label, at + 1, Span(at, at + 1), _roots(statement, [label]))


def _gap(one: range, other: range) -> int:
    """Return how many tokens stand between two runs of them."""
    return max(other.start - one.stop, one.start - other.stop, 0)


def _phrases(statement: Statement, index: int) -> Iterator[range]:
    name, tokens, syntax = statement.names[index], statement.tokens, statement.syntax
    for role in statement.roles:
        if role.name == index:
            yield range(role.first, role.last)
    for noun in _nouns_beside(statement, name):
        yield range(min(name.last, noun), max(name.first, noun + 1))
    clause = _clause_behind(statement, name)
    if clause:
        yield clause
    before = name.first - 1
    if name.titled and is_title(tokens[before].norm) and tokens[before].norm not in COURTESY:
        yield range(before, name.first)
    top = syntax.head_of_phrase(name.first, name.last)
    own = range(name.first, name.last)
    for at, (head, relation) in enumerate(zip(syntax.heads, syntax.relations, strict=True)):
        if head == top and at not in own and _describes(statement, name, at, relation):
            yield _reach(statement, at, own)
    above = syntax.heads[top]
    if above < 0 or above in own:
        return
    relation = syntax.relations[top]
    if tokens[above].norm in _CALLED and syntax.relations[above] == "acl":
        yield _reach(statement, syntax.heads[above], own)
    elif relation == "appos" or (relation in _BORNE and is_person(name)):
        between = tokens[min(top, above) : max(top, above)]
        if syntax.tags[above] == "NOUN" and all(token.text != ":" for token in between):  # a label, a credit
            yield _reach(statement, above, own)
    elif relation == "nsubj" and _is_predicate(statement, name, above):
        yield _reach(statement, above, own)


def _clause_behind(statement: Statement, name: Name) -> range:
    """Return the clause on a person right behind a name and an age, whatever the tree says: "Ogden, 29, whose son"."""
    tokens, at = statement.tokens, name.last + 1
    age = next((fact for fact in statement.facts if fact.kind is Kind.AGE and fact.first == at), None)
    first = at if age is None else age.last + 1
    if first >= len(tokens) or tokens[first - 1].text != "," or tokens[first].norm not in _PERSONS:
        return range(0)
    ends = (on for on in range(first + 1, len(tokens)) if not tokens[on].norm[0].isalnum() and tokens[on].text != "-")
    return range(first, min(next(ends, len(tokens)), first + _LONGEST))


def _nouns_beside(statement: Statement, name: Name) -> Iterator[int]:
    """Yield the nouns beside a name that name its bearer, whatever the tree says: "his widow, Constance, had"."""
    tokens, tags = statement.tokens, statement.syntax.tags
    of_place = is_place_or_people(name.words) and tokens[min(name.last + 1, len(tokens) - 1)].norm != "which"
    nouns = list(describing_nouns(statement, name))
    before = name.first - 2
    if before > 0 and all(tokens[at].text == "," for at in (name.first - 1, name.last) if at < len(tokens)):
        own = tokens[before - 1].norm in _POSSESSIVE or is_person_noun(statement.roots[before])
        nouns += [before] if own else []
    for noun in nouns:
        person = of_place and is_person_noun(statement.roots[noun])  # "Sligo, the fourth of seven children"
        if tags[noun] in _NOUNS and tokens[noun].text.islower() and not tokens[noun].text.endswith("'s") and not person:
            yield noun


def _describes(statement: Statement, name: Name, at: int, relation: str) -> bool:
    """Whether a word that hangs on a name says something of its bearer, and is no value and no part of a label."""
    if relation not in _SAID or _is_value(statement, at):
        return False
    tokens, syntax = statement.tokens, statement.syntax
    if relation.startswith("acl"):
        persons = is_person(name) or any(token.norm in _PERSONS for token in tokens[name.last : at])
        return persons and relation == "acl:relcl" and at > name.last
    if relation == "amod":
        return bool(demonym(tokens[at].norm))
    if relation == "compound":
        return is_person(name) and tokens[at].text.islower() and syntax.tags[at] == "NOUN"
    if relation == "nmod":
        case = next((tokens[on].norm for on, head in enumerate(syntax.heads) if head == at and on < at), "")
        return is_person(name) and case in _OF and syntax.tags[at] == "PROPN"
    return syntax.tags[at] in _NOUNS


def _is_value(statement: Statement, at: int) -> bool:
    return any(fact.first <= at < fact.last for fact in statement.facts)


def is_person(name: Name) -> bool:
    """Whether a name can be a person's, and is none of a place: "New York" looks like one."""
    return name.is_person and not is_place_or_people(name.words)


def _is_predicate(statement: Statement, name: Name, at: int) -> bool:
    """Whether a noun is what a name "is", which of places tells what happens to them."""
    syntax = statement.syntax
    copula = any(head == at and syntax.relations[on] == "cop" for on, head in enumerate(syntax.heads))
    return copula and syntax.tags[at] in _NOUNS and not is_place_or_people(name.words)


def _reach(statement: Statement, at: int, own: range) -> range:
    """Return the run of tokens around one that hang on it, without the clauses that hang on them and without a name."""
    syntax = statement.syntax

    def hangs(on: int) -> bool:
        steps = 0
        while on >= 0 and steps < _LONGEST:
            if on == at:
                return True
            if on in own or syntax.relations[on] in _CLAUSES or statement.tokens[on].norm in _ENDS:
                return False
            on, steps = syntax.heads[on], steps + 1
        return False

    first = last = at
    while first > 0 and at - first < _LONGEST and first - 1 not in own and hangs(first - 1):
        first -= 1
    if first > 0 and syntax.relations[at] == "acl:relcl" and statement.tokens[first - 1].norm in _ENDS:
        first -= 1
    while first < at and syntax.relations[first] == "case":
        first += 1
    while last + 1 < len(statement.tokens) and last - at < _LONGEST and last + 1 not in own and hangs(last + 1):
        last += 1
    return range(first, last + 1)
