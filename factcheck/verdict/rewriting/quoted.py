"""Quotations: the words that were said, for those that were altered between the marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import LCSseq

from factcheck.facts.quotation_marks import MARKS
from factcheck.facts.quotations import Quotation
from factcheck.model.text import Span, Token
from factcheck.verdict.rewriting.edits import Edit
from factcheck.verdict.utterances import altered

_PUT_IN = frozenset("[]…")
"""Marks of what the writer left out or put in: the words around them are not to be mended."""
_BLANKS = 8
"""Characters beside a quotation in which its neighbour has to stand, white space and line ends among them."""


def rewrite_quotation(expected: Quotation, claim_text: str, words: Sequence[Token], folded: str) -> Iterator[Edit]:
    """Yield the edit that puts the claim's words in place of the altered ones among `words`."""
    wanted = expected.tokens
    changes = list(altered(LCSseq.opcodes([token.norm for token in wanted], [token.norm for token in words])))
    if not changes:
        return
    (first, _), (start, _) = changes[0]
    (_, last), (_, end) = changes[-1]
    if _is_open(words, folded, changes[0][1], changes[-1][1]):
        return
    if start == end or first == last:  # words left out or put in: one beside them goes along
        if start and first:
            start, first = start - 1, first - 1
        elif end < len(words) and last < len(wanted):
            end, last = end + 1, last + 1
    if start == end or first == last:
        return
    span = Span(words[start].start, words[end - 1].end)
    text = claim_text[wanted[first].start : wanted[last - 1].end]
    if set(folded[span.start : span.end] + text) & (_PUT_IN | set(MARKS) - {"'"}):
        return
    if first == start == 0 and wanted[0].norm != "i":
        old = folded[span.start]
        text = (text[0].lower() if old.islower() else text[0].upper()) + text[1:]
    yield Edit(span, text)


def _is_open(words: Sequence[Token], folded: str, first: tuple[int, int], last: tuple[int, int]) -> bool:
    """Whether altered words stand at an edge behind which the text may have more of them, inside its marks or outside.

    `first` and `last` are the first and the last altered stretch among `words`.
    """
    before, behind = _next_to(folded, words)
    opens, closes = first[0] == 0, last[1] == len(words)
    missing = (opens and first[1] == 0) or (closes and last[0] == len(words))
    return missing or (opens and before.isalnum()) or (closes and behind.isalnum())


def _next_to(folded: str, words: Sequence[Token]) -> tuple[str, str]:
    """Return the characters beside a run of words, blanks left out."""
    start, end = words[0].start, words[-1].end
    before, behind = folded[max(start - _BLANKS, 0) : start].rstrip(), folded[end : end + _BLANKS].lstrip()
    return before[-1:], behind[:1]
