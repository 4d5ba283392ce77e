"""This is about what an enterprise has to do by which day: one line per thing that is not done yet.

A function of the case alone; a line is compared with today only when shown (`group_of`). Sources: domain.md
§2 (dismantling, acceptance from January to March of the next year: 工信部联产业〔2011〕46号), §4.9, §6.3.
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Final

from app.domain.acts.case import Case
from app.domain.deadlines.confirmed import Confirmed, confirmed_of
from app.domain.deadlines.due_line import DueKind, DueLine, DuePerson
from app.domain.deadlines.made_up import MADE_UP
from app.domain.enterprise.responsible import Responsible, responsible_of
from app.domain.equipment.machine import Machine, machines_of
from app.domain.equipment.state import day, due_day
from app.domain.lifecycle.state import undated_in
from app.domain.orders.order import orders_of
from app.domain.orders.problem import Problem, problems_found
from app.domain.powers.seizure import seizures_of
from app.domain.publication.publication import publication_of
from app.domain.staff.dues import staff_dues
from app.domain.supervision.supervision import supervisions_of
from app.domain.visits.preparation import preparation_of
from app.domain.visits.visit import visits_of

_IDLE: Final = ("candidate", "confirmed", "planned")
_STANDING: Final = (
    "candidate", "confirmed", "planned", "rectifying", "stopped", "sealed", "dismantling",
)  # fmt: skip


def due_lines(case: Case) -> tuple[DueLine, ...]:
    """All of them, the earliest first."""
    told = _Told(case)
    lines = [line for find in _SOURCES for line in find(told)]
    return tuple(sorted(lines, key=lambda line: (line.day, line.kind, line.number, line.thing)))


class _Told:
    """What the case knows that several kinds of lines need."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.machines = {machine.id: machine for machine in machines_of(case)}
        self.answering = responsible_of(case)
        self.problems = {problem.id: problem for problem in problems_found(case)}
        self.confirmed = confirmed_of(case)
        self.orders = {order.thing: order for order in orders_of(case)}

    def people(self, number: str = "") -> tuple[DuePerson, ...]:
        """Who answers for a machine; for all of the enterprise where none is named."""
        shown: tuple[Responsible, ...] = tuple(
            each for each in self.answering if not number or number in each.numbers
        )
        return tuple(dict.fromkeys(DuePerson(each.party, each.name, each.unit) for each in shown))

    def people_of(self, equipment: str) -> tuple[DuePerson, ...]:
        kept = self.case.kept(f"equipment/{equipment}").removeprefix("equipment/")
        machine = self.machines.get(kept)
        return self.people(machine.number if machine is not None else "")


def _machines(told: _Told) -> Iterator[DueLine]:
    for machine in told.machines.values():
        state = undated_in(told.case, machine)
        if state in _IDLE and not machine.field("stopped_on"):
            yield from _of_machine(told, machine, "stop", machine.field("stop_by"))
        if state in _STANDING:
            yield from _of_machine(told, machine, "dismantle", due_day(machine))
        if state == "waiting":
            yield from _of_machine(told, machine, "accept", _acceptance_by(machine.applied_on))


def _of_machine(told: _Told, machine: Machine, kind: DueKind, by: str) -> Iterator[DueLine]:
    due = day(by)
    if due is not None:
        yield DueLine(
            kind=kind,
            day=due.isoformat(),
            thing=f"equipment/{machine.id}",
            number=machine.number,
            text=machine.name,
            people=told.people(machine.number),
        )


def _acceptance_by(applied_on: str) -> str:
    """End of March of the next year. Source: 工信部联产业〔2011〕46号, domain.md §2."""
    applied = day(applied_on)
    return f"{applied.year + 1:04}-03-31" if applied is not None and applied.year < date.max.year else ""


def _problems(told: _Told) -> Iterator[DueLine]:
    """One with a confirmed deadline, its own or its order's, stands there (`_clocks`), not twice."""
    confirmed = {each.thing for each in told.confirmed}
    ordered = (order for order in told.orders.values() if order.term is not None and not order.is_over)
    confirmed |= {f"problem/{problem.id}" for order in ordered for problem in order.problems}
    for problem in told.problems.values():
        due = day(problem.field("due"))
        if due is not None and not problem.is_closed and f"problem/{problem.id}" not in confirmed:
            yield DueLine(
                kind="rectify",
                day=due.isoformat(),
                thing=f"problem/{problem.id}",
                number=problem.number,
                text=problem.text,
                people=told.people_of(problem.equipment),
            )


