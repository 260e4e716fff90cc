"""A claim that says who somebody is, or did what; a passage in which the one deals with the other.

"Mbeki congratulated the winner" has all of "Winner: Mbeki", and makes two of them.
"""

from __future__ import annotations

from factcheck.facts.scanning import norm_at
from factcheck.matching.bind import Binding
from factcheck.matching.parts import Part, PartKind
from factcheck.reading.frames import AGENT, OBLIQUE, PATIENT
from factcheck.reading.statement import Statement
from factcheck.text.lemmas import root, stem
from factcheck.text.net import category
from factcheck.text.people import is_person
from factcheck.verdict.differences.names import kind_of
from factcheck.verdict.support import head_of


def are_two_here(binding: Binding) -> bool:
    """Whether one who is something in the claim, or does it, deals in the focus with whoever is or does it there."""
    theirs = binding.statement
    here = [bound for bound in binding.bounds if bound.is_here]
    names = [bound for bound in here if bound.name is not None and kind_of(bound.name) != "place"]
    words = [bound for bound in here if bound.part.kind is PartKind.WORD and _is_somebody(theirs, bound.at)]
    return any(
        _is_said_of(binding.wording.statement, word.part, name.part)
        and _head(theirs, word.at) + 1 != name.first  # whatever the tree makes of "the columnist Ann Lee"
        and any(are_two(theirs, head_of(theirs, name), _head(theirs, word.at)) for are_two in (acts_on, _speaks_of))
        for name in names
        for word in words
    )


def _is_said_of(statement: Statement, word: Part, name: Part) -> bool:
    """Whether a claim says that the bearer of a name is something, or does it."""
    if norm_at(statement.tokens, name.first - 1) == ":":  # the label behind which it stands says it
        between = [token.norm for token in statement.tokens[word.last : name.first]]
        return between.count(":") == 1 and ";" not in between
    at = statement.syntax.head_of_phrase(name.first, name.last)
    return statement.syntax.is_called(word.at, at) or statement.syntax.frames.argument(at, word.at) == AGENT


def _head(statement: Statement, at: int) -> int:
    """Return the last word of a compound that is read as one: "prime minister"."""
    return at + statement.roots[at].count("_")


def _is_somebody(statement: Statement, at: int) -> bool:
    """Whether a word is a noun for a person, and no compound that the tree takes for a verb and its object."""
    head, syntax = _head(statement, at), statement.syntax
    noun = root(stem(statement.tokens[head].norm))
    if syntax.tags[head] != "NOUN" or (head > at and syntax.tags[at] == "VERB"):
        return False
    return category(noun) == "noun.person" or (not category(noun) and is_person(noun))


def acts_on(statement: Statement, one: int, other: int) -> bool:
    """Whether one of two does something to the other or with him, so that they are not the same.

    "Quill thanked the woman", "told the judge"; not "became the winner", "took over as mayor".
    """
    syntax = statement.syntax
    for verb in {syntax.heads[one], syntax.heads[other]} - {-1}:
        fillers = syntax.frames.fillers(verb)
        roles = {at: role for role, at in fillers if role != OBLIQUE or _is_other(statement, at)}
        if {roles.get(one), roles.get(other)} in _BOTH and stem(statement.tokens[verb].norm) not in _MAKING:
            return True
    return False


def _speaks_of(statement: Statement, one: int, other: int) -> bool:
    """Whether one says what the other does or what is done to him: "said that the winner was late"."""
    syntax = statement.syntax
    verb = syntax.heads[other]
    is_said = verb >= 0 and syntax.relations[verb] == "ccomp" and syntax.heads[verb] >= 0
    fills = is_said and any(at == other for _, at in syntax.frames.fillers(verb))
    return fills and (AGENT, one) in syntax.frames.fillers(syntax.heads[verb])


def _is_other(statement: Statement, at: int) -> bool:
    """Whether the preposition before a word makes it another than whoever acts."""
    cases = (on for on, head in enumerate(statement.syntax.heads) if head == at)
    return any(statement.syntax.relations[on] == "case" and statement.tokens[on].norm in _TOWARDS for on in cases)


_BOTH = ({AGENT, PATIENT}, {AGENT, OBLIQUE}, {PATIENT, OBLIQUE})
"""What two are to a verb that deal with each other."""
_TOWARDS = frozenset("against by for from on to with".split())
"""Prepositions before somebody else than whoever acts: "as mayor" says what he himself is."""
_MAKING = frozenset(
    stem(word)
    for word in """
    appoint be become call choose crown declare elect follow make name nominate pick remain replace select succeed take
    """.split()
)
"""Verbs by which one becomes the other, or comes in his place."""
