"""This is about one part of a form on the screen: it scrolls, what comes and goes above moves nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.ui.form.blocks_box import BlocksBox
from app.ui.form.parts import Part
from app.ui.form.sheet import Sheet
from app.ui.theme import sizes

COLUMN_WIDTH = 640


class GoOnButton(QPushButton):
    """To the next part; Enter presses it as it goes on from question to question."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)


class PartPage(QScrollArea):
    """The blocks of a part; after the last one the way to the next part."""

    def __init__(self, sheet: Sheet, part: Part, path: str, name: str, parent: QWidget | None = None) -> None:
        """path: of the form's root. name: of the part, for who can't see it."""
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.blocks = BlocksBox(sheet, part.blocks, path, path)
        self.go_on = GoOnButton()
        self.go_on.setAutoDefault(False)
        column = QWidget()
        column.setMaximumWidth(COLUMN_WIDTH)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, sizes.GAP, sizes.GAP)
        layout.setSpacing(sizes.WIDE)
        layout.addWidget(self.blocks)
        line = QHBoxLayout()
        line.addWidget(self.go_on)
        line.addStretch(1)
        layout.addLayout(line)
        layout.addStretch(1)
        self.setWidget(column)

    def stay_while(self, change: Callable[[], object]) -> None:
        """Redraw; the question a person stands on keeps its place on the screen."""
        standing = self.focusWidget()
        if standing is None or not self.widget().isAncestorOf(standing):
            change()
            return
        before = standing.mapTo(self.viewport(), QPoint(0, 0)).y()
        change()
        layout = self.widget().layout()
        if layout is not None:
            layout.activate()
        self.widget().adjustSize()
        after = standing.mapTo(self.viewport(), QPoint(0, 0)).y()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + after - before)
