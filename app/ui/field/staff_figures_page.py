"""This is about the figures of the staff: each as last stated, what it was before, what does not add up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.acts.case import Case
from app.domain.staff.doubts import doubts_of
from app.domain.staff.facts import StaffField
from app.domain.staff.figures import FIELDS, RISK_TEXT, Figures, StaffDay, days_of, figures_of, summary
from app.ui.theme import sizes
from app.ui.theme.colours import Tone
from app.ui.widgets.buttons import key_button
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import label
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession

_EARLIER = 4
_RISK_TONES: dict[str, Tone] = {"low": "good", "medium": "waiting", "high": "bad"}


class FigureRow(NamedTuple):
    """One figure; `earlier` is what it was on the days before, newest first."""

    name: str
    value: str
    on: str
    earlier: str
    tone: Tone | None


class StaffFiguresPage(QWidget):
    """Attributes: state: button, Alt+1. rows: the figures; Enter opens the sheet."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.rows: RowsPanel[FigureRow] = RowsPanel(self.tr("Figures and destinations"), _columns(), "users")
        self.rows.go_without_search()
        self._nothing = EmptyState("users")
        self._nothing.say(
            self.tr("No figures of the staff yet"),
            self.tr("Enter how many work here, how many are affected and where they go."),
        )
        self._nothing.offer(self.tr("Enter figures"), self.enter, "pencil")
        self._sum, self._doubts = label("", "heading"), label("", "wrong")
        self._sum.setWordWrap(True)
        self._doubts.setWordWrap(True)
        self.state = key_button(self.tr("Enter figures"), self.enter, 1, "pencil")
        self._lay_out()
        self.rows.chosen.connect(lambda _row: self.enter())
        session.changed.connect(self._show)
        self._show(session.case)

    def enter(self) -> None:
        from app.ui.field.staff_sheets import FiguresSheet

        FiguresSheet(self._session, self).open()

    def _show(self, case: Case) -> None:
        figures = figures_of(case)
        self._stack.setCurrentWidget(self._main if figures.is_stated else self._nothing)
        self.rows.show_rows(tuple(_rows(figures, days_of(case))))
        self._sum.setText(summary(figures))
        doubts = doubts_of(case)
        self._doubts.setText(self.tr("To check: {what}").format(what="；".join(doubts)))
        self._doubts.setVisible(bool(doubts))

    def _lay_out(self) -> None:
        line = Flow()
        line.addWidget(self.state)
        self._main = QWidget()
        inside = QVBoxLayout(self._main)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(sizes.NEAR)
        inside.addWidget(self._sum)
        inside.addLayout(line)
        inside.addWidget(self._doubts)
        inside.addWidget(self.rows, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._main)
        self._stack.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, sizes.NEAR, 0, 0)
        layout.addWidget(self._stack)


def _rows(figures: Figures, days: Sequence[StaffDay]) -> list[FigureRow]:
    found = []
    for field, about in FIELDS.items():
        if field not in figures.latest:
            continue
        latest = figures.latest[field]
        shown = figures.shown(field)
        tone = _RISK_TONES.get(latest.value) if field == "risk" else None
        value = f"{shown} {about.unit}".strip()
        found.append(FigureRow(about.text, value, latest.on, _earlier(field, latest.on, days), tone))
    return found


def _earlier(field: StaffField, on: str, days: Sequence[StaffDay]) -> str:
    """`2025-06-12：12；2025-03-01：14`."""
    before = [
        (each.on, each.figures[field].shown) for each in days if each.on != on and field in each.figures
    ]
    words = [f"{day}：{RISK_TEXT.get(value, value)}" for day, value in before[:_EARLIER]]
    return "；".join(words)


def _columns() -> Sequence[Column[FigureRow]]:
    translate = QCoreApplication.translate
    return (
        Column(translate("Staff", "Figure"), lambda row: row.name, width=26),
        Column(translate("Staff", "Now"), lambda row: row.value, lambda row: row.tone, width=16),
        Column(translate("Staff", "As of"), lambda row: row.on, width=11),
        Column(translate("Staff", "Before"), lambda row: row.earlier),
    )
