"""This is about where every machine's road begins in the story: confirmed, and announced with the plan."""

from collections.abc import Iterator
from typing import Final

from app.domain.acts.fact import Occurred
from app.domain.equipment.machine import machines_of
from app.domain.equipment.road_facts import EquipmentAnnounced, EquipmentConfirmed
from app.operations.demo import firm
from app.operations.demo.stage import Stage, Told
from app.operations.list_cases import case_rows
from app.operations.state_road import announce, confirm

ANNOUNCED_ON: Final = "2025-06-09"
WHERE: Final = "示例区人民政府网站（示例）"
NUMBER: Final = "示例区公告〔2025〕示1号"
CONFIRMED: Final = ("E-01", "E-03")
"""Of E-02 the item is still to be checked; it leaves with the plan."""


def announce_the_plan(stage: Stage) -> Iterator[Told]:
    """On the day the plan was confirmed, before the laptops get their tasks."""
    occurred = Occurred(at=ANNOUNCED_ON, observer=firm.HE, source="paper", reference=NUMBER)
    named = 0
    for row in case_rows(stage.bureau):
        with stage.session(stage.bureau, case=row.case) as session:
            machines = machines_of(session.case)
            found = [
                EquipmentConfirmed(
                    equipment=machine.id,
                    finding="listed",
                    on=ANNOUNCED_ON,
                    basis=machine.field("basis"),
                    by=firm.OFFICE,
                    occurred=occurred,
                )
                for machine in machines
                if row.case == stage.firm and machine.number in CONFIRMED
            ]
            if found:
                session.do(confirm, found)
            announced = [
                EquipmentAnnounced(
                    equipment=machine.id, on=ANNOUNCED_ON, place=WHERE, number=NUMBER, occurred=occurred
                )
                for machine in machines
            ]
            session.do(announce, announced)
            named += len(announced)
    yield Told(1, f"年度计划已公告：{named} 项；E-01、E-03 已认定为淘汰类，写明目录条目")
