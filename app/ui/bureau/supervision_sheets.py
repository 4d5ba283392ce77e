"""This is about the sheets of a supervision slip (督办单): sent, answered (回复), closed (销号)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.enterprise.enterprise import enterprise_of
from app.domain.equipment.machine import machines_of
from app.domain.supervision.facts import SupervisionAnswered, SupervisionClosed, SupervisionIssued
from app.domain.supervision.supervision import Supervision
from app.operations.supervise import answer_supervision, close_supervision, issue_supervision
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.sheet import Sheet

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession

USUAL_DAYS: Final = 7


class IssueSheet(Sheet):
    """Who must answer what, and by when."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Enter a supervision slip")
        super().__init__(session, title, title, parent)
        case, today = session.case, workspace_of(session).desk.today()
        firm = enterprise_of(case)
        self.tell(firm.name)
        self.number = self.line(self.tr("No."), "", self.tr("like 督办〔2025〕3号"), is_needed=True)
        self.to = self.line(self.tr("To be answered by"), firm.field("township"), is_needed=True)
        machines = [(each.id, f"{each.number} {each.name}") for each in machines_of(case)]
        self.machine = self.choice(self.tr("Machine"), [("", "—"), *machines])
        self.text = self.line(self.tr("What is asked"))
        self.on = self.line(self.tr("Sent on"), today.isoformat(), is_needed=True)
        due = (today + timedelta(days=USUAL_DAYS)).isoformat()
        self.answer_by = self.line(self.tr("Answer due"), due, is_needed=True)
        self.number.setFocus()

    def act(self) -> None:
        needed = ((self.number, self.tr("Give its number.")), (self.to, self.tr("Say who must answer.")))
        if not all(self.need(field, text) for field, text in needed):
            return
        issued = SupervisionIssued(
            supervision=workspace_of(self.session).desk.new_id(),
            number=self.number.text().strip(),
            to=self.to.text().strip(),
            on=self.on.text().strip(),
            answer_by=self.answer_by.text().strip(),
            text=self.text.text().strip(),
            equipment=self.machine.currentData(),
        )
        self.send(issue_supervision, issued)


class AnswerSheet(Sheet):
    """What came back."""

    def __init__(self, session: CaseSession, slip: Supervision, parent: QWidget | None = None) -> None:
        deed = QCoreApplication.translate("Sheets", "Enter the answer")
        super().__init__(session, f"{slip.number} · {deed}", deed, parent)
        self._slip = slip
        self.tell(slip.text or slip.to)
        self.on = self.line(self.tr("Day"), workspace_of(session).desk.today().isoformat(), is_needed=True)
        self.text = self.line(self.tr("Answer"), is_needed=True)
        self.text.setFocus()

    def act(self) -> None:
        if self.need(self.text, self.tr("Say what was answered.")):
            on, text = self.on.text().strip(), self.text.text().strip()
            self.send(answer_supervision, SupervisionAnswered(supervision=self._slip.id, on=on, text=text))


class CloseSlipSheet(Sheet):
    """The matter is settled."""

    def __init__(self, session: CaseSession, slip: Supervision, parent: QWidget | None = None) -> None:
        deed = QCoreApplication.translate("Sheets", "Close the slip")
        super().__init__(session, f"{slip.number} · {deed}", deed, parent)
        self._slip = slip
        self.tell(slip.answer or slip.text or slip.to)
        self.on = self.line(self.tr("Day"), workspace_of(session).desk.today().isoformat(), is_needed=True)

    def act(self) -> None:
        on = self.on.text().strip()
        self.send(close_supervision, SupervisionClosed(supervision=self._slip.id, on=on))
