"""A text in the editor -> what the claims say of it.

Which kind of text it is, the editor's word for its language decides, and the end of its name where that word is too
general. Every place is found of its own: words that stand twice are marked twice.
"""

from __future__ import annotations

import os
from dataclasses import replace

from factcheck.document.memory import ReadingMemory
from factcheck.errors import InputError
from factcheck.lsp.buffers import Buffer
from factcheck.lsp.options import Scope
from factcheck.lsp.shelf import Loaded
from factcheck.model.claims import Claim
from factcheck.model.records import NamedTuple
from factcheck.model.results import Evidence, Input, Stance, Verdict
from factcheck.model.text import Document
from factcheck.pipeline import Checker, Judged
from factcheck.readers import READERS
from factcheck.suppression.baseline import Baseline
from factcheck.verdict.decide import decide

_SUFFIXES = {
    "html": ".html",
    "markdown": ".md",
    "mdx": ".mdx",
    "mhtml": ".html",  # Emacs
    "quarto": ".md",
    "rmd": ".md",
    "srt": ".srt",
    "subrip": ".srt",
    "vtt": ".vtt",
    "webvtt": ".vtt",
    "xhtml": ".html",
}
"""Language -> the suffix that its texts are read by."""
_GENERAL = frozenset(("", "fundamental", "plain", "plaintext", "text", "txt"))
"""Languages that leave it to the name of a file what is in it."""


class Found(NamedTuple):
    """One passage of a text that decides something about one claim."""

    claim: Claim
    evidence: Evidence

    @property
    def conflicts(self) -> bool:
        """Whether it is held against the text."""
        return self.evidence.stance is Stance.CONFLICTS and self.evidence.suppression is None


class Checked(NamedTuple):
    """One version of a text, checked."""

    buffer: Buffer
    loaded: Loaded | None
    """The claims that it was checked against; None where there are none."""
    document: Document | None = None
    """None where there was nothing to check against, or it cannot be read."""
    read: Input = Input("", 0)
    found: tuple[Found, ...] = ()
    """In the order of the text."""
    missing: tuple[Claim, ...] = ()
    """Claims that the text is required to mention and does not."""
    judged: Judged | None = None
    """What it is all read off."""

    def of(self, claim: Claim) -> tuple[Found, ...]:
        """Return the passages that decide something about `claim`."""
        return tuple(found for found in self.found if found.claim.id == claim.id)

    def verdict(self, claim: Claim) -> Verdict:
        """Return what the text says of `claim`."""
        return decide(found.evidence for found in self.of(claim) if found.evidence.suppression is None)


def suffix_of(language: str, name: str) -> str | None:
    """Return the suffix that a text is read by, None where it is no prose: code, data, a log of the editor.

    >>> suffix_of("markdown", "notes.txt"), suffix_of("plaintext", "draft.html"), suffix_of("python", "draft.py")
    ('.md', '.html', None)
    """
    suffix = os.path.splitext(name)[1].lower()
    known = _SUFFIXES.get(language.lower())
    if known is not None:
        return known
    if language.lower() in _GENERAL:
        return suffix if suffix in READERS else ".txt"
    return suffix if suffix and suffix in READERS else None


def is_draft(buffer: Buffer) -> bool:
    """Say whether a text is of a kind that is checked."""
    return suffix_of(buffer.language, buffer.name) is not None


def check(
    buffer: Buffer,
    loaded: Loaded | None,
    memory: ReadingMemory,
    known: Baseline | None = None,
    scope: Scope = Scope(),  # noqa: B008 - it cannot change
) -> Checked:
    """Check one version of a text; `memory` is that of the version before, `known` says what not to hold against it.

    The findings do not say what to write instead; see `mended`.
    """
    suffix = suffix_of(buffer.language, buffer.name)
    if suffix is None or loaded is None or loaded.ready is None:
        return Checked(buffer, loaded)
    try:
        document = READERS[suffix](buffer.text, buffer.name)
    except InputError:
        return Checked(buffer, loaded)  # half of a tag is typed, the other half follows
    if scope.day is not None:
        document = replace(document, date=scope.day)
    checker = loaded.ready.checker
    return _reported(Checked(buffer, loaded, document, judged=checker.judge(document, memory)), checker, known, scope)


def mended(checked: Checked, known: Baseline | None, scope: Scope) -> Checked:
    """Return a text that was checked with findings that say what to write instead."""
    if checked.loaded is None or checked.loaded.ready is None:
        return checked
    return _reported(checked, checked.loaded.ready.mender, known, scope)


def _reported(checked: Checked, checker: Checker, known: Baseline | None, scope: Scope) -> Checked:
    """Return a text with what was found in it."""
    if checked.judged is None or checked.document is None:
        return checked
    read, evidence = checker.suppress(checker.report(checked.judged))
    claims = checker.claims
    found = [
        Found(claims[index], item)
        for index, items in evidence.items()
        for item in items
        if item.stance is not Stance.NEITHER and scope.holds(claims[index])
    ]
    found.sort(key=lambda one: (one.evidence.place.span, one.claim.id))
    if known is not None:
        found = [_without_known(one, checked.document, known) for one in found]
    mentioned = {one.claim.id for one in found}
    required = [claim for claim in claims if claim.required and scope.holds(claim) and claim.id not in mentioned]
    missing = tuple(claim for claim in required if known is None or not known.knows_missing(claim.id))
    return checked._replace(read=read, found=tuple(found), missing=missing)


def _without_known(found: Found, document: Document, known: Baseline) -> Found:
    suppression = known(found.claim.id, found.evidence, document) if found.conflicts else None
    return found if suppression is None else found._replace(evidence=found.evidence._replace(suppression=suppression))
