"""This is about a place on earth: typed or pasted as a phone writes it, or taken off a picture; how exact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.ui.form.positions import Position, read_stored, read_typed
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label

if TYPE_CHECKING:
    from app.ui.form.sheet import Pictures


class PlaceLine(QLineEdit):
    """One line of text; Enter goes on."""

    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_composing = False
        self.setMinimumHeight(sizes.ROW_HEIGHT - 4)
        self.textEdited.connect(lambda _text: self.typed.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self.is_composing:
                self.focusNextChild()
            return
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)


class PlaceEditor(QWidget):
    """Latitude and longitude in one line, the accuracy beside; where it comes from is kept with the answer.

    Attributes:
        source: in words, what the place was taken from; empty for a place that was typed.
    """

    typed = Signal()
    settled = Signal()

    def __init__(self, pictures: Pictures | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self.source = ""
        self.place, self.accuracy = PlaceLine(), PlaceLine()
        self.place.setPlaceholderText(self.tr("Latitude, longitude, like 25.9621 N, 119.5233 E"))
        self.accuracy.setFixedWidth(70)
        self.take = button(self.tr("From a picture…"), self._pick, icon_name="map-pin")
        self.take.setVisible(pictures is not None)
        self._said = label("", "small")
        self.setFocusProxy(self.place)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addWidget(self.place, 0, 0)
        within = label(self.tr("to within (m)"), "quiet")
        within.setWordWrap(False)
        layout.addWidget(within, 0, 1)
        layout.addWidget(self.accuracy, 0, 2)
        layout.addWidget(self.take, 0, 3)
        layout.addWidget(self._said, 1, 0, 1, 4)
        self._said.hide()
        layout.setColumnStretch(0, 1)
        for each in (self.place, self.accuracy):
            each.typed.connect(self._by_hand)

    @property
    def is_composing(self) -> bool:
        return self.place.is_composing or self.accuracy.is_composing

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.place.setAccessibleName(name)
        self.accuracy.setAccessibleName(f"{name}　{self.tr('to within (m)')}")

    def value(self) -> str:
        """As it is stored; what names no place goes as it was typed, and the engine has none of it."""
        text = self.place.text().strip()
        read = read_typed(text)
        if read is None:
            return text
        return Position(*read, accuracy=self.accuracy.text().strip()).stored()

    def show_value(self, value: str) -> None:
        if self.is_composing or value == self.value():
            return
        stored = read_stored(value)
        if not value:
            self.source = ""
        self.place.setText(f"{stored.latitude}, {stored.longitude}" if stored else value)
        self.accuracy.setText(stored.accuracy if stored else "")
        self._tell()

    def _by_hand(self) -> None:
        self.source = ""
        self._tell()
        self.typed.emit()

    def _pick(self) -> None:
        if self._pictures is not None:
            self._pictures.read_place(self._take, self)

    def _take(self, place: str, picture: str) -> None:
        if place:
            self.source = self.tr("position taken from picture {name}").format(name=picture)
            self.place.setText(place)
            self.accuracy.clear()
            self._tell()
            self.settled.emit()
        else:
            self._tell(self.tr("This picture says no place."))
        self.place.setFocus()

    def _tell(self, text: str = "") -> None:
        self._said.setText(text or self.source)
        self._said.setVisible(bool(text or self.source))
