"""This is about an exit plan as it was read: lines, what was understood, refused and doubtful.

Field names of a line are those of `PlanItemListed`; the three responsible parties are kept apart.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Literal

import msgspec

from app.domain.plan.codes import credit_code_problem, squeezed

ReadingNote = Literal[
    "", "carried", "ditto", "placeholder", "unit_split", "full_width", "normalised", "assumed", "shared",
    "kept_as_remark", "not_understood", "phone_split", "unit_from_header", "about", "number_as_code",
    "month_end", "part_of_month", "quarter_end", "half_year_end", "year_end", "serial", "end_of_range",
    "year_of_plan", "error_value",
]  # fmt: skip
"""How a value came out of its cell; empty when it was taken as it stood."""


class RowRefusal(StrEnum):
    """Why a line of the plan cannot become an item."""

    ENTERPRISE_MISSING = "enterprise_missing"
    EQUIPMENT_MISSING = "equipment_missing"
    COUNT_NOT_UNDERSTOOD = "count_not_understood"
    COUNT_NOT_POSITIVE = "count_not_positive"


class Doubt(StrEnum):
    """What a person should look at before confirming; none of them stops a line."""

    CODE_MISSING = "code_missing"
    CODE_LENGTH = "code_length"
    CODE_SYMBOL = "code_symbol"
    CODE_CHECK_DIGIT = "code_check_digit"
    CODE_OF_TWO_ENTERPRISES = "code_of_two_enterprises"
    TWO_CODES = "two_codes"
    TOWNSHIP_MISSING = "township_missing"
    TOWNSHIP_UNKNOWN = "township_unknown"
    PARTY_MISSING = "party_missing"
    COLUMN_UNKNOWN = "column_unknown"
    COLUMN_MISSING = "column_missing"
    DUPLICATE = "duplicate"
    DISMANTLE_BEFORE_STOP = "dismantle_before_stop"
    DAY_NOT_UNDERSTOOD = "day_not_understood"
    DAY_MISSING = "day_missing"
    NUMBER_NOT_UNDERSTOOD = "number_not_understood"
    COUNT_ASSUMED = "count_assumed"
    COUNT_NOT_WHOLE = "count_not_whole"
    WORD_UNKNOWN = "word_unknown"
    TOTAL_DIFFERS = "total_differs"
    SHEET_HIDDEN = "sheet_hidden"
    SHEET_WITHOUT_PLAN = "sheet_without_plan"
    SHEET_TOO_LONG = "sheet_too_long"


class Party(msgspec.Struct, frozen=True):
    """Who answers: a unit, a person, a phone, each as far as the plan says."""

    unit: str = ""
    name: str = ""
    phone: str = ""

    @property
    def is_named(self) -> bool:
        return bool(self.unit or self.name)

    @property
    def text(self) -> str:
        return " ".join(part for part in (self.unit, self.name, self.phone) if part)


class PlanRow(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the plan: a machine, a batch of one model or a line that is to go.

    Attributes:
        key: stays the same when a corrected plan is read again; unique within a plan.
        sheet, row: where it stands, row counted from 1 as the sheet does.
        count, capacity, employees: decimals as text.
        stop_by, dismantle_by: ISO days, empty when not stated.
        territory, bureau, company: 属地 · 部门 · 企业.
        remark: the plan's remark and whatever no other field could take, `header：text`.
    """

    key: str
    sheet: str
    row: int
    enterprise: str
    name: str
    count: str
    sequence: str = ""
    township: str = ""
    code: str = ""
    industry: str = ""
    product: str = ""
    model: str = ""
    count_unit: str = ""
    capacity: str = ""
    capacity_unit: str = ""
    basis: str = ""
    lag_kind: str = ""
    route: str = ""
    stop_by: str = ""
    dismantle_by: str = ""
    employees: str = ""
    territory: Party = Party()
    bureau: Party = Party()
    company: Party = Party()
    remark: str = ""


class RefusedRow(msgspec.Struct, frozen=True):
    """A line that was not taken; `column` is the letter of the cell to correct."""

    sheet: str
    row: int
    column: str
    code: RowRefusal
    text: str = ""


class PlanWarning(msgspec.Struct, frozen=True):
    """Something doubtful; row 0 and column "" where it is about a whole sheet or column."""

    code: Doubt
    sheet: str = ""
    row: int = 0
    column: str = ""
    text: str = ""


class CellReading(msgspec.Struct, frozen=True, gc=False):
    """One cell: what stood there and what was understood.

    Attributes:
        field: a `PlanField`, or "" for a column no field fits.
    """

    sheet: str
    row: int
    column: str
    raw: str
    field: str
    value: str
    note: ReadingNote = ""


class ColumnReading(msgspec.Struct, frozen=True):
    """A column's header and the field it was taken for ("" for none)."""

    column: str
    header: str
    field: str


LineKind = Literal["title", "header", "total", "note", "numbering", "zero_report"]


