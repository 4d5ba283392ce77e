"""This is about the grid of pictures: sections under headings, chosen by keys, drawn where they are seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.ui.pictures.grid_layout import GridLayout
from app.ui.pictures.thumbnails import Thumbnails
from app.ui.pictures.tile import TILE, Section, Tile, TileState, draw_tile
from app.ui.pictures.tiles_model import TilesModel
from app.ui.theme import colours, sizes
from app.ui.theme.colours import TONES
from app.ui.widgets.rows_model import Index

HEADING: Final = 34
_Action = QAbstractItemView.CursorAction
_Flag = QItemSelectionModel.SelectionFlag


class PictureGrid(QListView):
    """Pictures in sections. Arrows move, Shift stretches, Ctrl+A takes the section, Enter opens or places.

    Signals:
        entered: Enter or a double click on a tile (Tile).
        stood_on: the tile the keys stand on (Tile or None).
        chosen_changed: other tiles are chosen.
        key_typed: a key the grid itself has no use for (QKeyEvent); accept it where it meant something.
    """

    entered = Signal(object)
    stood_on = Signal(object)
    chosen_changed = Signal()
    key_typed = Signal(object)

    def __init__(self, name: str, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        """name: translated, for who can't see it."""
        super().__init__(parent)
        self.tiles = TilesModel(self)
        self._thumbnails = thumbnails
        self._heading = max(HEADING, self.fontMetrics().height() + 14)
        self.places = GridLayout((), TILE, self._heading, 1)
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setModel(self.tiles)
        self.doubleClicked.connect(self._enter)
        self.selectionModel().currentChanged.connect(self._tell_current)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen_changed.emit())
        thumbnails.arrived.connect(self._show_arrived)

    def show_sections(self, sections: Sequence[Section], stand_on: int = 0) -> None:
        """Show these from now on; the keys stand on the tile of this number, or the last there is."""
        self.tiles.show_sections(sections)
        self._lay_out()
        count = self.tiles.rowCount()
        if count:
            self.choose((max(0, min(stand_on, count - 1)),))
        else:
            self.stood_on.emit(None)
            self.chosen_changed.emit()
        self.viewport().update()

    def current(self) -> Tile | None:
        row = self.currentIndex().row()
        return self.tiles.tiles[row] if 0 <= row < len(self.tiles.tiles) else None

    def chosen(self) -> tuple[Tile, ...]:
        """The chosen tiles in the order they are shown."""
        return tuple(self.tiles.tiles[row] for row in self.chosen_rows())

    def chosen_rows(self) -> list[int]:
        return sorted(index.row() for index in self.selectionModel().selectedIndexes())

    def choose(self, rows: Sequence[int]) -> None:
        """Choose these, the keys standing on the first."""
        picked = QItemSelection()
        for row in rows:
            picked.select(self.tiles.index(row), self.tiles.index(row))
        model = self.selectionModel()
        model.setCurrentIndex(self.tiles.index(rows[0]), _Flag.NoUpdate)
        model.select(picked, _Flag.ClearAndSelect)
        self.scrollTo(self.tiles.index(rows[0]))

    def choose_section(self) -> None:
        """Ctrl+A: everything under the heading the keys stand under."""
        row = self.currentIndex().row()
        if row >= 0:
            rows = self.places.rows_of(self.places.section_of(row))
            picked = QItemSelection(self.tiles.index(rows.start), self.tiles.index(rows.stop - 1))
            self.selectionModel().select(picked, _Flag.ClearAndSelect)
            self.viewport().update()

    # Where things lie ------------------------------------------------------------------------------------

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid() or index.row() >= self.places.count:
            return QRect()
        return self.places.place_of(index.row()).translated(0, -self.verticalOffset())

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self.places.row_at(point.x(), point.y() + self.verticalOffset())
        return self.tiles.index(row) if row >= 0 else QModelIndex()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        if not index.isValid() or index.row() >= self.places.count:
            return
        place, bar = self.places.place_of(index.row()), self.verticalScrollBar()
        if self.places.rows_of(self.places.section_of(index.row())).start > index.row() - self.places.columns:
            place.setTop(place.top() - self._heading)
        if place.top() < bar.value():
            bar.setValue(place.top())
        elif place.bottom() > bar.value() + self.viewport().height():
            bar.setValue(place.bottom() - self.viewport().height() + 1)

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def isIndexHidden(self, _index: Index) -> bool:
        return False

    def doItemsLayout(self) -> None:
        self._lay_out()
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        bar = self.verticalScrollBar()
        bar.setSingleStep(TILE.height() // 3)
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(0, self.places.height - self.viewport().height()))

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """A click gives a point, a drag a rectangle; both take what they touch."""
        moved = rect.normalized().translated(0, self.verticalOffset())
        picked = QItemSelection()
        for row in self.places.rows_between(moved.top(), moved.bottom()):
            if self.places.place_of(row).intersects(moved):
                picked.select(self.tiles.index(row), self.tiles.index(row))
        self.selectionModel().select(picked, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """All that is seen: cheaper than the shape of 10,000 chosen tiles."""
        return QRegion(self.viewport().rect()) if selection else QRegion()

    # Keys ------------------------------------------------------------------------------------------------

    def moveCursor(self, action: _Action, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        count, row = self.places.count, self.currentIndex().row()
        if not count:
            return QModelIndex()
        if row < 0:
            return self.tiles.index(0)
        page = max(1, self.viewport().height() // TILE.height())
        to = {
            _Action.MoveLeft: row - 1,
            _Action.MovePrevious: row - 1,
            _Action.MoveRight: row + 1,
            _Action.MoveNext: row + 1,
            _Action.MoveHome: 0,
            _Action.MoveEnd: count - 1,
        }.get(action)
        if to is None:
            lines = {_Action.MoveUp: 1, _Action.MoveDown: -1, _Action.MovePageUp: page}.get(action, -page)
            to = self.places.above(row, lines)
        return self.tiles.index(max(0, min(to, count - 1)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        has_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_A and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.choose_section()
        elif has_shift and event.key() in _MOVES and row >= 0:
            self._stretch(_MOVES[event.key()])
        elif event.key() in _MOVES:
            super().keyPressEvent(event)
        else:
            event.ignore()
            self.key_typed.emit(event)
            if not event.isAccepted() and event.key() == Qt.Key.Key_Space:
                super().keyPressEvent(event)
            elif not event.isAccepted() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._enter(self.currentIndex())

    def _stretch(self, action: _Action) -> None:
        """Shift+arrow: from where the choice began to where the keys go, never out of the section.

        The next section may be another day's, or another enterprise's.
        """
        chosen, row = self.chosen_rows(), self.currentIndex().row()
        start = chosen[-1] if chosen and chosen[0] == row else chosen[0] if chosen else row
        rows = self.places.rows_of(self.places.section_of(start))
        wanted = self.moveCursor(action, Qt.KeyboardModifier.NoModifier).row()
        goal = self.tiles.index(max(rows.start, min(wanted, rows.stop - 1)))
        first, last = sorted((start, goal.row()))
        model = self.selectionModel()
        model.setCurrentIndex(goal, _Flag.NoUpdate)
        model.select(QItemSelection(self.tiles.index(first), self.tiles.index(last)), _Flag.ClearAndSelect)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Shift and click takes everything up to here; else as every list does."""
        index = self.indexAt(event.position().toPoint())
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and index.isValid():
            chosen = self.chosen_rows() or [index.row()]
            start = chosen[0] if index.row() >= chosen[0] else chosen[-1]
            first, last = sorted((start, index.row()))
            self.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)
            picked = QItemSelection(self.tiles.index(first), self.tiles.index(last))
            self.selectionModel().select(picked, _Flag.ClearAndSelect)
            return
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() - event.angleDelta().y())
        event.accept()

    # Drawing ---------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
        self.scrollTo(self.currentIndex())

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is seen, so nothing is read any more."""
        super().hideEvent(event)
        self._thumbnails.want(())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        offset = self.verticalOffset()
        top, bottom = offset, offset + self.viewport().height()
        for section in self.places.sections_between(top, bottom):
            place = self.places.heading_of(section).translated(0, -offset)
            self._draw_heading(painter, place, self.tiles.sections[section])
        chosen, current = self.selectionModel(), self.currentIndex().row()
        wanted = []
        for row in self.places.rows_between(top, bottom):
            tile = self.tiles.tiles[row]
            wanted.append(tile.thumbnail)
            state = TileState(chosen.isSelected(self.tiles.index(row)), row == current, self.hasFocus())
            place = self.places.place_of(row).translated(0, -offset)
            if place.intersects(event.rect()):
                draw_tile(painter, place, tile, self._thumbnails.get(tile.thumbnail), state)
        painter.end()
        self._thumbnails.want(wanted)

    def _draw_heading(self, painter: QPainter, place: QRect, section: Section) -> None:
        if not section.title:
            return
        painter.save()
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        area = place.adjusted(sizes.NEAR, 2, -sizes.NEAR, 0)
        painter.setPen(QColor(colours.TEXT))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(area, middle, section.title)
        width = painter.fontMetrics().horizontalAdvance(section.title) + sizes.GAP
        font.setWeight(QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(colours.QUIET if section.tone == "calm" else TONES[section.tone][0]))
        room = area.adjusted(width, 0, 0, 0)
        note = painter.fontMetrics().elidedText(section.note, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, middle, note)
        painter.restore()

    def _lay_out(self) -> None:
        counts = [len(section.tiles) for section in self.tiles.sections]
        has_headings = any(section.title for section in self.tiles.sections)
        heading = self._heading if has_headings else 0
        # Room for the bar is kept free: whether it shows must not change what it depends on.
        room = self.contentsRect().width() - self.verticalScrollBar().sizeHint().width()
        self.places = GridLayout(counts, TILE, heading, max(1, room))
        self.updateGeometries()

    def _show_arrived(self, keys: tuple[str, ...]) -> None:
        """Draw anew only where one of these is seen."""
        top = self.verticalOffset()
        for row in self.places.rows_between(top, top + self.viewport().height()):
            if row < len(self.tiles.tiles) and self.tiles.tiles[row].thumbnail in keys:
                self.viewport().update(self.places.place_of(row).translated(0, -top))

    def _enter(self, index: Index) -> None:
        if index.isValid():
            self.entered.emit(self.tiles.tiles[index.row()])

    def _tell_current(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.scrollTo(now)
        self.viewport().update()
        self.stood_on.emit(self.current())


_MOVES: Final[dict[int, _Action]] = {
    Qt.Key.Key_Left: _Action.MoveLeft,
    Qt.Key.Key_Right: _Action.MoveRight,
    Qt.Key.Key_Up: _Action.MoveUp,
    Qt.Key.Key_Down: _Action.MoveDown,
    Qt.Key.Key_Home: _Action.MoveHome,
    Qt.Key.Key_End: _Action.MoveEnd,
    Qt.Key.Key_PageUp: _Action.MovePageUp,
    Qt.Key.Key_PageDown: _Action.MovePageDown,
}
