"""This is about starting the window: one application, its language and look, what a crash leaves behind."""

import os
import sys
from collections.abc import MutableMapping
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.ui import crash
from app.ui.desk import Desk
from app.ui.languages import speak
from app.ui.settings import Settings, own_settings
from app.ui.theme.apply import apply_theme
from app.ui.tidying import Tidying
from app.ui.window import Window


def make_application() -> QApplication:
    """The application; the one that is there where one is."""
    known = QApplication.instance()
    application = known if isinstance(known, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("FieldSeal")
    return application


def choose_input_method(environment: MutableMapping[str, str]) -> bool:
    """Before the application is made, on Linux: let Chinese be typed where the session speaks fcitx.

    The library's wheel has no plugin for fcitx. Whether a client of our own is wanted: where fcitx runs
    already. Else ibus is spoken, which fcitx 5 answers to as well, whenever it comes. Source: Qt 6.9 wheel.
    """
    if sys.platform != "linux":
        return False
    said = environment.get("QT_IM_MODULE", "") + environment.get("XMODIFIERS", "")
    if "fcitx" not in said:
        return False
    from app.ui import fcitx

    is_ours = fcitx.is_on_x11(environment) and fcitx.is_there(environment)
    environment["QT_IM_MODULE"] = "compose" if is_ours else "ibus"
    return is_ours


def dress(application: QApplication, settings: Settings) -> None:
    """Give it language and look, before any window is made."""
    speak(application, settings.language)
    apply_theme(application, settings.text_scale)


def open_window(folder: Path | None = None) -> int:
    """Open the window on a workspace (else the last one, else the first start) until it is closed."""
    speaks_fcitx = choose_input_method(os.environ)
    application = make_application()
    if speaks_fcitx:
        from app.ui.fcitx import Fcitx

        Fcitx(application)
    settings = own_settings()
    dress(application, settings)
    crash.watch_hard_crashes(settings.folder)
    window = Window(settings, Desk())
    crash.install(settings.folder, window.close_after_bug, application.exit)
    window.begin(folder)
    window.show()
    tidying = Tidying(application)
    window.left_alone.connect(tidying.look_everywhere)
    code = application.exec()
    tidying.stop()
    return code
