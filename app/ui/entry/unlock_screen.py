"""This is about unlocking: the passphrase once a day, then a short number (PIN) and 换人 in seconds."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from app.ui.entry.entry_page import EntryPage
from app.ui.widgets.buttons import button
from app.ui.widgets.field_rows import FieldRows
from app.ui.widgets.labels import label
from app.ui.words import word


class UnlockScreen(EntryPage):
    """Asks who it is and for the passphrase, or for today's number where that officer has one.

    Signals:
        tried: (officer id, passphrase or number, whether it is the number, new number or empty).
        lost: the passphrase is forgotten (officer id).
        other_wanted: other data, or a new office.
    """

    tried = Signal(str, str, bool, str)
    lost = Signal(str)
    other_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", "lock", parent)
        self.setAccessibleName(self.tr("Unlock"))
        self.body.insertWidget(
            0, label(self.tr("On-site inspection and acceptance of retired capacity"), "quiet")
        )
        self._has_number: Callable[[str], bool] = lambda _officer: False
        self._is_locked = self._wants_passphrase = False
        self.rows = FieldRows()
        self.who = QComboBox()
        self.secret, self.number = QLineEdit(), QLineEdit()
        for field in (self.secret, self.number):
            field.setEchoMode(QLineEdit.EchoMode.Password)
        self.number.setValidator(QRegularExpressionValidator("[0-9]{0,12}", self.number))
        self.rows.add(self.tr("Name"), self.who)
        self._secret_label = self.rows.add(self.tr("Passphrase"), self.secret)
        self._number_label = self.rows.add(
            self.tr("PIN for today"),
            self.number,
            self.tr("4 digits or more, if you like: today it opens instead of the passphrase"),
        )
        self.body.addWidget(self.rows)
        self.open = button(word("Open"), self._try, "main")
        self.body.addWidget(self.open)
        links = QHBoxLayout()
        self._lost = button(self.tr("Passphrase forgotten"), self._say_lost, "flat", "key-round")
        self.instead = button(self.tr("With the passphrase instead"), self._take_passphrase, "flat", "lock")
        self._other = button(self.tr("Open other data"), self.other_wanted.emit, "flat", "folder-open")
        links.addWidget(self._lost)
        links.addWidget(self.instead)
        links.addStretch(1)
        links.addWidget(self._other)
        self.body.addLayout(links)
        self.who.currentIndexChanged.connect(self._choose_other)
        self.secret.returnPressed.connect(self._try)
        self.number.returnPressed.connect(self._try)

    def ask(
        self,
        title: str,
        officers: Mapping[str, str],
        officer: str,
        has_number: Callable[[str], bool] = lambda _officer: False,
    ) -> None:
        """Ask these people; `officer` is meant first."""
        self._has_number = has_number
        self.title.setText(title)
        self.who.blockSignals(True)
        self.who.clear()
        for known, name in officers.items():
            self.who.addItem(name, known)
        self.who.setCurrentIndex(max(0, self.who.findData(officer)))
        self.who.blockSignals(False)
        self.number.clear()
        self._choose_other()

    def remark(self, text: str) -> None:
        """A quiet line under the title; nothing where it is empty."""
        self.about.setText(text)
        self.about.setVisible(bool(text))

    def fill_in(self, passphrase: str, remark: str) -> None:
        """Of the sample: everyone may know it."""
        self.secret.setText(passphrase)
        self.remark(remark)

    def say_wrong(self, text: str) -> None:
        self.set_waiting(False)
        self.rows.say_wrong(self.secret, text)
        self.secret.selectAll()
        self.secret.setFocus()

    def set_waiting(self, is_waiting: bool) -> None:
        for each in (self.open, self.rows, self._lost, self.instead, self._other):
            each.setEnabled(not is_waiting)

    def only_here(self, is_locked: bool) -> None:
        """While locked, only those of this workspace come back in; nothing else can be opened."""
        self._is_locked = is_locked
        self._other.setVisible(not is_locked)

    def take_focus(self) -> None:
        self.secret.setFocus()

    @property
    def officer(self) -> str:
        return str(self.who.currentData() or "")

    @property
    def asks_number(self) -> bool:
        return self._has_number(self.officer) and not self._wants_passphrase

    def _choose_other(self) -> None:
        self._wants_passphrase = False
        self._show_way()

    def _take_passphrase(self) -> None:
        self._wants_passphrase = True
        self._show_way()

    def _show_way(self) -> None:
        name = self.tr("PIN of today") if self.asks_number else self.tr("Passphrase")
        self._secret_label.setText(name)
        self.secret.setAccessibleName(name)
        self.secret.clear()
        self.rows.clear_wrong()
        for each in (self.number, self._number_label):
            each.setVisible(not self.asks_number)
        self.rows.show_hint(self.number, not self.asks_number)
        self.instead.setVisible(self.asks_number)
        self.take_focus()

    def _try(self) -> None:
        self.rows.clear_wrong()
        if 0 < len(self.number.text()) < 4 and not self.asks_number:
            self.rows.say_wrong(self.number, self.tr("4 digits or more."))
            return
        if self.secret.text():
            number = "" if self.asks_number else self.number.text()
            self.tried.emit(self.officer, self.secret.text(), self.asks_number, number)

    def _say_lost(self) -> None:
        if self._is_locked:
            self.remark(
                self.tr(
                    "Close the program (File, Quit) and open it again; then choose “Passphrase forgotten”. "
                    "What is saved stays; the sheet in the office's envelope sets a new passphrase."
                )
            )
            return
        self.lost.emit(self.officer)
