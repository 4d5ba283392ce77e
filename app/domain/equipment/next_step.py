"""This is about what comes next for one machine on its way out, and the numbers proposed for new things."""

import re
from collections.abc import Iterable
from typing import Final, Literal

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
        if step.step == "sealing" and machine.field("route") == IMMEDIATE:
            continue
        if not step.is_settled:
            return step.step
    return "dismantle"


def next_number(used: Iterable[str], first: str) -> str:
    """One above the highest number written like `first`; `E-01` where there is none."""
    wanted = _NUMBER.fullmatch(first)
    if wanted is None:
        return first
    known = (_NUMBER.fullmatch(number) for number in used)
    numbers = [int(each[2]) for each in known if each is not None and each[1] == wanted[1]]
    return f"{wanted[1]}{max(numbers) + 1:0{len(wanted[2])}d}" if numbers else first
