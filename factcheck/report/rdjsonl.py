"""Report -> the Reviewdog Diagnostic Format, one JSON object a line: reviewdog makes comments on a review of them.

Its columns count the bytes of UTF-8. They are worked out from the source of the documents, where the report keeps it;
without it a line is given and no column, and then no suggestion either, which would replace the whole line.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Mapping
from itertools import accumulate

from factcheck.model.claims import Severity
from factcheck.model.results import Finding, Place, Report
from factcheck.model.text import Position
from factcheck.report.excerpt import UNSAFE, deciding, visible
from factcheck.report.issues import (
    Issue,
    IssueKind,
    first_supports,
    in_brackets,
    is_text,
    issues,
    message,
    shown,
    stated,
    web_address,
)
from factcheck.report.options import DEFAULT_OPTIONS, RenderOptions

_Object = dict[str, object]


class _Bytes:
    """The lengths of the stretches of a text in UTF-8."""

    def __init__(self, source: str) -> None:
        wide = [] if source.isascii() else [at for at, letter in enumerate(source) if letter > "\x7f"]
        self._wide = wide
        self._more = [0, *accumulate(len(source[at].encode("utf-8", "surrogatepass")) - 1 for at in wide)]
        """How many bytes more than letters stand before each of them, and before the end."""

    def between(self, start: int, end: int) -> int:
        """Return how many bytes stand between two offsets."""
        return end - start + self._more[bisect_left(self._wide, end)] - self._more[bisect_left(self._wide, start)]


_Documents = Mapping[str, _Bytes]

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}
_NO_FILE = "<claims>"  # for claims that stand in no file: a path is required
_MOST_RELATED = 5  # a line must stay below the 64 kB that reviewdog reads


def render(report: Report, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return one diagnostic for each place to look at; nothing where there is none."""
    documents = {text.path: _Bytes(text.document.source) for text in report.inputs if text.document is not None}
    return "".join(_line(_diagnostic(issue, documents)) for issue in issues(report, options))


def _line(diagnostic: _Object) -> str:
    text = json.dumps(diagnostic, ensure_ascii=False, separators=(",", ":"))
    text = re.sub("[\ud800-\udfff]", "\ufffd", text)  # escaped or not, half a character fails the whole line
    return re.sub(f"[{UNSAFE}\u2028\u2029]", lambda match: f"\\u{ord(match.group()):04x}", text) + "\n"


def _diagnostic(issue: Issue, documents: _Documents) -> _Object:
    related = _related(issue, documents)
    suggestions = _suggestions(issue, documents)
    return {
        "message": _told(issue),
        "location": _location(issue.path, issue.start, issue.place, documents),
        "severity": _SEVERITIES[issue.severity],
        "source": {"name": "factcheck"},
        "code": _code(issue),
        **({"suggestions": suggestions} if suggestions else {}),
        "original_output": f"{issue.where}: {visible(issue.rule)}: {message(issue)}",
        **({"related_locations": related} if related else {}),
    }


def _told(issue: Issue) -> str:
    told = message(issue)
    if issue.result is None or issue.kind is IssueKind.MISSING:
        return told
    return f"{told}\nClaim {visible(issue.result.claim.id)}: {stated(issue.result.claim)}"


def _code(issue: Issue) -> _Object:
    sources = issue.result.claim.sources if issue.result is not None else ()
    url = next(filter(None, map(web_address, sources)), "")
    return {"value": visible(issue.rule), **({"url": url} if url else {})}


def _location(path: str, start: Position, place: Place | None, documents: _Documents) -> _Object:
    location: _Object = {"path": visible(path) or _NO_FILE}
    if start.line < 1 or not is_text(path):
        return location
    within = _range(place, documents.get(path)) if place is not None else None
    location["range"] = within or {"start": {"line": start.line}}
    return location


def _range(place: Place, document: _Bytes | None) -> _Object:
    """Return a range with columns, or whole lines where the source is not at hand."""
    ends = (place.start, place.span.start), (place.end, place.span.end)
    if document is None:
        return {name: {"line": position.line} for name, (position, _) in zip(("start", "end"), ends, strict=True)}
    return {
        name: {"line": position.line, "column": document.between(offset - (position.column - 1), offset) + 1}
        for name, (position, offset) in zip(("start", "end"), ends, strict=True)
    }


def _suggestions(issue: Issue, documents: _Documents) -> list[_Object]:
    document = documents.get(issue.path)
    if issue.evidence is None or issue.copy or document is None or not is_text(issue.path):
        return []
    return [_suggestion(finding, document) for finding in deciding(issue.evidence) if finding.suggestion is not None]


def _suggestion(finding: Finding, document: _Bytes) -> _Object:
    assert finding.suggestion is not None
    return {"range": _range(finding.suggestion.place, document), "text": finding.suggestion.replacement}


def _related(issue: Issue, documents: _Documents) -> list[_Object]:
    """Return the claim in its file, and where the same texts bear it out."""
    if issue.result is None or issue.kind is IssueKind.MISSING:
        return []
    claim = issue.result.claim
    related: list[_Object] = []
    if claim.path:
        start = Position(claim.line, claim.column)
        related.append({"message": "the claim", "location": _location(claim.path, start, None, documents)})
    for evidence in first_supports(issue.result, _MOST_RELATED):
        location = _location(evidence.path, evidence.place.start, evidence.place, documents)
        related.append(
            {"message": f"supports it: {shown(evidence.quote)}{in_brackets(evidence.place)}", "location": location}
        )
    return related
