"""This is about a short list of lines to go by: sections, problems, things that are missing."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

T = TypeVar("T")


class ShortList(QListView, Generic[T]):
    """Lines, each standing for something.

    Signals:
        chosen: what the line stands for that a person clicked, or pressed Enter on.
    """

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """name: for who can't see it, translated."""
        super().__init__(parent)
        self._values: tuple[T, ...] = ()
        self._lines: list[str] = []
        self._texts = QStringListModel(self)
        self.setModel(self._texts)
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setSpacing(2)
        self.clicked.connect(self._choose)

    @property
    def lines(self) -> tuple[str, ...]:
        return tuple(self._lines)

    @property
    def values(self) -> tuple[T, ...]:
        return self._values

    def show_lines(self, lines: Sequence[tuple[T, str]]) -> None:
        """Show these; the person stays on the line they stood on."""
        texts = [text for _, text in lines]
        self._values = tuple(value for value, _ in lines)
        if texts == self._lines:
            return
        at = self.currentIndex().row()
        self._lines = texts
        self._texts.setStringList(texts)
        self.stand_on(min(at, len(texts) - 1))

    def show_all(self, most: int) -> None:
        """As high as its lines, `most` of them: for a place that scrolls by itself."""
        line = max(self.sizeHintForRow(0), self.fontMetrics().height()) + 2 * self.spacing()
        self.setFixedHeight(line * min(max(len(self._lines), 1), most) + 2 * self.frameWidth() + 4)

    def stand_on(self, line: int) -> None:
        """Without choosing it."""
        if line >= 0:
            self.selectionModel().setCurrentIndex(
                self._texts.index(line), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self._values[index.row()])
