"""Report -> JUnit XML, which build servers show as tests: each claim is one, and fails where the run does.

One suite for the run, with a test for each claim, so that a claim keeps its history from run to run. A claim that no
text mentions is skipped; what is wrong and fails nothing, and what bears a claim out, is its output. The attributes
``file`` and ``line``, which GitLab and others show, are in no schema. No clock is asked: the same report gives the same
bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from factcheck.model.claims import Claim
from factcheck.model.objections import is_missing, objects, objects_to
from factcheck.model.outcome import FailOn
from factcheck.model.results import ClaimResult, Evidence, Report, Stance
from factcheck.report.excerpt import deciding, flowing, quoted, visible
from factcheck.report.issues import Issue, IssueKind, conflicts, is_text, issues, message, missing, stated, where
from factcheck.report.options import DEFAULT_OPTIONS, RenderOptions

_SUITE = "factcheck"
_LONGEST_QUOTE = 480
_MOST_QUOTES = 20  # of one stance


def render(report: Report, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return `report` as one suite of tests."""
    failing = [objects(result, options.fail_on) for result in report.results]
    cases = [
        _case(result, options.fail_on if fails else None) for result, fails in zip(report.results, failing, strict=True)
    ]
    silent = sum(not fails and _is_silent(result) for result, fails in zip(report.results, failing, strict=True))
    counts = {
        "tests": len(cases) + len(report.skipped),
        "failures": sum(failing),
        "errors": len(report.skipped),
    }
    suite = tag("testsuite", {"name": _SUITE, **counts, "skipped": silent, "time": 0})
    remarks = [
        f"{issue.where}: {message(issue)}" for issue in issues(report, options) if issue.kind is IssueKind.REMARK
    ]
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        tag("testsuites", {"name": _SUITE, **counts, "time": 0}),
        suite,
        *cases,
        *(_unread(skipped.path, skipped.reason) for skipped in report.skipped),
        *element("system-out", "\n".join(remarks)),
        "</testsuite>",
        "</testsuites>",
    ]
    return "".join(f"{line}\n" for line in lines)


def _case(result: ClaimResult, fail_on: frozenset[FailOn] | None) -> str:
    """Return the test of one claim; `fail_on` is None where it passes."""
    found = _held_against(result, fail_on) if fail_on is not None else []
    told = list(_passages(result, Stance.CONFLICTS))
    inside: list[str] = []
    if found:
        inside += _failure(result.claim, found, told)
        told = []
    elif _is_silent(result):
        inside += element("skipped", _why_silent(result))
    inside += element("system-out", "\n\n".join([*told, *_passages(result, Stance.SUPPORTS)]))
    case = tag("testcase", named(result.claim, found))
    return "\n".join([case, *inside, "</testcase>"])


def _held_against(result: ClaimResult, fail_on: frozenset[FailOn]) -> list[Issue]:
    """Return what the run fails on, best first."""
    if is_missing(result):
        return [missing(result)]
    return [i for i in conflicts(result) if i.evidence is not None and objects_to(result, i.evidence, fail_on)]


def named(claim: Claim, found: Sequence[Issue] = ()) -> dict[str, object]:
    """Return the attributes of the test of a claim: it points to what fails, or else to the claim."""
    path, line = claim.path, claim.line
    if found:
        path, line = found[0].path, found[0].start.line
    place = {"file": path} if path else {}
    if path and line > 0 and is_text(path):
        place["line"] = str(line)
    return {"classname": _class(claim.path), "name": claim.id, **place, "time": 0}


def _class(path: str) -> str:
    """Name the file of a claim as build servers name classes: they show what comes before a dot as a folder.

    >>> _class("desks/port 2.claims.yaml"), _class("")
    ('factcheck.desks.port 2_claims', 'factcheck')
    """
    stem = re.sub(r"\.\w*$", "", path)
    parts = (part.replace(".", "_") for part in re.split(r"[/\\]", stem) if part.strip("."))
    return ".".join([_SUITE, *parts])


def _failure(claim: Claim, found: Sequence[Issue], told: Sequence[str]) -> list[str]:
    first = found[0]
    more = f" (and {len(found) - 1:,} more)" if len(found) > 1 else ""
    attributes = {"type": first.kind.value, "message": message(first) + more}
    body = "\n\n".join([f"claim: {stated(claim)}", *(told or [f"{first.where}: {message(first)}"])])
    return [f"{tag('failure', attributes)}{safe(body)}</failure>"]


def _is_silent(result: ClaimResult) -> bool:
    return not result.evidence


def _why_silent(result: ClaimResult) -> str:
    if not result.suppressed:
        return "no text mentions it"
    suppression = result.suppressed[0].suppression
    reason = f": {suppression.reason}" if suppression is not None and suppression.reason else ""
    by = suppression.by.value if suppression is not None else "suppressed"
    return flowing(f"what conflicts is ignored ({by}){reason}")


def _passages(result: ClaimResult, stance: Stance) -> Iterator[str]:
    """Yield the passages with one stance: place and reason, the quote, and the other places."""
    chosen = [evidence for evidence in result.evidence if evidence.stance is stance]
    for evidence in chosen[:_MOST_QUOTES]:
        yield "\n    ".join(_passage(result, evidence))
    if len(chosen) > _MOST_QUOTES:
        yield f"and {len(chosen) - _MOST_QUOTES:,} more"


def _passage(result: ClaimResult, evidence: Evidence) -> Iterator[str]:
    places = [issue.where for issue in conflicts(result._replace(evidence=(evidence,)))] or [where(evidence)]
    verb = "conflicts" if evidence.stance is Stance.CONFLICTS else "supports"
    yield f"{places[0]}: {verb}: {flowing(evidence.reason)}"
    pieces = quoted(evidence, _LONGEST_QUOTE).pieces()
    yield "".join(f"[[{words}]]" if is_marked else words for words, is_marked in pieces)
    if evidence.stance is Stance.CONFLICTS:
        for finding in deciding(evidence):
            yield f"found {flowing(finding.found)}, expected {flowing(finding.expected)}"
    if places[1:]:
        yield f"also at {', '.join(places[1:])}"


def _unread(path: str, reason: str) -> str:
    case = tag("testcase", {"classname": f"{_SUITE}.inputs", "name": path or "input", "file": path, "time": 0})
    error = tag("error", {"type": "skipped", "message": flowing(reason)})
    return f"{case}\n{error}</error>\n</testcase>"


def element(name: str, text: str) -> list[str]:
    """Return an element that holds `text`; none where there is no text."""
    return [f"<{name}>{safe(text)}</{name}>"] if text else []


def tag(name: str, attributes: Mapping[str, object]) -> str:
    """Return the start of an element."""
    written = "".join(f' {key}="{safe(visible(str(value)))}"' for key, value in attributes.items())
    return f"<{name}{written}>"


def safe(text: str) -> str:
    r"""Return `text` as text of XML, in which some characters cannot stand at all, escaped or not.

    >>> safe("a < b\ufffe")
    'a &lt; b&lt;U+FFFE&gt;'
    """
    return escape(re.sub("[\ufffe\uffff]", lambda match: f"<U+{ord(match.group()):04X}>", text))
