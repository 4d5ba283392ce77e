"""This is about choosing pictures for a question: what waits in the tray first, then the enterprise's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.ui.pictures.grid import PictureGrid
from app.ui.pictures.tile import Section
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.labels import label
from app.ui.words import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.ui.pictures.thumbnails import Thumbnails


class PicturePicker(QDialog):
    """Arrows walk, Shift stretches, Enter takes what is chosen.

    Signals:
        taken: the chosen tiles (tuple of Tile).
        file_wanted: a file of this computer is to be chosen instead.
    """

    taken = Signal(object)
    file_wanted = Signal()

    def __init__(self, thumbnails: Thumbnails, takes_several: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Choose pictures"))
        self._takes_several = takes_several
        self.grid = PictureGrid(self.tr("Choose pictures"), thumbnails)
        if not takes_several:
            self.grid.setSelectionMode(PictureGrid.SelectionMode.SingleSelection)
        thumbnails.setParent(self.grid)
        self.empty = EmptyState("images")
        self.empty.say(
            self.tr("No pictures yet"), self.tr("Import them into the photo tray, or choose a file here.")
        )
        self.file = button(self.tr("From a file…"), self.file_wanted.emit, icon_name="folder-open")
        self.take = button(self.tr("Take these (Enter)"), self._take, "main", "check")
        self._middle = QStackedLayout()
        self._middle.addWidget(self.grid)
        self._middle.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(sizes.GAP, sizes.GAP, sizes.GAP, sizes.GAP)
        text = self.tr("Shift or Ctrl chooses several.") if takes_several else self.tr("Choose one.")
        layout.addWidget(label(text, "quiet"))
        layout.addLayout(self._middle, 1)
        line = QHBoxLayout()
        line.addWidget(self.file)
        line.addStretch(1)
        line.addWidget(button(word("Cancel"), self.reject))
        line.addWidget(self.take)
        layout.addLayout(line)
        self.grid.entered.connect(lambda _tile: self._take())
        self.resize(760, 480)

    def show_sections(self, sections: Sequence[Section]) -> None:
        self.grid.show_sections(sections)
        self._middle.setCurrentWidget(self.grid if self.grid.tiles.rowCount() else self.empty)
        self.take.setEnabled(self.grid.tiles.rowCount() > 0)
        (self.grid if self.grid.tiles.rowCount() else self.file).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.grid.hasFocus():
            self._take()
            return
        super().keyPressEvent(event)

    def _take(self) -> None:
        chosen = self.grid.chosen()
        if chosen:
            self.taken.emit(chosen if self._takes_several else chosen[:1])
            self.accept()
