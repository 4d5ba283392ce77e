"""This is about lists that share a place: a line of tabs with their counts, one list shown at a time."""

from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.ui.theme import sizes


class Tabbed(QWidget):
    """Pages under tabs; a tab can tell how many lines its page has."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """name: of the tabs, for who can't see them; translated."""
        super().__init__(parent)
        self._names: list[str] = []
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(name)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self._pages = QStackedWidget()
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addWidget(self.tabs)
        layout.addWidget(self._pages, 1)

    def add(self, name: str, page: QWidget) -> None:
        self._names.append(name)
        self._pages.addWidget(page)
        self.tabs.addTab(name)

    def show_count(self, at: int, count: int) -> None:
        """None is not told: a 0 over a list of closed lines reads like a mistake."""
        self.tabs.setTabText(at, f"{self._names[at]} {count}" if count else self._names[at])
