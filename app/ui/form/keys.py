"""This is about the keys of a form: function keys for going about, told in one line under it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QWidget

from app.ui.widgets.labels import label


def make_keys(of: QWidget, deeds: Mapping[str, Callable[[], object]]) -> None:
    """deeds: by key as menus write them; they hold while somebody stands in this widget."""
    for key, deed in deeds.items():
        shortcut = QShortcut(QKeySequence(key), of)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(deed)


def key_line() -> QLabel:
    """What the keys do, for who sees the form."""
    told = label(
        QCoreApplication.translate(
            "FormKeys",
            "Enter: next · Shift+Tab: back · 1–9: choose · F4: next open question · F7/F8: section back/on"
            " · Ctrl+Z: take back",
        ),
        "small",
    )
    told.setWordWrap(False)
    return told
