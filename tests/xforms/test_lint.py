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
