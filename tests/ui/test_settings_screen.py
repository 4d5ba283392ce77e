"""This is about the settings screen: what holds at once, and a passphrase changed with the old one."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.entry.opening import open_workspace
from app.ui.field.settings_screen import SettingsScreen
from app.ui.start import choose_input_method
from app.ui.theme.apply import apply_theme
from app.ui.theme.sizes import BODY
from app.ui.window import Window
from tests.ui.conftest import SECONDS
from tests.ui.office_made import PASSPHRASE

NEW = "新的示例口令 789"


@pytest.fixture
def screen(inside: Window) -> SettingsScreen:
    assert inside.frame is not None
    inside.frame.go("Settings")
    shown = inside.frame.content.currentWidget()
    assert isinstance(shown, SettingsScreen)
    return shown


def test_text_size_and_lock_hold_at_once(screen: SettingsScreen, inside: Window, qapp: QApplication) -> None:
    settings = inside.session.settings  # type: ignore[union-attr]
    screen.scale.setCurrentIndex(2)
    try:
        assert qapp.font().pointSizeF() == pytest.approx(BODY * 1.3)
        assert settings.text_scale == 1.3
    finally:
        apply_theme(qapp)
    screen.minutes.setValue(3)
    assert settings.lock_after_minutes == 3
    screen.language.setCurrentIndex(1)
    assert settings.language == "en"


def test_a_new_passphrase_wants_the_old_one(screen: SettingsScreen, inside: Window, qtbot: QtBot) -> None:
    folder = inside.session.folder  # type: ignore[union-attr]
    screen.old.setText("不对")
    screen.new.setText(NEW)
    screen.again.setText(NEW)
    screen.change.click()
    qtbot.waitUntil(lambda: screen.old.property("wrong") is True, timeout=SECONDS)
    screen.old.setText(PASSPHRASE)
    screen.change.click()
    qtbot.waitUntil(lambda: screen.new.text() == "", timeout=SECONDS)
    inside.leave_workspace()
    open_workspace(folder, "lin", NEW).workspace.close()


def test_a_slip_is_said_at_the_field(screen: SettingsScreen) -> None:
    screen.old.setText(PASSPHRASE)
    screen.new.setText(NEW)
    screen.again.setText("另一个")
    screen.change.click()
    assert screen.again.property("wrong") is True


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"XMODIFIERS": "@im=fcitx"}, "ibus"),
        ({"QT_IM_MODULE": "fcitx5"}, "ibus"),
        ({"QT_IM_MODULE": "ibus"}, "ibus"),
        ({}, ""),
    ],
)
def test_a_session_that_speaks_fcitx_is_answered_as_ibus(before: dict[str, str], after: str) -> None:
    environment = dict(before)
    choose_input_method(environment)
    assert environment.get("QT_IM_MODULE", "") == after
