"""The commands, one function each: options in, the run called, the report out, the exit status.

Only this module writes to the terminal and chooses exit statuses. What a command needs is imported inside it, so that
``--help`` and completion answer at once and a check pays for its own format alone.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperCommand
from typer.models import CommandInfo

from factcheck.cli.options import (
    Baseline,
    Cache,
    ClaimsFiles,
    ColorChoice,
    ConfigFile,
    Day,
    Diff,
    ExplanationFormat,
    FailOnLevels,
    FailUnder,
    FilesFrom,
    Formats,
    Itself,
    Jobs,
    OneOutput,
    Only,
    Outputs,
    Paths,
    Quiet,
    RequireChecked,
    SchemaName,
    ShowSettings,
    StdinName,
    Tag,
    Verbose,
    Watch,
    WriteBaseline,
)
from factcheck.errors import ClaimsError, FactcheckError, UsageError
from factcheck.model.outcome import ExitStatus, FailOn

if TYPE_CHECKING:
    from factcheck.cli.check import Request
    from factcheck.config import Setting
    from factcheck.report.options import RenderOptions

STDIN_NAME = "<stdin>"


def _new_app() -> typer.Typer:
    return typer.Typer(
        help="Check drafts against a curated list of facts, and see the words that decide.",
        no_args_is_help=True,
        rich_markup_mode=None,  # help in plain text: rich takes longer to import than all the rest
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )


app = _new_app()

_ELSEWHERE: Mapping[str, str] = {
    "coverage": "factcheck.cli.coverage",
    "compare": "factcheck.cli.compare",
    "init": "factcheck.cli.init",
    "import": "factcheck.cli.exchange",
    "export": "factcheck.cli.exchange",
    "test": "factcheck.cli.soundness",
    "lint": "factcheck.cli.soundness",
}
"""Commands in modules of their own, which add them to `app` and are imported when one of them is asked for."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program and end it: what a user can cause is one message on standard error, never a traceback."""
    try:
        _app_for(sys.argv[1:] if arguments is None else arguments)(arguments, prog_name="factcheck")
    except FactcheckError as error:
        _tell(error)
    except OSError as error:  # help or settings that cannot be shown, a working folder that was removed
        from factcheck.files import reason_of
        from factcheck.report.writing import abandon_stdout

        say(f"Error: {error.filename or 'standard output'}: {reason_of(error)}")
        abandon_stdout()
    except MemoryError:
        say("Error: there is not enough memory for this: check fewer texts or claims in one run")
    sys.exit(ExitStatus.FAILED)


def _app_for(arguments: Sequence[str]) -> typer.Typer:
    """Return the program with the one command that is asked for: the options of the others take time to be made."""
    asked = next(iter(arguments), "")
    if asked in _ELSEWHERE:
        importlib.import_module(_ELSEWHERE[asked])
    commands = [info for info in app.registered_commands if _name_of(info) == asked]
    if not commands:
        for module in _ELSEWHERE.values():
            importlib.import_module(module)
        return app
    lean = _new_app()
    lean.registered_callback = app.registered_callback
    lean.registered_commands = commands
    return lean


def _name_of(info: CommandInfo) -> str:
    return info.name or str(getattr(info.callback, "__name__", ""))


def _show_version(asked: bool) -> None:
    if asked:
        from factcheck.version import __version__

        typer.echo(f"factcheck {__version__}")
        raise typer.Exit


