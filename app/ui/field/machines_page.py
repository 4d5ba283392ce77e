"""This is about machines at a glance: state and road of each as pills with days; below, the chosen one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.equipment.kinds import STEPS
from app.domain.equipment.machine import Machine, machines_of
from app.domain.equipment.next_step import is_needed
from app.domain.equipment.state import MachineState, due_day, state_of
from app.domain.lifecycle.road import MachineRoad, road_of
from app.domain.lifecycle.state import state_in
from app.ui.field.machine_panel import MachinePanel
from app.ui.field.road_map import road_text
from app.ui.sheets.people_here import workspace_of
from app.ui.theme import sizes
from app.ui.theme.colours import Tone
from app.ui.widgets.buttons import button
from app.ui.widgets.over_under import OverUnder
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.words import EQUIPMENT_STEPS, state_word, word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.domain.equipment.facts import Step
    from app.ui.case_session import CaseSession


class MachinesPage(QWidget):
    """The list, and under it everything that is done to the machine a person stands on."""

    def __init__(
        self, session: CaseSession, settle: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        today = workspace_of(session).desk.today
        self.list: RowsPanel[Machine] = RowsPanel(
            word("Equipment and lines"), _columns(today, self._state, self._road), "cog"
        )
        self.list.add_control(button(word("Add equipment"), self.add, icon_name="plus"))
        self.list.add_control(button(word("Same model batch"), self.add_batch, icon_name="layers"))
        self.list.empty.say(
            self.tr("No equipment yet"), self.tr("Add the first machine, with what its nameplate says.")
        )
        self.list.empty.offer(word("Add equipment"), self.add, "plus")
        self.panel = MachinePanel(session, settle)
        self.halves = OverUnder(self.list, self.panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addWidget(self.halves)
        self.list.marked.connect(self._look_at)
        session.changed.connect(self.show_case)
        self.show_case(session.case)

    def add(self) -> None:
        from app.ui.field.machine_sheets import MachineSheet

        MachineSheet(self._session, self).open()

    def add_batch(self) -> None:
        from app.ui.field.machine_sheets import BatchSheet

        BatchSheet(self._session, self).open()

    def show_case(self, case: Case) -> None:
        machines = machines_of(case)
        self.list.show_rows(machines)
        self.halves.keep_rows(len(machines))
        if machines and self.list.current() is None:
            self.list.view.selectRow(0)
        self._look_at(self.list.current())

    def stand_on(self, equipment: str) -> None:
        """The machine of this id, where it is shown."""
        at = self.list.model.position_of(lambda machine: machine.id == equipment)
        if at >= 0:
            self.list.view.selectRow(at)

    def _state(self, machine: Machine) -> MachineState:
        return state_in(self._session.case, machine, workspace_of(self._session).desk.today())

    def _road(self, machine: Machine) -> MachineRoad | None:
        return road_of(self._session.case, machine.id)

    def _look_at(self, machine: Machine | None) -> None:
        self.halves.room.setVisible(machine is not None)
        if machine is not None:
            self.panel.show_machine(machine)


_WIDTHS: Final[dict[Step, int]] = {"water": 8, "power": 8, "drive": 12, "sealing": 12}


def _columns(
    today: Callable[[], date],
    state_now: Callable[[Machine], MachineState],
    road: Callable[[Machine], MachineRoad | None],
) -> tuple[Column[Machine], ...]:
    translate = QCoreApplication.translate
    return (
        Column(translate("MachinesPage", "No."), lambda machine: machine.number, width=5),
        Column(translate("MachinesPage", "Equipment"), lambda machine: machine.name),
        _state_column(state_now),
        *(
            Column[Machine](
                word(EQUIPMENT_STEPS[step]),
                partial(_step_text, step, today),
                partial(_step_tone, step),
                order=partial(_step_day, step),
                width=_WIDTHS[step],
                hint=partial(_step_day, step),
            )
            for step in STEPS
        ),
        _next_column(road),
        Column(
            translate("MachinesPage", "Due / taken down"),
            lambda machine: _due_told(machine, today()),
            lambda machine: _due_tone(machine, today()),
            order=_due,
            width=13,
            hint=_due,
        ),
    )


def _state_column(state_now: Callable[[Machine], MachineState]) -> Column[Machine]:
    """Of a sealed machine no days: cut off they tell nothing, and its day stands beside it."""

    def state(machine: Machine) -> tuple[str, Tone]:
        return state_word(state_now(machine))

    def state_text(machine: Machine) -> str:
        return word("sealed") if state_now(machine).name == "sealed" else state(machine)[0]

    return Column(
        QCoreApplication.translate("MachinesPage", "State"),
        state_text,
        lambda machine: state(machine)[1],
        width=17,
        hint=lambda machine: state(machine)[0],
    )


def _next_column(road: Callable[[Machine], MachineRoad | None]) -> Column[Machine]:
    """What comes next; beside the pointer the road in words, with what is missing."""

    def ahead(machine: Machine) -> str:
        found = road(machine)
        return found.next_text if found is not None else ""

    def told(machine: Machine) -> str:
        found = road(machine)
        return road_text(found) if found is not None else ""

    return Column(QCoreApplication.translate("MachinesPage", "Next"), ahead, width=12, hint=told)


def _due(machine: Machine) -> str:
    """The day it was taken down, else the day it has to be."""
    return machine.dismantled[1] or due_day(machine)


def _due_told(machine: Machine, today: date) -> str:
    """The day with the word for what it is; with its year where that is not the one that runs."""
    day = _due(machine)
    shown = day[5:] if day.startswith(f"{today.year}-") else day
    translate = QCoreApplication.translate
    is_down = bool(machine.dismantled[1])
    name = translate("MachinesPage", "taken down") if is_down else translate("MachinesPage", "due")
    return f"{name} {shown}" if day else ""


def _due_tone(machine: Machine, today: date) -> Tone | None:
    if machine.dismantled[1]:
        return "good"
    is_late = state_of(machine, today).name == "overdue"
    return "bad" if is_late else "calm" if due_day(machine) else None


def _short(day: str, today: date) -> str:
    """`06-12` in the year that runs, so that five days stand beside each other; else the whole day."""
    return day[5:] if day.startswith(f"{today.year}-") else day[2:]


def _step_day(step: Step, machine: Machine) -> str:
    return machine.step(step).on


def _step_text(step: Step, today: Callable[[], date], machine: Machine) -> str:
    state = machine.step(step)
    if state.outcome == "done":
        return _short(state.on, today())
    if state.outcome == "undone":
        return QCoreApplication.translate("MachinesPage", "restored")
    return QCoreApplication.translate("MachinesPage", "open") if _is_wanted(step, machine) else "—"


def _is_wanted(step: Step, machine: Machine) -> bool:
    """Not where it does not fit, nor where this machine's way no longer has it."""
    return machine.step(step).outcome != "not_applicable" and is_needed(machine, step)


def _step_tone(step: Step, machine: Machine) -> Tone | None:
    outcome = machine.step(step).outcome
    if outcome in ("done", "undone"):
        return "good" if outcome == "done" else "bad"
    return "calm" if _is_wanted(step, machine) else None
