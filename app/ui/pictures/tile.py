"""This is about one small picture in a grid, and how it is drawn."""

from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap

from app.ui.theme import colours
from app.ui.theme.colours import Tone
from app.ui.theme.icons import pixmap
from app.ui.widgets.pill import draw_pill

TILE: Final = QSize(168, 164)
PICTURE: Final = QSize(156, 112)
_EDGE: Final = 6
_BADGE: Final = 19


@dataclass(frozen=True)
class Tile:
    """One picture as a grid shows it.

    Attributes:
        key: what the owner of the grid knows it by.
        thumbnail: what its small picture is asked for by (an original's SHA-256).
        title: the line under it.
        badges: short states on it, e.g. 微信副本; calm ones are normal.
        told: the whole of it in words, for who can't see it and for the tooltip.
    """

    key: str
    thumbnail: str
    title: str
    badges: tuple[tuple[str, Tone], ...] = ()
    told: str = ""
    value: object = field(default=None, compare=False)


@dataclass(frozen=True)
class Section:
    """Tiles that belong together, under one line of text; `note` stands quiet beside it."""

    title: str
    tiles: tuple[Tile, ...]
    note: str = ""
    tone: Tone = "calm"


@dataclass(frozen=True)
class TileState:
    """How a tile stands: chosen, the one the keys move from, and whether the grid has the keys."""

    is_chosen: bool
    is_current: bool
    has_keys: bool


def draw_tile(painter: QPainter, area: QRect, tile: Tile, picture: QPixmap | None, state: TileState) -> None:
    """picture: None while it is on its way; a null one where there is none (a video, a broken file)."""
    painter.save()
    inner = area.adjusted(2, 2, -2, -2)
    if state.is_chosen or state.is_current:
        _frame(painter, inner, state)
    place = QRect(inner.left() + (inner.width() - PICTURE.width()) // 2, inner.top() + 4, 0, 0)
    place.setSize(PICTURE)
    painter.fillRect(place, QColor(colours.GROUND))
    if picture is not None:
        _picture(painter, place, picture)
    metrics = QFontMetrics(painter.font())
    line = QRect(inner.left() + _EDGE, place.bottom() + 2, inner.width() - 2 * _EDGE, metrics.height() + 2)
    painter.setPen(QColor(colours.TEXT))
    title = metrics.elidedText(tile.title, Qt.TextElideMode.ElideMiddle, line.width())
    painter.drawText(line, Qt.AlignmentFlag.AlignCenter, title)
    _badges(painter, QRect(line.left(), line.bottom() + 1, line.width(), _BADGE), tile)
    painter.restore()


def _frame(painter: QPainter, area: QRect, state: TileState) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(colours.CHOSEN) if state.is_chosen else Qt.BrushStyle.NoBrush)
    width = 2.5 if state.is_current and state.has_keys else 1.0
    painter.setPen(QPen(QColor(colours.ACCENT), width))
    painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 6, 6)


def _picture(painter: QPainter, place: QRect, picture: QPixmap) -> None:
    if picture.isNull():
        painter.drawPixmap(
            place.center().x() - 16, place.center().y() - 16, pixmap("image", colours.QUIET, 32)
        )
        return
    size = picture.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
    corner = place.topLeft()
    corner.setX(corner.x() + (place.width() - size.width()) // 2)
    corner.setY(corner.y() + (place.height() - size.height()) // 2)
    painter.drawPixmap(QRect(corner, size), picture)


def _badges(painter: QPainter, place: QRect, tile: Tile) -> None:
    """In a line under the title: nothing lies over what a nameplate in the picture says."""
    font = QFont(painter.font())
    font.setPointSizeF(max(7.5, font.pointSizeF() - 1.5))
    painter.save()
    painter.setFont(font)
    metrics, gap = QFontMetrics(font), 4
    room = (place.width() - gap * (len(tile.badges) - 1)) // max(1, len(tile.badges)) - 12
    shown = [
        (metrics.elidedText(text, Qt.TextElideMode.ElideRight, room), tone) for text, tone in tile.badges
    ]
    widths = [metrics.horizontalAdvance(text) + 12 for text, _ in shown]
    left = place.left() + max(0, place.width() - sum(widths) - gap * (len(widths) - 1)) // 2
    for (text, tone), width in zip(shown, widths, strict=True):
        draw_pill(painter, QRectF(left, place.top(), width, _BADGE), text, tone)
        left += width + gap
    painter.restore()
