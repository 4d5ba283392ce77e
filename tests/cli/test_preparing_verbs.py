"""This is about preparing a visit on the command line: approval, notice, cap, urgent, 扫码入企, checks."""

from datetime import date, datetime
from typing import Any

import pytest

from app.domain.deadlines.due_line import DueLine, group_of
from tests.cli.command import FIRM, Command

BOTH = ("--with", "lin", "--with", "chen", "--planned-for", "2025-06-12")


@pytest.fixture
def prepared(command: Command) -> Command:
    command("visit", "prepare", FIRM, "inspection", *BOTH, "--matter", "CY01", "--check-type", "routine",
            "--task-from", "plan", "--bureau", "生态环境局=HJ01，HJ15", "--bureau", "市监局")  # fmt: skip
    return command


def lacking(told: Any) -> dict[str, list[str]]:
    return {
        each["preparation_step"]: each["lacking"] for each in told["preparation_steps"] if each["lacking"]
    }


def due(command: Command, kind: str, today: str = "2025-06-13") -> list[dict[str, Any]]:
    lines = command("deadline", "list", "--today", today)["due_lines"]
    return [line for line in lines if line["due_kind"] == kind]


def test_approval_and_notice_are_what_a_prepared_inspection_still_needs(prepared: Command) -> None:
    found = lacking(prepared("visit", "steps", FIRM))
    assert found["approval"] == ["approval_number", "approved_by", "approved_on"]
    assert found["notice"] == ["notice_number", "notice_served_on"]
    prepared("visit", "start", FIRM, code=1)
    assert "no inspection notice" in prepared.complaint
    prepared(
        "visit",
        "notice",
        FIRM,
        "--number",
        "长工信检通〔2025〕示1号",
        "--served",
        "2025-06-10",
        "--how",
        "direct",
    )
    prepared("visit", "start", FIRM, code=1)
    assert "not approved" in prepared.complaint
    told = prepared("visit", "approve", FIRM, "--later", "--by", "王示", "--on", "2025-06-09T10:00")
    assert "approval" not in lacking(told)
    assert told["next_step"] == "cap"
    prepared("visit", "start", FIRM)


def test_the_joint_bureaus_have_their_matters_on_one_notice(prepared: Command) -> None:
    told = prepared("visit", "bureau", FIRM, "市监局", "--matter", "ZL12")
    assert told["bureaus"] == [
        {"unit": "生态环境局", "matters": ["HJ01", "HJ15"]},
        {"unit": "市监局", "matters": ["ZL12"]},
    ]
    told = prepared("visit", "bureau", FIRM, "市监局", "--leave")
    assert [each["unit"] for each in told["bureaus"]] == ["生态环境局"]
    prepared("visit", "bureau", FIRM, "a/b", code=2)


def test_over_the_cap_it_is_refused_and_goes_on_with_a_name_and_a_reason(prepared: Command) -> None:
    prepared("office", "cap", "--cap", "1", code=1)
    assert "document" in prepared.complaint
    prepared("office", "cap", "--cap", "1", "--source", "示例〔2025〕6号")
    prepared("visit", "cap", FIRM, "--elsewhere", "市监局=1")
    told = prepared("visit", "steps", FIRM)
    assert (told["nth"], told["cap"], told["over_yearly_cap"]) == (2, 1, True)
    prepared("visit", "approve", FIRM, "--number", "示1号", "--by", "王示", "--on", "2025-06-09", code=1)
    assert "示例〔2025〕6号" in prepared.complaint
    prepared("visit", "notice", FIRM, "--number", "示1号")
    prepared("visit", "start", FIRM, "--reason", "时间紧", code=1)
    assert "示例〔2025〕6号" in prepared.complaint
    prepared("visit", "approve", FIRM, "--number", "示1号", "--by", "王示", "--over-cap", "群众投诉")
    told = prepared("visit", "start", FIRM)
    assert told["cap_passed"] == {"approver": "王示", "reason": "群众投诉", "nth": 2}


