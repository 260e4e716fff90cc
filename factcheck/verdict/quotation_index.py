"""The quotations of all claims, by the words in them that tell what was said: which of them a text may quote.

Two quotations are held against each other only if they have enough words in common for the one to be the other, whole,
in part or altered; see `factcheck.verdict.utterances`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from math import ceil

from factcheck.document.texts import Text
from factcheck.facts.quotations import Quotation
from factcheck.matching.wording import Wording
from factcheck.model.records import NamedTuple
from factcheck.text.contractions import Word
from factcheck.text.stopwords import FUNCTION
from factcheck.thresholds import MISQUOTED
from factcheck.verdict.quotations import QuotationFinding, judge_pair
from factcheck.verdict.utterances import Said, read_said, words_of


class _Entry(NamedTuple):
    """One quotation of a claim."""

    wording: Wording
    expected: Quotation
    words: tuple[Word, ...]
    norms: frozenset[str]
    needed: int
    """Telling words that a text's quotation has to share with it, unless it has no others."""


class QuotationIndex:
    """The quotations of claims, read when a text that quotes anything is first held against them."""

    def __init__(self, wordings: Sequence[Wording], quoting: Sequence[int]) -> None:
        """Take all wordings, and the numbers of those that quote and are no look-alikes."""
        self._wordings = wordings
        self._quoting = quoting

    @cached_property
    def _read(self) -> _Entries:
        return _Entries([self._wordings[number] for number in self._quoting])

    def findings(self, text: Text) -> Iterator[tuple[Wording, QuotationFinding]]:
        """Yield what the quotations of a text do to those of the claims, claim by claim.

        A claim that is about what was said is borne out where all of it is; no other is by what it quotes.
        """
        if not self._quoting or not text.quotations:
            return
        found = list(self._judged(text))
        borne_out = {(id(wording), finding.expected.span) for wording, finding in found if not finding.conflicts}
        for wording, finding in found:
            said = wording.is_quotation and all((id(wording), one.span) in borne_out for one in wording.sayings)
            if finding.conflicts or said:
                yield wording, finding

    def _judged(self, text: Text) -> Iterator[tuple[Wording, QuotationFinding]]:
        said = list(read_said(text.quotations))
        pairs = sorted((number, at) for at, one in enumerate(said) for number in self._read.alike(one))
        for number, at in pairs:
            wording, expected, words, norms, _ = self._read.entries[number]
            if said[at].shares(norms):
                finding = judge_pair(expected, words, wording.document.folded, said[at], text)
                if finding is not None:
                    yield wording, finding


class _Entries:
    """The quotations of some wordings."""

    def __init__(self, wordings: Iterable[Wording]) -> None:
        self.entries: list[_Entry] = []
        self._postings: dict[str, list[tuple[int, int]]] = {}
        """Telling word -> the entries that have it, and how often."""
        self._small: list[int] = []
        """The entries that may be quoted without a telling word."""
        for wording in wordings:
            for expected in wording.sayings:
                self._add(wording, expected)

    def _add(self, wording: Wording, expected: Quotation) -> None:
        number = len(self.entries)
        words = words_of(expected)
        as_said, as_written = [word.norm for word in words], [token.norm for token in expected.tokens]
        counts = Counter(as_said) | Counter(as_written)
        needed = min(_needed(as_said), _needed(as_written))
        self.entries.append(_Entry(wording, expected, words, frozenset(as_said), needed))
        for norm in filter(_tells, counts):
            self._postings.setdefault(norm, []).append((number, counts[norm]))
        if needed <= 0:
            self._small.append(number)

    def alike(self, said: Said) -> set[int]:
        """Return the entries that share enough with what a text quotes."""
        spelt = set(filter(_tells, {word.norm for word in said.words}))
        telling = spelt.union(filter(_tells, {token.norm for token in said.joined.tokens}))
        if not spelt:
            return set(range(len(self.entries)))
        shared: dict[int, int] = {}
        kinds: dict[int, int] = {}
        for norm in telling:
            for number, count in self._postings.get(norm, ()):
                shared[number] = shared.get(number, 0) + count
                kinds[number] = kinds.get(number, 0) + 1
        found = {n for n, count in shared.items() if count >= self.entries[n].needed or kinds[n] >= len(spelt)}
        return found.union(self._small)


def _needed(norms: Sequence[str]) -> int:
    """Return how many telling words have to be shared where all others are and what is shared is just enough."""
    return ceil(MISQUOTED * len(norms)) - sum(not _tells(norm) for norm in norms)


def _tells(norm: str) -> bool:
    return norm[0].isalnum() and norm not in FUNCTION
