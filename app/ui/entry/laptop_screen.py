"""This is about a new laptop for the field: who uses it, and the request that is carried to the office."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.ui.entry.entry_page import SHORTEST_PASSPHRASE, EntryPage
from app.ui.sticks.stick_box import Asks, StickBox
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.field_rows import FieldRows
from app.ui.widgets.labels import label
from app.ui.words import word

if TYPE_CHECKING:
    from pathlib import Path


class NewLaptop(NamedTuple):
    """What a person answers on it; `card` may be empty (巡查人员)."""

    name: str
    card: str
    label: str
    passphrase: str


class LaptopScreen(EntryPage):
    """Asks who, and where the request goes.

    Signals:
        wanted: the request is to be written (NewLaptop, folder of the stick).
        left: back to the first question.
    """

    wanted = Signal(object, object)
    left = Signal()
    width_of_panel = sizes.WIDE_ENTRY_WIDTH

    def __init__(self, asks: Asks, parent: QWidget | None = None) -> None:
        super().__init__("", "", "laptop", parent)
        self.title.setText(self.tr("A computer for the field"))
        self.setAccessibleName(self.title.text())
        self.about.setText(
            self.tr(
                "The office registers this computer by file: a request goes to it on a stick, its answer "
                "comes back. The office finds you by your certificate number."
            )
        )
        self.about.show()
        self._add_rows()
        self.stick = StickBox(asks, self.tr("Stick"))
        self.body.addWidget(self.stick)
        self.said = label("", "wrong")
        self.said.hide()
        self.stick.chosen.connect(lambda _folder: self.said.hide())
        self.body.addWidget(self.said)
        self.go = button(self.tr("Write the request"), self._go, "main")
        back = button(word("Back"), self.left.emit)
        line = QHBoxLayout()
        line.addWidget(back)
        line.addWidget(self.go, 1)
        self.body.addLayout(line)

    def take_focus(self) -> None:
        self.name.setFocus()
        self.stick.look()

    def set_waiting(self, is_waiting: bool) -> None:
        for each in (self.rows, self.stick, self.go):
            each.setEnabled(not is_waiting)

    def _add_rows(self) -> None:
        self.rows = FieldRows()
        self.name, self.card, self.label = QLineEdit(), QLineEdit(), QLineEdit()
        self.passphrase, self.again = QLineEdit(), QLineEdit()
        for field in (self.passphrase, self.again):
            field.setEchoMode(QLineEdit.EchoMode.Password)
        self.rows.add(self.tr("Your name"), self.name)
        self.rows.add(
            self.tr("Certificate number"), self.card, self.tr("Empty for a patroller without a certificate")
        )
        self.rows.add(self.tr("Name of this computer"), self.label, self.tr("like 现场1号; empty: your name"))
        self.rows.add(
            self.tr("Passphrase"), self.passphrase, self.tr("8 characters or more; asked once a day")
        )
        self.rows.add(self.tr("Passphrase again"), self.again)
        self.body.addWidget(self.rows)

    def _go(self) -> None:
        self.rows.clear_wrong()
        wrong = self._first_wrong()
        if wrong is not None:
            field, text = wrong
            self.rows.say_wrong(field, text)
            field.setFocus()
            return
        folder: Path | None = self.stick.path
        if folder is None:
            self.said.setText(self.tr("Plug a stick in, or choose a folder: the request is written there."))
            self.said.show()
            self.stick.folder_button.setFocus()
            return
        name = self.name.text().strip()
        called = self.label.text().strip() or self.tr("Computer of {name}").format(name=name)
        self.wanted.emit(NewLaptop(name, self.card.text().strip(), called, self.passphrase.text()), folder)

    def _first_wrong(self) -> tuple[QLineEdit, str] | None:
        if not self.name.text().strip():
            return self.name, self.tr("Enter your name as it stands on your certificate.")
        if len(self.passphrase.text()) < SHORTEST_PASSPHRASE:
            return self.passphrase, self.tr("8 characters or more are needed.")
        if self.passphrase.text() != self.again.text():
            return self.again, self.tr("This is not the same as above.")
        return None
