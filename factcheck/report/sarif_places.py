"""Places of a report -> locations, regions and fixes of SARIF.

A region counts code points, and a byte-order mark does not count. A file that is no text has no lines: its location is
the file, and in words where in it. Snippets are what stands in the file, which is known where the report keeps the
document, and else only where the words that were read are as long as what they were read from.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from factcheck.model.records import NamedTuple
from factcheck.model.results import Evidence, Place, Report, Suggestion
from factcheck.model.text import Position, Span
from factcheck.report.excerpt import deciding, flowing
from factcheck.report.issues import Issue, is_text

_Object = dict[str, object]

SOURCE_ROOT = "%SRCROOT%"
"""What relative paths are relative to; GitHub takes the root of the repository for it."""

_BYTE_ORDER_MARK = "\ufeff"
_LONGEST_SNIPPET = 1000


class Places:
    """The places of one report, or of complaints about claims files, which need none."""

    def __init__(self, report: Report | None = None) -> None:
        inputs = report.inputs if report is not None else ()
        self._documents = {text.path: text.document for text in inputs if text.document is not None}

    def of(self, issue: Issue) -> _Object:
        """Return the location of an issue: its deciding words, in the context of their sentence."""
        if issue.place is None:
            return self.line(issue.path, issue.start.line, issue.start.column)
        words, quote = _words(issue)
        location = self._location(issue.path, issue.place, words)
        evidence = issue.evidence
        if "region" in location and evidence is not None and not issue.copy and _holds(evidence.place, issue.place):
            location["contextRegion"] = self._region(issue.path, evidence.place, quote)
        return {"physicalLocation": location, **_in_words(issue.place)}

    def passage(self, path: str, place: Place, told: str) -> _Object:
        """Return the location of a passage that a result is related to."""
        return {"physicalLocation": self._location(path, place), **_in_words(place), "message": {"text": told}}

    def line(self, path: str, line: int, column: int = 0, told: str = "") -> _Object:
        """Return the location of a line, or of what starts in it; the whole file for line 0."""
        location: _Object = {"artifactLocation": artifact_location(path)}
        if line > 0 and is_text(path):
            location["region"] = {"startLine": line, **({"startColumn": column} if column > 0 else {})}
        return {"physicalLocation": location, **({"message": {"text": told}} if told else {})}

    def file(self, path: str) -> _Object:
        """Return the location of a whole file."""
        return self.line(path, 0)

    def fix(self, issue: Issue) -> _Object:
        """Return what to write instead; empty where that is not known, or the file is no text."""
        if issue.evidence is None or issue.copy or not is_text(issue.path):
            return {}
        suggestions = list(_apart(issue.evidence))
        if not suggestions:
            return {}
        replacements = [
            {
                "deletedRegion": self._region(issue.path, suggestion.place),
                "insertedContent": {"text": suggestion.replacement},
            }
            for suggestion in suggestions
        ]
        told = ", ".join(f"write {flowing(suggestion.text)}" for suggestion in suggestions)
        change = {"artifactLocation": artifact_location(issue.path), "replacements": replacements}
        return {"description": {"text": told}, "artifactChanges": [change]}

    def _location(self, path: str, place: Place, words: str = "") -> _Object:
        location: _Object = {"artifactLocation": artifact_location(path)}
        if is_text(path) and place.start.line > 0:
            location["region"] = self._region(path, place, words)
        return location

    def _region(self, path: str, place: Place, words: str = "") -> _Object:
        document = self._documents.get(path)
        source = document.source if document is not None else None
        mark = 1 if source is not None and source.startswith(_BYTE_ORDER_MARK) else 0
        start, end = (_without(mark, position) for position in (place.start, place.end))
        snippet = _snippet(place.span, source, words)
        return {
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
            "charOffset": max(place.span.start - mark, 0),
            "charLength": place.span.end - place.span.start,
            **({"snippet": {"text": snippet}} if snippet else {}),
        }


def artifact_location(path: str) -> _Object:
    r"""Return the URI of a file: a relative one below the folder of the run, where the path is relative.

    >>> artifact_location("drafts/Zoë 1.md")
    {'uri': 'drafts/Zo%C3%AB%201.md', 'uriBaseId': '%SRCROOT%'}
    >>> artifact_location("C:\\drafts\\a.md"), artifact_location("/tmp/a.md")
    ({'uri': 'file:///C:/drafts/a.md'}, {'uri': 'file:///tmp/a.md'})
    """
    drive = re.match(r"([A-Za-z]:)[\\/]", path)
    if drive or path.startswith("\\\\") or os.sep == "\\":
        path = path.replace("\\", "/")
    if drive:
        return {"uri": f"file:///{drive[1]}{_quoted(path[2:])}"}
    if path.startswith("//") and not path.startswith("///"):
        return {"uri": f"file:{_quoted(path)}"}  # a share of another machine, whose name comes first
    if path.startswith("/"):
        return {"uri": f"file://{_quoted(path)}"}
    path = re.sub(r"^(\./+)+", "", path)
    # a base may not be left by way of "..", so that such a path has none
    return {"uri": _quoted(path), **({} if ".." in path.split("/") else {"uriBaseId": SOURCE_ROOT})}


def _quoted(path: str) -> str:
    from urllib.parse import quote

    undecoded = not re.search("[\ud800-\udc7f\udd00-\udfff]", path)  # bytes of a name that were no UTF-8
    return quote(path, safe="/", errors="surrogateescape" if undecoded else "backslashreplace")


def _in_words(place: Place) -> _Object:
    """Return where a place is in a file whose lines say little: "page 3, line 12"."""
    return {"logicalLocations": [{"fullyQualifiedName": flowing(place.label)}]} if place.label else {}


class _Words(NamedTuple):
    """As a reader reads them."""

    deciding: str
    quote: str


def _words(issue: Issue) -> _Words:
    evidence = issue.evidence
    if evidence is None:
        return _Words(issue.words, "")
    found = [finding for finding in deciding(evidence) if finding.place == issue.place]
    marks = found[0].marks if found else Span(0, len(evidence.quote))
    return _Words(evidence.quote[marks.start : marks.end], evidence.quote)


def _snippet(span: Span, source: str | None, words: str) -> str:
    length = span.end - span.start
    if length > _LONGEST_SNIPPET:
        return ""
    if source is not None:
        return source[span.start : span.end]
    return words if len(words) == length else ""


def _without(mark: int, position: Position) -> Position:
    return Position(1, max(position.column - mark, 1)) if position.line == 1 else position


def _holds(outer: Place, inner: Place) -> bool:
    """Say whether `inner` lies in `outer` and is not all of it."""
    outside, inside = outer.span, inner.span
    return outside != inside and outside.start <= inside.start and inside.end <= outside.end


def _apart(evidence: Evidence) -> Iterator[Suggestion]:
    """Yield the suggestions in the order of the file, none that overlaps the one before."""
    suggestions = [finding.suggestion for finding in deciding(evidence) if finding.suggestion is not None]
    end = -1
    for suggestion in sorted(suggestions, key=lambda suggestion: suggestion.place.span):
        if suggestion.place.span.start >= end:
            end = max(suggestion.place.span.end, suggestion.place.span.start + 1)
            yield suggestion
