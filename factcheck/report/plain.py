"""Report -> one line per quote, ``path:line:column: verdict claim-id: reason``, for grep and editors' error lists.

In the order of the files, so that an editor walks through a text from top to bottom. Silence is left out, but for
claims that a text is required to mention: these stand at their place in the claims file, as ``missing``.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.objections import is_missing
from factcheck.model.records import NamedTuple
from factcheck.model.results import ClaimResult, Evidence, Report, Stance, Verdict
from factcheck.model.text import Position
from factcheck.report.excerpt import flowing, located, position, visible
from factcheck.report.options import DEFAULT_OPTIONS, RenderOptions

_WORDS = {Stance.CONFLICTS: Verdict.CONFLICTING.value, Stance.SUPPORTS: Verdict.SUPPORTED.value}
_MISSING = "missing"
_OUTDATED = "outdated"
_URGENT = frozenset((Verdict.CONFLICTING.value, _MISSING, _OUTDATED))
"""What is shown in any case."""


class _Line(NamedTuple):
    """One line, its parts in the order in which lines are sorted."""

    path: str
    place: Position
    word: str
    claim: str
    reason: str

    def __str__(self) -> str:
        return f"{located(self.path, self.place)}: {self.word} {visible(self.claim)}: {flowing(self.reason)}"


def render(report: Report, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return the lines of `report`; nothing for a report in which no text speaks of any claim."""
    lines = {line for result in report.results for line in _lines(result)} | set(_remarks(report))
    return "".join(f"{line}\n" for line in sorted(lines) if line.word in _URGENT or not options.quiet)


def _lines(result: ClaimResult) -> Iterator[_Line]:
    claim = result.claim
    if result.is_demanded and is_missing(result):
        yield _Line(claim.path, Position(claim.line, claim.column), _MISSING, claim.id, result.why_missing)
    for evidence in result.evidence:
        if evidence.stance in _WORDS:
            yield from _of_evidence(evidence, claim.id)


def _remarks(report: Report) -> Iterator[_Line]:
    for text in report.inputs:
        for remark in text.remarks:
            yield _Line(text.path, remark.place.start, "remark", remark.kind.value, remark.reason)
    for notice in report.notices:
        yield _Line(notice.path, Position(notice.line, notice.column), "remark", notice.kind.value, notice.reason)


def _of_evidence(evidence: Evidence, claim_id: str) -> Iterator[_Line]:
    word = _OUTDATED if evidence.stance is Stance.CONFLICTS and evidence.is_outdated else _WORDS[evidence.stance]
    yield _Line(evidence.path, position(evidence), word, claim_id, evidence.reason)
    for path, place in evidence.also_at:  # each is to be corrected, so each is a line
        yield _Line(path, place.start, word, claim_id, evidence.reason)
