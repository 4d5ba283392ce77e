"""This is about reading .xlsx, .xls and .csv into sheets of text cells, on guard against bombs."""

import csv
import io
import struct
import zipfile
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from app.xforms.errors import FormFault, FormRefused
from app.xforms.workbook.sheets import Sheet, Workbook

MAX_TOTAL_BYTES = 50_000_000
MAX_RATIO = 100
MAX_ENTRIES = 2_000
MAX_COLUMNS = 500
MAX_ROWS = 50_000
_BROKEN_XLS = (
    ArithmeticError, AssertionError, AttributeError, LookupError, NotImplementedError, TypeError, ValueError,
    struct.error,
)  # fmt: skip
"""What xlrd raises over bytes that only look like an old workbook."""


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
    guard_zip(data)
    from openpyxl import load_workbook  # heavy, and only the compile worker needs it

    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheets = [
            _sheet(sheet.title, sheet.iter_rows(max_col=MAX_COLUMNS, max_row=MAX_ROWS, values_only=True))
            for sheet in book.worksheets
        ]
        book.close()
    except (KeyError, ValueError, TypeError, OSError, zipfile.BadZipFile, SyntaxError) as error:
        raise FormRefused(FormFault.WORKBOOK_UNREADABLE, reason=type(error).__name__) from error
    return Workbook(sheets=tuple(sheets))


def read_xls(data: bytes) -> Workbook:
    import xlrd  # heavy, and only the compile worker needs it

    try:
        book = xlrd.open_workbook(file_contents=data)
        sheets = [
            _sheet(
                sheet.name,
                (
                    [_xls_cell(cell, book.datemode) for cell in sheet.row(n)]
                    for n in range(min(sheet.nrows, MAX_ROWS))
                ),
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


def read_csv(data: bytes) -> Workbook:
    """First column = sheet name where it changes; the row after it is that sheet's header."""
    found: dict[str, list[list[str]]] = {}
    rows: list[list[str]] | None = None
    try:
        for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")):
            if row and row[0].strip():
                rows = found.setdefault(row[0].strip(), [])
            cells = [cell.strip() for cell in row[1:]]
            if rows is not None and any(cells):
                rows.append(cells)
    except (csv.Error, UnicodeDecodeError) as error:
        raise FormRefused(FormFault.WORKBOOK_UNREADABLE, reason="csv") from error
    return Workbook(sheets=tuple(_sheet(name, rows) for name, rows in found.items()))


def _sheet(name: str, rows: Iterable[Iterable[Any]]) -> Sheet:
    kept = [tuple(cell_text(cell) for cell in row) for row in rows]
    while kept and not any(kept[-1]):
        kept.pop()
    width = max((place for row in kept for place, cell in enumerate(row, 1) if cell), default=0)
    return Sheet(name=name, rows=tuple(row[:width] + ("",) * (width - len(row)) for row in kept))


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
    return str(value).replace("\xa0", " ").strip()
