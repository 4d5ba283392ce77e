"""The verbs of the archive, as a clerk types them."""

from pathlib import Path

from tests.cli.command import FIRM, Command

REASON = ("--reason", "资产抵押，先行归档")


def test_an_enterprise_is_archived_and_checked_without_its_case(command: Command, tmp_path: Path) -> None:
    place = tmp_path / "归档"
    place.mkdir()
    (listed,) = command("register", "archive")["cases"]
    assert (listed["name"], listed["archive_state"]) == (FIRM, "gaps")
    assert "未登记设备" in listed["gaps"]
    assert "尚缺 未登记设备" in command.aloud("register", "archive")
    command("register", "archive", str(place), FIRM, code=1)
    assert f"{len(listed['gaps'])} things are missing" in command.complaint
    (written,) = command("register", "archive", str(place), FIRM, *REASON)["archived"]
    found = command.plain("register", "archive-verify", written["archive_folder"])
    assert (found["name"], found["wrong"], found["digest"]) == (FIRM, [], written["digest"])
    (listed,) = command("register", "archive")["cases"]
    assert (listed["archive_state"], listed["changes"]) == ("archived", 0)


def test_a_changed_archive_is_told_with_the_file_that_changed(command: Command, tmp_path: Path) -> None:
    (written,) = command("register", "archive", str(tmp_path), FIRM, *REASON)["archived"]
    cover = Path(written["archive_folder"]) / "data/00_封面.pdf"
    cover.write_bytes(cover.read_bytes() + b" ")
    found = command.plain("register", "archive-verify", written["archive_folder"], code=1)
    assert found["wrong"] == [{"path": "data/00_封面.pdf", "why": "damaged"}]


def test_the_signature_must_be_that_of_the_office(command: Command, tmp_path: Path) -> None:
    (written,) = command("register", "archive", str(tmp_path), FIRM, *REASON)["archived"]
    person = ("--passphrase-file", str(command.passphrase_file), "--officer", "lin")
    office = ("--workspace", str(command.workspace), *person)
    found = command.plain("register", "archive-verify", written["archive_folder"], *office)
    assert found["is_known"] is True


def test_without_a_name_only_what_is_complete_is_archived(command: Command, tmp_path: Path) -> None:
    told = command("register", "archive", str(tmp_path))
    assert told["archived"] == []
    assert [each["name"] for each in told["not_archived"]] == [FIRM]
