"""This is about the verbs of machines on their way out: batches, shared switches, meters, weigh slips."""

import pytest

from tests.cli.command import FIRM, Command


@pytest.fixture
def two_machines(command: Command) -> Command:
    """A batch of four dyeing machines and a transformer behind one switch with a meter of its own."""
    command(
        "equipment", "add", FIRM, "E-02", "溢流染色机", "--batch", "--field", "count=4",
        "--field", "factory_numbers=示06-11…14", "--field", "dismantle_by=2025年10月31日",
    )  # fmt: skip
    command("equipment", "add", FIRM, "E-03", "配电变压器")
    command(
        "cutoff", "add", FIRM, "D1", "power", "跌落式熔断器", "--feeds", "E-02",
        "--field", "meter_kind=专用表", "--field", "meter_factor=100", "--field", "route=application",
    )  # fmt: skip
    return command


def test_a_batch_shows_its_units_and_what_its_pictures_lack(two_machines: Command) -> None:
    told = two_machines("case", "show", FIRM)["equipment"][0]
    assert (told["units"], told["factory_numbers"][0], told["factory_numbers"][3]) == (
        4,
        "示06-11",
        "示06-14",
    )
    assert told["fields"]["dismantle_by"] == "2025-10-31"
    assert told["missing"] == ["缺少“拆除前”影像"]


def test_one_switch_feeds_a_machine_found_later_and_is_cut_once(two_machines: Command) -> None:
    assert two_machines("cutoff", "feed", FIRM, "D1", "E-03")["feeds"] == ["E-02", "E-03"]
    two_machines("cutoff", "cut", FIRM, "D1", code=1)
    two_machines("cutoff", "read", FIRM, "D1", "4871.36")
    two_machines("cutoff", "cut", FIRM, "D1", "--production-only", "--at", "2025-06-12T10:45")
    machines = two_machines("case", "show", FIRM)["equipment"]
    assert [each["steps"]["power"]["cutoff"] for each in machines] == ["D1", "D1"]
    assert two_machines("cutoff", "feed", FIRM, "D1", "E-03", "--not")["feeds"] == ["E-02"]


def test_supply_restored_is_told_as_restored(two_machines: Command) -> None:
    two_machines("cutoff", "cut", FIRM, "D1", "--production-only", "--reason", "表已拆走")
    two_machines("step", "undo", FIRM, "E-02", "power", code=1)
    told = two_machines("step", "undo", FIRM, "E-02", "power", "--reason", "区政府恢复供电决定")
    assert told["steps"]["power"]["outcome"] == "undone"
    two_machines("step", "undo", FIRM, "E-02", "power", "--reason", "再来", code=1)


def test_a_changed_meter_and_its_registers_are_counted_through(two_machines: Command) -> None:
    two_machines("cutoff", "read", FIRM, "D1", "100", "--register", "峰")
    two_machines("cutoff", "read", FIRM, "D1", "200", "--register", "谷", "--moment", "cut")
    change = ("130", "示DZ2", "5", "--on", "2025-06-20", "--register", "峰", "--factor", "10")
    told = two_machines("cutoff", "replace-meter", FIRM, "D1", *change)
    assert told["replacements"][0]["new_number"] == "示DZ2"
    two_machines("cutoff", "read", FIRM, "D1", "7", "--register", "峰", "--at", "2025-09-16")
    told = two_machines("cutoff", "read", FIRM, "D1", "200", "--register", "谷", "--moment", "2025-09-16")
    assert told["used_since_cut"] == {"2025-09-16": "3020"}


def test_a_machine_is_taken_down_weighed_and_lacks_only_its_pictures(two_machines: Command) -> None:
    two_machines("equipment", "dismantle", FIRM, "E-03", "--started", "2025-06-20")
    told = two_machines(
        "equipment", "dismantle", FIRM, "E-03", "--finished", "2025-06-20", "--method", "整机吊离"
    )
    assert told["dismantled"] == {
        "started": "2025-06-20",
        "finished": "2025-06-20",
        "method": "整机吊离",
        "contractor": "",
        "pieces": "",
    }
    assert told["state_text"] == "待验收"
    slip = ("示0710-1", "8.46", "--plate", "闽A示001", "--buyer", "示例再生资源公司", "--on", "2025-07-10")
    told = two_machines("equipment", "slip", FIRM, "E-03", *slip)
    assert (told["weight"], told["slips"][0]["plate"]) == ("8.46", "闽A示001")
    two_machines("equipment", "slip", FIRM, "E-03", *slip, code=1)
    two_machines("equipment", "waive", FIRM, "E-03", "during", code=1)
    told = two_machines("equipment", "waive", FIRM, "E-03", "during", "--reason", "吊装时无人拍摄")
    assert told["missing"][:2] == ["缺少“拆除前”影像", "缺少“拆除后”影像"]
    assert "缺少处置过磅单" not in told["missing"]


