"""Spreadsheets -> rows of cells: CSV in whatever encoding and with whatever separator, and XLSX.

All cells are texts, but days that are known to be such. What begins like a formula is a text, and `report.sheets`
writes it so; formulas give what was last worked out, macros are never run.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

from factcheck.errors import FactcheckError, InputError
from factcheck.exchange.columns import Head
from factcheck.readers.decoding import decode
from factcheck.report.sheets import FORMULA, INSTALL, Cell, Rows

_SEPARATORS = ",;\t|"
_LARGEST = 512 * 2**20


def read_csv(data: bytes, path: str, head_of: Callable[[Rows], Head | None]) -> tuple[Rows, list[str]]:
    """Return the rows of a CSV file and warnings; the separator is the one with which `head_of` knows most columns.

    Raises `InputError` for what is none.
    """
    text, warnings = decoded(data, path, "CSV")
    text = text.removeprefix("\ufeff")
    csv.field_size_limit(max(len(text), 2**17))
    first = "".join(text.splitlines(keepends=True)[:200])
    heads = {each: head_of(list(_parsed(first, each, strict=False))) for each in _SEPARATORS}
    separator = max(heads, key=lambda each: len(head.columns) if (head := heads[each]) else 0)
    try:
        return list(_parsed(text, separator, strict=True)), warnings
    except csv.Error as error:
        raise InputError(path, f"not CSV that can be read ({error}): save it as CSV in UTF-8 again") from None


def decoded(data: bytes, path: str, kind: str) -> tuple[str, list[str]]:
    """Return the text of a file, and warnings. Raises `InputError` for what is none, advising the `kind` that is."""
    try:
        return decode(data, path)
    except InputError as error:
        reason = error.reason.rpartition(": ")[0]
        raise InputError(path, f"{reason}: save it as {kind} in UTF-8") from None


def _parsed(text: str, separator: str, *, strict: bool) -> Iterator[list[Cell]]:
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=strict):
        yield [cell[1:] if cell.startswith("'") and re.match(FORMULA, cell) else cell for cell in row]


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
