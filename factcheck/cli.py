"""The command line: options in, the run called, the report out, the exit status.

Only this module writes to the terminal and chooses exit statuses. What a command needs is imported inside it, so that
``--help`` and completion answer at once and a check pays for its own format alone.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator, Sequence
from enum import IntEnum, StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.errors import ClaimsError, FactcheckError, UsageError

if TYPE_CHECKING:
    from factcheck.model.claims import ClaimSet
    from factcheck.model.explanation import Explanation
    from factcheck.model.results import ClaimResult, Report, Skipped
    from factcheck.model.text import Document
    from factcheck.readers.inputs import Planned

STDIN_NAME = "<stdin>"

_COLLECT_EVERY = 100_000
"""New objects between two rounds of the garbage collector: what a run makes it keeps, and little of it is in cycles."""

app = typer.Typer(
    help="Check drafts against a curated list of facts, and see the words that decide.",
    no_args_is_help=True,
    rich_markup_mode=None,  # help in plain text: rich takes longer to import than all the rest
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class ExitStatus(IntEnum):
    """What a run ends with."""

    CLEAN = 0
    """nothing to object to"""
    OBJECTION = 1
    """a claim at or above ``--fail-on``"""
    FAILED = 2
    """the run could not be made, or not in full"""


class FormatName(StrEnum):
    """The names of `factcheck.report.FORMATS`; a test holds the two equal."""

    TEXT = "text"
    PLAIN = "plain"
    JSON = "json"


class ExplanationFormat(StrEnum):
    """The names of `factcheck.report.explanation.FORMATS`; a test holds the two equal."""

    TEXT = "text"
    JSON = "json"


class FailOn(StrEnum):
    """From what on a run objects."""

    CONFLICT = "conflict"
    """a conflict with a claim of severity error, or a required claim that no text mentions"""
    MISSING = "missing"
    """these, and any claim that no text mentions"""
    NEVER = "never"


class SchemaName(StrEnum):
    """What there is a JSON Schema of."""

    CLAIMS = "claims"
    REPORT = "report"


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program and end it: what a user can cause is one message on standard error, never a traceback."""
    gc.set_threshold(_COLLECT_EVERY)
    try:
        app(arguments, prog_name="factcheck")
    except ClaimsError as error:
        _say(str(error))  # each mistake starts with its place, for editors to jump to
    except FactcheckError as error:
        _say(f"Error: {error}")
    sys.exit(ExitStatus.FAILED)


def _show_version(asked: bool) -> None:
    if asked:
        from factcheck import __version__

        typer.echo(f"factcheck {__version__}")
        raise typer.Exit


