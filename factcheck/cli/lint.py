"""``factcheck lint``: what is wrong with claims files, whatever any draft says."""

from __future__ import annotations

import datetime
from typing import Annotated

import typer

from factcheck.cli.app import app, configuration, day_of, deliver
from factcheck.cli.options import ClaimsFiles, LintFormat, OneOutput
from factcheck.model.complaints import RULES, Code
from factcheck.model.outcome import ExitStatus


@app.command(short_help="Find what is wrong with the claims.")
def lint(
    *,
    claims: ClaimsFiles = None,
    format_name: Annotated[
        LintFormat, typer.Option("--format", "-f", help="The format of the report.")
    ] = LintFormat.TEXT,
    output: OneOutput = None,
    ignore: Annotated[
        list[Code] | None,
        typer.Option("--ignore", metavar="CODE", help="Leave out complaints of this code; repeatable."),
    ] = None,
    date: Annotated[
        str | None,
        typer.Option("--date", metavar="YYYY-MM-DD", help="The day it is, for dates that are still to come."),
    ] = None,
    explain: Annotated[
        str | None, typer.Option("--explain", metavar="CODE", help="Say what a code means, or all of them; then exit.")
    ] = None,
) -> None:
    """Find claims that are given twice, contradict each other or are taken for one another, and mistakes in their keys.

    Each claim's words are held against all other claims, as a draft would be, and each quotation of a source against
    its claim. Every complaint has a code: --explain CODE says what it means and what to do, --explain all lists them.

    Exit status: 0 if there is nothing but information; 1 if a complaint is of level warning or error; 2 if the claims
    cannot be read.
    """
    from factcheck.claims.places import Places
    from factcheck.cli.check import read_claims
    from factcheck.lint import Linter
    from factcheck.model.complaints import Linted
    from factcheck.report.lint import FORMATS, explained
    from factcheck.report.writing import check_writable

    if explain is not None:
        codes = _codes(explain)
        deliver(lambda options: explained(codes, options), output, for_people=True)
        return
    if output is not None:
        check_writable(output)
    today = day_of(date) or datetime.date.today()
    configured = configuration(None).values
    prepared = read_claims(claims or configured.get("claims", ()), cache=configured.get("cache", True))
    found = list(Linter(prepared, today, Places().of).complaints())
    left = (complaint for some in found for complaint in some if complaint.code not in (ignore or ()))
    linted = Linted(len(found), tuple(sorted(left, key=lambda complaint: (complaint.claim.path, complaint.start))))
    people = format_name in (LintFormat.TEXT, LintFormat.PLAIN)
    deliver(lambda options: FORMATS[format_name.value](linted, options), output, for_people=people)
    raise typer.Exit(ExitStatus.OBJECTION if linted.fails else ExitStatus.CLEAN)


def _codes(name: str) -> list[Code]:
    from difflib import get_close_matches

    from factcheck.errors import UsageError

    if name == "all":
        return list(RULES)
    if name in RULES:
        return [Code(name)]
    near = get_close_matches(name, list(RULES), n=1)
    advice = f': did you mean "{near[0]}"?' if near else f": known are {', '.join(RULES)}"
    raise UsageError(f'--explain: there is no code "{name}"{advice}')
