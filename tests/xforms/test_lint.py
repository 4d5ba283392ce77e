"""This is about a clerk's mistakes: each is found in its cell, and good sheets stay unblamed."""

import pytest

from app.xforms import XFormCompiler, check
from app.xforms.lint.check import check_workbook
from app.xforms.workbook.sheets import Sheet, Workbook

HEADER = ("type", "name", "label", "relevant", "calculation", "default", "constraint", "choice_filter")
CHOICES = (("list_name", "name", "label", "town"), ("yn", "y", "是", "a"), ("yn", "n", "否", "b"))


def findings(
    compiler: XFormCompiler, *rows: dict[str, str], choices: tuple[tuple[str, ...], ...] = CHOICES
) -> list:
    survey = (HEADER, *(tuple(row.get(name, "") for name in HEADER) for row in rows))
    sheets = (Sheet(name="survey", rows=survey), Sheet(name="choices", rows=choices))
    found = check_workbook(Workbook(sheets=sheets), compiler)
    return [(each.sheet, each.row, each.column, each.kind) for each in found if each.severity != "hint"]


def text(name: str = "a", **cells: str) -> dict[str, str]:
    return {"type": "text", "name": name, "label": "甲", **cells}


@pytest.mark.parametrize(
    ("row", "column", "kind"),
    [
        (text(type="integr"), "type", "unknown_type"),
        (text(type="select_one nope"), "type", "unknown_list"),
        (text(label=""), "label", "missing_label"),
        (text(name=""), "name", "missing_name"),
        (text(name="姓名"), "name", "bad_name"),
        (text(type="end group"), "type", "unmatched_group"),
        (text(relevant="${none} = 1"), "relevant", "unknown_reference"),
        (text(label="${none}"), "label", "unknown_reference"),
        (text(relevant="selected(${a2}, 'x'"), "relevant", "bad_expression"),
        (text(relevant="${a2} = “是”"), "relevant", "fullwidth_punctuation"),
        (text(relevant="selected（${a2}, 'x'）"), "relevant", "fullwidth_punctuation"),
        (text(calculation="nope(1)"), "calculation", "unknown_function"),
        (text(calculation="if(1, 2)"), "calculation", "wrong_argument_count"),
        (text(calculation="${a} + 1"), "calculation", "cycle"),
        (text(relevant="${a} = 1"), "relevant", "cycle"),
        (text(type="calculate", label=""), "calculation", "missing_calculation"),
        (text(constraint=". < 2025-01-01"), "constraint", "unquoted_date"),
        (text(type="integer", default="two"), "default", "bad_default"),
        (text(type="select_one yn", default="z"), "default", "bad_default"),
        (text(type="select_one yn", choice_filter="twn = ${a2}"), "choice_filter", "unknown_choice_column"),
    ],
)
def test_a_mistake_is_found_in_its_cell(
    compiler: XFormCompiler, row: dict[str, str], column: str, kind: str
) -> None:
    assert findings(compiler, text("a2"), row) == [("survey", 3, column, kind)]


def test_the_later_of_two_names_is_the_wrong_one(compiler: XFormCompiler) -> None:
    assert findings(compiler, text(), text()) == [("survey", 3, "name", "duplicate_name")]


@pytest.mark.parametrize(
    ("choice", "column", "kind"),
    [
        (("yn", "a b", "甲", ""), "name", "bad_choice_name"),
        (("yn", "", "甲", ""), "name", "missing_name"),
        (("yn", "y", "又是", ""), "name", "duplicate_choice"),
    ],
)
def test_mistakes_in_choices_are_found(
    compiler: XFormCompiler, choice: tuple[str, ...], column: str, kind: str
) -> None:
    row = text(type="select_multiple yn")
    assert findings(compiler, row, choices=(*CHOICES, choice)) == [("choices", 4, column, kind)]


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("relevent", "unknown_column"),
        ("label：：中文", "fullwidth_punctuation"),
        ("label::中文(zh)", "mixed_languages"),
    ],
)
def test_headers_are_read_with_care(compiler: XFormCompiler, header: str, kind: str) -> None:
    rows = (("type", "name", "label", header), ("text", "a", "甲", "1 = 1"))
    found = check_workbook(Workbook(sheets=(Sheet(name="survey", rows=rows),)), compiler)
    assert [(each.row, each.kind) for each in found if each.severity != "hint"] == [(1, kind)]