@app.callback()
def _program(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Check drafts against a curated list of facts, and see the words that decide."""


class _InOrder(TyperCommand):
    """A command that remembers in which order formats and files were given, which belong together by it."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Note the order on the way; `ctx` is the context of the library behind typer, which it does not name."""
        rest = list(args)
        if not ctx.resilient_parsing:
            values, _, order = self.make_parser(ctx).parse_args(args=list(args))
            given = {name: iter(values.get(name) or ()) for name in ("format_name", "output")}
            ctx.meta["order"] = [
                (parameter.name == "output", str(next(given[parameter.name])))
                for parameter in order
                if parameter.name in given
            ]
        return super().parse_args(ctx, rest)


@app.command(short_help="Check texts against the claims.", cls=_InOrder)
def check(
    ctx: typer.Context,
    paths: Paths = None,
    *,
    claims: ClaimsFiles = None,
    format_name: Formats = None,
    output: Outputs = None,
    files_from: FilesFrom = None,
    stdin_filename: StdinName = None,
    date: Day = None,
    fail_on: FailOnLevels = None,
    only: Only = None,
    tag: Tag = None,
    baseline: Baseline = None,
    write_baseline: WriteBaseline = None,
    diff: Diff = None,
    jobs: Jobs = None,
    itself: Itself = None,
    watch: Watch = None,
    quiet: Quiet = None,
    verbose: Verbose = None,
    color: ColorChoice = None,
    cache: Cache = None,
    require_checked: RequireChecked = None,
    fail_under: FailUnder = None,
    config: ConfigFile = None,
    show_settings: ShowSettings = False,
) -> None:
    """Show which claims a text supports or contradicts, and where.

    Without --claims, the nearest claims.yaml is used, from this folder upwards. Text can be piped in. Options can be
    set in factcheck.toml or under [tool.factcheck] in pyproject.toml, too; the command line overrides them.

    --self finds where a text contradicts itself: headline, captions, tables, lists and body against each other, lists
    counted, sums and shares worked out. A number of the headline that stands nowhere below is a remark.

    Exit status: 0 if all is well; 1 if a claim of severity error or a text itself is contradicted or a required claim
    is missing (--fail-on changes this); 2 if the check could not be completed or an input could not be read.
    """
    from factcheck.cli.check import check as checked
    from factcheck.config import COMMAND_LINE, DEFAULT, Setting, describe, resolve

    given = {
        "claims": claims,
        "format": [name.value for name in format_name or ()],
        "output": output,
        "files-from": files_from,
        "stdin-filename": stdin_filename,
        "date": day_of(date),
        "fail-on": fail_on,
        "only": only,
        "tag": tag,
        "baseline": baseline,
        "write-baseline": write_baseline,
        "diff": diff,
        "jobs": jobs,
        "self": itself,
        "watch": watch,
        "quiet": quiet,
        "verbose": verbose,
        "color": color,
        "cache": cache,
        "require-checked": require_checked,
        "fail-under": fail_under,
    }
    settings = resolve(given, configuration(config))
    if settings["output"].origin not in (COMMAND_LINE, DEFAULT) and settings["format"].origin == COMMAND_LINE:
        settings["output"] = Setting([], DEFAULT)  # the files of a file of settings belong to its own formats
    if show_settings:
        typer.echo(describe(settings), nl=False)
        return
    listed = settings["files-from"].value
    if not paths and (listed in (None, "-")) and nobody_pipes():
        raise UsageError("no text to check: name files or folders, or pipe a text in")
    request = _request(settings, paths or ([] if listed else ["-"]), ctx.meta["order"])
    raise typer.Exit(_watched(request) if settings["watch"].value else checked(request, say))


def _request(settings: dict[str, Setting], paths: Sequence[str], order: Sequence[tuple[bool, str]]) -> Request:
    from factcheck.cli.check import Request
    from factcheck.cli.outputs import in_order, in_pairs
    from factcheck.config import COMMAND_LINE

    value = {key: setting.value for key, setting in settings.items()}
    on_command_line = settings["format"].origin == COMMAND_LINE
    return Request(
        paths=paths,
        claims=value["claims"],
        deliveries=in_order(order) if on_command_line else in_pairs(value["format"], value["output"]),
        files_from=value["files-from"],
        stdin_name=value["stdin-filename"] or STDIN_NAME,
        fail_on=frozenset(value["fail-on"] or [FailOn.CONFLICT]),
        only=value["only"],
        tags=value["tag"],
        day=value["date"],
        baseline=value["baseline"],
        write_baseline=value["write-baseline"],
        since=value["diff"],
        jobs=value["jobs"],
        itself=value["self"],
        quiet=value["quiet"],
        verbose=value["verbose"],
        colour=value["color"],
        cache=value["cache"],
        require_checked=value["require-checked"],
        fail_under=value["fail-under"],
    )


def configuration(named: str | None) -> Any:
    """Return what the file of settings says that is named, or else the nearest."""
    from factcheck.config import find, load

    return find(Path()) if named is None else load(Path(named))


def day_of(text: str | None) -> Any:
    """Return the day that an option gives; None without one."""
    if text is None:
        return None
    from datetime import date

    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f'--date: "{text}" is no day: write it as 2022-06-23') from None


