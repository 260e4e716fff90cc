"""One check as the command line makes it: claims and texts read, the run made, what is known left out, reports made.

Takes a `Request`, in which all options are settled, and a way to say things on standard error; gives the exit status.
What a run costs beyond the check itself (git, a baseline, a format) is imported where it is asked for.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from factcheck.deliveries import Delivery
from factcheck.errors import FactcheckError, UsageError
from factcheck.outcome import ExitStatus, FailOn
from factcheck.records import NamedTuple

if TYPE_CHECKING:
    from factcheck.model.claims import ClaimSet
    from factcheck.model.results import Report, Skipped
    from factcheck.model.text import Document
    from factcheck.readers.inputs import Planned
    from factcheck.report.options import RenderOptions
    from factcheck.suppression import Suppressor
    from factcheck.suppression.baseline import Baseline

STDIN_NAME = "<stdin>"
_SHOW_TEXTS = frozenset({"html", "rdjsonl", "sarif"})
"""Formats that need the texts themselves and not only what was found in them."""
_SUGGEST_NOTHING = frozenset({"text", "plain"})
"""Formats that only say what to write instead where more is asked for."""

Say = Callable[[str], None]


class Request(NamedTuple):
    """A check with all options settled."""

    paths: Sequence[str]
    claims: Sequence[str]
    """Files and folders; none is the nearest claims file."""
    deliveries: Sequence[Delivery]
    files_from: str | None = None
    """A file with the names of more; ``-`` is standard input."""
    stdin_name: str = STDIN_NAME
    fail_on: frozenset[FailOn] = frozenset({FailOn.CONFLICT})
    only: Sequence[str] = ()
    tags: Sequence[str] = ()
    day: date | None = None
    """The day of all texts, whatever they say themselves."""
    baseline: str | None = None
    write_baseline: str | None = None
    since: str | None = None
    """A revision: only lines that have changed since are held against a text."""
    quiet: bool = False
    verbose: bool = False
    colour: str = "auto"


def check(request: Request, say: Say) -> ExitStatus:
    """Make one check and deliver its reports. Raises `FactcheckError` if it cannot be made."""
    from factcheck.objections import status_of
    from factcheck.output import check_writable, write_file
    from factcheck.selection import keep, select

    for target in (*(delivery.output for delivery in request.deliveries), request.write_baseline):
        if target is not None:
            check_writable(target)
    paths = _all_paths(request)
    if not paths:
        return ExitStatus.CLEAN  # a list of nothing, as of a commit that touches no text
    request = request._replace(paths=paths)
    claims = read_claims(request.claims)
    chosen = select(claims, ids=request.only, tags=request.tags)
    baseline = _baseline(request)
    report = keep(_run(claims, request, baseline, say), chosen)
    if baseline is not None:
        results, notices = baseline.complete(report)
        report = replace(report, results=results, notices=(*report.notices, *notices))
    if request.write_baseline is not None:
        from factcheck.suppression.baseline import write

        write_file(request.write_baseline, write(report, request.write_baseline))
        if not request.quiet:
            say(f"Written: {request.write_baseline}: --baseline {request.write_baseline} now reports only what is new")
        return ExitStatus.FAILED if report.skipped else ExitStatus.CLEAN
    _deliver(report, request)
    return status_of(report, request.fail_on)


def read_claims(paths: Sequence[str]) -> ClaimSet:
    """Load the claims of `paths`, or of the nearest claims file."""
    from pathlib import Path

    from factcheck.claims import find_claims, load_claims

    return load_claims(paths or [find_claims(Path())])


def read_texts(
    paths: Sequence[str], stdin_name: str, day: date | None, say: Say
) -> tuple[list[Document], list[Skipped]]:
    """Read all that `paths` name; say what was skipped and what was read with doubt."""
    from factcheck.model.text import Document
    from factcheck.readers.inputs import plan

    notices: list[str] = []
    read = list(_documents(plan(paths, stdin_name=stdin_name), day, notices)) if paths else []
    for notice in notices:
        say(notice)
    documents = [item for item in read if isinstance(item, Document)]
    return documents, [item for item in read if not isinstance(item, Document)]


def files_of(request: Request) -> list[str]:
    """Give the files that a check reads: texts, claims, baseline; for whoever waits for one of them to change."""
    from pathlib import Path

    from factcheck.claims import find_claims
    from factcheck.claims.files import list_files
    from factcheck.readers.inputs import plan

    texts = [item.path for item in plan(_all_paths(request))]
    try:
        named = request.claims or [str(find_claims(Path()))]
    except FactcheckError:  # an editor that saves by deleting and writing anew
        named = []
    return [*texts, *list_files(named, []), *([request.baseline] if request.baseline else [])]


def _all_paths(request: Request) -> Sequence[str]:
    if request.files_from is None:
        return request.paths
    from factcheck.readers.inputs import listed

    if request.files_from == "-" and "-" in request.paths:
        raise UsageError("standard input cannot hold both a text and the names of files: leave - or --files-from out")
    return [*request.paths, *listed(request.files_from)]


def _baseline(request: Request) -> Baseline | None:
    if request.baseline is None:
        return None
    from factcheck.suppression.baseline import load

    return load(request.baseline)


def _run(claims: ClaimSet, request: Request, baseline: Baseline | None, say: Say) -> Report:
    """Check all that the paths name; say what was skipped and what was read with doubt."""
    from factcheck import pipeline
    from factcheck.progress import tracked
    from factcheck.readers.inputs import plan

    suppressors: list[Suppressor] = [] if baseline is None else [baseline]
    if request.since is not None:
        suppressors.append(_changes(request))
    planned = _without_reports(plan(request.paths, stdin_name=request.stdin_name), request)
    notices: list[str] = []
    try:
        report = pipeline.run(
            claims,
            tracked(_documents(planned, request.day, notices), len(planned), sys.stderr),
            suppressors=suppressors,
            suggest=request.verbose or any(d.format not in _SUGGEST_NOTHING for d in request.deliveries),
            keep_documents=any(delivery.format in _SHOW_TEXTS for delivery in request.deliveries),
        )
    finally:
        for notice in notices:  # not earlier: the line of the progress is in the way
            if not request.quiet or notice.startswith(_SKIPPED):
                say(notice)
    if not report.inputs:
        raise FactcheckError("no text to check: none of what was named can be read")
    if request.verbose:
        files = dict.fromkeys(claim.path for claim in claims.claims)
        say(f"Claims: {', '.join(files)}")
    return report


def _without_reports(planned: Sequence[Planned], request: Request) -> Sequence[Planned]:
    """Leave out what this run writes itself: in a folder, the report of the last run is no draft."""
    reports = {os.path.realpath(delivery.output): delivery.output for delivery in request.deliveries if delivery.output}
    for path in request.paths:
        if (report := reports.get(os.path.realpath(path))) is not None:
            raise UsageError(f"--output {report}: this is a text to be checked: name another file for the report")
    return [item for item in planned if item.stdin or os.path.realpath(item.path) not in reports]


def _changes(request: Request) -> Suppressor:
    if "-" in request.paths and request.stdin_name == STDIN_NAME:
        raise UsageError("--diff: name the file that is piped in with --stdin-filename, to compare it with")
    from factcheck.readers import read_bytes
    from factcheck.suppression.changes import Changes

    return Changes(str(request.since), lambda data, name: read_bytes(data, name).document)


_SKIPPED = "Skipped: "


def _documents(planned: Sequence[Planned], day: date | None, notices: list[str]) -> Iterator[Document | Skipped]:
    from factcheck.readers import Reading
    from factcheck.readers.inputs import gather

    for item in gather(planned):
        if isinstance(item, Reading):
            notices += (f"Warning: {warning}" for warning in item.warnings)
            yield item.document if day is None else replace(item.document, date=day)
        else:
            notices.append(f"{_SKIPPED}{item.path}: {item.reason}")
            yield item


def _deliver(report: Report, request: Request) -> None:
    from factcheck.output import write_file, write_stdout
    from factcheck.report import FORMATS

    # files first: whoever reads standard output may close it, and a disk that is full should be told before
    for format_name, output in sorted(request.deliveries, key=lambda delivery: delivery.output is None):
        options = render_options(request, to_terminal=output is None)
        text = FORMATS[format_name](report, options)
        if output is not None:
            write_file(output, text)
        else:
            # the formats for people are in the terminal's encoding; those for programs are in UTF-8 everywhere
            write_stdout(text, encoding=None if format_name in ("text", "plain") else "utf-8")


def render_options(request: Request, *, to_terminal: bool) -> RenderOptions:
    """Give how a report is to look, on standard output or in a file."""
    from factcheck.report.options import DEFAULT_OPTIONS, RenderOptions
    from factcheck.terminal import wants_colour, width_of

    fail_on, quiet, verbose = request.fail_on, request.quiet, request.verbose
    if not to_terminal:
        return DEFAULT_OPTIONS._replace(
            fail_on=fail_on, quiet=quiet, verbose=verbose, colour=request.colour == "always"
        )
    colour = wants_colour(sys.stdout) if request.colour == "auto" else request.colour == "always"
    return RenderOptions(width_of(sys.stdout), colour, fail_on, quiet, verbose)
