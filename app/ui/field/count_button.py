"""This is about one count of the home screen: a figure, its word, and a way to the place."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.theme import colours, sizes
from app.ui.theme.colours import TONES, Tone
from app.ui.theme.icons import icon
from app.ui.widgets.labels import label


class CountButton(QPushButton):
    """Shows how many; pressed, it leads there."""

    def __init__(
        self,
        name: str,
        tone: Tone,
        pressed: Callable[[], object],
        unit: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """name, unit: translated; the unit stands behind the figure."""
        super().__init__(parent)
        self.setProperty("role", "count")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name = name
        self._unit = unit
        self._tone = tone
        self._figure = label("0", "figure")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(sizes.GAP, sizes.TIGHT, sizes.GAP, sizes.TIGHT)
        layout.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(sizes.TIGHT)
        line.addWidget(self._figure)
        if unit:
            counted = label(unit, "small")
            counted.setWordWrap(False)
            line.addWidget(counted, 0, Qt.AlignmentFlag.AlignBottom)
            line.addStretch(1)
            line.addWidget(_leads_on())
        layout.addLayout(line)
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
        self.setAccessibleName(f"{self._name} {number} {self._unit}".strip())

    def sizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        return layout.sizeHint().expandedTo(QSize(120, 66))


def _leads_on() -> QLabel:
    """The sign that a press leads somewhere."""
    sign = QLabel()
    sign.setPixmap(icon("chevron-right", colours.QUIET).pixmap(QSize(sizes.ICON, sizes.ICON)))
    return sign
