"""This is about icons: Lucide drawings in the colours of the theme."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app import places
from app.ui.theme import colours

_SIZES = (18, 24, 36)


@lru_cache(maxsize=256)
def icon(name: str, colour: str = colours.TEXT) -> QIcon:
    """A drawing of `resources/icons` by the name Lucide gives it. Raises OSError where it is not there."""
    drawing = QSvgRenderer(QByteArray(_coloured(name, colour)))
    made = QIcon()
    for size in _SIZES:
        picture = QPixmap(size, size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        drawing.render(painter, QRectF(0, 0, size, size))
        painter.end()
        made.addPixmap(picture)
    if colour == colours.ON_ACCENT:
        # The ground of a main button turns light where it can't be pressed: white would be lost on it.
        for size in _SIZES:
            made.addPixmap(pixmap(name, colours.QUIET, size), QIcon.Mode.Disabled)
    return made


def pixmap(name: str, colour: str, size: int) -> QPixmap:
    return icon(name, colour).pixmap(size, size)


def _coloured(name: str, colour: str) -> bytes:
    return (places.icons() / f"{name}.svg").read_bytes().replace(b"currentColor", colour.encode())
