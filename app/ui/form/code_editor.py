"""This is about a code on a thing, bar or square: typed, by hand or a reader, or read off a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.form.editors import LineEditor
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from app.ui.form.sheet import Pictures


class CodeEditor(QWidget):
    """A line, and a button that reads a picture."""

    typed = Signal()
    settled = Signal()

    def __init__(
        self, now: Callable[[], datetime], pictures: Pictures | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self.line = LineEditor("string", now)
        self.line.setMaximumWidth(300)
        self.line.setMinimumHeight(sizes.ROW_HEIGHT - 4)
        self.read = button(self.tr("Read from a picture…"), self._read, icon_name="scan-line")
        self.read.setVisible(pictures is not None)
        self._said = label("", "small")
        self.setFocusProxy(self.line)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.read)
        layout.addWidget(self._said, 1)
        self.line.typed.connect(self.typed)

    @property
    def is_composing(self) -> bool:
        return self.line.is_composing

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def value(self) -> str:
        return self.line.value()

    def show_value(self, value: str) -> None:
        self.line.show_value(value)

    def _read(self) -> None:
        if self._pictures is not None:
            self._pictures.read_code(self._take, self)

    def _take(self, code: str) -> None:
        self._said.setText("" if code else self.tr("No code was found on it."))
        if code:
            self.line.setText(code)
            self.settled.emit()
        self.line.setFocus()
