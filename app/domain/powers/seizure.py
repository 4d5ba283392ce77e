"""This is about 查封（扣押）as the case shows them: what is sealed by whom, until when, and how it ended.

Not 封存 by the firm itself. The last day is a hard limit of the agency's power and never rolls forward.
Source: 行政强制法 art. 25, 27, 28; domain.md §4.7, §6.2 K04–K06, §6.3(2)(5).
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Final, Literal

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.slots import Slot
from app.domain.equipment.state import day
from app.domain.powers.facts import ReleaseGround, SeizureDecided

SeizureState = Literal["standing", "expired", "released"]

RELEASE_TEXT: Final[Mapping[ReleaseGround, str]] = {
    "no_offence": "当事人没有违法行为",
    "unrelated": "查封、扣押的场所、设施或者财物与违法行为无关",
    "dealt_with": "行政机关对违法行为已经作出处理决定，不再需要查封、扣押",
    "expired": "查封、扣押期限已经届满",
    "no_need": "其他不再需要采取查封、扣押措施的情形",
}
"""Source: 行政强制法 art. 28."""

STATE_TEXT: Final[Mapping[SeizureState, str]] = {
    "standing": "查封中",
    "expired": "期限届满，须解除",
    "released": "已解除",
}
FIELD_TEXT: Final[Mapping[str, str]] = {
    "number": "文号",
    "grounds": "理由",
    "place": "场所",
    "custody": "保管方式",
    "custodian": "保管人",
    "notes": "备注",
}


class SeizedThing(msgspec.Struct, frozen=True):
    """A line of the list; `equipment` is empty for what is no machine of the case."""

    id: str
    name: str
    equipment: str
    count: str
    condition: str


class Testing(msgspec.Struct, frozen=True):
    """Testing while sealed; ISO days, both included; counts as left out only with a written notice."""

    id: str
    began: str
    ended: str
    notice: str
    text: str


class Extension(msgspec.Struct, frozen=True):
    number: str
    until: str
    by: str
    post: str
    on: str
    reason: str


class Release(msgspec.Struct, frozen=True):
    number: str
    on: str
    ground: ReleaseGround
    by: str
    post: str
    text: str


class Approval(msgspec.Struct, frozen=True):
    """By whom, and when; ISO minute. Empty while an urgent one is not made up."""

    by: str
    post: str
    at: str


class Seizure(msgspec.Struct, frozen=True, kw_only=True):
    """One 查封.

    Attributes:
        decided: as it was decided.
        contested: names of what two records say differently.
    """

    id: str
    decided: SeizureDecided
    fields: Mapping[str, str]
    things: tuple[SeizedThing, ...]
    testing: tuple[Testing, ...]
    approval: Approval
    extension: Extension | None
    release: Release | None
    contested: tuple[str, ...] = ()

    def field(self, name: str) -> str:
        return self.fields.get(name, "")

    @property
    def until(self) -> str:
        """The last day without what is left out: ISO."""
        return self.extension.until if self.extension is not None else self.decided.until

    @property
    def left_out(self) -> int:
        """Days of testing told in writing, each once. Source: 行政强制法 art. 25."""
        return days_told(self.testing)

    @property
    def end(self) -> str:
        """The last day, testing left out; ISO. What nobody can read as a day stays as it is."""
        return _later(self.until, self.left_out)

    @property
    def own_end(self) -> str:
        """The last day without the extension: until when it can be extended."""
        return _later(self.decided.until, self.left_out)

    @property
    def approve_by(self) -> str:
        """Until when an urgent one must be approved, ISO minute; empty where it was or needs no making up."""
        if not self.decided.urgent or self.approval.at:
            return ""
        try:
            return (datetime.fromisoformat(self.decided.since) + timedelta(hours=24)).isoformat(
                timespec="minutes"
            )
        except (ValueError, OverflowError):
            return ""

    def state(self, today: date) -> SeizureState:
        if self.release is not None:
            return "released"
        return "expired" if today.isoformat() > self.end else "standing"

    def covers(self, equipment: str) -> bool:
        return any(thing.equipment == equipment for thing in self.things)


class OtherSeal(msgspec.Struct, frozen=True):
    """What a court or another body sealed."""

    body: str
    number: str
    on: str


def seizures_of(case: Case) -> tuple[Seizure, ...]:
    """Every one, the earliest first."""
    found = [
        _seizure(case, seizure, fact)
        for seizure, fact in case.things_of("seizure")
        if isinstance(fact, SeizureDecided)
    ]
    return tuple(sorted(found, key=lambda each: (each.decided.since, each.id)))


def seizure_on(case: Case, equipment: str) -> Seizure | None:
    """The one that holds this machine: not released yet."""
    return next((each for each in seizures_of(case) if each.release is None and each.covers(equipment)), None)


def sealed_elsewhere(case: Case, equipment: str) -> OtherSeal | None:
    """What another body sealed of this machine already."""
    slot = case.slot(f"equipment/{equipment}/sealed_elsewhere")
    if not slot.current:
        return None
    other = OtherSeal(*msgspec.convert(slot.value, tuple[str, str, str]))
    return other if other.body else None


def days_told(testing: Iterable[Testing]) -> int:
    """Days of all periods with a notice; a day in two of them counts once."""
    spans = sorted(
        (began.toordinal(), ended.toordinal())
        for each in testing
        if each.notice.strip()
        for began, ended in ((day(each.began), day(each.ended)),)
        if began is not None and ended is not None and began <= ended
    )
    days, reached = 0, 0
    for began, ended in spans:
        first = max(began, reached + 1)
        days += max(0, ended - first + 1)
        reached = max(reached, ended)
    return days


def _later(until: str, days: int) -> str:
    last = day(until)
    try:
        return until if last is None else (last + timedelta(days=days)).isoformat()
    except OverflowError:
        return until


def _seizure(case: Case, seizure: str, fact: SeizureDecided) -> Seizure:
    slots = case.slots_of_thing.get(f"seizure/{seizure}", {})
    made_up = _values(slots, "approved")
    approval = (fact.approved_by, fact.approved_post, fact.approved_at)
    return Seizure(
        id=seizure,
        decided=fact,
        fields={
            path.removeprefix("says/"): str(slot.value)
            for path, slot in slots.items()
            if path.startswith("says/")
        },
        things=tuple(each for each in _things(case, slots) if each.name),
        testing=_testing(slots),
        approval=Approval(*msgspec.convert(made_up[0] if made_up else approval, tuple[str, str, str])),
        extension=_extension(_values(slots, "extended")),
        release=_release(_values(slots, "released")),
        contested=tuple(sorted(name for name, slot in slots.items() if slot.is_contested)),
    )


def _values(slots: Mapping[str, Slot], name: str) -> list[object]:
    return [each.value for each in slots[name].current] if name in slots else []


def _extension(values: list[object]) -> Extension | None:
    """Where two records disagree the earlier last day counts: it is a hard limit of power."""
    said = [Extension(*msgspec.convert(value, tuple[str, str, str, str, str, str])) for value in values]
    return min(said, key=lambda each: each.until[:10], default=None)


def _release(values: list[object]) -> Release | None:
    """Released only where every record that stands says so; the latest day where they differ."""
    said = [
        Release(*msgspec.convert(value, tuple[str, str, ReleaseGround, str, str, str])) for value in values
    ]
    if not all(each.on for each in said):
        return None
    return max(said, key=lambda each: each.on[:10], default=None)


def _things(case: Case, slots: Mapping[str, Slot]) -> list[SeizedThing]:
    found = []
    for path, slot in sorted(slots.items(), key=_listed_at):
        if path.startswith("thing/"):
            name, equipment, count, condition = msgspec.convert(slot.value, tuple[str, str, str, str])
            kept = case.kept(f"equipment/{equipment}").removeprefix("equipment/") if equipment else ""
            found.append(SeizedThing(path.removeprefix("thing/"), name, kept, count, condition))
    return found


def _listed_at(named: tuple[str, Slot]) -> tuple[tuple[int, str, int], str]:
    """As the list was written, not as ids happen to fall."""
    path, slot = named
    return slot.act.order[:3] if slot.current else (0, "", 0), path


def _testing(slots: Mapping[str, Slot]) -> tuple[Testing, ...]:
    found = []
    for path, slot in slots.items():
        if path.startswith("testing/"):
            said = msgspec.convert(slot.value, tuple[str, str, str, str])
            found.append(Testing(path.removeprefix("testing/"), *said))
    return tuple(sorted(found, key=lambda each: (each.began, each.id)))
