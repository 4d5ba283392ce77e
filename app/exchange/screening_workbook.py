"""This is about the screening list (排查底册) as a workbook: read as it is sent in, and written.

What is written can be read again and says the same.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

import msgspec
from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from app.domain.errors import FileRefused, Refusal
from app.domain.plan.plan import Doubt, PlanWarning
from app.domain.plan.townships import Township
from app.domain.screening.coverage import TownshipCoverage, total_of
from app.domain.screening.firm import RESULT_TEXT, SCALE_TEXT, ListedFirm, on_the_list
from app.domain.screening.list_words import LIST_TITLES
from app.domain.screening.reading import ListReading, read_list
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

LIST_SHEET: Final = "排查底册"
COVERAGE_SHEET: Final = "覆盖情况"
_HEADER_ROW: Final = 2
_A4: Final = 9
_DAY_COLUMN: Final = 8
_LONG_COLUMNS: Final = (3, 5, 10)
_NAME, _WORD, _NUMBER, _DAY = "名称", "文字", "序号", "日期"
_LOOKS: Final = (
    (_NAME, "left", TEXT_FORMAT), (_WORD, "center", TEXT_FORMAT), (_NUMBER, "center", "General"),
    (_DAY, "center", DAY_FORMAT),
)  # fmt: skip
_WIDTHS: Final = (6, 14, 34, 22, 24, 11, 13, 13, 18, 30)
_COVERAGE: Final[tuple[tuple[str, float], ...]] = (
    ("乡镇（街道）", 18), ("企业数", 10), ("已排查", 10), ("覆盖率（%）", 12), ("规上（已排查/全部）", 20),
    ("规下（已排查/全部）", 20), ("可能属于或已列入计划", 22), ("零报告", 40),
)  # fmt: skip


def read_screening_list(data: bytes, townships: Sequence[Township] = ()) -> ListReading:
    """Everything the workbook's visible sheets say of firms; nothing is kept anywhere.

    Raises FileRefused as `read_plan`, but NO_LIST_FOUND where no sheet names enterprises in a header.
    """
    grids, hidden = workbook_grids(data)
    reading = read_list(grids, townships)
    if reading is None:
        raise FileRefused(Refusal.NO_LIST_FOUND, sheets="、".join(grid.name for grid in grids))
    unread = tuple(PlanWarning(Doubt.SHEET_HIDDEN, name) for name in hidden)
    return msgspec.structs.replace(reading, warnings=unread + reading.warnings)


def write_screening_list(
    firms: Sequence[ListedFirm], coverage: Sequence[TownshipCoverage], heading: str, made: date
) -> bytes:
    """Sheet 排查底册 with every firm that is not taken off; sheet 覆盖情况 where there is coverage.

    made: the workbook's own date, so that equal input gives equal bytes.
    """
    book = Workbook()
    _list(book.active, on_the_list(firms), heading)
    if coverage:
        _coverage(book.create_sheet(COVERAGE_SHEET), coverage, heading)
    return workbook_bytes(book, made)


def _list(sheet: Any, firms: Sequence[ListedFirm], heading: str) -> None:
    sheet.title = LIST_SHEET
    for look in looks(_LOOKS):
        sheet.parent.add_named_style(look)
    _begin(sheet, heading, list(zip(LIST_TITLES.values(), _WIDTHS, strict=True)))
    for number, firm in enumerate(firms, start=1):
        texts = (
            str(number), firm.township, firm.name, firm.code, firm.industry, SCALE_TEXT[firm.scale],
            RESULT_TEXT[firm.result] if firm.result else "", firm.on, firm.by, firm.note,
        )  # fmt: skip
        for index, text in enumerate(texts, start=1):
            _write(sheet.cell(_HEADER_ROW + number, index), index, text)
    if firms:
        last = f"{get_column_letter(len(_WIDTHS))}{_HEADER_ROW + len(firms)}"
        sheet.auto_filter.ref = f"A{_HEADER_ROW}:{last}"
    sheet.freeze_panes = sheet.cell(_HEADER_ROW + 1, 4)


def _write(cell: Any, index: int, text: str) -> None:
    """No. as a number, the day as a day, all else as text: a credit code is none to reckon with."""
    if index == 1:
        write_number(cell, text)
        cell.style = _NUMBER
    elif index == _DAY_COLUMN:
        write_day(cell, text)
        cell.style = _DAY
    else:
        write_text(cell, text)
        cell.style = _NAME if index in _LONG_COLUMNS else _WORD


def _coverage(sheet: Any, coverage: Sequence[TownshipCoverage], heading: str) -> None:
    _begin(sheet, f"{heading}（覆盖情况）", _COVERAGE)
    lines = [*coverage, total_of(coverage)]
    for number, line in enumerate(lines, start=_HEADER_ROW + 1):
        is_total = number == _HEADER_ROW + len(lines)
        name = "合计" if is_total else line.township or "未填乡镇（街道）"
        numbers = (str(line.firms), str(line.screened), str(line.percent) if line.firms else "")
        halves = (f"{line.large_screened}/{line.large}", f"{line.small_screened}/{line.small}")
        cells = [sheet.cell(number, index) for index in range(1, len(_COVERAGE) + 1)]
        rule(cells, bold=is_total)
        write_text(cells[0], name)
        for cell, text in zip((*cells[1:4], cells[6]), (*numbers, str(line.found)), strict=True):
            write_number(cell, text)
        for cell, text in zip((*cells[4:6], cells[7]), (*halves, line.zero_text), strict=True):
            write_text(cell, text)
    sheet.freeze_panes = sheet.cell(_HEADER_ROW + 1, 2)


def _begin(sheet: Any, heading: str, columns: Sequence[tuple[str, float]]) -> None:
    title(sheet, heading, len(columns), size=16)
    for index, (text, width) in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = width
        head((sheet.cell(_HEADER_ROW, index),), size=9)
        write_text(sheet.cell(_HEADER_ROW, index), text)
    sheet.row_dimensions[_HEADER_ROW].height = 26
    print_landscape(sheet, (1, _HEADER_ROW), _A4)
