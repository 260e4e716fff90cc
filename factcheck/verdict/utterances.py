"""Words of a claim's quotation and of one of a text -> where the one stands in the other, and whether it was altered.

An altered utterance has the same words in the same order but for a stretch or two that were exchanged, and is about as
long. What shares less than that is another utterance, however much the two have in common.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from factcheck.facts.quotations import Quotation
from factcheck.model.records import NamedTuple
from factcheck.model.text import Token
from factcheck.text.contractions import Word, spell_out
from factcheck.text.stopwords import FUNCTION

if TYPE_CHECKING:
    from rapidfuzz.distance import Opcodes  # imported where it is needed: most texts quote nobody a claim quotes

PARTIAL = 3
"""Words that a part of a quotation needs to be taken for it."""
_MOST_EXCHANGED = 2
"""Stretches that differ; more make another utterance."""
_TWICE = 0.7
"""Likeness that two stretches ask for where no more than half of the telling words are kept: "I stopped worrying and
started laughing" is not "I stopped counting and started hitting"."""
_HALF = 0.5
_FEW = 4
"""Words that in another order are still of no one utterance."""
_TURNED = 0.9
"""Likeness of the same words in another order: "a cure, not a step"."""
_SLACK = 2
"""Words by which the stretch of a text that is like a quotation may be longer or shorter."""
_STOPS = frozenset(".,;:!?–—-")


class Window(NamedTuple):
    """A stretch of what a text quotes."""

    first: int
    last: int
    likeness: float
    """The share of the longer of the two that stands in both, in order."""
    is_framed: bool
    """Whether one stretch alone differs, as long as the other and between words that are kept."""
    telling: float
    """The share of the words that say something by themselves which are kept."""


_LONGEST = 400
"""Words of other parts: more than anybody says in one breath."""


class _Speech(NamedTuple):
    """What one voice says in quotations that follow on each other."""

    quotations: Sequence[Quotation]
    tokens: tuple[Token, ...]
    starts: tuple[int, ...]
    """How many tokens stand before each quotation, and before the end."""
    words: tuple[Word, ...]
    places: tuple[int, ...]
    """How many words stand before each token, and before the end."""


class Said(NamedTuple):
    """A quotation of a text, joined to its other parts where it is broken by "he said"."""

    speech: _Speech
    at: int
    """Index of the quotation."""

    @property
    def quotation(self) -> Quotation:
        """The quotation as it stands."""
        return self.speech.quotations[self.at]

    @property
    def joined(self) -> Quotation:
        """The quotation with the tokens of the other parts."""
        return self.quotation._replace(tokens=self.speech.tokens[slice(*self._tokens)])

    @property
    def words(self) -> tuple[Word, ...]:
        """The words that were said, contractions written out."""
        first, last = self._tokens
        return self.speech.words[self.speech.places[first] : self.speech.places[last]]

    def shares(self, norms: Collection[str]) -> bool:
        """Whether it has one of some words before it is broken."""
        return any(token.norm in norms for token in self.quotation.tokens)

    @property
    def _tokens(self) -> tuple[int, int]:
        starts = self.speech.starts
        enough = starts[self.at + 1] + _LONGEST
        return starts[self.at], starts[min(bisect_right(starts, enough), len(starts) - 1)]


def read_said(quotations: Sequence[Quotation]) -> Iterator[Said]:
    """Yield what is said in each quotation of a text."""
    first = 0
    for last in range(1, len(quotations) + 1):
        if last == len(quotations) or not _goes_on(quotations[last - 1], quotations[last]):
            speech = _speech(quotations[first:last])
            yield from (Said(speech, at) for at in range(last - first))
            first = last


def _goes_on(one: Quotation, other: Quotation) -> bool:
    same = (one.speaker, one.pronoun, one.described) == (other.speaker, other.pronoun, other.described)
    return same and other.first - one.last <= 1


def _speech(quotations: Sequence[Quotation]) -> _Speech:
    tokens = tuple(token for quotation in quotations for token in quotation.tokens)
    starts = tuple(accumulate((len(quotation.tokens) for quotation in quotations), initial=0))
    words = spell_out(tokens)
    firsts = [at for at, word in enumerate(words) if not at or word.token is not words[at - 1].token]
    return _Speech(quotations, tokens, starts, words, (*firsts, len(words)))


def words_of(quotation: Quotation) -> tuple[Word, ...]:
    """Return the words that were said, contractions written out."""
    return spell_out(quotation.tokens)


def find_exact(wanted: Sequence[str], norms: Sequence[str]) -> tuple[int, int] | None:
    """Find the whole quotation in what the text quotes, or all that the text quotes in it."""
    at = _index(wanted, norms, 0)
    if at >= 0:
        return at, at + len(wanted)
    if len(norms) >= PARTIAL and _index(norms, wanted, 0) >= 0:
        return 0, len(norms)
    return None


