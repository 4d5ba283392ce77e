"""This is about the small dialogs of the clerk's places: a few fields, what is wrong with them, a button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.errors import Refused
from app.ui.message import refusal_text
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.field_rows import FieldRows
from app.ui.widgets.labels import label
from app.ui.words import word


class FormDialog(QDialog):
    """Fields in `rows`, a remark above them, Cancel and the verb below; a subclass says what `act` does."""

    def __init__(self, title: str, verb: str, remark: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.rows = FieldRows()
        self.said = label("", "wrong")
        self.said.hide()
        self.go = button(verb, self.act, "main")
        self.go.setDefault(True)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._buttons.addWidget(button(word("Cancel"), self.reject))
        self._buttons.addWidget(self.go)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(sizes.GAP)
        if remark:
            self.column.addWidget(label(remark, "quiet"))
        self.column.addWidget(self.rows)
        self.column.addWidget(self.said)
        self.column.addLayout(self._buttons)
        self.setMinimumWidth(sizes.ENTRY_WIDTH)

    def act(self) -> None:
        """What the button does."""

    def need(self, field: QLineEdit, wrong: str) -> str:
        """What is typed, without blanks around; where nothing is, `wrong` stands under the field."""
        text = field.text().strip()
        self.rows.say_wrong(field, "" if text else wrong)
        if not text:
            field.setFocus()
        return text

    def refuse(self, refused: Refused) -> None:
        """A refusal of the operation, said in the dialog; the person can go on."""
        self.go.setEnabled(True)
        self.said.setText(refusal_text(refused))
        self.said.show()


class ReasonDialog(FormDialog):
    """Asks for a reason and hands it on."""

    def __init__(
        self, title: str, remark: str, verb: str, then: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(title, verb, remark, parent)
        self._then = then
        self.reason = QLineEdit()
        self.rows.add(self.tr("Reason"), self.reason, is_needed=True)
        self.reason.setFocus()

    def act(self) -> None:
        reason = self.need(self.reason, self.tr("Say why; the reason stays with the trace."))
        if reason:
            self.accept()
            self._then(reason)
