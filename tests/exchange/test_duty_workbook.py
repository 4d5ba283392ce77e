"""Workbooks of duty lists: as people keep them, as we write them, and read again saying the same."""

import io
from datetime import date

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.duties.figures import figures_of
from app.domain.duties.lists import DutyList
from app.domain.duties.reading import LEFT_OUT
from app.domain.duties.row import DutyRow
from app.domain.errors import FileRefused, Refusal
from app.exchange.duty_workbook import read_duty_workbook, write_duty_workbook
from app.operations.read_duties import read_duties
from tests.domain.duties.made import row, the_list
from tests.exchange.plan_made import TOWNSHIPS, workbook

TODAY = date(2025, 11, 14)
LISTS = read_duties().lists


def read(rows: list[tuple[object, ...]], wanted: str = "") -> list[dict[str, str]]:
    reading = read_duty_workbook(workbook(rows), LISTS, wanted, TOWNSHIPS)
    return [dict(each.values) for each in reading.rows]


def test_a_list_is_known_by_its_columns_whatever_they_are_called() -> None:
    rows = [
        ("全区在用锅炉台账",),
        ("序号", "单位名称", "规格型号", "蒸吨", "下次检验日期"),
        (1, "示例厂", "WNS4", 4, "2026.5.11"),
    ]
    reading = read_duty_workbook(workbook(rows), LISTS)
    assert (reading.list, reading.title) == ("boilers", "全区在用锅炉台账")
    assert dict(reading.rows[0].values) == {
        "enterprise": "示例厂", "model": "WNS4", "size": "4", "valid_until": "2026-05-11",
    }  # fmt: skip


def test_what_no_field_can_take_goes_to_the_remark_and_is_told() -> None:
    header = ("检查层级", "问题", "整改期限", "督办领导", "备注")
    reading = read_duty_workbook(
        workbook([header, ("省级", "示例问题", "尽快", "林示川", "原备注")]), LISTS, "findings"
    )
    (line,) = reading.rows
    assert line.values["note"] == "原备注；整改期限：尽快；督办领导：林示川"
    assert [(each.column, each.label, each.text) for each in reading.doubts] == [("C", "整改期限", "尽快")]


@pytest.mark.parametrize(
    ("above", "due", "expected"),
    [
        ("2024年三季度报送", "2025-10-10", "2024-10-09"),
        ("报送台账", "2025-10-10", "2025-10-09"),
        ("台账", "", ""),
    ],
)
def test_a_day_without_a_year_is_of_the_sheets_or_of_the_lines(above: str, due: str, expected: str) -> None:
    (line,) = read(
        [(above,), ("材料名称", "单位", "截止日期", "报送时间"), ("季报", "金峰镇", due, "10月9日")],
        "hand_ins",
    )
    assert line.get("handed_on", "") == expected


def test_ditto_merged_sums_and_repeated_headers_are_understood() -> None:
    header = ("检查层级", "问题", "责任单位")
    rows = read(
        [header, ("省级", "甲", "金峰"), ("同上", "乙", "〃"), header, ("合计", "2", ""), ("", "", "")],
        "findings",
    )
    assert rows == [
        {"level": "省级", "finding": "甲", "responsible": "金峰镇"},
        {"level": "省级", "finding": "乙", "responsible": "金峰镇"},
    ]


def test_a_choice_is_understood_where_only_one_can_be_meant() -> None:
    rows = read([("检查层级", "问题"), ("省", "甲"), ("市 级", "乙"), ("国家级", "丙")], "findings")
    assert [each["level"] for each in rows] == ["省级", "市级", "国家级"]


def test_a_line_without_what_is_needed_is_told_and_left_out() -> None:
    reading = read_duty_workbook(
        workbook([("检查层级", "问题", "责任单位"), ("省级", "", "金峰镇"), ("区级", "甲", "x")]),
        LISTS,
        "findings",
    )
    assert reading.rows == ()
    assert [(each.row, each.label) for each in reading.refused] == [(2, "问题"), (3, "检查层级")]


def test_who_may_not_be_named_is_neither_taken_nor_repeated() -> None:
    rows = [("来源", "举报内容", "举报人"), ("电话举报", "夜间冒烟", "示例举报人甲")]
    reading = read_duty_workbook(workbook(rows), LISTS, "steel_tips")
    assert "举报人甲" not in str(reading)
    assert [each.label for each in reading.doubts] == ["举报人"]


@pytest.mark.parametrize(
    "head",
    ["举报人姓名", "举报人 电话", "举报人（姓名、电话）", "联系方式", "反映人", "身份证号"],
)
def test_no_column_that_tells_who_reported_is_taken_into_the_remark(head: str) -> None:
    rows = [
        ("来源", "举报内容", "举报人", head, "被举报人"),
        ("电话举报", "夜间冒烟", "示例举报人甲", "示例举报人乙13900000000", "示例负责人"),
        ("", "缺来源", "示例举报人甲", "示例举报人乙13900000000", "示例负责人"),
    ]
    reading = read_duty_workbook(workbook(rows), LISTS, "steel_tips")
    assert not [word for word in ("举报人甲", "举报人乙", "1390000") if word in str(reading)]
    assert reading.rows[0].values["note"] == "被举报人：示例负责人"
    assert len(reading.refused) == 1
    assert {each.text for each in reading.doubts} == {LEFT_OUT}
    assert reading.columns[3][2] == "举报人", "not said to go to the remark"


