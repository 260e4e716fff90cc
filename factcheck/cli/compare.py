"""``factcheck compare``: which facts of a text that was signed off are other ones in its next version, lost, or new."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.app import STDIN_NAME, app, configuration, day_of, deliver, say
from factcheck.cli.options import ClaimsFiles, ConfigFile, Day, OneOutput, Quiet, StdinName, VersionsFormat
from factcheck.errors import FactcheckError, UsageError
from factcheck.model.outcome import ExitStatus

if TYPE_CHECKING:
    from datetime import date

    from factcheck.model.text import Document
    from factcheck.report.options import RenderOptions

_TWO = 2


@app.command(short_help="Show which facts differ between two versions of a text.")
def compare(
    paths: Annotated[list[str], typer.Argument(metavar="[OLD] NEW", help="The version signed off, and the new one.")],
    *,
    sealed: Annotated[
        str | None,
        typer.Option("--sealed", metavar="SHEET", help="The sign-off sheet (HTML) that stands for the old version."),
    ] = None,
    claims: ClaimsFiles = None,
    format_name: Annotated[VersionsFormat, typer.Option("--format", "-f", help="The format of the report.")] = "text",
    output: OneOutput = None,
    stdin_filename: StdinName = None,
    date: Day = None,
    quiet: Quiet = None,
    config: ConfigFile = None,
) -> None:
    """Show which facts of a text that was signed off are different in the new version, lost, new, or said by another.

    The two may be of any kinds. What was moved or put in other words is no difference. Claims, the nearest claims.yaml
    if none are named, help to tell whether two wordings state one fact; none are needed. SHEET is the page that
    `check -f html` or `coverage -f html` wrote; one that was altered since is refused.

    Exit status: 0 if no fact differs; 1 if one is different or said by another (what is only lost or new is shown and
    fails nothing); 2 if one of the versions could not be read.
    """
    from factcheck.cli.check import claims_files, read_claims
    from factcheck.report.versions import FORMATS
    from factcheck.report.writing import check_writable
    from factcheck.versions import compare as compared

    check_writable(output)
    if output is not None and output in (*paths, sealed):
        raise UsageError(f"{output}: this run reads it: name another file to write to")
    if len(paths) != _TWO - (sealed is not None):
        wanted = "the new version alone" if sealed is not None else "two versions, the old one first"
        raise UsageError(f"compare takes {wanted}")
    if paths.count("-") == _TWO:
        raise UsageError("standard input can be one of the versions, not both: name a file for the other")
    settings = configuration(config).values
    day = day_of(date) or settings.get("date")
    new = _read(paths[-1], stdin_filename, day)
    old = _read(paths[0], stdin_filename, day) if sealed is None else _sealed(sealed, new.path, day)
    named = claims_files(claims or settings.get("claims", ()), needed=False)
    versions = compared(old, new, read_claims(named, cache=settings.get("cache", True)) if named else None)

    def words(options: RenderOptions) -> str:
        return FORMATS[format_name](versions, options._replace(quiet=bool(quiet)))

    deliver(words, output, format_name)
    raise typer.Exit(ExitStatus.OBJECTION if versions.differs else ExitStatus.CLEAN)


def _read(path: str, stdin_name: str | None, day: date | None) -> Document:
    from factcheck.readers.inputs import plan, read

    planned = plan([path], stdin_name=stdin_name or STDIN_NAME)
    if len(planned) > 1:
        raise UsageError(f"{path}: this is a folder: name one of its files")
    reading = read(planned[0])
    for warning in reading.warnings:
        say(f"Warning: {warning}")
    return reading.document if day is None else replace(reading.document, date=day)


def _sealed(sheet: str, name: str, day: date | None) -> Document:
    """Return the text that a sheet signs off: the only one, or the one with the name of the new version."""
    from pathlib import PurePath

    from factcheck.files import read_bytes, reason_of
    from factcheck.report.html.seal import unseal

    try:
        texts = unseal(read_bytes(sheet), sheet)
    except OSError as error:
        raise FactcheckError(f"{sheet}: {reason_of(error)}") from None
    named = [text for text in texts if PurePath(text.path).name == PurePath(name).name] if len(texts) > 1 else texts
    if len(named) != 1:
        known = ", ".join(text.path for text in texts)
        raise UsageError(f"{sheet}: it signs off {known}: give the new version of one of them that name")
    return named[0] if day is None else replace(named[0], date=day)
