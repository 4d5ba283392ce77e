"""This is about signals of restarted production of all enterprises in one list, open ones first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.domain.restart.signals import KIND_TEXT, Signal
from app.ui.field.restart_page import state_of_signal, told_in_full
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel

if TYPE_CHECKING:
    from app.operations.list_cases import CaseRow
    from app.ui.case_session import CaseSession

WithCase = Callable[[str, Callable[["CaseSession"], QDialog]], None]


class SignalRow(NamedTuple):
    """A line of the list: a signal and the enterprise it is about."""

    row: CaseRow
    signal: Signal


class SignalsPanel(QWidget):
    """From a signal a person answers it, plans a revisit, enters a slip, or opens the enterprise."""

    def __init__(self, with_case: WithCase, open_firm: Callable[[str], object]) -> None:
        """with_case: opens a sheet on an enterprise's file."""
        super().__init__()
        self._with_case = with_case
        self._open_firm = open_firm
        self.list: RowsPanel[SignalRow] = RowsPanel(self.tr("Signals of restart"), self._columns(), "eye")
        self.list.empty.say(
            self.tr("No signal of restart"),
            self.tr("Meters that ran, torn seals, bills, traces and tip-offs of all enterprises stand here."),
        )
        self.answer_button = button(self.tr("What it was"), self.answer, icon_name="pencil")
        self.revisit_button = button(self.tr("Plan a revisit"), self.plan_revisit, icon_name="calendar-check")
        self.slip_button = button(self.tr("Enter a slip"), self.issue, icon_name="megaphone")
        self.open_button = button(self.tr("Open the enterprise"), self.open, icon_name="building-2")
        self.controls = (self.answer_button, self.revisit_button, self.slip_button, self.open_button)
        for each in self.controls:
            self.list.add_control(each)
        self.why = label("", "quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.why)
        self.list.marked.connect(self._mark)
        self.list.chosen.connect(lambda _row: self.answer())

    def show_rows(self, rows: tuple[CaseRow, ...]) -> int:
        """How many are open."""
        found = [SignalRow(row, signal) for row in rows for signal in row.signals]
        found.sort(key=lambda each: (not each.signal.is_open, each.signal.weight != "strong"))
        self.list.show_rows(found)
        if found and self.list.current() is None:
            self.list.view.selectRow(0)
        self._mark(self.list.current())
        return sum(each.signal.is_open for each in found)

    def answer(self) -> None:
        from app.ui.field.restart_sheets import AnswerSignalSheet

        row = self.list.current()
        if row is not None:
            signal = row.signal
            self._with_case(row.row.case, lambda session: AnswerSignalSheet(session, signal, self))

    def plan_revisit(self) -> None:
        from app.ui.field.revisit_sheets import PlanRevisitSheet

        row = self.list.current()
        if row is not None:
            text = f"{row.row.name}\n{row.signal.text}"
            self._with_case(row.row.case, lambda session: PlanRevisitSheet(session, text, self))

    def issue(self) -> None:
        from app.ui.bureau.supervision_sheets import IssueSheet

        row = self.list.current()
        if row is None:
            return
        signal = row.signal

        def sheet(session: CaseSession) -> QDialog:
            made = IssueSheet(session, self)
            made.text.setText(self.tr("Look into a signal of restart: {what}").format(what=signal.text))
            made.text.setCursorPosition(0)
            if signal.machines:
                made.machine.setCurrentIndex(max(0, made.machine.findData(signal.machines[0])))
            return made

        self._with_case(row.row.case, sheet)

    def open(self) -> None:
        row = self.list.current()
        if row is not None:
            self._open_firm(row.row.case)

    def _mark(self, row: SignalRow | None) -> None:
        for each in self.controls:
            each.setEnabled(row is not None)
        self.why.setText(told_in_full(row.signal) if row is not None else "")
        self.why.setVisible(row is not None)

    def _columns(self) -> tuple[Column[SignalRow], ...]:
        return (
            Column(
                self.tr("Judgement"),
                lambda row: state_of_signal(row.signal)[0],
                lambda row: state_of_signal(row.signal)[1],
                width=14,
            ),
            Column(self.tr("Day"), lambda row: row.signal.on, width=10),
            Column(self.tr("Enterprise"), lambda row: row.row.name, hint=lambda row: row.row.name),
            Column(self.tr("Kind"), lambda row: KIND_TEXT[row.signal.kind], width=9),
            Column(self.tr("What was seen"), lambda row: row.signal.text, hint=lambda row: row.signal.text),
            Column(self.tr("From"), lambda row: row.signal.source, width=16),
        )
