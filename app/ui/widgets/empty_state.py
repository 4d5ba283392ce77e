"""This is about a list with nothing in it: it says why, and what to do next."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.ui.theme import colours, sizes
from app.ui.theme.icons import pixmap
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label


class EmptyState(QWidget):
    """Drawing, one line what is so, one line what to do, a button that does it."""

    def __init__(self, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = label("", "heading")
        self._next = label("", "quiet")
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(sizes.NEAR)
        self._layout.addStretch(2)
        drawing = QLabel()
        drawing.setPixmap(pixmap(icon_name, colours.QUIET, 36))
        for each in (drawing, self._what, self._next):
            if isinstance(each, QLabel):
                each.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._layout.addWidget(each)
        self._layout.addStretch(3)

    def say(self, what: str, next_step: str = "") -> None:
        self._what.setText(what)
        self._next.setText(next_step)
        self._next.setVisible(bool(next_step))

    def offer(self, text: str, pressed: Callable[[], object], icon_name: str = "") -> None:
        """Put a button under it."""
        made = button(text, pressed, "main", icon_name)
        self._layout.insertWidget(self._layout.count() - 1, made, 0, Qt.AlignmentFlag.AlignHCenter)
