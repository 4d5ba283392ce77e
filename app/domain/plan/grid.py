"""This is about a sheet as bare values: rows of cells, and which cells were merged."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

import msgspec

from app.domain.plan.codes import tidy
from app.domain.plan.quantities import decimal_text


class Merge(msgspec.Struct, frozen=True):
    """A merged range, all four counted from 0, ends included."""

    top: int
    left: int
    bottom: int
    right: int


class Grid(msgspec.Struct, frozen=True):
    """The cells of one sheet.

    Attributes:
        rows: values as the sheet holds them; rows may differ in length.
        above: for a cell below the first of its merged range: that first row. Only leftmost columns.
        merges: every merged range that was heeded.
        epoch: 1900 or 1904, first day of serial numbers.
        is_cut: the sheet goes on beyond what is read.
    """

    name: str
    rows: tuple[tuple[object, ...], ...]
    above: Mapping[tuple[int, int], Merge]
    merges: tuple[Merge, ...] = ()
    epoch: int = 1900
    is_cut: bool = False

    def value(self, row: int, column: int) -> object:
        """The value a person sees there: that of the merged range, if the cell belongs to one downwards."""
        merge = self.above.get((row, column))
        line = self.rows[merge.top if merge is not None else row]
        return line[column] if column < len(line) else None


def grid_of(name: str, rows: tuple[tuple[object, ...], ...], merges: tuple[Merge, ...], epoch: int) -> Grid:
    """A grid whose merged ranges are spread downwards."""
    above = {
        (row, merge.left): merge
        for merge in merges
        for row in range(merge.top + 1, min(merge.bottom, len(rows) - 1) + 1)
    }
    return Grid(name, rows, above, merges, epoch)


def raw_text(value: object) -> str:
    """A cell as a person would read it: days as 2025-10-31, whole numbers without a point."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == value.time().min else value.isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return decimal_text(Decimal(repr(value))) if abs(value) < float("inf") else ""
    return str(value)


def is_blank(value: object) -> bool:
    """Nothing, or only blanks and invisible marks."""
    return value is None or (isinstance(value, str) and not value[:1].isalnum() and not tidy(value))


@lru_cache(maxsize=1024)
def column_letter(index: int) -> str:
    """0 → A, 26 → AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
