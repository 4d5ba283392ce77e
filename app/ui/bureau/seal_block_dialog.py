"""This is about a run of printed seal strips handed to a computer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QWidget

from app.domain.people.facts import SealBlockGiven
from app.ui.widgets.form_dialog import FormDialog

if TYPE_CHECKING:
    from app.domain.people.office import BlockUse, Device

_HIGHEST = 999_999
_USUAL = 50


class SealBlockDialog(FormDialog):
    """First and last number, and who gets them."""

    def __init__(
        self,
        devices: Sequence[Device],
        blocks: Sequence[BlockUse],
        then: Callable[[SealBlockGiven], object],
        parent: QWidget | None = None,
    ) -> None:
        """blocks: given out before; the next run is proposed behind the last of them."""
        super().__init__(self.tr("Give out seal strips"), self.tr("Give out"), "", parent)
        self._blocks = blocks
        self._then = then
        last = blocks[-1] if blocks else None
        self.laptop = QComboBox()
        for device in devices:
            self.laptop.addItem(device.label, device.id)
        self.prefix = QLineEdit(last.prefix if last is not None else "")
        self.first, self.last = QSpinBox(), QSpinBox()
        for box in (self.first, self.last):
            box.setRange(1, _HIGHEST)
        self.first.setValue(last.last + 1 if last is not None else 1)
        self.last.setValue(self.first.value() + _USUAL - 1)
        self.rows.add(self.tr("Computer"), self.laptop)
        self.rows.add(self.tr("Printed before the number"), self.prefix, self.tr("like FC2025-"))
        self.rows.add(self.tr("First number"), self.first)
        self.rows.add(self.tr("Last number"), self.last)

    def act(self) -> None:
        prefix, first, last = self.prefix.text().strip(), self.first.value(), self.last.value()
        if last < first:
            self._say(self.tr("The last number comes before the first."))
        elif self._is_given(prefix, first, last):
            self._say(self.tr("Some of these numbers were given out before."))
        else:
            self.accept()
            self._then(
                SealBlockGiven(
                    block="", device=str(self.laptop.currentData()), prefix=prefix, first=first, last=last
                )
            )

    def _is_given(self, prefix: str, first: int, last: int) -> bool:
        return any(
            block.prefix == prefix and first <= block.last and block.first <= last for block in self._blocks
        )

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.show()
