"""This is about walking all roads in order: the story as it stands before each, the walk, the pictures."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication

from app.operations.demo.story import BEFORE_ROAD
from app.operations.tell_demo import stop_before
from app.ui.desk import Desk
from app.ui.gallery import SIZES, pictures_of, settle, wait_until
from app.ui.languages import CHINESE, speak
from app.ui.roads.hand import Hand
from app.ui.settings import Settings
from app.ui.start import make_application
from app.ui.theme.apply import apply_theme
from app.ui.window import Window

Walk = Callable[[Hand, Path], Iterator[str]]

WINDOW: Final = "window"


def walk_of(road: int) -> Walk:
    """The road of this number in design.md §6."""
    walk: Walk = import_module(f"app.ui.roads.road_{road}").walk
    return walk


def take_roads(folder: Path, say: Callable[[str], object]) -> list[Path]:
    """Walk all roads, each from where the story stands before it, and save what is seen on the way.

    say: gets the road's number and each thing seen. Works without a display (QT_QPA_PLATFORM=offscreen).
    """
    application = make_application()
    with tempfile.TemporaryDirectory(prefix="fieldseal-", ignore_cleanup_errors=True) as kept:
        beginning = Path(kept) / "road-1"
        beginning.mkdir()
        told = stop_before(tuple(BEFORE_ROAD), Path(kept), Desk().new_id())
        return list(walk_all(folder, chain([(1, beginning)], told), application, say))


def walk_all(
    folder: Path, starts: Iterable[tuple[int, Path]], application: QApplication, say: Callable[[str], object]
) -> Iterator[Path]:
    """Two pictures of all there is to see. starts: the number of a road and the folder it begins with."""
    folder.mkdir(parents=True, exist_ok=True)
    speak(application, CHINESE)
    apply_theme(application)
    for road, story in starts:
        for number, (window, words) in enumerate(walk(road, story), start=1):
            say(f"[{road}] {words}")
            yield from pictures_of(window, folder, f"路{road}-{number:02d}-{words}")


def walk(road: int, story: Path) -> Iterator[tuple[Window, str]]:
    """The window in which the road is walked, and what is to be seen now.

    story: the folder the road begins with; what the window remembers, and an office made on the road, lie in
    its folder `WINDOW`.
    """
    window = Window(Settings(story / WINDOW / "settings.ini"), Desk())
    window.resize(*SIZES[0])
    window.show()
    try:
        for words in walk_of(road)(Hand(window), story):
            yield window, words
    finally:
        window.close()
        window.deleteLater()


def come_in(hand: Hand, workspace: Path, officer: str = "", passphrase: str = "") -> None:
    """Open a workspace as whoever sits there.

    officer: the name on screen; without one, whom the screen proposes.
    passphrase: of a workspace that is no sample; there it is filled in.
    """
    window = hand.window
    if window.session is not None:
        window.leave_workspace()
    window.begin(workspace)
    wait_until(lambda: window.entry.background.is_idle and window.entry.unlock.who.count() > 0)
    if officer:
        hand.choose("姓名", officer)
    if passphrase:
        hand.fill("口令", passphrase)
    hand.press("打开")
    wait_until(lambda: window.session is not None and window.session.is_read)
    settle()
