"""The ledger: what is on it is what the rows say."""

import io
import zipfile
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import msgspec
import openpyxl
import pytest

from app.domain.errors import FileRefused, Refusal
from app.domain.plan.ledger import COLUMNS, FIELDS, industry_totals, sum_of
from app.exchange.ledger_filling import fill_ledger
from app.exchange.ledger_workbook import write_ledger
from tests.exchange.ledger_made import ledger_rows

AS_OF = date(2025, 11, 14)
HEADING = "2025年进度表（示例）"


def sheets(data: bytes) -> tuple[Any, Any]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    return book["进度表"], book["汇总"]


def at(sheet: Any, row: int, field: str) -> Any:
    return sheet.cell(row, [column.field for column in COLUMNS].index(field) + 1)


def form(*rows: list[object], merges: tuple[str, ...] = ()) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    for merge in merges:
        book.active.merge_cells(merge)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_every_column_has_a_field_of_the_row() -> None:
    assert {column.field for column in COLUMNS} <= FIELDS


def test_every_row_stands_on_the_sheet_as_it_is() -> None:
    rows = ledger_rows()
    progress, _summary = sheets(write_ledger(rows, HEADING, AS_OF))
    for number, row in enumerate(rows, start=5):
        for column in COLUMNS:
            value, text = at(progress, number, column.field).value, getattr(row, column.field)
            if column.kind == "day" and text:
                assert value == datetime.fromisoformat(text)
            elif column.kind in ("number", "sum") and text:
                assert Decimal(str(value)) == Decimal(text)
            else:
                assert (value or "") == text


def test_the_total_line_is_the_sum_of_the_lines_above_it() -> None:
    rows = ledger_rows()
    progress, _summary = sheets(write_ledger(rows, HEADING, AS_OF))
    end = 5 + len(rows)
    assert (at(progress, end, "sequence").value, at(progress, end, "enterprise").value) == ("合计", "12 户")
    for column in COLUMNS:
        if column.kind == "sum":
            above = [at(progress, number, column.field).value or 0 for number in range(5, end)]
            total = Decimal(str(at(progress, end, column.field).value))
            assert total == sum((Decimal(str(value)) for value in above), Decimal(0))


def test_the_summary_says_what_the_rows_say() -> None:
    rows = ledger_rows()
    _progress, summary = sheets(
        write_ledger(rows, HEADING, AS_OF, tasks={"C1752 化纤织物染整精加工": "6 台"})
    )
    lines = {row[0]: row[1:] for row in summary.iter_rows(min_row=5, max_col=9, values_only=True)}
    assert lines["合计"] == (
        None, 12, 31, "19.3 万吨/年；10 t/h；1840 万米/年；315 kVA；2600 万块标砖/年",
        6, 17, "0.8 万吨/年；6 t/h；315 kVA", "54.8%",
    )  # fmt: skip
    assert lines["C1752 化纤织物染整精加工"] == (
        "6 台", 1, 6, "4 t/h；1200 万米/年；315 kVA", 0, 2, "4 t/h；315 kVA", "33.3%",
    )  # fmt: skip
    for column in (2, 3, 5, 6):
        parts = [
            line[column - 1]
            for name, line in lines.items()
            if name != "合计" and not str(name).startswith("注")
        ]
        assert sum(parts) == lines["合计"][column - 1]


def test_codes_stay_text_and_no_text_becomes_a_formula() -> None:
    row = msgspec.structs.replace(
        ledger_rows()[0], code="350112000000000001", problems="=HYPERLINK(1)", next_steps="a\x00b"
    )
    progress, _summary = sheets(write_ledger([row], HEADING, AS_OF))
    assert at(progress, 5, "code").value == "350112000000000001"
    assert at(progress, 5, "code").number_format == "@"
    assert at(progress, 5, "problems").data_type == "s"
    assert at(progress, 5, "next_steps").value == "ab"
    assert at(progress, 5, "dismantle_by").number_format == "yyyy-mm-dd"


