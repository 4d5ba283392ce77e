"""This is about the verbs of papers."""

from pathlib import Path

import pytest

from tests.cli.command import FIRM, Command


@pytest.fixture
def walked(command: Command) -> Command:
    """A finished visit with one machine."""
    command("equipment", "add", FIRM, "E-02", "溢流染色机")
    details = (
        "--with",
        "lin",
        "--with",
        "chen",
        "--field",
        "notice_number=示1号",
        "--field",
        "found=两班生产",
    )
    command("visit", "prepare", FIRM, "inspection", *details)
    command("visit", "start", FIRM, "--at", "2025-06-12T09:12")
    command("visit", "finish", FIRM, "--at", "2025-06-12T11:00")
    return command


def test_a_record_is_printed_signed_and_corrected_and_the_data_follow(
    walked: Command, tmp_path: Path
) -> None:
    target = tmp_path / "笔录.pdf"
    printed = walked("record", "print", FIRM, "inspection_record", str(target), "--number", "示1号")
    assert target.read_bytes().startswith(b"%PDF")
    walked("record", "sign", FIRM, "示1号", "refused", code=1)
    signed = walked(
        "record", "sign", FIRM, "inspection_record", "--on", "2025-06-12", "--stamp-mark", "pending"
    )
    assert signed["state"] == "seal_pending"
    assert walked("record", "stamp", FIRM, printed["record"], "--on", "2025-06-16")["state"] == "signed"
    slot = f"visit/{walked('case', 'show', FIRM)['visits'][0]['id']}/found"
    corrected = walked(
        "record", "correct", FIRM, "示1号", "两班生产", "一班生产", "--slot", slot, "--mark", "按指印"
    )
    assert corrected["changed"] == []
    assert walked("case", "show", FIRM)["visits"][0]["fields"]["found"] == "一班生产"
    walked("record", "void", FIRM, "示1号", "--reason", "写错", code=1)
    assert [paper["number"] for paper in walked("record", "list", FIRM)["papers"]] == ["示1号"]


def test_a_walk_sheet_is_only_printed(walked: Command, tmp_path: Path) -> None:
    walked("record", "print", FIRM, "walk_sheet", str(tmp_path / "sheet.pdf"))
    assert walked("record", "list", FIRM) == {"papers": []}


def test_an_unsigned_paper_is_made_void_with_a_reason(walked: Command, tmp_path: Path) -> None:
    walked("record", "print", FIRM, "cutoff_record", str(tmp_path / "out.pdf"))
    walked("record", "void", FIRM, "cutoff_record", code=1)
    assert walked("record", "void", FIRM, "cutoff_record", "--reason", "漏填")["state"] == "void"
    walked("record", "print", FIRM, "love_letter", str(tmp_path / "out.pdf"), code=2)
