"""This is about what is said of a machine's road as sentences: 认定, 公告, 重新办理, 技改."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.equipment.fields import field_text
from app.domain.equipment.road_facts import (
    EquipmentAnnounced,
    EquipmentConfirmed,
    EquipmentReopened,
    UpgradeStated,
)
from app.domain.trace.things import name_of

FINDING_TEXT: Final[Mapping[str, str]] = {
    "listed": "认定为淘汰类", "below_limit": "认定为不达标", "withdrawn": "撤销认定",
}  # fmt: skip


def _machine(case: Case, equipment: str) -> str:
    return name_of(case, f"equipment/{equipment}")


def _confirmed(case: Case, fact: EquipmentConfirmed) -> str:
    said = f"{_machine(case, fact.equipment)} {FINDING_TEXT[fact.finding]}（{fact.on}）"
    parts = (f"依据：{fact.basis}" if fact.basis else "", fact.by, fact.number)
    return "，".join((said, *(part for part in parts if part)))


def _announced(case: Case, fact: EquipmentAnnounced) -> str:
    machine = _machine(case, fact.equipment)
    if not fact.on:
        return f"{machine} 撤销公告登记"
    return "，".join(part for part in (f"{machine} 公告（{fact.on}）：{fact.place}", fact.number) if part)


def _reopened(case: Case, fact: EquipmentReopened) -> str:
    return f"{_machine(case, fact.equipment)} 验收后重新办理（{fact.on}），原因：{fact.reason}"


def _upgraded(case: Case, fact: UpgradeStated) -> str:
    name = field_text(f"upgrade_{fact.field}")
    return f"{_machine(case, fact.equipment)} 技改达标，{name}：{fact.value or '（清空）'}"


ROAD_SENTENCES: Final[Mapping[type[Fact], Callable[[Case, Any], str]]] = {
    EquipmentConfirmed: _confirmed,
    EquipmentAnnounced: _announced,
    EquipmentReopened: _reopened,
    UpgradeStated: _upgraded,
}
