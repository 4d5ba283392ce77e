"""This is about cut-off points (断开点): each stated once, with its meter and the machines it feeds."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.equipment.cutoffs import CutoffPoint, cutoffs_of
from app.domain.equipment.machine import Machine, machines_of
from app.ui.field.cutoff_panel import CutoffPanel
from app.ui.field.machine_words import METERS, UTILITIES
from app.ui.languages import translated
from app.ui.theme.colours import Tone
from app.ui.widgets.buttons import button
from app.ui.widgets.over_under import OverUnder
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.words import word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.ui.case_session import CaseSession


class CutoffsPage(QWidget):
    """The points, and under them the one a person stands on."""

    def __init__(
        self, session: CaseSession, settle: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._machines: tuple[Machine, ...] = ()
        self.list: RowsPanel[CutoffPoint] = RowsPanel(self.tr("Cut-off points"), self._columns(), "zap")
        self.list.add_control(button(word("Add cut-off point"), self.add, icon_name="plus"))
        self.list.empty.say(
            self.tr("No cut-off point yet"),
            self.tr("State each switch or valve once, and tick the machines it feeds."),
        )
        self.list.empty.offer(word("Add cut-off point"), self.add, "plus")
        self.panel = CutoffPanel(session, settle)
        self.halves = OverUnder(self.list, self.panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.halves)
        self.list.marked.connect(self._look_at)
        session.changed.connect(self.show_case)
        self.show_case(session.case)

    def add(self) -> None:
        from app.ui.field.cutoff_sheets import CutoffSheet

        CutoffSheet(self._session, self).open()

    def show_case(self, case: Case) -> None:
        self._machines = machines_of(case)
        points = cutoffs_of(case)
        self.list.show_rows(points)
        self.halves.keep_rows(len(points))
        if points and self.list.current() is None:
            self.list.view.selectRow(0)
        self._look_at(self.list.current())

    def _look_at(self, point: CutoffPoint | None) -> None:
        self.halves.room.setVisible(point is not None)
        if point is not None:
            self.panel.show_point(point, self._machines)

    def _columns(self) -> tuple[Column[CutoffPoint], ...]:
        utilities, meters = dict(UTILITIES), dict(METERS)

        def meter(point: CutoffPoint) -> str:
            kind = translated("Fields", meters.get(point.field("meter_kind"), METERS[0][1]))
            return f"{kind} {point.field('meter_number')}".strip()

        return (
            Column(self.tr("No."), lambda point: point.number, width=5),
            Column(self.tr("Carries"), lambda point: translated("Fields", utilities[point.utility]), width=6),
            Column(self.tr("Place"), lambda point: point.field("place")),
            Column(self.tr("Feeds"), self._fed, width=14),
            Column(self.tr("Meter"), meter, width=20),
            Column(self.tr("Reading at cut-off"), _at_cut, _at_cut_tone, width=18),
            Column(self.tr("Cut"), self._cut, self._cut_tone, width=13),
        )

    def _fed_by(self, point: CutoffPoint) -> list[Machine]:
        return [machine for machine in self._machines if machine.id in point.feeds]

    def _fed(self, point: CutoffPoint) -> str:
        return "、".join(machine.number for machine in self._fed_by(point)) or "—"

    def _waiting(self, point: CutoffPoint) -> int:
        return sum(
            1
            for machine in self._fed_by(point)
            for step in machine.steps
            if step.step == point.utility and not step.is_settled
        )

    def _cut(self, point: CutoffPoint) -> str:
        days = [
            step.on
            for machine in self._fed_by(point)
            for step in machine.steps
            if step.step == point.utility and step.outcome == "done"
        ]
        if self._waiting(point) or not days:
            return QCoreApplication.translate("CutoffsPage", "open")
        return max(days)

    def _cut_tone(self, point: CutoffPoint) -> Tone | None:
        return "calm" if self._cut(point) == QCoreApplication.translate("CutoffsPage", "open") else "good"


def _at_cut(point: CutoffPoint) -> str:
    read = point.at_cut
    return " ｜ ".join(read.values) if read is not None else ""


def _at_cut_tone(point: CutoffPoint) -> Tone | None:
    return "waiting" if point.at_cut is not None and point.at_cut.is_contested else None
