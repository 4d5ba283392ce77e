"""This is about what every test has to leave behind: no thread at work, no window open.

Tests run without a display and in any order; a machine's own settings must not reach them.
"""

import os
import sys
import threading
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

SECONDS_TO_WIND_DOWN = 3

os.environ["QT_QPA_PLATFORM"] = os.environ.get("FIELDSEAL_TEST_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = os.environ.get("FIELDSEAL_TEST_SCALE", "1")
os.environ["QT_FONT_DPI"] = "96"
os.environ.pop("FIELDSEAL_PASSPHRASE", None)

settings.register_profile(
    "ci",
    derandomize=True,
    deadline=None,
    database=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("long", parent=settings.get_profile("ci"), derandomize=False, max_examples=2000)
settings.load_profile("long" if os.environ.get("FIELDSEAL_LONG") else "ci")


@pytest.fixture(autouse=True)
def _nothing_left_over() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before]
    for thread in left:
        thread.join(SECONDS_TO_WIND_DOWN)
    still_running = [thread.name for thread in left if thread.is_alive()]
    assert not still_running, f"threads left running: {still_running}"
    assert not _open_windows(), f"windows left open: {_open_windows()}"
    assert _qt_pool_is_idle(), "Qt's thread pool is still at work"


def _open_windows() -> list[str]:
    """Names of visible windows; empty where the test never touched Qt's widgets."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    return [
        window.objectName() or type(window).__name__
        for window in widgets.QApplication.topLevelWidgets()
        if window.isVisible()
    ]


def _qt_pool_is_idle() -> bool:
    core = sys.modules.get("PySide6.QtCore")
    if core is None or core.QCoreApplication.instance() is None:
        return True
    return bool(core.QThreadPool.globalInstance().waitForDone(SECONDS_TO_WIND_DOWN * 1000))
