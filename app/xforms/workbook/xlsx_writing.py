"""This is about a form as a workbook a clerk can work on: every cell is text, the header stays in sight."""

import io
import re
import unicodedata
from typing import TYPE_CHECKING, Any

from app.xforms.errors import FormFault, FormRefused
from app.xforms.workbook.sheets import Sheet, Workbook

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

LONGEST_CELL = 32_767
LONGEST_NAME = 31
LONGEST_CHOICE = 255
"""What a spreadsheet program takes: characters in a cell, in a sheet's name, in a list to choose from."""

_NARROW, _WIDE = 8, 48
_BAD_NAME = re.compile(r"[\[\]:*?/\\]|^'|'$")
_COMING_BACK_AS_ANOTHER = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_TYPES = (
    "text", "integer", "decimal", "date", "time", "datetime", "note", "calculate", "image", "file",
    "geopoint", "barcode", "begin group", "end group", "begin repeat", "end repeat",
)  # fmt: skip
_FONT = "Calibri"
_INK, _HEADER, _GROUP = "FFFFFFFF", "FF1F4E79", "FFE8EEF4"


def write_xlsx(workbook: Workbook) -> bytes:
    """Raises: FormRefused WORKBOOK_TOO_LARGE (sheet, row), UNSUPPORTED for a sheet's name none takes."""
    from openpyxl import Workbook as Book  # heavy, and only who writes a spreadsheet needs it

    book = Book()
    book.remove(book.worksheets[0])
    names: set[str] = set()
    for sheet in workbook.sheets:
        if not 0 < len(sheet.name) <= LONGEST_NAME or _BAD_NAME.search(sheet.name):
            raise FormRefused(FormFault.UNSUPPORTED, message=sheet.name)
        if sheet.name.lower() in names:
            raise FormRefused(FormFault.UNSUPPORTED, message=sheet.name)
        names.add(sheet.name.lower())
        _fill(book.create_sheet(sheet.name), sheet)
    survey = workbook.sheet("survey")
    if survey is not None and "type" in survey.header:
        _offer_types(book[survey.name], survey, workbook.sheet("choices"))
        book.active = book[survey.name]
    if not book.worksheets:
        book.create_sheet("survey")
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _fill(page: "Worksheet", sheet: Sheet) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    wrapped = Alignment(vertical="top", wrap_text=True)
    header = {"font": Font(name=_FONT, bold=True, color=_INK), "fill": PatternFill("solid", fgColor=_HEADER)}
    group = {"font": Font(name=_FONT, bold=True), "fill": PatternFill("solid", fgColor=_GROUP)}
    for number, row in enumerate(sheet.rows, 1):
        looks = header if number == 1 else group if _is_group(row) else {}
        for place, text in enumerate(row, 1):
            if len(text) > LONGEST_CELL:
                raise FormRefused(FormFault.WORKBOOK_TOO_LARGE, sheet=sheet.name, row=number)
            _put(page.cell(number, place), text, {**looks, "alignment": wrapped})
    page.freeze_panes = "A2"
    page.print_title_rows = "1:1"
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    for place in range(len(sheet.header)):
        column = page.column_dimensions[get_column_letter(place + 1)]
        column.width = _width_of([row[place] for row in sheet.rows[:200]])
        column.number_format = "@"


def _put(cell: Any, text: str, looks: dict[str, Any]) -> None:
    """As text, whatever it looks like: a formula, a number or an error stay what the form says."""
    for name, value in looks.items():
        setattr(cell, name, value)
    cell.number_format = "@"
    if text:
        cell.value = _COMING_BACK_AS_ANOTHER.sub("_x005F_", text)
        cell.data_type = "s"


def _is_group(row: tuple[str, ...]) -> bool:
    return any(re.match(r"(begin|end)[ _](group|repeat)", cell) for cell in row[:2])


def _width_of(cells: list[str]) -> int:
    """Of the widest line in a column, in letters; a Chinese character takes two."""
    lines = (line for cell in cells for line in cell.split("\n"))
    widest = max(
        (sum(1 + (unicodedata.east_asian_width(sign) in "WF") for sign in line) for line in lines), default=0
    )
    return min(max(widest + 2, _NARROW), _WIDE)


def _offer_types(page: "Worksheet", survey: Sheet, choices: Sheet | None) -> None:
    """A list to choose a type from; anything else may still be typed."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    records = choices.records() if choices is not None else []
    lists = dict.fromkeys(record.get("list_name") or record.get("list name", "") for record in records)
    offered = list(_TYPES)
    for name in lists:
        longer = [*offered, f"select_one {name}", f"select_multiple {name}"]
        if name and not re.search(r'[",\s]', name) and len(",".join(longer)) <= LONGEST_CHOICE:
            offered = longer
    column = get_column_letter(survey.header.index("type") + 1)
    rule = DataValidation(
        type="list", formula1=f'"{",".join(offered)}"', allow_blank=True, showErrorMessage=False
    )
    page.add_data_validation(rule)
    rule.add(f"{column}2:{column}{len(survey.rows) + 500}")
