"""This is about the sticks that are plugged in, by label and room; only the worker asks: one may hang."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QStorageInfo

_HELD_UNDER: Final = ("/media/", "/run/media/", "/Volumes/")
"""Where systems other than Windows show what was plugged in."""


class Stick(NamedTuple):
    """A place that can be written to or read from.

    Attributes:
        label: its own name; of a folder, the folder's.
        free: bytes; -1 where nobody knows.
    """

    path: Path
    label: str
    free: int
    is_read_only: bool = False


def sticks() -> tuple[Stick, ...]:
    """What is plugged in and ready; never the disk the system runs from."""
    return tuple(
        Stick(
            Path(volume.rootPath()),
            volume.name() or Path(volume.rootPath()).name or volume.rootPath(),
            volume.bytesAvailable(),
            volume.isReadOnly(),
        )
        for volume in QStorageInfo.mountedVolumes()
        if volume.isValid() and volume.isReady() and not volume.isRoot() and _is_plugged_in(volume.rootPath())
    )


def folder(path: Path) -> Stick:
    """A folder somebody chose, with the room of the disk it lies on."""
    volume = QStorageInfo(str(path))
    free = volume.bytesAvailable() if volume.isValid() else -1
    return Stick(path, path.name or str(path), free, volume.isReadOnly())


def size_text(size: int) -> str:
    """Bytes as people say them."""
    for unit, one in (("GB", 1_000_000_000), ("MB", 1_000_000)):
        if size >= one:
            return f"{size / one:.1f} {unit}"
    return f"{-(-size // 1000)} KB"


def _is_plugged_in(root: str) -> bool:
    return sys.platform == "win32" or root.startswith(_HELD_UNDER)
