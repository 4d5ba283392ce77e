"""This is about what was held for the staff, how the situation was judged, and the plan for the worst."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.domain.acts.case import Case
from app.domain.photos.photo import photos_of
from app.domain.staff.events import (
    CONTINGENCY_TEXT,
    EVENT_TEXT,
    Review,
    StaffEvent,
    contingency_of,
    events_of,
    reviews_of,
)
from app.domain.staff.figures import RISK_TEXT
from app.ui.theme import sizes
from app.ui.theme.colours import Tone
from app.ui.widgets.buttons import key_button
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import label
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession

_HALF = 480
_TONES: dict[str, Tone] = {"low": "good", "medium": "waiting", "high": "bad"}


class StaffEventsPage(QWidget):
    """Attributes: hold, judge, plan: buttons, Alt+1 … Alt+3."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.events: RowsPanel[StaffEvent] = RowsPanel(self.tr("Events"), _event_columns(), "megaphone")
        self.events.go_without_search()
        self.events.empty.say(
            self.tr("No event yet"), self.tr("Training, job fair, casual work platform: enter it with Alt+1.")
        )
        self.reviews: RowsPanel[Review] = RowsPanel(self.tr("Reviews"), _review_columns(), "triangle-alert")
        self.reviews.go_without_search()
        self.reviews.empty.say(
            self.tr("No review yet"),
            self.tr("Judge the situation with Alt+2; the next one becomes due by itself."),
        )
        self.hold = key_button(self.tr("Add an event"), self.add_event, 1, "plus")
        self.judge = key_button(self.tr("Judge the situation"), self.add_review, 2, "triangle-alert")
        self.plan = key_button(self.tr("Emergency plan"), self.state_plan, 3, "file-text")
        self._plan_told = label("", "quiet")
        self._plan_told.setWordWrap(True)
        self._lay_out()
        session.changed.connect(self._show)
        self._show(session.case)

    def add_event(self) -> None:
        from app.ui.field.staff_sheets import EventSheet

        EventSheet(self._session, self).open()

    def add_review(self) -> None:
        from app.ui.field.staff_sheets import ReviewSheet

        ReviewSheet(self._session, self).open()

    def state_plan(self) -> None:
        from app.ui.field.staff_sheets import ContingencySheet

        ContingencySheet(self._session, self).open()

    def _show(self, case: Case) -> None:
        self.events.show_rows(events_of(case))
        self.reviews.show_rows(reviews_of(case))
        stated = dict(contingency_of(case))
        if "photo" in stated:
            names = {photo.id: photo.number or photo.name for photo in photos_of(case)}
            stated["photo"] = names.get(stated["photo"], stated["photo"])
        told = "　".join(f"{CONTINGENCY_TEXT[name]} {value}" for name, value in stated.items())
        missing = self.tr("No emergency plan is recorded yet: whom to call, and its document (Alt+3).")
        self._plan_told.setText(told or missing)

    def _lay_out(self) -> None:
        line = Flow()
        for each in (self.hold, self.judge, self.plan):
            line.addWidget(each)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        for title, panel in ((self.tr("Events"), self.events), (self.tr("Reviews"), self.reviews)):
            part = QWidget()
            inside = QVBoxLayout(part)
            inside.setContentsMargins(sizes.TIGHT, 0, sizes.TIGHT, 0)
            inside.setSpacing(sizes.TIGHT)
            inside.addWidget(label(title, "heading"))
            inside.addWidget(panel, 1)
            split.addWidget(part)
        split.setSizes([_HALF, _HALF])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, sizes.NEAR, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addLayout(line)
        layout.addWidget(self._plan_told)
        layout.addWidget(split, 1)


def _event_columns() -> Sequence[Column[StaffEvent]]:
    translate = QCoreApplication.translate
    return (
        Column(translate("Staff", "Day"), lambda each: each.on, width=11),
        Column(translate("Staff", "Kind"), lambda each: EVENT_TEXT[each.kind], width=9),
        Column(translate("Staff", "Place"), lambda each: " ".join((each.place, each.text)).strip()),
        Column(translate("Staff", "Persons"), lambda each: str(each.persons), is_number=True, width=5),
    )


def _review_columns() -> Sequence[Column[Review]]:
    translate = QCoreApplication.translate
    return (
        Column(translate("Staff", "Day"), lambda each: each.on, width=11),
        Column(
            translate("Staff", "Risk"),
            lambda each: RISK_TEXT[each.risk],
            lambda each: _TONES.get(each.risk),
            width=5,
        ),
        Column(
            translate("Staff", "Situation and measures"),
            lambda each: "；".join(part for part in (each.situation, each.measures) if part),
        ),
        Column(translate("Staff", "Next review"), lambda each: each.next_on, width=11),
    )
