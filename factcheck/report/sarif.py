"""Report -> SARIF 2.1.0, for code scanning and the viewers of editors.

Each claim is a rule, each place that conflicts a result. Fingerprints are made of the words, not of the lines. What is
suppressed is given with its suppression, since viewers know how to hide it; ``--quiet`` leaves it out, for those that
do not, as GitHub. Regions and fixes are in `sarif_places`.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from factcheck.model.claims import Claim, Severity
from factcheck.model.fingerprints import fingerprint, missing_fingerprint
from factcheck.model.results import OWN, Report, SuppressedBy, Suppression
from factcheck.report.excerpt import flowing, visible
from factcheck.report.issues import (
    Issue,
    IssueKind,
    citation,
    first_supports,
    issues,
    message,
    shown,
    stated,
    suppressed_issues,
    web_address,
)
from factcheck.report.json import dump
from factcheck.report.options import DEFAULT_OPTIONS, RenderOptions
from factcheck.report.sarif_places import SOURCE_ROOT, Places
from factcheck.version import __version__

_Object = dict[str, object]

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
"""What SARIF calls the severities."""
_REMARKS = {
    "factcheck:weekday": "A weekday that is not the weekday of its date",
    "factcheck:directive": "A comment for factcheck that cannot be followed",
    "factcheck:unused-ignore": "An ignore that ignores nothing",
    "factcheck:unbacked": "A fact that no claim backs",
    "factcheck:query": "A number of the headline that stands nowhere below it",
}
_IN_BASELINE = {SuppressedBy.BASELINE, SuppressedBy.UNCHANGED}
_CLAIM_ID = 1  # of the related location that messages link to
_MOST_RELATED = 20  # GitHub takes 1,000 locations a result and shows 100
_MOST_TAGS = 20  # GitHub rejects a file that has a rule with more
_LONGEST_DESCRIPTION = 1024  # GitHub shows no more


def render(report: Report, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return `report` as one SARIF log with one run."""
    own = [_claim_rule(Claim(OWN, "The text agrees with itself"))] if report.is_own else []
    claims = (result.claim for result in report.results if result.claim.id != OWN or not own)
    rules = [*map(_claim_rule, claims), *own]
    rules += [_remark_rule(rule, name) for rule, name in _REMARKS.items()]
    results = _results(report, options, {rule["id"]: index for index, rule in enumerate(rules)})
    return log(rules, results, _invocation(report))


