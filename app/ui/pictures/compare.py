"""This is about pictures of one thing side by side, by stage (前|中|后), looked into together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui.pictures.tile import Tile
from app.ui.pictures.viewer import Source
from app.ui.pictures.zoom_pane import STEP, Sight, ZoomPane
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label
from app.ui.words import word


@dataclass(frozen=True)
class Strand:
    """The pictures of one stage; `title` is the stage's word."""

    title: str
    tiles: tuple[Tile, ...]


class StrandPane(QWidget):
    """One stage: its word, a choice among its pictures, the picture, the line that tells of it."""

    def __init__(self, strand: Strand, source: Source, caption: Callable[[Tile], str]) -> None:
        super().__init__()
        self._strand = strand
        self._source = source
        self._caption = caption
        self.pane = ZoomPane(strand.title)
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Picture of the stage: {stage}").format(stage=strand.title))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for tile in strand.tiles:
            self.choice.addItem(tile.title)
        self._said: QLabel = label("", "quiet")
        head = QHBoxLayout()
        head.addWidget(label(strand.title, "heading"))
        head.addWidget(self.choice, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.TIGHT)
        layout.addLayout(head)
        layout.addWidget(self.pane, 1)
        layout.addWidget(self._said)
        self.choice.currentIndexChanged.connect(self.show_picture)
        self.show_picture(0)

    def show_picture(self, at: int) -> None:
        tile = self._strand.tiles[at]
        self._said.setText(self._caption(tile))
        self.pane.show_image(QImage(), self.tr("Reading the picture…"))
        self._source.ask(lambda image: self._take(tile, image), tile.thumbnail)

    def _take(self, tile: Tile, image: QImage) -> None:
        if self._strand.tiles[self.choice.currentIndex()] == tile:
            self.pane.show_image(
                image, self.tr("This file can't be shown as a picture; it is kept as it is.")
            )


class CompareDialog(QDialog):
    """Two or three stages side by side; where one is enlarged or moved, the others follow."""

    def __init__(
        self,
        title: str,
        strands: Sequence[Strand],
        source: Source,
        caption: Callable[[Tile], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._source = source
        self.panes = [StrandPane(strand, source, caption) for strand in strands]
        row = QHBoxLayout()
        row.setSpacing(sizes.NEAR)
        for each in self.panes:
            row.addWidget(each, 1)
            each.pane.sight_changed.connect(self._look)
        bar = QHBoxLayout()
        bar.addWidget(label(title, "heading"))
        bar.addWidget(label(self.tr("Wheel or + − enlarges all of them together"), "small"), 1)
        first = self.panes[0].pane
        bar.addWidget(button(self.tr("Larger (+)"), lambda: first.zoom_by(STEP), icon_name="zoom-in"))
        bar.addWidget(button(self.tr("Smaller (−)"), lambda: first.zoom_by(1 / STEP), icon_name="zoom-out"))
        bar.addWidget(button(self.tr("Whole (0)"), first.fit))
        bar.addWidget(button(word("Close"), self.accept, icon_name="x"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(sizes.GAP, sizes.NEAR, sizes.GAP, sizes.NEAR)
        layout.addLayout(bar)
        layout.addLayout(row, 1)
        first.setFocus()

    def done(self, result: int) -> None:
        self._source.closed()
        super().done(result)

    def _look(self, sight: Sight) -> None:
        for each in self.panes:
            if each.pane.sight != sight:
                each.pane.look(sight)
