"""This is about one picture over the whole screen: into it by wheel and keys, on to the next, with words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.pictures.telling import Rows
from app.ui.pictures.tile import Tile
from app.ui.pictures.words_beside import WIDTH, WordsBeside
from app.ui.pictures.zoom_pane import STEP, Sight, ZoomPane
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label
from app.ui.words import word


@dataclass(frozen=True)
class Source:
    """Where a viewer has its pictures and words from.

    Attributes:
        ask: `ask(show, key)`: has the worker read the whole picture and gives the image to `show`.
        tell: the blocks beside it.
        closed: called when nobody looks any more.
    """

    ask: Callable[[Callable[[QImage], object], str], object]
    tell: Callable[[Tile], Sequence[tuple[str, Rows]]]
    closed: Callable[[], object] = lambda: None


class Viewer(QDialog):
    """Looks at a row of pictures, one at a time."""

    def __init__(self, tiles: Sequence[Tile], at: int, source: Source, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Picture"))
        self._tiles = tuple(tiles)
        self._source = source
        self.at = at
        self.pane = ZoomPane(self.tr("Picture"))
        self.words = WordsBeside(self.tr("What is known of the picture"))
        self.words.setFixedWidth(WIDTH)
        self._title = label("", "heading")
        self._where = label("", "quiet")
        self._where.setWordWrap(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.pane, 1)
        left.addLayout(self._bar())
        layout.addLayout(left, 1)
        layout.addWidget(self.words)
        self.setMinimumSize(640, 400)
        self._show()
        self.pane.setFocus()

    def go(self, steps: int) -> None:
        """To the picture so many further on, as far as there is one."""
        at = max(0, min(self.at + steps, len(self._tiles) - 1))
        if at != self.at:
            self.at = at
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace):
            self.go(-1)
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Space):
            self.go(1)
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        self._source.closed()
        super().done(result)

    def _bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setContentsMargins(sizes.GAP, sizes.TIGHT, sizes.GAP, sizes.TIGHT)
        bar.setSpacing(sizes.NEAR)
        for text, drawing, steps in (
            (self.tr("Previous"), "chevron-left", -1),
            (self.tr("Next"), "chevron-right", 1),
        ):
            bar.addWidget(button(text, lambda steps=steps: self.go(steps), icon_name=drawing))  # type: ignore[misc]
        bar.addWidget(self._title)
        bar.addWidget(self._where, 1)
        bar.addWidget(button(self.tr("Larger (+)"), lambda: self.pane.zoom_by(STEP), icon_name="zoom-in"))
        bar.addWidget(
            button(self.tr("Smaller (−)"), lambda: self.pane.zoom_by(1 / STEP), icon_name="zoom-out")
        )
        bar.addWidget(button(self.tr("Whole (0)"), self.pane.fit))
        bar.addWidget(button(word("Close"), self.accept, icon_name="x"))
        return bar

    def _show(self) -> None:
        tile = self._tiles[self.at]
        self.pane.look(Sight())
        self.pane.show_image(QImage(), self.tr("Reading the picture…"))
        self._title.setText(tile.title)
        self._where.setText(f"{self.at + 1} / {len(self._tiles)}")
        self.words.show_blocks(self._source.tell(tile))
        self._source.ask(lambda image: self._take(tile, image), tile.thumbnail)

    def _take(self, tile: Tile, image: QImage) -> None:
        if self._tiles[self.at] == tile:
            self.pane.show_image(
                image, self.tr("This file can't be shown as a picture; it is kept as it is.")
            )
