"""This is about saving a workbook in memory: the library would put each sheet into a plain temporary file.

What stands in a ledger must not be left there after a kill, nor be readable meanwhile.
"""

# ruff: noqa: SLF001 - the library keeps the parts of a sheet in attributes of its own

import io
import zipfile
from typing import Any

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter


def save_in_memory(book: Workbook) -> io.BytesIO:
    stream = io.BytesIO()
    _InMemory(book, zipfile.ZipFile(stream, "w")).save()
    return stream


class _InMemory(ExcelWriter):  # type: ignore[misc]
    def write_worksheet(self, sheet: Any) -> None:
        """As the library does it, but for the file in between."""
        sheet._drawing = SpreadsheetDrawing()
        sheet._drawing.charts, sheet._drawing.images = sheet._charts, sheet._images
        written = io.BytesIO()
        writer = WorksheetWriter(sheet, written)
        writer.write()
        sheet._rels = writer._rels
        self._archive.writestr(sheet.path[1:], written.getvalue())
        self.manifest.append(sheet)
