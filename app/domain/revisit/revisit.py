"""This is about one revisit (回头看) as the case shows it, beyond the visit itself.

Source: domain.md §4.10 F-HTK (date, 现场现状, 用电量同比, 封条, 是否复产/新增设备, 照片同机位对比), CY20.
"""

from collections.abc import Mapping
from typing import Final

import msgspec

from app.domain.acts.case import Case
from app.domain.equipment.machine import Machine, machines_of
from app.domain.photos.photo import Photo, photos_of
from app.domain.restart.bills import BillLine, bill_lines
from app.domain.visits.visit import Visit

FOUND_TEXT: Final[Mapping[str, str]] = {"no": "否", "yes": "是", "unclear": "不能确认"}

_EARLIER: Final = ("after", "sealing", "during", "before", "cutoff", "disposal")
"""Stages a picture of now is put beside, the likeliest first."""


class Pair(msgspec.Struct, frozen=True):
    """Two pictures of one machine; `is_stated` where a person chose them, else they are proposed."""

    machine: Machine
    before: Photo
    now: Photo
    is_stated: bool


def pairs_of(case: Case, visit: Visit) -> tuple[Pair, ...]:
    """Per machine the pair a person chose, else the likeliest: the same viewpoint, else the first of both."""
    photos = photos_of(case)
    by_id = {case.kept(f"photo/{photo.id}"): photo for photo in photos}
    found = []
    for machine in machines_of(case):
        stated = case.value(f"visit/{visit.id}/pair/{machine.id}", ("", ""))
        before, now = msgspec.convert(stated, tuple[str, str])
        chosen = [by_id.get(case.kept(f"photo/{each}")) for each in (before, now)]
        if chosen[0] is not None and chosen[1] is not None:
            found.append(Pair(machine, chosen[0], chosen[1], True))
            continue
        pair = _proposed(case, visit, machine, photos)
        if pair is not None:
            found.append(pair)
    return tuple(found)


def _proposed(case: Case, visit: Visit, machine: Machine, photos: tuple[Photo, ...]) -> Pair | None:
    own = [photo for photo in photos if photo.is_of(case, machine.id)]
    now = [photo for photo in own if _is_of(photo, visit)]
    now.sort(key=lambda photo: photo.stage != "revisit")
    earlier = [photo for photo in own if photo.stage in _EARLIER and photo.taken_at[:10] < visit.day]
    if not now or not earlier:
        return None
    views = {photo.fields.get("viewpoint", ""): photo for photo in now}
    same = [
        photo for photo in earlier if photo.fields.get("viewpoint") and photo.fields["viewpoint"] in views
    ]
    chosen = min(same or earlier, key=lambda photo: (_EARLIER.index(photo.stage), photo.number))
    return Pair(machine, chosen, views.get(chosen.fields.get("viewpoint", ""), now[0]), False)


def _is_of(photo: Photo, visit: Visit) -> bool:
    return photo.visit == visit.id or (not photo.visit and photo.taken_at[:10] == visit.day)


def use_lines(case: Case, until: str) -> tuple[BillLine, ...]:
    """Per account its last bill of the month of a day (ISO) or before, where that is after the cut."""
    newest: dict[str, BillLine] = {}
    for line in bill_lines(case):
        if line.cut_month and line.cut_month < line.bill.month <= until[:7]:
            newest[line.bill.account] = line
    return tuple(newest.values())


def use_words(lines: tuple[BillLine, ...]) -> str:
    """用电量同比: `户号示3501 2025-08用电 0 kWh，上年同月 41200 kWh，同比-100.0%`."""
    return "；".join(_use(line) for line in lines)


def _use(line: BillLine) -> str:
    bill = line.bill
    said = f"户号{bill.account} {bill.month}用电 {'／'.join(bill.kwh)} kWh"
    if line.year_before is not None:
        said += f"，上年同月 {line.year_before:f} kWh"
    if line.change is not None:
        said += f"，同比{'+' if line.change > 0 else ''}{line.change}%"
    elif line.before is not None:
        said += f"，断电前月均 {line.before:.0f} kWh"
    return said
