"""Complaints about claims files -> text to be read, lines, JSON, SARIF or workflow commands. Works nothing out.

As in the reports of a check, what comes from claims files is shown and never obeyed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from factcheck.model.claims import Claim, Severity
from factcheck.model.complaints import RULES, Code, Complaint, Linted
from factcheck.report import github
from factcheck.report.excerpt import flowing, visible
from factcheck.report.issues import Issue, IssueKind
from factcheck.report.json import dump
from factcheck.report.options import DEFAULT_OPTIONS, RenderOptions
from factcheck.report.page import Page, Run
from factcheck.report.sarif import LEVELS, log
from factcheck.report.sarif_places import Places

_STYLES = {Severity.ERROR: "conflicting", Severity.WARNING: "mixed", Severity.INFO: "label"}
_HELP = "`factcheck lint --explain CODE` says what a code means."


def render_text(linted: Linted, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return a paragraph for each complaint, and how many there are."""
    page = Page(options)
    for complaint in linted.complaints:
        severity = Run(complaint.severity.value, _STYLES[complaint.severity])
        page.add([Run(_where(complaint), "place", whole=True), Run(": "), severity, Run(f" {complaint.code}")])
        page.add(
            [Run(visible(complaint.claim.id), "id"), Run(f": {flowing(complaint.message)}")], first="  ", rest="  "
        )
    page.blank()
    page.add([Run(_counts(linted))])
    return str(page)


def _where(complaint: Complaint) -> str:
    return f"{visible(complaint.claim.path)}:{complaint.start.line}:{complaint.start.column}"


def _counts(linted: Linted) -> str:
    claims = _count(linted.claims, "claim")
    if not linted.complaints:
        return f"Nothing to object to in {claims}."
    counts = [(linted.count(severity), severity) for severity in (Severity.ERROR, Severity.WARNING)]
    told = [_count(count, severity.value) for count, severity in counts if count]
    told += [f"{count:,} for information"] if (count := linted.count(Severity.INFO)) else []
    return f"{', '.join(told)} in {claims}. {_HELP}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def render_plain(linted: Linted, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return a line for each complaint; nothing where there is none."""
    return "".join(
        f"{_where(complaint)}: {complaint.severity} {complaint.code} {visible(complaint.claim.id)}: "
        f"{flowing(complaint.message)}\n"
        for complaint in linted.complaints
    )


def render_json(linted: Linted, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return one JSON object; its shape is fixed by ``lint.schema.json`` beside this module."""
    summary = {"claims": linted.claims, **{severity.value: linted.count(severity) for severity in Severity}}
    complaints = [
        {
            "code": complaint.code.value,
            "severity": complaint.severity.value,
            **_place(complaint.claim, *complaint.start),
            "message": complaint.message,
            "others": [_place(claim, claim.line, claim.column) for claim in complaint.others],
        }
        for complaint in linted.complaints
    ]
    return dump({"version": 1, "summary": summary, "complaints": complaints})


def _place(claim: Claim, line: int, column: int) -> dict[str, object]:
    return {"claim": claim.id, "path": claim.path, "line": line, "column": column}


def render_sarif(linted: Linted, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return a SARIF log: each code is a rule."""
    places = Places()
    rules: list[dict[str, object]] = [
        {
            "id": code.value,
            "shortDescription": {"text": rule.summary},
            "fullDescription": {"text": rule.explanation},
            "help": {"text": rule.explanation},
            "defaultConfiguration": {"level": LEVELS[rule.severity]},
        }
        for code, rule in RULES.items()
    ]
    codes = list(RULES)
    results: list[dict[str, object]] = [
        {
            "ruleId": complaint.code.value,
            "ruleIndex": codes.index(complaint.code),
            "kind": "fail",
            "level": LEVELS[complaint.severity],
            "message": {"text": f"{visible(complaint.claim.id)}: {flowing(complaint.message)}"},
            "locations": [places.line(complaint.claim.path, *complaint.start)],
            "relatedLocations": [
                {"id": number, **places.line(claim.path, claim.line, claim.column, visible(claim.id))}
                for number, claim in enumerate(complaint.others, 1)
            ],
        }
        for complaint in linted.complaints
    ]
    return log(rules, results, {"executionSuccessful": True})


def render_github(linted: Linted, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return one workflow command for each complaint."""
    return "".join(f"{github.command(_issue(complaint))}\n" for complaint in linted.complaints)


def _issue(complaint: Complaint) -> Issue:
    told = f"{complaint.claim.id}: {complaint.message}"
    rule, kind = f"factcheck:{complaint.code}", IssueKind.REMARK
    return Issue(complaint.claim.path, complaint.start, rule, kind, complaint.severity, told)


def explained(codes: Iterable[Code], options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return what some codes mean, as text to be read."""
    page = Page(options)
    for code in codes:
        rule = RULES[code]
        page.add([Run(code.value, "id"), Run(f" ({rule.severity}): {rule.summary}")])
        page.add([Run(rule.explanation)], first="  ", rest="  ")
        page.blank()
    return str(page)


FORMATS: Mapping[str, Callable[[Linted, RenderOptions], str]] = {
    "text": render_text,
    "plain": render_plain,
    "json": render_json,
    "sarif": render_sarif,
    "github": render_github,
}
"""Name -> renderer, in the order in which ``--format`` names them."""
