"""This is about which stages of its road a machine has behind it now, with their days."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from app.domain.acceptance.opinion import opinions_of
from app.domain.acts.case import Case
from app.domain.acts.read_once import read_once
from app.domain.equipment.machine import Machine, machines_of
from app.domain.equipment.road_stated import Confirmed, announced_of, confirmed_of
from app.domain.lifecycle.ordered import order_about, order_days
from app.domain.lifecycle.reached import days_of, reached_in
from app.domain.lifecycle.stages import StageName
from app.domain.orders.order import Order
from app.domain.photos.photo import photos_of
from app.domain.publication.publication import publication_of

_PICTURED: Final = ("before", "during")


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
    done = _of_machine(case, machine, confirmed, came) | _after(case, machine, came)
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
    pictured = pictured_stages(case)
    is_planned = "planned" in came
    is_cut = any(step.outcome == "done" for step in machine.steps)
    return {
        "candidate": True,
        "confirmed": confirmed.stands or (is_planned and confirmed.finding != "withdrawn"),
        "planned": is_planned,
        "announced": bool(announced_of(case, machine.id).on),
        "stopped": bool(machine.field("stopped_on")) or is_cut,
        "before": (machine.id, "before") in pictured,
        "during": (machine.id, "during") in pictured,
        "dismantled": bool(machine.dismantled[1]),
        "disposal": bool(machine.slips),
        "upgrade_new": bool(machine.field("upgrade_new_since")),
        "upgrade_old": bool(machine.field("upgrade_old_gone_on")),
        "upgrade_measured": bool(machine.field("upgrade_measured_on")),
        "applied": bool(machine.applied_on),
    }


@read_once
def pictured_stages(case: Case) -> frozenset[tuple[str, str]]:
    """Machine's id and stage, of what stands: a picture placed there now, or the reason why there is none."""
    shown = {
        (case.kept(photo.subject).removeprefix("equipment/"), photo.stage)
        for photo in photos_of(case)
        if photo.subject.startswith("equipment/")
    }
    waived = {
        (machine.id, stage)
        for machine in machines_of(case)
        for stage in _PICTURED
        if case.value(f"equipment/{machine.id}/waived/{stage}", "")
    }
    return frozenset(shown | waived)


@read_once
def passed_by_opinion(case: Case) -> frozenset[str]:
    """Ids of the machines that passed by an opinion that stands."""
    return frozenset(
        case.kept(f"equipment/{item.equipment}").removeprefix("equipment/")
        for opinion in opinions_of(case)
        for item in opinion.items
        if item.conclusion.startswith("passed")
    )


def _after(case: Case, machine: Machine, came: Mapping[StageName, str]) -> dict[StageName, bool]:
    is_accepted = machine.conclusion[0].startswith("passed")
    return {
        "inspected": is_accepted,
        "opinion": is_accepted and machine.id in passed_by_opinion(case),
        "published": is_accepted and publication_of(case).is_done_for(machine.id),
        "archived": is_accepted and "archived" in came,
        "revisit": is_accepted and "revisit" in came,
    }
