"""This is about the verbs of pictures."""

import os
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.cli.command import FIRM, Command


@pytest.fixture
def pictures(tmp_path: Path, command: Command) -> Path:
    """Three pictures in a folder, and a machine they may belong to."""
    folder = tmp_path / "phone"
    folder.mkdir()
    for number, colour in enumerate(("red", "green", "blue"), 1):
        Image.new("RGB", (40, 30), colour).save(folder / f"IMG_{number}.jpg")
    command("equipment", "add", FIRM, "E-02", "溢流染色机")
    return folder


def test_inspecting_answers_a_json_line_per_file(command: Command, pictures: Path) -> None:
    lines = command.plain("photo", "inspect", str(pictures))
    assert [Path(line["file"]).name for line in lines] == ["IMG_1.jpg", "IMG_2.jpg", "IMG_3.jpg"]
    assert set(lines[0]) == {
        "file", "sha256", "sm3", "media_type", "width", "height", "orientation", "latitude", "longitude",
        "altitude", "datum", "taken_at", "offset", "gps_at", "make", "model", "software", "problems",
    }  # fmt: skip
    command.plain("photo", "inspect", str(pictures / "none.jpg"), code=1)


@pytest.mark.skipif(sys.platform == "win32", reason="names are text there")
def test_a_name_from_an_older_chinese_system_is_read(command: Command, pictures: Path) -> None:
    (pictures / "IMG_1.jpg").rename(pictures / os.fsdecode("照片.jpg".encode("gb18030")))
    told = command("photo", "add", str(pictures))
    assert told["kept"] == 3
    assert {each["name"] for each in command("photo", "list")["photos"]} == {
        "照片.jpg",
        "IMG_2.jpg",
        "IMG_3.jpg",
    }


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes among files there")
def test_a_pipe_is_no_picture(command: Command, pictures: Path) -> None:
    os.mkfifo(pictures / "pipe.jpg")
    command("photo", "add", str(pictures / "pipe.jpg"), code=1)
    assert command.complaint == "pipe.jpg can't be read. Nothing was changed.\n"
    assert command("photo", "add", str(pictures))["kept"] == 3


def test_pictures_wait_in_the_tray_and_come_in_once(command: Command, pictures: Path) -> None:
    assert command("photo", "add", str(pictures))["kept"] == 3
    again = command("photo", "add", str(pictures / "IMG_1.jpg"))
    assert (again["kept"], again["files"][0]["outcome"]) == (0, "same")
    assert [each["name"] for each in command("photo", "list")["photos"]] == [
        "IMG_1.jpg",
        "IMG_2.jpg",
        "IMG_3.jpg",
    ]


def test_placed_pictures_are_numbered_and_counted(command: Command, pictures: Path) -> None:
    command("photo", "add", str(pictures))
    placed = command(
        "photo", "place", FIRM, "IMG_1.jpg", "IMG_2.jpg", "--equipment", "E-02", "--stage", "before"
    )
    assert [each["number"] for each in placed["photos"]] == ["E02-拆除前-01", "E02-拆除前-02"]
    assert command("case", "list")["cases"][0]["photos"] == 2
    anew = command("photo", "place", FIRM, "E02-拆除前-02", "--equipment", "E-02", "--stage", "cutoff")
    assert [each["stage"] for each in anew["photos"]] == ["cutoff"]
    assert [each["name"] for each in command("photo", "list")["photos"]] == ["IMG_3.jpg"]
    command("photo", "place", FIRM, "IMG_9.jpg", "--equipment", "E-02", "--stage", "cutoff", code=1)
    command("photo", "place", FIRM, "IMG_3.jpg", "--stage", "cutoff", code=2)