def log(rules: Sequence[_Object], results: Sequence[_Object], invocation: _Object) -> str:
    """Return a SARIF log with one run, of which the parts are given."""
    driver = {
        "name": "factcheck",
        "fullName": f"factcheck {__version__}",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": rules,
    }
    run = {
        "tool": {"driver": driver},
        "invocations": [invocation],
        "originalUriBaseIds": {SOURCE_ROOT: {"description": {"text": "The folder that factcheck was run in."}}},
        "results": results,
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
    }
    return dump({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _invocation(report: Report) -> _Object:
    """Say whether all was read: a text that could not be read fails the run."""
    places = Places(report)
    notifications = [
        {
            "level": "error",
            "message": {"text": f"{visible(skipped.path)} was not checked: {shown(skipped.reason)}"},
            "locations": [places.file(skipped.path)],
        }
        for skipped in report.skipped
    ]
    return {"executionSuccessful": not report.skipped, "toolExecutionNotifications": notifications}


def _claim_rule(claim: Claim) -> _Object:
    url = next(filter(None, map(web_address, claim.sources)), "")
    tags = list(dict.fromkeys(claim.tags))[:_MOST_TAGS]
    return {
        "id": claim.id,
        "shortDescription": {"text": _cut(flowing(claim.text))},
        "fullDescription": {"text": _cut(" ".join(f"{line.rstrip('.')}." for line in _described(claim)))},
        "help": {"text": "\n".join(_described(claim))},
        **({"helpUri": url} if url else {}),
        "defaultConfiguration": {"level": LEVELS[claim.severity]},
        **({"properties": {"tags": tags}} if tags else {}),
    }


def _described(claim: Claim) -> list[str]:
    """Return what is known of a claim, a line for each."""
    lines = [flowing(claim.text) + (f" (as of {claim.as_of.isoformat()})" if claim.as_of else "")]
    lines += [f"Note: {flowing(claim.note)}"] if claim.note else []
    for source in claim.sources:
        lines.append(f"Source: {citation(source)}")
        if source.quote and citation(source) != flowing(source.quote):
            lines.append(f"It says: {flowing(source.quote)}")
    return lines


def _remark_rule(rule: str, name: str) -> _Object:
    return {
        "id": rule,
        "shortDescription": {"text": name},
        "fullDescription": {"text": name},
        "help": {"text": f"{name}. It belongs to no claim, but should be corrected."},
        "defaultConfiguration": {"level": "warning"},
    }


def _results(report: Report, options: RenderOptions, rules: Mapping[object, int]) -> list[_Object]:
    held = [issue for issue in issues(report, options) if issue.kind is not IssueKind.SKIPPED]
    known = [] if options.quiet else suppressed_issues(report)
    suppressions = [_suppression(issue) for issue in known]
    is_compared = any(suppression is not None and suppression.by in _IN_BASELINE for suppression in suppressions)
    prints = _numbered([*held, *known])
    places = Places(report)
    results = []
    for issue, printed in zip([*held, *known], prints, strict=True):
        result = _result(issue, places, rules[issue.rule])
        result["partialFingerprints"] = {"factcheck/v1": printed}
        # Both have to be given for all results of a run or for none.
        if known:
            result["suppressions"] = _suppressions(_suppression(issue), places)
        if is_compared:
            result["baselineState"] = _baseline_state(_suppression(issue))
        results.append(result)
    return results


def _result(issue: Issue, places: Places, rule: int) -> _Object:
    related = _related(issue, places)
    fix = places.fix(issue)
    return {
        "ruleId": issue.rule,
        "ruleIndex": rule,
        "kind": "fail",
        "level": LEVELS[issue.severity],
        "message": {"text": _told(issue)},
        "locations": [places.of(issue)] if issue.path else [],
        **({"relatedLocations": related} if related else {}),
        **({"fixes": [fix]} if fix else {}),
    }


def _told(issue: Issue) -> str:
    """Return the message; its first sentence is all that some viewers show."""
    told = _unlinked(message(issue))
    if issue.result is None or issue.kind is IssueKind.MISSING:
        return told
    claim = issue.result.claim
    link = f"[{visible(claim.id)}]({_CLAIM_ID})" if claim.path else visible(claim.id)
    return f"{told.rstrip('.')}. The claim {link}: {_unlinked(stated(claim))}"


def _unlinked(text: str) -> str:
    """Keep words of a draft from being read as a link: ``[…](…)`` is one in plain messages too."""
    return text.replace("](", "] (")


def _related(issue: Issue, places: Places) -> list[_Object]:
    """Return the claim in its file, and where the same texts bear it out."""
    if issue.result is None or issue.kind is IssueKind.MISSING:
        return []
    claim = issue.result.claim
    related = [places.line(claim.path, claim.line, claim.column, "the claim")] if claim.path else []
    for evidence in first_supports(issue.result, _MOST_RELATED):
        told = f"supports it: {_unlinked(shown(evidence.quote))}"
        related.append(places.passage(evidence.path, evidence.place, told))
    return [{"id": number, **location} for number, location in enumerate(related, _CLAIM_ID)]


def _suppression(issue: Issue) -> Suppression | None:
    return issue.evidence.suppression if issue.evidence is not None else None


def _suppressions(suppression: Suppression | None, places: Places) -> list[_Object]:
    if suppression is None or suppression.by in _IN_BASELINE:
        return []
    kind = "inSource" if suppression.by is SuppressedBy.DIRECTIVE else "external"
    reason = {"justification": flowing(suppression.reason)} if suppression.reason else {}
    where = {"location": places.line(suppression.path, suppression.line)} if suppression.path else {}
    return [{"kind": kind, "status": "accepted", **reason, **where}]


def _baseline_state(suppression: Suppression | None) -> str:
    return "unchanged" if suppression is not None and suppression.by in _IN_BASELINE else "new"


def _numbered(found: Sequence[Issue]) -> Iterable[str]:
    """Yield the fingerprints; the second of the same words in a file ends in ``:2``, and so on."""
    seen: Counter[tuple[str, str]] = Counter()
    for issue in found:
        printed = _fingerprint(issue)
        seen[issue.path, printed] += 1
        number = seen[issue.path, printed]
        yield printed if number == 1 else f"{printed}:{number}"


def _fingerprint(issue: Issue) -> str:
    if issue.evidence is not None:
        return fingerprint(issue.rule, issue.evidence)
    if issue.kind is IssueKind.MISSING:
        return missing_fingerprint(issue.rule)
    words = f"{issue.rule}\n{' '.join(issue.words.split())}"
    return hashlib.sha256(words.encode("utf-8", "backslashreplace")).hexdigest()[:16]


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_DESCRIPTION else text[: _LONGEST_DESCRIPTION - 1] + "…"
