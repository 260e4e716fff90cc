"""The commands, one function each: options in, the run called, the report out, the exit status.

Only this module writes to the terminal and chooses exit statuses. What a command needs is imported inside it, so that
``--help`` and completion answer at once and a check pays for its own format alone.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
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
