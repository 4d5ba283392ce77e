"""This is about the verbs of a walk: visit, machines, cut-off points, steps and seals."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.command import FIRM, Command, by_number


@pytest.fixture
def machine(command: Command) -> Command:
    """The office with one machine and the switch that feeds it, behind a meter of its own."""
    command(
        "equipment", "add", FIRM, "E-02", "间歇式溢流染色机", "--batch", "--field", "dismantle_by=2025-10-31"
    )
    fields = (
        "--field", "meter_kind=dedicated", "--field", "meter_factor=100", "--field", "route=application"
    )  # fmt: skip
    command("cutoff", "add", FIRM, "D1", "power", "10 kV跌落式熔断器", "--feeds", "E-02", *fields)
    command("cutoff", "supply", FIRM, "D1", "--production-only")
    return command


def test_power_is_cut_where_the_meter_was_read(machine: Command) -> None:
    machine("step", "do", FIRM, "E-02", "power", code=1)
    assert "meter of D1" in machine.complaint
    machine("cutoff", "read", FIRM, "D1", "4871.36", "--at", "2025-06-12T10:42")
    done = machine("step", "do", FIRM, "E-02", "power", "--at", "2025-06-12 10:45")
    assert done["steps"]["power"] == {"outcome": "done", "on": "2025-06-12", "cutoff": "D1", "detail": ""}


def test_the_cut_is_timed_once_and_again_after_a_restoration(machine: Command) -> None:
    machine("cutoff", "read", FIRM, "D1", "4871.36", "--at", "2025-06-12T10:42")
    cut = machine("cutoff", "cut", FIRM, "D1", "--at", "2025-06-12T10:45")
    assert cut["fields"]["cut_at"] == "2025-06-12T10:45+08:00"
    machine("equipment", "add", FIRM, "E-03", "配电变压器")
    machine("cutoff", "feed", FIRM, "D1", "E-03")
    later = machine("cutoff", "cut", FIRM, "D1", "--at", "2025-06-12T11:30")
    assert later["fields"]["cut_at"] == "2025-06-12T10:45+08:00"
    machine("step", "undo", FIRM, "E-03", "power", "--reason", "批准恢复供电")
    again = machine("cutoff", "cut", FIRM, "D1", "--at", "2025-07-01T09:00")
    assert again["fields"]["cut_at"] == "2025-07-01T09:00+08:00"


def test_a_gate_passes_with_a_reason_and_the_reason_is_kept(machine: Command) -> None:
    machine("step", "do", FIRM, "E-02", "power", "--reason", "表已拆走，由供电所出具凭证")
    notes = [act["fact"].get("note", "") for act in machine("case", "history", FIRM)]
    assert "表已拆走，由供电所出具凭证" in notes


def test_a_step_that_does_not_fit_needs_its_reason(machine: Command) -> None:
    machine("step", "do", FIRM, "E-02", "water", "--not-applicable", code=1)
    told = machine("step", "do", FIRM, "E-02", "water", "--not-applicable", "--reason", "该机不用水")
    assert told["steps"]["water"]["outcome"] == "not_applicable"


def test_a_second_reading_takes_its_own_day(machine: Command) -> None:
    machine("cutoff", "read", FIRM, "D1", "4,871.36", "--at", "2025-06-12T10:42")
    told = machine("cutoff", "read", FIRM, "D1", "4872.36", "--at", "2025-09-16")
    assert [(each["moment"], each["values"]) for each in told["readings"]] == [
        ("cut", ["4871.36"]),
        ("2025-09-16", ["4872.36"]),
    ]
    assert told["used_since_cut"] == {"2025-09-16": "100.00"}
    machine("cutoff", "read", FIRM, "D1", "四千八", code=1)


def test_what_is_typed_up_later_says_so(machine: Command) -> None:
    later = ("--at", "2025-06-12", "--observer", "chen", "--reference", "现场记录纸第2页")
    machine("cutoff", "read", FIRM, "D1", "4871.36", *later)
    occurred = machine("case", "history", FIRM)[-1]["fact"]["occurred"]
    assert occurred == {
        "at": "2025-06-12",
        "observer": "chen",
        "source": "paper",
        "reference": "现场记录纸第2页",
    }
    machine("cutoff", "read", FIRM, "D1", "4871.36", "--at", "yesterday", code=1)


def test_seals_are_placed_checked_lifted_and_written_off(machine: Command) -> None:
    machine("seal", "place", FIRM, "E-02", "FC2025-0003", "传动")
    machine("seal", "place", FIRM, "E-02", "FC2025-0003", "传动", code=1)
    machine("seal", "place", FIRM, "E-02", "FC2025-0004", "进料口", "--statutory", code=1)
    found = machine(
        "seal", "check", FIRM, "FC2025-0003", "broken", "--on", "2025-09-16", "--cause", "堆货刮破"
    )
    assert found["condition"] == "broken"
    kinds = {each["kind"] for each in machine("case", "show", FIRM)["findings"]}
    assert "seal_broken" in kinds
    machine("seal", "place", FIRM, "E-02", "FC2025-0006", "传动", "--replaces", "FC2025-0003")
    machine("seal", "lift", FIRM, "FC2025-0006", code=1)
    lifted = machine("seal", "lift", FIRM, "FC2025-0006", "--reason", "拆除前启封", "--at", "2025-10-20")
    assert lifted["lifted_on"] == "2025-10-20"
    assert machine("seal", "spoil", FIRM, "FC2025-0007")["spoiled_seals"] == ["FC2025-0007"]


def test_a_patroller_records_facts_but_neither_steps_nor_seals_nor_papers(machine: Command) -> None:
    machine.officer = "li"
    machine("cutoff", "read", FIRM, "D1", "4871.36")
    for words in (
        ("step", "do", FIRM, "E-02", "drive"),
        ("seal", "place", FIRM, "E-02", "FC2025-0001", "电源柜"),
        ("seal", "spoil", FIRM, "FC2025-0001"),
        ("record", "print", FIRM, "cutoff_record", "out.pdf"),
    ):
        machine(*words, code=1)
        assert machine.complaint.startswith("李示工 holds no certificate")


def test_an_unknown_machine_is_refused_by_the_name_it_was_called(command: Command) -> None:
    command("step", "do", FIRM, "E-77", "power", code=1)
    assert "E-77" in command.complaint
    command("equipment", "add", FIRM, "E-01", "锅炉")
    command("equipment", "add", FIRM, "E-01", "锅炉", code=1)
    assert "taken" in command.complaint


def test_an_inspection_starts_with_two_officers_and_goes_through_its_turns(command: Command) -> None:
    alone = (
        "--with",
        "林示川",
        "--field",
        "notice_number=长工信检通〔2025〕示1号",
        "--field",
        "approval_number=示1号",
        "--planned-for",
        "2025-06-12",
    )
    visit = command("visit", "prepare", FIRM, "inspection", *alone)["visit"]
    command("visit", "start", FIRM, "--at", "2025-06-12T09:12", code=1)
    assert "Two officers" in command.complaint
    command("case", "set-aside", FIRM, f"visit/{visit}", "--reason", "重新准备")
    command("visit", "prepare", FIRM, "inspection", *alone, "--with", "chen", "--matter", "CY01")
    command("visit", "start", FIRM, "--at", "2025-06-12T09:12")
    command("visit", "break-off", FIRM, "--at", "2025-06-12T10:00", code=1)
    command("visit", "break-off", FIRM, "--at", "2025-06-12T10:00", "--reason", "暴雨")
    command("visit", "continue", FIRM, "--at", "2025-06-13T09:00")
    told = command("visit", "finish", FIRM, "--at", "2025-06-13T11:00")
    assert told["finished_at"] == "2025-06-13T11:00+08:00"
    assert [turn["ended_by"] for turn in told["turns"]] == ["broken_off", "finished"]
    command("visit", "finish", FIRM, told["visit"], "--at", "2025-06-13T12:00", code=1)


def test_the_visit_meant_is_the_one_that_goes_on(command: Command, tmp_path: Path) -> None:
    spare = command("visit", "prepare", FIRM, "patrol")["visit"]
    real = command("visit", "prepare", FIRM, "patrol", "--with", "li", "--planned-for", "2025-06-12")["visit"]
    command("visit", "start", FIRM, code=2)
    assert spare[:8] in command.complaint
    assert f"{real[:8]} 封存巡查 2025-06-12" in command.complaint
    command("record", "print", FIRM, "cutoff_record", str(tmp_path / "out.pdf"), code=2)
    command("visit", "start", FIRM, real, "--at", "2025-06-12T09:12")
    command("record", "print", FIRM, "cutoff_record", str(tmp_path / "out.pdf"))
    assert command("record", "list", FIRM)["papers"][0]["visit"] == real
    assert command("visit", "finish", FIRM, "--at", "2025-06-12T11:00")["visit"] == real
    assert command("visit", "start", FIRM, "--at", "2025-06-12T14:00")["visit"] == spare


def test_people_of_a_visit_are_ours_by_name_and_others_by_role(command: Command) -> None:
    others = (
        "--person",
        "site_lead=郑示达,,生产厂长",
        "--person",
        "power_supplier=周示勤,示例供电所,装表电工",
    )
    told: dict[str, Any] = command("visit", "prepare", FIRM, "patrol", "--with", "li", *others)
    roles = {person["name"]: (person["role"], person["unit"], person["post"]) for person in told["people"]}
    assert roles["李示工"][0] == "patroller"
    assert roles["周示勤"] == ("power_supplier", "示例供电所", "装表电工")
    command("visit", "prepare", FIRM, "patrol", "--with", "谁", code=2)
    command("visit", "prepare", FIRM, "patrol", "--person", "boss=甲", code=2)


def test_a_cutoff_point_feeds_machines_by_their_numbers(machine: Command) -> None:
    machine("equipment", "add", FIRM, "E-03", "变压器")
    machine("cutoff", "add", FIRM, "D2", "water", "进水总阀", "--feeds", "E-02", "--feeds", "E-03")
    points = machine("case", "show", FIRM)["cutoffs"]
    assert by_number(points, "D2")["feeds"] == ["E-02", "E-03"]
    machine("cutoff", "add", FIRM, "D3", "water", "支阀", "--feeds", "E-09", code=1)
    machine("cutoff", "add", FIRM, "D4", "water", "支阀", "--field", "colour=red", code=2)
