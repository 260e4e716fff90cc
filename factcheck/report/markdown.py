"""Report -> Markdown, to paste into a review or a comment: what to look at in full, what is in order folded away.

All that comes from drafts and claims goes through `markdown_text`, so that it is shown and nothing in it acts. A
comment holds 65,536 characters on GitHub: what would not fit is counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model.claims import Citation, Claim, Severity
from factcheck.model.facts import Relation
from factcheck.model.results import ClaimResult, Evidence, Finding, Report, Stance, Verdict
from factcheck.report.excerpt import counted, deciding, quoted
from factcheck.report.issues import Issue, IssueKind, citation, conflicts, issues, shown, web_address, where
from factcheck.report.markdown_text import bold, code, inert
from factcheck.report.options import DEFAULT_OPTIONS, RenderOptions

_WORDS = {
    Verdict.CONFLICTING: "conflicting",
    Verdict.MIXED: "mixed",
    Verdict.SUPPORTED: "supported",
    Verdict.NOT_FOUND: "not found",
}
_WEIGHTS = (Severity.ERROR, Severity.WARNING, Severity.INFO)
_LONGEST = 60_000  # characters of a report
_LONGEST_QUOTE = 480
_LONGEST_SUPPORT = 160
_MOST_PLACES = 6
_MOST_CONFLICTS = 20  # of one claim
_MOST_SUPPORTS = 5
_PLAIN = frozenset({Relation.DIFFERS, Relation.SAME})  # found and expected say all


def render(report: Report, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return `report` as the text of one comment."""
    page = _Page(_summary(report))
    found = issues(report, options)
    results = sorted(report.results, key=lambda result: _WEIGHTS.index(result.claim.severity))
    disputed = [result for result in results if _conflicting(result, outdated=False)]
    outdated = [result for result in results if not _conflicting(result, outdated=False) and _conflicting(result)]
    page.section("Conflicts", [_dispute(result) for result in disputed])
    page.section("Missing", [_missing(issue) for issue in found if issue.kind is IssueKind.MISSING])
    page.section("Outdated", [_dispute(result) for result in outdated])
    page.section("Remarks", [_remark(issue) for issue in found if issue.kind is IssueKind.REMARK])
    page.section("Not checked", [f"- {code(path)}: {inert(reason)}" for path, reason in report.skipped])
    if not options.quiet:
        page.paragraph(_suppressed(report))
        supported = [result for result in report.results if result.verdict is Verdict.SUPPORTED]
        page.folded("Supported", [_support(result) for result in supported])
        told = {issue.rule for issue in found}
        silent = [r for r in report.results if r.verdict is Verdict.NOT_FOUND and not r.suppressed]
        silent = [result for result in silent if result.claim.id not in told]
        page.folded("Not mentioned", [f"- {_named(result.claim)}" for result in silent])
    return str(page)


class _Page:
    """A report being written, up to the length that a comment may have."""

    def __init__(self, summary: str) -> None:
        self._parts = [summary]
        self._length = len(summary)

    def section(self, heading: str, items: Sequence[str]) -> None:
        """Add what to look at, under a heading."""
        if items:
            self._parts.append(f"### {heading}")
            self._parts.append("\n".join(self._fitting(items)))

    def folded(self, heading: str, items: Sequence[str]) -> None:
        """Add what is in order, folded away."""
        if items:
            self._parts.append(f"<details>\n<summary>{heading} ({len(items):,})</summary>")
            self._parts += ["\n".join(self._fitting(items)), "</details>"]

    def paragraph(self, text: str) -> None:
        """Add a sentence, unless it is empty."""
        if text:
            self._parts.append(text)
            self._length += len(text)

    def _fitting(self, items: Sequence[str]) -> Iterator[str]:
        for index, item in enumerate(items):
            if self._length + len(item) > _LONGEST:
                yield f"- … and {len(items) - index:,} more, for which there is no room here"
                return
            self._length += len(item) + 1
            yield item

    def __str__(self) -> str:
        return "\n\n".join(self._parts) + "\n"


def _summary(report: Report) -> str:
    texts = code(report.inputs[0].path) if len(report.inputs) == 1 else counted(len(report.inputs), "text")
    suppressed = report.count_suppressed()
    counts = [
        (_WORDS[verdict], report.count(verdict) - (suppressed if verdict is Verdict.NOT_FOUND else 0))
        for verdict in _WORDS
    ]
    counts.append(("suppressed", suppressed))
    told = [f"{count:,} {word}" for word, count in counts if count]
    if not any(report.count(verdict) for verdict in (Verdict.CONFLICTING, Verdict.MIXED)):
        told.insert(0, "nothing conflicts")
    if report.skipped:
        told.append(f"{counted(len(report.skipped), 'input')} not checked")
    claims = counted(len(report.results), "claim")
    return f"**factcheck**: {claims} against {texts}: {', '.join(told)}"


