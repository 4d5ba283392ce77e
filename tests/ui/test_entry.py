"""This is about coming in: first start, the passphrase, the short number, 换人, the lost passphrase."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from app.ui.entry.opening import open_workspace
from app.ui.message import Message
from app.ui.settings import KnownWorkspace, Settings
from app.ui.theme.colours import TONES
from app.ui.window import Window
from tests.ui.conftest import SECONDS
from tests.ui.office_made import OFFICERS, PASSPHRASE, SHEET


def test_the_first_start_is_one_question_then_work(window: Window, settings: Settings, qtbot: QtBot) -> None:
    window.begin()
    welcome = window.entry.welcome
    assert window.entry.currentWidget() is welcome
    welcome.office.setText("示例县工业和信息化局")
    welcome.person.setText("黄示琳")
    welcome.passphrase.setText("示例口令 四五六")
    welcome.again.setText("示例口令 四五六")
    qtbot.keyClick(welcome.again, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.entry.currentWidget() is window.entry.escrow, timeout=SECONDS)
    sheet = settings.folder / "sheet.txt"
    window.entry.escrow.save(sheet)
    assert "示例县工业和信息化局" in sheet.read_text("utf-8")
    window.entry.escrow.go_on.click()
    qtbot.waitUntil(lambda: window.session is not None and window.session.is_read, timeout=SECONDS)
    assert window.session is not None
    assert window.session.who is not None
    assert window.session.who.name == "黄示琳"
    assert not window.sample.isVisible()
    assert [known.title for known in settings.workspaces] == ["示例县工业和信息化局 · 本机"]


def test_what_is_missing_is_said_at_the_field(window: Window) -> None:
    window.begin()
    welcome = window.entry.welcome
    welcome.begin.click()
    assert welcome.office.property("wrong") is True
    welcome.office.setText("示例县工业和信息化局")
    welcome.person.setText("黄示琳")
    welcome.passphrase.setText("短")
    welcome.begin.click()
    assert welcome.office.property("wrong") is False
    assert welcome.passphrase.property("wrong") is True


def test_a_wrong_passphrase_is_said_and_the_right_one_opens(
    window: Window, settings: Settings, office: Path, qtbot: QtBot
) -> None:
    settings.remember(KnownWorkspace(office, "示例", OFFICERS, "lin"))
    window.begin()
    unlock = window.entry.unlock
    unlock.secret.setText("不对")
    unlock.open.click()
    qtbot.waitUntil(lambda: unlock.secret.property("wrong") is True, timeout=SECONDS)
    assert window.session is None
    unlock.secret.setText(PASSPHRASE)
    unlock.open.click()
    qtbot.waitUntil(lambda: window.session is not None and window.session.is_read, timeout=SECONDS)
    assert window.sample.isVisible()
    assert "2025-11-14" in window.sample.text()


def test_the_other_officer_goes_on_with_the_number_of_today(inside: Window, qtbot: QtBot) -> None:
    session, lock = inside.session, inside.lock_screen
    assert session is not None
    inside.switch_officer()
    assert lock.officer == "chen"
    assert not lock.asks_number
    lock.secret.setText(PASSPHRASE)
    lock.number.setText("5678")
    lock.open.click()
    qtbot.waitUntil(lambda: session.officer == "chen", timeout=SECONDS)
    inside.switch_officer()
    assert lock.officer == "lin"
    assert lock.asks_number
    lock.secret.setText("9999")
    lock.open.click()
    assert session.officer == "chen"
    lock.secret.setText("1234")
    qtbot.keyClick(lock.secret, Qt.Key.Key_Return)
    assert session.officer == "lin"
    assert inside.stack.currentWidget() is inside.frame


def test_whoever_has_a_number_can_take_the_passphrase_instead(inside: Window, qtbot: QtBot) -> None:
    lock = inside.lock_screen
    inside.lock()
    assert lock.title.text() == "已锁定"
    assert lock.asks_number
    lock.instead.click()
    assert not lock.asks_number
    assert lock.secret.accessibleName() == "口令"
    assert lock.instead.isHidden()
    lock.secret.setText(PASSPHRASE)
    lock.open.click()
    qtbot.waitUntil(lambda: inside.stack.currentWidget() is inside.frame, timeout=SECONDS)


def test_switching_says_so_and_a_forgotten_passphrase_leads_on(inside: Window) -> None:
    lock = inside.lock_screen
    inside.switch_officer()
    assert lock.title.text() == "换人"
    assert {lock.who.itemText(at) for at in range(lock.who.count())} == set(OFFICERS.values())
    lost = next(each for each in lock.findChildren(QPushButton) if each.text() == "忘记口令")
    assert not lost.isHidden()
    lost.click()
    assert "代管钥匙单" in lock.about.text()
    assert inside.stack.currentWidget() is lock


def test_leaving_the_seat_takes_one_press(inside: Window) -> None:
    corner = inside.menuBar().cornerWidget()
    assert corner.isVisible()
    switch = next(made for made in corner.findChildren(QToolButton) if made.accessibleName() == "换人")
    switch.click()
    assert inside.stack.currentWidget() is inside.lock_screen
    assert inside.lock_screen.officer == "chen"
    assert not corner.isVisible()


def test_five_wrong_numbers_want_the_passphrase(inside: Window, qtbot: QtBot) -> None:
    lock = inside.lock_screen
    inside.lock()
    for _ in range(5):
        lock.secret.setText("0000")
        lock.open.click()
    assert not lock.asks_number
    lock.secret.setText("1234")
    lock.open.click()
    qtbot.waitUntil(lambda: lock.secret.property("wrong") is True and lock.open.isEnabled(), timeout=SECONDS)
    assert inside.stack.currentWidget() is lock
    lock.secret.setText(PASSPHRASE)
    lock.open.click()
    qtbot.waitUntil(lambda: inside.stack.currentWidget() is inside.frame, timeout=SECONDS)


def test_nothing_is_reached_while_locked(inside: Window) -> None:
    inside.lock()
    assert not any(action.isEnabled() for action in inside.menus.inside)
    assert inside.frame is not None
    assert not inside.frame.isVisible()


def test_who_types_is_not_locked_out_and_who_left_is(inside: Window, qtbot: QtBot) -> None:
    """What was half typed is still there afterwards."""
    assert inside.frame is not None
    inside.frame.go("My enterprises")
    search = inside.frame.content.currentWidget().list.search  # type: ignore[attr-defined]
    inside.idle.start(1000)
    with qtbot.assertNotEmitted(inside.idle.idle, wait=0):
        for _ in range(20):
            qtbot.keyClick(search, Qt.Key.Key_A, delay=60)
    with qtbot.waitSignal(inside.idle.idle, timeout=SECONDS):
        pass
    assert inside.stack.currentWidget() is inside.lock_screen
    assert search.text() == "a" * 20


@pytest.mark.parametrize("way", ["file", "typed"])
def test_a_lost_passphrase_is_mended_with_the_sheet(
    window: Window, settings: Settings, office: Path, qtbot: QtBot, way: str
) -> None:
    settings.remember(KnownWorkspace(office, "示例", OFFICERS, "lin"))
    window.begin()
    recovering = window.entry.recovering
    window.entry.unlock.lost.emit("lin")
    assert window.entry.currentWidget() is recovering
    sheet = office.parent / SHEET
    key = next(word for word in sheet.read_text("utf-8").split() if "SECRET-KEY" in word).rpartition("：")[2]
    recovering.sheet.setText(str(sheet) if way == "file" else f"{key[:20].lower()} {key[20:]}")
    for field in (recovering.passphrase, recovering.again):
        field.setText("新的示例口令 789")
    recovering.go.click()
    qtbot.waitUntil(lambda: window.session is not None and window.session.is_read, timeout=SECONDS)
    window.leave_workspace()
    open_workspace(office, "lin", "新的示例口令 789").workspace.close()


def test_closing_a_workspace_shows_the_way_in_and_lets_go_of_it(
    inside: Window, office: Path, qtbot: QtBot
) -> None:
    inside.leave_workspace()
    assert inside.stack.currentWidget() is inside.entry
    open_workspace(office, "lin", PASSPHRASE).workspace.close()


def test_the_strip_wears_the_colour_of_its_message_after_the_way_in(
    window: Window, settings: Settings, office: Path, qtbot: QtBot
) -> None:
    """Of the new message, not of one that was said before the workspace was open."""
    settings.remember(KnownWorkspace(office, "示例", OFFICERS, "lin"))
    window.begin()
    window.messages.say(Message("已写入", "good"))
    qtbot.waitExposed(window)
    window.grab()
    window.entry.unlock.secret.setText(PASSPHRASE)
    window.entry.unlock.open.click()
    qtbot.waitUntil(lambda: window.session is not None and window.session.is_read, timeout=SECONDS)
    for kind, tone in (("told", "going"), ("refused", "bad"), ("good", "good")):
        window.messages.say(Message("下一步", kind))
        strip = window.messages
        seen = strip.grab().toImage().pixelColor(strip.width() // 2, 1)
        assert seen.name() == TONES[tone][1].lower()
