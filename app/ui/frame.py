"""This is about the frame around all screens: navigation left, messages above, long work below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QItemSelectionModel, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from app.ui.enterprise_screen import EnterpriseScreen
from app.ui.places import Place, places_of
from app.ui.theme import colours, sizes
from app.ui.theme.icons import icon
from app.ui.widgets.rows_model import Index
from app.ui.words import word
from app.ui.workspace_session import WorkspaceSession

FALLBACK = "My enterprises"


class _Lines(QAbstractListModel):
    """The navigation's lines."""

    def __init__(self, places: Sequence[Place], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places = places

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._places)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        place = self._places[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return word(place.name)
        if role == Qt.ItemDataRole.DecorationRole:
            return icon(place.icon, colours.ON_NAVIGATION)
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(sizes.NAVIGATION_WIDTH - 16, sizes.NAVIGATION_ROW)
        return None


class Frame(QWidget):
    """The open workspace on the screen; each place is made when first gone to and kept.

    Signals:
        moved: the place now shown (str, its word; empty for an enterprise), or another tab of it.
    """

    moved = Signal(str)

    def __init__(self, session: WorkspaceSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.places = places_of(session.kind)
        self._made: dict[str, QWidget] = {}
        self.enterprise: EnterpriseScreen | None = None
        self.navigation = self._navigation()
        self.content = QStackedWidget()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.navigation)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.content, 1)
        layout.addLayout(right, 1)
        session.went.connect(self.go)
        session.went_to_case.connect(self.go_to_case)

    @property
    def place(self) -> str:
        """The word of the place shown; empty for an enterprise."""
        return next((name for name, made in self._made.items() if made is self.content.currentWidget()), "")

    def go(self, name: str, detail: str = "") -> None:
        """Show a place by its word; where it is not there, the list of enterprises."""
        place = self._place_named(name) or self._place_named(FALLBACK)
        if place is None:
            return
        if place.name not in self._made:
            made = place.make(self.session)
            made.setAccessibleName(word(place.name))
            self._made[place.name] = made
            self.content.addWidget(made)
        screen = self._made[place.name]
        self.content.setCurrentWidget(screen)
        self._mark(self.places.index(place))
        show_detail = getattr(screen, "show_detail", None)
        if detail and show_detail is not None:
            show_detail(detail)
        self.moved.emit(place.name)

    def go_to_case(self, case_id: str, tab: str = "", detail: str = "") -> None:
        """Show an enterprise; another one that was shown is closed. The tab gets `show_detail(detail)`."""
        if self.enterprise is None or self.enterprise.case_id != case_id:
            self.close_enterprise()
            self.enterprise = EnterpriseScreen(self.session, case_id, tab, detail)
            self.content.addWidget(self.enterprise)
            self.enterprise.tabs.currentChanged.connect(self._tell_tab)
        else:
            if self.enterprise.session is not None:
                # Another place may have changed the file: a row of the catalogue became a basis.
                self.enterprise.session.look()
            if tab:
                self.enterprise.show_tab(tab, detail)
        self.content.setCurrentWidget(self.enterprise)
        self._mark(next((n for n, place in enumerate(self.places) if place.name == FALLBACK), -1))
        self.moved.emit("")

    def _tell_tab(self, _at: int) -> None:
        if self.content.currentWidget() is self.enterprise:
            self.moved.emit("")

    def go_back(self) -> None:
        """From an enterprise to the list; from anywhere else home."""
        self.go(FALLBACK if self.content.currentWidget() is self.enterprise else "Home")

    def take_focus(self) -> None:
        """Where the person stood; who just came in stands in the navigation."""
        (self.focusWidget() or self.navigation).setFocus()

    def next_tab(self, step: int) -> None:
        """The tab `step` further of the enterprise shown, round and round."""
        shown = self.content.currentWidget()
        if isinstance(shown, EnterpriseScreen) and shown.tabs.count():
            shown.tabs.setCurrentIndex((shown.tabs.currentIndex() + step) % shown.tabs.count())

    def close_enterprise(self) -> None:
        if self.enterprise is not None:
            self.enterprise.close()
            self.content.removeWidget(self.enterprise)
            self.enterprise.deleteLater()
            self.enterprise = None

    def close_screens(self) -> None:
        """Let every screen put its things away; the workspace closes next."""
        self.close_enterprise()
        for made in self._made.values():
            made.close()

    def search_here(self) -> None:
        """Put the cursor into the search field of what is shown."""
        shown = self.content.currentWidget()
        panel = getattr(shown, "list", None)
        if panel is not None:
            panel.search.setFocus()
            panel.search.selectAll()

    def _navigation(self) -> QListView:
        made = QListView()
        made.setProperty("role", "navigation")
        made.setAccessibleName(self.tr("Navigation"))
        made.setFixedWidth(sizes.NAVIGATION_WIDTH)
        made.setIconSize(QSize(sizes.ICON, sizes.ICON))
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setUniformItemSizes(True)
        font = QFont(made.font())
        made.setFont(font)
        made.setModel(_Lines(self.places, made))
        made.clicked.connect(self._go_to_line)
        made.activated.connect(self._go_to_line)
        made.selectionModel().currentChanged.connect(self._go_to_line)
        return made

    def _go_to_line(self, index: QModelIndex) -> None:
        if index.isValid() and self.places[index.row()].name != self.place:
            self.go(self.places[index.row()].name)

    def _mark(self, line: int) -> None:
        model = self.navigation.selectionModel()
        model.blockSignals(True)
        model.setCurrentIndex(
            self.navigation.model().index(line, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        model.blockSignals(False)
        self.navigation.viewport().update()

    def _place_named(self, name: str) -> Place | None:
        return next((place for place in self.places if place.name == name), None)
