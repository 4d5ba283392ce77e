"""The figures of each list, and the rows behind them."""

from datetime import date

import pytest

from app.domain.duties.coal_gate import coal_limits_of_table, limit_text, limits_met
from app.domain.duties.figures import figures_of
from app.domain.duties.named import named_duties
from app.domain.duties.row import DutyFile, DutyRow
from app.domain.errors import FileRefused
from app.operations.read_duties import read_coal_limits
from tests.domain.duties.made import row, the_list, told

TODAY = date(2025, 11, 14)


def figures(name: str, *rows: DutyRow, today: date = TODAY) -> dict[str, str]:
    return told(figures_of(the_list(name), rows, today, read_coal_limits()))


def test_the_plan_is_counted_per_quarter_and_a_quarter_that_is_over_is_late() -> None:
    rows = (
        row("a", year="2025", quarter="第三季度", done_on="2025-08-01"),
        row("b", year="2025", quarter="第三季度"),
        row("c", year="2025", quarter="第四季度"),
    )
    assert figures("energy_plan", *rows) == {
        "全年": "1/3（33%）", "第三季度": "1/2（50%）", "第四季度": "0/1（0%）",
    }  # fmt: skip
    tones = [figure.tone for figure in figures_of(the_list("energy_plan"), rows, TODAY)]
    assert tones == ["calm", "bad", "calm"]


def test_a_boiler_counts_as_inspected_through_the_last_day() -> None:
    rows = (
        row("a", valid_until="2025-11-14"),
        row("b", valid_until="2025-11-13"),
        row("c", valid_until="2026-09-01"),
        row("d"),
        row("e", use="停用", valid_until="2020-01-01"),
        row("f", ended_on="2025-01-01"),
    )
    assert figures("boilers", *rows) == {"法定检验率": "2/4（50%）", "超期未检": "2", "应报检未报检": "1"}
    rate = figures_of(the_list("boilers"), rows, TODAY)[0]
    assert rate.rows == ("b", "d")


def test_one_lacking_of_a_thousand_is_never_all_of_them() -> None:
    rows = (row("late"), *(row(str(at), valid_until="2026-01-01") for at in range(999)))
    assert figures("boilers", *rows)["法定检验率"] == "999/1000（99%）"


@pytest.mark.parametrize(
    ("size", "fuel", "area", "codes"),
    [
        ("10", "燃煤", "其他", ["CB10"]),
        ("10.01", "燃煤", "其他", []),
        ("35", "燃煤", "重点区域", ["CB35K"]),
        ("35", "燃煤", "城市建成区", ["CB35C"]),
        ("36", "燃煤", "城市建成区", []),
        ("2", "生物质", "其他", ["CB2B"]),
        ("4", "燃气", "城市建成区", []),
        ("", "燃煤", "城市建成区", []),
    ],
)
def test_the_limits_of_a_new_boiler(size: str, fuel: str, area: str, codes: list[str]) -> None:
    asked = row("a", size=size, fuel=fuel, area=area)
    assert [limit.code for limit in limits_met(asked, read_coal_limits())] == codes


def test_a_limit_nobody_read_in_the_law_says_so() -> None:
    verify = {limit.code: limit for limit in read_coal_limits() if limit.checked == "verify"}
    assert list(verify) == ["CB35C"]
    assert limit_text(verify["CB35C"]).endswith("，待核对原文）")


def test_the_gate_tells_refused_waiting_and_taken_against_a_limit() -> None:
    rows = (
        row("a", size="4", fuel="燃煤", decision="不予登记"),
        row("b", size="4", fuel="燃煤"),
        row("c", size="4", fuel="燃煤", decision="予以登记"),
        row("d", size="4", fuel="燃气", decision="予以登记"),
    )
    assert figures("coal_gate", *rows) == {"不予登记": "1", "属限制范围待答复": "1", "属限制范围已受理": "1"}


def test_a_damaged_table_of_limits_is_refused() -> None:
    with pytest.raises(FileRefused):
        coal_limits_of_table("code,fuel,at_most,area,text,basis,checked\nA,燃煤,viel,任何区域,t,b,law\n")


def test_monitors_are_counted_in_sets_and_firms_that_lack_some_named() -> None:
    rows = (
        row("a", required="3", installed="3", online="2"),
        row("b", required="2", installed="1"),
        row("c", required="30", installed="30", online="30", removed_on="2025-01-01"),
    )
    assert figures("emitters", *rows) == {"应装": "5", "已装": "4", "联网": "2"}
    shown = figures_of(the_list("emitters"), rows, TODAY)
    assert [figure.rows for figure in shown] == [("a", "b"), ("b",), ("a", "b")]


def test_who_has_not_handed_in_is_named() -> None:
    rows = (
        row("a", matter="工作方案", unit="金峰镇", due="2025-06-30", handed_on="2025-06-20"),
        row("b", matter="工作方案", unit="猴屿乡", due="2025-06-30"),
        row("c", matter="年度总结", unit="金峰镇", due="2025-12-20"),
    )
    plan, year = figures_of(the_list("hand_ins"), rows, TODAY)
    assert (plan.value, plan.about, plan.tone) == ("1/2（50%）", "未报送：猴屿乡", "bad")
    assert (year.value, year.tone) == ("0/1（0%）", "waiting")


def test_findings_are_counted_per_level_and_a_closing_without_proof_is_told() -> None:
    paper = DutyFile("f", "proof", "整改报告.pdf", "0" * 64, 9, "application/pdf")
    rows = (
        row("a", level="省级"),
        row("b", level="省级", closed_on="2025-10-01"),
        DutyRow(id="c", list="findings", values={"level": "市级", "closed_on": "2025-10-01"}, files=(paper,)),
    )
    assert figures("findings", *rows) == {"省级": "1/2（50%）", "市级": "1/1（100%）", "销号缺佐证": "1"}


def test_projects_are_counted_that_lack_numbers_or_fall_short() -> None:
    rows = (
        row("a", filing="示1", review="示2", level="达到标杆（先进）水平", policy="允许类"),
        row("b", filing="示1", level="低于基准水平", policy="限制类"),
    )
    assert figures("energy_reviews", *rows) == {
        "缺备案或节能审查文号": "1", "未达标杆（先进）水平": "1", "限制类、淘汰类": "1",
    }  # fmt: skip


def test_a_list_without_figures_has_none() -> None:
    assert figures("intake", row("a")) == {}


def test_a_circular_names_late_hand_ins_and_every_open_finding() -> None:
    listed = {
        the_list("hand_ins"): (
            row("a", matter="三季度季报", unit="玉田镇", due="2025-10-10"),
            row("b", matter="年度总结", unit="玉田镇", due="2025-12-20"),
            row("c", matter="工作方案", unit="玉田镇", due="2025-06-30", handed_on="2025-07-09"),
        ),
        the_list("findings"): (row("d", finding="示例问题", responsible="金峰镇", due="2025-11-30"),),
        the_list("boilers"): (row("e", valid_until="2020-01-01"),),
    }
    named = named_duties(listed, TODAY)
    assert [(each.row, each.heading, each.to, each.days_late) for each in named] == [
        ("a", "材料未按期报送", "玉田镇", 35),
        ("d", "上级检查问题未销号", "金峰镇", 0),
    ]
    assert named[0].text == "三季度季报"
