"""``factcheck test`` and ``factcheck lint``: whether the list of claims is sound, whatever any draft says."""

from __future__ import annotations

import datetime
from typing import Annotated

import typer

from factcheck.cli.app import app, configuration, day_of, deliver, spare
from factcheck.cli.options import ClaimsFiles, ExampleFormat, LintFormat, OneOutput, Only, Tag
from factcheck.model.claims import Severity
from factcheck.model.complaints import Code, Linted
from factcheck.model.outcome import ExitStatus

_FORMAT = typer.Option("--format", "-f", help="The format of the report.")
_REQUIRE = typer.Option("--require-examples", help="Fail on every claim that has no examples.")
_IGNORE = typer.Option("--ignore", metavar="CODE", help="Leave out complaints of this code; repeatable.")
_DATE = typer.Option("--date", metavar="YYYY-MM-DD", help="The day it is, for dates that are still to come.")
_EXPLAIN = typer.Option("--explain", metavar="CODE", help="Say what a code means, and exit.")


@app.command("test", short_help="Run the examples of the claims.")
def run(
    *,
    claims: ClaimsFiles = None,
    only: Only = None,
    tag: Tag = None,
    require_examples: Annotated[bool, _REQUIRE] = False,
    format_name: Annotated[ExampleFormat, _FORMAT] = "text",
    output: OneOutput = None,
) -> None:
    """Check each example of a claim as a text of its own, against all claims.

    One under "supports" has to support its claim, without a conflict; one under "conflicts" to conflict with it; one
    under "unrelated" to do neither. Of each that fails, the proof is shown, and the entry with which it would pass.

    Exit status: 0 if all pass; 1 if one fails; 2 if the claims cannot be read.
    """
    from factcheck.claims.selection import select
    from factcheck.cli.check import chosen_claims
    from factcheck.examples import run_examples
    from factcheck.report.examples import FORMATS
    from factcheck.report.writing import check_writable

    configured = configuration(None).values
    prepared = chosen_claims(claims, configured)
    check_writable(output)
    spare(output, (claim.path for claim in prepared.claims.claims))
    ids, tags = only or configured.get("only", ()), tag or configured.get("tag", ())
    done = run_examples(prepared, select(prepared.claims, ids=ids, tags=tags), required=require_examples)
    deliver(lambda options: FORMATS[format_name](done, options), output, format_name)
    raise typer.Exit(ExitStatus.OBJECTION if done.failures else ExitStatus.CLEAN)


@app.command(short_help="Find what is wrong with the claims.")
def lint(
    *,
    claims: ClaimsFiles = None,
    format_name: Annotated[LintFormat, _FORMAT] = "text",
    output: OneOutput = None,
    ignore: Annotated[list[Code] | None, _IGNORE] = None,
    date: Annotated[str | None, _DATE] = None,
    explain: Annotated[Code | None, _EXPLAIN] = None,
) -> None:
    """Find claims that are given twice, contradict each other or are taken for one another, and mistakes in their keys.

    Each claim's words are held against the other claims, as a draft would be, and each quotation of a source against
    its claim. Every complaint has a code; --explain says what it means and what to do.

    Exit status: 0 if there is nothing but information; 1 if a complaint is of level warning or error; 2 if the claims
    cannot be read.
    """
    from factcheck.claims.places import Places
    from factcheck.cli.check import chosen_claims
    from factcheck.lint import Linter
    from factcheck.report.lint import FORMATS, explained
    from factcheck.report.writing import check_writable

    if explain is not None:
        deliver(lambda options: explained(explain, options), output, "text")
        return
    prepared = chosen_claims(claims, configuration(None).values)
    check_writable(output)
    spare(output, (claim.path for claim in prepared.claims.claims))
    found = list(Linter(prepared, day_of(date) or datetime.date.today(), Places().of).complaints())
    left = (complaint for some in found for complaint in some if complaint.code not in (ignore or ()))
    linted = Linted(len(found), tuple(sorted(left, key=lambda complaint: (complaint.claim.path, complaint.start))))
    deliver(lambda options: FORMATS[format_name](linted, options), output, format_name)
    fails = len(linted.complaints) > linted.count(Severity.INFO)
    raise typer.Exit(ExitStatus.OBJECTION if fails else ExitStatus.CLEAN)
