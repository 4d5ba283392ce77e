"""This is about waiting in tests until the worker has nothing to do and every answer was given."""

from pytestqt.qtbot import QtBot

from app.ui.window import Window
from tests.ui.conftest import SECONDS


def settle(window: Window, qtbot: QtBot) -> None:
    assert window.session is not None
    background = window.session.background
    qtbot.waitUntil(lambda: background.is_idle, timeout=SECONDS)
