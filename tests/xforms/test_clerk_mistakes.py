"""This is about the many ways to get a workbook wrong: each is told once, in its cell, in two languages."""

import pytest

from app.xforms import XFormCompiler
from app.xforms.workbook.sheets import Sheet, Workbook
from tests.xforms.sheet_making import HEAD, YN, book, told


def with_expression(column: str, text: str, type_: str = "text") -> Workbook:
    """Questions a (integer), q (select_one yn), m (select_multiple yn) and c, which has the expression."""
    rows = (("integer", "a"), ("select_one yn", "q"), ("select_multiple yn", "m"), (type_, "c"))
    cells = [(*row, "题", text if row[1] == "c" else "") for row in rows]
    survey = Sheet(name="survey", rows=(("type", "name", "label", column), *cells))
    return Workbook(sheets=(survey, *book(choices=YN).sheets))


@pytest.mark.parametrize(
    ("typed", "kind", "near"),
    [
        ("Text", "unknown_type", "text"),
        ("integr", "unknown_type", "integer"),
        ("文本", "unknown_type", "text"),
        ("number", "unknown_type", "integer"),
        ("单选 yn", "unknown_type", "select_one"),
        ("selectone yn", "unknown_type", "select_one"),
        ("select-one yn", "unknown_type", "select_one"),
        ("Select_One yn", "unknown_type", "select_one"),
        ("select_many yn", "unknown_type", "select_multiple"),
        ("select_one（yn）", "fullwidth_punctuation", "select_one yn"),
        ("select_one", "unknown_type", "yes_no"),
        ("select_one yes", "unknown_list", ""),
        ("select_one YN", "unknown_list", "yn"),
        ("select_one_from_file towns", "unknown_list", ".csv"),
        ("胡写", "unknown_type", ""),
        ("", "unknown_type", ""),
    ],
)
def test_a_wrong_type_is_told_with_what_is_meant(
    compiler: XFormCompiler, typed: str, kind: str, near: str
) -> None:
    workbook = book(survey=f"{HEAD} / text ; z ; 子 / {typed} ; a ; 甲", choices=YN)
    (found,) = told(compiler, workbook)
    assert (found.sheet, found.row, found.column, found.kind) == ("survey", 3, "type", kind)
    assert near in found.message
    assert near in found.chinese


@pytest.mark.parametrize(
    ("header", "near", "severity"),
    [
        ("relevent", "relevant", "warning"),
        ("constrain", "constraint", "warning"),
        ("calculations", "calculation", "warning"),
        ("requird", "required", "warning"),
        ("apperance", "appearance", "warning"),
        ("choice-filter", "choice_filter", "warning"),
        ("defualt", "default", "warning"),
        ("必填", "required", "warning"),
        ("显示条件", "relevant", "warning"),
        ("hnt::中文(zh)", "hint::中文(zh)", "warning"),
    ],
)
def test_a_misspelt_header_is_told_with_the_right_one(
    compiler: XFormCompiler, header: str, near: str, severity: str
) -> None:
    (found,) = told(compiler, book(survey=f"{HEAD} ; {header} / text ; a ; 甲 ; "))
    assert (found.row, found.column, found.kind, found.severity) == (1, header, "unknown_column", severity)
    assert f"'{near}'" in found.message


@pytest.mark.parametrize(
    ("survey", "column"),
    [
        ("tpye ; name ; label / text ; a ; 甲", "tpye"),
        ("type ; nmae ; label / text ; a ; 甲", "nmae"),
        ("type ; name ; lable / text ; a ; 甲", "lable"),
        ("题型 ; name ; label / text ; a ; 甲", "题型"),
        ("type ; name ; 标签 / text ; a ; 甲", "标签"),
        ("type ; name ; lable::中文(zh) / text ; a ; 甲", "lable::中文(zh)"),
    ],
)
def test_one_misspelt_column_is_one_error_not_one_for_each_row(
    compiler: XFormCompiler, survey: str, column: str
) -> None:
    more = "".join(f" / text ; b{number} ; 乙" for number in range(5))
    (found,) = told(compiler, book(survey=survey + more))
    assert (found.row, found.column, found.kind, found.severity) == (1, column, "unknown_column", "error")


