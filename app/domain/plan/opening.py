"""This is about what a confirmed plan states: the office's items, and each case's enterprise and machines.

Read again after a correction, a plan states only what differs from what the case shows.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import get_args

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact, Occurred
from app.domain.enterprise.facts import EnterpriseField, EnterpriseStated, Party, ResponsibleStated
from app.domain.equipment.facts import EquipmentAdded, EquipmentField, EquipmentStated
from app.domain.equipment.kinds import kind_of_name
from app.domain.equipment.machine import Machine, machines_of
from app.domain.plan.facts import PlanItemListed
from app.domain.plan.plan import Party as RowParty
from app.domain.plan.plan import PlanRow

_ENTERPRISE_FIELDS: Mapping[EnterpriseField, str] = {
    "name": "enterprise",
    "code": "code",
    "township": "township",
    "industry": "industry",
    "product": "product",
    "employees": "employees",
}


class Opening(msgspec.Struct, frozen=True):
    """What a plan states in one case.

    Attributes:
        equipment: id of the machine by the key of its line.
    """

    facts: tuple[Fact, ...]
    equipment: Mapping[str, str]


def open_from_plan(case: Case, title: str, rows: Sequence[PlanRow], ids: Iterator[str]) -> Opening:
    """What these lines, all of one enterprise, state that the case does not show yet."""
    occurred = Occurred(source="plan", reference=title)
    facts: list[Fact] = [
        EnterpriseStated(field=field, value=value, occurred=occurred)
        for field, column in _ENTERPRISE_FIELDS.items()
        if (value := getattr(rows[0], column)) and case.text(f"enterprise/self/{field}") != value
    ]
    if case.text("enterprise/self/plan_number") != title:
        facts.append(EnterpriseStated(field="plan_number", value=title, occurred=occurred))
    known = {machine.plan_item: machine for machine in machines_of(case)}
    equipment: dict[str, str] = {}
    for row in rows:
        machine = known.get(row.key)
        equipment[row.key] = machine.id if machine is not None else next(ids)
        if machine is None:
            number = f"E-{len(known) + sum(key not in known for key in equipment):02d}"
            facts.append(_added(row, equipment[row.key], number, occurred))
        facts += _stated(row, equipment[row.key], machine, occurred)
        facts += _responsible(case, row, equipment[row.key], occurred)
    return Opening(tuple(facts), equipment)


def plan_item(row: PlanRow, item: str, plan: str, case: str, equipment: str) -> PlanItemListed:
    """The office's own line of the plan."""
    values: dict[str, str] = {
        name: value
        for name in PlanItemListed.__struct_fields__
        if isinstance(value := getattr(row, name, None), str)
    }
    listed = PlanItemListed(
        item=item,
        plan=plan,
        case=case,
        equipment=equipment,
        territory=row.territory.text,
        bureau=row.bureau.text,
        company=row.company.text,
    )
    return msgspec.structs.replace(listed, **values)


def _added(row: PlanRow, equipment: str, number: str, occurred: Occurred) -> EquipmentAdded:
    return EquipmentAdded(
        equipment=equipment,
        number=number,
        kind=kind_of_name(row.name),
        name=row.name,
        batch=row.count not in ("", "1"),
        plan_item=row.key,
        occurred=occurred,
    )


def _stated(row: PlanRow, equipment: str, machine: Machine | None, occurred: Occurred) -> Iterator[Fact]:
    for field in get_args(EquipmentField):
        value = getattr(row, field, "")
        shown = machine.field(field) if machine is not None else ""
        if isinstance(value, str) and value and value != shown and field != "name":
            yield EquipmentStated(equipment=equipment, field=field, value=value, occurred=occurred)


def _responsible(case: Case, row: PlanRow, equipment: str, occurred: Occurred) -> Iterator[Fact]:
    parties: tuple[tuple[Party, RowParty], ...] = (
        ("territory", row.territory),
        ("bureau", row.bureau),
        ("company", row.company),
    )
    for party, stated in parties:
        value = (stated.name, stated.unit, stated.phone)
        if stated.is_named and case.value(f"equipment/{equipment}/responsible/{party}") != value:
            yield ResponsibleStated(
                equipment=equipment,
                party=party,
                name=stated.name,
                unit=stated.unit,
                phone=stated.phone,
                occurred=occurred,
            )
