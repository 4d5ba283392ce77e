"""This is about the verbs of the bureau register, as a clerk types them."""

import importlib.util
import shutil
from pathlib import Path
from typing import Any

import pytest

from app.exchange.sample_plan import sample_plan
from app.operations.in_hand import InHand, take_in_hand
from app.operations.this_machine import this_machine
from tests.cli.command import FIRM, Command
from tests.cli.conftest import PASSPHRASE
from tests.operations.bureau_made import keeps_picture, packs, reading, states, the_firm

REASON = ("--reason", "以表计照片为准，纸质记录转录笔误")
SLOT = "cutoff/D1/reading/cut"


def the_case(command: Command) -> str:
    return str(command("case", "list")["cases"][0]["case"])


def a_laptop(command: Command, name: str, officer: str) -> Path:
    """An enrolled laptop's workspace."""
    folder = command.workspace.parent / name
    request, grant = str(folder.with_suffix(".request")), str(folder.with_suffix(".grant"))
    laptop = Command(folder, command.passphrase_file, command.capsys, officer)
    laptop("enrol", "request", request, "--label", name, "--sample")
    command("enrol", "grant", request, grant)
    laptop("enrol", "accept", grant)
    return folder


def in_hand(folder: Path, officer: str) -> InHand:
    return take_in_hand(folder, officer, PASSPHRASE, this_machine())


def a_stick(command: Command, name: str, officer: str, value: str, known: bool = True) -> Path:
    """What a laptop hands in: the firm as it found it, and the reading it took."""
    case = the_case(command)
    folder = a_laptop(command, name, officer)
    stick = command.workspace.parent / f"stick {name}"
    with in_hand(folder, officer) as laptop:
        if known:
            states(laptop, *the_firm(), case_id=case)
        states(laptop, reading(value, officer), case_id=case)
        keeps_picture(laptop, value.encode() * 300, "cutoff/d1", "cutoff", f"断电-{value}", case_id=case)
        packs(laptop, stick, (case,))
    return stick


@pytest.fixture
def contested(command: Command) -> Command:
    """Two laptops read D1 differently; both sticks are taken in."""
    sticks = [
        a_stick(command, "示-A", "lin", "4871.36"),
        a_stick(command, "示-B", "chen", "4817.36", known=False),
    ]
    taken = command("register", "take-in", *map(str, sticks))
    assert [each["receipt_number"] for each in taken["taken"]] == [1, 2]
    assert taken["apart"] == []
    return command


def test_what_two_laptops_read_is_settled_once(contested: Command, tmp_path: Path) -> None:
    assert [each["name"] for each in contested("register", "list", "--to-settle")["cases"]] == [FIRM]
    (waiting,) = contested("register", "settle")["to_settle"]
    assert sorted((each["recorded"], each["device"]) for each in waiting["values"]) == [
        ("4817.36", "示-B"),
        ("4871.36", "示-A"),
    ]
    assert sorted(each["number"] for each in waiting["pictures"]) == ["断电-4817.36", "断电-4871.36"]
    contested("register", "picture", FIRM, "断电-4871.36", str(tmp_path / "dial.jpg"))
    assert (tmp_path / "dial.jpg").read_bytes() == b"4871.36" * 300
    contested("register", "settle", FIRM, SLOT, "4871.36", code=1)
    settled = contested("register", "settle", FIRM, SLOT, "4871.36", *REASON)
    assert (settled["values"], settled["contested"]) == (["4871.36"], False)
    assert contested("register", "settle")["to_settle"] == []
    history = contested("case", "history", FIRM, settled["slot"])
    assert [act["fact"]["value"] for act in history][2] == "4871.36"
    assert len(history) == 3
    assert history[2]["fact"]["note"] == REASON[1]
    contested("register", "settle", FIRM, SLOT, "4871.36", *REASON, code=1)


def test_one_of_the_values_is_taken_by_its_place(contested: Command) -> None:
    (waiting,) = contested("register", "settle")["to_settle"]
    place = [each["recorded"] for each in waiting["values"]].index("4817.36") + 1
    settled = contested("register", "settle", FIRM, waiting["slot"], "--take", str(place), *REASON)
    assert settled["values"] == ["4817.36"]


def test_a_settlement_says_case_slot_and_value(contested: Command) -> None:
    contested("register", "settle", FIRM, code=2)
    contested("register", "settle", FIRM, SLOT, code=2)
    contested("register", "settle", "没有这家企业", SLOT, "1", code=1)


def test_a_person_reads_what_is_contested(contested: Command) -> None:
    said = contested.aloud("register", "settle")
    assert "待核定:" in said
    assert "记录值 4871.36 · 记录人 林示川 · 电脑 示-A" in said


def test_taking_the_sticks_in_again_changes_nothing(contested: Command) -> None:
    before = contested("register", "digest")
    stick = str(contested.workspace.parent / "stick 示-A")
    again = contested("register", "take-in", stick)["taken"]
    assert [(each["new_acts"], each["receipt_number"]) for each in again] == [(0, 1)]
    assert contested("register", "digest") == before
    assert contested("register", "rebuild")["digest"] == before["digest"]


