"""This is about workbooks: the same form from Markdown, xlsx and csv, and compiling it."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook as Book

from app.xforms import FormFault, FormRefused, XFormCompiler
from app.xforms.workbook.markdown import read_markdown, write_markdown
from app.xforms.workbook.reading import read_workbook
from app.xforms.workbook.sheets import Sheet, Workbook
from app.xforms.workbook.spreadsheets import cell_text
from app.xforms.workbook.worker import Job, compile_workbook, error_place

ROWS = (("type", "name", "label"), ("text", "a", "甲 | 乙"), ("integer", "b", "第一行\n第二行"))
WORKBOOK = Workbook(sheets=(Sheet(name="survey", rows=ROWS),))


def as_xlsx() -> bytes:
    book = Book()
    sheet = book.active
    assert sheet is not None
    sheet.title = "survey"
    for row in ROWS:
        sheet.append(list(row))
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def test_markdown_and_xlsx_hold_the_same_sheets() -> None:
    assert read_workbook(write_markdown(WORKBOOK).encode()) == WORKBOOK
    assert read_workbook(as_xlsx()) == WORKBOOK


def test_a_csv_names_its_sheets_in_the_first_column() -> None:
    text = "survey,,,\n,type,name,label\n,text,a,甲\nchoices,,,\n,list_name,name,label\n"
    read = read_workbook(text.encode())
    assert [sheet.name for sheet in read.sheets] == ["survey", "choices"]
    assert read.sheets[0].rows[1] == ("text", "a", "甲")


def test_remarks_and_rulers_are_no_rows() -> None:
    text = "# a remark\n| survey |\n| | type | name |\n|---|---|---|\n| | text | a | -- behind the row\n"
    assert read_markdown(text).sheets[0].rows == (("type", "name"), ("text", "a"))


def test_a_row_wider_than_its_header_is_refused_with_its_number() -> None:
    with pytest.raises(FormRefused) as refused:
        read_markdown("| survey |\n| | type | name |\n| | text | a | extra |\n")
    assert (refused.value.details["sheet"], refused.value.details["row"]) == ("survey", 2)


CELLS = st.text(alphabet="ab|\\ \n断-:#", max_size=6).map(str.strip).filter(lambda cell: "\\" not in cell)


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=4))
def test_any_cells_survive_markdown(rows: list[list[str]]) -> None:
    kept = (("x", "y", "z"), *(tuple(row) for row in rows if any(row)))
    sheet = Sheet(name="survey", rows=kept)
    assert read_markdown(write_markdown(Workbook(sheets=(sheet,)))).sheets == (sheet,)


def test_cells_read_as_a_form_reads_them() -> None:
    assert [cell_text(cell) for cell in (None, True, 3.0, 2.5, " a\xa0")] == ["", "TRUE", "3", "2.5", "a"]


def test_equal_sources_give_equal_forms_and_another_gives_another(compiler: XFormCompiler) -> None:
    source = as_xlsx()
    first = compiler.compile(source, "form.xlsx")
    assert compiler.compile(source, "form.xlsx") == first
    assert compiler.compile_workbook(WORKBOOK, "form.xlsx").xform == first.xform
    assert 'nodeset="/form/b" type="int"' in first.xform


def test_a_refusal_keeps_the_place(compiler: XFormCompiler) -> None:
    with pytest.raises(FormRefused) as refused:
        compiler.compile(b"| survey |\n| | type | name | label |\n| | text | a b | A |\n", "form.md")
    assert refused.value.code is FormFault.WORKBOOK_REFUSED
    assert (refused.value.details["row"], refused.value.details["column"]) == (2, "name")


def test_the_place_is_read_out_of_a_sentence() -> None:
    message = "[row : 4] On the 'choices' sheet, the 'name' value is invalid. Choice names must be unique."
    place = error_place(message)
    assert (place["sheet"], place["row"], place["column"]) == ("choices", 4, "name")
    assert error_place("IndexError: list index out of range")["row"] is None


def test_the_worker_never_raises() -> None:
    """What runs in the child, run here."""
    good = compile_workbook(Job(form_name="f", workbook=WORKBOOK))
    assert (good.xform or "").startswith("<?xml")
    nonsense = compile_workbook(Job(form_name="f", data=b"\0"))
    assert nonsense.code == "unknown_file_type"
    wrong = Workbook(sheets=(Sheet(name="survey", rows=(("type", "name", "label"), ("nope", "a", "A"))),))
    assert compile_workbook(Job(form_name="f", workbook=wrong)).code == "workbook_refused"
    strange = Workbook(sheets=(Sheet(name="x", rows=()), Sheet(name="y", rows=())))
    assert compile_workbook(Job(form_name="f", workbook=strange)).code == "workbook_refused"


def test_what_people_read_keeps_the_quotes_of_its_language(compiler: XFormCompiler) -> None:
    """An expression has straight ones only, whatever an office program made of them."""
    sheet = Sheet(
        name="survey",
        rows=(
            ("type", "name", "label::中文(zh)", "hint::中文(zh)", "relevant"),
            ("text", "a", "没有的填“无”", "选‘是’", ""),
            ("note", "b", "乙", "", "${a} = “无”"),
        ),
    )
    xform = compiler.compile_workbook(Workbook(sheets=(sheet,)), "quotes").xform
    assert "没有的填“无”" in xform
    assert "选‘是’" in xform
    assert 'relevant=" /quotes/a  = &quot;无&quot;"' in xform
