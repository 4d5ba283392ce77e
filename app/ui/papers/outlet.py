"""This is about where a paper goes: a printer of this computer, or a PDF where there is none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    Outlet = QPrinter | Path


def choose_outlet(asker: QWidget, name: str, then: Callable[[Outlet], object]) -> QDialog:
    """Ask for the printer and its pages; without a printer for a file. Nothing happens when it is left."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

    if not QPrinterInfo.availablePrinterNames():
        return choose_file(asker, name, then)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    dialog = QPrintDialog(printer, asker)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: then(printer))
    QDialog.open(dialog)
    return dialog


def choose_file(asker: QWidget, name: str, then: Callable[[Outlet], object]) -> QFileDialog:
    """Ask for the PDF to write."""
    dialog = QFileDialog(asker, QCoreApplication.translate("Outlet", "Save as PDF"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter("PDF (*.pdf)")
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(f"{name}.pdf")
    dialog.fileSelected.connect(lambda file: then(Path(file)))
    dialog.open()
    return dialog
