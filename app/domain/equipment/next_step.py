"""This is about what comes next for one machine on its way out, and the numbers proposed for new things."""

import re
from collections.abc import Iterable
from typing import Final, Literal

from app.domain.equipment.facts import Step
from app.domain.equipment.machine import Machine

NextStep = Literal["water", "power", "drive", "sealing", "dismantle", "finish", "slip", "accept", ""]

IMMEDIATE: Final = "立即拆除"
"""The route of a machine that is dismantled at once: its main body need not be sealed."""

_NUMBER: Final = re.compile(r"(.*?)(\d{1,18})", re.DOTALL)


def next_step(machine: Machine) -> NextStep:
    """The first thing not done yet; empty where nothing is left, or it need not go."""
    if machine.field("scope") == "不予淘汰" or machine.conclusion[0].startswith("passed"):
        return ""
    started, finished = machine.dismantled[:2]
    if finished:
        return "accept" if machine.slips else "slip"
    if started:
        return "finish"
    for step in machine.steps:
        if is_needed(machine, step.step) and not step.is_settled:
            return step.step
    return "dismantle"


def is_needed(machine: Machine, step: Step) -> bool:
    """Whether a step still belongs to this machine's way: one taken down at once need not be sealed, one that
    is gone or accepted needs no step any more. What was stated of a step is said in any case.
    """
    if machine.dismantled[1] or machine.conclusion[0].startswith("passed"):
        return False
    if machine.field("scope") == "不予淘汰":
        return False
    return not (step == "sealing" and machine.field("route") == IMMEDIATE)


def next_number(used: Iterable[str], first: str) -> str:
    """One above the highest number written like `first`; `E-01` where there is none."""
    wanted = _NUMBER.fullmatch(first)
    if wanted is None:
        return first
    known = (_NUMBER.fullmatch(number) for number in used)
    numbers = [int(each[2]) for each in known if each is not None and each[1] == wanted[1]]
    return f"{wanted[1]}{max(numbers) + 1:0{len(wanted[2])}d}" if numbers else first