def test_a_stranger_is_set_apart_told_and_released(command: Command) -> None:
    case = the_case(command)
    shutil.copytree(command.workspace, command.workspace.with_name("before"))
    stick = a_stick(command, "示-C", "wu", "4871.36")
    late = Command(command.workspace.with_name("before"), command.passphrase_file, command.capsys)
    taken = late("register", "take-in", str(stick), code=1)
    assert "not enrolled" in late.complaint
    (apart,) = taken["apart"]
    assert apart["reason"] == "signer_unknown"
    assert late("register", "quarantine")["apart"] == [apart]
    assert "签名的电脑未登记" in late.aloud("register", "quarantine")
    late("register", "quarantine", apart["digest"][:10], "--release", code=1)
    request, grant = (command.workspace.parent / f"示-C.{kind}" for kind in ("request", "late"))
    late("enrol", "grant", str(request), str(grant))
    to = ("--receipt-to", str(stick))
    released = late("register", "quarantine", apart["digest"][:10], "--release", *to)
    assert (released["case_ids"], released["originals"]) == ([case], 1)
    assert Path(released["receipt"]).is_file()
    assert late("register", "quarantine") == {"apart": []}
    late("register", "quarantine", "--release", code=2)
    late("register", "quarantine", "abcdef", "--let-go", code=1)


def test_what_a_lost_laptop_hands_in_is_set_apart(command: Command) -> None:
    stick = a_stick(command, "示-A", "lin", "4871.36")
    command("enrol", "revoke", "示-A", code=1)
    assert command("enrol", "revoke", "示-A", "--reason", "电脑遗失")["revoked"] is True
    taken = command("register", "take-in", str(stick), code=1)
    assert [each["reason"] for each in taken["apart"]] == ["signer_revoked"]
    command("enrol", "revoke", "没有这台", "--reason", "无", code=1)
    command("register", "quarantine", taken["apart"][0]["digest"], "--let-go")
    assert command("register", "quarantine")["apart"] == []
    command("enrol", "revoke", "示-A", "--undo", "--reason", "已找回")
    assert command("register", "take-in", str(stick))["taken"][0]["originals"] == 1


def test_a_stick_without_a_bundle_is_refused(command: Command, tmp_path: Path) -> None:
    command("register", "take-in", str(tmp_path / "none"), code=1)
    (tmp_path / "empty").mkdir()
    command("register", "take-in", str(tmp_path / "empty"), code=1)


def test_what_is_written_here_needs_no_stick(command: Command) -> None:
    command("equipment", "add", FIRM, "E-01", "锅炉")
    listed = command("register", "list")["cases"]
    assert [(each["name"], each["machines"]) for each in listed] == [(FIRM, 1)]
    assert command("register", "take-in")["own"] == 0


def test_the_ledger_is_written_once_and_says_what_it_counted(command: Command, tmp_path: Path) -> None:
    (tmp_path / "plan.xlsx").write_bytes(sample_plan())
    command("plan", "import", str(tmp_path / "plan.xlsx"), "--confirm")
    out = str(tmp_path / "ledger.xlsx")
    told = command("register", "ledger", out, "--as-of", "2025-11-14")
    assert (told["enterprises"], told["machines"], told["zero_reports"]) == (12, "31", ["猴屿乡"])
    states_of = [
        line["state"] for line in told["lines"] if "染色机" in line["name"] and line["enterprise"] == FIRM
    ]
    assert states_of == ["逾期未拆 14 天"]
    command("register", "ledger", out, code=1)
    form = ("--form", out, "--column", "当前状态=state")
    filled = command("register", "ledger", str(tmp_path / "city.xlsx"), "--as-of", "2025-11-14", *form)
    assert filled["columns"]["企业名称"] == "enterprise"
    command("register", "ledger", str(tmp_path / "no.xlsx"), "--plan", "没有的计划", code=1)
    assert "户" not in command.aloud("register", "ledger", str(tmp_path / "again.xlsx"))[:2]


def test_originals_lie_where_the_office_wants_them(command: Command, tmp_path: Path) -> None:
    place = tmp_path / "objects"
    command("register", "create", "--objects", str(place))
    command("register", "create", code=1)
    command("register", "take-in", str(a_stick(command, "示-A", "lin", "4871.36")))
    assert len([path for path in place.rglob("*") if path.is_file()]) == 1
    assert not (command.workspace / "register" / "objects").exists()


@pytest.mark.skipif(importlib.util.find_spec("psycopg") is not None, reason="the driver is installed here")
def test_a_server_without_its_driver_is_refused_by_name(command: Command) -> None:
    command("register", "create", "postgresql+psycopg://clerk@server/register", code=1)
    assert "psycopg" in command.complaint
    assert command("register", "list")["cases"] != []


def test_an_address_that_is_none_is_refused(command: Command) -> None:
    for url in ("mysql://server/register", "postgresql+psycopg://server:port/x", "register.db"):
        command("register", "create", url, code=1)


def test_both_records_of_a_clone_are_taken_at_the_bureau(command: Command) -> None:
    case = the_case(command)
    folder = a_laptop(command, "示-A", "lin")
    with in_hand(folder, "lin") as laptop:
        states(laptop, *the_firm(), case_id=case)
    shutil.copytree(folder, folder.with_name("clone"))
    for place, value in ((folder, "4871.36"), (folder.with_name("clone"), "4817.36")):
        stick = command.workspace.parent / f"stick {value}"
        with in_hand(place, "lin") as laptop:
            states(laptop, reading(value, "lin"), case_id=case)
            packs(laptop, stick, (case,))
        command("register", "take-in", str(stick))
    assert command("register", "list", "--to-settle")["cases"][0]["findings"] >= 2
    taken: Any = command("case", "take-both", FIRM)
    assert taken["contested"] == ["cutoff/d1/reading/cut"]
    assert "fork" not in {each["kind"] for each in command("case", "show", FIRM)["findings"]}
    command("case", "take-both", FIRM, code=1)


def test_a_field_laptop_has_no_register(command: Command) -> None:
    folder = a_laptop(command, "示-A", "lin")
    laptop = Command(folder, command.passphrase_file, command.capsys, "lin")
    laptop("register", "list", code=1)
    laptop("register", "create", code=1)
