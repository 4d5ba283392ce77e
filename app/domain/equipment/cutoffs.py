"""This is about cut-off points as the case shows them, and what later readings say."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.slots import Slot
from app.domain.equipment.cutoff_facts import CutoffAdded


class Reading(msgspec.Struct, frozen=True):
    """What the meter showed.

    Attributes:
        moment: `cut` (止码) or the ISO day.
        values: more than one where records disagree, earliest first.
    """

    moment: str
    register: str
    values: tuple[str, ...]
    observer: str = ""
    at: str = ""

    @property
    def is_contested(self) -> bool:
        return len(self.values) > 1


class CutoffPoint(msgspec.Struct, frozen=True):
    """A switch or valve that feeds machines.

    Attributes:
        feeds: equipment ids.
        fields: what was stated, by field name.
        readings: reading at cut-off first, then by day.
    """

    id: str
    number: str
    utility: str
    fields: Mapping[str, str]
    contested: tuple[str, ...]
    feeds: tuple[str, ...]
    readings: tuple[Reading, ...]

    def field(self, name: str) -> str:
        return self.fields.get(name, "")

    @property
    def at_cut(self) -> Reading | None:
        """The reading at cut-off (止码)."""
        return next((reading for reading in self.readings if reading.moment == "cut"), None)


def cutoffs_of(case: Case) -> tuple[CutoffPoint, ...]:
    """Every cut-off point of the case, by number."""
    points = [
        _point(case, cutoff, fact)
        for cutoff, fact in case.things_of("cutoff")
        if isinstance(fact, CutoffAdded)
    ]
    return tuple(sorted(points, key=lambda point: (point.number, point.id)))


def used_since_cut(point: CutoffPoint) -> tuple[tuple[str, Decimal], ...]:
    """Per later reading: its day and the use since cut-off, meter factor applied.

    Only a dedicated meter (专用表) says anything of the machines behind it; for shared meters, and while
    the reading at cut-off is contested, the result is empty.
    """
    cut = point.at_cut
    if point.field("meter_kind") != "dedicated" or cut is None or cut.is_contested:
        return ()
    start, factor = _decimal(cut.values[0]), _decimal(point.field("meter_factor") or "1")
    later = (reading for reading in point.readings if reading.moment != "cut" and not reading.is_contested)
    return tuple(
        (reading.moment, (value - start) * factor)
        for reading in later
        if (value := _decimal(reading.values[0])) is not None and start is not None and factor is not None
    )


def _point(case: Case, cutoff: str, fact: CutoffAdded) -> CutoffPoint:
    slots = case.slots_of_thing.get(f"cutoff/{cutoff}", {})
    fields = {name: slot.value for name, slot in slots.items() if isinstance(slot.value, str)}
    feeds = [
        case.kept(f"equipment/{path.removeprefix('feeds/')}").removeprefix("equipment/")
        for path, slot in slots.items()
        if path.startswith("feeds/") and slot.value is True
    ]
    readings = [
        _reading(path.removeprefix("reading/"), slot)
        for path, slot in slots.items()
        if path.startswith("reading/")
    ]
    return CutoffPoint(
        id=cutoff,
        number=fact.number,
        utility=fact.utility,
        fields={"place": fact.place, **fields},
        contested=tuple(sorted(name for name, slot in slots.items() if slot.is_contested)),
        feeds=tuple(dict.fromkeys(feeds)),
        readings=tuple(sorted(readings, key=lambda r: (r.moment != "cut", r.moment, r.register))),
    )


def _reading(name: str, slot: Slot) -> Reading:
    moment, _, register = name.partition("/")
    fact = slot.act.inner.fact if slot.act.inner is not None else slot.act.fact
    occurred = getattr(fact, "occurred", None)
    return Reading(
        moment,
        register,
        tuple(dict.fromkeys(str(statement.value) for statement in slot.current)),
        occurred.observer if occurred is not None else slot.act.by,
        occurred.at if occurred is not None else slot.act.at,
    )


def _decimal(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None
