"""The options of the commands as typer takes them: names, kinds, help."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

import typer

from factcheck.model.outcome import FailOn


class FormatName(StrEnum):
    """The names of `factcheck.report.FORMATS` and `FILE_FORMATS`; a test holds these and those below equal."""

    TEXT = "text"
    PLAIN = "plain"
    JSON = "json"
    HTML = "html"
    SARIF = "sarif"
    RDJSONL = "rdjsonl"
    GITHUB = "github"
    JUNIT = "junit"
    MARKDOWN = "markdown"
    DOCX = "docx"


ExplanationFormat = Literal["text", "json"]
"""Those of `factcheck.report.explanation`."""
CoverageFormat = Literal["text", "plain", "json", "html", "sarif", "csv", "xlsx", "docx"]
"""Those of `factcheck.report.coverage`."""
VersionsFormat = Literal["text", "plain", "json"]
"""Those of `factcheck.report.versions`."""
ExampleFormat = Literal["text", "plain", "json", "junit"]
"""Those of `factcheck.report.examples`."""
LintFormat = Literal["text", "plain", "json", "sarif", "github"]
"""Those of `factcheck.report.lint`."""
Colour = Literal["auto", "always", "never"]
"""The names of `factcheck.config.COLOURS`."""
SchemaName = Literal["claims", "report", "coverage", "test", "lint"]
"""What there is a JSON Schema of."""

Paths = Annotated[
    list[str] | None, typer.Argument(metavar="[PATHS]...", help="Files, folders, or - for standard input.")
]
ClaimsFiles = Annotated[
    list[str] | None,
    typer.Option("--claims", "-c", metavar="FILE", help="A claims file, or a folder of them; repeatable."),
]
Formats = Annotated[
    list[FormatName] | None,
    typer.Option("--format", "-f", help="The format of the report; repeatable, each followed by its --output."),
]
Outputs = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write the report to this file; its suffix tells the format.",
    ),
]
OneOutput = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write the report to this file."),
]
FailUnder = Annotated[
    int | None,
    typer.Option("--fail-under", metavar="PERCENT", min=0, max=100, help="Fail if fewer of the facts are backed."),
]
FilesFrom = Annotated[
    str | None,
    typer.Option("--files-from", metavar="FILE", help="Read names of files to check from this file, or from -."),
]
StdinName = Annotated[
    str | None,
    typer.Option("--stdin-filename", metavar="NAME", help="A name for piped-in text, which tells its kind."),
]
Day = Annotated[
    str | None,
    typer.Option("--date", metavar="YYYY-MM-DD", help="The date of the texts, whatever they say."),
]
FailOnLevels = Annotated[
    list[FailOn] | None, typer.Option("--fail-on", help="What makes the exit status 1; repeatable.")
]
Only = Annotated[list[str] | None, typer.Option("--only", metavar="ID", help="Report only this claim; repeatable.")]
Tag = Annotated[
    list[str] | None, typer.Option("--tag", metavar="TAG", help="Report only claims so tagged; repeatable.")
]
Baseline = Annotated[
    str | None, typer.Option("--baseline", metavar="FILE", help="Leave out conflicts recorded in this file.")
]
WriteBaseline = Annotated[
    str | None, typer.Option("--write-baseline", metavar="FILE", help="Record all current conflicts in this file.")
]
Diff = Annotated[
    str | None, typer.Option("--diff", metavar="REV", help="Report only lines changed since this git revision.")
]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", metavar="N", min=1, help="Check texts in so many processes; all processors from 20 texts."),
]
Watch = Annotated[
    bool | None, typer.Option("--watch/--no-watch", help="Check again whenever a text or claims file is saved.")
]
Itself = Annotated[
    bool | None, typer.Option("--self/--no-self", help="Hold each text against itself as well; needs no claims.")
]
Quiet = Annotated[bool | None, typer.Option("--quiet/--no-quiet", "-q", help="Show only what needs attention.")]
Verbose = Annotated[
    bool | None, typer.Option("--verbose/--no-verbose", "-v", help="Also show near misses and suppressed conflicts.")
]
ColorChoice = Annotated[Colour | None, typer.Option("--color", help="When to colour the report.")]
Cache = Annotated[
    bool | None, typer.Option("--cache/--no-cache", help="Keep what was read of the claims for the next run.")
]
RequireChecked = Annotated[
    bool | None,
    typer.Option("--require-checked/--no-require-checked", help="Fail on every claim that nobody has checked yet."),
]
ConfigFile = Annotated[str | None, typer.Option("--config", metavar="FILE", help="Read settings from this file only.")]
ShowSettings = Annotated[
    bool, typer.Option("--show-settings", help="Show every option with its value and origin, then exit.")
]
