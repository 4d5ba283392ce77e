"""This is about the model of a grid: tiles in a row, section by section."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from app.ui.pictures.tile import Section, Tile
from app.ui.widgets.rows_model import Index

TILE_ROLE: Final = Qt.ItemDataRole.UserRole + 1


class TilesModel(QAbstractListModel):
    """Shows sections of tiles; never edited."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sections: tuple[Section, ...] = ()
        self._tiles: tuple[Tile, ...] = ()
        self._rows: dict[str, int] = {}

    def show_sections(self, sections: Sequence[Section]) -> None:
        self.beginResetModel()
        self.sections = tuple(sections)
        self._tiles = tuple(tile for section in self.sections for tile in section.tiles)
        self._rows = {tile.key: row for row, tile in enumerate(self._tiles)}
        self.endResetModel()

    @property
    def tiles(self) -> tuple[Tile, ...]:
        return self._tiles

    def row_of(self, key: str) -> int:
        """-1 where no tile has this key."""
        return self._rows.get(key, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._tiles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        tile = self._tiles[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return tile.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return tile.told or tile.title
        return tile if role == TILE_ROLE else None
