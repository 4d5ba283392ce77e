"""This is about the roster (职工名册) as a workbook: read as a clerk keeps it, and written.

What is written says in its title whether ID numbers are hidden.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from app.domain.errors import FileRefused, Refusal
from app.domain.staff.roster import RosterRow
from app.domain.staff.roster_reading import RosterReading, read_roster
from app.domain.staff.roster_words import DAY_FIELDS, NUMBER_FIELDS, ROSTER_TITLES, RosterField
from app.exchange.plan_workbook_grids import workbook_grids
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

SHEET: Final = "职工名册"
_HEADER_ROW: Final = 2
_A3: Final = 8
_WIDE: Final[frozenset[RosterField]] = frozenset({"number", "remark"})


def read_roster_workbook(data: bytes) -> RosterReading:
    """Raises FileRefused as `read_plan`, but NO_ROSTER_FOUND where no sheet names persons in a header."""
    grids, _hidden = workbook_grids(data)
    reading = read_roster(grids)
    if reading is None:
        raise FileRefused(Refusal.NO_ROSTER_FOUND)
    return reading


def write_roster(
    rows: Sequence[RosterRow], firm: str, made: date, *, is_masked: bool, mark: str = ""
) -> bytes:
    """One sheet with our columns, then the clerk's own.

    mark: kept in the file's properties; makes its digest tell nothing of what it holds.
    """
    book = Workbook()
    sheet = book.active
    sheet.title = SHEET
    own = list(dict.fromkeys(header for row in rows for header in row.more))
    headers = ["序号", *ROSTER_TITLES.values(), *own]
    how = "身份证号已脱敏" if is_masked else "含完整身份证号，注意保管"
    title(sheet, f"{firm}职工名册（{how}）", len(headers), size=16)
    for index, header in enumerate(headers, start=1):
        cell = sheet.cell(_HEADER_ROW, index)
        head((cell,), size=9)
        write_text(cell, header)
        sheet.column_dimensions[get_column_letter(index)].width = 12
    for index, name in enumerate(ROSTER_TITLES, start=2):
        sheet.column_dimensions[get_column_letter(index)].width = 22 if name in _WIDE else 12
    sheet.column_dimensions["A"].width = 6
    for number, row in enumerate(rows, start=1):
        _write_row(sheet, number, row, own)
    sheet.freeze_panes = sheet.cell(_HEADER_ROW + 1, 4)
    print_landscape(sheet, (1, _HEADER_ROW), _A3)
    if mark:
        book.properties.identifier = mark
    return workbook_bytes(book, made)


def _write_row(sheet: Any, number: int, row: RosterRow, own: Sequence[str]) -> None:
    values = [
        str(number),
        *(getattr(row, name) for name in ROSTER_TITLES),
        *(row.more.get(h, "") for h in own),
    ]
    names: list[RosterField | None] = [None, *ROSTER_TITLES, *(None for _ in own)]
    for index, (name, value) in enumerate(zip(names, values, strict=True), start=1):
        cell = sheet.cell(_HEADER_ROW + number, index)
        rule((cell,), size=9)
        if index == 1 or name in NUMBER_FIELDS:
            write_number(cell, value)
        elif name in DAY_FIELDS:
            write_day(cell, value)
        else:
            write_text(cell, value)
            cell.number_format = TEXT_FORMAT
