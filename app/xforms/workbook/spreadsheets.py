"""This is about reading .xlsx, .xls and .csv into sheets of text cells, on guard against bombs."""

import csv
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from app.xforms.errors import FormFault, FormRefused
from app.xforms.workbook.sheets import Sheet, Workbook, clean_cell, sheet_of

MAX_TOTAL_BYTES = 50_000_000
MAX_RATIO = 100
MAX_ENTRIES = 2_000
_CODED = re.compile("_x005F_(?=x[0-9A-Fa-f]{4}_)|_x000[Dd]_")
"""How spreadsheets write an underscore that would mean a character, and the first half of old line breaks."""
_BROKEN_XLS = (
    ArithmeticError, AssertionError, AttributeError, LookupError, NotImplementedError, TypeError, ValueError,
    struct.error,
)  # fmt: skip
"""What xlrd raises over bytes that only look like an old workbook."""
_BROKEN_XLSX = (
    ArithmeticError, AttributeError, EOFError, LookupError, NotImplementedError, OSError, RuntimeError,
    SyntaxError, TypeError, ValueError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
"""What openpyxl raises over a zip that is no workbook, or one with a password on its parts."""


def guard_zip(data: bytes) -> None:
    """Raises: FormRefused WORKBOOK_TOO_LARGE for a zip that would blow up, WORKBOOK_UNREADABLE for no zip."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise FormRefused(FormFault.WORKBOOK_UNREADABLE, reason="zip") from error
    total = sum(entry.file_size for entry in entries)
    if len(entries) > MAX_ENTRIES or total > MAX_TOTAL_BYTES:
        raise FormRefused(FormFault.WORKBOOK_TOO_LARGE, entries=len(entries), size=total)
    for entry in entries:
        if entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
            raise FormRefused(FormFault.WORKBOOK_TOO_LARGE, entry=entry.filename, size=entry.file_size)


def read_xlsx(data: bytes) -> Workbook:
    """Raises: FormRefused WORKBOOK_TOO_LARGE, WORKBOOK_UNREADABLE."""
    guard_zip(data)
    from openpyxl import load_workbook  # heavy, and only who reads a spreadsheet needs it

    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheets = []
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # what the file says of its size may be wrong
            sheets.append(_sheet(sheet.title, sheet.iter_rows(values_only=True)))
        book.close()
    except _BROKEN_XLSX as error:
        raise FormRefused(FormFault.WORKBOOK_UNREADABLE, reason=type(error).__name__) from error
    return Workbook(sheets=tuple(sheets))


def read_xls(data: bytes) -> Workbook:
    import xlrd  # heavy, and only the compile worker needs it

    try:
        book = xlrd.open_workbook(file_contents=data)
        sheets = [
            _sheet(
                sheet.name,
                ([_xls_cell(cell, book.datemode) for cell in sheet.row(n)] for n in range(sheet.nrows)),
            )
            for sheet in book.sheets()
        ]
    except (xlrd.XLRDError, xlrd.compdoc.CompDocError, *_BROKEN_XLS) as error:
        raise FormRefused(FormFault.WORKBOOK_UNREADABLE, reason=type(error).__name__) from error
    return Workbook(sheets=tuple(sheets))


def _xls_cell(cell: Any, datemode: int) -> Any:
    import xlrd

    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return bool(cell.value)
    if cell.ctype == xlrd.XL_CELL_DATE:
        return xlrd.xldate_as_datetime(cell.value, datemode)
    return cell.value


def read_csv(text: str) -> Workbook:
    """First column = sheet name where it changes; the row after it is that sheet's header."""
    found: dict[str, list[list[str]]] = {}
    rows: list[list[str]] | None = None
    try:
        for row in csv.reader(io.StringIO(text, newline="")):
            if row and row[0].strip():
                rows = found.setdefault(row[0].strip(), [])
            cells = [clean_cell(cell) for cell in row[1:]]
            if rows is not None and any(cells):
                rows.append(cells)
    except csv.Error as error:
        raise FormRefused(FormFault.WORKBOOK_UNREADABLE, reason="csv") from error
    return Workbook(sheets=tuple(_sheet(name, rows) for name, rows in found.items()))


def _sheet(name: str, rows: Iterable[Iterable[Any]]) -> Sheet:
    return sheet_of(name, ([cell_text(cell) for cell in row] for row in rows))


def cell_text(value: Any) -> str:
    """A cell as a form reads it: whole numbers without fraction, TRUE and FALSE, ISO dates."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    return clean_cell(_CODED.sub(lambda match: "_" if match[0] == "_x005F_" else "", str(value)))