def test_a_contested_reading_is_shown_and_summed_nowhere() -> None:
    rows = [msgspec.structs.replace(row, seals="5／6") for row in ledger_rows()]
    progress, _summary = sheets(write_ledger(rows, HEADING, AS_OF))
    assert at(progress, 5, "seals").value == "5／6"
    assert sum_of(rows, "seals") == "0"


def test_an_empty_ledger_is_one_of_zeros() -> None:
    progress, summary = sheets(write_ledger([], HEADING, AS_OF))
    assert at(progress, 5, "enterprise").value == "0 户"
    assert [cell.value for cell in summary[5]][2:4] == [0, 0]
    assert industry_totals([], {}) == ()


def test_equal_rows_give_equal_bytes() -> None:
    assert write_ledger(ledger_rows(), HEADING, AS_OF) == write_ledger(ledger_rows(), HEADING, AS_OF)


def test_it_prints_landscape_with_its_header_on_every_page() -> None:
    progress, summary = sheets(write_ledger(ledger_rows(), HEADING, AS_OF))
    for sheet in (progress, summary):
        assert (sheet.page_setup.orientation, sheet.print_title_rows) == ("landscape", "$3:$4")
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert progress.freeze_panes == "D5"


def test_the_citys_own_form_is_filled_and_keeps_its_ending() -> None:
    template = form(
        ["附件2：全市淘汰落后产能进度表"],
        ["序号", "企业名称", "设备\n数量（台）", "断电", None],
        [None, None, None, "日期", "止码"],
        [None] * 5,
        ["合计", None, "=SUM(C4:C4)", None, None],
        ["填表人：", None, None, "审核人："],
        merges=("A1:E1", "D2:E2", "A6:C6"),
    )
    mapping = {
        "序号": "sequence",
        "企业名称": "enterprise",
        "设备数量（台）": "count",
        "断电/日期": "power_cut_on",
        "止码": "power_reading",
    }
    rows = ledger_rows()
    sheet = openpyxl.load_workbook(io.BytesIO(fill_ledger(template, mapping, rows, AS_OF))).active
    assert [sheet.cell(4 + n, 2).value for n in range(len(rows))] == [row.enterprise for row in rows]
    assert (sheet["D4"].value, sheet["E4"].value) == (datetime(2025, 6, 12), 4871.36)
    end = 4 + len(rows)
    assert (sheet.cell(end, 1).value, sheet.cell(end, 3).value) == ("合计", 31)
    assert (sheet.cell(end + 1, 1).value, sheet.cell(end + 1, 4).value) == ("填表人：", "审核人：")
    assert f"A{end + 1}:C{end + 1}" in {merge.coord for merge in sheet.merged_cells.ranges}


def test_a_header_the_form_does_not_have_is_refused_by_name() -> None:
    template = form(["序号", "企业名称"], [])
    for mapping in ({"企业名称": "enterprise", "停产日期": "stopped_on"}, {"企业名称": "no_such_field"}):
        with pytest.raises(FileRefused) as refused:
            fill_ledger(template, mapping, ledger_rows(), AS_OF)
        assert refused.value.code is Refusal.COLUMN_NOT_FOUND
        assert refused.value.details["column"] in ("停产日期", "no_such_field")


def test_a_broken_form_is_refused() -> None:
    with pytest.raises(FileRefused) as refused:
        fill_ledger(form(["序号"])[:-50], {"序号": "sequence"}, [], AS_OF)
    assert refused.value.code is Refusal.NOT_A_WORKBOOK


def test_a_form_of_merged_cells_without_end_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(form(["序号"]))) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            merges = b'</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
            new.writestr(name, old.read(name).replace(b"</sheetData>", merges))
    with pytest.raises(FileRefused) as refused:
        fill_ledger(stream.getvalue(), {"序号": "sequence"}, [], AS_OF)
    assert refused.value.code is Refusal.WORKBOOK_TOO_LARGE
