"""This is about the home screen (首页): what waits, today's visits as roads, my enterprises."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.people.office import devices_of
from app.ui.field import tray_work
from app.ui.field.as_of import as_of_told, last_task
from app.ui.field.case_columns import case_columns
from app.ui.field.count_button import CountButton
from app.ui.field.counts import Count, counts_of
from app.ui.field.due_work import late_duties
from app.ui.field.no_enterprise import say_no_enterprise
from app.ui.field.road_places import IMPORT, TRAY, go_to_stop
from app.ui.field.road_strip import RoadStrip
from app.ui.hand_ins import HandIns, hand_ins
from app.ui.languages import translated
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label
from app.ui.widgets.page import Page
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.words import word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.domain.visit_road import VisitRoad
    from app.operations.list_cases import CaseRow
    from app.ui.workspace_session import WorkspaceSession

ROADS_SHOWN = 2
DAYS_LOOKED_BACK = 60


class HomeScreen(Page):
    """Redraws when the list of enterprises changes."""

    def __init__(self, session: WorkspaceSession, parent: QWidget | None = None) -> None:
        super().__init__(word("Home"), parent)
        self._session = session
        self.head.addWidget(label(self._day_text(), "quiet"))
        self.photos = button("", self._to_photos, "main", "camera")
        self.photos.setVisible(session.is_field)
        self.head.addWidget(self.photos)
        self._waiting = 0
        self._show_waiting(0)
        self.strips: list[RoadStrip] = []
        self.counts = [(count, self._count_button(count)) for count in counts_of(session.kind)]
        line = QHBoxLayout()
        line.setSpacing(sizes.GAP)
        for _, made in self.counts:
            line.addWidget(made, 1)
        self.body.addLayout(line)
        self.as_of = label("", "quiet")
        self.as_of.hide()
        self.body.addWidget(self.as_of)
        self._visits_heading = label("", "heading")
        self.body.addWidget(self._visits_heading)
        self._roads = QVBoxLayout()
        self._roads.setSpacing(sizes.NEAR)
        self.body.addLayout(self._roads)
        self._no_visit = label(
            self.tr("No visit today. Open an enterprise below to prepare or start one."), "quiet"
        )
        self.body.addWidget(self._no_visit)
        self.list: RowsPanel[CaseRow] = RowsPanel(
            word("My enterprises"), case_columns(session.desk.today()), "building-2"
        )
        say_no_enterprise(self.list.empty, session)
        self.body.addWidget(self.list, 1)
        self.list.chosen.connect(self._open)
        session.rows_changed.connect(self._show)
        self._show(session.rows)
        if session.is_bureau:
            session.office_changed.connect(self._ask_duties)
            self._ask_duties(session.office)

    def _show(self, rows: tuple[CaseRow, ...]) -> None:
        today, now = self._session.desk.today(), self._session.desk.now()
        for count, made in self.counts:
            if not count.of_duties:
                made.show_number(count.number(rows, now))
        self._show_roads(rows, today)
        self.list.show_rows(rows)

    def _ask_duties(self, office: Case) -> None:
        self._session.ask(self, self._show_duties, late_duties, office, self._session.desk.today())

    def _show_duties(self, late: int) -> None:
        for count, made in self.counts:
            if count.of_duties:
                made.show_number(late)

    def _show_roads(self, rows: tuple[CaseRow, ...], today: date) -> None:
        heading, roads = roads_to_show(rows, today)
        self._visits_heading.setText(
            self.tr("Today on site") if heading == "today" else self.tr("Last on site")
        )
        for old in self.strips:
            old.hide()
            old.deleteLater()
        self.strips = [RoadStrip(row.case, row.name, road) for row, road in roads]
        for strip, (_, road) in zip(self.strips, roads, strict=True):
            strip.stop_chosen.connect(partial(go_to_stop, self._session, strip.case_id, road.visit))
            self._roads.addWidget(strip)
        self._no_visit.setVisible(not roads)

    def _show_waiting(self, waiting: int) -> None:
        """Without pictures in the tray the first step is to import some, else to place them."""
        self._waiting = waiting
        told = self.tr("%n picture(s) to be placed", "", waiting) if waiting else word("Import photos")
        self.photos.setText(told)

    def _show_as_of(self, day: str) -> None:
        """A laptop knows what the bureau told it, and no later."""
        self.as_of.setText(as_of_told(day))
        self.as_of.setVisible(bool(day) and day < self._day_text())

    def _show_hand_ins(self, handed: HandIns) -> None:
        """How late each laptop is with what it has; registered ones only."""
        known = devices_of(self._session.office)
        laptops = [each for each in known if not each.revoked and each.id != handed.own]
        told = [f"{each.label} {handed.days.get(each.id) or self.tr('never')}" for each in laptops]
        self.as_of.setText(self.tr("Handed in last: {laptops}").format(laptops="　".join(told)))
        self.as_of.setVisible(bool(told))

    def _to_photos(self) -> None:
        self._session.go(TRAY, "" if self._waiting else IMPORT)

    def showEvent(self, event: QShowEvent) -> None:
        """Another screen may have taken pictures in, or placed them."""
        super().showEvent(event)
        if self._session.is_field:
            self._session.ask(self, self._show_waiting, tray_work.count_waiting, self._session.desk.entropy)
            self._session.ask(self, self._show_as_of, last_task)
        elif self._session.kind == "bureau":
            self._session.ask(self, self._show_hand_ins, hand_ins)

    def _count_button(self, count: Count) -> CountButton:
        def go() -> None:
            self._session.go(count.place or "My enterprises", count.filter_name)

        return CountButton(word(count.name), count.tone, go, translated("Counts", count.unit))

    def _day_text(self) -> str:
        return self._session.desk.today().isoformat()

    def _open(self, row: CaseRow) -> None:
        self._session.go_to_case(row.case)


def roads_to_show(rows: tuple[CaseRow, ...], today: date) -> tuple[str, list[tuple[CaseRow, VisitRoad]]]:
    """`today` and its visits with those still going on; where there are none, `last` and the latest ones."""
    of_today = [
        (row, road)
        for row in rows
        for road in row.roads
        if road.day == today.isoformat() or (not road.is_over and _is_begun(road))
    ]
    if of_today:
        of_today.sort(key=lambda pair: pair[1].day, reverse=True)
        return "today", of_today[:ROADS_SHOWN]
    since = (today - timedelta(days=DAYS_LOOKED_BACK)).isoformat()
    earlier = [(row, road) for row in rows for road in row.roads if since <= road.day <= today.isoformat()]
    earlier.sort(key=lambda pair: pair[1].day, reverse=True)
    return ("last" if earlier else "today"), earlier[:1]


def _is_begun(road: VisitRoad) -> bool:
    return any(stop.name == "arrive" and "start" not in stop.missing for stop in road.stops)
