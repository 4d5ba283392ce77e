"""This is about the sheets of a problem: found, checked again (复查), closed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from app.domain.answers.against import against_in
from app.domain.equipment.machine import machines_of
from app.domain.equipment.next_step import next_number
from app.domain.orders.facts import ProblemFound, ProblemRechecked
from app.domain.orders.problem import Problem, problems_found
from app.domain.orders.state import RECHECKED_TEXT
from app.domain.visits.visit import visits_of
from app.operations.find_problem import close_problem, find_problem
from app.operations.recheck_order import recheck_problems
from app.ui.field.order_following_sheets import OUTCOMES, options_of, picture_choice
from app.ui.sheets.occasion import Occasion
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.sheet import Sheet
from app.ui.words import VISIT_KINDS, word

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession

FIRST_NUMBER: Final = "P1"
USUAL_DAYS: Final = 15


class ProblemSheet(Sheet):
    """A problem with what is demanded and by when."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Enter a problem")
        super().__init__(session, title, title, parent)
        case, today = session.case, workspace_of(session).desk.today()
        used = [problem.number for problem in problems_found(case)]
        self.number = self.line(self.tr("No."), next_number(used, FIRST_NUMBER))
        self._against = against_in(case)
        self.checklist = self._offer_of_checklists()
        self.text = self.line(self.tr("Problem"), is_needed=True)
        machines = [(each.id, f"{each.number} {each.name}") for each in machines_of(case)]
        self.machine = self.choice(self.tr("Machine"), [("", "—"), *machines])
        visits = [
            (each.id, f"{each.day} {word(VISIT_KINDS[each.kind])}") for each in reversed(visits_of(case))
        ]
        self.visit = self.choice(self.tr("Found at"), [*visits, ("", "—")], visits[0][0] if visits else "")
        self.demand = self.line(self.tr("What is demanded"))
        self.due = self.line(self.tr("To be mended by"), (today + timedelta(days=USUAL_DAYS)).isoformat())
        self.basis = self.line(self.tr("Basis"))
        self.occasion = Occasion(self)
        self.text.setFocus()
        if self.checklist is not None:
            self.checklist.currentIndexChanged.connect(self._take_from_checklist)

    def _offer_of_checklists(self) -> QComboBox | None:
        """What checklists found, to be taken over; not there where they found nothing."""
        if not self._against:
            return None
        lines = [(str(at), each.text) for at, each in enumerate(self._against)]
        return self.choice(self.tr("From a checklist"), [("", "—"), *lines])

    def _take_from_checklist(self, at: int) -> None:
        if at > 0:
            taken = self._against[at - 1]
            self.text.setText(taken.text)
            self.basis.setText(taken.basis)
            self.visit.setCurrentIndex(max(0, self.visit.findData(taken.visit)))

    def act(self) -> None:
        if not self.need(self.text, self.tr("Say what was found.")):
            return
        found = ProblemFound(
            problem=workspace_of(self.session).desk.new_id(),
            number=self.number.text().strip(),
            text=self.text.text().strip(),
            visit=self.visit.currentData(),
            equipment=self.machine.currentData(),
            occurred=self.occasion.occurred(),
        )
        fields = {"demand": self.demand, "due": self.due, "basis": self.basis}
        self.send(find_problem, found, {name: line.text().strip() for name, line in fields.items()})  # type: ignore[misc]  # names of fields


class RecheckSheet(Sheet):
    """What the second look found."""

    def __init__(self, session: CaseSession, problem: Problem, parent: QWidget | None = None) -> None:
        deed = QCoreApplication.translate("Sheets", "Check again")
        super().__init__(session, f"{problem.number} · {deed}", deed, parent)
        self._problem = problem
        self.tell(problem.text)
        self.on = self.line(self.tr("Day"), workspace_of(session).desk.today().isoformat(), is_needed=True)
        self.outcome = self.choice(self.tr("Found"), options_of(RECHECKED_TEXT), problem.field("outcome"))
        self.verdict = self.line(self.tr("Found then"), "", self.tr("like 已整改到位"), is_needed=True)
        before, after = problem.field("before"), problem.field("after")
        self.before = picture_choice(self, self.tr("Picture before"), before, "before")
        self.after = picture_choice(self, self.tr("Picture after"), after, "rectification")
        self.verdict.setFocus()

    def act(self) -> None:
        if self.need(self.verdict, self.tr("Say what was found.")):
            rechecked = ProblemRechecked(
                problem=self._problem.id,
                outcome=OUTCOMES[self.outcome.currentData()],
                on=self.on.text().strip(),
                verdict=self.verdict.text().strip(),
                before=self.before.currentData(),
                after=self.after.currentData(),
            )
            self.send(recheck_problems, (rechecked,))


class CloseSheet(Sheet):
    """Dealt with; without a second look only for a reason."""

    def __init__(self, session: CaseSession, problem: Problem, parent: QWidget | None = None) -> None:
        deed = QCoreApplication.translate("Sheets", "Close the problem")
        super().__init__(session, f"{problem.number} · {deed}", deed, parent)
        self._problem = problem
        self.tell(problem.text)
        today = workspace_of(session).desk.today().isoformat()
        self.on = self.line(self.tr("Day"), problem.field("rechecked_on") or today, is_needed=True)

    def act(self) -> None:
        self.send(close_problem, self._problem.id, self.on.text().strip(), self.why)