def test_on_other_lists_only_who_reported_is_left_out() -> None:
    rows = [("检查层级", "问题", "举报人", "联系电话"), ("省级", "示例问题", "示例举报人甲", "0591-28800000")]
    reading = read_duty_workbook(workbook(rows), LISTS, "findings")
    assert "举报人甲" not in str(reading)
    assert reading.rows[0].values["note"] == "联系电话：0591-28800000"


def test_a_number_of_an_identity_card_is_not_taken_into_a_field() -> None:
    rows = [("检查层级", "问题", "责任人"), ("省级", "甲", "350112199001011234")]
    reading = read_duty_workbook(workbook(rows), LISTS, "findings")
    assert reading.rows[0].values.get("person") is None
    assert "19900101" not in str(reading), "not in the remark either"
    assert [each.label for each in reading.doubts] == ["责任人"]


@pytest.mark.parametrize("rows", [[("甲", "乙"), ("1", "2")], [("问题",), ("甲",)]])
def test_a_workbook_without_the_header_is_refused(rows: list[tuple[object, ...]]) -> None:
    with pytest.raises(FileRefused) as refused:
        read(rows, "findings")
    assert refused.value.code is Refusal.DUTY_LIST_NOT_FOUND


def test_the_same_list_gives_the_same_bytes_and_its_figures_a_sheet() -> None:
    boilers = the_list("boilers")
    rows = (row("a", "boilers", enterprise="示例厂", size="4", valid_until="2026-05-11"),)
    figures = figures_of(boilers, rows, TODAY)
    written = write_duty_workbook(boilers, rows, figures, TODAY)
    assert written == write_duty_workbook(boilers, rows, figures, TODAY)
    book = openpyxl.load_workbook(io.BytesIO(written))
    assert book.sheetnames == ["在用锅炉", "统计"]
    assert [cell.value for cell in book["统计"][3]][:2] == ["法定检验率", "1/1（100%）"]
    sheet = book["在用锅炉"]
    assert sheet.cell(3, 6).value == 4
    assert sheet.cell(3, 10).value.date() == date(2026, 5, 11)


def test_rows_taken_off_and_hidden_names_are_not_written() -> None:
    tips = the_list("steel_tips")
    rows = (
        row("a", "steel_tips", text="夜间冒烟", informant="0" * 64),
        DutyRow(id="b", list="steel_tips", values={"text": "移出"}, is_off=True),
    )
    book = openpyxl.load_workbook(io.BytesIO(write_duty_workbook(tips, rows, (), TODAY)))
    said = [str(cell.value) for line in book.active.iter_rows() for cell in line if cell.value]
    assert "夜间冒烟" in said
    assert not {"移出", "0" * 64, "举报人"} & set(said)


def values_of(duty_list: DutyList) -> st.SearchStrategy[dict[str, str]]:
    days = st.dates(date(2000, 1, 1), date(2090, 12, 31)).map(date.isoformat)
    texts = st.text(st.sampled_from("示例厂镇问题甲乙丙丁AB12"), min_size=2, max_size=12)
    kinds = {"day": days, "number": st.integers(0, 10**6).map(str)}
    fields = [field for field in duty_list.fields if field.kind not in ("file", "sealed")]
    made = {
        field.name: st.sampled_from(field.choices) if field.choices else kinds.get(field.kind, texts)
        for field in fields
    }
    needed = {field.name for field in fields if field.is_needed}
    always = {name: each for name, each in made.items() if name in needed}
    return st.fixed_dictionaries(always, optional={k: v for k, v in made.items() if k not in needed})


@settings(max_examples=15)
@given(data=st.data())
@pytest.mark.parametrize("duty_list", LISTS.values(), ids=lambda each: each.name)
def test_what_is_written_says_the_same_when_it_is_read(duty_list: DutyList, data: st.DataObject) -> None:
    values = data.draw(st.lists(values_of(duty_list), min_size=1, max_size=3))
    rows = [DutyRow(id=str(at), list=duty_list.name, values=each) for at, each in enumerate(values)]
    written = write_duty_workbook(duty_list, rows, figures_of(duty_list, rows, TODAY), TODAY)
    reading = read_duty_workbook(written, LISTS, duty_list.name, TOWNSHIPS)
    assert [dict(each.values) for each in reading.rows] == values
    assert reading.doubts == reading.refused == ()


def test_a_workbook_that_fits_no_list_is_told_which_lists_there_are() -> None:
    with pytest.raises(FileRefused) as refused:
        read_duty_workbook(workbook([("甲", "乙"), ("1", "2")]), LISTS)
    assert refused.value.code is Refusal.DUTY_NO_LIST_FITS
    assert LISTS["findings"].title in str(refused.value.details["known"])
