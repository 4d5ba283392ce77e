"""The screening list by command: read, marked, opened, covered, reported, written out and read again."""

from pathlib import Path
from typing import Any

import pytest

from app.cli.plan_told import DOUBT_TEXT
from app.cli.screening_words import GAP_TEXT, SCREENING_VALUES
from app.domain.plan.plan import Doubt
from app.domain.screening.coverage import Gap
from tests.cli.command import FIRM, FIRM_CODE, Command
from tests.exchange.plan_made import workbook

HEADER = (
    "序号",
    "乡镇",
    "企业名称",
    "统一社会信用代码",
    "行业",
    "规上/规下",
    "排查结果",
    "排查日期",
    "排查人",
)
ROWS = (
    (1, "金峰镇", FIRM, FIRM_CODE, "C1752", "规上", "已列入计划", "2025年4月2日", "李示工"),
    (2, "金峰镇", "示例针织厂", "", "C1762", "规下", "", "", ""),
    (3, "猴屿乡", "示例砖厂", "", "C3031", "规下", "停业注销", "2025-04-09", "黄示屿"),
    (4, "猴屿乡", "", "", "C3031", "规下", "", "", ""),
)


@pytest.fixture
def file(tmp_path: Path) -> str:
    target = tmp_path / "底册.xlsx"
    target.write_bytes(workbook([("排查底册（示例）",), HEADER, *ROWS]))
    return str(target)


def town(command: Command, name: str) -> dict[str, Any]:
    return next(line for line in command("screening", "coverage")["coverage"] if line["township"] == name)


def test_a_list_is_shown_before_it_is_taken_and_taken_once(command: Command, file: str) -> None:
    before = command("case", "digest")
    seen = command("screening", "import", file)
    assert (seen["confirmed"], seen["added"], seen["results"]) == (False, 3, 2)
    assert [(row["enterprise"], row["on_list"], row["screened_on"]) for row in seen["rows"]] == [
        (FIRM, "new", "2025-04-02"), ("示例针织厂", "new", ""), ("示例砖厂", "new", "2025-04-09"),
    ]  # fmt: skip
    assert [line["row"] for line in seen["refused"]] == [6]
    assert {line["code"] for line in seen["warnings"]} == {"code_missing"}
    assert command("case", "digest") == before
    assert command("screening", "import", file, "--confirm")["added"] == 3
    assert command("screening", "import", file)["known"] == 3
    command("screening", "import", file, "--confirm", code=1)
    assert len(command("screening", "list")["firms"]) == 3


def test_a_preview_is_read_aloud_in_words(command: Command, file: str) -> None:
    text = command.aloud("screening", "import", file)
    assert "新列入: 3" in text
    assert "原文 2025年4月2日 · 对应 排查日期 · 读作 2025-04-02" in text
    assert "与底册比对 新列入" in text
    assert "none_found" not in text
    assert "on_list" not in text


def test_several_are_marked_and_counted(command: Command, file: str) -> None:
    command("screening", "import", file, "--confirm")
    assert (town(command, "金峰镇")["percent"], town(command, "金峰镇")["zero_gaps"]) == (
        50,
        ["not_screened", "found"],
    )
    command("screening", "mark", "示例针织厂", "示例砖厂", "--result", "none_found", "--by", "李示工")
    firms = {firm["name"]: firm for firm in command("screening", "list")["firms"]}
    assert (firms["示例砖厂"]["result"], firms["示例砖厂"]["screened_on"]) == ("none_found", "2025-06-12")
    assert town(command, "金峰镇")["percent"] == 100
    assert command("screening", "list", "--unscreened")["firms"] == []
    command("screening", "mark", "示例针织厂", "--result", "none", code=1)
    command("screening", "mark", "示例针织厂", "--result", "none", "--note", "看错了户")
    assert [f["name"] for f in command("screening", "list", "--unscreened")["firms"]] == ["示例针织厂"]
    command("screening", "mark", "示例针织厂", "示例针织厂", "--result", "closed", code=2)
    command("screening", "mark", "没有这户", "--result", "closed", code=1)


def test_one_is_added_opened_and_taken_off(command: Command) -> None:
    (firm,) = command("screening", "add", "示例石场", "--township", "江田", "--scale", "below")["firms"]
    assert (firm["township"], firm["scale"], firm["doubt"]) == ("江田镇", "below", "missing")
    command("screening", "add", "示例石场", "--township", "江田镇", code=1)
    opened = command("screening", "open", "示例石场")
    assert opened["firms"][0]["case"] == opened["case"]
    assert "示例石场" in {row["name"] for row in command("case", "list")["cases"]}
    command("screening", "take-off", "示例石场", code=1)
    command("screening", "take-off", "示例石场", "--reason", "不在本区")
    assert command("screening", "list")["firms"] == []
    (gone,) = command("screening", "list", "--taken-off")["firms"]
    assert gone["off_reason"] == "不在本区"
    command("screening", "put-back", "示例石场")
    assert len(command("screening", "list", "--township", "江田")["firms"]) == 1


def test_a_zero_report_rests_on_what_was_screened(command: Command, file: str) -> None:
    command("screening", "import", file, "--confirm")
    command("screening", "zero", "金峰镇", code=1)
    assert "金峰镇" in command.complaint
    (line,) = command("screening", "zero", "猴屿")["coverage"]
    assert (line["township"], line["zero_report"], line["zero_gaps"]) == (
        "猴屿乡", "经排查，本辖区无淘汰类落后产能", [],
    )  # fmt: skip
    (line,) = command("screening", "zero", "金峰镇", "--reason", "另案处理")["coverage"]
    assert line["zero_report"]
    command("screening", "zero", "金峰镇", "--take-back", code=1)
    (line,) = command("screening", "zero", "金峰镇", "--take-back", "--reason", "有企业列入计划")["coverage"]
    assert not line["zero_report"]
    assert "覆盖率（%） 100" in command.aloud("screening", "coverage")


def test_what_is_written_out_adds_nothing_when_read(command: Command, file: str, tmp_path: Path) -> None:
    command("screening", "import", file, "--confirm")
    target = str(tmp_path / "导出.xlsx")
    assert command("screening", "export", target)["rows"] == 3
    assert command("screening", "import", target)["known"] == 3
    command("screening", "export", target, code=1)


def test_every_gap_and_doubt_has_its_words() -> None:
    assert set(GAP_TEXT) == set(Gap)
    assert set(DOUBT_TEXT) == set(Doubt)
    assert set(SCREENING_VALUES["zero_gaps"]) == {gap.value for gap in Gap}
