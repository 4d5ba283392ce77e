"""This is about what must be there before a machine can be accepted, and is not.

Pictures of every stage it went through, seals and due day of what is sealed, meters behind it, weigh slips.
Source: seed plan (拆除前/中/后影像), domain.md §3.4–3.6, §5.7; users.md (b) 10, 11.
"""

from collections.abc import Iterator
from typing import Final

from app.domain.acts.case import Case
from app.domain.equipment.batch import factory_numbers, units
from app.domain.equipment.cutoffs import CutoffPoint, cutoffs_of
from app.domain.equipment.fields import field_text
from app.domain.equipment.kinds import STEP_TEXT
from app.domain.equipment.machine import Machine
from app.domain.equipment.state import STAGE_TEXT
from app.domain.photos.photo import Photo

_VIEWS: Final = {"line": 2, "boiler": 2, "kiln": 2, "mill": 2, "induction_furnace": 2}
"""Pictures of the whole besides the nameplate: a large machine shows its drive apart from its body."""


def needed_stages(machine: Machine) -> tuple[str, ...]:
    """Stages a machine must have pictures of: 前 always, the rest as far as it has come."""
    stages = ["before"]
    if any(machine.step(step).outcome == "done" for step in ("water", "power")):
        stages.append("cutoff")
    if machine.step("sealing").outcome == "done":
        stages.append("sealing")
    if machine.dismantled[0]:
        stages.append("during")
    if machine.dismantled[1]:
        stages += ["after"]
    return tuple(stages)


def least_photos(machine: Machine, stage: str) -> int:
    """How many pictures a stage needs: 前 a nameplate each and the whole, 封存 one per strip, else one.

    What is cut, taken down or gone is pictured once per batch.
    """
    if stage == "before":
        return units(machine) + _VIEWS.get(machine.kind, 1)
    if stage == "sealing":
        return max(1, len(machine.seals))
    return 1


def missing_proofs(case: Case, machine: Machine, photos: tuple[Photo, ...]) -> tuple[str, ...]:
    """What must be there before acceptance and is not, in the words of the screen.

    photos: all pictures of the case (`photos_of`).
    """
    missing = [*_photos_missing(case, machine, photos), *_numbers_missing(machine)]
    missing += _meters_missing(case, machine)
    if machine.step("sealing").outcome == "done":
        missing += _sealing_missing(machine)
    if machine.dismantled[1] and not machine.slips:
        missing.append("缺少处置过磅单")
    missing += [f"{field_text(name)}两处记录不一致" for name in machine.contested]
    return tuple(missing)


def short_stages(case: Case, machine: Machine, photos: tuple[Photo, ...]) -> Iterator[tuple[str, int, int]]:
    """Stages with too few pictures and no reason given: stage, how many there are, how many are needed."""
    waived = {path for path in case.slots_of_thing.get(f"equipment/{machine.id}", {}) if "waived/" in path}
    shown = [photo.stage for photo in photos if photo.is_of(case, machine.id)]
    for stage in needed_stages(machine):
        has, least = shown.count(stage), least_photos(machine, stage)
        if f"waived/{stage}" in waived or has >= least:
            continue
        yield stage, has, least


def _photos_missing(case: Case, machine: Machine, photos: tuple[Photo, ...]) -> Iterator[str]:
    for stage, has, least in short_stages(case, machine, photos):
        name = f"“{STAGE_TEXT[stage]}”影像"
        yield f"{name}{has}张，应不少于{least}张" if has else f"缺少{name}"


def _numbers_missing(machine: Machine) -> Iterator[str]:
    """A batch bears one factory number each."""
    if machine.batch:
        named, wanted = len(factory_numbers(machine.field("factory_numbers"))), units(machine)
        if named != wanted:
            yield f"出厂编号{named}个，数量{wanted}台"


def _meters_missing(case: Case, machine: Machine) -> Iterator[str]:
    cut = {step.cutoff for step in machine.steps if step.outcome == "done" and step.cutoff}
    for point in cutoffs_of(case):
        if point.id in cut:
            yield from _meter_missing(point)


def _meter_missing(point: CutoffPoint) -> Iterator[str]:
    kind = point.field("meter_kind")
    if not kind:
        yield f"断开点{point.number}未注明计量方式（专用、共用或无独立计量）"
    if kind == "dedicated" and point.at_cut is None:
        yield f"断开点{point.number}缺少止码"


def _sealing_missing(machine: Machine) -> Iterator[str]:
    if not machine.seals:
        yield "未登记封条"
    if not machine.field("dismantle_by"):
        yield "未定限拆日期"
    for step in machine.steps:
        if not step.is_settled:
            yield f"未办理{STEP_TEXT[step.step]}"
