"""A confirmed plan opens cases; read again after a correction, it states only what differs."""

from itertools import count

import pytest
from msgspec.structs import replace

from app.domain.acts.fact import Fact
from app.domain.enterprise.facts import EnterpriseStated, ResponsibleStated
from app.domain.equipment.facts import EquipmentAdded, EquipmentStated
from app.domain.equipment.machine import machines_of
from app.domain.plan.opening import Opening, open_from_plan, plan_item
from app.domain.plan.plan import Party, PlanRow
from tests.case_making import Writer

TITLE = "2025年度淘汰退出计划（示例）"
BOILER = PlanRow(
    key="k1",
    sheet="计划",
    row=3,
    enterprise="示例染整有限公司",
    name="燃煤链条锅炉",
    count="1",
    code="91350112MA0DEM0131",
    township="金峰镇",
    model="DZL4-1.25-AⅡ",
    dismantle_by="2025-08-31",
    territory=Party(name="李示工", phone="0591-0000000"),
    bureau=Party(unit="区工信局", name="林示川"),
)
DYEING = replace(BOILER, key="k2", row=4, name="间歇式溢流染色机", count="4", model="HT-250", bureau=Party())


def opened(writer: Writer, *rows: PlanRow, title: str = TITLE) -> Opening:
    numbers = count(len(writer.acts) + 1)
    opening = open_from_plan(writer.case, title, rows, (f"id{number}" for number in numbers))
    if opening.facts:
        writer.states(*opening.facts)
    return opening


def kinds(opening: Opening) -> set[type[Fact]]:
    return {type(fact) for fact in opening.facts}


def test_a_plan_opens_an_enterprise_its_machines_and_who_answers() -> None:
    writer = Writer()
    opening = opened(writer, BOILER, DYEING)
    boiler, dyeing = machines_of(writer.case)
    assert (boiler.number, boiler.kind, boiler.batch) == ("E-01", "boiler", False)
    assert (dyeing.number, dyeing.kind, dyeing.batch) == ("E-02", "dyeing", True)
    assert opening.equipment == {"k1": boiler.id, "k2": dyeing.id}
    assert writer.case.text("enterprise/self/plan_number") == TITLE
    assert writer.case.value(f"equipment/{boiler.id}/responsible/bureau") == ("林示川", "区工信局", "")
    assert writer.case.value(f"equipment/{dyeing.id}/responsible/bureau") is None


def test_the_same_plan_again_states_nothing() -> None:
    writer = Writer()
    opened(writer, BOILER, DYEING)
    assert opened(writer, BOILER, DYEING).facts == ()


def test_a_corrected_plan_states_what_differs_and_adds_what_is_new() -> None:
    writer = Writer()
    opened(writer, BOILER)
    later = replace(BOILER, dismantle_by="2025-09-30", company=Party(name="黄示琳"))
    opening = opened(writer, later, DYEING, title="2025年度淘汰退出计划（调整，示例）")
    assert [machine.number for machine in machines_of(writer.case)] == ["E-01", "E-02"]
    assert kinds(opening) == {EnterpriseStated, EquipmentAdded, EquipmentStated, ResponsibleStated}
    stated = [fact for fact in opening.facts if isinstance(fact, EquipmentStated)]
    assert [fact.value for fact in stated if fact.equipment == opening.equipment["k1"]] == ["2025-09-30"]


def test_everything_a_plan_states_says_that_it_comes_from_the_plan() -> None:
    for fact in opened(Writer(), BOILER).facts:
        assert fact.occurred is not None
        assert (fact.occurred.source, fact.occurred.reference) == ("plan", TITLE)


def test_the_office_keeps_its_own_line_of_the_plan() -> None:
    item = plan_item(BOILER, "i", "p", "c", "e")
    assert (item.item, item.enterprise, item.model, item.territory) == (
        "i",
        "示例染整有限公司",
        "DZL4-1.25-AⅡ",
        "李示工 0591-0000000",
    )


@pytest.mark.parametrize(("count_", "batch"), [("1", False), ("", False), ("2", True), ("60", True)])
def test_several_of_one_model_are_a_batch(count_: str, batch: bool) -> None:
    writer = Writer()
    opened(writer, replace(DYEING, count=count_))
    assert machines_of(writer.case)[0].batch is batch
