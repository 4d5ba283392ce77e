"""This is about what comes next for a machine, and the numbers proposed for new things."""

from collections.abc import Sequence

import pytest

from app.domain.acceptance.facts import ItemConcluded
from app.domain.acts.fact import Fact
from app.domain.equipment.facts import (
    DisposalSlipAdded,
    EquipmentAdded,
    EquipmentDismantled,
    EquipmentStated,
    Step,
    StepStated,
)
from app.domain.equipment.machine import machines_of
from app.domain.equipment.next_step import IMMEDIATE, is_needed, next_number, next_step
from tests.case_making import Writer


def ahead(*facts: Fact, kind: str = "boiler") -> str:
    writer = Writer()
    writer.states(EquipmentAdded(equipment="e", number="E-01", kind=kind, name="锅炉"), *facts)
    return next_step(machines_of(writer.case)[0])


def done(*steps: Step) -> list[Fact]:
    return [StepStated(equipment="e", step=step) for step in steps]


AT_ONCE = EquipmentStated(equipment="e", field="route", value=IMMEDIATE)
BEGUN = EquipmentDismantled(equipment="e", started="2025-07-08")
GONE = EquipmentDismantled(equipment="e", started="2025-07-08", finished="2025-07-10")
SLIP = DisposalSlipAdded(slip="s", equipment="e", number="示1", on="2025-07-10", weight="8")


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        ([], "water"),
        (done("water"), "power"),
        (done("water", "power", "drive"), "sealing"),
        ([AT_ONCE, *done("water", "power", "drive")], "dismantle"),
        (done("water", "power", "drive", "sealing"), "dismantle"),
        ([BEGUN], "finish"),
        ([GONE], "slip"),
        ([GONE, SLIP], "accept"),
        ([GONE, SLIP, ItemConcluded(equipment="e", conclusion="passed", on="2025-10-16")], ""),
        ([EquipmentStated(equipment="e", field="scope", value="不予淘汰")], ""),
    ],
)
def test_the_first_thing_not_done(facts: Sequence[Fact], wanted: str) -> None:
    assert ahead(*facts) == wanted


def test_a_transformer_has_no_water() -> None:
    assert ahead(kind="transformer") == "power"


@pytest.mark.parametrize(
    ("used", "first", "wanted"),
    [
        ([], "E-01", "E-01"),
        (["E-01", "E-03"], "E-01", "E-04"),
        (["E-09"], "E-01", "E-10"),
        (["设备甲", "D1"], "E-01", "E-01"),
        (["FC2025-0007"], "FC2025-0007", "FC2025-0008"),
        (["D1"], "甲", "甲"),
    ],
)
def test_the_next_number(used: list[str], first: str, wanted: str) -> None:
    assert next_number(used, first) == wanted


@pytest.mark.parametrize(
    ("facts", "needed"),
    [
        ([], {"water", "power", "drive", "sealing"}),
        ([AT_ONCE], {"water", "power", "drive"}),
        ([BEGUN], {"water", "power", "drive", "sealing"}),
        ([GONE], set()),
        ([AT_ONCE, ItemConcluded(equipment="e", conclusion="passed", on="2025-10-16")], set()),
        ([EquipmentStated(equipment="e", field="scope", value="不予淘汰")], set()),
    ],
)
def test_a_step_belongs_to_the_way_of_a_machine_or_not(facts: Sequence[Fact], needed: set[str]) -> None:
    writer = Writer()
    writer.states(EquipmentAdded(equipment="e", number="E-01", kind="boiler", name="锅炉"), *facts)
    [machine] = machines_of(writer.case)
    assert {state.step for state in machine.steps if is_needed(machine, state.step)} == needed
