"""Report -> text, in one format or another; decides nothing. `writing` takes the text to where it shall go.

Each format is one module with ``render(report, options) -> str`` and one row of `FORMATS`. A module is imported when
its format is asked for, so that a run pays for one of them only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.model.results import Report
    from factcheck.report.options import RenderOptions

    Renderer = Callable[[Report, RenderOptions], str]


def _renderer(name: str) -> Callable[[Report, RenderOptions], Any]:
    def render(report: Report, options: RenderOptions) -> Any:
        return import_module(f"{__name__}.{name}").render(report, options)

    return render


FORMATS: Mapping[str, Renderer] = {
    name: _renderer(name)
    for name in ("text", "plain", "json", "html", "sarif", "rdjsonl", "github", "junit", "markdown")
}
"""Name -> renderer, in the order in which ``--format`` names them."""

FILE_FORMATS: Mapping[str, Callable[[Report, RenderOptions], bytes]] = {"docx": _renderer("docx")}
"""The same for what is no text and goes to a file alone."""
