"""This is about reading a whole plan from its sheets, line by line, with nothing lost on the way."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from app.domain.plan.codes import tidy
from app.domain.plan.column_words import TITLES, PlanField
from app.domain.plan.doubts import doubts_of, total_doubt
from app.domain.plan.grid import Grid, column_letter, is_blank, raw_text
from app.domain.plan.header import Header, find_header, header_at, repeats_header
from app.domain.plan.lines import is_grand_total, line_kind
from app.domain.plan.plan import (
    CellReading,
    ColumnReading,
    Doubt,
    LineKind,
    OtherLine,
    PlanReading,
    PlanRow,
    PlanWarning,
    RefusedRow,
    SheetReading,
    ZeroReport,
    keyed,
)
from app.domain.plan.rows import Draft, Place, RefusedDraft, drafted, finished
from app.domain.plan.townships import Township, township_named

_YEAR: Final = re.compile(r"(20\d{2})\s*年")
_YEAR_OF_DAY: Final = re.compile(r"(20\d{2})\s*[-./年]\s*\d{1,2}(?!\d)")
_NO_TITLE: Final = re.compile(r"附件|附表|单位[:：]|填报|表号|^\W*$")
_DATED_ROWS: Final = 500
_WANTED_COLUMNS: Final[tuple[PlanField, ...]] = (
    "township", "code", "count", "basis", "route", "stop_by", "dismantle_by",
)  # fmt: skip
_WANTED_PARTIES: Final[tuple[PlanField, ...]] = ("territory_name", "bureau_name", "company_name")


@dataclass
class _Findings:
    """What is gathered while the sheets are read."""

    sheets: list[SheetReading] = field(default_factory=list)
    rows: list[PlanRow] = field(default_factory=list)
    refused: list[RefusedRow] = field(default_factory=list)
    warnings: list[PlanWarning] = field(default_factory=list)
    zero_reports: list[ZeroReport] = field(default_factory=list)
    understood: list[CellReading] = field(default_factory=list)


@dataclass
class _Sheet:
    """One sheet while it is read: where we are, and what the line above said."""

    grid: Grid
    header: Header
    place: Place
    findings: _Findings
    township: str = ""
    before: Draft | None = None
    lines: list[OtherLine] = field(default_factory=list)
    items: list[PlanRow] = field(default_factory=list)
    since_total: int = 0


def read_grids(grids: Sequence[Grid], townships: Sequence[Township]) -> PlanReading | None:
    """The plan these sheets hold; None when none of them has the header of a plan."""
    findings = _Findings()
    headers = [find_header(grid) for grid in grids]
    if not any(headers):
        return None
    title, year = _title(grids, headers)
    for grid, header in zip(grids, headers, strict=True):
        if header is None:
            findings.sheets.append(
                SheetReading(grid.name, 0, other_lines=tuple(_lines_above(grid, len(grid.rows))))
            )
            findings.warnings.append(PlanWarning(Doubt.SHEET_WITHOUT_PLAN, grid.name))
        else:
            _read_sheet(grid, header, Place(grid.name, year, grid.epoch, tuple(townships)), findings)
    rows = keyed(findings.rows)
    return PlanReading(
        title=title,
        year=str(year or ""),
        sheets=tuple(findings.sheets),
        rows=rows,
        refused=tuple(findings.refused),
        warnings=(*findings.warnings, *doubts_of(rows, _columns_of(findings.sheets))),
        zero_reports=tuple(findings.zero_reports),
        understood=tuple(findings.understood),
    )


def _title(grids: Sequence[Grid], headers: Sequence[Header | None]) -> tuple[str, int | None]:
    """The first line above the first header, and the plan's year.

    The year is what a title or sheet name says; where none does, the one most dates name.
    """
    plans = [(grid, header) for grid, header in zip(grids, headers, strict=True) if header is not None]
    texts = [line.text for grid, header in plans for line in _lines_above(grid, header.first)]
    titles = [text for text in texts if not _NO_TITLE.match(text)]
    names = [grid.name for grid, _header in plans]
    years = [match[1] for text in [*texts, *names] if (match := _YEAR.search(text))]
    years += [name.strip() for name in names if re.fullmatch(r"20\d{2}", name.strip())]
    dated = [] if years else [match[1] for grid, _header in plans for match in _dates(grid)]
    year = years[0] if years else max(dated, key=dated.count) if dated else None
    return next(iter([*titles, *names])), int(year) if year else None


def _dates(grid: Grid) -> Iterator[re.Match[str]]:
    """Years of the days in a sheet's first lines."""
    for row in grid.rows[:_DATED_ROWS]:
        for value in row:
            match = _YEAR_OF_DAY.match(raw_text(value))
            if match is not None:
                yield match


def _lines_above(grid: Grid, end: int) -> list[OtherLine]:
    return [OtherLine(row + 1, "title", text) for row in range(end) if (text := _line_text(grid.rows[row]))]


