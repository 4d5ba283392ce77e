"""Inspected per item, opinion per enterprise: two items may pass while one still stands."""

from datetime import date

from app.domain.acceptance.facts import AcceptanceApplied, ItemConcluded, OpinionGiven
from app.domain.equipment.facts import EquipmentDismantled, EquipmentStated
from app.domain.equipment.machine import machines_of
from app.domain.equipment.state import state_of
from tests.case_making import Writer, a_machine

AUTUMN = date(2025, 11, 14)


def states(writer: Writer) -> list[str]:
    return [state_of(machine, AUTUMN).text for machine in machines_of(writer.case)]


def test_the_three_items_of_the_story_end_differently() -> None:
    writer = Writer()
    writer.states(*a_machine("E-01", "boiler"), *a_machine(dismantle_by="2025-10-31"))
    writer.states(*a_machine("E-03", "transformer"))
    for equipment in ("e-01", "e-03"):
        gone = EquipmentDismantled(equipment=equipment, started="2025-07-08", finished="2025-07-10")
        writer.states(gone, AcceptanceApplied(equipment=equipment, on="2025-10-09"))
    writer.states(
        ItemConcluded(equipment="e-01", conclusion="passed", on="2025-10-16"),
        ItemConcluded(equipment="e-02", conclusion="refused", on="2025-10-16", reason="未拆除"),
        ItemConcluded(equipment="e-03", conclusion="refused", on="2025-10-16", reason="缺拆除中影像"),
    )
    assert states(writer) == ["已验收", "逾期未拆 14 天", "限期整改后复验"]
    writer.states(ItemConcluded(equipment="e-03", conclusion="passed_after_supplement", on="2025-11-03"))
    assert states(writer) == ["已验收", "逾期未拆 14 天", "已验收"]
    assert machines_of(writer.case)[0].applied_on == "2025-10-09"


def test_a_machine_found_not_to_be_outdated_leaves_the_lists() -> None:
    writer = Writer()
    writer.states(*a_machine(dismantle_by="2025-10-31"))
    writer.states(EquipmentStated(equipment="e-02", field="scope", value="不予淘汰"))
    assert states(writer) == ["不予淘汰"]


def test_an_opinion_is_given_per_enterprise_and_a_supplement_beside_it() -> None:
    writer = Writer()
    writer.states(
        OpinionGiven(opinion="1", number="长工信验〔2025〕示1号", on="2025-10-20", outcome="partial")
    )
    writer.states(
        OpinionGiven(opinion="2", number="长工信验〔2025〕示2号", on="2025-11-03", outcome="partial")
    )
    opinions = [fact.number for _, fact in writer.case.things_of("opinion") if isinstance(fact, OpinionGiven)]
    assert opinions == ["长工信验〔2025〕示1号", "长工信验〔2025〕示2号"]
