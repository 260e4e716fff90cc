"""One check as the command line makes it: claims and texts read, the run made, what is known left out, reports made.

Takes a `Request`, in which all options are settled, and a way to say things on standard error; gives the exit status.
What a run costs beyond the check itself (git, a baseline, a format) is imported where it is asked for.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from factcheck.cli.outputs import FILES_ONLY, FOR_PEOPLE, Delivery
from factcheck.errors import FactcheckError, UsageError
from factcheck.model.outcome import ExitStatus, FailOn
from factcheck.model.records import NamedTuple

if TYPE_CHECKING:
    from factcheck.model.results import Report, Skipped
    from factcheck.model.text import Document
    from factcheck.pipeline import Checker, Examined, OwnCheck
    from factcheck.prepared import Prepared
    from factcheck.readers import Reading
    from factcheck.readers.inputs import Planned
    from factcheck.report.options import RenderOptions
    from factcheck.suppression import Suppressor
    from factcheck.suppression.baseline import Baseline

STDIN_NAME = "<stdin>"
_SHOW_TEXTS = frozenset({"docx", "html", "rdjsonl", "sarif"})
"""Formats that need the texts themselves and not only what was found in them."""
_SHOW_RELATED = frozenset({"json"})
"""Formats that show what came near to any claim; the others do so for required claims, or where more is asked for."""

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
    jobs: int | None = None
    """Processes that check texts; None is one, and for many texts as many as there are processors."""
    itself: bool = False
    """Whether each text is held against itself as well."""
    quiet: bool = False
    verbose: bool = False
    colour: str = "auto"
    cache: bool = True
    """Whether what was read of the claims is kept for the next run."""
    require_checked: bool = False
    """Whether a claim that nobody has checked counts as missing."""
    fail_under: int | None = None
    """Percent of the facts that have to be backed."""


def check(request: Request, say: Say) -> ExitStatus:
    """Make one check and deliver its reports. Raises `FactcheckError` if it cannot be made."""
    from factcheck.cache import keep_trees
    from factcheck.claims.selection import keep, require_checked, select
    from factcheck.model.objections import status_of
    from factcheck.model.results import OWN
    from factcheck.report.writing import check_stdout, check_writable, write_file

    if request.write_baseline is not None and (request.since or request.only or request.tags):
        raise UsageError("--write-baseline holds all that conflicts: leave --diff, --only and --tag out")
    for target in _targets(request):
        check_writable(target)
    request = request._replace(paths=_all_paths(request))
    _check_targets(request)
    if not request.paths:  # a list of nothing, as of a commit that touches no text
        return _deliver_nothing(request)
    if request.write_baseline is None and any(delivery.output is None for delivery in request.deliveries):
        check_stdout()
    claims = _claims(request)
    chosen = select(claims.claims, ids=request.only, tags=request.tags)
    chosen |= {OWN} if request.itself else set()
    baseline = _baseline(request)
    report = keep(_run(claims, request, baseline, say), chosen)
    if baseline is not None:
        results, notices = baseline.complete(report)
        report = replace(report, results=results, notices=(*report.notices, *notices))
    if request.write_baseline is not None:
        from factcheck.suppression.baseline import write

        write_file(request.write_baseline, write(report, request.write_baseline, baseline))
        _deliver(report, request._replace(deliveries=[d for d in request.deliveries if d.output is not None]))
        if not request.quiet:
            say(f"Written: {request.write_baseline}: --baseline {request.write_baseline} now reports only what is new")
        return ExitStatus.FAILED if report.skipped else ExitStatus.CLEAN
    if request.require_checked:
        report = require_checked(report)
    _deliver(report, request)
    keep_trees(claims)
    return status_of(report, request.fail_on, fail_under=request.fail_under)


def _claims(request: Request) -> Prepared:
    """Load the claims; a text that is held against itself needs none."""
    if named := claims_files(request.claims, needed=not request.itself):
        return read_claims(named, cache=request.cache)
    from factcheck.model.claims import ClaimSet
    from factcheck.prepared import prepare

    return prepare(ClaimSet(()))


def claims_files(named: Sequence[str], *, needed: bool = True) -> Sequence[str]:
    """Return the claims files and folders that are `named`, or the nearest; none where none is there nor `needed`."""
    from pathlib import Path

    from factcheck.claims.files import find_claims

    try:
        return named or [str(find_claims(Path()))]
    except FactcheckError:
        if needed:
            raise
        return []


def _deliver_nothing(request: Request) -> ExitStatus:
    """Make the reports of programs all the same: an old one that was left there would tell of another run."""
    from factcheck.model.results import Report

    made = [d for d in request.deliveries if d.output is not None or d.format not in FOR_PEOPLE]
    _deliver(Report((), (), ()), request._replace(deliveries=made))
    return ExitStatus.CLEAN


def read_claims(paths: Sequence[str], *, cache: bool) -> Prepared:
    """Load the claims of `paths`, or of the nearest claims file, from the cache if it may be used."""
    from pathlib import Path

    from factcheck.cache import load
    from factcheck.claims.files import find_claims

    return load(paths or [find_claims(Path())], use=cache)


def chosen_claims(named: Sequence[str] | None, settings: Mapping[str, Any]) -> Prepared:
    """Load the claims that the command line names, or else the settings."""
    return read_claims(named or settings.get("claims", ()), cache=settings.get("cache", True))


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
    """Return the files that a check reads: texts, claims, baseline; for whoever waits for one of them to change."""
    from factcheck.claims.files import list_files
    from factcheck.readers.inputs import plan

    others = [path for path in (request.baseline, request.files_from) if path not in (None, request.write_baseline)]
    try:
        texts = [item.path for item in _without_reports(plan(_all_paths(request)), request)]
    except FactcheckError:  # a list that is saved by deleting and writing it anew
        texts = []
    try:
        named = claims_files(request.claims, needed=not request.itself)
    except FactcheckError:
        named = []
    return [*texts, *list_files(named, []), *map(str, others)]


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


def _own_check(request: Request) -> OwnCheck | None:
    if not request.itself:
        return None
    from factcheck.itself import check_itself

    return check_itself


def _run(claims: Prepared, request: Request, baseline: Baseline | None, say: Say) -> Report:
    """Check all that the paths name; say what was skipped and what was read with doubt."""
    from factcheck.cli.progress import tracked
    from factcheck.pipeline import Checker, assemble
    from factcheck.readers.inputs import plan

    suppressors: list[Suppressor] = [] if baseline is None else [baseline]
    if request.since is not None:
        suppressors.append(_changes(request))
    planned = _without_reports(plan(request.paths, stdin_name=request.stdin_name), request)
    if len(planned) != 1 and any(delivery.format in FILES_ONLY for delivery in request.deliveries):
        raise UsageError(f"--format docx is the draft itself with comments: check one text, not {len(planned)}")
    checker = Checker(
        claims,
        suppressors=suppressors,
        related=request.verbose
        or FailOn.MISSING in request.fail_on
        or any(d.format in _SHOW_RELATED for d in request.deliveries),
        coverage=FailOn.UNBACKED in request.fail_on or request.fail_under is not None,
        suggest=request.verbose or any(d.format not in FOR_PEOPLE for d in request.deliveries),
        itself=_own_check(request),
    )
    notices: list[str] = []
    try:
        report = assemble(
            checker,
            tracked(_examined(checker, planned, request, notices), len(planned), sys.stderr),
            keep_documents=any(delivery.format in _SHOW_TEXTS for delivery in request.deliveries),
        )
    finally:
        for notice in notices:  # not earlier: the line of the progress is in the way
            if not request.quiet or notice.startswith(_SKIPPED):
                say(notice)
    if not report.inputs:
        raise FactcheckError("no text to check: none of what was named can be read")
    if request.verbose:
        files = dict.fromkeys(claim.path for claim in claims.claims.claims)
        say(f"Claims: {', '.join(files)}")
    return report


def _examined(
    checker: Checker, planned: Sequence[Planned], request: Request, notices: list[str]
) -> Iterator[Examined | Skipped]:
    """Read and examine one text after the other, or many in several processes."""
    from factcheck.model.results import Skipped

    jobs = request.jobs or (None if len(planned) >= _MANY else 1)
    if jobs == 1 or len(planned) == 1 or any(item.stdin for item in planned):  # a process of its own has no input
        for document in _documents(planned, request.day, notices):
            yield document if isinstance(document, Skipped) else checker.examine(document)
        return
    from factcheck.cli.jobs import in_processes, processors

    jobs = jobs or processors()
    for examined, said in in_processes(partial(_examine, checker, request.day), planned, jobs):
        notices += said
        yield examined


_MANY = 20
"""Texts from which on several processes are worth being started."""


def _processors() -> int:
    from factcheck.cli.jobs import processors

    return processors()


def _examine(checker: Checker, day: date | None, item: Planned) -> tuple[Examined | Skipped, list[str]]:
    """Read a text and examine it; give what there is to say of it as well."""
    from factcheck.model.results import Skipped
    from factcheck.readers.inputs import attempt

    notices: list[str] = []
    document = _taken(attempt(item), day, notices)
    return document if isinstance(document, Skipped) else checker.examine(document), notices


def _without_reports(planned: Sequence[Planned], request: Request) -> Sequence[Planned]:
    """Leave out what this run writes itself: in a folder, the report of the last run is no draft."""
    written = {os.path.realpath(target) for target in _targets(request)}
    return [item for item in planned if item.stdin or os.path.realpath(item.path) not in written]


def _targets(request: Request) -> list[str]:
    """Return the files that the run writes."""
    targets = (*(delivery.output for delivery in request.deliveries), request.write_baseline)
    return [target for target in targets if target is not None]


def _check_targets(request: Request) -> None:
    """Raise `UsageError` where the run would write over what it reads, or over what it has just written."""
    from factcheck.claims.files import list_files
    from factcheck.readers.inputs import plan

    if not _targets(request):
        return
    claims = list_files(claims_files(request.claims, needed=not request.itself), [])
    read = [*request.paths, *claims, request.stdin_name, request.files_from, request.baseline]
    taken = {os.path.realpath(path) for path in read if path}
    drafts = {os.path.realpath(item.path) for item in plan(request.paths)}
    for target in _targets(request):
        place = os.path.realpath(target)
        renewed = target == request.write_baseline and place == os.path.realpath(request.baseline or "")
        if place in taken and not renewed:
            raise UsageError(f"{target}: this run reads it, or has just written it: name another file to write to")
        if place in drafts and not _is_report(place):
            raise UsageError(f"{target}: this may be a text of yours: delete it, or name another file to write to")
        if os.path.isfile(target) or not os.path.exists(target):  # /dev/null takes any number
            taken.add(place)


_REPORT = rb"""(?x)
    \A (?: \Z | \*\*factcheck\*\* | [\d,]+[ ]claims?[ ]against[ ] | (?:CONFLICTING|MIXED|MISSING|SKIPPED)[ ]
        | [^\n]+:\d+:\d+:[ ](?:conflicting|supported|missing|outdated|remark)[ ] )
    | <title>Fact[ ]check: """


def _is_report(path: str) -> bool:
    """Say whether a file begins like a report that may stand among drafts: text, lines, Markdown, HTML."""
    with open(path, "rb") as file:
        return re.search(_REPORT, file.read(_HEAD)) is not None


_HEAD = 4096


def _changes(request: Request) -> Suppressor:
    if "-" in request.paths and request.stdin_name == STDIN_NAME:
        raise UsageError("--diff: name the file that is piped in with --stdin-filename, to compare it with")
    from factcheck.readers import read_bytes
    from factcheck.suppression.changes import Changes

    return Changes(str(request.since), lambda data, name: read_bytes(data, name).document)


_SKIPPED = "Skipped: "


def _documents(planned: Sequence[Planned], day: date | None, notices: list[str]) -> Iterator[Document | Skipped]:
    from factcheck.readers.inputs import gather

    return (_taken(item, day, notices) for item in gather(planned))


def _taken(item: Reading | Skipped, day: date | None, notices: list[str]) -> Document | Skipped:
    """Return the document of what was read, and note what there is to say of it."""
    from factcheck.readers import Reading

    if not isinstance(item, Reading):
        notices.append(f"{_SKIPPED}{item.path}: {item.reason}")
        return item
    notices += (f"Warning: {warning}" for warning in item.warnings)
    return item.document if day is None else replace(item.document, date=day)


def _deliver(report: Report, request: Request) -> None:
    from factcheck.report import FILE_FORMATS, FORMATS
    from factcheck.report.writing import write_bytes, write_file, write_stdout

    # files first: whoever reads standard output may close it, and a disk that is full should be told before
    for format_name, output in sorted(request.deliveries, key=lambda delivery: delivery.output is None):
        options = render_options(request, to_terminal=output is None)
        if format_name in FILE_FORMATS:
            write_bytes(str(output), FILE_FORMATS[format_name](report, options), what="the report")
            continue
        text = FORMATS[format_name](report, options)
        if output is not None:
            write_file(output, text)
        else:
            write_stdout(text, encoding=None if format_name in FOR_PEOPLE else "utf-8")


def render_options(request: Request, *, to_terminal: bool) -> RenderOptions:
    """Return how a report is to look, on standard output or in a file."""
    from factcheck.cli.terminal import wants_colour, width_of
    from factcheck.report.options import DEFAULT_OPTIONS, RenderOptions

    fail_on, quiet, verbose = request.fail_on, request.quiet, request.verbose
    if not to_terminal:
        return DEFAULT_OPTIONS._replace(
            fail_on=fail_on, quiet=quiet, verbose=verbose, colour=request.colour == "always"
        )
    colour = wants_colour(sys.stdout) if request.colour == "auto" else request.colour == "always"
    return RenderOptions(width_of(sys.stdout), colour, fail_on, quiet, verbose)
