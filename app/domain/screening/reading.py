"""This is about reading a screening list (排查底册) from its sheets, line by line, with nothing lost.

Headers, merged cells, ditto marks, codes and days are understood as in plans.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

import msgspec

from app.domain.plan.cells import CellValue, read_cell
from app.domain.plan.codes import tidy
from app.domain.plan.doubts import code_doubts
from app.domain.plan.grid import Grid, column_letter, is_blank, raw_text
from app.domain.plan.header import Column, Header, find_header, repeats_header
from app.domain.plan.lines import line_kind
from app.domain.plan.plan import (
    CellReading,
    ColumnReading,
    Doubt,
    OtherLine,
    PlanWarning,
    RefusedRow,
    RowRefusal,
    SheetReading,
)
from app.domain.plan.rows import Draft, Place, drafted, remark_of, township_of
from app.domain.plan.townships import Township, township_named
from app.domain.screening.facts import FirmScale, ScreeningResult
from app.domain.screening.firm import RESULT_TEXT, SCALE_TEXT
from app.domain.screening.list_words import (
    AS_IN_PLANS,
    LIST_TITLES,
    ListField,
    list_field,
    result_named,
    scale_named,
)

_FEWEST_FIELDS: Final = 2
_WANTED: Final[tuple[ListField, ...]] = ("township", "code", "scale")


class ListRow(msgspec.Struct, frozen=True, kw_only=True):
    """One line: a firm, and what was found there where the list says so already.

    Attributes:
        row: counted from 1 as the sheet does.
        on: ISO day it was screened.
        remark: the list's remark and whatever no other field could take, `header：text`.
    """

    sheet: str
    row: int
    enterprise: str
    code: str = ""
    township: str = ""
    industry: str = ""
    scale: FirmScale = ""
    result: ScreeningResult = ""
    on: str = ""
    by: str = ""
    remark: str = ""


class ListReading(msgspec.Struct, frozen=True):
    """What a whole workbook of firms was understood as; `title` is the first line above the header."""

    title: str
    sheets: tuple[SheetReading, ...]
    rows: tuple[ListRow, ...]
    refused: tuple[RefusedRow, ...]
    warnings: tuple[PlanWarning, ...]
    understood: tuple[CellReading, ...]


@dataclass
class _Findings:
    """What is gathered while the sheets are read."""

    sheets: list[SheetReading] = field(default_factory=list)
    rows: list[ListRow] = field(default_factory=list)
    refused: list[RefusedRow] = field(default_factory=list)
    warnings: list[PlanWarning] = field(default_factory=list)
    understood: list[CellReading] = field(default_factory=list)


def read_list(grids: Sequence[Grid], townships: Sequence[Township]) -> ListReading | None:
    """The list these sheets hold; None when none of them has a column for the enterprise."""
    findings = _Findings()
    title = ""
    for grid in grids:
        header = _header(grid)
        above = [_text_of(row) for row in grid.rows[: header.first]] if header is not None else []
        if header is None:
            findings.sheets.append(SheetReading(grid.name, 0))
            findings.warnings.append(PlanWarning(Doubt.SHEET_WITHOUT_PLAN, grid.name))
            continue
        title = title or next((text for text in above if text), "") or grid.name
        _read_sheet(grid, header, tuple(townships), findings)
    if not any(sheet.header_row for sheet in findings.sheets):
        return None
    return ListReading(
        title=title,
        sheets=tuple(findings.sheets),
        rows=tuple(findings.rows),
        refused=tuple(findings.refused),
        warnings=(*findings.warnings, *code_doubts(findings.rows, _columns_of(findings.sheets))),
        understood=tuple(findings.understood),
    )


def _header(grid: Grid) -> Header | None:
    """The header, each column with its field of this list."""
    found = find_header(grid, _FEWEST_FIELDS)
    if found is None or "enterprise" not in found.fields:
        return None
    columns, taken = [], set[str]()
    for column in found.columns:
        meant: str = column.field if column.field == "enterprise" else list_field(column.header) or ""
        meant = meant or (column.field if column.field in AS_IN_PLANS else "")
        columns.append(Column(column.index, column.header, "" if meant in taken else meant))
        taken.add(meant)
    return Header(found.first, found.last, tuple(columns))


def _read_sheet(grid: Grid, header: Header, townships: tuple[Township, ...], findings: _Findings) -> None:
    place = Place(grid.name, None, grid.epoch, townships)
    texts = [grid.name, *(_text_of(row) for row in grid.rows[: header.first])]
    towns = {town.name for text in texts if (town := township_named(text, townships))}
    of_the_sheet = towns.pop() if len(towns) == 1 else ""
    _tell_columns(grid, header, findings, is_of_one_town=bool(of_the_sheet))
    others = [OtherLine(at + 1, "title", text) for at, text in enumerate(texts[1:]) if text]
    fields = {column.index: column.field for column in header.columns}
    before: Draft | None = None
    items = len(findings.rows)
    for at in range(header.last + 1, len(grid.rows)):
        row = grid.rows[at]
        if all(is_blank(value) for value in row):
            continue
        kind = "header" if repeats_header(grid, at) else line_kind(row, fields)
        if kind is not None:
            others.append(OtherLine(at + 1, kind, _text_of(row)))
            continue
        before = _read_line(drafted(grid, header, at, place, before), of_the_sheet, findings)
    if grid.is_cut:
        findings.warnings.append(PlanWarning(Doubt.SHEET_TOO_LONG, grid.name, len(grid.rows)))
    columns = tuple(
        ColumnReading(column_letter(c.index), tidy(c.header), str(c.field)) for c in header.columns
    )
    findings.sheets.append(
        SheetReading(grid.name, header.first + 1, columns, len(findings.rows) - items, tuple(others))
    )


def _tell_columns(grid: Grid, header: Header, findings: _Findings, is_of_one_town: bool) -> None:
    row = header.first + 1
    for column in header.columns:
        if not column.field:
            letter = column_letter(column.index)
            text = tidy(column.header)
            findings.warnings.append(PlanWarning(Doubt.COLUMN_UNKNOWN, grid.name, row, letter, text))
    for wanted in _WANTED:
        if wanted not in header.fields and not (wanted == "township" and is_of_one_town):
            text = LIST_TITLES[wanted]
            findings.warnings.append(PlanWarning(Doubt.COLUMN_MISSING, grid.name, row, "", text))


def _read_line(draft: Draft, of_the_sheet: str, findings: _Findings) -> Draft:
    if not draft.text("enterprise"):
        index = draft.column("enterprise")
        raw = draft.cells[index].raw
        place = (draft.place.sheet, draft.row + 1, column_letter(index))
        findings.refused.append(RefusedRow(*place, RowRefusal.ENTERPRISE_MISSING, raw))
        findings.understood += draft.readings()
        return draft
    scale, result, on = _scale(draft), _result(draft), _day(draft)
    if not result:
        _keep_as_remark(draft, ("on", "by"))
    text = draft.text
    findings.rows.append(
        ListRow(
            sheet=draft.place.sheet,
            row=draft.row + 1,
            enterprise=text("enterprise"),
            code=text("code"),
            township=township_of(draft, of_the_sheet),
            industry=text("industry"),
            scale=scale,
            result=result,
            on=on if result else "",
            by=text("by") if result else "",
            remark=remark_of(draft),
        )
    )
    findings.understood += draft.readings()
    findings.warnings += draft.warnings
    return draft


def _scale(draft: Draft) -> FirmScale:
    index = draft.fields.get("scale")
    if index is None:
        return ""
    cell = draft.cells[index]
    scale = scale_named(raw_text(cell.source), cell.column.header)
    _settle_word(draft, "scale", SCALE_TEXT[scale], is_known=bool(scale))
    return scale


def _result(draft: Draft) -> ScreeningResult:
    """`无` under 排查结果 is a result, no blank."""
    index = draft.fields.get("result")
    if index is None:
        return ""
    result = result_named(raw_text(draft.cells[index].source))
    _settle_word(draft, "result", RESULT_TEXT[result] if result else "", is_known=bool(result))
    return result


def _settle_word(draft: Draft, name: str, word: str, is_known: bool) -> None:
    cell = draft.cells[draft.fields[name]]
    written = cell.value.text
    if is_known:
        draft.settle(name, CellValue(word, "" if written == word else "normalised"))
    elif written:
        draft.settle(name, CellValue("", "not_understood", keep=True))
        draft.warn(Doubt.WORD_UNKNOWN, name, cell.raw)


def _day(draft: Draft) -> str:
    index = draft.fields.get("on")
    if index is None:
        return ""
    value = read_cell("stop_by", draft.cells[index].source, draft.place.year, draft.place.epoch)
    draft.settle("on", value)
    if value.doubt is not None:
        draft.warn(value.doubt, "on", draft.cells[index].raw)
    return value.text


def _keep_as_remark(draft: Draft, names: Sequence[str]) -> None:
    """A day or a name without a result is no screening; it is not lost either."""
    for name in names:
        index = draft.fields.get(name)
        if index is not None:
            draft.settle(name, msgspec.structs.replace(draft.cells[index].value, keep=True))


def _columns_of(sheets: Sequence[SheetReading]) -> dict[tuple[str, str], str]:
    return dict(_letters(sheets))


def _letters(sheets: Sequence[SheetReading]) -> Iterator[tuple[tuple[str, str], str]]:
    for sheet in sheets:
        for column in sheet.columns:
            if column.field:
                yield (sheet.name, column.field), column.column


def _text_of(row: Sequence[object]) -> str:
    return "  ".join(tidy(raw_text(value)) for value in row if not is_blank(value))
