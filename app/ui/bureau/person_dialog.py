"""This is about one person of the office: name, certificate, whether they open this computer's data."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.domain.equipment.rules import day_text
from app.domain.errors import RuleRefused
from app.domain.people.facts import OfficerListed, OfficerRole
from app.domain.people.office import Officer
from app.operations.marking import QT_TRANSLATE_NOOP
from app.ui.entry.entry_page import SHORTEST_PASSPHRASE
from app.ui.languages import translated
from app.ui.message import refusal_text
from app.ui.widgets.form_dialog import FormDialog
from app.ui.words import word

if TYPE_CHECKING:
    Then = Callable[[OfficerListed, str], object]

ROLES: Final[dict[OfficerRole, str]] = {
    "officer": QT_TRANSLATE_NOOP("PersonDialog", "officer (with certificate)"),
    "patroller": QT_TRANSLATE_NOOP("PersonDialog", "patroller (without certificate)"),
    "clerk": QT_TRANSLATE_NOOP("PersonDialog", "clerk"),
}


def role_text(role: OfficerRole) -> str:
    return translated("PersonDialog", ROLES[role])


class PersonDialog(FormDialog):
    """Adds a person, or changes a known one."""

    def __init__(self, known: Officer, can_open: bool, then: Then, parent: QWidget | None = None) -> None:
        """known: with an empty name, a new person; `then` gets what is stated and a passphrase or none."""
        title = self.tr("Change {name}").format(name=known.name) if known.name else self.tr("Add a person")
        super().__init__(title, word("Save"), "", parent)
        self._known = known
        self._then = then
        self.name, self.unit = QLineEdit(known.name), QLineEdit(known.unit)
        self.card, self.until = QLineEdit(known.card), QLineEdit(known.card_until)
        self.role = QComboBox()
        for role in ROLES:
            self.role.addItem(role_text(role), role)
        self.role.setCurrentIndex(self.role.findData(known.role))
        self.passphrase, self.again = QLineEdit(), QLineEdit()
        for field in (self.passphrase, self.again):
            field.setEchoMode(QLineEdit.EchoMode.Password)
        hint = self.tr("Empty: can not open the data of this computer; 8 characters or more")
        if can_open:
            hint = self.tr("Empty: stays as it is; 8 characters or more for a new one")
        self.rows.add(self.tr("Name of the person"), self.name, is_needed=True)
        self.rows.add(self.tr("Unit"), self.unit)
        self.rows.add(self.tr("Role"), self.role)
        self.rows.add(self.tr("Certificate number"), self.card)
        self.rows.add(self.tr("Certificate until"), self.until, self.tr("like 2027-12-31"))
        self.rows.add(self.tr("Passphrase"), self.passphrase, hint)
        self.rows.add(self.tr("Passphrase again"), self.again)

    def act(self) -> None:
        self.rows.clear_wrong()
        name = self.need(self.name, self.tr("Enter the name."))
        until = self._until()
        if not name or until is None or not self._passphrase_fits():
            return
        listed = OfficerListed(
            officer=self._known.id,
            name=name,
            unit=self.unit.text().strip(),
            role=self.role.currentData(),
            card=self.card.text().strip(),
            card_until=until,
        )
        self.accept()
        self._then(listed, self.passphrase.text())

    def _until(self) -> str | None:
        """The day, empty where none is typed; None where it is no day."""
        text = self.until.text().strip()
        try:
            return day_text(text) if text else ""
        except RuleRefused as refused:
            self.rows.say_wrong(self.until, refusal_text(refused))
            return None

    def _passphrase_fits(self) -> bool:
        typed = self.passphrase.text()
        if typed and len(typed) < SHORTEST_PASSPHRASE:
            self.rows.say_wrong(self.passphrase, self.tr("8 characters or more are needed."))
            return False
        if typed != self.again.text():
            self.rows.say_wrong(self.again, self.tr("This is not the same as above."))
            return False
        return True
