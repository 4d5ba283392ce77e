"""This is about the verbs of the exit plan."""

from pathlib import Path
from typing import get_args

import pytest
from openpyxl import Workbook

from app.cli.plan_told import DOUBT_TEXT, HOW_TEXT, REFUSAL_TEXT
from app.domain.plan.plan import Doubt, ReadingNote, RowRefusal
from tests.cli.command import FIRM, FIRM_CODE, Command
from tests.shared_fixtures import shared

HEADER = (
    "序号",
    "乡镇（街道）",
    "企业名称",
    "统一社会信用代码",
    "设备名称",
    "型号",
    "数量",
    "单位",
    "退出方式",
    "限拆日期",
)


@pytest.fixture
def plan(tmp_path: Path) -> str:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(("2025年度淘汰退出计划（示例）",))
    sheet.append(HEADER)
    sheet.append(
        (1, "金峰镇", FIRM, FIRM_CODE, "燃煤链条锅炉", "DZL4-1.25", 1, "台", "立即拆除", "2025-08-31")
    )
    sheet.append((2, "金峰镇", FIRM, FIRM_CODE, "溢流染色机", "HT-250", 4, "台", "封存限拆", "2025-10-31"))
    sheet.append((3, "湖南镇", "示例乙厂", "", "窑炉", "", 1, "座", "立即拆除", "2025-09-30"))
    book.save(tmp_path / "plan.xlsx")
    return str(tmp_path / "plan.xlsx")


def test_reading_a_plan_changes_nothing(command: Command, plan: str) -> None:
    before = command("case", "digest")
    seen = command("plan", "import", plan)
    assert (seen["confirmed"], seen["enterprises"], seen["items"], seen["machines"]) == (False, 2, 3, "6")
    assert seen["rows"][1]["dismantle_by"] == "2025-10-31"
    assert command("case", "digest") == before


def test_a_preview_tells_cell_by_cell_how_a_plan_was_read(command: Command, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(HEADER)
    sheet.append((1, "金峰镇", FIRM, "9135", "锅炉", "DZL4", "若干", "台", "立即拆除", "2025-08-31"))
    sheet.append((2, "金峰镇", FIRM, "9135", "染色机", "HT", "4台", "", "立即拆除", "2025年10月31日"))
    book.save(tmp_path / "messy.xlsx")
    seen = command("plan", "import", str(tmp_path / "messy.xlsx"))
    (refused,) = seen["refused"]
    assert (refused["row"], refused["column"], refused["code"]) == (2, "G", "count_not_understood")
    assert refused["reason"] == "数量无法识别"
    cells = {(cell["row"], cell["column"]): cell for cell in seen["cells"]}
    assert len(cells) == 2 * len(HEADER) - 1, "every filled cell"
    assert (cells[3, "G"]["raw"], cells[3, "G"]["value"], cells[3, "G"]["how"]) == ("4台", "4", "unit_split")
    assert seen["sheets"][0]["columns"][9] == {"column": "J", "header": "限拆日期", "field": "dismantle_by"}
    text = command.aloud("plan", "import", str(tmp_path / "messy.xlsx"))
    assert "原文 2025年10月31日 · 对应 拆除时限 · 读作 2025-10-31" in text
    assert "统一社会信用代码不足或超过18位" in text
    assert "原文 DZL4" not in text


def test_every_doubt_refusal_and_way_of_reading_has_its_words() -> None:
    assert set(DOUBT_TEXT) == set(Doubt)
    assert set(REFUSAL_TEXT) == set(RowRefusal)
    assert set(HOW_TEXT) == set(get_args(ReadingNote)) - {""}


@pytest.mark.parametrize(("file", "items"), [("plan_clean.xlsx", 37), ("plan_messy.xlsx", 42)])
def test_plans_as_they_arrive_are_previewed_and_taken(command: Command, file: str, items: int) -> None:
    path = str(shared("fixtures", "plan", file))
    seen = command("plan", "import", path)
    assert (seen["items"], seen["enterprises"], seen["refused"]) == (items, 24, [])
    taken = command("plan", "import", path, "--confirm")
    assert (taken["items"], taken["cases"]) == (items, 24)
    assert command("plan", "undo", "--reason", "重新下达")["gone"] == items


def test_a_confirmed_plan_opens_cases_and_is_undone(command: Command, plan: str) -> None:
    taken = command("plan", "import", plan, "--confirm")
    assert (taken["cases"], taken["new_cases"], taken["items"]) == (2, 1, 3)
    assert {row["name"]: row["machines"] for row in command("case", "list")["cases"]} == {
        FIRM: 2,
        "示例乙厂": 1,
    }
    command("plan", "undo", code=1)
    assert command("plan", "undo", "--reason", "计划有误")["gone"] == 3
    assert command("plan", "list") == {"plans": []}
    command("plan", "undo", "--reason", "再来", code=1)


def test_what_is_no_plan_is_refused(command: Command, tmp_path: Path) -> None:
    (tmp_path / "photo.xlsx").write_bytes(b"\xff\xd8\xff")
    command("plan", "import", str(tmp_path / "photo.xlsx"), code=1)
    command("plan", "import", str(tmp_path / "none.xlsx"), code=1)
