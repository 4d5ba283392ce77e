"""This is about an unusual answer: the form doubts it at the question, and asks why it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.ui.widgets.labels import label


class ReasonLine(QLineEdit):
    """Enter goes on, but not while an input method composes."""

    def __init__(self) -> None:
        super().__init__()
        self._is_composing = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self._is_composing:
                self.focusNextChild()
            return
        super().keyPressEvent(event)


class DoubtLine(QWidget):
    """The doubt, and a line for the reason.

    Signals:
        explained: the reason as it is now (str).
    """

    explained = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._said = label("", "wrong")
        self.reason = ReasonLine()
        self.reason.setPlaceholderText(self.tr("If it is right so: why"))
        self.reason.setMaximumWidth(420)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self._said)
        layout.addWidget(self.reason)
        self.reason.textChanged.connect(lambda text: self.explained.emit(text.strip()))

    def show_doubt(self, question: str, doubt: str) -> None:
        self._said.setText(self.tr("Please check: {doubt}").format(doubt=doubt))
        self.reason.setAccessibleName(f"{question}　{self.reason.placeholderText()}")
