"""This is about a file that is dropped onto a screen: whether it is of a kind the screen takes, and which."""

from collections.abc import Collection
from pathlib import Path

from PySide6.QtGui import QDropEvent


def dropped_file(event: QDropEvent, endings: Collection[str]) -> Path | None:
    """The first file of this computer with one of these endings (`.xlsx`); also asked while it is dragged."""
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return next((file for file in files if file.suffix.lower() in endings), None)
