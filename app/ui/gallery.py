"""This is about the gallery: every place and tab of workspaces as pictures, in a small and a large size.

For looking at with one's own eyes; `self-check --gallery DIR` calls it.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from app.ui import extra_pictures
from app.ui.desk import Desk
from app.ui.entry import opening
from app.ui.languages import speak
from app.ui.lookup_pictures import pictures_of_lookup
from app.ui.picturing import SIZES as SIZES
from app.ui.picturing import pictures_of as pictures_of
from app.ui.picturing import settle as settle
from app.ui.picturing import wait_until as wait_until
from app.ui.settings import KnownWorkspace, Settings
from app.ui.start import make_application
from app.ui.tabs import TABS
from app.ui.theme.apply import apply_theme
from app.ui.window import Window
from app.ui.words import word

_NUMBER: Final = "1234"


def take_gallery(workspaces: Mapping[str, Path], folder: Path) -> list[Path]:
    """Open every place and every tab of one enterprise, and save what is seen.

    workspaces: sample workspaces by the name their pictures get; opened with the passphrase beside them.
    Works without a display (QT_QPA_PLATFORM=offscreen).
    """
    folder.mkdir(parents=True, exist_ok=True)
    application = make_application()
    kept = tempfile.TemporaryDirectory(prefix="fieldseal-", ignore_cleanup_errors=True)
    settings = Settings(Path(kept.name) / "gallery.ini")
    speak(application, settings.language)
    apply_theme(application)
    taken: list[Path] = []
    for name, workspace in workspaces.items():
        settings.remember(KnownWorkspace(workspace, workspace.name, {}))
        window = Window(settings, Desk())
        window.begin(workspace)
        window.show()
        try:
            taken += _way_in(window, folder, name)
            taken += _inside(window, folder, name)
        finally:
            window.close()
    kept.cleanup()
    return taken


def _way_in(window: Window, folder: Path, name: str) -> Iterator[Path]:
    entry = window.entry
    wait_until(lambda: entry.unlock.who.count() > 0)
    yield from pictures_of(window, folder, f"{name}-unlock")
    yield from extra_pictures.pictures_of_ways_in(window, folder, name)
    officer = entry.unlock.officer
    entry.unlock.tried.emit(officer, opening.sample_passphrase(entry.folder), False, _NUMBER)
    wait_until(lambda: window.session is not None and window.session.is_read)


def _inside(window: Window, folder: Path, name: str) -> Iterator[Path]:
    frame, session = window.frame, window.session
    assert frame is not None
    assert session is not None
    for number, place in enumerate(frame.places, start=1):
        frame.go(place.name)
        settle()
        yield from pictures_of(window, folder, f"{name}-{number:02d}-{word(place.name)}")
    fullest = max(session.rows, key=lambda row: (row.photos, row.machines), default=None)
    if fullest is not None:
        frame.go_to_case(fullest.case)
        wait_until(lambda: frame.enterprise is not None and frame.enterprise.session is not None)
        for number, tab in enumerate(TABS, start=1):
            if frame.enterprise is not None:
                frame.enterprise.show_tab(tab.name)
            settle()
            yield from pictures_of(window, folder, f"{name}-50-{number:02d}-{word(tab.name).split('（')[0]}")
        yield from extra_pictures.pictures_over_tabs(window, folder, name)
    yield from pictures_of_lookup(window, folder, name)
    yield from extra_pictures.pictures_of_waiting(window, folder, name)
    window.lock()
    settle()
    yield from pictures_of(window, folder, f"{name}-90-{word('Lock')}")
    window.lock_screen.tried.emit(session.officer, _NUMBER, True, "")
    wait_until(lambda: frame.isVisible())
    window.switch_officer()
    settle()
    yield from pictures_of(window, folder, f"{name}-91-{word('Switch officer')}")
