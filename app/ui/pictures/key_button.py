"""This is about a choice with its key drawn beside it, as on the keyboard."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.ui.theme import colours, sizes

_CAP = 22
_HEIGHT = 28


class KeyButton(QAbstractButton):
    """One thing or stage: its key, its words, a quiet word behind; marked while it is chosen.

    The keys work from the grid, so a click never takes the keys away from there.
    """

    def __init__(self, key: str, text: str, behind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._behind = behind
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{text} {behind} {key}".strip())
        self.setToolTip(f"{text}　{behind}" if behind else text)

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(f"{self.text()} {self._behind}")
        return QSize(width + _CAP + 4 * sizes.NEAR, max(_HEIGHT, self.fontMetrics().height() + 10))

    def minimumSizeHint(self) -> QSize:
        return QSize(_CAP + 60, self.sizeHint().height())

    def show_behind(self, behind: str) -> None:
        if behind != self._behind:
            self._behind = behind
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse():
            painter.setBrush(QColor(colours.CHOSEN))
            painter.setPen(QPen(QColor(colours.ACCENT), 1.5) if self.isChecked() else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(area, 5, 5)
        left = sizes.TIGHT + 1
        cap = QRect(left, (self.height() - _CAP) // 2, _CAP, _CAP)
        if self.key:
            self._draw_cap(painter, cap)
        room = self.rect().adjusted(left + _CAP + sizes.NEAR, 0, -sizes.NEAR, 0)
        self._draw_words(painter, room)
        painter.end()

    def _draw_cap(self, painter: QPainter, cap: QRect) -> None:
        painter.setBrush(QColor(colours.ACCENT if self.isChecked() else colours.PANEL))
        painter.setPen(QPen(QColor(colours.ACCENT if self.isChecked() else colours.EDGE), 1))
        painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(QColor(colours.ON_ACCENT if self.isChecked() else colours.TEXT))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self.key)

    def _draw_words(self, painter: QPainter, room: QRect) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        metrics = painter.fontMetrics()
        if self._behind:
            painter.setPen(QColor(colours.QUIET))
            painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, self._behind)
            room = room.adjusted(0, 0, -metrics.horizontalAdvance(self._behind) - sizes.NEAR, 0)
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(colours.TEXT))
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, text)
