"""This is about the verbs of cases."""

import shutil
from hashlib import sha256
from pathlib import Path
from typing import Any, get_args

from app.cli.words import HIDDEN, KEYS
from app.domain.enterprise.facts import EnterpriseField
from app.domain.equipment.cutoff_facts import CutoffField
from app.domain.equipment.facts import EquipmentField
from app.domain.orders.facts import ProblemField
from app.domain.photos.facts import PhotoField
from app.domain.visits.facts import VisitField
from tests.cli.command import FIRM, FIRM_CODE, Command, by_number
from tests.media.pictures import photo_with


def test_an_enterprise_is_found_by_name_code_id_or_the_beginning_of_it(command: Command) -> None:
    case = command("case", "list")["cases"][0]["case"]
    for text in (FIRM, FIRM_CODE, case, case[:6]):
        assert command("case", "show", text)["case"] == case


def test_an_unknown_enterprise_is_refused_in_one_line(command: Command) -> None:
    command("case", "show", "没有这家企业", code=1)
    assert command.complaint == "没有这家企业 is not there. Nothing was changed.\n"


def test_a_name_that_fits_two_is_a_matter_of_usage(command: Command) -> None:
    command("case", "create", "--name", "示例甲厂")
    first = command("case", "create", "--name", "示例乙厂")["case"]
    command("equipment", "add", first, "E-01", "锅炉")
    command("equipment", "add", first, "E-02", "锅炉")
    command("step", "do", first, "锅炉", "water", code=2)
    assert "More than one fits 锅炉" in command.complaint


def test_making_a_case_twice_finds_it(command: Command) -> None:
    again = command("case", "create", "--name", FIRM, "--code", FIRM_CODE)["case"]
    assert [row["case"] for row in command("case", "list")["cases"]] == [again]


def test_today_decides_what_is_overdue(command: Command) -> None:
    command("equipment", "add", FIRM, "E-02", "溢流染色机", "--field", "dismantle_by=2025-10-31")
    before = command("case", "show", FIRM, "--today", "2025-10-31")
    after = command("case", "show", FIRM, "--today", "2025-11-14")
    assert by_number(before["equipment"], "E-02")["state"] != "overdue"
    assert by_number(after["equipment"], "E-02")["state_text"] == "逾期未拆 14 天"
    assert command("case", "list", "--today", "2025-11-14")["cases"][0]["overdue"] == {"E-02": 14}
    command("case", "list", "--today", "14.11.2025", code=1)


def test_the_digest_changes_with_the_acts_only(command: Command) -> None:
    before = command("case", "digest", FIRM)
    assert command("case", "digest", FIRM) == before
    command("equipment", "add", FIRM, "E-01", "锅炉")
    assert command("case", "digest", FIRM) != before
    assert set(command("case", "digest")) == {*before, "office"}


def test_verify_names_a_case_whose_file_is_gone_and_reads_the_others(command: Command) -> None:
    gone = command("case", "list")["cases"][0]["case"]
    other = command("case", "create", "--name", "示例乙厂")["case"]
    (command.workspace / "cases" / f"{gone}.case").unlink()
    told = command("case", "verify", code=1)
    assert {each["case"]: each["is_whole"] for each in told["cases"]} == {
        gone: False,
        other: True,
        "office": True,
    }
    shutil.rmtree(command.workspace / "cases")
    told = command("case", "verify", code=1)
    assert {each["case"] for each in told["cases"] if not each["is_whole"]} == {gone, other}
    assert all(each["reason"] for each in told["cases"] if not each["is_whole"])


def test_history_names_who_stated_what(command: Command) -> None:
    acts = command("case", "history", FIRM)
    assert [act["by"] for act in acts] == ["林示川"] * len(acts)
    assert acts[0]["fact"]["type"] == "enterprise_stated"
    assert len([command("case", "history", FIRM, "enterprise/self/code")]) == 1


def test_the_office_has_a_history_too(command: Command) -> None:
    acts = command("case", "history", "office")
    assert "officer_listed" in {act["fact"]["type"] for act in acts}
    assert {act["by"] for act in acts} == {"林示川"}


def test_history_is_a_chain_anyone_can_check(command: Command) -> None:
    command("equipment", "add", FIRM, "E-01", "锅炉")
    command("equipment", "add", FIRM, "E-02", "染色机", "--at", "2025-06-10", "--reference", "现场记录纸")
    acts = command("case", "history", FIRM)
    assert [act["number"] for act in acts] == list(range(1, len(acts) + 1))
    assert [act["previous"] for act in acts] == ["", *(act["digest"] for act in acts[:-1])]
    assert [act["typed_later"] for act in acts[-2:]] == [False, True]
    assert (acts[-1]["officer"], acts[-1]["recovered"]) == ("lin", False)
    digests = sorted(act["digest"] for act in acts)
    (digest,) = command("case", "digest", FIRM).values()
    assert sha256("\n".join(digests).encode()).hexdigest() == digest


