"""This is about a sheet with its columns known by their plain names, and rows by their numbers."""

from collections.abc import Iterator, Sequence

import msgspec

from app.xforms.lint.findings import Finding, Said
from app.xforms.lint.types import SELECT
from app.xforms.lint.vocabulary import column_key, language_of
from app.xforms.workbook.sheets import Sheet


class Row(msgspec.Struct, frozen=True):
    """`cells` by plain column name; of translated columns the first that is filled. `all` by column place."""

    number: int
    cells: dict[str, str]
    all: tuple[str, ...]

    def get(self, column: str) -> str:
        return self.cells.get(column, "")

    @property
    def type(self) -> str:
        return self.get("type").strip()

    @property
    def name(self) -> str:
        return self.get("name").strip()

    @property
    def list_name(self) -> str:
        match = SELECT.fullmatch(self.type)
        return match["list"] if match else ""


class Column(msgspec.Struct, frozen=True):
    """One column: its place from 0, its header as it stands, its plain name, its language ('' for none)."""

    place: int
    header: str
    key: str
    language: str


class Grid:
    """One sheet, read as it was meant; findings name its headers as they stand.

    `shown` are the headers that stand in the clerk's sheet where they differ from what they mean.
    """

    def __init__(self, sheet: Sheet, name: str = "", shown: Sequence[str] = ()) -> None:
        self.name = name or sheet.name
        self.raw = tuple(shown or sheet.header)
        self.columns = [
            Column(place, header, column_key(meant), language_of(meant))
            for place, (header, meant) in enumerate(zip(self.raw, sheet.header, strict=True))
        ]
        self.headers: dict[str, str] = {}
        for column in self.columns:
            self.headers.setdefault(column.key, column.header)
        self.rows = [
            Row(number, _cells(self.columns, row), (*row, *[""] * (len(self.raw) - len(row))))
            for number, row in enumerate(sheet.rows[1:], 2)
            if any(row)
        ]

    def named(self, key: str) -> Iterator[Column]:
        """The columns of this plain name, one per language."""
        return (column for column in self.columns if column.key == key)

    def finding(
        self, row: int | None, column: str | None, kind: str, said: Said, severity: str = "error"
    ) -> Finding:
        """A finding in this sheet; `column` is a plain name, shown as its header stands."""
        shown = None if column is None else self.headers.get(column, column)
        return self.finding_at(row, shown, kind, said, severity)

    def finding_at(
        self, row: int | None, header: str | None, kind: str, said: Said, severity: str = "error"
    ) -> Finding:
        """The same for a header as it stands."""
        return Finding(
            sheet=self.name,
            row=row,
            column=header,
            kind=kind,
            severity=severity,
            message=said.english,
            chinese=said.chinese,
        )


def _cells(columns: list[Column], row: tuple[str, ...]) -> dict[str, str]:
    cells: dict[str, str] = {}
    for column in columns:
        cell = row[column.place] if column.place < len(row) else ""
        if column.key and cell.strip() and column.key not in cells:
            cells[column.key] = cell
    return cells
