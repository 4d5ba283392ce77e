"""This is about the ledger as a workbook: the progress sheet and the sums per industry."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from app.domain.plan.ledger import (
    COLUMNS,
    IndustryTotal,
    LedgerColumn,
    LedgerRow,
    enterprises_in,
    industry_totals,
    sum_of,
    total_of,
)
from app.exchange.sheet_writing import (
    FONT,
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

_HEADER_ROW: Final = 3
_FIRST_ROW: Final = 5
_A3, _A4 = 8, 9
_COLUMNS_OF_FIRST_PAGE: Final = 22
_LINE_HEIGHT: Final = 13.5

_SUMMARY_NOTE: Final = (
    "注：完成以验收结论为通过的台（套、条）计；一户全部通过方计入完成户数；"
    "一户涉及几个行业的，合计只计一户；产能单位不同的不相加。"
)

# Upper header, lower header, width; as on the progress sheet.
_SUMMARY: Final[tuple[tuple[str, str, float], ...]] = (
    ("行业", "", 26), ("任务", "", 12), ("计划", "户", 8), ("计划", "台（套、条）", 11), ("计划", "产能", 24),
    ("完成", "户", 8), ("完成", "台（套、条）", 11), ("完成", "产能", 24), ("完成率", "", 10),
)  # fmt: skip
_COUNTED: Final = (3, 4, 6, 7)


def write_ledger(
    rows: Sequence[LedgerRow], heading: str, as_of: date, tasks: Mapping[str, str] | None = None
) -> bytes:
    """The ledger: sheet 进度表 with a total, sheet 汇总 per industry; every number is a sum of the rows.

    as_of: the day the ledger speaks of; also the workbook's own date, so that equal input gives equal bytes.
    tasks: 任务 per industry where the city has set one.
    """
    book = Workbook()
    _progress(book.active, rows, heading, as_of)
    _summary(book.create_sheet("汇总"), rows, (heading, as_of), tasks or {})
    return workbook_bytes(book, as_of)


def _progress(sheet: Any, rows: Sequence[LedgerRow], heading: str, as_of: date) -> None:
    sheet.title = "进度表"
    title(sheet, heading, _COLUMNS_OF_FIRST_PAGE, size=20)
    _second_line(sheet, as_of, len(COLUMNS))
    _header(sheet, [(column.upper, column.lower, column.width) for column in COLUMNS])
    for number, row in enumerate(rows, start=_FIRST_ROW):
        _line(sheet, number, row)
    end = _FIRST_ROW + len(rows)
    for index, column in enumerate(COLUMNS, start=1):
        cell = sheet.cell(end, index)
        rule((cell,), size=9, bold=True)
        if column.kind == "sum":
            write_number(cell, sum_of(rows, column.field))
        elif column.field == "enterprise":
            write_text(cell, f"{enterprises_in(rows)} 户")
    write_text(sheet.cell(end, 1), "合计")
    sheet.row_dimensions[end].height = 22
    sheet.freeze_panes = sheet.cell(_FIRST_ROW, 4)
    if rows:
        sheet.auto_filter.ref = f"A{_HEADER_ROW + 1}:{get_column_letter(len(COLUMNS))}{end - 1}"
    print_landscape(sheet, (_HEADER_ROW, _HEADER_ROW + 1), _A3)
    # Forty columns on one page would be too small to read: two pages, the enterprise repeated on the second.
    sheet.page_setup.fitToWidth = 2
    sheet.print_title_cols = "A:C"


def _second_line(sheet: Any, as_of: date, width: int) -> None:
    write_text(sheet.cell(2, 1), f"截至 {as_of.year}年{as_of.month}月{as_of.day}日")
    sheet.merge_cells(start_row=2, end_row=2, start_column=1, end_column=min(width, 4))
    sheet.cell(2, 1).font = Font(name=FONT, size=11)
    sheet.cell(2, 1).alignment = Alignment(horizontal="left", vertical="center")
    sheet.row_dimensions[2].height = 20


def _header(sheet: Any, columns: Sequence[tuple[str, str, float]]) -> None:
    """Two rows: a text alone spans both, equal upper texts side by side span together."""
    for index, (upper, lower, width) in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = width
        head((sheet.cell(_HEADER_ROW, index), sheet.cell(_HEADER_ROW + 1, index)), size=9)
        if index == 1 or columns[index - 2][0] != upper:
            write_text(sheet.cell(_HEADER_ROW, index), upper)
            last = max(place for place, column in enumerate(columns, start=1) if column[0] == upper)
            below = 0 if lower else 1
            if last > index or below:
                sheet.merge_cells(
                    start_row=_HEADER_ROW, end_row=_HEADER_ROW + below, start_column=index, end_column=last
                )
        if lower:
            write_text(sheet.cell(_HEADER_ROW + 1, index), lower)
    sheet.row_dimensions[_HEADER_ROW].height = 26
    sheet.row_dimensions[_HEADER_ROW + 1].height = 20


def _line(sheet: Any, number: int, row: LedgerRow) -> None:
    lines = 1
    for index, column in enumerate(COLUMNS, start=1):
        text = getattr(row, column.field)
        cell = sheet.cell(number, index)
        is_long = column.kind == "text" and column.width > 11
        rule((cell,), size=9, align="left" if is_long else "center")
        write_value(cell, column, text)
        lines = max(lines, _lines_of(text, column.width))
    sheet.row_dimensions[number].height = max(24.0, lines * _LINE_HEIGHT + 4)


def write_value(cell: Any, column: LedgerColumn, text: str) -> None:
    """A value the way its column wants it; a blank stays blank."""
    if column.kind == "day":
        write_day(cell, text)
    elif column.kind in ("number", "sum"):
        write_number(cell, text)
    else:
        write_text(cell, text)
        cell.number_format = TEXT_FORMAT


def _lines_of(text: str, width: float) -> int:
    """Lines a text takes in a column at 9 or 10 points: a Chinese character is two wide."""
    wide = sum(2 if ord(character) > 0x2E80 else 1 for character in text)
    return -(-wide // max(int(width * 1.1), 1))


def _summary(
    sheet: Any, rows: Sequence[LedgerRow], heading: tuple[str, date], tasks: Mapping[str, str]
) -> None:
    title(sheet, f"{heading[0]}（分行业完成情况汇总）", len(_SUMMARY), size=16)
    _second_line(sheet, heading[1], len(_SUMMARY))
    _header(sheet, _SUMMARY)
    totals = industry_totals(rows, tasks)
    for number, total in enumerate(totals, start=_FIRST_ROW):
        _summary_line(sheet, number, total)
    end = _FIRST_ROW + len(totals)
    _summary_line(sheet, end, total_of(rows, "合计"), is_total=True)
    note = sheet.cell(end + 1, 1)
    write_text(note, _SUMMARY_NOTE)
    note.font = Font(name=FONT, size=9)
    sheet.freeze_panes = sheet.cell(_FIRST_ROW, 2)
    print_landscape(sheet, (_HEADER_ROW, _HEADER_ROW + 1), _A4)


def _summary_line(sheet: Any, number: int, total: IndustryTotal, is_total: bool = False) -> None:
    texts = (
        total.industry, total.task, str(total.enterprises), total.count, total.capacity,
        str(total.completed_enterprises), total.completed_count, total.completed_capacity, total.share,
    )  # fmt: skip
    lines = 1
    for index, text in enumerate(texts, start=1):
        cell = sheet.cell(number, index)
        rule((cell,), bold=is_total, align="left" if index == 1 else "center")
        if index in _COUNTED:
            write_number(cell, text)
        else:
            write_text(cell, text)
        lines = max(lines, _lines_of(text, _SUMMARY[index - 1][2]))
    sheet.row_dimensions[number].height = max(22.0, lines * _LINE_HEIGHT + 4)
