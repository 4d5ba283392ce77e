"""This is about where the keyboard is after a way in: in the list of places, or where the person stood."""

from pytestqt.qtbot import QtBot

from app.ui.window import Window
from tests.ui.conftest import SECONDS


def test_who_comes_in_stands_in_the_navigation_and_comes_back_to_where_they_stood(
    inside: Window, qtbot: QtBot
) -> None:
    frame = inside.frame
    assert frame is not None
    assert inside.focusWidget() is frame.navigation
    frame.go("My enterprises")
    frame.search_here()
    standing = inside.focusWidget()
    assert standing is not None
    assert standing is not frame.navigation
    inside.lock()
    assert inside.focusWidget() is not standing
    inside.lock_screen.tried.emit("lin", "1234", True, "")
    qtbot.waitUntil(frame.isVisible, timeout=SECONDS)
    assert inside.focusWidget() is standing
