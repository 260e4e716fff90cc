"""What a passage leaves out of a claim, or has more than it: the predicate, the cause, the other of two, the "only"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.facts.scanning import norm_at
from factcheck.matching.bind import Binding, Bound, How
from factcheck.matching.labels import label_head
from factcheck.matching.parts import Part, PartKind
from factcheck.matching.wording import Wording
from factcheck.model.facts import Kind
from factcheck.reading.statement import Statement
from factcheck.text.net import category
from factcheck.text.places import contains, demonym, same_place
from factcheck.verdict.event import is_short
from factcheck.verdict.support import lacks_denial


def says_nothing_of_it(binding: Binding) -> bool:
    """Whether the focus names whom or what a claim is about, and nothing around has a word of what is said of it.

    "Ann Holt came by train" for "Ann Holt apologised". A number may be all the news of a claim, a share of something is
    not: "three of the nine inns in Leck are to close".
    """
    tags = binding.wording.statement.syntax.tags
    verb = next((at for at, tag in enumerate(tags) if tag in ("VERB", "AUX")), 0)
    rest = _telling(binding, verb)
    named = any(bound.part.kind is PartKind.NAME and bound.is_here for bound in binding.bounds)
    values = [bound.part for bound in binding.bounds if bound.part.fact is not None]
    if not verb or not rest or not named or (values and not any(map(_is_share, values))):
        return False
    return all(bound.how is How.ABSENT for bound in rest)


def says_nothing_of_label(binding: Binding) -> bool:
    """Whether what a label says of its value is said neither with its noun nor, where one is known, with the verb.

    "The festival's accounts are due on 5 July" for "Opening day of the festival: 5 July". In the report of an event a
    value tells by itself what it is, in a line or two it does not.
    """
    wording = binding.wording
    tags, absent = wording.statement.syntax.tags, [bound.part for bound in binding.bounds if bound.how is How.ABSENT]
    if not is_short(binding.text):
        return False
    if wording.is_reading:
        return any(tags[part.at] == "VERB" for part in absent)
    ranks = [part for part in absent if part.at < wording.label and part.fact and part.fact.kind is Kind.RANK]
    if ranks and _EXTREMES.isdisjoint(binding.statement.norms):
        return True
    if not wording.readings or not any(bound.part.at > wording.label and _is_exact(bound) for bound in binding.bounds):
        return False
    head = _head_of_label(wording)
    return any(part.first <= head < part.last for part in absent)


def _head_of_label(wording: Wording) -> int:
    """Return the token of a claim that its label is about, or the last before it that has a root."""
    head = label_head([token.norm for token in wording.statement.tokens[: wording.label]])
    while head > 0 and not wording.statement.roots[head]:
        head -= 1
    return head


_EXTREMES = frozenset("bottomed high low maximum minimum peak peaked record top topped".split())
"""Words that say that a figure is the most or the least: "temperatures peaked at 36C"."""


def is_label_of_another(binding: Binding) -> bool:
    """Whether the value of a label, or what the label is of, stands with another verb than what the label stands for.

    "The club, which won the cup in 1921, was founded by miners" for "Founded: 1921", "Ivo Brand built the kiosk outside
    the station" for "Builder of the station: Ivo Brand"; or the value stands in a place, for from there.
    """
    wording, theirs = binding.wording, binding.statement.syntax
    if not wording.is_reading and not (wording.readings and is_short(binding.text)):
        return False
    here = [bound for bound in binding.bounds if bound.is_here]
    if any(_is_there_not_from(binding, bound) for bound in here):
        return True
    for bound in here:
        at = theirs.head_of_phrase(bound.first, bound.last)
        if theirs.tags[at] == "VERB" or (bound.fact is not None and bound.fact.kind is Kind.SCORE):
            continue  # a score hangs loosely on its verb
        for verb, is_argument in _verbs_of_label(binding, bound, here):
            if is_argument and _is_beside_another(binding, at, verb, here):
                return True
            if _is_exact(bound) and theirs.verb_above(at) != verb and not theirs.frames.argument(at, verb):
                return True
    return False


def _verbs_of_label(binding: Binding, bound: Bound, here: Sequence[Bound]) -> Iterator[tuple[int, bool]]:
    """Yield the verbs of the focus that a part has to stand with, each with whether it has to be its argument."""
    wording, theirs = binding.wording, binding.statement.syntax
    ours = wording.statement.syntax
    if wording.is_reading:
        for other in here:
            if ours.tags[other.part.at] == theirs.tags[other.at] == "VERB":
                is_argument = bool(ours.frames.argument(bound.part.at, other.part.at))
                if is_argument or ours.verb_above(bound.part.at) == other.part.at:
                    yield other.at, is_argument
        return
    head = _head_of_label(wording)
    for other in here:
        if other.part.first <= head < other.part.last and other is not bound and theirs.tags[other.at] == "VERB":
            yield other.at, bound.part.at < wording.label


def _is_beside_another(binding: Binding, at: int, verb: int, here: Sequence[Bound]) -> bool:
    """Whether a word is no part of what acts or suffers by a verb, and another thing is, of which the claim is not."""
    theirs = binding.statement.syntax
    return (
        is_short(binding.text)
        and not _is_part_of_argument(binding.statement, at, verb)
        and any(
            role in ("agent", "patient")
            and theirs.tags[filler] in ("NOUN", "PROPN")
            and not any(bound.first <= filler < bound.last for bound in here)
            for role, filler in theirs.frames.fillers(verb)
        )
    )


def _is_part_of_argument(statement: Statement, at: int, verb: int) -> bool:
    """Whether a word is what acts or suffers by a verb, or of it, not beside it: "the school opposite the mill"."""
    syntax = statement.syntax
    fillers = {filler for _, filler in syntax.frames.fillers(verb)}
    while at >= 0 and at not in fillers:
        relation, head = syntax.relations[at].partition(":")[0], syntax.heads[at]
        cases = (on for on, other in enumerate(syntax.heads) if other == at and syntax.relations[on] == "case")
        if relation not in _WITHIN or any(statement.tokens[case].norm in _BESIDE for case in cases):
            return False
        at = head
    return at >= 0


_WITHIN = frozenset("amod appos compound conj flat nmod nummod".split())
_BESIDE = frozenset("above after before behind below beside between near opposite outside over under with".split())
"""Prepositions behind which another thing stands than that which is spoken of."""


def _is_there_not_from(binding: Binding, bound: Bound) -> bool:
    """Whether the focus has in a place what the claim has from there."""
    claimed = norm_at(binding.wording.statement.tokens, bound.part.first - 1)
    return claimed == "from" and norm_at(binding.statement.tokens, bound.first - 1) in ("at", "in", "near", "to")


def lacks_what_it_is_called(binding: Binding) -> bool:
    """Whether a claim says what somebody calls or makes something, and the focus has the verb without it.

    "Inspectors gave the school a rating" for "The school was rated outstanding".
    """
    ours = binding.wording.statement.syntax
    bounds = {bound.part.at: bound for bound in binding.bounds if bound.part.kind is PartKind.WORD}
    return any(
        bound.how is How.ABSENT
        and ours.relations[at] == "xcomp"
        and ours.tags[at] in ("ADJ", "NOUN")
        and (verb := bounds.get(ours.heads[at])) is not None
        and verb.is_here
        for at, bound in bounds.items()
    )


def _is_exact(bound: Bound) -> bool:
    """Whether a part is a value, a name or an identifier, which no other word can stand for."""
    return bound.part.kind in (PartKind.IDENTIFIER, PartKind.NAME, PartKind.VALUE)


def _is_share(part: Part) -> bool:
    return part.is_base or (part.fact is not None and part.fact.kind is Kind.RATIO)


def _telling(binding: Binding, first: int) -> Sequence[Bound]:
    """Return the parts of a claim from a token on, light words and small words left out."""
    return [
        bound
        for bound in binding.bounds
        if bound.part.at >= first and not bound.part.is_light and bound.part.kind is not PartKind.MARK
    ]


def is_of_one_of_two(binding: Binding) -> bool:
    """Whether of two named together the focus names one only: "Aldridge was fined", for "Aldridge and Booth"."""
    tokens = binding.wording.statement.tokens
    named = [bound for bound in binding.bounds if bound.part.name is not None]
    return any(
        other.part.first == one.part.last + 1
        and tokens[one.part.last].norm == "and"
        and one.how is other.how is How.NAMED
        and one.is_here != other.is_here
        for one, other in pairwise(named)
    )


def has_what_is_denied(binding: Binding) -> bool:
    """Whether the focus has the very thing of which a claim says that there is none, and denies nothing."""
    ours = binding.wording.statement
    if not lacks_denial(binding) or all(ours.tokens[cue].norm != "no" for cue in ours.polarity.cues):
        return False
    return any(
        bound.is_here and bound.part.kind is PartKind.WORD and norm_at(ours.tokens, bound.part.at - 1) == "no"
        for bound in binding.bounds
    )


def lacks_nationality(binding: Binding) -> bool:
    """Whether a claim says of which country somebody or some body is, and the text says nothing of that country."""
    ours = binding.wording.statement
    for bound in binding.bounds:
        at = bound.part.at
        if bound.how is How.ABSENT and bound.part.kind is PartKind.WORD and ours.tokens[at].text[0].isupper():
            country, head = demonym(ours.tokens[at].norm), ours.syntax.heads[at]
            is_of_people = head < 0 or category(ours.roots[head]) in ("noun.group", "noun.person")
            if country and is_of_people and not any(_tells_of(s, country) for s in binding.text.statements):
                return True
    return False


def _tells_of(statement: Statement, country: tuple[str, ...]) -> bool:
    return any(demonym(token.norm) == country for token in statement.tokens if token.text[0].isupper()) or any(
        contains(country, name.words) or same_place(country, name.words) for name in statement.names
    )


def gives_no_cause(binding: Binding) -> bool:
    """Whether a claim says why, and the focus nothing of it: "was put off", for "was put off because of fog"."""
    cause, other = _cause(binding.wording.statement), _cause(binding.statement)
    rest = _telling(binding, cause) if cause > 0 else []
    return bool(rest) and not any(bound.is_here and bound.at > other for bound in rest)


def _cause(statement: Statement) -> int:
    """Return the token behind "because of" and the like, -1 without them."""
    norms = [token.norm for token in statement.tokens]
    pairs = enumerate(zip(norms, [*norms[1:], ""], strict=True))
    return next((at + 1 for at, pair in pairs if at and (pair[0] == "because" or pair in _CAUSES)), -1)


_CAUSES = (("due", "to"), ("owing", "to"), ("thanks", "to"), ("caused", "by"))


def is_of_another_pair(binding: Binding) -> bool:
    """Whether one of two that a claim joins stands beside another in the focus: "wool and apples", "tin and apples"."""
    ours, theirs = binding.wording.statement, binding.statement
    words = {bound.part.at: bound for bound in binding.bounds if bound.part.kind is PartKind.WORD}
    for at, token in enumerate(ours.tokens):
        pair = [words[on] for on in (at - 1, at + 1) if on in words] if token.norm == "and" else []
        here = [bound for bound in pair if bound.is_here]
        if len(pair) > len(here) == 1 and all(bound.is_here or bound.how is How.ABSENT for bound in pair):
            return "and" in (norm_at(theirs.tokens, here[0].at - 1), norm_at(theirs.tokens, here[0].at + 1))
    return False


def is_not_the_only_one(binding: Binding) -> bool:
    """Whether a claim says it of one only, and the focus of several: "in physics, chemistry and Latin"."""
    ours, theirs = binding.wording.statement, binding.statement
    if "only" in theirs.norms:
        return False
    for at, token in enumerate(ours.tokens):
        if token.norm == "only":
            bound = next((b for b in binding.bounds if at < b.part.at <= at + _SCOPE and b.is_here), None)
            return bound is not None and norm_at(theirs.tokens, bound.last) in (",", "and")
    return False


_SCOPE = 4
"""Tokens from "only" to what it is said of."""
