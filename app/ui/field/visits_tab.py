"""This is about the on-site work at one enterprise (现场工作): every visit, the road of the one in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.visit_road import VisitRoad, road_of
from app.domain.visits.visit import Visit, visits_of
from app.ui.field.contested_strip import ContestedStrip
from app.ui.field.preparation_page import PreparationPage
from app.ui.field.road_places import PREPARING
from app.ui.field.visit_panel import VisitPanel
from app.ui.field.visit_words import visit_state
from app.ui.languages import translated
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.over_under import OverUnder
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.words import VISIT_KINDS, VISIT_STEPS, word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.ui.case_session import CaseSession


class VisitRow(NamedTuple):
    visit: Visit
    road: VisitRoad


class VisitsTab(QWidget):
    """Newest first; a visit that goes on is the one a person stands on when they come."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted = ""
        self.contested = ContestedStrip(session, ("visit",))
        self.list: RowsPanel[VisitRow] = RowsPanel(word("On-site work"), _columns(), "clipboard-list")
        self.list.add_control(button(word("New visit"), self.prepare, icon_name="plus"))
        self.list.empty.say(
            self.tr("No on-site work yet"), self.tr("Prepare the first: its kind, the notice, who goes.")
        )
        self.list.empty.offer(word("New visit"), self.prepare, "plus")
        self.panel = VisitPanel(session, self.contested.settle_slot)
        self.halves = OverUnder(self.list, self.panel, (1, 3))
        self.page = PreparationPage(session)
        self.page.hide()
        self.page.left.connect(self.leave_preparation)
        self.panel.preparing.connect(self.show_preparation)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, sizes.NEAR, 0, 0)
        layout.setSpacing(sizes.TIGHT)
        layout.addWidget(self.contested)
        layout.addWidget(self.halves)
        layout.addWidget(self.page, 1)
        self.list.marked.connect(self._look_at)
        session.changed.connect(self.show_case)
        self.show_case(session.case)

    def prepare(self) -> None:
        from app.ui.field.visit_sheets import PrepareSheet

        sheet = PrepareSheet(self._session, self)
        sheet.accepted.connect(lambda: self.show_detail(sheet.visit))
        sheet.open()

    def show_detail(self, visit: str) -> None:
        """visit: the one to stand on; after `prepare/` the one to prepare."""
        self._wanted = visit.removeprefix(PREPARING)
        self.show_case(self._session.case)
        if visit.startswith(PREPARING):
            self.show_preparation(self._wanted)
        else:
            self.leave_preparation()

    def show_preparation(self, visit: str) -> None:
        self.halves.hide()
        self.page.show()
        self.page.show_visit(visit)

    def leave_preparation(self) -> None:
        if self.page.isVisibleTo(self):
            self.page.hide()
            self.halves.show()
            self.list.view.setFocus()

    def show_case(self, case: Case) -> None:
        """The roads look at every picture of the case: the worker walks them."""
        self._session.ask(self, self._show_rows, _rows, case)

    def _show_rows(self, rows: list[VisitRow]) -> None:
        standing = self.list.current()
        self.list.show_rows(rows)
        self.halves.keep_rows(min(len(rows), 3))
        wanted = self._wanted or (standing.visit.id if standing is not None else _going_on(rows))
        self._wanted = ""
        at = self.list.model.position_of(lambda row: row.visit.id == wanted)
        if rows:
            self.list.view.selectRow(max(at, 0))
        self._look_at(self.list.current())

    def _look_at(self, row: VisitRow | None) -> None:
        self.halves.room.setVisible(row is not None)
        if row is not None:
            self.panel.show_visit(row.visit, row.road)


def _rows(_case_file: object, case: Case) -> list[VisitRow]:
    return [VisitRow(visit, road_of(case, visit)) for visit in reversed(visits_of(case))]


def _going_on(rows: list[VisitRow]) -> str:
    """The visit to stand on: one not over, else the newest."""
    return next((row.visit.id for row in rows if not row.road.is_over), rows[0].visit.id if rows else "")


def _columns() -> tuple[Column[VisitRow], ...]:
    translate = QCoreApplication.translate

    def later(row: VisitRow) -> str:
        return word("typed later") if any(turn.typed_later for turn in row.visit.turns) else ""

    def ahead(row: VisitRow) -> str:
        stop = row.road.next_stop
        return word(VISIT_STEPS[stop.name]) if stop is not None and not row.road.is_over else ""

    return (
        Column(translate("VisitsTab", "Day"), lambda row: row.visit.day, width=11),
        Column(translate("VisitsTab", "Kind"), lambda row: word(VISIT_KINDS[row.visit.kind]), width=12),
        Column(
            translate("VisitsTab", "State"),
            lambda row: translated("Fields", visit_state(row.visit)[0]),
            lambda row: visit_state(row.visit)[1],
            width=9,
        ),
        Column(translate("VisitsTab", "Next step"), ahead, width=10),
        Column(
            translate("VisitsTab", "Who went"),
            lambda row: "、".join(
                person.name for person in row.visit.in_role("officer", "patroller", "recorder")
            ),
        ),
        Column(translate("VisitsTab", "Notice"), lambda row: row.visit.field("notice_number")),
        Column("", later, lambda _row: "calm", width=7),
    )
