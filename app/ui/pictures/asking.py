"""This is about the few questions the screens of pictures ask in a box: only before what can't be undone."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget


def ask_first(asker: QWidget, question: str, more: str, yes: str, then: Callable[[], object]) -> QMessageBox:
    """Ask, and do it when the person says yes; Enter means no."""
    box = QMessageBox(asker)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question)
    box.setInformativeText(more)
    agreed = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.setEscapeButton(QMessageBox.StandardButton.Cancel)
    agreed.clicked.connect(lambda _checked: then())
    box.open()
    return box


def close_boxes(screen: QWidget, event: QHideEvent) -> None:
    """A screen went away (the lock, another place): what it had opened in front goes too."""
    if not event.spontaneous():
        for box in screen.findChildren(QDialog):
            box.reject()