class OtherLine(msgspec.Struct, frozen=True):
    """A line that is no item: title, repeated header, total, note."""

    row: int
    kind: LineKind
    text: str


class SheetReading(msgspec.Struct, frozen=True):
    """One sheet.

    Attributes:
        header_row: first row of the header; 0 when the sheet holds no plan.
        items: lines taken.
        other_lines: every filled line that is neither item nor refused.
    """

    name: str
    header_row: int
    columns: tuple[ColumnReading, ...] = ()
    items: int = 0
    other_lines: tuple[OtherLine, ...] = ()


class ZeroReport(msgspec.Struct, frozen=True):
    """A township that has nothing to retire and says so (零报告)."""

    sheet: str
    row: int
    township: str
    text: str


class PlanReading(msgspec.Struct, frozen=True, kw_only=True):
    """A whole workbook, read and not yet confirmed.

    Attributes:
        title: the first line above the header.
        year: four digits, "" when neither title nor sheet name says it.
    """

    title: str
    year: str
    sheets: tuple[SheetReading, ...]
    rows: tuple[PlanRow, ...]
    refused: tuple[RefusedRow, ...]
    warnings: tuple[PlanWarning, ...]
    zero_reports: tuple[ZeroReport, ...]
    understood: tuple[CellReading, ...]

    @property
    def machines(self) -> str:
        """The sum of all counts (台/条)."""
        return format(sum((Decimal(row.count) for row in self.rows), Decimal(0)).normalize(), "f")


class PlanEnterprise(msgspec.Struct, frozen=True):
    """An enterprise of the plan with its lines, in the plan's order."""

    name: str
    code: str
    township: str
    industry: str
    rows: tuple[PlanRow, ...]


def enterprises(reading: PlanReading) -> tuple[PlanEnterprise, ...]:
    """The enterprises of a plan in its order: one per credit code, or per name where no line has a code."""
    grouped: dict[str, list[PlanRow]] = {}
    for row, enterprise in zip(reading.rows, enterprise_keys(reading.rows), strict=True):
        grouped.setdefault(enterprise, []).append(row)
    return tuple(
        PlanEnterprise(
            name=rows[0].enterprise,
            code=_first(row.code for row in rows),
            township=_first(row.township for row in rows),
            industry=_first(row.industry for row in rows),
            rows=tuple(rows),
        )
        for rows in grouped.values()
    )


def enterprise_keys(rows: Sequence[PlanRow]) -> tuple[str, ...]:
    """What tells the enterprise of each row: its valid code, else that of its namesakes, else its name."""
    codes: dict[str, str] = {}
    for row in rows:
        if credit_code_problem(row.code) is None:
            codes.setdefault(name_key(row.enterprise), row.code)
    return tuple(
        row.code
        if credit_code_problem(row.code) is None
        else codes.get(name_key(row.enterprise), name_key(row.enterprise))
        for row in rows
    )


def keyed(rows: Sequence[PlanRow]) -> tuple[PlanRow, ...]:
    """The rows with their keys: enterprise, machine, model, and which of several alike."""
    seen: dict[str, int] = {}
    result = []
    for row, enterprise in zip(rows, enterprise_keys(rows), strict=True):
        machine = f"{enterprise}|{name_key(row.name)}|{name_key(row.model)}"
        seen[machine] = seen.get(machine, 0) + 1
        result.append(msgspec.structs.replace(row, key=f"{machine}|{seen[machine]}"))
    return tuple(result)


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """A name to compare by: no blanks, half-width, one kind of bracket."""
    return squeezed(name).replace("（", "(").replace("）", ")").casefold()


def pair_up(
    before: Sequence[PlanRow], after: Sequence[PlanRow]
) -> tuple[tuple[PlanRow | None, PlanRow | None], ...]:
    """Lines of an earlier plan beside those of the corrected one.

    First by key, then by enterprise name and machine, then by enterprise and sequence number; a line without
    counterpart stands beside None. Order of `after`, then what is gone.
    """
    left = dict(enumerate(before))
    found: dict[int, PlanRow] = {}
    for identity in (_by_key, _by_machine, _by_sequence):
        known = {identity(row): place for place, row in reversed(left.items())}
        for place, row in enumerate(after):
            old = known.pop(identity(row), None) if place not in found else None
            if old is not None:
                found[place] = left.pop(old)
    kept = tuple((found.get(place), row) for place, row in enumerate(after))
    return kept + tuple((row, None) for row in left.values())


def _by_key(row: PlanRow) -> tuple[str, ...]:
    return (row.key,)


def _by_machine(row: PlanRow) -> tuple[str, ...]:
    return (name_key(row.enterprise), name_key(row.name), name_key(row.model))


def _by_sequence(row: PlanRow) -> tuple[str, ...]:
    """Lines without a number have no such identity: their own place makes them differ from any other."""
    return (name_key(row.enterprise), row.sequence or f"{row.key} {row.sheet} {row.row}")


def _first(texts: Iterable[str]) -> str:
    return next((text for text in texts if text), "")
