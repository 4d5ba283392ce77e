"""This is about one picture looked at closely: fitted first, enlarged by wheel or keys, moved by dragging.

What is seen is told as a place in the picture and not in pixels, so that several panes can go together.
"""

import math
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import colours

STEP: Final = 1.25
LARGEST: Final = 16.0
GROUND: Final = colours.NAVIGATION


@dataclass(frozen=True)
class Sight:
    """How a picture is seen: `zoom` times fitted; `x`, `y` the middle, as parts of the picture's sides."""

    zoom: float = 1.0
    x: float = 0.5
    y: float = 0.5


class ZoomPane(QWidget):
    """A picture to look into.

    Signals:
        sight_changed: a person looks elsewhere (Sight).
    """

    sight_changed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sight = Sight()
        self._image = QImage()
        self._halved: dict[int, QImage] = {}
        self._said = ""
        self._dragged_from: QPointF | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    @property
    def image(self) -> QImage:
        return self._image

    def sizeHint(self) -> QSize:
        return QSize(480, 360)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 120)

    def show_image(self, image: QImage, said: str = "") -> None:
        """said: what stands in its place where there is no image."""
        self._image, self._said, self._halved = image, said, {}
        self.update()

    def look(self, sight: Sight) -> None:
        """Look there without telling."""
        self.sight = sight
        self.update()

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Enlarge; the place under `at` stays where it is."""
        zoom = min(LARGEST, max(1.0, self.sight.zoom * factor))
        place, area = at or QPointF(self.rect().center()), self._area()
        if area.isEmpty():
            return
        x = (place.x() - area.left()) / area.width()
        y = (place.y() - area.top()) / area.height()
        grown = zoom / self.sight.zoom
        self._go(zoom, x + (self.sight.x - x) / grown, y + (self.sight.y - y) / grown)

    def fit(self) -> None:
        self._go(1.0, 0.5, 0.5)

    def _go(self, zoom: float, x: float, y: float) -> None:
        self.sight = Sight(zoom, min(1.0, max(0.0, x)), min(1.0, max(0.0, y)))
        if zoom == 1.0:
            self.sight = Sight()
        self.update()
        self.sight_changed.emit(self.sight)

    def _area(self) -> QRectF:
        """Where the whole picture lies, in this widget's points."""
        if self._image.isNull():
            return QRectF()
        fitted = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        width, height = fitted.width() * self.sight.zoom, fitted.height() * self.sight.zoom
        left = self.width() / 2 - self.sight.x * width
        top = self.height() / 2 - self.sight.y * height
        return QRectF(left, top, width, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(GROUND))
        if self._image.isNull():
            painter.setPen(QColor(colours.ON_NAVIGATION))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._said)
        else:
            self._draw(painter)
        if self.hasFocus():
            painter.setPen(QColor(colours.ON_NAVIGATION))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _draw(self, painter: QPainter) -> None:
        area = self._area()
        seen = area.intersected(QRectF(self.rect()))
        image = self._near(self._image.width() / area.width() / self.devicePixelRatioF())
        scale = image.width() / area.width()
        part = QRectF(
            (seen.left() - area.left()) * scale,
            (seen.top() - area.top()) * scale,
            seen.width() * scale,
            seen.height() * scale,
        )
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(seen, image, part)

    def _near(self, scale: float) -> QImage:
        """The image halved until about as large as it is seen.

        Drawn much smaller in one go, thin strokes of a scanned page would fall between its points.
        """
        times = round(math.log2(scale)) if scale > 1 else 0
        if times < 1:
            return self._image
        if times not in self._halved:
            self._halved[times] = self._image.scaled(
                max(1, self._image.width() >> times),
                max(1, self._image.height() >> times),
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        return self._halved[times]

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom_by(STEP if event.angleDelta().y() > 0 else 1 / STEP, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._dragged_from = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        area = self._area()
        if self._dragged_from is None or area.isEmpty():
            return
        moved = event.position() - self._dragged_from
        self._dragged_from = event.position()
        self._go(
            self.sight.zoom, self.sight.x - moved.x() / area.width(), self.sight.y - moved.y() / area.height()
        )

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._dragged_from = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.sight.zoom > 1:
            self.fit()
        else:
            self.zoom_by(3, event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(STEP)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom_by(1 / STEP)
        elif event.key() == Qt.Key.Key_0:
            self.fit()
        else:
            event.ignore()
