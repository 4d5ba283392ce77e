"""The verb of the circular, as a clerk types it."""

from pathlib import Path

import docx
import pytest

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


@pytest.mark.parametrize(
    ("words", "name", "endings"),
    [
        (("price", "table"), "t2.txt", ".xlsx"),
        (("price", "letter"), "l2.doc", ".docx 或 .pdf"),
        (("register", "circular"), "c4.pdf", ".docx"),
        (("register", "ledger"), "l.csv", ".xlsx"),
        (("register", "staff-ledger"), "s.xls", ".xlsx"),
        (("publication", "list"), "p", ".docx 或 .xlsx"),
        (("screening", "export"), "e.docx", ".xlsx"),
    ],
)
def test_a_file_is_what_its_name_says(
    command: Command,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, str],
    name: str,
    endings: str,
) -> None:
    monkeypatch.setenv("FIELDSEAL_LANG", "zh_CN")
    command(*words, str(tmp_path / name), code=2)
    assert command.complaint == f"输出文件应为 {endings}\n"
    assert not (tmp_path / name).exists()
