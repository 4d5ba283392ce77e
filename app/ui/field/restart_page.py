"""This is about signals of restarted production of one enterprise: one list, each answered by a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.restart.signals import KIND_TEXT, OUTCOME_TEXT, WEIGHT_TEXT, Signal, signals_of
from app.domain.revisit.revisit import use_lines, use_words
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.set_aside import SetAsideSheet
from app.ui.theme.colours import Tone
from app.ui.widgets.buttons import key_button
from app.ui.widgets.labels import label
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.ui.case_session import CaseSession


class RestartPage(QWidget):
    """Alt+1 answers, Alt+2 notes a trace, Alt+3 enters a bill, Alt+4 says why a machine still stands."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.list: RowsPanel[Signal] = RowsPanel(self.tr("Signals of restart"), signal_columns(), "eye")
        self.answer_button = key_button(self.tr("What it was"), self.answer, 1, "pencil")
        self.trace_button = key_button(self.tr("Note a trace"), self.note_trace, 2, "plus")
        self.bill_button = key_button(self.tr("Enter a bill"), self.enter_bill, 3, "plus")
        self.standing_button = key_button(
            self.tr("Why it still stands"), self.say_standing, 4, "clipboard-list"
        )
        self.aside_button = key_button(self.tr("Entered by mistake"), self.set_aside, 5, "x")
        for each in (
            self.answer_button, self.trace_button, self.bill_button, self.standing_button, self.aside_button,
        ):  # fmt: skip
            self.list.add_control(each)
        self.list.empty.say(
            self.tr("No signal of restart"),
            self.tr("Meters that ran, torn seals, bills and fresh traces are collected here by themselves."),
        )
        self.list.empty.offer(self.tr("Note a trace"), self.note_trace, "plus")
        self.why = label("", "quiet")
        self.bills = label("", "quiet")
        self.list.marked.connect(self._mark)
        self.list.chosen.connect(lambda _signal: self.answer())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.why)
        layout.addWidget(self.bills)
        session.changed.connect(self.show_case)
        self.show_case(session.case)

    def answer(self) -> None:
        from app.ui.field.restart_sheets import AnswerSignalSheet

        signal = self.list.current()
        if signal is not None:
            AnswerSignalSheet(self._session, signal, self).open()

    def note_trace(self) -> None:
        from app.ui.field.restart_sheets import TraceSheet

        TraceSheet(self._session, self).open()

    def enter_bill(self) -> None:
        from app.ui.field.restart_sheets import BillSheet

        BillSheet(self._session, self).open()

    def say_standing(self) -> None:
        from app.ui.field.restart_sheets import StandingSheet

        if workspace_of(self._session).may_state():
            StandingSheet(self._session, self).open()

    def set_aside(self) -> None:
        signal = self.list.current()
        if signal is not None and signal.kind == "trace":
            thing = f"trace/{signal.key.partition('.')[2]}"
            SetAsideSheet(self._session, thing, signal.text, self).open()

    def show_case(self, case: Case) -> None:
        signals = signals_of(case)
        self.list.show_rows(signals)
        if signals and self.list.current() is None:
            self.list.view.selectRow(0)
        bills = use_words(use_lines(case, workspace_of(self._session).desk.today().isoformat()))
        self.bills.setText(self.tr("Electricity since the cut: {what}").format(what=bills))
        self.bills.setVisible(bool(bills))
        self._mark(self.list.current())

    def _mark(self, signal: Signal | None) -> None:
        self.answer_button.setEnabled(signal is not None)
        self.aside_button.setEnabled(signal is not None and signal.kind == "trace")
        self.why.setText(told_in_full(signal))
        self.why.setVisible(signal is not None)


def told_in_full(signal: Signal | None) -> str:
    """The rule that weighs it, and what a person answered."""
    if signal is None:
        return ""
    said = f"{WEIGHT_TEXT[signal.weight]}：{signal.why}。"
    answer = signal.answer
    if answer is None:
        return said
    told = f"{said}{answer.on} {OUTCOME_TEXT[answer.outcome]}：{answer.reason}"
    return (
        told if answer.holds else told + QCoreApplication.translate("RestartPage", " (figure changed since)")
    )


def state_of_signal(signal: Signal) -> tuple[str, Tone]:
    """Open ones by their weight; of answered ones whether it was so."""
    if signal.is_open:
        return WEIGHT_TEXT[signal.weight], "bad" if signal.weight == "strong" else "waiting"
    if signal.is_confirmed:
        return OUTCOME_TEXT["restarted"], "bad"
    return QCoreApplication.translate("RestartPage", "looked into"), "good"


def signal_columns() -> tuple[Column[Signal], ...]:
    translate = QCoreApplication.translate
    return (
        Column(
            translate("RestartPage", "Judgement"),
            lambda signal: state_of_signal(signal)[0],
            lambda signal: state_of_signal(signal)[1],
            width=14,
        ),
        Column(translate("RestartPage", "Day"), lambda signal: signal.on, width=10),
        Column(translate("RestartPage", "Kind"), lambda signal: KIND_TEXT[signal.kind], width=9),
        Column(
            translate("RestartPage", "Machine"),
            lambda signal: "、".join(signal.equipment) or translate("RestartPage", "all"),
            width=9,
        ),
        Column(
            translate("RestartPage", "What was seen"),
            lambda signal: signal.text,
            hint=lambda signal: f"{signal.text}\n{told_in_full(signal)}",
        ),
        Column(translate("RestartPage", "From"), lambda signal: signal.source, width=17),
    )
