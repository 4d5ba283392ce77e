"""This is about small pictures on their way: what is seen is read first, what was seen last is kept.

They are read and shrunk on the worker, a few at a time, so that a key pressed meanwhile waits for no more
than those few; here they only become pixmaps.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

KEPT: Final = 500
AT_ONCE: Final = 6

Images = Sequence[tuple[str, QImage]]
Ask = Callable[[Callable[[Images], object], tuple[str, ...]], object]
"""`ask(show, keys)`: has the worker read these and gives the images to `show` on this thread.

The worker may give only some, where they take long: the others are asked for again.
"""


class Thumbnails(QObject):
    """The small pictures of one grid.

    Signals:
        arrived: these are here now (tuple of keys).
    """

    arrived = Signal(object)

    def __init__(self, ask: Ask, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self._kept: OrderedDict[str, QPixmap] = OrderedDict()
        self._wanted: tuple[str, ...] = ()
        self._asked: tuple[str, ...] = ()
        self._is_asking = False

    def get(self, key: str) -> QPixmap | None:
        """None while it is not here; a null one where there is no picture."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    def want(self, keys: Sequence[str]) -> None:
        """What is seen now; what was wanted before and isn't seen any more is forgotten."""
        self._wanted = tuple(key for key in keys if key not in self._kept)
        self._go_on()

    def _go_on(self) -> None:
        if self._is_asking or not self._wanted:
            return
        now, self._wanted = self._wanted[:AT_ONCE], self._wanted[AT_ONCE:]
        self._asked, self._is_asking = now, True
        self._ask(self._take, now)

    def _take(self, images: Images) -> None:
        self._is_asking = False
        came = {key for key, _ in images}
        if came:
            self._wanted = (*(key for key in self._asked if key not in came), *self._wanted)
        for key, image in images:
            self._kept[key] = QPixmap.fromImage(image)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self.arrived.emit(tuple(key for key, _ in images))
        self._go_on()


def small_image(data: bytes, size: QSize) -> QImage:
    """A thumbnail of ours, shrunk to fit; a null image where there is none. Runs on the worker."""
    if not data:
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"jpeg"))
    whole = reader.size()
    if whole.isValid():
        reader.setScaledSize(whole.scaled(size, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
