"""The demo's plan says what the story says."""

from collections import Counter

from app.domain.plan.plan import Doubt, enterprises
from app.domain.plan.townships import townships_of_table
from app.exchange.plan_workbook import read_plan
from app.exchange.sample_plan import LINES, sample_plan
from app.places import resources


def test_the_sample_is_read_without_a_doubt() -> None:
    towns = townships_of_table((resources() / "tables" / "townships.csv").read_text(encoding="utf-8"))
    plan = read_plan(sample_plan(), towns)
    assert (len(towns), len(enterprises(plan)), plan.machines) == (18, 12, "31")
    assert not plan.warnings
    assert not plan.refused
    assert [report.township for report in plan.zero_reports] == ["猴屿乡"]
    assert all(row.territory.name and row.bureau.name and row.company.name for row in plan.rows)
    assert all(
        "示" in name for row in plan.rows for name in (row.enterprise, row.territory.name, row.company.name)
    )


def test_the_fourth_enterprise_is_that_of_the_story() -> None:
    fourth = enterprises(read_plan(sample_plan()))[3]
    assert (fourth.name, fourth.code) == ("福州市长乐区示例染整有限公司", "91350112MA0DEM0131")
    assert [(row.name, row.model, row.count) for row in fourth.rows] == [
        ("燃煤链条锅炉", "DZL4-1.25-AⅡ", "1"),
        ("间歇式溢流染色机", "示型 HT-250", "4"),
        ("配电变压器", "S7-315/10", "1"),
    ]
    assert fourth.rows[1].dismantle_by == "2025-10-31"
    boiler = fourth.rows[0]
    parties = [party.name for party in (boiler.territory, boiler.bureau, boiler.company)]
    assert parties == ["李示工", "林示川", "黄示琳"]


def test_the_states_of_the_story_add_up() -> None:
    states: Counter[str] = Counter()
    for line in LINES:
        states[line.state] += int(line.count)
    assert states == {"accepted": 17, "waiting": 5, "sealed": 6, "dismantling": 2, "planned": 1}


def test_only_one_item_is_overdue_on_the_day_of_the_demo() -> None:
    standing = [line for line in LINES if line.state not in ("accepted", "waiting")]
    assert [line.model for line in standing if line.dismantle_by < "2025-11-14"] == ["示型 HT-250"]


def test_two_makings_give_the_same_bytes() -> None:
    assert sample_plan() == sample_plan()


def test_without_a_list_of_townships_each_is_doubted() -> None:
    assert {warning.code for warning in read_plan(sample_plan()).warnings} == {Doubt.TOWNSHIP_UNKNOWN}
