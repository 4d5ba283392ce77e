"""This is about a duty list (任务清单) as a workbook: read as somebody keeps it, and written.

What is written can be read again and says the same; who may not be named is in neither.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from app.domain.duties.due import DUE_HEADER, STATE_HEADER, due_of, state_of, state_text
from app.domain.duties.figure import Figure
from app.domain.duties.lists import DutyField, DutyList, DutyLists, FieldKind
from app.domain.duties.reading import DutyReading, best_list, read_duties
from app.domain.duties.row import DutyRow
from app.domain.errors import FileRefused, Refusal
from app.domain.plan.townships import Township
from app.exchange.plan_workbook_grids import workbook_grids
from app.exchange.sheet_writing import (
    DAY_FORMAT,
    TEXT_FORMAT,
    head,
    looks,
    print_landscape,
    rule,
    title,
    workbook_bytes,
    write_day,
    write_number,
    write_text,
)

FIGURES_SHEET: Final = "统计"
_HEADER_ROW: Final = 2
_A4: Final = 9
_LEFT, _WORD, _NUMBER, _DAY = "任务文字", "任务词", "任务数", "任务日期"
_LOOKS: Final = (
    (_LEFT, "left", TEXT_FORMAT), (_WORD, "center", TEXT_FORMAT), (_NUMBER, "center", "General"),
    (_DAY, "center", DAY_FORMAT),
)  # fmt: skip
_WIDTHS: Final[dict[FieldKind, float]] = {
    "text": 16, "day": 12, "number": 10, "choice": 13, "enterprise": 26, "township": 11, "bureau": 15,
    "unit": 15,
}  # fmt: skip
_SHEET_NAME: Final = 31


def read_duty_workbook(
    data: bytes, lists: DutyLists, wanted: str = "", townships: Sequence[Township] = ()
) -> DutyReading:
    """What the workbook's visible sheets say; nothing is kept anywhere.

    wanted: name of the list; empty for the one whose header fits best.
    Raises FileRefused as `workbook_grids`; DUTY_LIST_NOT_FOUND, or DUTY_NO_LIST_FITS where none is wanted.
    """
    grids, _hidden = workbook_grids(data)
    duty_list = lists[wanted] if wanted else best_list(lists, grids)
    reading = read_duties(duty_list, grids, townships) if duty_list is not None else None
    if reading is None:
        sheets = "、".join(grid.name for grid in grids)
        if duty_list is None:
            titles = "、".join(each.title for each in lists.values())
            raise FileRefused(Refusal.DUTY_NO_LIST_FITS, known=titles, sheets=sheets)
        known = "、".join(field.label for field in duty_list.fields if field.kind in _WIDTHS)
        raise FileRefused(Refusal.DUTY_LIST_NOT_FOUND, title=duty_list.title, known=known, sheets=sheets)
    return reading


def write_duty_workbook(
    duty_list: DutyList, rows: Sequence[DutyRow], figures: Sequence[Figure], today: date
) -> bytes:
    """The list as it stands on a day, rows taken off left out; its figures on a sheet of their own.

    today: also the workbook's own date, so that equal input gives equal bytes.
    """
    book = Workbook()
    sheet = book.active
    sheet.title = duty_list.title[:_SHEET_NAME]
    for look in looks(_LOOKS):
        book.add_named_style(look)
    fields = [field for field in duty_list.fields if field.kind in _WIDTHS]
    columns = [("序号", 6.0), *((field.label, _WIDTHS[field.kind]) for field in fields)]
    _begin(sheet, duty_list.title, [*columns, (DUE_HEADER, 13.0), (STATE_HEADER, 12.0)])
    shown = [row for row in rows if not row.is_off]
    for number, row in enumerate(shown, start=1):
        _line(sheet, _HEADER_ROW + number, fields, row)
        due = due_of(duty_list, row)
        last = len(fields) + 2
        _cell(sheet.cell(_HEADER_ROW + number, last), "day", due.isoformat() if due is not None else "")
        state = state_text(duty_list, state_of(duty_list, row, today))
        _cell(sheet.cell(_HEADER_ROW + number, last + 1), "choice", state)
        _cell(sheet.cell(_HEADER_ROW + number, 1), "number", str(number))
    if shown:
        sheet.auto_filter.ref = (
            f"A{_HEADER_ROW}:{get_column_letter(len(columns) + 2)}{_HEADER_ROW + len(shown)}"
        )
    sheet.freeze_panes = sheet.cell(_HEADER_ROW + 1, 3)
    if figures:
        _figures(book.create_sheet(FIGURES_SHEET), duty_list, figures, today)
    return workbook_bytes(book, today)


def _line(sheet: Any, at: int, fields: Sequence[DutyField], row: DutyRow) -> None:
    for index, field in enumerate(fields, start=2):
        _cell(sheet.cell(at, index), field.kind, row.value(field.name))


def _cell(cell: Any, kind: FieldKind, text: str) -> None:
    if kind == "day":
        write_day(cell, text)
        cell.style = _DAY
    elif kind == "number":
        write_number(cell, text)
        cell.style = _NUMBER
    else:
        write_text(cell, text)
        cell.style = _LEFT if kind in ("text", "enterprise") else _WORD


def _begin(sheet: Any, heading: str, columns: Sequence[tuple[str, float]]) -> None:
    title(sheet, heading, len(columns), size=16)
    for index, (text, width) in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = width
        head((sheet.cell(_HEADER_ROW, index),), size=9)
        write_text(sheet.cell(_HEADER_ROW, index), text)
    sheet.row_dimensions[_HEADER_ROW].height = 26
    print_landscape(sheet, (1, _HEADER_ROW), _A4)


def _figures(sheet: Any, duty_list: DutyList, figures: Sequence[Figure], today: date) -> None:
    heading = f"{duty_list.title}（{today.isoformat()}）"
    _begin(sheet, heading, [("项目", 30), ("数值", 20), ("说明", 70)])
    for at, figure in enumerate(figures, start=_HEADER_ROW + 1):
        cells = [sheet.cell(at, index) for index in range(1, 4)]
        rule(cells, align="left")
        for cell, text in zip(cells, (figure.label, figure.value, figure.about), strict=True):
            write_text(cell, text)
