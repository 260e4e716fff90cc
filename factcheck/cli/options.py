"""The options of the commands as typer takes them: names, kinds, help."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from factcheck.model.outcome import FailOn


class FormatName(StrEnum):
    """The names of `factcheck.report.FORMATS`; a test holds the two equal."""

    TEXT = "text"
    PLAIN = "plain"
    JSON = "json"
    HTML = "html"
    SARIF = "sarif"
    RDJSONL = "rdjsonl"
    GITHUB = "github"
    JUNIT = "junit"
    MARKDOWN = "markdown"


class Colour(StrEnum):
    """The names of `factcheck.config.COLOURS`."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class ExplanationFormat(StrEnum):
    """The names of `factcheck.report.explanation.FORMATS`; a test holds the two equal."""

    TEXT = "text"
    JSON = "json"


class SchemaName(StrEnum):
    """What there is a JSON Schema of."""

    CLAIMS = "claims"
    REPORT = "report"


Paths = Annotated[
    list[str] | None, typer.Argument(metavar="[PATHS]...", help="Files, folders, or - for standard input.")
]
ClaimsFiles = Annotated[
    list[str] | None,
    typer.Option("--claims", "-c", metavar="FILE", help="A claims file, or a folder of them; repeatable."),
]
Formats = Annotated[
    list[FormatName] | None,
    typer.Option("--format", "-f", help="How the report looks; repeatable, each with the --output behind it."),
]
Outputs = Annotated[
    list[str] | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write the report before it there, whole or not at all."),
]
OneOutput = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE", help="Write the report there, whole or not at all.")
]
FilesFrom = Annotated[
    str | None,
    typer.Option("--files-from", metavar="FILE", help="Check the files named in this file, or in - standard input."),
]
StdinName = Annotated[
    str | None,
    typer.Option("--stdin-filename", metavar="NAME", help="Name, and by its suffix kind, of what is piped in."),
]
Day = Annotated[
    str | None, typer.Option("--date", metavar="YYYY-MM-DD", help="The day of the texts, whatever they say themselves.")
]
FailOnLevels = Annotated[
    list[FailOn] | None, typer.Option("--fail-on", help="From what on the exit status is 1; repeatable.")
]
Only = Annotated[list[str] | None, typer.Option("--only", metavar="ID", help="Report this claim alone; repeatable.")]
Tag = Annotated[list[str] | None, typer.Option("--tag", metavar="TAG", help="Report claims so tagged; repeatable.")]
Baseline = Annotated[
    str | None, typer.Option("--baseline", metavar="FILE", help="Report only what this file does not hold already.")
]
WriteBaseline = Annotated[
    str | None, typer.Option("--write-baseline", metavar="FILE", help="Write all that conflicts now to this file.")
]
Diff = Annotated[
    str | None, typer.Option("--diff", metavar="REV", help="Report only lines changed since this revision of git.")
]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", metavar="N", min=1, help="Check texts in so many processes; all processors from 20 texts."),
]
Watch = Annotated[
    bool | None, typer.Option("--watch/--no-watch", help="Check again whenever a text or the claims are saved.")
]
Quiet = Annotated[bool | None, typer.Option("--quiet/--no-quiet", "-q", help="Show only what has to be looked at.")]
Verbose = Annotated[
    bool | None, typer.Option("--verbose/--no-verbose", "-v", help="Also show what came near, and what is suppressed.")
]
ColorChoice = Annotated[Colour | None, typer.Option("--color", help="Whether the report is coloured.")]
Cache = Annotated[
    bool | None, typer.Option("--cache/--no-cache", help="Keep what was read of the claims for the next run.")
]
ConfigFile = Annotated[
    str | None, typer.Option("--config", metavar="FILE", help="Take settings from this file and no other.")
]
ShowSettings = Annotated[
    bool, typer.Option("--show-settings", help="Show every option, its value and where it came from; check nothing.")
]
