"""This is about a whole picture on its way to the screen: read, turned upright in the reading child, decoded.

Everything here runs on the worker. A picture is opened in the child only; what comes back is a JPEG of ours.
"""

from collections.abc import Iterable
from typing import Final

from PySide6.QtGui import QImage

from app.domain.errors import FileRefused
from app.media.metadata import MetadataReader

LONGEST_SIDE: Final = 4096
_QUALITY: Final = 90


class WholePictures:
    """Holds one reading child while pictures are looked at."""

    def __init__(self) -> None:
        self._reader: MetadataReader | None = None

    def image(self, pieces: Iterable[bytes]) -> QImage:
        """A null image for what can't be shown: a video, broken or erased bytes."""
        data = _joined(pieces)
        shown = self._started().evidence_image(data, LONGEST_SIDE, _QUALITY) if data else None
        if not shown:
            return QImage()
        return QImage.fromData(shown).convertToFormat(QImage.Format.Format_RGB32)

    def thumbnail(self, pieces: Iterable[bytes]) -> bytes:
        """As it is made when a picture comes in; empty for what can't be shown."""
        data = _joined(pieces)
        return (self._started().thumbnail(data) if data else None) or b""

    def _started(self) -> MetadataReader:
        if self._reader is None:
            self._reader = MetadataReader()
        return self._reader

    def close(self) -> None:
        if self._reader is not None:
            self._reader.close()
            self._reader = None


def _joined(pieces: Iterable[bytes]) -> bytes:
    """Empty where the bytes are gone or damaged."""
    try:
        return b"".join(pieces)
    except FileRefused:
        return b""
