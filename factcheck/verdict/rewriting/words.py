"""One word for another of its kind: "before" for "after", "week" for "month", "Danish" for "Norwegian", "8" for "7".

Takes the token of a claim and the token of a passage in its place. Offered only where nothing else would have to
change: the two are alike in form, and what stands before them leads on to either.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.text import Span
from factcheck.reading.statement import Statement, is_plural
from factcheck.verdict.rewriting.edits import Edit, in_case_of

_EXCHANGED = tuple(
    frozenset(row.split())
    for row in (
        "before after",
        "up down",
        "above below",
        "inside outside",
        "earlier later",
        "upstream downstream",
        "north south east west",
        "northern southern eastern western",
    )
)
"""Marks that stand in the same places, unlike "for" and "against", or "first" and "last" before "since"."""
_DETERMINERS = frozenset("the this that these those his her its their our my your no some any each every".split())


def rewrite_mark(claim: Statement, at: int, passage: Statement, found: int) -> Iterator[Edit]:
    """Yield the edit that puts a mark of the claim for its opposite."""
    pair = {claim.tokens[at].norm, passage.tokens[found].norm}
    in_name = found > 0 and passage.tokens[found].text[0].isupper()  # South Wales
    if not in_name and any(pair <= row for row in _EXCHANGED):
        yield _exchange(claim, at, passage, found)


def rewrite_identifier(claim: Statement, at: int, passage: Statement, found: int) -> Iterator[Edit]:
    """Yield the edit that puts one number or code for another behind the same label."""
    if not (at and found) or not claim.roots[at - 1] or claim.roots[at - 1] != passage.roots[found - 1]:
        return
    alike = _shape(claim.tokens[at].text) == _shape(passage.tokens[found].text)
    if alike and _is_whole(claim, at) and _is_whole(passage, found):
        yield Edit(_span(passage, found), claim.tokens[at].text)


def _shape(code: str) -> str:
    return "".join(dict.fromkeys("9" if letter.isdigit() else "a" if letter.isalpha() else letter for letter in code))


def _is_whole(statement: Statement, at: int) -> bool:
    """Whether a code ends with its token, unlike the 7 of "7B" and "7-9"."""
    tokens = statement.tokens
    touches = at + 1 < len(tokens) and tokens[at + 1].start == tokens[at].end
    return not touches or tokens[at + 1].text in (".", ",", ";", ":", ")", "?", "!")


def rewrite_noun(claim: Statement, at: int, passage: Statement, found: int) -> Iterator[Edit]:
    """Yield the edit that puts a noun or an adjective for another: not in a compound, nor under another article."""
    if claim.syntax.tags[at] != passage.syntax.tags[found]:
        return
    if is_plural(claim.tokens[at].norm) != is_plural(passage.tokens[found].norm):
        return
    if _article(claim, at) == _article(passage, found) and _stands_alone(claim, at) and _stands_alone(passage, found):
        yield _exchange(claim, at, passage, found)


def rewrite_adjective(claim: Statement, at: int, passage: Statement, found: int) -> Iterator[Edit]:
    """Yield the edit that puts one nationality for another: "Danish", "Danes"."""
    same_form = is_plural(claim.tokens[at].norm) == is_plural(passage.tokens[found].norm)
    if same_form and (_is_modifier(claim, at) == _is_modifier(passage, found)):
        yield _exchange(claim, at, passage, found)


def rewrite_rate(claim: Statement, at: int, passage: Statement, found: int) -> Iterator[Edit]:
    """Yield the edit that puts one base of a rate for another: "a week", "an hour"."""
    yield _exchange(claim, at, passage, found)


def _exchange(claim: Statement, at: int, passage: Statement, found: int) -> Edit:
    word, old = claim.tokens[at].text, passage.tokens[found].text
    if at == 0 and not any(name.first == 0 for name in claim.names) and word[1:].islower():
        word = word.lower()
    return Edit(_span(passage, found), in_case_of(old, word) if old[:1].isupper() else word)


def _span(statement: Statement, at: int) -> Span:
    return Span(statement.tokens[at].start, statement.tokens[at].end)


def _article(statement: Statement, at: int) -> str:
    """Return what stands before a noun, "a" and "an" as one, the determiners as one; "" at the beginning of a claim."""
    norm = statement.tokens[at - 1].norm if at else ""
    return "a" if norm in ("a", "an") else "the" if norm in _DETERMINERS else norm


def _stands_alone(statement: Statement, at: int) -> bool:
    tags = statement.syntax.tags
    before, behind = at and tags[at - 1], tags[at + 1] if at + 1 < len(tags) else ""
    return before not in ("NOUN", "PROPN", "NUM") and behind not in ("NOUN", "PROPN")


def _is_modifier(statement: Statement, at: int) -> bool:
    return at + 1 < len(statement.tokens) and statement.syntax.tags[at + 1] in ("ADJ", "NOUN", "PROPN")
