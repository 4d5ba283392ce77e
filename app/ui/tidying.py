"""This is about Python's garbage: looked for on the window's thread only, and never while somebody waits.

Left alone, Python looks for it wherever it happens to be. On the worker that stops both threads for as long
as the search takes, and may destroy a piece of the window on the wrong thread.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

MILLISECONDS_BETWEEN_LOOKS: Final = 2_000
YOUNG_ENOUGH: Final = 20_000
"""So many new things may be lying around before the young ones are looked through: a few milliseconds."""


class Tidying(QObject):
    """Looks through what is young now and then; through everything when told that nobody waits."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(MILLISECONDS_BETWEEN_LOOKS)

    def look_everywhere(self) -> None:
        """While the window is locked, or a workspace was just closed."""
        gc.collect()

    def stop(self) -> None:
        """Python looks for itself again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def _look(self) -> None:
        if gc.get_count()[0] > YOUNG_ENOUGH:
            gc.collect(1)
