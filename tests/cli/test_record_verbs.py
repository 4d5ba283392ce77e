"""This is about the verbs of papers."""

from pathlib import Path

import pytest

from tests.cli.command import FIRM, Command
from tests.printing import scanned


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
        "approval_number=示1号",
        "--field",
        "found=两班生产",
    )
    command("visit", "prepare", FIRM, "inspection", *details)
    command("visit", "start", FIRM, "--at", "2025-06-12T09:12")
    command("visit", "finish", FIRM, "--at", "2025-06-12T11:00")
    return command


def test_no_paper_is_filed_that_could_not_be_written(walked: Command, tmp_path: Path) -> None:
    before = walked("case", "digest", FIRM)
    for target in (tmp_path / "none" / "out.pdf", tmp_path):
        walked("record", "print", FIRM, "cutoff_record", str(target), code=1)
        assert walked("case", "digest", FIRM) == before


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
    corrected = walked("record", "correct", FIRM, "示1号", "两班", "一班", "--slot", slot, "--mark", "按指印")
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
    second = walked("record", "print", FIRM, "cutoff_record", str(tmp_path / "again.pdf"))["record"]
    assert walked("record", "sign", FIRM, "cutoff_record", "--on", "2025-06-12")["id"] == second
    walked("record", "print", FIRM, "love_letter", str(tmp_path / "out.pdf"), code=2)


def test_signed_pages_come_back_by_their_codes(walked: Command, tmp_path: Path) -> None:
    target = tmp_path / "笔录.pdf"
    printed = walked("record", "print", FIRM, "inspection_record", str(target))
    pages = scanned.drawn(target.read_bytes())
    scan, torn = tmp_path / "scan.pdf", tmp_path / "torn.jpg"
    scan.write_bytes(scanned.as_pdf([scanned.askew(page) for page in pages]))
    torn.write_bytes(scanned.as_jpeg(scanned.without_code(pages[0])))
    walked("record", "sign-scan", FIRM, str(torn), code=1)
    assert "No page code" in walked.complaint
    walked("record", "sign-scan", FIRM, str(torn), "--page", "1", code=2)
    named = walked("record", "sign-scan", FIRM, str(torn), "--record", printed["record"], "--page", "1")
    assert named["scanned"][0]["found_by"] == "hand"
    walked.officer = "li"
    walked("record", "sign-scan", FIRM, str(scan), code=1)  # papers are not a patroller's
    walked.officer = "lin"
    taken = walked("record", "sign-scan", FIRM, str(scan))
    assert [page["page"] for page in taken["scanned"]] == list(range(1, len(pages) + 1))
    assert taken["papers"][0]["state"] == "linked"
    assert "此前已归入" in walked.aloud("record", "sign-scan", FIRM, str(scan))
    assert walked("record", "list", FIRM)["papers"][0]["state"] == "linked"


def test_a_word_struck_on_paper_is_found_in_the_value_or_asked_for(walked: Command, tmp_path: Path) -> None:
    walked("record", "print", FIRM, "inspection_record", str(tmp_path / "out.pdf"))
    slot = f"visit/{walked('case', 'show', FIRM)['visits'][0]['id']}/found"
    struck = ("record", "correct", FIRM, "inspection_record", "三班", "一班", "--slot", slot)
    walked(*struck, code=2)
    paper = walked(*struck, "--value", "一班生产", "--place", "第三行", "--mark", "按指印")
    assert paper["corrections"][0]["mark"] == "按指印"
    assert paper["changed"] == []
    assert walked("case", "show", FIRM)["visits"][0]["fields"]["found"] == "一班生产"
    walked("record", "correct", FIRM, "inspection_record", "甲", "乙", "--page", "9", code=1)
