"""The electricity price by command: account, decision, a year of kWh, money, end, table, letter."""

from pathlib import Path

from openpyxl import load_workbook

from tests.cli.command import FIRM, Command

BASIS = (
    "--document", "差别电价企业认定通知（示例）", "--number", "长发改价〔2025〕示1号", "--on", "2025-03-20",
    "--by", "区发改局",
)  # fmt: skip


def decided(command: Command) -> None:
    command(
        "price", "account", FIRM, "350100001", "--field", "factor=100", "--field", "supplier=示例供电公司"
    )
    command("price", "account", FIRM, "350100002")
    reason = ("--reason", "按认定文件")
    words = ("--from", "2025-01", "--category", "eliminated", "--row", "S10", *BASIS, *reason)
    command("price", "decide", FIRM, "all", *words)


def test_a_firm_from_its_account_to_the_end_of_the_surcharge(command: Command) -> None:
    decided(command)
    command(
        "price",
        "usage",
        FIRM,
        "350100001",
        "2025-01",
        "100",
        "200.5",
        "-",
        "1,000",
        "--from-source",
        "reading",
    )
    command("price", "money", FIRM, "350100001", "collected", "2025-01", "30.00", "--on", "2025-02-20")
    one, other = command("price", "list", FIRM, "--as-of", "2025-03-01")["prices"]
    assert one["price_sum"]["missing_months"] == []
    one, other = command("price", "list", FIRM)["prices"]
    assert one["account_fields"] == {"factor": "100", "supplier": "示例供电公司"}
    assert one["price_sum"] == {
        "months_counted": 3,
        "kwh": "1300.5",
        "surcharge": "390.15",
        "collected": "30.00",
        "paid": "0.00",
        "missing_months": ["2025-03", "2025-05"],
        "contested_months": [],
    }
    assert [month["surcharge"] for month in one["months"]] == ["30.00", "60.15", "", "300.00", ""]
    assert other["price_sum"]["missing_months"] == [f"2025-0{month}" for month in range(1, 6)]
    command("price", "release", FIRM, "350100001", "--last", "2025-03", code=1)
    assert "What ends it is not there yet" in command.complaint
    command(
        "price", "release", FIRM, "350100001", "--last", "2025-03", "--reason", "文件载明", "--paper", "示2号"
    )
    one, _ = command("price", "list", FIRM)["prices"]
    assert (one["decisions"][0]["end_state"], one["price_sum"]["surcharge"]) == ("stopped", "90.15")
    assert command("case", "show", FIRM)["prices"][0] == one


def test_what_stands_against_a_decision_is_said_and_passes_with_a_reason(command: Command) -> None:
    command("price", "account", FIRM, "350100001")
    words = (
        "price",
        "decide",
        FIRM,
        "350100001",
        "--from",
        "2025-01",
        "--category",
        "eliminated",
        "--row",
        "S10",
    )
    command(*words, code=1)
    assert "document it rests on" in command.complaint
    command(*words, *BASIS, code=1)
    assert "淘汰类" in command.complaint
    command(*words, *BASIS, "--reason", "目录比对材料在纸质档案中")
    command(*words, *BASIS, code=1)
    assert "stands already" in command.complaint
    command("price", "decide", FIRM, "350100001", "--row", "S10", code=2)
    command("price", "decide", FIRM, "3509", "--from", "2025-01", "--category", "tier", code=1)
    assert "3509" in command.complaint
    command("price", "decide", FIRM, "350100001", "--take-back", "--reason", "户号有误")
    assert command("price", "list", FIRM)["prices"][0]["decisions"] == []


def test_the_table_and_the_letter_of_all_firms(command: Command, tmp_path: Path) -> None:
    target = tmp_path / "名单.docx"
    command("price", "letter", str(target), code=1)
    assert not target.exists(), "nobody is on the list"
    decided(command)
    command("price", "usage", FIRM, "350100001", "2025-01", "100")
    table = tmp_path / "执行表.xlsx"
    told = command("price", "table", str(table), "--as-of", "2025-04-02")
    assert (told["enterprises"], told["rows"], told["surcharge"]) == (1, 2, "30.00")
    sheet = load_workbook(table)["执行表"]
    assert sheet.cell(4, 18).value == "缺 2025-02、2025-03 用电量"
    command("price", "table", str(table), code=1)
    words = ("--to", "示例供电公司", "--number", "长发改价函〔2025〕示1号")
    for suffix, begins in ((".docx", b"PK"), (".pdf", b"%PDF")):
        target = tmp_path / f"名单{suffix}"
        told = command("price", "letter", str(target), *words)
        assert told["accounts_listed"] == [f"{FIRM} 350100001", f"{FIRM} 350100002"]
        assert target.read_bytes().startswith(begins)
    command("price", "letter", str(tmp_path / "停.docx"), "--kind", "stop", code=1)
    command("price", "letter", str(tmp_path / "新.docx"), "--since", "2025-02", code=1)


def test_the_table_of_surcharges_is_read_without_a_workspace(command: Command) -> None:
    rows = command.plain("price", "rates", "钢铁", "--category", "eliminated")["surcharge_rows"]
    assert [row["row_id"] for row in rows] == ["S12", "S19", "S29"]
    assert all("请核对现行有效性" in row["check_validity"] for row in rows)
