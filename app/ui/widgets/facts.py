"""This is about facts to be read, not typed: a name and what stands for it, line by line."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.theme import sizes
from app.ui.widgets.labels import label


class Facts(QWidget):
    """Names and what stands for them, two columns, each can be marked and copied."""

    def __init__(self, parent: QWidget | None = None, wraps: bool = False) -> None:
        """wraps: long texts take several lines instead of the width they need."""
        super().__init__(parent)
        self._wraps = wraps
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(sizes.GAP)
        self._grid.setVerticalSpacing(sizes.TIGHT)
        self._grid.setColumnStretch(1, 1)
        self.lines: tuple[tuple[str, str], ...] = ()

    def show_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        if tuple(lines) == self.lines:
            return
        self.lines = tuple(lines)
        while self._grid.count():
            old = self._grid.takeAt(0).widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for row, (name, text) in enumerate(lines):
            named, said = label(name, "quiet"), label(text)
            named.setWordWrap(False)
            said.setWordWrap(self._wraps)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(named, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(said, row, 1)
