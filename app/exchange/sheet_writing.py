"""This is about writing sheets people print: ruled tables, codes as text, and the same bytes every time."""

import io
import re
import zipfile
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

from app.exchange.saving_in_memory import save_in_memory

FONT: Final = "宋体"
HEADING_FONT: Final = "黑体"
DAY_FORMAT: Final = "yyyy-mm-dd"
TEXT_FORMAT: Final = "@"

_ZIP_DAY: Final = (1980, 1, 1, 0, 0, 0)
_MODIFIED: Final = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:(?:created|modified)>)")
_LINE: Final = Side(style="thin", color="FF808080")
BORDER: Final = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_SHADE: Final = PatternFill("solid", fgColor="FFEDEFF2")


def write_text(cell: Any, text: str) -> None:
    """Text as text, whatever it begins with: `=1+1` in a plan is no formula."""
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", text) or None
    if cell.value is not None:
        cell.data_type = "s"


def write_number(cell: Any, text: str) -> None:
    """A decimal in text as a number; what is none, as the text it is."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        write_text(cell, text)
        return
    if not number.is_finite():
        write_text(cell, text)
        return
    cell.value = int(number) if number == number.to_integral_value() else float(number)


def write_day(cell: Any, text: str) -> None:
    """An ISO day as a day shown 2025-06-12; anything else as text."""
    try:
        cell.value = date.fromisoformat(text)
    except ValueError:
        write_text(cell, text)
        return
    cell.number_format = DAY_FORMAT


def rule(cells: Iterable[Any], size: float = 10, align: str = "center", bold: bool = False) -> None:
    """Border, font and wrapping of table cells."""
    for cell in cells:
        cell.border = BORDER
        cell.font = Font(name=FONT, size=size, bold=bold)
        cell.alignment = Alignment(horizontal=align, vertical="center", wrap_text=True)


def head(cells: Iterable[Any], size: float = 10) -> None:
    """Look of header cells."""
    for cell in cells:
        cell.border = BORDER
        cell.fill = _SHADE
        cell.font = Font(name=HEADING_FONT, size=size)
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)


def title(sheet: Any, text: str, width: int, size: float = 18) -> None:
    """The title over the whole width, in row 1."""
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=width)
    write_text(sheet.cell(1, 1), text)
    sheet.cell(1, 1).font = Font(name=HEADING_FONT, size=size)
    sheet.cell(1, 1).alignment = Alignment(horizontal="center", vertical="center")
    sheet.row_dimensions[1].height = size * 2


def print_landscape(sheet: Any, header_rows: tuple[int, int], paper: int) -> None:
    """Landscape, one page wide, header rows repeated on every page.

    paper: openpyxl's number, 8 for A3, 9 for A4.
    """
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = paper
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{header_rows[0]}:{header_rows[1]}"
    sheet.print_options.horizontalCentered = True
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.6
    sheet.page_margins.footer = 0.3
    sheet.oddFooter.center.text = "第 &P 页 共 &N 页"


def workbook_bytes(book: Workbook, made: date) -> bytes:
    """The workbook as .xlsx that depends on its content and `made` only, not on the clock."""
    stamp = datetime(made.year, made.month, made.day)  # noqa: DTZ001 - the format knows no offset
    book.properties.creator = "淘汰落后产能现场核查验收系统"
    book.properties.created = stamp
    stream = save_in_memory(book)
    text = stamp.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    final = io.BytesIO()
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(final, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = _MODIFIED.sub(rb"\g<1>" + text + rb"\g<3>", part)
            entry = zipfile.ZipInfo(name, _ZIP_DAY)
            entry.external_attr = 0o600 << 16
            new.writestr(entry, part, zipfile.ZIP_DEFLATED, 6)
    return final.getvalue()


def looks(named: Iterable[tuple[str, str, str]]) -> tuple[NamedStyle, ...]:
    """Looks of a cell by name: of ten thousand lines, giving each cell its own takes ten times as long.

    named: name, side the text stands on, number format.
    """
    return tuple(
        NamedStyle(
            name=name,
            font=Font(name=FONT, size=9),
            border=BORDER,
            alignment=Alignment(horizontal=side, vertical="center", wrap_text=True),
            number_format=number_format,
        )
        for name, side, number_format in named
    )
