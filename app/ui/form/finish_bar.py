"""This is about finishing a form though something stands against it: how much, and the reason."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label
from app.ui.words import word


class FinishBar(QFrame):
    """Stands under the form once finishing was tried.

    Signals:
        passed: finish with this reason (str).
    """

    passed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._said = label("", "quiet")
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Reason"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.go_on = button(word("Continue with reason"), self._pass, "main")
        self.go_on.setEnabled(False)
        self.reason.textChanged.connect(lambda text: self.go_on.setEnabled(bool(text.strip())))
        self.reason.returnPressed.connect(self._pass)
        line = QHBoxLayout(self)
        line.setContentsMargins(sizes.GAP, sizes.NEAR, sizes.GAP, sizes.NEAR)
        line.addWidget(self._said, 1)
        line.addWidget(self.reason, 1)
        line.addWidget(self.go_on)
        line.addWidget(button(word("Cancel"), self.hide))
        self.hide()

    def ask(self, problems: int) -> None:
        pattern = self.tr("{n} questions are open or do not fit. Answer them, or say why not and finish.")
        self._said.setText(pattern.format(n=problems))
        self.show()

    def _pass(self) -> None:
        if self.reason.text().strip():
            self.passed.emit(self.reason.text().strip())
