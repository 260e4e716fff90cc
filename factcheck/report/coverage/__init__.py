"""Report -> what its texts state and what backs it, in one format or another; decides nothing.

Each format is a module with ``render``, imported when it is asked for. Those for programs are of the report as a whole.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model.results import Report
    from factcheck.report.options import RenderOptions

FORMATS = ("text", "plain", "json", "html", "sarif")
"""In the order in which ``--format`` names them."""
FILE_FORMATS = ("csv", "xlsx", "docx")
"""They follow in that order, and are bytes."""


def render(report: Report, name: str, options: RenderOptions) -> str:
    """Return the facts of `report` in one of `FORMATS`."""
    home = "factcheck.report" if name == "sarif" else __name__
    return str(import_module(f"{home}.{name}").render(report, options))


def make_file(report: Report, name: str, options: RenderOptions) -> bytes:
    """Return the facts of `report` in one of `FILE_FORMATS`. Raises `FactcheckError` if that cannot be made."""
    if name == "docx":
        from factcheck.report import docx

        return docx.render(report, options)
    from factcheck.report.coverage import sheets

    return sheets.render_csv(report) if name == "csv" else sheets.render_xlsx(report)
