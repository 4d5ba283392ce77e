"""This is about the execution table (差别电价执行表) as a workbook: a sheet of lines, and a sheet of months.

Source: domain.md §9.6.
"""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from app.domain.price.amounts import ROUNDING, money_text, plain_text
from app.domain.price.ending import ADVICE
from app.domain.price.table import PriceTable
from app.exchange.sheet_writing import (
    FONT,
    TEXT_FORMAT,
    head,
    print_landscape,
    rule,
    title,
    workbook_bytes,
    write_number,
    write_text,
)

# Field, header, width, kind: text, left (text on the left), kwh or money.
_LINES: Final[tuple[tuple[str, str, float, str], ...]] = (
    ("sequence", "序号", 5, "text"), ("township", "乡镇（街道）", 9, "text"),
    ("enterprise", "企业名称", 20, "left"), ("account", "户号", 14, "text"),
    ("category", "类别", 9, "text"), ("price", "电价", 10, "text"), ("rate", "加价（元/kWh）", 9, "text"),
    ("from_month", "起月", 9, "text"), ("last_month", "止月", 9, "text"), ("months", "计费月数", 6, "number"),
    ("kwh", "用电量（kWh）", 14, "kwh"), ("amount", "加价电费（元）", 14, "money"),
    ("collected", "已收（元）", 13, "money"), ("paid", "已缴（元）", 13, "money"),
    ("basis", "依据", 26, "left"), ("condition", "解除条件", 20, "left"), ("state", "状态", 15, "left"),
    ("notes", "备注", 20, "left"),
)  # fmt: skip
_MONTHS: Final[tuple[tuple[str, str, float, str], ...]] = (
    ("enterprise", "企业名称", 24, "left"), ("account", "户号", 16, "text"), ("month", "月份", 10, "text"),
    ("kwh", "月用电（kWh）", 15, "kwh"), ("source", "来源", 9, "text"),
    ("rate", "加价（元/kWh）", 10, "text"),
    ("amount", "加价电费（元）", 15, "money"), ("collected", "已收（元）", 14, "money"),
    ("paid", "已缴（元）", 14, "money"), ("note", "备注", 30, "left"),
)  # fmt: skip
_FORMATS: Final = {"kwh": "#,##0.##", "money": "#,##0.00", "number": "0"}
_EXACT_DIGITS: Final = 15
"""A sheet keeps no more; a longer number is written as text."""
_HEADER: Final = 3
_A3, _A4 = 8, 9


def write_price_table(table: PriceTable, heading: str) -> bytes:
    """The same bytes for the same table."""
    book = Workbook()
    sheet = book.active
    sheet.title = "执行表"
    last = _fill(sheet, heading, table, _LINES, table.rows)
    _total(sheet, last + 1, _LINES, {"kwh": plain_text(table.kwh), "amount": money_text(table.amount)})
    _notes(
        sheet, last + 2, (f"注：{ROUNDING}", f"{ADVICE}。加价标准取自本程序所附表格的，请核对现行有效性。")
    )
    print_landscape(sheet, (_HEADER, _HEADER), _A3)
    months = book.create_sheet("逐月")
    last = _fill(months, f"{heading}（逐月）", table, _MONTHS, table.months)
    _total(months, last + 1, _MONTHS, {"kwh": plain_text(table.kwh), "amount": money_text(table.amount)})
    print_landscape(months, (_HEADER, _HEADER), _A4)
    return workbook_bytes(book, table.as_of)


def _fill(
    sheet: Any,
    heading: str,
    table: PriceTable,
    columns: Sequence[tuple[str, str, float, str]],
    rows: Sequence[Any],
) -> int:
    """The number of the last line written."""
    title(sheet, heading, len(columns))
    day = table.as_of
    write_text(sheet.cell(2, 1), f"截至 {day.year}年{day.month}月{day.day}日，用电量计至 {table.until}")
    sheet.cell(2, 1).font = Font(name=FONT, size=11)
    for at, (_, name, width, _kind) in enumerate(columns, 1):
        sheet.column_dimensions[get_column_letter(at)].width = width
        write_text(sheet.cell(_HEADER, at), name)
        head((sheet.cell(_HEADER, at),), size=9)
    sheet.row_dimensions[_HEADER].height = 28
    number = _HEADER
    for number, row in enumerate(rows, _HEADER + 1):
        _line(sheet, number, columns, row)
    sheet.freeze_panes = sheet.cell(_HEADER + 1, 4)
    return number


def _line(sheet: Any, number: int, columns: Sequence[tuple[str, str, float, str]], row: Any) -> None:
    lines = 1
    for at, (field, _, width, kind) in enumerate(columns, 1):
        text = getattr(row, field)
        cell = sheet.cell(number, at)
        rule((cell,), size=9, align="left" if kind == "left" else "right" if kind in _FORMATS else "center")
        _write(cell, text, kind)
        wide = sum(2 if ord(sign) > 0x2E80 else 1 for sign in text)
        lines = max(lines, -(-wide // max(int(width * 1.1), 1)))
    sheet.row_dimensions[number].height = max(22.0, lines * 13.0 + 4)


def _write(cell: Any, text: str, kind: str) -> None:
    is_exact = sum(sign.isdigit() for sign in text) <= _EXACT_DIGITS
    if kind in _FORMATS and text and is_exact:
        write_number(cell, text)
        cell.number_format = _FORMATS[kind]
    else:
        write_text(cell, text)
        cell.number_format = TEXT_FORMAT


def _total(
    sheet: Any, number: int, columns: Sequence[tuple[str, str, float, str]], sums: dict[str, str]
) -> None:
    for at, (field, _, _, kind) in enumerate(columns, 1):
        cell = sheet.cell(number, at)
        rule((cell,), size=9, align="right" if kind in _FORMATS else "center", bold=True)
        if field in sums:
            _write(cell, sums[field], kind)
    write_text(sheet.cell(number, 1), "合计")
    sheet.row_dimensions[number].height = 22


def _notes(sheet: Any, number: int, texts: Iterable[str]) -> None:
    for at, text in enumerate(texts):
        cell = sheet.cell(number + at, 1)
        write_text(cell, text)
        cell.font = Font(name=FONT, size=9)
        cell.alignment = Alignment(horizontal="left", vertical="center")
