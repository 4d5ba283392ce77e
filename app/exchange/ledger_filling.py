"""This is about filling the city's own ledger form: our values under their headers, mapped once."""

import io
import re
import warnings
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from datetime import date
from typing import Any, Final

import openpyxl
from openpyxl.cell.cell import MergedCell
from openpyxl.worksheet.cell_range import CellRange

from app.domain.errors import FileRefused, Refusal
from app.domain.plan.codes import squeezed
from app.domain.plan.columns import exact_meaning, header_text
from app.domain.plan.ledger import COLUMNS, DAYS, FIELDS, NUMBERS, SUMMED, LedgerRow, sum_of
from app.exchange.plan_workbook_guard import BROKEN, check_merges, check_workbook
from app.exchange.sheet_writing import workbook_bytes, write_day, write_number, write_text

_OURS: Final = {header_text(column.upper + column.lower): column.field for column in COLUMNS}
_PLANNED: Final = {
    **{field: field for field in FIELDS},
    "territory_name": "territory",
    "bureau_name": "bureau",
    "company_name": "company",
}
_SEARCHED_ROWS: Final = 40
_TALLEST: Final = 3
_ENDING: Final = re.compile(r"^(合计|总计|共计|小计|注|备注|说明|填表|填报|制表|审核|单位负责人)")
_TOTAL: Final = re.compile(r"^(合计|总计|共计)")


def fill_ledger(template: bytes, mapping: Mapping[str, str], rows: Sequence[LedgerRow], as_of: date) -> bytes:
    """The city's workbook with a line per row under its header and sums in its 合计 line.

    mapping: their header (`断电日期`, or `断电/日期` under a two-level header) to a field of LedgerRow.
    Raises FileRefused COLUMN_NOT_FOUND (header or field), NOT_A_WORKBOOK and the other refusals of workbooks.
    """
    unknown = [field for field in mapping.values() if field not in FIELDS]
    if unknown:
        raise FileRefused(Refusal.COLUMN_NOT_FOUND, column=unknown[0])
    book = _opened(template)
    try:
        places = [(sheet, *_find(sheet, mapping)) for sheet in book.worksheets]
    except BROKEN as error:
        raise FileRefused(Refusal.NOT_A_WORKBOOK) from error
    sheet, last, columns = max(places, key=lambda place: len(place[2]), default=(None, 0, {}))
    missing = [header for header in mapping if header not in columns]
    if missing or sheet is None:
        raise FileRefused(Refusal.COLUMN_NOT_FOUND, column=missing[0] if missing else "")
    _fill(sheet, last + 1, {columns[header]: field for header, field in mapping.items()}, rows)
    return workbook_bytes(book, as_of)


def proposed_columns(template: bytes) -> dict[str, str]:
    """The city's headers whose meaning is plain, with our fields; a person looks at them once.

    Raises FileRefused NOT_A_WORKBOOK and the other refusals of workbooks.
    """
    return max((_meanings(headers) for headers in _tried(template)), key=len, default={})


def form_headers(template: bytes) -> tuple[str, ...]:
    """Every header of the city's form, left to right, under the names that `proposed_columns` gives.

    Raises as `proposed_columns`.
    """
    place = max(_tried(template), key=lambda tried: (len(_meanings(tried)), len(tried)), default={})
    meant = _meanings(place)
    named = (("".join(parts), parts[-1]) for parts in place.values())
    return tuple(
        dict.fromkeys(last if whole not in meant and last in meant else whole for whole, last in named)
    )


def has_headers(template: bytes, headers: Iterable[str]) -> set[str]:
    """Which of these headers the city's form has. Raises as `proposed_columns`."""
    here = {name for tried in _tried(template) for parts in tried.values() for name in _names(parts)}
    return {header for header in headers if header_text(header) in here}


def _tried(template: bytes) -> list[dict[int, list[str]]]:
    """The headers of each column, for every place a header may stand."""
    book = _opened(template)
    try:
        return [
            _headers(sheet, first, last)
            for sheet in book.worksheets
            for last in range(1, min(sheet.max_row, _SEARCHED_ROWS) + 1)
            for first in range(max(1, last - _TALLEST + 1), last + 1)
        ]
    except BROKEN as error:
        raise FileRefused(Refusal.NOT_A_WORKBOOK) from error


def _names(parts: Sequence[str]) -> set[str]:
    return {parts[-1], "".join(parts)}


def _meanings(headers: Mapping[int, list[str]]) -> dict[str, str]:
    """Each field once, by the first header that means it."""
    meant: dict[str, str] = {}
    for parts in headers.values():
        for name in ("".join(parts), parts[-1]):
            field = _OURS.get(name) or _PLANNED.get(str(exact_meaning(name)), "")
            if field:
                if field not in meant.values():
                    meant[name] = field
                break
    return meant