def test_sound_sheets_are_not_blamed(compiler: XFormCompiler) -> None:
    rows = [
        text(constraint="regex(., '[0-9]{4}-[0-9]{2}') and . != '2025-01-01'"),
        text("b", type="begin repeat"),
        text("e", relevant="${a} != ''", default="today()"),
        text(type="end repeat", name="", label=""),
        text("c", type="select_one yn", choice_filter="town = ${a}", default="y"),
        text("d", type="calculate", label="", calculation="count(${b}) - 1"),
    ]
    assert findings(compiler, *rows) == []


def test_a_file_that_is_no_workbook_is_one_finding(compiler: XFormCompiler) -> None:
    assert [found.severity for found in check(b"\0\1", compiler)] == ["error"]


def test_a_missing_survey_is_named(compiler: XFormCompiler) -> None:
    source = (
        b"| surve |\n| | type | name | label |\n| | text | a | A |\n| settings |\n| | form_id |\n| | x |\n"
    )
    assert [(found.sheet, found.kind) for found in check(source, compiler)] == [("survey", "missing_sheet")]


def places(compiler: XFormCompiler, workbook: Workbook) -> list[tuple[int | None, str | None, str]]:
    found = check_workbook(workbook, compiler)
    return [(each.row, each.column, each.kind) for each in found if each.severity != "hint"]


@pytest.mark.parametrize(
    ("choices", "place"),
    [
        ((("list_nam", "name", "label"), ("yn", "y", "是")), (1, "list_nam", "unknown_column")),
        (
            (("list_name", "name", "label"), ("yn", "y", "是"), ("", "n", "否")),
            (3, "list_name", "missing_name"),
        ),
    ],
)
def test_a_choices_sheet_is_read_with_care(
    compiler: XFormCompiler, choices: tuple[tuple[str, ...], ...], place: tuple[int, str, str]
) -> None:
    rows = (("type", "name", "label"), ("select_one yn", "a", "甲"))
    workbook = Workbook(sheets=(Sheet(name="survey", rows=rows), Sheet(name="choices", rows=choices)))
    assert place in places(compiler, workbook)


def test_groups_close_what_they_open(compiler: XFormCompiler) -> None:
    begin = text("g", type="begin group")
    assert findings(compiler, begin, text()) == [("survey", 2, "type", "unmatched_group")]
    crossed = [begin, text(), text(type="end repeat", name="", label="")]
    assert ("survey", 4, "type", "unmatched_group") in findings(compiler, *crossed)


def test_a_row_without_a_type_is_told(compiler: XFormCompiler) -> None:
    assert ("survey", 2, "type", "unknown_type") in findings(compiler, text(type=""))


def test_several_defaults_of_a_select_multiple_are_each_a_choice(compiler: XFormCompiler) -> None:
    row = {"type": "select_multiple yn", "name": "a", "label": "甲"}
    assert findings(compiler, {**row, "default": "y n"}) == []
    assert findings(compiler, {**row, "default": "y z"}) == [("survey", 2, "default", "bad_default")]
    assert findings(compiler, text(type="date", default="明天")) == [("survey", 2, "default", "bad_default")]


@pytest.mark.parametrize(
    "header",
    ["bind::app:standard", "hint: zh", "media::image::zh", "Constraint Message", "body::app:widget"],
)
def test_columns_of_the_dialect_are_no_mistakes(compiler: XFormCompiler, header: str) -> None:
    rows = (("type", "name", "label", header), ("text", "a", "甲", ""))
    assert places(compiler, Workbook(sheets=(Sheet(name="survey", rows=rows),))) == []


def test_a_lone_sheet_is_the_survey_and_empty_workbooks_have_none(compiler: XFormCompiler) -> None:
    rows = (("type", "name", "label"), ("integr", "a", "甲"))
    assert places(compiler, Workbook(sheets=(Sheet(name="检查表", rows=rows),))) == [
        (2, "type", "unknown_type")
    ]
    assert {kind for _, _, kind in places(compiler, Workbook(sheets=()))} == {"missing_sheet"}


def test_what_only_the_compilers_see_is_brought_back_to_its_row(compiler: XFormCompiler) -> None:
    looped = [
        text("b", type="begin repeat", relevant=""),
        text("c", calculation="count(${b}) + position(..)"),
        text(type="end repeat", name="", label=""),
        text("d", calculation="${e}"),
        text("e", calculation="${d}"),
    ]
    assert ("survey", 5, "calculation", "cycle") in findings(compiler, *looped)
