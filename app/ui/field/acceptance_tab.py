"""This is about acceptance (验收): item by item, the checklist, the group, the opinion per enterprise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.domain.lacking import Lacking, Place
from app.ui.field.acceptance_checks import ChecksPage
from app.ui.field.acceptance_group import GroupPage
from app.ui.field.acceptance_items import ItemsPage
from app.ui.field.acceptance_opinions import OpinionsPage
from app.ui.field.acceptance_sheets import criteria_now
from app.ui.field.acceptance_told import TAB_OF, AcceptanceTold, acceptance_told
from app.ui.field.contested_strip import ContestedStrip
from app.ui.field.publication_page import PublicationPage
from app.ui.papers.printing import PaperPrinting
from app.ui.sheets.people_here import workspace_of
from app.ui.theme import sizes
from app.ui.widgets.empty_state import EmptyState
from app.ui.words import word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.ui.case_session import CaseSession

_CHECKS: Final = 1
_OF_RESTART: Final = ("restart", "used_since_cut")
"""Beginnings of keys that are signals of restart."""


class AcceptanceTab(QWidget):
    """Five pages under one line of what differs."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._is_stale = True
        self.contested = ContestedStrip(session)
        self.choice = QTabBar()
        self.choice.setDrawBase(False)
        self.choice.setExpanding(False)
        self.choice.setAccessibleName(self.tr("Items, checklist, group, opinion or publication"))
        self.items = ItemsPage(session, self.go)
        self.checks = ChecksPage(session, self.go_to_place)
        self.group = GroupPage(session)
        self.opinions = OpinionsPage(session, PaperPrinting(session, self))
        self.publication = PublicationPage(session)
        self.pages = QStackedWidget()
        self._fill_pages()
        self._nothing = EmptyState("badge-check")
        self._nothing.say(
            self.tr("No equipment yet"),
            self.tr("Acceptance goes machine by machine: add the machines of the plan first."),
        )
        self._nothing.offer(word("Equipment and lines"), self._go_to_machines)
        self.pages.addWidget(self._nothing)
        self.choice.currentChanged.connect(self._turn_to)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.TIGHT)
        head = QHBoxLayout()
        head.addWidget(self.choice, 1)
        head.addWidget(self.contested)
        layout.addLayout(head)
        layout.addWidget(self.pages, 1)
        session.changed.connect(self._show)

    def _fill_pages(self) -> None:
        for title, page in (
            (self.tr("Item by item"), self.items),
            (self.tr("Checklist A–I"), self.checks),
            (self.tr("Acceptance group"), self.group),
            (self.tr("Opinion"), self.opinions),
            (self.tr("Publication"), self.publication),
        ):
            self.choice.addTab(title)
            self.pages.addWidget(page)

    def show_detail(self, detail: str) -> None:
        """detail: a publication, or nothing."""
        if detail:
            self.choice.setCurrentIndex(self.pages.indexOf(self.publication))

    def go(self, missing: Lacking) -> None:
        """To where a missing thing is put."""
        if missing.key.partition(".")[0] in _OF_RESTART:
            workspace_of(self._session).go_to_case(self._session.id, "Equipment and lines", "restart")
            return
        if missing.place == "settle" and self.contested.contested:
            self._settle(missing)
            return
        self.go_to_place(missing.place)

    def go_to_place(self, place: Place) -> None:
        if place == "acceptance":
            if self.items.item is not None:
                self.checks.look_at(self.items.item.machine.id)
            self.choice.setCurrentIndex(_CHECKS)
            self.checks.list.view.setFocus()
        else:
            workspace_of(self._session).go_to_case(self._session.id, TAB_OF[place])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._show(self._session.case)

    def _settle(self, missing: Lacking) -> None:
        """The values side by side; the first of what differs where the line is about a branch."""
        machine = self.items.item.machine.id if self.items.item is not None else ""
        field = missing.key.removeprefix("contested.").replace(".", "/")
        self.contested.settle_slot(f"equipment/{machine}/{field}")
        self.contested.settle_slot(field)

    def _show(self, case: Case) -> None:
        """Pictures are counted for it: not while another tab is looked at."""
        self._is_stale = not self.isVisible()
        if not self._is_stale:
            criteria = criteria_now(self._session)
            self._session.ask(self, self._show_told, acceptance_told, case, criteria)

    def _show_told(self, told: AcceptanceTold) -> None:
        for page in (self.items, self.checks, self.opinions):
            page.show_told(told)
        self.group.show_case(self._session.case)
        self.publication.show_case(self._session.case)
        self.choice.setVisible(bool(told.items))
        self.pages.setCurrentIndex(self.choice.currentIndex() if told.items else self.pages.count() - 1)

    def _turn_to(self, at: int) -> None:
        self.pages.setCurrentIndex(at)

    def _go_to_machines(self) -> None:
        workspace_of(self._session).go_to_case(self._session.id, "Equipment and lines")
