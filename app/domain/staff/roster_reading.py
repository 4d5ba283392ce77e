"""This is about reading a roster from its sheets; what can't be understood is told by row and column.

Nothing that is told repeats a cell: it may be the ID number. Days and numbers nobody understands are kept as
written. Headers and days are understood as in plans.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Final

import msgspec

from app.domain.equipment.rules import day_text
from app.domain.errors import RuleRefused
from app.domain.plan.codes import squeezed, tidy
from app.domain.plan.days import read_day
from app.domain.plan.grid import Grid, column_letter, is_blank, raw_text
from app.domain.plan.quantities import decimal_text, read_quantity, says_nothing
from app.domain.staff.person_number import tidy_number
from app.domain.staff.roster import RosterRow, row_doubts
from app.domain.staff.roster_words import (
    DAY_FIELDS,
    NUMBER_FIELDS,
    ROSTER_TITLES,
    RosterField,
    in_years,
    roster_field,
)

MOST_ROWS: Final = 20_000
_SEARCHED: Final = 15
_FEWEST: Final = 2
_EXACT_DIGITS: Final = 15
_YEAR: Final = 12
_FOOT: Final = ("合计", "总计", "小计", "填表", "制表", "审核", "单位负责人", "注：", "备注：", "说明：")


class RosterRefusal(StrEnum):
    """Why a row can't be taken."""

    NAME_MISSING = "name_missing"
    NUMBER_NOT_TEXT = "number_not_text"
    TOO_MANY = "too_many"


class RosterRemark(StrEnum):
    """What a person should look at; the row is taken."""

    DAY_UNCLEAR = "day_unclear"
    FIGURE_UNCLEAR = "figure_unclear"


REFUSAL_TEXT: Final[Mapping[RosterRefusal, str]] = {
    RosterRefusal.NAME_MISSING: "未填姓名",
    RosterRefusal.NUMBER_NOT_TEXT: "身份证号按数字保存，末尾几位已经丢失，请把该列改为文本后重新填写",
    RosterRefusal.TOO_MANY: f"名册超过 {MOST_ROWS} 行",
}
REMARK_TEXT: Final[Mapping[RosterRemark, str]] = {
    RosterRemark.DAY_UNCLEAR: "日期读不懂，按原文保存",
    RosterRemark.FIGURE_UNCLEAR: "数字读不懂，按原文保存",
}


class RosterTold(msgspec.Struct, frozen=True):
    """A row and column of the sheet, and what is said of them; `column` is a letter."""

    sheet: str
    row: int
    column: str
    text: str


class RosterReading(msgspec.Struct, frozen=True):
    """What a workbook was understood as.

    Attributes:
        sheet: the one with the roster; header: its row, from 1.
        columns: letter, header as written, and our words for it (empty: kept by its header).
        refused: rows that can't be taken; with one of them nothing is.
        doubts: what to look at; the rows are taken.
    """

    sheet: str
    header: int
    columns: tuple[tuple[str, str, str], ...]
    rows: tuple[RosterRow, ...]
    refused: tuple[RosterTold, ...]
    doubts: tuple[RosterTold, ...]


class _Column(msgspec.Struct, frozen=True):
    index: int
    header: str
    field: RosterField | None


@dataclass
class _Sheet:
    """A sheet while it is read; `lines` are the rows the sheet counts them by."""

    grid: Grid
    columns: tuple[_Column, ...]
    rows: list[RosterRow] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    refused: list[RosterTold] = field(default_factory=list)
    doubts: list[RosterTold] = field(default_factory=list)

    def told(self, row: int, wanted: RosterField, text: str) -> RosterTold:
        index = next((each.index for each in self.columns if each.field == wanted), 0)
        return RosterTold(self.grid.name, row, column_letter(index), text)


def read_roster(grids: Sequence[Grid]) -> RosterReading | None:
    """The roster of the first sheet that has one; None where none names persons in a header."""
    for grid in grids:
        found = _header(grid)
        if found is not None:
            return _read(grid, *found)
    return None


def _header(grid: Grid) -> tuple[int, tuple[_Column, ...]] | None:
    """The row that names most fields, a name among them."""
    best: tuple[int, tuple[_Column, ...]] | None = None
    for at in range(min(_SEARCHED, len(grid.rows))):
        columns = _columns(grid.rows[at])
        known = {each.field for each in columns if each.field}
        if "name" not in known or len(known) < _FEWEST:
            continue
        if best is None or len(known) > sum(each.field is not None for each in best[1]):
            best = (at, columns)
    return best


