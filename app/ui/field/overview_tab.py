"""This is about an enterprise at a glance (概况): every machine, where it stands, what was done to it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.equipment.machine import Machine, machines_of
from app.domain.equipment.next_step import IMMEDIATE
from app.domain.equipment.state import state_of
from app.ui.theme import sizes
from app.ui.theme.colours import Tone
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.words import EQUIPMENT_STEPS, state_word, word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.ui.case_session import CaseSession


class OverviewTab(QWidget):
    """The machines of one enterprise."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        today = session.workspace.desk.today()
        self.list: RowsPanel[Machine] = RowsPanel(word("Equipment and lines"), self._columns(today), "cog")
        self.list.empty.say(
            self.tr("No equipment yet"), self.tr("Add it under Equipment and lines, or import the plan.")
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, sizes.NEAR, 0, 0)
        layout.addWidget(self.list)
        session.changed.connect(self._show)
        self._show(session.case)

    def _show(self, case: Case) -> None:
        self.list.show_rows(machines_of(case))

    def _columns(self, today: date) -> tuple[Column[Machine], ...]:
        def tone(machine: Machine) -> Tone | None:
            return state_word(state_of(machine, today))[1]

        return (
            Column(self.tr("No."), lambda machine: machine.number, width=8),
            Column(self.tr("Equipment"), lambda machine: machine.name),
            Column(self.tr("Model"), lambda machine: machine.field("model"), width=16),
            Column(self.tr("State"), lambda machine: state_word(state_of(machine, today))[0], tone, width=30),
            Column(self.tr("Cut and sealed"), _settled, width=14, hint=_steps_told),
            Column(
                word(EQUIPMENT_STEPS["dismantle_by"]), lambda machine: machine.field("dismantle_by"), width=12
            ),
        )


def _settled(machine: Machine) -> str:
    """How many of the steps that this machine needs are done; one that goes at once need not be sealed."""
    needed = [
        step
        for step in machine.steps
        if step.is_settled or not (step.step == "sealing" and machine.field("route") == IMMEDIATE)
    ]
    return f"{sum(step.is_settled for step in needed)} / {len(needed)}"


def _steps_told(machine: Machine) -> str:
    """Each of the four steps with its day, as far as it fits this machine."""
    return "\n".join(f"{word(EQUIPMENT_STEPS[step.step])}  {step.on or '—'}" for step in machine.steps)