def find_with_gaps(pieces: Sequence[Sequence[str]], norms: Sequence[str]) -> tuple[int, int] | None:
    """Find pieces between which words were left out, one behind the other.

    >>> find_with_gaps([["we", "lost"], ["the", "boat"]], "we lost most of the boat".split())
    (0, 6)
    """
    at = first = -1
    for piece in pieces:
        found = _index(piece, norms, max(at, 0))
        if found < 0:
            return None
        first = found if first < 0 else first
        at = found + len(piece)
    return (first, at) if at >= 0 else None


def pieces_of(words: Sequence[Word], quotation: Quotation) -> list[list[str]]:
    """Part the words of a quotation where some were left out."""
    pieces: list[list[str]] = [[]]
    starts = {quotation.tokens[gap] for gap in quotation.gaps}
    before = None
    for word in words:
        if word.token in starts and word.token is not before:
            pieces.append([])
        pieces[-1].append(word.norm)
        before = word.token
    return [piece for piece in pieces if piece]


def _index(part: Sequence[str], whole: Sequence[str], start: int) -> int:
    if not part:
        return start if start <= len(whole) else -1
    size, sought, last = len(part), list(part), len(whole) - len(part) + 1
    while start < last:
        try:
            at = whole.index(sought[0], start, last)
        except ValueError:
            return -1
        if list(whole[at : at + size]) == sought:
            return at
        start = at + 1
    return -1


def find_altered(wanted: Sequence[str], words: Sequence[Word], folded: str, least: float) -> Window | None:
    """Find the stretch most like a quotation, if it is `least` like it and differs in no more than two places."""
    norms = [word.norm for word in words]
    shared = sum((Counter(wanted) & Counter(norms)).values())
    if shared < least * len(wanted):
        return None
    if len(norms) == len(wanted) > _FEW and shared == len(wanted):
        return Window(0, len(words), _TURNED, is_framed=False, telling=1.0)
    sought = list(wanted)
    ours = frozenset(sought)
    known = list(accumulate((norm in ours for norm in norms), initial=0))
    longest = len(wanted) + _SLACK
    starts = range(max(len(norms) - longest, 0) + 1)
    if max(known[min(at + longest, len(norms))] - known[at] for at in starts) < least * len(wanted):
        return None
    from rapidfuzz.distance import LCSseq  # few quotations come so far

    best, most = (0, 0), 0
    for size in range(max(len(wanted) - _SLACK, 1), len(wanted) + _SLACK + 1):
        for at in range(max(len(norms) - size, 0) + 1):
            if known[min(at + size, len(norms))] - known[at] <= most:
                continue  # no better than the best
            kept = LCSseq.similarity(sought, norms[at : at + size], score_cutoff=most + 1)
            if kept > most:
                best, most = (at, min(at + size, len(norms))), kept
    if most < least * len(wanted):
        return None
    first, last = _whole(wanted, words, best, folded)
    found = norms[first:last]
    opcodes = LCSseq.opcodes(sought, found)
    stretches = list(altered(opcodes))
    likeness = most / max(len(wanted), len(found))
    if likeness < least or len(stretches) > _MOST_EXCHANGED:
        return None
    kept_words = [sought[at] for op in opcodes if op.tag == "equal" for at in range(op.src_start, op.src_end)]
    tells = sum(word not in FUNCTION for word in kept_words)
    share = tells / max(sum(word not in FUNCTION for word in sought), 1)
    if len(stretches) == _MOST_EXCHANGED and likeness < _TWICE and share <= _HALF:
        return None
    framed = len(stretches) == 1 and len(found) == len(wanted) and stretches[0][0][0] > 0
    framed = framed and stretches[0][0][1] < len(wanted)
    return Window(first, last, likeness, framed, share)


def _whole(wanted: Sequence[str], words: Sequence[Word], window: tuple[int, int], folded: str) -> tuple[int, int]:
    """Take with a stretch what stands in the text for the quotation's first or last words, up to the next mark."""
    from rapidfuzz.distance import LCSseq

    first, last = window
    norms = [word.norm for word in words]
    kept = [op for op in LCSseq.opcodes(list(wanted), norms[first:last]) if op.tag == "equal"]
    if not kept:
        return window
    start, end = first + kept[0].dest_start, first + kept[-1].dest_end
    lost_before, lost_behind = kept[0].src_start, len(wanted) - kept[-1].src_end
    while lost_before and start > 0 and not (start <= first and _is_parted(words, start, folded)):
        start -= 1
    while lost_behind and end < len(words) and not (end >= last and _is_parted(words, end, folded)):
        end += 1
    return start, end


def _is_parted(words: Sequence[Word], at: int, folded: str) -> bool:
    """Whether a mark stands between a word and the one before it."""
    between = folded[words[at - 1].token.end : words[at].token.start]
    return not _STOPS.isdisjoint(between) and words[at - 1].token is not words[at].token


def altered(opcodes: Opcodes) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield each stretch that differs on either side, as ranges of the words expected and of those found."""
    first = start = 0
    for op in opcodes:
        if op.tag == "equal":
            if op.src_start > first or op.dest_start > start:
                yield (first, op.src_start), (start, op.dest_start)
            first, start = op.src_end, op.dest_end
    last = opcodes[-1] if len(opcodes) else None
    if last is not None and (last.src_end > first or last.dest_end > start):
        yield (first, last.src_end), (start, last.dest_end)
