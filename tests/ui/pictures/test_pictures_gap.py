"""The window stays awake while fifty real pictures come in, are drawn small, and are placed."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.media.samples import SamplePicture
from app.ui.field.tray_screen import TrayScreen
from app.ui.workspace_session import WorkspaceSession
from tests.ui.pictures.roll_made import lay_on_cards
from tests.ui.test_gap import LONGEST, idle, silence_during

pytestmark = [
    pytest.mark.torture,
    pytest.mark.skipif(
        not os.environ.get("FIELDSEAL_LONG"), reason="measures this machine; python3 tasks.py torture runs it"
    ),
]

PICTURES = 50


def test_the_window_answers_while_pictures_come_in_and_are_placed(
    tray: TrayScreen,
    session: WorkspaceSession,
    story_pictures: tuple[SamplePicture, ...],
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    lay_on_cards(tmp_path / "cards", story_pictures, PICTURES)

    watch = QTimer(tray)
    watch.setInterval(50)

    def when_idle(done: Callable[[object], None]) -> None:
        watch.timeout.connect(lambda: done(None) if session.background.is_idle else None)
        watch.start()

    def take_in(done: Callable[[object], None]) -> None:
        tray.imports.take([tmp_path / "cards"])
        when_idle(done)

    def place(done: Callable[[object], None]) -> None:
        for _ in range(4):
            QTest.keyClick(tray.grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            QTest.keyClick(tray.grid, Qt.Key.Key_1)
            QTest.keyClick(tray.grid, Qt.Key.Key_Return)
        when_idle(done)

    quiet = silence_during(qtbot, idle)
    arriving = silence_during(qtbot, take_in)
    assert tray.grid.tiles.rowCount() == PICTURES
    placing = silence_during(qtbot, place)
    assert tray.grid.tiles.rowCount() < PICTURES
    assert (arriving <= LONGEST + quiet, placing <= LONGEST + quiet) == (True, True), (
        arriving,
        placing,
        quiet,
    )