@app.callback()
def _program(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Check drafts against a curated list of facts, and see the words that decide."""


_Paths = Annotated[
    list[str] | None, typer.Argument(metavar="[PATHS]...", help="Files, folders, or - for standard input.")
]
_Claims = Annotated[
    list[str] | None,
    typer.Option("--claims", "-c", metavar="FILE", help="A claims file, or a folder of them; repeatable."),
]
_Format = Annotated[FormatName, typer.Option("--format", "-f", help="How the report looks.")]
_Output = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE", help="Write the report there, whole or not at all.")
]
_StdinName = Annotated[
    str | None,
    typer.Option("--stdin-filename", metavar="NAME", help="Name, and by its suffix kind, of what is piped in."),
]
_FailOn = Annotated[FailOn, typer.Option("--fail-on", help="From what on the exit status is 1.")]
_Only = Annotated[list[str] | None, typer.Option("--only", metavar="ID", help="Report this claim alone; repeatable.")]
_Tag = Annotated[list[str] | None, typer.Option("--tag", metavar="TAG", help="Report claims so tagged; repeatable.")]


@app.command(short_help="Check texts against the claims.")
def check(
    paths: _Paths = None,
    *,
    claims: _Claims = None,
    format_name: _Format = FormatName.TEXT,
    output: _Output = None,
    stdin_filename: _StdinName = None,
    fail_on: _FailOn = FailOn.CONFLICT,
    only: _Only = None,
    tag: _Tag = None,
) -> None:
    """Say which claims a text supports, which it conflicts with, and where.

    Without --claims the nearest claims.yaml counts, in this folder or above it. Text that is piped in needs no path.

    Exit status: 0 if there is nothing to object to; 1 for a conflict with a claim of severity error, or if no text
    mentions a required claim (--fail-on missing: any claim); 2 if the run could not be made or an input not be read.
    """
    from factcheck.claims import find_claims, load_claims
    from factcheck.output import check_writable
    from factcheck.selection import keep, select

    if not paths and _nobody_pipes():
        raise UsageError("no text to check: name files or folders, or pipe a text in")
    if output is not None:
        check_writable(output)
    claim_set = load_claims(claims or [find_claims(Path())])
    chosen = select(claim_set, ids=only or (), tags=tag or ())
    report = keep(_run(claim_set, paths or ["-"], stdin_filename or STDIN_NAME), chosen)
    _deliver(report, format_name, output)
    raise typer.Exit(_status(report, fail_on))


@app.command(short_help="Print a JSON Schema, for editors and scripts.")
def schema(
    name: Annotated[
        SchemaName, typer.Argument(metavar="claims|report", help="Of the claims file, or of the JSON report.")
    ],
) -> None:
    """Print the JSON Schema of the claims file or of the report.

    With the first an editor completes and checks claims.yaml; with the second a script knows what to expect.
    """
    from importlib.resources import files

    from factcheck.output import write_stdout

    package = {SchemaName.CLAIMS: "factcheck.claims", SchemaName.REPORT: "factcheck.report"}[name]
    write_stdout(files(package).joinpath(f"{name.value}.schema.json").read_text("utf-8"), encoding="utf-8")


@app.command(short_help="Show how a claim was read, what came near it, and why it was taken or left.")
def explain(
    claim_id: Annotated[str, typer.Argument(metavar="CLAIM-ID", help="The claim to explain.")],
    paths: _Paths = None,
    *,
    claims: _Claims = None,
    format_name: Annotated[
        ExplanationFormat, typer.Option("--format", "-f", help="How the explanation looks.")
    ] = ExplanationFormat.TEXT,
    output: _Output = None,
    stdin_filename: _StdinName = None,
) -> None:
    """Show how one claim was read, the passages that came nearest, and why each was taken or left.

    For each passage: how much of the claim's frame it has (here: in the sentence itself; around: with the sentences
    before it), each value with how well it stands in the role of the claim's, and what to write under "also" or
    "unlike" if the judgement is wrong. Without a text only the reading of the claim is shown.

    Exit status: 0, or 2 if the run could not be made or an input not be read.
    """
    from factcheck.claims import find_claims, load_claims
    from factcheck.explain import explain as explained
    from factcheck.output import check_writable

    if output is not None:
        check_writable(output)
    claim_set = load_claims(claims or [find_claims(Path())])
    named = paths or ([] if _nobody_pipes() else ["-"])
    documents, skipped = _read_all(named, stdin_filename or STDIN_NAME)
    if named and not documents:
        raise FactcheckError("no text to check: none of what was named can be read")
    _deliver_explanation(explained(claim_set, claim_id, documents), format_name, output)
    raise typer.Exit(ExitStatus.FAILED if skipped else ExitStatus.CLEAN)


@app.command(short_help="Judge pairs of claim and text, as lines of JSON.")
def pairs() -> None:
    """Say for each pair whether the text supports the claim, conflicts with it, or neither: for evaluation, pipelines.

    Takes lines of JSON on standard input, {"id": "...", "claim": "...", "evidence": "..."}, and gives for each a line
    {"id": "...", "label": "support|conflict|none", "reason": "..."}, at once. A name in another spelling is no conflict
    here.

    Exit status: 0, or 2 if a line was no pair; the other lines are answered all the same.
    """
    from factcheck.output import write_stdout
    from factcheck.pairs import Mistake, judge_pairs

    if _nobody_pipes():
        raise UsageError("no pairs to judge: pipe in lines of JSON with id, claim and evidence")
    status = ExitStatus.CLEAN
    for answer in judge_pairs(sys.stdin.buffer):
        if isinstance(answer, Mistake):
            _say(f"{STDIN_NAME}:{answer.line}: {answer.message}")
            status = ExitStatus.FAILED
        elif not write_stdout(f"{answer}\n", encoding="utf-8"):
            break
    raise typer.Exit(status)


def _nobody_pipes() -> bool:
    return sys.stdin is None or sys.stdin.closed or sys.stdin.isatty()


def _run(claims: ClaimSet, paths: Sequence[str], stdin_name: str) -> Report:
    """Check all that `paths` name; say on standard error what was skipped and what was read with doubt."""
    from factcheck import pipeline
    from factcheck.progress import tracked
    from factcheck.readers.inputs import plan

    planned = plan(paths, stdin_name=stdin_name)
    notices: list[str] = []
    try:
        report = pipeline.run(claims, tracked(_documents(planned, notices), len(planned), sys.stderr))
    finally:
        for notice in notices:  # not earlier: the line of the progress is in the way
            _say(notice)
    if not report.inputs:
        raise FactcheckError("no text to check: none of what was named can be read")
    return report


def _read_all(paths: Sequence[str], stdin_name: str) -> tuple[list[Document], list[Skipped]]:
    """Read all that `paths` name; say on standard error what was skipped and what was read with doubt."""
    from factcheck.model.text import Document
    from factcheck.readers.inputs import plan

    notices: list[str] = []
    read = list(_documents(plan(paths, stdin_name=stdin_name), notices)) if paths else []
    for notice in notices:
        _say(notice)
    documents = [item for item in read if isinstance(item, Document)]
    return documents, [item for item in read if not isinstance(item, Document)]


def _documents(planned: Sequence[Planned], notices: list[str]) -> Iterator[Document | Skipped]:
    from factcheck.readers import Reading
    from factcheck.readers.inputs import gather

    for item in gather(planned):
        if isinstance(item, Reading):
            notices += (f"Warning: {warning}" for warning in item.warnings)
            yield item.document
        else:
            notices.append(f"Skipped: {item.path}: {item.reason}")
            yield item


def _deliver(report: Report, format_name: FormatName, output: str | None) -> None:
    from factcheck.output import write_file, write_stdout
    from factcheck.report import FORMATS
    from factcheck.report.options import DEFAULT_OPTIONS, RenderOptions
    from factcheck.terminal import wants_colour, width_of

    render = FORMATS[format_name.value]
    if output is not None:
        write_file(output, render(report, DEFAULT_OPTIONS))
        return
    options = RenderOptions(width=width_of(sys.stdout), colour=wants_colour(sys.stdout))
    write_stdout(render(report, options), encoding="utf-8" if format_name is FormatName.JSON else None)


def _deliver_explanation(explanation: Explanation, format_name: ExplanationFormat, output: str | None) -> None:
    from factcheck.output import write_file, write_stdout
    from factcheck.report.explanation import FORMATS
    from factcheck.report.options import DEFAULT_OPTIONS, RenderOptions
    from factcheck.terminal import wants_colour, width_of

    render = FORMATS[format_name.value]
    if output is not None:
        write_file(output, render(explanation, DEFAULT_OPTIONS))
        return
    options = RenderOptions(width=width_of(sys.stdout), colour=wants_colour(sys.stdout))
    write_stdout(render(explanation, options), encoding="utf-8" if format_name is ExplanationFormat.JSON else None)


def _status(report: Report, fail_on: FailOn) -> ExitStatus:
    if report.skipped:
        return ExitStatus.FAILED
    if any(_objects(result, fail_on) for result in report.results):
        return ExitStatus.OBJECTION
    return ExitStatus.CLEAN


def _objects(result: ClaimResult, fail_on: FailOn) -> bool:
    """Say whether the run fails on `result`: as with linters, a warning is shown and does not fail it."""
    from factcheck.model.claims import Severity
    from factcheck.model.results import Stance, Verdict

    if fail_on is FailOn.NEVER or result.verdict is Verdict.SUPPORTED:
        return False
    if result.verdict is Verdict.NOT_FOUND:
        return result.claim.required or fail_on is FailOn.MISSING
    conflicts = [evidence for evidence in result.evidence if evidence.stance is Stance.CONFLICTS]
    return result.claim.severity is Severity.ERROR and not (
        conflicts and all(evidence.is_outdated for evidence in conflicts)
    )


def _say(message: str) -> None:
    """Write to standard error, nothing of it obeyed: it may hold names of files and words of claims."""
    from factcheck.report.excerpt import visible

    for line in message.split("\n"):
        print(visible(line), file=sys.stderr)
