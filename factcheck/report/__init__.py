"""Report -> text, in one format or another; decides nothing. `writing` takes the text to where it shall go.

Each format is one module with ``render(report, options) -> str`` and one row of `FORMATS`. A module is imported when
its format is asked for, so that a run pays for one of them only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model.results import Report
    from factcheck.report.options import RenderOptions

    Renderer = Callable[[Report, RenderOptions], str]


def _text(report: Report, options: RenderOptions) -> str:
    from factcheck.report import text

    return text.render(report, options)


def _plain(report: Report, options: RenderOptions) -> str:
    from factcheck.report import plain

    return plain.render(report, options)


def _json(report: Report, options: RenderOptions) -> str:
    from factcheck.report import json

    return json.render(report, options)


def _sarif(report: Report, options: RenderOptions) -> str:
    from factcheck.report import sarif

    return sarif.render(report, options)


def _rdjsonl(report: Report, options: RenderOptions) -> str:
    from factcheck.report import rdjsonl

    return rdjsonl.render(report, options)


def _github(report: Report, options: RenderOptions) -> str:
    from factcheck.report import github

    return github.render(report, options)


def _junit(report: Report, options: RenderOptions) -> str:
    from factcheck.report import junit

    return junit.render(report, options)


def _markdown(report: Report, options: RenderOptions) -> str:
    from factcheck.report import markdown

    return markdown.render(report, options)


def _html(report: Report, options: RenderOptions) -> str:
    from factcheck.report import html

    return html.render(report, options)


def _docx(report: Report, options: RenderOptions) -> bytes:
    from factcheck.report import docx

    return docx.render(report, options)


FORMATS: Mapping[str, Renderer] = {
    "text": _text,
    "plain": _plain,
    "json": _json,
    "html": _html,
    "sarif": _sarif,
    "rdjsonl": _rdjsonl,
    "github": _github,
    "junit": _junit,
    "markdown": _markdown,
}
"""Name -> renderer, in the order in which ``--format`` names them."""

FILE_FORMATS: Mapping[str, Callable[[Report, RenderOptions], bytes]] = {"docx": _docx}
"""The same for what is no text and goes to a file alone."""