def _columns(row: Sequence[object]) -> tuple[_Column, ...]:
    """A field goes to the first column that means it; a second one is kept by its header."""
    taken: set[RosterField] = set()
    columns: list[_Column] = []
    for index, value in enumerate(row):
        header = tidy(raw_text(value))
        meant = roster_field(header) if header else None
        meant = None if meant in taken else meant
        if meant is not None:
            taken.add(meant)
        if header and squeezed(header) not in ("序号", "编号"):
            columns.append(_Column(index, header, meant))
    return tuple(columns)


def _read(grid: Grid, at: int, columns: tuple[_Column, ...]) -> RosterReading:
    sheet = _Sheet(grid, columns)
    for index in range(at + 1, len(grid.rows)):
        row = grid.rows[index]
        if not all(is_blank(value) for value in row) and not _is_foot(row):
            _read_row(sheet, index)
    for line, text in row_doubts(tuple(sheet.rows)):
        sheet.doubts.append(sheet.told(sheet.lines[line - 1], "number", text))
    return RosterReading(
        sheet=grid.name,
        header=at + 1,
        columns=tuple(
            (column_letter(each.index), each.header, ROSTER_TITLES[each.field] if each.field else "")
            for each in columns
        ),
        rows=tuple(sheet.rows),
        refused=tuple(sheet.refused),
        doubts=tuple(sorted(sheet.doubts, key=lambda told: told.row)),
    )


def _is_foot(row: Sequence[object]) -> bool:
    """Sums and signatures below the rows; also a row of column numbers."""
    texts = [squeezed(raw_text(value)) for value in row if not is_blank(value)]
    return texts[0].startswith(_FOOT) or (len(texts) > _FEWEST and texts == _counting(len(texts)))


def _counting(length: int) -> list[str]:
    return [str(number) for number in range(1, length + 1)]


def _read_row(sheet: _Sheet, index: int) -> None:
    line, values, more = index + 1, dict[str, str](), dict[str, str]()
    for column in sheet.columns:
        value = sheet.grid.value(index, column.index)
        if column.field is None:
            text = tidy(raw_text(value))
            if text:
                more[column.header] = text
        elif column.field == "number" and _lost_digits(value):
            refused = REFUSAL_TEXT[RosterRefusal.NUMBER_NOT_TEXT]
            sheet.refused.append(sheet.told(line, "number", refused))
            return
        else:
            values[column.field] = _cell(sheet, line, column, value)
    if not values.get("name"):
        sheet.refused.append(sheet.told(line, "name", REFUSAL_TEXT[RosterRefusal.NAME_MISSING]))
        return
    if len(sheet.rows) >= MOST_ROWS:
        sheet.refused.append(sheet.told(line, "name", REFUSAL_TEXT[RosterRefusal.TOO_MANY]))
        return
    values["alias"] = values.get("alias") or f"职工{len(sheet.rows) + 1:02d}"
    sheet.rows.append(RosterRow(**values, more=more))
    sheet.lines.append(line)


def _lost_digits(value: object) -> bool:
    """A sheet keeps fifteen digits of a number; the rest of an ID number is gone."""
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) >= 10**_EXACT_DIGITS


def _cell(sheet: _Sheet, line: int, column: _Column, value: object) -> str:
    text = tidy(raw_text(value))
    if column.field == "number":
        return tidy_number(text)
    if not text or says_nothing(text):
        return ""
    if column.field in DAY_FIELDS:
        return _day(sheet, line, column, value)
    if column.field in NUMBER_FIELDS:
        return _figure(sheet, line, column, text)
    return text


def _day(sheet: _Sheet, line: int, column: _Column, value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    text = tidy(raw_text(value))
    try:
        return day_text(text)
    except RuleRefused:
        read = read_day(value, None, sheet.grid.epoch)
    if read is None or read.note not in ("", "serial"):
        wanted = column.field or "remark"
        sheet.doubts.append(sheet.told(line, wanted, REMARK_TEXT[RosterRemark.DAY_UNCLEAR]))
        return text
    return read.day


def _figure(sheet: _Sheet, line: int, column: _Column, text: str) -> str:
    quantity = read_quantity(text)
    if quantity is None or quantity.unit not in ("", "元", "月", "个月", "年", "万元"):
        wanted = column.field or "remark"
        sheet.doubts.append(sheet.told(line, wanted, REMARK_TEXT[RosterRemark.FIGURE_UNCLEAR]))
        return text
    number = Decimal(quantity.number)
    if quantity.unit == "万元":
        number *= 10_000
    if column.field == "months" and (
        quantity.unit == "年" or (not quantity.unit and in_years(column.header))
    ):
        number *= _YEAR
    return decimal_text(number)