def _watched(request: Request) -> ExitStatus:
    """Check again and again until it is interrupted; mistakes in claims and texts are told and waited on."""
    from factcheck.cli.check import check as checked
    from factcheck.cli.check import files_of
    from factcheck.cli.watching import changes

    if "-" in (*request.paths, request.files_from):
        raise UsageError("--watch: name files or folders; what is piped in cannot be watched")
    status = ExitStatus.CLEAN
    try:
        for changed in changes(lambda: files_of(request)):
            if changed:
                say(f"\nChanged: {', '.join(changed)}")
            try:
                status = checked(request, say)
            except FactcheckError as error:
                _tell(error)
                status = ExitStatus.FAILED
    except KeyboardInterrupt:
        return status
    return status


@app.command(short_help="Print a JSON Schema, for editors and scripts.")
def schema(
    name: Annotated[
        SchemaName, typer.Argument(metavar="claims|report|coverage|test|lint", help="The claims file, or JSON output.")
    ],
) -> None:
    """Print the JSON Schema of the claims file, or of what check (report) and other commands give with --format json.

    With the first, an editor can complete and check claims.yaml; the others tell scripts what to expect.
    """
    from importlib.resources import files

    from factcheck.report.writing import write_stdout

    package = "factcheck.claims" if name == "claims" else "factcheck.report"
    write_stdout(files(package).joinpath(f"{name}.schema.json").read_text("utf-8"), encoding="utf-8")


@app.command(short_help="Show how a claim was read, and why passages were accepted or rejected.")
def explain(
    claim_id: Annotated[str, typer.Argument(metavar="CLAIM-ID", help="The claim to explain.")],
    paths: Paths = None,
    *,
    claims: ClaimsFiles = None,
    format_name: Annotated[
        ExplanationFormat, typer.Option("--format", "-f", help="The format of the explanation.")
    ] = "text",
    output: OneOutput = None,
    stdin_filename: StdinName = None,
    date: Day = None,
) -> None:
    """Show how one claim was read, which passages came nearest, and why each was accepted or rejected.

    Each passage has one row for each part of the claim: what the text says in its place, how the two relate, and why
    (* marks parts without which nothing supports the claim). Below are the sums behind the decision, and what to write
    under "also" or "unlike" if it is wrong. Without a text, only the reading of the claim is shown.

    Exit status: 0, or 2 if the check could not be completed or an input could not be read.
    """
    from factcheck.cli.check import chosen_claims, read_texts
    from factcheck.explain import explain as explained
    from factcheck.report.explanation import FORMATS
    from factcheck.report.writing import check_writable

    check_writable(output)
    configured = configuration(None).values
    prepared = chosen_claims(claims, configured)
    named = paths or ([] if nobody_pipes() else ["-"])
    day = day_of(date) or configured.get("date")
    documents, skipped = read_texts(named, stdin_filename or STDIN_NAME, day, say)
    if named and not documents:
        raise FactcheckError("no text to check: none of what was named can be read")
    explanation = explained(prepared, claim_id, documents)
    deliver(lambda options: FORMATS[format_name](explanation, options), output, format_name)
    raise typer.Exit(ExitStatus.FAILED if skipped else ExitStatus.CLEAN)


@app.command(short_help="Judge pairs of claim and text, as lines of JSON.")
def pairs() -> None:
    """Judge whether each text supports its claim, contradicts it, or neither; for evaluation and pipelines.

    Reads lines of JSON from standard input, {"id": "...", "claim": "...", "evidence": "..."}, and answers each at once
    with {"id": "...", "label": "support|conflict|none", "reason": "..."}. A name spelt differently is no conflict here.

    Exit status: 0, or 2 if a line is not a pair; the other lines are still answered.
    """
    from factcheck.pairs import Mistake, judge_pairs
    from factcheck.report.writing import check_stdout, write_stdout

    if nobody_pipes():
        raise UsageError("no pairs to judge: pipe in lines of JSON with id, claim and evidence")
    check_stdout()
    status = ExitStatus.CLEAN
    for answer in judge_pairs(_lines()):
        if isinstance(answer, Mistake):
            say(f"{STDIN_NAME}:{answer.line}: {answer.message}")
            status = ExitStatus.FAILED
        elif not write_stdout(f"{answer}\n", encoding="utf-8"):
            break
    raise typer.Exit(status)


