"""This is about the road of one machine: where it stands, what is done, what is missing, what comes next.

Computed from the acts only; the same for screens, lists, the ledger and `case show`. Source: domain.md §2.
"""

from typing import Final, Literal

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.read_once import read_once
from app.domain.equipment.kinds import STEPS
from app.domain.equipment.machine import Machine, machines_of
from app.domain.equipment.next_step import IMMEDIATE, NextStep, is_needed, next_step
from app.domain.lacking import Lacking
from app.domain.lifecycle.ordered import order_days, order_stages
from app.domain.lifecycle.stages import AFTER, CUT, ROUTE_TEXT, STAGES, UPGRADE, Route, StageName, stages_on
from app.domain.lifecycle.standing import Standing, standing_of
from app.domain.lifecycle.wanted import says_more, wanted

StopState = Literal["done", "next", "open", "undone", "not_needed"]

UPGRADE_ROUTE: Final = "技改达标"
_AT_ONCE: Final = (IMMEDIATE, "整体关停")
_SEALED: Final = "封存限拆"
_NEXT: Final[dict[NextStep, StageName]] = {
    "water": "water", "power": "power", "drive": "drive", "sealing": "sealing", "dismantle": "dismantled",
    "finish": "dismantled", "slip": "disposal",
}  # fmt: skip


_BESIDE: Final = ("before", "during")
"""Evidence is taken beside the road: a picture brings no machine any further."""


class Stop(msgspec.Struct, frozen=True):
    """One stage of a machine's road.

    Attributes:
        state: `undone` was done once and taken back; `not_needed` does not belong to this machine's way.
        on: ISO day it was done; empty where it was not, or nobody said when.
        missing: what it wants: of the next stage, and of those that were passed over.
    """

    name: StageName
    state: StopState
    on: str = ""
    missing: tuple[Lacking, ...] = ()

    @property
    def text(self) -> str:
        return STAGES[self.name].text


class MachineRoad(msgspec.Struct, frozen=True):
    """The whole road of one machine.

    Attributes:
        stage: the furthest stage that is done; pictures beside the road do not count.
        next: the stage that comes now; None at the end of the road, or where the machine need not go.
    """

    equipment: str
    route: Route
    stops: tuple[Stop, ...]
    stage: StageName
    next: StageName | None

    @property
    def missing(self) -> tuple[Lacking, ...]:
        """What is missing up to and for the next stage."""
        return tuple(each for stop in self.stops for each in stop.missing)

    @property
    def stage_text(self) -> str:
        return STAGES[self.stage].text

    @property
    def next_text(self) -> str:
        """What to do next; empty where nothing is left."""
        return (STAGES[self.next].todo or STAGES[self.next].text) if self.next is not None else ""

    @property
    def ahead_text(self) -> str:
        """What comes next with what it wants, for ledgers: `拆除（未拆除，限 2025-10-31 前）`."""
        wants = (each.text for stop in self.stops if stop.name == self.next for each in stop.missing
                 if says_more(each))  # fmt: skip
        said = "；".join(wants)
        return f"{self.next_text}（{said}）" if said else self.next_text

    @property
    def route_text(self) -> str:
        return ROUTE_TEXT[self.route]


@read_once
def roads_of(case: Case) -> tuple[MachineRoad, ...]:
    """Of every machine, by its number."""
    return tuple(machine_road(case, machine) for machine in machines_of(case))


def road_of(case: Case, equipment: str) -> MachineRoad | None:
    """By the machine's id; None for one this case does not have."""
    return next((road for road in roads_of(case) if road.equipment == equipment), None)


def machine_road(case: Case, machine: Machine) -> MachineRoad:
    standing = standing_of(case, machine)
    route = route_of(standing)
    names = stages_on(route, order_stages(order_days(standing.order), standing.is_below_limit))
    ahead = _next(standing, route)
    furthest = max(at for at, name in enumerate(names) if name in standing.days and name not in _BESIDE)
    stops = tuple(
        _stop(case, standing, name, name == ahead, is_behind=ahead is not None and at < furthest)
        for at, name in enumerate(names)
    )
    return MachineRoad(machine.id, route, stops, names[furthest], ahead)


def route_of(standing: Standing) -> Route:
    """Which way out: as stated, else as what was done shows; an order while nothing else is decided."""
    machine, stated = standing.machine, standing.machine.field("route")
    if stated == UPGRADE_ROUTE:
        return "upgrade"
    if "cleared" in standing.days:
        return "order"
    if stated == _SEALED or machine.step("sealing").outcome == "done":
        return "sealed"
    if stated in _AT_ONCE or machine.dismantled[0]:
        return "at_once"
    return "order" if standing.is_below_limit and "proposed" not in standing.days else ""


def _next(standing: Standing, route: Route) -> StageName | None:
    machine, days = standing.machine, standing.days
    if machine.field("scope") == "不予淘汰" or "cleared" in days:
        return None
    if "inspected" in days:
        return next((name for name in AFTER if name not in days), "revisit")
    early = _not_listed(standing, route)
    if early is not None:
        return early
    if route == "order":
        return _first_open(standing, ("ordered", "rechecked")) or "cleared"
    if route == "upgrade":
        return _first_open(standing, UPGRADE) or _to_inspect(standing)
    return _NEXT.get(next_step(machine)) or _to_inspect(standing)


def _first_open(standing: Standing, names: tuple[StageName, ...]) -> StageName | None:
    return next((name for name in names if name not in standing.days), None)


def _to_inspect(standing: Standing) -> StageName:
    return "inspected" if "applied" in standing.days else "applied"


def _not_listed(standing: Standing, route: Route) -> StageName | None:
    """Finding and plan come first, while nothing was done to the machine; later they are only missing."""
    if standing.machine.dismantled[0] or any(name in standing.days for name in (*CUT, *UPGRADE)):
        return None
    return _first_open(standing, ("confirmed",) if route == "order" else ("confirmed", "planned"))


def _stop(case: Case, standing: Standing, name: StageName, is_next: bool, is_behind: bool) -> Stop:
    """is_behind: a later stage is done already, so that this one was passed over."""
    if name in standing.days:
        return Stop(name, "done", standing.days[name])
    if not is_next and not _belongs(standing, name):
        return Stop(name, "not_needed")
    state: StopState = "undone" if name in standing.came else "next" if is_next else "open"
    missing = wanted(case, standing, name) if is_next or is_behind else ()
    return Stop(name, state, missing=missing)


def _belongs(standing: Standing, name: StageName) -> bool:
    """Steps that do not fit, or are no longer needed, do not; a day of stopping is known by then."""
    machine = standing.machine
    if machine.field("scope") == "不予淘汰":
        return False
    step = next((step for step in STEPS if step == name), None)
    if step is not None:
        return machine.step(step).outcome != "not_applicable" and is_needed(machine, step)
    return name != "stopped" or not machine.dismantled[1]
