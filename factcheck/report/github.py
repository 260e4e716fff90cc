"""Report -> workflow commands, which GitHub shows as annotations beside the lines of a pull request.

One command a line, ``::error file=…,line=…,endLine=…,col=…,endColumn=…,title=…::message``. All values are escaped, and
no line begins with anything but a command of ours, so that no words of a draft are taken for one. Nothing to look at
is an empty report.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.claims import Severity
from factcheck.model.results import Report
from factcheck.report.excerpt import visible
from factcheck.report.issues import Issue, IssueKind, issues, message, stated
from factcheck.report.options import DEFAULT_OPTIONS, RenderOptions

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return one command for each place to look at."""
    return "".join(f"{command(issue)}\n" for issue in issues(report, options))


def command(issue: Issue) -> str:
    """Return the command that shows one issue."""
    properties = ",".join(f"{name}={_escaped_property(value)}" for name, value in _properties(issue))
    return f"::{_COMMANDS[issue.severity]} {properties}::{_escaped(_told(issue))}"


def _properties(issue: Issue) -> Iterator[tuple[str, str]]:
    if issue.path:
        yield "file", visible(issue.path)
    if issue.path and issue.is_in_text:
        yield from _lines(issue)
    yield "title", f"factcheck: {visible(issue.rule.removeprefix('factcheck:'))}"


def _lines(issue: Issue) -> Iterator[tuple[str, str]]:
    """Yield the place; GitHub takes columns only where all is on one line."""
    line, column = issue.start
    end = issue.place.end if issue.place is not None else issue.start
    yield "line", str(line)
    yield "endLine", str(max(end.line, line))
    if end.line == line:
        yield "col", str(column)
        yield "endColumn", str(max(end.column, column))


def _told(issue: Issue) -> str:
    told = message(issue)
    if issue.result is None or issue.kind is IssueKind.MISSING:
        return told
    return f"{told}\nClaim: {stated(issue.result.claim)}"


def _escaped(text: str) -> str:
    r"""Return `text` as the message of a command.

    >>> _escaped("50%\n::error::x")
    '50%25%0A::error::x'
    """
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
