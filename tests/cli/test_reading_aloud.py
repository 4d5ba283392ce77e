"""This is about an answer as a person reads it: no keys, codes and ids where words are expected."""

import re
from pathlib import Path

from PIL import Image

from app.cli.reading_aloud import told
from tests.cli.command import FIRM, Command

LATIN_WORD = re.compile(r"[a-z]{3,}_[a-z_]+|\b[0-9a-f]{20,}\b")


def test_an_answer_with_nothing_in_it_says_so(command: Command) -> None:
    assert command.aloud("office", "seals") == "封条: 无\n"
    assert told({"photos": []}) == ["影像: 无"]


def test_the_office_tells_its_flags_in_words(command: Command) -> None:
    said = command.aloud("office", "show")
    assert "示例数据: 是" in said
    assert "局端: 是" in said
    assert "部门责任人" not in said


def test_the_list_of_enterprises_has_no_keys_of_programs(command: Command) -> None:
    said = command.aloud("case", "list")
    assert FIRM in said
    assert "待补盖章 0" in said
    assert not LATIN_WORD.search(re.sub(r"企业档案 [0-9a-f]{32}", "", said))


def test_groups_of_what_is_due_are_no_months(command: Command) -> None:
    command("duty", "add", "boilers", f"enterprise={FIRM}", "model=WNS4", "valid_until=2025-06-01")
    said = command.aloud("deadline", "list")
    assert said.splitlines()[0] == (
        "分组: 逾期 0 · 督办未回复 0 · 本局到期工作 1 · 7 日内 0 · 30 日内 0 · 以后 0"
    )
    assert "分组 本局到期工作" in said
    assert "类别 任务清单" in said
    assert told({"fact": {"month": "2025-07"}}) == ["事项: 月份 2025-07"]


def test_a_file_that_is_no_picture_is_told_in_words(command: Command, tmp_path: Path) -> None:
    (tmp_path / "读我.txt").write_text("示例")
    Image.new("RGB", (40, 30)).save(tmp_path / "a.jpg")
    command("photo", "add", str(tmp_path / "读我.txt"), str(tmp_path / "a.jpg"))
    said = command.aloud("photo", "list")
    assert "不是照片或录像，请查看原文件" in said
    assert "照片（JPEG）" in said
    assert not LATIN_WORD.search(said)


def test_nothing_that_was_typed_acts_on_the_terminal(command: Command) -> None:
    odd = "a\x07b\u202ec\n状态: 已验收\x1b[2J"
    assert told({"note": odd, "rows": [{"text": odd}]}) == [
        "说明: a�b�c 状态: 已验收�[2J",
        "行:",
        "  - 内容 a�b�c 状态: 已验收�[2J",
    ]
    command("screening", "add", "示例厂", "--note", "a\x07b", "--code", "123")
    assert "\x07" not in command.aloud("screening", "list")
    assert command("screening", "list")["firms"][0]["note"] == "a\x07b", "programs read it as it is"


def test_a_doubtful_code_is_said_in_words(command: Command) -> None:
    command("screening", "add", "示例厂", "--code", "123")
    assert "代码提示 统一社会信用代码不足或超过18位" in command.aloud("screening", "list")


def test_a_key_is_read_by_what_it_stands_under() -> None:
    assert told({"rule_packs": [{"taken_at": "2025-06-12"}]}) == ["规则包:", "  - 收入时间 2025-06-12"]
    assert told({"photos": [{"taken_at": "2025-06-12"}]}) == ["影像:", "  - 拍摄时间 2025-06-12"]
    assert told({"figures": {"total": "31"}}) == ["数字: 职工总数 31"]
    assert told({"total": 3}) == ["条数: 3"]
