"""This is about a workbook as it lies before the clerk: sheets of text cells, first row = header."""

import re
from collections.abc import Iterable, Sequence

import msgspec

from app.xforms.errors import FormFault, FormRefused

MAX_ROWS = 50_000
MAX_COLUMNS = 500
MAX_CELLS = 2_000_000
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BREAK = re.compile("\r\n?|\x85|\u2028|\u2029")


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """`rows[0]` is the header; row numbers shown to people count from 1 = header."""

    name: str
    rows: tuple[tuple[str, ...], ...]

    @property
    def header(self) -> tuple[str, ...]:
        return self.rows[0] if self.rows else ()

    def records(self) -> list[dict[str, str]]:
        """The rows below the header as {header: cell}, empty cells left out."""
        header = self.header
        return [
            {name: cell for name, cell in zip(header, row, strict=False) if name and cell}
            for row in self.rows[1:]
        ]


class Workbook(msgspec.Struct, frozen=True, kw_only=True):
    sheets: tuple[Sheet, ...]

    def sheet(self, name: str) -> Sheet | None:
        for sheet in self.sheets:
            if sheet.name.lower() == name:
                return sheet
        return None


def clean_cell(text: str) -> str:
    """A cell as every kind of file can hold it: one kind of line break, nothing unseen, no blanks around."""
    if text.isprintable():  # nearly every cell, and quicker
        return text.strip()
    return _UNSEEN.sub("", _BREAK.sub("\n", text)).replace("\xa0", " ").strip()


def sheet_of(name: str, rows: Iterable[Sequence[str]]) -> Sheet:
    """The sheet with empty rows and columns at its end cut off; the rows are taken one by one.

    Raises: FormRefused WORKBOOK_TOO_LARGE (sheet).
    """
    kept: list[tuple[str, ...]] = []
    filled = width = looked_at = 0
    for number, row in enumerate(rows, 1):
        looked_at += len(row) + 1
        last = next((place for place in range(len(row), 0, -1) if row[place - 1]), 0)
        width = max(width, last)
        if (last and number > MAX_ROWS) or width > MAX_COLUMNS or looked_at > 2 * MAX_CELLS:
            raise FormRefused(FormFault.WORKBOOK_TOO_LARGE, sheet=name, row=number)
        if number <= MAX_ROWS:
            kept.append(tuple(row[:last]))
            filled = number if last else filled
    if filled * width > MAX_CELLS:
        raise FormRefused(FormFault.WORKBOOK_TOO_LARGE, sheet=name)
    return Sheet(name=name, rows=tuple(row + ("",) * (width - len(row)) for row in kept[:filled]))
