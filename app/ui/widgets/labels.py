"""This is about texts that lead the eye: titles, headings, quiet remarks."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QWidget

Role = Literal["title", "heading", "quiet", "small", "figure", "wrong", "sample"]


def label(text: str = "", role: Role | None = None, parent: QWidget | None = None) -> QLabel:
    """A text of one role; long quiet ones wrap."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role is not None:
        made.setProperty("role", role)
    if role in ("quiet", "wrong"):
        made.setWordWrap(True)
    if role in ("title", "heading"):
        font = QFont(made.font())
        font.setWeight(QFont.Weight.DemiBold)
        made.setFont(font)
    return made
