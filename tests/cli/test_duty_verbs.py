"""Duty lists by command: a row added, changed, done; one for every township; workbooks in and out; files."""

import hashlib
import re
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import Refusal
from app.operations.messages import SENTENCES
from tests.cli.command import FIRM, Command
from tests.exchange.plan_made import workbook

FINDING = ("level=省级", "finding=配电房未设警示标识", "due=2020-11-30", f"enterprise={FIRM}")


def refused(command: Command, code: str, *words: str) -> None:
    command(*words, code=1)
    assert all(part in command.complaint for part in re.split(r"\{\w+\}", SENTENCES[Refusal(code)]))


def only_row(command: Command, name: str, shown: str = "all") -> dict[str, Any]:
    (row,) = command("duty", "show", name, "--only", shown)["rows"]
    return dict(row)


def test_every_duty_of_the_plan_has_a_list(command: Command) -> None:
    told = command("duty", "lists")["duty_lists"]
    assert len(told) == 12
    assert {each["duty_rows"] for each in told} == {0}
    fields = {field["name"]: field for field in told[0]["duty_fields"]}
    assert fields["quarter"]["choices"][0] == "第一季度"


def test_a_row_is_added_changed_done_and_open_again(command: Command) -> None:
    (added,) = command("duty", "add", "上级检查问题整改", *FINDING)["rows"]
    assert (added["duty_state"], added["duty_due"]) == ("overdue", "2020-11-30")
    assert added["case"] == command("case", "list")["cases"][0]["case"]
    assert command("duty", "lists")["duty_lists"][11]["duty_late"] == 1
    command("duty", "state", added["id"], "责任单位=金峰镇人民政府", "measure=设置标识")
    row = only_row(command, "findings")
    assert row["values"] == {
        "检查层级": "省级", "问题": "配电房未设警示标识", "整改期限": "2020-11-30", "涉及企业": FIRM,
        "责任单位": "金峰镇", "整改措施": "设置标识",
    }  # fmt: skip
    command(
        "duty", "close", "配电房未设警示标识 " + FIRM, "--on", "2025.11.3", "--also", "proof_text=照片 2 张"
    )
    closed = only_row(command, "findings", "closed")
    assert closed["values"]["销号日期"] == "2025-11-03"
    assert command("duty", "show", "findings", "--only", "open")["rows"] == []
    command("duty", "close", added["id"], "--again")
    assert only_row(command, "findings", "overdue")["id"] == added["id"]


def test_the_same_row_again_needs_a_reason(command: Command) -> None:
    command("duty", "add", "findings", *FINDING)
    refused(command, "duty_row_there", "duty", "add", "findings", *FINDING)
    command("duty", "add", "findings", *FINDING, "--reason", "两次检查分别发现")
    assert len(command("duty", "show", "findings")["rows"]) == 2


def test_every_township_gets_its_row_at_once_and_none_twice(command: Command) -> None:
    command("duty", "add", "hand_ins", "matter=工作方案", "unit=猴屿", "due=2025-06-30", "year=2025")
    wanted = ("matter=工作方案", "unit=各乡镇（街道）", "due=2025-06-30", "year=2025")
    assert len(command("duty", "add", "hand_ins", *wanted)["rows"]) == 17
    refused(command, "duty_row_there", "duty", "add", "hand_ins", *wanted)
    command("duty", "add", "hand_ins", "matter=工作方案", "unit=各责任部门", "year=2025")
    told = command("duty", "show", "hand_ins")
    assert told["duty_figures"][0]["duty_figure"] == "0/24（0%）"
    assert "猴屿乡、" in told["duty_figures"][0]["about_it"]


@pytest.mark.parametrize(
    ("code", "values"),
    [
        ("duty_field_missing", ("level=省级",)),
        ("duty_field_unknown", (*FINDING, "colour=red")),
        ("duty_field_unknown", (*FINDING, "proof=x.pdf")),
        ("duty_choice_unknown", ("level=区级", "finding=示例")),
        ("not_a_day", (*FINDING, "found_on=昨天")),
        ("duty_identity_not_here", ("level=省级", "finding=举报人 350112199001011234 反映")),
        ("duty_identity_not_here", ("level=省级", "finding=举报人 350112 19900101 1234 反映")),
        ("duty_identity_not_here", ("level=省级", "finding=人 ３５０１１２１９９００１０１１２３４ 反映")),
        ("duty_text_too_long", ("level=省级", "finding=" + "示" * 2001)),
    ],
)
def test_what_does_not_fit_is_refused_in_words(command: Command, code: str, values: tuple[str, ...]) -> None:
    refused(command, code, "duty", "add", "findings", *values)
    assert command("duty", "show", "findings")["rows"] == []


def test_an_unknown_list_and_row_are_named(command: Command) -> None:
    refused(command, "duty_list_unknown", "duty", "show", "colours")
    refused(command, "thing_unknown", "duty", "close", "nobody")


WHY = ("--reason", "回访核实")


