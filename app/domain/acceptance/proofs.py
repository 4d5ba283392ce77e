"""This is about what must be there before a machine can be accepted, and is not.

Pictures of every stage it went through, seals and due day of what is sealed, meters behind it, the disposal
chain. Each may be made up for by a written reason, unless it is `hard`.
Source: seed plan (拆除前/中/后影像), domain.md §3.4–3.6, §5.7; users.md (b) 10, 11.
"""

from collections.abc import Iterator
from typing import Final

from app.domain.acts.case import Case
from app.domain.disposal.disposal import disposal_of
from app.domain.disposal.lacking import disposal_lacking
from app.domain.equipment.batch import factory_numbers, units
from app.domain.equipment.cutoffs import CutoffPoint, cutoffs_of
from app.domain.equipment.fields import field_text
from app.domain.equipment.kinds import STEP_TEXT
from app.domain.equipment.machine import Machine
from app.domain.equipment.state import STAGE_TEXT
from app.domain.lacking import Lacking
from app.domain.photos.photo import Photo

_VIEWS: Final = {"line": 2, "boiler": 2, "kiln": 2, "mill": 2, "induction_furnace": 2}
"""Pictures of the whole besides the nameplate: a large machine shows its drive apart from its body."""

_PICTURES: Final = "实施方案：收集整理并保存好拆除前、中、后影像及相关文字资料"
_LISTED: Final = "按下达的年度淘汰退出计划核对名称、型号、数量"
_METERS: Final = "断水断电核验记录：记明计量方式和止码（《电力供应与使用条例》第二十六条）"
_SEALED: Final = "实施方案：断水断电、拆除动力装置、封存主体设备，限时拆除"
SETTLED: Final = "两处记录不一致的，须核定后方可验收"


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


def lacking(case: Case, machine: Machine, photos: tuple[Photo, ...]) -> tuple[Lacking, ...]:
    """What a machine lacks as far as it has come, without what a written reason makes up for.

    photos: all pictures of the case (`photos_of`).
    """
    found = [*_photos_missing(case, machine, photos), *_numbers_missing(machine)]
    found += _meters_missing(case, machine)
    if machine.step("sealing").outcome == "done":
        found += _sealing_missing(machine)
    found += disposal_lacking(disposal_of(case, machine, photos))
    for name in machine.contested:
        text = f"{field_text(name)}两处记录不一致"
        found.append(Lacking(f"contested.{name.replace('/', '.')}", text, SETTLED, "settle", hard=True))
    return not_waived(case, machine, found)


def missing_proofs(case: Case, machine: Machine, photos: tuple[Photo, ...]) -> tuple[str, ...]:
    """The same in the words of the screen."""
    return tuple(each.text for each in lacking(case, machine, photos))


def waived_reasons(case: Case, machine: Machine) -> dict[str, str]:
    """Written reasons that make up for proofs, by their key; those for stages without pictures by stage."""
    slots = case.slots_of_thing.get(f"equipment/{machine.id}", {})
    return {
        path.partition("/")[2]: str(slot.value)
        for path, slot in slots.items()
        if path.startswith(("waived_proof/", "waived/")) and slot.value
    }


def not_waived(case: Case, machine: Machine, found: list[Lacking]) -> tuple[Lacking, ...]:
    """Those no written reason makes up for."""
    waived = waived_reasons(case, machine)
    return tuple(each for each in found if each.hard or each.key not in waived)


def short_stages(case: Case, machine: Machine, photos: tuple[Photo, ...]) -> Iterator[tuple[str, int, int]]:
    """Stages with too few pictures and no reason given: stage, how many there are, how many are needed."""
    waived = {path for path in case.slots_of_thing.get(f"equipment/{machine.id}", {}) if "waived/" in path}
    shown = [photo.stage for photo in photos if photo.is_of(case, machine.id)]
    for stage in needed_stages(machine):
        has, least = shown.count(stage), least_photos(machine, stage)
        if f"waived/{stage}" in waived or has >= least:
            continue
        yield stage, has, least


def _photos_missing(case: Case, machine: Machine, photos: tuple[Photo, ...]) -> Iterator[Lacking]:
    for stage, has, least in short_stages(case, machine, photos):
        name = f"“{STAGE_TEXT[stage]}”影像"
        text = f"{name}{has}张，应不少于{least}张" if has else f"缺少{name}"
        yield Lacking(stage, text, _PICTURES, "photos")


def _numbers_missing(machine: Machine) -> Iterator[Lacking]:
    """A batch bears one factory number each."""
    if machine.batch:
        named, wanted = len(factory_numbers(machine.field("factory_numbers"))), units(machine)
        short = f"缺出厂编号 {wanted - named} 个"
        if named != wanted:
            text = short if named < wanted else f"出厂编号 {named} 个，多于数量 {wanted}"
            yield Lacking("numbers", text, _LISTED, "equipment")


def _meters_missing(case: Case, machine: Machine) -> Iterator[Lacking]:
    cut = {step.cutoff for step in machine.steps if step.outcome == "done" and step.cutoff}
    for point in cutoffs_of(case):
        if point.id in cut:
            yield from _meter_missing(point)


def _meter_missing(point: CutoffPoint) -> Iterator[Lacking]:
    kind = point.field("meter_kind")
    if not kind:
        text = f"断开点{point.number}未注明计量方式（专用、共用或无独立计量）"
        yield Lacking(f"meter_kind.{point.id}", text, _METERS, "equipment")
    if kind == "dedicated" and point.at_cut is None:
        yield Lacking(f"reading.{point.id}", f"断开点{point.number}缺少止码", _METERS, "equipment")


def _sealing_missing(machine: Machine) -> Iterator[Lacking]:
    if not machine.seals:
        yield Lacking("seals", "未登记封条", _SEALED, "equipment")
    if not machine.field("dismantle_by"):
        yield Lacking("dismantle_by", "未定限拆日期", _SEALED, "equipment")
    for step in machine.steps:
        if not step.is_settled:
            yield Lacking(f"step.{step.step}", f"未办理{STEP_TEXT[step.step]}", _SEALED, "equipment")
