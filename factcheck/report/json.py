"""Report -> JSON, for scripts; its shape is fixed by ``report.schema.json`` beside this module.

The bytes are the same for the same report: keys in a fixed order, scores rounded, a line feed at the end. Letters of
any script stand as they are; characters that a terminal may obey, or that UTF-8 cannot write, are escaped.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.model.claims import Citation
from factcheck.model.fingerprints import fingerprint
from factcheck.model.results import (
    ClaimResult,
    Evidence,
    Finding,
    Notice,
    Place,
    Remark,
    Report,
    Stance,
    Suppression,
    Verdict,
)
from factcheck.report.excerpt import UNSAFE
from factcheck.report.options import DEFAULT_OPTIONS, RenderOptions
from factcheck.version import __version__

if TYPE_CHECKING:
    from factcheck.model.coverage import Coverage

VERSION = 1
"""Of the shape: it goes up when a field is taken away or changes its meaning."""

_Object = dict[str, object]

_DIGITS_OF_SCORE = 3


def render(report: Report, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return `report` as one JSON object."""
    return dump(as_object(report))


def dump(value: _Object) -> str:
    """Return the text of one JSON object, with nothing in it that a terminal would obey."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    # the controls below the blank json.dumps has escaped, and separators of lines would trouble who reads by lines
    return re.sub(f"[{UNSAFE}\u2028\u2029]", lambda match: f"\\u{ord(match.group()):04x}", text) + "\n"


def as_object(report: Report) -> _Object:
    """Return `report` as what `json.loads` makes of its JSON."""
    return {
        "version": VERSION,
        "tool": {"name": "factcheck", "version": __version__},
        "inputs": [
            {"path": text.path, "sentences": text.sentences, "remarks": [_remark(remark) for remark in text.remarks]}
            for text in report.inputs
        ],
        "skipped": [{"path": skipped.path, "reason": skipped.reason} for skipped in report.skipped],
        "summary": {
            "claims": len(report.results),
            **{verdict.value: report.count(verdict) for verdict in Verdict},
            **_facts([text.coverage for text in report.inputs if text.coverage is not None]),
        },
        "claims": [_result(result) for result in report.results],
        "notices": [_notice(notice) for notice in report.notices],
    }


def _facts(covered: Sequence[Coverage]) -> _Object:
    """Return how many facts there are and are backed, where a run asks."""
    if not covered:
        return {}
    return {"facts": sum(item.total for item in covered), "facts_backed": sum(item.backed for item in covered)}


def _remark(remark: Remark) -> _Object:
    return {"kind": remark.kind.value, "words": remark.words, "reason": remark.reason, **as_place(remark.place)}


def _notice(notice: Notice) -> _Object:
    return {
        "kind": notice.kind.value,
        "path": notice.path,
        "line": notice.line,
        "column": notice.column,
        "reason": notice.reason,
    }


def _result(result: ClaimResult) -> _Object:
    claim = result.claim
    return {
        "id": claim.id,
        "claim": claim.text,
        "verdict": result.verdict.value,
        "severity": claim.severity.value,
        "required": claim.required,
        **({"unchecked": True} if result.is_unchecked else {}),
        **({"as_of": claim.as_of.isoformat()} if claim.as_of else {}),
        "tags": list(claim.tags),
        **({"note": claim.note} if claim.note else {}),
        "sources": [_source(source) for source in claim.sources],
        "evidence": [_identified(result, evidence) for evidence in result.evidence],
        "related": [evidence_object(evidence) for evidence in result.related],
        "suppressed": [_identified(result, evidence) for evidence in result.suppressed],
    }


def _identified(result: ClaimResult, evidence: Evidence) -> _Object:
    """Return one passage with what names it in baselines and, where it is suppressed, why."""
    fields = evidence_object(evidence)
    if evidence.stance is Stance.CONFLICTS:
        fields["fingerprint"] = fingerprint(result.claim.id, evidence)
    if evidence.suppression is not None:
        fields["suppression"] = _suppression(evidence.suppression)
    return fields


def _suppression(suppression: Suppression) -> _Object:
    where = {"path": suppression.path, "line": suppression.line} if suppression.path else {}
    return {"by": suppression.by.value, "reason": suppression.reason, **where}


def _source(source: Citation) -> _Object:
    """Return the keys that the claims file gives."""
    fields = {
        "title": source.title,
        "publisher": source.publisher,
        "date": source.date.isoformat() if source.date else "",
        "url": source.url,
        "quote": source.quote,
    }
    return {key: value for key, value in fields.items() if value}


def evidence_object(evidence: Evidence) -> _Object:
    """Return one passage, as it stands under ``evidence`` and ``related``."""
    return {
        "stance": evidence.stance.value,
        **({"severity": "warning"} if evidence.stance is Stance.CONFLICTS and evidence.is_outdated else {}),
        "score": round(evidence.score, _DIGITS_OF_SCORE),
        "quote": evidence.quote,
        "path": evidence.path,
        **as_place(evidence.place),
        "findings": [_finding(finding) for finding in evidence.findings],
        "reason": evidence.reason,
        "also_at": [{"path": path, **as_place(place)} for path, place in evidence.also_at],
    }


def _finding(finding: Finding) -> _Object:
    return {
        "kind": finding.kind.value,
        "relation": finding.relation.value,
        "expected": finding.expected,
        "found": finding.found,
        **as_place(finding.place),
        "quote_start": finding.marks.start,
        "quote_end": finding.marks.end,
        **_suggestion(finding),
    }


def _suggestion(finding: Finding) -> _Object:
    if finding.suggestion is None:
        return {}
    text, place, replacement = finding.suggestion
    return {"suggestion": text, "fix": {"replacement": replacement, **as_place(place)}}


def as_place(place: Place) -> _Object:
    """Return the fields by which every place is given."""
    return {
        "line": place.start.line,
        "column": place.start.column,
        "end_line": place.end.line,
        "end_column": place.end.column,
        "start": place.span.start,
        "end": place.span.end,
        **({"label": place.label} if place.label else {}),
    }
