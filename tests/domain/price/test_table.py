"""The execution table and the letter: a line per account and decision, sums that are sums of lines."""

import io
from datetime import date
from decimal import Decimal
from zipfile import ZipFile

import msgspec
from openpyxl import load_workbook

from app.domain.acts.fact import Fact
from app.domain.enterprise.facts import EnterpriseStated
from app.domain.people.office import Office
from app.domain.price.facts import (
    PowerAccountAdded,
    PowerUsed,
    SurchargeDecided,
    SurchargePaid,
    SurchargeReleased,
)
from app.domain.price.table import PricedFirm, PriceTable, price_table, priced_firm, running, stopped
from app.domain.records.price_letter import LetterWords, PriceLetter, compose_price_letter
from app.domain.records.record import Table, missing
from app.exchange.price_workbook import write_price_table
from app.printing.document import write_document
from tests.case_making import Writer, a_machine

AS_OF = date(2025, 11, 14)


def decided(account: str, first: str, rate: str = "0.30") -> SurchargeDecided:
    return SurchargeDecided(
        account=account,
        from_month=first,
        category="eliminated",
        rate=rate,
        document="认定通知（示例）",
        number="示1号",
        on="2025-03-20",
        by="区发改局",
    )


def firm(*facts: Fact) -> PricedFirm:
    writer = Writer()
    writer.states(
        *a_machine(number="E-01", kind="mill", basis="目录（示例）"),
        EnterpriseStated(field="name", value="示例水泥有限公司"),
        EnterpriseStated(field="township", value="潭头镇"),
        PowerAccountAdded(account="a", number="35010001"),
        *facts,
    )
    told = priced_firm(writer.case)
    assert told is not None
    return told


def the_table(*facts: Fact) -> PriceTable:
    priced = firm(*facts)
    stored = msgspec.json.decode(msgspec.json.encode(priced), type=PricedFirm)
    assert stored == priced, "the register keeps it as JSON"
    return price_table([stored], AS_OF)


FACTS: tuple[Fact, ...] = (
    PowerAccountAdded(account="b", number="35010002"),
    decided("a", "2025-06"),
    decided("a", "2025-09", "0.40"),
    PowerUsed(account="a", month="2025-06", kwh="1000.5"),
    PowerUsed(account="a", month="2025-07", kwh="900"),
    PowerUsed(account="a", month="2025-09", kwh="800", source="reading"),
    SurchargePaid(account="a", month="2025-06", kind="collected", amount="300.15"),
)


def test_a_line_per_account_and_decision() -> None:
    table = the_table(*FACTS)
    assert [
        (row.account, row.rate, row.from_month, row.last_month, row.months, row.kwh, row.amount, row.state)
        for row in table.rows
    ] == [
        ("35010001", "0.30", "2025-06", "2025-08", "2", "1900.5", "570.15", "已调整加价"),
        ("35010001", "0.40", "2025-09", "", "1", "800", "320.00", "执行中"),
        ("35010002", "", "", "", "", "", "", "未定性"),
    ]
    assert [row.notes for row in table.rows] == ["缺 2025-08 用电量", "缺 2025-10 用电量", ""]
    assert [row.collected for row in table.rows] == ["300.15", "", ""]
    assert (table.amount, table.kwh, table.firms) == (Decimal("890.15"), Decimal("2700.5"), 1)
    assert table.rows[0].basis == "认定通知（示例） 示1号（2025-03-20，区发改局）"
    assert table.amount == sum(Decimal(row.amount) for row in table.months if row.amount)


def test_an_enterprise_of_which_nothing_is_decided_has_no_line() -> None:
    assert the_table(PowerUsed(account="a", month="2025-06", kwh="1")).rows == ()


def test_an_enterprise_without_an_account_has_no_line() -> None:
    assert priced_firm(Writer().states(*a_machine())) is None
    assert price_table([], AS_OF).rows == ()


def test_the_workbook_says_the_same_and_its_bytes_depend_on_nothing_else() -> None:
    table = the_table(*FACTS)
    written = write_price_table(table, "差别电价执行表（示例）")
    assert written == write_price_table(table, "差别电价执行表（示例）")
    book = load_workbook(io.BytesIO(written))
    sheet = book["执行表"]
    headers = [cell.value for cell in sheet[3]]
    assert headers[3:12] == [
        "户号", "类别", "电价", "加价（元/kWh）", "起月", "止月", "计费月数", "用电量（kWh）",
        "加价电费（元）",
    ]  # fmt: skip
    assert [
        sheet.cell(4, headers.index(name) + 1).value for name in ("户号", "加价（元/kWh）", "加价电费（元）")
    ] == [
        "35010001",
        "0.30",
        570.15,
    ]
    assert sheet.cell(7, 1).value == "合计"
    assert sheet.cell(7, headers.index("加价电费（元）") + 1).value == 890.15
    assert [row[2].value for row in book["逐月"].iter_rows(min_row=4, max_row=8)] == [
        "2025-06", "2025-07", "2025-08", "2025-09", "2025-10",
    ]  # fmt: skip


def test_a_number_longer_than_a_sheet_keeps_is_written_as_text() -> None:
    table = the_table(
        decided("a", "2025-06"), PowerUsed(account="a", month="2025-06", kwh="123456789012345.67")
    )
    sheet = load_workbook(io.BytesIO(write_price_table(table, "示例")))["执行表"]
    assert sheet.cell(4, 11).value == "123456789012345.67"


def letter(table: PriceTable, kind: str) -> PriceLetter:
    rows = tuple(running(table) if kind == "start" else stopped(table))
    words = LetterWords(to="示例供电公司", number="长发改价函〔2025〕示1号", contact="孙示明")
    return PriceLetter(
        office=Office("示例区发展和改革局", "示例区", True, "", ""),
        on=AS_OF,
        kind=kind,
        words=words,
        rows=rows,
    )


def test_the_letter_lists_what_runs_and_leaves_out_what_was_followed() -> None:
    record = compose_price_letter(letter(the_table(*FACTS), "start"))
    (listed,) = [block for block in record.blocks if isinstance(block, Table)]
    assert listed.rows == (
        (
            "1",
            "示例水泥有限公司",
            "35010001",
            "淘汰类",
            "0.40",
            "2025年9月",
            "示1号",
        ),
    )
    assert missing(record) == ()
    with ZipFile(io.BytesIO(write_document(record, lambda _: b"", AS_OF))) as document:
        text = document.read("word/document.xml").decode()
    assert "示例供电公司：" in text
    assert "督查通报" not in text


def test_the_list_of_those_that_stop() -> None:
    released = SurchargeReleased(
        account="a", from_month="2025-09", last_month="2025-10", reason="dismantled", paper="示意见1号"
    )
    table = the_table(*FACTS, released)
    assert list(running(table)) == []
    record = compose_price_letter(letter(table, "stop"))
    (listed,) = [block for block in record.blocks if isinstance(block, Table)]
    assert listed.rows == (
        (
            "1",
            "示例水泥有限公司",
            "35010001",
            "淘汰类",
            "2025年9月",
            "2025年10月",
            "已拆除并通过验收，示意见1号",
        ),
    )
