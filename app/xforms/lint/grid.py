"""This is about a sheet with its columns known by their plain names, and rows by their numbers."""

import msgspec

from app.xforms.lint.findings import Finding
from app.xforms.lint.vocabulary import SELECT, column_key
from app.xforms.workbook.sheets import Sheet


class Row(msgspec.Struct, frozen=True):
    """`cells` by plain column name; of translated columns the first that is filled."""

    number: int
    cells: dict[str, str]

    def get(self, column: str) -> str:
        return self.cells.get(column, "")

    @property
    def type(self) -> str:
        return self.get("type").strip()

    @property
    def list_name(self) -> str:
        match = SELECT.fullmatch(self.type)
        return match[3] if match else ""


class Grid:
    """One sheet; `headers` gives for a plain column name the header text as it stands."""

    def __init__(self, sheet: Sheet) -> None:
        self.name = sheet.name
        self.headers: dict[str, str] = {}
        self.raw = sheet.header
        keys = [column_key(header) for header in sheet.header]
        for key, header in zip(keys, sheet.header, strict=True):
            self.headers.setdefault(key, header)
        self.rows = [
            Row(number, _cells(keys, row)) for number, row in enumerate(sheet.rows[1:], 2) if any(row)
        ]

    def finding(
        self, row: int | None, column: str | None, kind: str, message: str, severity: str = "error"
    ) -> Finding:
        """A finding in this sheet; `column` is a plain name, shown as its header stands."""
        shown = None if column is None else self.headers.get(column, column)
        return Finding(sheet=self.name, row=row, column=shown, kind=kind, severity=severity, message=message)


def _cells(keys: list[str], row: tuple[str, ...]) -> dict[str, str]:
    cells: dict[str, str] = {}
    for key, cell in zip(keys, row, strict=False):
        if key and cell.strip() and key not in cells:
            cells[key] = cell
    return cells
