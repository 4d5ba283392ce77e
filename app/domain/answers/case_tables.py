"""This is about what a form may look up in the case: machines, cut-off points, seals, weigh slips.

So a form shows and takes over what is listed instead of asking it again. Each row has `name`, the id of the
thing, and `label`, what people choose by. A contested value is left out: nobody may take it for settled.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Final

from app.domain.acts.case import Case
from app.domain.decimals import decimal_of
from app.domain.disposal.disposal import design_weight, disposal_of
from app.domain.equipment.cutoffs import CutoffPoint, cutoffs_of
from app.domain.equipment.kinds import STEPS
from app.domain.equipment.machine import Machine, StepState, machines_of
from app.domain.equipment.seals import seals_of
from app.domain.photos.photo import Photo, photos_of

Row = Mapping[str, str]

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "case_machines": (
        "name", "label", "machine", "model", "count", "count_unit", "factory_numbers", "made_on",
        "parameters", "capacity", "basis", "stop_by", "stopped_on", "dismantle_by", "site", "position",
        "design_weight", "drive_kept_at", *STEPS, "seals", "seal_count", "dismantled_started",
        "dismantled_finished", "dismantle_method", "contractor", "pieces", "weight", "slip_count",
        "photos_before", "photos_during", "photos_after", "conclusion",
    ),
    "case_cutoffs": (
        "name", "label", "utility", "place", "method", "executor", "executor_unit", "executor_papers",
        "route", "basis_number", "cut_at", "supplier_seals", "account", "meter_kind", "meter_number",
        "meter_factor", "meter_unit", "reading", "read_at", "last_year_use", "transformer_kva", "notified_at",
        "restored_on", "restored_basis", "feeds",
    ),
    "case_seals": ("name", "label", "number", "machine", "part", "placed_on", "condition"),
    "case_slips": (
        "name", "label", "number", "on", "machine", "weight", "gross", "tare", "plate", "buyer", "invoice",
        "destination",
    ),
}  # fmt: skip
"""Heads of the tables by their name; they stand in `forms/media` too, for use elsewhere."""

_NUMBERED: Final = 8
"""Numbers of pictures that are written out; of more only how many there are."""
_MOMENTS: Final = frozenset({"cut_at", "notified_at"})
_STEP_TEXT: Final = {"done": "已完成", "not_applicable": "不适用", "undone": "已恢复", "open": "未完成"}


def case_table(case: Case, name: str) -> tuple[Row, ...]:
    """The rows of one of `COLUMNS`; a row may leave columns out."""
    return tuple(_MAKERS[name](case))


def _machines(case: Case) -> Iterable[Row]:
    photos = photos_of(case)
    for machine in machines_of(case):
        of_it = [photo for photo in photos if photo.is_of(case, machine.id)]
        yield {**_machine(machine), **_dismantled(machine), **_pictures(of_it)}


def _machine(machine: Machine) -> Row:
    columns = COLUMNS["case_machines"]
    known = {name: value for name, value in _settled(machine.fields, machine.contested) if name in columns}
    design = design_weight(machine)
    capacity = f"{known.get('capacity', '')} {machine.field('capacity_unit')}".strip()
    return {
        **known,
        "name": machine.id,
        "label": f"{machine.number} {machine.name}",
        "machine": machine.name,
        "capacity": capacity if known.get("capacity") else "",
        "design_weight": "" if design is None or "design_weight" in machine.contested else f"{design:f}",
        "seals": "、".join(seal.number for seal in machine.seals if not seal.lifted_on),
        "seal_count": str(sum(not seal.lifted_on for seal in machine.seals)),
        "conclusion": machine.conclusion[0],
        **{step: _step(machine.step(step)) for step in STEPS},
    }


def _dismantled(machine: Machine) -> Row:
    names = ("dismantled_started", "dismantled_finished", "dismantle_method", "contractor", "pieces")
    said = {} if "dismantled" in machine.contested else dict(zip(names, machine.dismantled, strict=True))
    return {
        **said,
        "weight": f"{machine.weight:f}" if machine.slips else "",
        "slip_count": str(len(machine.slips)),
    }


def _step(state: StepState) -> str:
    return f"{_STEP_TEXT.get(state.outcome, state.outcome)} {state.on}".strip()


def _pictures(photos: list[Photo]) -> Row:
    told = {}
    for stage in ("before", "during", "after"):
        numbers = [photo.number for photo in photos if photo.stage == stage]
        text = "、".join(number for number in numbers[:_NUMBERED] if number)
        told[f"photos_{stage}"] = f"{text}等{len(numbers)}张" if len(numbers) > _NUMBERED else text or "无"
    return told


def _cutoffs(case: Case) -> Iterable[Row]:
    machines = {machine.id: f"{machine.number} {machine.name}" for machine in machines_of(case)}
    for point in cutoffs_of(case):
        known = dict(_settled(point.fields, point.contested))
        moments = {name: _moment(known.get(name, "")) for name in _MOMENTS}
        yield {
            **{name: value for name, value in known.items() if name in COLUMNS["case_cutoffs"]},
            **moments,
            **_reading(point),
            "name": point.id,
            "label": f"{point.number} {point.field('place')}".strip(),
            "utility": point.utility,
            "feeds": "、".join(machines.get(equipment, equipment) for equipment in point.feeds),
        }


def _reading(point: CutoffPoint) -> Row:
    """The reading at cut-off; nothing while two records disagree."""
    reading = point.at_cut
    if reading is None or reading.is_contested or decimal_of(reading.values[0]) is None:
        return {}
    return {"reading": reading.values[0], "read_at": _moment(reading.at)}


def _seals(case: Case) -> Iterable[Row]:
    machines = {machine.id: machine.name for machine in machines_of(case)}
    for seal in seals_of(case):
        kept = case.kept(f"equipment/{seal.equipment}").removeprefix("equipment/")
        machine = machines.get(kept, "")
        yield {
            "name": seal.id,
            "label": f"{seal.number} {machine} {seal.part}",
            "number": seal.number,
            "machine": machine,
            "part": seal.part,
            "placed_on": seal.placed_on,
            "condition": seal.condition,
        }


def _slips(case: Case) -> Iterable[Row]:
    for machine in machines_of(case):
        for slip in disposal_of(case, machine, ()).slips:
            said = {name: getattr(slip, name) for name in COLUMNS["case_slips"] if hasattr(slip, name)}
            label = f"{slip.number} {slip.on} {machine.name}"
            yield {**said, "name": slip.id, "label": label, "machine": machine.name}


def _settled(fields: Mapping[str, str], contested: Collection[str]) -> Iterable[tuple[str, str]]:
    return ((name, value) for name, value in fields.items() if name not in contested)


def _moment(iso: str) -> str:
    """As a question for a moment takes it; a day alone is none."""
    if len(iso) <= len("2025-06-12"):
        return ""
    day, _, time = iso.partition("T")
    clock, sign, zone = time.partition("+")
    seconds = clock if clock.count(":") > 1 else f"{clock}:00"
    return f"{day}T{seconds}{sign}{zone}"


_MAKERS: Final[Mapping[str, Callable[[Case], Iterable[Row]]]] = {
    "case_machines": _machines,
    "case_cutoffs": _cutoffs,
    "case_seals": _seals,
    "case_slips": _slips,
}
