"""This is about one count of the home screen: a figure, its word, and a way to the place."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.ui.theme import colours, sizes
from app.ui.theme.colours import TONES, Tone
from app.ui.widgets.labels import label


class CountButton(QPushButton):
    """Shows how many; pressed, it leads there."""

    def __init__(
        self, name: str, tone: Tone, pressed: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "count")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name = name
        self._tone = tone
        self._figure = label("0", "figure")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(sizes.GAP, sizes.TIGHT, sizes.GAP, sizes.TIGHT)
        layout.setSpacing(0)
        layout.addWidget(self._figure)
        layout.addWidget(label(name, "small"))
        for each in self.findChildren(QWidget):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(lambda _checked: pressed())
        self.show_number(0)

    def show_number(self, number: int) -> None:
        self.number = number
        self._figure.setText(str(number))
        ink = TONES[self._tone][0] if number else colours.QUIET
        self._figure.setStyleSheet(f"color: {ink}")
        self.setAccessibleName(f"{self._name} {number}")

    def sizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        return layout.sizeHint().expandedTo(QSize(120, 66))
