"""This is about the open tray on the screen: what waits in it, small and whole pictures, and its closing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.ui.background import Answers
from app.ui.field import tray_work
from app.ui.message import Message
from app.ui.pictures.thumbnails import Images
from app.ui.pictures.whole import WholePictures
from app.ui.words import word

if TYPE_CHECKING:
    from app.storage.tray import Tray
    from app.ui.field.tray_sections import Group
    from app.ui.workspace_session import WorkspaceSession


class TrayPictures(QObject):
    """Holds the tray open while its screen is there.

    Attributes:
        tray: belongs to the worker; None until it is open.

    Signals:
        read: what waits now (tuple of Group).
    """

    read = Signal(object)

    def __init__(self, session: WorkspaceSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._whole = WholePictures()
        self.tray: Tray | None = None
        session.ask(self, self._begin, tray_work.open_tray, session.desk.entropy)

    def look(self) -> None:
        """Read anew what waits; `read` comes."""
        if self.tray is not None:
            self._session.ask(self, self.read.emit, tray_work.look, self.tray)

    def look_for(self, asker: QObject, show: Callable[[tuple[Group, ...]], object]) -> None:
        """As `look`, for one who wants to do something with it."""
        if self.tray is not None:
            self._session.ask(asker, show, tray_work.look, self.tray)

    def ask_thumbnails(self, show: Callable[[Images], object], keys: tuple[str, ...]) -> None:
        if self.tray is not None:
            self._session.ask(self, show, tray_work.thumbnails, self.tray, keys)

    def ask_whole(self, show: Callable[[QImage], object], key: str) -> None:
        if self.tray is not None:
            self._session.ask(self, show, tray_work.whole, self.tray, self._whole, key)

    def discard(self, keys: Sequence[str]) -> None:
        """Take these out for ever; what is out is told, also after a stop."""
        if self.tray is not None:
            answers: Answers[int] = Answers(self._discarded, lambda _why: self.look(), self.look)
            work = tray_work.discard(self.tray, keys)
            self._session.do_long(word("Discard from tray"), work, answers)

    def close(self) -> None:
        tray, self.tray = self.tray, None
        if tray is not None:
            self._session.background.run(tray.close, Answers())
        self._session.background.run(self._whole.close, Answers())

    def _begin(self, tray: Tray) -> None:
        self.tray = tray
        self.look()

    def _discarded(self, count: int) -> None:
        self._session.say(Message(self.tr("%n picture(s) taken out of the tray", "", count), "good"))
        self.look()
