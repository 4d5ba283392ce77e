"""This is about one or several of a few, all of them to be seen: a digit chooses, arrows walk, Enter goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QButtonGroup, QCheckBox, QRadioButton, QWidget

from app.ui.theme import sizes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.xforms.engine.choices import Choice

MOST_SEEN: Final = 9
"""As many as there are digits; more of them are a list to drop down."""
_LONGEST_LINE: Final = 36
"""Characters of all choices together that still stand on one line, their digits counted in."""


def fits_a_line(choices: Sequence[Choice]) -> bool:
    """Whether these can all be seen in the room a closed list takes."""
    length = sum(len(choice.label or choice.value) + 4 for choice in choices)
    return len(choices) <= MOST_SEEN and length <= _LONGEST_LINE


class ChoiceList(QWidget):
    """Buttons with their digits; one Tab stop."""

    typed = Signal()
    settled = Signal()
    is_composing = False

    def __init__(self, takes_several: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._takes_several = takes_several
        self._choices: tuple[Choice, ...] = ()
        self._group = QButtonGroup(self)
        self._group.setExclusive(not takes_several)
        self.buttons: list[QAbstractButton] = []
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(sizes.TIGHT)

    def show_choices(self, choices: Sequence[Choice]) -> None:
        if tuple(choices) == self._choices:
            return
        value = self.value()
        self._choices = tuple(choices)
        for button in self.buttons:
            self._group.removeButton(button)
            button.deleteLater()
        kind = QCheckBox if self._takes_several else QRadioButton
        self.buttons = [
            kind(f"{number}　{choice.label or choice.value}") for number, choice in enumerate(choices, 1)
        ]
        self._arrange()
        self.show_value(value)

    def value(self) -> str:
        """Values of the chosen ones, divided by spaces."""
        chosen = zip(self._choices, self.buttons, strict=True)
        return " ".join(choice.value for choice, button in chosen if button.isChecked())

    def show_value(self, value: str) -> None:
        wanted = value.split() if self._takes_several else [value]
        # An exclusive group keeps one of its buttons down; here none may be.
        self._group.setExclusive(False)
        for choice, button in zip(self._choices, self.buttons, strict=True):
            button.setChecked(choice.value in wanted)
        self._group.setExclusive(not self._takes_several)
        self._stop_at_one()

    def take_focus(self) -> None:
        stop = next((button for button in self.buttons if button.isChecked()), None)
        if stop is not None or self.buttons:
            (stop or self.buttons[0]).setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched in self.buttons:
            return self._key(self.buttons.index(watched), event)
        return super().eventFilter(watched, event)

    def _key(self, at: int, event: QKeyEvent) -> bool:
        """Whether the key was for here."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
        key, digit = Qt.Key(event.key()), event.text()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        elif key in steps:
            self._stand_on((at + steps[key]) % len(self.buttons))
        elif digit.isdecimal() and digit.isascii() and 0 < int(digit) <= len(self.buttons):
            self._stand_on(int(digit) - 1)
            self._press(int(digit) - 1)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.show_value("")
            self.settled.emit()
        else:
            return False
        return True

    def _stand_on(self, at: int) -> None:
        self._stop_at_one(at)
        self.buttons[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _press(self, at: int) -> None:
        button = self.buttons[at]
        button.setChecked(not button.isChecked() if self._takes_several else True)
        self._clicked()

    def _clicked(self) -> None:
        self._stop_at_one(next((n for n, button in enumerate(self.buttons) if button.hasFocus()), -1))
        self.settled.emit()

    def _stop_at_one(self, at: int = -1) -> None:
        """Tab stops once: where one stands, else at the first chosen, else at the first."""
        if at < 0:
            at = next((n for n, button in enumerate(self.buttons) if button.isChecked()), 0)
        for number, button in enumerate(self.buttons):
            stops = Qt.FocusPolicy.StrongFocus if number == at else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(stops)

    def _arrange(self) -> None:
        on_a_line = fits_a_line(self._choices)
        sideways, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        while self._layout.count():
            self._layout.takeAt(0)
        self._layout.setDirection(sideways if on_a_line else down)
        self._layout.setSpacing(sizes.WIDE if on_a_line else sizes.TIGHT)
        for button in self.buttons:
            self._group.addButton(button)
            self._layout.addWidget(button)
            button.installEventFilter(self)
            button.clicked.connect(lambda _on: self._clicked())
        if on_a_line:
            self._layout.addStretch(1)
