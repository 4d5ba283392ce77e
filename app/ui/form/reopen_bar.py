"""This is about changing a form that was finished: it is read as it is until somebody says why."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label


class ReopenBar(QFrame):
    """Stands over a finished form.

    Signals:
        passed: change it, for this reason (str).
    """

    passed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Why it is changed"))
        self.reason.setAccessibleName(self.tr("Why it is changed"))
        self.go_on = button(self.tr("Change it"), self._pass, icon_name="pencil")
        self.go_on.setEnabled(False)
        self.reason.textChanged.connect(lambda text: self.go_on.setEnabled(bool(text.strip())))
        self.reason.returnPressed.connect(self._pass)
        line = QHBoxLayout(self)
        line.setContentsMargins(sizes.GAP, sizes.NEAR, sizes.GAP, sizes.NEAR)
        line.setSpacing(sizes.NEAR)
        line.addWidget(label(self.tr("This form is finished. To change it, say why."), "quiet"), 1)
        line.addWidget(self.reason, 1)
        line.addWidget(self.go_on)
        self.hide()

    def take_focus(self) -> None:
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pass(self) -> None:
        if self.reason.text().strip():
            self.passed.emit(self.reason.text().strip())