def test_an_urgent_one_starts_without_papers_and_they_are_made_up_within_a_day(command: Command) -> None:
    command("visit", "prepare", FIRM, "inspection", *BOTH, "--field", "urgent_reason=举报正在转移设备")
    command("visit", "start", FIRM, "--at", "2025-06-12T09:12")
    (line,) = due(command, "make_up")
    assert (line["last_day"], line["due_group"]) == ("2025-06-13", "week")
    (line,) = due(command, "make_up", "2025-06-14")
    assert line["due_group"] == "ours"
    command("visit", "make-up", FIRM, "--by", "王示", "--on", "2025-06-13T09:13", code=1)
    assert "reason" in command.complaint
    told = command("visit", "make-up", FIRM, "--number", "示1号", "--by", "王示", "--on", "2025-06-13T08:00",
                   "--notice", "通示1号", "--served", "2025-06-13")  # fmt: skip
    assert told["fields"]["notice_number"] == "通示1号"
    assert not due(command, "make_up", "2025-06-14")


def test_nothing_is_made_up_of_a_visit_that_was_not_urgent(prepared: Command) -> None:
    prepared("visit", "make-up", FIRM, "--by", "王示", "--on", "2025-06-13T08:00", code=1)
    assert "urgent" in prepared.complaint


def test_a_code_that_waits_for_a_network_stands_in_the_list_until_it_is_read(prepared: Command) -> None:
    prepared("visit", "scan-in", FIRM, "--queued", "--at", "2025-06-12T09:05")
    (line,) = due(prepared, "scan_in")
    assert line["due_group"] == "ours"
    told = prepared("visit", "scan-in", FIRM, "--at", "2025-06-12T15:00", "--number", "示0007")
    assert told["entry_scan"]["queued_at"] == "2025-06-12T09:05+08:00"
    assert not told["entry_scan"]["scan_waits"]
    assert not due(prepared, "scan_in")


def test_the_list_before_leaving_warns_and_holds_nobody_up(prepared: Command) -> None:
    told = prepared("visit", "checks", FIRM, "--trusted", "2025-06-12T12:02:30", "--source", "12117",
                    "--check", "printer=good,A4 纸 200 张", "--check", "media=poor")  # fmt: skip
    found = {each["departure_item"]: each for each in told["departure"]}
    assert found["clock"]["departure_state"] == "poor"
    assert "慢 150 秒" in found["clock"]["found"]
    assert found["printer"]["found"] == "正常  A4 纸 200 张"
    assert "disk" in found
    assert lacking(told)["checks"] == ["not_checked", "poor"]
    prepared("visit", "checks", FIRM, "--check", "printer", code=2)


def test_the_visit_keeps_the_rules_it_went_by(prepared: Command) -> None:
    prepared("visit", "notice", FIRM, "--number", "示1号")
    prepared("visit", "approve", FIRM, "--number", "示1号")
    told = prepared("visit", "start", FIRM)
    assert ["clocks.csv", "随程序"] in [each[:2] for each in told["rules"]]
    assert "随程序" in told["rules_used"]


def test_an_energy_supervision_is_told_the_day_of_its_notice(command: Command) -> None:
    command("visit", "prepare", FIRM, "inspection", *BOTH, "--matter", "JN01")
    told = command("visit", "notice", FIRM, "--number", "示1号", "--served", "2025-06-10")
    assert (told["notice_by"], told["notice_late"]) == ("2025-06-05", True)
    assert "notice_late" in lacking(told)["notice"]
    assert "待核对" in command.aloud("visit", "steps", FIRM)
    told = command("visit", "notice", FIRM, "--exception", "suspected")
    assert "notice_by" not in told


def test_hours_run_out_within_their_day() -> None:
    line = DueLine(kind="make_up", day="2025-06-13", thing="visit/v", until="2025-06-13T09:12+08:00")
    at = datetime.fromisoformat
    assert group_of(line, date(2025, 6, 13)) == "week"
    assert group_of(line, at("2025-06-13T09:12+08:00")) == "week"
    assert group_of(line, at("2025-06-13T09:13+08:00")) == "ours"
    assert group_of(line, at("2025-06-13T02:00+00:00")) == "ours"
