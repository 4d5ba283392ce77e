"""This is about a machine's road as plain values: what `case show` and `equipment road` print."""

from collections.abc import Mapping

from app.domain.acts.case import Case
from app.domain.equipment.machine import Machine
from app.domain.equipment.road_stated import announced_of, confirmed_of, reopened_of
from app.domain.lacking import Lacking
from app.domain.lifecycle.road import machine_road


def road_told(case: Case, machine: Machine) -> Mapping[str, object]:
    """Where it stands, what is done with days, what is missing by which rule, what comes next."""
    road = machine_road(case, machine)
    confirmed, announced = confirmed_of(case, machine.id), announced_of(case, machine.id)
    reopened = reopened_of(case, machine.id)
    return {
        "road_route": road.route,
        "road_stage": road.stage,
        "road_next": road.next or "",
        "confirmation": {
            "finding": confirmed.finding,
            "on": confirmed.on,
            "basis": confirmed.basis,
            "confirmed_by": confirmed.by,
            "number": confirmed.number,
        }
        if confirmed.finding
        else {},
        "announcement": {"on": announced.on, "announced_at": announced.place, "number": announced.number}
        if announced.on
        else {},
        "reopening": {"on": reopened.on, "reason": reopened.reason} if reopened.on else {},
        "road_stops": [
            {"road_stop": stop.name, "road_state": stop.state, "on": stop.on} for stop in road.stops
        ],
        "road_missing": [_lacking_told(each) for each in road.missing],
    }


def _lacking_told(lacking: Lacking) -> dict[str, object]:
    return {"text": lacking.text, "rule": lacking.rule}
