"""Report -> what its texts state and what backs it, in one format or another; decides nothing.

Each format is a module with ``render``, imported when it is asked for; spreadsheets are bytes and have no options.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model.results import Report
    from factcheck.report.options import RenderOptions

    Renderer = Callable[[Report, RenderOptions], str]
    SheetMaker = Callable[[Report], bytes]


def _text(report: Report, options: RenderOptions) -> str:
    from factcheck.report.coverage import text

    return text.render(report, options)


def _plain(report: Report, options: RenderOptions) -> str:
    from factcheck.report.coverage import plain

    return plain.render(report, options)


def _json(report: Report, options: RenderOptions) -> str:
    from factcheck.report.coverage import json

    return json.render(report, options)


def _html(report: Report, options: RenderOptions) -> str:
    from factcheck.report.coverage import html

    return html.render(report, options)


def _csv(report: Report) -> bytes:
    from factcheck.report.coverage import sheets

    return sheets.render_csv(report)


def _xlsx(report: Report) -> bytes:
    from factcheck.report.coverage import sheets

    return sheets.render_xlsx(report)


FORMATS: Mapping[str, Renderer] = {"text": _text, "plain": _plain, "json": _json, "html": _html}
"""Name -> renderer, in the order in which ``--format`` names them."""
SHEETS: Mapping[str, SheetMaker] = {"csv": _csv, "xlsx": _xlsx}
"""Name -> what makes a spreadsheet; they follow in that order."""
SUFFIXES: Mapping[str, str] = {
    ".json": "json",
    ".html": "html",
    ".htm": "html",
    ".csv": "csv",
    ".xlsx": "xlsx",
}
"""Suffix of a file -> the format that it is written in where none is named."""
