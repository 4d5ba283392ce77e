"""This is about plan against actual (计划核对): name, model and quantity as planned beside what is there.

Accepted strictly against name, model, quantity in the issued plan.
Source: domain.md §3.2 (成都 2022), §4.10 F-YB A.
"""

from collections.abc import Iterator, Mapping
from typing import Final
from unicodedata import normalize

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.read_once import read_once
from app.domain.decimals import decimal_of
from app.domain.equipment.facts import EquipmentAdded, EquipmentStated
from app.domain.equipment.fields import field_text
from app.domain.equipment.machine import Machine
from app.domain.lacking import Lacking

COMPARED: Final = ("name", "model", "count")
"""What must agree; the capacity is shown beside it and settled elsewhere."""

SHOWN: Final = (*COMPARED, "capacity")

_RULE: Final = "按下达的年度淘汰退出计划核对名称、型号、数量"

Planned = Mapping[tuple[str, str], str]
"""What the plan says, by machine and field."""


class Compared(msgspec.Struct, frozen=True):
    """One line of the comparison; `planned` is empty where the plan says nothing."""

    field: str
    planned: str
    actual: str

    @property
    def label(self) -> str:
        return field_text(self.field)

    @property
    def agrees(self) -> bool:
        return not self.planned or _plain(self.planned) == _plain(self.actual)


@read_once
def planned_values(case: Case) -> Planned:
    """What the yearly plan last said of every machine."""
    planned: dict[tuple[str, str], str] = {}
    for act in case.acts:
        fact = act.stated.fact
        if not isinstance(fact, Fact) or fact.occurred is None or fact.occurred.source != "plan":
            continue
        if isinstance(fact, EquipmentAdded):
            planned[_kept(case, fact.equipment), "name"] = fact.name
        if isinstance(fact, EquipmentStated):
            planned[_kept(case, fact.equipment), fact.field] = fact.value
    return planned


def compare(machine: Machine, planned: Planned) -> tuple[Compared, ...]:
    actual = {**machine.fields, "name": machine.name, "count": machine.field("count") or "1"}
    lines = []
    for name in SHOWN:
        line = Compared(name, planned.get((machine.id, name), ""), actual.get(name, ""))
        if name in COMPARED or line.planned or line.actual:
            lines.append(line)
    return tuple(lines)


def plan_lacking(machine: Machine, planned: Planned) -> Iterator[Lacking]:
    """Every field that differs from the plan."""
    for line in compare(machine, planned):
        if line.field in COMPARED and not line.agrees:
            text = f"{line.label}与计划不一致：计划“{line.planned}”，实际“{line.actual or '未填'}”"
            yield Lacking(f"plan.{line.field}", text, _RULE, "equipment")


def _kept(case: Case, equipment: str) -> str:
    return case.kept(f"equipment/{equipment}").removeprefix("equipment/")


def _plain(text: str) -> object:
    """What two spellings of one value have in common: width, spaces, capitals, trailing noughts."""
    number = decimal_of(normalize("NFKC", text).strip())
    return number if number is not None else "".join(normalize("NFKC", text).casefold().split())
