"""Another word in the place of one of the claim: its contrary, one that excludes it, another thing."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from factcheck.document.entities import NAMED
from factcheck.matching.bind import Binding, Bound, related_roots
from factcheck.matching.parts import Part, PartKind
from factcheck.reading.rates import rates_of
from factcheck.reading.statement import Statement
from factcheck.text.lemmas import root as root_of
from factcheck.text.lemmas import stem
from factcheck.text.net import Link, category
from factcheck.text.places import demonym
from factcheck.verdict.differences.difference import Difference, Sort
from factcheck.verdict.differences.marks import find_extents, find_particles
from factcheck.verdict.differences.names import find_other_countries
from factcheck.verdict.differences.offices import find_descriptors, is_descriptor
from factcheck.verdict.differences.polarity import is_turned_over
from factcheck.verdict.differences.roles import FRAMED, IN_PLACE, framed, preposition_before, role_of

_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_MOST_THINGS = 2
_NARROW = frozenset(
    "noun.animal noun.plant noun.food noun.body noun.substance noun.person noun.state noun.artifact".split()
)
"""Kinds of thing of which two are likely to be put for each other wherever they stand in a sentence."""


def find_words(binding: Binding, place: int) -> Iterator[Difference]:
    """Yield the words that may stand in the place of a word of the claim."""
    bound = binding.bounds[place]
    part = bound.part
    ours = binding.wording.statement
    if (bound.is_here and bound.link is not Link.NEAR and bound.degree >= 0.5) or _is_base(ours, part):
        return
    yield from find_extents(binding, place)
    taken = _taken(binding) - {bound.at if bound.is_here else -1}
    linked: set[int] = set()
    if is_descriptor(part.key) and not part.is_light:
        for difference in find_descriptors(binding, place, taken):
            linked.add(difference.first)
            if not _is_of_the_other(binding, part, difference.last - 1):
                yield difference
    for difference in _contraries(binding, place, taken | linked):
        linked.add(difference.first)
        yield difference
    if part.is_light:
        return
    country = demonym(ours.tokens[part.at].norm)
    if country:
        yield from find_other_countries(binding, place, country)
        return
    yield from _things(binding, place, taken | linked)


def _is_base(statement: Statement, part: Part) -> bool:
    """Whether a word is the base of a rate: bases are compared with bases."""
    return any(part.at == rate.last - 1 for rate, _ in rates_of(statement))


def _taken(binding: Binding) -> set[int]:
    """Return the tokens of the focus that bear out a part."""
    taken: set[int] = set()
    for bound in binding.bounds:
        if bound.is_here and bound.degree >= NAMED * 0.5:
            named = bound.name if bound.name is not None else bound.fact
            taken.update(range(named.first, named.last) if named is not None else (bound.at,))
    return taken


def _contraries(binding: Binding, place: int, taken: Collection[int]) -> Iterator[Difference]:
    """Yield the words that say the contrary of a word of the claim or exclude it; of a light word only the contrary."""
    statement, part = binding.statement, binding.bounds[place].part
    for root, places in (*statement.places.items(), *find_particles(statement)):
        related = related_roots(part.key, root)
        if related is None or related[0] not in (Link.SISTER, Link.OPPOSITE):
            continue
        if related[0] is Link.SISTER and part.is_light:
            continue
        at = next((at for at in places if at not in taken), -1)
        if at >= 0 and (_is_verb_beside_attribute(binding, part, at) or _is_verb_beside_person(binding, part, at)):
            continue
        if at < 0 or (frozenset({part.key, root}) in _CONVERSES and _is_told_from_the_other_side(binding, place)):
            continue
        if _is_of_the_other(binding, part, at):
            continue
        sort = Sort.OPPOSITE if related[0] is Link.OPPOSITE else Sort.SISTER
        if sort is Sort.OPPOSITE and is_turned_over(binding, part, at):
            continue
        kin = related[1] * (_ACROSS if _is_noun_beside_verb(binding, part, at) else 1.0)
        yield Difference(sort, place, at, at + 1, role_of(binding, place, at), kin)


_ACROSS = 0.5
"""What is left of the kinship of a noun and a verb: "a rally", "was cut"."""


def _is_noun_beside_verb(binding: Binding, part: Part, at: int) -> bool:
    """Whether one of a claim's word and one of the focus is a noun, and the other a verb."""
    return {binding.wording.statement.syntax.tags[part.at], binding.statement.syntax.tags[at]} == {"NOUN", "VERB"}


def _is_verb_beside_attribute(binding: Binding, part: Part, at: int) -> bool:
    """Whether the claim has a verb, and the focus a word right before its noun: "convict", "his spare room"."""
    ours, theirs = binding.wording.statement.syntax, binding.statement.syntax
    head = theirs.heads[at]
    attribute = head > at and theirs.tags[at] in ("ADJ", "NOUN") and theirs.tags[head] in _NOUNS
    return attribute and ours.tags[part.at] == "VERB"


