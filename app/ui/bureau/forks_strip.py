"""This is about a computer that wrote two records of one enterprise: both are taken (两份都留)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label

if TYPE_CHECKING:
    from app.operations.settle_at_bureau import Forked


class ForksStrip(QFrame):
    """One line per enterprise, with the button that takes both; hidden while there are none.

    Signals:
        wanted: both records of this one are to be taken (Forked).
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.buttons: list[QPushButton] = []
        self._lines: list[QWidget] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(sizes.GAP, sizes.NEAR, sizes.GAP, sizes.NEAR)
        self._layout.setSpacing(sizes.TIGHT)
        self._layout.addWidget(
            label(
                self.tr(
                    "One computer wrote two records, as after copying its folder or an old backup. "
                    "Keep both: nothing of either is lost, and what differs is settled below."
                ),
                "quiet",
            )
        )
        self.hide()

    def show_forked(self, forked: Sequence[Forked], computers: Mapping[str, str]) -> None:
        """computers: what they are called, by the name they write under."""
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines, self.buttons = [], []
        for each in forked:
            self._add_line(each, "、".join(computers.get(device, device[:6]) for device in each.devices))
        self.setVisible(bool(forked))

    def _add_line(self, forked: Forked, computers: str) -> None:
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(sizes.NEAR)
        text = self.tr("{firm}: two records by {computers}").format(firm=forked.name, computers=computers)
        across.addWidget(label(text), 1)
        take = button(self.tr("Keep both"), lambda: self._want(forked, take), icon_name="layers")
        take.setAccessibleName(f"{take.text()} {forked.name}")
        across.addWidget(take)
        self.buttons.append(take)
        self._lines.append(line)
        self._layout.addWidget(line)

    def _want(self, forked: Forked, take: QPushButton) -> None:
        take.setEnabled(False)
        self.wanted.emit(forked)
