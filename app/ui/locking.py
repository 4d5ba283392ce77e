"""This is about the lock: after some minutes without a key or click, or at once when a person says so.

Any key, click or committed Chinese character starts the minutes anew, so it never comes while somebody types;
what is half typed stays where it is, under the lock. Looking at each event costs a screen of many widgets a
tenth of a second, so after a sign of life nobody looks for a while: the lock comes that much later at most.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

_SIGNS_OF_LIFE: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.InputMethod,
        QEvent.Type.TouchBegin,
    }
)

MILLISECONDS_NOT_LOOKING: Final = 5_000


class IdleWatch(QObject):
    """Says when nobody has been there for a while.

    Signals:
        idle: nobody is there; not said while a dialog is open.
    """

    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._over)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._look)

    def start(self, milliseconds: int) -> None:
        """0 never locks."""
        self.stop()
        if milliseconds:
            rest = min(MILLISECONDS_NOT_LOOKING, milliseconds // 10)
            self._rest.setInterval(rest)
            self._timer.setInterval(milliseconds + rest)
            self._timer.start()
            self._look()

    def stop(self) -> None:
        self._timer.stop()
        self._rest.stop()
        self._look_away()

    def _look(self) -> None:
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def _look_away(self) -> None:
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE:
            self._timer.start()
            self._look_away()
            self._rest.start()
        return False

    def _over(self) -> None:
        if QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None:
            self._timer.start()
            return
        self.stop()
        self.idle.emit()
