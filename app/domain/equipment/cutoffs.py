"""This is about cut-off points as the case shows them, and what later readings say."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.read_once import read_once
from app.domain.acts.slots import Slot
from app.domain.decimals import decimal_of
from app.domain.equipment.cutoff_facts import CutoffAdded

TOTAL_REGISTERS: Final = ("", "总", "正向有功总")
"""Names of the register that counts what all others count."""


class Reading(msgspec.Struct, frozen=True):
    """What the meter showed.

    Attributes:
        moment: `cut` (止码) or the ISO day.
        values: more than one where records disagree, earliest first.
        at: when it was read, as stated; else when it was typed.
        source: `on_site`, `paper` (补录), `photo`, `told`; empty where nobody said.
        photo: the picture that shows the dial.
    """

    moment: str
    register: str
    values: tuple[str, ...]
    observer: str = ""
    at: str = ""
    source: str = ""
    reference: str = ""
    photo: str = ""

    @property
    def is_contested(self) -> bool:
        return len(self.values) > 1


class Replacement(msgspec.Struct, frozen=True):
    """A meter that was changed (换表); `is_contested` where two laptops typed it differently."""

    on: str
    register: str
    old_stop: str
    new_number: str
    new_start: str
    factor: str
    is_contested: bool = False


class CutoffPoint(msgspec.Struct, frozen=True):
    """A switch or valve that feeds machines.

    Attributes:
        feeds: equipment ids.
        fields: what was stated, by field name.
        readings: reading at cut-off first, then by day.
        replacements: by day.
    """

    id: str
    number: str
    utility: str
    fields: Mapping[str, str]
    contested: tuple[str, ...]
    feeds: tuple[str, ...]
    readings: tuple[Reading, ...]
    replacements: tuple[Replacement, ...] = ()

    def field(self, name: str) -> str:
        return self.fields.get(name, "")

    @property
    def at_cut(self) -> Reading | None:
        """The reading at cut-off (止码)."""
        return next((reading for reading in self.readings if reading.moment == "cut"), None)


@read_once
def cutoffs_of(case: Case) -> tuple[CutoffPoint, ...]:
    """Every cut-off point of the case, by number."""
    points = [
        _point(case, cutoff, fact)
        for cutoff, fact in case.things_of("cutoff")
        if isinstance(fact, CutoffAdded)
    ]
    return tuple(sorted(points, key=lambda point: (point.number, point.id)))


def used_since_cut(point: CutoffPoint) -> tuple[tuple[str, Decimal], ...]:
    """Per later day with readings: the use since cut-off, meter factor applied, over every meter since.

    Of a meter with several registers the total counts, else the sum of those read both times. Only a
    dedicated meter (专用表) says anything of the machines behind it; for shared meters, and while a reading
    that counts is contested, there is no result. Less than nothing means a wrong reading.
    """
    if point.field("meter_kind") != "dedicated":
        return ()
    days = dict.fromkeys(reading.moment for reading in point.readings if reading.moment != "cut")
    used = ((day, _used(point, day)) for day in days)
    return tuple((day, amount) for day, amount in used if amount is not None)


def _used(point: CutoffPoint, day: str) -> Decimal | None:
    registers = {reading.register for reading in point.readings if reading.moment == day}
    found = {register: _used_on(point, register, day) for register in registers}
    total = next((found[name] for name in TOTAL_REGISTERS if found.get(name) is not None), None)
    if total is not None:
        return total
    parts = [amount for amount in found.values() if amount is not None]
    return sum(parts, Decimal(0)) if parts else None


def _used_on(point: CutoffPoint, register: str, day: str) -> Decimal | None:
    """What one register counted, from dial to dial; None where a dial is unread or two records disagree."""
    start, end = _dial(point, register, "cut"), _dial(point, register, day)
    factor = decimal_of(point.field("meter_factor") or "1")
    cut = point.at_cut
    since = cut.at[:10] if cut is not None and cut.at[:4].isdecimal() else ""
    used = Decimal(0)
    changes = [change for change in point.replacements if since <= change.on <= day]
    own = [change for change in changes if change.register == register]
    if {change.on for change in changes} != {change.on for change in own}:
        # The meter was changed, but nobody read this register of it: old and new dial say nothing together.
        return None
    for change in own:
        stop = None if change.is_contested else decimal_of(change.old_stop)
        if stop is None or start is None or factor is None:
            return None
        used += (stop - start) * factor
        start, factor = decimal_of(change.new_start), decimal_of(change.factor) if change.factor else factor
    if start is None or end is None or factor is None:
        return None
    return used + (end - start) * factor


def _dial(point: CutoffPoint, register: str, moment: str) -> Decimal | None:
    read = next((r for r in point.readings if (r.moment, r.register) == (moment, register)), None)
    return None if read is None or read.is_contested else decimal_of(read.values[0])


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
        replacements=_replacements(slots),
    )


def _replacements(slots: Mapping[str, Slot]) -> tuple[Replacement, ...]:
    found = []
    for path, slot in slots.items():
        if path.startswith("replaced/"):
            on, _, register = path.removeprefix("replaced/").partition("/")
            stop, number, start, factor = msgspec.convert(slot.value, tuple[str, str, str, str])
            found.append(Replacement(on, register, stop, number, start, factor, slot.is_contested))
    return tuple(sorted(found, key=lambda change: (change.on, change.register)))


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
        occurred.source if occurred is not None else "",
        occurred.reference if occurred is not None else "",
        getattr(fact, "photo", ""),
    )
