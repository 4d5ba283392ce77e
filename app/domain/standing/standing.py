"""This is about the list of what is closed but not wholly dismantled (已关停未彻底拆除企业表).

Source: domain.md §9.4 (+ 未拆原因, 防恢复措施, 计划拆除日, 责任人, 最近巡查日), §11, S17.
"""

from collections.abc import Mapping
from typing import Final

from app.domain.acts.case import Case
from app.domain.equipment.kinds import STEP_TEXT
from app.domain.equipment.machine import Machine
from app.domain.visits.visit import visits_of

CAUSES: Final[Mapping[str, str]] = {
    "staff": "职工安置", "mortgage": "资产抵押", "debts": "债权债务纠纷", "court": "司法查封",
    "safety": "安全条件", "other": "其他",
}  # fmt: skip

CLOSED: Final = frozenset({"stopped", "sealed", "dismantling"})
"""States (whatever the day) of a machine that is closed and still stands."""


def cause_text(machine: Machine) -> str:
    """The cause with its words; where only words were typed, the cause they name."""
    words = machine.field("reason_standing")
    stated = machine.field("standing_cause")
    cause = CAUSES.get(stated, stated)
    if not cause:
        cause = next((word for word in CAUSES.values() if word != CAUSES["other"] and word in words), "")
    if not cause or cause in words:
        return words
    return f"{cause}（{words}）" if words else cause


def measures_text(machine: Machine) -> str:
    """防恢复措施 as typed, else the steps that were done and the strips in place."""
    if machine.field("standing_measures"):
        return machine.field("standing_measures")
    done = [STEP_TEXT[step.step] for step in machine.steps if step.outcome == "done"]
    replaced = {seal.replaces for seal in machine.seals}
    strips = sum(not seal.lifted_on and seal.number not in replaced for seal in machine.seals)
    return "、".join(done) + (f"，封条{strips}枚" if strips else "")


def last_look(case: Case) -> str:
    """ISO day of the last visit that was begun, whatever its kind; empty where there was none."""
    return max((visit.day for visit in visits_of(case) if visit.turns), default="")