def _conflicting(result: ClaimResult, *, outdated: bool = True) -> bool:
    """Say whether a passage conflicts, be it only with the claim as it stands today if `outdated`."""
    return any(e.stance is Stance.CONFLICTS and (outdated or not e.is_outdated) for e in result.evidence)


def _dispute(result: ClaimResult) -> str:
    """Return a claim with the passages that conflict, then those that bear it out."""
    claim = result.claim
    lines = [f"- {_named(claim)}"]
    if claim.sources:
        lines.append("  " + "; ".join(map(_source, claim.sources)))
    if claim.note:
        lines.append(f"  Note: {inert(shown(claim.note))}")
    lines = [f"{line}  " for line in lines[:-1]] + lines[-1:]
    against = [evidence for evidence in result.evidence if evidence.stance is Stance.CONFLICTS]
    for evidence in against[:_MOST_CONFLICTS]:
        places = [issue.where for issue in conflicts(result._replace(evidence=(evidence,)))]
        lines += _passage(evidence, places, _compared(evidence))
    lines += _more(len(against) - _MOST_CONFLICTS, "conflict")
    supports = [evidence for evidence in result.evidence if evidence.stance is Stance.SUPPORTS]
    for evidence in supports[:_MOST_SUPPORTS]:
        lines += _passage(evidence, [where(evidence)], "but this bears it out")
    lines += _more(len(supports) - _MOST_SUPPORTS, "bear it out")
    return "\n".join(lines)


def _more(number: int, does: str) -> list[str]:
    return [f"  - and {number:,} more that {does}"] if number > 0 else []


def _passage(evidence: Evidence, places: Sequence[str], told: str) -> list[str]:
    others = [code(place) for place in places[1 : _MOST_PLACES + 1]]
    if len(places) - 1 > len(others):
        others.append(f"{len(places) - 1 - len(others):,} more")
    also = f" (also at {', '.join(others)})" if others else ""
    return [f"  - {code(places[0])}: {told}{also}", f"    > {_quote(evidence, _LONGEST_QUOTE)}"]


def _compared(evidence: Evidence) -> str:
    """Say what was found and what was expected, with the reason where these do not show it."""
    compared = deciding(evidence)
    values = "; ".join(map(_values, compared))
    if not values:
        return inert(shown(evidence.reason))
    if all(finding.relation in _PLAIN for finding in compared):
        return values
    return f"{values} ({inert(shown(evidence.reason))})"


def _values(finding: Finding) -> str:
    instead = finding.suggestion.text if finding.suggestion is not None else finding.expected
    advice = f", write “{inert(shown(instead))}”" if instead != finding.expected else ""
    return f"found “{inert(shown(finding.found))}”, expected “{inert(shown(finding.expected))}”{advice}"


def _quote(evidence: Evidence, limit: int) -> str:
    quote = quoted(evidence, limit)
    return bold(quote.text, quote.marks)


def _missing(issue: Issue) -> str:
    assert issue.result is not None
    result = issue.result
    line = f"- {_named(result.claim)}: {'not checked yet' if result.is_unchecked else 'no text says it'}"
    if not result.related:
        return line
    nearest = result.related[0]
    return "\n".join([line, *_passage(nearest, [where(nearest)], "this comes nearest")])


def _remark(issue: Issue) -> str:
    return f"- {code(issue.where)}: {inert(issue.reason)}"


def _support(result: ClaimResult) -> str:
    best = next(evidence for evidence in result.evidence if evidence.stance is Stance.SUPPORTS)
    return f"- {_named(result.claim)}  \n  {code(where(best))}: {_quote(best, _LONGEST_SUPPORT)}"


def _suppressed(report: Report) -> str:
    count = sum(1 + len(evidence.also_at) for result in report.results for evidence in result.suppressed)
    return f"{counted(count, 'conflict')} ignored, as asked." if count else ""


def _named(claim: Claim) -> str:
    details = [] if claim.severity is Severity.ERROR else [claim.severity.value]
    if claim.as_of:
        details.append(f"as of {claim.as_of.isoformat()}")
    about = f" ({', '.join(details)})" if details else ""
    return f"**{inert(claim.id)}**: {inert(shown(claim.text))}{about}"


def _source(source: Citation) -> str:
    named = inert(shown(citation(source)))
    address = web_address(source)
    return f"[{named}]({address.replace('*', '%2A')})" if address else named
