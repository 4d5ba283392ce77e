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
        try:
            data = b"".join(pieces)
        except FileRefused:
            return QImage()
        if self._reader is None:
            self._reader = MetadataReader()
        shown = self._reader.evidence_image(data, LONGEST_SIDE, _QUALITY)
        if not shown:
            return QImage()
        return QImage.fromData(shown).convertToFormat(QImage.Format.Format_RGB32)

    def close(self) -> None:
        if self._reader is not None:
            self._reader.close()
            self._reader = None
