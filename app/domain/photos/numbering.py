"""This is about a picture's number on papers: counted per thing and stage (E02-封存-03)."""

from collections.abc import Sequence

from app.domain.acts.case import Case
from app.domain.equipment.cutoffs import cutoffs_of
from app.domain.equipment.machine import machine_of
from app.domain.equipment.seals import seals_of
from app.domain.equipment.state import STAGE_TEXT
from app.domain.photos.photo import photos_of


def next_numbers(case: Case, wanted: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """A number for each (subject, stage), counted on from what the case has; never one that is taken."""
    taken = {photo.number for photo in photos_of(case)}
    numbers = []
    for subject, stage in wanted:
        start = f"{_mark(case, subject)}-{STAGE_TEXT[stage]}-"
        count = 1
        while f"{start}{count:02d}" in taken:
            count += 1
        taken.add(f"{start}{count:02d}")
        numbers.append(f"{start}{count:02d}")
    return tuple(numbers)


def _mark(case: Case, subject: str) -> str:
    kind, _, name = case.kept(subject).partition("/")
    if kind == "equipment":
        machine = machine_of(case, name)
        return machine.number.replace("-", "") if machine is not None else "设备"
    if kind == "cutoff":
        return next((point.number for point in cutoffs_of(case) if point.id == name), "断开点")
    if kind == "seal":
        return next((seal.number for seal in seals_of(case) if seal.id == name), "封条")
    return {"site": "厂区", "form": "检查表"}.get(kind, "问题")
