"""This is about the dialog of the letter to the grid company: which list, to whom, what is worded."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.domain.errors import RuleRefused
from app.domain.price.months import month_text
from app.domain.records.price_letter import LetterWords
from app.ui.widgets.form_dialog import FormDialog

if TYPE_CHECKING:
    from app.operations.make_price_table import LetterKind


class Wanted(NamedTuple):
    """What a person wants written; `since` is a month or empty."""

    kind: LetterKind
    words: LetterWords
    since: str
    title: str


class PriceLetterDialog(FormDialog):
    """Empty fields are left to the pen, or left out."""

    def __init__(self, then: Callable[[Wanted], object], parent: QWidget | None = None) -> None:
        super().__init__("", "", "", parent)
        self.setWindowTitle(self.tr("Letter to the grid company"))
        self.go.setText(self.tr("Write it…"))
        self._then = then
        self.kind = QComboBox()
        self.kind.addItem(self.tr("List of those it charges"), "start")
        self.kind.addItem(self.tr("List of those it stops charging"), "stop")
        self.rows.add(self.tr("Which list"), self.kind)
        self.to = self._line(self.tr("To"), self.tr("name of the grid company"))
        self.number = self._line(self.tr("No."), self.tr("left to be written where empty"))
        self.basis = self._line(self.tr("Basis"), self.tr("policy it rests on, read after 根据"))
        self.contact = self._line(self.tr("Contact"), "")
        self.phone = self._line(self.tr("Phone"), "")
        self.since = self._line(self.tr("Only since month"), self.tr("like 2025-06; all where empty"))
        self.to.setFocus()

    def act(self) -> None:
        since = self.since.text().strip()
        try:
            since = month_text(since) if since else ""
        except RuleRefused as why:
            self.refuse(why)
            return
        words = LetterWords(
            to=self.to.text().strip(),
            number=self.number.text().strip(),
            basis=self.basis.text().strip(),
            contact=self.contact.text().strip(),
            phone=self.phone.text().strip(),
        )
        wanted = Wanted(self.kind.currentData(), words, since, self.kind.currentText())
        self.accept()
        self._then(wanted)

    def _line(self, name: str, placeholder: str) -> QLineEdit:
        made = QLineEdit()
        made.setPlaceholderText(placeholder)
        self.rows.add(name, made)
        return made
