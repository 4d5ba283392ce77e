"""Screening lists as they are sent in: columns by many names, results in many words, nothing lost."""

import io
from datetime import date

import openpyxl
import pytest

from app.domain.errors import FileRefused, Refusal
from app.domain.plan.plan import Doubt, RowRefusal
from app.domain.screening.coverage import coverage_of
from app.domain.screening.facts import FirmListed
from app.domain.screening.firm import RESULT_TEXT, ListedFirm, line_of
from app.domain.screening.list_words import list_field, result_named, scale_named
from app.domain.screening.reading import ListReading
from app.domain.screening.weighing import weigh
from app.exchange.screening_workbook import read_screening_list, write_screening_list
from tests.exchange.plan_made import CODE, TOWNSHIPS, workbook

HEADER = (
    "序号", "所属乡镇", "企业名称", "统一社会信用代码", "所属行业", "规模（规上/规下）", "排查结果",
    "排查时间", "排查人员", "备注",
)  # fmt: skip
LINE = (1, "金峰", "示例染整有限公司", CODE, "C1752", "规上", "未发现", "2025-04-02", "李示工、何示鹤", "")


def read(*rows: tuple[object, ...], header: tuple[object, ...] = HEADER) -> ListReading:
    return read_screening_list(workbook([("长乐区排查底册（示例）",), header, *rows]), TOWNSHIPS)


def test_a_line_is_a_firm_with_its_result() -> None:
    reading = read(LINE)
    (row,) = reading.rows
    assert reading.title == "长乐区排查底册（示例）"
    assert (row.enterprise, row.code, row.township, row.industry) == (
        "示例染整有限公司", CODE, "金峰镇", "C1752",
    )  # fmt: skip
    assert (row.scale, row.result, row.on, row.by) == ("above", "none_found", "2025-04-02", "李示工、何示鹤")
    assert not reading.warnings
    assert (row.sheet, row.row) == ("计划", 3)


def test_a_plain_list_of_names_and_townships_is_enough() -> None:
    reading = read(("示例砖厂", "湖南镇"), header=("企业名称", "乡镇"))
    assert [(row.enterprise, row.township, row.result) for row in reading.rows] == [
        ("示例砖厂", "湖南镇", "")
    ]
    assert [warning.code for warning in reading.warnings] == [
        Doubt.COLUMN_MISSING, Doubt.COLUMN_MISSING, Doubt.CODE_MISSING,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "doubt"),
    [("", Doubt.CODE_MISSING), ("9135", Doubt.CODE_LENGTH), (CODE[:-1] + "2", Doubt.CODE_CHECK_DIGIT)],
)
def test_a_wrong_code_is_told_and_refuses_nothing(code: str, doubt: Doubt) -> None:
    reading = read((*LINE[:3], code, *LINE[4:]))
    assert len(reading.rows) == 1
    assert [(each.code, each.row, each.column) for each in reading.warnings] == [(doubt, 3, "D")]


def test_a_line_without_an_enterprise_is_refused_by_its_cell() -> None:
    reading = read(LINE, (2, "金峰镇", "", "", "C1752", "规下", "未发现", "", "", ""))
    (refused,) = reading.refused
    assert (refused.row, refused.column, refused.code) == (4, "C", RowRefusal.ENTERPRISE_MISSING)


def test_a_result_nobody_understands_is_kept_as_a_remark() -> None:
    reading = read((*LINE[:6], "下周再去", "2025-04-02", "李示工", "电话联系"))
    (row,) = reading.rows
    assert (row.result, row.on, row.by) == ("", "", "")
    assert row.remark == "电话联系；排查结果：下周再去；排查时间：2025-04-02；排查人员：李示工"
    assert [each.code for each in reading.warnings] == [Doubt.WORD_UNKNOWN]


def test_a_column_no_field_fits_is_a_remark() -> None:
    reading = read((*LINE, "示例路 1 号"), header=(*HEADER, "详细地址"))
    assert reading.rows[0].remark == "详细地址：示例路 1 号"
    assert Doubt.COLUMN_UNKNOWN in {each.code for each in reading.warnings}


def test_totals_notes_and_zero_reports_are_no_firms() -> None:
    reading = read(
        LINE, ("合计", "", "1 户"), ("经排查，猴屿乡无淘汰类落后产能",), ("注：规下企业由镇里补充",)
    )
    assert len(reading.rows) == 1
    assert [line.kind for line in reading.sheets[0].other_lines] == ["title", "total", "zero_report", "note"]


def test_a_township_in_the_title_holds_for_its_sheet() -> None:
    data = workbook([("金峰镇重点行业企业排查底册",), ("序号", "企业名称", "规模"), (1, "示例砖厂", "规下")])
    (row,) = read_screening_list(data, TOWNSHIPS).rows
    assert (row.township, row.scale) == ("金峰镇", "below")


