"""Spreadsheets <-> rows of cells: CSV in whatever encoding and with whatever separator, and XLSX.

All cells are texts, but days that are known to be such. What begins like a formula is a text, on reading and on
writing; formulas give what was last worked out, macros are never run.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from typing import Any

from factcheck.errors import FactcheckError, InputError
from factcheck.exchange.columns import Cell
from factcheck.readers.decoding import decode

Rows = list[list[Cell]]

_SEPARATORS = ",;\t|"
_FORMULA = r"'*[=+\-@]"
"""How a cell of CSV begins that a spreadsheet would work out, also behind the apostrophes that keep it from that."""
_LONGEST_CELL = 32_767
"""Of XLSX."""
_LARGEST = 512 * 2**20
_WIDTHS = {"Fact": 60, "Source": 36, "Link": 30, "Note": 36, "Quote": 48}
_FIRST_DAY = date(1900, 3, 1)
"""Days before it are no dates to spreadsheets, or not the same to all."""
INSTALL = "pip install 'factcheck-cli[sheets]'"


def read_csv(data: bytes, path: str, fits: Callable[[Rows], int]) -> tuple[Rows, list[str]]:
    """Return the rows of a CSV file and warnings; `fits` says how many of its columns are known.

    Raises `InputError` for what is none.
    """
    text, warnings = decode(data, path)
    text = text.removeprefix("\ufeff")
    csv.field_size_limit(max(len(text), 2**17))
    head = "".join(text.splitlines(keepends=True)[:200])
    separator = max(_SEPARATORS, key=lambda each: fits(list(_parsed(head, each, strict=False))))
    try:
        return list(_parsed(text, separator, strict=True)), warnings
    except csv.Error as error:
        raise InputError(path, f"not CSV that can be read ({error}): save it as CSV in UTF-8 again") from None


def _parsed(text: str, separator: str, *, strict: bool) -> Iterator[list[Cell]]:
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=strict):
        yield [cell[1:] if cell.startswith("'") and re.match(_FORMULA, cell) else cell for cell in row]


def write_csv(rows: Rows) -> bytes:
    """Return a CSV file as spreadsheets expect it: UTF-8 with a byte-order mark; an apostrophe keeps texts texts."""
    made = io.StringIO(newline="")
    for row in rows:
        cells = [f"'{cell}" if re.match(_FORMULA, str(cell)) else str(cell) for cell in row]
        csv.writer(made).writerow(cells)
    return made.getvalue().encode("utf-8-sig")


def read_xlsx(data: bytes, path: str) -> list[Rows]:
    """Return the rows of each sheet that is shown. A merged cell stands in each of its places.

    Raises `InputError` for what is no such file, `FactcheckError` where the library for it is missing.
    """
    try:
        import python_calamine as calamine
    except ImportError:
        raise FactcheckError(f"{path}: reading XLSX needs python-calamine: {INSTALL}") from None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(info.file_size for info in archive.infolist())
        if size > _LARGEST:
            raise InputError(path, f"it unpacks to {size // 2**20} MB: is this the right file?")
        book = calamine.load_workbook(io.BytesIO(data))
        shown = [item.name for item in book.sheets_metadata if item.visible is calamine.SheetVisibleEnum.Visible]
        return [_rows(book.get_sheet_by_name(name)) for name in shown]
    except (calamine.CalamineError, zipfile.BadZipFile, OSError):
        raise InputError(path, "not an XLSX file, or a damaged or protected one: open it and save it again") from None


def _rows(sheet: Any) -> Rows:
    rows = [[_cell(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        for row in rows[top : bottom + 1]:
            row[left : right + 1] = [rows[top][left]] * len(row[left : right + 1])
    return rows


def _cell(value: object) -> Cell:
    if isinstance(value, datetime):
        return value.date() if not (value.hour or value.minute or value.second) else value.isoformat(" ")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value if isinstance(value, (str, date)) else str(value)


def write_xlsx(rows: Rows, path: str) -> bytes:
    """Return an XLSX file. Raises `FactcheckError` where the library is missing, or a cell has no room for its text."""
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
        for at, name in enumerate(rows[0]):
            sheet.set_column(at, at, _WIDTHS.get(re.sub(r" \d+$", "", str(name)), 16))
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(len(rows) - 1, 1), len(rows[0]) - 1)
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                if isinstance(cell, date) and cell >= _FIRST_DAY:
                    sheet.write_datetime(row, column, cell, days)
                elif cell:
                    _check_length(str(cell), cells, path)
                    sheet.write_string(row, column, str(cell), plain if row else head)
    return made.getvalue()


def _check_length(text: str, row: Sequence[Cell], path: str) -> None:
    if len(text.encode("utf-16-le")) // 2 > _LONGEST_CELL:
        raise FactcheckError(
            f"{path}: a text of {row[0]} is longer than a cell of XLSX may be: export it as CSV or JSON"
        )
