"""This is about choosing an enterprise by a few characters, those used last on top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.operations.list_cases import CaseRow


class FirmBox(QComboBox):
    """A list of enterprises to type in.

    Signals:
        firm_chosen: the enterprise a person wants from now on (str, case id).
    """

    firm_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(10)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.line = QLineEdit()
        self.setLineEdit(self.line)
        self.line.setPlaceholderText(self.tr("Choose the enterprise"))
        self.line.setAccessibleName(self.tr("Enterprise"))
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)
        self.setAccessibleName(self.tr("Enterprise"))
        self.activated.connect(self._choose)
        self.line.editingFinished.connect(self._finish)

    @property
    def firm(self) -> str:
        """Case id; empty while none is chosen."""
        return str(self.currentData() or "")

    def show_firms(self, rows: Sequence[CaseRow], recent: Sequence[str]) -> None:
        """What is chosen stays chosen."""
        firm = self.firm
        order = {case: at for at, case in enumerate(recent)}
        self.blockSignals(True)
        self.clear()
        for row in sorted(rows, key=lambda row: order.get(row.case, len(order))):
            self.addItem(row.name, row.case)
        self.setCurrentIndex(self.findData(firm) if firm else -1)
        self.blockSignals(False)

    def choose(self, case_id: str) -> None:
        """Stand on this enterprise without telling."""
        self.setCurrentIndex(self.findData(case_id))

    def _choose(self, at: int) -> None:
        if at >= 0:
            self.firm_chosen.emit(str(self.itemData(at)))

    def _finish(self) -> None:
        """What was typed is a name, or the name that was there comes back."""
        at = self.findText(self.line.text())
        self.setCurrentIndex(at if at >= 0 else self.currentIndex())
        if at < 0:
            self.line.setText(self.itemText(self.currentIndex()) if self.currentIndex() >= 0 else "")
