"""This is about pictures of printed pages, as a phone takes them of signed ones."""

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage


def as_png(page: bytes, whole: bool) -> bytes:
    """A picture of a page, or of its upper half: the code is in its foot."""
    image = QImage.fromData(page)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    shown = image if whole else image.copy(0, 0, image.width(), image.height() // 2)
    shown.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes
    return bytes(buffer.data().data())