def _line_text(row: Sequence[object]) -> str:
    return "  ".join(tidy(raw_text(value)) for value in row if not is_blank(value))


def _read_sheet(grid: Grid, header: Header, place: Place, findings: _Findings) -> None:
    above = _lines_above(grid, header.first)
    sheet = _Sheet(grid, header, place, findings, lines=above)
    sheet.township = _township_in([grid.name, *(line.text for line in above)], place)
    _tell_columns(sheet, header)
    for row in range(header.last + 1, len(grid.rows)):
        if not all(is_blank(value) for value in grid.rows[row]):
            _read_line(sheet, row)
    if grid.is_cut:
        findings.warnings.append(PlanWarning(Doubt.SHEET_TOO_LONG, grid.name, len(grid.rows)))
    findings.sheets.append(
        SheetReading(
            name=grid.name,
            header_row=header.first + 1,
            columns=tuple(
                ColumnReading(column_letter(c.index), tidy(c.header), c.field) for c in header.columns
            ),
            items=len(sheet.items),
            other_lines=tuple(sheet.lines),
        )
    )


def _township_in(texts: Sequence[str], place: Place) -> str:
    """The township a sheet is about, when its name or a line above the header names exactly one."""
    found = {town.name for text in texts if (town := township_named(text, place.townships))}
    return found.pop() if len(found) == 1 else ""


def _tell_columns(sheet: _Sheet, header: Header) -> None:
    def warn(code: Doubt, column: str, text: str) -> None:
        sheet.findings.warnings.append(PlanWarning(code, sheet.grid.name, header.first + 1, column, text))

    for column in header.columns:
        if not column.field:
            warn(Doubt.COLUMN_UNKNOWN, column_letter(column.index), tidy(column.header))
    for wanted in _WANTED_COLUMNS:
        if wanted not in header.fields and not (wanted == "township" and sheet.township):
            warn(Doubt.COLUMN_MISSING, "", TITLES[wanted])
    for party in _WANTED_PARTIES:
        if not header.fields & {party, party.replace("_name", "_unit")}:
            warn(Doubt.COLUMN_MISSING, "", TITLES[party])


def _read_line(sheet: _Sheet, row: int) -> None:
    if repeats_header(sheet.grid, row):
        sheet.header = header_at(sheet.grid, row, row) or sheet.header
        _set_down(sheet, row, "header")
        return
    fields = {column.index: column.field for column in sheet.header.columns}
    kind = line_kind(sheet.grid.rows[row], fields)
    if kind is None:
        _take_item(sheet, row)
        return
    _set_down(sheet, row, kind)
    sheet.before = None
    if kind == "total":
        _check_total(sheet, row)
    elif kind == "zero_report":
        text = _line_text(sheet.grid.rows[row])
        town = _township_in([raw_text(v) for v in sheet.grid.rows[row]], sheet.place) or sheet.township
        sheet.findings.zero_reports.append(ZeroReport(sheet.grid.name, row + 1, town, text))
    elif kind == "note":
        sheet.township = _township_in([_line_text(sheet.grid.rows[row])], sheet.place) or sheet.township


def _set_down(sheet: _Sheet, row: int, kind: LineKind) -> None:
    sheet.lines.append(OtherLine(row + 1, kind, _line_text(sheet.grid.rows[row])))


def _take_item(sheet: _Sheet, row: int) -> None:
    draft = drafted(sheet.grid, sheet.header, row, sheet.place, sheet.before)
    result = finished(draft, sheet.township)
    sheet.findings.understood += draft.readings()
    sheet.before = draft
    if isinstance(result, RefusedDraft):
        column = column_letter(result.column)
        sheet.findings.refused.append(RefusedRow(sheet.grid.name, row + 1, column, result.code, result.text))
        return
    sheet.findings.rows.append(result)
    sheet.findings.warnings += draft.warnings
    sheet.items.append(result)


def _check_total(sheet: _Sheet, row: int) -> None:
    """Compare a 合计 line with the items above it; 小计 lines are told but not compared."""
    line = sheet.grid.rows[row]
    texts = [raw_text(value) for value in line if not is_blank(value)]
    counts = [column.index for column in sheet.header.columns if column.field == "count"]
    if not is_grand_total(texts) or not counts or counts[0] >= len(line):
        return
    place = (sheet.grid.name, row + 1, column_letter(counts[0]))
    doubt = total_doubt(line[counts[0]], sheet.items, sheet.items[sheet.since_total :], place)
    sheet.findings.warnings += [doubt] if doubt else []
    sheet.since_total = len(sheet.items)


def _columns_of(sheets: Sequence[SheetReading]) -> dict[tuple[str, str], str]:
    """Letter of each field's column, by sheet and field."""
    return {
        (sheet.name, column.field): column.column
        for sheet in sheets
        for column in sheet.columns
        if column.field
    }
