"""This is about the verbs of restarted production, looking again and publication."""

from pathlib import Path

import pytest

from tests.cli.command import FIRM, Command


@pytest.fixture
def cut(command: Command) -> Command:
    """A dyeing machine whose power was cut behind a dedicated meter."""
    command("equipment", "add", FIRM, "E-02", "溢流染色机", "--field", "dismantle_by=2025-10-31")
    command(
        "cutoff", "add", FIRM, "D1", "power", "高压侧", "--feeds", "E-02", "--field", "meter_kind=dedicated",
        "--field", "account=示3501",
    )  # fmt: skip
    command("cutoff", "read", FIRM, "D1", "100")
    command("cutoff", "supply", FIRM, "D1", "--production-only")
    command("step", "do", FIRM, "E-02", "power", "--reason", "企业申请暂停用电（示例）")
    return command


def test_a_meter_that_ran_is_listed_answered_and_listed_everywhere(cut: Command) -> None:
    cut("cutoff", "read", FIRM, "D1", "130", "--moment", "2025-06-20")
    (signal,) = cut("restart", "list", FIRM)["restart_signals"]
    assert (signal["weighed"], signal["on"], signal["equipment"]) == ("strong", "2025-06-20", ["E-02"])
    cut("restart", "answer", FIRM, signal["signal_key"], "抄录或换表原因", code=1)
    assert "reason" in cut.complaint
    (told,) = cut("restart", "answer", FIRM, signal["signal_key"], "misread", "--reason", "抄错一位")[
        "restart_signals"
    ]
    assert told["is_open"] is False
    assert told["signal_answer"]["reason"] == "抄错一位"
    assert cut("restart", "all", "--open")["restart_signals"] == []
    assert [each["enterprise"] for each in cut("restart", "all")["restart_signals"]] == [FIRM]


def test_bills_are_typed_by_account_and_told_beside_the_months_before(cut: Command) -> None:
    for month, kwh in (("2025-04", "40000"), ("2025年5月", "42000"), ("202507", "0")):
        told = cut("restart", "bill", FIRM, "示3501", month, kwh)
    lines = {line["bill_month"]: line for line in told["electricity_bills"]}
    assert (lines["2025-07"]["mean_before"], lines["2025-07"]["bill_sign"]) == ("41000.0", "")
    cut("restart", "bill", FIRM, "示3501", "2025-08", "9000")
    assert [each["signal_kind"] for each in cut("restart", "list", FIRM)["restart_signals"]] == ["bill"]
    cut("restart", "bill", FIRM, "示3501", "2025-13", "1", code=1)


def test_a_trace_is_read_aloud_in_chinese(cut: Command) -> None:
    cut("restart", "trace", FIRM, "有运转声响", "夜间有电机声", "--equipment", "E-02")
    aloud = cut.aloud("restart", "list", FIRM)
    assert "疑似恢复生产" in aloud
    assert "夜间有电机声" in aloud
    cut("restart", "trace", FIRM, "nonsense", "x", code=2)


def test_why_a_machine_still_stands_stands_in_its_table(cut: Command, tmp_path: Path) -> None:
    cut("restart", "standing", FIRM, "E-02", "--cause", "资产抵押", "--measures", "派人值守")
    told = cut("case", "show", FIRM)
    (machine,) = told["equipment"]
    assert machine["fields"]["standing_cause"] == "mortgage"
    target = tmp_path / "未拆.xlsx"
    assert cut("publication", "standing", str(target))["rows"] == 1
    assert target.stat().st_size > 0
    cut("publication", "standing", str(target), code=1)


def test_a_revisit_is_planned_found_and_shown(cut: Command) -> None:
    told = cut("revisit", "plan", FIRM, "2025-09-16")
    assert told["planned_for"] == "2025-09-16"
    found = ("--restarted", "no", "--site-state", "设备停用，现场无生产")
    shown = cut("revisit", "found", FIRM, "--visit", told["visit"], *found)
    assert shown["revisit_found"]["revisit_restarted"] == "no"
    assert shown["pairs"] == []
    assert cut("revisit", "show", FIRM, "--visit", told["visit"]) == shown
    assert cut("restart", "list", FIRM)["restart_signals"] == []
    cut("revisit", "found", FIRM, "--visit", told["visit"], "--restarted", "yes")
    assert [each["weighed"] for each in cut("restart", "list", FIRM)["restart_signals"]] == ["strong"]


def test_what_is_due_to_be_looked_at_comes_with_its_source(command: Command) -> None:
    told = command("revisit", "due")
    assert told["due_lines"] == []
    assert all("建议" in rule["basis"] for rule in told["revisit_rules"])


def test_an_opinion_is_shown_objected_to_and_announced(cut: Command, tmp_path: Path) -> None:
    cut("publication", "notice", FIRM, "2025-06-13", "2025-06-19", "--where", "区政府网站", code=1)
    cut("visit", "prepare", FIRM, "acceptance", "--with", "林示川", "--with", "陈示衡")
    cut("acceptance", "conclude", FIRM, "E-02", "refused", "--reason", "未拆除")
    cut("acceptance", "opinion", FIRM, "长工信验〔2025〕示1号")
    told = cut("publication", "notice", FIRM, "2025-06-13", "2025-06-19", "--where", "区政府网站")
    assert told["publication"]["publication_state"] == "running"
    told = cut("publication", "objection", FIRM, "产能不符", "--by", "示例来信人")
    (objection,) = told["publication"]["notices"][0]["objections"]
    announce = ("公告示1号", "--where", "https://example.invalid/1", "--on", "2025-06-20")
    cut("publication", "announce", FIRM, *announce, code=1)
    assert "objection" in cut.complaint
    cut("publication", "answer", FIRM, objection["id"], "rejected", "按铭牌核对无误")
    told = cut("publication", "announce", FIRM, *announce)
    assert (told["publication"]["publication_state"], told["publication"]["is_done"]) == ("announced", True)
    for name in ("名单.docx", "名单.xlsx"):
        assert cut("publication", "list", str(tmp_path / name), "--year", "2025")["rows"] == 0
        assert (tmp_path / name).stat().st_size > 0
