"""``factcheck coverage``: every checkable fact of a draft, and whether a claim backs it."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.app import STDIN_NAME, app, configuration, day_of, deliver, nobody_pipes, say, spare
from factcheck.cli.options import (
    ClaimsFiles,
    ConfigFile,
    CoverageFormat,
    Day,
    FailUnder,
    OneOutput,
    Paths,
    Quiet,
    StdinName,
    Verbose,
)
from factcheck.errors import FactcheckError, UsageError

if TYPE_CHECKING:
    from factcheck.model.claims import ClaimSet
    from factcheck.model.results import Input, Report
    from factcheck.report.options import RenderOptions


@app.command(short_help="Show every checkable fact of a draft, and whether a claim backs it.")
def coverage(
    paths: Paths = None,
    *,
    claims: ClaimsFiles = None,
    format_name: Annotated[
        CoverageFormat | None, typer.Option("--format", "-f", help="The format of the report.")
    ] = None,
    output: OneOutput = None,
    stdin_filename: StdinName = None,
    date: Day = None,
    fail_under: FailUnder = None,
    write_claims: Annotated[
        str | None, typer.Option("--write-claims", metavar="FILE", help="Add drafts of the claims that are missing.")
    ] = None,
    quiet: Quiet = None,
    verbose: Verbose = None,
    config: ConfigFile = None,
) -> None:
    """Show every figure, date, record, name and quotation of a draft, and whether a claim backs it.

    A fact is backed if the passage that bears a claim out has it; sharing a number backs nothing. Without --claims, the
    nearest claims.yaml is used. The comment "factcheck: cq reason" behind a fact, or over a paragraph, sets it aside.

    Exit status: 0 if every fact is backed or set aside, with --fail-under if enough of them are and none conflicts;
    1 if not; 2 if the report could not be made or an input could not be read.
    """
    from factcheck.cli.check import chosen_claims, read_texts
    from factcheck.model.objections import DEFAULT, status_of
    from factcheck.model.outcome import FailOn
    from factcheck.pipeline import Checker, assemble
    from factcheck.report.writing import check_writable

    check_writable(output)
    check_writable(write_claims)
    if output is not None and (os.path.isfile(output) or not os.path.exists(output)):  # /dev/null takes any number
        spare(write_claims, [output], "two files cannot be written to one place: name another with --write-claims")
    form = format_name or _format_of(output)
    if form in ("xlsx", "docx") and output is None:
        raise UsageError(f"--format {form}: name a file for it with --output")
    if not paths and nobody_pipes():
        raise UsageError("no text to look at: name files or folders, or pipe a text in")
    settings = configuration(config).values
    prepared = chosen_claims(claims, settings)
    day = day_of(date) or settings.get("date")
    documents, skipped = read_texts(paths or ["-"], stdin_filename or STDIN_NAME, day, say)
    if not documents:
        raise FactcheckError("no text to look at: none of what was named can be read")
    texts = [document.path for document in documents]
    spare(write_claims, texts)
    spare(output, [*texts, *(claim.path for claim in prepared.claims.claims)])
    checker = Checker(prepared, coverage=True, suggest=False)
    examined = (checker.examine(document) for document in documents)
    report = assemble(checker, [*examined, *skipped], keep_documents=True)
    report = replace(report, inputs=tuple(map(_with_entries, report.inputs)))
    if write_claims is not None:
        _write_claims(write_claims, report, prepared.claims)
    _deliver(report, form, output, quiet=bool(quiet), verbose=bool(verbose))
    least = fail_under if fail_under is not None else settings.get("fail-under")
    levels = {FailOn.UNBACKED, FailOn.OUTDATED} if least is None else DEFAULT
    raise typer.Exit(status_of(report, levels, fail_under=least))


def _deliver(report: Report, form: str, output: str | None, *, quiet: bool, verbose: bool) -> None:
    from factcheck.report.coverage import FORMATS, make_file, render
    from factcheck.report.options import DEFAULT_OPTIONS
    from factcheck.report.writing import write_bytes, write_stdout

    if form in FORMATS:

        def words(options: RenderOptions) -> str:
            return render(report, form, options._replace(quiet=quiet, verbose=verbose))

        deliver(words, output, form)
        return
    made = make_file(report, form, DEFAULT_OPTIONS)
    if output is None:
        write_stdout(made.decode("utf-8-sig"), encoding="utf-8")
    else:
        write_bytes(output, made, what="the report")


def _format_of(output: str | None) -> str:
    from factcheck.report.coverage import FILE_FORMATS, FORMATS

    suffix = PurePath(output).suffix.lower().lstrip(".") if output is not None else ""
    return suffix if suffix in (*FORMATS, *FILE_FORMATS) else "text"


def _with_entries(text: Input) -> Input:
    from factcheck.claims.entries import entry

    if text.coverage is None:
        return text
    facts = (fact._replace(written=entry(fact.entry)) if fact.entry else fact for fact in text.coverage.facts)
    return text._replace(coverage=text.coverage._replace(facts=tuple(facts)))


def _write_claims(target: str, report: Report, known: ClaimSet) -> None:
    """Write the drafts of claims into a new file, or at the end of one that is there."""
    from factcheck.claims.entries import append, document
    from factcheck.claims.ids import IdMaker
    from factcheck.claims.load import load_claims
    from factcheck.files import read_bytes
    from factcheck.report.excerpt import counted
    from factcheck.report.writing import write_bytes

    there = load_claims(target).claims if os.path.isfile(target) else ()
    others = (*known.claims, *known.rejected, *there)
    ids, texts = IdMaker({claim.id for claim in others}), {claim.text for claim in others}
    covered = (text.coverage.facts for text in report.inputs if text.coverage is not None)
    entries = dict.fromkeys(fact.entry for facts in covered for fact in facts if fact.entry is not None)
    drafts = [claim._replace(id=ids.make(claim.text)) for claim in entries if claim.text not in texts]
    if not drafts:
        say(f"{target}: nothing to add: every fact is backed, or has its entry already")
        return
    was = read_bytes(target) if os.path.isfile(target) else None
    made = document(drafts) if was is None else append(was.decode("utf-8"), drafts)
    write_bytes(target, made.encode("utf-8"), was=was)
    say(f"{target}: {counted(len(drafts), 'draft')} written")
