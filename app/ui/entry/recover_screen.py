"""This is about a forgotten passphrase: the escrow sheet opens, a new passphrase is set, nothing is lost."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from app.ui.entry.entry_page import SHORTEST_PASSPHRASE, EntryPage
from app.ui.widgets.buttons import button
from app.ui.widgets.field_rows import FieldRows
from app.ui.widgets.labels import label
from app.ui.words import word


class RecoverScreen(EntryPage):
    """Sheet and new passphrase.

    Signals:
        tried: (key of the sheet or its file, new passphrase).
        given_up: back to unlocking.
    """

    tried = Signal(str, str)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", "key-round", parent)
        self.title.setText(self.tr("Passphrase forgotten"))
        self.setAccessibleName(self.tr("Passphrase forgotten"))
        self.about.setText(
            self.tr(
                "No data are lost. The escrow sheet is the paper printed when the office was made and kept "
                "sealed in an envelope. Type its key here (or choose its file) and set a new passphrase."
            )
        )
        self.about.show()
        self.rows = FieldRows()
        self.sheet, self.passphrase, self.again = QLineEdit(), QLineEdit(), QLineEdit()
        for field in (self.passphrase, self.again):
            field.setEchoMode(QLineEdit.EchoMode.Password)
        self.who = label("")
        self.rows.add(self.tr("Name"), self.who)
        self.rows.add(self.tr("Key of the escrow sheet"), self.sheet)
        self.body.addWidget(self.rows)
        self.rows.add(self.tr("New passphrase"), self.passphrase)
        self.rows.add(self.tr("Passphrase again"), self.again)
        self.choose = button(self.tr("Choose the file"), self._choose, icon_name="file-text")
        self.body.addWidget(self.choose)
        self.go = button(self.tr("Set the new passphrase"), self._try, "main")
        back = button(word("Back"), self.given_up.emit)
        line = QHBoxLayout()
        line.addWidget(back)
        line.addWidget(self.go, 1)
        self.body.addLayout(line)

    def of(self, name: str) -> None:
        """Whose passphrase is set anew."""
        self.who.setText(name)

    def take_focus(self) -> None:
        self.sheet.setFocus()

    def set_waiting(self, is_waiting: bool) -> None:
        for each in (self.rows, self.choose, self.go):
            each.setEnabled(not is_waiting)

    def say_wrong(self, text: str) -> None:
        self.set_waiting(False)
        self.rows.say_wrong(self.sheet, text)

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose the file"))
        if chosen:
            self.sheet.setText(str(Path(chosen)))

    def _try(self) -> None:
        self.rows.clear_wrong()
        if not self.sheet.text().strip():
            self.rows.say_wrong(self.sheet, self.tr("Type the key of the escrow sheet, or choose its file."))
        elif len(self.passphrase.text()) < SHORTEST_PASSPHRASE:
            self.rows.say_wrong(self.passphrase, self.tr("8 characters or more are needed."))
        elif self.passphrase.text() != self.again.text():
            self.rows.say_wrong(self.again, self.tr("This is not the same as above."))
        else:
            self.tried.emit(self.sheet.text().strip(), self.passphrase.text())
