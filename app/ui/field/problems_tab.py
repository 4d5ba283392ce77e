"""This is about problems and their rectification (问题整改): what is due, late, checked again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.contested import contested_in
from app.domain.equipment.machine import machines_of
from app.domain.equipment.state import day
from app.domain.orders.facts import ProblemStated
from app.domain.orders.problem import Problem, problems_found
from app.operations.marking import QT_TRANSLATE_NOOP
from app.ui.field.contested_strip import ContestedStrip
from app.ui.field.deadline_sheets import DeadlineSheet
from app.ui.field.described_rows import Described, DescribedRows, both_values
from app.ui.field.due_work import read_tables
from app.ui.field.problem_sheets import CloseSheet, ProblemSheet, RecheckSheet
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.set_aside import SetAsideSheet
from app.ui.theme import sizes
from app.ui.theme.colours import Tone
from app.ui.widgets.buttons import allow, button, key_button
from app.ui.widgets.labels import label
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.words import word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.domain.acts.fact import Fact
    from app.operations.read_clocks import ClockTables
    from app.ui.case_session import CaseSession

_FIELDS = (
    (
        Described("demand", QT_TRANSLATE_NOOP("Fields", "What is demanded")),
        Described("due", QT_TRANSLATE_NOOP("Fields", "To be mended by")),
        Described("order_number", QT_TRANSLATE_NOOP("Fields", "Number of the order")),
    ),
    (
        Described("basis", QT_TRANSLATE_NOOP("Fields", "Basis")),
        Described("rechecked_on", QT_TRANSLATE_NOOP("Fields", "Checked again on")),
        Described("verdict", QT_TRANSLATE_NOOP("Fields", "Found then")),
    ),
)


class ProblemsTab(QWidget):
    """The list, and the problem stood on. Alt+1 checks again, 2 closes, 3 takes back, 4 confirms."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.problem: Problem | None = None
        self._machines: dict[str, str] = {}
        self.contested = ContestedStrip(session, ("problem",))
        name = word("Problems and rectification")
        self.list: RowsPanel[Problem] = RowsPanel(name, self._columns(), "flag")
        self.list.add_control(button(self.tr("Enter a problem"), self.add, icon_name="plus"))
        self.list.empty.say(
            self.tr("No problem found yet"),
            self.tr("What has to be mended is entered here with its term, and checked again."),
        )
        self.list.empty.offer(self.tr("Enter a problem"), self.add, "plus")
        self.detail = self._detail()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, sizes.NEAR, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addWidget(self.contested)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.detail)
        self.list.marked.connect(self._look_at)
        session.changed.connect(self.show_case)
        self.show_case(session.case)

    def add(self) -> None:
        if workspace_of(self._session).may_state():
            ProblemSheet(self._session, self).open()

    def recheck(self) -> None:
        if self.problem is not None and workspace_of(self._session).may_state():
            RecheckSheet(self._session, self.problem, self).open()

    def close_it(self) -> None:
        if self.problem is not None and workspace_of(self._session).may_state():
            CloseSheet(self._session, self.problem, self).open()

    def confirm_deadline(self) -> None:
        """By a rule of the law, for the problem a person stands on."""
        workspace = workspace_of(self._session)
        if self.problem is not None and workspace.may_state():
            workspace.ask(self, self._confirm_with, read_tables, workspace.office, workspace.desk.today())

    def _confirm_with(self, tables: ClockTables) -> None:
        DeadlineSheet(self._session, tables, self._thing, self).open()

    def set_aside(self) -> None:
        if self.problem is not None:
            SetAsideSheet(self._session, self._thing, self.problem.number, self).open()

    def show_detail(self, problem: str) -> None:
        """problem: the one to stand on."""
        at = self.list.model.position_of(lambda each: each.id == problem)
        if at >= 0:
            self.list.view.selectRow(at)

    def show_case(self, case: Case) -> None:
        self._machines = {machine.id: machine.number for machine in machines_of(case)}
        found = problems_found(case)
        self.list.show_rows(found)
        if found and self.list.current() is None:
            self.list.view.selectRow(0)
        self._look_at(self.list.current())

    def _detail(self) -> QWidget:
        detail = QWidget()
        self._name = label("", "heading")
        self._name.setWordWrap(True)
        self.fields = DescribedRows(
            self._session, _FIELDS, self._stated, workspace_of(self._session).may_state
        )
        self.fields.settled.connect(lambda field: self.contested.settle_slot(f"{self._thing}/{field}"))
        self.recheck_button = key_button(self.tr("Check again"), self.recheck, 1, "eye")
        self.close_button = key_button(self.tr("Close the problem"), self.close_it, 2, "circle-check")
        head = QHBoxLayout()
        head.setSpacing(sizes.NEAR)
        head.addWidget(self._name, 1)
        head.addWidget(self.recheck_button)
        head.addWidget(self.close_button)
        head.addWidget(key_button(self.tr("Entered by mistake"), self.set_aside, 3, "x"))
        head.addWidget(key_button(self.tr("Confirm a deadline"), self.confirm_deadline, 4, "stamp"))
        layout = QVBoxLayout(detail)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addLayout(head)
        self.why_not = label("", "quiet")
        layout.addWidget(self.why_not)
        layout.addWidget(self.fields)
        return detail

    @property
    def _thing(self) -> str:
        return f"problem/{self.problem.id}" if self.problem is not None else ""

    def _look_at(self, problem: Problem | None) -> None:
        self.problem = problem
        self.detail.setVisible(problem is not None)
        if problem is None:
            return
        self._name.setText(f"{problem.number}　{problem.text}")
        why_not = self.tr("The problem is closed; it need not be checked again.") if problem.is_closed else ""
        for made in (self.recheck_button, self.close_button):
            allow(made, why_not)
        self.why_not.setText(why_not)
        self.why_not.setVisible(bool(why_not))
        case = self._session.case
        contested = {
            each.slot.removeprefix(f"{self._thing}/"): both_values([said.value for said in each.said])
            for each in (contested_in(case) if case.contested() else ())
            if each.slot.startswith(f"{self._thing}/")
        }
        self.fields.show_values(problem.id, problem.fields, contested)

    def _stated(self, field: str, value: str) -> Fact:
        problem = self.problem.id if self.problem is not None else ""
        return ProblemStated(problem=problem, field=field, value=value)  # type: ignore[arg-type]  # of _FIELDS

    def _state(self, problem: Problem) -> tuple[str, Tone]:
        if problem.is_closed:
            return self.tr("closed {day}").format(day=problem.field("closed_on")), "good"
        left = _days_left(problem, workspace_of(self._session).desk.today())
        if problem.field("rechecked_on"):
            return self.tr("checked again, to be closed"), "waiting"
        if left is None:
            return self.tr("no term set"), "calm"
        if left < 0:
            return self.tr("overdue by %n day(s)", "", -left), "bad"
        return self.tr("%n day(s) left", "", left), "waiting"

    def _columns(self) -> tuple[Column[Problem], ...]:
        return (
            Column(self.tr("No."), lambda problem: problem.number, width=6),
            Column(self.tr("Problem"), lambda problem: problem.text),
            Column(self.tr("Machine"), lambda problem: self._machines.get(problem.equipment, ""), width=8),
            Column(self.tr("To be mended by"), lambda problem: problem.field("due"), width=11),
            Column(
                self.tr("State"),
                lambda problem: self._state(problem)[0],
                lambda problem: self._state(problem)[1],
                width=22,
            ),
        )


def _days_left(problem: Problem, today: date) -> int | None:
    due = day(problem.field("due"))
    return (due - today).days if due is not None else None
