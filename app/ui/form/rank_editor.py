"""This is about putting choices into an order: Ctrl+Up and Ctrl+Down move a line, Space takes it as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget

from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.xforms.engine.choices import Choice

_MOST_SEEN: Final = 8


class RankEditor(QWidget):
    """The choices, first at the top; no answer until somebody moved a line or said that it is right so."""

    typed = Signal()
    settled = Signal()
    is_composing = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self._order: list[str] = []
        self._is_answered = False
        self._model = QStringListModel(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setMaximumWidth(420)
        self.list.installEventFilter(self)
        self.setFocusProxy(self.list)
        self.up = button(self.tr("Up (Ctrl+↑)"), lambda: self.move_line(-1))
        self.down = button(self.tr("Down (Ctrl+↓)"), lambda: self.move_line(1))
        self._told = label("", "small")
        for each in (self.up, self.down):
            each.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        buttons = QHBoxLayout()
        buttons.setSpacing(sizes.NEAR)
        buttons.addWidget(self.up)
        buttons.addWidget(self.down)
        buttons.addWidget(self._told, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.TIGHT)
        layout.addWidget(self.list)
        layout.addLayout(buttons)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.list.setAccessibleName(name)

    def show_choices(self, choices: Sequence[Choice]) -> None:
        if tuple(choices) != self._choices:
            self._choices = tuple(choices)
            self.show_value(self.value())

    def value(self) -> str:
        return " ".join(self._order) if self._is_answered else ""

    def show_value(self, value: str) -> None:
        """Choices the answer does not name stand behind those it does."""
        offered = [choice.value for choice in self._choices]
        named = [each for each in value.split() if each in offered]
        self._order = named + [each for each in offered if each not in named]
        self._is_answered = bool(value)
        self._draw(max(self.list.currentIndex().row(), 0))

    def move_line(self, step: int) -> None:
        at = self.list.currentIndex().row()
        if 0 <= at + step < len(self._order) and at >= 0:
            self._order.insert(at + step, self._order.pop(at))
            self._answer(at + step)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.list:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key, at = Qt.Key(event.key()), self.list.currentIndex().row()
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if key in moves and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.move_line(moves[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.list.focusNextChild()
        elif key == Qt.Key.Key_Space:
            self._answer(at)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.show_value("")
            self.settled.emit()
        else:
            return False
        return True

    def _answer(self, at: int) -> None:
        self._is_answered = True
        self._draw(at)
        self.settled.emit()

    def _draw(self, at: int) -> None:
        labels = {choice.value: choice.label or choice.value for choice in self._choices}
        self._model.setStringList(
            [f"{number}　{labels.get(each, each)}" for number, each in enumerate(self._order, 1)]
        )
        line = max(self.list.sizeHintForRow(0), self.fontMetrics().height() + 4)
        self.list.setFixedHeight(line * min(max(len(self._order), 1), _MOST_SEEN) + 6)
        self.list.setCurrentIndex(self._model.index(at))
        self._told.setText(
            "" if self._is_answered else self.tr("Not answered yet; Space: the order is right")
        )
