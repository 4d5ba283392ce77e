"""This is about one enterprise (企业档案): its name and state on top, its tabs below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from app.domain.enterprise.enterprise import enterprise_of
from app.domain.errors import Refused
from app.ui.bureau.archive_told import archive_words
from app.ui.field.as_of import as_of_short, as_of_told, last_task
from app.ui.message import refusal_text
from app.ui.tabs import TABS
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.labels import label
from app.ui.widgets.page import Page
from app.ui.widgets.pill import Pill
from app.ui.words import word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.operations.list_cases import CaseRow
    from app.ui.case_session import CaseSession
    from app.ui.workspace_session import WorkspaceSession


class EnterpriseScreen(Page):
    """Opens the file when shown first, lets go of it when closed."""

    def __init__(
        self,
        workspace: WorkspaceSession,
        case_id: str,
        tab: str = "",
        detail: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """tab, detail: as `show_tab` takes them, once the file is open."""
        super().__init__("", parent)
        self.case_id = case_id
        self.session: CaseSession | None = None
        self._workspace = workspace
        self._wanted_tab, self._wanted_detail = tab, detail
        self._about = label("", "quiet")
        self._about.setWordWrap(False)
        self._overdue, self._contested = Pill("", "bad"), Pill("", "waiting")
        self.archived = Pill("", "good")
        self.as_of = Pill("", "calm")
        for each in (self.as_of, self._overdue, self._contested, self.archived):
            self.head.addWidget(each)
            each.hide()
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setAccessibleName(self.tr("Tabs of the enterprise"))
        self.pages = QStackedWidget()
        self.body.addWidget(self._about)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self.pages, 1)
        self.body.setSpacing(4)
        self._closed_door = EmptyState("lock")
        self.pages.addWidget(self._closed_door)
        self._name_from_list()
        workspace.open_case(case_id, self, self._begin, self._say_closed)

    def show_tab(self, name: str, detail: str = "") -> None:
        """Go to a tab by its word; one that is not there leaves things as they are.

        detail: what to show there, e.g. the id of a visit; the tab gets it by `show_detail`.
        """
        self._wanted_tab, self._wanted_detail = name, detail
        at = next((number for number, tab in enumerate(TABS) if tab.name == name), -1)
        if at >= 0 and self.session is not None:
            self.tabs.setCurrentIndex(at)
            self._show_detail()

    @property
    def tab(self) -> str:
        """The word of the tab shown, or of the one that will be once the file is open."""
        at = self.tabs.currentIndex()
        return TABS[at].name if self.session is not None and at >= 0 else self._wanted_tab

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.session is not None:
            self.session.close()
            self.session = None
        super().closeEvent(event)

    def _begin(self, session: CaseSession) -> None:
        self.session = session
        self.pages.removeWidget(self._closed_door)
        session.changed.connect(self._show)
        self._workspace.rows_changed.connect(self._show_row)
        self._show(session.case)
        if self._workspace.is_field:
            self._workspace.ask(self, self._show_as_of, last_task, self.case_id)
        for tab in TABS:
            self.tabs.addTab(word(tab.name))
            self.pages.addWidget(QWidget())
        self.tabs.currentChanged.connect(self._show_tab)
        self.show_tab(self._wanted_tab)
        self._show_tab(self.tabs.currentIndex())
        self._show_detail()

    def _show_detail(self) -> None:
        show_detail = getattr(self.pages.currentWidget(), "show_detail", None)
        if self._wanted_detail and show_detail is not None:
            show_detail(self._wanted_detail)
            self._wanted_detail = ""

    def _name_from_list(self) -> None:
        """The name stands there at once, the file is opened meanwhile."""
        row = next((row for row in self._workspace.rows if row.case == self.case_id), None)
        self.title.setText(row.name if row is not None else "")

    def _show_row(self, rows: tuple[CaseRow, ...]) -> None:
        """What its line in the list says too, from the same row: what is overdue, the archive."""
        today = self._workspace.desk.today()
        late = sum(len(row.overdue(today)) for row in rows if row.case == self.case_id)
        self._overdue.show_state(f"{word('Overdue')} {late}", "bad")
        self._overdue.setVisible(bool(late))
        self._show_archive(rows)

    def _show_archive(self, rows: tuple[CaseRow, ...]) -> None:
        """Archived, or gone on since: whoever opens it sees that it was closed once, and what is open."""
        archive = next((row.archive for row in rows if row.case == self.case_id), None)
        last = archive.last if archive is not None else None
        self.archived.setVisible(last is not None)
        if archive is None or last is None:
            return
        told, tone = archive_words(archive)
        self.archived.show_state(told if last.changes else f"{last.on} {told}", tone)
        self.archived.setToolTip(last.reason)

    def _show_as_of(self, day: str) -> None:
        """The bureau may have gone on since: what is late here may be done there."""
        self.as_of.show_state(as_of_short(day), "calm")
        self.as_of.setToolTip(as_of_told(day))
        self.as_of.setVisible(bool(day) and day < self._workspace.desk.today().isoformat())

    def _say_closed(self, refused: Refused) -> None:
        self._closed_door.say(self.tr("This file can't be opened"), refusal_text(refused))

    def _show(self, case: Case) -> None:
        firm = enterprise_of(case)
        self.title.setText(firm.name)
        known = (firm.field("code"), firm.field("township"), firm.field("legal_person"))
        self._about.setText("　".join(text for text in known if text))
        self._show_row(self._workspace.rows)
        contested = len(case.contested())
        self._contested.show_state(f"{word('To settle')} {contested}", "waiting")
        self._contested.setVisible(bool(contested))

    def _show_tab(self, at: int) -> None:
        """Made when it is first looked at."""
        if self.session is None or at < 0:
            return
        page = self.pages.widget(at)
        if type(page) is QWidget:
            made = TABS[at].make(self.session)
            made.setAccessibleName(word(TABS[at].name))
            self.pages.removeWidget(page)
            page.deleteLater()
            self.pages.insertWidget(at, made)
        self.pages.setCurrentIndex(at)
