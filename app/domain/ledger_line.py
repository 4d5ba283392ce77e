"""This is about the ledger's line of one machine, as far as its case tells: the plan and the day come later.

Source: domain.md §9.2.
"""

from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from app.domain.acceptance.opinion import CONCLUSION_TEXT
from app.domain.acts.case import Case
from app.domain.enterprise.enterprise import enterprise_of
from app.domain.equipment.cutoff_facts import Utility
from app.domain.equipment.cutoffs import CutoffPoint, cutoffs_of
from app.domain.equipment.kinds import STEP_TEXT
from app.domain.equipment.machine import Machine, machines_of
from app.domain.equipment.state import undated_state
from app.domain.lifecycle.road import MachineRoad, machine_road
from app.domain.orders.problem import Problem, problems_found
from app.domain.photos.photo import Photo, photos_of
from app.domain.plan.ledger import LedgerRow
from app.domain.publication.publication import publication_of
from app.domain.staff.figures import figures_of
from app.domain.standing.standing import CLOSED, cause_text, last_look, measures_text

_PLANNED: Final = (
    "name", "model", "count", "count_unit", "capacity", "capacity_unit", "basis", "route", "dismantle_by",
    "stopped_on",
)  # fmt: skip


def ledger_lines(case: Case) -> Iterator[tuple[Machine, LedgerRow]]:
    """Every machine of a case with its line; number in the plan and state are left empty."""
    photos, points, found = photos_of(case), cutoffs_of(case), problems_found(case)
    firm, looked = enterprise_of(case), last_look(case)
    for machine in machines_of(case):
        feeding = [point for point in points if machine.id in point.feeds]
        fields = {name: _shown(case, f"equipment/{machine.id}/{name}") for name in _PLANNED}
        fields["name"] = fields["name"] or machine.name
        about = [problem for problem in found if problem.equipment in ("", machine.id)]
        row = LedgerRow(
            sequence="",
            township=firm.field("township"),
            enterprise=firm.name,
            code=firm.field("code"),
            industry=firm.field("industry"),
            problems=_problems_text(machine, feeding, about),
            next_steps=_next_steps(about, machine_road(case, machine)),
            case=case.id,
            item=machine.id,
            **fields,
            **_published(case, machine),
            **_standing(machine, looked),
            **_staff(case),
            **_parties(case, machine),
            **_steps(machine, feeding),
            **_end(machine, [photo for photo in photos if photo.is_of(case, machine.id)]),
        )
        yield machine, row


def _published(case: Case, machine: Machine) -> dict[str, str]:
    """The announcement the machine stands in; while there is none, nothing: 公示 is not 公告."""
    notice = publication_of(case).of_machine(machine.id)
    if notice is None or notice.stage != "announced":
        return {}
    return {"published_on": notice.on, "published_at": notice.place}


def _standing(machine: Machine, looked: str) -> dict[str, str]:
    if undated_state(machine) not in CLOSED:
        return {}
    return {
        "standing_cause": cause_text(machine),
        "standing_measures": measures_text(machine),
        "last_look_on": looked,
    }


def _shown(case: Case, path: str) -> str:
    """The value, or all of them where records disagree."""
    return "／".join(dict.fromkeys(str(said.value) for said in case.slot(path).current))


def _parties(case: Case, machine: Machine) -> dict[str, str]:
    """Who answers: the person, else the unit."""
    told = {}
    for party in ("territory", "bureau", "company"):
        value = case.value(f"equipment/{machine.id}/responsible/{party}", ("", "", ""))
        name, unit, _ = msgspec.convert(value, tuple[str, str, str])
        told[party] = name or unit
    return told


def _staff(case: Case) -> dict[str, str]:
    """Of the enterprise; the ledger shows it on one of its lines only (`make_ledger`)."""
    figures = figures_of(case)
    settled = "" if figures.placed is None else str(figures.placed)
    return {"staff_to_settle": figures.shown("affected"), "staff_settled": settled}


def _steps(machine: Machine, feeding: Iterable[CutoffPoint]) -> dict[str, str]:
    points = list(feeding)
    standing = {seal.replaces for seal in machine.seals}
    seals = sum(not seal.lifted_on and seal.number not in standing for seal in machine.seals)
    return {
        "water_cut_on": machine.step("water").on,
        "water_reading": _reading(points, "water"),
        "power_cut_on": machine.step("power").on,
        "power_reading": _reading(points, "power"),
        "drive_removed_on": machine.step("drive").on,
        "sealed_on": machine.step("sealing").on,
        "seals": str(seals) if machine.seals else "",
        "dismantling_from": machine.dismantled[0],
        "dismantled_on": machine.dismantled[1],
    }


def _reading(points: Iterable[CutoffPoint], utility: Utility) -> str:
    """止码 of the points that feed the machine; both values of a contested one."""
    of_utility = [point for point in points if point.utility == utility]
    read = ["／".join(point.at_cut.values) for point in of_utility if point.at_cut is not None]
    if not read and any(point.field("meter_kind") == "none" for point in of_utility):
        return "无独立计量"
    return "；".join(read)


def _end(machine: Machine, photos: list[Photo]) -> dict[str, str]:
    counts = {stage: sum(photo.stage == stage for photo in photos) for stage in ("before", "during", "after")}
    places = dict.fromkeys(slip.destination or slip.buyer for slip in machine.slips)
    conclusion, on, _ = machine.conclusion
    return {
        **{f"photos_{stage}": str(count) if count else "" for stage, count in counts.items()},
        "disposed_to": "；".join(place for place in places if place),
        "disposed_weight": format(machine.weight, "f") if machine.slips else "",
        "applied_on": machine.applied_on,
        "accepted_on": on,
        "conclusion": CONCLUSION_TEXT.get(conclusion, ""),
    }


def _problems_text(machine: Machine, feeding: Iterable[CutoffPoint], about: Iterable[Problem]) -> str:
    lines = [f"{problem.number} {problem.text}".strip() for problem in about if not problem.is_closed]
    if machine.field("reason_standing"):
        lines.append(f"未拆原因：{machine.field('reason_standing')}")
    lines += [f"{STEP_TEXT[step.step]}已恢复" for step in machine.steps if step.outcome == "undone"]
    contested = len(machine.contested) + sum(len(point.contested) for point in feeding)
    if contested:
        lines.append(f"{contested} 项两处记录不一致，待核定")
    return "；".join(lines)


def _next_steps(about: Iterable[Problem], road: MachineRoad) -> str:
    """What comes next on its road, then what was demanded."""
    steps = [road.ahead_text] if road.next else []
    for problem in about:
        if not problem.is_closed and problem.field("demand"):
            due = problem.field("due")
            steps.append(problem.field("demand") + (f"（限 {due} 前）" if due else ""))
    return "；".join(steps)
