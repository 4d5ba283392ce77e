"""This is about the staff ledger (职工安置表) as a workbook: enterprise-level figures, no person."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from app.domain.staff.figures import FIELDS
from app.domain.staff.ledger import LEDGER_FIELDS, SUMMED, StaffLine, sum_of_staff
from app.exchange.sheet_writing import (
    TEXT_FORMAT,
    head,
    print_landscape,
    rule,
    title,
    workbook_bytes,
    write_day,
    write_number,
    write_text,
)

_FIRST: Final[tuple[tuple[str, float], ...]] = (
    ("序号", 5), ("乡镇（街道）", 11), ("企业名称", 28), ("统一社会信用代码", 21),
)  # fmt: skip
_HEADER_ROW: Final = 3
_A3: Final = 8


def write_staff_ledger(lines: Sequence[StaffLine], heading: str, as_of: date) -> bytes:
    """A line per enterprise and a total; every number of the total is the sum of the lines."""
    book = Workbook()
    sheet = book.active
    sheet.title = "职工安置表"
    columns = [*_FIRST, *((_header(index), 9.5) for index in range(len(LEDGER_FIELDS)))]
    title(sheet, heading, len(columns), size=18)
    write_text(sheet.cell(2, 1), f"截至 {as_of.year}年{as_of.month}月{as_of.day}日")
    sheet.merge_cells(start_row=2, end_row=2, start_column=1, end_column=4)
    for index, (text, width) in enumerate(columns, start=1):
        cell = sheet.cell(_HEADER_ROW, index)
        head((cell,), size=9)
        write_text(cell, text)
        sheet.column_dimensions[get_column_letter(index)].width = width
    sheet.row_dimensions[_HEADER_ROW].height = 54
    for number, line in enumerate(lines, start=1):
        _line(sheet, _HEADER_ROW + number, str(number), line)
    _total(sheet, _HEADER_ROW + len(lines) + 1, lines)
    sheet.freeze_panes = sheet.cell(_HEADER_ROW + 1, 4)
    print_landscape(sheet, (_HEADER_ROW, _HEADER_ROW), _A3)
    return workbook_bytes(book, as_of)


def _header(index: int) -> str:
    about = FIELDS[LEDGER_FIELDS[index]]
    return f"{about.text}\n（{about.unit}）" if about.unit else about.text


def _line(sheet: Any, row: int, number: str, line: StaffLine) -> None:
    cells = [sheet.cell(row, index) for index in range(1, len(_FIRST) + len(LEDGER_FIELDS) + 1)]
    rule(cells, size=9)
    sheet.row_dimensions[row].height = 26
    write_number(cells[0], number)
    for cell, text in zip(cells[1:4], (line.township, line.enterprise, line.code), strict=True):
        write_text(cell, text)
        cell.number_format = TEXT_FORMAT
    for cell, field, text in zip(cells[4:], LEDGER_FIELDS, line.figures, strict=True):
        if field in SUMMED:
            write_number(cell, text)
        elif FIELDS[field].kind == "day":
            write_day(cell, text)
        else:
            write_text(cell, text)


def _total(sheet: Any, row: int, lines: Sequence[StaffLine]) -> None:
    cells = [sheet.cell(row, index) for index in range(1, len(_FIRST) + len(LEDGER_FIELDS) + 1)]
    rule(cells, size=9, bold=True)
    sheet.row_dimensions[row].height = 22
    write_text(cells[0], "合计")
    write_text(cells[2], f"{len(lines)} 户")
    for cell, field in zip(cells[4:], LEDGER_FIELDS, strict=True):
        if field in SUMMED:
            write_number(cell, sum_of_staff(lines, field))