def test_what_can_not_fall_due_is_refused_when_it_is_typed(
    two_machines: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FIELDSEAL_LANG", "zh_CN")
    two_machines("case", "state", FIRM, "equipment/E-03/dismantle_by", "尽快", code=1)
    assert "尽快" in two_machines.complaint
    two_machines("case", "state", FIRM, "cutoff/D1/meter_kind", "智能表", code=1)
    assert two_machines.complaint == "计量方式应为专用表、共用表或无独立计量，无法识别“智能表”。\n"
    two_machines("step", "undo", FIRM, "E-03", "power", "--reason", "误断", code=1)
    assert "断电" in two_machines.complaint


def test_a_strip_is_used_once_in_the_whole_office_and_gaps_are_told(two_machines: Command) -> None:
    command = two_machines
    command("office", "seals", "--prefix", "FC2025-", "--first", "1", "--last", "10")
    command("case", "create", "--name", "示例乙厂")
    command("equipment", "add", "示例乙厂", "E-01", "锅炉")
    command("seal", "place", FIRM, "E-02", "FC2025-0001", "电源柜")
    command("seal", "spoil", FIRM, "FC2025-0003", "--reason", "撕破")
    command("seal", "place", "示例乙厂", "E-01", "FC2025-0001", "炉门", code=1)
    assert "used or spoiled already" in command.complaint
    command("seal", "spoil", "示例乙厂", "FC2025-0001", code=1)
    command("seal", "place", "示例乙厂", "E-01", "FC2025-0005", "炉门")
    (block,) = command("office", "seals")["seals"]
    assert block["used"] == ["FC2025-0001", "FC2025-0003", "FC2025-0005"]
    assert (block["missing_numbers"], block["free"]) == (["FC2025-0002", "FC2025-0004"], 5)


def test_people_come_and_leave_and_films_stay_in_their_station(command: Command) -> None:
    numbers = ("--field", "notice_number=示1号", "--field", "approval_number=示1号")
    command("visit", "prepare", FIRM, "inspection", "--with", "林示川", *numbers)
    told = command("visit", "people", FIRM, "--with", "chen", "--person", "expert=王示专,示例大学")
    assert [person["name"] for person in told["people"]] == ["林示川", "陈示衡", "王示专"]
    command("visit", "start", FIRM, "--at", "2025-06-12T09:12")
    told = command("visit", "people", FIRM, "--left", "王示专")
    assert [person["present"] for person in told["people"]] == [True, True, False]
    command("visit", "people", FIRM, "--left", "谁", code=2)
    film = ("示-JLY-03", "陈示衡", "2025-06-12T10:58", "2025-06-12T11:45", "--gap", "更换电池")
    told = command("visit", "recorder", FIRM, *film)
    assert (told["films"][0]["gap"], told["films"][0]["began"]) == ("更换电池", "2025-06-12T10:58+08:00")
    command("visit", "recorder", FIRM, "示-JLY-03", "陈", "2025-06-12T10:58", "2025-06-12T10:00", code=1)
    command("visit", "people", FIRM, "--left", "chen")
    command("visit", "break-off", FIRM, "--at", "2025-06-12T12:00", "--reason", "暴雨")
    command("visit", "continue", FIRM, "--at", "2025-06-13T09:00", code=1)
    assert "Two officers" in command.complaint


def test_a_number_no_other_laptop_could_read_again_is_refused(command: Command) -> None:
    for number in ("FC/2025", "FC\n2025", "F" * 200):
        command("seal", "spoil", FIRM, number, "--reason", "撕破", code=1)
        assert command.complaint.startswith("A number or name is empty, too long, or has a /")
    assert command("case", "show", FIRM)["spoiled_seals"] == []