def test_who_may_not_be_named_is_kept_apart(command: Command, tmp_path: Path) -> None:
    tip = ("source=电话举报", "text=夜间冒烟", "informant=示例举报人甲 13800000000")
    (added,) = command("duty", "add", "steel_tips", *tip)["rows"]
    assert added["values"]["举报人"] == "＊＊（已加密单独保存）"
    refused(command, "reason_missing", "duty", "reveal", added["id"])
    assert command("duty", "reveal", added["id"], *WHY) == {"举报人": "示例举报人甲 13800000000"}
    out = tmp_path / "线索.xlsx"
    command("duty", "export", "steel_tips", str(out))
    command("duty", "state", added["id"], "informant=", "result=不属实")
    assert command("duty", "reveal", added["id"], *WHY)["举报人"].startswith("示例举报人甲")
    (other,) = command("duty", "add", "steel_tips", "source=巡查发现", "text=堆放废钢")["rows"]
    refused(command, "duty_nothing_sealed", "duty", "reveal", other["id"], *WHY)
    refused(command, "reason_missing", "duty", "erase", added["id"])
    refused(command, "duty_nothing_sealed", "duty", "erase", other["id"], "--reason", "依法销毁")
    command("duty", "erase", added["id"], "--reason", "依法销毁")
    refused(command, "original_erased", "duty", "reveal", added["id"], *WHY)


def test_files_are_kept_as_they_came_once_and_written_out_again(command: Command, tmp_path: Path) -> None:
    (added,) = command("duty", "add", "intake", "came_on=2025-10-30", "sender=区应急管理局")["rows"]
    paper, picture = tmp_path / "处罚决定（示例）.pdf", tmp_path / "现场.jpg"
    paper.write_bytes(b"%PDF-1.4 sample")
    picture.write_bytes(b"\xff\xd8\xff\xe0 sample")
    told = command("duty", "attach", added["id"], str(paper), str(picture), str(paper))
    assert told["kept"] == 2
    assert told["files"][0]["sha256"] == hashlib.sha256(paper.read_bytes()).hexdigest()
    out = tmp_path / "out.pdf"
    command("duty", "save-file", added["id"], paper.name, str(out))
    assert out.read_bytes() == paper.read_bytes()
    command("duty", "erase", added["id"], picture.name, "--reason", "私人照片")
    refused(
        command, "original_erased", "duty", "save-file", added["id"], picture.name, str(tmp_path / "c.jpg")
    )
    refused(command, "file_exists", "duty", "save-file", added["id"], paper.name, str(out))
    refused(command, "file_missing", "duty", "attach", added["id"], str(tmp_path / "nowhere.pdf"))
    refused(command, "thing_unknown", "duty", "save-file", added["id"], "other.pdf", str(tmp_path / "b.pdf"))


def test_a_row_is_led_to_an_enterprise_later(command: Command) -> None:
    (added,) = command("duty", "add", "intake", "came_on=2025-10-30", "sender=区应急管理局")["rows"]
    assert added["case"] == ""
    assert command("duty", "place", added["id"], FIRM)["case"]
    assert command("duty", "place", added["id"])["case"] == ""


def test_a_row_taken_off_counts_nowhere_and_comes_back(command: Command) -> None:
    (added,) = command("duty", "add", "findings", *FINDING)["rows"]
    refused(command, "reason_missing", "duty", "take-off", added["id"])
    command("duty", "take-off", added["id"], "--reason", "重复登记")
    assert only_row(command, "findings", "taken-off")["off_reason"] == "重复登记"
    assert command("duty", "lists")["duty_lists"][11]["duty_rows"] == 0
    command("duty", "put-back", added["id"])
    assert only_row(command, "findings")["id"] == added["id"]


def test_a_workbook_is_shown_taken_once_and_written_to_be_read_again(
    command: Command, tmp_path: Path
) -> None:
    header = ("序号", "使用单位", "锅炉型号", "蒸吨", "燃料种类", "下次检验日期", "司炉工")
    rows = (
        (1, FIRM, "DZL4-1.25", 4, "燃煤", "2025年12月31日", "李示"),
        (2, FIRM, "SZS10", "十", "天然气", "", ""),
    )
    file = tmp_path / "锅炉.xlsx"
    file.write_bytes(workbook([("在用锅炉（示例）",), header, *rows, ("合计", "", "", 14)]))
    seen = command("duty", "import", str(file))
    assert (seen["duty_list"], seen["added"], len(seen["warnings"])) == ("在用锅炉", 2, 1)
    assert seen["rows"][0]["values"]["note"] == "司炉工：李示"
    assert command("duty", "show", "boilers")["rows"] == []
    assert command("duty", "import", str(file), "--confirm")["added"] == 2
    refused(command, "list_adds_nothing", "duty", "import", str(file), "--confirm")
    out = tmp_path / "out.xlsx"
    assert command("duty", "export", "boilers", str(out))["rows"] == 2
    again = command("duty", "import", str(out), "--list", "boilers")
    assert (again["known"], again["added"], again["warnings"]) == (2, 0, [])
    assert all(not row["differs_in"] for row in again["rows"])


def test_a_workbook_of_something_else_is_refused(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "其他.xlsx"
    file.write_bytes(workbook([("甲", "乙"), (1, 2)]))
    refused(command, "duty_no_list_fits", "duty", "import", str(file))
    refused(command, "duty_list_not_found", "duty", "import", str(file), "--list", "boilers")


def test_a_person_reads_it_in_chinese(command: Command) -> None:
    command("duty", "add", "findings", *FINDING)
    told = command.aloud("duty", "show", "findings")
    assert "办理状态 逾期" in told
    assert "省级" in told
