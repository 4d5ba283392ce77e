"""This is about workbooks: the same form from Markdown, xlsx and csv, and compiling it."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook as Book
from openpyxl import load_workbook

from app.xforms import FormFault, FormRefused, XFormCompiler
from app.xforms.workbook.markdown import read_markdown, write_markdown
from app.xforms.workbook.reading import read_workbook
from app.xforms.workbook.sheets import Sheet, Workbook, clean_cell, sheet_of
from app.xforms.workbook.spreadsheets import cell_text
from app.xforms.workbook.worker import Job, compile_workbook, error_place
from app.xforms.workbook.xlsx_writing import write_xlsx

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


NASTY = st.text(st.sampled_from("ab|\\n\n\t -:#=＝，\u3000\u2028\xa0_x005F_😀断'\"$"), max_size=8)
CELLS = st.one_of(
    NASTY, st.text(max_size=8), st.sampled_from(["---", ":---", "=1+1", "#N/A", "007", "_x0041_"])
)


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=4))
def test_any_cells_survive_markdown_and_xlsx(rows: list[list[str]]) -> None:
    """As every reader hands them out: blanks around a cell and what nobody sees do not count."""
    cleaned = [tuple(clean_cell(cell) for cell in row) for row in rows]
    sheet = sheet_of("survey", [("x", "y", "z"), *(row for row in cleaned if any(row))])
    text = write_markdown(Workbook(sheets=(sheet,)))
    read = read_markdown(text)
    assert read.sheets == (sheet,)
    assert read_workbook(write_xlsx(read)) == read
    assert write_markdown(read_workbook(write_xlsx(read))) == text


@given(st.lists(CELLS, min_size=1, max_size=3))
def test_a_cell_is_clean_once_it_is_cleaned(cells: list[str]) -> None:
    for cell in cells:
        assert clean_cell(clean_cell(cell)) == clean_cell(cell)


def test_backslashes_of_patterns_stay_as_they_are_typed() -> None:
    text = "| survey |\n| | type | constraint |\n| | text | regex(., '^\\d{4}\\.\\s\\w+$') |\n"
    assert read_markdown(text).sheets[0].rows[1][1] == r"regex(., '^\d{4}\.\s\w+$')"
    assert write_markdown(read_markdown(text)).strip() == text.strip()


def test_a_workbook_for_the_clerk_keeps_its_header_in_sight_and_offers_types() -> None:
    choices = Sheet(name="choices", rows=(("list_name", "name", "label"), ("yn", "y", "是")))
    book = load_workbook(io.BytesIO(write_xlsx(Workbook(sheets=(WORKBOOK.sheets[0], choices)))))
    page = book["survey"]
    assert page.freeze_panes == "A2"
    assert page["A1"].font.bold
    assert page.column_dimensions["C"].width > page.column_dimensions["B"].width
    (rule,) = page.data_validations.dataValidation
    assert "select_one yn" in rule.formula1
    assert "A2" in str(rule.sqref).split(":")[0]
    assert not rule.showErrorMessage
    assert {cell.data_type for row in page.iter_rows() for cell in row} == {"s"}


@pytest.mark.parametrize(
    ("name", "cell", "fault"),
    [
        ("a/b", "x", FormFault.UNSUPPORTED),
        ("x" * 32, "x", FormFault.UNSUPPORTED),
        ("a", "x" * 32_768, FormFault.WORKBOOK_TOO_LARGE),
    ],
)
def test_what_no_spreadsheet_holds_is_refused_not_cut(name: str, cell: str, fault: FormFault) -> None:
    with pytest.raises(FormRefused) as refused:
        write_xlsx(Workbook(sheets=(Sheet(name=name, rows=((cell,),)),)))
    assert refused.value.code is fault


def test_two_sheets_of_one_name_are_refused() -> None:
    sheets = (Sheet(name="a", rows=()), Sheet(name="A", rows=()))
    with pytest.raises(FormRefused):
        write_xlsx(Workbook(sheets=sheets))


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
