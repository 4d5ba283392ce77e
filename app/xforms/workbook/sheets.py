"""This is about a workbook as it lies before the clerk: sheets of text cells, first row = header."""

import msgspec


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
