"""This is about choosing the folder whose new files come into the tray by themselves."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from app.ui.field.tray_import import TrayImport
from app.ui.words import word


def choose_watched(asker: QWidget, imports: TrayImport) -> None:
    """Which folder is watched from now on; where one is, also none."""
    if imports.watched is None:
        _choose_folder(asker, imports)
        return
    translate = QCoreApplication.translate
    menu = QMenu(asker)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction(translate("Pictures", "Watch another folder…"), lambda: _choose_folder(asker, imports))
    menu.addAction(word("Stop"), lambda: imports.watch(None))
    menu.popup(asker.mapToGlobal(asker.rect().bottomLeft()))


def _choose_folder(asker: QWidget, imports: TrayImport) -> None:
    translate = QCoreApplication.translate
    title = translate("Pictures", "New files of a folder come in by themselves")
    name = QFileDialog.getExistingDirectory(asker, title)
    if name:
        imports.watch(Path(name))