def _opened(template: bytes) -> Any:
    check_workbook(template)
    check_merges(template)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return openpyxl.load_workbook(io.BytesIO(template))
    except BROKEN as error:
        raise FileRefused(Refusal.NOT_A_WORKBOOK) from error


def _find(sheet: Any, mapping: Mapping[str, str]) -> tuple[int, dict[str, int]]:
    """Last row of the header that holds most of the mapped columns, and the column of each."""
    best: tuple[int, dict[str, int]] = (0, {})
    for last in range(1, min(sheet.max_row, _SEARCHED_ROWS) + 1):
        for first in range(max(1, last - _TALLEST + 1), last + 1):
            found = _columns(sheet, first, last, mapping)
            if len(found) > len(best[1]):
                best = (last, found)
    return best


def _columns(sheet: Any, first: int, last: int, mapping: Mapping[str, str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for column, parts in _headers(sheet, first, last).items():
        names = _names(parts)
        for header in mapping:
            if header_text(header) in names and header not in found:
                found[header] = column
    return found


def _headers(sheet: Any, first: int, last: int) -> dict[int, list[str]]:
    """What stands over each column, from above down; a merged header over every column it spans."""
    spread = {
        (row, column): merge.start_cell.value
        for merge in sheet.merged_cells.ranges
        if merge.min_row <= last and merge.max_row >= first
        for row in range(merge.min_row, merge.max_row + 1)
        for column in range(merge.min_col, merge.max_col + 1)
    }
    headers: dict[int, list[str]] = {}
    for column in range(1, min(sheet.max_column, 200) + 1):
        values = (spread.get((row, column), sheet.cell(row, column).value) for row in range(first, last + 1))
        parts = list(dict.fromkeys(header_text(str(value)) for value in values if value is not None))
        if parts:
            headers[column] = parts
    return headers


def _fill(sheet: Any, first: int, fields: Mapping[int, str], rows: Sequence[LedgerRow]) -> None:
    ending = _ending_row(sheet, first)
    _make_room(sheet, first, ending, len(rows))
    _set_free(sheet, first, first + len(rows) - 1)
    width = sheet.max_column
    for number, row in enumerate(rows, start=first):
        _take_look(sheet, first, number, width)
        for column, field in fields.items():
            _write(sheet.cell(number, column), field, getattr(row, field))
    total = first + max(len(rows), ending - first)
    if _TOTAL.match(squeezed(str(sheet.cell(total, 1).value or sheet.cell(total, 2).value or ""))):
        for column, field in fields.items():
            cell = sheet.cell(total, column)
            if field in SUMMED and not isinstance(cell, MergedCell):
                write_number(cell, sum_of(rows, field))


def _set_free(sheet: Any, first: int, last: int) -> None:
    """Each line has a value of its own: cells merged over lines of last time come apart."""
    for merge in [CellRange(merge.coord) for merge in sheet.merged_cells.ranges]:
        if merge.min_row <= last and merge.max_row >= first:
            sheet.unmerge_cells(merge.coord)


def _ending_row(sheet: Any, first: int) -> int:
    """The row of 合计, a note or signatures; one behind the sheet when there is none."""
    for row in range(first, sheet.max_row + 1):
        texts = [squeezed(str(sheet.cell(row, column).value or "")) for column in range(1, 4)]
        if any(_ENDING.match(text) for text in texts):
            return row
    return int(sheet.max_row) + 1


def _make_room(sheet: Any, first: int, ending: int, wanted: int) -> None:
    """Move the ending down where the form has too few lines; its merged cells and heights go with it."""
    by = wanted - (ending - first)
    if by <= 0 or ending > sheet.max_row:
        return
    moved = [CellRange(merge.coord) for merge in sheet.merged_cells.ranges if merge.min_row >= ending]
    heights = {row: sheet.row_dimensions[row].height for row in range(ending, sheet.max_row + 1)}
    for merge in moved:
        sheet.unmerge_cells(merge.coord)
    last = sheet.cell(sheet.max_row, sheet.max_column).coordinate
    sheet.move_range(f"A{ending}:{last}", rows=by)
    for merge in moved:
        merge.shift(row_shift=by)
        sheet.merge_cells(merge.coord)
    for row, height in heights.items():
        sheet.row_dimensions[row + by].height = height


def _take_look(sheet: Any, first: int, number: int, width: int) -> None:
    """A new line looks like the form's first one."""
    if number == first:
        return
    for column in range(1, width + 1):
        model, cell = sheet.cell(first, column), sheet.cell(number, column)
        cell.font, cell.border = copy(model.font), copy(model.border)
        cell.alignment, cell.number_format = copy(model.alignment), model.number_format
        cell.fill = copy(model.fill)
    sheet.row_dimensions[number].height = sheet.row_dimensions[first].height


def _write(cell: Any, field: str, text: str) -> None:
    if field in DAYS:
        write_day(cell, text)
    elif field in NUMBERS:
        write_number(cell, text)
    else:
        write_text(cell, text)
