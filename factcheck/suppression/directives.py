"""Comments in a text that say what to leave alone -> the stretches that they cover, and what is wrong with them.

::

    <!-- factcheck: ignore CLAIM-ID reason -->        the next block, or the one that the comment stands in
    <!-- factcheck: off reason -->                    all claims from here on …
    <!-- factcheck: off CLAIM-ID reason -->           … or this one
    <!-- factcheck: on -->                            … to here
    <!-- factcheck: cq reason -->                     the fact right before it, or all of the next block, needs no claim

Readers hand over comments that are comments to the parser of the markup, so that prose and code that mention a
directive never get here. A directive without a reason is not followed: who reads the text next year has to know why.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence, Set

from factcheck.errors import did_you_mean
from factcheck.model.coverage import SetAside
from factcheck.model.results import OWN, Evidence, Place, Remark, RemarkKind, SuppressedBy, Suppression
from factcheck.model.text import Comment, Document, Locator, Span

_PREFIX = "factcheck:"
_VERBS = ("ignore", "off", "on", "cq")
_ALIKE = 0.75  # one slip in a word of five letters; "one" and "of" are no slip of "on" and "off" that is worth a guess


_STILL_INSIDE = r"(?:[^\S\n]|[*_~`)\]]|</(?:a|abbr|b|cite|em|i|mark|q|small|span|strong|sub|sup|time|u)\s*>)*"
"""What may stand between the last words of a block and a comment in it: blanks, and the ends of inline markup."""


class _Stretch:
    """A part of `Document.text` that one directive covers."""

    __slots__ = ("claim", "comment", "end", "reason", "start", "used")

    def __init__(self, comment: Comment, claim: str | None, reason: str, span: Span) -> None:
        self.comment = comment
        self.claim = claim
        self.reason = reason
        self.start, self.end = span
        self.used = False


class Directives:
    """The directives of one document; a `Suppressor` for it."""

    def __init__(self, document: Document, claim_ids: Set[str], *, is_own: bool = False) -> None:
        """Take the ids of the claims; `is_own` says that the document is held against itself as well."""
        self._document = document
        self._ids = claim_ids | {OWN}
        self._is_own = is_own or OWN in claim_ids
        self._locator = Locator(document.source)
        self._remarks: list[Remark] = []
        self._open: list[_Stretch] = []
        self._stretches: list[_Stretch] = []
        self._asides: list[tuple[Comment, SetAside]] = []
        for comment in document.comments:
            self._take(comment)

    def __call__(self, claim_id: str, evidence: Evidence, document: Document) -> Suppression | None:
        """Say whether a directive covers the words that conflict."""
        at = deciding_offset(evidence)
        covering = [s for s in self._stretches if s.claim in (None, claim_id) and s.start <= at < s.end]
        if not covering:
            return None
        for stretch in covering:
            stretch.used = True
        line = self._locator.position(covering[-1].comment.span.start).line
        return Suppression(SuppressedBy.DIRECTIVE, covering[-1].reason, document.path, line)

    @property
    def asides(self) -> Sequence[SetAside]:
        """What comments set aside, in the order of the text."""
        return [aside for _, aside in self._asides]

    def unused_asides(self, used: Collection[int]) -> Iterator[Remark]:
        """Yield the comments that set nothing aside, given the indexes of those that do."""
        for index, (comment, _) in enumerate(self._asides):
            if index not in used:
                reason = "nothing unbacked is left for this to set aside: take it out"
                yield self._remark(comment, RemarkKind.UNUSED_IGNORE, reason)

    def remarks(self) -> Iterator[Remark]:
        """Yield what is wrong with the directives, after all conflicts were asked about."""
        yield from self._remarks
        for stretch in self._stretches:
            if not stretch.used and (stretch.claim != OWN or self._is_own):
                of = f' of "{stretch.claim}"' if stretch.claim else ""
                reason = f"no conflict{of} is left for this to ignore: take it out"
                yield self._remark(stretch.comment, RemarkKind.UNUSED_IGNORE, reason)

    def _take(self, comment: Comment) -> None:
        words = " ".join(comment.words.split())
        if words[: len(_PREFIX)].lower() != _PREFIX:
            return
        verb, _, rest = words[len(_PREFIX) :].strip().partition(" ")
        first, _, more = rest.partition(" ")
        if verb == "ignore":
            self._ignore(comment, first, more)
        elif verb == "off":
            self._off(comment, first, more)
        elif verb == "on":
            self._on(comment, first)
        elif verb == "cq":
            self._cq(comment, rest)
        elif advice := did_you_mean(verb.lower(), _VERBS, _ALIKE):
            self._object(comment, f'"{verb}" is no directive{advice}')

    def _ignore(self, comment: Comment, claim: str, reason: str) -> None:
        if not claim:
            self._object(comment, 'say which claim and why: "factcheck: ignore CLAIM-ID reason"')
        elif claim not in self._ids:
            self._object(comment, f'no claim has the id "{claim}"{did_you_mean(claim, self._ids, _ALIKE)}')
        elif not reason:
            self._object(comment, f'say why, behind the id: "factcheck: ignore {claim} reason"')
        else:
            self._stretches.append(_Stretch(comment, claim, reason, self._block_of(comment)))

    def _off(self, comment: Comment, first: str, more: str) -> None:
        claim = first if first in self._ids else None
        reason = more if claim else f"{first} {more}".strip()
        if claim is None and (advice := did_you_mean(first, self._ids, _ALIKE)):
            self._object(comment, f'no claim has the id "{first}"{advice}')
        elif not reason:
            self._object(comment, f'say why: "factcheck: off {f"{claim} " if claim else ""}reason"')
        else:
            stretch = _Stretch(comment, claim, reason, Span(comment.at, len(self._document.text) + 1))
            self._stretches.append(stretch)
            self._open.append(stretch)

    def _on(self, comment: Comment, claim: str) -> None:
        ended = [stretch for stretch in self._open if claim in ("", stretch.claim)]
        if claim and claim not in self._ids:
            self._object(comment, f'no claim has the id "{claim}"{did_you_mean(claim, self._ids, _ALIKE)}')
        elif not ended:
            self._object(comment, 'nothing is "off" here that could be put "on" again')
        for stretch in ended:
            stretch.end = comment.at
            self._open.remove(stretch)

    def _cq(self, comment: Comment, reason: str) -> None:
        if not reason:
            self._object(comment, 'say why: "factcheck: cq reason"')
            return
        start, end = self._block_of(comment)
        behind = start < comment.at
        stretch = Span(start, min(comment.at, end)) if behind else Span(start, end)
        self._asides.append((comment, SetAside((stretch,), reason, behind)))

    def _block_of(self, comment: Comment) -> Span:
        """Return the block that a comment stands in, or else the next one."""
        document, at = self._document, comment.at
        blocks = document.blocks
        index = bisect_right(blocks, at, key=lambda block: block.span.end)
        if index:  # does it stand behind the last words of the block before?
            end = blocks[index - 1].span.end
            behind = document.source[document.to_source.span(Span(end - 1, end)).end : comment.span.start]
            if re.fullmatch(_STILL_INSIDE, behind):
                return blocks[index - 1].span
        return blocks[index].span if index < len(blocks) else Span(at, at)

    def _object(self, comment: Comment, reason: str) -> None:
        self._remarks.append(self._remark(comment, RemarkKind.DIRECTIVE, reason))

    def _remark(self, comment: Comment, kind: RemarkKind, reason: str) -> Remark:
        start, end = (self._locator.position(offset) for offset in comment.span)
        place = Place(comment.span, start, end, self._document.landmark(comment.span.start))
        return Remark(place, " ".join(comment.words.split()), reason, kind)


def deciding_offset(evidence: Evidence) -> int:
    """Return where in `Document.text` the first word stands that conflicts."""
    marks = (finding.marks.start for finding in evidence.findings if not finding.relation.agrees)
    return evidence.span.start + min(marks, default=0)
