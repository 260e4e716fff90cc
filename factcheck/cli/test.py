"""``factcheck test``: the examples of the claims, run."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli.app import app, configuration, deliver
from factcheck.cli.options import ClaimsFiles, ExampleFormat, OneOutput, Only, Tag
from factcheck.model.outcome import ExitStatus


@app.command("test", short_help="Run the examples of the claims.")
def run(
    *,
    claims: ClaimsFiles = None,
    only: Only = None,
    tag: Tag = None,
    require_examples: Annotated[
        bool, typer.Option("--require-examples", help="Fail on every claim that has no examples.")
    ] = False,
    format_name: Annotated[
        ExampleFormat, typer.Option("--format", "-f", help="The format of the report.")
    ] = ExampleFormat.TEXT,
    output: OneOutput = None,
) -> None:
    """Check each example of a claim as a text of its own, against all claims.

    One under "supports" has to support its claim, without a conflict; one under "conflicts" to conflict with it; one
    under "unrelated" to do neither. Of each that fails, the proof is shown, and the entry with which it would pass.

    Exit status: 0 if all pass; 1 if one fails; 2 if the claims cannot be read.
    """
    from factcheck.claims.selection import select
    from factcheck.cli.check import read_claims
    from factcheck.examples import run_examples
    from factcheck.report.examples import FORMATS
    from factcheck.report.writing import check_writable

    if output is not None:
        check_writable(output)
    configured = configuration(None).values
    prepared = read_claims(claims or configured.get("claims", ()), cache=configured.get("cache", True))
    ids, tags = only or configured.get("only", ()), tag or configured.get("tag", ())
    done = run_examples(prepared, select(prepared.claims, ids=ids, tags=tags), required=require_examples)
    people = format_name in (ExampleFormat.TEXT, ExampleFormat.PLAIN)
    deliver(lambda options: FORMATS[format_name.value](done, options), output, for_people=people)
    raise typer.Exit(ExitStatus.OBJECTION if done.failures else ExitStatus.CLEAN)
