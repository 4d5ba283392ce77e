"""This is about the window on a workspace made by a test: opened as a person does, at one of its places."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.desk import Desk
from app.ui.settings import KnownWorkspace, Settings
from app.ui.window import Window
from app.ui.workspace_session import WorkspaceSession
from tests.ui.conftest import SECONDS
from tests.ui.settling import settle


class BureauWindow:
    """A window; `begin` opens a workspace in it."""

    def __init__(self, settings: Settings, qtbot: QtBot) -> None:
        self._settings = settings
        self._qtbot = qtbot
        self.window = Window(settings, Desk())

    @property
    def session(self) -> WorkspaceSession:
        assert self.window.session is not None
        return self.window.session

    def begin(self, folder: Path, officer: tuple[str, str], passphrase: str) -> None:
        """officer: id and name."""
        window = self.window
        self._settings.remember(
            KnownWorkspace(folder, "示例区工业和信息化局", {officer[0]: officer[1]}, officer[0])
        )
        window.resize(1093, 614)
        window.show()
        window.begin()
        window.entry.unlock.secret.setText(passphrase)
        window.entry.unlock.number.setText("1234")
        window.entry.unlock.open.click()
        self._qtbot.waitUntil(lambda: window.session is not None and window.session.is_read, timeout=SECONDS)

    def go(self, place: str) -> QWidget:
        assert self.window.frame is not None
        self.window.frame.go(place)
        self.settle()
        return self.window.frame.content.currentWidget()

    def settle(self) -> None:
        """Until the worker has nothing to do and every answer was given."""
        settle(self.window, self._qtbot)

    def said(self) -> str:
        """What the message strip says."""
        message = self.window.messages.message
        assert message is not None
        return message.text

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
