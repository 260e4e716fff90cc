"""Sentences -> the runs of tokens between quotation marks; who said them is left to `factcheck.facts.quotations`.

A straight mark is told by its spacing: an opening one has a space or a bracket before it, a closing one has none. So a
mark that was forgotten costs one quotation and does not turn the rest of the text inside out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from itertools import groupby, zip_longest

from factcheck.model.records import NamedTuple
from factcheck.model.text import Sentence, Token

CLOSING = {'"': '"', "“": "”", "‘": "'", "„": "“", "«": "»", "'": "'"}
"""Opening mark -> closing mark; the reader of texts folds the closing ’ into the apostrophe."""
MARKS = frozenset([*CLOSING, *CLOSING.values()])

_BRACKETS = frozenset("([{-–—/“‘„«'")
"""What may touch an opening mark from before."""
_STOPS = frozenset(".,;:!?)]}-–—/”»'…")
"""What may touch a closing mark from behind."""
_ELISIONS = frozenset("em tis twas twere cause til till n bout round un nuff ere".split())
"""Words that begin with an apostrophe: 'em, 'tis."""


class Place(NamedTuple):
    """One token of a document."""

    sentence: int
    """Index of the sentence."""
    token: int
    """Index within the sentence."""


class _Side(Enum):
    OPENING = auto()
    CLOSING = auto()
    EITHER = auto()


def quoted_runs(sentences: Sequence[Sentence]) -> Iterator[list[Place]]:
    """Yield the places of each quotation, marks left out; one that is not closed ends with its first sentence.

    A paragraph that is not closed goes on where the next one opens with a mark: a speech over several paragraphs.
    """
    blocks = [list(block) for _, block in groupby(sentences, key=lambda sentence: sentence.block)]
    for block, following in zip_longest(blocks, blocks[1:]):
        if any(not CLOSING.keys().isdisjoint([token.text for token in sentence.tokens]) for sentence in block):
            tokens = [token for sentence in block for token in sentence.tokens]
            places = [Place(sentence.index, at) for sentence in block for at in range(len(sentence.tokens))]
            goes_on = following is not None and following[0].tokens[0].text in CLOSING
            for first, last in _runs(tokens, places, goes_on):
                if last > first:
                    yield places[first:last]


def _runs(tokens: Sequence[Token], places: Sequence[Place], goes_on: bool) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each quotation of a block."""
    first = -1
    closing = ""
    last = _Last.of(tokens)
    for at, token in enumerate(tokens):
        if not closing:
            if _opens(tokens, at, last):
                first, closing = at + 1, CLOSING[token.text]
        elif _closes(tokens, at, closing, last):
            yield first, at + token.text[0].isalnum()
            closing = ""
        elif closing in ('"', "”") and token.text in ('"', "“") and _side(tokens, at) is _Side.OPENING:
            yield first, _sentence_end(places, first, at)  # its closing mark is missing
            first, closing = at + 1, CLOSING[token.text]
    if closing and first < len(tokens):
        yield first, len(tokens) if goes_on else _sentence_end(places, first, len(tokens))


def _sentence_end(places: Sequence[Place], first: int, last: int) -> int:
    return next((at for at in range(first, last) if places[at].sentence != places[first].sentence), last)


def _side(tokens: Sequence[Token], at: int) -> _Side:
    """Tell an opening straight mark from a closing one by what touches it."""
    token = tokens[at]
    before = at > 0 and tokens[at - 1].end == token.start and tokens[at - 1].text not in _BRACKETS
    behind = at + 1 < len(tokens) and tokens[at + 1].start == token.end and tokens[at + 1].text not in _STOPS
    if before == behind:
        return _Side.EITHER
    return _Side.CLOSING if before else _Side.OPENING


def _opens(tokens: Sequence[Token], at: int, last: _Last) -> bool:
    token = tokens[at]
    if token.text not in CLOSING or at + 1 >= len(tokens):
        return False
    if token.text == '"':
        return _side(tokens, at) is not _Side.CLOSING
    if token.text not in ("'", "‘"):
        return True
    touches_before = at > 0 and tokens[at - 1].end == token.start and tokens[at - 1].text[-1].isalnum()
    following = tokens[at + 1]
    if touches_before or following.start != token.end or not following.text[0].isalpha() or following.norm in _ELISIONS:
        return False
    return last.closing > at


def _closes(tokens: Sequence[Token], at: int, closing: str, last: _Last) -> bool:
    token = tokens[at]
    if closing == "'":
        return _closes_single(tokens, at, last.mark)
    if token.text == closing != '"':
        return True
    return (
        token.text == '"'
        and closing in ('"', "”")
        and _side(tokens, at) is not _Side.OPENING
        and not _is_inch(tokens, at)
    )


def _closes_single(tokens: Sequence[Token], at: int, last_mark: int) -> bool:
    token = tokens[at]
    if token.text == "'":
        return at + 1 >= len(tokens) or tokens[at + 1].start > token.end or not tokens[at + 1].text[0].isalnum()
    if len(token.text) == 1 or not token.text.endswith("'"):
        return False
    # the mark behind a plural is a possessive one where a word follows, and a closing mark is still to come
    return not (at < last_mark and tokens[at + 1].text[0].isalpha())


class _Last(NamedTuple):
    """Where the last single marks of a block stand, -1 without one."""

    mark: int
    """The last token that is such a mark, or has one at its end."""
    closing: int
    """The last that may close a quotation."""

    @classmethod
    def of(cls, tokens: Sequence[Token]) -> _Last:
        """Find them."""
        mark = next((at for at in range(len(tokens) - 1, -1, -1) if tokens[at].text.endswith("'")), -1)
        return cls(mark, next((at for at in range(mark, -1, -1) if _closes_single(tokens, at, mark)), -1))


def _is_inch(tokens: Sequence[Token], at: int) -> bool:
    """Whether a straight mark behind a number is one of length (12", 5'10"): the quotation's own is still to come."""
    if not at or tokens[at - 1].end != tokens[at].start or not tokens[at - 1].norm[0].isdigit():
        return False
    for index in range(at + 1, len(tokens)):
        if tokens[index].text == '"':
            return _side(tokens, index) is not _Side.OPENING
    return False
