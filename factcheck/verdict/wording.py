"""Bindings and differences -> the words that report them: "seven officers, not 17", "Sunderland, not Gateshead"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.facts.superlatives import superlative_at
from factcheck.matching.bind import Binding, Bound, How
from factcheck.model.facts import Fact, Kind, Quantity, Relation
from factcheck.model.text import Span
from factcheck.reading.statement import Statement
from factcheck.text.lemmas import stem
from factcheck.text.phrases import PHRASES
from factcheck.verdict.differences.difference import Difference, Sort
from factcheck.verdict.judgement import Comparison

_KINDS = {
    Sort.NAME: Kind.NAME,
    Sort.SPELLING: Kind.NAME,
    Sort.DEMONYM: Kind.NAME,
    Sort.OFFICE: Kind.TITLE,
    Sort.DESCRIPTOR: Kind.TITLE,
    Sort.POLARITY: Kind.POLARITY,
    Sort.OPPOSITE: Kind.POLARITY,
    Sort.MARK: Kind.ORDER,
    Sort.RATE: Kind.RATE,
    Sort.SWAP: Kind.ROLE,
    Sort.SISTER: Kind.THING,
    Sort.THING: Kind.THING,
    Sort.IDENTIFIER: Kind.IDENTIFIER,
}
STRANGE = "the text names nobody whom the claims name"
SUPPOSED = "only asked, supposed or foretold"
UNSURE = "may be about something else"
OF_ANOTHER = "the text seems to be about something else"
_LONGEST = 60
"""Characters of a sentence that is given as a whole."""
_FOLLOWING = 3
"""Tokens behind a number within which the noun that it counts is shown with it."""


def word_agreement(binding: Binding, bound: Bound) -> Comparison | None:
    """Return the comparison of a value that the focus has; None for any other part."""
    part = bound.part
    if bound.how is not How.VALUE or bound.offset or part.fact is None or bound.fact is None or bound.relation is None:
        return None
    ours, theirs = binding.wording.statement, binding.statement
    expected = _value_words(ours, part.fact.span, part.fact.last, part.noun)
    found = _value_span(theirs, bound.fact.span, bound.fact.last, _noun_of(theirs, bound))
    text = theirs.text(found)
    reason = f"{text}, as expected" if bound.relation is Relation.SAME else f"{text}, in line with {expected}"
    return Comparison(
        part.fact.kind,
        bound.relation,
        expected,
        found,
        text,
        reason,
        bound.noun,
        (part.fact, bound.fact),
        binding.bounds.index(bound),
    )


def word_difference(binding: Binding, difference: Difference, certainty: float) -> Comparison:
    """Return the comparison that reports a difference."""
    ours, theirs = binding.wording.statement, binding.statement
    part = binding.bounds[difference.place].part
    found = theirs.span(difference.first, _past_phrase(theirs, difference))
    expected = ours.words(part.first, part.last)
    facts = None
    if difference.sort is Sort.VALUE and part.fact is not None and difference.fact is not None:
        index = theirs.facts.index(difference.fact)
        (span, last), (found, found_last) = _rank_span(ours, part.fact), _rank_span(theirs, difference.fact)
        short = ours.text(span)
        expected = _value_words(ours, span, last, part.noun)
        found = _value_span(theirs, found, found_last, theirs.heads[index])
        text = theirs.text(found)
        reason = f"{text}, not {short if theirs.heads[index] >= 0 else expected}"
        kind, facts = part.fact.kind, (part.fact, difference.fact)
    elif difference.office is not None:
        wanted, _ = difference.office
        expected = ours.words(wanted.first, wanted.last)
        text = theirs.text(found)
        reason, kind = f"{text}, not {expected}", Kind.TITLE
    elif difference.sort is Sort.POLARITY:
        text = theirs.text(found)
        expected = binding.wording.text
        reason, kind = f"says the opposite: {text}", Kind.POLARITY
    elif difference.sort is Sort.SPELLING:
        text = theirs.text(found)
        reason, kind = f"spelt {_differing(text, expected)}, not {_differing(expected, text)}", Kind.NAME
    elif difference.sort is Sort.IDENTIFIER:
        text = theirs.text(found)
        label = ours.tokens[part.at - 1].text.lower() if part.at and ours.roots[part.at - 1] else "one"
        reason, kind = f"another {label}: {text}, not {expected}", Kind.IDENTIFIER
    elif difference.sort is Sort.SWAP:
        text = theirs.text(found)
        sentence = theirs.text(theirs.sentence.span)
        reason = f"{text} in another role" + (f": {sentence}" if len(sentence) <= _LONGEST else "")
        kind = Kind.ROLE
    else:
        text = theirs.text(found)
        reason, kind = f"{text}, not {expected}", _KINDS[difference.sort]
    return Comparison(kind, difference.relation, expected, found, text, reason, certainty, facts, difference.place)


def _past_phrase(statement: Statement, difference: Difference) -> int:
    """Return the token behind what differs; a verb goes with its particle: "were down", "found not guilty"."""
    first, last = difference.first, difference.last
    stems = tuple(stem(token.norm) for token in statement.tokens[first:]) if last == first + 1 else ()
    for phrase, root in PHRASES.get(stems[0], ()) if stems else ():
        if stems[: len(phrase)] == phrase and statement.roots[first] in (root, "_".join(phrase)):
            return first + len(phrase)
    return last


def _rank_span(statement: Statement, fact: Fact) -> tuple[Span, int]:
    """Return where a value stands, and the token behind it; a rank goes with its superlative: "second-largest"."""
    if fact.kind is Kind.RANK and isinstance(fact.value, Quantity):
        for at in range(fact.last, min(fact.last + _FOLLOWING, len(statement.tokens))):
            if superlative_at(statement.tokens, at) == fact.value.unit:
                return statement.span(fact.first, at + 1), at + 1
    return fact.span, fact.last


def word_doubt(binding: Binding, difference: Difference, certainty: float) -> str:
    """Return what a difference that is not sure enough would say.

    "perhaps Gateshead, not Sunderland"
    """
    return "perhaps " + word_difference(binding, difference, certainty).reason


def word_replaced(binding: Binding, expected: Span, found: Span) -> str:
    """Return that the focus has other words in the place of some of the claim, all else being word for word."""
    return f"perhaps {binding.statement.text(found)}, not {binding.wording.statement.text(expected)}"


def word_unlike(binding: Binding) -> str:
    """Return that a passage has as much of a wording under ``unlike``."""
    return f'is as close to "{binding.wording.text}", which is under unlike'


def word_lacks(binding: Binding, bounds: Sequence[Bound]) -> str:
    """Return in words what a passage lacks of the deciding parts of its claim.

    'lacks "Holt Merriman"', '"Holt Merriman" is named only elsewhere', 'has "17 nurses" for "17 officers"'
    """
    absent: list[str] = []
    elsewhere: list[str] = []
    rest: list[str] = []
    for bound in bounds:
        expected = word_part(binding, bound)
        if bound.how is How.ELSEWHERE:
            elsewhere.append(f'"{expected}"')
        elif bound.how is How.VALUE and bound.fact is not None:
            rest.append(f'has "{word_bound(binding, bound)}" for "{expected}"')
        else:
            absent.append(f'"{expected}"')
    if elsewhere:
        rest.insert(0, f"{_listed(elsewhere)} {'is' if len(elsewhere) == 1 else 'are'} named only elsewhere")
    if absent:
        rest.insert(0, f"lacks {_listed(absent)}")
    return "; ".join(rest)


def word_part(binding: Binding, bound: Bound) -> str:
    """Return the words of a part as they stand in the claim, of a count with what it counts."""
    ours, part = binding.wording.statement, bound.part
    if part.fact is not None:
        return _value_words(ours, part.fact.span, part.fact.last, part.noun)
    words = ours.words(part.first, part.last)
    return words if part.name is None else words.removesuffix("'s").removesuffix("’s")


def word_bound(binding: Binding, bound: Bound) -> str:
    """Return the words of the text that a part is bound to; nothing for what the passage lacks."""
    if bound.at < 0:
        return ""
    statement = binding.at(bound.offset)
    if bound.fact is not None:
        return _value_words(statement, bound.fact.span, bound.fact.last, _noun_of(statement, bound))
    if bound.name is not None:
        return statement.words(bound.name.first, bound.name.last)
    return statement.tokens[bound.at].text


def _listed(words: Sequence[str]) -> str:
    return ", ".join([*words[:-2], " and ".join(words[-2:])])


def _differing(name: str, other: str) -> str:
    """Return the words of a name that the other spelling does not share."""
    words = [word for word in name.split() if word not in other.split()]
    return " ".join(words) or name


def _noun_of(statement: Statement, bound: Bound) -> int:
    if bound.fact is None:
        return -1
    return statement.heads[statement.facts.index(bound.fact)]


def _value_span(statement: Statement, span: Span, last: int, noun: int) -> Span:
    """Return the span of a value, the noun that it counts included where it follows closely."""
    if last <= noun <= last + _FOLLOWING:
        return Span(span.start, statement.tokens[noun].end)
    return span


def _value_words(statement: Statement, span: Span, last: int, noun: int) -> str:
    return statement.text(_value_span(statement, span, last, noun))
