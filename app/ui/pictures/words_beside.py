"""This is about the words beside a picture: headings and lines, to be read and copied."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.ui.pictures.telling import Rows
from app.ui.theme import sizes
from app.ui.widgets.labels import label

WIDTH = 300


class WordsBeside(QScrollArea):
    """Blocks of (heading, rows), one under another."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = QWidget()
        self._lines = QVBoxLayout(self._inside)
        self._lines.setContentsMargins(sizes.GAP, sizes.NEAR, sizes.GAP, sizes.NEAR)
        self._lines.setSpacing(2)
        self.setWidget(self._inside)

    def show_blocks(self, blocks: Sequence[tuple[str, Rows]]) -> None:
        while self._lines.count():
            widget = self._lines.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for heading, rows in blocks:
            if not rows:
                continue
            self._lines.addWidget(label(heading, "heading"))
            for name, value in rows:
                self._lines.addWidget(label(name, "small"))
                self._lines.addWidget(self._value(value))
            self._lines.addSpacing(sizes.NEAR)
        self._lines.addStretch(1)

    def _value(self, text: str) -> QLabel:
        made = label(text)
        made.setWordWrap(True)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return made
