"""Orders by command: made, served, extended, looked at again, proposed; what the law forbids is refused."""

from pathlib import Path

from openpyxl import load_workbook

from tests.cli.command import FIRM, Command

LIMIT = ("--standard", "16780", "--product", "水泥熟料 综合能耗", "--consumption", "128.7")


def the_limit_order(command: Command, served: str = "2025-02-06") -> dict[str, object]:
    """An energy order by its weighing, served on a day. Today of the tests is 2025-06-12."""
    told = command(
        "order", "issue", FIRM, "energy", "--number", "示限改1号", "--issued", min(served, "2025-01-06"),
        "--served", served, *LIMIT, "--measured-on", "2024-12-31",
    )  # fmt: skip
    (order,) = told["orders"]
    return dict(order)


def test_a_limit_order_rests_on_its_weighing_and_runs_six_months(command: Command) -> None:
    order = the_limit_order(command, "2025-01-06")
    assert order["term"] == {
        "counted_from": "2025-01-06", "computed": "2025-07-07", "confirmed": "2025-07-07", "why_differs": "",
        "extended_until": "",
    }, "2025-07-06 is a Sunday"  # fmt: skip
    limit = order["order_limit"]
    assert isinstance(limit, dict)
    assert (limit["limit_value"], limit["unit_use"], limit["excess_share"]) == ("117", "128.7", "10")
    assert [each["number"] for each in order["order_trail"]] == ["P1"]  # type: ignore[attr-defined]
    due = command("deadline", "list", "--today", "2025-07-01")["due_lines"]
    assert [(each["last_day"], each["due_group"]) for each in due if "示限改1号" in each["about"]] == [
        ("2025-07-07", "week")
    ]


def test_more_time_is_answered_and_shown_as_the_new_end(command: Command) -> None:
    the_limit_order(command)
    command("order", "extend", FIRM, "示限改1号", "设备到货延后", "--until", "2025-11-06")
    command("order", "decide", FIRM, "示限改1号", "2025-11-07", code=1)
    assert "2025-11-06" in command.complaint
    told = command("order", "decide", FIRM, "示限改1号", "2025-11-06", "--number", "示延1号")
    (order,) = told["orders"]
    assert order["term"]["extended_until"] == "2025-11-06"
    assert (order["order_state"], told["hints"]) == ("running", [])
    command("order", "extend", FIRM, "示限改1号", "再延")
    command("order", "decide", FIRM, "示限改1号", "2025-12-06", code=1)
    assert "2025-11-06" in command.complaint, "once, and until when"
    (order,) = command("order", "decide", FIRM, "示限改1号", "refused")["orders"]
    assert [each["answer_given"] for each in order["extensions"]] == ["granted", "refused"]


def test_a_plain_order_is_looked_at_problem_by_problem_and_closed(command: Command, tmp_path: Path) -> None:
    the_limit_order(command)
    words = ("order", "issue", FIRM, "safety", "--problem", "P1", "--number", "示责改2号")
    command(*words, "--served", "2025-06-12", code=1)
    told = command(*words, "--served", "2025-06-12", "--due", "2025-06-27")
    order = told["orders"][-1]
    assert (order["order_title"], order["term"]["confirmed"]) == ("责令限期整改指令书", "2025-06-27")
    command("order", "report", FIRM, "示责改2号", "--text", "已整改")
    command("order", "conclude", FIRM, "示责改2号", "cleared", code=1)
    assert "P1" in command.complaint
    command("order", "recheck", FIRM, "示责改2号", "P1=done", "--text", "整改到位")
    order = command("order", "conclude", FIRM, "示责改2号", "cleared", "--number", "示复1号")["orders"][-1]
    assert (order["order_state"], order["order_trail"][0]["closed_on"]) == ("cleared", "2025-06-12")
    out = tmp_path / "复查.pdf"
    printed = command("record", "print", FIRM, "recheck_opinion", str(out), "--number", "示复1号")
    assert "复查结果（第1行）" not in printed["missing"]
    assert out.read_bytes().startswith(b"%PDF")


