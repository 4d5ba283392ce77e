"""This is about where a machine stands on its way out, computed from its acts and never stored.

`sealed` is a debt with a due day, never an end. Source: domain.md §2, seed plan §三; words: users.md (d).
"""

from datetime import date
from typing import Final, Literal

import msgspec

from app.domain.equipment.machine import Machine

StateName = Literal[
    "candidate", "confirmed", "planned", "stopped", "sealed", "overdue", "dismantling", "waiting", "accepted",
    "reinspect", "not_in_scope", "rectifying", "cleared",
]  # fmt: skip

_WORDS: Final[dict[StateName, str]] = {
    "candidate": "待认定",
    "confirmed": "已认定",
    "planned": "已列入计划",
    "stopped": "已停产",
    "sealed": "已封存，距限拆日期还有 {days} 天",
    "overdue": "逾期未拆 {days} 天",
    "dismantling": "拆除中",
    "waiting": "待验收",
    "accepted": "已验收",
    "reinspect": "限期整改后复验",
    "not_in_scope": "不予淘汰",
    "rectifying": "限期整改中",
    "cleared": "达标销号",
}

_STANDING: Final = frozenset({"sealed", "stopped", "planned", "confirmed", "candidate", "rectifying"})

STAGE_TEXT: Final[dict[str, str]] = {
    "before": "拆除前",
    "cutoff": "断水断电",
    "sealing": "封存",
    "during": "拆除中",
    "after": "拆除后",
    "disposal": "处置",
    "rectification": "整改复查",
    "revisit": "回头看",
}


class MachineState(msgspec.Struct, frozen=True):
    """Where a machine stands on a day.

    Attributes:
        days: days left (`sealed`) or days late (`overdue`); 0 otherwise.
    """

    name: StateName
    days: int = 0

    @property
    def text(self) -> str:
        return _WORDS[self.name].format(days=self.days)


def state_of(machine: Machine, today: date) -> MachineState:
    """Where a machine stands; `today` decides only between sealed and overdue."""
    return dated_state(undated_state(machine), due_day(machine), today)


def due_day(machine: Machine) -> str:
    """The ISO day it is to be dismantled by; sealed without one, the end of the year in which it was sealed.

    So that `sealed` always carries a due day. Source: 工信部联产业〔2011〕46号 (all main equipment of the
    year is dismantled by the end of December); seed plan (限时拆除).
    """
    stated = machine.field("dismantle_by")
    if day(stated) is not None or machine.step("sealing").outcome != "done":
        return stated
    sealed = day(machine.step("sealing").on)
    return f"{sealed.year:04}-12-31" if sealed is not None else stated


def undated_state(machine: Machine) -> StateName:
    """Where a machine stands whatever day it is, by its own acts; with orders: `lifecycle/state.py`."""
    if machine.field("scope") == "不予淘汰":
        return "not_in_scope"
    conclusion = machine.conclusion[0]
    if conclusion in ("passed", "passed_after_supplement"):
        return "accepted"
    started, finished = machine.dismantled[:2]
    if finished:
        return "reinspect" if conclusion == "refused" else "waiting"
    if started:
        return "dismantling"
    if machine.is_sealed:
        return "sealed"
    if machine.field("stopped_on") or any(step.outcome == "done" for step in machine.steps):
        return "stopped"
    if machine.plan_item:
        return "planned"
    return "confirmed" if machine.finding else "candidate"


def dated_state(state: StateName, dismantle_by: str, today: date) -> MachineState:
    """The same on a day: what still stands after its due day is overdue."""
    due = day(dismantle_by)
    if state in _STANDING and due is not None and today > due:
        return MachineState("overdue", (today - due).days)
    return MachineState(state, (due - today).days if state == "sealed" and due is not None else 0)


def state_said(text: str) -> StateName | None:
    """The state that reads like this text, as `MachineState.text` says it; None for any other."""
    for name, words in _WORDS.items():
        begins, number, _ = words.partition("{")
        if text.startswith(begins) if number else text == words:
            return name
    return None


def day(text: str) -> date | None:
    """The day at the start of an ISO text; None where there is none."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
