"""This is about pictures of what stands over a screen: they are taken, and nothing stays open behind them."""

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.ui.case_session import CaseSession
from app.ui.extra_pictures import pictures_of_waiting, pictures_of_ways_in, pictures_over_tabs
from app.ui.picturing import SIZES
from app.ui.window import Window
from tests.ui.conftest import SECONDS


def test_what_stands_over_tabs_is_pictured_and_put_away(
    inside: Window, case_session: CaseSession, tmp_path: Path
) -> None:
    taken = [*pictures_over_tabs(inside, tmp_path, "甲")]
    assert {file.name for file in taken} >= {"甲-64-添加断开点-1093x614.png", "甲-65-预览-1600x1000.png"}
    assert {(QImage(str(file)).width(), QImage(str(file)).height()) for file in taken} == set(SIZES)
    assert not [each for each in inside.findChildren(QDialog) if each.isVisible()]


def test_long_work_is_pictured_with_stop_and_ends(inside: Window, tmp_path: Path, qtbot: QtBot) -> None:
    taken = [*pictures_of_waiting(inside, tmp_path, "甲")]
    assert len(taken) == len(SIZES)
    assert inside.session is not None
    qtbot.waitUntil(
        lambda: inside.session is not None and not inside.session.background.jobs, timeout=SECONDS
    )
    assert not inside.progress.isVisible()


def test_the_ways_in_are_pictured(window: Window, tmp_path: Path) -> None:
    window.begin()
    taken = [*pictures_of_ways_in(window, tmp_path, "甲")]
    assert [file.name for file in taken] == [
        f"甲-{way}-{width}x{height}.png" for way in ("welcome", "recovery") for width, height in SIZES
    ]
