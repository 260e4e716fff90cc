"""Rows of cells -> a spreadsheet: CSV or XLSX. What begins like a formula is written so that it stays a text."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from factcheck.errors import FactcheckError

Cell = str | date
Rows = Sequence[Sequence[Cell]]

FORMULA = r"'*[=+\-@\t\r]"
"""How a cell of CSV begins that a spreadsheet would work out, also behind the apostrophes that keep it from that."""
INSTALL = "pip install 'factcheck-cli[sheets]'"
_LONGEST_CELL = 32_767
"""Of XLSX."""
_WIDTH = 16
_LINE, _HIGHEST_ROW = 15, 409
"""Points."""
_FIRST_DAY = date(1900, 3, 1)
"""Days before it are no dates to spreadsheets, or not the same to all."""


def write_csv(rows: Rows) -> bytes:
    """Return a CSV file as spreadsheets expect it: UTF-8 with a byte-order mark; an apostrophe keeps texts texts.

    All cells are in quotation marks, so that LibreOffice can be told to take none of them for a number or a day.
    """
    made = io.StringIO(newline="")
    writer = csv.writer(made, quoting=csv.QUOTE_ALL)
    for row in rows:
        writer.writerow(f"'{cell}" if re.match(FORMULA, str(cell)) else str(cell) for cell in row)
    return made.getvalue().encode("utf-8-sig")


def write_xlsx(rows: Rows, path: str, widths: Mapping[str, int]) -> bytes:
    """Return an XLSX file whose first row has the names of its columns; `widths` are in characters, by these names.

    Raises `FactcheckError` where the library is missing, or a cell has no room for its text.
    """
    try:
        import xlsxwriter  # type: ignore[import-untyped]
    except ImportError:
        raise FactcheckError(f"{path}: writing XLSX needs XlsxWriter: {INSTALL}") from None
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        book.set_properties({"created": datetime(2000, 1, 1)})  # the same claims are the same bytes on any day
        plain = book.add_format({"text_wrap": True, "valign": "top"})
        head = book.add_format({"bold": True, "bottom": 1})
        days = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"})
        sheet = book.add_worksheet("Facts")
        wide = [widths.get(re.sub(r" \d+$", "", str(name)), _WIDTH) for name in rows[0]]
        for at, width in enumerate(wide):
            sheet.set_column(at, at, width)
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.autofilter(0, 0, max(len(rows) - 1, 1), len(rows[0]) - 1)
        for row, cells in enumerate(rows):
            # not every program finds out by itself how high a row of wrapped texts has to be
            high = max(map(_lines, cells, wide), default=1)
            sheet.set_row(row, min(high * _LINE, _HIGHEST_ROW))
            for column, cell in enumerate(cells):
                if isinstance(cell, date) and cell >= _FIRST_DAY:
                    sheet.write_datetime(row, column, cell, days)
                elif cell:
                    _check_length(str(cell), cells, path)
                    sheet.write_string(row, column, str(cell), plain if row else head)
    return made.getvalue()


def _lines(cell: Cell, width: int) -> int:
    """Return how many lines a text takes, more or less: of a column a tenth is left free by words that do not fit."""
    return sum(1 + int(len(line) / (width * 0.9)) for line in str(cell).split("\n"))


def _check_length(text: str, row: Sequence[Cell], path: str) -> None:
    if len(text.encode("utf-16-le")) // 2 > _LONGEST_CELL:
        raise FactcheckError(
            f"{path}: a text of {row[0]} is longer than a cell of XLSX may be: export it as CSV or JSON"
        )