@pytest.mark.parametrize(
    ("column", "text", "kind"),
    [
        ("relevant", "selected(${m}, 'yes'", "bad_expression"),
        ("relevant", "${a} == 1", "bad_expression"),
        ("relevant", "${a} > 1 && ${a} < 3", "bad_expression"),
        ("relevant", "${a} = 1 || ${a} = 3", "bad_expression"),
        ("relevant", "${a} <> 1", "bad_expression"),
        ("relevant", "${a} ≥ 1", "bad_expression"),
        ("relevant", "${a} AND 1", "bad_expression"),
        ("relevant", "${a} = 'yes", "bad_expression"),
        ("relevant", "${a = 1", "bad_expression"),
        ("relevant", "${ a } = 1", "bad_expression"),
        ("relevant", "${q} = yes", "bad_expression"),
        ("calculation", "${a} / 2", "bad_expression"),
        ("calculation", "${a} +", "bad_expression"),
        ("required", "是", "bad_expression"),
        ("required", "Y", "bad_expression"),
        ("repeat_count", "three", "bad_expression"),
        ("relevant", "${a} ＝ 1", "fullwidth_punctuation"),
        ("relevant", "selected（${m}， 'yes'）", "fullwidth_punctuation"),
        ("relevant", "${q} = “yes”", "fullwidth_punctuation"),
        ("relevant", "${q} = ‘yes’", "fullwidth_punctuation"),
        ("relevant", "selected(${q}, 'yes’) and ${q} = 'no'", "fullwidth_punctuation"),
        ("relevant", "$｛a｝ = 1", "fullwidth_punctuation"),
        ("relevant", "${a} > １", "fullwidth_punctuation"),
        ("relevant", "${a} = 1　and ${a} = 2", "fullwidth_punctuation"),
        ("relevant", "${aa} = 1", "unknown_reference"),
        ("relevant", "${A} = 1", "unknown_reference"),
        ("calculation", "selectd(${m}, 'yes')", "unknown_function"),
        ("calculation", "IF(${a} = 1, 2, 3)", "unknown_function"),
        ("calculation", "count_selected(${m})", "unknown_function"),
        ("calculation", "如果(${a} = 1, 2, 3)", "unknown_function"),
        ("default", "tody()", "unknown_function"),
        ("calculation", "if(${a} = 1, 2)", "wrong_argument_count"),
        ("calculation", "today(1)", "wrong_argument_count"),
        ("calculation", "selected(${m})", "wrong_argument_count"),
        ("constraint", ". <= 2020-01-01", "unquoted_date"),
        ("constraint", ". <= 2020/1/1", "unquoted_date"),
        ("constraint", ". <= 2020年1月1日", "unquoted_date"),
        ("calculation", "${c} + 1", "cycle"),
        ("relevant", "${c} = 1", "cycle"),
        ("relevant", ". = 1", "cycle"),
        ("relevant", "${q} = 'ye'", "other"),
        ("relevant", "selected(${m}, '是')", "other"),
        ("calculation", "if('maybe' = ${q}, 1, 2)", "other"),
        ("constraint", "${a} > 3", "other"),
        ("appearance", "mulitline", "other"),
    ],
)
def test_a_wrong_expression_is_told_once_in_its_cell(
    compiler: XFormCompiler, column: str, text: str, kind: str
) -> None:
    (found,) = told(compiler, with_expression(column, text))
    assert (found.sheet, found.row, found.column, found.kind) == ("survey", 5, column, kind)


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("relevant", "${a} > 1 and (${q} = 'yes' or selected(${m}, 'no'))"),
        ("relevant", "${q} != ''"),
        ("relevant", "${last-saved#c} = 1"),
        ("relevant", "${a} = 1.5"),
        ("constraint", "regex(., '^（[0-9]{4}）[“”]$') and . != '2020-01-01'"),
        ("constraint", ". >= ${a}"),
        ("constraint", ". <= date('2020-01-01')"),
        ("required", "TRUE"),
        ("required", "${a} = 1"),
        ("readonly", "Yes"),
        ("calculation", "if(${a} = 1, '有；是', concat('x，', ${a}))"),
        ("calculation", "${a} div 2 - 1"),
        ("calculation", "jr:choice-name(${q}, '${q}')"),
        ("default", "联系人（姓名）"),
        ("default", "today()"),
        ("appearance", "w3 my-own"),
        ("hint", "按“甲”填，如 3（台）"),
        ("hint", "$ 100"),
    ],
)
def test_sound_cells_are_left_alone(compiler: XFormCompiler, column: str, text: str) -> None:
    assert told(compiler, with_expression(column, text)) == []


@pytest.mark.parametrize(
    ("type_", "default"),
    [
        ("integer", "3.5"),
        ("integer", "三"),
        ("decimal", "1,5"),
        ("date", "2020/01/01"),
        ("date", "2020-13-01"),
        ("date", "today"),
        ("time", "8点"),
        ("datetime", "2020-01-01"),
        ("geopoint", "长汀"),
        ("select_one yn", "是"),
        ("select_multiple yn", "yes,no"),
    ],
)
def test_a_default_that_does_not_fit_is_told(compiler: XFormCompiler, type_: str, default: str) -> None:
    (found,) = told(compiler, with_expression("default", default, type_))
    assert (found.row, found.column, found.kind) == (5, "default", "bad_default")


@pytest.mark.parametrize(
    ("type_", "default"),
    [
        ("integer", "-3"),
        ("decimal", "2"),
        ("date", "2020-01-31"),
        ("time", "08:30"),
        ("datetime", "2020-01-01T08:30:00"),
        ("geopoint", "25.9 119.5 0 0"),
        ("select_multiple yn", "yes no"),
        ("select_one yn or_other", "other"),
        ("text", "2020/01/01"),
    ],
)
def test_a_default_that_fits_is_left_alone(compiler: XFormCompiler, type_: str, default: str) -> None:
    assert told(compiler, with_expression("default", default, type_)) == []