def _is_verb_beside_person(binding: Binding, part: Part, at: int) -> bool:
    """Whether the claim has a verb, and the focus a noun for the person who does the contrary: "sold", "a buyer"."""
    statement = binding.statement
    is_person = statement.syntax.tags[at] == "NOUN" and category(stem(statement.tokens[at].norm)) == "noun.person"
    return is_person and binding.wording.statement.syntax.tags[part.at] == "VERB"


_CONVERSES = frozenset(
    frozenset(map(root_of, map(stem, pair.split())))
    for pair in ("buy sell", "borrow lend", "beat lose", "defeat lose", "give receive", "emigrate immigrate")
)
"""Verbs that tell one deal or match from either side: Bolt was sold to Acme, Acme bought Bolt."""


_KIN = frozenset(
    frozenset((root_of(stem(one)), root_of(stem(other))))
    for one_side, other_side in (
        ("father mother parent", "son daughter child"),
        ("stepfather stepmother stepparent", "stepson stepdaughter stepchild"),
        ("grandfather grandmother grandparent", "grandson granddaughter grandchild"),
        ("uncle aunt", "nephew niece"),
        ("husband", "wife"),
        ("husband wife", "married"),
        ("brother", "sister"),
        ("employer", "employee"),
    )
    for one in one_side.split()
    for other in other_side.split()
)
"""Nouns that tell one relation from either side: whose daughter Ann is, he is her father."""


def _is_of_the_other(binding: Binding, part: Part, at: int) -> bool:
    """Whether a word for kin tells the claim's relation from the other side, of somebody else than the claim does."""
    ours, theirs = binding.wording.statement.syntax, binding.statement.syntax
    return frozenset({part.key, binding.statement.roots[at]}) in _KIN and not any(
        ours.is_called(part.at, ours.head_of_phrase(bound.part.first, bound.part.last))
        and theirs.is_called(at, theirs.head_of_phrase(bound.name.first, bound.name.last))
        for bound in binding.bounds
        if bound.is_here and bound.name is not None
    )


def _is_told_from_the_other_side(binding: Binding, place: int) -> bool:
    """Whether those who act in the claim, or whom it names where nobody acts, do not act in the passage.

    Nor does the claim differ where the one to whom something is sold in it buys it in the passage.
    """
    ours, theirs = binding.wording.statement, binding.statement
    verb = binding.bounds[place].part.at
    here = [bound for bound in binding.bounds if bound.is_here]
    if any(_is_given_to(ours, bound.part) and _role_at(theirs, bound) == "agent" for bound in here):
        return True
    acting = [bound for bound in here if _role(ours, bound.part) == "agent" and _head(ours, bound.part) == verb]
    named = acting or [bound for bound in here if bound.part.kind is PartKind.NAME]
    return bool(named) and all(_role_at(theirs, bound) != "agent" for bound in named)


def _is_given_to(statement: Statement, part: Part) -> bool:
    return preposition_before(statement, part.first) in ("to", "from")


def _head(statement: Statement, part: Part) -> int:
    return statement.syntax.heads[statement.syntax.head_of_phrase(part.first, part.last)]


def _things(binding: Binding, place: int, taken: set[int]) -> Iterator[Difference]:
    """Yield the words that stand in the role of a word that the passage lacks, whatever they mean."""
    claim, statement = binding.wording.statement.syntax, binding.statement
    part = binding.bounds[place].part
    ours, claimed = claim.tags[part.at], claim.role(part.at)
    kind = category(part.key)
    is_free = part.kind is not PartKind.WORD or ours == "PROPN"
    alike_in_kind = _NOUNS | {"ADJ"} if claimed == "modifier" else _NOUNS
    found: list[Difference] = []
    for root, places in statement.places.items():
        at = places[0]
        theirs = statement.syntax.tags[at]
        if at in taken or (ours != theirs and not {ours, theirs} <= alike_in_kind):
            continue
        if not is_free and any(name.first <= at < name.last for name in statement.names):
            continue
        same = claimed == statement.syntax.role(at)
        if ours != theirs and not same and not {ours, theirs} <= _NOUNS:
            continue  # an adjective for a noun only where both modify
        role = role_of(binding, place, at)
        alike = kind in _NARROW and category(root) == kind
        if role >= IN_PLACE or alike or framed(binding, place, at).agrees >= FRAMED:
            found.append(Difference(Sort.THING, place, at, at + 1, role, (0.5 if same else 0.0) + 0.5 * alike))
    yield from sorted(found, key=lambda difference: -difference.role - difference.kin)[:_MOST_THINGS]


def _role(statement: Statement, part: Part) -> str:
    return statement.syntax.role(statement.syntax.head_of_phrase(part.first, part.last))


def _role_at(statement: Statement, bound: Bound) -> str:
    if bound.name is None:
        return statement.syntax.role(bound.at)
    return statement.syntax.role(statement.syntax.head_of_phrase(bound.name.first, bound.name.last))
