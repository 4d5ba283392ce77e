"""This is about pills: a short state in the colour of how it feels, alone or in a table's cell."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui.theme import colours, sizes
from app.ui.theme.colours import TONES, Tone
from app.ui.widgets.rows_model import TONE_ROLE

_SIDE = 9
_HEIGHT = 22


class Pill(QLabel):
    """A state on its own, e.g. beside a heading."""

    def __init__(self, text: str = "", tone: Tone = "calm", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_state(text, tone)

    def show_state(self, text: str, tone: Tone) -> None:
        self.setText(text)
        self._tone: Tone = tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2 * _SIDE, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        draw_pill(
            painter, QRectF(0, (self.height() - _HEIGHT) / 2, self.width(), _HEIGHT), self.text(), self._tone
        )
        painter.end()


class PillDelegate(QStyledItemDelegate):
    """Draws cells that have a tone as pills, all others as the style does."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tone = index.data(TONE_ROLE)
        text = str(index.data() or "")
        if tone is None or not text:
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        option.text = ""  # type: ignore[attr-defined]
        style = QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter)
        area = QRectF(option.rect).adjusted(6, 0, -6, 0)  # type: ignore[attr-defined]
        metrics = option.fontMetrics  # type: ignore[attr-defined]
        width = min(area.width(), metrics.horizontalAdvance(text) + 2 * _SIDE)
        place = QRectF(area.left(), area.center().y() - _HEIGHT / 2, width, _HEIGHT)
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(width - 2 * _SIDE) + 1)
        draw_pill(painter, place, text, tone)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + 2 * _SIDE, max(hint.height(), sizes.ROW_HEIGHT))


def draw_pill(painter: QPainter, area: QRectF, text: str, tone: Tone) -> None:
    ink, ground = TONES[tone]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(area, _HEIGHT / 2, _HEIGHT / 2)
    painter.setPen(QColor(ink))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def tone_colours(tone: Tone) -> tuple[str, str]:
    """(text, ground), for what is coloured like a pill and is none."""
    return TONES.get(tone, (colours.TEXT, colours.PANEL))