@app.command(short_help="Correct drafts where the right words are certain.")
def fix(
    paths: Paths = None,
    *,
    claims: ClaimsFiles = None,
    diff: Annotated[bool, typer.Option("--diff", help="Only show what would change.")] = False,
    only: Only = None,
    tag: Tag = None,
    stdin_filename: StdinName = None,
    date: Day = None,
) -> None:
    """Correct what contradicts claims of severity error, in text and Markdown, where the right words are certain.

    The corrected text is checked again before it is written; each file is written whole or not at all, and what cannot
    be corrected is listed. Piped-in text is corrected to standard output.

    Exit status: 0 if nothing is left to correct; 1 if something is, or if --diff shows a change; 2 if a file cannot be
    read or is of a kind that fix does not write.
    """
    from dataclasses import replace

    from factcheck.claims.selection import select
    from factcheck.cli.check import chosen_claims
    from factcheck.cli.fix import fix_paths
    from factcheck.fix import Fixer
    from factcheck.report.writing import check_stdout, write_stdout
    from factcheck.suppression.baseline import load

    check_stdout()
    if not paths and nobody_pipes():
        raise UsageError("no text to fix: name files or folders, or pipe a text in")
    configured = configuration(None).values
    prepared = chosen_claims(claims, configured)
    day = day_of(date) or configured.get("date")
    ids, tags = only or configured.get("only", ()), tag or configured.get("tag", ())
    known = [load(configured["baseline"])] if "baseline" in configured else []
    fixer = Fixer(prepared, suppressors=known, only=select(prepared.claims, ids=ids, tags=tags))
    outcome = fix_paths(
        paths or ["-"],
        fixer,
        diff=diff,
        stdin_name=stdin_filename or STDIN_NAME,
        dated=None if day is None else lambda document: replace(document, date=day),
    )
    try:
        write_stdout(outcome.output, encoding="utf-8")
    finally:
        for notice in outcome.notices:
            say(notice)
    raise typer.Exit(outcome.status)


@app.command(short_help="Serve text editors: diagnostics, hover, quick fixes.")
def lsp() -> None:
    """Run the language server on standard input and output; text editors start it.

    It needs one optional dependency: pip install 'factcheck-cli[lsp]'. Editor settings are in .github/EDITORS.md.
    """
    from factcheck.lsp.server import main as serve

    raise typer.Exit(serve())


def _lines() -> Iterator[bytes]:
    """Yield the lines of standard input as they come."""
    from factcheck.files import LARGEST

    while line := sys.stdin.buffer.readline(LARGEST + 1):
        if len(line) > LARGEST:
            raise FactcheckError(f"{STDIN_NAME}: a line is larger than {LARGEST // 2**20} MB: is this the right file?")
        yield line


def nobody_pipes() -> bool:
    """Whether standard input is a terminal, or closed: whoever waits for it waits for ever."""
    return sys.stdin is None or sys.stdin.closed or sys.stdin.isatty()


def deliver(render: Callable[[RenderOptions], str], output: str | None, format_name: str) -> None:
    """Write one report to a file or to standard output."""
    from factcheck.cli.outputs import FOR_PEOPLE
    from factcheck.cli.terminal import wants_colour, width_of
    from factcheck.report.options import DEFAULT_OPTIONS, RenderOptions
    from factcheck.report.writing import write_file, write_stdout

    if output is not None:
        write_file(output, render(DEFAULT_OPTIONS))
        return
    options = RenderOptions(width=width_of(sys.stdout), colour=wants_colour(sys.stdout))
    write_stdout(render(options), encoding=None if format_name in FOR_PEOPLE else "utf-8")


def spare(
    target: str | None, taken: Iterable[str], why: str = "this run reads it: name another file to write to"
) -> None:
    """Raise `UsageError` if a file that is to be written is one of those that are `taken`."""
    if target is not None and os.path.realpath(target) in map(os.path.realpath, taken):
        raise UsageError(f"{target}: {why}")


def _tell(error: FactcheckError) -> None:
    """Say what went wrong; each mistake in a claims file starts with its place, for editors to jump to."""
    say(str(error) if isinstance(error, ClaimsError) else f"Error: {error}")


def say(message: str) -> None:
    """Write to standard error, nothing of it obeyed: it may hold names of files and words of claims."""
    from factcheck.report.excerpt import visible

    for line in message.split("\n"):
        print(visible(line), file=sys.stderr)
