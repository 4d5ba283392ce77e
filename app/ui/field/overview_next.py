"""This is about what an enterprise waits for, the most pressing first; each line leads to its tab."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from app.domain.contested import contested_in
from app.domain.equipment.machine import machines_of
from app.domain.equipment.state import due_day
from app.domain.lifecycle.road import roads_of
from app.domain.lifecycle.stages import AFTER, CUT, STAGES, StageName
from app.domain.lifecycle.state import state_in
from app.domain.orders.problem import problems_found
from app.domain.records.printed import papers_of
from app.ui.field.acceptance_told import TAB_OF
from app.ui.words import state_word, word

if TYPE_CHECKING:
    from app.domain.acts.case import Case

_EQUIPMENT = "Equipment and lines"


class Ahead(NamedTuple):
    """One thing to do; `tab` is the word of the tab it is done at."""

    tab: str
    text: str


def what_is_ahead(case: Case, today: date) -> tuple[Ahead, ...]:
    return tuple(
        each for find in (_overdue, _contested, _problems, _papers, _machines) for each in find(case, today)
    )


def _overdue(case: Case, today: date) -> Iterator[Ahead]:
    for machine in machines_of(case):
        state = state_in(case, machine, today)
        if state.name == "overdue":
            text = QCoreApplication.translate("OverviewTab", "{machine}: {state}, enter how it stands")
            name = f"{machine.number} {machine.name}"
            yield Ahead(_EQUIPMENT, text.format(machine=name, state=state_word(state)[0]))


def _contested(case: Case, _today: date) -> Iterator[Ahead]:
    translate = QCoreApplication.translate
    for each in contested_in(case):
        text = translate("OverviewTab", "{what}: two records differ, settle it")
        yield Ahead(_EQUIPMENT, text.format(what=each.label))


def _problems(case: Case, today: date) -> Iterator[Ahead]:
    translate = QCoreApplication.translate
    for problem in problems_found(case):
        if problem.is_closed:
            continue
        due = problem.field("due")
        text = translate("OverviewTab", "{number} to be put right: {text}")
        if due:
            late = due < today.isoformat()
            text = (
                translate("OverviewTab", "{number} was to be put right by {due}: {text}")
                if late
                else translate("OverviewTab", "{number} to be put right by {due}: {text}")
            )
        said = text.format(number=problem.number, due=due, text=problem.text)
        yield Ahead("Problems and rectification", said)


def _papers(case: Case, _today: date) -> Iterator[Ahead]:
    for paper in papers_of(case):
        if paper.state in ("printed", "seal_pending"):
            is_pending = paper.state == "seal_pending"
            text = (
                QCoreApplication.translate("OverviewTab", "{paper}: {state}, note the stamp")
                if is_pending
                else QCoreApplication.translate("OverviewTab", "{paper}: {state}, have it signed and filed")
            )
            state = word("stamp pending") if is_pending else word("printed, to be signed")
            title = paper.title.replace("\n", "")
            yield Ahead("Papers", text.format(paper=title, state=state))


def _machines(case: Case, today: date) -> Iterator[Ahead]:
    """Each machine's next stage; what comes after acceptance is done for several at once."""
    translate = QCoreApplication.translate
    after: dict[StageName, list[str]] = {}
    for machine, road in zip(machines_of(case), roads_of(case), strict=True):
        if road.next is None or state_in(case, machine, today).name == "overdue":
            continue
        if road.next in AFTER:
            after.setdefault(road.next, []).append(machine.number)
            continue
        due = due_day(machine)
        text = translate("OverviewTab", "{machine}: {step}")
        if due and road.next in (*CUT, "dismantled"):
            text = translate("OverviewTab", "{machine}: {step} (to be dismantled by {due})")
        name = f"{machine.number} {machine.name}"
        tab = TAB_OF[STAGES[road.next].place]
        yield Ahead(tab, text.format(machine=name, step=road.next_text, due=due))
    for stage, numbers in after.items():
        if stage != "revisit":
            text = translate("OverviewTab", "{machine}: {step}")
            said = text.format(machine="、".join(numbers), step=STAGES[stage].todo or STAGES[stage].text)
            yield Ahead(TAB_OF[STAGES[stage].place], said)
