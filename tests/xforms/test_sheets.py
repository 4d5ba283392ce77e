"""This is about workbooks as they lie on a clerk's disk: old and new Excel, CSV, bombs and broken files."""

import io
import zipfile
from datetime import date, datetime, time

import pytest
import xlrd
from openpyxl import Workbook as Book

from app.xforms import FormFault, FormRefused
from app.xforms.workbook import spreadsheets
from app.xforms.workbook.media import media_folder
from app.xforms.workbook.reading import MAX_BYTES, read_workbook
from app.xforms.workbook.sheets import Sheet, Workbook
from app.xforms.workbook.spreadsheets import cell_text, guard_zip
from app.xforms.workbook.worker import Job, compile_workbook, definition

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def zipped(**entries: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def code_of(data: bytes) -> FormFault:
    with pytest.raises(FormRefused) as refused:
        read_workbook(data)
    return refused.value.code


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"PK\x03\x04 and nothing more", FormFault.WORKBOOK_UNREADABLE),
        (zipped(a=b"not a workbook"), FormFault.WORKBOOK_UNREADABLE),
        (zipped(a=b"\0" * 3_000_000), FormFault.WORKBOOK_TOO_LARGE),
        (zipped(**{str(number): b"" for number in range(2_001)}), FormFault.WORKBOOK_TOO_LARGE),
        (OLE + b"\0" * 600, FormFault.WORKBOOK_UNREADABLE),
        (b"a,b,c,d,e\n\xff\xfe", FormFault.WORKBOOK_UNREADABLE),
        (b"| survey | | | | |\n\xff", FormFault.WORKBOOK_UNREADABLE),
        (b"just words", FormFault.UNKNOWN_FILE_TYPE),
        (b"\0,,,,,", FormFault.UNKNOWN_FILE_TYPE),
        (b"x" * (MAX_BYTES + 1), FormFault.WORKBOOK_TOO_LARGE),
    ],
)
def test_what_is_no_workbook_is_refused_by_kind(data: bytes, code: FormFault) -> None:
    assert code_of(data) is code


def test_a_small_zip_is_let_through() -> None:
    guard_zip(zipped(a=b"x" * 100))


def test_days_and_times_of_cells_are_text_a_form_understands() -> None:
    assert cell_text(datetime(2025, 6, 12)) == "2025-06-12"
    assert cell_text(datetime(2025, 6, 12, 10, 38)) == "2025-06-12T10:38:00"
    assert cell_text(date(2025, 6, 12)) == "2025-06-12"
    assert cell_text(time(10, 38)) == "10:38:00"
    assert cell_text(False) == "FALSE"


def test_empty_rows_and_columns_at_the_end_are_cut_off() -> None:
    book = Book()
    sheet = book.active
    assert sheet is not None
    sheet.title = "survey"
    sheet.append(["type", "name", None])
    sheet.append(["text", "a", " "])
    sheet.cell(40, 9).value = None
    buffer = io.BytesIO()
    book.save(buffer)
    assert read_workbook(buffer.getvalue()).sheets[0].rows == (("type", "name"), ("text", "a"))


class OldSheet:
    """A sheet as xlrd shows it."""

    name, nrows = "survey", 2

    def row(self, number: int) -> list[xlrd.sheet.Cell]:
        cell = xlrd.sheet.Cell
        if number == 0:
            return [cell(xlrd.XL_CELL_TEXT, "type"), cell(xlrd.XL_CELL_TEXT, "default")]
        return [cell(xlrd.XL_CELL_BOOLEAN, 1), cell(xlrd.XL_CELL_DATE, 45820.0)]


def test_cells_of_an_old_workbook_keep_their_days_and_their_yes() -> None:
    head, row = ([spreadsheets._xls_cell(cell, 0) for cell in OldSheet().row(number)] for number in range(2))
    assert [cell_text(cell) for cell in head] == ["type", "default"]
    assert [cell_text(cell) for cell in row] == ["TRUE", "2025-06-12"]


def test_files_beside_a_form_are_read_by_bare_name_only(tmp_path) -> None:
    (tmp_path / "towns.csv").write_bytes(b"name\n")
    (tmp_path / "folder").mkdir()
    (tmp_path / "link.csv").symlink_to(tmp_path / "towns.csv")
    read = media_folder(tmp_path)
    assert read("towns.csv") == b"name\n"
    for name in ("", "..", "../towns.csv", "a\\b", "folder", "link.csv", "none.csv", "x" * 300, "a\0b"):
        assert read(name) is None


def test_a_workbook_whose_one_sheet_has_another_name_is_the_survey() -> None:
    rows = (("type", "name", "label"), ("text", "a", "A"))
    alone = Workbook(sheets=(Sheet(name="检查表", rows=rows),))
    assert (compile_workbook(Job(form_name="f", workbook=alone)).xform or "").count("/f/a") > 0
    beside = Workbook(sheets=(Sheet(name="survey", rows=rows), Sheet(name="说明", rows=(("x",),))))
    assert sorted(definition(beside)) == ["sheet_names", "survey", "survey_header"]
