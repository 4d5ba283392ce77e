"""This is about which stages of its road a machine has behind it now, with their days."""

from collections.abc import Mapping
from typing import NamedTuple

from app.domain.acts.case import Case
from app.domain.equipment.machine import Machine
from app.domain.equipment.road_stated import Confirmed, announced_of, confirmed_of
from app.domain.lifecycle.ordered import order_about, order_days
from app.domain.lifecycle.reached import days_of, reached_in
from app.domain.lifecycle.stages import StageName
from app.domain.orders.order import Order


class Standing(NamedTuple):
    """What stands of one machine.

    Attributes:
        days: stages that are done, with their ISO days (empty where nobody said when).
        came: stages it ever came to: those that are not in `days` were taken back.
    """

    machine: Machine
    confirmed: Confirmed
    order: Order | None
    days: Mapping[StageName, str]
    came: Mapping[StageName, str]

    @property
    def is_below_limit(self) -> bool:
        return self.confirmed.finding == "below_limit"


def standing_of(case: Case, machine: Machine) -> Standing:
    came = days_of(reached_in(case), machine.id)
    confirmed = confirmed_of(case, machine.id)
    order = order_about(case, machine.id, confirmed.finding == "below_limit")
    done = _of_machine(case, machine, confirmed, came) | _after(machine, came)
    days: dict[StageName, str] = {name: came.get(name, "") for name, is_done in done.items() if is_done}
    for step in machine.steps:
        if step.outcome == "done":
            days[step.step] = step.on
    if confirmed.stands:
        days["confirmed"] = confirmed.on
    days.update(order_days(order))
    return Standing(machine, confirmed, order, days, came)


def _of_machine(
    case: Case, machine: Machine, confirmed: Confirmed, came: Mapping[StageName, str]
) -> dict[StageName, bool]:
    """Pictures are no statement of the machine: whatever was ever placed counts."""
    is_planned = "planned" in came
    is_cut = any(step.outcome == "done" for step in machine.steps)
    return {
        "candidate": True,
        "confirmed": confirmed.stands or (is_planned and confirmed.finding != "withdrawn"),
        "planned": is_planned,
        "announced": bool(announced_of(case, machine.id).on),
        "stopped": bool(machine.field("stopped_on")) or is_cut,
        "before": "before" in came,
        "during": "during" in came,
        "dismantled": bool(machine.dismantled[1]),
        "disposal": bool(machine.slips),
        "upgrade_new": bool(machine.field("upgrade_new_since")),
        "upgrade_old": bool(machine.field("upgrade_old_gone_on")),
        "upgrade_measured": bool(machine.field("upgrade_measured_on")),
        "applied": bool(machine.applied_on),
    }


def _after(machine: Machine, came: Mapping[StageName, str]) -> dict[StageName, bool]:
    is_accepted = machine.conclusion[0].startswith("passed")
    return {
        "inspected": is_accepted,
        "opinion": is_accepted and "opinion" in came,
        "published": is_accepted and "published" in came,
        "archived": is_accepted and "archived" in came,
        "revisit": is_accepted and "revisit" in came,
    }