def _visits(told: _Told) -> Iterator[DueLine]:
    """Planned and not begun: a revisit, an inspection for acceptance, a patrol."""
    for visit in visits_of(told.case):
        planned = day(visit.planned_for)
        if planned is not None and not visit.turns:
            yield DueLine(
                kind="visit",
                day=planned.isoformat(),
                thing=f"visit/{visit.id}",
                text=visit.kind,
                people=told.people(),
            )


def _publications(told: _Told) -> Iterator[DueLine]:
    """While 公示 runs, and until what it showed is announced."""
    for notice in publication_of(told.case).waiting():
        due = day(notice.until)
        if due is not None:
            yield DueLine(
                kind="publish",
                day=due.isoformat(),
                thing=f"publication/{notice.id}",
                text="、".join(notice.numbers),
                people=told.people(),
            )


def _scans(told: _Told) -> Iterator[DueLine]:
    """扫码入企 that waits for a network since the day it could not be read; no law names a day for it."""
    for visit in visits_of(told.case):
        prepared = preparation_of(told.case, visit.id)
        queued = day(prepared.scan.queued_at) if prepared.scan is not None else None
        if queued is not None and prepared.scan_is_open:
            yield DueLine(kind="scan_in", day=queued.isoformat(), thing=f"visit/{visit.id}", text=visit.kind)


def _slips(told: _Told) -> Iterator[DueLine]:
    for slip in supervisions_of(told.case):
        due = day(slip.answer_by)
        if due is not None and slip.is_open:
            yield DueLine(
                kind="answer",
                day=due.isoformat(),
                thing=f"supervision/{slip.id}",
                number=slip.number,
                text=slip.text,
                to=slip.to,
                people=told.people_of(slip.equipment),
            )


def _clocks(told: _Told) -> Iterator[DueLine]:
    for each in told.confirmed:
        due = day(each.confirmed)
        order = told.orders.get(each.thing)
        if due is None or each.met_on or _is_closed(told.problems, each):
            continue
        if order is not None and (order.is_over or order.is_handed_on):
            continue
        equipment = each.thing.removeprefix("equipment/") if each.thing.startswith("equipment/") else ""
        yield DueLine(
            kind="make_up" if each.rule == MADE_UP else "clock",
            day=due.isoformat(),
            thing=each.thing,
            number=each.rule,
            text=each.paper,
            is_hard=each.is_hard,
            until=_moment(each.confirmed),
            people=told.people_of(equipment),
        )


def _staff(told: _Told) -> Iterator[DueLine]:
    """What is due for the staff; a clock somebody confirmed stands there (`_clocks`), not twice."""
    confirmed = {each.rule for each in told.confirmed}
    for due in staff_dues(told.case):
        if not due.rule or due.rule not in confirmed:
            yield DueLine(
                kind="staff",
                day=due.day.isoformat(),
                thing=due.thing,
                number=due.rule,
                text=due.text,
                people=told.people(),
            )


def _moment(text: str) -> str:
    """An aware ISO minute as it stands; empty for a day."""
    try:
        return text if datetime.fromisoformat(text).tzinfo is not None else ""
    except ValueError:
        return ""


def _seizures(told: _Told) -> Iterator[DueLine]:
    """The last day of a 查封 not released, and the approval of an urgent one: limits of power (K04–K06)."""
    for each in seizures_of(told.case):
        ends: tuple[tuple[DueKind, str], ...] = (("seizure", each.end), ("approval", each.approve_by))
        for kind, by in ends:
            due = day(by)
            if due is not None and each.release is None:
                yield DueLine(
                    kind=kind,
                    day=due.isoformat(),
                    thing=f"seizure/{each.id}",
                    number=each.field("number"),
                    text="、".join(thing.name for thing in each.things),
                    to=each.decided.agency_name,
                    is_hard=True,
                    until=each.approve_by if kind == "approval" else "",
                )


def _is_closed(problems: dict[str, Problem], each: Confirmed) -> bool:
    problem = problems.get(each.thing.removeprefix("problem/"))
    return problem is not None and problem.is_closed


_SOURCES: Final[tuple[Callable[[_Told], Iterator[DueLine]], ...]] = (
    _machines, _problems, _visits, _scans, _slips, _clocks, _staff, _publications, _seizures,
)  # fmt: skip
