"""``factcheck init``: a claims file to start from, or drafts of claims made of sources."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.app import STDIN_NAME, _say, app, configuration, day_of
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
        typer.Option("--from", metavar="SOURCE", help="Make claims of this file or folder; repeatable."),
    ] = None,
    append: Annotated[
        str | None, typer.Option("--append", metavar="FILE", help="Add to this claims file what it does not state yet.")
    ] = None,
    draft: Annotated[
        str | None, typer.Option("--for", metavar="DRAFT", help="Only the facts that this draft needs.")
    ] = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Write this file; claims.yaml without it.")
    ] = None,
    date: Day = None,
    config: ConfigFile = None,
) -> None:
    """Write a claims file to start from; with --from, a draft of a claim for each fact of the sources.

    A draft has its source, the sentence that it is taken from and the place of that. It is written only if the source,
    checked again, supports it. A file that exists is never written over; --append leaves what is in it as it is.

    Exit status: 0 if claims were written, or there is nothing left to add; 1 if the sources state nothing that can be
    proposed; 2 if something could not be read or written.
    """
    from factcheck.claims.files import FILE_NAME
    from factcheck.report.writing import check_writable, write_bytes

    if append is not None and output is not None:
        raise UsageError("--append and --output: name one file to write to")
    if not source and (append or draft):
        raise UsageError(f"{'--append' if append else '--for'}: name what to make claims of with --from")
    target = append or output or FILE_NAME
    check_writable(target)
    if append is None and os.path.lexists(target):
        raise UsageError(f"{target}: this file exists: add to it with --append, or name another with --output")
    if not source:
        write_bytes(target, _STARTER.encode("utf-8"))
        _say(f"{target}: written: put your own facts in place of those in it")
        return
    raise typer.Exit(_make(target, source, draft, date, config, adds=append is not None))


def _make(
    target: str, sources: Sequence[str], draft: str | None, date: str | None, config: str | None, *, adds: bool
) -> ExitStatus:
    from factcheck.claims.entries import append, document
    from factcheck.claims.load import load_claims
    from factcheck.cli.check import read_texts
    from factcheck.files import read_bytes
    from factcheck.model.claims import ClaimSet
    from factcheck.proposing.proposals import propose
    from factcheck.report.writing import write_bytes

    known = load_claims(target) if adds else ClaimSet(())
    day = day_of(date) or configuration(config).values.get("date")
    documents, skipped = read_texts(sources, STDIN_NAME, day, _say)
    for item in skipped:
        _say(f"{item.path}: skipped: {item.reason}")
    if not documents:
        raise FactcheckError("no source to make claims of: none of what was named can be read")
    needs = read_texts([draft], STDIN_NAME, None, _say)[0] if draft is not None else [None]
    if len(needs) != 1:
        raise UsageError(f"{draft}: name one draft: this folder holds {len(needs):,}")
    made = propose(documents, known, needs[0])
    for path, fact in made.against:
        place, ids = fact.places[0].start, ", ".join(claim.id for claim in fact.claims)
        _say(f"{path}:{place.line}:{place.column}: not proposed, since it contradicts {ids}: {fact.reason}")
    _say(f"{target}: {_told(made, draft)}")
    if made.claims:
        was = read_bytes(target) if adds else None
        text = document(made.claims) if was is None else append(was.decode("utf-8"), made.claims)
        write_bytes(target, text.encode("utf-8"), was=was)
    clean = made.claims or 0 < made.facts == made.known
    return ExitStatus.FAILED if skipped else ExitStatus.CLEAN if clean else ExitStatus.OBJECTION


def _told(made: Proposed, draft: str | None) -> str:
    if not made.facts:
        return "nothing is written: the sources state no fact that can be checked"
    if made.known == made.facts:
        return f"nothing to add: it states all {made.facts:,} facts of the sources"
    if not made.claims:
        return f"nothing is written: no claim {'' if draft is None else f'that {draft} needs '}could be made of the sources"
    added = f"{len(made.claims):,} draft{'' if len(made.claims) == 1 else 's'} written"
    return (
        f"{added}; it states {made.known:,} of the {made.facts:,} facts of the sources already" if made.known else added
    )
