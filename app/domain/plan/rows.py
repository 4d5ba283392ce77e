"""This is about one line of a plan: from its cells to an item, or to the reason why not."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

import msgspec

from app.domain.plan.cells import (
    CellValue,
    is_ditto,
    is_positive,
    read_cell,
    split_phone,
    split_unit,
    text_value,
)
from app.domain.plan.codes import tidy
from app.domain.plan.grid import Grid, column_letter, is_blank, raw_text
from app.domain.plan.header import Column, Header
from app.domain.plan.plan import (
    CellReading,
    Doubt,
    Party,
    PlanRow,
    PlanWarning,
    RowRefusal,
    name_key,
)
from app.domain.plan.townships import Township, township_named

_OF_THE_ENTERPRISE: Final = ("township", "enterprise", "code")
_CARRIED_WITH_IT: Final = (
    "industry", "employees", "territory_unit", "territory_name", "territory_phone", "bureau_unit",
    "bureau_name", "bureau_phone", "company_name", "company_phone",
)  # fmt: skip
_SUMMED: Final = ("count", "capacity")
_UNIT_ENDINGS: Final = (
    "局",
    "镇",
    "乡",
    "街道",
    "政府",
    "委",
    "办",
    "办公室",
    "科",
    "股",
    "公司",
    "中心",
    "大队",
)
_UNIT_OF: Final = {"count": "count_unit", "capacity": "capacity_unit"}


class Place(msgspec.Struct, frozen=True):
    """What a line must know of its sheet and plan."""

    sheet: str
    year: int | None
    epoch: int
    townships: tuple[Township, ...]


class Cell(msgspec.Struct):
    """A cell of a line: what stood there (`raw`, for ditto marks what they mean) and what it became."""

    column: Column
    raw: str
    source: object
    value: CellValue


class RefusedDraft(msgspec.Struct, frozen=True):
    column: int
    code: RowRefusal
    text: str


@dataclass
class Draft:
    """A line while it is being understood."""

    place: Place
    row: int
    header: Header
    cells: dict[int, Cell]
    fields: dict[str, int]
    loose: list[tuple[int, str]] = field(default_factory=list)
    warnings: list[PlanWarning] = field(default_factory=list)

    def text(self, name: str) -> str:
        index = self.fields.get(name)
        return self.cells[index].value.text if index is not None else ""

    def column(self, name: str) -> int:
        """Index of a field's column; where the plan has none, the first."""
        return self.fields.get(name, self.header.columns[0].index)

    def settle(self, name: str, value: CellValue) -> None:
        index = self.fields.get(name)
        if index is not None:
            self.cells[index].value = value

    def warn(self, code: Doubt, name: str, text: str = "") -> None:
        letter = column_letter(self.fields[name]) if name in self.fields else ""
        self.warnings.append(PlanWarning(code, self.place.sheet, self.row + 1, letter, text))

    def readings(self) -> list[CellReading]:
        """Every filled or carried cell, in the sheet's order."""
        told = [
            CellReading(
                self.place.sheet,
                self.row + 1,
                column_letter(index),
                cell.raw,
                cell.column.field,
                cell.value.text if cell.column.field else tidy(cell.raw),
                cell.value.note if cell.column.field else "kept_as_remark",
            )
            for index, cell in self.cells.items()
            if cell.raw or cell.value.text
        ]
        loose = [
            CellReading(
                self.place.sheet, self.row + 1, column_letter(index), raw, "", tidy(raw), "kept_as_remark"
            )
            for index, raw in self.loose
        ]
        return told + loose


def drafted(grid: Grid, header: Header, row: int, place: Place, before: Draft | None) -> Draft:
    """Understand every cell of a line; merged ranges, ditto marks and the line above fill its blanks."""
    cells = {column.index: _cell(grid, column, row, place, before) for column in header.columns}
    fields = {column.field: column.index for column in header.columns if column.field}
    draft = Draft(place, row, header, cells, fields)
    line = grid.rows[row]
    draft.loose = [
        (index, raw_text(line[index]))
        for index in range(len(line))
        if index not in cells and not is_blank(line[index])
    ]
    if before is not None:
        _carry(draft, before)
    return draft


def finished(draft: Draft, township: str) -> PlanRow | RefusedDraft:
    """The item a draft amounts to.

    township: the one the sheet or section is about, for lines that name none.
    """
    refusal = _refusal(draft)
    if refusal is not None:
        return refusal
    for cell in draft.cells.values():
        if cell.value.doubt is not None:
            draft.warn(cell.value.doubt, cell.column.field, cell.raw)
    count, count_unit = _measured(draft, "count")
    capacity, capacity_unit = _measured(draft, "capacity")
    text = draft.text
    return PlanRow(
        key="", sheet=draft.place.sheet, row=draft.row + 1,
        enterprise=text("enterprise"), code=text("code"), township=township_of(draft, township),
        sequence=text("sequence"), industry=text("industry"), product=text("product"),
        name=text("name") or text("model"), model=text("model"),
        count=count, count_unit=count_unit, capacity=capacity, capacity_unit=capacity_unit,
        basis=text("basis"), lag_kind=text("lag_kind"), route=text("route"),
        stop_by=text("stop_by"), dismantle_by=text("dismantle_by"), employees=text("employees"),
        territory=_party(draft, "territory"), bureau=_party(draft, "bureau"),
        company=_party(draft, "company"), remark=remark_of(draft),
    )  # fmt: skip


