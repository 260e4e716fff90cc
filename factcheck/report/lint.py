"""Complaints about claims files -> text to be read, lines, JSON, SARIF or workflow commands. Works nothing out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from factcheck.model.claims import Claim, Severity
from factcheck.model.complaints import RULES, Code, Complaint, Linted
from factcheck.report import github
from factcheck.report.excerpt import counted, flowing, located, visible
from factcheck.report.issues import Issue, IssueKind
from factcheck.report.json import dump
from factcheck.report.options import DEFAULT_OPTIONS, RenderOptions
from factcheck.report.page import Page, Run
from factcheck.report.sarif import LEVELS, log
from factcheck.report.sarif_places import Places

_STYLES = {Severity.ERROR: "conflicting", Severity.WARNING: "mixed", Severity.INFO: "label"}


def render_text(linted: Linted, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return a paragraph for each complaint, and how many there are."""
    page = Page(options)
    for complaint in linted.complaints:
        severity = Run(complaint.severity.value, _STYLES[complaint.severity])
        page.add([Run(_where(complaint), "place", whole=True), Run(": "), severity, Run(f" {complaint.code}")])
        page.add([Run(_told(complaint))], first="  ", rest="  ")
    page.blank()
    claims = counted(linted.claims, "claim")
    counts = [(linted.count(severity), severity.value) for severity in (Severity.ERROR, Severity.WARNING)]
    told = [counted(count, noun) for count, noun in counts if count]
    told += [f"{notes:,} for information"] if (notes := linted.count(Severity.INFO)) else []
    help_ = "`factcheck lint --explain CODE` says what a code means."
    page.add([Run(f"{', '.join(told)} in {claims}. {help_}" if told else f"Nothing to object to in {claims}.")])
    return str(page)


def _where(complaint: Complaint) -> str:
    return located(complaint.claim.path, complaint.start)


def _told(complaint: Complaint) -> str:
    return f"{visible(complaint.claim.id)}: {flowing(complaint.message)}"


def render_plain(linted: Linted, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return a line for each complaint; nothing where there is none."""
    return "".join(f"{_where(each)}: {each.severity} {each.code} {_told(each)}\n" for each in linted.complaints)


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
    rules: list[dict[str, object]] = [
        {
            "id": code.value,
            "shortDescription": {"text": rule.summary},
            "help": {"text": rule.explanation},
            "defaultConfiguration": {"level": LEVELS[rule.severity]},
        }
        for code, rule in RULES.items()
    ]
    place = Places().line
    results: list[dict[str, object]] = [
        {
            "ruleId": complaint.code.value,
            "ruleIndex": list(RULES).index(complaint.code),
            "level": LEVELS[complaint.severity],
            "message": {"text": _told(complaint)},
            "locations": [place(complaint.claim.path, *complaint.start)],
            "relatedLocations": [
                {"id": number, **place(claim.path, claim.line, claim.column, visible(claim.id))}
                for number, claim in enumerate(complaint.others, 1)
            ],
        }
        for complaint in linted.complaints
    ]
    return log(rules, results, {"executionSuccessful": True})


def render_github(linted: Linted, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return one workflow command for each complaint."""
    issues = (
        Issue(each.claim.path, each.start, each.code.value, IssueKind.REMARK, each.severity, _told(each))
        for each in linted.complaints
    )
    return "".join(f"{github.command(issue)}\n" for issue in issues)


def explained(code: Code, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return what a code means, as text to be read."""
    page, rule = Page(options), RULES[code]
    page.add([Run(code.value, "id"), Run(f" ({rule.severity}): {rule.summary}")])
    page.add([Run(rule.explanation)], first="  ", rest="  ")
    return str(page)


FORMATS: Mapping[str, Callable[[Linted, RenderOptions], str]] = {
    "text": render_text,
    "plain": render_plain,
    "json": render_json,
    "sarif": render_sarif,
    "github": render_github,
}
"""Name -> renderer, in the order in which ``--format`` names them."""
