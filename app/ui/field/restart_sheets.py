"""This is about the sheets of restarted production: an answer, a trace, a bill, why one still stands."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.equipment.cutoffs import cutoffs_of
from app.domain.equipment.machine import machines_of
from app.domain.equipment.state import undated_state
from app.domain.photos.photo import photos_of
from app.domain.price.facts import PowerUsed
from app.domain.restart.facts import SignalAnswered, TraceSeen
from app.domain.restart.signals import OUTCOME_TEXT, TRACE_TEXT, Signal
from app.domain.standing.facts import StandingStated
from app.domain.standing.standing import CAUSES, CLOSED
from app.operations.state_standing import state_standing
from app.operations.watch_restart import answer_signal, enter_bill, note_trace
from app.ui.sheets.occasion import Occasion
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.sheet import Sheet
from app.ui.words import word

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession


def pictures(session: CaseSession) -> list[tuple[str, str]]:
    """Pictures that can be named in a sheet, by their number."""
    named = [
        (photo.id, f"{photo.number or photo.name}　{photo.taken_at[:10]}".rstrip())
        for photo in photos_of(session.case)
    ]
    return [("", "—"), *sorted(named, key=lambda each: each[1])]


class AnswerSignalSheet(Sheet):
    """What a signal turned out to be."""

    def __init__(self, session: CaseSession, signal: Signal, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "What the signal was")
        super().__init__(session, title, word("Save"), parent)
        self._signal = signal
        self.tell(f"{signal.text}\n{signal.why}")
        first = signal.answer.outcome if signal.answer is not None else "not_found"
        self.outcome = self.choice(self.tr("It was"), list(OUTCOME_TEXT.items()), first)
        self.on = self.line(self.tr("Looked into on"), workspace_of(session).desk.today().isoformat())
        self.ask_reason(self.tr("What was found out"))
        if signal.answer is not None:
            self.reason.setText(signal.answer.reason)
            self.reason.setCursorPosition(0)

    def act(self) -> None:
        if not self.need(self.reason, self.tr("Say what was found out.")):
            return
        answered = SignalAnswered(
            signal=self._signal.key,
            outcome=self.outcome.currentData(),
            on=self.on.text().strip(),
            reason=self.why,
        )
        self.send(answer_signal, answered)


class TraceSheet(Sheet):
    """A fresh trace seen on site, or a tip-off."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "A fresh trace or a tip-off")
        super().__init__(session, title, word("Save"), parent)
        self.kind = self.choice(self.tr("What"), list(TRACE_TEXT.items()))
        machines = [(each.id, f"{each.number} {each.name}") for each in machines_of(session.case)]
        whole = self.tr("The whole enterprise")
        self.machine = self.choice(self.tr("Machine"), [("", whole), *machines])
        self.text = self.line(self.tr("What was seen or told"), is_needed=True)
        self.photo = self.choice(self.tr("Picture"), pictures(session))
        self.occasion = Occasion(self)
        self.kind.setFocus()

    def act(self) -> None:
        if not self.need(self.text, self.tr("Say what was seen.")):
            return
        occurred = self.occasion.occurred()
        seen = TraceSeen(
            sign=workspace_of(self.session).desk.new_id(),
            kind=self.kind.currentData(),
            on=occurred.at[:10],
            text=self.text.text().strip(),
            equipment=self.machine.currentData(),
            photo=self.photo.currentData(),
            occurred=occurred,
        )
        self.send(note_trace, seen)


class BillSheet(Sheet):
    """One month after the other of an electricity bill; it stays until it is closed."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Electricity bill")
        super().__init__(session, title, word("Save"), parent)
        known = [point.field("account") for point in cutoffs_of(session.case) if point.field("account")]
        self.account = self.line(self.tr("Account number"), known[0] if known else "", is_needed=True)
        today = workspace_of(session).desk.today()
        self.month = self.line(
            self.tr("Month"), _month_before(today), self.tr("Like 2025-07"), is_needed=True
        )
        self.kwh = self.line(self.tr("Used (kWh)"), is_needed=True)
        self.photo = self.choice(self.tr("Picture of the bill"), pictures(session))
        (self.kwh if known else self.account).setFocus()

    def act(self) -> None:
        needed = (
            (self.account, self.tr("Enter the account number.")),
            (self.month, self.tr("Enter the month.")),
            (self.kwh, self.tr("Enter what was used.")),
        )
        if not all(self.need(field, text) for field, text in needed):
            return
        used = PowerUsed(
            account=workspace_of(self.session).desk.new_id(),
            month=self.month.text().strip(),
            kwh=self.kwh.text().strip(),
            photo=self.photo.currentData(),
        )
        self.send(enter_bill, self.account.text().strip(), used)

    def sent(self, _result: object = None) -> None:
        self.stay()
        self.kwh.clear()
        self.month.setFocus()
        self.month.selectAll()


def _month_before(day: date) -> str:
    year, month = divmod(day.year * 12 + day.month - 2, 12)
    return f"{year:04}-{month + 1:02}"


class StandingSheet(Sheet):
    """Why a machine that is closed still stands (未拆原因), and what keeps it from running."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Why it still stands")
        super().__init__(session, title, word("Save"), parent)
        self._machines = {
            machine.id: machine for machine in machines_of(session.case) if undated_state(machine) in CLOSED
        }
        named = [(each.id, f"{each.number} {each.name}") for each in self._machines.values()]
        self.machine = self.choice(self.tr("Machine"), named)
        self.cause = self.choice(self.tr("Cause"), [("", "—"), *CAUSES.items()])
        self.measures = self.line(self.tr("What keeps it from running"), "", self.tr("Else the steps done"))
        self.machine.currentIndexChanged.connect(lambda _at: self._show())
        if not named:
            self.tell(self.tr("No machine is closed and still stands."))
            self.deed.setEnabled(False)
        self._show()

    def act(self) -> None:
        machine = self._machines.get(self.machine.currentData() or "")
        if machine is None:
            return
        said = (
            ("standing_cause", self.cause.currentData()),
            ("standing_measures", self.measures.text().strip()),
        )
        stated = [
            StandingStated(equipment=machine.id, field=field, value=value)  # type: ignore[arg-type]
            for field, value in said
            if value != machine.field(field)
        ]
        if stated:
            self.send(state_standing, stated)
        else:
            self.accept()

    def _show(self) -> None:
        machine = self._machines.get(self.machine.currentData() or "")
        if machine is not None:
            self.cause.setCurrentIndex(max(0, self.cause.findData(machine.field("standing_cause"))))
            self.measures.setText(machine.field("standing_measures"))
            self.measures.setCursorPosition(0)
