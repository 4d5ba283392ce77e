"""This is about getting bare values and merged ranges out of an .xlsx, quickly and with bounds.

openpyxl's read-only mode is several times faster than its full one and keeps nothing, but knows no merged
ranges: those are read from the sheet's own part.
"""

import io
import re
import warnings
import zipfile
from typing import Any, Final

import openpyxl
from openpyxl.utils.datetime import MAC_EPOCH

from app.domain.errors import FileRefused, Refusal
from app.domain.plan.grid import Grid, Merge, grid_of
from app.exchange.plan_workbook_guard import BROKEN, MERGE, check_workbook, column_index, sheet_parts

MOST_ROWS: Final = 60_000
MOST_COLUMNS: Final = 200
_MOST_CELLS_OF_MERGE: Final = 20_000
_MOST_MERGES: Final = 100_000
_INLINE: Final = re.compile(
    rb'<c r="([A-Z]+\d+)"((?: s="\d+")?) t="inlineStr"><is><t(?: xml:space="preserve")?>([^<]*)</t></is></c>'
)
_PLAIN: Final = rb'<c r="\1"\2 t="str"><v>\3</v></c>'


def workbook_grids(data: bytes) -> tuple[list[Grid], list[str]]:
    """Every visible worksheet as values (formulas as last computed), and the names of the hidden ones.

    Raises FileRefused as `check_workbook`, or NOT_A_WORKBOOK for anything openpyxl cannot open.
    """
    check_workbook(data)
    try:
        data = _with_plain_strings(data)
        with warnings.catch_warnings(), zipfile.ZipFile(io.BytesIO(data)) as archive:
            # openpyxl warns of styles and extensions it leaves out: nothing a plan needs.
            warnings.simplefilter("ignore")
            return _grids(data, archive)
    except BROKEN as error:
        raise FileRefused(Refusal.NOT_A_WORKBOOK) from error


def _with_plain_strings(data: bytes) -> bytes:
    """The same workbook, plain inline strings as values, which openpyxl reads twice as fast.

    Excel and WPS share strings; workbooks made by programs have them inline.
    """
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in dict.fromkeys(old.namelist()):
            part = old.read(name)
            new.writestr(name, _INLINE.sub(_PLAIN, part) if "worksheets/" in name else part)
    return stream.getvalue()


def _grids(data: bytes, archive: zipfile.ZipFile) -> tuple[list[Grid], list[str]]:
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    try:
        parts = list(sheet_parts(archive).values())
        epoch = 1904 if book.epoch == MAC_EPOCH else 1900
        places = {name: parts[index] for index, name in enumerate(book.sheetnames) if index < len(parts)}
        visible = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        hidden = [sheet.title for sheet in book.worksheets if sheet.sheet_state != "visible"]
        return [_grid(sheet, archive, places.get(sheet.title, ""), epoch) for sheet in visible], hidden
    finally:
        book.close()


def _grid(sheet: Any, archive: zipfile.ZipFile, part: str, epoch: int) -> Grid:
    sheet.reset_dimensions()
    rows = [
        _trimmed(row)
        for row in sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS, values_only=True)
    ]
    while rows and not rows[-1]:
        rows.pop()
    is_cut = len(rows) > MOST_ROWS
    grid = grid_of(sheet.title, tuple(rows[:MOST_ROWS]), _merges(archive, part, len(rows)), epoch)
    return Grid(grid.name, grid.rows, grid.above, grid.merges, epoch, is_cut)


def _trimmed(row: tuple[object, ...]) -> tuple[object, ...]:
    end = len(row)
    while end and row[end - 1] is None:
        end -= 1
    return row[:end]


def _merges(archive: zipfile.ZipFile, part: str, height: int) -> tuple[Merge, ...]:
    """Merged ranges of the sheet, none larger than a plan could need."""
    if part not in archive.namelist():
        return ()
    found = []
    for match in MERGE.finditer(archive.read(part)):
        left, top, right, bottom = (group.decode() for group in match.groups())
        merge = Merge(int(top) - 1, column_index(left), int(bottom) - 1, column_index(right))
        cells = (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1)
        if 0 <= merge.top < height and 1 < cells <= _MOST_CELLS_OF_MERGE:
            found.append(merge)
        if len(found) >= _MOST_MERGES:
            break
    return tuple(found)
