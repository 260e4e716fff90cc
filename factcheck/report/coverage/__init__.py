"""Report -> what its texts state and what backs it, in one format or another; decides nothing.

Each format is a module with ``render``, imported when it is asked for; spreadsheets are bytes and have no options.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model.results import Report
    from factcheck.report.options import RenderOptions

FORMATS = ("text", "plain", "json", "html")
"""In the order in which ``--format`` names them."""
SHEETS = ("csv", "xlsx")
"""They follow in that order."""


def render(report: Report, name: str, options: RenderOptions) -> str:
    """Return the facts of `report` in one of `FORMATS`."""
    return str(import_module(f"{__name__}.{name}").render(report, options))


def make_sheet(report: Report, name: str) -> bytes:
    """Return the facts of `report` as one of `SHEETS`. Raises `FactcheckError` where a library for it is missing."""
    from factcheck.report.coverage import sheets

    return sheets.render_csv(report) if name == "csv" else sheets.render_xlsx(report)
