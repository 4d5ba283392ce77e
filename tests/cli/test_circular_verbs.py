"""The verb of the circular, as a clerk types it."""

from pathlib import Path

import docx

from tests.cli.command import Command


def test_a_circular_is_written_once(command: Command, tmp_path: Path) -> None:
    target = tmp_path / "通报.docx"
    words = ("--number", "〔2025〕示2期", "--demand", "月底前报送总结。", "--as-of", "2025-11-13")
    told = command("register", "circular", str(target), *words)
    assert (told["today"], told["overdue_items"]) == ("2025-11-13", [])
    assert {each["figure"]: each["machines"] for each in told["figures"]}["列入计划"] == "0"
    text = "\n".join(line.text for line in docx.Document(str(target)).paragraphs)
    assert "〔2025〕示2期" in text
    assert "月底前报送总结。" in text
    before = target.read_bytes()
    command("register", "circular", str(target), code=1)
    assert target.read_bytes() == before


def test_an_unknown_plan_is_refused(command: Command, tmp_path: Path) -> None:
    command("register", "circular", str(tmp_path / "通报.docx"), "--plan", "没有", code=1)
    assert not list(tmp_path.glob("*.docx"))