def test_a_whole_case_verifies_and_a_damaged_one_is_restored(command: Command) -> None:
    command("equipment", "add", FIRM, "E-01", "锅炉")
    told = command("case", "verify")
    assert told["is_whole"] is True
    case, digest = next(iter(command("case", "digest", FIRM).items()))
    path = command.workspace / "cases" / f"{case}.case"
    path.write_bytes(b"\0" * 4096 + path.read_bytes()[4096:])
    command("case", "verify", FIRM, code=1)
    assert command("case", "restore", FIRM)["case"] == case
    assert command("case", "digest", FIRM) == {case: digest}
    command("equipment", "add", FIRM, "E-02", "染色机")


def test_two_values_are_told_and_settled_with_a_reason(command: Command) -> None:
    command("equipment", "add", FIRM, "E-02", "溢流染色机", "--field", "capacity=1200")
    told = command("case", "state", FIRM, "equipment/E-02/capacity", "1080", "--reason", "近三年平均")
    assert told["values"] == ["1080"]
    command("case", "settle", FIRM, "equipment/E-02/capacity", "1200", "--reason", "以计划为准", code=1)
    assert "only one record" in command.complaint
    command("case", "state", FIRM, "equipment/E-02/colour", "red", code=1)
    command("case", "state", FIRM, "equipment/E-09/capacity", "1", code=1)


def test_a_thing_is_set_aside_and_taken_back_in(command: Command) -> None:
    command("equipment", "add", FIRM, "E-02", "溢流染色机")
    command("case", "set-aside", FIRM, "equipment/E-02", code=1)
    assert command("case", "set-aside", FIRM, "equipment/E-02", "--reason", "重复登记")["aside"] is True
    assert command("case", "show", FIRM)["equipment"] == []
    command("case", "set-aside", FIRM, "equipment/E-02", "--undo", "--reason", "不是重复")
    assert len(command("case", "show", FIRM)["equipment"]) == 1


def test_the_key_of_a_case_is_shown_to_whoever_can_open_it(command: Command) -> None:
    person = ("--passphrase-file", str(command.passphrase_file), "--officer", "lin")
    shown = command.plain("case", "key", "show", str(command.workspace), FIRM, *person)
    assert len(bytes.fromhex(shown["key"])) == 32
    assert shown["cipher_page_size"] == 16384


def test_people_read_chinese(command: Command) -> None:
    command("equipment", "add", FIRM, "E-02", "溢流染色机", "--field", "dismantle_by=2025-10-31")
    text = command.aloud("case", "show", FIRM, "--today", "2025-11-14")
    assert "编号 E-02" in text
    assert "逾期未拆 14 天" in text
    assert "dismantle_by" not in text


def test_every_key_of_a_case_has_its_word(command: Command, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(photo_with(latitude=(25, 54, 0), longitude=(119, 54, 0)))
    command("photo", "add", str(tmp_path / "a.jpg"))
    command("equipment", "add", FIRM, "E-02", "溢流染色机", "--batch", "--field", "factory_numbers=示1…4")
    command("cutoff", "add", FIRM, "D1", "power", "熔断器", "--feeds", "E-02", "--field", "meter_kind=专用")
    command("cutoff", "read", FIRM, "D1", "1", "--reference", "现场记录纸")
    command("cutoff", "replace-meter", FIRM, "D1", "1", "示2", "0")
    command("cutoff", "read", FIRM, "D1", "0", "--moment", "2025-09-16")
    command("case", "state", FIRM, "cutoff/D1/route", "application")
    command("cutoff", "cut", FIRM, "D1", "--production-only")
    command("office", "agency", "--kind", "market")
    command("seal", "place", FIRM, "E-02", "FC2025-0001", "传动")
    command("seal", "check", FIRM, "FC2025-0001", "broken")
    command("visit", "prepare", FIRM, "patrol", "--with", "lin", "--matter", "CY01")
    command("visit", "start", FIRM)
    command("visit", "recorder", FIRM, "示-JLY-03", "陈", "2025-06-12T09:12", "2025-06-12T10:55")
    command("equipment", "dismantle", FIRM, "E-02", "--finished", "2025-06-12")
    command("equipment", "slip", FIRM, "E-02", "示1", "8.46", "--plate", "闽A示001")
    photo = command("photo", "list")["photos"][0]["sha256"]
    command("photo", "place", FIRM, photo, "--equipment", "E-02", "--stage", "before")
    told = command("case", "show", FIRM)
    assert told["photos"][0]["claims"]["latitude"] == "25.900000000"
    assert told["photos"][0]["belongs_to"] == "E-02"
    assert _named(told) - set(KEYS) - HIDDEN == set()
    chain = {key for act in command("case", "history", FIRM) for key in act}
    assert chain - set(KEYS) == set()


def test_every_field_people_fill_in_has_its_word() -> None:
    fields = (EnterpriseField, EquipmentField, CutoffField, VisitField, ProblemField, PhotoField)
    assert {name for each in fields for name in get_args(each)} - set(KEYS) == set()


def _named(told: Any) -> set[str]:
    """The names in an answer; days stand for themselves."""
    return {key for key in _keys(told) if not key[:1].isdigit()}


def _keys(value: Any) -> set[str]:
    if isinstance(value, dict):
        return {*value, *(key for each in value.values() for key in _keys(each))}
    if isinstance(value, list):
        return {key for each in value for key in _keys(each)}
    return set()
