"""A page seen much smaller keeps its thin strokes; seen large it is the picture itself."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app.ui.pictures.zoom_pane import ZoomPane

SIDE = 1600


def ruled() -> QImage:
    """White, with a black stroke of one point on every eighth line."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    for y in range(0, SIDE, 8):
        for x in range(SIDE):
            image.setPixelColor(x, y, QColor(Qt.GlobalColor.black))
    return image


def test_thin_strokes_are_seen_on_a_page_fitted_into_little_room(qtbot: QtBot) -> None:
    pane = ZoomPane("签字页")
    qtbot.addWidget(pane)
    pane.resize(SIDE // 8, SIDE // 8)
    pane.show_image(ruled())
    seen = pane.grab().toImage()
    greys = [seen.pixelColor(seen.width() // 2, y).lightness() for y in range(10, seen.height() - 10)]
    assert max(greys) < 250
    assert min(greys) > 190


def test_enlarged_it_is_the_picture_itself(qtbot: QtBot) -> None:
    pane = ZoomPane("签字页")
    qtbot.addWidget(pane)
    pane.resize(SIDE // 8, SIDE // 8)
    pane.show_image(ruled())
    pane.zoom_by(16)
    seen = pane.grab().toImage()
    greys = [seen.pixelColor(seen.width() // 2, y).lightness() for y in range(10, seen.height() - 10)]
    assert min(greys) < 100
    assert max(greys) > 250
