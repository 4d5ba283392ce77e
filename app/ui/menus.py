"""This is about the menus: everything that can be done anywhere, each with its key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from app.ui.places import Place
from app.ui.theme.sizes import TEXT_SCALES
from app.ui.words import word


class Doings(NamedTuple):
    """What the menus call."""

    go: Callable[[str], object]
    go_back: Callable[[], object]
    next_tab: Callable[[int], object]
    search: Callable[[], object]
    lock: Callable[[], object]
    switch: Callable[[], object]
    leave_workspace: Callable[[], object]
    open_known: Callable[[int], object]
    stop: Callable[[], object]
    scale: Callable[[float], object]
    close: Callable[[], object]


class Menus:
    """The menu bar of the window; places and known workspaces are filled in when they are there."""

    def __init__(self, window: QMainWindow, doings: Doings) -> None:
        translate = QCoreApplication.translate
        self._window = window
        self._doings = doings
        bar = window.menuBar()
        bar.setAccessibleName(translate("Menus", "Menus"))
        self._file = bar.addMenu(translate("Menus", "&File"))
        self._go = bar.addMenu(translate("Menus", "&Go"))
        view = bar.addMenu(translate("Menus", "&View"))
        self.lock = self._add(self._file, word("Lock"), doings.lock, "Ctrl+L")
        self.switch = self._add(self._file, word("Switch officer"), doings.switch, "Ctrl+Shift+L")
        self.inside: list[QAction] = [self.lock, self.switch]
        self.stop = self._add(
            self._file, translate("Menus", "Stop the work that is going on"), doings.stop, "Ctrl+."
        )
        self._file.addSeparator()
        self._known = self._file.addMenu(translate("Menus", "Open other data"))
        self.inside.append(
            self._add(self._file, translate("Menus", "Close these data"), doings.leave_workspace, "Ctrl+W")
        )
        self._file.addSeparator()
        self._add(self._file, translate("Menus", "Quit"), doings.close, "Ctrl+Q")
        for number, scale in enumerate(TEXT_SCALES):
            text = translate("Menus", "Text at {percent} %").format(percent=round(scale * 100))
            self._add(view, text, partial(doings.scale, scale), f"Ctrl+Alt+{number + 1}")

    def show_places(self, places: Sequence[Place]) -> None:
        """Ctrl+1 … for the first nine; then back and search."""
        translate = QCoreApplication.translate
        self._go.clear()
        for number, place in enumerate(places, start=1):
            key = f"Ctrl+{number}" if number < 10 else ""
            self._add(self._go, word(place.name), partial(self._doings.go, place.name), key)
        if places:
            self._go.addSeparator()
            self._add(self._go, word("Back"), self._doings.go_back, "Alt+Left")
            self._add(self._go, translate("Menus", "Next tab"), partial(self._doings.next_tab, 1), "Ctrl+Tab")
            text = translate("Menus", "Previous tab")
            self._add(self._go, text, partial(self._doings.next_tab, -1), "Ctrl+Shift+Tab")
            text = translate("Menus", "Search on this screen")
            self.search = self._add(self._go, text, self._doings.search, "Ctrl+F")
        self._go.menuAction().setVisible(bool(places))

    def show_known(self, titles: Sequence[str]) -> None:
        self._known.clear()
        for number, title in enumerate(titles):
            self._add(self._known, title, partial(self._doings.open_known, number), "")
        self._known.menuAction().setVisible(bool(titles))

    def set_inside(self, is_inside: bool) -> None:
        """Whether a workspace is open and not locked."""
        for action in self.inside:
            action.setEnabled(is_inside)
        self._go.setEnabled(is_inside)
        for action in self._go.actions():
            action.setEnabled(is_inside)

    def _add(self, menu: QMenu, text: str, called: Callable[[], object], key: str) -> QAction:
        action = QAction(text, self._window)
        if key:
            action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _checked: called())
        menu.addAction(action)
        return action
