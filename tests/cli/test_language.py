"""This is about the language in which the command line says no."""

import json

import pytest

from app.cli.language import is_chinese
from tests.cli.command import FIRM, Command


def test_the_first_variable_that_says_anything_decides() -> None:
    assert is_chinese({"LANG": "zh_CN.UTF-8"})
    assert is_chinese({"FIELDSEAL_LANG": "zh", "LC_ALL": "C"})
    assert not is_chinese({"LC_ALL": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"})
    assert not is_chinese({"LC_ALL": "", "LC_MESSAGES": "C", "LANG": "zh_CN"})
    assert not is_chinese({})


def test_refusals_are_chinese_under_a_chinese_locale(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FIELDSEAL_LANG", "zh_CN")
    command("case", "show", "没有这家企业", code=1)
    assert command.complaint == "找不到 没有这家企业。未作任何改动。\n"
    command("case", "show", "示例染整", code=2)
    assert command.complaint == f"没有名称为“示例染整”的企业，相近的有：{FIRM}。未作任何改动。\n"
    command("office", "seals", "--first", "9", "--last", "5", code=2)
    assert command.complaint == "--first 与 --last 不成号段\n"


def test_a_refusal_is_one_short_line_whatever_was_typed(command: Command) -> None:
    command("case", "show", "a\nb\x1b[31m\u202e" + "厂" * 500, code=1)
    assert command.complaint.startswith("a�b�[31m�厂厂")
    assert command.complaint.count("\n") == 1
    assert "\x1b" not in command.complaint
    assert len(command.complaint) < 300


def test_what_was_damaged_is_named_in_the_language_spoken(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = command.workspace / "workspace.json"
    kept = card.read_bytes()
    card.write_bytes(b"[]")
    command("case", "list", code=1)
    assert "(workspace.json)" in command.complaint
    card.write_bytes(kept)
    monkeypatch.setenv("FIELDSEAL_LANG", "zh_CN")
    answer = command.workspace / "登记答复"
    root = json.loads((command.workspace / "keys" / "ring.json").read_text("utf-8"))["public"]["office root"]
    told = {"root": root, "office": "", "office_letter": "坏", "device_letter": "坏", "district": ""}
    answer.write_text(json.dumps(told), "utf-8")
    command("enrol", "accept", str(answer), code=1)
    assert "签名" in command.complaint or "损坏" in command.complaint
    assert not [letter for letter in command.complaint if letter.isascii() and letter.isalpha()]
