"""This is about a number between two ends: a slider by arrows, or the number typed beside it."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from app.ui.form.editors import LineEditor
from app.ui.theme import sizes
from app.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

_MOST_STEPS: Final = 10_000


class Slider(QSlider):
    """Enter goes on; the wheel moves the page, not the answer."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class RangeEditor(QWidget):
    """A number and its place between the ends; empty until somebody chose."""

    typed = Signal()
    settled = Signal()

    def __init__(
        self,
        attributes: Mapping[str, str],
        datatype: str,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        """attributes: start, end, step of the question."""
        super().__init__(parent)
        self._start, self._step = _number(attributes, "start", "1"), _number(attributes, "step", "1") or 1
        end = _number(attributes, "end", "10")
        self._steps = max(1, min(_MOST_STEPS, int((end - self._start) / self._step)))
        self._is_showing = False
        self.line = LineEditor(datatype, now)
        self.line.setFixedWidth(90)
        self.line.setMinimumHeight(sizes.ROW_HEIGHT - 4)
        self.slider = Slider()
        self.slider.setRange(0, self._steps)
        self.slider.setMaximumWidth(320)
        self.setFocusProxy(self.line)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addWidget(self.line)
        layout.addWidget(label(_text(self._start), "small"))
        layout.addWidget(self.slider, 3)
        layout.addWidget(label(_text(end), "small"))
        layout.addStretch(1)
        self.line.typed.connect(self._follow)
        self.slider.valueChanged.connect(self._slid)

    @property
    def is_composing(self) -> bool:
        return self.line.is_composing

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)
        self.slider.setAccessibleName(name)

    def value(self) -> str:
        return self.line.value()

    def show_value(self, value: str) -> None:
        self.line.show_value(value)
        self._place(value)

    def _follow(self) -> None:
        self._place(self.line.value())
        self.typed.emit()

    def _place(self, value: str) -> None:
        try:
            at = int((Decimal(value) - self._start) / self._step) if value else 0
        except InvalidOperation:
            return
        self._is_showing = True
        self.slider.setValue(max(0, min(self._steps, at)))
        self._is_showing = False

    def _slid(self, at: int) -> None:
        if not self._is_showing:
            self.line.setText(_text(self._start + at * self._step))
            self.settled.emit()


def _number(attributes: Mapping[str, str], name: str, otherwise: str) -> Decimal:
    try:
        return Decimal(attributes.get(name) or otherwise)
    except InvalidOperation:
        return Decimal(otherwise)


def _text(number: Decimal) -> str:
    return f"{number.normalize():f}"
