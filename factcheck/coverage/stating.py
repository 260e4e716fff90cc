"""A fact and its text -> whether it is stated, and not only asked, foretold or supposed."""

from __future__ import annotations

from factcheck.document.texts import Text
from factcheck.model.coverage import Item, ItemKind, ItemPlace
from factcheck.reading.statement import Statement
from factcheck.text.lemmas import stem

_TIMES = frozenset({ItemKind.DATE, ItemKind.TIME, ItemKind.PERIOD})
_WILL = frozenset({"could", "may", "might", "shall", "will", "won't"})
_EXPECTING = frozenset(map(stem, "aim expect forecast hope intend plan predict schedule".split()))
_JOINING = frozenset({"acl", "ccomp", "conj", "nmod", "obj", "obl", "obl:agent", "xcomp"})
"""Relations by which a time, and what is planned for it, hang on the verb that foretells them."""


def is_stated(text: Text, item: Item) -> bool:
    """Whether a fact is stated in one of its places.

    What is announced is ("said that it would pay £3m"), and what would have been; when something will be is not.
    """
    return any(_is_stated(text.statements[place.sentence], place, item.kind) for place in item.places)


def _is_stated(statement: Statement, place: ItemPlace, kind: ItemKind) -> bool:
    if kind in _TIMES and _is_of_forecast(statement, place):
        return False
    core = range(*place.core)
    return place.states or any(statement.polarity.foretold[at] or _would_have_been(statement, at) for at in core)


def _would_have_been(statement: Statement, at: int) -> bool:
    """Whether a token is told of what did not come about: "would have turned 39", "should have opened in May"."""
    first = at
    while first > 0 and statement.polarity.supposed[first - 1]:
        first -= 1
    modal = [token.norm for token in statement.tokens[max(first - 1, 0) : first + 1]]
    return modal in (["should", "have"], ["would", "have"])


def _is_of_forecast(statement: Statement, place: ItemPlace) -> bool:
    """Whether a time is that of something that will or may be, is to be or is expected."""
    syntax, tokens = statement.syntax, statement.tokens
    at = syntax.head_of_phrase(*place.tokens)
    while syntax.relations[at] in _JOINING:
        at = syntax.heads[at]
        before = [on for on, head in enumerate(syntax.heads) if head == at and on < at]
        will = any(tokens[on].norm in _WILL or tokens[on].norm.endswith("'ll") for on in before)
        planned = any(tokens[on].norm in ("is", "are") and tokens[on + 1].norm == "to" for on in before)
        if will or planned or (stem(tokens[at].norm) in _EXPECTING and syntax.relations[at] != "amod"):
            return True
    return False
