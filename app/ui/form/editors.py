"""This is about what an answer is typed into. Text that an input method still composes is never acted on.

Each editor tells when something was typed (`typed`) or chosen (`settled`), and takes no notice of what it is
shown by the program.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from app.ui.form import answer_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.xforms.engine.choices import Choice

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
TICKED: Final = "OK"
"""What an acknowledged question holds. Source: the forms' own `trigger`."""


class LineEditor(QLineEdit):
    """One line: text, numbers, days, times; Up and Down count days and minutes, in an empty one from now."""

    typed = Signal()
    settled = Signal()

    def __init__(self, datatype: str, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.datatype = datatype
        self.is_composing = False
        self._now = now
        self.textEdited.connect(lambda _text: self.typed.emit())
        if datatype in answer_texts.DATE_KINDS or datatype in answer_texts.NUMBER_KINDS:
            self.setMaximumWidth(240)

    def value(self) -> str:
        return answer_texts.stored(self.text(), self.datatype)

    def show_value(self, value: str) -> None:
        text = answer_texts.shown(value, self.datatype)
        if not self.is_composing and text != self.text():
            self.setText(text)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            if not self.is_composing:
                self.focusNextChild()
            return
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        if self.datatype in answer_texts.DATE_KINDS and event.key() in steps:
            self._count(steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, onwards: bool) -> bool:
        """What the answer brings up comes next, so it is given before somebody goes on."""
        self.settled.emit()
        return super().focusNextPrevChild(onwards)

    def _count(self, step: int) -> None:
        """A day on or back, for a time a minute; an empty field begins with now."""
        value = self.value()
        try:
            stands = datetime.fromisoformat(f"2000-01-01T{value}" if self.datatype == "time" else value)
        except ValueError:
            stands, step = self._now(), 0
        by = timedelta(days=step) if self.datatype == "date" else timedelta(minutes=step)
        moment = (stands + by).isoformat(timespec="minutes")
        self.setText(
            {"date": moment[:10], "time": moment[11:16]}.get(self.datatype, moment[:16].replace("T", " "))
        )
        self.typed.emit()


class TextEditor(QPlainTextEdit):
    """Several lines; Tab leaves it."""

    typed = Signal()
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_composing = False
        self._is_showing = False
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * 3 + 22)
        self.textChanged.connect(self._tell)

    def value(self) -> str:
        return self.toPlainText()

    def show_value(self, value: str) -> None:
        if self.is_composing or value == self.toPlainText():
            return
        self._is_showing = True
        self.setPlainText(value)
        self._is_showing = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusNextPrevChild(self, onwards: bool) -> bool:
        """As in one line."""
        self.settled.emit()
        return super().focusNextPrevChild(onwards)

    def _tell(self) -> None:
        if not self._is_showing and not self.is_composing:
            self.typed.emit()


class NotHere(QLabel):
    """What can't be answered on this screen: an answer that came from elsewhere is shown as it is."""

    typed = Signal()
    settled = Signal()
    is_composing = False

    def __init__(self, why: str, parent: QWidget | None = None) -> None:
        super().__init__(why, parent)
        self.setProperty("role", "quiet")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._why, self._value = why, ""

    def value(self) -> str:
        return self._value

    def show_value(self, value: str) -> None:
        self._value = value
        points = len([each for each in value.split(";") if each.strip()])
        told = self.tr("Points: {n}").format(n=points)
        self.setText(f"{self._why}　{told}" if value else self._why)


class DropDown(QComboBox):
    """One of several, closed; a digit chooses, Delete clears, the wheel does nothing to it."""

    typed = Signal()
    settled = Signal()
    is_composing = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaximumWidth(420)
        self.activated.connect(lambda _at: self.settled.emit())

    def show_choices(self, choices: Sequence[Choice]) -> None:
        value = self.value()
        self.clear()
        self.addItem("", "")
        for number, choice in enumerate(choices, 1):
            self.addItem(f"{number}　{choice.label or choice.value}", choice.value)
        self.show_value(value)

    def value(self) -> str:
        return str(self.currentData() or "")

    def show_value(self, value: str) -> None:
        at = self.findData(value)
        self.setCurrentIndex(max(0, at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.focusNextChild()
            return
        digit = event.text()
        clears = event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        if clears or (digit.isdecimal() and digit.isascii()):
            at = 0 if clears else int(digit)
            if (clears or at) and at < self.count():
                self.setCurrentIndex(at)
                self.settled.emit()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(180, 0))


class Tick(QCheckBox):
    """Acknowledged or not; Space or 1 ticks."""

    typed = Signal()
    settled = Signal()
    is_composing = False

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.clicked.connect(lambda _on: self.settled.emit())

    def value(self) -> str:
        return TICKED if self.isChecked() else ""

    def show_value(self, value: str) -> None:
        self.setChecked(bool(value))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.focusNextChild()
        elif event.text() == "1":
            self.click()
        else:
            super().keyPressEvent(event)
