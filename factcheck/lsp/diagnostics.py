"""What was found -> diagnostics, as editors show them: at the words that decide, each with its reason and its claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lsprotocol import types

from factcheck.errors import Problem
from factcheck.lsp.buffers import Buffer
from factcheck.lsp.drafts import Checked, Found
from factcheck.lsp.links import Links
from factcheck.model.claims import Claim, Severity
from factcheck.model.complaints import Complaint
from factcheck.model.fingerprints import fingerprint, missing_fingerprint
from factcheck.model.objections import severity_of
from factcheck.model.results import ClaimResult, Finding, Stance, Verdict
from factcheck.model.text import Span

SOURCE = "factcheck"
CLAIMS_CODE = "claims-file"
MISSING = "missing"
"""In the data of a diagnostic: nothing says the claim."""

_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}


def of_draft(checked: Checked, links: Links) -> list[types.Diagnostic]:
    """Return the diagnostics of one text."""
    if checked.document is None:
        return []
    return [
        *_conflicts(checked, links),
        *_remarks(checked),
        *(_missing(claim, checked.buffer, links) for claim in checked.missing),
    ]


def of_claims(buffer: Buffer, problems: Sequence[Problem]) -> list[types.Diagnostic]:
    """Return the diagnostics of one claims file: `problems` are those in it."""
    return [
        types.Diagnostic(
            buffer.range(_problem_span(buffer, problem)),
            problem.message,
            severity=types.DiagnosticSeverity.Error,
            code=CLAIMS_CODE,
            source=SOURCE,
        )
        for problem in problems
    ]


def of_complaints(buffer: Buffer, complaints: Sequence[Complaint], links: Links) -> list[types.Diagnostic]:
    """Return what is wrong with the claims of one file, which has no mistakes."""
    return [
        types.Diagnostic(
            buffer.range(_word_span(buffer, *complaint.start)),
            f"{complaint.claim.id}: {complaint.message}",
            severity=_SEVERITIES[complaint.severity],
            code=complaint.code.value,
            source=SOURCE,
            related_information=[told for claim in complaint.others for told in _claim_information(claim, links)],
        )
        for complaint in complaints
    ]


def spans(found: Found) -> tuple[Span, ...]:
    """Return where the words stand that decide: those that conflict, or those that agree, or the whole sentence."""
    evidence = found.evidence
    against = evidence.stance is Stance.CONFLICTS
    deciding = (finding.place.span for finding in evidence.findings if finding.relation.agrees is not against)
    return tuple(dict.fromkeys(span for span in deciding if span.start < span.end)) or (evidence.place.span,)


def _conflicts(checked: Checked, links: Links) -> Iterator[types.Diagnostic]:
    for found in checked.found:
        if found.conflicts:
            for span in spans(found):
                yield _conflict(found, span, checked, links)


def _conflict(found: Found, span: Span, checked: Checked, links: Links) -> types.Diagnostic:
    claim, evidence = found
    severity = severity_of(ClaimResult(claim, Verdict.CONFLICTING, (evidence,)), evidence)
    outdated = "outdated: " if evidence.is_outdated else ""
    return types.Diagnostic(
        checked.buffer.range(span),
        f"{outdated}{_reason(found, span)}\n{claim.text}",
        severity=_SEVERITIES[severity],
        code=claim.id,
        code_description=_description(claim),
        source=SOURCE,
        related_information=[*_claim_information(claim, links), *_otherwise(found, checked)],
        data={"fingerprint": fingerprint(claim.id, evidence), "claim": claim.id},
    )


def _reason(found: Found, span: Span) -> str:
    """Return the reason, of several values that differ the one at hand."""
    against = [finding for finding in found.evidence.findings if not finding.relation.agrees]
    if len(against) < 2 or len(set(map(_span, against))) < 2:
        return found.evidence.reason
    return "; ".join(f"{f.found}, not {f.expected}" for f in against if _span(f) == span) or found.evidence.reason


def _span(finding: Finding) -> Span:
    return finding.place.span


def _description(claim: Claim) -> types.CodeDescription | None:
    url = next((source.url for source in claim.sources if source.url), "")
    return types.CodeDescription(url) if url else None


def _claim_information(claim: Claim, links: Links) -> Iterator[types.DiagnosticRelatedInformation]:
    location = links.of_claim(claim)
    if location is not None:
        yield types.DiagnosticRelatedInformation(location, f"the claim: {claim.text}")


def _otherwise(found: Found, checked: Checked) -> Iterator[types.DiagnosticRelatedInformation]:
    """Yield the passages of the same text that bear the claim out."""
    for other in checked.of(found.claim):
        if other.evidence.stance is Stance.SUPPORTS:
            location = types.Location(checked.buffer.uri, checked.buffer.range(spans(other)[0]))
            quote = " ".join(other.evidence.quote.split())
            yield types.DiagnosticRelatedInformation(location, f"here the text agrees with the claim: {quote}")


def _remarks(checked: Checked) -> Iterator[types.Diagnostic]:
    for remark in checked.read.remarks:
        yield types.Diagnostic(
            checked.buffer.range(remark.place.span),
            remark.reason,
            severity=types.DiagnosticSeverity.Warning,
            code=remark.kind.value,
            source=SOURCE,
        )


def _missing(claim: Claim, buffer: Buffer, links: Links) -> types.Diagnostic:
    """Return a warning on the first line with words: a draft that is being written lacks what is still to come."""
    line = next((n for n in range(len(buffer.lines)) if buffer.text[slice(*buffer.lines.span(n))].strip()), 0)
    return types.Diagnostic(
        buffer.range(buffer.lines.span(line)),
        f"missing: the text has to say\n{claim.text}",
        severity=types.DiagnosticSeverity.Warning,
        code=claim.id,
        code_description=_description(claim),
        source=SOURCE,
        related_information=list(_claim_information(claim, links)),
        data={"fingerprint": missing_fingerprint(claim.id), "claim": claim.id, MISSING: True},
    )


def _problem_span(buffer: Buffer, problem: Problem) -> Span:
    """Return the word that a mistake begins with; of a mistake of the whole file, its first line."""
    if not problem.line:
        return buffer.lines.span(0)
    return _word_span(buffer, problem.line, problem.column)


def _word_span(buffer: Buffer, line: int, column: int) -> Span:
    start, end = buffer.lines.span(min(line, len(buffer.lines)) - 1)
    at = min(start + column - 1, end)
    word = buffer.text[at:end].split(maxsplit=1)
    return Span(at, at + len(word[0]) if word else end)
