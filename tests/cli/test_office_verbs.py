"""This is about the verbs of the office and of enrolling a laptop."""

import stat
import sys
from pathlib import Path

import pytest

from tests.cli.command import FIRM, Command


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")
def test_the_escrow_sheet_is_for_its_owner_only(sheet: Path) -> None:
    assert stat.S_IMODE(sheet.stat().st_mode) == 0o600
    assert "AGE-SECRET-KEY-1" in sheet.read_text("utf-8")


def test_an_office_is_not_made_twice_and_leaves_no_second_sheet(command: Command, tmp_path: Path) -> None:
    words = (
        "office",
        "create",
        str(command.workspace),
        "--name",
        "示例",
        "--escrow",
        str(tmp_path / "second.txt"),
    )
    command.plain(*words, "--passphrase-file", str(command.passphrase_file), code=1)
    assert command.complaint.count("\n") == 1
    assert not (tmp_path / "second.txt").exists()


def test_no_office_is_made_where_its_sheet_can_not_be_written(
    command: Command, tmp_path: Path, sheet: Path
) -> None:
    words = ("office", "create", str(tmp_path / "new"), "--name", "示例", "--escrow", str(sheet))
    command.plain(*words, "--passphrase-file", str(command.passphrase_file), code=1)
    assert not (tmp_path / "new").exists()


def test_people_of_the_office_are_listed_and_changed(command: Command) -> None:
    people = {each["officer"]: each for each in command("office", "officer")["officers"]}
    assert {name: each["can_open"] for name, each in people.items()} == {
        "lin": True,
        "chen": False,
        "li": True,
    }
    changed = command(
        "office", "officer", "--id", "chen", "--card", "示350112002", "--card-until", "2027-12-31"
    )
    assert [each["card_until"] for each in changed["officers"] if each["name"] == "陈示衡"] == ["2027-12-31"]
    command("office", "officer", "--id", "nobody", code=2)


def test_of_a_known_person_only_what_is_given_changes(command: Command) -> None:
    def now(officer: str) -> dict[str, str]:
        people = {each["officer"]: each for each in command("office", "officer")["officers"]}
        return {name: people[officer][name] for name in ("name", "role", "card", "card_until")}

    command("office", "officer", "--id", "li", "--unit", "金峰镇人民政府")
    assert now("li") == {"name": "李示工", "role": "patroller", "card": "", "card_until": ""}
    command("office", "officer", "--id", "chen", "--card-until", "2027-12-31")
    command("office", "officer", "--id", "chen", "--name", "陈示衡（调）")
    assert now("chen") == {
        "name": "陈示衡（调）",
        "role": "officer",
        "card": "示350112002",
        "card_until": "2027-12-31",
    }
    command("office", "officer", "--id", "chen", "--role", "clerk", "--card", "", "--card-until", "")
    assert now("chen") == {"name": "陈示衡（调）", "role": "clerk", "card": "", "card_until": ""}


def test_a_forgotten_passphrase_is_mended_with_the_sheet(
    command: Command, sheet: Path, tmp_path: Path
) -> None:
    (tmp_path / "new words").write_text("新的口令", "utf-8")
    new = ("--new-passphrase-file", str(tmp_path / "new words"))
    command.plain(
        "office", "recover", str(command.workspace), "--sheet", str(sheet), "--officer", "lin", *new
    )
    command("case", "list", code=1)
    assert "passphrase is wrong" in command.complaint
    command.passphrase_file = tmp_path / "new words"
    assert [each["name"] for each in command("case", "list")["cases"]] == [FIRM]


def test_strips_are_given_in_blocks_and_seals_keep_to_them(command: Command) -> None:
    block = ("--prefix", "FC2025-", "--first", "1", "--last", "5")
    assert command("office", "seals", *block)["seals"][0]["last"] == "0005"
    command("equipment", "add", FIRM, "E-02", "溢流染色机")
    assert command("seal", "place", FIRM, "E-02", "FC2025-0005", "电源柜")["condition"] == "intact"
    command("seal", "place", FIRM, "E-02", "FC2025-0006", "传动", code=1)
    command("seal", "place", FIRM, "E-02", "FC2025-0006", "传动", "--reason", "借用示-B的封条")
    command("office", "seals", "--first", "9", "--last", "5", code=2)
    command("office", "seals", "--prefix", "FC2025-", "--first", "4", "--last", "9", code=1)
    assert "FC2025-0004–0005 are given to 本机 already" in command.complaint
    command("office", "seals", "--prefix", "FC2026-", "--first", "4", "--last", "9")
    assert len(command("office", "seals", "--prefix", "FC2025-", "--first", "6", "--last", "9")["seals"]) == 3


def test_a_laptop_is_enrolled_by_file(command: Command, tmp_path: Path) -> None:
    laptop = Command(tmp_path / "laptop", command.passphrase_file, command.capsys, "chen")
    request, grant = str(tmp_path / "request.json"), str(tmp_path / "grant.json")
    laptop("enrol", "request", request, "--label", "示\n-B", "--sample", code=2)
    assert not laptop.workspace.exists(), "a name that acts on a terminal is refused before anything is made"
    asked = laptop("enrol", "request", request, "--label", "示-B", "--sample")
    granted = command("enrol", "grant", request, grant)
    assert (granted["label"], granted["device"]) == ("示-B", asked["device"])
    assert laptop("enrol", "accept", grant)["office"] == "示例区工业和信息化局"
    assert laptop("case", "list") == {"cases": []}
    labels = [device["label"] for device in command("office", "show")["devices"]]
    assert labels == ["本机", "示-B"]


def test_a_laptop_takes_the_offices_id_for_its_officer(command: Command, tmp_path: Path) -> None:
    """Nobody types the office's id: the certificate says who it is, or a person at the office does."""
    known = command("office", "show")["officers"][0]
    laptop = Command(tmp_path / "laptop", command.passphrase_file, command.capsys, "some-id")
    request, grant = str(tmp_path / "request.json"), str(tmp_path / "grant.json")
    laptop("enrol", "request", request, "--label", "示-B", "--sample", "--name", "无此人")
    command("enrol", "grant", request, grant, code=1)
    assert "无此人" in command.complaint
    command("enrol", "grant", request, grant, "--as", known["name"])
    assert laptop("enrol", "accept", grant)["officer"] == known["officer"]
