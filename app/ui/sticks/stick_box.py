"""This is about choosing a stick: what is plugged in stands in a list, any folder will do as well."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QWidget

from app.ui.sticks.found import Stick, folder, size_text, sticks
from app.ui.theme import sizes
from app.ui.theme.icons import icon
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label

T = TypeVar("T")

_SHORTEST = 18
"""Characters the list always has room for; a longer path is cut with dots."""


class Asks(Protocol):
    """Has something read on a worker: an open workspace, or the way in while none is open."""

    def ask(self, asker: QObject, show: Callable[[T], object], operation: Callable[[Any], T], /) -> None:
        """`operation(whatever is open)` there; its result goes to `show` here while the asker lives."""


class StickBox(QWidget):
    """A list of sticks, a folder chooser, and a way to look again.

    Signals:
        chosen: another stick is meant, or the same was looked at anew (Path, or None for none).
    """

    chosen = Signal(object)

    def __init__(self, session: Asks, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._folders: list[Path] = []
        self._found: tuple[Stick, ...] = ()
        self._is_looking = False
        self.box = QComboBox()
        self.box.setAccessibleName(name)
        self.box.setMinimumContentsLength(_SHORTEST)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.folder_button = button(self.tr("Choose a folder…"), self._choose, icon_name="folder-open")
        self.again = button(self.tr("Look again"), self.look, icon_name="refresh-cw")
        named = label(name)
        named.setBuddy(self.box)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addWidget(named)
        layout.addWidget(self.box, 1)
        layout.addWidget(self.folder_button)
        layout.addWidget(self.again)
        self.box.activated.connect(lambda _at: self.chosen.emit(self.path))

    @property
    def stick(self) -> Stick | None:
        """The one that is meant."""
        at = self.box.currentIndex()
        return self._found[at] if 0 <= at < len(self._found) else None

    @property
    def path(self) -> Path | None:
        return self.stick.path if self.stick is not None else None

    def choose(self, path: Path) -> None:
        """Mean this folder from now on."""
        if path not in self._folders:
            self._folders.append(path)
        others = tuple(each for each in self._found if each.path != path)
        self._show(path, (*others, folder(path)))
        self.chosen.emit(self.path)

    def look(self) -> None:
        """Look what is plugged in now; `chosen` comes when it is known."""
        self._ask(is_asked_for=True)

    def changeEvent(self, event: QEvent) -> None:
        """A person comes back to the window: they may have plugged one in."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self.isVisible():
            self._ask(is_asked_for=False)

    def _ask(self, is_asked_for: bool) -> None:
        if self._is_looking and not is_asked_for:
            return
        self._is_looking = True
        folders = tuple(self._folders)

        def reading(_opened: object) -> tuple[Stick, ...]:
            return (*sticks(), *(folder(path) for path in folders if path.is_dir()))

        def fill(found: tuple[Stick, ...]) -> None:
            chosen_since = (each for each in self._found if each.path in set(self._folders) - set(folders))
            self._fill((*found, *chosen_since), is_asked_for)

        self._session.ask(self, fill, reading)

    def _choose(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder"))
        if name:
            self.choose(Path(name))

    def _fill(self, found: tuple[Stick, ...], is_asked_for: bool) -> None:
        self._is_looking = False
        before = self.path
        is_other = [each.path for each in found] != [each.path for each in self._found]
        self._show(before, found)
        if is_asked_for or is_other:
            self.chosen.emit(self.path)

    def _show(self, wanted: Path | None, found: tuple[Stick, ...]) -> None:
        self._found = found
        self.box.clear()
        for each in found:
            self.box.addItem(icon("usb"), self._text(each))
        if not found:
            self.box.addItem(self.tr("No stick found: plug it in and look again, or choose a folder"))
        self.box.setCurrentIndex(next((at for at, each in enumerate(found) if each.path == wanted), 0))
        self.box.setToolTip(self.box.currentText())

    def _text(self, stick: Stick) -> str:
        parts = [stick.label]
        if stick.free >= 0:
            parts.append(self.tr("{size} free").format(size=size_text(stick.free)))
        if stick.is_read_only:
            parts.append(self.tr("read-only"))
        return "　".join((*parts, str(stick.path)))
