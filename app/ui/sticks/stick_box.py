"""This is about choosing a stick: what is plugged in stands in a list, any folder will do as well."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QWidget

from app.ui.sticks.found import Stick, folder, size_text, sticks
from app.ui.theme import sizes
from app.ui.theme.icons import icon
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label

if TYPE_CHECKING:
    from app.operations.keep_open import KeptOpen
    from app.ui.workspace_session import WorkspaceSession

_SHORTEST = 18
"""Characters the list always has room for; a longer path is cut with dots."""


class StickBox(QWidget):
    """A list of sticks, a folder chooser, and a way to look again.

    Signals:
        chosen: another stick is meant, or the same was looked at anew (Path, or None for none).
    """

    chosen = Signal(object)

    def __init__(self, session: WorkspaceSession, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._folders: list[Path] = []
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
    def path(self) -> Path | None:
        found = self.box.currentData()
        return found if isinstance(found, Path) else None

    def choose(self, path: Path) -> None:
        """Mean this folder from now on."""
        if path not in self._folders:
            self._folders.append(path)
        self._show(path, self._seen(path))

    def look(self) -> None:
        """Look what is plugged in now; `chosen` comes when it is known."""
        folders, before = tuple(self._folders), self.path

        def reading(_opened: KeptOpen) -> tuple[Stick, ...]:
            return (*sticks(), *(folder(path) for path in folders if path.is_dir()))

        self._session.ask(self, lambda found: self._fill(found, before), reading)

    def _choose(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder"))
        if name:
            self.choose(Path(name))

    def _seen(self, path: Path) -> tuple[Stick, ...]:
        kept = [self.box.itemData(at, _STICK_ROLE) for at in range(self.box.count())]
        return (*(each for each in kept if isinstance(each, Stick) and each.path != path), folder(path))

    def _fill(self, found: tuple[Stick, ...], before: Path | None) -> None:
        self._show(self.path or before, found)

    def _show(self, wanted: Path | None, found: tuple[Stick, ...]) -> None:
        self.box.clear()
        for each in found:
            self.box.addItem(icon("usb"), self._text(each), each.path)
            self.box.setItemData(self.box.count() - 1, each, _STICK_ROLE)
        if not found:
            self.box.addItem(self.tr("No stick found: plug it in and look again, or choose a folder"), None)
        self.box.setCurrentIndex(next((at for at, each in enumerate(found) if each.path == wanted), 0))
        self.box.setToolTip(self.box.currentText())
        self.chosen.emit(self.path)

    def _text(self, stick: Stick) -> str:
        parts = [stick.label]
        if stick.free >= 0:
            parts.append(self.tr("{size} free").format(size=size_text(stick.free)))
        if stick.is_read_only:
            parts.append(self.tr("read-only"))
        return "　".join((*parts, str(stick.path)))


_STICK_ROLE = 0x0101
