"""This is about the staff of an enterprise (职工安置): figures, who is helped, what was held, the roster."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.ui.field.contested_strip import ContestedStrip
from app.ui.field.staff_events_page import StaffEventsPage
from app.ui.field.staff_figures_page import StaffFiguresPage
from app.ui.field.staff_help_page import StaffHelpPage
from app.ui.field.staff_roster_page import StaffRosterPage
from app.ui.theme import sizes

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession

_KINDS = ("staff", "help", "contingency", "roster_version")


class StaffTab(QWidget):
    """Four pages; what differs between two records stands above them."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contested = ContestedStrip(session, _KINDS)
        self.choice = QTabBar()
        self.choice.setDrawBase(False)
        self.choice.setExpanding(False)
        self.choice.setAccessibleName(self.tr("Figures, helpers, events or the roster"))
        self.figures = StaffFiguresPage(session)
        self.helping = StaffHelpPage(session)
        self.events = StaffEventsPage(session)
        self.roster = StaffRosterPage(session)
        self.pages = QStackedWidget()
        for title, page in (
            (self.tr("Figures and destinations"), self.figures),
            (self.tr("Helpers"), self.helping),
            (self.tr("Events and reviews"), self.events),
            (self.tr("Roster"), self.roster),
        ):
            self.choice.addTab(title)
            self.pages.addWidget(page)
        self.choice.currentChanged.connect(self.pages.setCurrentIndex)
        head = QHBoxLayout()
        head.addWidget(self.choice)
        head.addStretch(1)
        head.addWidget(self.contested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.TIGHT)
        layout.addLayout(head)
        layout.addWidget(self.pages, 1)

    def show_detail(self, thing: str) -> None:
        """thing: `help/…`, `staff_review/…` or anything else of the staff."""
        kind = thing.partition("/")[0]
        self.choice.setCurrentIndex({"help": 1, "staff_review": 2, "roster": 3}.get(kind, 0))
