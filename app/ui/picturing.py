"""This is about one picture of the window as it is: after its work is done, in a small and a large size."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QDialog, QToolButton

from app.ui.papers.beside import PagesBeside
from app.ui.window import Window

SIZES: Final = ((1093, 614), (1600, 1000))
SECONDS_TO_OPEN: Final = 60
TURNS_TO_DRAW_PAGES: Final = 30


def pictures_of(window: Window, folder: Path, name: str) -> Iterator[Path]:
    for width, height in SIZES:
        window.resize(width, height)
        settle()
        _wait_for_pages(window)
        file = folder / f"{name}-{width}x{height}.png"
        _picture(window).save(str(file))
        yield file


def _wait_for_pages(window: Window) -> None:
    """Pages of papers are drawn by a thread of their own, that tells nobody when it is done."""
    beside = [each for each in window.findChildren(PagesBeside) if each.isVisible()]
    wait_until(lambda: all(each.is_drawn for each in beside))
    shown = (each for each in window.findChildren(QAbstractScrollArea) if each.isVisible())
    if any(each.inherits("QPdfView") for each in shown):
        wait_until(lambda: True, least=TURNS_TO_DRAW_PAGES)


def _picture(window: Window) -> QPixmap:
    """The window and, in its middle, what stands over it: as on a screen, where dialogs are windows."""
    for each in window.findChildren(QToolButton):
        # Drawn in memory there is no pointer to leave what appeared below it.
        each.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    picture = window.grab()
    painter = QPainter(picture)
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            painter.fillRect(picture.rect(), QColor(0, 0, 0, 60))
            place = dialog.rect()
            place.moveCenter(window.rect().center())
            painter.drawPixmap(place.topLeft(), dialog.grab())
            painter.setPen(QColor(0, 0, 0, 90))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
    painter.end()
    return picture


def settle(turn: int = 20) -> None:
    """Let what the worker was asked for arrive: until it has had nothing to do for three turns (ms)."""
    wait_until(_is_quiet, least=3, turn=turn)


def _is_quiet() -> bool:
    return all(
        (window.session is None or window.session.background.is_idle) and window.entry.background.is_idle
        for window in QApplication.topLevelWidgets()
        if isinstance(window, Window)
    )


def wait_until(is_so: Callable[[], bool], least: int = 1, turn: int = 20) -> None:
    """Run the window until something is so; `least` turns (ms) at least. Raises TimeoutError."""
    started, turns = time.monotonic(), 0
    while turns < least or not is_so():
        if time.monotonic() - started > SECONDS_TO_OPEN:
            raise TimeoutError
        loop = QEventLoop()
        QTimer.singleShot(turn, loop.quit)
        loop.exec()
        turns += 1
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