def test_pictures_of_every_thing_are_numbered_and_go_to_the_visit_of_their_day(
    command: Command, pictures: Path
) -> None:
    command("cutoff", "add", FIRM, "D1", "power", "跌落式熔断器", "--feeds", "E-02")
    visit = command("visit", "prepare", FIRM, "patrol", "--with", "li")["visit"]
    command("visit", "start", FIRM, "--at", "2025-06-12T09:12")
    command("photo", "add", str(pictures))
    place = ("photo", "place", FIRM, "IMG_1.jpg", "IMG_2.jpg", "--cutoff", "D1", "--stage", "cutoff")
    placed = command(*place)["photos"]
    assert [each["number"] for each in placed] == ["D1-断水断电-01", "D1-断水断电-02"]
    assert {each["visit"] for each in placed} == {visit}
    command("visit", "finish", FIRM, "--at", "2025-06-12T11:00")
    anew = command("photo", "place", FIRM, "D1-断水断电-02", "--equipment", "E-02", "--stage", "before")
    assert [(each["number"], each["visit"]) for each in anew["photos"]] == [("E02-拆除前-01", visit)]


def test_a_private_picture_leaves_the_tray_and_stays_away(command: Command, pictures: Path) -> None:
    command("photo", "add", str(pictures))
    assert command("photo", "discard", "IMG_3.jpg")["files"][0]["name"] == "IMG_3.jpg"
    assert len(command("photo", "list")["photos"]) == 2
    back = command("photo", "add", str(pictures / "IMG_3.jpg"))
    assert back["files"][0]["outcome"] == "discarded_before"


def test_a_picture_moves_to_the_firm_it_belongs_to(command: Command, pictures: Path) -> None:
    command("case", "create", "--name", "示例丙厂")
    command("photo", "add", str(pictures / "IMG_1.jpg"))
    command("photo", "place", FIRM, "IMG_1.jpg", "--equipment", "E-02", "--stage", "before")
    move = ("photo", "move", FIRM, "E02-拆除前-01", "--to", "示例丙厂")
    command(*move, code=1)
    command(*move, "--reason", "拍错企业")
    assert command("photo", "list", FIRM)["photos"] == []
    there = command("photo", "list", "示例丙厂")["photos"]
    assert [(each["name"], each["source"]) for each in there] == [("IMG_1.jpg", "moved")]
    assert {row["name"]: row["photos"] for row in command("case", "list")["cases"]} == {
        FIRM: 0,
        "示例丙厂": 1,
    }


def test_a_placing_is_taken_back_and_placed_again(command: Command, pictures: Path) -> None:
    command("photo", "add", str(pictures / "IMG_1.jpg"))
    command("photo", "place", FIRM, "IMG_1.jpg", "--equipment", "E-02", "--stage", "before")
    command("photo", "take-back", FIRM, "E02-拆除前-01")
    assert [each["name"] for each in command("photo", "list")["photos"]] == ["IMG_1.jpg"]
    assert command("case", "list")["cases"][0]["photos"] == 0
    again = command("photo", "place", FIRM, "IMG_1.jpg", "--equipment", "E-02", "--stage", "after")
    assert again["photos"][0]["number"] == "E02-拆除后-01"
    assert command("case", "verify", FIRM)


def test_a_picture_is_erased_by_law_and_only_its_trace_stays(command: Command, pictures: Path) -> None:
    command("photo", "add", str(pictures / "IMG_1.jpg"))
    command("photo", "place", FIRM, "IMG_1.jpg", "--equipment", "E-02", "--stage", "before")
    sha256 = command("photo", "list", FIRM)["photos"][0]["sha256"]
    erase = ("photo", "erase", FIRM, "E02-拆除前-01")
    command(*erase, "--reason", "依法删除", code=2)
    assert "--yes" in command.complaint
    command(*erase, "--yes", code=1)
    assert len(command("photo", "list", FIRM)["photos"]) == 1
    assert not [line for line in command("case", "history", FIRM) if "依法删除" in str(line)]
    for _ in range(2):
        assert command(*erase, "--reason", "依法删除", "--yes")["sha256"] == sha256
    told = [line for line in command("case", "history", FIRM) if "依法删除" in str(line)]
    assert len(told) == 1
    back = command("photo", "add", str(pictures / "IMG_1.jpg"))
    assert back["files"][0]["outcome"] == "discarded_before"
    assert command("case", "verify", FIRM)