def test_a_proposal_waits_for_the_end_of_the_term_whatever_the_reason(command: Command) -> None:
    the_limit_order(command)
    command("order", "propose", FIRM, "示限改1号", "closure", "--reason", "急", code=1)
    assert "2025-08-06" in command.complaint
    command("order", "recheck", FIRM, "示限改1号", "P1=not_done")
    command("order", "conclude", FIRM, "示限改1号", "closure")
    (order,) = command("order", "list", FIRM)["orders"]
    assert order["may_propose"] == [], "the firm has the rest of its term"
    command("order", "propose", FIRM, "示限改1号", "closure", "--reason", "急", code=1)
    assert "节约能源法" in command.complaint


def test_what_was_not_met_at_the_end_goes_to_the_government(command: Command) -> None:
    the_limit_order(command, "2024-11-06")
    command("order", "recheck", FIRM, "示限改1号", "P1=not_done")
    command("order", "conclude", FIRM, "示限改1号", "closure")
    (order,) = command("order", "list", FIRM)["orders"]
    assert order["may_propose"] == [
        "复查结论：未完成",
        "整改期限已于 2025-05-06 届满，未见整改到位的复查结论",
    ]
    command(
        "order", "propose", FIRM, "示限改1号", "suspension", "--to", "示例区人民政府", "--number", "示9号"
    )
    (order,) = command(
        "order", "decision", FIRM, "示限改1号", "suspension", "示政决1号", "--by", "示例区人民政府"
    )["orders"]
    assert (order["order_state"], order["may_propose"]) == ("decided", [])
    assert [each["basis"] for each in order["proposals"]] == ["《中华人民共和国节约能源法》第七十二条"]


def test_what_is_not_over_its_limit_makes_no_limit_order(command: Command) -> None:
    command(
        "order", "issue", FIRM, "energy", *LIMIT[:4], "--consumption", "100", "--measured-on", "2024-12-31",
        code=1,
    )  # fmt: skip
    assert command("order", "list", FIRM)["orders"] == []
    command("order", "issue", FIRM, "other", "--due", "2025-07-01", code=1)
    assert command("case", "show", FIRM)["orders"] == []


def test_service_later_than_issue_starts_the_clock(command: Command) -> None:
    told = command(
        "order", "issue", FIRM, "energy", "--issued", "2025-01-06", *LIMIT, "--measured-on", "2024-12-31"
    )
    (order,) = told["orders"]
    assert (order["order_state"], order["term"]) == ("unserved", {})
    command("order", "serve", FIRM, order["id"], "--on", "2025-01-05", code=1)
    (order,) = command("order", "serve", FIRM, order["id"], "--on", "2025-01-08")["orders"]
    assert order["term"]["confirmed"] == "2025-07-08"


def test_the_table_of_limit_orders_says_what_is_late(command: Command, tmp_path: Path) -> None:
    the_limit_order(command)
    out = tmp_path / "整改表.xlsx"
    told = command("register", "limit-ledger", str(out), "--as-of", "2025-08-10")
    (line,) = told["lines"]
    assert (line["number"], line["due"], line["extended"], line["share"]) == (
        "示限改1号",
        "2025-08-06",
        "",
        "10",
    )
    sheet = load_workbook(out).active
    heads, values = ([cell.value for cell in row] for row in sheet.iter_rows(min_row=2, max_row=3))
    row = dict(zip(heads, values, strict=True))
    assert (row["超限比例"], row["后续"]) == ("10%", "逾期 4 天，可提请")
    command("register", "limit-ledger", str(out), code=1)


def test_an_order_names_a_body_that_is_listed(command: Command) -> None:
    words = (
        "order",
        "issue",
        FIRM,
        "energy",
        "--issued",
        "2025-01-06",
        *LIMIT,
        "--measured-on",
        "2024-12-31",
    )
    command(*words, "--agency", "不存在局", code=1)
    assert "不存在局" in command.complaint
    assert "示例区工业和信息化局" in command.complaint, "it names those listed"
    assert command("order", "list", FIRM)["orders"] == []
    command(*words, "--agency", "示例区工业和信息化局")
