"""This is about bugs: the crash file tells where and never what; the next start offers it."""

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.ui import crash
from app.ui.desk import Desk
from app.ui.settings import Settings
from app.ui.window import Window
from tests.house.sources import ROOT
from tests.ui.clock import moment

SECRET = "福州市长乐区示例染整有限公司 口令一二三"

CRASHING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from app.ui import crash
from app.ui.desk import Desk
from app.ui.settings import Settings
from app.ui.start import dress, make_application
from app.ui.window import Window

application = make_application()
settings = Settings(Path(sys.argv[1]) / "settings.ini")
dress(application, settings)
window = Window(settings, Desk())
crash.install(settings.folder, window.close_all, application.exit)
window.begin()
window.show()

def bug():
    secret = {"福州市长乐区示例染整有限公司": "口令一二三"}
    return secret["福州市长乐区示例染整有限公司 " + "口令一二三 not there"]

QTimer.singleShot(0, bug)
sys.exit(application.exec())
"""


def fails() -> None:
    try:
        {}[SECRET]
    except KeyError as inner:
        raise ValueError(SECRET) from inner


def an_error() -> BaseException:
    try:
        fails()
    except ValueError as error:
        return error
    raise AssertionError


def test_the_file_says_where_and_never_what() -> None:
    text = crash.crash_text(an_error())
    assert "ValueError" in text
    assert "KeyError" in text
    assert "tests/ui/test_crash.py:" in text
    assert "示例" not in text
    assert "口令" not in text
    assert str(ROOT) not in text


def test_a_bug_closes_everything_and_leaves_a_file(tmp_path: Path) -> None:
    answer = subprocess.run(
        [sys.executable, "-c", CRASHING, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"},
        check=False,
        timeout=60,
    )
    assert answer.returncode == 1, answer.stderr
    (left,) = crash.crash_files(tmp_path)
    told = left.read_text("utf-8")
    assert "KeyError" in told
    assert "示例" not in told
    assert "口令" not in told


def test_the_next_start_offers_it_once(tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "settings"
    written = crash.write_crash_file(folder, an_error(), moment(9))
    assert written is not None
    window = Window(Settings(folder / "settings.ini"), Desk())
    window.begin()
    window.show()
    assert window.messages.message is not None
    assert written.name in window.messages.message.text
    crash.dismiss(crash.crash_files(folder))
    assert crash.crash_files(folder) == ()
    assert list(folder.glob("seen-crash-*")) != []
    window.close()


def test_nowhere_to_write_is_no_second_bug(tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("", "utf-8")
    assert crash.write_crash_file(tmp_path / "a file" / "folder", an_error(), datetime(2025, 11, 14)) is None
