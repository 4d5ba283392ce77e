"""This is about a plain list as a workbook: one title, one row of headers, one line per item."""

from collections.abc import Sequence
from datetime import date
from typing import Final

import msgspec
from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from app.exchange.sheet_writing import (
    TEXT_FORMAT,
    head,
    print_landscape,
    rule,
    title,
    workbook_bytes,
    write_day,
    write_text,
)

_HEADER_ROW: Final = 2
_A3, _A4 = 8, 9
_WIDE: Final = 160
_LINE_HEIGHT: Final = 13.5


class PlainList(msgspec.Struct, frozen=True):
    """What is written.

    Attributes:
        widths: of the columns, in characters of the sheet.
        note: under the table, or empty.
    """

    title: str
    sheet: str
    headers: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


def write_plain_list(told: PlainList, as_of: date) -> bytes:
    """The list as .xlsx; text stays text, an ISO day becomes a day. as_of: also the workbook's own date."""
    book = Workbook()
    sheet = book.active
    sheet.title = told.sheet
    title(sheet, told.title, len(told.headers), size=18)
    for index, (header, width) in enumerate(zip(told.headers, told.widths, strict=True), start=1):
        sheet.column_dimensions[get_column_letter(index)].width = width
        head((sheet.cell(_HEADER_ROW, index),), size=10)
        write_text(sheet.cell(_HEADER_ROW, index), header)
    sheet.row_dimensions[_HEADER_ROW].height = 30
    for number, row in enumerate(told.rows, start=_HEADER_ROW + 1):
        for index, text in enumerate(row, start=1):
            cell = sheet.cell(number, index)
            rule((cell,), size=10, align="left" if told.widths[index - 1] >= 16 else "center")
            if _is_day(text):
                write_day(cell, text)
            else:
                write_text(cell, text)
                cell.number_format = TEXT_FORMAT
        sheet.row_dimensions[number].height = _height(row, told.widths)
    if told.note:
        write_text(sheet.cell(_HEADER_ROW + len(told.rows) + 1, 1), told.note)
    sheet.freeze_panes = sheet.cell(_HEADER_ROW + 1, 1)
    print_landscape(sheet, (1, _HEADER_ROW), _A3 if sum(told.widths) > _WIDE else _A4)
    return workbook_bytes(book, as_of)


def _height(row: Sequence[str], widths: Sequence[float]) -> float:
    lines = max((_lines(text, width) for text, width in zip(row, widths, strict=True)), default=1)
    return max(24.0, lines * _LINE_HEIGHT + 6)


def _lines(text: str, width: float) -> int:
    wide = sum(2 if ord(character) > 0x2E80 else 1 for character in text)
    return -(-wide // max(int(width), 1))


def _is_day(text: str) -> bool:
    try:
        return len(text) == 10 and bool(date.fromisoformat(text))
    except ValueError:
        return False
