"""``factcheck init``: a claims file to start from, or drafts of claims made of sources."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.app import STDIN_NAME, app, configuration, day_of, say
from factcheck.cli.options import ConfigFile, Day
from factcheck.errors import FactcheckError, UsageError
from factcheck.model.outcome import ExitStatus

if TYPE_CHECKING:
    from factcheck.proposing.proposals import Proposed

_STARTER = """\
# Facts that have been checked. Run a draft past them: factcheck check draft.md
title: The wreck off Cape Lorne
claims:
  # One fact an entry, as short as it can be said without doubt. A bare sentence is a claim.
  - 17 divers searched the wreck
  # Of an entry with keys only "claim" has to be there.
  - claim: The salvage cost £2.4m
    also: ["raising the wreck cost £2.4m"]          # other wordings of the same fact
    unlike: ["the salvage of the tug cost £1.1m"]   # look-alikes that are another fact
    as_of: 2024-03-14                               # the day on which it was true
    status: draft                                   # draft, query, checked or rejected
    sources:
      - {title: Wreck is raised, publisher: Harbour Gazette, date: 2024-03-14, quote: The salvage cost £2.4m in all.}
"""


@app.command(short_help="Write a first claims file, or drafts of claims made of sources.")
def init(
    *,
    source: Annotated[
        list[str] | None,
        typer.Option("--from", metavar="SOURCE", help="Make claims of this file or folder, or of - ; repeatable."),
    ] = None,
    append: Annotated[
        str | None, typer.Option("--append", metavar="FILE", help="Add to this claims file what it does not state yet.")
    ] = None,
    draft: Annotated[
        str | None, typer.Option("--for", metavar="DRAFT", help="Only the facts that this draft needs.")
    ] = None,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="The file to write, or -: claims.yaml without it."),
    ] = None,
    date: Day = None,
    config: ConfigFile = None,
) -> None:
    """Write a claims file to start from; with --from, a draft of a claim for each fact of the sources.

    Each draft has its source, the sentence that it is taken from and the place of that, and is written only if the
    source, checked again, supports it. No file is written over; --append leaves all that stands in one as it is.

    Exit status: 0 if drafts were written, or there is nothing left to add; 1 if the sources have none to give; 2 if
    something could not be read or written.
    """
    from factcheck.claims.entries import append as appended
    from factcheck.claims.entries import document
    from factcheck.claims.files import FILE_NAME
    from factcheck.claims.load import load_claims
    from factcheck.cli.check import read_texts
    from factcheck.files import read_bytes
    from factcheck.model.claims import ClaimSet
    from factcheck.proposing.proposals import propose
    from factcheck.report.writing import check_writable, write_bytes, write_stdout

    if append is not None and output is not None:
        raise UsageError("--append and --output: name one file to write to")
    if not source and (append is not None or draft is not None):
        raise UsageError(f"{'--for' if append is None else '--append'}: name what to make claims of with --from")
    if draft == "-" and "-" in (source or ()):
        raise UsageError("-: standard input can be only one of --from and --for: name a file for the other")
    target = output or FILE_NAME if append is None else append
    if target != "-":
        check_writable(target)
    if append is None and target != "-" and os.path.lexists(target):
        raise UsageError(f"{target}: this file exists: add to it with --append, or name another with --output")
    if not source and target == "-":
        write_stdout(_STARTER, encoding="utf-8")
        return
    if not source:
        write_bytes(target, _STARTER.encode("utf-8"))
        say(f"{target}: written: put your own facts in place of those in it")
        return
    known = ClaimSet(()) if append is None else load_claims(append)
    sources, skipped = read_texts(source, STDIN_NAME, day_of(date) or configuration(config).values.get("date"), say)
    if not sources:
        raise FactcheckError("no source to make claims of: none of what was named can be read")
    drafts = read_texts([draft], STDIN_NAME, None, say)[0] if draft is not None else []
    if len(drafts) != (draft is not None):
        raise UsageError(f"{draft}: name one draft: there are {len(drafts):,} in this folder")
    made = propose(sources, known, *drafts)
    if made.claims and target == "-":
        write_stdout(document(made.claims), encoding="utf-8")
    elif made.claims and append is None:
        write_bytes(target, document(made.claims).encode("utf-8"))
    elif made.claims:
        was = read_bytes(target)
        write_bytes(target, appended(was.decode("utf-8"), made.claims).encode("utf-8"), was=was)
    status = _tell(made, target, draft)
    raise typer.Exit(ExitStatus.FAILED if skipped else status)


def _tell(made: Proposed, target: str, draft: str | None) -> ExitStatus:
    """Say what was written, what was not and why; return the status for it."""
    from factcheck.report.excerpt import counted

    for document, fact in made.facts:
        if fact.conflicts:
            start, ids = fact.places[0].start, ", ".join(claim.id for claim in fact.claims)
            say(f"{document.path}:{start.line}:{start.column}: contradicts {ids}: {fact.reason}")
    of_all = f"all {len(made.facts):,} facts of the sources"
    if made.claims:
        name = "<stdout>" if target == "-" else target
        say(f"{name}: {counted(len(made.claims), 'draft')} written")
    elif not made.facts:
        say(f"{target}: nothing is written: the sources state no fact that can be checked")
    elif all(fact.claims for _, fact in made.facts):
        say(f"{target}: nothing is added: its claims are about {of_all} already")
        return ExitStatus.CLEAN
    else:
        say(f"{target}: nothing is written: the sources support no claim {f'that {draft} needs' if draft else 'yet'}")
    return ExitStatus.CLEAN if made.claims else ExitStatus.OBJECTION