def _cell(grid: Grid, column: Column, row: int, place: Place, before: Draft | None) -> Cell:
    source = grid.value(row, column.index)
    merge = grid.above.get((row, column.index))
    own = grid.rows[row][column.index] if column.index < len(grid.rows[row]) else None
    raw = raw_text(own)
    is_repeated = is_ditto(source) and before is not None and column.index in before.cells
    if is_repeated and before is not None:
        source = before.cells[column.index].source
    value = read_cell(column.field, source, place.year, place.epoch)
    if column.field in ("enterprise", "township"):
        value = _without_blanks(value)
    if is_repeated:
        value = msgspec.structs.replace(value, note="ditto", doubt=None)
    elif merge is not None and is_blank(own):
        shared = column.field in _SUMMED
        value = (
            CellValue("", "shared") if shared else msgspec.structs.replace(value, note="carried", doubt=None)
        )
    return Cell(column, raw, source, value)


def _without_blanks(value: CellValue) -> CellValue:
    """A name broken over two lines of its cell is one name, unless it is of Latin words."""
    joined = value.text.replace(" ", "")
    return value if joined.isascii() else msgspec.structs.replace(value, text=joined)


def _carry(draft: Draft, before: Draft) -> None:
    """A line that begins with its machine belongs to the enterprise above; its blanks mean the same."""
    if not (draft.text("name") or draft.text("model")):
        return
    is_same = bool(draft.text("enterprise")) and _same(draft, before, "enterprise", name_key)
    continues = not draft.text("enterprise") and all(
        not draft.text(name) or _same(draft, before, name, str) for name in ("township", "code")
    )
    names = _OF_THE_ENTERPRISE if is_same or continues else ()
    for name in (*names, *(_CARRIED_WITH_IT if continues else ())):
        index = draft.fields.get(name)
        if (
            index is not None
            and not draft.text(name)
            and not draft.cells[index].raw
            and index in before.cells
        ):
            draft.settle(name, msgspec.structs.replace(before.cells[index].value, note="carried", doubt=None))
            draft.cells[index].source = before.cells[index].source


def _same(draft: Draft, before: Draft, name: str, key: Callable[[str], str]) -> bool:
    return key(draft.text(name)) == key(before.text(name))


def _refusal(draft: Draft) -> RefusedDraft | None:
    if not draft.text("enterprise"):
        return _refused(draft, "enterprise", RowRefusal.ENTERPRISE_MISSING)
    if not draft.text("name") and not draft.text("model"):
        return _refused(draft, "name", RowRefusal.EQUIPMENT_MISSING)
    count = draft.text("count")
    if not count and draft.cells[draft.column("count")].value.note == "not_understood":
        return _refused(draft, "count", RowRefusal.COUNT_NOT_UNDERSTOOD)
    if count and not is_positive(count):
        return _refused(draft, "count", RowRefusal.COUNT_NOT_POSITIVE)
    return None


def _refused(draft: Draft, name: str, code: RowRefusal) -> RefusedDraft:
    column = draft.column(name)
    return RefusedDraft(column, code, draft.cells[column].raw)


def _measured(draft: Draft, name: str) -> tuple[str, str]:
    """Number and unit of a column: the unit in the cell, in its own column, in the header."""
    index = draft.fields.get(name)
    if index is None:
        return ("1", "") if name == "count" else ("", "")
    value = draft.cells[index].value
    number = value.text
    if name == "count":
        number = _count(draft, index)
    unit = value.unit or draft.text(_UNIT_OF[name]) or draft.cells[index].column.unit
    return number, unit if number else ""


def _count(draft: Draft, index: int) -> str:
    value = draft.cells[index].value
    if not value.text:
        draft.cells[index].value = msgspec.structs.replace(value, text="1", note="assumed")
        draft.warn(Doubt.COUNT_ASSUMED, "count", "1")
    elif "." in value.text:
        draft.warn(Doubt.COUNT_NOT_WHOLE, "count", value.text)
    return draft.cells[index].value.text


def township_of(draft: Draft, of_the_sheet: str) -> str:
    """The township of a line; the sheet's where the line names none, as written where it is not known."""
    written = draft.text("township")
    town = township_named(written, draft.place.townships)
    if town is None:
        if written:
            draft.warn(Doubt.TOWNSHIP_UNKNOWN, "township", written)
        elif not of_the_sheet:
            draft.warn(Doubt.TOWNSHIP_MISSING, "township")
        return written or of_the_sheet
    if town.name != written:
        index = draft.fields["township"]
        draft.cells[index].value = msgspec.structs.replace(
            draft.cells[index].value, text=town.name, note="normalised"
        )
    return town.name


def _party(draft: Draft, party: str) -> Party:
    unit, person, phone = (draft.text(f"{party}_{part}") for part in ("unit", "name", "phone"))
    if not phone:
        person, phone = split_phone(person)
    if not phone:
        unit, phone = split_phone(unit)
    if not person:
        unit, person = split_unit(unit)
    elif not unit:
        first, second = split_unit(person)
        unit, person = (first, second) if second else ("", person)
    if not unit and person.endswith(_UNIT_ENDINGS):
        unit, person = person, ""
    found = Party(unit, person, phone)
    if not found.is_named and draft.header.fields & {f"{party}_unit", f"{party}_name"}:
        draft.warn(Doubt.PARTY_MISSING, f"{party}_name")
    return found


def remark_of(draft: Draft) -> str:
    """The plan's own remark, then what found no field, `header：text`."""
    kept = [
        f"{tidy(cell.column.header)}：{text_value(cell.raw).text}"
        for cell in draft.cells.values()
        if cell.raw and (not cell.column.field or cell.value.keep) and tidy(cell.raw)
    ]
    loose = [tidy(raw) for _index, raw in draft.loose]
    return "；".join(part for part in [draft.text("remark"), *kept, *loose] if part)