def test_ditto_marks_mean_the_line_above() -> None:
    second = (2, "同上", "示例砖厂", "", "同上", "规下", "〃", "同上", "同上", "")
    row = read(LINE, second).rows[1]
    assert (row.township, row.industry, row.result, row.by) == (
        "金峰镇",
        "C1752",
        "none_found",
        "李示工、何示鹤",
    )


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("未发现", "none_found"), ("无", "none_found"), ("不属于淘汰类", "none_found"),
        ("不涉及", "none_found"),
        ("限制类", "restricted"), ("可能属于", "candidate"), ("疑似淘汰类设备", "candidate"),
        ("已列入2025年计划", "in_plan"), ("未列入计划", ""), ("停业注销", "closed"), ("已关停", "closed"),
        ("查无此户", "no_such_firm"), ("发现淘汰类变压器", "candidate"), ("……", ""),
    ],
)  # fmt: skip
def test_results_in_the_words_people_write(written: str, meant: str) -> None:
    assert result_named(written) == meant


def test_every_result_reads_as_itself() -> None:
    assert all(result_named(text) == result for result, text in RESULT_TEXT.items() if result)


@pytest.mark.parametrize(
    ("written", "header", "meant"),
    [("规上", "规模", "above"), ("规模以下", "规模", "below"), ("是", "是否规上", "above"),
     ("否", "是否规上", "below"), ("是", "是否规下", "below"), ("不详", "规模", "")],
)  # fmt: skip
def test_scales_in_the_words_people_write(written: str, header: str, meant: str) -> None:
    assert scale_named(written, header) == meant


@pytest.mark.parametrize(
    ("header", "field"),
    [("是否规上企业", "scale"), ("产能规模", None), ("摸底时间", "on"), ("排查人", "by"), ("判定", "result"),
     ("是否存在落后产能", "result"), ("排查情况", "result"), ("企业名称", None)],
)  # fmt: skip
def test_columns_only_a_screening_list_has(header: str, field: str | None) -> None:
    assert list_field(header) == field


def test_a_workbook_without_enterprises_is_refused() -> None:
    with pytest.raises(FileRefused) as refused:
        read_screening_list(workbook([("日期", "天气", "值班"), ("6-12", "晴", "何")]))
    assert refused.value.code is Refusal.NO_LIST_FOUND


def test_what_is_written_is_read_again_and_adds_nothing() -> None:
    firms = (
        ListedFirm(
            id="f1", name="=示例染整有限公司", code=CODE, township="金峰镇", industry="C1752", scale="above",
            result="candidate", by="李示工", on="2025-04-02", note="待认定",
        ),
        ListedFirm(id="f2", name="示例砖厂", township="湖南镇", scale="below"),
        ListedFirm(id="f3", name="示例石场", township="湖南镇", is_off=True),
    )  # fmt: skip
    towns = [town.name for town in TOWNSHIPS]
    data = write_screening_list(firms, coverage_of(firms, towns, ()), "排查底册（示例）", date(2025, 11, 14))
    again = write_screening_list(firms, coverage_of(firms, towns, ()), "排查底册（示例）", date(2025, 11, 14))
    assert data == again
    reading = read_screening_list(data, TOWNSHIPS)
    assert [each.standing for each in weigh(firms, reading.rows, lambda: "new")] == ["known", "known"]
    assert reading.rows[0].result == "candidate"
    coverage = openpyxl.load_workbook(io.BytesIO(data))["覆盖情况"]
    lines = [[cell.value for cell in line[:6]] for line in coverage.iter_rows(min_row=3)]
    assert lines[0] == ["金峰镇", 1, 1, 100, "1/1", "0/0"]
    assert lines[1] == ["湖南镇", 1, 0, 0, "0/0", "0/1"]
    assert lines[-1] == ["合计", 2, 1, 50, "1/1", "0/1"]


def test_lines_against_the_list_that_stands() -> None:
    standing = [
        line_of(FirmListed(firm="f1", name="示例染整有限公司", code=CODE, township="金峰镇")),
        ListedFirm(id="f2", name="示例砖厂", township="湖南镇", result="candidate"),
        ListedFirm(id="f3", name="示例石场", township="湖南镇", is_off=True),
    ]
    reading = read(
        LINE, LINE,
        (3, "湖南镇", "示例砖厂", "", "", "", "未发现", "", "", ""),
        (4, "湖南镇", "示例石场", "", "", "规下", "未发现", "", "", ""),
        (5, "湖南镇", "示例新厂", "", "", "", "", "", "", ""),
    )  # fmt: skip
    told = weigh(standing, reading.rows, lambda: "new")
    assert [each.standing for each in told] == ["changed", "twice", "known", "taken_off", "new"]
    assert [each.takes_result for each in told] == [True, False, False, False, False]
    assert [each.differs for each in told] == [False, False, True, False, False]


def test_a_line_with_another_firms_code_renames_nobody() -> None:
    standing = [ListedFirm(id="f1", name="示例染整有限公司", code=CODE, township="金峰镇", scale="above")]
    (told,) = weigh(
        standing, read((1, "湖南镇", "示例铸钢厂", CODE, "", "", "", "", "", "")).rows, lambda: "new"
    )
    assert (told.firm, told.standing, told.listed, told.differs) == ("f1", "known", None, True)


def test_a_file_fills_blanks_and_mends_a_wrong_code() -> None:
    standing = [ListedFirm(id="f1", name="示例染整有限公司", code="9135", township="金峰镇")]
    (told,) = weigh(standing, read(LINE).rows, lambda: "new")
    assert told.listed is not None
    assert (told.listed.code, told.listed.industry, told.listed.scale) == (CODE, "C1752", "above")
    assert not told.differs
