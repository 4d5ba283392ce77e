"""This is about the opinion per enterprise (验收意见): computed from the items, numbered, supplemented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.acceptance.opinion import NOT_YET, OUTCOME_TEXT, Opinion, items_of, items_text
from app.domain.equipment.machine import machines_of
from app.ui.field.acceptance_sheets import OpinionSheet, acceptance_visits
from app.ui.field.acceptance_told import TONES, AcceptanceTold
from app.ui.papers.printing import PaperPrinting
from app.ui.sheets.people_here import workspace_of
from app.ui.theme import sizes
from app.ui.widgets.buttons import key_button
from app.ui.widgets.labels import label
from app.ui.widgets.pill import Pill
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.words import word

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession


class OpinionsPage(QWidget):
    """What the items amount to, and every opinion that was given.

    Attributes:
        write, print_opinion, print_form: Alt+1, 2, 3.
    """

    def __init__(self, session: CaseSession, printing: PaperPrinting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._printing = session, printing
        self._told = AcceptanceTold((), (), "")
        self.outcome = Pill()
        self.items = label("", "quiet")
        self.list: RowsPanel[Opinion] = RowsPanel(self.tr("Opinions"), self._columns(), "file-check")
        self.list.go_without_search()
        self.list.empty.say(
            self.tr("No opinion yet"),
            self.tr("Conclude item by item first; the opinion follows from it and may be partial."),
        )
        self.write = key_button(word("Write opinion"), self.write_opinion, 1, "file-check")
        self.print_opinion = key_button(self.tr("Print opinion"), self.print_the_opinion, 2, "printer")
        self.print_form = key_button(self.tr("Print acceptance form"), self.print_the_form, 3, "printer")
        head = QHBoxLayout()
        head.setSpacing(sizes.NEAR)
        head.addWidget(label(self.tr("Whole enterprise"), "heading"))
        head.addWidget(self.outcome)
        head.addStretch(1)
        for each in (self.write, self.print_opinion, self.print_form):
            head.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addLayout(head)
        layout.addWidget(self.items)
        layout.addWidget(self.list, 1)

    def show_told(self, told: AcceptanceTold) -> None:
        self._told = told
        outcome = OUTCOME_TEXT.get(told.outcome, NOT_YET)
        self.outcome.show_state(outcome, TONES.get(told.outcome, "calm"))
        self.items.setText(items_text(items_of(machines_of(self._session.case))))
        self.list.show_rows(told.opinions)
        if told.opinions and self.list.current() is None:
            self.list.view.selectRow(len(told.opinions) - 1)
        has_visit = bool(acceptance_visits(self._session))
        self.write.setEnabled(bool(told.outcome))
        self.print_opinion.setEnabled(has_visit and bool(told.outcome))
        self.print_form.setEnabled(has_visit)

    def write_opinion(self) -> None:
        if self._told.outcome and workspace_of(self._session).may_state():
            OpinionSheet(self._session, self._told, self).open()

    def print_the_opinion(self) -> None:
        """The opinion a person stands on; without one a draft to be numbered by hand."""
        opinion = self.list.current()
        self._print("acceptance_opinion", self.tr("Opinion"), opinion.number if opinion is not None else "")

    def print_the_form(self) -> None:
        self._print("acceptance_form", self.tr("Acceptance form"))

    def _print(self, kind: str, title: str, number: str = "") -> None:
        visits = acceptance_visits(self._session)
        if visits:
            self._printing.print(self._printing.wish(kind, visits[0].id, number), title)

    def _columns(self) -> tuple[Column[Opinion], ...]:
        return (
            Column(self.tr("Number"), lambda opinion: opinion.number, width=24),
            Column(self.tr("Day"), lambda opinion: opinion.on, width=10),
            Column(
                self.tr("Outcome"),
                lambda opinion: OUTCOME_TEXT.get(opinion.outcome, opinion.outcome),
                lambda opinion: TONES.get(opinion.outcome, "calm"),
                width=10,
            ),
            Column(self.tr("Supplements"), self._earlier, width=24),
            Column(self.tr("Item by item"), lambda opinion: items_text(opinion.items) or opinion.text),
        )

    def _earlier(self, opinion: Opinion) -> str:
        known = {each.id: each.number for each in self._told.opinions}
        return known.get(opinion.supplements, "")
