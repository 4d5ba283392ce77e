"""This is about a laptop that asked and has no answer yet (等待局端登记): the answer is taken here."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from app.ui.entry.entry_page import EntryPage
from app.ui.sticks.stick_box import Asks, StickBox
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.field_rows import FieldRows
from app.ui.widgets.labels import label

if TYPE_CHECKING:
    from app.operations.enrol import EnrolmentRequest
    from app.operations.find_enrolments import FoundGrant


class WaitingScreen(EntryPage):
    """Finds the answer on a stick, or takes the file that is chosen.

    Signals:
        tried: the answer is to be taken (its file, passphrase).
        again_wanted: the request is to be written once more (folder of the stick).
        left: other data, or a new office.
    """

    tried = Signal(object, str)
    again_wanted = Signal(object)
    left = Signal()
    width_of_panel = sizes.WIDE_ENTRY_WIDTH

    def __init__(self, asks: Asks, parent: QWidget | None = None) -> None:
        super().__init__("", "", "laptop", parent)
        self.title.setText(self.tr("Waiting for the office to register this computer"))
        self.setAccessibleName(self.title.text())
        self._asks = asks
        self._device = ""
        self._answer: Path | None = None
        self.about.show()
        self.stick = StickBox(asks, self.tr("Stick"))
        self.stick.chosen.connect(self._look_at)
        self.body.addWidget(self.stick)
        self.found = label("", "heading")
        self.body.addWidget(self.found)
        self.rows = FieldRows()
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.returnPressed.connect(self._try)
        self.rows.add(self.tr("Passphrase"), self.passphrase)
        self.body.addWidget(self.rows)
        self.said = label("", "wrong")
        self.said.hide()
        self.body.addWidget(self.said)
        self.go = button(self.tr("Take the answer and begin"), self._try, "main")
        self.body.addWidget(self.go)
        self._add_others()

    def _add_others(self) -> None:
        self.choose = button(self.tr("Choose the answer file…"), self._choose, "flat", "file-text")
        self.again = button(self.tr("Write the request again"), self._ask_again, "flat", "refresh-cw")
        self.other = button(self.tr("Open other data"), self.left.emit, "flat", "folder-open")
        line = QHBoxLayout()
        for each in (self.choose, self.again):
            line.addWidget(each)
        line.addStretch(1)
        line.addWidget(self.other)
        self.body.addLayout(line)

    def ask(self, request: EnrolmentRequest) -> None:
        """request: what this laptop asked."""
        self._device = request.device
        self._answer = None
        self.about.setText(
            self.tr(
                "{label} ({name}) has asked. 1. Carry the stick with the request to the office: it is taken "
                "in there under Laptops and people. 2. Plug the stick with the answer in here."
            ).format(label=request.label, name="　".join(filter(None, (request.name, request.card))))
        )
        self.passphrase.clear()
        self.said.hide()
        self.set_waiting(False)
        self._show_found(())

    def take_focus(self) -> None:
        self.stick.look()
        self.passphrase.setFocus()

    def set_waiting(self, is_waiting: bool) -> None:
        for each in (self.stick, self.rows, self.choose, self.again, self.other, self.go):
            each.setEnabled(not is_waiting)

    def say_wrong(self, text: str) -> None:
        self.set_waiting(False)
        self.said.setText(text)
        self.said.setVisible(bool(text))
        self.passphrase.setFocus()
        self.passphrase.selectAll()

    def take_answer(self, file: Path) -> None:
        """A person chose this file; whether it is the answer is seen when it is taken."""
        self._answer = file
        self.found.setText(self.tr("Chosen: {file}").format(file=file.name))

    def _look_at(self, folder: Path | None) -> None:
        if folder is None:
            self._show_found(())
            return

        def reading(_opened: object) -> tuple[FoundGrant, ...]:
            from app.domain.errors import FileRefused
            from app.operations.find_enrolments import find_grants

            try:
                return find_grants(folder)
            except FileRefused:
                return ()

        self._asks.ask(self, self._show_found, reading)

    def _show_found(self, found: Sequence[FoundGrant]) -> None:
        ours = [each for each in found if each.device == self._device]
        self._answer = ours[-1].path if ours else None
        if ours:
            text = self.tr("Found: {file}").format(file=ours[-1].path.name)
        elif found:
            labels = "、".join(each.label for each in found)
            text = self.tr("No answer for this computer here, only for {labels}").format(labels=labels)
        elif self.stick.path is None:
            text = self.tr("No stick is plugged in yet")
        else:
            text = self.tr("No answer for this computer here yet")
        self.found.setText(text)

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("The office's answer"))
        if chosen:
            self.take_answer(Path(chosen))

    def _ask_again(self) -> None:
        if self.stick.path is None:
            self.say_wrong(self.tr("Plug a stick in, or choose a folder: the request is written there."))
            return
        self.again_wanted.emit(self.stick.path)

    def _try(self) -> None:
        self.said.hide()
        if self._answer is None:
            self.say_wrong(self.tr("Plug the stick with the answer in, or choose the answer file."))
        elif not self.passphrase.text():
            self.rows.say_wrong(self.passphrase, self.tr("Enter the passphrase you set on this computer."))
            self.passphrase.setFocus()
        else:
            self.rows.clear_wrong()
            self.tried.emit(self._answer, self.passphrase.text())
