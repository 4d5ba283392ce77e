"""This is about one visit (现场工作) as the case shows it."""

from collections.abc import Mapping
from typing import Final

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.read_once import read_once
from app.domain.acts.slots import Slot
from app.domain.visits.facts import PersonRole, RecorderRegistered, VisitAdded, VisitKind, VisitPerson

KIND_TEXT: Final[dict[str, str]] = {
    "screening": "摸底排查",
    "inspection": "入企检查",
    "dismantling_witness": "见证拆除",
    "acceptance": "验收",
    "patrol": "封存巡查",
    "revisit": "回头看",
    "supervision": "督查",
}


class Person(msgspec.Struct, frozen=True):
    """Someone at a visit; `card_until` is an ISO day or empty."""

    id: str
    role: PersonRole
    name: str
    unit: str
    post: str
    card: str
    card_until: str
    present: bool

    def stated(self, visit: str, present: bool) -> VisitPerson:
        """The fact that this person is at the visit, or left it; all else as it was."""
        return VisitPerson(
            visit=visit,
            person=self.id,
            role=self.role,
            name=self.name,
            unit=self.unit,
            post=self.post,
            card=self.card,
            card_until=self.card_until,
            present=present,
        )


class Turn(msgspec.Struct, frozen=True):
    """A stretch of a visit without interruption: ISO minutes; `ended` is empty while it goes on.

    Attributes:
        typed_later: its beginning was typed on a later day (补录); `supplement_source` of the visit says why.
    """

    began: str
    ended: str
    ended_by: str
    reason: str
    typed_later: bool = False


class Film(msgspec.Struct, frozen=True):
    """A film of a body camera that stays in its station: ISO minutes; `gap` says why it was interrupted."""

    recorder: str
    wearer: str
    began: str
    ended: str
    file_name: str
    kept_at: str
    gap: str


class Visit(msgspec.Struct, frozen=True):
    """One visit.

    Attributes:
        matters: what the notice names (检查事项).
        turns: one, or more after a break-off (中止/续查).
        films: by time.
    """

    id: str
    kind: VisitKind
    planned_for: str
    fields: Mapping[str, str]
    matters: tuple[str, ...]
    people: tuple[Person, ...]
    turns: tuple[Turn, ...]
    films: tuple[Film, ...] = ()

    def field(self, name: str) -> str:
        return self.fields.get(name, "")

    def in_role(self, *roles: str) -> tuple[Person, ...]:
        return tuple(person for person in self.people if person.present and person.role in roles)

    @property
    def started_at(self) -> str:
        return self.turns[0].began if self.turns else ""

    @property
    def finished_at(self) -> str:
        return self.turns[-1].ended if self.turns and self.turns[-1].ended_by == "finished" else ""

    @property
    def is_going_on(self) -> bool:
        return bool(self.turns) and not self.turns[-1].ended

    @property
    def day(self) -> str:
        return (self.started_at or self.planned_for)[:10]


@read_once
def visits_of(case: Case) -> tuple[Visit, ...]:
    """Every visit of the case, by day."""
    visits = [
        _visit(case, visit, fact) for visit, fact in case.things_of("visit") if isinstance(fact, VisitAdded)
    ]
    return tuple(sorted(visits, key=lambda visit: (visit.day, visit.started_at, visit.id)))


def visit_of(case: Case, visit: str) -> Visit | None:
    return next((known for known in visits_of(case) if known.id == visit), None)


def _visit(case: Case, visit: str, fact: VisitAdded) -> Visit:
    slots = case.slots_of_thing.get(f"visit/{visit}", {})
    return Visit(
        id=visit,
        kind=fact.kind,
        planned_for=fact.planned_for,
        fields={name: slot.value for name, slot in slots.items() if isinstance(slot.value, str)},
        matters=tuple(
            sorted(
                path.removeprefix("matter/")
                for path, slot in slots.items()
                if path.startswith("matter/") and slot.value is True
            )
        ),
        people=_people(slots),
        turns=_turns(slots),
        films=_films(case, visit),
    )


def _films(case: Case, visit: str) -> tuple[Film, ...]:
    names = {name.removeprefix("visit/") for name in case.names(f"visit/{visit}")}
    films = [
        Film(fact.recorder, fact.wearer, fact.started, fact.ended, fact.file_name, fact.kept_at, fact.gap)
        for _, fact in case.things_of("segment")
        if isinstance(fact, RecorderRegistered) and fact.visit in names
    ]
    return tuple(sorted(films, key=lambda film: (film.began, film.file_name)))


def _people(slots: Mapping[str, Slot]) -> tuple[Person, ...]:
    people = [
        Person(
            path.removeprefix("person/"),
            *msgspec.convert(slot.value, tuple[PersonRole, str, str, str, str, str, bool]),
        )
        for path, slot in slots.items()
        if path.startswith("person/")
    ]
    return tuple(people)


def _turns(slots: Mapping[str, Slot]) -> tuple[Turn, ...]:
    numbers = sorted({int(path.split("/")[1]) for path in slots if path.startswith("turn/")})
    return tuple(_turn(slots, number) for number in numbers)


def _turn(slots: Mapping[str, Slot], number: int) -> Turn:
    nothing = ("", "", "")
    began, ended = (
        msgspec.convert(slots[name].value if name in slots else nothing, tuple[str, str, str])
        for name in (f"turn/{number}/from", f"turn/{number}/to")
    )
    typed = slots[f"turn/{number}/from"].act.at if f"turn/{number}/from" in slots else ""
    return Turn(began[1], ended[1], ended[0], ended[2], bool(began[1]) and began[1][:10] < typed[:10])
