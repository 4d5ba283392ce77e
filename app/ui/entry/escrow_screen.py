"""This is about the escrow sheet (代管钥匙单) of an office just made: shown once, kept nowhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from app.domain.errors import FileRefused
from app.ui.entry.entry_page import EntryPage
from app.ui.message import refusal_text
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label

if TYPE_CHECKING:
    from app.operations.create_office import EscrowSheet


class EscrowScreen(EntryPage):
    """Offers the sheet for printing or as a file.

    Signals:
        finished: go on to work.
    """

    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", "file-text", parent)
        self.title.setText(self.tr("Escrow sheet"))
        self.setAccessibleName(self.tr("Escrow sheet"))
        self.about.setText(
            self.tr(
                "With this sheet a forgotten passphrase is mended in minutes; without it nobody can open the "
                "files, not even we. Print it, seal it in an envelope, lock it away. It is shown only now."
            )
        )
        self.about.show()
        self._sheet: EscrowSheet | None = None
        self._said = label("", "quiet")
        self.print_button = button(self.tr("Print"), self._print, "main", "printer")
        self.save_button = button(self.tr("Save as a file"), self._choose, icon_name="download")
        self.go_on = button(self.tr("Go on to work"), self._finish)
        line = QHBoxLayout()
        line.addWidget(self.print_button, 1)
        line.addWidget(self.save_button, 1)
        self.body.addLayout(line)
        self.body.addWidget(self._said)
        self.body.addWidget(self.go_on)

    def offer(self, sheet: EscrowSheet) -> None:
        self._sheet = sheet

    def take_focus(self) -> None:
        self.print_button.setFocus()

    def save(self, target: Path) -> None:
        """Write the sheet into a file only its owner reads; an existing one is left as it is."""
        from app.operations.keep_escrow_sheet import written_once

        if self._sheet is None:
            return
        try:
            with written_once(target) as write:
                write(self._sheet)
        except FileRefused as refused:
            self._said.setText(refusal_text(refused))
            return
        self._said.setText(self.tr("Saved. Print it, then delete the file: {file}").format(file=target.name))

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save as a file"), self.tr("Escrow sheet.txt"))
        if chosen:
            self.save(Path(chosen))

    def _print(self) -> None:
        from PySide6.QtGui import QTextDocument
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from app.operations.keep_escrow_sheet import sheet_text

        if self._sheet is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            document = QTextDocument(sheet_text(self._sheet))
            document.print_(printer)
            self._said.setText(self.tr("Sent to the printer."))

    def _finish(self) -> None:
        self._sheet = None
        self.finished.emit()
