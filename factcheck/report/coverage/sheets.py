"""Report -> a fact-check sheet of a spreadsheet program, a row for each fact, in the order in which they are checked.

What stands in a draft is never a formula: in a workbook each cell is a text, and in CSV what a program would take for a
formula begins with an apostrophe.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from factcheck.errors import FactcheckError
from factcheck.model.claims import Citation
from factcheck.model.coverage import Covered, State
from factcheck.model.results import Input, Report
from factcheck.report.coverage.groups import groups
from factcheck.report.excerpt import flowing
from factcheck.report.html.entries import where
from factcheck.report.options import DEFAULT_OPTIONS, RenderOptions

COLUMNS = (
    "fact",
    "place",
    "source",
    "link",
    "primary or secondary",
    "checked by",
    "on",
    "accurate",
    "note",
)
_WIDTHS = (48, 24, 36, 28, 12, 16, 12, 10, 48)
_FORMULA = ("=", "+", "-", "@")
_ACCURATE = {State.BACKED: "yes", State.CONFLICTING: "no", State.OUTDATED: "no"}
_MOST_LETTERS = 32_000
"""A cell of a workbook holds a little more."""


def render_csv(report: Report, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return the sheet as CSV."""
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for row in _rows(report):
        rows.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row])
    return written.getvalue()


def render_xlsx(report: Report, options: RenderOptions = DEFAULT_OPTIONS) -> bytes:
    """Return the sheet as a workbook. Raises `FactcheckError` without the library that writes it."""
    try:
        from xlsxwriter import Workbook
    except ImportError:
        needed = "pip install 'factcheck-cli[sheets]'"
        raise FactcheckError(f"--format xlsx needs one optional dependency: {needed}") from None
    content = io.BytesIO()
    with Workbook(content, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Facts")
        head, cell = book.add_format({"bold": True, "bottom": 1}), book.add_format({"text_wrap": True, "valign": "top"})
        for column, (name, width) in enumerate(zip(COLUMNS, _WIDTHS, strict=True)):
            sheet.set_column(column, column, width, cell)
            sheet.write_string(0, column, name, head)
        for number, row in enumerate(_rows(report), 1):
            for column, words in enumerate(row):
                sheet.write_string(number, column, words[:_MOST_LETTERS], cell)
        sheet.freeze_panes(1, 0)
    return content.getvalue()


def _rows(report: Report) -> Iterator[tuple[str, ...]]:
    for text in report.inputs:
        if text.coverage is not None:
            for group in groups(text.coverage):
                for fact in group.facts:
                    yield _row(text, fact)


def _row(text: Input, fact: Covered) -> tuple[str, ...]:
    sources = [source for claim in fact.claims for source in claim.sources]
    checks = [claim.checked for claim in fact.claims if claim.checked is not None]
    note = fact.reason or (", ".join(claim.id for claim in fact.claims) if fact.claims else "")
    if fact.nearest is not None:
        note = f"nearest {fact.nearest.claim.id}: {fact.nearest.reason}"
    return (
        flowing(fact.item.words),
        "; ".join(where(text.path, place) for place in fact.places),
        "; ".join(_cited(source) for source in sources),
        "; ".join(source.url for source in sources if source.url),
        "",
        "; ".join(dict.fromkeys(check.by for check in checks if check.by)),
        "; ".join(dict.fromkeys(check.on.isoformat() for check in checks if check.on)),
        _ACCURATE.get(fact.state, ""),
        flowing(f"{fact.state}: {note}" if note else fact.state.value),
    )


def _cited(source: Citation) -> str:
    day = source.date.isoformat() if source.date else ""
    return flowing(", ".join(filter(None, (source.publisher, source.title or source.quote, day))))
