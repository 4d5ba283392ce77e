"""This is about buttons: one main one per screen, the others plain; flat ones lead somewhere."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.theme import colours
from app.ui.theme.icons import icon

Role = Literal["plain", "main", "flat", "danger"]


def button(
    text: str,
    pressed: Callable[[], object] | None = None,
    role: Role = "plain",
    icon_name: str = "",
    parent: QWidget | None = None,
) -> QPushButton:
    """A button; `pressed` is a bound method of the screen it stands on."""
    made = QPushButton(text, parent)
    made.setProperty("role", role)
    made.setAutoDefault(False)
    if icon_name:
        made.setIcon(icon(icon_name, _ink(role)))
    if pressed is not None:
        made.clicked.connect(lambda _checked: pressed())
    return made


def _ink(role: Role) -> str:
    if role == "main":
        return colours.ON_ACCENT
    if role == "danger":
        return colours.DANGER
    return colours.ACCENT if role == "flat" else colours.TEXT
