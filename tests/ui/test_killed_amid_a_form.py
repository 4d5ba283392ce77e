"""This is about a computer that goes dark amid a form: it opens where it was left, nothing stored is lost."""

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.ui.settings import KnownWorkspace, Settings
from app.ui.window import Window
from tests.ui.conftest import SECONDS
from tests.ui.filling_child import FIRST, SECOND
from tests.ui.form_filling import opened, shown_tab
from tests.ui.office_made import FIRM, OFFICERS, PASSPHRASE

HOUSE = Path(__file__).resolve().parents[2]


def killed(office: Path, settings_file: Path) -> None:
    """Fill in a form in another process until two answers are stored, and kill it."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.filling_child", str(office), str(settings_file)],
        cwd=HOUSE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == "stored\n"
    finally:
        child.kill()
        child.communicate()


def test_killed_amid_a_form(
    office: Path, tmp_path: Path, window: Window, settings: Settings, qtbot: QtBot
) -> None:
    killed(office, tmp_path / "child.ini")
    settings.remember(KnownWorkspace(office, "示例区工业和信息化局", OFFICERS, "lin"))
    window.begin()
    unlock = window.entry.unlock
    unlock.secret.setText(PASSPHRASE)
    unlock.number.setText("1234")
    unlock.open.click()
    qtbot.waitUntil(lambda: window.session is not None and window.session.is_read, timeout=SECONDS)
    frame, session = window.frame, window.session
    assert frame is not None
    assert session is not None
    frame.go_to_case(next(row.case for row in session.rows if row.name == FIRM))
    qtbot.waitUntil(
        lambda: frame.enterprise is not None and frame.enterprise.session is not None, timeout=SECONDS
    )
    tab = shown_tab(window, qtbot)
    (row,) = tab.list.model.rows
    assert row.state == "draft"
    tab.open_row(row)
    view = opened(tab, window, qtbot)
    assert view.filling.state(FIRST).value == "no"
    assert view.filling.state(SECOND).value == "model differs"
    box = view.box(SECOND)
    assert box is not None
    assert window.focusWidget() is box.editor
